"""Hypothesis strategies: documents of NITF, right and odd, and articles that use everything."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import attrs
from hypothesis import strategies as st

from newsdoc.model import (
    Article,
    BlockQuote,
    Byline,
    Caption,
    Cell,
    Concept,
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

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.xml"))

WORDS = st.sampled_from(
    (
        "Cranes stood idle",
        "ELLERY (AP) — The boats",
        "at <noon> & after",
        "“We are tired,” she said",
        "No\u00a0break",
        "]]> and more",
        "Foto: Bram Tolliver",
        "By the sea",
        "x",
        "ends",
        "___",
        "Related article: Fish",
    )
)
KINDS = st.sampled_from(
    (
        "strong",
        "emphasis",
        "underline",
        "superscript",
        "code",
        "link",
        "person",
        "organisation",
        "place",
        "city",
        "region",
        "country",
        "event",
        "object",
        "job",
        "chron",
        "money",
        "number",
        "language",
        "quote",
        "virtloc",
        "classifier",
        "unheard-of",
    )
)
NAMES = st.none() | st.sampled_from(("Ellery", "a b", "p7", 'say "x"', "<&>"))


@st.composite
def texts(draw: st.DrawFn, lines: bool = True) -> str:
    parts = draw(st.lists(WORDS, min_size=1, max_size=3))
    return draw(st.sampled_from((" ", " ", "\n", "  ") if lines else (" ", ", "))).join(parts)


@st.composite
def marked(draw: st.DrawFn, cls, lines: bool = True, **given):
    text = draw(texts(lines))
    marks = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Mark(kind=draw(KINDS), start=start, end=end, value=draw(NAMES), scheme=draw(NAMES)))
    return cls(text=text, marks=tuple(marks), **{name: draw(value) for name, value in given.items()})


def captions():
    return marked(Caption, credit=st.none() | texts(lines=False))


ROLES = st.sampled_from((None, None, "lead", "summary", "optional", "tagline", "signoff", "break", "source", "odd"))
PARAGRAPHS = marked(Paragraph, role=ROLES)
RENDITIONS = st.builds(
    Rendition,
    name=NAMES,
    href=NAMES,
    content_type=st.none() | st.just("image/jpeg"),
    width=st.none() | st.integers(0, 4000),
    size=st.none() | st.integers(0, 9),
    duration=st.none() | st.just(12.5) | st.just(3.0),
)
FIGURES = st.builds(
    Figure,
    type=st.sampled_from(("picture", "video", "graphic")),
    caption=st.none() | captions(),
    bylines=st.lists(marked(Byline), max_size=1),
    alt_text=NAMES,
    renditions=st.lists(RENDITIONS, max_size=2),
    guid=NAMES,
    copyright_notice=NAMES,
    extra=st.just(()) | st.just((("nitf:media-metadata:desk", "pix"), ("zz:k", "v"))),
)
CELLS = marked(Cell, header=st.booleans(), colspan=st.integers(1, 2))
ITEMS = st.lists(PARAGRAPHS | st.builds(ListBlock, items=st.lists(PARAGRAPHS, max_size=2)), max_size=3)
SIMPLE = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    marked(Heading, level=st.integers(1, 3)),
    FIGURES,
    st.builds(Link, title=NAMES, href=NAMES, rel=st.sampled_from((None, "seeAlso"))),
    st.builds(ListBlock, items=ITEMS, ordered=st.booleans()),
    st.builds(Table, rows=st.lists(st.lists(CELLS, max_size=2), max_size=2), caption=st.none() | captions()),
    st.builds(Preformatted, text=texts()),
    marked(
        Note,
        role=st.sampled_from((None, "editorsnote", "footnote", "odd")),
        public=st.sampled_from((None, True, False)),
    ),
    st.builds(
        Raw,
        format=st.sampled_from(("nitf", "xhtml")),
        text=st.sampled_from(("<nitf-table/>", "<odd>a &amp; b</odd>", "<p>x</p>", "<broken>", "no", '<odd a="1"\n/>')),
    ),
)
BLOCKS = st.one_of(
    SIMPLE,
    SIMPLE,
    st.builds(BlockQuote, blocks=st.lists(SIMPLE, max_size=2), credit=st.none() | texts(lines=False), role=NAMES),
    st.builds(
        Group,
        blocks=st.lists(
            SIMPLE | marked(Paragraph, role=st.sampled_from(("byline", "dateline", "copyright", "summary", "source"))),
            max_size=3,
        ),
        role=st.sampled_from((None, "infobox", "odd")),
    ),
)
CONCEPTS = st.builds(
    Concept,
    name=NAMES,
    code=st.none() | st.sampled_from(("09011000", "med:1", "two words")),
    scheme=st.none() | st.sampled_from(("IPTC", "anpa", "tobject.type")),
    type=st.none() | st.sampled_from(("person", "organisation", "abstract")),
    role=st.none() | st.just("category"),
)
ZONES = st.sampled_from((UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-4, minutes=-30))))
TIMES = (st.datetimes() | st.datetimes(timezones=ZONES)).map(lambda time: time.replace(fold=0))
DATES = st.dates() | TIMES
FIELDS = {
    "guid": NAMES,
    "version": NAMES,
    "alt_ids": st.lists(st.tuples(st.sampled_from(("sequence", "uno", "doc-id")), st.just("7")), max_size=2).map(tuple),
    "language": st.sampled_from((None, "en", "nb-NO")),
    "slugline": NAMES,
    "title": NAMES,
    "kicker": NAMES,
    "headline": st.none() | texts(lines=False),
    "subheadline": NAMES,
    "abstract": st.none() | texts(lines=False) | st.just("One.\n\nTwo."),
    "bylines": st.lists(marked(Byline), max_size=2).map(tuple),
    "dateline": st.none() | marked(Dateline, lines=False),
    "body": st.lists(BLOCKS, max_size=6).map(tuple),
    "associations": st.lists(FIGURES, max_size=1).map(tuple),
    "links": st.lists(
        st.builds(Link, rel=st.sampled_from(("replaces", "corrects", "seeAlso")), guid=NAMES), max_size=2
    ).map(tuple),
    "created": st.none() | DATES,
    "updated": st.none() | DATES,
    "published": st.none() | DATES,
    "embargoed": st.none() | DATES,
    "expires": st.none() | DATES,
    "urgency": st.none() | st.integers(1, 9),
    "priority": NAMES,
    "pubstatus": st.sampled_from((None, "usable", "withheld", "canceled")),
    "signals": st.lists(st.sampled_from(("correction", "embargoed", "update")), max_size=2).map(tuple),
    "ednotes": st.lists(
        marked(Note, role=st.sampled_from((None, "correction", "cpyrt")), public=st.sampled_from((None, True, False))),
        max_size=2,
    ).map(tuple),
    "word_count": st.none() | st.integers(0, 999),
    "subjects": st.lists(CONCEPTS, max_size=3).map(tuple),
    "genres": st.lists(CONCEPTS, max_size=2).map(tuple),
    "keywords": st.lists(st.sampled_from(("fish", "a  b", "x")), max_size=2).map(tuple),
    "places": st.lists(
        st.builds(
            Place, name=NAMES, region=NAMES, country=NAMES, country_code=NAMES, role=st.sampled_from(("event", "about"))
        ),
        max_size=2,
    ).map(tuple),
    "provider": st.none() | CONCEPTS,
    "sources": st.lists(CONCEPTS, max_size=2).map(tuple),
    "services": st.lists(CONCEPTS, max_size=2).map(tuple),
    "creditline": NAMES,
    "copyright_holder": NAMES,
    "copyright_year": st.none() | st.integers(1900, 2100),
    "copyright_notice": NAMES,
    "usage_terms": NAMES,
    "extra": st.lists(
        st.sampled_from(
            (
                ("nitf:series@series.part", "3"),
                ("nitf:revision-history@name", "T"),
                ("nitf:revision-history[2]@name", "J"),
                ("nitf:meta:desk", "coast"),
                ("nitf:dateline", "ELLERY"),
                ("zz:other", "x"),
            )
        ),
        max_size=3,
        unique=True,
    ).map(tuple),
}


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles with any of the fields, the body nearly always."""
    chosen = draw(st.sets(st.sampled_from(sorted(FIELDS)), max_size=9)) | (
        {"body"} if draw(st.integers(0, 3)) else set()
    )
    return Article(**{name: draw(FIELDS[name]) for name in sorted(chosen)})


