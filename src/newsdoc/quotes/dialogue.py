"""Speech that a dash opens, as in `— We are ready, — said Dusil. — Tomorrow we leave`.

Law: a paragraph that opens with a dash is speech only if a verb of saying stands in it where one tells who speaks;
else it may as well be an item of a list. Linear in the paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsdoc.quotes.language import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
# What may stand before the verb: an auxiliary, a pronoun (`— le ha dicho Dusil`, `— a-t-il dit`).
_WORDS_TO_VERB: Final = 3
_SPACES: Final = " \t\xa0\u202f\u2009"
_AFTER_TELLING: Final = ".,;:" + _SPACES


class Spoken(NamedTuple):
    """A stretch of speech in a paragraph: with its dash, and the words alone."""

    outer_start: int
    start: int
    end: int
    outer_end: int


@lru_cache(maxsize=64)
def _dashes(dashes: str) -> re.Pattern[str]:
    # A dash between words of one sentence has blanks on both sides or on the outer side only, never inside a word.
    return re.compile(rf"(?<!\w)[{dashes}]|[{dashes}](?!\w)")


def spoken(text: str, language: Language) -> list[Spoken]:
    """The speech of a paragraph that opens with one of the language's dashes."""
    opening = len(text) - len(text.lstrip())
    if text[opening : opening + 1] not in language.dialogue or not text[opening : opening + 1]:
        return []
    cuts = [match.start() for match in _dashes(language.dialogue).finditer(text, opening)]
    pieces = list(zip(cuts, [*cuts[1:], len(text)], strict=True))
    tells = [number > 0 and _tells(text, start + 1, end, language) for number, (start, end) in enumerate(pieces)]
    if not any(tells) and not _told_inside(text, language):
        return []
    found: list[Spoken] = []
    after_telling = True
    for (start, end), telling in zip(pieces, tells, strict=True):
        if not telling:
            inner = start + 1
            while inner < end and text[inner] in _AFTER_TELLING:
                inner += 1
            stop = end
            while stop > inner and text[stop - 1] in _SPACES:
                stop -= 1
            if inner < stop:
                if after_telling:
                    # A stop behind the dash ends the sentence of who speaks: `—said Dusil—. Tomorrow`
                    outer = inner if text[start + 1] in ".,;:" else start
                    found.append(Spoken(outer, inner, stop, stop))
                else:
                    found[-1] = found[-1]._replace(end=stop, outer_end=stop)
        after_telling = telling
    return found


def _tells(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a stretch opens with a verb of saying."""
    at = start
    for _ in range(_WORDS_TO_VERB):
        word = _WORD.search(text, at, end)
        if word is None:
            return False
        lower = word[0].lower()
        if lower in language.lemmas:
            return True
        small = lower in language.auxiliaries or lower in language.objects or lower in language.pronouns_by_word
        if not small and len(lower) > 1:
            return False
        at = word.end()
    return False


def _told_inside(text: str, language: Language) -> bool:
    """`— Nous venons, dit Dusil.`: a verb of saying behind a comma."""
    return language.inner_clauses and any(
        _tells(text, comma.end(), comma.end() + 40, language) for comma in re.finditer(",", text)
    )
