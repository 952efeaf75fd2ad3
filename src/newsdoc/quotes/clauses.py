"""Clauses: who says, by which word, in the letters of one sentence.

Law: a rule is a pattern over the letters of `words`, with an example; nothing here looks at the text. Every pattern is
tried on a window of bounded length, so time is linear in the row.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsdoc.quotes import verbs

QUOTES: Final = "QCEWD"
_WINDOW: Final = 48  # letters before a verb that may hold its subject
_RECENT: Final = 20  # attributions back in which a participle's subject may stand
_SENTENCE: Final = 200  # letters before it that may hold the subject of its sentence


_VERBS: Final = frozenset("xfvebga")  # behind an auxiliary: its verb, or an adverb before that
# A noun of saying that makes one of saying of any verb: `Dusil äußerte die Sorge, ...`, `ist der Ansicht, dass`.
_UTTERS: Final = re.compile(r"[^,.:;/QCEWDvbexf]{0,12}u[,:]")
_NEAR: Final = 6  # attributions back in which the subject of a verb behind `and` may stand
_BEHIND_AND: Final = re.compile(r"[c,][aoy]*\Z")


class Attribution(NamedTuple):
    """`cue` is the verb's token, `start` to `end` the source's tokens; `first` the first token of both.

    `strong` where the verb is one of saying.
    """

    cue: int
    start: int
    end: int
    rule: str
    first: int
    strong: bool = True


# A noun phrase, and one with what hangs on it by prepositions: `a spokesman for the Ostrava plant`.
_ANY = r"(?:[dimSzNTAnu]|y(?=[yunN]))"
_NP = rf"[di]*+(?:[mSzNTAnu]|y(?=[yunN]))(?>{_ANY}*)(?>(?:a[dimSzNTAnu]++)*)"
_NPP = rf"{_NP}(?>(?:(?:t(?=[di])|p|c[di]?(?=[NTA])|c(?=n))(?:{_NP})|po)*)"
NOUN_PHRASE: Final = _NPP
# Between a subject and its verb: `has also`, `last week`, `on Tuesday`.
_AUX = r"(?>(?:[axtf]|p?d?y++m?)*)"

# `he also said`
_PRONOUN: Final = re.compile(rf"(h){_AUX}\Z")
# `Marek Dusil, who said`, `a leaflet that said`: the relative speaks, and means what stands before it.
_RELATIVE: Final = re.compile(rf"(w|(?<=[nNTuzSAQCE])s){_AUX}\Z")
# `Dusil stood up and said`, `to say`
_COORDINATED: Final = re.compile(rf"(?:[c,]{_AUX}|[eogvbp.]{_AUX}|a?t)\Z")
# `a spokesman for the plant said`, `a leaflet released on Monday said`, `a sign taped to the door said`
_PLAIN: Final = re.compile(rf"({_NPP}(?:e(?:[plt]{_NP}|p?y++))?){_AUX}\Z")
# `a diplomat who asked for silence said`: what the relative clause hangs on.
_RESTRICTED: Final = re.compile(rf"({_NPP})w[^,.;:()QCEWDwsc]{{0,8}}[vbgexf][^,.;:()QCEWDwsc]{{0,8}}\Z")
# `The report, "A Road Too Far," found`, `Ines Roth, the author of "Salt," said`: a title behind the subject.
_TITLED: Final = re.compile(rf"({_NPP}),[dimSzNTAnucp]{{0,10}}(?:Q,|C)\Z")
# `marched behind a banner reading`: the phrase right before a participle.
_BARE: Final = re.compile(rf"({_NPP}){_AUX}\Z")
# `In a letter Dusil said`: what hangs on a preposition before the subject.
_LEAD: Final = re.compile(r"(?:c|a|s)*[pl](?:[dimzSn]*[nuym]|S?[nuyz]+|y+m?)(?=[NTAhd])")
# `a banner reading`, `asked members to call`
_OBJECT: Final = re.compile(rf"({_NP}|o)[,t]?\Z")
# A stretch between commas that can be the subject: `Marek Dusil, the mayor, said`.
_SEGMENT: Final = re.compile(rf"[cas]*(h|{_NPP})(?:[pleg].*)?\Z")
# A clause that opens with its own subject and a comma: `but Dusil,`.
_JOINED: Final = re.compile(rf"c+{_NPP}[^,-]{{0,12}},")
# A subject with its verb, for the verbs that come after it: `Dusil stood up and said`.
_CLAUSE: Final = re.compile(rf"(?:\A|(?<=[,s\-:;.]))[ca]*(h|{_NPP})(?>(?:[axtf]|p?d?y++)*)[evxfb]")
# Right of an inverted verb: `said Marek Dusil`.
_INVERTED: Final = re.compile(rf"[ae]*+(?:{_NPP}|h)(?!a?[xfv])")
# `after Marek Dusil, asked about it, said`
ENDING: Final = re.compile(rf"({_NPP}|h)\Z")
# A stretch that opens so holds no subject: `After the vote,`, `Later in the day,`, `Asked about it,`.
_NO_SUBJECT: Final = re.compile(r"[ac]*[plskgveyw]")
_FIRST: Final = re.compile(rf"h|{_NPP}")
# `according to Marek Dusil`
SOURCE: Final = re.compile(rf"I?{_NPP}(?:e[pl]{_NPP})?|[ho]")
# `In dem Brief, ...`
_LED: Final = re.compile(rf"pI?({_NP}),")
# `was described by Marek Dusil as`
_AGENT: Final = re.compile(rf"[apnN]{{0,3}}l((?:{_NPP})|[ho])")


def attributions(letters: str, begin: int, end: int, *, verb_second: bool = False) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues.

    `verb_second`: whatever opens a clause, the verb comes next and its subject may follow (German).
    """
    found: list[Attribution] = []
    boundary = begin  # where the clause of the next verb can start
    hard = begin  # a mark or a stop, over which no subject reaches
    wide = begin  # the same, but for words in marks that may stand in a clause
    for at in range(begin, end):
        letter = letters[at]
        if verb_second and letter in "vbgexf":
            second = _second(letters, hard, end, at, found)
            if not second and letter in "bv" and wide < hard:
                second = _second(letters, wide, end, at, [])  # `Dusil hatte den Plan „falsch“ genannt`
            found += second
        elif letter in "vbg":
            from_here = max(boundary, at - _WINDOW)
            attribution = _read(letters, begin, end, at, from_here, max(hard, at - _WINDOW), found)
            if letter in "gb":
                # `a banner reading`, `asked members to call`: the object speaks.
                thing = _OBJECT.search(letters, from_here, at)
                if thing and (attribution is None or thing.start(1) != attribution.start):
                    found.append(Attribution(at, *thing.span(1), "object", thing.start(1)))
            if attribution is not None:
                found.append(attribution)
                boundary = at + 1
        elif letter in "exf":
            if letters[at + 1 : at + 2] in _VERBS:
                continue
            if letter == "e" and at == begin + 1 and letters[begin] == "C":
                source = _INVERTED.match(letters, at + 1, min(end, at + _WINDOW))
                if source:  # `"Nonsense," sputtered the mayor.`
                    found.append(Attribution(at, at + 1, source.end(), "clause-inverted", at, strong=False))
                    continue
            weak = _weak(letters, at, max(boundary, at - _WINDOW), max(hard, at - _WINDOW))
            if weak:
                found.append(weak)
        elif letter == "k":
            # `nach Angaben von Dusil` has one small word more.
            behind = verbs.SOURCE if verb_second else SOURCE
            source = behind.match(letters, at + 1 + (letters[at + 1 : at + 2] == "l"), min(end, at + _WINDOW))
            if source:
                found.append(Attribution(at, *source.span(), "according", at))
        elif letter == "K":
            # `Dusil zufolge`, `heißt es in dem Brief`
            stated = verbs.stated(letters, hard, end, at) if verb_second else None
            if stated:
                found.append(Attribution(at, *stated, "according", min(at, stated[0])))
                continue
            if at > hard and letters[at - 1] == "i":
                found.append(Attribution(at, at - 1, at, "according", at - 1))  # `seiner Ansicht nach`
                continue
            source = _PLAIN.search(letters, max(hard, at - _WINDOW), at)
            if source:
                start = source.start(1) - (letters[source.start(1) - 1 : source.start(1)] == "I")
                found.append(Attribution(at, start, source.end(1), "according", start))
            elif letters[at + 1 : at + 2] == "p":
                source = SOURCE.match(letters, at + 2, min(end, at + _WINDOW))
                if source:
                    found.append(Attribution(at, *source.span(), "according", at))
            else:
                # `In dem Brief, der gestern kam, heißt es`
                source = _LED.match(letters, hard, at)
                if source:
                    found.append(Attribution(at, *source.span(1), "according", hard))
        elif letter in ";:" or letter in QUOTES:
            if not (verb_second and letter == "Q" and at > begin and verbs.is_named(letters, at)):
                boundary = hard = at + 1
                wide = wide if letter == "Q" else hard
        elif letter == "s":
            boundary = at + 1
        elif letter == "u" and verb_second:
            whose = verbs.owner(letters, end, at)
            if whose:
                found.append(Attribution(at, *whose, "noun", at, strong=False))
        elif letter == "u" and at > begin and letters[at - 1] in "iSzn":
            # `her promise to`, `the mayor's pledge`
            start = at - 1
            while start >= begin and letters[start] in "nT":
                start -= 1
            if start >= begin and letters[start] in "izS":
                owner = start
                while owner > begin and letters[owner - 1] in "NTAnd" and letters[start] != "i":
                    owner -= 1
                found.append(Attribution(at, owner, start + 1, "noun", owner, strong=False))
    return found


