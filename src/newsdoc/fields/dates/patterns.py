"""How a date was written, as data that writes another value in the same style.

Law: a pattern writes a value so that it is read as that value and no other. Where it would read in two ways
(`03/04/2024`, or a name of two months) it writes the year first; what no date line says it refuses to write.
"""

from datetime import date, datetime, timedelta
from typing import Final, Literal

from attrs import frozen

from newsdoc.fields.calendars import MONTHS, Row
from newsdoc.fields.dates import names, zones

Precision = Literal["day", "minute", "second"]
Note = Literal["weekday-mismatch"]

HALF_DAY: Final = 12


@frozen
class Field:
    """A part of a date that changes with the value: a name out of a row, or a number padded to `width`."""

    of: Literal["year", "month", "day", "weekday"]
    names: Row = ()
    width: int = 1

    def render(self, value: date) -> str:
        """Write this part of a value."""
        match self.of:
            case "year":
                return f"{value.year:04}"
            case "month":
                number = value.month
            case "day":
                number = value.day
            case "weekday":
                number = value.weekday() + 1
        return self.names[number - 1] if self.names else f"{number:0{self.width}}"


@frozen
class Zone:
    """How a zone is written: `name` for the offset (in minutes) it stands for, else numbers."""

    lead: str = " "
    name: str = ""
    offset: int | None = None
    prefix: str = "GMT"
    hour_width: int = 1
    mark: str = ":"
    full: bool = False
    tail: str = ""

    def render(self, offset: timedelta) -> str:
        """Write an offset of whole minutes that a zone can have."""
        minutes, odd = divmod(offset, timedelta(minutes=1))
        if odd or not zones.WESTERNMOST <= minutes <= zones.EASTERNMOST:
            raise ValueError(f"no date line says an offset of {offset}")
        if minutes == self.offset:
            return f"{self.lead}{self.name}{self.tail}"
        hour, minute = divmod(abs(minutes), 60)
        digits = f"{hour:0{self.hour_width}}" + (f"{self.mark}{minute:02}" if minute or self.full else "")
        return f"{self.lead}{self.prefix}{'-' if minutes < 0 else '+'}{digits}{self.tail}"


@frozen
class Clock:
    """How a time of day is written; with names for the halves of the day, on a dial of twelve hours.

    `letters` stand after hour, minute and second (`17時30分`), in place of `mark` between them; `fraction` is the
    number of digits after the point of the seconds; `tail` a word after the time (`17:30 Uhr`).
    """

    hour_width: int = 2
    minute_width: int = 2
    mark: str = ":"
    letters: tuple[str, ...] = ()
    minutes: bool = True
    seconds: bool = False
    fraction: int = 0
    point: str = "."
    gap: str = ""
    halves: Row = ()
    half_first: bool = False
    tail: str = ""
    zone: Zone = Zone()

    def render(self, value: datetime) -> str:
        """Write the time of a value: its zone if it has one, its seconds if pattern or value have any."""
        numbers = [f"{(value.hour - 1) % HALF_DAY + 1 if self.halves else value.hour:0{self.hour_width}}"]
        seconds = self.seconds or value.second or value.microsecond
        if self.minutes or value.minute or seconds:
            numbers.append(f"{value.minute:0{self.minute_width}}")
        if seconds:
            numbers.append(f"{value.second:02}{self._fraction(value.microsecond)}")
        if self.letters:
            text = "".join(f"{number}{letter}" for number, letter in zip(numbers, self.letters, strict=False)).rstrip()
        else:
            text = self.mark.join(numbers)
        if self.halves:
            half = self.halves[value.hour // HALF_DAY]
            text = f"{half}{self.gap}{text}" if self.half_first else f"{text}{self.gap}{half}"
        offset = value.utcoffset()
        return text + self.tail + ("" if offset is None else self.zone.render(offset))

    def _fraction(self, microsecond: int) -> str:
        digits = f"{microsecond:06}".ljust(self.fraction, "0")
        if digits[self.fraction :].strip("0"):
            raise ValueError("no date line says microseconds")
        return f"{self.point}{digits[: self.fraction]}" if self.fraction else ""


@frozen
class DatePattern:
    """How a date was written: plain data that writes another value in the same style.

    `year_first` stands in for `parts` where `parts` could be read as another day. `clock` is how a time is written;
    in the pattern of a bare day it is the default, for a value that brings a time.
    """

    parts: tuple[Field | str, ...]
    year_first: tuple[Field | str, ...] = ()
    joint: str = ", "
    clock: Clock = Clock()
    clock_first: bool = False

    def render(self, value: date | datetime) -> str:
        """Write a value: what it has beyond the pattern is added, what it lacks is left out.

        Raises:
            ValueError: the value is finer than a date line can say, or has an offset that no zone has.
        """
        parts = self.year_first if self.year_first and has_rivals(self.parts, value) else self.parts
        day = "".join(part if isinstance(part, str) else part.render(value) for part in parts)
        if not isinstance(value, datetime):
            return day
        clock = self.clock.render(value)
        return f"{clock}{self.joint}{day}" if self.clock_first else f"{day}{self.joint}{clock}"


@frozen
class ParsedDate:
    """A date that was read. An ambiguous one has a pattern and no value."""

    value: date | datetime | None
    pattern: DatePattern
    precision: Precision
    ambiguous: bool = False
    note: Note | None = None


def has_rivals(parts: tuple[Field | str, ...], value: date) -> bool:
    """Whether what these parts write of a value could be read as another day."""
    fields = {part.of: (number, part) for number, part in enumerate(parts) if isinstance(part, Field)}
    number, field = fields.get("weekday", (0, None))
    weekday = field.render(value) if field else None
    month = fields["month"][1]
    if month.names:
        return len(names.month(month.render(value), weekday, stopped=_has_stop(parts, fields["day"][0]))) > 1
    if value.month == value.day or value.day > HALF_DAY:
        return False
    after = "".join(part for part in parts[number + 1 : number + 2] if isinstance(part, str))
    if weekday is None or not names.is_plain(weekday, after):
        return True
    other = date(value.year, value.day, value.month).isoweekday()
    return any(name.number == other for name in names.weekdays(weekday))


def _has_stop(parts: tuple[Field | str, ...], day: int) -> bool:
    """Whether a full stop follows the day."""
    return any(isinstance(part, str) and part.startswith(".") for part in parts[day + 1 : day + 2])


DEFAULT: Final = DatePattern((Field("month", tuple(MONTHS["en"][0].split())), " ", Field("day"), ", ", Field("year")))
"""`December 31, 2024`"""
