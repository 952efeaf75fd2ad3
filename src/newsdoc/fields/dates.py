"""Dates as news writes them: read into a value and a pattern, and written again in that pattern.

Law, for every text `s` that parses and every value `v` to the second, with an offset of whole minutes or
none:

    parse(s).pattern.render(parse(s).value) == s.strip()       unless its weekday contradicts its date
    parse(parse(s).pattern.render(v)).value == v

A date is the whole text or nothing, and day and month are never swapped by guessing: `03/04/2024` has no
value. Names of months and weekdays stand in rows; the row in which a name is found is its style, so a
language is added by adding rows. Sources: ISO 8601 and RFC 5322 for the machine forms (`GMT+3` is east,
as readers take it, not as POSIX does), visible dates of wire and web news for the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from attrs import evolve, frozen

Precision = Literal["day", "minute", "second"]
Note = Literal["weekday-mismatch"]
Row = tuple[str, ...]

_LONGEST: Final = 80
_HALF_DAY: Final = 12

# ---- the words, by language ----------------------------------------------------------------------

# The first row that holds a name decides: `May` is a full name, `Dec.` the wire style, with March spelt out.
MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
        "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.",
        "Jan Feb March April May June July Aug Sept Oct Nov Dec",
    ),
}
WEEKDAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Mon. Tue. Wed. Thu. Fri. Sat. Sun.",
        "Mon. Tues. Wed. Thurs. Fri. Sat. Sun.",
        "Mon Tues Wed Thurs Fri Sat Sun",
    ),
}
ORDINALS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        (
            "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th "
            "21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st"
        ),
    ),
}
HALVES: Final[Mapping[str, tuple[str, ...]]] = {"en": ("am pm", "a.m. p.m.")}
TIME_WORDS: Final[Mapping[str, tuple[str, ...]]] = {"en": ("at",)}
DATE_WORDS: Final[Mapping[str, tuple[str, ...]]] = {"en": ("on",)}

ZONES: Final[Mapping[str, str]] = {
    "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "WET": "+00:00",
    "BST": "+01:00", "CET": "+01:00", "WEST": "+01:00",
    "CEST": "+02:00", "EET": "+02:00", "SAST": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "TRT": "+03:00",
    "PKT": "+05:00", "WIB": "+07:00", "AWST": "+08:00", "HKT": "+08:00", "SGT": "+08:00",
    "JST": "+09:00", "KST": "+09:00", "ACST": "+09:30",
    "AEST": "+10:00", "ACDT": "+10:30", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "ADT": "-03:00", "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "CST": "-06:00", "MDT": "-06:00",
    "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00", "AKDT": "-08:00", "AKST": "-09:00", "HST": "-10:00",
}  # fmt: skip
"""Zone names with one reading in the news; `CST` and its kin are the North American ones."""

UNDECIDED_ZONES: Final = frozenset({"AST", "CT", "ET", "GST", "IST", "MT", "PT"})
"""Zone names with several readings, or one that changes with the season."""


# ---- the values ----------------------------------------------------------------------------------


@frozen
class Field:
    """A part of a date that changes with the value: a name out of a row, or a number padded to `width`."""

    of: Literal["year", "month", "day", "weekday"]
    names: Row = ()
    width: int = 1


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
        """Write an offset of whole minutes."""
        minutes, odd = divmod(offset, timedelta(minutes=1))
        if odd:
            raise ValueError(f"no date line says an offset of {offset}")
        if minutes == self.offset:
            return f"{self.lead}{self.name}{self.tail}"
        hour, minute = divmod(abs(minutes), 60)
        digits = f"{hour:0{self.hour_width}}" + (f"{self.mark}{minute:02}" if minute or self.full else "")
        return f"{self.lead}{self.prefix}{'-' if minutes < 0 else '+'}{digits}{self.tail}"


_ISO_ZONE: Final = Zone(lead="", prefix="", hour_width=2, full=True)


@frozen
class Clock:
    """How a time of day is written; with names for the halves of the day, on a dial of twelve hours."""

    hour_width: int = 2
    mark: str = ":"
    minutes: bool = True
    seconds: bool = False
    gap: str = ""
    halves: Row = ()
    zone: Zone = Zone()

    def render(self, value: datetime) -> str:
        """Write the time of a value: its zone if it has one, its seconds if pattern or value have any."""
        hour = (value.hour - 1) % _HALF_DAY + 1 if self.halves else value.hour
        text = f"{hour:0{self.hour_width}}"
        if self.minutes or value.minute or value.second:
            text += f"{self.mark}{value.minute:02}"
        if self.seconds or value.second:
            text += f"{self.mark}{value.second:02}"
        if self.halves:
            text += self.gap + self.halves[value.hour // _HALF_DAY]
        offset = value.utcoffset()
        return text if offset is None else text + self.zone.render(offset)


@frozen
class DatePattern:
    """How a date was written: plain data that writes another value in the same style.

    `year_first` stands in for `parts` where day and month could be taken for each other. `clock` is how a
    time is written; in the pattern of a bare day it is the default, for a value that brings a time.
    """

    parts: tuple[Field | str, ...]
    year_first: tuple[Field | str, ...] = ()
    joint: str = ", "
    clock: Clock = Clock()
    clock_first: bool = False

    def render(self, value: date | datetime) -> str:
        """Write a value: what it has beyond the pattern is added, what it lacks is left out."""
        parts = self.parts
        if self.year_first and _undecided(value):
            parts = self.year_first
        day = "".join(part if isinstance(part, str) else _written(part, value) for part in parts)
        if not isinstance(value, datetime):
            return day
        if value.microsecond:
            raise ValueError("no date line says microseconds")
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


def _written(field: Field, value: date) -> str:
    match field.of:
        case "year":
            return f"{value.year:04}"
        case "month":
            number = value.month
        case "day":
            number = value.day
        case "weekday":
            number = value.weekday() + 1
    return field.names[number - 1] if field.names else f"{number:0{field.width}}"


DEFAULT: Final = DatePattern((Field("month", tuple(MONTHS["en"][0].split())), " ", Field("day"), ", ", Field("year")))
"""`December 31, 2024`"""


# ---- the grammar ---------------------------------------------------------------------------------


def _rows(table: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
    for rows in table.values():
        for row in rows:
            yield from (tuple(row.split()), tuple(row.upper().split()), tuple(row.lower().split()))


def _index(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[int, Row]]:
    found: dict[str, tuple[int, Row]] = {}
    for row in _rows(table):
        for number, name in enumerate(row, start=1):
            found.setdefault(name, (number, row))
    return found


_MONTHS: Final = _index(MONTHS)
_WEEKDAYS: Final = _index(WEEKDAYS)
_ORDINALS: Final = _index(ORDINALS)
_HALVES: Final = _index(HALVES)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _joint(words: Mapping[str, tuple[str, ...]]) -> str:
    either = _either(word for language in words.values() for word in language)
    return rf"(?:,?{_BLANK}++(?:(?:{either}|{_DASH}){_BLANK}++|@)?|,)"


_BLANK: Final = r"[^\S\r\n]"
_DASH: Final = "[-\u2013\u2014|\u2022\u00b7@]"
_WORD: Final = r"[^\W\d_]{2,20}+\.?"
_DAY: Final = r"[0-9]{1,2}+(?:[^\W\d_]{2})?"
_GAP: Final = rf",{_BLANK}*+|{_BLANK}++|-"
_WORDED: Final = (
    rf"(?:({_WORD})(,?{_BLANK}++))??"  # lazy: most dates have no weekday
    rf"(?:({_WORD})({_BLANK}++|-)({_DAY})({_GAP})|({_DAY})(\.?{_BLANK}++|-)({_WORD})({_GAP}))"
    r"([0-9]{4})(?![0-9])"
)
_NUMERIC: Final = (
    rf"(?:({_WORD})(,?{_BLANK}++))?"
    r"(?:([0-9]{4})([-/.])([0-9]{1,2})\4([0-9]{1,2})|([0-9]{1,2})([-/.])([0-9]{1,2})\8([0-9]{4}))(?![0-9])"
)
_OFFSET: Final = r"(GMT|UTC|)([+-])(?:([0-9]{2})()([0-9]{2})|([0-9]{1,2})(?:(:)([0-9]{2}))?)"
_CLOCK: Final = (
    r"(?P<hour>[0-9]{1,2})(?:(?P<mark>[:.])(?P<minute>[0-9]{2})(?:(?P=mark)(?P<second>[0-9]{2}))?)?(?![0-9])"
    rf"(?:(?P<gap>{_BLANK}?)(?P<half>{_either(_HALVES)}))?"
    rf"(?:(?P<lead>{_BLANK}*+\(?)"
    rf"(?P<zone>(?:GMT|UTC)?[+-][0-9:]{{1,5}}+|(?:{_either((*ZONES, *UNDECIDED_ZONES))})(?!\w))"
    r"(?P<tail>\)?))?"
)
_TIME_AFTER: Final = rf"(?P<joint>T|{_joint(TIME_WORDS)}){_CLOCK}"
_TIME_BEFORE: Final = rf"{_CLOCK}(?P<joint>{_joint(DATE_WORDS)})"

# The shape of a date line, whatever its words and numbers: a capitalised word stands for a month.
_CLOCK_SHAPE: Final = (
    rf"[0-9]{{1,2}}(?:(?:[:.][0-9]{{1,2}}){{1,2}}(?:[.,][0-9]{{1,9}})?(?:{_BLANK}?[^\W\d_]\.?[^\W\d_]\.?)?"
    rf"|{_BLANK}?[apAP]\.?[mM]\.?)(?:{_BLANK}?\(?(?=[A-Z+-])[A-Z]{{0,5}}+(?:[+-][0-9:]{{1,6}})?\)?)?"
)
_SHAPE: Final = (
    rf"(?:{_CLOCK_SHAPE}{_joint(DATE_WORDS)})?"
    rf"(?:(?:{_WORD},|{_either(_WEEKDAYS)}){_BLANK}++)?"
    rf"(?:(?:(?![a-z]){_WORD}|{_either(_MONTHS)})(?:{_BLANK}++|-){_DAY}(?:{_GAP})[0-9]{{4}}"
    rf"|{_DAY}(?:\.?{_BLANK}++|-)(?:(?![a-z]){_WORD}|{_either(_MONTHS)})(?:{_GAP})[0-9]{{4}}"
    r"|[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2[0-9]{4})"
    rf"(?:(?:T|{_joint(TIME_WORDS)}){_CLOCK_SHAPE})?"
)

# Compiled on first use: together they cost more than the rest of the module.
_compiled: Final = cache(re.compile)


class _Style(NamedTuple):
    """What a worded date says, the year aside."""

    pattern: DatePattern
    month: int
    day: int
    weekday: int | None


def parse(text: str) -> ParsedDate | None:
    """Read a text that is a date as a whole, surrounding blanks aside."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    day = _day(text, 0)
    if day is not None:
        found, end = day
        if end == len(text):
            return found
        time = _compiled(_TIME_AFTER).fullmatch(text, end)
        return None if time is None else _timed(found, time, clock_first=False)
    time = _compiled(_TIME_BEFORE).match(text)
    day = None if time is None else _day(text, time.end())
    if time is None or day is None or day[1] != len(text):
        return None
    return _timed(day[0], time, clock_first=True)


