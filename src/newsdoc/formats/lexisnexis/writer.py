"""An export written from scratch: its documents in their frames, behind the cover if there is one.

Law: it is written as the older exports are, in English; one document to be put into an export, as that one is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.format import items_of
from newsdoc.formats.lexisnexis.printing import INDEXED, NEWER, OLDER, Style, date_line, kind_of, printed, term
from newsdoc.formats.lexisnexis.reader import PREFIX
from newsdoc.model import Article, BlockQuote, Heading, ListBlock, Note, Package, Paragraph, Preformatted

if TYPE_CHECKING:
    from collections.abc import Iterator


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
        text = term(value) if kind in INDEXED else printed(kind, value, style)
        if text:
            values.setdefault(kind, []).append(text)
    for kind in INDEXED.intersection(values):
        values[kind] = [style.label(kind, "; ".join(values[kind]))]
    for page in values.pop("page", ())[:1]:
        if "section" in values:
            values["section"][-1] += page
        else:
            values["section"] = [style.label("section", page.lstrip("; "))]
    if "word_count" not in values:
        values.setdefault("body", []).insert(0, style.label("body", "").rstrip() if style.older else "Body")
    for kind in OLDER if style.older else NEWER:
        yield from values.get(kind, ())


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
    if cover.sent is not None and (date := date_line(cover.sent)) is not None:
        lines.append(f"Time Of Request: {date}")
    return "\n\n".join(lines)