# -- documents -------------------------------------------------------------------------------------------------

_INLINE = ("em", "person", "org", "location", "chron", "q", "odd", "br", "a")
_BLOCKS = (
    "p",
    "p",
    "p",
    "hl2",
    "ul",
    "bq",
    "media",
    "pre",
    "block",
    "note",
    "table",
    "hr",
    "odd",
    "hedline",
    "tagline",
)


@st.composite
def _markup(draw: st.DrawFn, names, depth: int) -> str:
    made = []
    for _ in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from(names))
        lone = name in {"br", "hr"} or not depth
        attributes = draw(st.sampled_from(("", "", " class='x'", ' value="7"', ' lede="true"')))
        inner = {
            "ul": ("li",),
            "li": _INLINE,
            "table": ("tr",),
            "tr": ("td", "th"),
            "media": ("media-reference", "media-caption", "media-producer"),
        }
        below = inner.get(name, _BLOCKS if name in {"block", "bq", "note"} else _INLINE)
        content = "" if lone else draw(_markup(below, depth - 1))
        made.append(
            f"<{name}{attributes}>{content}</{name}>" if content or draw(st.booleans()) else f"<{name}{attributes}/>"
        )
        made.append(
            draw(st.sampled_from(("", "\n  ", " ", "<!-- c -->", escape(draw(WORDS)), "<![CDATA[<x>]]>", "\r\n")))
        )
    return "".join(made)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Documents nobody would write, and samples with something put in."""
    if draw(st.integers(0, 3)) == 0:
        data = draw(st.sampled_from(SAMPLES)).read_bytes()
        at = draw(st.integers(0, len(data)))
        return (
            data[:at] + draw(st.sampled_from((b"", b" ", b"<p>x</p>", b"&amp;", b"<br/>", b"\xff", b"<"))) + data[at:]
        )
    dates = ("20310304T061209+0100", "2031-03-04", "never", "", "20310304T0612Z")
    docdata = "".join(
        (
            draw(st.sampled_from(("", f"<urgency ed-urg={quoteattr(draw(st.sampled_from(('4', '12', 'x', ''))))}/>"))),
            draw(st.sampled_from(("", f"<date.issue norm={quoteattr(draw(st.sampled_from(dates)))}/>"))),
            draw(
                st.sampled_from(
                    ("", "<du-key key='k'/>", "<key-list><keyword key='a'/>x</key-list>", "<ed-msg info='i'/>")
                )
            ),
        )
    )
    head = draw(
        st.sampled_from(
            (
                "",
                "<title>Fish</title>",
                "<title/>",
                f"<docdata>{docdata}</docdata>",
                f"<docdata>\n{docdata}\n</docdata>",
            )
        )
    )
    lines = draw(_markup(("hedline", "byline", "dateline", "abstract", "note", "distributor"), 2))
    content = draw(_markup(_BLOCKS, 3))
    text = (
        f"<nitf>\n <head>{head}</head>\n <body>\n  <body.head><hedline><hl1>Fish</hl1></hedline>{lines}</body.head>\n"
        f"  <body.content>\n   {content}\n  </body.content>\n </body>\n</nitf>\n"
    )
    return draw(st.sampled_from((text, text, text.replace("\n", "\r\n")))).encode(
        draw(st.sampled_from(("utf-8", "utf-8", "utf-16")))
    )


def edited(article: Article):
    """Edits of the body, and of a few fields."""
    return strategies.edits(article, {"headline", "bylines", "urgency", "body"})


__all__ = ["articles", "attrs", "documents", "edited"]
