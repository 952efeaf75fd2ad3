"""Time zones as news writes them: their names, and what each may mean.

Law: a name with one meaning has one offset from UTC; one with several (`IST`, `CST`), or whose meaning changes with
the season (`ET`), has them all and is decided only by the country of the text, or by the day. `GMT+3` is east, as
readers take it and not as POSIX does. Offsets are minutes; a zone is a `datetime.timezone` and nothing else.
Source: RFC 5322 for the North American names, the tz database for the others, their rivals and the seasons.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Final, TypeAlias

ZONES: Final[Mapping[str, str]] = {
    "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "WET": "+00:00",
    "BST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "WAT": "+01:00", "WEST": "+01:00",
    "CAT": "+02:00", "CEST": "+02:00", "EET": "+02:00", "MESZ": "+02:00", "SAST": "+02:00",
    "EAT": "+03:00", "EEST": "+03:00", "IDT": "+03:00", "MSK": "+03:00", "МСК": "+03:00", "мск": "+03:00",
    "TRT": "+03:00", "PKT": "+05:00", "NPT": "+05:45", "ICT": "+07:00", "WIB": "+07:00",
    "AWST": "+08:00", "HKT": "+08:00", "MYT": "+08:00", "PHT": "+08:00", "SGT": "+08:00", "WITA": "+08:00",
    "JST": "+09:00", "KST": "+09:00", "WIT": "+09:00", "ACST": "+09:30",
    "AEST": "+10:00", "ACDT": "+10:30", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "NDT": "-02:30", "ADT": "-03:00", "ART": "-03:00", "BRT": "-03:00", "EDT": "-04:00", "EST": "-05:00",
    "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00", "AKDT": "-08:00",
    "AKST": "-09:00", "HST": "-10:00",
    "BOT": "-04:00", "COT": "-05:00", "PET": "-05:00", "UYT": "-03:00", "IRST": "+03:30", "BDT": "+06:00",
}  # fmt: skip
"""Zone names with one meaning in the news, and their offsets."""

CONTESTED: Final[Mapping[str, Mapping[str, str]]] = {
    "AMT": {"-04:00": "br", "+04:00": "am"},
    "AST": {"-04:00": "ca us pr", "+03:00": "sa qa kw iq bh"},
    "CST": {"-06:00": "us ca mx", "+08:00": "cn tw zh", "-05:00": "cu"},
    "ECT": {"-05:00": "ec", "-04:00": "lc"},
    "GST": {"+04:00": "ae om", "+10:00": "gu"},
    "IST": {"+05:30": "in hi", "+01:00": "ie ga", "+02:00": "il he"},
    "NST": {"-03:30": "ca", "+05:45": "np"},
    "SST": {"-11:00": "as", "+08:00": "sg"},
    "WST": {"+08:00": "au", "+13:00": "ws"},
    "ET": {"-05:00": "", "-04:00": ""},
    "CT": {"-06:00": "", "-05:00": ""},
    "MT": {"-07:00": "", "-06:00": ""},
    "PT": {"-08:00": "", "-07:00": ""},
    "AET": {"+10:00": "", "+11:00": ""},
}
"""Zone names with several meanings: the offsets, and the countries or languages that mean them."""

_Rules: TypeAlias = tuple[tuple[int, str], ...]
_US: Final = ((2007, "M3.2.0,M11.1.0"), (1987, "M4.1.0,M10.5.0"))


def _by(zone: str, rules: _Rules) -> _Rules:
    return tuple((since, f"{zone},{rule}") for since, rule in rules)


_EASTERN: Final = _by("EST5EDT", _US)
_CENTRAL: Final = _by("CST6CDT", _US)
_MOUNTAIN: Final = _by("MST7MDT", _US)
_PACIFIC: Final = _by("PST8PDT", _US)
_EUROPEAN: Final = _by("CET-1CEST", ((1996, "M3.5.0,M10.5.0/3"),))
_BRITISH: Final = _by("GMT0BST", ((1996, "M3.5.0/1,M10.5.0"),))
_SYDNEY: Final = _by("AEST-10AEDT", ((2008, "M10.1.0,M4.1.0/3"),))

SEASONAL: Final[Mapping[str, _Rules]] = {
    "ET": _EASTERN, "EST": _EASTERN, "EDT": _EASTERN,
    "CT": _CENTRAL, "CDT": _CENTRAL,
    "MT": _MOUNTAIN, "MDT": _MOUNTAIN,  # MST is said in summer too, in Arizona
    "PT": _PACIFIC, "PST": _PACIFIC, "PDT": _PACIFIC,
    "CET": _EUROPEAN, "CEST": _EUROPEAN, "MEZ": _EUROPEAN, "MESZ": _EUROPEAN,
    "BST": _BRITISH, "AET": _SYDNEY, "AEDT": _SYDNEY,
}  # fmt: skip
"""Zone names that go with a season: since what year it has begun and ended when, as POSIX writes it in `TZ`."""

AMERICAN: Final[Mapping[str, int]] = {"CST": -6 * 60}
"""Contested names that are American where the date and the clock are: `5:27 am CST, November 20, 2019`."""

EASTERNMOST: Final = 14 * 60
WESTERNMOST: Final = -12 * 60
"""The offsets that zones have, in minutes; what lies beyond is no zone (`17:30-19:00`)."""


def minutes(offset: str) -> int:
    """The minutes of an offset in the form `+05:30`."""
    hours, rest = int(offset[1:3]), int(offset[4:6])
    return (hours * 60 + rest) * (-1 if offset[0] == "-" else 1)


def contested(name: str, language: str = "") -> tuple[int, ...]:
    """The offsets that a contested name may mean, in minutes; those of the text's country or language, if it says so.

    `language` is a BCP 47 tag (`en-IN`).
    """
    subtags = set(language.lower().replace("_", "-").split("-"))
    meanings = CONTESTED.get(name, {})
    meant = [offset for offset, places in meanings.items() if subtags & set(places.split())]
    return tuple(map(minutes, meant or meanings))


def in_season(name: str, moment: datetime, offsets: tuple[int | None, ...]) -> tuple[int | None, ...]:
    """Which of its offsets a zone has at a moment; both, for a name of the other season (`EST` in July).

    Where no rule is known for the year, and in the hour in which clocks are changed, all that were given.
    """
    rule = next((rule for since, rule in SEASONAL[name] if moment.year >= since), None)
    if rule is None:
        return offsets
    from dateutil import tz

    zone = _zone_of(rule)
    if tz.datetime_ambiguous(moment, zone) or not tz.datetime_exists(moment, zone):
        return offsets
    offset = round((zone.utcoffset(moment) or timedelta()) / timedelta(minutes=1))
    return (offset,) if len(offsets) > 1 or offset in offsets else (*offsets, offset)


@cache
def _zone_of(rule: str) -> tzinfo:
    from dateutil import tz

    return tz.tzstr(rule)


def is_day_first(offset: int | None) -> bool:
    """Whether an offset is one of Europe, Africa and Western Asia, where nobody puts the month first."""
    return offset is not None and 60 <= offset <= 7 * 60


@cache
def fixed(offset: int) -> timezone:
    """The zone of an offset in minutes."""
    return timezone(timedelta(minutes=offset)) if offset else UTC
