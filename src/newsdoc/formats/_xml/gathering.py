"""Mixed content as it is spelled: text and marks collected piece by piece, with where each piece stands.

Law: what is gathered of a spelling is what `inline` reads of the element that it is parsed to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.codecs import Segment
from newsdoc.formats._xml.tree import BLANKS, squeeze
from newsdoc.model import Mark
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.formats._xml.inline import InlineElement

_RUN = re.compile(r"([ \t\r\n]++)|[^ \t\r\n]++(?>(?: [^ \t\r\n]++)*)")
_make_mark = trusted(Mark)


class _Open(NamedTuple):
    start: int
    element: InlineElement
    attributes: Mapping[str, str]
    tag: str


class _Closed(NamedTuple):
    end: int
    mark: _Open


class Gather:
    """Collects text and marks, collapsing white space as it comes; with offsets, segments too."""

    def __init__(self, *, keep: bool = False) -> None:
        self._keep = keep
        """Leave white space as it is."""
        self._parts: list[str] = []
        self._length = 0
        self._blank = True
        """Whether what comes next stands at the beginning or after white space."""
        self._opened: list[_Open] = []
        self._closed: list[_Closed] = []
        self._segments: list[Segment] = []

    def add(self, text: str) -> None:
        """Text from anywhere."""
        if not self._keep:
            if "  " in text or "\n" in text or "\t" in text or "\r" in text:
                text = squeeze(text)
            if self._blank and text[:1] == " ":
                text = text[1:]
            if not text:
                return
            self._blank = text[-1] == " "
        self._parts.append(text)
        self._length += len(text)

    def add_at(self, text: str, at: int) -> None:
        """Text that stands in the source at an offset."""
        if self._keep:
            self._note(text, at)
            return
        for run in _RUN.finditer(text):
            if run[1] is None:
                self._note(run[0], at + run.start())
                self._blank = False
            elif not self._blank:
                if run[1].startswith(" "):
                    self._note(" ", at + run.start())
                else:
                    self._parts.append(" ")
                    self._length += 1
                self._blank = True

    def line_break(self) -> None:
        """A hard line break; white space around it is none."""
        if not self._keep:
            self._drop_blank()
        self._parts.append("\n")
        self._length += 1
        self._blank = True

    def set_off(self, gap: str) -> None:
        """What comes next stands apart from what came before, if there is anything before."""
        if self._length and not self._parts[-1].endswith("\n"):
            self._drop_blank()
            if self._length:
                self._parts.append(gap)
                self._length += len(gap)
            self._blank = True

    def open(self, element: InlineElement, attributes: Mapping[str, str], tag: str = "") -> None:
        """A mark begins; `tag` is how its start tag is spelled."""
        self._opened.append(_Open(self._length, element, attributes, tag))

    def close(self) -> None:
        """The mark that began last ends."""
        self._closed.append(_Closed(self._length, self._opened.pop()))

    def finish(self) -> str:
        """The text. Call it before the other two."""
        text = "".join(self._parts)
        if not self._keep:
            kept = text.strip(BLANKS)
            if len(kept) < len(text):
                lead = len(text) - len(text.lstrip(BLANKS))
                self._cut(lead + len(kept))
                if lead:
                    self._shift(lead)
            text = kept
        return text

    def marks(self) -> tuple[Mark, ...]:
        """The marks in the text, as the model orders them."""
        return tuple(mark for mark, _ in self.tagged())

    def tagged(self) -> list[tuple[Mark, str]]:
        """The same with the spelling of their start tags."""
        found: list[tuple[Mark, str]] = []
        for end, (start, element, attributes, tag) in reversed(self._closed):
            if start < end:
                value = attributes.get(element.value) if element.value else None
                scheme = attributes.get(element.scheme) if element.scheme else None
                found.append((_make_mark(element.kind, start, end, value, scheme), tag))
        found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        return found

    def segments(self) -> tuple[Segment, ...]:
        """Which stretches of the text stand in the source letter for letter."""
        return tuple(self._segments)

    def _note(self, text: str, at: int) -> None:
        last = self._segments[-1] if self._segments else None
        if last and last.value + last.length == self._length and last.source + last.length == at:
            self._segments[-1] = Segment(last.value, last.source, last.length + len(text))
        else:
            self._segments.append(Segment(self._length, at, len(text)))
        self._parts.append(text)
        self._length += len(text)

    def _drop_blank(self) -> None:
        """Take back the blank that the text ends with; there is one at most."""
        if self._parts and self._parts[-1].endswith(" "):
            last = self._parts.pop()[:-1]
            if last:
                self._parts.append(last)
            self._cut(self._length - 1)

    def _cut(self, length: int) -> None:
        """Let the text end here, and what ended behind it; that came last, so that this looks at nothing else."""
        self._length = length
        closed, opened, segments = self._closed, self._opened, self._segments
        at = len(closed)
        while at and closed[at - 1].end > length:
            at -= 1
            closed[at] = closed[at]._replace(end=length)
        at = len(opened)
        while at and opened[at - 1].start > length:
            at -= 1
            opened[at] = opened[at]._replace(start=length)
        while segments and segments[-1].value >= length:
            segments.pop()
        if segments and segments[-1].value + segments[-1].length > length:
            segments[-1] = segments[-1]._replace(length=length - segments[-1].value)

    def _shift(self, count: int) -> None:
        """Let the text begin later."""
        self._length -= count
        self._closed = [
            _Closed(end - count, mark._replace(start=max(mark.start - count, 0))) for end, mark in self._closed
        ]
        self._segments = [
            Segment(max(value - count, 0), at + max(count - value, 0), length - max(count - value, 0))
            for value, at, length in self._segments
            if value + length > count
        ]
