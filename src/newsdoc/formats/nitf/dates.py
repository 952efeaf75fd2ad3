"""NITF's normalised dates: `20240102T030405+0100`, `20240102T030405Z`, and what agencies write in their place.

Law: any form of ISO 8601 with day precision or finer is read, with a blank for the `T` too; what is written anew has
the form of what it replaces. A date without a zone stays without one.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from newsdoc.formats._xml.meanings import Meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM = re.compile(
    r"\d{4}(?P<dash>-?)\d\d-?\d\d"
    r"(?:(?P<joint>[T ])\d\d(?P<colon>:?)\d\d(?P<seconds>:?\d\d(?P<fraction>[.,]\d+)?)?"
    r"(?P<gap> ?)(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_DAY = 10
"""Characters of a date without a time, at most."""


def read_date(text: str) -> date | None:
    """The date or time that a text says; `None` if it says none, or none in the calendar."""
    text = text.strip()
    if "W" in text or not text[:4].isdigit():
        return None
    try:
        if len(text) <= _DAY and ":" not in text:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text.replace(" +", "+").replace(" Z", "Z"))
    except ValueError:
        return None


def write_date(value: date, like: str | None = None) -> str:
    """A date or time in the form of another one, else in the form that NITF prefers."""
    form = _FORM.fullmatch(like.strip()) if like else None
    day, joint, time = value.isoformat().partition("T")
    if not (form and form["dash"]):
        day = day.replace("-", "")
    if not isinstance(value, datetime):
        return day
    zone = ""
    if value.tzinfo is not None:
        clock = re.search(r"[+-][\d:.]+$", time)
        zone = clock[0] if clock else ""
        time = time[: len(time) - len(zone)]
    if not (form and form["colon"]):
        time = time.replace(":", "")
    if form and form["joint"] and not form["seconds"] and not value.second and not value.microsecond:
        time = time[: 5 if form["colon"] else 4]
    if zone == "+00:00" and (form is None or form["zone"] in {None, "Z"}):
        zone = "Z"
    elif not (form and ":" in (form["zone"] or "")):
        zone = zone.replace(":", "")
    return f"{day}{(form and form['joint']) or joint}{time}{(form and form['gap']) or ''}{zone}"


class DateMeaning(Meaning):
    """A normalised date."""

    def read(self, text: str) -> date | None:
        """The date; `None` if it is damaged."""
        return read_date(text)

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """In the form of the old one, then in NITF's."""
        if isinstance(value, date):
            yield write_date(value, old)
            yield write_date(value)


DATE = DateMeaning()


class DurationMeaning(Meaning):
    """A length of time in seconds."""

    def read(self, text: str) -> float | None:
        """The number of seconds."""
        text = text.strip()
        return float(text) if re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", text) else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """A whole number without a point."""
        del old
        if isinstance(value, int | float):
            yield str(int(value)) if value == int(value) else repr(float(value))


DURATION = DurationMeaning()
