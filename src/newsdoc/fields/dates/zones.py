"""Time zones as news writes them: their names, and what each may mean.

Law: a name with one meaning has one offset from UTC; one with several (`IST`, `CST`), or whose meaning changes with
the season (`ET`), has them all and is decided only by the country of the text. `GMT+3` is east, as readers take it and
not as POSIX does. Offsets are minutes; a zone is a `datetime.timezone` and nothing else.
Source: RFC 5322 for the North American names, the tz database for the others and their rivals.
"""

from collections.abc import Mapping
from datetime import UTC, timedelta, timezone
from functools import cache
from typing import Final

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


@cache
def fixed(offset: int) -> timezone:
    """The zone of an offset in minutes."""
    return timezone(timedelta(minutes=offset)) if offset else UTC
