"""The spellings of texts in Markdown: paragraphs, headings, cells, titles, and lines kept as they are.

Law: as for all codecs, `decode` is the truth. A spelling that would be read as another block is no spelling of a text,
so a paragraph that begins as a list does is written with a backslash.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.formats.markdown.lines import UNDERLINE, interrupts, opens
from newsdoc.inline import Text
from newsdoc.source import NEWLINE, lines
from newsdoc.wrapping import rewrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.model import Mark

_SPECIAL = re.compile(r"[*_`~<\[\]\\&{|]")
_LEAD = re.compile(r"\d{0,9}+([-#*+.)>|~`!$=<\[{_])|[^\n:]{0,60}(:)")
_UNSAFE = re.compile(r"[\s()<>]")
_PICTURE = re.compile(r"!\[[^\[\]\r\n]{0,999}+\]\(")


@attrs.frozen
class Running(Text):
    """The text of a paragraph or of an item of a list, within so many quotes as its markup says.

    A `loose` one takes any text, as where a line stands so deep that what it begins with means nothing.
    """

    loose: bool = False

    @cached_property
    def breaks(self) -> re.Pattern[str]:
        """A line break that stands for a blank, and what the next line begins with."""
        signs = rf"(?:[ \t]*+>){{0,{self.markup.quotes}}}+" if self.markup.quotes else ""
        return re.compile(rf"(?<![ \t\\])[ \t]?(?>\r\n|\r|\n){signs}[ \t]*+")

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Text and marks, if a paragraph of this text would be one."""
        if not self.loose and opens(raw.lstrip(" \t").partition("\n")[0].partition("\r")[0]):
            return None
        if ("\n" in raw or "\r" in raw) and not (self.wrap and (self.loose or self._goes_on(raw))):
            return None
        values = super().decode(raw, remarks)
        if values is not None and remarks is not None and "![" in raw and (found := _PICTURE.search(raw)):
            message = "a picture within a text is kept as text"
            remarks.append(Remark("inline-picture", message, found.start(), len(raw), "note"))
        return values

    def _goes_on(self, raw: str) -> bool:
        """Whether every line after the first goes on with the paragraph."""
        first = True
        for start, end in lines(raw):
            line = raw[start:end].lstrip(" \t")
            for _ in range(0 if first else self.markup.quotes):
                line = line.removeprefix(">").lstrip(" \t")
            if not first and (not line.strip() or interrupts(line) or UNDERLINE.match(line)):
                return False
            first = False
        return True

    def escapes(self, text: str) -> Sequence[Sequence[int]]:
        """None; before what would begin another block; before all that may mean something."""
        leads = [found for start, end in lines(text) if (found := _LEAD.match(text, start, end)) is not None]
        lead = sorted(found.start(found.lastindex or 0) for found in leads)
        return ((), lead, sorted({*lead, *(special.start() for special in _SPECIAL.finditer(text))}))

    def settle(self, candidate: str, raw: str) -> str:
        """Wrap as the old text was wrapped."""
        return rewrap(candidate, raw, self.breaks) if self.wrap else candidate

    def render(self, text: str, marks: Sequence[tuple[Mark, str]], escaped: Sequence[int]) -> str:
        """With line breaks as two blanks, where the text may run over lines."""
        links = [(mark, spelling) for mark, spelling in marks if spelling == "[" and _UNSAFE.search(mark.value or "")]
        if links:
            marks = [
                (attrs.evolve(mark, value=f"<{mark.value}>"), spelling)
                if (mark, spelling) in links
                else (mark, spelling)
                for mark, spelling in marks
            ]
        written = super().render(text, marks, escaped)
        if not self.wrap or self.markup.quotes:
            return written
        return written.replace("<br>", "  \n") if "\n" in text and "<br>" not in text else written


@attrs.frozen
class Heading(Running):
    """The text of a heading: one line, whatever it begins with."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Text and marks."""
        end = raw.rstrip(" \t")
        if end.endswith("#") and end.rstrip("#")[-1:] in {"", " ", "\t"}:
            return None  # they would close the heading
        return Text.decode(self, raw, remarks)


@attrs.frozen
class Cell(Running):
    """The text of a cell of a table: one line, in which a bar is escaped."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Text and marks."""
        if "|" in raw and re.search(r"(?<!\\)\|", raw):
            return None
        return Text.decode(self, raw, remarks)


@attrs.frozen
class Plain(Codec):
    """Text whose marks the model does not hold: a headline, what to say for a picture."""

    text: Running

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text alone."""
        values = self.text.decode(raw, remarks)
        return None if values is None else values[:1]

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """As of the text with its marks."""
        return self.text.segments(raw)

    def whole(self, raw: str) -> bool:
        """Whether there are no marks."""
        values = self.text.decode(raw)
        return values is not None and not values[1]

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The text, unless marks would be dropped."""
        if raw is None or self.whole(raw):
            yield from self.text.encode((values[0], ()), raw)

    def patch(self, piece: str) -> Iterable[str]:
        """As of the text with its marks."""
        return self.text.patch(piece)


@attrs.frozen
class Lines(Codec):
    r"""Lines kept as they are; each but the first begins with what `prefix` has of it, which is no part of them.

    The newline between two lines is `\n` in the value.
    """

    prefix: str = ""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The lines without what they begin with."""
        del remarks
        text = "\n".join(raw[start:end] for start, end in self._lines(raw))
        return (text,) if text.strip() else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The lines with what they begin with."""
        newline = NEWLINE.search(raw) if raw else None
        joint = newline.group() if newline else "\n"
        first, *rest = values[0].split("\n")
        yield joint.join([first, *(self.prefix + line if line else self.prefix.rstrip() for line in rest)])
        yield joint.join([first, *(self.prefix + line for line in rest)])

    def patch(self, piece: str) -> Iterable[str]:
        """As it is, where it is on one line."""
        return () if "\n" in piece else (piece,)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """Line by line."""
        found: list[Segment] = []
        length = 0
        for start, end in self._lines(raw):
            if end > start:
                found.append(Segment(length, start, end - start))
            length += end - start + 1
        return tuple(found)

    def _lines(self, raw: str) -> Iterator[tuple[int, int]]:
        first = True
        for start, end in lines(raw):
            yield (start if first else self._begun(raw, start, end)), end
            first = False

    def _begun(self, raw: str, start: int, end: int) -> int:
        """Where a line goes on after what it has of the prefix."""
        for char in self.prefix:
            if start == end or raw[start] != char:
                break
            start += 1
        return start


@attrs.frozen
class Verse(Codec):
    """A text taken as it stands, if none of its characters means the end of it."""

    ends: str

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text."""
        del remarks
        return (raw,) if raw and not set(self.ends).intersection(raw) else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The text."""
        del raw
        yield values[0]


@attrs.frozen
class Level(Codec):
    """The signs of a heading, which count its level."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """How many they are."""
        del remarks
        return (len(raw),) if raw and not raw.strip("#") and len(raw) <= _LOWEST else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """So many."""
        del raw
        yield "#" * min(max(values[0], 0), _LOWEST + 1)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A number is no text."""
        del raw
        return ()


_LOWEST = 6
LEVEL = Level()
ADDRESS = Verse(" \t\r\n<>()")
"""An address in the brackets of a link."""
