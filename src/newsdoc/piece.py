"""A string that knows where in the source it stands, so that a reader need not say so.

Law: every operation that keeps a contiguous stretch returns a `Piece` with the right place; every operation that
makes new text returns a plain `str`, whose field then has no place of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, SupportsIndex, overload

from newsdoc import source
from newsdoc.source import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator


class Piece(str):
    """A slice of the source's text, with its offset in code points.

    Kept through slicing, `strip`, `removeprefix`, `removesuffix`, `partition`, `split`, `lines`, `blocks` and
    `group`; lost by `+`, `replace`, `title` and all else that makes new text.
    """

    __slots__ = ("start",)
    start: int

    def __new__(cls, text: str, start: int = 0) -> Self:
        """Make a piece of `text` that begins at `start` of the source."""
        piece = super().__new__(cls, text)
        piece.start = start
        return piece

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by text and place."""
        return (Piece, (str(self), self.start))

    @property
    def span(self) -> Span:
        """The stretch of the source's text that this piece is."""
        return Span(self.start, self.start + len(self))

    def cut(self, start: int, end: int) -> Piece:
        """The stretch from `start` to `end` of this piece; both within it."""
        return Piece(str.__getitem__(self, slice(start, end)), self.start + start)

    # str has one overload more, for literals
    @overload
    def __getitem__(self, key: SupportsIndex, /) -> Piece: ...
    @overload
    def __getitem__(self, key: slice, /) -> Piece: ...
    def __getitem__(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, key: SupportsIndex | slice, /
    ) -> Piece | str:
        """Slice; a step other than 1 gives a plain `str`."""
        if isinstance(key, slice):
            start, end, step = key.indices(len(self))
            return self.cut(start, max(start, end)) if step == 1 else super().__getitem__(key)
        index = key.__index__()
        text = super().__getitem__(index)
        return Piece(text, self.start + (index if index >= 0 else len(self) + index))

    def lstrip(self, chars: str | None = None, /) -> Piece:
        """`str.lstrip` that keeps the place."""
        return self.cut(len(self) - len(super().lstrip(chars)), len(self))

    def rstrip(self, chars: str | None = None, /) -> Piece:
        """`str.rstrip` that keeps the place."""
        return self.cut(0, len(super().rstrip(chars)))

    def strip(self, chars: str | None = None, /) -> Piece:
        """`str.strip` that keeps the place."""
        return self.lstrip(chars).rstrip(chars)

    def removeprefix(self, prefix: str, /) -> Piece:
        """`str.removeprefix` that keeps the place."""
        return self.cut(len(prefix) if self.startswith(prefix) else 0, len(self))

    def removesuffix(self, suffix: str, /) -> Piece:
        """`str.removesuffix` that keeps the place."""
        return self.cut(0, len(self) - (len(suffix) if suffix and self.endswith(suffix) else 0))

    def partition(self, sep: str, /) -> tuple[Piece, Piece, Piece]:
        """`str.partition` that keeps the places."""
        at = self.find(sep)
        at, end = (at, at + len(sep)) if at >= 0 else (len(self), len(self))
        return self.cut(0, at), self.cut(at, end), self.cut(end, len(self))

    def rpartition(self, sep: str, /) -> tuple[Piece, Piece, Piece]:
        """`str.rpartition` that keeps the places."""
        at = self.rfind(sep)
        at, end = (at, at + len(sep)) if at >= 0 else (0, 0)
        return self.cut(0, at), self.cut(at, end), self.cut(end, len(self))

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[Piece]:  # type: ignore[override]
        """`str.split` that keeps the places."""
        pieces: list[Piece] = []
        at = 0
        for part in super().split(sep, maxsplit):
            at = self.index(part, at)
            pieces.append(self.cut(at, at + len(part)))
            at += len(part) + (len(sep) if sep else 0)
        return pieces

    def lines(self) -> Iterator[Piece]:
        r"""The lines of the piece, without their newlines (`\r\n`, `\n`, `\r`)."""
        for start, end in source.lines(self):
            yield self.cut(start, end)

    def blocks(self) -> Iterator[Piece]:
        """The stretches parted by blank lines, from their first line's start to their last line's end."""
        begun, last = -1, 0
        for start, end in source.lines(self):
            if str.__getitem__(self, slice(start, end)).strip():
                begun, last = (start if begun < 0 else begun), end
            elif begun >= 0:
                yield self.cut(begun, last)
                begun = -1
        if begun >= 0:
            yield self.cut(begun, last)

    def group(self, match: re.Match[str], name: str | int = 0) -> Piece | None:
        """A group of a match made on this piece; `None` if the group took no part."""
        start, end = match.span(name)
        return self.cut(start, end) if start >= 0 else None
