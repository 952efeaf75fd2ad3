"""A byline cut into words, numbers, marks and contacts.

Law: tokens stand in the order of the text and do not overlap, and what is between them is blank. A word that was
printed without the blank before the next (`Jane DoeTravel Editor`) is two tokens with nothing between them; names that
have capitals within (`McRoe`, `DiRoe`) are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from newsdoc.fields import agencies, spaced
from newsdoc.fields.bylines import uses, words

if TYPE_CHECKING:
    from collections.abc import Iterator

Token: TypeAlias = tuple[str, int, int, str, int]
"""Kind (word, number, contact, quote, mark), start, end, case-folded text, and uses."""

# Letters, with the marks that the scripts of India and South-East Asia put between them, and damaged ones.
_LETTER: Final = "[^\\W\\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0eff\u1000-\u109f\u1780-\u17ff\ufffd]"
_WORD: Final = (
    rf"(?:{_LETTER})(?>(?:{_LETTER}|['\u2019&](?=\w)|[-.\u2010\u2011](?=[^\W\d_])|(?<=[A-Z0-9])[0-9](?![0-9]?[:.][0-9]))*)"
    r"\.?+"
)
_NUMBER: Final = r"[0-9]++(?>(?:[.:/-][0-9]++)*)(?>(?:T[0-9:.]++(?>(?:Z|[+-][0-9:]++)?))?)"
_PHONE: Final = (
    r"(?<![0-9+])(?![0-9]{1,4}-[0-9]{1,2}-[0-9])\+?(?:\( ?)?[0-9][0-9() -]{6,18}[0-9](?![\w:])"  # a date is none
)
_MAIL: Final = r"(?<![\w.+-])[\w.+-]++@[\w-]++(?>(?:\.[\w-]++)+)|(?:https?://|www\.)[^\s,;()]++|@\w++"
_QUOTE: Final = '["\u201c\u201d\u201e\u00ab\u00bb\u2018`]'
_REST: Final = rf"(?P<number>{_NUMBER})|(?P<quote>{_QUOTE})|(?P<line>\n)|(?P<mark>[^\w\s]|_)"
_PLAIN: Final = re.compile(rf"(?P<word>{_WORD})|(?P<contact>{_PHONE})|{_REST}")
_ALL: Final = re.compile(rf"(?P<contact>{_MAIL}|{_PHONE})|(?P<word>{_WORD})|{_REST}")

_ABBREVIATIONS: Final = frozenset(uses.listed(words.ABBREVIATIONS)) | frozenset(uses.listed(words.SUFFIXES))
_NAME_PREFIXES: Final = frozenset((
    "Abu", "Al", "Ap", "Ben", "Da", "De", "Del", "Della", "Des", "Di", "Dos", "Du", "El", "Fitz", "Ja", "Jo", "Ke",
    "La", "Le", "Lo", "Ma", "Mac", "Mar", "Mc", "Ni", "O", "Sha", "St", "Ta", "Ter", "Ty", "Van", "Vande", "Vander",
    "Von",
))  # fmt: skip
"""Beginnings of names before which a second capital belongs to the same name."""
_LONG: Final = 40  # letters; words that come again are shorter
_CAPITALS: Final = 3  # before a word with a capital: `PMComments`, but not `McDOe`
_ELIDED: Final = re.compile("(?:l|d|all|dall|dell)['\u2019]")
_UNCASED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ROLE_WITHIN: Final = re.compile(
    "(?:" + "|".join(sorted(filter(_UNCASED.match, uses.listed(words.ROLES)), key=len, reverse=True)) + ")"
)


def tokens(text: str, first: int = 0) -> list[Token]:
    """Cut a line, from a place on. Letters that are spaced out (`J a n e   D o e`) are put together."""
    if text.count(" ") * 5 > len(text) * 2 and len(text) > len("J a n e"):
        letters = spaced.letters(text)
        if len(letters) * 3 < len(text) * 2:
            joined = "".join(letter for letter, _at in letters)
            where = [at for _letter, at in letters]
            return [
                (kind, where[start], where[end - 1] + 1, low, use) for kind, start, end, low, use in _cut(joined, 0)
            ]
    return _cut(text, first)


def _cut(text: str, first: int) -> list[Token]:
    made: list[Token] = []
    add = made.append
    for found in (_ALL if "@" in text or "www." in text or "://" in text else _PLAIN).finditer(text, first):
        kind = found.lastgroup or ""
        start, end = found.span()
        if kind != "word":
            add((kind, start, end, found[0], 0))
        else:
            known = _known_parts(found[0]) if end - start < _LONG else tuple(_parts(found[0]))
            for kind_, low, use, length in known:
                if kind_ != "article":
                    add((kind_, start, start + length, low, use))
                start += length
    return made


def _parts(word: str) -> Iterator[tuple[str, str, int, int]]:
    """The tokens of a word without blanks: kind, case-folded text, uses, length."""
    stop = word[-1] == "." and not _is_abbreviation(word)
    if stop:
        word = word[:-1]
    elided = _ELIDED.match(word)
    if elided and agencies.find(word[elided.end() :]):  # `l'AFP`
        yield "article", elided[0], 0, elided.end()
        word = word[elided.end() :]
    pieces = [word]
    if not (word.istitle() or word.islower() or word.isupper()):
        pieces = list(_pieces(word))
    elif "-" in word and not uses.is_listed(word.casefold()) and _is_chain(word):  # `NTB-AFP`
        pieces = re.split("(-)", word)
    for piece in pieces:
        low = piece.casefold()
        if low == "-":
            yield "mark", low, 0, 1
        elif piece.islower():
            yield "word", low, uses.of(low) | uses.LOWER, len(piece)
        elif len(piece) == 1 and piece.isupper():  # an initial, not `y` or `e`
            yield "word", low, uses.UPPER, 1
        else:
            use = uses.of(low)
            if not use and "-" in piece and agencies.find(piece.partition("-")[0]):  # `ARD-Studio`
                use = uses.ORGANISATION
            yield "word", low, use | (uses.UPPER if piece.isupper() else 0), len(piece)
    if stop:
        yield "mark", ".", 0, 1


@lru_cache(maxsize=4096)
def _known_parts(word: str) -> tuple[tuple[str, str, int, int], ...]:
    return tuple(_parts(word))


def _is_chain(word: str) -> bool:
    """Whether a word is agencies joined by hyphens."""
    return all(map(agencies.find, word.split("-")))


def _is_abbreviation(word: str) -> bool:
    return len(word) == len("J.") or "." in word[:-1] or word.casefold() in _ABBREVIATIONS


def _pieces(word: str) -> Iterator[str]:
    """Cut a word where a small letter meets a capital, several capitals meet a word, or a role ends a name."""
    if uses.is_listed(word.casefold()) or "." in word:
        yield word
        return
    if _UNCASED.match(word):
        at = 0
        for found in _ROLE_WITHIN.finditer(word):  # `松本太郎記者`
            yield from filter(None, (word[at : found.start()], found[0]))
            at = found.end()
        if at < len(word):
            yield word[at:]
        return
    first = 0
    capitals = 0
    if word[0].islower() and word[1:2].isupper():  # `jW`
        yield word
        return
    for at in range(len(word)):
        letter = word[at]
        if not letter.isupper():
            # `DOETravel`: the last capital begins the next word, if three letters follow it
            if capitals > _CAPITALS - 1 and word[at : at + 2].islower() and len(word[at : at + 2]) == len("ra"):
                yield word[first : at - 1]
                first = at - 1
            capitals = 0
            continue
        if at and word[at - 1].islower() and word[first:at] not in _NAME_PREFIXES:
            part = word[first:at]
            if part.rpartition("-")[2] not in _NAME_PREFIXES:
                yield part
                first = at
                capitals = 0
        capitals += 1
    yield word[first:]
