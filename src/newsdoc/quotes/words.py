"""A paragraph as a row of letters: every word one letter that says its work, every marked stretch one letter too.

Law: one letter for each token kept, in order, so that a pattern over the letters is a pattern over the words. The
letters, which the patterns of `clauses` are written in:

    N name   T title   A abbreviation   S name that owns (`Dusil's`)   n any other word   z the same (`mayor's`)
    d determiner   i `his`   m number, `some`   y day   h pronoun that speaks   o one that cannot   w `who`
    I determiner that no subject has (German `dem`)
    v finite verb of saying   b bare form   g participle   u noun of saying   e other verb   x auxiliary   f `was`
    t `to`   p preposition   l `by`   c `and`   s `that`   a adverb   k `according to`   K the same behind its source
    Q marked stretch that ends in a word   C in a comma   E in a full stop   W in ? or !   D in a dash or dots
    , ; : . - ( ) /   as they stand; `.` is every end of a sentence; / is the end of a line
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsdoc.quotes.language import Language
    from newsdoc.quotes.marks import Marked

_WORD: Final = itemgetter(0)  # of a match
_MOST_WORDS_KEPT: Final = 50_000


class Stretch:
    """A marked stretch as a token: it has the two methods of a match that a row asks."""

    __slots__ = ("_end", "_start")

    def __init__(self, start: int, end: int) -> None:
        self._start = start
        self._end = end

    def start(self) -> int:
        """Where the words between the marks start."""
        return self._start

    def end(self) -> int:
        """Where they end."""
        return self._end


class Row(NamedTuple):
    """A paragraph: its text, its letters, and the token behind each letter."""

    text: str
    letters: str
    tokens: list[re.Match[str] | Stretch]

    def start(self, token: int) -> int:
        """Where a token starts in the text."""
        return self.tokens[token].start()

    def end(self, token: int) -> int:
        """Where a token ends in the text."""
        return self.tokens[token].end()

    def word(self, token: int) -> str:
        """A token in lower case."""
        found = self.tokens[token]
        return self.text[found.start() : found.end()].lower()


class Letters(dict[str, str]):
    """The letter of a word as written, worked out once."""

    def __init__(self, language: Language) -> None:
        self._small = _small_words(language)
        self._abbreviations = language.abbreviations
        self._title = language.title
        self._days = language.days
        self._noun_capitals = language.noun_capitals
        self._adverb_endings = language.adverb_endings
        self._verb_endings = language.verb_endings
        self._possessive_endings = language.possessive_endings
        self._no_adverbs = language.no_adverbs | language.given_names.keys()

    def __missing__(self, word: str) -> str:
        letter = self._letter(word)
        if len(self) > _MOST_WORDS_KEPT:
            self.clear()
        self[word] = letter
        return letter

    def _letter(self, word: str) -> str:
        first = word[0]
        if not (first.isalnum() or (first in "@#$€£" and len(word) > 1)):
            return _PUNCTUATION.get(word, "-")
        lower = word.lower().replace("\u2019", "'")
        letter = self._small.get(lower)
        if first.isdigit() or first in "$€£":
            return "m"
        if first.isupper() or first in "@#":
            if self._noun_capitals and word in self._abbreviations:
                return "A"
            if self._title(lower):
                return "T"
            if word in self._abbreviations or (len(word) == 1 and not letter):
                return "A"
            if self._noun_capitals and lower.endswith(self._adverb_endings):
                return "a"  # `Beschwichtigend sagte Dusil`
            if not letter and lower.endswith(self._adverb_endings) and len(lower) > 4 and lower not in self._no_adverbs:
                return "L"
            if letter:
                if letter == "y":
                    return "y" if self._noun_capitals or lower in self._days else "N"
                # `Will Hunt said`: a capital makes a name of a verb, unless it opens the sentence.
                return "u" if letter == "u" and self._noun_capitals else _CAPITAL.get(letter, letter)
            if "." in word:
                return "A"
            if lower.endswith(self._possessive_endings) and len(word) > 3:
                return "S"
            return "N"
        if letter:
            return letter
        if word in self._abbreviations:
            return "A"
        if lower.endswith(self._possessive_endings):
            return "z" if "'" in lower[-3:] else "n"
        if lower.endswith(self._adverb_endings) and len(lower) > 4 and lower not in self._no_adverbs:
            return "a"
        if lower.endswith(self._verb_endings) and len(lower) > 4:
            return "e"
        return "n"


# A capital inside a sentence makes a name of a verb or noun: `Will Hunt said`, `the Times Reports`. Marked until then.
# `L` is a capital before an adverb's ending.
_CAPITAL: Final = {"v": "V", "b": "B", "g": "G", "x": "X", "f": "X", "e": "F", "r": "V", "q": "B", "j": "G", "u": "N"}
_PUNCTUATION: Final = {
    ",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "(": "(", ")": ")", "[": "(", "]": ")", "\n": "/",
    "\u2026": ".", "&": "n", "/": "n", "•": "/", "'": "(", "\u2019": "(", "\u2018": "(", '"': "(", "\u201c": "(",
    "\u201d": "(",
}  # fmt: skip


def _small_words(language: Language) -> dict[str, str]:
    small: dict[str, str] = {}
    for words, letter in (
        (language.nouns, "u"),
        (language.days, "y"),
        (language.times, "y"),
        (language.particles, "A"),
        (language.small_names, "N"),
        (language.other_verbs, "e"),
        (language.apart, "e"),
        (language.adverbs, "a"),
        (language.determiners, "d"),
        (language.quantifiers, "m"),
        (language.oblique, "I"),
        (language.prepositions, "p"),
        (language.coordinators, "c"),
        (language.subordinators, "s"),
        (language.auxiliaries, "x"),
        (language.passive, "f"),
        (language.agent, "l"),
        (language.infinitive, "t"),
        (language.objects, "o"),
        (language.relatives, "w"),
        (language.possessives, "i"),  # `whose` owns what follows
        (language.according, "k"),
        (language.according_last, "k"),
        (language.according_after, "K"),
    ):
        small.update(dict.fromkeys(words, letter))
    for pronoun in language.pronouns:
        small[pronoun.word] = "h"
    for verb in language.verbs:
        for forms, letter in ((verb.participles, "g"), (verb.bare, "b"), (verb.finite, "v")):
            for form in forms:
                if form in language.noun_forms and letter in "vbg":
                    small[form] = {"v": "r", "b": "q", "g": "j"}[letter]
                elif small.get(form, "u") in "ueabg":
                    small[form] = letter
    for phrase, attribute in language.phrases.items():
        small[phrase] = {"coordinators": "c", "prepositions": "p", "adverbs": "a", "subordinators": "s"}[attribute]
    return small


def _spelled(phrases: Sequence[str]) -> str:
    """A pattern for phrases, whichever of their words have a capital; those with one first word are tried together."""
    behind: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *rest = (
            rf"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}".replace("\u2019", "['\u2019]")
            for word in phrase.replace("'", "\u2019").split()
        )
        behind.setdefault(first, []).append(r"\ ".join(["", *rest]) + r"\b")
    return "|".join(rf"{first}(?:{'|'.join(rests)})" for first, rests in behind.items())


def _compounds(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The nouns of phrases of two words, by the first: a compound that ends in one works as the phrase does."""
    found: dict[str, list[str]] = {}
    for first, *rest in map(str.split, sorted(phrases)):
        if len(rest) == 1:
            found.setdefault(first, []).append(rest[0])
    return {first: tuple(nouns) for first, nouns in found.items()}


