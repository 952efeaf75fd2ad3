"""Who may have said a quote, and what speaks for each.

Law: a candidate is a source (or nobody, or that the stretch is no quote) and a list of named features. Features are of
letters and of lemmas, never of a text's names, so what is learnt from one house's articles serves another's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.clauses import QUOTES

if TYPE_CHECKING:
    from newsdoc.quotes.clauses import Attribution
    from newsdoc.quotes.language import Language
    from newsdoc.quotes.marks import Marked
    from newsdoc.quotes.words import Row


class Source(NamedTuple):
    """Who speaks: the ranges of speaker and cue in one paragraph; a cue of -1 is none."""

    paragraph: int
    start: int
    end: int
    cue_start: int = -1
    cue_end: int = -1


class Candidate(NamedTuple):
    """A source, or None, with the rule that proposes it and what speaks for it."""

    rule: str
    source: Source | None
    features: list[str]


NOBODY: Final = "none"
NO_QUOTE: Final = "no-quote"

_PHRASE: Final = re.compile(r"[dIimSzNTAnu]+")
# From one verb of saying to the clause that it governs: `said Tuesday that`, `told the council`.
_GOVERNS: Final = re.compile(r"[dIimSzNTAnuyoapt]*s?\Z")
_KINDS: Final = {"h": "h", "o": "h", "w": "w", "s": "w", "i": "i", "N": "N", "T": "N", "A": "N", "S": "N", "m": "m"}
_LONG: Final = 60  # letters of a gap that are looked at
_MANY: Final = 18
_COUNTS: Final = tuple("many" if n >= _MANY else "14" if n > 12 else "9" if n > 8 else str(n) for n in range(_MANY + 1))


def between(letters: str, start: int, end: int) -> str:
    """The letters of a stretch, only its ends where it is long."""
    if end - start <= _LONG:
        return letters[start:end]
    return letters[start : start + _LONG // 2] + letters[end - _LONG // 2 : end]


@lru_cache(maxsize=4096)
def shape(letters: str) -> str:
    """Letters with every noun phrase as one N, the longest cut short: how one gets from a cue to a quote."""
    short = _PHRASE.sub("N", letters)
    return short if len(short) <= 6 else f"{short[:3]}~{short[-3:]}"


def mention(letters: str, start: int, end: int) -> str:
    """What kind of mention a noun phrase is: pronoun, name, other."""
    if end - start == 1:
        return _KINDS.get(letters[start], "n")
    return "-" if end == start else "N" if "N" in letters[start:end] or "A" in letters[start:end] else "n"


def being(place: Place, start: int, end: int) -> list[str]:
    """What a noun phrase means, where a capital does not tell: a person, a body, a thing."""
    language, letters = place.language, place.row.letters
    if not language.noun_capitals or end - start < 1:
        return []
    if letters[start] == "I":
        return ["object"]
    head = ""
    for at in range(start, end):
        if letters[at] == "T":
            return ["titled"]
        if letters[at] in "NSA":
            word = place.row.word(at)
            if word in language.given_names:
                return ["named"]
            head = head or word
            if at > start and letters[at - 1] in "di" and head != word:
                break
    if not head:
        return ["small"]
    if head in language.common_nouns:
        return ["common"]
    if head.endswith(tuple(language.organisations)):
        return ["body"]
    if head.endswith(language.abstract_endings):
        return ["abstract"]
    written = place.row.text[place.row.start(start) : place.row.end(end - 1)]
    return ["acronym" if written[-1:].isupper() else "bare" if letters[start] == "N" else "noun"]


_CLOSING: Final = re.compile(r"\s?[\"\u201c\u201d\u00bb\u00ab\u2018\u2019\u203a]")


class Place(NamedTuple):
    """Where a quote stands: its token `at`, in a sentence from `begin` to `end`, with the attributions in it.

    `reported`: the sentence is in the form of somebody's words.
    """

    paragraph: int
    row: Row
    begin: int
    end: int
    at: int
    said: list[Attribution]
    language: Language
    reported: bool = False

    def source(self, start: int, end: int, cue: int = -1) -> Source:
        """The source of some tokens."""
        row = self.row
        stop = row.end(end - 1)
        if end - start > 1 and row.letters[end - 1] == "Q":
            closing = _CLOSING.match(row.text, stop)
            stop = closing.end() if closing else stop  # `Die Gruppe „Offenes Tor“`
        if cue < 0:
            return Source(self.paragraph, row.start(start), stop)
        return Source(self.paragraph, row.start(start), stop, row.start(cue), row.end(cue))


def is_reported(row: Row, begin: int, end: int, language: Language) -> bool:
    """Whether the verbs of a sentence show that it gives somebody's words: `Die Arbeit sei "getan".`."""
    words = language.reported
    return bool(words) and any(
        letter in "xfven" and row.word(at) in words for at, letter in enumerate(row.letters[begin:end], begin)
    )


