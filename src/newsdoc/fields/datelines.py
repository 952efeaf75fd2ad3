"""Datelines: the line of place, date and source that a story opens with.

Law: precision first, and nothing is reworded or dropped. A beginning is a dateline only on evidence, which is

- a place and a known agency (`Norvik (dpa) -`, `NORVIK, May 3. /TASS/.`, `Norvik | AFP |`);
- a place and a date before a dash (`NORVIK, Feb 26 -`), in capitals also alone on its line (`NORVIK 2031-05-03`);
- a known agency in brackets before a dash (`(Reuters) -`);
- before a dash, a city that stands alone (`OSLO --`, `Oslo -`), or a place in capitals and the region or country
  that it lies in (`NORVIK, Ore. -`), if what follows begins as a sentence does.

Every word of it is part of a place, the date or a source, or stands in `rest`. Months, places and agencies are
tables. Source: datelines of wire and web news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.days import ParsedDay, PartialDate

Span = tuple[int, int]


@frozen
class ParsedPlace:
    """A place, and where it stands with the region or country that it lies in."""

    start: int
    end: int
    name: str
    region: str | None = None
    country: str | None = None


@frozen
class ParsedSource:
    """A body that a dateline credits, and the agency that this is, if it is a known one."""

    start: int
    end: int
    name: str
    agency: Agency | None = None


@frozen
class ParsedDateline:
    """A dateline, `text[start:end]` with its terminator. The story begins at `body`."""

    start: int
    end: int
    body: int
    places: tuple[ParsedPlace, ...] = ()
    date: ParsedDay | None = None
    sources: tuple[ParsedSource, ...] = ()
    terminator: Span | None = None
    """The dash or the like that ends it."""
    rest: tuple[Span, ...] = ()
    """What was not understood."""


class Located(Protocol):
    """What `compose` needs to know of a place."""

    @property
    def name(self) -> str | None: ...  # noqa: D102
    @property
    def region(self) -> str | None: ...  # noqa: D102
    @property
    def country(self) -> str | None: ...  # noqa: D102


def find(text: str) -> ParsedDateline | None:
    """The dateline that a longer text opens with; only its first 200 characters are looked at."""
    from newsdoc.fields import _datelines

    return _datelines.find(text)


def parse(line: str) -> ParsedDateline:
    """Read a text that is a dateline as a whole, with a terminator or without. It asks for no evidence."""
    from newsdoc.fields import _datelines

    return _datelines.parse(line)


def run_in(text: str) -> tuple[int, int] | None:
    """Where the dateline that a text opens with ends, its terminator included, and where the story begins.

    None also for a dateline that no story follows.
    """
    found = find(text)
    return None if found is None or found.body == len(text) else (found.end, found.body)
