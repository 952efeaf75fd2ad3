"""Days as wires write them, often without a year: `Feb 26`, `3 APR 90`, `9 ott.`, `23/07`, `2031-05-03`, `12月24日`.

Law: a part that the text does not say, or says in two ways (`03/04`), is None; none is guessed. A year of two digits
is one from 1969 to 2068, as in POSIX. A month misspelt by one letter is read, and said to be misspelt.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import Final

from attrs import frozen

from newsdoc.fields import months
from newsdoc.fields.calendars import MONTHS, WEEKDAYS

_HALF_DAY: Final = 12
_PIVOT: Final = 69
_LEAP_YEAR: Final = 2000
_YEARS_ABOUT: Final = 8  # from one 29 February to the next, at most


@frozen(order=False)
class PartialDate:
    """A date of which parts may be unknown; ``str()`` is its form in XML Schema (`--02-26` without a year)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Give `2031-02-26`, `2031-02`, `--02-26`, `--02` or `---26`, as far as it is known."""
        if self.month is None:
            return ("" if self.year is None else f"{self.year:04}") + ("" if self.day is None else f"---{self.day:02}")
        year = "-" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def near(self, known: date) -> date | None:
        """The whole date; one without a year is the one nearest to a known date, such as that of publication.

        None without month or day. Half a year away, the earlier one.
        """
        if self.month is None or self.day is None:
            return None
        known = date(known.year, known.month, known.day)  # a datetime is none that a date can be taken from
        about = range(known.year - _YEARS_ABOUT, known.year + _YEARS_ABOUT + 1) if self.year is None else (self.year,)
        found = [date(year, self.month, self.day) for year in about if _exists(year, self.month, self.day)]
        return min(found, key=lambda one: (abs(one - known), one), default=None)


@frozen
class ParsedDay:
    """A day that was read, and where it stands. `misspelt`: its month or day is not written as it should be."""

    start: int
    end: int
    value: PartialDate
    misspelt: bool = False


def read(text: str, start: int = 0) -> ParsedDay | None:
    """Read the day that stands at `start`, with its weekday, before it or behind, and year if it has them."""
    before = _BEFORE.match(text, start)
    found = _day().match(text, before.end() if before and (not before[1] or _names_weekday(before[1])) else start)
    if found is None:
        return None
    value, misspelt = _worded(found) if found["month_first"] or found["month_last"] else (_numeric(found), False)
    if value is None:
        return None
    after = _WEEKDAY_AFTER.match(text, found.end())
    end = after.end() if after and _names_weekday(after[1]) else found.end()
    return ParsedDay(start, end, value, misspelt)


def month_alone(text: str, start: int, end: int) -> ParsedDay | None:
    """Read a stretch that is the whole English name of a month: `NORVIK, April -`, its day lost."""
    number = _MONTH_NAMES.get(text[start:end].casefold())
    return None if number is None else ParsedDay(start, end, PartialDate(month=number), misspelt=True)


def weekday_alone(text: str, start: int, end: int) -> ParsedDay | None:
    """Read a stretch that is the name of a weekday: `NORVIK, Tuesday (AP) -`."""
    return ParsedDay(start, end, PartialDate()) if _names_weekday(text[start:end]) else None


def is_numeric(day: ParsedDay, text: str) -> bool:
    """Whether a day is two bare numbers, which may be a score or prices as well (`6.12 -`)."""
    return "-" not in text[day.start : day.end] and not any(map(str.isalpha, text[day.start : day.end]))


def is_iso(day: ParsedDay, text: str) -> bool:
    """Whether a day is written `2031-05-03`."""
    return "-" in text[day.start : day.end]


def is_weekday(word: str) -> bool:
    """Whether a word is the whole name of a weekday; `Sun City` is a place."""
    return word.casefold() in _WHOLE_WEEKDAYS


_WHOLE_WEEKDAYS: Final = frozenset(WEEKDAYS["en"][0].casefold().split())
_MONTH_NAMES: Final = {name.casefold(): number for number, name in enumerate(MONTHS["en"][0].split(), 1)}


def _exists(year: int, month: int, day: int) -> bool:
    return date.min.year <= year <= date.max.year and 1 <= month <= _HALF_DAY and 1 <= day <= monthrange(year, month)[1]


def _worded(found: re.Match[str]) -> tuple[PartialDate | None, bool]:
    first = found["month_first"]
    word, day = (first, found["day_last"]) if first else (found["month_last"], found["day_first"])
    month = months.find(word, first=bool(first))
    misspelt = month is None
    if month is None:
        month = months.near(word)
        if month is None:
            return None, False
    year = _year(found["year_first"] or found["year_last"] or found["year"])
    number = int(day) if day.isdecimal() else 0
    if not _exists(_LEAP_YEAR if year is None else year, month or 1, number):
        return PartialDate(year, month or None), True
    return PartialDate(year, month or None, number), misspelt


def _numeric(found: re.Match[str]) -> PartialDate | None:
    for form in ("iso", "east"):
        if found[f"{form}_month"]:
            return _checked(_year(found[f"{form}_year"]), int(found[f"{form}_month"]), int(found[f"{form}_day"]))
    year, day, month = _year(found["short_year"]), int(found["one"]), int(found["other"])
    if found["mark"] == "/" and month != day <= _HALF_DAY and month <= _HALF_DAY:
        return PartialDate(year)
    return _checked(year, month, day) or (_checked(year, day, month) if found["mark"] == "/" else None)


def _checked(year: int | None, month: int, day: int) -> PartialDate | None:
    exists = _exists(_LEAP_YEAR if year is None else year, month, day)
    return PartialDate(year, month, day) if exists else None


def _year(text: str | None) -> int | None:
    if text is None or len(text) > len("99"):
        return None if text is None else int(text)
    return int(text) + (1900 if int(text) >= _PIVOT else 2000)


def _names_weekday(word: str) -> bool:
    return word.rstrip(".").casefold() in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    rows = (*WEEKDAYS["en"], *(names[0] for names in WEEKDAYS.values()))  # whole names, short ones in English alone
    return frozenset(name.rstrip(".").casefold() for row in rows for name in row.split())


_WORD: Final = r"[^\W\d_]{3,14}+\.?"
_ARTICLE: Final = r"(?:am|den|le)\s++"
_BEFORE: Final = re.compile(rf"(?:(?!{_ARTICLE})({_WORD}),?\s++)?(?:{_ARTICLE})?(?=\w)")
_WEEKDAY_AFTER: Final = re.compile(rf",?\s++({_WORD})(?!\w)")
_YEAR: Final = r"(?:[0-9]{4}|[0-9]{2})(?![0-9:/.]*[0-9])"


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<iso_year>[0-9]{4})-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})(?![0-9])"
        r"|(?:(?P<east_year>[0-9]{4})[年년]\s?)?(?P<east_month>[0-9]{1,2})[月월]\s?(?P<east_day>[0-9]{1,2})[日일]"
        rf"|(?:(?P<year_first>[0-9]{{4}})\.\s)?(?P<month_first>{_WORD})[\s,.]{{0,3}}"
        r"(?P<day_last>[0-9lO]{1,3})(?:st|nd|rd|th|\.)?(?![^\W_])"
        rf"(?:,?\s++(?P<year>{_YEAR}))?"
        r"|(?P<day_first>[0-9]{1,2})(?:st|nd|rd|th|er|[.ºª°])?\s*+(?:(?:de|of)\s++)?(?P<month_last>(?!de\b|of\b)"
        rf"{_WORD})(?:,?\s++(?:de\s++)?(?P<year_last>{_YEAR}))?"
        r"|(?P<one>[0-9]{1,2})(?P<mark>[/.])(?P<other>[0-9]{1,2})(?:(?P=mark)(?P<short_year>[0-9]{4}|[0-9]{2})"
        r"|\.)?(?![0-9/]))",
    )
