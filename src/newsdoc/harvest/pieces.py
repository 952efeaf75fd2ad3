"""Taking the pieces out of an article: where each string stood, and a plain string in its place.

Law: a place is believed only if the source says there what the value says. The article is a reader's own, made a
moment ago and seen by nobody else, so its strings are replaced in it and not in a copy.
"""

from __future__ import annotations

import operator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.diff import is_sequence
from newsdoc.harvest.spellings import Spelled
from newsdoc.model.base import TextNode
from newsdoc.model.schema import Many, Plain, fields_of
from newsdoc.model.walk import walk
from newsdoc.piece import Piece
from newsdoc.source import NEWLINE, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.codecs import Codec
    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.model import Article, Package
    from newsdoc.model.base import Node


class Leaf(NamedTuple):
    """A value that stands in the source: its path, where, and by which codec, if not as it is."""

    path: Path
    span: Span
    codec: Codec | None = None


class Harvest(NamedTuple):
    """What was found in one article: the values, and the wider stretches that values fill."""

    leaves: list[Leaf]
    filled: dict[Path, Span]


def harvest(reading: Reading, value: Article | Package) -> Harvest:
    """Take all pieces out of a value. O(its nodes and the length of their texts)."""
    return _Harvester(reading).harvest(value)


class _Harvester:
    def __init__(self, reading: Reading) -> None:
        self._text = reading.source.text
        self._found = Harvest([], {})
        self._fillers = {id(claim.value): claim.span for claim in reading.claims if claim.path is None and claim.value}
        for claim in reading.claims:
            if claim.path is None:
                continue
            if claim.codec is None:
                self._found.filled[claim.path] = claim.span
            else:
                self._found.leaves.append(Leaf(claim.path, claim.span, claim.codec))

    def harvest(self, value: Article | Package) -> Harvest:
        for path, node in walk(value):
            self._fill(path, node)
            for name in _texts(type(node)):
                self._field(node, name, (*path, name))
            for name in _sequences(type(node)):
                self._fill((*path, name), getattr(node, name))
        return self._found

    def _fill(self, path: Path, value: object) -> None:
        """Note that a value fills a stretch; the first path at which it stands has it."""
        if self._fillers and (span := self._fillers.pop(id(value), None)) is not None:
            self._found.filled[path] = span

    def _field(self, node: Node, name: str, path: Path) -> None:
        held = getattr(node, name)
        if type(held) is str or held is None or held == ():
            return
        plain = self._plain(held, path)
        if plain is held:
            return
        if name == "text" and isinstance(node, TextNode) and node.marks:
            object.__setattr__(node, "marks", _moved(node, held))
        object.__setattr__(node, name, plain)

    def _plain(self, held: Any, path: Path) -> Any:
        """A value without pieces, the very same if there are none."""
        if is_sequence(held):
            self._fill(path, held)
            plain = tuple(self._plain(item, (*path, index)) for index, item in enumerate(held))
            return held if all(map(operator.is_, held, plain)) else plain
        if type(held) is str or not isinstance(held, str):
            return held
        self._fill(path, held)
        if isinstance(held, Spelled):
            self._found.leaves.append(Leaf(path, held.span, held.codec))
        elif isinstance(held, Piece) and held and self._text.startswith(held, held.start):
            self._found.leaves.append(Leaf(path, held.span))
        return NEWLINE.sub("\n", held) if "\r" in held else str(held)


def _moved(node: TextNode, text: str) -> tuple[Any, ...]:
    """The marks of a text whose newlines become one character each."""

    def moved(at: int) -> int:
        return at - text.count("\r\n", 0, at)

    return tuple(attrs.evolve(mark, start=moved(mark.start), end=moved(mark.end)) for mark in node.marks)


def _string_fields(cls: type[Node]) -> tuple[str, ...]:
    found: list[str] = []
    for info in fields_of(cls):
        kind = info.kind
        while isinstance(kind, Many):
            kind = kind.item
        if isinstance(kind, Plain) and kind.type in {"str", "pair"}:
            found.append(info.name)
    return tuple(found)


def _node_sequences(cls: type[Node]) -> tuple[str, ...]:
    return tuple(info.name for info in fields_of(cls) if isinstance(info.kind, Many) and info.classes)


_texts: Callable[[type], tuple[str, ...]] = cache(_string_fields)
"""The fields of a class that hold strings, or tuples of them."""

_sequences: Callable[[type], tuple[str, ...]] = cache(_node_sequences)
"""The fields of a class that hold tuples of nodes."""
