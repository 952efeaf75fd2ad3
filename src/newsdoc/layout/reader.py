"""Reading a text by a layout: blocks parted by blank lines, each given to the first row that claims it.

Law: every block becomes a value; what no special row claims is what the last row of the body makes of it. One pass,
and the trace it leaves is all that is needed to locate any value later.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from newsdoc import source
from newsdoc.layout.blocks import blocks, by_lines
from newsdoc.layout.lists import CompiledLines
from newsdoc.layout.rows import NO_MATCH, Compiled
from newsdoc.model import Article
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.codecs import Remark
    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.layout import Layout
    from newsdoc.layout.compiled import Table
    from newsdoc.layout.rows import Spans

_MOST_LINES = 8
"""So many lines a row of the head that wraps may take."""

_OPENING = 400
"""So much of a text is looked at for what may run into it."""


class Match(NamedTuple):
    """One row found in a source: where it stands, where its holes stand, and which value it made."""

    row: Compiled | CompiledLines
    start: int
    end: int
    spans: Spans
    path: Path


# Made once for each block of a text, so by the shortest way there is.
_match = cast("Callable[[tuple[Any, ...]], Match]", partial(cast("Any", tuple).__new__, Match))


class Parser:
    """One pass over one text."""

    def __init__(self, layout: Layout, reading: Reading) -> None:
        self.table: Table = layout.compiled
        self.reading = reading
        self.text: str = reading.source.text
        self.trace: list[Match] = []
        self.values: dict[str, Any] = {}
        self.many: dict[str, list[Any]] = {}
        self.body: list[Any] = []
        self.blocks: list[tuple[int, int]] = blocks(self.text)
        if self.table.by_lines:
            self.blocks = by_lines(self.text, self.blocks, self._is_item)
        self.remarks: list[tuple[int, Remark]] = []
        self.specials: list[str] = [char for char in self.table.specials if char in self.text and not char.isspace()]
        self.number: int = 0
        """How many blocks have been taken up."""

    def article(self) -> Article:
        """Read the whole."""
        if not self.blocks:
            raise self.reading.fail("empty", "there is no text here", Span(0, 0))
        start, end = self._head()
        if start < end:
            start, end = self._opening(start, end)
        if start < end:
            self._body(start, end)
        self._rest()
        self.reading.trace = self.trace
        for field, values in self.many.items():
            self.values[field] = tuple(values)
        return Article(**self.values, body=tuple(self.body))

    def blocks_alone(self) -> tuple[Any, ...]:
        """Read all blocks as blocks of the body; fields that stand there come as they are."""
        self._rest()
        return (*self.body, *self.values.values())

    def _rest(self) -> None:
        """Read the blocks that are left, all of the body."""
        text, blocks, body, trace = self.text, self.blocks, self.body, self.trace
        firsts, lasts, row, specials = self.table.firsts, self.table.lasts, self.table.fallback, self.specials
        paragraph = self.table.paragraph
        number = self.number
        while number < len(blocks):
            start, end = blocks[number]
            number += 1
            raw = text[start:end]
            if "\n" in raw or "\r" in raw or raw[-1].isspace():
                self.number = number
                self._body(start, end)
                number = self.number
                continue
            if raw[0] in firsts or raw[-1] in lasts:
                self.number = number
                claimed = self._claimed(start, end, raw)
                number = self.number
                if claimed:
                    continue
            for special in specials:
                if special in raw:
                    self._last(start, end)
                    break
            else:  # most paragraphs: nothing in them but text
                trace.append(_match((row, start, end, ((start, end),), ("body", len(body)))))
                body.append(paragraph(raw))

    def _head(self) -> tuple[int, int]:
        """Read rows line by line until one is none of the head's; where the rest of that block begins and ends."""
        parts, pending = self.table.lead, True
        while self.number < len(self.blocks):
            start, end = self.blocks[self.number]
            self.number += 1
            lines = self._lines(start, end)
            at = 0
            while at < len(lines):
                claimed, count = self._claim(parts, lines[at : at + _MOST_LINES + 1])
                if claimed is not None:
                    parts = parts[claimed:]
                elif pending and not self._is_headless(lines[at:]):
                    parts, pending = self.table.head, False
                    count = self._first(lines[at:])
                elif pending and not self._opens(lines[at][0], end, sure=True):
                    parts, pending = self.table.head, False
                else:
                    return lines[at][0], end
                at += count
        return 0, 0

    def _is_headless(self, lines: list[tuple[int, int]]) -> bool:
        """Whether what opens the body stands here, or comes after nothing but rows of the head."""
        if self.table.opening is None:
            return False
        lines = lines[:_MOST_LINES]
        for start, end in self.blocks[self.number : self.number + _MOST_LINES]:
            lines += self._lines(start, min(end, start + _OPENING))
        for start, end in lines[:_MOST_LINES]:
            if self._opens(start, end, sure=True):
                return True
            if not any(self._matched(row, start, end) is not None for part in self.table.head for row in part):
                return False
        return False

    def _first(self, lines: list[tuple[int, int]]) -> int:
        """Read the first row; of how many lines it is."""
        row = self.table.first
        count = self._run(lines, self.table.head) if row.row.wrap and len(lines) > 1 else 1
        self._take(row, lines[0][0], lines[count - 1][1])
        return count

    def _opens(self, start: int, end: int, *, sure: bool = False) -> bool:
        row = self.table.opening
        return row is not None and row.run_in(self.text[start : min(end, start + _OPENING)], sure=sure) is not None

    def _opening(self, start: int, end: int) -> tuple[int, int]:
        """Read the row that runs into the first block of the body; where the rest of that block begins and ends."""
        row = self.table.opening
        found = row.run_in(self.text[start : min(end, start + _OPENING)]) if row is not None else None
        if row is None or found is None or not self._take(row, start, start + found[0]):
            return start, end
        return start + found[1], end

    def _is_item(self, start: int, end: int) -> bool:
        return any(row.matches(self.text, start, end) for row in self.table.lists)

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        """The lines of a block, without the blanks around them."""
        raw = self.text[start:end]
        if "\n" in raw or "\r" in raw:
            return [_trim(self.text, *line) for line in source.lines(self.text, start, end)]
        return [_trim(self.text, start, end)]

    def _run(self, lines: list[tuple[int, int]], parts: Sequence[tuple[Compiled, ...]]) -> int:
        """How many lines a first row that wraps takes: up to one that another row of the head claims."""
        end = lines[-1][1]
        for count, line in enumerate(lines[1:], 1):
            if self._opens(line[0], end) or any(
                self._matched(row, *line) is not None for part in parts for row in part
            ):
                return count
        return len(lines)

    def _claim(self, parts: Sequence[tuple[Compiled, ...]], lines: list[tuple[int, int]]) -> tuple[int | None, int]:
        """Give a line, with those below it that are of it, to the first row that claims it.

        How many parts of the head lie behind then, or `None`; and how many lines were taken.
        """
        start, end = lines[0]
        for number, part in enumerate(parts):
            for row in part:
                if row.sign and self.text.find(row.sign, start, end) < 0:
                    continue
                if not row.many and row.field in self.values:
                    continue
                if row.row.wrap and len(lines) > 1 and (count := self._wrapped(row, parts, lines)):
                    return number, count
                if self._take(row, start, end):
                    return number, 1
        return None, 0

    def _wrapped(self, row: Compiled, parts: Sequence[tuple[Compiled, ...]], lines: list[tuple[int, int]]) -> int:
        """Read a row that runs over several lines, as many as it may; of how many it is, 0 for less than two."""
        start, end = lines[0][0], lines[-1][1]
        if row.opening is not None and not row.opens(self.text, *lines[0]):
            return 0
        most = min(self._run(lines, parts), _MOST_LINES)
        for count in range(most, 1, -1):
            end = lines[count - 1][1]
            if self._matched(row, start, end) is not None and self._take(row, start, end):
                return count
        return 0

    def _matched(self, row: Compiled, start: int, end: int) -> Spans | None:
        spans = row.match(self.text, start, end)
        return spans if spans is not None and row.read(self.text, spans) is not NO_MATCH else None

    def _take(self, row: Compiled, start: int, end: int) -> bool:
        """Read a row and keep what it makes; `False` if it does not fit."""
        spans = row.match(self.text, start, end)
        if spans is None:
            return False
        value = row.read(self.text, spans, self.remarks)
        if value is NO_MATCH:
            self.remarks.clear()
            return False
        self._keep(row, start, end, spans, value)
        return True

    def _keep(self, row: Compiled | CompiledLines, start: int, end: int, spans: Spans, value: Any) -> None:
        """Keep a value in its field or in the body, its place in the trace, and remarks on it as diagnostics."""
        path: Path
        if row.part == "body":
            path = ("body", len(self.body))
            self.body.append(value)
        elif row.many:
            values = self.many.setdefault(row.field, [])
            path = (row.field, len(values))
            values.append(value)
        else:
            path = (row.field,)
            self.values[row.field] = value
        self.trace.append(_match((row, start, end, spans, path)))
        if self.remarks:
            for at, remark in self.remarks:
                where = Span(at + remark.start, at + remark.end)
                self.reading.report(remark.code, remark.message, where, severity=remark.severity, path=path)
            self.remarks.clear()

    def _body(self, start: int, end: int) -> None:
        """Read a block of the body; it may hold more than one row, if a line begins with a label or a sign."""
        text, table = self.text, self.table
        if text[end - 1].isspace():
            end = start + len(text[start:end].rstrip())
        raw = text[start:end]
        if table.interrupting and ("\n" in raw or "\r" in raw):
            for begin, stop in self._cut(start, end):
                if not self._claimed(begin, stop, text[begin:stop]):
                    self._last(begin, stop)
        elif not self._claimed(start, end, raw):
            self._last(start, end)

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Part a block before each line that begins with a row that may interrupt, and where that row ends."""
        begin = start
        for at, stop in source.lines(self.text, start, end):
            line = _trim(self.text, at, stop)
            opening = [row for row in self._interrupting(line[0]) if row.opens(self.text, *line)]
            if not opening or at < begin:
                continue
            if self.text[begin : line[0]].strip():
                yield _trim(self.text, begin, line[0])
            begin = line[0]
            reach = next(filter(None, (self._reach(row, line, end, goes_on=begin == start) for row in opening)), begin)
            if reach > begin:
                yield _trim(self.text, begin, reach)
                begin = reach
        if self.text[begin:end].strip():
            yield _trim(self.text, begin, end)

    def _reach(self, row: Compiled, line: tuple[int, int], end: int, *, goes_on: bool) -> int | None:
        """Where a row that begins with a line ends; `None` if all below may be of it.

        A label at the head of a block may have its text below, too; elsewhere it ends with its line. An address says
        itself how far it goes.
        """
        if not row.next_block:
            wraps = goes_on and row.row.wrap
            return None if wraps or self._matched(row, *line) is None else line[1]
        spans = row.match(self.text, line[0], end)
        remarks: list[tuple[int, Remark]] = []
        if spans is None or row.read(self.text, spans, remarks) is NO_MATCH:
            return None
        unread = next((at + remark.start for at, remark in remarks if remark.code == "unread-text"), end)
        found = source.NEWLINE.search(self.text, unread, end)
        return found.start() if found else None

    def _interrupting(self, at: int) -> tuple[Compiled, ...]:
        return self.table.interrupting.get(self.text[at : at + 1], ())

    def _claimed(self, start: int, end: int, raw: str) -> bool:
        """Give a block to the first row that claims it; `False` if it is for the last."""
        for row in self.table.starting.get(raw[0], self.table.anywhere):
            if row.sign not in raw or (row.closing and not raw.endswith(row.closing)):
                continue
            if isinstance(row, CompiledLines):
                if row.matches(self.text, start, end):
                    self._keep(row, start, end, (), row.read(self.text, start, end, self.remarks))
                    return True
            elif row.part == "body":
                if self._take(row, start, end):
                    return True
            elif row.field not in self.values and (self._take_next(row, start, end) or self._take(row, start, end)):
                return True
        return False

    def _last(self, start: int, end: int) -> None:
        """Read a block by the row for any text."""
        row = self.table.fallback
        if not self._take(row, start, end):
            self.trace.append(Match(row, start, end, (), ()))
            self.reading.report("empty-markup", "there is markup here, but no text in it", Span(start, end))

    def _take_next(self, row: Compiled, start: int, end: int) -> bool:
        """Read a row whose label fills a block and whose value is the block after."""
        if not row.next_block or row.opening is None or self.number >= len(self.blocks):
            return False
        opened = row.opening.match(self.text, start, end)
        if opened is None or self.text[opened.end() : end].strip():
            return False
        following = _trim(self.text, *self.blocks[self.number])
        value = row.read(self.text, (following,), self.remarks)
        if value is NO_MATCH:
            self.remarks.clear()
            return False
        self.number += 1
        self._keep(row, start, following[1], (following,), value)
        return True


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
