"""The parts of a line that tell a date: days, times, weekdays, distances from now, labels, and the words between.

Law: the parts stand in order, do not overlap, and leave out nothing but blanks and marks; what is not understood is a
part too. A day that can be read in several ways has several choices. Spaces that a page has lost (`20232:23 PM`) are
put where a number or a small letter ends. Time: linear in the line, for no part is longer than some words.
"""

import re
from collections.abc import Iterator
from datetime import time
from functools import cache
from typing import Final, Literal, NamedTuple

from attrs import evolve, frozen

from newsdoc.fields.dates import names, words, zones
from newsdoc.fields.dates.grammar import (
    BLANK,
    LETTER,
    WORD,
    WORDED_DAY_FIRST,
    WORDED_MONTH_FIRST,
    clock,
    compiled,
    numbered,
    zone_of,
)
from newsdoc.fields.dates.words import Kind, Order, Unit

_CENTURY: Final = 100
_PIVOT: Final = 50  # RFC 5322, 4.3: two digits below stand for this century


class Choice(NamedTuple):
    """One way to read a day; `year` is none if the text has none."""

    year: int | None
    month: int
    day: int
    order: Order | None = None


@frozen
class Part:
    """What stands at `text[start:end]`, in one of these languages, if it is of any."""

    start: int
    end: int
    languages: frozenset[str] = frozenset()


@frozen
class Day(Part):
    """A day of the calendar. `habit` is the order taken unless the text shows another; a `weak` one may be a fraction."""

    choices: tuple[Choice, ...] = ()
    habit: Order | None = None
    weak: bool = False


@frozen
class Month(Part):
    """A month and a year, without a day."""

    year: int = 0
    month: int = 0


@frozen
class Year(Part):
    """Four digits that may be a year."""

    year: int = 0


@frozen
class Time(Part):
    """A time of day; several if it contradicts itself (`0:30 PM`). An offset is `None` where no zone is said."""

    times: tuple[time, ...] = ()
    offsets: tuple[int | None, ...] = (None,)
    precision: Literal["hour", "minute", "second"] = "minute"
    enclosed: bool = False
    plain: bool = True


@frozen
class Weekday(Part):
    """A day of the week: the numbers that its name may mean."""

    numbers: frozenset[int] = frozenset()


@frozen
class Distance(Part):
    """`3 hours ago`; `today` and `yesterday` are distances in days."""

    count: int = 0
    unit: Unit = "day"


@frozen
class Label(Part):
    """A word that says what the date is of."""

    kind: Kind = "published"


@frozen
class Filler(Part):
    """A word before or after a date or time."""


@frozen
class Unread(Part):
    """What was not understood."""


_YEAR: Final = (
    r"(?:(?P<year>[0-9]{4})(?:(?![0-9])|(?=[0-9]{1,2}[:.h][0-9]{2}(?![0-9])))"
    rf"|(?<!,)(?<!,\s)['\u2019]?(?P<short>[0-9]{{2}})(?![0-9]|[:.,][0-9]|{BLANK}?(?i:[ap]\.?m|uhr|h)(?![^\W\d_])))"
)
_SHORT_GAP: Final = rf"(?:,?{BLANK}++(?:(?:de|del|of){BLANK}++)?+|[-/,])"
_MONTH_FIRST: Final = rf"{WORDED_MONTH_FIRST}(?![0-9:]|[.,][0-9])(?:{_SHORT_GAP}{_YEAR})?"
_DAY_FIRST: Final = rf"{WORDED_DAY_FIRST}(?:{_SHORT_GAP}{_YEAR})?"
_YEAR_FIRST: Final = rf"([0-9]{{4}})(?:\.?{BLANK}++(?:m\.{BLANK}++)?+|[-/])({WORD})(?:{BLANK}++|[-/])([0-9]{{1,2}})(?![0-9])"
_MONTH: Final = rf"({WORD}),?{BLANK}++(?:(?:de|del|of){BLANK}++)?+([0-9]{{4}})(?![0-9])"
_MARK: Final = rf"([-/]|\.{BLANK}?)"
_NUMERIC: Final = (
    (r"([0-9]{4})%s([0-9]{1,2})\2([0-9]{1,2})(?![0-9])", "ymd"),
    (r"([0-9]{1,2})%s([0-9]{1,2})\2([0-9]{4})(?:(?![0-9])|(?=[0-9]{1,2}[:.][0-9]{2}(?![0-9])))", "dmy"),
    (r"([0-9]{1,2})%s([0-9]{1,2})\2([0-9]{2})(?![0-9:]|[.,/-][0-9])", "dm2"),
    (r"([0-9]{1,2})([-/])([0-9]{1,2})(?![0-9]|[.,/:-][0-9])", "dm"),
    (rf"([0-9]{{1,2}})(\.){BLANK}?([0-9]{{1,2}})\.(?![0-9])", "dm"),
)
_COMPACT: Final = r"([12][0-9]{3})([01][0-9])([0-3][0-9])(?=T[0-9]{4}|(?![^\W_]))"
_COMPACT_TIME: Final = r"([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])?(?![0-9])"
_SLUG: Final = r"(?:^|(?<=\s))[A-Z]{2,4}-(?:[A-Z]{2}-)?$"
_NUMBER: Final = r"[0-9]++(?:[.,:/-][0-9]++)*+"
_NO_ZONE: Final = r"[+-][0-9]{1,2}"


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(clock())


