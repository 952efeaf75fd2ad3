"""The words of NITF as data: elements, attributes and inline markup, and what they are to the model.

Law: no behaviour. What an agency adds to these words stands in `profiles`.
"""

from __future__ import annotations

from typing import Final

from newsdoc.formats._xml.inline import InlineElement, InlineTable

FORMAT: Final = "nitf"
NAMESPACE: Final = "http://iptc.org/std/NITF/2006-10-18/"
VERSION: Final = "-//IPTC//DTD NITF 3.6//EN"

# -- inline ----------------------------------------------------------------------------------------------------

_VALUE, _SOURCE = "value", "idsrc"

_STYLES: Final = (
    InlineElement("em", "strong", fixed=(("class", "bold"),)),
    InlineElement("em", "strong", fixed=(("class", "strong"),)),
    InlineElement("em", "strong", fixed=(("style", "bold"),)),
    InlineElement("em", "underline", fixed=(("class", "underline"),)),
    InlineElement("em", "strike", fixed=(("class", "strike"),)),
    InlineElement("em", "superscript", fixed=(("class", "superscript"),)),
    InlineElement("em", "subscript", fixed=(("class", "subscript"),)),
    InlineElement("em", "code", fixed=(("class", "code"),)),
    InlineElement("em", "emphasis"),
    # not of NITF, and met all the same
    InlineElement("strong", "strong"),
    InlineElement("b", "strong"),
    InlineElement("i", "emphasis"),
    InlineElement("u", "underline"),
    InlineElement("sup", "superscript"),
    InlineElement("sub", "subscript"),
)
_PERSON: Final = InlineElement("person", "person", _VALUE, _SOURCE)
_ORGANISATION: Final = InlineElement("org", "organisation", _VALUE, _SOURCE)
_FUNCTION: Final = InlineElement("function", "job", _VALUE, _SOURCE)
_PLACES: Final = (
    InlineElement("location", "place", "location-code", "code-source"),
    InlineElement("sublocation", "sublocation", "location-code", "code-source"),
    InlineElement("city", "city", "city-code", "code-source"),
    InlineElement("state", "region", "state-code", "code-source"),
    InlineElement("region", "region", "region-code", "code-source"),
    InlineElement("country", "country", "iso-cc"),
)
_THINGS: Final = (
    InlineElement("a", "link", "href"),
    InlineElement("q", "quote", "quote-source"),
    InlineElement("chron", "chron", "norm"),
    InlineElement("money", "money", "unit"),
    InlineElement("num", "number", "units"),
    InlineElement("event", "event", _VALUE, _SOURCE),
    InlineElement("object.title", "object", _VALUE, _SOURCE),
    InlineElement("lang", "language", _VALUE, _SOURCE),
    InlineElement("pronounce", "pronounce", "phonetic", "guide"),
    InlineElement("classifier", "classifier", _VALUE, _SOURCE),
    InlineElement("virtloc", "virtloc", _VALUE, _SOURCE),
    InlineElement("copyrite", "copyright"),
)
_ENRICHED: Final = (_PERSON, _ORGANISATION, _FUNCTION, *_PLACES, *_THINGS, *_STYLES)
_LISTS: Final = frozenset({"ul", "ol", "dl"})
LINES: Final = frozenset({"p", "hl1", "hl2", "li", "dt", "dd", "tr", "pre", "block", "bq", "credit", "media-caption"})
"""Elements that stand on lines of their own wherever they are read as text."""

