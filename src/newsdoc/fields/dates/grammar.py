"""The grammar of a text that is a date as a whole: `parse` and `resembles`.

Law: see the package. A text is day, or day and time in either order, with a word or a mark between; every character of
it stands in the pattern. Time: linear in the text, which is short.
"""

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import Final

from newsdoc.fields.alternatives import either
from newsdoc.fields.dates import names, words
from newsdoc.fields.dates.clocks import CLOCK_GROUPS, clock, clock_of, clock_pattern
from newsdoc.fields.dates.days import BLANK, DAY, DAY_GAP, GAP, WORD, day_at
from newsdoc.fields.dates.patterns import DatePattern, ParsedDate, Precision

_LONGEST: Final = 80
_DIGIT: Final = re.compile("[0-9]")
_DASH: Final = "[-/\u2013\u2014|\u2022\u00b7@]"


def joint(table: words.Words) -> str:
    """Regex source for what stands between the two halves of a date, with the words of a table."""
    word = f"(?i:{either(words.flat(table))})"
    between = rf"(?>(?:{_DASH}{BLANK}++)?)(?>(?:{word}(?:{BLANK}++|(?<=\.)))?)|@"
    return rf"(?:,?{BLANK}++(?:{between})|,|-|(?<=[\u65e5\u53f7\uc77c]))"


@cache
def _before_time() -> re.Pattern[str]:
    return re.compile(rf"T|{joint(words.TIME_WORDS)}")


@cache
def _time_before() -> re.Pattern[str]:
    return re.compile(rf"{clock()}(?P<joint>{joint(words.DATE_WORDS)})")


def parse(text: str) -> ParsedDate | None:
    """Read a text that is a date as a whole, surrounding blanks aside."""
    text = text.strip()
    return _parse(text) if len(text) <= _LONGEST and _DIGIT.search(text) else None


@lru_cache(maxsize=512)
def _parse(text: str) -> ParsedDate | None:
    """Cached, for a layout asks for a date when it finds it, when it reads it and when it writes it."""
    day = day_at(text, 0)
    if day is not None:
        found, end = day
        if end == len(text):
            return found
        between = _before_time().match(text, end)
        time = clock_pattern().fullmatch(text, between.end()) if between else None
        return _timed(found, time, between[0], clock_first=False) if between and time else None
    time = _time_before().match(text)
    day = None if time is None else day_at(text, time.end())
    if time is None or day is None or day[1] != len(text):
        return None
    return _timed(day[0], time, time["joint"], clock_first=True)


def _timed(day: ParsedDate, found: re.Match[str], joint: str, *, clock_first: bool) -> ParsedDate | None:
    told = clock_of(found.group(*CLOCK_GROUPS), iso=joint == "T")
    if told is None:
        return None
    clock, time = told
    pattern = DatePattern(day.pattern.parts, day.pattern.year_first, joint, clock, clock_first)
    precision: Precision = "second" if clock.seconds else "minute"
    if day.value is None or (found["zone"] and clock.zone.offset is None):
        return ParsedDate(None, pattern, precision, ambiguous=True)
    return ParsedDate(datetime.combine(day.value, time), pattern, precision, note=day.note)


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
        rf"(?:(?P<month_1>{WORD})(?:{BLANK}++|-){DAY}(?:{GAP})[0-9]{{4}}"
        rf"|{DAY}(?:{DAY_GAP})(?P<month_2>{WORD})(?:{GAP})[0-9]{{4}}"
        r"|[0-9]{4}(?P<mark_1>[-/.])[0-9]{1,2}(?P=mark_1)[0-9]{1,2}"
        r"|[0-9]{1,2}(?P<mark_2>[-/.])[0-9]{1,2}(?P=mark_2)[0-9]{4})"
        rf"(?:(?:T|{joint(words.TIME_WORDS)}){_CLOCK_SHAPE})?"
    )


def resembles(text: str) -> bool:
    """Whether a text has the shape of a date line as a whole, be it a date that can be read or not."""
    text = text.strip()
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return False
    found = _shape().fullmatch(text)
    if found is not None:
        month, weekday = found["month_1"] or found["month_2"], found["weekday"]
        named = not month or month[0].isupper() or bool(names.months(month))
        if named and (not weekday or text[found.end("weekday")] == "," or bool(names.weekdays(weekday))):
            return True
    return parse(text) is not None