class Reader:
    """Turns paragraphs of one language into rows."""

    def __init__(self, language: Language) -> None:
        self.letters: Letters = Letters(language)
        self._apart = language.apart
        self._compounds = _compounds(language.according) if language.noun_capitals else {}
        self._last = language.according_last
        self._left_out = _LEFT_OUT_OF_NOUNS if language.noun_capitals else _LEFT_OUT
        phrases = [
            p
            for p in (*language.according, *language.according_after, *language.phrases, *language.lemmas)
            if " " in p or "'" in p
        ]
        spelled = _spelled(phrases)
        word = r"\w++(?>(?:[.'\u2019&/@-]\w++|,\d++)*)(?:['\u2019](?!\w))?"
        other = r"\S"
        if language.elisions:
            word = rf"(?i:{'|'.join(language.elisions)})['\u2019](?=\w)|{word}"
        if language.enclitics:
            # `affirme-t-elle` is `affirme` and `elle`; what stands between is no token.
            pronoun = rf"(?:{'|'.join(language.enclitics)})\b"
            word = word.replace(r"(?:[", rf"(?:(?!-(?:t-)?{pronoun})[", 1)
            word, other = rf"(?!t-{pronoun})(?:{word})", rf"(?!-(?:t-)?{pronoun}|t-{pronoun})\S"
        if language.noun_capitals:
            word += r"(?>(?:-(?=\s))?)"  # `Bau- und Verkehrsamt`
        if language.ordinal_stops:
            openers = "|".join(sorted({small.capitalize() for small in language.small_words if " " not in small}))
            word = rf"\d{{1,2}}\.(?=\s(?!(?:{openers})\b)\w)|{word}"
        self.token: re.Pattern[str] = re.compile(
            rf"{spelled + '|' if spelled else ''}(?:{word})|[@#$€£](?:{word})|\n|{other}"
        )

    def row(self, text: str, marks: Sequence[Marked]) -> Row:
        """The row of a paragraph. Linear in its length."""
        letters: list[str] = []
        tokens: list[re.Match[str] | Stretch] = []
        letter_of = self.letters.__getitem__
        finditer = self.token.finditer
        position = 0
        for mark in marks:
            found = [*finditer(text, position, mark.outer_start)]
            letters += map(letter_of, map(_WORD, found))
            letters.append(_LAST.get(text[mark.end - 1], "Q") if mark.closed else "E")
            tokens += found
            tokens.append(Stretch(mark.start, mark.end))
            position = mark.outer_end
        found = [*finditer(text, position)]
        letters += map(letter_of, map(_WORD, found))
        tokens += found
        row = Row(text, *_tidy("".join(letters), tokens, self._left_out))
        return self._settled(row) if self._apart or self._last else row

    def _settled(self, row: Row) -> Row:
        """Tell the words apart whose work hangs on what stands around them: `gab` is one of saying before `bekannt`."""
        letters = list(row.letters)
        for found in _BEFORE_NOUN.finditer(row.letters):
            at = found.start()
            endings = self._compounds.get(row.word(at))
            if endings and row.word(at + 1).endswith(endings):
                letters[at] = "k"  # `nach Polizeiangaben`, where `nach Angaben` is known
        for found in _UNSETTLED.finditer(row.letters):
            at = found.start()
            letter, before = found[0], row.letters[at - 1] if at else ""
            if letter == "k":
                if row.word(at) in self._last and before not in _CLOSED:
                    letters[at] = "a"
            elif letter in "ev" and prefixed(row, at, self._apart):
                letters[at] = "v"
            elif before and (before in "Iipl" or (before == "d" and row.letters[at + 1 : at + 2] in _NOUNS)):
                # `zum geplanten Bau`, `die genannten Zahlen sind`, but not `Das sagte Dusil.`
                letters[at] = letter if _ONLY_VERB.match(row.letters, at - 1) else "n"
            elif (
                letter in "ev"
                and before in "anNy"
                and row.letters[at + 1 : at + 2] in _NOUNS
                and _DESCRIBED.search(row.letters, max(0, at - _LONGEST_DESCRIPTION), at)
            ):
                letters[at] = "n"  # `einer gestern verbreiteten Erklärung`, `die in Zlin geplante Brücke`
        return row._replace(letters="".join(letters))


