"""The grammar of a time of day and its zone, and how both are written.

Law: a time is one that its dial can show; a zone with several meanings has no offset here, and what is no zone's offset
is no zone.
"""

import re
from datetime import time
from functools import cache, lru_cache
from typing import Final

from attrs import evolve

from newsdoc.fields.alternatives import either
from newsdoc.fields.calendars import Row
from newsdoc.fields.dates import names, words, zones
from newsdoc.fields.dates.days import BLANK, compiled
from newsdoc.fields.dates.patterns import HALF_DAY, Clock, Zone

_ISO_ZONE: Final = Zone(lead="", prefix="", hour_width=2, full=True)
# A word ends where no letter follows, or where a page has lost a blank: `5:30PMComments`, `14:04 ISTShare`.
_END: Final = r"(?:(?!\w)|(?=[A-Z][a-z]))"
_OFFSET: Final = rf"((?:GMT|UTC){BLANK}?|)([+-])(?:([0-9]{{2}})()([0-9]{{2}})|([0-9]{{1,2}})(?:(:)([0-9]{{2}}))?)"


@cache
def clock() -> str:
    """Regex source for a time of day and its zone."""
    half, half_first = either(names.halves()), either(names.halves_before())
    names_of_zones = either((*zones.ZONES, *zones.CONTESTED))
    return (
        rf"(?:(?P<half_first>{half_first})(?P<gap_first>{BLANK}?))?"
        rf"(?:(?P<lettered>(?P<l_hour>[0-9]{{1,2}})(?P<hours>[時时点點]|시(?:{BLANK}(?=[0-9]))?)"
        rf"(?:(?P<l_minute>[0-9]{{1,2}})(?P<minutes>분(?:{BLANK}(?=[0-9]))?|分)(?:(?P<l_second>[0-9]{{2}})(?P<seconds>[秒초]))?)?)"
        rf"|(?P<hour>[0-9]{{1,2}})(?:(?P<mark>[:.]|{BLANK}?[hH]{BLANK}?)(?P<minute>[0-9]{{2}})"
        r"(?:(?P=mark)(?P<second>[0-9]{2})(?:(?P<point>[.,])(?P<fraction>[0-9]{1,9}))?)?)?(?![0-9]))"
        rf"(?:(?P<gap>{BLANK}?)(?P<half>{half}){_END})?"
        rf"(?P<word>{BLANK}?(?i:{either(words.flat(words.CLOCK_WORDS))})(?![^\W\d_]))?"
        rf"(?:(?P<lead>{BLANK}*+\(?)"
        rf"(?P<zone>(?:(?:GMT|UTC){BLANK}?)?[+-][0-9:]{{1,5}}+|(?:{names_of_zones}){_END})"
        r"(?P<tail>\)?))?"
    )


@cache
def clock_pattern() -> re.Pattern[str]:
    """The pattern of `clock`."""
    return re.compile(clock())


CLOCK_GROUPS: Final = (
    "half_first", "gap_first", "hours", "minutes", "seconds", "hour", "minute", "second", "l_hour", "l_minute",
    "l_second", "mark", "point", "fraction", "gap", "half", "word", "lead", "zone", "tail",
)  # fmt: skip
"""The groups of `clock`, as `clock_of` takes them."""


@lru_cache(maxsize=1024)
def clock_of(groups: tuple[str | None, ...], *, iso: bool) -> tuple[Clock, time] | None:
    """How a time is written, and the time, with its zone if that is decided; `None` if no dial can show it.

    Cached, for a run of news repeats its times.
    """
    said: dict[str, str | None] = dict(zip(CLOCK_GROUPS, groups, strict=True))
    hours, half_first, word = said["hours"], said["half_first"], said["word"]
    first, minute, second = (said[name] or said[f"l_{name}"] for name in ("hour", "minute", "second"))
    first = first or ""
    fraction = said["fraction"] or ""
    shown = minute or word or hours
    told = _hour(int(first), said["half"], half_first, shown=bool(shown))
    written = zone_of(said["zone"], said["lead"], said["tail"], iso=iso)
    if told is None or written is None or int(minute or 0) > 59 or int(second or 0) > 59 or fraction[6:].strip("0"):
        return None
    number, halves = told
    clock = Clock(
        hour_width=2 if first[0] == "0" or (len(first) > 1 and not halves) else 1,
        minute_width=len(minute or "00"),
        mark=said["mark"] or ":",
        letters=_letters(hours, said["minutes"], said["seconds"]) if hours else (),
        minutes=minute is not None,
        seconds=second is not None,
        fraction=len(fraction),
        point=said["point"] or ".",
        gap=said["gap"] or said["gap_first"] or "",
        halves=halves,
        half_first=half_first is not None,
        tail=word or "",
        zone=written,
    )
    offset = None if written.offset is None else zones.fixed(written.offset)
    return clock, time(number, int(minute or 0), int(second or 0), int(f"{fraction[:6]:0<6}"), offset)


def _letters(hours: str, minutes: str | None, seconds: str | None) -> tuple[str, str, str]:
    """What stands after hour, minute and second; where the text has none of a letter, as its language writes it."""
    usual = ("분", "초") if hours[0] == "시" else ("分", "秒")
    return hours, minutes or usual[0], seconds or usual[1]


def _hour(hour: int, after: str | None, before: str | None, *, shown: bool) -> tuple[int, Row] | None:
    """The hour of the day and the names of its halves, if the clock can show this time."""
    if after is None and before is None:
        return (hour, ()) if hour < 2 * HALF_DAY and shown else None
    if not 1 <= hour <= HALF_DAY or (after and before):
        return None
    name = (names.halves()[after] if after else names.halves_before()[before or ""])[0]
    return hour % HALF_DAY + (name.number - 1) * HALF_DAY, name.row


@lru_cache(maxsize=512)
def zone_of(name: str | None, lead: str | None, tail: str | None, *, iso: bool = False) -> Zone | None:
    """How the zone is written; one without an offset if there is none, or none that can be decided."""
    if name is None or lead is None:
        return _ISO_ZONE if iso else Zone()
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