def _second(letters: str, hard: int, end: int, at: int, found: list[Attribution]) -> list[Attribution]:
    """Who is the subject of a verb that comes second, or last, likeliest first."""
    hard = max(hard, at - _WINDOW)
    strong = letters[at] in "vbg" or _UTTERS.match(letters, at + 1, end) is not None
    if not strong and letters[at + 1 : at + 2] in _VERBS:
        return []
    second = verbs.subjects(letters, hard, end, at)
    if not strong:
        return [Attribution(at, *said._replace(rule=f"clause-{said.rule}"), strong=False) for said in second]
    if not second and _BEHIND_AND.search(letters, hard, at):
        # `Dusil lobte den Rat und sagte`
        spoke = [a for a in found[-_NEAR:] if a.rule != "according" and a.end > a.start]
        spoke = [a for a in spoke if a.strong] or spoke
        before = [a for a in spoke if a.cue == spoke[-1].cue]
        second = [verbs.Said(a.start, a.end, "coordinated", at) for a in before[:1]]
    return [Attribution(at, *said) for said in second]


def _read(
    letters: str, begin: int, end: int, at: int, boundary: int, hard: int, found: list[Attribution]
) -> Attribution | None:
    letter = letters[at]
    before = at - 1
    while before >= begin and letters[before] in "axo":
        before -= 1
    previous = letters[before] if before >= begin else ""
    if previous == "f" and before - 2 >= begin and letters[before - 1] == "o" and letters[before - 2] in f",{QUOTES}":
        previous, before = letters[before - 2], before - 2  # `« ... », s'est félicité Marek Dusil`
    # `"...," said Marek Dusil`
    if letter == "v" and (
        previous in QUOTES or (previous == "," and before > begin and letters[before - 1] in QUOTES) or not previous
    ):
        source = _INVERTED.match(letters, at + 1, min(end, at + _WINDOW))
        if source:
            return Attribution(at, at + 1, source.end(), "inverted", at)
    if letter == "v" and previous in {",", "C"}:
        titled = _TITLED.search(letters, max(begin, at - _WINDOW), at)
        if titled and not _INVERTED.match(letters, at + 1, end):
            return Attribution(at, *titled.span(1), "appositive", titled.start(1))
    if letter == "v" and previous == "f":
        agent = _AGENT.match(letters, at + 1, min(end, at + 6))
        if agent:
            return Attribution(at, *agent.span(1), "agent", at)
        return Attribution(at, at, at, "passive", at)
    if letter == "g":
        return _participle(letters, max(begin, at - _SENTENCE), at, boundary, found)
    short = _short(letters, boundary, hard, at)
    if short:
        return Attribution(at, *short, "relative" if letters[short[0]] in "ws" else "subject", short[0])
    if previous in {",", "-"}:
        segment = _appositive(letters, hard, before)
        if segment:
            return Attribution(at, *segment, "appositive", segment[0])
        if letter == "v":
            source = _INVERTED.match(letters, at + 1, min(end, at + _WINDOW))
            if source:
                return Attribution(at, at + 1, source.end(), "inverted", at)
    subject = _PLAIN.search(letters, boundary, at)
    if subject and (letter == "v" or letters[at - 1] != "t"):
        start, stop = _past_lead(letters, boundary, *subject.span(1))
        return Attribution(at, start, stop, "subject", start)
    restricted = _RESTRICTED.search(letters, hard, at) if letters.rfind("w", hard, at) >= 0 else None
    if restricted:
        return Attribution(at, *restricted.span(1), "subject", restricted.start(1))
    if _COORDINATED.search(letters, hard, at):
        clause = _clause_subject(letters, hard, at)
        if clause:
            return Attribution(at, *clause, "coordinated", clause[0])
    return None


