"""Who may have said a quote by what stands outside its sentence, or without a verb: carried on, introduced, signed.

Law: each rule gives one candidate or a few, with the rule's name, and an example of the texts it is for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.candidates import Candidate, Place, Source, being, between, is_reported, mention, shape
from newsdoc.quotes.clauses import NOUN_PHRASE, Attribution, attributions, sentence_subject

if TYPE_CHECKING:
    from newsdoc.quotes.language import Language
    from newsdoc.quotes.marks import Marked
    from newsdoc.quotes.words import Reader, Row

# `Costs rise - Marek Dusil: "..."`
_LABEL: Final = re.compile(r"([NTA]{1,6}(?:c[NTA]{1,4})?|d?n?[NTAn]{1,4})\Z")
# `"..." - Marek Dusil`
_SIGNED: Final = re.compile(r"-([NTA]{1,6})(?=([,./QCEWD]|\Z)?)")
# The same on a line of its own: `- Marek Dusil, mayor of Zlin`
SIGNATURE: Final = re.compile(
    r"\s*+[-\u2013\u2014\u2015]{1,2}\s*+([^\W\d_a-z][\w.'\u2019-]*+(?: [^\W\d_][\w.'\u2019-]*+){0,4})"
    r"(?:,[^.!?]{0,80})?\.?\s*\Z"
)
# A transcript's label inside the marks: `"DUSIL: We are ready."`
_TRANSCRIPT: Final = re.compile(r"([A-Z][\w.'\u2019-]*+(?: [A-Z][\w.'\u2019-]*+){0,3}):\s")
_FAR: Final = 3  # sentences
_RUN: Final = 8  # sentences of reported speech, back to whose it is
_LONGEST_LABEL: Final = 14  # tokens


def directly_after(place: Place) -> Candidate | None:
    """`"We are ready," Dusil said.`: a sentence that opens with a quote and goes on with who says it."""
    at = place.at
    letters = place.row.letters
    comma = letters[at + 1 : at + 2] == ","
    if at != place.begin or (letters[at] not in "CW" and not comma and not place.language.inner_clauses):
        return None
    after = at + 1 + comma
    if place.language.dialogue and letters[after : after + 1] == "-":
        after += 1  # `«We are ready», — said Dusil`
    for a in place.said:
        if a.rule == "noun" and letters[at] == "C" and letters[after : a.first] == "f":
            return Candidate("after:noun", place.source(a.start, a.end, a.cue), [])  # `"Go away," was his reply.`
        if a.cue > at and (a.first == after or (a.first > after and not letters[after : a.first].strip("xo"))):
            if a.strong and a.rule in _DIRECT:
                return Candidate(f"after:{a.rule}", place.source(a.start, a.end, a.cue), [])
            if letters[at] == "C" and a.rule in _UNKNOWN and _is_unknown(place, a):
                return Candidate(_UNKNOWN[a.rule], place.source(a.start, a.end, a.cue), [])
            return None
    return None


def _is_unknown(place: Place, a: Attribution) -> bool:
    """Whether a verb that the table does not have is one of saying, by where it stands."""
    ends = place.row.letters[a.cue + 1 : a.cue + 2] in _ENDS_UNKNOWN
    return ends and place.row.word(a.start) not in place.language.relatives


# A verb that the table does not have: `"We are ready," she radioed.`, `"Nonsense," sputtered the mayor.`
_UNKNOWN: Final = {"clause": "after:subject", "clause-inverted": "after:inverted"}
_ENDS_UNKNOWN: Final = frozenset({*",.;:/apydNTAShi", ""})


_DIRECT: Final = frozenset({"subject", "inverted", "appositive"})


# `..., a déclaré Marek Dusil, ...`
_INSIDE: Final = re.compile(rf",-?[xoh]{{0,3}}v(h|{NOUN_PHRASE})?(?=[,.;:/]|\Z)")


def inside(place: Place, mark: Marked, reader: Reader) -> Candidate | None:
    """`« Nous venons, a dit Marek Dusil, demain. »`: who says it stands inside the marks."""
    row = reader.row(place.row.text[mark.start : mark.end], ())
    for found in _INSIDE.finditer(row.letters):
        cue = row.letters.index("v", found.start(), found.end())
        pronoun = row.letters.find("h", found.start(), cue)
        start, end = found.span(1) if found[1] else (pronoun, pronoun + 1)
        if start >= 0:
            ranges = (row.start(start), row.end(end - 1), row.start(cue), row.end(cue))
            return Candidate("inside", Source(place.paragraph, *(mark.start + at for at in ranges)), [])
    return None


def as_put(place: Place) -> Candidate | None:
    """`"a town of gardens," as one critic put it`: how somebody put it, right behind the quote."""
    letters = place.row.letters
    at = place.at + 1 + (letters[place.at + 1 : place.at + 2] == ",")
    if letters[at : at + 1] != "s" or place.row.word(at) not in place.language.manner:
        return None
    for a in place.said:
        if a.first == at + 1 and a.strong and a.rule in _DIRECT and letters[a.cue + 1 : a.cue + 2] in _ENDS_PUT:
            return Candidate(f"after:{a.rule}", place.source(a.start, a.end, a.cue), [])
    return None


def as_called(place: Place) -> Candidate | None:
    """`Dusil called it "a farce," Radio Zlin reported.`: a verb and its pronoun, right before the quote."""
    letters, at = place.row.letters, place.at
    if at - 2 < place.begin or letters[at - 1] not in "ho" or letters[at - 2] != "v" or not place.said:
        return None
    first = next((a for a in place.said if a.strong), None)
    if first is None or first.cue != at - 2 or first.rule not in _DIRECT:
        return None
    return Candidate(f"before:{first.rule}", place.source(first.start, first.end, first.cue), [])


def adding(place: Place) -> Candidate | None:
    """`"We are ready," Dusil said, adding: "We always were."`: a participle between comma and colon."""
    letters, at = place.row.letters, place.at
    if at - 3 < place.begin or letters[at - 3 : at] != ",g:":
        return None
    a = next((a for a in place.said if a.cue == at - 2 and a.rule == "participle"), None)
    return a and Candidate("before:participle", place.source(a.start, a.end, a.cue), [])


def inscribed(place: Place) -> Candidate | None:
    """`A sign on the gate reads "Closed".`, `placards that read "Not in Our Name"`: what is written on a thing."""
    letters, at = place.row.letters, place.at
    cue = at - 1 - (letters[at - 1] in ",:")
    language, row = place.language, place.row
    if cue <= place.begin or letters[cue] not in "vb" or language.lemmas.get(row.word(cue)) not in language.inscribing:
        return None
    a = next((a for a in place.said if a.strong), None)
    if a is None or a.cue != cue or a.end == a.start:
        return None
    first = a.start - (a.rule == "relative")
    if not any(row.word(token) in language.documents for token in range(first, a.end)):
        return None
    return Candidate(f"before:{a.rule}", place.source(a.start, a.end, a.cue), [])


_ENDS_PUT: Final = frozenset({"h", ",", ".", ""})  # `put it`, `calls it`, `says.`


def signed(place: Place) -> tuple[Source, bool] | None:
    """`"We are ready." - Marek Dusil`, and whether nothing more follows the name."""
    letters = place.row.letters
    found = _SIGNED.match(letters, place.at + 1, place.at + 13)
    if found is None:
        return None
    return place.source(*found.span(1)), found.end() == len(letters) or bool(found.group(2))


def transcript(place: Place, mark: Marked) -> tuple[Source, bool] | None:
    """`"DUSIL: We are ready."`, and whether the label is in capitals."""
    found = _TRANSCRIPT.match(place.row.text, mark.start, mark.end)
    return (Source(place.paragraph, *found.span(1)), found.group(1).isupper()) if found else None


def label(place: Place, strong: str) -> list[Candidate]:
    """`Marek Dusil: "We are ready."`: a name before a colon."""
    letters, at, begin = place.row.letters, place.at, place.begin
    if at - 1 <= begin or letters[at - 1] != ":":
        return []
    found = _LABEL.search(letters, max(begin, at - _LONGEST_LABEL), at - 1)
    if found is None:
        return []
    start, end = found.span(1)
    if place.language.noun_capitals and start > begin:
        return []  # `Er sprach von einem Ziel: "..."`: a capital makes no name
    before = letters[start - 1] if start > begin else "^"
    features = [f"label:{before}", f"label:{mention(letters, start, end)}", f"label:strong:{strong}"]
    return [Candidate("label", place.source(start, end), features)]


def subject(place: Place, frame: str, strong: str) -> list[Candidate]:
    """`The board wants "growth".`: the first noun phrase of the sentence."""
    letters = place.row.letters
    found = sentence_subject(letters, place.begin, place.end)
    if found is None:
        return []
    side = "before" if found[0] < place.at else "after"
    features = [f"sentence:{frame}", f"sentence:{mention(letters, *found)}", f"sentence:{side}:{strong}"]
    features += [f"sentence:being:{kind}" for kind in being(place, *found)]
    return [Candidate("sentence", place.source(*found), features)]


def carried(here: Source, apart: int, frame: str, alone: str, nth: int, itself: list[str]) -> Candidate:
    """`"...," Dusil said. "We are ready."`: who spoke last in this paragraph, so many sentences ago."""
    far = min(apart, _FAR)
    return Candidate(
        "carried",
        here,
        [
            f"carried:{frame}:{far}",
            f"carried:{far}",
            f"carried:{alone}:{far}:{min(nth, 1)}",
            *[f"carried:{feature}" for feature in itself[:3]],
        ],
    )


def carried_over(before: Source, position: int, frame: str, mark: Marked, itself: list[str]) -> Candidate:
    """Who spoke last in the paragraph before: a quote that goes on, or a new one of the same speaker."""
    form = "reopened" if mark.reopened else "new"
    return Candidate(
        "carried-over",
        before,
        [
            f"over:{frame}:{form}",
            f"over:{form}",
            f"over:{frame}:{position == 0}",
            *[f"over:{feature}" for feature in itself[:3]],
        ],
    )


def sentence_before(
    place: Place,
    span: tuple[int, int],
    said: list[Attribution],
    frame: str,
    alone: str,
    first: bool,  # noqa: FBT001
) -> list[Candidate]:
    """`Dusil said costs had risen. "We are ready."`: a sentence without quotes stands before."""
    letters = place.row.letters
    for a in said:
        if a.strong and a.end > a.start and letters[a.first - 1 : a.first] != "s":  # not `When I asked, he smiled.`
            features = [f"sentence-before:{frame}", f"sentence-before:{a.rule}:{alone}", f"sentence-before:{first}"]
            features += [f"sentence-before:being:{kind}" for kind in being(place, a.start, a.end)]
            return [Candidate("sentence-before", place.source(a.start, a.end, a.cue), features)]
    found = sentence_subject(letters, *span)
    if found is None:
        return []
    features = [f"subject-before:{frame}", f"subject-before:{first}"]
    features += [f"subject-before:being:{kind}" for kind in being(place, *found)]
    return [Candidate("subject-before", place.source(*found), features)]


class Reported(NamedTuple):
    """Whose words a sentence gives, by one before it: so many sentences before, found by which rule."""

    source: Source
    far: int
    rule: str


def reporter(place: Place, spans: list[tuple[int, int]], position: int) -> Reported | None:
    """`Dusil sagte, die Arbeit ruhe. Der Bau sei "teuer".`: reported speech that runs over sentences."""
    for at in range(position - 1, max(-1, position - 1 - _RUN), -1):
        weak: Attribution | None = None
        for a in attributions(place.row.letters, *spans[at], verb_second=place.language.verb_second):
            if a.end > a.start:
                if a.strong:
                    return Reported(place.source(a.start, a.end, a.cue), position - at, a.rule)
                weak = weak or a
        if not is_reported(place.row, *spans[at], place.language):
            return weak and Reported(place.source(weak.start, weak.end, weak.cue), position - at, weak.rule)
    return None


def reported(by: Reported, frame: str, itself: list[str]) -> Candidate:
    """Whoever speaks in the sentences before."""
    features = [f"reported:{min(by.far, _FAR)}", f"reported:{frame}", f"reported:{by.rule}"]
    return Candidate("reported", by.source, features + [f"reported:{feature}" for feature in itself[:3]])


def sentence_after(place: Place, span: tuple[int, int], frame: str, first: bool) -> list[Candidate]:  # noqa: FBT001
    """`"We are ready." Dusil said so on Monday.`: the sentence behind says who speaks."""
    letters = place.row.letters
    for a in attributions(letters, *span, verb_second=place.language.verb_second):
        if a.strong and a.end > a.start:
            gap = shape(between(letters, place.end, a.first))
            features = [f"sentence-after:{frame}", f"sentence-after:{a.rule}:{first}", f"sentence-after:{gap}"]
            return [Candidate("sentence-after", place.source(a.start, a.end, a.cue), features)]
    return []


def introduced(place: Place, span: tuple[int, int], frame: str, *, colon: bool) -> list[Candidate]:
    """`Dusil went on:` and a new paragraph: the last sentence of the one before, from which `place` gives sources."""
    letters = place.row.letters
    name = f"introduced:{'colon' if colon else 'plain'}"
    found: list[Candidate] = []
    ranks = {True: 0, False: 0}
    for a in reversed(attributions(letters, *span, verb_second=place.language.verb_second)):
        if a.end == a.start or not (a.strong or colon):
            continue
        rank = min(ranks[a.strong], 2)
        ranks[a.strong] += 1
        power = "strong" if a.strong else "weak"
        features = [f"{name}:{power}:{rank}", f"{name}:{power}:{a.rule}", f"{name}:{power}:{frame}"]
        if a.strong:
            features.append(f"{name}:{shape(between(letters, a.cue + 1, span[1]))}")
        found.append(Candidate("introduced", place.source(a.start, a.end, a.cue), features))
    first = sentence_subject(letters, *span) if colon else None
    if first:
        found.append(Candidate("introduced", place.source(*first), [f"{name}:subject", f"{name}:subject:{frame}"]))
    return found


def row_place(number: int, row: Row, language: Language) -> Place:
    """A place that gives sources of another paragraph."""
    return Place(number, row, 0, 0, 0, [], language)