TEXT: Final = InlineTable(_ENRICHED, lines=LINES, skipped=frozenset({"media"}))
"""Running text; a picture in it becomes a block of its own."""
ITEM: Final = InlineTable(_ENRICHED, lines=LINES, skipped=_LISTS)
"""An item of a list, without the lists in it."""
WHOLE: Final = InlineTable(_ENRICHED, lines=LINES)
"""A caption or cell: all that is in it."""
NOTE: Final = InlineTable(_ENRICHED, lines=LINES, gap="\n\n")
"""A note or abstract, its paragraphs parted by blank lines."""
NOTE_TEXT: Final = InlineTable(lines=LINES, gap="\n\n", skipped=frozenset({"media"}))
"""The same without marks."""
BYLINE: Final = InlineTable(
    (
        _PERSON,
        _ORGANISATION,
        _FUNCTION,
        *_PLACES,
        InlineElement("virtloc", "link", _VALUE),
        InlineElement("a", "link", "href"),
        *_STYLES,
    ),
    breaks=(),
    lines=frozenset({"byttl", "p", "br"}),
)
"""An author line; its title stands on a line of its own."""
DATELINE: Final = InlineTable(
    (*_PLACES, InlineElement("story.date", "chron", "norm"), InlineElement("chron", "chron", "norm"), _ORGANISATION)
)
LINE: Final = InlineTable(lines=LINES)
"""Text without marks."""

LEAVES: Final = frozenset({"person", "organisation", "job", "chron", "money", "number", "event", "object", "place"})
"""Kinds whose elements hold text alone, but for what `WITHIN` allows."""
WITHIN: Final = {
    "place": frozenset({"sublocation", "city", "region", "country"}),
    "person": frozenset({"job"}),
}
PARTS_OF_PLACES: Final = WITHIN["place"]
PLAIN_ELEMENTS: Final = frozenset({"classifier", "virtloc"})
"""Elements that hold text alone, whatever kind they say: in an author line, a `virtloc` is a link."""

# -- blocks ----------------------------------------------------------------------------------------------------

PARAGRAPH_FLAGS: Final = (("lede", "lead"), ("summary", "summary"), ("optional-text", "optional"))
"""Attributes of `p` that are true or not, and the role they give."""
ROLE_CLASSES: Final = frozenset({"tagline", "signoff", "byline", "dateline", "bibliography", "source", "copyright"})
"""Roles of paragraphs that the class of a `p` may say."""
RELATED: Final = "related"
"""The class of a `p` that is a link of its own."""
RULE: Final = "___"
END_MARKS: Final = frozenset({"ends", "ENDS", "(END)", "(ENDS)"})
"""Paragraphs that say that the text is over."""

FIGURE_TYPES: Final = {"image": "picture"}
"""Media types that the model calls by another name."""
GROUP_CLASSES: Final = frozenset({"infobox", "factbox", "sidebar", "box", "gallery", "update", "aside"})
"""Classes that make a block a box."""
OPENINGS: Final = {
    "byline": "byline",
    "dateline": "dateline",
    "copyrite": "copyright",
    "abstract": "summary",
    "datasource": "source",
}
"""What a block may have beside its content, and the role of the paragraph that this is."""

# -- the head of the body --------------------------------------------------------------------------------------

NOTE_TYPES: Final = {"npa": False, "pa": True}
"""Whether a note may be published, by its type."""

ORDER: Final = {
    "nitf": ("head", "body"),
    "head": ("title", "meta", "tobject", "iim", "docdata", "pubdata", "revision-history"),
    "tobject": ("tobject.property", "tobject.subject"),
    "docdata": (
        "correction",
        "evloc",
        "doc-id",
        "del-list",
        "urgency",
        "fixture",
        "date.issue",
        "date.release",
        "date.expire",
        "doc-scope",
        "series",
        "ed-msg",
        "du-key",
        "doc.copyright",
        "doc.rights",
        "key-list",
        "identified-content",
    ),
    "body": ("body.head", "body.content", "body.end"),
    "body.head": ("hedline", "note", "rights", "byline", "distributor", "dateline", "abstract", "series"),
    "hedline": ("hl1", "hl2"),
    "media": ("media-metadata", "media-reference", "media-object", "media-caption", "media-producer"),
    "body.end": ("tagline", "bibliography"),
    "table": ("caption", "col", "colgroup", "thead", "tfoot", "tbody", "tr"),
    "bq": ("block", "credit"),
}
"""The children of an element in the order that the schema asks for; in `docdata`, that of its documentation."""