def _past_lead(letters: str, boundary: int, start: int, stop: int) -> tuple[int, int]:
    lead = _LEAD.match(letters, start - 1, stop) if start > boundary else None
    return (lead.end(), stop) if lead and lead.end() < stop else (start, stop)


def _short(letters: str, boundary: int, hard: int, at: int) -> tuple[int, int] | None:
    """A subject of one small word: `he also said`, `who said`."""
    if letters[at - 1] == "h" and at > boundary:
        return at - 1, at
    if letters.rfind("h", boundary, at) >= 0:
        found = _PRONOUN.search(letters, boundary, at)
        if found:
            return found.span(1)
    if letters.rfind("w", hard, at) >= 0 or letters.rfind("s", hard, at) >= 0:
        found = _RELATIVE.search(letters, hard, at)
        if found:
            return found.span(1)
    return None


def _weak(letters: str, at: int, boundary: int, hard: int) -> Attribution | None:
    """A verb that says nothing, with its subject: `The board laid out a plan for "growth"`."""
    short = _short(letters, boundary, hard, at)
    if short:
        rule = "clause-relative" if letters[short[0]] in "ws" else "clause"
        return Attribution(at, *short, rule, short[0], strong=False)
    if at > hard and letters[at - 1] in ",-":
        segment = _appositive(letters, hard, at - 1)
        if segment:
            return Attribution(at, *segment, "clause", segment[0], strong=False)
    subject = _PLAIN.search(letters, boundary, at)
    if subject:
        start, stop = _past_lead(letters, boundary, *subject.span(1))
        return Attribution(at, start, stop, "clause", start, strong=False)
    if _COORDINATED.search(letters, hard, at):
        clause = _clause_subject(letters, hard, at)
        if clause:
            return Attribution(at, *clause, "clause-coordinated", clause[0], strong=False)
    return None


