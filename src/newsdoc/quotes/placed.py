"""Quotes whose place in a clause leaves no doubt who says them, in a language whose verb comes second.

Law: a rule looks at the letters between verb and quote and asks no weights; where it doubts, it gives nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.quotes.candidates import NO_QUOTE, Candidate

if TYPE_CHECKING:
    from newsdoc.quotes.candidates import Place

_NAMING: Final = frozenset({"subject", "inverted", "appositive", "according", "agent", "coordinated"})
_DIRECT: Final = frozenset({"subject", "inverted"})
# No further quote between who says it and the colon, and no verb but one of a last clause: `, warum er kam:`.
_LEADS: Final = re.compile(r"[^vbexfQCEWD.;:/]*(?>(?:,[sw][^,QCEWD.;:/]*+,?)?):")
_HANGING: Final = frozenset({"subordinate", "relative"})
# `Als „großen Fehler“ bezeichnete Dusil den Plan`, `Von einem „Fehler“ sprach Dusil`.
# `Von „Lügen“ und „Betrug“ sprach Dusil`
_FRONT: Final = re.compile(r"[ca]*(?:[sl][dIi]*|[di]?)[nzam]*(?:Qc[sl]?[dIi]*[nzam]*)?")
_VERB: Final = re.compile(r"(?:c[sl]?[dIi]*[nzam]*Q)?(?=[vb])")
_COMMA: Final = re.compile(r",a?(?=[vb])")


# `In dem Buch „Der lange Weg“ schrieb Dusil`: a title, behind a noun that is none of saying and before the verb.
_TITLE: Final = re.compile(r"[ca]*p[dIi]*[nz]*N++Q[vexf]")
_FAR: Final = 40  # tokens between an auxiliary and its verb
# `Eva Mala, Ministerin für Verkehr in Zlin:`
_LABEL: Final = re.compile(r"(d?n?[NTA]{1,6})(?:,[dIinNTAScpluym]{1,16}){1,2}:")


def placed(place: Place) -> Candidate | None:
    """Who says a quote behind a colon, before its verb, or in the first place of its clause."""
    for a in place.said:
        if a.strong and a.start == place.at == a.end - 1:
            return Candidate(NO_QUOTE, None, [])  # `„Wir sind bereit“, schrieb „Zlin heute“`: a name
    if _TITLE.fullmatch(place.row.letters, place.begin, min(place.at + 2, place.end)):
        return Candidate(NO_QUOTE, None, [])
    cited = _cited(place)
    if cited:
        return cited
    if place.begin < place.at and place.row.letters[place.at - 1] == ":":
        return _behind(place) or _led(place) or _labelled(place)
    return _fronted(place) or _followed(place) or _behind(place)


def _cited(place: Place) -> Candidate | None:
    """`Eva Mala wird mit den Worten „Wir sind bereit“ zitiert`: who is cited."""
    row, language = place.row, place.language
    before = max(place.begin, place.at - 1)
    if row.letters[before] not in ":," and row.word(before) not in language.nouns:
        return None  # `Mala wird von der „Zeitung“ zitiert`
    for a in place.said:
        if not a.strong and row.letters[a.cue] == "f" and a.end > a.start:
            for at in range(a.cue + 1, min(place.end, a.cue + _FAR)):
                if row.letters[at] in "vb" and language.lemmas.get(row.word(at)) in language.citing:
                    return Candidate("cited", place.source(a.start, a.end, at), [])
    return None


def _followed(place: Place) -> Candidate | None:
    """`„Wir sind bereit“, heißt es in einem Brief`, `Ein „Erfolg“, so urteilte Dusil`: a source right behind."""
    letters, at = place.row.letters, place.at
    if letters[at + 1 : at + 2] != "," or not _FRONT.fullmatch(letters, place.begin, at):
        return None
    comma = _COMMA.match(letters, at + 1, place.end)
    for a in place.said:
        whole = at == place.begin and a.first == at + 2 and a.rule == "according"
        if whole or (comma and a.cue == comma.end() and a.strong and a.rule == "inverted"):
            return Candidate(f"after:{a.rule}", place.source(a.start, a.end, a.cue), [])
    return None


def _labelled(place: Place) -> Candidate | None:
    """`Eva Mala, Ministerin für Verkehr: „Wir sind bereit.“`: a name and what it is, without a verb."""
    found = _LABEL.fullmatch(place.row.letters, place.begin, place.at)
    return Candidate("label", place.source(*found.span(1)), []) if found else None


def _behind(place: Place) -> Candidate | None:
    """`Dusil war froh: „Wir sind bereit“, sagte er`: the verb behind binds more than colon or sentence before."""
    letters, at = place.row.letters, place.at
    after = at + 1 + (letters[at + 1 : at + 2] == ",")
    if after == at + 1 and letters[at] not in "CW":
        return None
    for a in place.said:
        if a.first == after and a.strong and a.rule == "inverted":
            return Candidate(f"after:{a.rule}", place.source(a.start, a.end, a.cue), [])
    return None


def _led(place: Place) -> Candidate | None:
    """`Am Montag sagte Eva Mala, die Ministerin: „Wir sind bereit.“`: the last verb before the colon."""
    for a in reversed(place.said):
        if a.cue < place.at and a.end > a.start and a.rule.removeprefix("clause-") not in _HANGING:
            behind = max(a.cue + 1, a.end)
            if any(b.cue == a.cue and b.start != a.start for b in place.said):
                return None  # `Der Zeitung sagte Eva Mala`
            if a.strong and a.rule in _NAMING and _LEADS.fullmatch(place.row.letters, behind, place.at):
                return Candidate(f"before:{a.rule}", place.source(a.start, a.end, a.cue), [])
            return None
    return None


def _fronted(place: Place) -> Candidate | None:
    """`Als „großen Fehler“ bezeichnete Dusil den Plan`: a quote in the first place of its clause."""
    letters, at = place.row.letters, place.at
    verb = _VERB.match(letters, at + 1, place.end)
    if verb is None or not _FRONT.fullmatch(letters, place.begin, at):
        return None
    for a in place.said:
        if a.cue == verb.end() and a.strong and a.rule == "inverted":
            return Candidate(f"after:{a.rule}", place.source(a.start, a.end, a.cue), [])
    return None
