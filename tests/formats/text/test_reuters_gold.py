"""The stories of Reuters-21578, read as plain text: title, author, dateline and body are the ones its markup says.

The corpus stands beside the clone where it may be read. Its gold is wrong in places; what is asked is a share.
"""

import html
import re
from collections import Counter
from pathlib import Path

import pytest

import newsdoc

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "samples" / "reuters21578-sgml"
LEAST = 0.99
FRAMING = dict.fromkeys(map(ord, "\x02\x03"))


def field(text, name):
    found = re.search(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def stories():
    """The fields by name and the plain text of each full story; briefs and raw copy have no such fields."""
    for path in sorted(CORPUS.glob("*.sgm")):
        for found in re.finditer(r"<TEXT>(.*?)</TEXT>", path.read_bytes().decode("latin-1"), re.DOTALL):
            gold = {name: field(found[1], name) for name in ("TITLE", "AUTHOR", "DATELINE", "BODY")}
            plain = html.unescape(re.sub(r"</?(?:TITLE|AUTHOR|DATELINE|BODY)>", "", found[1]))
            yield gold, plain.translate(FRAMING)


def said(text):
    return " ".join(text.translate(FRAMING).split())


def read(plain):
    article = newsdoc.loads(plain.encode(), format="text:reuters")
    return {
        "TITLE": article.headline or "",
        "AUTHOR": " ".join(line.text for line in article.bylines),
        "DATELINE": article.dateline.text if article.dateline else "",
        "BODY": " ".join(block.text for block in article.body),
    }, article


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_plain_text_gives_the_fields_of_the_markup():
    right, count = Counter(), 0
    for gold, plain in stories():
        count += 1
        found, article = read(plain)
        wanted = gold | {"AUTHOR": newsdoc.Byline.parse(said(gold["AUTHOR"])).text if gold["AUTHOR"].strip() else ""}
        alike = {name: said(found[name]) == said(wanted[name]) for name in wanted}
        # an indented line of the wire is a paragraph: so many there are, besides the mark that ends it
        marks = sum(getattr(block, "role", None) == "signoff" for block in article.body)
        body = re.sub(r"\n[ \t]*(?i:reuter)\.*\s*\Z", "\n", gold["BODY"].translate(FRAMING))
        alike["paragraphs"] = len(article.body) - marks == len(
            re.split(r"\n[ \t]+(?=\S)|\n\s*\n\s*(?=\S)", body.strip())
        )
        right.update(name for name, same in alike.items() if same)
        right["all four"] += all(alike[name] for name in wanted)
    shares = {name: right[name] / count for name in right}
    print(f"\n{count} stories:", ", ".join(f"{name} {share:.1%}" for name, share in shares.items()))  # noqa: T201
    assert count > 500
    assert shares["all four"] >= LEAST
