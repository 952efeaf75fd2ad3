"""Datelines: the line of place, date and source that a story opens with.

Law: precision first, and nothing is reworded or dropped. A beginning is a dateline only on evidence, which is

- a place and a known agency (`Norvik (dpa) -`, `NORVIK, May 3. /TASS/.`, `Norvik | AFP |`);
- a place and a date before a dash (`NORVIK, Feb 26 -`), in capitals also alone on its line (`NORVIK 2031-05-03`);
- a known agency in brackets before a dash (`(Reuters) -`);
- before a dash, a city that stands alone (`OSLO --`, `Oslo -`), or a place in capitals and the region or country
  that it lies in (`NORVIK, Ore. -`), if what follows begins as a sentence does; such a city in capitals also before
  a colon (`NEW DELHI:`).

Chinese and Japanese ones, which part no words, are in `eastern`; letters that a page has spaced out are put together.

Every word of it is part of a place, the date or a source, or stands in `rest`. Months, places and agencies are
tables. Source: datelines of wire and web news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from newsdoc.fields import spaced
from newsdoc.fields.datelines.values import ParsedDateline, ParsedPlace, ParsedSource, Span
from newsdoc.fields.datelines.words import EASTERN, LONGEST, OPENING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.days import PartialDate

__all__ = ["ParsedDateline", "ParsedPlace", "ParsedSource", "Span", "compose", "find", "parse", "run_in"]

_MONTHS: Final = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


class Located(Protocol):
    """What `compose` needs to know of a place."""

    @property
    def name(self) -> str | None: ...
    @property
    def region(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...


def find(text: str, own: Mapping[str, Agency] | None = None) -> ParsedDateline | None:
    """The dateline that a longer text opens with; only its first 200 characters are looked at.

    `own` are agencies known beside those of `newsdoc.fields.agencies`, by name as the text spells it.
    """
    opening = OPENING.match(text, 0, LONGEST)
    if opening is not None:
        from newsdoc.fields.datelines import reader

        found = reader.find(text, opening, own)
        if found is not None:
            return found
    if EASTERN.match(text, 0, LONGEST):
        from newsdoc.fields.datelines import eastern

        return eastern.find(text, LONGEST)
    if spaced.opens(text):
        from newsdoc.fields.datelines import stretches

        letters = spaced.letters(text[: LONGEST * 3])
        found = find("".join(letter for letter, _ in letters), own)
        return found and stretches.shifted(found, [at for _, at in letters], len(text))
    return None


def parse(line: str) -> ParsedDateline:
    """Read a text that is a dateline as a whole, with a terminator or without. It asks for no evidence."""
    from newsdoc.fields.datelines import reader

    if EASTERN.match(line, 0, LONGEST) or spaced.opens(line):
        found = find(line)
        if found is not None and not line[found.end :].strip():
            return found
    return reader.parse(line)


def run_in(text: str) -> tuple[int, int] | None:
    """Where the dateline that a text opens with ends, its terminator included, and where the story begins.

    None also for a dateline that no story follows.
    """
    found = find(text)
    return None if found is None or found.body == len(text) else (found.end, found.body)


def compose(
    places: Sequence[Located] = (),
    date: PartialDate | None = None,
    sources: Sequence[str] = (),
    terminator: str = "\u2014",
) -> str:
    """The canonical line of these parts: `NORVIK, Ore., Feb. 26 (AP) \u2014`.

    Raises:
        ValueError: No line says this: `parse` would read it as other parts.
    """
    named = "/".join(", ".join(filter(None, (place.name, place.region, place.country))) for place in places)
    line = ", ".join(filter(None, (named, "" if date is None else _written(date))))
    if sources:
        line += f" ({'/'.join(sources)})"
    line = f"{line} {terminator}".strip()
    found = parse(line)
    if (
        found.rest
        or list(map(_facts, found.places)) != list(map(_facts, places))
        or (found.date and found.date.value) != date
        or [source.name for source in found.sources] != list(sources)
        or line[slice(*(found.terminator or (0, 0)))] != terminator
    ):
        raise ValueError(f"no dateline says this: {line!r} would be read as other parts")
    return line


def _facts(place: Located) -> tuple[str | None, ...]:
    return place.name, place.region, place.country


def _written(day: PartialDate) -> str:
    if day.month is None or day.day is None:
        raise ValueError(f"no dateline says a date without month or day: {day}")
    return f"{_MONTHS[day.month - 1]} {day.day}" + ("" if day.year is None else f", {day.year:04}")
