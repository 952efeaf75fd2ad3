"""Clauses whose verb comes second, or last: who says, in the letters of one sentence.

Law: as in `clauses`, a rule is a pattern over letters with an example, tried on a window of bounded length. A main
clause has its finite verb second and what belongs to it at the end (`Am Montag hatte Dusil in Prag gesagt`), a
subordinate clause has both at the end (`wie Dusil am Montag sagte`).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WINDOW: Final = 60  # letters before a verb that may hold its subject
_RIGHT: Final = 40  # letters behind a verb that may

_NAME = "[SNTAum]"
# A noun phrase with what owns it: `der Sprecher der Stadt`, `Marek Dusil vom Bauamt`, `zwei Minister`.
_NP = rf"(?:[di]*+[nz]*+{_NAME}++(?:[di]++[nz]*+{_NAME}++|{_NAME}++|l[di]*+[nz]*+{_NAME}++|m++)*+|[di]++[nz]++)"
_SMALL = "[aoy]"
# Right of the verb: `sagte Dusil`, `hatte sich Dusil`, `erklärte am Montag der Minister`, `sagte in Prag er`.
_RIGHT_OF: Final = re.compile(
    rf"(?:[aoy]|p[di]*+y)*+(?:(h|{_NP})|(?:p[di]*+[nz]*+{_NAME}++(?:[di]++[nz]*+{_NAME}++)*+)++[aoy]*+(h))"
)
# What opens a clause whose verb follows: nothing, `Daraufhin`, `Am Montag`, `In einem Brief an den Rat`, `Das`.
_PP = rf"[pkl][di]*+[nz]*+(?:y|{_NAME})*+(?:[di]++[nz]*+{_NAME}++)*+(?:m|y)*+"
_OPENER: Final = re.compile(rf"[cas/]*+(?:(?:{_PP}|[ayo]|m(?=y))*+[,]?|d)\Z")
# A subject up to the verb: `Dusil`, `Auch der Sprecher der Stadt in Zlin`, `Er`.
_LEFT_OF: Final = re.compile(rf"[ca/]*+(h|{_NP})(?:{_PP}|{_SMALL})*+\Z")
# A subject between `wie` and the verb at the end: `wie Dusil am Montag in Prag sagte`.
_SUBORDINATE: Final = re.compile(rf"[aoy]*+(?:{_PP})?[aoy]*+(h|{_NP})")
# What may follow the first stretch of `Marek Dusil, der Bürgermeister, sagte`: no clause of its own.
_APPOSITION: Final = frozenset("dwnmNTAp")
_AUXILIARY: Final = re.compile(r"[xf][^c]+\Z")
# `..., die am Montag riefen`
_RELATIVE: Final = re.compile(rf"[dw](?:{_SMALL}|{_PP})*+\Z")
_CLOSES: Final = frozenset(["", *",.:;QCEWDc"])
_AGENT: Final = re.compile(rf"l((?:{_NP})|[ho])")
# The first stretch of `Marek Dusil, der Bürgermeister, sagte`.
_APPOSED: Final = re.compile(rf"[ca]*+(h|{_NP})(?:{_PP})*+,")


class Said(NamedTuple):
    """A source's tokens, with the name of the rule; no tokens where the verb has no subject."""

    start: int
    end: int
    rule: str
    first: int


def subjects(letters: str, hard: int, end: int, at: int) -> list[Said]:
    """Who may be the subject of the verb at `at`, likeliest first, in a clause behind `hard` that ends before `end`."""
    hard = max(hard, at - _WINDOW)
    # `Dusil hat am Montag erklärt`: the form of a finite verb, but the clause has its finite verb before.
    if letters[at] == "b" or _AUXILIARY.search(letters, _clause_start(letters, hard, at), at):
        return _of_bare(letters, hard, end, at)
    return _of_finite(letters, hard, end, at)


def _clause_start(letters: str, hard: int, at: int) -> int:
    return max(hard, letters.rfind(",", hard, at) + 1, letters.rfind("-", hard, at) + 1)


def _of_finite(letters: str, hard: int, end: int, at: int) -> list[Said]:
    start = _clause_start(letters, hard, at)
    subordinate = letters.rfind("s", start, at)
    if subordinate >= 0 and subordinate + 1 < at:
        found = _SUBORDINATE.match(letters, subordinate + 1, at)
        if found:
            return [Said(*found.span(1), "subordinate", found.start(1))]
    if start > hard:
        if not letters[start:at].strip("ac"):
            apposed = _APPOSED.match(letters, hard, start)
            if apposed and apposed.end() < start and letters[apposed.end()] in _APPOSITION:
                said = [Said(*apposed.span(1), "appositive", apposed.start(1))]
                return [*_right(letters, end, at, "inverted"), *said] if letters[at + 1 : at + 2] == "h" else said
        elif letters[start - 1] == "," and _RELATIVE.match(letters, start, at) and letters[at + 1 : at + 2] in _CLOSES:
            return [Said(start, start + 1, "relative", start)]
    if _OPENER.match(letters, start, at):
        return _right(letters, end, at, "inverted")
    found = _LEFT_OF.match(letters, start, at)
    if found is None:
        for further in (letters.rfind("c", start, at), letters.rfind("s", start, at)):
            found = found or (_LEFT_OF.match(letters, further, at) if further >= start else None)
    if found is None:
        return []
    if not letters[start:at].strip("m"):  # `2008 sagte er`
        return [*_right(letters, end, at, "inverted"), Said(*found.span(1), "subject", found.start(1))]
    # `Diese Zahl nannte der Minister`: the object may come first.
    return [Said(*found.span(1), "subject", found.start(1)), *_right(letters, end, at, "object-first")]


def _right(letters: str, end: int, verb: int, rule: str) -> list[Said]:
    """A subject right of the finite verb."""
    found = _RIGHT_OF.match(letters, verb + 1, min(end, verb + _RIGHT))
    return [Said(*found.span(1 if found.group(1) else 2), rule, verb)] if found else []


def _of_bare(letters: str, hard: int, end: int, at: int) -> list[Said]:
    """`Dusil hatte am Montag gesagt`, `Am Montag hatte Dusil gesagt`, `wie Dusil gesagt hatte`."""
    behind = letters[at + 1 : at + 2]
    if behind and behind in "xf":
        return _of_finite(letters, hard, end, at)
    auxiliary = max(letters.rfind("x", hard, at), letters.rfind("f", hard, at))
    if auxiliary < 0:
        return []
    if letters[auxiliary] == "f":
        agent = _AGENT.search(letters, auxiliary, at)
        return [Said(*agent.span(1), "agent", agent.start()) if agent else Said(at, at, "passive", at)]
    return [said._replace(first=min(said.first, at)) for said in _of_finite(letters, hard, at, auxiliary)]
