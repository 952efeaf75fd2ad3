"""Hypothesis strategies for every value that the model permits: any field, any block, nested.

Law: derived from the model's own table of fields; a new field or class is covered without a line added.
"""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from newsdoc.model import Article, Block, Byline, Mark, Package
from newsdoc.model.base import Node, TextNode
from newsdoc.model.schema import FieldInfo, Kind, Many, One, OneOf, Plain, fields_of

# Lone surrogates never reach the model.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ZONES = st.integers(-24 * 3600 + 1, 24 * 3600 - 1).map(lambda seconds: timezone(timedelta(seconds=seconds)))
DATES = st.dates() | st.datetimes() | st.datetimes(timezones=ZONES)
PLAIN: dict[str, st.SearchStrategy[Any]] = {
    "str": TEXTS,
    "int": st.integers(),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "bool": st.booleans(),
    "when": DATES,
    "pair": st.tuples(TEXTS, TEXTS),
}
VALIDATED = {"urgency": st.integers(1, 9), "pubstatus": st.sampled_from(["usable", "withheld", "canceled"])}
MOST_FIELDS = 6
_NODES: dict[tuple[type[Node], int], st.SearchStrategy[Any]] = {}


def articles() -> st.SearchStrategy[Article]:
    """Articles with any of their fields set."""
    return nodes(Article)


def packages() -> st.SearchStrategy[Package]:
    """Packages of any articles."""
    return nodes(Package)


def bylines() -> st.SearchStrategy[Byline]:
    """Lines of any text with any marks."""
    return nodes(Byline)


def blocks() -> st.SearchStrategy[Block]:
    """Blocks of any kind."""
    return st.one_of([nodes(cls) for info in fields_of(Article) if info.name == "body" for cls in info.classes])


def nodes(cls: type[Node], depth: int = 3) -> st.SearchStrategy[Any]:
    """Nodes of a class, with a few of their optional fields set."""
    if (cls, depth) not in _NODES:
        _NODES[cls, depth] = st.deferred(lambda: _nodes(cls, depth))
    return _NODES[cls, depth]


@st.composite
def _nodes(draw: st.DrawFn, cls: type[Node], depth: int) -> Node:
    infos = {info.name: info for info in fields_of(cls)}
    optional = [info.name for info in infos.values() if not info.required and info.name != "marks"]
    chosen: set[str] = draw(st.sets(st.sampled_from(optional), max_size=MOST_FIELDS)) if optional else set()
    given_names = [info.name for info in infos.values() if info.required or info.name in chosen]
    given = {name: draw(_field(infos[name], depth)) for name in given_names}
    if issubclass(cls, TextNode) and given["text"]:
        given["marks"] = draw(st.lists(marks(len(given["text"])), max_size=3))
    return cls(**given)


def marks(length: int) -> st.SearchStrategy[Mark]:
    """Marks within a text of some length."""
    ranges = st.tuples(st.integers(0, length), st.integers(0, length)).filter(lambda pair: pair[0] != pair[1])
    rest = st.tuples(TEXTS, st.none() | TEXTS, st.none() | TEXTS)
    return st.tuples(ranges, rest).map(_mark)


def _mark(drawn: tuple[tuple[int, int], tuple[str, str | None, str | None]]) -> Mark:
    place, (kind, value, scheme) = drawn
    return Mark(start=min(place), end=max(place), kind=kind, value=value, scheme=scheme)


def _field(info: FieldInfo, depth: int) -> st.SearchStrategy[Any]:
    return VALIDATED[info.name] if info.name in VALIDATED else values(info.kind, depth)


def values(kind: Kind, depth: int = 3) -> st.SearchStrategy[Any]:
    """Values of a kind."""
    match kind:
        case Plain(name):
            return PLAIN[name]
        case One(cls):
            return nodes(cls, depth - 1)
        case OneOf(classes):
            return st.one_of([nodes(cls, depth - 1) for cls in classes.values()])
        case Many(item):
            most = 3 if depth > 0 else 0
            return st.lists(values(item, depth), max_size=most).map(tuple)
