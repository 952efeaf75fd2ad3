"""Misspelt names of agencies: `Reutersd`, `Assocaited`.

Law: one letter more, one less, another one or two swapped; only in words that stand where an agency may stand.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from newsdoc.fields import agencies

_SHORTEST: Final = 6  # letters; shorter words are too near to others


def resembles_agency(word: str) -> bool:
    """Whether a case-folded word is within one slip of the whole name of an agency."""
    return len(word) >= _SHORTEST and not _slips().isdisjoint((word, *_shorter(word)))


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


@cache
def _slips() -> frozenset[str]:
    names = {
        name.casefold()
        for agency in agencies.AGENCIES
        for name in (agency.name, *agency.aliases)
        if len(name) >= _SHORTEST and " " not in name
    }
    return frozenset(names.union(*map(_shorter, names)))
