"""Whom a mention means: a full name for a surname, a person for a pronoun, an organisation for `it` and for an acronym.

Law: a name is taken from the text and from nowhere else, and goes without titles; what the text does not tell stays
None. Paragraphs are searched only when a mention asks, each at most once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.cases import gender_of_ending, nominative
from newsdoc.quotes.found import How, Mention
from newsdoc.quotes.nouns import name_among

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.quotes.candidates import Source
    from newsdoc.quotes.language import Gender, Language, Pronoun
    from newsdoc.quotes.words import Row


class Name(NamedTuple):
    """A run of capitalised words outside quotes: its words without titles, and what is known of it."""

    start: int
    words: tuple[str, ...]
    person: bool
    gender: Gender | None

    @property
    def text(self) -> str:
        """The name, its words parted by one blank."""
        return " ".join(self.words)


class Resolved(NamedTuple):
    """A name and how it was found."""

    name: str | None
    how: How | None


_UNKNOWN: Final = Resolved(None, None)
_ASIDE: Final = re.compile(r"\([^()]*\)")
_RUN: Final = re.compile(r"[NTA][NTAm]*S?|S")
# The rest of a name behind its first word: `Jong Su` behind `Ri`.
_REST: Final = re.compile(r"(?: [A-Z\u00c0-\u00de\u0410-\u042f][\w-]+){1,2}(?![\w'\u2019])")
_APPOSITION: Final = re.compile(r",\s+([^\W\d_a-z][^,.;:()\"\u201c\u201d]{2,40})[,.]")
_MARKS: Final = "(\"\u201c'\u2018"
_FAR: Final = 6  # paragraphs back in which a pronoun's person may stand
_MOST_NAMES: Final = 60  # names and sentences back
_LONGEST_SENTENCE: Final = 200  # tokens
_NEAR: Final = 120  # characters between `who` and whom it means
_TRIES: Final = 12  # places of a surname that are looked at
_LONGEST: Final = 100_000  # characters in which a fuller form is looked for
_MOST_WORDS: Final = 6
_ACRONYM: Final = re.compile(r"[A-Z\u0410-\u042f][A-Z\u0410-\u042f&.-]{1,9}\Z")
_ENDING: Final = re.compile(r"['\u2019]s?\Z")


class Names:
    """The names of one document."""

    def __init__(self, paragraphs: Sequence[str], row_of: Callable[[int], Row], language: Language) -> None:
        self._paragraphs = paragraphs
        self._row_of = row_of
        self._language = language
        self._pronouns: dict[str, Pronoun] = language.pronouns_by_word
        self._whole: str | None = None
        self._full: dict[str, str] = {}
        self._nominatives: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._names: dict[tuple[int, int], Name | None] = {}
        self._acronyms: dict[str, str | None] = {}
        self._organisation: tuple[int, str] | None = None
        self._resolved: dict[Source, Mention] = {}

    def mention(self, source: Source) -> Mention:
        """The mention of a source, resolved; the same source gives the same mention."""
        known = self._resolved.get(source)
        if known is None:
            text = self._paragraphs[source.paragraph][source.start : source.end]
            name, how = self._resolve(source, text)
            known = Mention(source.paragraph, source.start, source.end, text, name, how)
            self._resolved[source] = known
            if how == "organisation" or (name and how in ("named", "acronym") and self._is_organisation(name.split())):
                self._organisation = source.paragraph, name or text
        return known

    def _resolve(self, source: Source, text: str) -> Resolved:
        word = text.lower().replace("\u2019", "'")
        pronoun = self._pronouns.get(word)
        if pronoun:
            if pronoun.person != 3 or pronoun.number == "plural":
                return _UNKNOWN
            if pronoun.gender == "neuter":
                return self._last_organisation(source)
            return self._person(source, pronoun.gender)
        small = (self._language.relatives, self._language.subordinators, self._language.determiners)
        if any(word in words for words in small):
            return self._antecedent(source)
        if word in self._language.possessive_genders:
            return self._person(source, self._language.possessive_genders[word])
        name = self._name_in(text)
        if name and self._language.case_endings:
            name = self._nominative(name)
        if name is None:
            apposition = self._apposition(source)
            if apposition:
                return Resolved(self._fuller(apposition), "named")
            return Resolved(" ".join(text.split()), "described")
        if len(name) == 1 and _ACRONYM.match(name[0]):
            spelled = self._spelled(name[0])
            return Resolved(spelled, "acronym") if spelled else Resolved(name[0], "named")
        return Resolved(self._fuller(name), "named")

    # -- names ---------------------------------------------------------------------------------------------

    def _name_in(self, text: str) -> tuple[str, ...] | None:
        """The name that a mention is about: `Mayor Ildar Safin of Kazan` is Ildar Safin; None for a common noun."""
        language = self._language
        words = _ASIDE.sub("", text).split()
        if language.noun_capitals:
            return name_among(words, language)
        run: list[str] = []
        for position, raw in enumerate(words):
            word = raw.strip(',;:()[]"\u201c\u201d')
            lower = word.lower()
            if not word:
                continue
            particle = bool(run) and lower in language.particles and position + 1 < len(words)
            if particle or (word[0].isupper() and not (position == 0 and lower in language.small_words)):
                run.append(word)
            elif run and (lower in language.prepositions or lower in language.coordinators) and position:
                if not self._starts_name(run, words[position + 1 :], lower):
                    break
                run.append(word)
            else:
                run = []  # `press secretary Ann Poe`: a name stands after the common noun
        run = self._without_titles(run)
        return tuple(run) or None

    def _starts_name(self, run: list[str], rest: list[str], word: str) -> bool:
        """Whether a small word joins two parts of one name: `Ministry of Health`, not `Dusil of Ostrava`."""
        return (
            bool(rest)
            and rest[0][:1].isupper()
            and word in self._language.joiners
            and run[-1].lower() in self._language.organisations
        )

    def _without_titles(self, run: list[str]) -> list[str]:
        """A name without titles before it, `'s` after it, or the owner before it (`Radio Zlin's Eva Mala`)."""
        language = self._language
        start = 0
        for position, word in enumerate(run[:-1]):
            bare = language.title(word.rstrip(".").lower())
            owner = word.replace("\u2019", "'").endswith(language.possessive_endings)
            if (bare or owner) and not self._is_organisation(run[position + 1 :]):
                start = position + 1
        if len(run) == 1 and language.title(run[0].rstrip(".").lower()):
            return []
        run = run[start:]
        if language.case_endings:
            # `мэр Злина Марек Дусил`: what owns a title stands between it and the name.
            given = [position for position, word in enumerate(run) if word.lower() in language.given_names]
            run = run[given[0] :] if given else run
        if run:
            run = [
                *run[:-1],
                _ENDING.sub("", run[-1]) if "'s" in run[-1] or "\u2019s" in run[-1] else run[-1].rstrip("'\u2019"),
            ]
        while run and run[-1].lower() in self._language.particles:
            run.pop()
        return run

    def _is_organisation(self, words: Sequence[str]) -> bool:
        known = self._language.organisations
        return any(w.lower() in known or (len(w) > 1 and w.isupper() and "." not in w) for w in words)

    def _text(self) -> str:
        if self._whole is None:
            self._whole = "\n\n".join(self._paragraphs)[:_LONGEST]
        return self._whole

    def _fuller(self, name: tuple[str, ...]) -> str:
        """The longest form of a name that the text has: a surname's first name from its first mention."""
        written = " ".join(name)
        if len(name) > 1 or self._is_organisation(name):
            return written
        known = self._full.get(written)
        if known is None:
            known = self._full[written] = self._search_fuller(written)
        return known

    def _nominative(self, name: tuple[str, ...]) -> tuple[str, ...]:
        known = self._nominatives.get(name)
        if known is None:
            known = self._nominatives[name] = nominative(name, self._text(), self._language.case_endings)
        return known

    def _search_fuller(self, surname: str) -> str:
        text = self._text()
        after = ""
        at = text.find(surname)
        for _ in range(_TRIES):
            if at < 0:
                break
            end = at + len(surname)
            if not text[end : end + 1].isalnum() and (at == 0 or not text[at - 1].isalnum()):
                before = self._words_before(text, at)
                if before:
                    return " ".join([*before, surname])
                after = after or self._words_after(text, end)
            at = text.find(surname, end)
        return surname + after

    def _words_after(self, text: str, end: int) -> str:
        """The rest of a name that opens with the word: `Jong Su` after `Ri`, `Poe` after `Ann`."""
        found = _REST.match(text, end)
        if found is None:
            return ""
        language = self._language
        words = found[0].split()
        if self._is_organisation(words):
            return ""
        for word in words:
            lower = word.lower()
            if lower in language.small_words or lower in language.titles or lower in language.days:
                return ""
        return found[0]

    def _words_before(self, text: str, at: int) -> list[str]:
        """The given names that stand before a surname, `Ann M.` before `Poe`; none where a title is all there is."""
        language = self._language
        word = text[text.rfind(" ", max(0, at - 20), max(0, at - 1)) + 1 : at]
        if not (word[:1].isupper() or word.rstrip() in language.particles or word[:1] in _MARKS):
            return []
        found: list[str] = []
        line = text[max(0, at - 60) : at]
        line = line[line.rfind("\n") + 1 :]
        for raw in reversed(line.split(" ")[:-1] if line.endswith(" ") else []):
            word = raw.strip(_MARKS)
            lower = word.rstrip(".").lower()
            if not word or not (word[0].isupper() or lower in language.particles) or word[-1] in ',;:)"\u201d':
                break
            if language.title(lower) or word.replace("\u2019", "'").endswith(language.possessive_endings):
                break
            if word[-1] == "." and len(word) > 2 and "." not in word[:-1]:
                break
            if len(word) > 1 and word.isupper() and "." not in word:
                break
            if (lower in language.small_words and lower not in language.particles) or lower in language.days:
                break
            found.insert(0, word)
            if word != raw:
                break
        while found and found[0].lower() in language.particles:
            found.pop(0)
        given = next((i for i, word in enumerate(found) if word.lower() in language.given_names), None)
        if given:
            found = found[given:]  # `Democrat Ann Poe`
        return found if 0 < len(found) <= 3 else []

    def _spelled(self, acronym: str) -> str | None:
        """`Zlin Water Board` for ZWB, where the text has `Zlin Water Board (ZWB)`."""
        if acronym not in self._acronyms:
            self._acronyms[acronym] = self._search_spelled(acronym)
        return self._acronyms[acronym]

    def _search_spelled(self, acronym: str) -> str | None:
        text = self._text()
        at = text.find(f"({acronym})")
        if at < 0:
            return None
        words: list[str] = []
        language = self._language
        for word in reversed(text[max(0, at - 90) : at].split("\n")[-1].split()):
            lower = word.lower()
            if not (
                word[0].isupper()
                or lower in language.prepositions
                or lower in language.coordinators
                or lower in language.determiners
            ):
                break
            if word[-1] in ".,;:" and words:
                break
            words.insert(0, word.strip('"\u201c'))
            if word[0] == acronym[0] and len(words) >= len(acronym) - 1 and words[0][0] == acronym[0]:
                initials = "".join(w[0] for w in words if w[0].isupper())
                if initials.startswith(acronym[:2]) or initials == acronym:
                    break
        while (words and not words[0][0].isupper()) or (words and words[0].lower() in language.determiners):
            words.pop(0)
        return " ".join(words) if words and words[0][0] == acronym[0] else None

    # -- what a small word means ---------------------------------------------------------------------------

    def _runs_before(self, number: int, start: int | None) -> Iterator[list[tuple[int, int]]]:
        """The runs of capitalised words of each sentence before a place, as tokens, nearest sentence first."""
        row = self._row_of(number)
        letters = row.letters
        end = len(letters) if start is None else bisect_left(range(len(letters)), start, key=row.start)
        while end > 0:
            low = max(0, end - _LONGEST_SENTENCE)
            begin = max([low, *[letters.rfind(stop, low, end - 1) + 1 for stop in "./EW"]])
            yield [match.span() for match in _RUN.finditer(letters, begin, end)]
            end = begin

    def _name(self, number: int, first: int, last: int) -> Name | None:
        key = number, first
        if key not in self._names:
            self._names[key] = self._read_name(number, first, last)
        return self._names[key]

    def _read_name(self, number: int, first: int, last: int) -> Name | None:
        row = self._row_of(number)
        run = row.text[row.start(first) : row.end(last - 1)].split()
        words = tuple(self._without_titles(run))
        if not words or len(words) > _MOST_WORDS:
            return None
        language = self._language
        before = row.word(first - 1) if first else ""
        known = [language.title(w.rstrip(".").lower()) for w in run[:-1]]
        title = next(filter(None, known), language.title(before))
        # Where nouns have a capital, a run opens with its title: `der Minister Mala` has an article and is a person.
        article = before in language.determiners and not language.noun_capitals
        gender = self._gender(words, title) or self._gender_of_verb(row, first, last)
        return Name(row.start(first), words, self._is_person(words, title, article=article), gender)

    def _gender_of_verb(self, row: Row, first: int, last: int) -> Gender | None:
        """`Дусил заявила`: what the verb beside a name tells."""
        genders = self._language.verb_genders
        if genders:
            for at in (last, first - 1):
                if 0 <= at < len(row.letters) and row.letters[at] in "ve":
                    return gender_of_ending(row.word(at), genders)
        return None

    def _gender(self, words: tuple[str, ...], title: str | None) -> Gender | None:
        language = self._language
        gender = language.title_genders.get(title) if title else None
        if gender is None:
            full = words if len(words) > 1 else self._fuller(words).split()
            gender = language.given_names.get(full[0].lower()) if len(full) > 1 else None
        return gender or gender_of_ending(" ".join(words), language.name_genders)

    def _is_person(self, words: tuple[str, ...], title: str | None, *, article: bool) -> bool:
        if article or self._is_organisation(words):
            return False
        if title:
            return True
        full = words if len(words) > 1 else self._fuller(words).split()
        return len(full) > 1 and full[0].lower() in self._language.given_names

    def _before(self, source: Source) -> Iterator[Name]:
        """The names before a mention: those of the nearest sentence first, in the order of the text."""
        left = _MOST_NAMES
        for number in range(source.paragraph, max(-1, source.paragraph - _FAR), -1):
            for runs in self._runs_before(number, source.start if number == source.paragraph else None):
                for first, last in runs[:left]:
                    name = self._name(number, first, last)
                    if name:
                        yield name
                left -= len(runs) + 1
                if left <= 0:
                    return

    def _person(self, source: Source, gender: Gender | None) -> Resolved:
        """The first fitting person of the nearest sentence that names one: its subject, as a rule."""
        for name in self._before(source):
            if name.person and name.gender in (gender, None):
                return Resolved(self._fuller(name.words), "pronoun")
        return _UNKNOWN

    def _last_organisation(self, source: Source) -> Resolved:
        """The organisation that spoke last, else the last one named."""
        last = self._organisation
        if last and source.paragraph - last[0] <= _FAR:
            return Resolved(last[1], "organisation")
        for name in self._before(source):
            if self._is_organisation(name.words):
                spelled = self._spelled(name.words[0]) if len(name.words) == 1 else None
                return Resolved(spelled or name.text, "organisation")
        return _UNKNOWN

    def _antecedent(self, source: Source) -> Resolved:
        """Whom `who` means: the last name before it that hangs on no preposition."""
        row = self._row_of(source.paragraph)
        runs = next(self._runs_before(source.paragraph, source.start), None) or []
        for run in runs[:-_MOST_WORDS:-1]:
            first, last = run
            if run != runs[0] and row.word(first - 1) in self._language.prepositions:
                continue
            name = self._name(source.paragraph, first, last)
            if name is None or source.start - name.start > _NEAR:
                return _UNKNOWN
            return Resolved(self._fuller(name.words), "pronoun")
        return _UNKNOWN

    def _apposition(self, source: Source) -> tuple[str, ...] | None:
        """`the town's mayor, Ildar Safin, said`: the name behind a common noun."""
        text = self._paragraphs[source.paragraph]
        found = _APPOSITION.match(text, source.end)
        if found is None:
            return None
        name = self._name_in(found.group(1))
        if name is None or not 1 < len(name) <= 4 or name[0].lower() not in self._language.given_names:
            return None
        return name
