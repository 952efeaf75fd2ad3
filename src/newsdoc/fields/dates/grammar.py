"""The grammar of a text that is a date as a whole: `parse` and `resembles`.

Law: see the package. A text is day, or day and time in either order, with a word or a mark between; every character of
it stands in the pattern. Time: linear in the text, which is short.
"""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Final, NamedTuple

from attrs import evolve

from newsdoc.fields.dates import names, words, zones
from newsdoc.fields.dates.names import Row
from newsdoc.fields.dates.patterns import (
    HALF_DAY,
    Clock,
    DatePattern,
    Field,
    Note,
    ParsedDate,
    Precision,
    Zone,
    has_rivals,
    has_stop,
)

_LONGEST: Final = 80
_ISO_ZONE: Final = Zone(lead="", prefix="", hour_width=2, full=True)

BLANK: Final = r"[^\S\r\n]"
# Anything but blanks, digits and marks: the vowel signs of many scripts are no letters to `\w`.
LETTER: Final = r"[^\s\d\x00-\x40\[-`{-\xa9\xab-\xb9\xbb-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff20]"
_DASH: Final = "[-/\u2013\u2014|\u2022\u00b7@]"
WORD: Final = rf"{LETTER}{{2,20}}+(?:-{LETTER}{{2,10}}+)?+\.?"
_DAY: Final = r"[0-9]{1,2}+(?:[^\W\d_]{2}|[\xba\xb0])?"
_OF: Final = rf"(?:(?:de|del|of|d\.){BLANK}++)?+"
_GAP: Final = rf",?{BLANK}++{_OF}|[-/,]"
_LEAD: Final = rf"(?:({WORD})(,?{BLANK}++(?:(?i:{words.either(words.flat(words.DATE_WORDS))}){BLANK}++)?+))"
_DAY_GAP: Final = rf"\.?{BLANK}++{_OF}|[-/]"
WORDED_MONTH_FIRST: Final = rf"({WORD})({BLANK}++|[-/])({_DAY})"
WORDED_DAY_FIRST: Final = rf"({_DAY})({_DAY_GAP})({WORD})"
_YEAR_WORD: Final = rf"({BLANK}?(?:г\.|года|год|г|р\.|року)(?![^\W\d_])|\.(?![0-9]))?"
_WORDED: Final = (
    rf"{_LEAD}??"  # lazy: most dates have no weekday
    rf"(?:{WORDED_MONTH_FIRST}({_GAP})|{WORDED_DAY_FIRST}({_GAP}))"
    rf"([0-9]{{4}})(?![0-9]){_YEAR_WORD}"
)
_WORDED_YEAR_FIRST: Final = (
    rf"([0-9]{{4}})(\.?{BLANK}++(?:m\.{BLANK}++)?+|[-/])({WORD})({BLANK}++|[-/])"
    rf"([0-9]{{1,2}})(?![0-9])(\.|{BLANK}d\.)?"
)
_NUMERIC: Final = (
    rf"{_LEAD}?"
    rf"(?:([0-9]{{4}})([-/]|\.{BLANK}?)([0-9]{{1,2}})\4([0-9]{{1,2}})(?![0-9])(\.(?![0-9]))?"
    rf"|([0-9]{{1,2}})([-/]|\.{BLANK}?)([0-9]{{1,2}})\9([0-9]{{4}})(?![0-9]){_YEAR_WORD})"
)
_WEEKDAY_AFTER: Final = rf"(,?{BLANK}++|{BLANK}?[(\uff08])({LETTER}{{1,20}}+(?:{BLANK}{LETTER}{{2,6}}+)?\.?)([)\uff09]?)"

_OFFSET: Final = rf"((?:GMT|UTC){BLANK}?|)([+-])(?:([0-9]{{2}})()([0-9]{{2}})|([0-9]{{1,2}})(?:(:)([0-9]{{2}}))?)"


