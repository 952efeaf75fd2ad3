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
_MARKED = "Q"  # `der „Kurier“`
_BY = "(?>(?:[nz]|a(?=[anz]))*)"  # what describes a noun: `neu gewählte`
_GENITIVE = rf"(?:[di]++{_BY}(?:(?>(?:{_NAME}|y)+)|{_MARKED}))"
# A noun phrase with what owns it: `der Sprecher der Stadt`, `Marek Dusil vom Bauamt`, `zwei Minister`, `der „Kurier“`,
# `ein nicht genannter Vertreter der „Zlin AG“`, `die in Zlin geborene Mala`.
_NP = (
    rf"(?:[di]*+(?>(?:(?<=[di])p[diI]*+[nz]*+{_NAME}++(?=[nz]))?)(?:(?<=[di]){_BY}|[nz]*+){_NAME}++(?>(?:{_GENITIVE}|{_NAME}++|l[diI]*+[nz]*+{_NAME}++)*)"
    rf"|[di]++{_BY}{_MARKED}|[di]++[nz]++)"
)
_SMALL = "[aoy]"
_PP = (
    rf"[pkl][diI]*+{_BY}(?>(?:y|{_NAME}|(?<=[pldI]){_MARKED})*)(?>{_GENITIVE}*)"
    rf"(?>(?:m|y)*)(?>(?:{_MARKED}(?=[vxe]|\Z))?)"
)
_OBJECT = rf"I{_BY}(?>(?:{_NAME}|{_MARKED})*)(?>{_GENITIVE}*)"
# Behind `laut`: a source without what else the clause has, `laut Dusil am Montag in Prag`.
SOURCE: Final = re.compile(rf"I?+(?:h|o|{_NP}|[nz]++)")
# Behind `heißt es`: `in einer gestern verbreiteten Erklärung der Stadt`; before it: `In dem Brief an den Rat (hatte)`.
_PLACE: Final = re.compile(rf"[ay]*+p(I?+{_BY}(?:{_NP}))")
_LED: Final = re.compile(rf"[cas/]*+p(I?+{_BY}(?:{_NP}))(?>(?:{_PP}|{_SMALL})*)(?:,.*,)?x?\Z")
# Right of the verb: `sagte Dusil`, `hatte sich Dusil`, `erklärte am Montag der Minister`, `sagte in Prag er`.
_RIGHT_OF: Final = re.compile(
    rf"(?>(?:[aoy]|p[diI]*+y)*)(?:(h|{_NP})|(?>(?:p[diI]*+[nz]*+{_NAME}++(?>{_GENITIVE}*))+)[aoy]*+(h))"
)
# What opens a clause whose verb follows: nothing, `Daraufhin`, `Am Montag`, `In einem Brief an den Rat`, `Das`,
# `Als Grund`.
_OPENER: Final = re.compile(
    rf"[ca/]*+s[nz]*N++(?>{_GENITIVE}*)\Z|[cas/]*+(?:(?>(?:{_PP}|{_OBJECT}|[ayo]|m(?=y))*)[,]?|d)\Z"
)
# A subject up to the verb: `Dusil`, `Auch der Sprecher der Stadt in Zlin`, `Er`, `Die Gruppe „Offenes Tor“`.
_LEFT_OF: Final = re.compile(rf"[ca/]*+(h|{_NP}{_MARKED}?+(?>(?:c{_NP})*))(?>(?:{_PP}|{_OBJECT}|{_SMALL})*)\Z")
# A subject between `wie` and the verb at the end: `wie Dusil am Montag in Prag sagte`, `wie „Zlin heute“ meldet`.
_SUBORDINATE: Final = re.compile(rf"[aoy]*+(?:{_PP})?[aoy]*+(h|{_NP}|{_MARKED})")
# `Wie die Bürgermeisterin von Zlin, Eva Mala, sagte`
_SUBORDINATE_APPOSED: Final = re.compile(
    rf"(?<=s)[aoy]*+(h|{_NP})(?>(?:{_PP})*),[^,:;.QCEWDevxf]++,(?>(?:{_SMALL}|{_PP})*)\Z"
)
# An auxiliary before the verb of the same clause: `Dusil hat am Montag erklärt`.
_AUXILIARY: Final = re.compile(r"[xf].*\Z")
# `..., die am Montag riefen`
_RELATIVE: Final = re.compile(rf"[dw](?>(?:{_SMALL}|{_PP})*)\Z")
_CLOSES: Final = frozenset(["", *",.:;QCEWDc"])
_QUOTES: Final = frozenset("QCEWD")
_CLUSTER: Final = _CLOSES | frozenset("xfb")
_AGENT: Final = re.compile(rf"lI?((?:{_NP})|[ho])")
# The first stretch of `Marek Dusil, der Bürgermeister, sagte`, and what is an apposition or a relative clause.
_APPOSED: Final = re.compile(rf"[ca]*+(h|{_NP}(?>(?:c{_NP})?))(?>(?:{_PP})*)\Z")
_FINITE: Final = re.compile("[evxf]")
_MOST_STRETCHES: Final = 6


class Said(NamedTuple):
    """A source's tokens, with the name of the rule; no tokens where the verb has no subject."""

    start: int
    end: int
    rule: str
    first: int


def stated(letters: str, hard: int, end: int, at: int) -> tuple[int, int] | None:
    """Where the words stand of which `at` says `heißt es`: `„...“, heißt es in dem Brief`, `In dem Brief heißt es`."""
    start = max(hard, at - _WINDOW)
    found = _LED.match(letters, start, at) or _PLACE.match(letters, at + 1, min(end, at + _RIGHT))
    return found.span(1) if found else None


