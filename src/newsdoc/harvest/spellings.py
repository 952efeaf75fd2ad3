"""How values stand in the source of a reader in Python, where they are not one line of plain text.

Law: as for all codecs, `decode` is the truth, and the style is found in the raw text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

import attrs

from newsdoc.codecs import Codec, Plain, Remark, Segment
from newsdoc.format import Claim
from newsdoc.inline import Text
from newsdoc.piece import Piece
from newsdoc.source import NEWLINE, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading

WRAPPED = Text(wrap=True)
_BARE = re.compile(r"(?<!\r)\n")


class Spelled(str):
    """A text that stands in the source by way of a codec."""

    __slots__ = ("codec", "span")
    codec: Codec
    span: Span

    def __new__(cls, text: str, span: Span, codec: Codec) -> Self:
        """Make a text of what stands at `span`, as `codec` reads it."""
        made = super().__new__(cls, text)
        made.codec = codec
        made.span = span
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as the plain text."""
        return (str, (str(self),))


def unwrap(piece: str) -> str:
    """The lines of a piece as one line; it keeps its place. What has a blank line in it is left as it is."""
    values = WRAPPED.decode(str(piece))  # what it slices need not know its place
    if values is None or not isinstance(piece, Piece):
        return piece
    return Spelled(values[0], piece.span, WRAPPED)


def mark(
    reading: Reading,
    path: Path,
    piece: str,
    codec: Codec | Callable[[str], Any],
    write: Callable[[Any], str],
    within: str | None,
) -> Any:
    """See `Reading.mark`."""
    codec = codec if isinstance(codec, Codec) else Function(codec, write)
    remarks: list[Remark] = []
    values = codec.decode(piece, remarks)
    span = piece.span if isinstance(piece, Piece) else None
    if span is not None:
        reading.claims.append(Claim(path, span, codec=codec))
        if isinstance(within, Piece):
            reading.claims.append(Claim(path, within.span))
    for code, message, start, end, severity in remarks:
        where = None if span is None else Span(span.start + start, span.start + end)
        reading.report(code, message, where, severity=severity, path=path)
    if values is None:
        return (None,) * (1 + len(codec.shares)) if codec.shares else None
    return values if codec.shares else values[0]


@attrs.frozen
class Function(Codec):
    """A value that one function reads from text and another writes."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """What the function gives; `None` as value, and a remark, if it raises."""
        try:
            return (self.read(str(raw)),)
        except Exception as error:  # noqa: BLE001 - whatever a function has against a text, the text is kept
            if remarks is not None:
                remarks.append(Remark("bad-value", f"{raw!r} cannot be read: {error}", 0, len(raw), "error"))
            return (None,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """What the other function gives, if it can write the value."""
        del raw
        try:
            yield self.write(values[0])
        except Exception:  # noqa: BLE001 - then the value has no spelling
            return

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A value that has to be read is no text."""
        del raw
        return ()


@attrs.frozen
class Verbatim(Codec):
    r"""Text on any number of lines, line breaks and blanks and all; every line break is `\n` in the value."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text with its line breaks."""
        del remarks
        return (NEWLINE.sub("\n", raw) if "\r" in raw else raw,) if raw else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The text with the line breaks of the old one."""
        yield self.settle(values[0], raw or "")

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """The text; line by line, where a line break is not one character, or another one."""
        if "\r" not in raw:
            return (Segment(0, 0, len(raw)),)
        found: list[Segment] = []
        value = at = 0
        for newline in NEWLINE.finditer(raw):
            found.append(Segment(value, at, newline.start() - at))
            value, at = value + newline.start() - at + 1, newline.end()
        return (*found, Segment(value, at, len(raw) - at))

    def settle(self, candidate: str, raw: str) -> str:
        """With the line breaks of the old text, if they were all alike."""
        first = NEWLINE.search(raw)
        if first is None or first.group() == "\n" or _BARE.search(raw):
            return candidate
        return _BARE.sub(first.group(), candidate)


VERBATIM = Verbatim()
_PLAIN = Plain()


def codec_for(raw: str) -> Codec:
    """The codec of a piece: one line without blanks around it stays one, all else is taken as it stands."""
    return _PLAIN if _PLAIN.decode(raw) is not None else VERBATIM