def joint(table: words.Words) -> str:
    """Regex source for what stands between the two halves of a date, with the words of a table."""
    word = f"(?i:{words.either(words.flat(table))})"
    return (
        rf"(?:,?{BLANK}++(?:(?:{_DASH}{BLANK}++)?+(?:{word}(?:{BLANK}++|(?<=\.)))?+|@)|,|-|(?<=[\u65e5\u53f7\uc77c]))"
    )


@cache
def clock() -> str:
    """Regex source for a time of day and its zone."""
    half, half_first = words.either(names.halves()), words.either(names.halves_before())
    names_of_zones = words.either((*zones.ZONES, *zones.CONTESTED))
    return (
        rf"(?:(?P<half_first>{half_first})(?P<gap_first>{BLANK}?))?"
        rf"(?:(?P<lettered>(?P<l_hour>[0-9]{{1,2}})(?P<hours>[時时点點]|시{BLANK}?)"
        rf"(?:(?P<l_minute>[0-9]{{1,2}})(?P<minutes>분{BLANK}?|分)(?:(?P<l_second>[0-9]{{2}})(?P<seconds>[秒초]))?)?)"
        rf"|(?P<hour>[0-9]{{1,2}})(?:(?P<mark>[:.]|{BLANK}?[hH]{BLANK}?)(?P<minute>[0-9]{{2}})"
        r"(?:(?P=mark)(?P<second>[0-9]{2})(?:(?P<point>[.,])(?P<fraction>[0-9]{1,9}))?)?)?(?![0-9]))"
        rf"(?:(?P<gap>{BLANK}?)(?P<half>{half})(?![^\W\d_]))?"
        rf"(?P<word>{BLANK}?(?i:{words.either(words.flat(words.CLOCK_WORDS))})(?![^\W\d_]))?"
        rf"(?:(?P<lead>{BLANK}*+\(?)"
        rf"(?P<zone>(?:(?:GMT|UTC){BLANK}?)?[+-][0-9:]{{1,5}}+|(?:{names_of_zones})(?!\w))"
        r"(?P<tail>\)?))?"
    )


@cache
def _time_after() -> re.Pattern[str]:
    return re.compile(rf"(?P<joint>T|{joint(words.TIME_WORDS)}){clock()}")


@cache
def _time_before() -> re.Pattern[str]:
    return re.compile(rf"{clock()}(?P<joint>{joint(words.DATE_WORDS)})")


# Compiled on first use: together they cost more than the rest of the package.
compiled: Final = cache(re.compile)


class _Style(NamedTuple):
    """What a worded date says, the year aside; several months if its name is of several."""

    pattern: DatePattern
    months: tuple[int, ...]
    day: int
    weekdays: frozenset[int]


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
        time = _time_after().fullmatch(text, end)
        if time is not None:
            return _timed(found, time, clock_first=False)
        return None
    time = _time_before().match(text)
    day = None if time is None else _day(text, time.end())
    if time is None or day is None or day[1] != len(text):
        return None
    return _timed(day[0], time, clock_first=True)


# ---- the day -------------------------------------------------------------------------------------


def _day(text: str, start: int) -> tuple[ParsedDate, int] | None:
    """The date that stands at `start`, and where it ends."""
    found = compiled(_WORDED).match(text, start)
    if found is not None:
        *said, year, year_word = found.groups()
        return _worded_day(text, found.end(), _style(tuple(said), year_word), year)
    found = compiled(_NUMERIC).match(text, start)
    if found is not None:
        return _numeric_day(text, found)
    if not text[start : start + 1].isdigit():
        return None
    found = compiled(_WORDED_YEAR_FIRST).match(text, start)
    if found is not None:
        year, *said = found.groups()
        return _worded_day(text, found.end(), _year_first_style(tuple(said)), year)
    for pattern, parts in numbered():
        found = pattern.match(text, start)
        if found is not None and "year" in found.groupdict():
            return _numbered_day(text, found, parts)
    return None