@cache
def _zone() -> re.Pattern[str]:
    either = words.either((*zones.ZONES, *zones.CONTESTED))
    return re.compile(rf"({BLANK}*+)((?i:{either})(?!\w)|(?:(?:GMT|UTC){BLANK}?)?[+-][0-9]{{2}}:?[0-9]{{2}}(?!\w))")


@cache
def _words() -> re.Pattern[str]:
    labels = words.either(words.kinds())
    days = words.either(words.days_ago())
    now = words.either(words.flat(words.NOW))
    tables = (words.TIME_WORDS, words.DATE_WORDS, words.CLOCK_WORDS)
    fillers = words.either(word for table in tables for word in words.flat(table))
    source = rf"(?:(?P<label>{labels})|(?P<days>{days})|(?P<now>{now})|(?P<filler>{fillers})){words.STOP}"
    return re.compile(source, re.IGNORECASE)


def scan(text: str, language: str = "") -> Iterator[Part]:
    """The parts of a line, in order; `language` is the BCP 47 tag of the text."""
    position, last = 0, None
    while position < len(text):
        part = _part(text, position, last, language)
        if part is None:
            position += 1
        else:
            yield part
            position, last = part.end, part


def _part(text: str, start: int, last: Part | None, language: str) -> Part | None:
    first = text[start]
    if first.isdigit() and first.isascii():
        found = _distance(text, start) or _day(text, start, language) or _time(text, start, last, language)
        return found or _year(text, start) or Unread(start, _end(_NUMBER, text, start))
    if not re.match(LETTER, first):
        return None
    if first in "Tt" and isinstance(last, Day) and last.end == start:
        time = _time(text, start + 1, last, language)
        if time is not None:
            return evolve(time, start=start)
    return (
        _distance(text, start)
        or _worded(text, start, language)
        or _time(text, start, last, language)
        or _weekday(text, start)
        or _word(text, start)
        or Unread(start, _end_of_word(text, start))
    )


def _end(pattern: str, text: str, start: int) -> int:
    found = compiled(pattern).match(text, start)
    return start + 1 if found is None else found.end()


def _end_of_word(text: str, start: int) -> int:
    end = start + 1
    while end < len(text) and re.match(LETTER, text[end]) and not (text[end - 1].islower() and text[end].isupper()):
        end += 1
    return end


# ---- words ---------------------------------------------------------------------------------------


def _distance(text: str, start: int) -> Distance | None:
    found = words.distance(text, start)
    return None if found is None else Distance(start, found[0], frozenset({found[3]}), found[1], found[2])


def _word(text: str, start: int) -> Part | None:
    found = _words().match(text, start)
    if found is None:
        return None
    phrase, end = " ".join(found[0].lower().split()), found.end()
    languages = words.languages(phrase)
    if found["label"]:
        return Label(start, end, languages, words.kinds()[phrase])
    if found["days"]:
        return Distance(start, end, languages, words.days_ago()[phrase], "day")
    return Distance(start, end, languages, 0, "minute") if found["now"] else Filler(start, end, languages)


def _weekday(text: str, start: int) -> Weekday | None:
    found = compiled(rf"{LETTER}{{1,20}}+(?:[ -]{LETTER}{{2,12}}+)?\.?").match(text, start)
    if found is None:
        return None
    whole = found[0]
    for word in (whole, whole.rstrip("."), re.split("[ -]", whole)[0], text[start : _end_of_word(text, start)]):
        meanings = names.weekdays().get(word, ())
        # `on` and `to` are days of the week in Danish, but seldom.
        if meanings and (len(word) > 2 or text[start - 1 : start] in ("(", "（") or word[0].isupper()):
            numbers = frozenset(name.number for name in meanings)
            return Weekday(start, start + len(word), frozenset(name.language for name in meanings), numbers)
    return None


# ---- days ----------------------------------------------------------------------------------------


