"""Dates as news writes them: read into a value and a pattern, and written again in that pattern.

Law, for every text `s` that parses and every value `v` to the second, with an offset that a zone can have or none:

    parse(s).pattern.render(parse(s).value) == s.strip()       unless its weekday contradicts its date
    parse(parse(s).pattern.render(v)).value == v

`parse` takes the whole text or nothing, and a whole date. `read` and `find` take what stands on a page: labels, dates
without a year, times without a day, `3 hours ago`. None of them ever decides by guessing: `03/04/2024` has no value
unless its language or its weekday tells the day from the month, nor has `IST`, which is a zone of three countries.
What only `read` and `find` need is imported when they are first used, for a layout needs no more than `parse`.
Names of months and weekdays stand in rows; the row in which a name is found is its style, so a language is added by
adding rows. Sources: ISO 8601 and RFC 5322 for the machine forms, visible dates of wire and web news for the others.
"""

from typing import TYPE_CHECKING, Any

from newsdoc.fields.calendars import MONTHS, WEEKDAYS
from newsdoc.fields.dates.grammar import parse, resembles
from newsdoc.fields.dates.names import HALVES, ORDINALS
from newsdoc.fields.dates.patterns import (
    DEFAULT,
    Clock,
    DatePattern,
    Field,
    Note,
    ParsedDate,
    Precision,
    Zone,
)
from newsdoc.fields.dates.words import Kind
from newsdoc.fields.dates.zones import CONTESTED, ZONES

if TYPE_CHECKING:
    from newsdoc.fields.dates.reading import find, read
    from newsdoc.fields.dates.values import Doubt, Fineness, Reading, When

__all__ = [
    "CONTESTED",
    "DEFAULT",
    "HALVES",
    "MONTHS",
    "ORDINALS",
    "WEEKDAYS",
    "ZONES",
    "Clock",
    "DatePattern",
    "Doubt",
    "Field",
    "Fineness",
    "Kind",
    "Note",
    "ParsedDate",
    "Precision",
    "Reading",
    "When",
    "Zone",
    "find",
    "parse",
    "read",
    "resembles",
]

_READING = dict.fromkeys(("Doubt", "Fineness", "Reading", "When"), "values") | {"find": "reading", "read": "reading"}


def __getattr__(name: str) -> Any:
    """Import what reads a line on first use."""
    if name not in _READING:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_READING[name]}"), name)
    globals()[name] = value
    return value
