"""Sources that quote sources: who speaks, and who passed the words on.

Law: the speaker is whoever said the words first, `via` whoever tells us so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.quotes.clauses import SOURCE

if TYPE_CHECKING:
    from newsdoc.quotes.candidates import Place, Source
    from newsdoc.quotes.clauses import Attribution

# `..., state radio said on Tuesday.`: nothing but a time or a place may follow a clause that ends its sentence.
_CLOSES: Final = re.compile(r"[adynp]{0,4}(?:p[dimSzNTAnuy]{1,5})?[.,/EW]?\Z")
# Between a verb and the words: whom they were told, and when.
_HEARD: Final = re.compile(r"[odimSzNTAnuay]{0,8}(?:p[dimSzNTAnuy]{1,6})?")
_REPORTS: Final = frozenset({"subject", "inverted", "appositive"})


def chain(place: Place, speaker: Source) -> tuple[Source, Source | None]:
    """The speaker and who passed the words on, from the attributions of the quote's sentence."""
    said = [a for a in place.said if a.strong and a.end > a.start]
    start = speaker.start
    for a in said:
        if a.rule == "according" and place.row.start(a.start) == start:
            told = _told(place, a, said)
            if told:
                return told, speaker
        if place.row.start(a.start) == start:
            cited = _cited(place, a)
            if cited:
                return cited, speaker
    for a in said:
        if place.row.start(a.start) != start and _passes_on(place, a):
            return speaker, place.source(a.start, a.end, a.cue)
    return speaker, None


def _cited(place: Place, a: Attribution) -> Source | None:
    """`"...," Radio Zlin reported, citing the ministry`, `The paper quoted Dusil as saying "..."`."""
    row = place.row
    if place.language.lemmas.get(row.word(a.cue)) not in place.language.citing:
        return None
    found = SOURCE.match(row.letters, max(a.cue + 1, a.end), place.end)
    if found is None:
        return None
    start, end = found.span()
    last = row.word(end - 1)
    if not (
        set("NTAh") & set(row.letters[start:end])
        or last in place.language.organisations
        or last in place.language.titles
        or row.letters.startswith("sg", end)  # `quoted the general as saying`
    ):
        return None
    return place.source(start, end, a.cue)


def _told(place: Place, source: Attribution, said: list[Attribution]) -> Source | None:
    """`According to Radio Zlin, Dusil told her: "..."`: whose words a source in front passes on, mark and all."""
    letters, at = place.row.letters, place.at
    if source.first > place.begin or letters[source.end : source.end + 1] != "," or letters[at - 1] not in ":,":
        return None
    for a in said:
        if source.end < a.first and a.cue < at and a.rule in _REPORTS and _HEARD.fullmatch(letters, a.cue + 1, at - 1):
            return place.source(a.start, a.end, a.cue)
    return None


def _passes_on(place: Place, a: Attribution) -> bool:
    """`"...," Dusil said, according to Radio Zlin`, `Dusil called it "...", Radio Zlin reported`."""
    if a.first <= place.at:
        return False
    letters = place.row.letters
    if a.rule == "according":
        return True
    if place.language.lemmas.get(place.row.word(a.cue)) not in place.language.reporting:
        return False  # `jurors heard`
    if a.rule not in _REPORTS or letters[a.first - 1] != ",":
        return False
    return _CLOSES.match(letters, a.end if a.rule == "inverted" else a.cue + 1, place.end) is not None
