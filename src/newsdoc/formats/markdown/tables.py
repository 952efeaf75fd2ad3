"""Tables and footnotes.

Law: a row of cells is a table only above a row of dashes with as many cells; a bar after a backslash parts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markdown.inline import Cell
from newsdoc.formats.markdown.lines import (
    BAR,
    DEFINITION,
    DELIMITERS,
    FOOTNOTE,
    TAB,
    UNDERLINE,
    Line,
    indentation,
    interrupts,
)
from newsdoc.model import Cell as TableCell
from newsdoc.model import (
    Note,
    Paragraph,
    Table,
)
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.codecs import Remark
    from newsdoc.diagnostics import Path
from newsdoc.formats.markdown.pictures import Pictures


class Tables(Pictures):
    """Reads tables and footnotes."""

    def _footnote(
        self, rest: str, lines: Sequence[Line], number: int, at: int, path: Path, into: list[Any], quotes: int
    ) -> int:
        text = self.text
        found = FOOTNOTE.match(rest)
        start = at + (found.end() if found else 0)
        end = lines[number].end
        number += 1
        while number < len(lines):
            _, first = indentation(text, lines[number])
            line = text[first : lines[number].end]
            if not line or interrupts(line) or UNDERLINE.match(line) or FOOTNOTE.match(line) or DEFINITION.match(line):
                break
            end = lines[number].end
            number += 1
        end = self._trimmed(start, end)
        codec = self.running(quotes)
        remarks: list[Remark] = []
        values = codec.decode(text[start:end], remarks)
        if values is None:
            self.lost(at, end, path, into)
            return number
        words, marks = values
        if path[-1] == "items":
            here = self.item(path, into, Paragraph(text=words, marks=marks), at, end, whole=False)
        else:
            note = Note(text=words, marks=marks, role="footnote", public=True)
            here = self.item(path, into, note, at, end)
        self.slot((*here, "text"), ("text", "marks"), (start, end), codec, Span(at, end))
        self.remark(remarks, start, here)
        return number

    def _cells(self, line: Line) -> list[tuple[int, int]]:
        """Where the cells of a row stand, without the blanks around them."""
        text = self.text
        at = indentation(text, line)[1]
        end = self._trimmed(at, line.end)
        if text[at:end].startswith("|"):
            at += 1
        found: list[tuple[int, int]] = []
        for bar in BAR.finditer(text, at, end):
            if bar.group() == "|":
                found.append((at, bar.start()))
                at = bar.end()
        if text[at:end].strip():
            found.append((at, end))
        return [
            (
                start + len(text[start:stop]) - len(text[start:stop].lstrip()),
                stop - len(text[start:stop]) + len(text[start:stop].rstrip()),
            )
            if text[start:stop].strip()
            else (start, start)
            for start, stop in found
        ]

    def _is_table(self, lines: Sequence[Line], number: int, rest: str) -> bool:
        if "|" not in rest or number + 1 >= len(lines):
            return False
        below = lines[number + 1]
        sign = self.text[indentation(self.text, below)[1] : below.end]
        if "-" not in sign or not DELIMITERS.match(sign):
            return False
        return len(self._cells(lines[number])) == len(self._cells(below))

    def _table(
        self, lines: Sequence[Line], number: int, at: int, path: Path, into: list[Any], quotes: int
    ) -> int | None:
        text = self.text
        if path[-1] == "items" or not self._is_table(lines, number, text[at : lines[number].end]):
            return None
        last = number + 2
        while last < len(lines):
            columns, begin = indentation(text, lines[last])
            if begin == lines[last].end or columns >= TAB or interrupts(text[begin : lines[last].end]):
                break
            last += 1
        here = (*path, len(into))
        rows: list[tuple[TableCell, ...]] = []
        codec = Cell(self.running(quotes).markup)
        plain = ":" not in text[lines[number + 1].start : lines[number + 1].end]
        for row in (number, *range(number + 2, last)):
            places = self._cells(lines[row])
            if row == number and not any(start < end for start, end in places):
                continue  # a table without a heading
            cells: list[TableCell] = []
            for start, end in places:
                values = codec.decode(text[start:end]) or ("", ())
                if values[0]:
                    cell = (*here, "rows", len(rows), len(cells), "text")
                    self.slot(cell, ("text", "marks"), (start, end), codec)
                cells.append(TableCell(text=values[0], marks=values[1], header=row == number))
            rows.append(tuple(cells))
        end = lines[last - 1].end
        if not rows:
            self.lost(at, end, path, into)
        else:
            self.item(path, into, Table(rows=tuple(rows)), at, end, whole=plain)
        return last
