"""Where the values of a text stand, found again from the trace its reader left.

Law: no object is made for a value before it is asked for. Fields and blocks stand side by side in one container, the
text itself; the items of a list have one of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsdoc.codecs import Slot
from newsdoc.layout.lists import CompiledLines, Node
from newsdoc.layout.rows import Compiled
from newsdoc.model import ListBlock
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdoc.diagnostics import Path
    from newsdoc.layout import Layout
    from newsdoc.layout.reader import Match

_BLANKS = re.compile(r"[ \t]*+")


class LayoutLocated(Located):
    """The places of one text."""

    def __init__(self, layout: Layout, text: str, trace: Sequence[Match]) -> None:
        self._layout = layout
        self._text = text
        self._trace = trace
        self._outlines: dict[Path, tuple[Node, ...]] = {}

    @cached_property
    def _matches(self) -> Mapping[Path, Match]:
        return {match.path: match for match in self._trace if match.path}

    @cached_property
    def _root(self) -> Container:
        items = tuple(
            Item(match.path or None, self._outer(match), match.row.rank, match.row.part, self._whole(match))
            for match in self._trace
        )
        separators = self._layout.separators
        # what cannot run into the block that follows stands above it
        parted = {("opening", "body"): separators["head", "body"]}
        return Container((), items, Span(0, len(self._text)), separators, parted=parted)

    @cached_property
    def _used(self) -> Counter[int]:
        """How often each row stands in this document: the house style for new blocks."""
        return Counter(match.row.rank for match in self._trace)

    def _outer(self, match: Match) -> Span:
        """With the blanks after it on its line, which are no part of a separator; those before a block are.

        A list takes its indentation along, on which the nesting of its items depends.
        """
        text, start, end = self._text, match.start, match.end
        while isinstance(match.row, CompiledLines) and start > 0 and text[start - 1] in " \t":
            start -= 1
        return Span(start, end if match.row.part == "opening" else _BLANKS.match(text, end).end())  # type: ignore[union-attr]

    def _whole(self, match: Match) -> bool:
        if isinstance(match.row, CompiledLines):
            return match.row.item.whole(self._text[match.start : match.end])
        return all(
            hole.codec.whole(self._text[start:end])
            for hole, (start, end) in zip(match.row.holes, match.spans, strict=False)
        )

    def slot(self, path: Path) -> Slot | None:
        """Found by the row at the field or block that the path begins with."""
        for depth in (2, 1):
            match = self._matches.get(path[:depth])
            if match is not None:
                return self._slot(match, path[depth:])
        return None

    def slots(self) -> Iterator[Slot]:
        """Row by row."""
        for match in self._matches.values():
            if isinstance(match.row, CompiledLines):
                yield from (_item_slot(match.row, *leaf) for leaf in _leaves(match.path, self._outline(match)))
                continue
            for hole in match.row.holes:
                path = match.path if match.row.node is None else (*match.path, *hole.path)
                if (slot := self.slot(path)) is not None:
                    yield slot

    def items(self) -> Iterator[Item]:
        """Fields and blocks, then the items of lists."""
        yield from self._root.items
        for match in self._matches.values():
            if isinstance(match.row, CompiledLines) and (inner := self.container((*match.path, "items"))):
                yield from inner.items

    def container(self, path: Path) -> Container | None:
        """The text, for its fields and blocks; a list, for its items."""
        if len(path) < 2:
            return self._root
        match = self._matches.get(path[:2])
        if match is None or not isinstance(match.row, CompiledLines) or path[2::2] != ("items",) * len(path[2::2]):
            return None
        if match.row.row.ordered or len(path) % 2 == 0:
            return None  # a new item would have the others numbered anew
        nodes: tuple[Node, ...] | None = self._outline(match)
        for step in path[3::2]:
            nodes = nodes[step].children if nodes and isinstance(step, int) and step < len(nodes) else None
        if nodes is None:
            return None
        outers = [Span(node.entry.start - node.entry.indent, node.end) for node in nodes]
        items = tuple(
            Item((*path, number), outer, whole=match.row.item.whole(self._text[outer.start : outer.end]))
            for number, outer in enumerate(outers)
        )
        return Container(path, items, Span(outers[0].start, outers[-1].end), {("", ""): "\n"})

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """Printed by the row that this document uses most for such a value."""
        if len(path) > 2 and path[-2] == "items":
            return self._list_item(path, value, container)
        if not path or (len(path) > 1 and not isinstance(path[1], int)):
            return None
        printed = self._layout.print(str(path[0]), value, self._used)
        if printed is None:
            return None
        text, rank, part = printed
        return (
            self._marked(path, value, rank, text) if isinstance(value, ListBlock) else self._opened(text, rank),
            rank,
            part,
        )

    def _marked(self, path: Path, value: ListBlock, rank: int, printed: str) -> str:
        """With the marker of the list that it replaces, else of the first such list of this document."""
        here = self._matches.get(path[:2])
        match = here if here is not None and here.row.rank == rank else self._lists.get(rank)
        if match is None or not isinstance(match.row, CompiledLines):
            return printed
        first = self._outline(match)[0].entry
        return "\n".join(match.row.spell(value, self._text[first.start : first.text]))

    @cached_property
    def _lists(self) -> Mapping[int, Match]:
        """The first list of each kind."""
        return {match.row.rank: match for match in reversed(self._trace) if isinstance(match.row, CompiledLines)}

    def _opened(self, printed: str, rank: int) -> str:
        """With the label or sign that this document uses most for such a row."""
        literal, opening = self._openings.get(rank, ("", ""))
        return opening + printed[len(literal) :] if printed.startswith(literal) else printed

    @cached_property
    def _openings(self) -> Mapping[int, tuple[str, str]]:
        """By rank, what a row begins with by its template, and what it mostly begins with here."""
        seen: Counter[tuple[int, str, str]] = Counter()
        for match in self._trace:
            row = match.row
            if isinstance(row, Compiled) and row.opening is not None and match.spans:
                opening = self._text[match.start : match.spans[0][0]]
                if opening.strip() and not {"\n", "\r"}.intersection(opening):
                    literal = row.literals[0]
                    blank = literal[len(literal.rstrip()) :]
                    seen[row.rank, literal, opening.rstrip() + blank if blank else opening] += 1
        return {rank: (literal, opening) for (rank, literal, opening), _ in reversed(seen.most_common())}

    def _list_item(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        row = self._matches[path[:2]].row
        if isinstance(value, ListBlock) or not isinstance(row, CompiledLines):
            return None
        start = container.items[0].outer.start
        marker = row.marker.match(self._text, _BLANKS.match(self._text, start).end())  # type: ignore[union-attr]
        said = row.say(value)
        return None if said is None or marker is None else (self._text[start : marker.end()] + said, 0, "")

    def _slot(self, match: Match, rest: Path) -> Slot | None:
        row = match.row
        if isinstance(row, CompiledLines):
            node = _child(self._outline(match), rest)
            return None if node is None else _item_slot(row, (*match.path, *rest[:-1]), node)
        for hole, span in zip(row.holes, match.spans, strict=True):
            if row.node is None:
                if not rest:
                    return Slot(match.path, (row.field,), Span(match.start, match.end), Span(*span), hole.codec)
            elif rest[:-1] == hole.path[:-1] and rest[-1:] and rest[-1] in hole.fields:
                outer = Span(match.start, match.end) if len(row.holes) == 1 else Span(*span)
                return Slot((*match.path, *hole.path), hole.fields, outer, Span(*span), hole.codec)
        return None

    def _outline(self, match: Match) -> tuple[Node, ...]:
        if match.path not in self._outlines and isinstance(match.row, CompiledLines):
            # made once: every item of a list asks for it
            self._outlines[match.path] = match.row.outline(self._text, match.start, match.end)
        return self._outlines[match.path]


def _item_slot(row: CompiledLines, path: Path, node: Node) -> Slot:
    entry = node.entry
    return Slot((*path, "text"), row.fields, Span(entry.start, entry.end), Span(entry.text, entry.end), row.item)


def _child(nodes: tuple[Node, ...], path: Path) -> Node | None:
    """The item at `("items", 1, "items", 0, "text")`, or its marks."""
    if not path or path[-1] not in {"text", "marks"}:
        return None
    node: Node | None = None
    level: tuple[Node, ...] | None = nodes
    for step in path[1:-1:2]:
        if level is None or not isinstance(step, int) or step >= len(level):
            return None
        node = level[step]
        level = node.children
    return node if node is not None and node.children is None else None


def _leaves(path: Path, nodes: tuple[Node, ...]) -> Iterator[tuple[Path, Node]]:
    for number, node in enumerate(nodes):
        here = (*path, "items", number)
        if node.children is None:
            yield here, node
        else:
            yield from _leaves(here, node.children)
