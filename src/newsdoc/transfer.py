"""Quoted-printable and base64 (RFC 2045, sections 6.7 and 6.8), with the way back from inner bytes to outer ones.

Law: reading is total: what is wrong in a coding is skipped, as the standard asks, and stays in the outer bytes. An
edit rewrites whole lines and no other line, but that base64 codes three bytes at once: a change of length that three
does not divide moves all that follows.
"""

from __future__ import annotations

import base64
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc.patchwork import Coding
from newsdoc.source import Patch, shortest

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = 76
"""The longest line either coding may have."""

_NEWLINE = re.compile(rb"\r\n|\n|\r")
_LINES = re.compile(rb"[^\r\n]++")
_SOFT = rb"=[ \t]*+(?>\r\n|\n|\r|\Z)"
_QUOTED = re.compile(_SOFT + rb"|(?P<byte>=[0-9A-Fa-f]{2})|(?P<plain>[^=]++|=)")
# A character of several bytes in UTF-8 is not torn apart where that can be helped.
_UNIT = re.compile(rb"=[C-F][0-9A-F](?:=[89AB][0-9A-F])+|=[0-9A-F]{2}|[\x20-\x7e\t]|[^\r\n]")
_MUST_QUOTE = re.compile(rb"[^\t\x20-\x3c\x3e-\x7e]")
_SIXTY_FOUR = re.compile(rb"[A-Za-z0-9+/]++")
_GROUP, _BYTES = 4, 3


@attrs.frozen
class QuotedPrintable(Coding):
    """Bytes in quoted-printable. `raw` is the outer bytes, `newline` what ends a line there if `raw` shows none."""

    raw: bytes
    newline: bytes = b"\n"

    @cached_property
    def _runs(self) -> tuple[bytes, list[int], list[int]]:
        """The inner bytes, and where the runs that stand letter for letter begin, inside and outside."""
        parts: list[bytes] = []
        inner, outer = [0], [0]
        size = 0
        for token in _QUOTED.finditer(self.raw):
            kind = token.lastgroup
            if kind is None:  # a soft line break is nothing
                continue
            part = bytes.fromhex(token.group()[1:].decode()) if kind == "byte" else token.group()
            if inner[-1] == size:
                outer[-1] = token.start()
            elif token.start() - outer[-1] != size - inner[-1]:
                inner.append(size)
                outer.append(token.start())
            parts.append(part)
            size += len(part)
            if kind == "byte":
                inner.append(size)
                outer.append(token.end())
        return b"".join(parts), inner, outer

    @property
    def data(self) -> bytes:
        """The bytes that are quoted."""
        return self._runs[0]

    def outer(self, start: int, end: int) -> tuple[int, int]:
        """From the first character that says a byte of them to the last."""
        first = self._at(start)
        return (first, first) if end <= start else (first, self._end(end))

    def _at(self, inner: int) -> int:
        if inner >= len(self.data):
            return self._end(inner)
        _, starts, outer = self._runs
        run = bisect_right(starts, inner) - 1
        return outer[run] + inner - starts[run]

    def _end(self, inner: int) -> int:
        """Where the byte before ends."""
        if not inner:
            return 0
        at = self._at(inner - 1)
        quoted = self.raw[at : at + 1] == b"=" and self.data[inner - 1 : inner] != b"="
        # "=3D" is a quoted "=", and a lone "=" is itself
        return at + (3 if quoted or re.match(rb"=[0-9A-Fa-f]{2}", self.raw[at : at + 3]) else 1)

    def patches(self, patches: Sequence[Patch]) -> list[Patch]:
        """The lines that the change touches, broken where they have become too long."""
        found: list[Patch] = []
        group: list[tuple[int, int, bytes]] = []
        stop = -1
        for start, end, new in patches:
            first, last = self.outer(start, end)
            if group and self._line(first)[0] > stop:
                found.append(self._rewritten(group))
                group = []
            group.append((first, last, self._quoted(new)))
            stop = max(stop, self._line(last)[1])
        return [*found, self._rewritten(group)] if group else found

    def _line(self, at: int) -> tuple[int, int]:
        """Start and end of the line around an outer offset, without what ends it."""
        start = max(self.raw.rfind(b"\n", 0, at), self.raw.rfind(b"\r", 0, at)) + 1
        found = _NEWLINE.search(self.raw, at)
        return start, found.start() if found else len(self.raw)

    @cached_property
    def _ending(self) -> bytes:
        found = _NEWLINE.search(self.raw)
        return found.group() if found else self.newline

    def _quoted(self, data: bytes) -> bytes:
        lines = data.split(self._ending)
        return self._ending.join(_MUST_QUOTE.sub(lambda byte: b"=%02X" % ord(byte.group()), line) for line in lines)

    def _rewritten(self, group: Sequence[tuple[int, int, bytes]]) -> Patch:
        start, end = self._line(group[0][0])[0], self._line(group[-1][1])[1]
        parts: list[bytes] = []
        at = start
        for first, last, new in group:
            parts += [self.raw[at:first], new]
            at = last
        old, made = self.raw[start:end], b"".join([*parts, self.raw[at:end]])
        limit = max(LINE, *map(len, _NEWLINE.split(old)))
        new = _LINES.sub(lambda line: self._broken(line.group(), limit), made)
        head, tail = shortest(old.decode("latin-1"), new.decode("latin-1"))
        return Patch(start + head, end - tail, new[head : len(new) - tail])

    def _broken(self, line: bytes, limit: int) -> bytes:
        """A line with soft breaks where it is too long, and no blank at its very end."""
        if line[-1:] in {b" ", b"\t"}:
            line = line[:-1] + b"=%02X" % line[-1]
        if len(line) <= limit:
            return line
        soft = line.endswith(b"=")
        rows: list[bytes] = []
        row = b""
        for unit in _UNIT.findall(line.removesuffix(b"=") if soft else line):
            if len(row) + len(unit) > limit - 1:
                rows.append(row + b"=")
                row = b""
            row += unit
        return self._ending.join([*rows, row + b"=" * soft])