def resembles(text: str) -> bool:
    """Whether a text has the shape of a date line as a whole, be it a date that can be read or not."""
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    return _compiled(_SHAPE).fullmatch(text) is not None or parse(text) is not None


def _day(text: str, start: int) -> tuple[ParsedDate, int] | None:
    """The date that stands at `start`, and where it ends."""
    found = _compiled(_WORDED).match(text, start)
    if found is None:
        return _numeric_day(text, start)
    words = found.groups()
    style = _style(words[:-1])
    if style is None:
        return None
    pattern, month, day, weekday = style
    try:
        value = date(int(words[-1]), month, day)
    except ValueError:
        return None
    note = _note(weekday, value) if weekday else None
    return ParsedDate(value, pattern, "day", False, note), found.end()


@lru_cache(maxsize=512)
def _style(words: tuple[str | None, ...]) -> _Style | None:
    """What the groups of a worded date say, the year aside; cached, for a run of news repeats its days."""
    weekday, comma, *month_first, day, day_gap, month, month_gap = words
    if month_first[0]:
        month, month_gap, day, day_gap = month_first
    if month not in _MONTHS or (weekday and weekday not in _WEEKDAYS):
        return None
    month_number, months = _MONTHS[month]
    if day in _ORDINALS:
        day_number, ordinals = _ORDINALS[day]
        day_field = Field("day", ordinals)
    elif day and day.isdigit():
        day_number, day_field = int(day), Field("day", width=2 if day[0] == "0" else 1)
    else:
        return None
    month_field = Field("month", months)
    parts = [(month_field, month_gap), (day_field, day_gap)]
    if not month_first[0]:
        parts.reverse()
    written = (part for pair in parts for part in pair if part)
    pattern = DatePattern((*_weekday_parts(weekday, comma), *written, Field("year")))
    return _Style(pattern, month_number, day_number, _WEEKDAYS[weekday][0] if weekday else None)