# `der Vorwurf des Rates, es werde`, `das Fazit von Dusil überrascht nicht:`
_OWNER: Final = re.compile(rf"u(?:({_GENITIVE})|l((?:{_NP})))")


def owner(letters: str, end: int, at: int) -> tuple[int, int] | None:
    """Whose words a noun of saying at `at` means."""
    found = _OWNER.match(letters, at, min(end, at + _RIGHT))
    return found.span(1 if found.group(1) else 2) if found else None


# `Der „Kurier“`, `wie „Zlin heute“ meldet`, `Die Gruppe „Offenes Tor“ warnt`
_NAMED: Final = re.compile(r"(?<=[dIpl])Q|(?<=s)Q[ay]*+[vb](?=[,.x])|(?<=[NT])Q(?=[vxe])")


def is_named(letters: str, at: int) -> bool:
    """Whether a marked stretch is a name in its clause, and does not part it from what follows."""
    return _NAMED.match(letters, at) is not None


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
        if found and letters[at + 1 : at + 2] in _CLUSTER:
            return [Said(*found.span(1), "subordinate", found.start(1))]
    if start > hard:
        found = _SUBORDINATE_APPOSED.search(letters, hard, at)
        if found and letters[at + 1 : at + 2] in _CLUSTER:
            return [Said(*found.span(1), "subordinate", found.start(1))]
        if not letters[start:at].strip("ac"):
            said = _apposed(letters, hard, start)
            if said:  # `Den Plan, der gestern kam, nannte Dusil einen Fehler`
                right = _right(letters, end, at, "inverted" if letters[at + 1 : at + 2] == "h" else "object-first")
                return [*right, *said] if letters[at + 1 : at + 2] == "h" else [*said, *right]
        elif letters[start - 1] == "," and _RELATIVE.match(letters, start, at) and letters[at + 1 : at + 2] in _CLOSES:
            return [Said(start, start + 1, "relative", start)]
    if _OPENER.match(letters, start, at):
        return _right(letters, end, at, "inverted")
    found = _LEFT_OF.match(letters, start, at)
    if found is None:
        for further in (letters.rfind("c", start, at), letters.rfind("s", start, at)):
            found = found or (_LEFT_OF.match(letters, further, at) if further >= start else None)
    if found is None:
        return _right(letters, end, at, "inverted") if letters[at + 1 : at + 2] == "h" else []
    if not letters[start:at].strip("m"):  # `2008 sagte er`
        return [*_right(letters, end, at, "inverted"), Said(*found.span(1), "subject", found.start(1))]
    # `Diese Zahl nannte er`, `Diese Zahl nannte der Minister`: the object may come first.
    rule = "inverted" if letters[at + 1 : at + 2] == "h" else "object-first"
    right = [said for said in _right(letters, end, at, rule) if letters[said.end - 1] != "u"]  # `vertritt die Ansicht`
    return [Said(*found.span(1), "subject", found.start(1)), *right]


def _apposed(letters: str, hard: int, start: int) -> list[Said]:
    """`Marek Dusil, der Bürgermeister, sagte`: the stretch that those before the comma at the verb go with."""
    best: list[Said] = []
    stop = start - 1
    for number in range(_MOST_STRETCHES):
        begin = max(hard, letters.rfind(",", hard, stop) + 1)
        found = _APPOSED.match(letters, begin, stop)
        if found and number:
            best = [Said(*found.span(1), "appositive", found.start(1))]
        elif letters[begin : begin + 1] not in {"d", "w", "p"} and _FINITE.search(letters, begin, stop):
            break
        if begin == hard:
            break
        stop = begin - 1
    return best


def _right(letters: str, end: int, verb: int, rule: str) -> list[Said]:
    """A subject right of the finite verb."""
    found = _RIGHT_OF.match(letters, verb + 1, min(end, verb + _RIGHT))
    behind = verb - 1 - (letters[verb - 1 : verb] == ",")
    if found is None and letters[verb + 1 : verb + 2] == _MARKED and letters[behind : behind + 1] in _QUOTES:
        return [Said(verb + 1, verb + 2, rule, verb)]  # `„Wir sind bereit“, schrieb „Zlin heute“`
    return [Said(*found.span(1 if found.group(1) else 2), rule, verb)] if found else []


def _of_bare(letters: str, hard: int, end: int, at: int) -> list[Said]:
    """`Dusil hatte am Montag gesagt`, `Am Montag hatte Dusil gesagt`, `wie Dusil gesagt hatte`."""
    behind = letters[at + 1 : at + 2]
    start = _clause_start(letters, hard, at)
    # `weil Dusil das gesagt hat`, but not `Das soll Dusil gesagt haben`
    if behind and behind in "xf" and not _AUXILIARY.search(letters, start, at):
        return _of_finite(letters, hard, end, at)
    if letters[at - 1 : at] != "p" and not _AUXILIARY.search(letters, start, at):
        finite = _of_finite(letters, hard, end, at)  # `„Wir sind bereit“, sagen Experten`
        if finite:
            return finite
    auxiliary = max(letters.rfind("x", hard, at), letters.rfind("f", hard, at))
    if auxiliary < 0:
        return []
    if letters[auxiliary] == "f":
        agent = _AGENT.search(letters, auxiliary, at)
        return [Said(*agent.span(1), "agent", agent.start()) if agent else Said(at, at, "passive", at)]
    return [said._replace(first=min(said.first, at)) for said in _of_finite(letters, hard, at, auxiliary)]