def _worded(text: str, start: int, language: str) -> Part | None:
    found = compiled(_MONTH_FIRST).match(text, start)
    if found is not None:
        month, _, day, year, short = found.groups()
        named = _named((month, day, year, short), start, found.end(), language, stopped=False)
        if named is not None:
            return named
    found = compiled(_MONTH).match(text, start)
    meanings = names.month(found[1], language=language.partition("-")[0].lower()) if found else ()
    return Month(start, found.end(), year=int(found[2]), month=meanings[0].number) if found and meanings else None


def _day(text: str, start: int, language: str) -> Day | None:
    before = text[start - 1 : start]
    if before and before in ".,/:-" and text[start - 2 : start - 1].isdigit():
        return None  # the end of a longer number
    found = compiled(_DAY_FIRST).match(text, start)
    if found is not None:
        day, gap, month, year, short = found.groups()
        named = _named((month, day, year, short), start, found.end(), language, stopped=gap.startswith("."))
        if named is not None:
            return named
    found = compiled(_YEAR_FIRST).match(text, start)
    if found is not None:
        year, month, day = found.groups()
        named = _named((month, day, year, None), start, found.end(), language, stopped=text[found.end() : found.end() + 1] == ".")
        if named is not None:
            return named
    return _numbered(text, start) or _numeric(text, start)


def _named(
    said: tuple[str, str, str | None, str | None], start: int, end: int, language: str, *, stopped: bool
) -> Day | None:
    month, day, year, short = said
    number = int(day) if day.isdigit() else next((name.number for name in names.ordinals().get(day, ())), 0)
    meanings = names.month(month, stopped=stopped, language=language.partition("-")[0].lower())
    if not meanings or not number:
        return None
    choices = tuple(Choice(one, name.number, number) for name in meanings for one in _years(year, short))
    return Day(start, end, frozenset(), choices)


def _years(year: str | None, short: str | None) -> tuple[int | None, ...]:
    """The years that digits may mean, the likelier first."""
    if short is None:
        return (int(year) if year else None,)
    this, last = 2000 + int(short), 2000 - _CENTURY + int(short)
    return (this, last) if int(short) < _PIVOT else (last, this)


def _numbered(text: str, start: int) -> Day | None:
    for pattern, _ in numbered():
        found = pattern.match(text, start)
        if found is not None:
            year = found.groupdict().get("year")
            choice = Choice(int(year) if year else None, int(found["month"]), int(found["day"]))
            return Day(start, found.end(), frozenset(), (choice,))
    return None


def _numeric(text: str, start: int) -> Day | None:
    compact = compiled(_COMPACT).match(text, start)
    if compact is not None and (text[compact.end() :][:1] == "T" or compact[0] == text.strip()):
        return Day(start, compact.end(), choices=(Choice(*map(int, compact.groups())),))
    for source, form in _NUMERIC:
        found = compiled(source % _MARK if "%" in source else source).match(text, start)
        if found is None:
            continue
        first, mark, second, *third = found.groups()
        dotted = mark[0] == "."
        if form == "ymd":
            choices = [Choice(int(first), int(second), int(third[0]))]
        else:
            years = _years(*((third[0], None) if form == "dmy" else (None, third[0]) if third else (None, None)))
            one, two = int(first), int(second)
            choices = [Choice(year, two, one, "day-first") for year in years]
            if one != two:
                choices += [Choice(year, one, two, "month-first") for year in years]
            if form == "dm2" and len(first) == 2:
                choices += [Choice(year, two, int(third[0]), "year-first") for year in _years(None, first)]
        slug = form == "dm2" and compiled(_SLUG).search(text[max(0, start - 8) : start])
        if slug:  # the head of an American agency: `AP-NR-03-04-89 2358EST`
            choices = [choice for choice in choices if choice.order == "month-first" or choice.month == choice.day]
        choices = [choice for choice in choices if choice.month in range(1, 13) and choice.day in range(1, 32)]
        if not choices:
            continue
        habit: Order | None = "day-first" if dotted and form != "dm2" else None
        return Day(start, found.end(), choices=tuple(choices), habit=habit, weak=form == "dm")
    return None


def _year(text: str, start: int) -> Year | None:
    found = compiled(r"(?:19|20)[0-9]{2}(?![0-9]|[.,:/-][0-9])").match(text, start)
    return None if found is None else Year(start, found.end(), year=int(found[0]))


# ---- times ---------------------------------------------------------------------------------------


