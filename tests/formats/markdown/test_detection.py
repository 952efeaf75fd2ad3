"""What is claimed as an article in Markdown, why, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsdoc

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.md"))
PROSE = (
    "The crews of Port Saltmere voted on Tuesday to go back to work, nine days after they had left the cranes. "
    "Nobody had asked the pilots."
)

READMES = {
    "a readme": f"# tides\n\n[![build](https://ci.example/b.svg)](https://ci.example)\n\n{PROSE}\n\n{PROSE}\n\n"
    "## Usage\n\n"
    "```sh\npip install tides\n```\n",
    "a readme without code": f"# tides\n\n**Tide tables** for [all](https://x.example).\n\n{PROSE}\n\n{PROSE}\n\n"
    "## Contributing\n\nWrite to us.\n",
    "a changelog": "# Changelog\n\n## 1.4.0\n\n- **Added** [tables](https://x.example)\n- Fixed a slip\n",
    "a page of design": f"# Design\n\n**One** [truth](https://x.example).\n\n{PROSE}\n\n## Laws\n\n{PROSE}\n\n> x\n",
    "notes": "# To do\n\n- [ ] call *Joss*\n- [x] paint\n\n> soon\n",
    "a page's settings": "---\nlayout: default\npermalink: /about/\n---\n\nHello.\n",
    "a list of links": "# Links\n\n- [a](https://a.example)\n- [b](https://b.example)\n",
    "yaml": "---\nname: harbour\nversion: 1.4.0\nsteps:\n  - run: tides\n---\n",
    "yaml with a title": "---\ntitle: harbour\nversion: 1.4.0\n---\nservices: none\n",
    "a page of a manual": "---\ntitle: tides-config\ndescription: The settings\n---\n\n### Synopsis\n\nSet them.\n",
    "a dated page of a manual": "---\ntitle: Setup\ndate: 2031-03-04\n---\n\n"
    "## Installation\n\n```sh\npip install tides\n```\n",
    "toml": '+++\nname = "harbour"\n+++\n',
    "plain text": f"Harbour Crews Vote\n\n{PROSE}\n\n{PROSE}\n",
    "a story with bold credits": "Harbour Crews Vote\n\nBy AFP\n\nMarch 4, 2031\n\nA crane. **AFP**\n\n"
    f"{PROSE}\n\n## More\n\n{PROSE}\n",
    "C": "# include <stdio.h>\n# define X 1\n\nint main(void) {\n    return *x * *y; /* [a](b) */\n}\n",
    "Python": "# A comment\n\n# Another *comment*, see [x](https://x.example)\nx = 1\n",
    "a shell script": "#!/bin/sh\n# runs **all**\n-- x\n",
    "SQL": "-- By hand\n-- 2031-03-04\nselect 1;\n",
    "Lua": "-- tides\n-- a table of them\nlocal t = {}\n",
}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_are_claimed_whatever_their_name(path):
    best, *_ = newsdoc.detect(path.read_bytes())
    assert best.format == "markdown"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hugo.md", "front matter in YAML: title, author, date, lastmod"),
        ("toml.md", "front matter in TOML: title, authors, date, updated"),
        ("reader.md", "the header of a page reader: Title, URL Source, Markdown Content"),
        ("dashes.md", "lines with two dashes: a headline, a By line, an address"),
        ("plain.md", "Markdown: a headline, a By line, a date, a heading, emphasis"),
    ],
)
def test_the_reason_is_given(name, reason):
    data = (Path(__file__).parent / "samples" / name).read_bytes()
    assert newsdoc.detect(data)[0].reason == reason


@pytest.mark.parametrize("kind", READMES)
def test_what_is_no_news_is_not_claimed(kind):
    claims = {found.format: found for found in newsdoc.detect(READMES[kind].encode())}
    assert "markdown" not in claims or claims["markdown"].score < 0.3, claims["markdown"]
