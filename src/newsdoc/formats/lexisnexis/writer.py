"""An export written from scratch, and single values as they stand in one.

Law: what is printed is read back by whoever asked for it, so a value that an export cannot hold is printed as it may
be, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import dates
from newsdoc.format import items_of
from newsdoc.formats.lexisnexis.labels import LABELS, word_for
from newsdoc.formats.lexisnexis.reader import PLACES, PREFIX, TERMS
from newsdoc.formats.lexisnexis.spellings import LANGUAGE, WORDS
from newsdoc.model import (
    Article,
    BlockQuote,
    Byline,
    Concept,
    Dateline,
    Figure,
    Heading,
    ListBlock,
    Note,
    Package,
    Paragraph,
    Place,
    Preformatted,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_WIDTH = 78
_FRONT = ("provider", "usage_terms", "published", "edition", "signals", "headline", "subheadline")
_HEAD = ("bylines", "section", "page", "word_count", "dateline", "abstract", "sources")
_TAIL = (
    "url", *TERMS, *PLACES, "extra", "load-date", "language", "associations", "ednotes", "genres", "publication-type",
)  # fmt: skip
OLDER = (*_FRONT, *_HEAD, "body", *_TAIL, "copyright_notice")
"""What stands where in an export of the older kind."""
NEWER = (
    "headline", "subheadline", "provider", "published", "edition", "signals", "copyright_notice", "section", "page",
    "word_count", "bylines", "dateline", "abstract", "sources", "body", "associations", "ednotes", "language",
    "publication-type", "genres", *_TAIL,
)  # fmt: skip
"""The same of the newer kind."""


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
            date = _date(value)
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
        case _, Concept(name=str()) if kind in TERMS or kind in PLACES:
            return style.label(kind, term(value))
        case _:
            return None


def _pair(key: str, text: str, style: Style) -> str | None:
    if key == "edition":
        return style.centred(text)
    if key == "page":
        return f"; Pg. {text}"
    return style.label(key, text) if key in LABELS or key.upper() != key else None


def _term(value: Concept) -> str:
    given = {"type": value.type, "role": value.role}
    return next((key for key, said in TERMS.items() if {"type": None, "role": None} | dict(said) == given), "subject")


def _place(value: Place) -> str:
    return next((key for key, said in PLACES.items() if said.get("type") == value.type), "geographic")


def _date(value: date) -> str | None:
    try:
        return dates.DEFAULT.render(value)
    except ValueError:  # finer than a date line can say
        return None


# -- whole documents -----------------------------------------------------------------------------------------


def write(value: Article | Package) -> str:
    """All documents, with the cover if there is one."""
    items = list(items_of(value))
    cover = value.metadata if isinstance(value, Package) else None
    documents = [document(item, number, len(items)) for number, item in enumerate(items, 1)]
    return "\n\n\n".join([*([_cover(cover)] if cover is not None else []), *documents]) + "\n"


def document(article: Article, number: int, total: int, style: Style | None = None) -> str:
    """One document in its frame."""
    style = style or Style()
    text = "\n\n".join(_parts(article, style))
    if not style.older:
        return f"{text}\n\nEnd of Document"
    return f"{style.centred(f'{number} of {total} DOCUMENTS')}\n\n\n{text}"


def _parts(article: Article, style: Style) -> Iterator[str]:
    values: dict[str, list[str]] = {}
    for name, value in _values(article):
        kind = kind_of(name, value)
        text = printed(kind, value, style)
        if text:
            values.setdefault(kind, []).append(text)
    terms = {kind: values.pop(kind) for kind in (*TERMS, *PLACES) if kind in values}
    for kind in OLDER if style.older else NEWER:
        if kind == "page" and "section" in values and kind in values:
            continue
        if kind == "section" and kind in values and "page" in values:
            values[kind][-1] += values["page"][0]
        if kind == "body" and "word_count" not in values:
            yield style.label("body", "").rstrip() if style.older else "Body"
        if kind in terms:
            label, _, first = terms[kind][0].partition(": ")
            rest = [text.partition(": ")[2] for text in terms[kind][1:]]
            yield f"{label}: {'; '.join([first, *rest])}"
        yield from values.pop(kind, ()) if kind not in {"section", "page"} else values.get(kind, ())


def _values(article: Article) -> Iterator[tuple[str, Any]]:
    """Every value of an article that an export may hold."""
    for name in ("provider", "published", "headline", "subheadline", "word_count", "dateline", "abstract", "url",
                 "language", "copyright_notice", "usage_terms"):  # fmt: skip
        value = getattr(article, name)
        if value is not None:
            yield name, value
    for name in ("signals", "bylines", "sources", "subjects", "places", "associations", "ednotes", "genres", "extra"):
        for value in getattr(article, name):
            yield name, value
    for block in article.body:
        yield from (("body", Paragraph(text=text)) for text in _texts(block))


def _texts(block: Any) -> Iterator[str]:
    """The text of a block; an export has no words for what kind of block it is."""
    match block:
        case Paragraph(text=text) | Heading(text=text) | Preformatted(text=text) | Note(text=text):
            yield text
        case BlockQuote(blocks=blocks):
            for each in blocks:
                yield from _texts(each)
        case ListBlock(items=items):
            for each in items:
                yield from (f"- {text}" for text in _texts(each))
        case _:
            return


def _cover(cover: Article) -> str:
    lines: list[str] = []
    for key, text in cover.extra:
        label = key.removeprefix(PREFIX)
        lines.append(text if label == "cover" else f"{label.replace('-', ' ').title()}: {text}")
    if cover.sent is not None and (date := _date(cover.sent)) is not None:
        lines.append(f"Time Of Request: {date}")
    return "\n\n".join(lines)