@attrs.frozen
class Base64(Coding):
    """Bytes in base64. `raw` is the outer bytes, `newline` what ends a line there if `raw` shows none."""

    raw: bytes
    newline: bytes = b"\n"

    @cached_property
    def end(self) -> int:
        """Where reading ends: at the padding, after which nothing can follow."""
        found = self.raw.find(b"=")
        return len(self.raw) if found < 0 else found

    @cached_property
    def _runs(self) -> tuple[list[int], list[int], int]:
        """How many characters stand before each run of them, where the run begins, and how many there are."""
        counts: list[int] = []
        starts: list[int] = []
        size = 0
        for run in _SIXTY_FOUR.finditer(self.raw, 0, self.end):
            counts.append(size)
            starts.append(run.start())
            size += run.end() - run.start()
        return counts, starts, size

    @property
    def data(self) -> bytes:
        """The bytes that are coded; a character that is left over at the end says none."""
        return self._decoded

    @cached_property
    def _decoded(self) -> bytes:
        coded = b"".join(_SIXTY_FOUR.findall(self.raw, 0, self.end))
        rest = len(coded) % _GROUP
        coded = coded[: len(coded) - 1] if rest == 1 else coded + b"=" * (-rest % _GROUP)
        return base64.b64decode(coded)

    def outer(self, start: int, end: int) -> tuple[int, int]:
        """The groups of four characters that have a part of them."""
        first = self._at(start // _BYTES * _GROUP)
        return (first, first) if end <= start else (first, self._end(-(-end // _BYTES) * _GROUP))

    def _at(self, count: int) -> int:
        """Where a character stands."""
        counts, starts, size = self._runs
        if not counts:
            return 0
        run = bisect_right(counts, min(count, size)) - 1
        return starts[run] + min(count, size) - counts[run]

    def _end(self, count: int) -> int:
        """Where the character before ends, padding included."""
        at = self._at(count - 1) + 1 if count <= self._runs[2] else self._at(self._runs[2])
        return max(at, self._padded) if count >= self._runs[2] else at

    @cached_property
    def _padded(self) -> int:
        """Where the padding ends."""
        found = re.compile(rb"=[=\s]*=|=?").match(self.raw, self.end)
        return found.end() if found else self.end

    def patches(self, patches: Sequence[Patch]) -> list[Patch]:
        """The lines that the change touches, and those after it whose groups it moves."""
        found: list[Patch] = []
        group: list[Patch] = []
        moved = 0
        for patch in patches:
            if group and not moved and self._line_end(group[-1]) <= self._line_start(patch):
                found.append(self._rewritten(group, self._line_end(group[-1])))
                group = []
            group.append(patch)
            moved = (moved + len(patch.data) - (patch.end - patch.start)) % _BYTES
        if group:
            found.append(self._rewritten(group, len(self.data) if moved else self._line_end(group[-1])))
        return found

    @cached_property
    def _breaks(self) -> list[int]:
        """The inner offsets at which a line begins that a group begins, the end of all among them."""
        counts, starts, _ = self._runs
        begins = {found.end() for found in _NEWLINE.finditer(self.raw, 0, self.end)} | {0}
        # blanks may stand before the first character of a line
        found = [
            count // _GROUP * _BYTES
            for count, start in zip(counts, starts, strict=True)
            if count % _GROUP == 0 and (start in begins or not count)
        ]
        return [*found, len(self.data)]

    def _line_start(self, patch: Patch) -> int:
        """Where the line with a change begins, as an inner offset."""
        return self._breaks[max(bisect_right(self._breaks, patch.start, hi=len(self._breaks) - 1) - 1, 0)]

    def _line_end(self, patch: Patch) -> int:
        """Where it ends."""
        last = max(patch.end, patch.start + 1)
        after = bisect_left(self._breaks, last)
        return self._breaks[after] if after < len(self._breaks) else len(self.data)

    @cached_property
    def _width(self) -> int:
        width = max((len(run) for run in _SIXTY_FOUR.findall(self.raw, 0, self.end)), default=LINE)
        return min(max(width // _GROUP * _GROUP, _GROUP), LINE)

    def _rewritten(self, group: Sequence[Patch], end: int) -> Patch:
        start = self._line_start(group[0])
        parts: list[bytes] = []
        at = start
        for first, last, new in group:
            parts += [self.data[at:first], new]
            at = last
        coded = base64.b64encode(b"".join([*parts, self.data[at:end]]))
        new = self._ending.join(coded[at : at + self._width] for at in range(0, len(coded), self._width))
        first, last = self.outer(start, end)
        return Patch(first, last if end > start else self._padded, new)

    @cached_property
    def _ending(self) -> bytes:
        found = _NEWLINE.search(self.raw.strip())
        return found.group() if found else self.newline
