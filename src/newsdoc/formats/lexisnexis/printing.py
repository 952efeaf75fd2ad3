"""Single values as they stand in an export, and the order in which they do.

Law: what is printed is read back by whoever asked for it, so a value that an export cannot hold is printed as it may
be, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import dates
from newsdoc.formats.lexisnexis.labels import word_for
from newsdoc.formats.lexisnexis.reader import PLACES, PREFIX, TERMS
from newsdoc.formats.lexisnexis.spellings import LANGUAGE, WORDS
from newsdoc.model import Byline, Concept, Dateline, Figure, Note, Paragraph, Place

if TYPE_CHECKING:
    from datetime import date

_WIDTH = 78
_FRONT = ("provider", "usage_terms", "published", "edition", "signals", "headline", "subheadline")
_HEAD = ("bylines", "section", "page", "word_count", "dateline", "abstract", "sources")
_TERMS = (*TERMS, *PLACES)
_TAIL = ("extra", "load-date")
OLDER = (
    *_FRONT, *_HEAD, "body", "url", *_TERMS, *_TAIL, "language", "associations", "ednotes", "genres",
    "publication-type", "copyright_notice",
)  # fmt: skip
"""What stands where in an export of the older kind."""

NEWER = (
    "headline", "subheadline", "provider", "published", "edition", "signals", "usage_terms", "copyright_notice",
    "section", "page", "word_count", "bylines", "dateline", "abstract", "sources", "body", "associations", "ednotes",
    "language", "publication-type", "genres", "url", *_TERMS, *_TAIL,
)  # fmt: skip
"""The same of the newer kind."""

INDEXED = frozenset(_TERMS)
"""Kinds of which several stand in one line."""


@attrs.frozen
class Style:
    """How a document writes its labels."""

    older: bool = True
    language: str = "en"
    capitals: bool = True

    def label(self, key: str, value: str) -> str:
        """A labelled value."""
        return f"{word_for(key, self.language, capitals=self.capitals)}: {value}"

    def centred(self, value: str) -> str:
        """A line of the front."""
        return "\n".join(line.center(_WIDTH).rstrip() for line in value.split("\n")) if self.older else value


def kind_of(name: str, value: Any) -> str:
    """The place of a value of a field, by the names of `OLDER`."""
    if name == "subjects" and isinstance(value, Concept):
        return "section" if value.role == "category" else _term(value)
    if name == "places":
        return _place(value)
    if name == "extra":
        key = value[0].removeprefix(PREFIX)
        return key if key in OLDER else "extra"
    return name


def printed(kind: str, value: Any, style: Style) -> str | None:
    """A value as it stands in a document, with its label; None if it has no place there."""
    match value:
        case Byline() | Dateline() | Note() | Concept() | Figure() | Paragraph():
            return _node(kind, value, style)
        case (str(key), str(text)) if key.startswith(PREFIX):
            return _pair(key.removeprefix(PREFIX), text, style)
        case _:
            return _plain(kind, value, style)


def term(value: Concept) -> str:
    """An index term without its label."""
    return f"{value.name} ({value.relevance}%)" if value.relevance is not None else f"{value.name}"


def _plain(kind: str, value: Any, style: Style) -> str | None:
    match kind:
        case "published":
            date = date_line(value)
            return None if date is None else style.centred(date)
        case "signals":
            return style.centred(value)
        case "usage_terms" | "headline" | "subheadline" | "copyright_notice" if isinstance(value, str):
            return style.centred(value) if kind == "copyright_notice" else value
        case "word_count" if isinstance(value, int):
            return style.label("length", next(iter(WORDS.encode((value,), None))))
        case "language" if isinstance(value, str):
            name = next(iter(LANGUAGE.encode((value,), None)), None)
            return None if name is None else style.label("language", name)
        case "abstract" | "url" if isinstance(value, str):
            return style.label("highlight" if kind == "abstract" else kind, value)
        case _:
            return None


def _node(kind: str, value: Any, style: Style) -> str | None:
    match kind, value:
        case "provider", Concept(name=str(name)):
            return style.centred(name)
        case "bylines" | "dateline", Byline(text=text) | Dateline(text=text):
            return style.label("byline" if kind == "bylines" else kind, text)
        case "ednotes", Note(text=text, role=role):
            return style.label("correction" if role == "correction" else "notes", text)
        case "associations", Figure(caption=caption) if caption is not None and caption.text:
            return style.label("graphic", caption.text)
        case "body", Paragraph(text=text):
            return text
        case "section", Concept(name=str(name)):
            return style.label("section", name)
        case "genres", Concept(name=str(name)):
            return style.label("document-type", name)
        case "sources", Concept(name=str(name)):
            return style.label("source", name)
        case _, Concept(name=str()) if kind in INDEXED:
            return style.label(kind, term(value))
        case _:
            return None


def _pair(key: str, text: str, style: Style) -> str:
    if key == "edition":
        return style.centred(text)
    if key == "page":
        return f"; Pg. {text}"
    return style.label(key, text)


def _term(value: Concept) -> str:
    given = {"type": value.type, "role": value.role}
    return next((key for key, said in TERMS.items() if {"type": None, "role": None} | dict(said) == given), "subject")


def _place(value: Place) -> str:
    return next((key for key, said in PLACES.items() if said.get("type") == value.type), "geographic")


def date_line(value: date) -> str | None:
    """A date or time, if a line can say it."""
    try:
        return dates.DEFAULT.render(value)
    except ValueError:  # finer than a date line can say
        return None
