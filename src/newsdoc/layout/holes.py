"""What may stand in the holes of a layout: the codecs, by the names that templates use.

Law: a codec claims a text only if it can say what it means, or can say that it is damaged.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import Codec, Plain, Remark, Segment
from newsdoc.fields import bylines, dates
from newsdoc.inline import Text
from newsdoc.layout.signs import SIGNS
from newsdoc.markup import MIXED, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CREDIT_WORDS = 3
_CREDIT_LENGTH = 160
_ADDRESS = re.compile(r"<?(?:[a-z][a-z0-9+.\-]{1,20}://|www\.)[^\s<>]++", re.IGNORECASE)
_REMEMBERED = 64
_PIECE = re.compile(r"\S++")
_JOINT = frozenset("-/_=&?%.#+~")
_ADDRESS_PART = re.compile(r"[\w\-/_=&?%.#+~:,;@!$'()*]++", re.ASCII)


# Of a text on trial, several layouts ask the same, and then the one that reads it does.
_plausible = lru_cache(_REMEMBERED)(bylines.plausible)


@attrs.frozen
class ByLine(Text):
    """The line of a byline, after its by-word; a sentence that merely begins with one is none."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Text and marks, if the line reads as names."""
        values = super().decode(raw, remarks)
        return values if values and _plausible(values[0]) else None


@attrs.frozen
class DateLine(Codec):
    """A date or time, written in the pattern it was read in."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The date; `None` as value, and a remark, if it is damaged or ambiguous."""
        parsed = dates.parse(raw)
        if parsed is not None and parsed.value is not None:
            return (parsed.value,)
        if parsed is None and not dates.resembles(raw):
            return None
        if remarks is not None:
            ambiguous = parsed is not None and parsed.ambiguous
            code, why = ("ambiguous-date", "can be read in two ways") if ambiguous else ("bad-date", "is no date")
            remarks.append(Remark(code, f"{raw!r} {why}; the field is left empty", 0, len(raw), "error"))
        return (None,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """In the old pattern, else as `December 31, 2024`."""
        parsed = dates.parse(raw) if raw else None
        for pattern in ([parsed.pattern] if parsed else []) + [dates.DEFAULT]:
            try:
                yield pattern.render(values[0])
            except ValueError:  # finer than a date line can say
                continue

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A date is no text."""
        del raw
        return ()


@attrs.frozen
class Address(Codec):
    """A web address; one that a blank or line break has torn apart is joined, and a remark says so."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The address without the tears."""
        pieces = self._pieces(raw)
        if not pieces:
            return None
        end = pieces[-1].end()
        if remarks is not None and len(pieces) > 1:
            message = "the address was torn apart and has been joined"
            remarks.append(Remark("joined-address", message, pieces[0].start(), end))
        if remarks is not None and raw[end:].strip(" \t\r\n>"):
            remarks.append(Remark("unread-text", "this is not part of the address", end, len(raw)))
        return ("".join(piece.group() for piece in pieces).lstrip("<"),)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The address in place of the old one; what stands beside it stays."""
        pieces = self._pieces(raw) if raw else []
        if raw and pieces:
            begin = pieces[0].start() + (pieces[0].group()[0] == "<")
            yield raw[:begin] + values[0] + raw[pieces[-1].end() :]
        yield values[0]

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """The pieces between the tears."""
        found: list[Segment] = []
        length = 0
        for piece in self._pieces(raw):
            start = piece.start() + (piece.group()[0] == "<")
            found.append(Segment(length, start, piece.end() - start))
            length += piece.end() - start
        return tuple(found)

    def _pieces(self, raw: str) -> list[re.Match[str]]:
        first = _ADDRESS.match(raw)
        if first is None:
            return []
        found = [first]
        for piece in _PIECE.finditer(raw, first.end()):
            before, after = found[-1].group(), piece.group()
            if not _ADDRESS_PART.fullmatch(after) or _ADDRESS.match(after):
                break
            if before[-1] not in _JOINT and after[0] not in _JOINT and _JOINT.isdisjoint(after[:-1]):
                break
            found.append(piece)
        return found


@attrs.frozen
class Linked(Text):
    """A title, an address, or both: `Title`, `[Title](address)`, `Title address`."""

    @property
    def shares(self) -> tuple[str, ...]:
        """The address stands with the title."""
        return ("href",)

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Title and address; the title's own marks are not kept."""
        values = super().decode(raw, remarks)
        if values is None:
            return None
        text, marks = values
        for mark in marks:
            if mark.kind == "link" and mark.end - mark.start == len(text):
                return (text, mark.value)
        title, _, last = text.rpartition(" ")
        if _ADDRESS.fullmatch(last):
            return (title.strip() or None, last.strip("<>"))
        return (text, None)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """As a link, else the title, a blank and the address."""
        title, href = values
        if raw and not self.whole(raw):
            return
        bracketed = raw is None or "](" in raw
        plain = self._titles(title)
        for spelled in plain:
            together = [f"[{spelled}]({href})", f"{spelled} {href}"]
            yield from (together if bracketed else together[::-1]) if href else [spelled]
        if not plain and href:
            yield href

    def whole(self, raw: str) -> bool:
        """Whether the title has no marks; the model does not hold them."""
        return super().whole(raw) and all(pair.spelling in {"[", "a"} for pair in parse(self.markup, raw).pairs)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """Those of the title; an address after it is no part of the text."""
        values = self.decode(raw)
        length = len(values[0] or "") if values else 0
        found = super().segments(raw)
        return tuple(Segment(at, start, min(size, length - at)) for at, start, size in found if at < length)

    def _titles(self, title: str | None) -> list[str]:
        return list(dict.fromkeys(super().encode((title, ()), None))) if title else []


@attrs.frozen
class Credit(Plain):
    """The credit under a picture: a name or two, not a sentence."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The credit as printed, if it is short and does not end as a sentence of several words does."""
        sentence = raw[-1:] in {".", "!", "?"} and raw.count(" ") > _CREDIT_WORDS
        return None if sentence or len(raw) > _CREDIT_LENGTH else super().decode(raw, remarks)


CODECS: Mapping[str, Codec] = {
    "address": Address(),
    "byline": ByLine(MIXED),
    "credit": Credit(),
    "date": DateLine(),
    "inline": Text(MIXED),
    "link": Linked(MIXED),
    "line": Plain(),
    "plain": Text(),
    **SIGNS,
}
"""By name. `inline` is running text with marks, `plain` without; `line` is taken as it is."""
