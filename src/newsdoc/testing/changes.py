"""Edits of a sample, without hypothesis: every declared field, every kind of change to the body.

Law: each edit is one that a format with in-place edits has a place for; a refusal is a failure.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.model import Article, Byline, Dateline, Figure, Heading, Link, ListBlock, Note, Paragraph
from newsdoc.model.edit import splice_text
from newsdoc.model.schema import Many, Plain, fields_of
from newsdoc.testing.variants import spread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_NEW = "Lanterns were lit along the quay at Penhallow that evening."
_VALUES: dict[str, Any] = {
    "headline": "Lanterns on the Quay at Penhallow",
    "bylines": (Byline(text="Tamsin Orrell"),),
    "dateline": Dateline(text="PENHALLOW, March 4 (Reuters) -"),
    "ednotes": (Note(text="Corrects the name of the quay"),),
    "url": "https://www.example.org/2031/03/04/lanterns-b4117",
    "pubstatus": "withheld",
    "language": "de",
}
_BY_TYPE: dict[str, Any] = {"str": "Lanterns at Penhallow", "int": 4, "when": date(2031, 3, 4)}
_PLACES = 6


def field_edits(
    article: Article, fields: Collection[str], values: Mapping[str, Any], required: Collection[str]
) -> Iterator[tuple[str, Article]]:
    """Every field set to another value, or added, and taken out."""
    for name in sorted(set(fields) - {"body"}):
        value = values[name] if name in values else value_for(name)
        old = getattr(article, name)
        yield f"{'set' if old else 'add'} {name}", attrs.evolve(article, **{name: value})
        if old and name not in required:
            nothing: Any = () if isinstance(old, tuple) else None
            yield f"remove {name}", attrs.evolve(article, **{name: nothing})


def value_for(name: str) -> Any:
    """A value for a field of an article."""
    if name in _VALUES:
        return _VALUES[name]
    info = next((info for info in fields_of(Article) if info.name == name), None)
    kind = None if info is None else info.kind
    item = kind.item if isinstance(kind, Many) else kind
    if not isinstance(item, Plain) or item.type not in _BY_TYPE:
        msg = f"say in `values` which value the field {name!r} is to be tried with"
        raise AssertionError(msg)
    value = _BY_TYPE[item.type]
    return (value,) if isinstance(kind, Many) else value


def text_edits(article: Article) -> Iterator[tuple[str, Article]]:
    """A word put into each of some texts of the body."""
    for at in spread(len(article.body), _PLACES):
        block = article.body[at]
        match block:
            case Paragraph(role=str()):
                continue  # an end mark, say, which is known by its text
            case Paragraph() | Heading() if " " in block.text:
                blank = block.text.index(" ")
                made: Any = splice_text(block, blank, blank, " quite")
            case Figure(caption=caption) if caption is not None and " " in caption.text:
                blank = caption.text.index(" ")
                made = attrs.evolve(block, caption=splice_text(caption, blank, blank, " quite"))
            case Link(title=str() as title):
                made = attrs.evolve(block, title=f"{title} Again")
            case ListBlock(items=(Paragraph() as first, *rest)):
                made = attrs.evolve(block, items=(splice_text(first, len(first.text), len(first.text), " too"), *rest))
            case _:
                continue
        body = (*article.body[:at], made, *article.body[at + 1 :])
        yield f"change the text of body[{at}], a {type(block).__name__}", attrs.evolve(article, body=body)


def body_edits(article: Article) -> Iterator[tuple[str, Article]]:
    """Blocks inserted, replaced, deleted and moved."""
    body, new = article.body, Paragraph(text=_NEW)
    places = spread(len(body), _PLACES)

    def edited(*blocks: Any) -> Article:
        return attrs.evolve(article, body=blocks)

    for at in sorted({*places, len(body)}):
        yield f"insert at body[{at}]", edited(*body[:at], new, *body[at:])
    for at in places:
        rest = (*body[:at], *body[at + 1 :])
        kind = type(body[at]).__name__
        yield f"replace body[{at}], a {kind}", edited(*body[:at], new, *body[at + 1 :])
        if rest:
            yield f"delete body[{at}], a {kind}", edited(*rest)
        for to in sorted({0, len(rest)} - {at}):
            yield f"move body[{at}], a {kind}, to {to}", edited(*rest[:to], body[at], *rest[to:])
    if len(body) > 1:
        yield "delete two blocks", edited(*body[1:-1])
        yield "delete one block and insert another", edited(*body[1:], new)
    yield "insert two blocks", edited(new, *body, Paragraph(text=f"And again: {_NEW}"))
