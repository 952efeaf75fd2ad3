"""The public reading of bylines: the by-word at the head of a line, the line, and whether a text is one.

Law: `by_word` takes only what says no more than *by*; `plausible` takes a line that `read` understands as a whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdoc.fields.bylines import page, uses, words
from newsdoc.fields.bylines.reading import read

if TYPE_CHECKING:
    from newsdoc.fields.bylines.values import ParsedByline

_LONGEST_PLAUSIBLE: Final = 200
_REMEMBERED: Final = 64  # whoever asks whether a line is a byline, asks next whom it names
_BY: Final = re.compile(
    rf"({'|'.join(sorted(uses.listed(words.BY), key=len, reverse=True))})(:\s*+|\s++|(?=[^\W\d_]))", re.IGNORECASE
)
BY_WORD: Final = rf"(?:{'|'.join(sorted(uses.listed(words.BY), key=len, reverse=True))})(?=[:\s])[^\S\r\n]*+:?"
"""Regex source for a by-word of any language and its colon, to be read without regard to case; no groups."""

_SENTENCE_WORDS: Final = frozenset(uses.listed(page.SENTENCE["en"]))
_SENTENCE_OPENINGS: Final = frozenset(uses.listed(page.SENTENCE_OPENINGS))


def by_words() -> tuple[str, ...]:
    """The by-words of all languages."""
    return tuple(uses.listed(words.BY))


def by_word(text: str) -> int:
    """The length of a bare by-word that heads a text, with its colon and blanks; 0 without one.

    It is found where its blank was lost as well (`ByJane Doe`); `Von Trapp` is a name.
    """
    found = _BY.match(text)
    if found is None:
        return 0
    word, gap = found.groups()
    known = _is_glued(word, text, found.end()) if not gap else ":" in gap or _is_free(word, text, found.end())
    return found.end() if known else 0


def _is_glued(word: str, text: str, end: int) -> bool:
    """`ByJane Doe`, `vonJane Doe`, but `Byron`, `DiRoe`, `ByRoe`."""
    head = text[end : end + 2]
    return (word == "By" or word.islower()) and head.istitle() and " " in text[end:]


def _is_free(word: str, text: str, end: int) -> bool:
    """Whether a by-word is none of a name: `Von Ida Rehn`, `Von dpa`, but `Von Trapp`."""
    if not word[0].isupper() or word.casefold() not in uses.IN_NAMES:
        return True
    rest = text[end:].strip()
    return len(rest.split(None, 1)) > 1 or rest[:1].islower() or uses.is_body(rest)


@lru_cache(_REMEMBERED)
def parse(text: str) -> ParsedByline:
    """Read a line, with or without its by-word. Time is linear in its length."""
    return read(text, by_word(text))


def plausible(text: str) -> bool:
    """Whether a text after a by-word is a byline and not the rest of a sentence.

    The rule: it is short; every word of it is understood as part of a credit; none is a verb or pronoun (for headlines
    in capitals); the first is no weekday, month or the like; and it does not end with `!` or `?`.
    """
    if not text.strip() or len(text) > _LONGEST_PLAUSIBLE or text.rstrip()[-1] in "!?":
        return False
    said = text.casefold().replace(",", " ").split()
    if not said or said[0].rstrip(".") in _SENTENCE_OPENINGS or not _SENTENCE_WORDS.isdisjoint(said):
        return False
    found = parse(text)
    return bool(found.names) and not found.rest
