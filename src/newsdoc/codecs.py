"""How a value is spelled in a source, and how a changed value is spelled there again.

Law: `codec.decode(raw)` is the one truth. A spelling, patched or printed, counts only if it decodes to the value
meant; of those that do, the one that keeps most of the old spelling is taken. A codec holds no style of its own: it
finds it in the raw text it replaces.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.source import Edit, Span, shortest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.diagnostics import Path, Severity
    from newsdoc.source import Source


class Segment(NamedTuple):
    """A stretch of a value that stands in the source letter for letter."""

    value: int
    """Offset in the value."""
    source: int
    """Offset in the source's text."""
    length: int


class Remark(NamedTuple):
    """What a codec noticed in a raw text: becomes a diagnostic when its place is known."""

    code: str
    message: str
    start: int
    end: int
    severity: Severity = "warning"


class Codec(ABC):
    """Reads and writes the values of one or more fields that share a stretch of source.

    Values travel as tuples, one element for each of the slot's fields.
    """

    @property
    def shares(self) -> tuple[str, ...]:
        """The fields beside a slot's first one that have their values from the same spelling."""
        return ()

    @abstractmethod
    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The values that `raw` spells; `None` if it spells none. Never raises."""

    @abstractmethod
    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterable[str]:
        """Spellings of `values`, best first, in the style of `raw`, which they are to replace, if there is one."""

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """Which stretches of the first value stand in `raw` letter for letter. None of them, if in doubt."""
        values = self.decode(raw)
        return (Segment(0, 0, len(raw)),) if values and values[0] == raw else ()

    def whole(self, raw: str) -> bool:
        """Whether the values say all that `raw` says, so that it may be printed anew."""
        del raw
        return True

    def patch(self, piece: str) -> Iterable[str]:
        """Ways to spell a piece of new text amid an old spelling."""
        yield piece

    def settle(self, candidate: str, raw: str) -> str:
        """Give a patched spelling the outer form of the old one: line breaks, say."""
        del raw
        return candidate


@attrs.frozen
class Slot:
    """Where the value of one field, or of fields that share a spelling, stands in the source.

    `outer` is the stretch that belongs to the value with its furniture (`By `, quotes, a label); `inner` is the
    stretch that the codec spells. `mirrors` are other places that say the same.
    """

    path: Path
    fields: tuple[str, ...]
    outer: Span
    inner: Span
    codec: Codec
    mirrors: tuple[Slot, ...] = ()

    def segments(self, text: str) -> tuple[Segment, ...]:
        """The letter-for-letter stretches, in offsets of the whole text."""
        start, end = self.inner
        return tuple(Segment(value, at + start, length) for value, at, length in self.codec.segments(text[start:end]))

    def locate(self, text: str, start: int, end: int) -> Span:
        """The stretch of source that holds a range of the value; as wide as it must be where spellings differ."""
        first, last = self.inner
        begun = ended = None
        for value, at, length in self.segments(text):
            if value <= start <= value + length:
                begun = at + start - value
            elif value + length < start and begun is None:
                first = at + length
            if ended is None and value <= end <= value + length:
                ended = at + end - value
            elif ended is None and value > end:
                ended = at
        return Span(first if begun is None else begun, last if ended is None else ended)


def revise(source: Source, slot: Slot, values: tuple[Any, ...]) -> list[Edit] | None:
    """The smallest edits after which `slot` and its mirrors spell `values`; `None` if no spelling does."""
    edits: list[Edit] = []
    for place in (slot, *slot.mirrors):
        raw = source.text[place.inner.start : place.inner.end]
        for candidate in _spellings(place.codec, raw, values):
            if place.codec.decode(candidate) == values:
                break
        else:
            return None
        head, tail = shortest(raw, candidate)
        span = Span(place.inner.start + head, place.inner.end - tail)
        edits.append(Edit(span, (candidate[head : len(candidate) - tail],)))
    return edits


def _spellings(codec: Codec, raw: str, values: tuple[Any, ...]) -> Iterator[str]:
    """Candidates, the most faithful to the old spelling first."""
    old = codec.decode(raw)
    if old == values:
        yield raw  # a value that stays is not written
    if old and isinstance(old[0], str) and isinstance(values[0], str) and old[0] != values[0]:
        head, tail = shortest(old[0], values[0])
        piece = values[0][head : len(values[0]) - tail]
        segments = codec.segments(raw)
        starts = _places(segments, head)
        ends = _places(segments, len(old[0]) - tail)
        for start in starts:
            for end in ends:
                if start <= end:
                    for spelled in codec.patch(piece):
                        yield codec.settle(raw[:start] + spelled + raw[end:], raw)
    yield from codec.encode(values, raw)


def _places(segments: tuple[Segment, ...], offset: int) -> list[int]:
    """Where an offset of the value may stand in the source: at a seam of two segments there are two places."""
    return [at + offset - value for value, at, length in segments if value <= offset <= value + length]


@attrs.frozen
class Plain(Codec):
    """Text on one line, spelled as it is."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The raw text, if it is one line without blanks around it."""
        del remarks
        return (raw,) if raw and raw == raw.strip() and not ("\n" in raw or "\r" in raw) else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterable[str]:
        """The value itself."""
        del raw
        yield values[0]
