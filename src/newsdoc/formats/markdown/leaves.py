"""Blocks that hold text and no other blocks: paragraphs, headings, related links, and lines kept as they are.

Law: a block is noted where it stands, with the codec by which it is spelled there; what has no text is reported. In a
list, which holds paragraphs alone, every block is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import labels
from newsdoc.formats.markdown.inline import LEVEL, Heading, Lines, Running
from newsdoc.formats.markdown.lines import (
    FENCE,
    HTML_ENDS,
    TAB,
    Line,
    indentation,
    without,
)
from newsdoc.layout.holes import Linked
from newsdoc.markup import COMMONMARK, Markup
from newsdoc.model import Heading as HeadingBlock
from newsdoc.model import (
    Link,
    Paragraph,
    Preformatted,
    Raw,
)
from newsdoc.model.base import bare
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdoc.codecs import Codec, Remark
    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
from newsdoc.formats.markdown.trace import BODY, FORMAT, Found, Spelled, Trace

_SIGNS = re.compile(r"[^>\s]")
_RELATED = re.compile(rf"(?:\*\*|__)?{labels.pattern('related')}(?:\*\*|__)?[ \t]*+", re.IGNORECASE)
_paragraph = bare(Paragraph)


class Leaves:
    """One reading of the blocks of one text."""

    def __init__(self, reading: Reading, trace: Trace, references: Mapping[str, str]) -> None:
        self.reading = reading
        self.text: str = reading.source.text
        self.trace = trace
        markup = COMMONMARK if not references else attrs.evolve(COMMONMARK, references=references)
        self.markups: list[Markup] = [markup]
        self.codecs: dict[tuple[int, bool], Running] = {}

    # -- what a block is noted as --------------------------------------------------------------------------------

    def item(
        self,
        path: Path,
        into: list[Any],
        value: Any,
        start: int,
        end: int,
        *,
        whole: bool = True,
        rank: int = 0,
    ) -> Path:
        """Keep a block and where it stands; None is no block. Gives the path of the block."""
        here = (*path, len(into))
        start = self._with_indent(start, path) if path[-1] == "items" else start
        self.trace.items.setdefault(path, []).append(
            Found(None if value is None else here, start, self._trimmed(start, end), rank, BODY, whole)
        )
        if value is not None:
            into.append(value)
        return here

    def slot(
        self, path: Path, fields: tuple[str, ...], inner: tuple[int, int], codec: Codec, outer: Span | None = None
    ) -> None:
        """Keep where a value is spelled."""
        span = Span(*inner)
        self.trace.slots.append(Spelled(path, fields, outer or span, span, codec))

    def running(self, quotes: int, *, wrap: bool = True) -> Running:
        """The codec of a text within so many quotes."""
        if (quotes, wrap) not in self.codecs:
            markup = self.markups[0] if not quotes else attrs.evolve(self.markups[0], quotes=quotes)
            self.codecs[quotes, wrap] = Running(markup, wrap=wrap)
        return self.codecs[quotes, wrap]

    def before(self, at: int) -> str:
        """What stands before a place on its line, as the lines below would have it: signs of lists are blanks there."""
        start = max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1
        return _SIGNS.sub(" ", self.text[start:at])

    def remark(self, remarks: Iterable[Remark], start: int, path: Path) -> None:
        """Report what a codec noticed."""
        for code, message, first, last, severity in remarks:
            self.reading.report(code, message, Span(start + first, start + last), severity=severity, path=path)

    def _with_indent(self, start: int, path: Path) -> int:
        """With the blanks by which something in an item stands deeper than the items: they go and move with it."""
        prefix = self.trace.prefixes.get(path, "")
        begin = max(self.text.rfind("\n", 0, start), self.text.rfind("\r", 0, start)) + 1 + len(prefix)
        return begin if begin <= start and not self.text[begin:start].strip(" \t") else start

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self.text[end - 1] in " \t":
            end -= 1
        return end

    # -- texts ---------------------------------------------------------------------------------------------------

    def paragraph(self, start: int, end: int, path: Path, into: list[Any], quotes: int) -> None:
        """Keep a paragraph, or a link behind its label."""
        codec = self.running(quotes)
        raw = self.text[start:end]
        remarks: list[Remark] = []
        if ":" in raw and path[-1] != "items" and self._related(raw, start, path, into, codec):
            return
        values = codec.decode(raw, remarks)
        if values is None:
            codec = attrs.evolve(codec, loose=True)
            values = codec.decode(raw, remarks)
        if values is None:
            self.lost(start, end, path, into)
            return
        text, marks = values
        block = Paragraph(text=text, marks=marks) if marks else _paragraph(text)
        here = self.item(path, into, block, start, end)
        self.slot((*here, "text"), ("text", "marks"), (start, end), codec)
        if remarks:
            self.remark(remarks, start, here)

    def lost(self, start: int, end: int, path: Path, into: list[Any]) -> None:
        """Report a block without a value."""
        self.reading.report("empty-markup", "there is markup here, but no text in it", Span(start, end))
        self.item(path, into, None, start, end, whole=False)

    def _related(self, raw: str, start: int, path: Path, into: list[Any], codec: Running) -> bool:
        found = _RELATED.match(raw)
        if found is None or found.end() == len(raw):
            return False
        linked = Linked(codec.markup)
        values = linked.decode(raw[found.end() :])
        if values is None:
            return False
        title, href = values
        end = start + len(raw)
        here = self.item(path, into, Link(title=title, href=href, rel="seeAlso"), start, end)
        self.slot((*here, "title"), ("title", "href"), (start + found.end(), end), linked, Span(start, end))
        return True

    def _heading(self, line: Line, at: int, path: Path, into: list[Any], quotes: int) -> None:
        text = self.text
        level = len(text[at : line.end]) - len(text[at : line.end].lstrip("#"))
        end = self._trimmed(at, line.end)
        inner = text[at + level : end].rstrip("#")
        if (inner and inner[-1] not in " \t") or not inner.strip():
            inner = text[at + level : end] if inner.strip() else inner
        start = at + level + len(inner) - len(inner.lstrip(" \t"))
        stop = start + len(inner.strip(" \t"))
        self.heading(level, (at, end), (start, stop), (at, at + level), path, into, quotes)

    def _underlined(self, start: int, end: int, sign: int, stop: int, path: Path, into: list[Any], quotes: int) -> None:
        level = 1 if self.text[sign] == "=" else 2
        self.heading(level, (start, stop), (start, end), None, path, into, quotes)

    def heading(
        self,
        level: int,
        outer: tuple[int, int],
        inner: tuple[int, int],
        signs: tuple[int, int] | None,
        path: Path,
        into: list[Any],
        quotes: int,
    ) -> None:
        """Keep a heading; `signs` is where its level is told by as many signs."""
        plain = self.running(quotes)
        codec = Heading(plain.markup) if signs else plain
        remarks: list[Remark] = []
        values = codec.decode(self.text[slice(*inner)], remarks)
        if values is None:
            self.lost(*outer, path, into)
            return
        words, marks = values
        if path[-1] == "items":
            here = self.item(path, into, Paragraph(text=words, marks=marks), *outer, whole=False)
        else:
            here = self.item(path, into, HeadingBlock(text=words, marks=marks, level=level), *outer)
            if signs is not None:
                self.slot((*here, "level"), ("level",), signs, LEVEL)
        self.slot((*here, "text"), ("text", "marks"), inner, codec)
        self.remark(remarks, inner[0], here)

    # -- lines that are kept as they are -------------------------------------------------------------------------

    def verbatim(
        self,
        cls: type[Preformatted | Raw],
        outer: tuple[int, int],
        inner: tuple[int, int],
        path: Path,
        into: list[Any],
        *,
        whole: bool = True,
    ) -> None:
        """Keep lines as they are; what each begins with is what stands before the first of them on its line."""
        text = self.text
        codec = Lines(self.before(inner[0]))
        inner = (inner[0], min(inner[1], self._trimmed(*outer)))
        values = codec.decode(text[slice(*inner)])
        if values is None:
            self.lost(*outer, path, into)
            return
        block: Any
        if path[-1] == "items":
            block, whole = Paragraph(text=values[0].strip()), False
            inner = (inner[1] - len(text[slice(*inner)].lstrip()), inner[0] + len(text[slice(*inner)].rstrip()))
            if codec.decode(text[slice(*inner)]) != (block.text,):
                self.item(path, into, block, *outer, whole=False)
                return
        else:
            block = Raw(format=FORMAT, text=values[0]) if cls is Raw else Preformatted(text=values[0])
        here = self.item(path, into, block, *outer, whole=whole)
        self.slot((*here, "text"), ("text",), inner, codec, Span(outer[0], self._trimmed(*outer)))

    def _indented(self, lines: Sequence[Line], number: int, path: Path, into: list[Any]) -> int:
        text = self.text
        begin = without(text, lines[number], TAB).start
        first = last = number
        while number < len(lines):
            columns, at = indentation(text, lines[number])
            if at < lines[number].end:
                if columns < TAB:
                    break
                last = number
            number += 1
        outer = (lines[first].start, lines[last].end)
        self.verbatim(Preformatted, outer, (begin, lines[last].end), path, into)
        return last + 1

    def _fenced(self, rest: str, lines: Sequence[Line], number: int, at: int, path: Path, into: list[Any]) -> int:
        text = self.text
        opened = FENCE.match(rest)
        fence, info = (opened["fence"], opened["info"]) if opened else ("", "")
        indent = indentation(text, lines[number])[0]
        first = last = number + 1
        while last < len(lines):
            _, begin = indentation(text, lines[last])
            sign = text[begin : lines[last].end].rstrip(" \t")
            if len(sign) >= len(fence) and not sign.strip(fence[0]):
                break
            last += 1
        closed = last < len(lines)
        if not closed:
            while last > first and not text[lines[last - 1].start : lines[last - 1].end].strip():
                last -= 1
            message = f"{fence} opens a block that nothing closes; it goes on to the end"
            self.reading.report("unclosed-fence", message, Span(at, at + len(fence)))
        end = lines[last if closed else last - 1].end
        if first == last:
            self.lost(at, end, path, into)
        else:
            start = without(text, lines[first], indent).start
            inner = (start, lines[last - 1].end)
            self.verbatim(Preformatted, (at, end), inner, path, into, whole=closed and not info.strip())
        return last + closed

    def _html(self, rest: str, lines: Sequence[Line], number: int, at: int, path: Path, into: list[Any]) -> int:
        text = self.text
        sign = next((end for start, end in HTML_ENDS if start.match(rest)), None)
        last = number
        while last < len(lines):
            line = text[lines[last].start : lines[last].end]
            if sign is None and not line.strip():
                last -= 1
                break
            if sign is not None and sign in (line if last > number else rest[2:]):
                break
            last += 1
        last = min(last, len(lines) - 1)
        while not text[lines[last].start : lines[last].end].strip():
            last -= 1
        self.verbatim(Raw, (at, lines[last].end), (at, lines[last].end), path, into)
        return last + 1

    def _until(
        self, ends: tuple[str, ...], lines: Sequence[Line], number: int, at: int, path: Path, into: list[Any]
    ) -> int | None:
        """Read lines up to one that ends with a sign; None if a blank line comes first."""
        text, first = self.text, at
        for last in range(number, len(lines)):
            line = text[first : lines[last].end].rstrip()
            if not line:
                return None
            if line.endswith(ends) and (last > number or len(line) > len(ends[0])):
                self.verbatim(Raw, (at, lines[last].end), (at, lines[last].end), path, into)
                return last + 1
            first = lines[last + 1].start if last + 1 < len(lines) else 0
        return None