_BEFORE_NOUN: Final = re.compile("p(?=[nNu])")
_UNSETTLED: Final = re.compile("[ekvb]")
# A determiner that opens a clause and stands for itself: no other verb follows, `Das erklärte Dusil am Montag.`
_ONLY_VERB: Final = re.compile(r"d(?:(?<=[.,:;/QCEWD]d)|(?<=\Ad))[ev][^evxfbg,.:;/QCEWD]{0,60}+[,.:;/QCEWD]")
_CLOSED: Final = frozenset(",QCEWD-")
_NOUNS: Final = frozenset("nNTASu")
_CLAUSE_END: Final = frozenset(",.:;/-QCEWDcsx")
_DESCRIBED: Final = re.compile(r"[dIi](?:p[dIi]?[nNy]++)?[an]*+\Z")
_LONGEST_DESCRIPTION: Final = 6  # tokens between a determiner and the word that describes a noun
_LONGEST_CLAUSE: Final = 40  # tokens between a verb and its prefix


def prefixed(row: Row, at: int, apart: Mapping[str, Mapping[str, str]]) -> str | None:
    """The lemma of a verb whose prefix stands at the end of its clause: `teilte die Polizei am Montag mit`."""
    prefixes = apart.get(row.word(at))
    if prefixes is None:
        return None
    letters = row.letters
    for last in range(at + 1, min(len(letters), at + _LONGEST_CLAUSE)):
        if letters[last] in "./;":
            return None
        if letters[last] in "adpn" and (letters[last + 1 : last + 2] or ".") in _CLAUSE_END:
            lemma = prefixes.get(row.word(last))
            if lemma:
                return lemma
    return None


