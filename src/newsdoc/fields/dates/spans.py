"""Dates that reach from one day or time to another, and several days in one: `3 - 5 May`, `9:00 - 10:00, 3 May`.

Law: which of its ends is meant, the text does not say; so the value is none, and the readings are those of both ends.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from attrs import evolve

from newsdoc.fields.alternatives import either
from newsdoc.fields.dates import words
from newsdoc.fields.dates.days import BLANK
from newsdoc.fields.dates.groups import Group
from newsdoc.fields.dates.parts import Day, Filler, Month
from newsdoc.fields.dates.values import Reading

_WIDTH: Final = 30  # characters before a date in which the number of another day may stand


@cache
def _joint() -> str:
    """Regex source for what stands between the ends of a span."""
    said = either(words.flat(words.SPAN_WORDS))
    return rf"(?:{BLANK}*+[-\u2010-\u2015~\u301c\uff5e/]{BLANK}*+|{BLANK}++(?i:{said}){BLANK}++|から)"


@cache
def _between() -> re.Pattern[str]:
    return re.compile(_joint())


@cache
def _number_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,:/-])([0-9]{{1,2}})(?:st|nd|rd|th|\.)?{_joint()}\Z")


def opened(text: str, found: Sequence[tuple[Group, Reading]]) -> Iterator[Reading]:
    """The readings of a line's dates, in order, those that are an end of a span left open."""
    ends: list[set[int]] = [{number} for number in range(len(found))]
    for number, (one, other) in enumerate(pairwise(found)):
        if _reach(text, one, other):
            ends[number].add(number + 1)
            ends[number + 1].add(number)
    for number, (group, reading) in enumerate(found):
        if len(ends[number]) == 1 and not _follows_number(text, group, reading):
            yield reading
            continue
        readings = (value for end in sorted(ends[number]) for value in found[end][1].readings)
        yield evolve(
            reading, value=None, doubts=("span", *reading.doubts), readings=tuple(dict.fromkeys(readings)), day=None
        )


def _reach(text: str, one: tuple[Group, Reading], other: tuple[Group, Reading]) -> bool:
    """Whether two dates beside each other are the ends of one span."""
    (first, begun), (last, ended) = one, other
    if last.label is not None or _between().fullmatch(text, begun.end, _start(last)) is None:
        return False
    if first.distance is not None or last.distance is not None:
        return False
    days = [isinstance(group.day, Day | Month) for group in (first, last)]
    differ = begun.value is None or ended.value is None or begun.value != ended.value
    return differ and (all(days) or (any(days) and bool(first.times and last.times)))


def _follows_number(text: str, group: Group, reading: Reading) -> bool:
    """Whether a date whose day comes first stands behind the number of an earlier day: `3 - 5 May`."""
    start = _start(group)
    if not isinstance(group.day, Day) or reading.day is None or group.day.start != start:
        return False
    if not text[start].isdecimal():
        return False
    found = _number_before().search(text[max(0, start - _WIDTH) : start])
    return found is not None and 1 <= int(found[1]) < reading.day


def _start(group: Group) -> int:
    """Where a date begins without the words before it, of which `to` may be one."""
    return min(part.start for part in group.told if not isinstance(part, Filler))
