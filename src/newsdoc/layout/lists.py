"""Lists: lines that begin with a marker, nested by their indentation.

Law: an item begins at a marker and runs to the next; lines without one belong to the item above them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsdoc import source
from newsdoc.model import ListBlock, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.codecs import Remark
    from newsdoc.inline import Text
    from newsdoc.layout.table import Lines

_DEPTH = 16


@attrs.frozen
class Entry:
    """One item in the source: how far its marker is indented, and where marker and text stand."""

    indent: int
    start: int
    text: int
    end: int


@attrs.frozen
class Node:
    """An item or a nested list, with its place: `entries` are its children."""

    entry: Entry
    children: tuple[Node, ...] | None = None

    @property
    def end(self) -> int:
        """Where the last of it ends."""
        return self.children[-1].end if self.children else self.entry.end


@attrs.frozen
class CompiledLines:
    """A list row, ready for use."""

    row: Lines
    marker: re.Pattern[str]
    firsts: frozenset[str]
    part: str
    rank: int
    item: Text
    """The codec of an item's text: that of the body's paragraphs."""
    field: str = "body"
    closing: str = ""
    sign: str = ""
    many: bool = True

    def matches(self, text: str, start: int, end: int) -> bool:
        """Whether a block is such a list: whether it begins as one."""
        return self.marker.match(text, start, end) is not None

    def read(self, text: str, start: int, end: int, remarks: list[tuple[int, Remark]] | None = None) -> ListBlock:
        """The list in a block."""
        return self._list(text, self.outline(text, start, end), remarks)

    def outline(self, text: str, start: int, end: int) -> tuple[Node, ...]:
        """The items of a block, nested. O(length): a nesting deeper than 16 is taken for 16."""
        entries: list[Entry] = []
        line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        if text[line_start:start].strip():
            line_start = start  # behind what runs in
        for begin, stop in source.lines(text, line_start, end):
            at = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip())
            found = self.marker.match(text, at, stop)
            if found is not None:
                entries.append(Entry(at - begin, at, found.end(), _stop(text, found.end(), stop)))
            else:
                entries[-1] = attrs.evolve(entries[-1], end=_stop(text, entries[-1].end, stop))
        # an item of nothing but markup is none, and the items after it are counted without it
        return _nest([entry for entry in entries if self.item.decode(text[entry.text : entry.end]) is not None])

    def spell(self, value: ListBlock, marker: str | None = None, depth: int = 0) -> Iterator[str]:
        """The lines of a list; nothing for an item that cannot be said. `marker` is the one of the document."""
        marker = marker or self.row.markers[0]
        number = 0
        for item in value.items:
            if isinstance(item, ListBlock):
                yield from self.spell(item, marker, depth + 1)
                continue
            number += 1
            sign = re.sub(r"\d+", str(number), marker) if self.row.ordered else marker
            yield "   " * depth + sign + (self.say(item) or "")

    def say(self, item: Paragraph) -> str | None:
        """The text of an item without its marker; `None` if no spelling reads as this item."""
        values = tuple(getattr(item, field) for field in self.fields)
        if "marks" not in self.fields and item.marks:
            return None
        return next((said for said in self.item.encode(values, None) if self.item.decode(said) == values), None)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of an item that its text spells."""
        return ("text", *self.item.shares)

    def _list(self, text: str, nodes: Sequence[Node], remarks: list[tuple[int, Remark]] | None) -> ListBlock:
        items: list[Paragraph | ListBlock] = []
        for node in nodes:
            if node.children is not None:
                items.append(self._list(text, node.children, remarks))
                continue
            noticed: list[Remark] = []
            values = self.item.decode(text[node.entry.text : node.entry.end], noticed)
            if values is not None:
                items.append(Paragraph(**dict(zip(self.fields, values, strict=True))))
            if remarks is not None:
                remarks.extend((node.entry.text, remark) for remark in noticed)
        return ListBlock(items=items, ordered=self.row.ordered)


def compile_lines(row: Lines, part: str, rank: int, item: Text) -> CompiledLines:
    """Make a pattern of the markers."""
    signs = "|".join(re.sub(r"\d+", lambda _: r"\d{1,3}+", re.escape(marker.strip())) for marker in row.markers)
    firsts = frozenset("".join(marker[:1] if not marker[:1].isdigit() else "0123456789" for marker in row.markers))
    return CompiledLines(row, re.compile(rf"(?:{signs})[ \t]++(?=\S)"), firsts, part, rank, item)


def _nest(entries: Sequence[Entry]) -> tuple[Node, ...]:
    """Put deeper entries into a list after the item they follow."""
    levels: list[tuple[int, list[Node]]] = [(entries[0].indent if entries else 0, [])]
    for entry in entries:
        while len(levels) > 1 and entry.indent < levels[-1][0]:
            _close(levels)
        if entry.indent > levels[-1][0] and levels[-1][1] and len(levels) < _DEPTH:
            levels.append((entry.indent, []))
        levels[-1][1].append(Node(entry))
    while len(levels) > 1:
        _close(levels)
    return tuple(levels[0][1])


def _close(levels: list[tuple[int, list[Node]]]) -> None:
    _, children = levels.pop()
    levels[-1][1].append(Node(children[0].entry, tuple(children)))


def _stop(text: str, start: int, end: int) -> int:
    """The end of a line without the blanks there."""
    return max(start, end - (len(text[start:end]) - len(text[start:end].rstrip())))