def _worded_day(text: str, end: int, style: _Style | None, year: str) -> tuple[ParsedDate, int] | None:
    if style is None:
        return None
    pattern, months, day, weekdays = style
    if len(months) == 1 and end == len(text) and not weekdays:  # as most are
        value = _on(year, months[0], day)
        return None if value is None else (ParsedDate(value, pattern, "day"), end)
    return _decided(text, end, pattern, {_on(year, month, day) for month in months}, weekdays)


@lru_cache(maxsize=512)
def _style(said: tuple[str | None, ...], year_word: str | None) -> _Style | None:
    """What the groups of a worded date say, the year aside; cached, for a run of news repeats its days."""
    lead, lead_gap, *month_first, day, day_gap, month, month_gap = said
    if month_first[0]:
        month, month_gap, day, day_gap = month_first
    parts = _lead_parts(lead, lead_gap)
    stopped = bool(day_gap) and str(day_gap).startswith(".")
    found = _month_and_day(month, day, lead, stopped=stopped)
    if found is None or parts is None:
        return None
    meanings, month_field, day_number, day_field = found
    pairs = [(month_field, month_gap), (day_field, day_gap)]
    if not month_first[0]:
        pairs.reverse()
    written = (part for pair in pairs for part in pair if part)
    return _styled((*parts, *written, Field("year"), *((year_word,) if year_word else ())), meanings, day_number, lead)


@lru_cache(maxsize=512)
def _year_first_style(said: tuple[str | None, ...]) -> _Style | None:
    year_gap, month, month_gap, day, day_end = said
    found = _month_and_day(month, day, None, stopped=day_end == ".")
    if found is None:
        return None
    meanings, month_field, day_number, day_field = found
    written = (Field("year"), year_gap, month_field, month_gap, day_field, day_end)
    return _styled(tuple(part for part in written if part), meanings, day_number, None)


def _styled(parts: tuple[Field | str, ...], meanings: tuple[names.Name, ...], day: int, lead: str | None) -> _Style:
    months = tuple(name.number for name in meanings)
    weekday = parts[:2] if isinstance(parts[0], Field) and parts[0].of == "weekday" else ()
    shared = any(len({other.number for other in names.months()[name]}) > 1 for name in meanings[0].row)
    plain = (*weekday, Field("year"), "-", Field("month", width=2), "-", Field("day", width=2)) if shared else ()
    return _Style(DatePattern(parts, plain), months, day, _numbers(lead))


def _month_and_day(
    month: str | None, day: str | None, weekday: str | None, *, stopped: bool
) -> tuple[tuple[names.Name, ...], Field, int, Field] | None:
    meanings = names.month(month or "", weekday, stopped=stopped)
    if not meanings or not day:
        return None
    if day.isdigit():
        number, day_field = int(day), Field("day", width=2 if day[0] == "0" else 1)
    elif day in names.ordinals():
        name = names.ordinals()[day][0]
        number, day_field = name.number, Field("day", name.row)
    else:
        return None
    return meanings, Field("month", meanings[0].row), number, day_field


def _numeric_day(text: str, found: re.Match[str]) -> tuple[ParsedDate, int] | None:
    lead, lead_gap, year, mark, *rest = found.groups()
    parts = _lead_parts(lead, lead_gap)
    if parts is None:
        return None
    if year:
        first, second, tail = rest[:3]
    else:
        first, mark, second, year, tail = rest[3:]
    # Two digits show no habit (`31`), but a single one beside them shows that zeros are left out.
    padded = len(first) > 1 and len(second) > 1
    widths = [2 if number[0] == "0" or (padded and len(number) > 1) else 1 for number in (first, second)]
    numbers = (int(first), int(second))
    month_first = Field("month", width=widths[0]), Field("day", width=widths[1])
    day_first = Field("day", width=widths[0]), Field("month", width=widths[1])
    ends = (tail,) if tail else ()
    year_first = (*parts, Field("year"), mark, Field("month", width=widths[0]), mark, Field("day", width=widths[1]))
    if found[3]:
        return _decided(text, found.end(), DatePattern((*year_first, *ends)), {_on(year, *numbers)}, _numbers(lead))
    day_first = (*parts, Field("day", width=widths[0]), mark, Field("month", width=widths[1]))
    month_first = (*parts, Field("month", width=widths[0]), mark, Field("day", width=widths[1]))
    end, weekdays = found.end(), _numbers(lead) or _weekday_at(text, found.end())
    values = {_on(year, *numbers[::-1]): day_first, _on(year, *numbers): month_first}
    values.pop(None, None)
    # With full stops the day comes first, everywhere but in a text that shows otherwise (`12.31.2024`).
    settled = mark[0] == "." and numbers[1] <= HALF_DAY
    if settled:
        values = {value: written for value, written in values.items() if written is day_first}
    elif len(values) > 1:
        values = {value: written for value, written in values.items() if value and value.isoweekday() in weekdays} or values
    written = next(iter(values.values()), day_first)
    pattern = DatePattern((*written, mark, Field("year"), *ends), () if settled else year_first)
    return _decided(text, end, pattern, set(values), _numbers(lead))