def of_sentence(place: Place) -> list[Candidate]:
    """A candidate for each attribution of the quote's sentence."""
    _, row, begin, end, at, said, language, _ = place
    lemmas = language.lemmas
    letters = row.letters
    last = letters[at]
    following = letters[at + 1] if at + 1 < end else "$"
    previous = letters[at - 1] if at > begin else "^"
    frame = f"{previous}Q{last if last != 'Q' else ''}{following}"
    case = "U" if row.text[row.start(at)].isupper() else "l"
    # `Dusil hatte den Plan „falsch“ genannt`: the clause stands before, though its verb does not.
    ahead = [a.cue < at or (language.verb_second and a.strong and a.first < at) for a in said]
    rank = sum(ahead)
    level = sum(a.strong for a, before in zip(said, ahead, strict=True) if before)
    preceded = level > 0
    rank_after = level_after = 0
    found: list[Candidate] = []
    for index, a in enumerate(said):
        cue = a.cue
        if a.start <= at < a.end:
            continue  # a name in marks: the stretch itself
        if a.rule in _IN_ASIDES and _is_aside(said, index, at):
            if ahead[index]:
                rank -= 1
                level -= a.strong
            continue
        if (preceded and not a.strong and a.rule != "noun") or (ahead[index] and _is_shielded(place, index)):
            if ahead[index]:
                rank -= 1
                level -= a.strong
            continue
        word = row.word(cue)
        lemma = lemmas.get(word, letters[cue]) if a.strong else letters[cue]
        who = f"{a.rule}:{mention(letters, a.start, a.end)}"
        first = "^" if a.first == begin else "," if letters[a.first - 1] in ",-c" else "."
        first += "g" if index and _is_governed(letters, said, index) else "f"
        if ahead[index]:
            rank -= 1
            level -= a.strong
            key = "before" if a.strong else "weak-before"
            gap = between(letters, (cue if cue < at else a.first) + 1, at)
            rule = f"before:{a.rule}"
            order = f"{min(3, rank)}{min(3, level)}"
        else:
            key = "after" if a.strong else "weak-after"
            gap = between(letters, at + 1, a.first) if a.first > at else "~"
            rule = f"after:{a.rule}"
            order = f"{min(3, rank_after)}{min(3, level_after)}{preceded:d}"
            rank_after += 1
            level_after += a.strong
        if language.verb_second and cue > at and (":" in gap or ";" in gap):
            continue  # `Dusil sprach von "Lügen": Der Rat sei bereit, so Roth`
        bends = shape(gap)
        crossed = "Q" in gap or "C" in gap or "E" in gap or "W" in gap or "D" in gap
        found.append(
            Candidate(
                rule,
                place.source(a.start, a.end, cue) if a.end > a.start else None,
                [
                    f"{key}:rule:{a.rule}",
                    f"{key}:who:{who}:{first}",
                    f"{key}:lemma:{lemma}",
                    f"{key}:word:{word}",
                    f"{key}:gap:{bends}",
                    f"{key}:gap:{bends}:{frame}",
                    f"{key}:frame:{frame}:{case}:{order[0]}",
                    f"{key}:order:{order}:{first}",
                    f"{key}:order:{order}:{previous}{first[1]}",
                    f"{key}:who:{who}",
                    f"{key}:crossed:{crossed:d}{previous}",
                    *[
                        f"{key}:being:{kind}{rule}"
                        for kind in being(place, a.start, a.end)
                        for rule in ("", f":{a.rule}")
                    ],
                ],
            )
        )
    return found


_IN_ASIDES: Final = frozenset({"relative", "passive"})


def _is_aside(said: list[Attribution], index: int, at: int) -> bool:
    """Whether a relative clause only tells of the subject of another: `A nurse, who asked to stay, spoke of "fear"`."""
    first = said[index].first
    return any(other.rule == "appositive" and other.start < first and other.cue < at for other in said[index + 1 :])


def _is_governed(letters: str, said: list[Attribution], index: int) -> bool:
    """Whether a clause is what another verb of saying says: `Dusil said the board believes`."""
    first = said[index].first
    return any(
        other.strong and 0 < first - other.cue < _LONG and _GOVERNS.match(letters, other.cue + 1, first) is not None
        for other in said[max(0, index - 2) : index]
    )


