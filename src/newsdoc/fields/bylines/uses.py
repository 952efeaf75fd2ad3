"""What a word may do in a byline: the tables as one look-up.

Law: `of(word)` is the sum of the uses of a case-folded word, 0 for one that is in no table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.fields import agencies
from newsdoc.fields.bylines import page, verbs, words
from newsdoc.fields.calendars import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Plain numbers, not an enumeration: they are tested for every word of every line.
AND: Final = 1 << 0
WITH: Final = 1 << 1
PLACE: Final = 1 << 2
FOR: Final = 1 << 3
BY: Final = 1 << 4
PARTICLE: Final = 1 << 5
SUFFIX: Final = 1 << 6
ARTICLE: Final = 1 << 7
ROLE: Final = 1 << 8
MODIFIER: Final = 1 << 9
MODIFIER_AFTER: Final = 1 << 10
SECTION: Final = 1 << 11
DESK: Final = 1 << 12
ORGANISATION: Final = 1 << 13
BODY: Final = 1 << 14  # the first word of an agency or outlet
MONTH: Final = 1 << 15
DAY: Final = 1 << 16
UNIT: Final = 1 << 17
FURNITURE: Final = 1 << 18  # the first word of a phrase
SENTENCE: Final = 1 << 19
LABEL: Final = 1 << 20
OPENING: Final = 1 << 21
LOWER: Final = 1 << 22  # as printed
UPPER: Final = 1 << 23  # as printed
QUOTE: Final = 1 << 24

JOINING: Final = AND | WITH | PLACE | FOR | BY
DATE: Final = MONTH | DAY | UNIT


def listed(table: Mapping[str, str] | str) -> Iterator[str]:
    """Every word or phrase of a table."""
    for row in (table,) if isinstance(table, str) else table.values():
        yield from row.split("|")


def _bodies() -> Iterator[str]:
    yield from listed(words.OUTLETS)
    for agency in agencies.AGENCIES:
        yield from (agency.name.casefold(), *(alias.casefold() for alias in agency.aliases))


def _months() -> Iterator[str]:
    for rows in MONTHS.values():
        yield from " ".join(rows).replace(".", "").casefold().split()


def _index() -> dict[str, int]:
    found: dict[str, int] = {}

    def add(use: int, names: Iterable[str], place: int | None = None) -> None:
        for name in names:
            word = name if place is None else name.split()[place]
            found[word] = found.get(word, 0) | use

    add(AND, listed(words.AND))
    add(WITH, listed(words.WITH))
    add(PLACE, listed(words.PLACE))
    add(FOR, listed(words.FOR))
    add(BY, listed(words.BY))
    add(PARTICLE, listed(words.PARTICLES))
    add(SUFFIX, listed(words.SUFFIXES))
    add(ARTICLE, listed(words.ARTICLES))
    add(ROLE, listed(words.ROLES))
    add(MODIFIER, listed(words.MODIFIERS))
    add(MODIFIER_AFTER, listed(words.MODIFIERS_AFTER))
    add(SECTION | MODIFIER, listed(words.SECTIONS))
    add(DESK, listed(words.DESKS), -1)
    add(ORGANISATION, listed(words.ORGANISATIONS))
    add(BODY, _bodies(), 0)
    add(BODY, ("the",))
    add(MONTH, _months())
    add(DAY, listed(page.DAYS), 0)
    add(UNIT, listed(page.UNITS), -1)
    add(FURNITURE, listed(page.FURNITURE), 0)
    add(SENTENCE, listed(page.SENTENCE))
    add(SENTENCE, listed(page.SENTENCE_CAPITALS.casefold()))
    add(LABEL, listed(verbs.LABELS))
    add(OPENING, words.ROLE_OPENINGS)
    add(0, (phrase for table in verbs.VERBS.values() for phrase in listed(table)))  # known, so that none is cut
    return found


_INDEX: Final = _index()
_ROLE_ENDS: Final = tuple(listed(words.ROLE_ENDS))
_LONGEST_SIMPLE: Final = 9  # letters; a compound such as `wirtschaftsredakteurin` has more


def of(word: str) -> int:
    """The uses of a case-folded word."""
    uses = _INDEX.get(word, 0)
    if not uses and len(word) > _LONGEST_SIMPLE and word.endswith(_ROLE_ENDS):
        return ROLE
    return uses


def is_listed(word: str) -> bool:
    """Whether a case-folded word is itself in a table."""
    return word in _INDEX


def _phrases(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


FURNITURE_PHRASES: Final = _phrases(listed(page.FURNITURE))
"""The phrases of pages by their first word, longest first."""
VERBS: Final = {phrase: verb for verb, table in verbs.VERBS.items() for phrase in listed(table)}
"""The verb that a phrase says; of two, the later in the table."""
DESKS: Final = frozenset(listed(words.DESKS))
OUTLETS: Final = frozenset(listed(words.OUTLETS))
COMPLETE_ROLES: Final = frozenset(listed(words.COMPLETE_ROLES))
CAPITAL: Final = frozenset(listed(words.CAPITAL))
INDEFINITE: Final = frozenset(listed(words.INDEFINITE))
DEFINITE: Final = frozenset(listed(words.DEFINITE))
DESCRIPTORS: Final = frozenset(listed(words.DESCRIPTORS))
IN_NAMES: Final = frozenset(listed(words.IN_NAMES))
SENTENCE_CAPITALS: Final = frozenset(listed(page.SENTENCE_CAPITALS))
CLOSING: Final = frozenset(listed(page.CLOSING))
PLACES: Final = frozenset(listed(page.PLACES))
PLACE_OPENINGS: Final = frozenset(place.split()[0] for place in PLACES)


def is_body(name: str) -> bool:
    """Whether a name is one of an agency or outlet, as a whole."""
    return agencies.find(name) is not None or name.casefold().removeprefix("the ") in OUTLETS