_LAST: Final = {",": "C", ".": "E", "?": "W", "!": "W", "-": "D", "\u2014": "D", "\u2013": "D", "\u2026": "E", ";": "C"}

# What is left out: asides in brackets, full stops that end no sentence, the dots of an ellipsis.
_ASIDE: Final = r"\((?:[^()QCEWD/]{0,9}|[^()QCEWD./]{0,20})\)|[()]"
_NO_END: Final = r"(?<=A.)(?![dhpsi.]|\Z)|(?<=[NTA]d.)(?=[NT])|(?<=\..)\.*|(?=,)"
_LEFT_OUT: Final = re.compile(rf"{_ASIDE}|\.(?:(?<=T.)|{_NO_END})")
# Where nouns have a capital, titles end sentences: `..., sagte der Minister. Er kam`.
_LEFT_OUT_OF_NOUNS: Final = re.compile(rf"{_ASIDE}|\.(?:{_NO_END})")
# `Julie A. Roth`: no article but an initial.
_INITIAL: Final = re.compile(r"(?<=[NTA])d(?=\.[NT])")
# A noun of the same spelling: `the claims`, `his public claims are`, `in remarks`, `Oslo attacks,`.
_NOUN_CONTEXT: Final = re.compile(
    # `said one exasperated aide`, `the newly elected mayor`
    r"[rqjge](?<=[dIizS].)(?!w)|e(?:(?<=vm.)|(?<=[dIi]a.))(?=[nTuN])|[rj](?:(?<=[dIizSNne][nNe].)(?=[pxfvcet,.l])|(?<=[NnTuA]r)(?=[pxfvce,.lr]))"
    r"|[rq](?<=[pmgvel].)|[rq](?<=[izS]n.)(?=,)|q(?:(?<![htxac].)(?![QCEWD:,s])|(?<=[NTA].)(?![QCEWD:s]))"
)
_VERB_AS_NOUN: Final = {"r": "u", "q": "u", "j": "u", "g": "n", "e": "n"}
# `Widely derided as "folly," it` opens with an adverb, `Reilly derided it` with a name.
_OPENERS: Final = re.compile(r"(?:[VBGXF]|L(?=[ve][sl]))(?:(?<=[.:;/QCEWD].)|(?<=\A.))")
_OPENED: Final = {"V": "v", "B": "b", "G": "g", "X": "x", "F": "e", "L": "a"}


def _tidy(
    letters: str, tokens: list[re.Match[str] | Stretch], left_out: re.Pattern[str]
) -> tuple[str, list[re.Match[str] | Stretch]]:
    """The letters and tokens that stay, each noun and verb told apart by its neighbours."""
    if "d." in letters:
        letters = _INITIAL.sub("A", letters)
    if "." in letters or "(" in letters or ")" in letters:
        pieces = [match.span() for match in left_out.finditer(letters)]
        if pieces:
            kept: list[str] = []
            kept_tokens: list[re.Match[str] | Stretch] = []
            at = 0
            for start, end in (*pieces, (len(letters), 0)):
                kept.append(letters[at:start])
                kept_tokens += tokens[at:start]
                at = end
            letters, tokens = "".join(kept), kept_tokens
    letters = _OPENERS.sub(_opened, letters).translate(_NAMES)
    return _NOUN_CONTEXT.sub(_as_noun, letters).translate(_VERBS), tokens


def _opened(match: re.Match[str]) -> str:
    return _OPENED[match[0]]


def _as_noun(match: re.Match[str]) -> str:
    return _VERB_AS_NOUN[match[0]]


_NAMES: Final = str.maketrans("VBGXFL", "NNNNNN")
_VERBS: Final = str.maketrans("rqj", "vbg")


@lru_cache(maxsize=64)
def reader(language: Language) -> Reader:
    """The reader of a language, made once."""
    return Reader(language)
