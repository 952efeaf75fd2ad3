"""Stretches of a dateline: cut into parts, trimmed, and what they may be.

Law: a stretch is a pair of offsets into the text; nothing is copied and nothing reworded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import evolve

from newsdoc.fields import places
from newsdoc.fields.datelines.words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.fields.datelines.values import ParsedDateline, ParsedPlace, ParsedSource, Span
    from newsdoc.fields.days import ParsedDay

    T = TypeVar("T", ParsedDateline, ParsedPlace, ParsedSource, ParsedDay)


def between(text: str, start: int, end: int, parts: Iterable[Span]) -> Iterator[Span]:
    """The stretches that are no part and have a letter, a digit or a sign of their own."""
    for one, other in (*parts, (end, end)):
        if start < one:
            for found in _REST.finditer(text, start, one):
                if not _AND.fullmatch(f" {found[0]} "):
                    yield found.span()
        start = max(start, other)


_REST: Final = re.compile(r"[^\s,.;:()\[\]|/=（）【】—―–-](?:[^\n,;()]*[^\s,.;:()\[\]|/=（）【】—―–-])?")


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the blanks at its ends."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, max(start, end - (len(stretch) - len(stretch.rstrip())))


def split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    """The parts of a stretch between separators."""
    for found in separator.finditer(text, start, end):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if start < end:
        yield trimmed(text, start, end)


_SLASH: Final = re.compile(r"\s*+/\s*+")
_AND: Final = re.compile(r"\s++(?:&|and|AND|und|et|y|e)\s++")


def cities(text: str, start: int, end: int) -> Iterator[Span]:
    """The places of a stretch: `Oslo/Bergen`, `Oslo and Bergen`, but `Frankfurt/Main`."""
    held: Span | None = None
    for one, other in split(text, start, end, _SLASH):
        if held and places.is_river(text[one:other]):
            held = held[0], other
            continue
        if held:
            yield from _joined(text, *held)
        held = one, other
    if held:
        yield from _joined(text, *held)


def _joined(text: str, start: int, end: int) -> Iterator[Span]:
    spans = list(split(text, start, end, _AND))
    if len(spans) > 1 and all(places.is_city(text[one:other]) for one, other in spans):
        yield from spans
    else:
        yield start, end


def is_known(name: str) -> bool:
    """Whether this is a region or a country."""
    return places.is_region(name) or places.is_country(name)


def is_name(stretch: str) -> bool:
    """Whether every word begins with a capital or is a particle, none has a digit, and there is a letter."""
    words = stretch.split()
    if (
        not any(map(str.isalpha, stretch))
        or any(map(str.isdigit, stretch))
        or (words[0][0].islower() and not places.is_country(stretch))
    ):
        return False
    return all(not word[0].islower() or word.rstrip(".") in PARTICLES for word in words)


def shifted(found: ParsedDateline, where: Sequence[int], length: int) -> ParsedDateline:
    """A dateline that was read from letters, back where these stand in a text of some length."""

    def span(one: Span) -> Span:
        start, end = one
        return where[start], where[end - 1] + 1

    def moved(part: T) -> T:
        start, end = span((part.start, part.end))
        return evolve(part, start=start, end=end)

    return evolve(
        moved(found),
        body=where[found.body] if found.body < len(where) else length,
        places=tuple(map(moved, found.places)),
        date=moved(found.date) if found.date else None,
        sources=tuple(map(moved, found.sources)),
        terminator=span(found.terminator) if found.terminator else None,
        rest=tuple(map(span, found.rest)),
    )