def _clause_subject(letters: str, begin: int, end: int) -> tuple[int, int] | None:
    """The subject of the last clause before `end`, else the first noun phrase."""
    last = None
    for match in _CLAUSE.finditer(letters, begin, end):
        last = match
    return last.span(1) if last else _first_subject(letters, begin, end)


def _participle(letters: str, begin: int, at: int, boundary: int, found: list[Attribution]) -> Attribution | None:
    # `he is saying`, `with Marek Dusil calling it`
    by = at > begin and letters[at - 1] in "pl"  # `by saying`
    subject = None if by else _PRONOUN.search(letters, boundary, at) or _BARE.search(letters, boundary, at)
    if subject and (letters[subject.start() - 1] in ",pcs" or subject.start() == begin or letters[at - 1] == "f"):
        return Attribution(at, subject.start(1), subject.end(1), "participle", subject.start(1))
    # `said Dusil, adding`; `Dusil said more than Roth had feared, adding` is Dusil's.
    spoke = [a for a in found[:-_RECENT:-1] if a.strong and a.rule not in ("noun", "passive", "object")]
    for last in spoke:
        if letters[last.first - 1] != "s" or last.first == begin:
            return Attribution(at, last.start, last.end, "participle", at)
    if spoke:
        clauses = [c.span(1) for c in _CLAUSE.finditer(letters, begin, at) if letters[c.start() - 1] != "s"]
        first = clauses[-1] if clauses else _first_subject(letters, begin, at)
    else:
        first = _clause_subject(letters, begin, at)
    return Attribution(at, *first, "participle", at) if first else None


def _appositive(letters: str, begin: int, comma: int) -> tuple[int, int] | None:
    """The first stretch between commas that can be a subject, where one more comma stands before `comma`."""
    # `Roth was silent, but Dusil, who runs the mill, said`
    joint = letters.rfind(",c", begin, letters.rfind(",", begin, comma))
    start = joint + 1 if joint >= 0 and _JOINED.match(letters, joint + 1, comma) else begin
    while start < comma:
        stop = start
        while stop < comma and letters[stop] not in ",-":
            stop += 1
        segment = _SEGMENT.match(letters, start, stop)
        if segment and stop < comma:
            return segment.span(1)
        start = stop + 1
    # `costs had come up after Marek Dusil, asked about them, said`
    before = letters.rfind(",", begin, comma)
    ending = ENDING.search(letters, begin, before) if before > begin else None
    return ending.span(1) if ending else None


def _first_subject(letters: str, begin: int, end: int) -> tuple[int, int] | None:
    """The first noun phrase of a clause, past `In a letter to the council,`."""
    start = begin
    while start < end:
        stop = start
        while stop < end and letters[stop] not in ",-":
            stop += 1
        if not _NO_SUBJECT.match(letters, start):
            subject = _FIRST.search(letters, start, stop)
            if subject:
                return subject.span()
        start = stop + 1
    subject = _FIRST.search(letters, begin, end)
    return subject.span() if subject else None


def sentence_subject(letters: str, begin: int, end: int) -> tuple[int, int] | None:
    """The subject of a sentence that has no verb of saying."""
    return _first_subject(letters, begin, min(end, begin + _SENTENCE))
