"""What a small word means: the person of `he`, the organisation of `it`, whom `who` stands for.

Law: an antecedent stands before its pronoun, near it, and outside quotes; of the names of the nearest sentence that has
a fitting one, the first is taken, which is its subject as a rule. None is better than a guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.cases import gender_of_ending
from newsdoc.quotes.clauses import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.quotes.candidates import Source
    from newsdoc.quotes.language import Gender
    from newsdoc.quotes.names import Names
    from newsdoc.quotes.words import Row


class Named(NamedTuple):
    """A name in the text, or a noun for a person: its words without titles, and what is known of whom it means."""

    start: int
    words: tuple[str, ...]
    person: bool
    gender: Gender | None
    described: bool = False  # a noun, not a name
    owner: bool = False  # owns what follows: `Lind's daughter`
    subject: bool = False  # of a verb: `Lind shrugged`


_RUN: Final = re.compile(r"[NTA][NTAm]*S?|S")
# A noun that opens a sentence: `Lind's daughter called`, `His mother, Ann Poe, said`, `The company's shares`.
_SUBJECT: Final = re.compile(r"[ca]*((?:[di]|[NTA]{0,3}S)[mzn]{0,3}n)(?=[vexfb,])")
_VERBS: Final = frozenset("vexf")
_INVERTED: Final = re.compile("[QCEWD]v")
_FAR: Final = 6  # paragraphs back in which a pronoun's person may stand
_MOST_NAMES: Final = 60  # names and sentences back
_LONGEST_SENTENCE: Final = 200  # tokens
_LONGEST_PHRASE: Final = 24  # tokens before `who` that may be whom it means
_NEAR: Final = 120  # characters between `who` and whom it means
_MOST_WORDS: Final = 6
_PERSON_WORDS: Final = (1, 4)  # words of a name that only its context tells to be a person's


class Antecedents:
    """The antecedents of one document's pronouns. Each asks for a bounded stretch of text before it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._language = names.language
        self._forms = names.forms
        self._known: dict[tuple[int, int], Named | None] = {}
        self._genders: dict[str, Gender | None] = {}  # of whom a pronoun was found to mean

    def person(self, source: Source, gender: Gender | None) -> str | None:
        """Whom `he` or `his` means: the first fitting person of the nearest sentence that has one."""
        for name in self._persons(source, gender):
            meant = " ".join(name.words) if name.described else self._names.fuller(name.words)
            if name.gender or self._genders.setdefault(meant, gender) in (gender, None):
                return meant
        return None

    def _persons(self, source: Source, gender: Gender | None) -> Iterator[Named]:
        """Who may be meant, the likeliest first."""
        subjects: list[Named] = []
        for here in self._before(source):
            subjects += [name for name in here if name.subject and not (name.person or name.gender or name.described)]
            fitting = [name for name in here if name.person and name.gender in (gender, None)]
            if not fitting:
                # `Tomas Lind, who keeps the light`: a person by what the text says of him, male or female.
                fitting = [name for name in here if not (name.owner or name.gender) and self._seems_person(name)]
            yield from fitting
        # `Kolar shrugged. "Let them come," he said.`: where nobody is surer, and a capital is a name's.
        for name in () if self._language.noun_capitals else subjects:
            if not (self._forms.is_organisation(name.words) or self._forms.is_place(name.words)):
                yield name

    def _seems_person(self, name: Named) -> bool:
        least, most = _PERSON_WORDS
        words = name.words if len(name.words) > 1 else tuple(self._names.fuller(name.words).split())
        return (
            not name.described
            and least <= len(words) <= most
            and not self._forms.is_organisation(words)
            and not self._forms.is_place(words)
            and self._names.has_person_about(words)
        )

    def organisation(self, source: Source) -> str | None:
        """The organisation that spoke last, else the last one named."""
        last = self._names.last_organisation
        if last and source.paragraph - last[0] <= _FAR:
            return last[1]
        for here in self._before(source):
            for name in here:
                if name.described and name.gender == "neuter":
                    return " ".join(name.words)
                if self._forms.is_organisation(name.words) and not name.described:
                    return self._names.spelled_out(name.words)
        return None

    def relative(self, source: Source) -> str | None:
        """Whom `who` means: what stands right before it, or the name to which that is an apposition."""
        row = self._names.row_of(source.paragraph)
        letters = row.letters
        at = bisect_left(range(len(letters)), source.start, key=row.start)
        stop = at - 1 if letters[at - 1 : at] == "," else at
        phrase = ENDING.search(letters, max(0, stop - _LONGEST_PHRASE), stop)
        if phrase:
            words = row.text[row.start(phrase.start(1)) : row.end(stop - 1)]
            name = self._forms.name_in(words)
            if name:
                return self._names.fuller(name)
            if letters[phrase.start(1) - 1 : phrase.start(1)] != ",":
                return " ".join(words.split())
        return self._named_before(source, row)

    def _named_before(self, source: Source, row: Row) -> str | None:
        """The last name before a place that hangs on no preposition: `Ann Poe, a mother of two in Zlin, who`."""
        sentence = next(self._runs_before(source.paragraph, source.start), None)
        runs = sentence[0] if sentence else []
        for run in runs[:-_MOST_WORDS:-1]:
            first, last = run
            if run != runs[0] and row.word(first - 1) in self._language.prepositions:
                continue
            name = self._name(source.paragraph, first, last)
            if name is None or source.start - name.start > _NEAR:
                return None
            return self._names.fuller(name.words)
        return None

    # -- the names of a sentence ---------------------------------------------------------------------------

    def _before(self, source: Source) -> Iterator[list[Named]]:
        """The names before a mention: a list for each sentence, the nearest first, each in the order of the text."""
        left = _MOST_NAMES
        for number in range(source.paragraph, max(-1, source.paragraph - _FAR), -1):
            for runs, begin, end in self._runs_before(number, source.start if number == source.paragraph else None):
                noun = self._noun(number, begin, end)
                names = [self._name(number, first, last) for first, last in runs[:left]]
                yield [name for name in (noun, *names) if name]
                left -= len(runs) + 1
                if left <= 0:
                    return

    def _runs_before(self, number: int, start: int | None) -> Iterator[tuple[list[tuple[int, int]], int, int]]:
        """Each sentence before a place, nearest first: its runs of capitalised words, as tokens, and its own range."""
        row = self._names.row_of(number)
        letters = row.letters
        end = len(letters) if start is None else bisect_left(range(len(letters)), start, key=row.start)
        while end > 0:
            low = max(0, end - _LONGEST_SENTENCE)
            begin = max([low, *[letters.rfind(stop, low, end - 1) + 1 for stop in "./EW"]])
            yield [match.span() for match in _RUN.finditer(letters, begin, end)], begin, end
            end = begin

    def _noun(self, number: int, begin: int, end: int) -> Named | None:
        """A noun with a gender that is a sentence's subject: `The woman`, `Lind's daughter`."""
        row = self._names.row_of(number)
        found = _SUBJECT.match(row.letters, begin, end)
        if found is None:
            return None
        first, last = found.span(1)
        start, stop = row.start(first), row.end(last - 1)
        owner = row.letters.find("z", first, last)  # `The company's shares`
        noun = self._forms.without_owner_ending(row.text[start : row.end(owner) if owner > 0 else stop])
        if noun.rpartition(" ")[2] in self._language.organisations:
            return Named(start, tuple(noun.split()), False, "neuter", described=True)
        gender = self._language.title_genders.get(row.word(last - 1))
        if gender is None:
            return None
        name = self._names.apposition(number, stop, row.text[start:stop])
        return Named(start, name or tuple(row.text[start:stop].split()), True, gender, described=name is None)

    def _name(self, number: int, first: int, last: int) -> Named | None:
        key = number, first
        if key not in self._known:
            self._known[key] = self._read(number, first, last)
        return self._known[key]

    def _of_verb(self, row: Row, first: int, last: int) -> Gender | None:
        """`Дусил заявила`: what the verb beside a name tells."""
        genders = self._language.verb_genders
        if genders:
            for at in (last, first - 1):
                if 0 <= at < len(row.letters) and row.letters[at] in "ve":
                    return gender_of_ending(row.word(at), genders)
        return None

    def _read(self, number: int, first: int, last: int) -> Named | None:
        row = self._names.row_of(number)
        language, forms = self._language, self._forms
        bare = forms.bare(row.text[row.start(first) : row.end(last - 1)].split())
        words = tuple(bare.words)
        if not words or len(words) > _MOST_WORDS:
            return None
        before = row.word(first - 1) if first else ""
        title = bare.title or language.title(before) or (before if before in language.title_genders else None)
        full = words if len(words) > 1 else tuple(self._names.fuller(words).split())
        given = language.given_names.get(full[0].lower()) if len(full) > 1 else None
        person = (
            # Where nouns have a capital, a run opens with its title: `der Minister Mala` is a person.
            (language.noun_capitals or before not in language.determiners)
            and not forms.is_organisation(words)
            and bool(title or (len(full) > 1 and full[0].lower() in language.given_names))
        )
        gender = (language.title_genders.get(title) if title else None) or given
        gender = gender or gender_of_ending(" ".join(words), language.name_genders) or self._of_verb(row, first, last)
        owner = row.letters[last - 1] == "S"
        said = row.letters[max(0, first - 2) : first]
        # `Mala shrugged`, `according to Mala`, `"...," said Mala`
        says = row.letters[last : last + 1] in _VERBS or said[-1:] == "k" or _INVERTED.fullmatch(said) is not None
        subject = says and before not in language.determiners
        return Named(row.start(first), words, person, gender, owner=owner, subject=subject and not owner)
