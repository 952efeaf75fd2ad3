"""Indirect speech: what somebody is said to have said, without marks.

Law: precision first. Only verbs of the table's `reporting`, only a clause that is plainly theirs, only sentences
without marked quotes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.clauses import QUOTES, Attribution, attributions

if TYPE_CHECKING:
    from newsdoc.quotes.language import Language
    from newsdoc.quotes.words import Row

_SPEAKS: Final = frozenset({"subject", "appositive", "inverted"})
# `said on Tuesday that`, `told the council that`
_THAT: Final = re.compile(r"(?:[odimSzNTAnuy]|p[dimSzNTAnuy])*s(?=[dimSzNTAnuh])")
# `said costs had risen`: a subject and its verb follow at once.
_CLAUSE: Final = re.compile(r"(?=(?:h|[dimSzNTAnu]{1,8}(?:p[dimSzNTAnu]{1,6})?)[a]*[xfev])")
# `Costs had risen, Dusil said on Tuesday.`
_CLOSES: Final = re.compile(r"[ady]*(?:p[dimSzNTAnuy]{1,6})?[./]?\Z")
_MOST_WORDS: Final = 30  # tokens from a subject to its verb that are looked at
_FEWEST: Final = 3  # tokens that make a clause


class Said(NamedTuple):
    """A stretch of indirect speech: its first token, the one after its last, its attribution, its rule."""

    start: int
    end: int
    attribution: Attribution
    rule: str


def indirect(row: Row, begin: int, end: int, language: Language) -> Said | None:
    """The indirect speech of a sentence, from its outermost verb of reporting; None where there is none for sure."""
    letters = row.letters
    if any(quote in letters[begin:end] for quote in QUOTES):
        return None
    last = end - 1 if letters[end - 1] in "./" else end
    for a in attributions(letters, begin, end, verb_second=language.verb_second):
        if _denied(row, a, language):
            return None
        if a.rule == "according" and a.end > a.start:
            if a.first == begin and letters[a.end : a.end + 1] == ",":
                return _said(a.end + 1, last, a, "indirect:according")
            if a.end >= last and letters[a.first - 1] == ",":
                return _said(begin, a.first - 1, a, "indirect:according")
        elif a.strong and a.rule in _SPEAKS and language.lemmas.get(row.word(a.cue)) in language.reporting:
            if a.first > begin and letters[a.first - 1] == ",":
                after = a.end if a.rule == "inverted" else a.cue + 1
                if _CLOSES.match(letters, after, end):
                    return _said(begin, a.first - 1, a, "indirect:after")
            that = _THAT.match(letters, a.cue + 1, last) or _CLAUSE.match(letters, a.cue + 1, last)
            if that and that.end() > that.start() and row.word(that.end() - 1) not in language.reporters:
                return None  # `Dusil did say whether`
            if that and a.rule != "inverted":
                rule = "indirect:that" if that.end() > that.start() else "indirect:clause"
                return _said(that.end(), last, a, rule)
            return None
    return None


def _denied(row: Row, a: Attribution, language: Language) -> bool:
    """Whether nobody says so, or it is only thought of: `Dusil did not say that`, `Nobody said`, `if Dusil said`."""
    if a.first and row.letters[a.first - 1] == "s":
        return True
    words = [row.word(token) for token in range(a.first, min(a.cue + 1, a.first + _MOST_WORDS))]
    return any(word in language.negatives for word in words)


def _said(start: int, end: int, attribution: Attribution, rule: str) -> Said | None:
    return Said(start, end, attribution, rule) if end - start >= _FEWEST else None
