"""Which month a word stands for in a dateline, however it is shortened or misspelt.

Law: a month is known by its whole name or by the first three or more letters of it, with or without a full stop,
in any case. A word that is one month in one language and another in the next (`listopad`) names no number.
The names are those of `newsdoc.fields.calendars`.
"""

from bisect import bisect_left
from functools import cache, lru_cache
from typing import Final
from unicodedata import combining, normalize

from newsdoc.fields.calendars import MONTHS

WHOLE: Final = frozenset({"fi"})
"""The languages that do not abbreviate: `mar.` is March, though `marraskuuta` is November."""

MONTH_FIRST: Final = ("en", "es", "hu")
"""The languages whose wires also put the month before the day (`ABR 7`); elsewhere `Pro 14` is no December."""

OTHER_FORMS: Final[dict[str, int]] = {"jne": 6, "jly": 7, "mai": 5, "set": 9, "sept": 9}
"""Short forms that are no beginning of a name, or of several."""

NO_MONTHS: Final = frozenset({"augusta", "dune", "jane", "juno", "jury", "larch", "lune", "marsh", "match", "tune"})
"""Words within a slip of a month's name: `MUNICH, Match 4 -` has no date."""

_SHORTEST: Final = 3
_SHORTEST_MISSPELT: Final = 4


@lru_cache(maxsize=512)
def find(word: str, *, first: bool = False) -> int | None:
    """The number of the month that a word names, 0 if languages differ, None if it names none.

    `first` says that the word stands before the day.
    """
    word = folded(word.removesuffix("."))
    if word in OTHER_FORMS:
        return OTHER_FORMS[word]
    known = _known(first=first)
    found: set[int] = set()
    for name, number, whole in known[bisect_left(known, (word,)) :]:
        if not name.startswith(word):
            break
        if name == word or (len(word) >= _SHORTEST and not whole):
            found.add(number)
    return None if not found else found.pop() if len(found) == 1 else 0


def near(word: str) -> int | None:
    """The number of the one English month whose name a word misspells by a letter: `Narch`, `Macrh`, `Apil`.

    Of short forms only those are told from other words that swap their last letters or double the first: `Otc`, `OOct`.
    """
    word = folded(word.removesuffix("."))
    if len(word) < _SHORTEST or word in NO_MONTHS:
        return None
    names = MONTHS["en"][0].casefold().split()
    mended = word[1:] if word[0] == word[1] else word[0] + word[:0:-1]
    for number, name in enumerate(names, 1):
        if name[:_SHORTEST] == mended:
            return number
    if len(word) < _SHORTEST_MISSPELT:
        return None
    found = [number for number, name in enumerate(names, 1) if len(name) > _SHORTEST and _one_slip(word, name)]
    return found[0] if len(found) == 1 else None


def folded(word: str) -> str:
    """A word without case and accents, which capitals often lack: `FEVRIER`."""
    word = word.casefold().replace("ı", "i")
    return word if word.isascii() else "".join(c for c in normalize("NFD", word) if not combining(c))


def _one_slip(word: str, name: str) -> bool:
    """Whether one letter is lost, added or changed, or two neighbours are swapped."""
    start = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    if start is None:
        return abs(len(word) - len(name)) == 1
    mine, other = word[start:], name[start:]
    return mine[1:] in {other, other[1:]} or mine == other[1:] or (mine[2:] == other[2:] and mine[:2] == other[1::-1])


@cache
def _known(*, first: bool) -> list[tuple[str, int, bool]]:
    """The names in order, with their numbers, and whether they are known as a whole alone."""
    languages = MONTH_FIRST if first else MONTHS
    return sorted(
        {
            (name, number, language in WHOLE)
            for language in languages
            for row in MONTHS[language]
            for number, name in enumerate(folded(row).replace(".", "").split(), 1)
        }
    )