def _is_shielded(place: Place, index: int) -> bool:
    """Whether a later verb of saying has its own clause: `Bell called it "a gift", while Poe praised it as "sense"`."""
    letters, said = place.row.letters, place.said
    # `Bell nannte es „ein Geschenk“, Poe lobte es als „klug“`
    joints = "cs," if place.language.verb_second else "cs"
    for other in said[index + 1 :]:
        if other.cue >= place.at:
            break
        before = other.first - 1
        if other.strong and before > said[index].cue and letters[before] in joints:
            behind = before - (letters[before - 1] == ",")
            if letters[behind - 1] in QUOTES:
                return True
    return False


_WORDS: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


def _voice(words: list[str], language: Language) -> str:
    """Whether some words have a voice: a person who speaks, a verb; titles and terms have neither as a rule."""
    small = language.voices
    kinds = {*map(small.get, map(str.lower, words))}
    return "p" if "p" in kinds else "v" if "v" in kinds else "w" if "w" in kinds else ""


_LONGEST_TITLE: Final = 8  # words
_LOOK: Final = 120  # characters of a quote that show whether it is a title


def _in_speech(place: Place, title: str, size: int) -> list[str]:
    """Whether a stretch stands in what somebody is said to say: `Dusil sagte, der "Kurier" lüge`."""
    letters, at = place.row.letters, place.at
    cue = max((a.cue for a in place.said if a.strong and a.cue < at), default=-1)
    if cue < 0:
        return [f"in:{title}:{'r' if place.reported else ''}", f"in:{size < 4}:{'r' if place.reported else ''}"]
    gap = between(letters, cue + 1, at)
    clause = (
        "s"
        if ",s" in gap
        else ":"
        if gap.endswith(":")
        else ","
        if "," in gap
        else "k"
        if letters[cue] in "kK"
        else "-"
    )
    form = f"{clause}{'r' if place.reported else ''}"
    return [f"in:{title}:{form}", f"in:{size < 4}:{form}", f"in:{letters[at - 1]}:{form}"]


def is_titled(place: Place, mark: Marked) -> bool:
    """Whether the word before says that a title or a name stands here: `a film titled "Long Winter"`."""
    row, language = place.row, place.language
    before = place.at - 1
    aside = before > place.begin and row.letters[before] == ","
    if before < place.begin:
        return False
    word = row.word(before - aside)
    if not aside and word in language.naming:
        return mark.end - mark.start <= _LOOK
    if word not in language.works:
        return False
    words = _WORDS.findall(row.text, mark.start, min(mark.end, mark.start + _LOOK))
    if not words or len(words) > _LONGEST_TITLE or not words[0][0].isupper():
        return False
    if not aside and row.letters[place.at] == "Q":
        return True  # `the song "We were the rain" was played`
    # `a film, "The Long Winter"`
    small = language.small_words
    return all(word[0].isupper() or word in small for word in words)


def of_quote(place: Place, mark: Marked) -> list[str]:
    """What a marked stretch is like in itself: short or long, a title, a word among words."""
    _, row, begin, end, at, said, language, reported = place
    letters = row.letters
    titling = language.titling
    words = _WORDS.findall(row.text, mark.start, min(mark.end, mark.start + _LOOK))
    size = len(words)
    small = sum([word[0].islower() for word in words])
    title = "l" if small == size else "T" if small <= size // 3 and not words[-1][0].islower() else "s"
    last = letters[at]
    previous = letters[at - 1] if at > begin else "^"
    following = letters[at + 1] if at + 1 < end else "$"
    power = ""
    for a in said:
        if a.strong:
            power = "s" if a.cue < at else f"{power}a"
            if a.cue > at:
                break
    power = power or ("r" if reported else "")
    long = _COUNTS[min(_MANY, size)]
    voice = _voice(words, language)
    features = [
        f"voice:{voice}:{title}",
        f"voice:{voice}:{long}",
        f"voice:{voice}:{power}",
        f"title:{title}:{long}",
        f"title:{title}:{previous}:{'few' if size < 5 else 'many'}",
        f"title:{title}:{power}",
        f"frame:{previous}Q{following}",
        f"frame:{previous}{last}{following}:{power}",
        f"power:{power}:{long}",
    ]
    if language.reported:
        features += _in_speech(place, title, size)
    if at > begin:
        before = at - 1
        word = row.word(before)
        if previous in "pdsvnue":
            features += [f"word:{word}", f"word:{word}:{title}"]
        if word in titling:
            features += ["titling-before", f"titling-before:{title}"]
        elif previous == "," and before > begin and row.word(before - 1) in titling:
            features.append(f"titling-comma:{title}")
    if following in {"n", "u"}:
        word = row.word(at + 1)
        if word in titling:
            features += ["titling-after", f"titling-after:{title}"]
    return features
