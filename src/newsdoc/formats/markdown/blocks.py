"""The reader of the body: lines into blocks, and a note of where each of them stands.

Law: every line that is not blank comes to stand in an item, of a block or of none; what no other block claims is a
paragraph. Quotes and lists are read like the body itself, from their lines without the signs. O(length), as nothing
is nested more deeply than `DEEPEST`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsdoc.formats.markdown.inline import Plain
from newsdoc.formats.markdown.lines import (
    BULLET,
    DEEPEST,
    DEFINITION,
    FENCE,
    FOOTNOTE,
    FORMULA,
    HEADING_START,
    HTML,
    NUMBER,
    RULE,
    SHORTCODE,
    SHORTCODE_ENDS,
    TAB,
    UNDERLINE,
    Line,
    indentation,
    interrupts,
    is_alone,
    without,
)
from newsdoc.model import (
    BlockQuote,
    ListBlock,
    Paragraph,
)
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.diagnostics import Path

from newsdoc.formats.markdown.tables import Tables
from newsdoc.formats.markdown.trace import BODY, Found, Spelled

_CREDIT = re.compile(r"(?:—|–|―|--)[ \t]*+(?=\S)")
_CREDIT_LENGTH = 80


class Blocks(Tables):
    """Reads blocks of every kind."""

    def read(self, lines: Sequence[Line], path: Path, into: list[Any], quotes: int = 0, depth: int = 0) -> None:
        """Read lines into blocks at `path`, in whose items they stand."""
        text, number, count = self.text, 0, len(lines)
        while number < count:
            line = lines[number]
            columns, at = indentation(text, line)
            if at == line.end:
                number += 1
                continue
            if columns >= TAB:
                number = self._indented(lines, number, path, into)
                continue
            rest = text[at : line.end]
            number = self._special(rest, lines, number, at, path, into, quotes, depth) or self._text(
                lines, number, path, into, quotes
            )

    def _special(
        self,
        rest: str,
        lines: Sequence[Line],
        number: int,
        at: int,
        path: Path,
        into: list[Any],
        quotes: int,
        depth: int,
    ) -> int | None:
        """Read a block that begins with a sign; the number of the line after it, or None if it is none."""
        match rest[0]:
            case "#" if HEADING_START.match(rest):
                self._heading(lines[number], at, path, into, quotes)
                return number + 1
            case "`" | "~" if FENCE.match(rest):
                return self._fenced(rest, lines, number, at, path, into)
            case "*" | "-" | "_" if RULE.match(rest):
                self.item(path, into, Paragraph(text="", role="break"), at, lines[number].end)
                return number + 1
            case ">" if depth < DEEPEST:
                return self._quote(lines, number, path, into, quotes, depth)
            case "<" if HTML.match(rest) or is_alone(rest):
                return self._html(rest, lines, number, at, path, into)
            case "{" if SHORTCODE.match(rest):
                return self._until(SHORTCODE_ENDS, lines, number, at, path, into)
            case "$" if rest.startswith(FORMULA):
                return self._until((FORMULA,), lines, number, at, path, into)
            case "[" if DEFINITION.match(rest):
                self.item(path, into, None, at, lines[number].end)
                return number + 1
            case "[" if FOOTNOTE.match(rest):
                return self._footnote(rest, lines, number, at, path, into, quotes)
            case _ if depth < DEEPEST and (BULLET.match(rest) or NUMBER.match(rest)):
                return self._list(lines, number, path, into, quotes, depth)
            case _ if "|" in rest:
                return self._table(lines, number, at, path, into, quotes)
            case _:
                return None

    def _text(self, lines: Sequence[Line], number: int, path: Path, into: list[Any], quotes: int) -> int:
        """Read a paragraph, or what looks like one: a heading with a line under it, pictures, a link."""
        text, first = self.text, number
        start = indentation(text, lines[number])[1]
        end = lines[number].end
        number += 1
        while number < len(lines):
            columns, at = indentation(text, lines[number])
            if at == lines[number].end:
                break
            rest = text[at : lines[number].end]
            if columns < TAB and UNDERLINE.match(rest):
                self._underlined(start, self._trimmed(start, end), at, lines[number].end, path, into, quotes)
                return number + 1
            if columns < TAB and (interrupts(rest) or self._is_table(lines, number, rest)):
                break
            end = lines[number].end
            number += 1
        end = self._trimmed(start, end)
        if not (text[start] in "![" and self._pictures(lines[first:number], path, into, quotes)):
            self.paragraph(start, end, path, into, quotes)
        return number

    # -- quotes and lists ----------------------------------------------------------------------------------------

    def _goes_on(self, lines: Sequence[Line], number: int, last: Line) -> bool:
        """Whether a line without a sign goes on with the paragraph that the line before it belongs to."""
        text = self.text
        columns, at = indentation(text, last)
        before = text[at : last.end].lstrip("> \t")
        if not before.strip() or columns >= TAB or HEADING_START.match(before) or FENCE.match(before):
            return False
        rest = text[indentation(text, lines[number])[1] : lines[number].end]
        return bool(rest) and not (
            interrupts(rest) or BULLET.match(rest) or NUMBER.match(rest) or UNDERLINE.match(rest) or RULE.match(before)
        )

    def _quote(self, lines: Sequence[Line], number: int, path: Path, into: list[Any], quotes: int, depth: int) -> int:
        text, inner = self.text, list[Line]()
        start = indentation(text, lines[number])[1]
        while number < len(lines):
            columns, at = indentation(text, lines[number])
            if columns < TAB and text[at : at + 1] == ">" and at < lines[number].end:
                after = at + 1 + (text[at + 1 : at + 2] in {" ", "\t"} and at + 1 < lines[number].end)
                inner.append(Line(after, lines[number].end))
            elif at < lines[number].end and self._goes_on(lines, number, inner[-1]):
                inner.append(Line(at, lines[number].end))
            else:
                break
            number += 1
        end = inner[-1].end
        if path[-1] == "items":  # a list holds no quotes, but their words
            self.read(inner, path, into, quotes + 1, depth + 1)
            return number
        here = (*path, len(into))
        blocks: list[Any] = []
        place = (*here, "blocks")
        self.trace.prefixes[place] = self.before(inner[0].start)
        self.read(inner, place, blocks, quotes + 1, depth + 1)
        if not blocks:
            self.lost(start, end, path, into)
            return number
        credit = self._credit(here, blocks)
        self.item(path, into, BlockQuote(blocks=blocks, credit=credit), start, end)
        return number

    def _credit(self, here: Path, blocks: list[Any]) -> str | None:
        """Take the last paragraph of a quote for its credit, if it is a dash and a few words."""
        last = blocks[-1]
        if len(blocks) < 2 or type(last) is not Paragraph or last.marks or len(last.text) > _CREDIT_LENGTH:
            return None
        dash = _CREDIT.match(last.text)
        if dash is None:
            return None
        spelled = self.trace.slots[-1]
        if self.text[slice(*spelled.inner)] != last.text:
            return None
        blocks.pop()
        items = self.trace.items[*here, "blocks"]
        items[-1] = items[-1]._replace(path=(*here, "credit"), rank=1)
        start = spelled.inner.start + dash.end()
        codec = Plain(self.running(0, wrap=False))
        self.trace.slots[-1] = Spelled(
            (*here, "credit"), ("credit",), spelled.outer, Span(start, spelled.inner.end), codec
        )
        return last.text[dash.end() :]

    def _list(self, lines: Sequence[Line], number: int, path: Path, into: list[Any], quotes: int, depth: int) -> int:
        text = self.text
        here = (*path, len(into))
        place = (*here, "items")
        items: list[Any] = []
        sign = ""
        start = end = 0
        ordered = False
        while number < len(lines):
            columns, at = indentation(text, lines[number])
            rest = text[at : lines[number].end]
            found = BULLET.match(rest) or NUMBER.match(rest)
            if found is None or columns >= TAB or RULE.match(rest) or (sign and found["sign"] != sign):
                break
            if not sign:
                sign, start, ordered = found["sign"], at, found.re is NUMBER
                filled = found["blank"] and len(found["blank"]) <= TAB
                self.trace.signs[place] = found.group() if filled else found.group().rstrip() + " "
                self.trace.prefixes[place] = self.before(at)
            number, end = self._entry(lines, number, at, found, place, items, quotes, depth)
            following = number
            while following < len(lines) and not text[lines[following].start : lines[following].end].strip():
                following += 1
            number = following if following < len(lines) and self._is_entry(lines[following], sign) else number
        if not items:
            self.lost(start, end, path, into)
        else:
            whole = all(item.path is not None and item.whole for item in self.trace.items[place])
            self.item(path, into, ListBlock(items=items, ordered=ordered), start, end, whole=whole, rank=1)
        return number

    def _is_entry(self, line: Line, sign: str) -> bool:
        columns, at = indentation(self.text, line)
        rest = self.text[at : line.end]
        found = BULLET.match(rest) or NUMBER.match(rest)
        return found is not None and columns < TAB and found["sign"] == sign and not RULE.match(rest)

    def _entry(
        self,
        lines: Sequence[Line],
        number: int,
        at: int,
        found: re.Match[str],
        place: Path,
        items: list[Any],
        quotes: int,
        depth: int,
    ) -> tuple[int, int]:
        """Read one item of a list; the number of the line after it, and where it ends."""
        text, line = self.text, lines[number]
        blank = found["blank"]
        width = len(blank.expandtabs(TAB))
        narrow = not blank or width > TAB or at + found.end() >= line.end
        columns = indentation(text, line)[0] + found.end("sign") + (1 if narrow else width)
        begin = at + found.end("sign") + (min(1, len(blank)) if narrow else len(blank))
        inner = [Line(begin, line.end)]
        begun = last = number
        number += 1
        while number < len(lines):
            indent, first = indentation(text, lines[number])
            if first == lines[number].end:
                inner.append(Line(first, first))
                number += 1
                continue
            if indent >= columns:
                inner.append(without(text, lines[number], columns))
            elif last == number - 1 and self._goes_on(lines, number, inner[-1]):
                inner.append(Line(first, lines[number].end))
            else:
                break
            last = number
            number += 1
        del inner[last + 1 - begun :]
        known = len(self.trace.items.setdefault(place, []))
        self.read(inner, place, items, quotes, depth + 1)
        notes = self.trace.items[place]
        end = self._trimmed(at, lines[last].end)
        if len(notes) > known:  # the first thing in an item begins with the sign of the item
            notes[known] = notes[known]._replace(start=at)
            if len(notes) > known + 1:
                self._several(notes, known)
        else:
            notes.append(Found(None, at, end, 0, BODY, whole=False))
            self.reading.report("empty-item", "an item of a list without text", Span(at, end), severity="note")
        return last + 1, end

    def _several(self, notes: list[Found], known: int) -> None:
        """What else stands in an item: a list belongs to it, all other blocks would be items of their own."""
        for index, note in enumerate(notes[known + 1 :], known + 1):
            if note.rank != 1:
                notes[index] = note._replace(whole=False)
                message = "an item of a list holds one paragraph; this is read as an item of its own"
                self.reading.report(
                    "several-paragraphs", message, Span(note.start, note.end), severity="note", path=note.path or ()
                )
