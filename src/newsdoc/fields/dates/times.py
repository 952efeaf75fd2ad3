"""The times of day in a line: `time_at`.

Law: a number is a time only if its form says so, or the day or the word before it (`12.30` may be anything). A time
that contradicts itself, and a zone with several meanings, keep all that they may be.
"""

import re
from datetime import time
from functools import cache
from typing import Final, Literal

from newsdoc.fields.alternatives import either
from newsdoc.fields.dates import names, words, zones
from newsdoc.fields.dates.clocks import clock_pattern, zone_of
from newsdoc.fields.dates.days import BLANK, compiled
from newsdoc.fields.dates.parts import Day, Distance, Filler, Part, Time, Weekday

_COMPACT_TIME: Final = r"([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])?(?![0-9])"
_JOINTS: Final = " \t\xa0,|@-–—/•·()（）"
_NO_ZONE: Final = r"[+-][0-9]{1,2}"


@cache
def _half() -> re.Pattern[str]:
    return re.compile(rf"{BLANK}?({either(names.halves())})(?![^\W\d_])")


@cache
def _zone() -> re.Pattern[str]:
    named = either((*zones.ZONES, *zones.CONTESTED))
    return re.compile(rf"({BLANK}*+)((?i:{named})(?!\w)|(?:(?:GMT|UTC){BLANK}?)?[+-][0-9]{{2}}:?[0-9]{{2}}(?!\w))")


def time_at(text: str, start: int, last: Part | None, language: str) -> Time | None:
    """The time that stands at `start`, after the part `last`, in a text of a language (a BCP 47 tag)."""
    if text[start - 1 : start].isdigit() and not (isinstance(last, Day) and last.end == start):
        return None
    enclosed = text[start - 1 : start] == "("
    compact = compiled(_COMPACT_TIME).match(text, start)
    if compact is not None:
        return _compact(text, start, compact, last, language)
    found = clock_pattern().match(text, start)
    if found is None or not _credible(text, found, last):
        return None
    hours, minute, second = (found[name] or found[f"l_{name}"] for name in ("hour", "minute", "second"))
    half = found["half"] or found["half_first"]
    offsets, end = _offsets(text, found, language)
    late = _half().match(text, end) if half is None else None
    if late is not None:  # `8:30 Uhr abends`
        half, end = late[1], late.end()
    said = _hours(int(hours), half)
    micro = int(f"{(found['fraction'] or '')[:6]:0<6}")
    if not said or int(minute or 0) > 59 or int(second or 0) > 59:
        return None
    times = tuple(time(hour, int(minute or 0), int(second or 0), micro) for hour in said)
    precision: Literal["hour", "minute", "second"] = "second" if second else "minute" if minute else "hour"
    german = frozenset({"de"}) if found["zone"] in ("MEZ", "MESZ") else frozenset[str]()
    languages = words.languages(found["word"].strip()) if found["word"] else german
    zone = (found["zone"] or "") if found["zone"] in zones.ZONES or found["zone"] in zones.CONTESTED else ""
    lettered = "h" in f"{found['mark'] or ''}{found['word'] or ''}".lower() and not languages
    return Time(start, end, languages, times, offsets, zone, precision, enclosed, half is None, lettered)


def _credible(text: str, found: re.Match[str], last: Part | None) -> bool:
    """Whether this is a time, and no other number: `12.30` is one only after a day or a word for it."""
    after = text[found.end() : found.end() + 2]
    if not found["half"] and compiled(rf"{BLANK}?[AaPp]\.?{BLANK}?[Mm]\b").match(text, found.end()):
        return False
    if after[:1].islower() or (after[:1].isupper() and not after[1:].isalpha()):
        return False  # `5:30p`: what the letter means is unknown
    if found["half"] or found["half_first"] or found["word"] or found["mark"] == ":" or found["l_minute"]:
        return True
    if not (found["minute"] or found["lettered"]):
        return False
    before = isinstance(last, Day | Filler | Weekday | Distance) and not text[last.end : found.start()].strip(_JOINTS)
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
    zone = zone_of(name, lead, tail)
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
        name = zone[2].upper()
        offsets = zones.contested(name, language)
        return Time(start, zone.end(), frozenset(), times, offsets, name, precision, enclosed)
    if zone is not None:
        name = zone[2] if zone[2][-1].isdigit() else zone[2].upper()
        said = zone_of(name, "", "")
        if said is not None and said.offset is not None:
            return Time(start, zone.end(), frozenset(), times, (said.offset,), name, precision, enclosed)
    after_day = isinstance(last, Day) and (text[start - 1] in "Tt" or (last.weak and hour not in ("19", "20")))
    if after_day or compiled(rf"{BLANK}?(?:hrs|hours|Uhr|h)\b").match(text, found.end()):
        return Time(start, found.end(), frozenset(), times, (None,), "", precision, enclosed)
    return None
