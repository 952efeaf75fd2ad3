"""Names in their cases, and the genders that endings tell.

Law: a name is given in a form that the text itself has; where it has none but the one mentioned, that one stays.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.quotes.language import Gender

_SHORTEST_STEM: Final = 3


def nominative(name: tuple[str, ...], text: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """`Марек Дусил` for `Марека Дусила`, where the text has both: of the forms that share their stems, the shortest."""
    stems = r"\s".join(rf"{re.escape(_stem(word, endings))}(?:{'|'.join(_longest_first(endings))})" for word in name)
    forms = {tuple(found[0].split()) for found in re.finditer(rf"\b{stems}\b", text)}
    return min({*forms, name}, key=lambda form: (sum(map(len, form)), form))


def gender_of_ending(word: str, genders: Mapping[str, Gender]) -> Gender | None:
    """What the longest fitting ending of a word tells."""
    lower = word.lower()
    fitting = [ending for ending in genders if lower.endswith(ending)]
    return genders[max(fitting, key=len)] if fitting else None


@lru_cache(maxsize=64)
def _longest_first(endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(endings, key=len, reverse=True))


def _stem(word: str, endings: tuple[str, ...]) -> str:
    """A word without its case ending; a short word as it is."""
    for ending in _longest_first(endings):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
