"""The quotes in the sentences of an article as marks on its text, for the view.

Law: only marks are added, and they replace no words: a quote, its quotation marks included, and whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

from newsdoc.model import Article, Mark, Paragraph
from newsdoc.model.base import Node
from newsdoc.model.quotes import QUOTATION_MARKS
from newsdoc.model.schema import child_fields

if TYPE_CHECKING:
    from newsdoc.diagnostics import Path
    from newsdoc.model.quotes import Quote

UNKNOWN = "?"
"""What stands for a speaker whom nothing names."""


def with_speakers(article: Article) -> Article:
    """The article with a mark on each of its quotes, whose value is the speaker."""
    found: dict[Path, list[Quote]] = {}
    for quote in article.quotes:
        if quote.kind == "block":  # its credit is shown below it
            continue
        found.setdefault(quote.path, []).append(quote)
    return attrs.evolve(article, body=_marked(article.body, ("body",), found)) if found else article


def speaker_of(quote: Quote) -> str | None:
    """Whose words they are, as far as is known: the name, else the words that say it."""
    return (quote.speaker.name or quote.speaker.text) if quote.speaker else None


def _marked(value: Any, path: Path, found: dict[Path, list[Quote]]) -> Any:
    if isinstance(value, tuple):
        members = cast("tuple[object, ...]", value)
        return tuple(_marked(member, (*path, number), found) for number, member in enumerate(members))
    if isinstance(value, Paragraph):
        return _with_marks(value, found[path]) if path in found else value
    if not isinstance(value, Node):
        return value
    parts = {name: _marked(getattr(value, name), (*path, name), found) for name in child_fields(type(value))}
    return attrs.evolve(cast("Any", value), **parts)


def _with_marks(paragraph: Paragraph, quotes: list[Quote]) -> Paragraph:
    text = paragraph.text
    marks = [mark for mark in paragraph.marks if mark.kind != "quote"]
    for quote in quotes:
        start = quote.start - (quote.start > 0 and text[quote.start - 1] in QUOTATION_MARKS)
        end = quote.end + (quote.end < len(text) and text[quote.end] in QUOTATION_MARKS)
        value = None if quote.continued else speaker_of(quote) or UNKNOWN
        marks.append(Mark(kind="quote", start=start, end=end, value=value))
    return attrs.evolve(paragraph, marks=marks)
