"""Who says a quote where time, place and hearers stand between the verb and its subject, as agencies write it.

Law: the words right behind a quote, read one by one up to the subject; where anything else stands there, no answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.quotes.candidates import NO_QUOTE, Candidate
from newsdoc.quotes.clauses import NOUN_PHRASE, QUOTES

if TYPE_CHECKING:
    from newsdoc.quotes.candidates import Place

_VERB: Final = re.compile(r",?-{0,2}[xfo]{0,3}(?=v)")
# The subject, with a body's name in marks in it: `председатель партии «Река» Клара Морева`.
_SUBJECT: Final = re.compile(rf"h|{NOUN_PHRASE}(?:Q[NTA]{{1,4}})?")
_TIME: Final = re.compile(r"p?[dim]*y++m?")
# `à la presse locale`, `sur X`: what hangs on a preposition; its end shows by a determiner, else it has one noun.
_PHRASE: Final = re.compile(r"[pl]{1,2}[dimI]*+(?:[nzu]+(?=[diplm])|[nuNA])(?=[dimTNAnhpl])")
# `La empresa «Río Claro» dijo que`: a body whose name stands in marks, before its verb.
_NAMED: Final = re.compile(rf"c?({NOUN_PHRASE}Q)[axo]{{0,3}}v")
_OPENING: Final = re.compile(r"[ca]{0,2}[xfo]{0,2}v")
_MOST: Final = 12  # tokens between a verb and its subject
_FAR: Final = 40  # tokens before a quote that may say whose it is
# `Pour Anne Kovac, « le texte ne change rien »`
_VIEW: Final = re.compile(rf"p({NOUN_PHRASE}),\Z")


def late(place: Place) -> Candidate | None:
    """Who says a quote by what stands around it, if that is sure."""
    letters, at = place.row.letters, place.at
    named = _NAMED.match(letters, place.begin, min(place.end, place.begin + _FAR))
    if named and place.begin < at:
        if at == named.end(1) - 1:
            return Candidate(NO_QUOTE, None, [])
        if at >= named.end() and not any(named.end() <= a.cue < at and a.strong for a in place.said):
            return Candidate("before:subject", place.source(*named.span(1), named.end() - 1), [])
    view = _VIEW.match(letters, place.begin, at) if at - place.begin < _FAR else None
    if view and place.row.word(place.begin) in place.language.viewing and {*view[1]} & {*"NT"}:
        return Candidate("before:according", place.source(*view.span(1), place.begin), [])
    impersonal = _impersonal(place)
    if impersonal or any(a.strong and a.cue < at for a in place.said):
        return impersonal
    verb = _VERB.match(letters, at + 1, place.end)
    if verb is None:
        return None
    start = _past(place, verb.end() + 1)
    found = _SUBJECT.match(letters, start, place.end) if start > verb.end() + 1 else None
    if found is None:
        return None
    return Candidate("after:inverted", place.source(*found.span(), verb.end()), [])


def subjectless(place: Place) -> bool:
    """`Y agregó: «Mañana salimos»`: a sentence that opens with a verb of saying and leaves its subject out."""
    opening = _OPENING.match(place.row.letters, place.begin, place.at)
    return opening is not None and not any(a.strong and a.cue < place.at and a.end > a.start for a in place.said)


def _past(place: Place, start: int) -> int:
    """The token behind times, places and hearers: `a assuré mardi à l'AFP le ministre`."""
    row, hearers = place.row, place.language.hearers
    letters = row.letters
    at, last = start, min(place.end, start + _MOST)
    while at < last:
        if letters[at] in "ao" or row.word(at) in hearers:
            at += 1
            continue
        found = _TIME.match(letters, at, last) or _PHRASE.match(letters, at, last)
        if found is None:
            break
        at = found.end()
    return at


def _impersonal(place: Place) -> Candidate | None:
    """`«Мы готовы», — сообщили в мэрии`, `Как сообщили в мэрии, дорога «закрыта»`: a verb in the plural, and where."""
    endings = place.language.impersonal
    if not endings:
        return None
    row, letters = place.row, place.row.letters
    for cue in range(max(place.begin, place.at - _FAR), min(place.end - 2, place.at + _MOST)):
        if letters[cue] == "v" and row.word(cue).endswith(endings):
            opens = cue == place.begin or letters[cue - 1] in f",-s{QUOTES}"
            where = cue + 1
            while where < place.end and row.word(where) in place.language.hearers:
                where += 1
            found = _SUBJECT.match(letters, where + 1, place.end) if opens and letters[where] == "p" else None
            if found:
                side = "before" if cue < place.at else "after"
                return Candidate(f"{side}:inverted", place.source(*found.span(), cue), [])
    return None
