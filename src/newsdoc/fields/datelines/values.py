"""What a dateline is read into. Law: frozen values, with offsets into the text that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.days import ParsedDay

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