def _time(text: str, start: int, last: Part | None, language: str) -> Time | None:
    if text[start - 1 : start].isdigit() and not (isinstance(last, Day) and last.end == start):
        return None
    enclosed = text[start - 1 : start] == "("
    compact = compiled(_COMPACT_TIME).match(text, start)
    if compact is not None:
        return _compact(text, start, compact, last, language)
    found = _clock().match(text, start)
    if found is None or not _credible(text, found, last):
        return None
    hours, minute, second = (found[name] or found[f"l_{name}"] for name in ("hour", "minute", "second"))
    half = found["half"] or found["half_first"]
    said = _hours(int(hours), half)
    micro = int(f"{(found['fraction'] or '')[:6]:0<6}")
    if not said or int(minute or 0) > 59 or int(second or 0) > 59:
        return None
    times = tuple(time(hour, int(minute or 0), int(second or 0), micro) for hour in said)
    offsets, end = _offsets(text, found, language)
    precision: Literal["hour", "minute", "second"] = "second" if second else "minute" if minute else "hour"
    german = frozenset({"de"}) if found["zone"] in ("MEZ", "MESZ") else frozenset[str]()
    languages = words.languages(found["word"].strip()) if found["word"] else german
    return Time(start, end, languages, times, offsets, precision, enclosed, plain=half is None)


def _credible(text: str, found: re.Match[str], last: Part | None) -> bool:
    """Whether this is a time, and no other number: `12.30` is one only after a day or a word for it."""
    if found["half"] or found["half_first"] or found["word"] or found["mark"] == ":":
        return True
    if found["lettered"]:
        return found["l_minute"] is not None
    if not found["minute"]:
        return False
    before = isinstance(last, Day | Filler | Weekday | Distance) and not text[last.end : found.start()].strip(" \t,|@-–—/•·")
    return before or found["zone"] is not None


def _hours(hour: int, half: str | None) -> tuple[int, ...]:
    """The hours of the day that a clock may mean: two if it says that noon is past and before (`0:30 PM`)."""
    if half is None:
        return (hour,) if hour < 24 else ()
    afternoon = (names.halves().get(half) or names.halves_before()[half])[0].number == 2
    if 1 <= hour <= 12:
        return (hour % 12 + 12 * afternoon,)
    if hour == 0:
        return (0, 12) if afternoon else (0,)
    return ((hour,) if afternoon else (hour - 12, hour)) if hour < 24 else ()


def _offsets(text: str, found: re.Match[str], language: str) -> tuple[tuple[int | None, ...], int]:
    """The offsets that the zone after a time may mean, and where it ends."""
    name, lead, tail = found["zone"], found["lead"], found["tail"]
    if name is None:
        after = _zone().match(text, found.end()) if found["half"] else None
        if after is None:  # `10:18am ist`
            return (None,), found.end()
        name, lead, tail = after[2].upper(), "", ""
        end = after.end()
    else:
        end = found.end()
    if tail and not lead.endswith("("):
        tail, end = "", end - 1
    if name in zones.CONTESTED:
        return zones.contested(name, language), end
    zone = zone_of(name, lead, tail, "")
    offset = None if zone is None else zone.offset
    short = re.fullmatch(_NO_ZONE, name) is not None and lead != "" and end < len(text)
    if offset is None or short:  # `17:30 -3 comments`, `17:30-19:00`
        return (None,), found.start("lead") if found["lead"] is not None else end
    if re.fullmatch(r"-[0-9:]{4,5}", name) and not found["second"] and _spans(found, -offset):
        return (offset, None), end  # `9:00-10:00` may be a span of time
    return (offset,), end


def _spans(found: re.Match[str], until: int) -> bool:
    return int(found["hour"] or 0) * 60 + int(found["minute"] or 0) < until


def _compact(text: str, start: int, found: re.Match[str], last: Part | None, language: str) -> Time | None:
    """`0339 GMT`, `2358EST`, `T1730Z`; and `0105` after a day without a year."""
    hour, minute, second = found.groups()
    times = (time(int(hour), int(minute), int(second or 0)),)
    precision: Literal["minute", "second"] = "second" if second else "minute"
    enclosed = text[start - 1 : start] == "("
    zone = _zone().match(text, found.end())
    if zone is not None and zone[2].upper() in zones.CONTESTED:
        return Time(start, zone.end(), frozenset(), times, zones.contested(zone[2].upper(), language), precision, enclosed)
    if zone is not None:
        said = zone_of(zone[2] if zone[2][-1].isdigit() else zone[2].upper(), "", "", "")
        if said is not None and said.offset is not None:
            return Time(start, zone.end(), frozenset(), times, (said.offset,), precision, enclosed)
    after_day = isinstance(last, Day) and (text[start - 1] in "Tt" or (last.weak and hour not in ("19", "20")))
    if after_day or compiled(rf"{BLANK}?(?:hrs|hours|Uhr|h)\b").match(text, found.end()):
        return Time(start, found.end(), frozenset(), times, (None,), precision, enclosed)
    return None
