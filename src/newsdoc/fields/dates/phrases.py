"""The phrases around dates where they stand in a text: `said_at` for words, `distance` for how long ago.

Law: a phrase is read without regard to case, with any blanks for a blank, and as a whole: no small letter follows it.
A capital may follow, for pages lose the blank between.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from newsdoc.fields.alternatives import longest_first
from newsdoc.fields.dates.words import (
    AGO,
    CLOCK_WORDS,
    DATE_WORDS,
    DAYS_AGO,
    KINDS,
    NOW,
    TIME_WORDS,
    UNITS,
    YEAR_WORDS,
    Kind,
    Unit,
    Words,
    flat,
    languages,
)

_UNITS: Final[tuple[Unit, ...]] = ("second", "minute", "hour", "day", "week", "month", "year")
_UNSPACED: Final = frozenset({"ja", "ko", "zh"})
_ONE: Final = "a|an|een|ein|eine|einem|einer|en|et|ett|one|um|uma|un|una|une"
_ONES: Final = frozenset(word[:2] for word in _ONE.split("|"))
_SMALL: Final = r"a-z\xdf-\xff\u0100-\u017f\u03ac-\u03ff\u0430-\u045f"
_IS_SMALL: Final = re.compile(f"[{_SMALL}]")
_BLANKS: Final = re.compile(r"\s++")


class Said(NamedTuple):
    """A word or phrase around a date: what it labels, or how many days ago it says, or neither."""

    end: int
    languages: frozenset[str]
    kind: Kind | None = None
    days: int | None = None
    now: bool = False


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    said: Said


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """Every phrase by its first two letters, in the order in which they are tried: labels first, the longest first."""
    found: dict[str, dict[str, Said]] = {}

    def add(table: Words, said: Said) -> None:
        for phrase in longest_first(word.lower() for word in flat(table)):
            found.setdefault(phrase[:2], {}).setdefault(phrase, said._replace(languages=languages(phrase)))

    nobody = Said(0, frozenset())
    for kind, table in KINDS.items():
        add(table, nobody._replace(kind=kind))
    for days, table in DAYS_AGO.items():
        add(table, nobody._replace(days=days))
    add(NOW, nobody._replace(now=True))
    for table in (TIME_WORDS, DATE_WORDS, CLOCK_WORDS, YEAR_WORDS):
        add(table, nobody)
    return {
        beginning: tuple(
            _Phrase(tuple(phrase.split()), said)
            for phrase, said in sorted(phrases.items(), key=lambda item: (_rank(item[1]), -len(item[0])))
        )
        for beginning, phrases in found.items()
    }


def _rank(said: Said) -> int:
    return 0 if said.kind else 1 if said.days is not None else 2 if said.now else 3


def said_at(text: str, start: int) -> Said | None:
    """The word or phrase of the tables that stands at `start`."""
    beginning = text[start : start + 2].lower()
    for key in (beginning, beginning[:1]):
        for words, said in _phrases().get(key, ()):
            end = _phrase_end(text, start, words)
            if end is not None:
                return said._replace(end=end)
    return None


def _phrase_end(text: str, start: int, words: Iterable[str], *, spaced: bool = True) -> int | None:
    """Where a phrase ends that stands at `start`; none if it does not. Its language may write words without blanks."""
    at = start
    for word in words:
        if at > start:
            gap = _BLANKS.match(text, at)
            if gap is None:
                return None
            at = gap.end()
        if text[at : at + len(word)].lower() != word:
            return None
        at += len(word)
    return None if spaced and _IS_SMALL.match(text, at) else at


# ---- how long ago --------------------------------------------------------------------------------

_COUNT: Final = re.compile(rf"(?:(?P<number>[0-9]{{1,4}})|(?:{_ONE})\s)\s*+(?=[^\W\d_])", re.IGNORECASE)
_REST: Final = re.compile(rf"(?:[{_SMALL}\u0e00-\u0e7f]{{1,10}}+|[^\W\d_a-z]{{1,10}}+|)\.?")


@cache
def _before() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]]:
    """What is said before and after a number, and in what language, by the first two letters of what is before."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]] = {}
    for language, phrases in AGO.items():
        for phrase in phrases:
            before, after = (tuple(part.split()) for part in phrase.split("{}"))
            found.setdefault(before[0][:2] if before else "", []).append((before, after, language))
    return {beginning: tuple(said) for beginning, said in found.items()}


@cache
def _stems(language: str) -> tuple[tuple[str, Unit], ...]:
    return tuple(
        (stem, unit) for unit, stems in zip(_UNITS, UNITS[language].split(), strict=True) for stem in stems.split("|")
    )


def distance(text: str, start: int) -> tuple[int, int, Unit, str] | None:
    """A distance from now that stands at `start`: where it ends, how many of which unit, and in what language."""
    beginning = text[start : start + 2].lower()
    counted = text[start].isdigit() or beginning.strip() in _ONES
    for before, after, language in _before().get("" if counted else beginning, ()):
        at = start
        if before:
            end = _phrase_end(text, start, before)
            gap = None if end is None else _BLANKS.match(text, end)
            if gap is None:
                continue
            at = gap.end()
        count = _COUNT.match(text, at)
        if count is None:
            if counted:
                return None
            continue
        found = _unit_at(text, count.end(), after, language)
        if found is not None:
            return found[0], int(count["number"] or 1), found[1], language
    return None


def _unit_at(text: str, start: int, after: tuple[str, ...], language: str) -> tuple[int, Unit] | None:
    """The unit at `start`, with the words after it, and where they end."""
    spaced = language not in _UNSPACED
    for stem, unit in _stems(language):
        if text[start : start + len(stem)].lower() != stem:
            continue
        at = start + len(stem)
        rest = _REST.match(text, at) if spaced else None  # a unit goes on only where blanks part words
        at = rest.end() if rest else at
        gap = _BLANKS.match(text, at) if after else None
        end = _phrase_end(text, gap.end() if gap else at, after, spaced=spaced)
        return None if end is None else (end, unit)
    return None
