"""Hypothesis strategies: documents of Markdown, right and odd, and articles that use everything."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from newsdoc.model import (
    Article,
    BlockQuote,
    Byline,
    Caption,
    Cell,
    Concept,
    Contributor,
    Dateline,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Place,
    Preformatted,
    Raw,
    Rendition,
    Table,
)
from newsdoc.testing import strategies

KEYS = st.sampled_from(
    (
        "title",
        "headline",
        "author",
        "authors",
        "date",
        "published",
        "lastmod",
        "tags",
        "categories",
        "source",
        "url",
        "draft",
        "image",
        "weight",
        "params",
        "lang",
        "description",
        "urgency",
        '"odd key"',
        "ninjs:ticker",
    )
)
SCALARS = st.sampled_from(
    (
        "Harbour Crews Vote",
        '"Harbour: Crews \\"Vote\\""',
        "'It''s over'",
        "no",
        "1984",
        "~",
        "",
        "2031-03-04",
        "2031-03-04T06:12:09Z",
        "Decmber 3",
        "https://example.org/a#b",
        "true",
        "a # comment",
        "[a, b]",
        '["a", "b, c"]',
        "[[a]]",
        "[a, [b]]",
        "[",
        "{a: b}",
        '{ a = "b" }',
        "\n- a\n- b c",
        "\n  - a\n  - 'b'",
        "\n  - a: b",
        "\n  src: a.jpg\n  caption: A crane.",
        "\n  deep:\n    er: x",
        "|\n  one\n  two",
        ">-\n  one\n  two\n\n  three",
        "long text\n  that goes on",
        '"long text\n  that goes on"',
        "&anchor x",
        "*anchor",
        "!tag x",
        '"""\nlines\n"""',
        "'''raw'''",
        "a: b",
    )
)
FRONTS = st.one_of(
    st.just(""),
    st.lists(st.tuples(KEYS, SCALARS), max_size=5).map(
        lambda pairs: "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\n"
    ),
    st.lists(st.tuples(KEYS, SCALARS), max_size=5).map(
        lambda pairs: "+++\n" + "".join(f"{key} = {value}\n" for key, value in pairs) + "+++\n"
    ),
    st.lists(st.tuples(KEYS, SCALARS), max_size=3).map(
        lambda pairs: "".join(f"{key.title()}: {value}\n\n" for key, value in pairs) + "Markdown Content:\n"
    ),
    st.lists(SCALARS, max_size=4).map(lambda values: "".join(f"-- {value}\n" for value in values)),
)
BLOCKS = st.sampled_from(
    (
        "The crews voted on *Tuesday* to go back.",
        "PORT SALTMERE (AP) — The crews voted.",
        "By Tamsin Orrell",
        "*By Tamsin Orrell*",
        "March 14, 2031",
        "# A headline",
        "## A subhead ##",
        "Another\nsubhead\n---",
        "Top\n===",
        "#hashtag",
        "> quoted\n> twice\n>\n> — Jane Doe",
        "> lazy\nline",
        "> - a\n> - b\n\n> > deep",
        "- one\n- two\n  goes on\n    - nested",
        "* a\n\n* b\n\n  second paragraph",
        "1. one\n2. two",
        "- > quote\n- # head\n- ```\n  code\n  ```",
        "-",
        "- \n  - a",
        "```python\ncode\n\n  more\n```",
        "```\nunclosed",
        "    indented\n\n      code",
        "\tindented by a tab",
        "![alt](a.jpg)",
        "![alt](a.jpg 'A crane. Photo: AFP')",
        "![a](a.jpg)\n*A crane. Photo: Bram Tolliver*\n![b](<b c.jpg>)",
        "[![a](a.jpg)](https://example.org)",
        "Text ![in it](a.jpg) here",
        "Related: [Fish](https://example.org/f)",
        "**Read more:** Fish https://example.org/f",
        "| a | b |\n|---|:--|\n| 1 \\| 2 | **x** |\n| |",
        "a | b\n--|--\n1 | 2",
        "***",
        "- - -",
        "<div>\nhtml\n</div>",
        "<!-- more\n\nthan one -->",
        '{{< figure src="a.jpg" >}}',
        "{% include\n  x %}",
        "$$\nx\n$$",
        "[a]: https://example.org/a 'title'",
        'See [a], [this][A] and [b](https://example.org/(b) "t").',
        "Note[^1] and [[wiki|link]] and {{< x >}}.",
        "[^1]: the note\n  goes on",
        "two  \nlines\\\nthree &mdash; &amp; &nbsp;&bogus; <br> <https://example.org>",
        "`code *not* marked` and ``x`y`` ~~gone~~ 2 * 3 * 4 snake_case_name",
        "**",
        "<u></u>",
        "\\# escaped \\*stars\\*",
        "line\u2028separator \x0b \x85 \u00a0",
        "a\x00b",
    )
)
SEPARATORS = st.sampled_from(("\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \t\n"))
NEWLINES = st.sampled_from(("\n", "\n", "\n", "\r\n", "\r"))
ENCODINGS = st.sampled_from(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16"))


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """More or less a document."""
    text = draw(FRONTS) + draw(st.sampled_from(("", "\n", "\n\n")))
    for block in draw(st.lists(BLOCKS, max_size=6)):
        text += block + draw(SEPARATORS)
    return text.replace("\n", draw(NEWLINES)).encode(draw(ENCODINGS))


# -- articles --------------------------------------------------------------------------------------------------

LINES = st.sampled_from(
    (
        "Harbour Crews Vote to End Strike",
        "Tide Tables: What the New Figures Mean",
        "No",
        "1984",
        "2031-03-04",
        "'Not yet'",
        'She said "no"',
        "# first",
        "a #b c",
        "[draft]",
        "- x",
        "back\\slash",
        "two\nlines",
        "- a: b\n\n  c",
        "x",
        "Größe 船",
        "https://example.org/?a=1&b=2",
        "\u2028",
    )
)
WHENS = st.sampled_from(
    (
        date(2031, 3, 4),
        datetime(2031, 3, 4, 6, 12),  # noqa: DTZ001 - its zone is unknown
        datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC),
        datetime(2031, 3, 4, 6, 12, 9, 120000, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
    )
)
TEXTS = strategies.plain_texts()


@st.composite
def marked(draw: st.DrawFn, cls: type, **given: object) -> object:
    """A text of a class, with a mark or two."""
    text = draw(st.one_of(TEXTS, TEXTS, LINES))
    marks = draw(strategies.marked(text))
    if draw(st.integers(0, 9)) == 0:
        marks = (Mark(kind=draw(st.sampled_from(("code", "strike", "person"))), start=0, end=len(text)),)
    return cls(text=text, marks=marks, **given)


PARAGRAPHS = marked(Paragraph)
CAPTIONS = st.builds(
    Caption,
    text=st.sampled_from(("", "A crane.", "Cranes at *dawn*")),
    credit=st.sampled_from((None, "AFP", "T. Arnesen / AFP")),
) | marked(Caption)
FIGURES = st.builds(
    Figure,
    caption=st.none() | CAPTIONS,
    alt_text=st.none() | LINES,
    renditions=st.lists(
        st.builds(Rendition, href=st.sampled_from(("a.jpg", "https://example.org/(a) b.jpg", None))), max_size=2
    ),
    role=st.none() | st.just("main"),
)
LISTS = st.recursive(
    st.builds(ListBlock, items=st.lists(PARAGRAPHS, min_size=1, max_size=3), ordered=st.booleans()),
    lambda inner: st.builds(ListBlock, items=st.tuples(PARAGRAPHS, inner, PARAGRAPHS), ordered=st.booleans()),
    max_leaves=3,
)
CELLS = marked(Cell, header=False) | st.just(Cell(text="")) | st.just(Cell(text="a | b", header=True))
LEAVES = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    PARAGRAPHS,
    st.builds(Heading, text=LINES, level=st.integers(1, 7)),
    marked(Heading),
    FIGURES,
    LISTS,
    st.builds(Link, title=st.none() | LINES, href=st.none() | st.just("https://example.org/a"), rel=st.just("seeAlso")),
    st.builds(
        Table,
        rows=st.lists(st.lists(CELLS, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(tuple),
    ),
    st.builds(Preformatted, text=st.sampled_from(("a  b\nc", "```\nx", "", "  x", "x\n\ny"))),
    marked(Note, role="footnote", public=True),
    st.builds(Note, text=LINES),
    st.builds(
        Raw, format=st.sampled_from(("markdown", "nitf")), text=st.sampled_from(("<div>\nx\n</div>", "{{< x >}}"))
    ),
    st.just(Paragraph(text="", role="break")),
    marked(Paragraph, role="tagline"),
)
BODY = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(BlockQuote, blocks=st.lists(inner, max_size=3), credit=st.none() | st.just("Oona Tarrell")),
        st.builds(Group, blocks=st.lists(inner, max_size=2), role=st.none() | st.just("infobox")),
    ),
    max_leaves=4,
)
CONCEPTS = st.builds(Concept, name=LINES, role=st.sampled_from((None, "category")), code=st.none() | st.just("4"))


def articles() -> st.SearchStrategy[Article]:
    """Articles that use every field there is a key for, and some there is none for."""
    optional = {
        "headline": LINES,
        "title": LINES,
        "kicker": LINES,
        "subheadline": LINES,
        "abstract": LINES,
        "slugline": LINES,
        "language": st.sampled_from(("no", "de-AT")),
        "url": LINES,
        "guid": LINES,
        "version": st.sampled_from(("04", "x")),
        "published": WHENS,
        "updated": WHENS,
        "created": WHENS,
        "embargoed": WHENS,
        "pubstatus": st.sampled_from(("usable", "withheld", "canceled")),
        "urgency": st.integers(1, 9),
        "word_count": st.integers(0, 10**12),
        "creditline": LINES,
        "copyright_notice": LINES,
        "provider": CONCEPTS,
        "dateline": st.sampled_from(("NORVIK (AP) —", "Norvik", "NORVIK, May 3 -")).map(
            lambda text: Dateline(text=text)
        ),
    }
    several = {
        "bylines": st.lists(marked(Byline), max_size=3),
        "body": st.lists(BODY, max_size=5),
        "keywords": st.lists(LINES, max_size=3),
        "subjects": st.lists(CONCEPTS, max_size=2),
        "genres": st.lists(CONCEPTS, max_size=2),
        "sources": st.lists(CONCEPTS, max_size=2),
        "ednotes": st.lists(st.builds(Note, text=LINES), max_size=2),
        "associations": st.lists(FIGURES, max_size=2),
        "places": st.lists(st.builds(Place, name=LINES), max_size=1),
        "contributors": st.lists(st.builds(Contributor, name=LINES), max_size=1),
        "extra": st.lists(
            st.tuples(
                st.sampled_from(("markdown:weight", "nitf:meta:x y", "markdown:title", "a:b", "")),
                st.sampled_from(("10", "no", "", '["a", "b"]', '{"a": "b, c"}', "two\nlines", "[x")),
            ),
            max_size=3,
        ),
    }
    return st.builds(Article, **{name: st.none() | field for name, field in optional.items()}, **several)