def _numeric_day(text: str, start: int) -> tuple[ParsedDate, int] | None:
    found = _compiled(_NUMERIC).match(text, start)
    if found is None or (found[1] and found[1] not in _WEEKDAYS):
        return None
    mark = found[4] or found[8]
    numbers = (found[5], found[6]) if found[3] else (found[7], found[9])
    # Two digits show no habit (`31`), but a single one beside them shows that zeros are left out.
    padded = not any(len(number) == 1 for number in numbers)
    widths = tuple(2 if number[0] == "0" or (padded and len(number) > 1) else 1 for number in numbers)
    weekday = _weekday_parts(found[1], found[2])
    year, first, second = found[3] or found[10], int(numbers[0]), int(numbers[1])
    if found[3]:
        parts = (Field("year"), mark, Field("month", width=widths[0]), mark, Field("day", width=widths[1]))
        pattern, month, day = DatePattern((*weekday, *parts)), first, second
    elif mark == "." or first > _HALF_DAY:
        pattern = _year_last(weekday, Field("day", width=widths[0]), Field("month", width=widths[1]), mark)
        month, day = second, first
    else:
        pattern = _year_last(weekday, Field("month", width=widths[0]), Field("day", width=widths[1]), mark)
        month, day = first, second
    try:
        value = date(int(year), month, day)
    except ValueError:
        return None
    if pattern.year_first and _undecided(value):
        return ParsedDate(None, pattern, "day", ambiguous=True), found.end()
    note = _note(_WEEKDAYS[found[1]][0], value) if found[1] else None
    return ParsedDate(value, pattern, "day", note=note), found.end()


