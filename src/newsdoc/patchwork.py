"""A source within a source: a text whose stretches are decoded each in its own way, some out of another coding.

Law: as for every source, `data` is the truth, `text` is what can be read of it, and what is not edited is copied. A
stretch is read as a source of its own: of the bytes as they stand, or of the bytes that a `Coding` such as base64
wraps. An edit is carried out in that inner source, and the coding says which of the outer bytes must follow.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.source import NEWLINE, Edit, Patch, Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.diagnostics import Diagnostic


class Coding(ABC):
    """Bytes in the clothes of other bytes: what they are, and which of the outer ones stand for which inner ones."""

    @property
    @abstractmethod
    def data(self) -> bytes:
        """The inner bytes."""

    @abstractmethod
    def outer(self, start: int, end: int) -> tuple[int, int]:
        """The outer bytes that say the inner ones from `start` to `end`: as few as can be told apart."""

    @abstractmethod
    def patches(self, patches: Sequence[Patch]) -> list[Patch]:
        """The same change, in the outer bytes."""


class Part(NamedTuple):
    """What `side_by_side` needs to know of a stretch."""

    start: int
    end: int
    source: Source
    coding: Coding | None = None
    content: bool = False


@attrs.frozen
class Stretch:
    """Some of a patchwork: its bytes from `start` to `end` are read as `source`, whose text begins at `at`.

    `content` takes what is inserted at its very edges; a frame around it does not.
    """

    start: int
    end: int
    at: int
    source: Source
    coding: Coding | None = None
    content: bool = False

    @property
    def stop(self) -> int:
        """Where its text ends."""
        return self.at + len(self.source.text)

    def bytes_at(self, start: int, end: int) -> tuple[int, int]:
        """The outer bytes of a range of the whole text."""
        first, last = self.source.byte_offset(start - self.at), self.source.byte_offset(end - self.at)
        if self.coding is not None:
            first, last = self.coding.outer(first, last)
        return self.start + first, self.start + last

    def patches(self, edits: Iterable[Edit]) -> list[Patch]:
        """What edits, in offsets of the whole text, do to the bytes of the whole."""
        patches = self.source.patches(self._inner(edit) for edit in edits)
        if self.coding is not None:
            patches = self.coding.patches(patches)
        return [Patch(self.start + start, self.start + end, data) for start, end, data in patches]

    def _inner(self, edit: Edit) -> Edit:
        parts = (
            Span(part.start - self.at, part.end - self.at) if isinstance(part, Span) else self._broken(part)
            for part in edit.parts
        )
        return Edit(Span(edit.span.start - self.at, edit.span.end - self.at), tuple(parts))

    def _broken(self, text: str) -> str:
        """New text with this stretch's line breaks, which may be others than those of the next one."""
        return NEWLINE.sub(self.source.newline, text) if "\n" in text or "\r" in text else text


@attrs.frozen
class Patchwork(Source):
    """A source of several stretches, side by side and in order, that together are all of the data."""

    stretches: tuple[Stretch, ...] = ()

    def _stretch(self, start: int, end: int) -> int:
        """Which stretch a range of the text lies in."""
        number = last = bisect_right(self.stretches, start, key=attrgetter("at")) - 1
        if start == end:  # between two of them, it is the content's
            while number >= 0 and self.stretches[number].stop >= start:
                if self.stretches[number].content:
                    return number
                number -= 1
        if end > self.stretches[last].stop:
            msg = f"the text from {start} to {end} is not all in one coding"
            raise ValueError(msg)
        return last

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; the line is that of the bytes, the column that of the text."""
        head = self.data[: self.byte_offset(offset)]
        line = head.count(b"\n") + head.count(b"\r") - head.count(b"\r\n") + 1
        return line, super().position(offset)[1]

    def byte_offset(self, offset: int) -> int:
        """The byte at which what says a code point of the text begins."""
        return self.stretches[self._stretch(offset, offset)].bytes_at(offset, offset)[0]

    def bytes_of(self, span: Span) -> bytes:
        """The bytes that say a span of the text."""
        start, end = span
        if start == end:
            return b""
        first = self.stretches[self._stretch(start, start + 1)].bytes_at(start, start + 1)[0]
        last = self.stretches[self._stretch(end - 1, end)].bytes_at(end - 1, end)[1]
        return self.data[first:last]

    def patches(self, edits: Iterable[Edit]) -> list[Patch]:
        """What edits do to the bytes: each is carried out in its own stretch."""
        found: dict[int, list[Edit]] = {}
        for edit in edits:
            found.setdefault(self._stretch(*edit.span), []).append(edit)
        return [patch for number, some in sorted(found.items()) for patch in self.stretches[number].patches(some)]

    def diagnostics(self) -> list[Diagnostic]:
        """What decoding had to guess or could not read, in all stretches."""
        return [
            attrs.evolve(found, span=found.span and Span(found.span.start + stretch.at, found.span.end + stretch.at))
            for stretch in self.stretches
            for found in stretch.source.diagnostics()
        ]


def side_by_side(parts: Iterable[Part]) -> tuple[Stretch, ...]:
    """Lay sources side by side, and their texts."""
    made: list[Stretch] = []
    at = 0
    for start, end, source, coding, content in parts:
        made.append(Stretch(start, end, at, source, coding, content))
        at += len(source.text)
    return tuple(made)
