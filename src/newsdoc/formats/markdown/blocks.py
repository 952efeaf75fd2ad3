"""The reader of the body: lines into blocks, and a note of where each of them stands.

Law: every line that is not blank comes to stand in an item, of a block or of none; what no other block claims is a
paragraph. Quotes and lists are read like the body itself, from their lines without the signs. O(length), as nothing
is nested more deeply than `DEEPEST`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.diagnostics import Path
from newsdoc.fields import captions, labels
from newsdoc.formats.markdown.inline import ADDRESS, LEVEL, Cell, Heading, Lines, Plain, Running, Verse
from newsdoc.formats.markdown.lines import (
    BAR,
    BULLET,
    DEEPEST,
    DEFINITION,
    DELIMITERS,
    FENCE,
    FOOTNOTE,
    FORMULA,
    HEADING_START,
    HTML,
    HTML_ENDS,
    NUMBER,
    PICTURE,
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
from newsdoc.layout.holes import Linked
from newsdoc.markup import COMMONMARK, Markup
from newsdoc.model import (
    BlockQuote,
    Caption,
    Figure,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Rendition,
    Table,
)
from newsdoc.model import Cell as TableCell
from newsdoc.model import Heading as HeadingBlock
from newsdoc.model.base import bare
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdoc.codecs import Codec, Remark
    from newsdoc.format import Reading

FORMAT = "markdown"
BODY, HEAD, DATELINE = "body", "head", "dateline"
_SIGNS = re.compile(r"[^>\s]")
_CREDIT = re.compile(r"(?:—|–|―|--)[ \t]*+(?=\S)")
_CREDIT_LENGTH = 80
_WHOLE = re.compile(r"(?P<sign>\*|_)(?!\s)(?P<text>[^*_]++)(?<!\s)(?P=sign)\Z")
_RELATED = re.compile(rf"(?:\*\*|__)?{labels.pattern('related')}(?:\*\*|__)?[ \t]*+", re.IGNORECASE)
_FINISHED = ".!?…\"'”’»)"
_HARD_END = re.compile(r"(?:[ \t]|(?<!\\)(?:\\\\)*\\(?=\Z))*\Z")
_paragraph = bare(Paragraph)


class Found(NamedTuple):
    """An item of a container, for `Item`; `path` is None for what is no value."""

    path: Path | None
    start: int
    end: int
    rank: int = 0
    section: str = BODY
    whole: bool = True


class Spelled(NamedTuple):
    """A value and where it is spelled, for `Slot`."""

    path: Path
    fields: tuple[str, ...]
    outer: Span
    inner: Span
    codec: Codec


@attrs.define
class Trace:
    """Where everything stands that a reader found.

    `prefixes` say of a container what each new line in it begins with, `signs` how an item of a list begins.
    """

    items: dict[Path, list[Found]] = attrs.field(factory=dict[Path, list[Found]])
    slots: list[Spelled] = attrs.field(factory=list[Spelled])
    mirrors: dict[Path, Spelled] = attrs.field(factory=dict[Path, Spelled])
    prefixes: dict[Path, str] = attrs.field(factory=dict[Path, str])
    signs: dict[Path, str] = attrs.field(factory=dict[Path, str])
    start: int = 0
    """Where the body begins."""
    front: Any = None


class Blocks:
    """One reading of the blocks of one text."""

    def __init__(self, reading: Reading, trace: Trace, references: Mapping[str, str]) -> None:
        self.reading = reading
        self.text: str = reading.source.text
        self.trace = trace
        markup = COMMONMARK if not references else attrs.evolve(COMMONMARK, references=references)
        self.markups: list[Markup] = [markup]
        self.codecs: dict[tuple[int, bool], Running] = {}

    # -- lines into blocks ---------------------------------------------------------------------------------------

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

    # -- leaves --------------------------------------------------------------------------------------------------

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

    # -- notes, tables and pictures ------------------------------------------------------------------------------

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

    def _pictures(self, lines: Sequence[Line], path: Path, into: list[Any], quotes: int) -> bool:
        """Read lines that are pictures, each with the lines below it as its caption."""
        text = self.text
        found: list[tuple[re.Match[str], int, list[tuple[int, int]]]] = []
        for line in lines:
            at = indentation(text, line)[1]
            end = self._trimmed(at, line.end)
            if end > at and text[end - 1] == "\\":
                end -= 1
            picture = PICTURE.match(text[at:end]) if text[at] in "![" else None
            if picture is not None:
                found.append((picture, at, []))
            elif not found or path[-1] == "items":
                return False
            else:
                found[-1][2].append((at, end))
        if path[-1] == "items":
            return False
        for picture, at, below in found:
            self._figure(picture, at, below, path, into, quotes)
        return True

    def _figure(
        self,
        picture: re.Match[str],
        at: int,
        below: list[tuple[int, int]],
        path: Path,
        into: list[Any],
        quotes: int,
    ) -> None:
        here = (*path, len(into))
        name = "angled" if picture["href"] is None else "href"
        alt, href = picture["alt"], picture[name]
        if href:
            inner = (at + picture.start(name), at + picture.end(name))
            codec = ADDRESS if name == "href" else Verse("<>\r\n")
            if codec.decode(href):
                self.slot((*here, "renditions", 0, "href"), ("href",), inner, codec)
        if alt and "\\" not in alt:
            inner = (at + picture.start("alt"), at + picture.end("alt"))
            self.slot((*here, "alt_text"), ("alt_text",), inner, Verse("[]\\\r\n"))
        title = "title" if picture["title"] else "other" if picture["other"] else None
        caption = None
        whole = True
        end = at + picture.end()
        if below:
            whole = title is None
            end = self._trimmed(at, below[-1][1])
            caption = self._caption(below[0][0], end, here, self.running(quotes))
        elif title is not None:
            codec = Verse('"\\\r\n' if title == "title" else "'\\\r\n")
            caption = self._caption(at + picture.start(title), at + picture.end(title), here, codec)
        figure = Figure(
            alt_text=alt or None,
            renditions=(Rendition(href=href),) if href else (),
            caption=caption,
            extra=((f"{FORMAT}:link", picture["target"]),) if picture["link"] and picture["target"] else (),
        )
        self.item(path, into, figure, at, end, whole=whole)

    def _caption(self, start: int, end: int, here: Path, codec: Codec) -> Caption | None:
        """Read what is printed with a picture: in slanted letters or not, with a credit or not."""
        if isinstance(codec, Running) and (slanted := _WHOLE.match(self.text[start:end])):
            start, end = start + 1, start + slanted.end("text")
        raw = self.text[start:end]
        values = codec.decode(raw)
        if values is None:
            return None
        words: str = values[0]
        marks: tuple[Mark, ...] = values[1] if len(values) > 1 else ()
        caption, credit = _split(words, marks)
        stretches = [None if part is None else cut(codec, raw, words, marks, *part) for part in (caption, credit)]
        if credit is None or stretches[1] is None or (stretches[0] is None and caption is not None):
            self.slot((*here, "caption", "text"), ("text", "marks")[: len(values)], (start, end), codec)
            return Caption(text=words, marks=marks)
        inner = stretches[0]
        first, last = stretches[1]
        self.slot((*here, "caption", "credit"), ("credit",), (start + first, start + last), _alone(codec))
        if inner is None or caption is None:
            return Caption(text="", credit=words[slice(*credit)])
        first, last = inner
        self.slot((*here, "caption", "text"), ("text", "marks")[: len(values)], (start + first, start + last), codec)
        kept: tuple[Any, ...] = codec.decode(raw[first:last]) or ("", ())
        inside: tuple[Mark, ...] = () if len(values) == 1 else kept[1]
        return Caption(text=kept[0], marks=inside, credit=words[slice(*credit)])


def _alone(codec: Codec) -> Codec:
    return Plain(codec) if isinstance(codec, Running) else codec


def _split(text: str, marks: tuple[Mark, ...]) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where caption and credit stand in what is printed: a last stretch in bold after a sentence is a credit."""
    last = marks[-1] if marks else None
    if last is not None and last.kind == "strong" and last.end == len(text):
        before = text[: last.start].rstrip()
        if not before or before[-1] in _FINISHED:
            return (0, len(before)) if before else None, (last.start, last.end)
    found = captions.split(text)
    return (
        None if found.caption is None else (found.caption[0], found.caption[1]),
        None if found.credit is None else (found.credit[0], found.credit[1]),
    )


def cut(codec: Codec, raw: str, text: str, marks: Sequence[Mark], start: int, end: int) -> tuple[int, int] | None:
    """Which stretch of a raw text spells a stretch of its value, with the marks in it; None if none does."""
    segments = codec.segments(raw)
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    if any(mark.start < start or mark.end > end for mark in inside):
        return None
    wanted = tuple(attrs.evolve(mark, start=mark.start - start, end=mark.end - start) for mark in inside)
    for first in _places(segments, start):
        for last in reversed(_places(segments, end)):
            values = codec.decode(raw[first:last])
            if values is not None and values[0] == text[start:end] and (len(values) == 1 or values[1] == wanted):
                return first, last
    if wanted and all((mark.start, mark.end) == (0, end - start) for mark in wanted):
        # what marks all of it may stay outside
        for first in _places(segments, start):
            for last in _places(segments, end):
                values = codec.decode(raw[first:last])
                if values is not None and values[0] == text[start:end]:
                    return first, last
    return None


def _places(segments: Sequence[Any], offset: int) -> list[int]:
    return [at + offset - value for value, at, length in segments if value <= offset <= value + length]