def _year_last(weekday: tuple[Field | str, ...], first: Field, second: Field, mark: str) -> DatePattern:
    parts = (*weekday, first, mark, second, mark, Field("year"))
    if mark == ".":  # with dots the day comes first, everywhere
        return DatePattern(parts)
    month, day = (first, second) if first.of == "month" else (second, first)
    return DatePattern(parts, year_first=(*weekday, Field("year"), mark, month, mark, day))


def _undecided(value: date) -> bool:
    return value.month != value.day <= _HALF_DAY


def _weekday_parts(weekday: str | None, comma: str | None) -> tuple[Field | str, ...]:
    return (Field("weekday", _WEEKDAYS[weekday][1]), comma) if weekday and comma else ()


def _note(weekday: int, value: date) -> Note | None:
    return None if weekday == value.isoweekday() else "weekday-mismatch"


def _timed(day: ParsedDate, found: re.Match[str], *, clock_first: bool) -> ParsedDate | None:
    time = _time(found)
    if time is None:
        return None
    hour, halves = time
    zone = _zone(found["zone"], found["lead"], found["tail"], found["joint"])
    if zone is None:
        return None
    text, minute, second = found["hour"], found["minute"], found["second"]
    clock = Clock(
        hour_width=2 if text[0] == "0" or (len(text) > 1 and not halves) else 1,
        mark=found["mark"] or ":",
        minutes=minute is not None,
        seconds=second is not None,
        gap=found["gap"] or "",
        halves=halves,
        zone=zone,
    )
    pattern = evolve(day.pattern, joint=found["joint"], clock=clock, clock_first=clock_first)
    precision: Precision = "minute" if second is None else "second"
    if day.value is None or (found["zone"] and zone.offset is None):
        return ParsedDate(None, pattern, precision, ambiguous=True)
    value = datetime(
        day.value.year, day.value.month, day.value.day, hour, int(minute or 0), int(second or 0),
        tzinfo=None if zone.offset is None else _timezone(zone.offset),
    )  # fmt: skip
    return ParsedDate(value, pattern, precision, note=day.note)


def _time(found: re.Match[str]) -> tuple[int, Row] | None:
    """The hour of the day and the names of its halves, if the clock can show this time."""
    hour, half = int(found["hour"]), found["half"]
    if int(found["minute"] or 0) > 59 or int(found["second"] or 0) > 59:
        return None
    if half is None:
        return (hour, ()) if hour < 2 * _HALF_DAY and found["minute"] else None
    number, halves = _HALVES[half]
    return (hour % _HALF_DAY + (number - 1) * _HALF_DAY, halves) if 1 <= hour <= _HALF_DAY else None


@lru_cache(maxsize=512)
def _zone(name: str | None, lead: str, tail: str, joint: str) -> Zone | None:
    """How the zone is written; one without an offset if there is none, or none that can be decided."""
    if name is None:
        return _ISO_ZONE if joint == "T" else Zone()
    if lead.endswith("(") is not bool(tail):
        return None
    if name == "Z":
        return evolve(_ISO_ZONE, lead=lead, name=name, offset=0, tail=tail)
    if name in UNDECIDED_ZONES:
        return Zone(lead=lead, name=name, tail=tail)
    numbers = _compiled(_OFFSET).fullmatch(ZONES.get(name, name))
    if numbers is None:
        return None
    prefix, sign, *compact, hour, mark, minute = numbers.groups()
    if compact[0]:
        hour, mark, minute = compact
    if int(hour) > 23 or int(minute or 0) > 59:
        return None
    offset = (int(hour) * 60 + int(minute or 0)) * (-1 if sign == "-" else 1)
    if name in ZONES:
        return Zone(lead=lead, name=name, offset=offset, prefix=name if name == "UTC" else "GMT", tail=tail)
    return Zone(
        lead=lead,
        name=name,
        offset=offset,
        prefix=prefix,
        hour_width=2 if hour[0] == "0" or (len(hour) > 1 and (not prefix or mark == "")) else 1,
        mark=":" if mark is None else mark,
        full=minute is not None,
        tail=tail,
    )


@cache
def _timezone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC
