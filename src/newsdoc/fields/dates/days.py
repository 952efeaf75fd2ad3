"""The grammar of a day: `day_at`.

Law: every character of the day stands in the pattern, and what the pattern writes of another day is read as that day.
A weekday decides which of two numbers is the month; nothing else does here.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple, TypeAlias

from attrs import evolve

from newsdoc.fields.alternatives import either
from newsdoc.fields.dates import names, words
from newsdoc.fields.dates.patterns import HALF_DAY, DatePattern, Field, Note, ParsedDate

BLANK: Final = r"[^\S\r\n]"
# Anything but blanks, ASCII digits and marks: the vowel signs of many scripts are no letters to `\w`.
LETTER: Final = r"[^\x00-\x40\[-`{-\xa9\xab-\xb9\xbb-\xbf\u1680\u2000-\u206f\u3000-\u303f\uff00-\uff20]"
WORD: Final = rf"{LETTER}{{2,20}}+(?>(?:[-'\u2019]{LETTER}{{2,10}}+)?)\.?"
DAY: Final = r"[0-9]{1,2}+(?:[^\W\d_]{2}|[\xba\xb0])?"
_OF: Final = rf"(?>(?:(?:de|del|of|d\.){BLANK}++)?)"
GAP: Final = rf",?{BLANK}++{_OF}|[-/,]"
_LEAD: Final = (
    rf"((?>(?:{LETTER}['\u2019])?){WORD})(,?{BLANK}++(?>(?:(?i:{either(words.flat(words.DATE_WORDS))}){BLANK}++)?))"
)
DAY_GAP: Final = rf"\.?{BLANK}++{_OF}|[-/]"
WORDED_MONTH_FIRST: Final = rf"({WORD})({BLANK}++|[-/])({DAY})"
WORDED_DAY_FIRST: Final = rf"({DAY})({DAY_GAP})({WORD})"
_YEAR_WORD: Final = rf"({BLANK}?(?:{either(words.flat(words.YEAR_WORDS))})(?![^\W\d_])|\.(?![0-9]))?"
_THEN_YEAR: Final = rf"({GAP})([0-9]{{4}})(?![0-9]){_YEAR_WORD}"
_WORDED_YEAR_FIRST: Final = (
    rf"([0-9]{{4}})(\.?{BLANK}++(?>(?:m\.{BLANK}++)?)|[-/])({WORD})({BLANK}++|[-/])"
    rf"([0-9]{{1,2}})(?![0-9])(\.|{BLANK}d\.)?"
)
_NUMERIC: Final = (
    rf"([0-9]{{4}})([-/]|\.{BLANK}?)([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9])(\.(?![0-9]))?"
    rf"|([0-9]{{1,2}})([-/]|\.{BLANK}?)([0-9]{{1,2}})\7([0-9]{{4}})(?![0-9]){_YEAR_WORD}"
)
_WEEKDAY_AFTER: Final = (
    rf"(,?{BLANK}++|{BLANK}?[(\uff08])({LETTER}{{1,20}}+(?:[-'\u2019 ]{LETTER}{{2,10}}+)?\.?)([)\uff09]?)"
)

# Compiled on first use: together they cost more than the rest of the package.
compiled: Final = cache(re.compile)


class _Style(NamedTuple):
    """What a worded date says, the year aside; several months if its name is of several."""

    pattern: DatePattern
    months: tuple[int, ...]
    day: int
    weekdays: frozenset[int]


_Found: TypeAlias = tuple[ParsedDate, int] | None


def day_at(text: str, start: int) -> _Found:
    """The date that stands at `start`, and where it ends."""
    if text[start : start + 1].isdigit():
        return _from_number(text, start)
    found = compiled(WORDED_MONTH_FIRST + _THEN_YEAR).match(text, start)
    if found is not None:
        return _month_first(text, found, None, None)
    found = compiled(_LEAD).match(text, start)
    if found is None:
        return None
    lead, gap = found.groups()
    if text[found.end() : found.end() + 1].isdigit():
        return _from_number(text, found.end(), lead, gap)
    found = compiled(WORDED_MONTH_FIRST + _THEN_YEAR).match(text, found.end())
    return None if found is None else _month_first(text, found, lead, gap)


def _month_first(text: str, found: re.Match[str], lead: str | None, lead_gap: str | None) -> _Found:
    month, month_gap, day, gap, year, year_word = found.groups()
    style = _style(lead, lead_gap, ((month, month_gap), (day, gap)), year_word, month_first=True)
    return _worded_day(text, found.end(), style, year)


def _from_number(text: str, start: int, lead: str | None = None, lead_gap: str | None = None) -> _Found:
    """The date that begins with a number, behind a weekday or preposition if there is one."""
    found = compiled(_NUMERIC).match(text, start)
    if found is not None:
        return _numeric_day(text, found, lead, lead_gap)
    found = compiled(WORDED_DAY_FIRST + _THEN_YEAR).match(text, start)
    if found is not None:
        day, day_gap, month, gap, year, year_word = found.groups()
        style = _style(lead, lead_gap, ((day, day_gap), (month, gap)), year_word, month_first=False)
        return _worded_day(text, found.end(), style, year)
    if lead:
        return None
    found = compiled(_WORDED_YEAR_FIRST).match(text, start)
    if found is not None:
        year, *rest = found.groups()
        return _worded_day(text, found.end(), _year_first_style(tuple(rest)), year)
    for pattern, parts in numbered():
        found = pattern.match(text, start)
        if found is not None and "year" in found.groupdict():
            return _numbered_day(text, found, parts)
    return None


def _worded_day(text: str, end: int, style: _Style | None, year: str) -> _Found:
    if style is None:
        return None
    pattern, months, day, weekdays = style
    if len(months) == 1 and end == len(text) and not weekdays:  # as most are
        value = _on(year, months[0], day)
        return None if value is None else (ParsedDate(value, pattern, "day"), end)
    return _decided(text, end, pattern, {_on(year, month, day) for month in months}, weekdays)


@lru_cache(maxsize=512)
def _style(
    lead: str | None,
    lead_gap: str | None,
    said: tuple[tuple[str, str], tuple[str, str]],
    year_word: str | None,
    *,
    month_first: bool,
) -> _Style | None:
    """What a worded date says, the year aside; cached, for a run of news repeats its days.

    `said` is the month and the day as they stand, each with the gap behind it.
    """
    (month, month_gap), (day, day_gap) = said if month_first else said[::-1]
    parts = _lead_parts(lead, lead_gap)
    found = _month_and_day(month, day, lead, stopped=day_gap.startswith("."))
    if found is None or parts is None:
        return None
    meanings, month_field, day_number, day_field = found
    pairs = ((month_field, month_gap), (day_field, day_gap))
    written = (part for pair in (pairs if month_first else pairs[::-1]) for part in pair if part)
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
    shared = any(len({other.number for other in names.months(name)}) > 1 for name in meanings[0].row)
    plain = (*weekday, Field("year"), "-", Field("month", width=2), "-", Field("day", width=2)) if shared else ()
    return _Style(DatePattern(parts, plain), months, day, _numbers(lead))


def _month_and_day(
    month: str | None, day: str | None, weekday: str | None, *, stopped: bool
) -> tuple[tuple[names.Name, ...], Field, int, Field] | None:
    hint = weekday if weekday and weekday.lower() not in _date_words() else None
    meanings = names.month(month or "", hint, stopped=stopped)
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


def _numeric_day(text: str, found: re.Match[str], lead: str | None, lead_gap: str | None) -> _Found:
    styles, weekdays = _numeric_styles((lead, lead_gap, *found.groups())), _numbers(lead)
    if len(styles) > 1:
        told = weekdays if lead and names.is_plain(lead, lead_gap or "") else _plain_at(text, found.end())
        styles = tuple(style for style in styles if style[0].isoweekday() in told) or styles
    if not styles:
        return None
    return _decided(text, found.end(), styles[0][1], {value for value, _ in styles}, weekdays)


@lru_cache(maxsize=512)
def _numeric_styles(groups: tuple[str | None, ...]) -> tuple[tuple[date, DatePattern], ...]:
    """What the groups of a numeric date may say, and how it is written then; day first, if that is not settled."""
    lead, lead_gap, year, mark, month, day, end, first, last_mark, second, last_year, last_end = groups
    parts = _lead_parts(lead, lead_gap)
    if parts is None:
        return ()
    ones = (month, day) if year else (first, second)
    one, two = ones[0] or "", ones[1] or ""
    # Two digits show no habit (`31`), but a single one beside them shows that zeros are left out.
    padded = len(one) > 1 and len(two) > 1
    widths = [2 if number[0] == "0" or (padded and len(number) > 1) else 1 for number in (one, two)]
    mark, end = mark or last_mark or "", end or last_end
    ends = (end,) if end else ()
    month_first = (Field("month", width=widths[0]), mark, Field("day", width=widths[1]))
    day_first = (Field("day", width=widths[0]), mark, Field("month", width=widths[1]))
    year_first = (*parts, Field("year"), mark, *month_first)
    if year:
        return _real(year, [(one, two, DatePattern((*year_first, *ends)))])
    year = last_year or ""
    written = (*parts, *day_first, mark, Field("year"), *ends)
    # With full stops the day comes first, everywhere but in a text that shows otherwise (`12.31.2024`).
    if mark[0] == "." and int(two) <= HALF_DAY:
        return _real(year, [(two, one, DatePattern(written))])
    other = DatePattern((*parts, *month_first, mark, Field("year"), *ends), year_first)
    found = _real(year, [(two, one, DatePattern(written, year_first)), (one, two, other)])
    return found[-1:] if one == two else found


def _real(year: str, written: Iterable[tuple[str, str, DatePattern]]) -> tuple[tuple[date, DatePattern], ...]:
    """Those of some months and days that the calendar has."""
    dates = ((_on(year, int(month), int(day)), pattern) for month, day, pattern in written)
    return tuple((value, pattern) for value, pattern in dates if value is not None)


def _on(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def _decided(
    text: str, end: int, pattern: DatePattern, values: AbstractSet[date | None], weekdays: frozenset[int]
) -> _Found:
    """A date of which these are the readings, with the weekday that may follow it."""
    if end < len(text):
        pattern, weekdays, end = _weekday_after(text, end, pattern, weekdays)
    real = [value for value in values if value is not None]
    if len(real) > 1:
        return ParsedDate(None, pattern, "day", ambiguous=True), end
    value = real[0] if real else None
    return None if value is None else (ParsedDate(value, pattern, "day", note=_note(weekdays, value)), end)


@cache
def numbered() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """The patterns of `names.NUMBERED`, and the names of their groups in order."""
    found: list[tuple[re.Pattern[str], tuple[str, ...]]] = []
    for forms in names.NUMBERED.values():
        for form in forms:
            source, groups = "", list[str]()
            for number, piece in enumerate(re.split(r"\{(\w+)\}", form)):
                if number % 2:
                    source += rf"(?P<{piece}>[0-9]{{{'4' if piece == 'year' else '1,2'}}})(?![0-9])"
                    groups.append(piece)
                elif piece:
                    inner = re.escape(piece.strip())
                    before, after = (
                        rf"{BLANK}*+" if piece != trimmed else "" for trimmed in (piece.lstrip(), piece.rstrip())
                    )
                    source += rf"(?P<text{number}>{before}{inner}{after})"
                    groups.append(f"text{number}")
            found.append((re.compile(source), tuple(groups)))
    return tuple(found)


def _numbered_day(text: str, found: re.Match[str], groups: tuple[str, ...]) -> _Found:
    padded = len(found["month"]) > 1 and len(found["day"]) > 1
    parts: list[Field | str] = []
    for group in groups:
        if group == "year":
            parts.append(Field("year"))
        elif group in {"month", "day"}:
            number = found[group]
            parts.append(
                Field(
                    "month" if group == "month" else "day",
                    width=2 if number[0] == "0" or (padded and len(number) > 1) else 1,
                )
            )
        else:
            parts.append(found[group])
    value = _on(found["year"], int(found["month"]), int(found["day"]))
    return _decided(text, found.end(), DatePattern(tuple(parts)), {value}, frozenset())


# ---- the weekday ---------------------------------------------------------------------------------


def _lead_parts(word: str | None, gap: str | None) -> tuple[Field | str, ...] | None:
    """The parts for a weekday or a preposition before the date; `None` if the word is neither."""
    if not word or not gap:
        return ()
    if word.lower() in _date_words():  # `on` is a weekday in Danish, but here it is English
        return (word + gap,)
    return (Field("weekday", names.weekdays(word)[0].row), gap) if names.weekdays(word) else None


@cache
def _date_words() -> frozenset[str]:
    return frozenset(words.flat(words.DATE_WORDS))


def _weekday_after(
    text: str, end: int, pattern: DatePattern, weekdays: frozenset[int]
) -> tuple[DatePattern, frozenset[int], int]:
    found = None if weekdays else compiled(_WEEKDAY_AFTER).match(text, end)
    if found is None:
        return pattern, weekdays, end
    gap, word, close = found.groups()
    if not names.weekdays(word) or (gap[-1] in "(（") is not bool(close):
        return pattern, weekdays, end
    return _with_weekday_after(pattern, gap, word, close), _numbers(word), found.end()


def _plain_at(text: str, end: int) -> frozenset[int]:
    found = compiled(_WEEKDAY_AFTER).match(text, end)
    return _numbers(found[2]) if found is not None and names.is_plain(found[2], found[3]) else frozenset()


@lru_cache(maxsize=512)
def _with_weekday_after(pattern: DatePattern, gap: str, word: str, close: str) -> DatePattern:
    parts = (gap, Field("weekday", names.weekdays(word)[0].row), *((close,) if close else ()))
    year_first = (*pattern.year_first, *parts) if pattern.year_first else ()
    return evolve(pattern, parts=(*pattern.parts, *parts), year_first=year_first)


def _numbers(word: str | None) -> frozenset[int]:
    """The weekdays that a word beside a date may mean, Monday 1."""
    if not word or word.lower() in _date_words():
        return frozenset()
    return frozenset(name.number for name in names.weekdays(word))


def _note(weekdays: frozenset[int], value: date) -> Note | None:
    return "weekday-mismatch" if weekdays and value.isoweekday() not in weekdays else None