def _on(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def _decided(
    text: str, end: int, pattern: DatePattern, values: set[date | None], weekdays: frozenset[int]
) -> tuple[ParsedDate, int] | None:
    """A date of which these are the readings, with the weekday that may follow it."""
    if end < len(text):
        pattern, weekdays, end = _weekday_after(text, end, pattern, weekdays)
    values.discard(None)
    if len(values) > 1:
        return ParsedDate(None, pattern, "day", ambiguous=True), end
    value = next(iter(values), None)
    return None if value is None else (ParsedDate(value, pattern, "day", note=_note(weekdays, value)), end)


@cache
def numbered() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """The patterns of `names.NUMBERED`, and the names of their groups in order."""
    found: list[tuple[re.Pattern[str], tuple[str, ...]]] = []
    for forms in names.NUMBERED.values():
        for form in forms:
            source, groups = "", []
            for number, piece in enumerate(re.split(r"\{(\w+)\}", form)):
                if number % 2:
                    source += rf"(?P<{piece}>[0-9]{{{'4' if piece == 'year' else '1,2'}}})(?![0-9])"
                    groups.append(piece)
                elif piece:
                    inner = re.escape(piece.strip())
                    before, after = (rf"{BLANK}*+" if piece != trimmed else "" for trimmed in (piece.lstrip(), piece.rstrip()))
                    source += rf"(?P<text{number}>{before}{inner}{after})"
                    groups.append(f"text{number}")
            found.append((re.compile(source), tuple(groups)))
    return tuple(found)


def _numbered_day(text: str, found: re.Match[str], groups: tuple[str, ...]) -> tuple[ParsedDate, int] | None:
    padded = len(found["month"]) > 1 and len(found["day"]) > 1
    parts: list[Field | str] = []
    for group in groups:
        if group == "year":
            parts.append(Field("year"))
        elif group == "month" or group == "day":
            number = found[group]
            parts.append(Field(group, width=2 if number[0] == "0" or (padded and len(number) > 1) else 1))
        else:
            parts.append(found[group])
    value = _on(found["year"], int(found["month"]), int(found["day"]))
    return _decided(text, found.end(), DatePattern(tuple(parts)), {value}, frozenset())


# ---- the weekday ---------------------------------------------------------------------------------


def _lead_parts(word: str | None, gap: str | None) -> tuple[Field | str, ...] | None:
    """The parts for a weekday or a preposition before the date; `None` if the word is neither."""
    if not word or not gap:
        return ()
    if word in names.weekdays():
        return (Field("weekday", names.weekdays()[word][0].row), gap)
    return (word + gap,) if word.lower() in words.flat(words.DATE_WORDS) else None


def _weekday_after(
    text: str, end: int, pattern: DatePattern, weekdays: frozenset[int]
) -> tuple[DatePattern, frozenset[int], int]:
    found = None if weekdays else compiled(_WEEKDAY_AFTER).match(text, end)
    if found is None:
        return pattern, weekdays, end
    gap, word, close = found.groups()
    if word not in names.weekdays() or (gap[-1] in "(（") is not bool(close):
        return pattern, weekdays, end
    return _with_weekday_after(pattern, gap, word, close), _numbers(word), found.end()


def _weekday_at(text: str, end: int) -> frozenset[int]:
    found = compiled(_WEEKDAY_AFTER).match(text, end)
    return frozenset() if found is None else _numbers(found[2])


@lru_cache(maxsize=512)
def _with_weekday_after(pattern: DatePattern, gap: str, word: str, close: str) -> DatePattern:
    parts = (gap, Field("weekday", names.weekdays()[word][0].row), *((close,) if close else ()))
    year_first = (*pattern.year_first, *parts) if pattern.year_first else ()
    return evolve(pattern, parts=(*pattern.parts, *parts), year_first=year_first)


def _numbers(weekday: str | None) -> frozenset[int]:
    """The weekdays that a word may mean, Monday 1."""
    return frozenset(name.number for name in names.weekdays().get(weekday, ())) if weekday else frozenset()


def _note(weekdays: frozenset[int], value: date) -> Note | None:
    return "weekday-mismatch" if weekdays and value.isoweekday() not in weekdays else None


# ---- the time ------------------------------------------------------------------------------------


def _timed(day: ParsedDate, found: re.Match[str], *, clock_first: bool) -> ParsedDate | None:
    time = _time(found)
    zone = None if time is None else zone_of(found["zone"], found["lead"], found["tail"], found["joint"])
    if time is None or zone is None:
        return None
    hour, halves = time
    hours, minute, second = (found[name] or found[f"l_{name}"] for name in ("hour", "minute", "second"))
    fraction = found["fraction"] or ""
    clock = Clock(
        hour_width=2 if hours[0] == "0" or (len(hours) > 1 and not halves) else 1,
        minute_width=len(minute or "00"),
        mark=found["mark"] or ":",
        letters=_letters(found),
        minutes=minute is not None,
        seconds=second is not None,
        fraction=len(fraction),
        point=found["point"] or ".",
        gap=found["gap"] or found["gap_first"] or "",
        halves=halves,
        half_first=found["half_first"] is not None,
        tail=found["word"] or "",
        zone=zone,
    )
    pattern = evolve(day.pattern, joint=found["joint"], clock=clock, clock_first=clock_first)
    precision: Precision = "minute" if second is None else "second"
    if day.value is None or (found["zone"] and zone.offset is None):
        return ParsedDate(None, pattern, precision, ambiguous=True)
    if fraction[6:].strip("0"):  # finer than a microsecond
        return None
    value = datetime(
        day.value.year, day.value.month, day.value.day, hour, int(minute or 0), int(second or 0),
        int(f"{fraction[:6]:0<6}"), tzinfo=None if zone.offset is None else zones.fixed(zone.offset),
    )  # fmt: skip
    return ParsedDate(value, pattern, precision, note=day.note)


def _letters(found: re.Match[str]) -> tuple[str, ...]:
    """What stands after hour, minute and second; where the text has none of a letter, as its language writes it."""
    if not found["hours"]:
        return ()
    korean = found["hours"][0] == "시"
    minutes, seconds = ("분", "초") if korean else ("分", "秒")
    return (found["hours"], found["minutes"] or minutes, found["seconds"] or seconds)


def _time(found: re.Match[str]) -> tuple[int, Row] | None:
    """The hour of the day and the names of its halves, if the clock can show this time."""
    hour, half = int(found["hour"] or found["l_hour"]), found["half"] or found["half_first"]
    minute, second = found["minute"] or found["l_minute"], found["second"] or found["l_second"]
    if int(minute or 0) > 59 or int(second or 0) > 59 or (found["half"] and found["half_first"]):
        return None
    if half is None:
        shown = minute or found["word"] or found["hours"]
        return (hour, ()) if hour < 2 * HALF_DAY and shown else None
    name = (names.halves() if found["half"] else names.halves_before())[half][0]
    return (hour % HALF_DAY + (name.number - 1) * HALF_DAY, name.row) if 1 <= hour <= HALF_DAY else None


@lru_cache(maxsize=512)
def zone_of(name: str | None, lead: str | None, tail: str | None, joint: str) -> Zone | None:
    """How the zone is written; one without an offset if there is none, or none that can be decided."""
    if name is None or lead is None:
        return _ISO_ZONE if joint == "T" else Zone()
    if lead.endswith("(") is not bool(tail):
        return None
    tail = tail or ""
    if name == "Z":
        return evolve(_ISO_ZONE, lead=lead, name=name, offset=0, tail=tail)
    if name in zones.CONTESTED:
        return Zone(lead=lead, name=name, tail=tail)
    if name in zones.ZONES:
        prefix = name if name == "UTC" else "GMT"
        return Zone(lead=lead, name=name, offset=zones.minutes(zones.ZONES[name]), prefix=prefix, tail=tail)
    numbers = compiled(_OFFSET).fullmatch(name)
    if numbers is None:
        return None
    prefix, sign, *compact, hour, mark, minute = numbers.groups()
    if compact[0]:
        hour, mark, minute = compact
    offset = (int(hour) * 60 + int(minute or 0)) * (-1 if sign == "-" else 1)
    if int(minute or 0) > 59 or not zones.WESTERNMOST <= offset <= zones.EASTERNMOST:
        return None
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


# ---- the shape -----------------------------------------------------------------------------------

# A date line, whatever its words and numbers: a capitalised word stands for a month.
_CLOCK_SHAPE: Final = (
    rf"[0-9]{{1,2}}(?:(?:[:.][0-9]{{1,2}}){{1,2}}(?:[.,][0-9]{{1,9}})?(?:{BLANK}?[^\W\d_]\.?[^\W\d_]\.?)?"
    rf"|{BLANK}?[apAP]\.?[mM]\.?)(?:{BLANK}?\(?(?=[A-Z+-])[A-Z]{{0,5}}+(?:[+-][0-9:]{{1,6}})?\)?)?"
)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_CLOCK_SHAPE}{joint(words.DATE_WORDS)})?"
        rf"(?:(?P<weekday>{WORD}),?{BLANK}++)?"
        rf"(?:(?P<month_1>{WORD})(?:{BLANK}++|-){_DAY}(?:{_GAP})[0-9]{{4}}"
        rf"|{_DAY}(?:{_DAY_GAP})(?P<month_2>{WORD})(?:{_GAP})[0-9]{{4}}"
        r"|[0-9]{4}(?P<mark_1>[-/.])[0-9]{1,2}(?P=mark_1)[0-9]{1,2}"
        r"|[0-9]{1,2}(?P<mark_2>[-/.])[0-9]{1,2}(?P=mark_2)[0-9]{4})"
        rf"(?:(?:T|{joint(words.TIME_WORDS)}){_CLOCK_SHAPE})?"
    )


def resembles(text: str) -> bool:
    """Whether a text has the shape of a date line as a whole, be it a date that can be read or not."""
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    found = _shape().fullmatch(text)
    if found is not None:
        month, weekday = found["month_1"] or found["month_2"], found["weekday"]
        named = not month or month[0].isupper() or month in names.months()
        if named and (not weekday or text[found.end("weekday")] == "," or weekday in names.weekdays()):
            return True
    return parse(text) is not None
