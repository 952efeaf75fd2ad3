"""Whom a mention means: a full name for a surname, a person for a pronoun, an organisation for `it` and for an acronym.

Law: a name is taken from the text and from nowhere else, and goes without titles; what the text does not tell stays
None. Paragraphs are searched only when a mention asks, each at most once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.antecedents import Antecedents
from newsdoc.quotes.cases import nominative
from newsdoc.quotes.forms import Forms
from newsdoc.quotes.found import How, Mention
from newsdoc.quotes.roles import Roles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.quotes.candidates import Source
    from newsdoc.quotes.language import Language
    from newsdoc.quotes.words import Row


class Resolved(NamedTuple):
    """A name and how it was found."""

    name: str | None
    how: How | None


_UNKNOWN: Final = Resolved(None, None)
# The rest of a name behind its first word: `Jong Su` behind `Ri`.
_REST: Final = re.compile(r"(?: [A-Z\u00c0-\u00de\u0410-\u042f][\w-]+){1,2}(?![\w'\u2019])")
# `, Prof. Ingrid Mala of Zlin,`
_SHORTENED: Final = r"(?:(?<=\b\w)|(?<=\b\w\w)|(?<=\b\w\w\w)|(?<=\b\w\w\w\w))\.(?=\ )"
_APPOSITION: Final = re.compile(rf",\s+([^\W\d_](?:[^,.;:()\"\u201c\u201d]|{_SHORTENED}){{2,90}})[,.]")
_AGE: Final = re.compile(r",? \(?\d{1,3}[,.;)]")
_BEHIND: Final = re.compile(r", ((?:[^\W\d_][\w'\u2019-]*+ ?){1,5})| ([^\W\d_]++)")
_MARKS: Final = "(\"\u201c'\u2018"
_TRIES: Final = 12  # places of a name that are looked at
_LONGEST: Final = 100_000  # characters in which a fuller form is looked for
_LONGEST_NAME: Final = 5  # words of a name behind a comma
_FEWEST: Final = 2  # words of a name that may stand behind any noun
_NEAR: Final = 12  # characters before a mention that show whether it opens a sentence
_OPENERS: Final = " \t\n\"'\u2018\u2019\u201c\u201d([-\u2013\u2014"
_STOPS: Final = ".?!:;"
_ACRONYM: Final = re.compile(r"[A-Z\u0410-\u042f][A-Z\u0410-\u042f&.-]{1,9}\Z")


class Names:
    """The names of one document."""

    def __init__(self, paragraphs: Sequence[str], row_of: Callable[[int], Row], language: Language) -> None:
        self.row_of: Callable[[int], Row] = row_of
        self.language: Language = language
        self.forms: Forms = Forms(language)
        self.last_organisation: tuple[int, str] | None = None  # the paragraph where it spoke, its name
        self._paragraphs = paragraphs
        self._antecedents = Antecedents(self)
        self._roles = Roles(self)
        self._whole: str | None = None
        self._full: dict[str, str] = {}
        self._nominatives: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._acronyms: dict[str, str | None] = {}
        self._persons: dict[tuple[str, ...], bool] = {}
        self._resolved: dict[Source, Mention] = {}

    def mention(self, source: Source) -> Mention:
        """The mention of a source, resolved; the same source gives the same mention."""
        known = self._resolved.get(source)
        if known is None:
            text = self._paragraphs[source.paragraph][source.start : source.end]
            name, how = self._resolve(source, text)
            known = Mention(source.paragraph, source.start, source.end, text, name, how)
            self._resolved[source] = known
            if name and (how == "organisation" or (how != "pronoun" and self._is_organisation(name, how))):
                self.last_organisation = source.paragraph, name
        return known

    def labelled(self, source: Source) -> Mention:
        """The mention of a transcript's label: `WALLIS` and `MR. WALLIS` are the Chris Wallis of the text."""
        text = self._paragraphs[source.paragraph][source.start : source.end]
        label = self.forms.name_in(text) if len(text) > 1 else None
        name = " ".join(label) if label else None
        if label and text.isupper():
            spelled = self.fuller((label[-1].title(),))
            name = spelled if " " in spelled else name
        return Mention(source.paragraph, source.start, source.end, text, name, "named" if name else None)

    def _is_organisation(self, name: str, how: How | None) -> bool:
        """Whether an organisation or a document speaks: `Zlin Water Board`, `the ministry`, `the report`."""
        words = name.split()
        language = self.language
        if how == "title":
            return False
        if how != "described":
            return self.forms.is_organisation(words)
        small = (i for i, word in enumerate(words) if word.lower() in language.prepositions)
        head = words[: next(small, len(words))][-1:]  # `the ministry in Zlin`, not `an official of the ministry`
        return bool(head) and (head[0].lower() in language.organisations or head[0].lower() in language.documents)

    def _resolve(self, source: Source, text: str) -> Resolved:
        language = self.language
        word = text.lower().replace("\u2019", "'")
        pronoun = language.pronouns_by_word.get(word)
        if pronoun:
            if pronoun.person != 3 or pronoun.number == "plural":
                return _UNKNOWN
            if pronoun.gender == "neuter":
                organisation = self._antecedents.organisation(source)
                return Resolved(organisation, "organisation") if organisation else _UNKNOWN
            return self._meant(self._antecedents.person(source, pronoun.gender))
        small = (language.relatives, language.subordinators, language.determiners)
        if any(word in words for words in small):
            return self._meant(self._antecedents.relative(source))
        if word in language.possessive_genders:
            return self._meant(self._antecedents.person(source, language.possessive_genders[word]))
        owner = self._owner(text)
        if owner:
            return self._resolve(source, owner)
        name = self.forms.name_in(text)
        if name and language.case_endings:
            name = self._nominative(name)
        if name is None or self._is_common(name, source) or self._is_office(name, text):
            apposition = self.apposition(source.paragraph, source.end, text)
            if apposition:
                return Resolved(self.fuller(apposition), "named")
            holder = self._roles.holder(text)
            if holder:
                return Resolved(holder, "title")
            return Resolved(self.forms.without_owner_ending(" ".join(text.split())), "described")
        first, *others = name
        if not others and _ACRONYM.match(first):
            spelled = self._spelled(first)
            return Resolved(spelled, "acronym") if spelled else Resolved(first, "named")
        return Resolved(self.fuller(name), "named")

    def _nominative(self, name: tuple[str, ...]) -> tuple[str, ...]:
        known = self._nominatives.get(name)
        if known is None:
            known = self._nominatives[name] = nominative(name, self.text(), self.language.case_endings)
        return known

    def _owner(self, text: str) -> str | None:
        """Whose words they are: `Dusil's promise` is Dusil's, `his claim` is his; `Dusil's lawyer` is somebody else."""
        language = self.language
        words = text.split()
        if len(words) < _FEWEST or words[-1].lower() not in language.nouns:
            return None
        if words[0].lower() in language.possessive_genders:
            return words[0]
        for position, word in enumerate(words[:-1]):
            plain = word.replace("\u2019", "'")
            for ending in language.possessive_endings:
                if plain.endswith(ending):
                    return " ".join([*words[:position], word[: len(word) - len(ending.lstrip("s"))]])
        return None

    def _meant(self, name: str | None) -> Resolved:
        return Resolved(name, "pronoun") if name else _UNKNOWN

    def _is_common(self, name: tuple[str, ...], source: Source) -> bool:
        """Whether a capital is only the sentence's: `Prosecutors said`, where `prosecutors` is a noun of the table."""
        word = " ".join(name)
        if len(name) > 1 or word.isupper():
            return False
        lower = word.lower()
        before = self._paragraphs[source.paragraph][max(0, source.start - _NEAR) : source.start].rstrip(_OPENERS)[-1:]
        return (not before or before in _STOPS) and (
            self.language.title(lower) is not None or f" {lower} " in self.text() or self._is_plural_role(lower)
        )

    def _is_office(self, name: tuple[str, ...], text: str) -> bool:
        """`le ministre des Transports`: what a title governs, behind a small word that names have too."""
        language = self.language
        first, *before = text[: text.find(name[0])].lower().split() or [""]
        return (
            first in language.determiners
            and len(before) == _FEWEST
            and before[0] in language.titles
            and before[1] in language.particles
        )

    def _is_plural_role(self, lower: str) -> bool:
        return any(lower.endswith(f"{ending}s") for ending in self.language.role_endings) or (
            self.language.title(lower.removesuffix("s")) is not None
        )

    def apposition(self, paragraph: int, end: int, noun: str) -> tuple[str, ...] | None:
        """`the town's mayor, Ildar Safin, said`: the name behind a common noun that ends at `end`."""
        found = _APPOSITION.match(self._paragraphs[paragraph], end)
        if found is None:
            return None
        language, forms = self.language, self.forms
        words = found[1].split()
        if not all(word[:-1] in language.abbreviations or len(word) == _FEWEST for word in words if word[-1] == "."):
            return None  # a sentence's end, not that of `Prof.`
        # `Prof. Eva Mala of the University of Zlin`, but not `written by Judge Eva Mala`
        small = (i for i, word in enumerate(words) if i and (word in language.prepositions or word in language.agent))
        words = words[: next(small, len(words))]
        name = forms.name_in(" ".join(words))
        if name is None or len(name) > _LONGEST_NAME or words[-1] != name[-1] or words[0].lower() in language.days:
            return None
        before = words[: len(words) - len(name)]
        if before and not forms.is_role(before[-1].lower().rstrip(".")):
            return None
        nouns = noun.lower().split()
        alone = forms.is_role(nouns[-1]) and not any(word in language.prepositions for word in nouns)
        if not alone and (len(name) < _FEWEST or forms.is_place(name)):
            return None
        return name

    # -- what the text says of a name ----------------------------------------------------------------------

    def has_person_about(self, words: tuple[str, ...]) -> bool:
        """Whether the text says of a name what it says of persons only: an age, `who`, a role; or the surname alone."""
        known = self._persons.get(words)
        if known is None:
            known = self._persons[words] = self._search_person(words)
        return known

    def _search_person(self, words: tuple[str, ...]) -> bool:
        text, name = self.text(), " ".join(words)
        at = text.find(name)
        for _ in range(_TRIES):
            if at < 0:
                break
            end = at + len(name)
            if self._is_said_of_person(text[max(0, at - 40) : at], text[end : end + 80], alone=len(words) == 1):
                return True
            at = text.find(name, end)
        return len(words) > 1 and self._stands_alone(text, words[-1])

    def _is_said_of_person(self, before: str, behind: str, *, alone: bool) -> bool:
        """`keeper Tomas Lind`, `Tomas Lind, 41,`, `Tomas Lind, who`, `Tomas Lind, a keeper`."""
        language, forms = self.language, self.forms
        previous = before.rstrip(" ")[before.rstrip(" ").rfind(" ") + 1 :]
        if not alone and previous.islower() and previous not in language.small_words and forms.is_role(previous):
            return True
        if _AGE.match(behind):
            return True
        if not alone and previous[-1:] == "," and behind[:1] == "," and previous[:-1].islower():
            return previous[:-1] not in language.small_words  # `the landlord, Gus Penrose,`
        found = _BEHIND.match(behind)
        following = (found[1] or found[2]).split() if found else []
        if not following:
            return False
        if following[0] in language.personal:
            return True
        if alone:  # `Saleh, a father of three`
            return (
                bool(found and found[1])
                and following[0] in language.determiners
                and (not language.title_genders.keys().isdisjoint(following[1:3]))
            )
        return bool(found and found[1]) and any(
            word.islower() and word not in language.small_words and forms.is_role(word) for word in following
        )

    def _stands_alone(self, text: str, surname: str) -> bool:
        """Whether a text calls somebody by the surname alone: `Lind said`, not `the Lind family`."""
        language = self.language
        at = text.find(surname)
        for _ in range(_TRIES):
            if at < 0:
                return False
            end = at + len(surname)
            word = text[max(0, at - 20) : at].split(" ")[-2:-1] if text[at - 1 : at] == " " else [""]
            following = text[end : end + 2]
            if (
                not (word and (word[0][:1].isupper() or word[0].lower() in language.determiners))
                and not following[:1].isalnum()
                and not (following[:1] == " " and following[1:].isupper())
                and not text[at - 1 : at].isalnum()
            ):
                return True
            at = text.find(surname, end)
        return False

    # -- names ---------------------------------------------------------------------------------------------

    def text(self) -> str:
        """The paragraphs as one text, as far as names are looked for."""
        if self._whole is None:
            self._whole = "\n\n".join(self._paragraphs)[:_LONGEST]
        return self._whole

    def fuller(self, name: tuple[str, ...]) -> str:
        """The longest form of a name that the text has: a surname's first name from its first mention."""
        written = " ".join(name)
        if len(name) > 1 or self.forms.is_organisation(name):
            return written
        known = self._full.get(written)
        if known is None:
            known = self._full[written] = self._search_fuller(written)
        return known

    def _search_fuller(self, surname: str) -> str:
        text = self.text()
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
        language = self.language
        words = found[0].split()
        if self.forms.is_organisation(words):
            return ""
        for word in words:
            lower = word.lower()
            if lower in language.small_words or lower in language.titles or lower in language.days:
                return ""
        return found[0]

    def _words_before(self, text: str, at: int) -> list[str]:
        """The given names that stand before a surname, `Ann M.` before `Poe`; none where a title is all there is."""
        language = self.language
        word = text[text.rfind(" ", max(0, at - 20), max(0, at - 1)) + 1 : at]
        if not (word[:1].isupper() or word.rstrip() in language.particles or word[:1] in _MARKS):
            return []
        found: list[str] = []
        line = text[max(0, at - 60) : at]
        line = line[line.rfind("\n") + 1 :]
        for raw in reversed(line.split(" ")[:-1] if line.endswith(" ") else []):
            word = raw.strip(_MARKS)
            lower = word.rstrip(".").lower()
            if (
                not word
                or not (word[0].isupper() or lower in language.particles)
                or not (word[-1].isalnum() or word[-1] == ".")
            ):
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

    def spelled_out(self, name: tuple[str, ...]) -> str:
        """The name of an organisation, an acronym spelled out where the text does so."""
        return (self._spelled(name[0]) if len(name) == 1 else None) or " ".join(name)

    def _spelled(self, acronym: str) -> str | None:
        """`Zlin Water Board` for ZWB, where the text has `Zlin Water Board (ZWB)`."""
        if acronym not in self._acronyms:
            self._acronyms[acronym] = self._search_spelled(acronym)
        return self._acronyms[acronym]

    def _search_spelled(self, acronym: str) -> str | None:
        text = self.text()
        at = text.find(f"({acronym})")
        if at < 0:
            return None
        words: list[str] = []
        language = self.language
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
