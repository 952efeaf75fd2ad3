"""The spellings of values in JSON: what stands between the quotes of a string, or a whole literal.

Law: an escape that was not edited stays as it is spelled; new text is escaped as the document does it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.formats._json.scan import JsonArray, JsonError, plain, scan, unquote
from newsdoc.formats._json.style import ESCAPE, Escapes, Style, first_indent, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from newsdoc.formats._json.scan import Data
    from newsdoc.model.schema import Value

_TIME = re.compile(r"T\d\d(?P<minutes>:\d\d)?(?P<seconds>:\d\d)?(?P<fraction>[.,]\d+)?")
_FRACTIONS = {4: "milliseconds", 7: "microseconds"}


class Meaning(ABC):
    """What a JSON value means to the model."""

    @property
    @abstractmethod
    def quoted(self) -> bool:
        """Whether it is always written as a string."""

    @abstractmethod
    def read(self, data: Data) -> Value:
        """The model's value of a JSON value. Raises `ValueError` if the model cannot hold all of it."""

    @abstractmethod
    def write(self, value: Value) -> Data:
        """The JSON value to write. Raises `ValueError` if there is none."""

    def is_whole(self) -> bool:
        """Whether the model holds all that the value in the document says."""
        return True

    def hold(self, data: Data) -> Value:
        """What the model holds for a JSON value, be it good or bad."""
        try:
            return self.read(data)
        except ValueError:
            return None

    def spellings(self, value: Value, old: Data) -> Iterator[Data]:
        """JSON values that mean `value`, the likest to the old one first."""
        del old
        yield self.write(value)


def iso_dates(value: date, old: Data) -> Iterator[str]:
    """A date or time of ISO 8601: as precise as the old one and with its `Z`, else as precise as need be."""
    time = _TIME.search(old) if isinstance(old, str) else None
    if time is not None and isinstance(value, datetime):
        for precision in (_precision(time), "auto"):
            text = value.isoformat(timespec=precision)
            if time.string.endswith("Z") and text.endswith("+00:00"):
                yield text.removesuffix("+00:00") + "Z"
            yield text
    yield value.isoformat()


@attrs.frozen
class JsonString(Codec):
    """What stands between the quotes of a string."""

    meaning: Meaning
    escapes: Escapes

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """What the text means."""
        del remarks
        text = unquote(f'"{raw}"')
        return None if text is None else (self.meaning.hold(text),)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Escaped as the old string is, or as the document does it."""
        for text in self.meaning.spellings(values[0], None if raw is None else unquote(f'"{raw}"')):
            yield self.escapes.escape(text)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands between escapes; of no length between two."""
        if self.decode(raw) != (unquote(f'"{raw}"'),):
            return ()
        found: list[Segment] = []
        value = at = 0
        for escape in ESCAPE.finditer(raw):
            length = escape.start() - at
            found.append(Segment(value, at, length))
            value, at = value + length + 1, escape.end()
        return (*found, Segment(value, at, len(raw) - at))

    def patch(self, piece: str) -> Iterable[str]:
        """Escaped in the same way."""
        yield self.escapes.escape(piece)


@attrs.frozen
class JsonLiteral(Codec):
    """A whole value: a number or word, or an array or object that the model changes as one."""

    meaning: Meaning
    style: Style
    indent: str | None
    """The indentation of the line on which it begins."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """What the value means."""
        del remarks
        try:
            return (self.meaning.hold(plain(scan(raw))),)
        except JsonError:
            return None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Printed anew; elements at the ends of an array stay as they are."""
        try:
            data = self.meaning.write(values[0])
            old = scan(raw) if raw and isinstance(data, list) else None
            if raw and data and isinstance(old, JsonArray) and old.elements:
                yield from self._elements(raw, old, cast("list[Data]", data))
            else:
                yield self.style.print(data, self.indent)
        except (JsonError, ValueError):  # no number of JSON, or too long a one
            return

    def _elements(self, raw: str, old: JsonArray, new: list[Data]) -> Iterator[str]:
        """The new elements between those that stay.

        None, if an element that goes says more than the model holds.
        """
        before = [plain(element) for element in old.elements]
        shorter = min(len(before), len(new))
        head = next((at for at in range(shorter) if before[at] != new[at]), shorter)
        rest = shorter - head
        tail = next((at for at in range(rest) if before[-1 - at] != new[-1 - at]), rest)
        self.meaning.read(before[head : len(before) - tail])
        first, last = old.elements[0].span.start, old.elements[-1].span.end
        within = first_indent(raw, old)
        flat = all(on_one_line(raw[element.span.start : element.span.end]) for element in old.elements)
        printed = [self.style.print(data, None if flat else within) for data in new[head : len(new) - tail]]
        kept = [raw[element.span.start : element.span.end] for element in old.elements]
        items = [*kept[:head], *printed, *kept[len(kept) - tail :]]
        yield raw[:first] + self.style.separator(within).join(items) + raw[last:]


def _precision(time: re.Match[str]) -> str:
    if time["fraction"]:
        return _FRACTIONS.get(len(time["fraction"]), "auto")
    return "seconds" if time["seconds"] else "minutes" if time["minutes"] else "hours"
