"""How names are written: where a name begins and ends in a mention, and which of its words are titles.

Law: looks at nothing but the words of one mention and the language's table. A title, a role or an owner before a name
is no part of it, and what hangs on a common noun is not the noun's name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.nouns import name_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.quotes.language import Language

_ASIDE: Final = re.compile(r"\([^()]*\)|[\"'\u2018\u201c]\w++[\"'\u2019\u201d](?= [^\W\d_a-z])")  # also a nickname
_ENDING: Final = re.compile(r"['\u2019]s?\Z")
_STRIPPED: Final = ',;:()[]"\u201c\u201d'
_FEWEST: Final = 2  # words of a name that may stand behind a role told by its ending


class Bare(NamedTuple):
    """A name without titles, and the last title before it in lower case."""

    words: list[str]
    title: str | None


class Forms:
    """The written forms of names in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def name_in(self, text: str) -> tuple[str, ...] | None:
        """The name that a mention is about: `Mayor Ildar Safin of Kazan` is Ildar Safin; None for a common noun."""
        language = self._language
        words = [word for raw in _ASIDE.sub("", text).split() if (word := raw.strip(_STRIPPED))]
        if language.noun_capitals:
            return name_among(words, language)
        last = len(words) - 1
        run: list[str] = []
        hangs = False  # behind the preposition of a common noun: `a professor at Oslo University`
        office = False  # behind the preposition of a title: `Secretary of State Paula Kerr`
        for position, word in enumerate(words):
            lower = word.lower()
            inside = run and position < last and (lower in language.particles or word == "&")
            if inside or (word[0].isupper() and not (position == 0 and lower in language.small_words)):
                run.append(word)
            elif run and lower in language.outlets and self._is_outlet(words[position + 1 :]):
                break
            elif lower in language.prepositions or lower in language.coordinators:
                if run and self._joins(run, lower, words[position + 1 : position + 2]):
                    run.append(word)
                elif run and self.bare(run).words:
                    if lower in language.coordinators:
                        return None  # `Dusil and Roth` are two
                    break
                else:
                    hangs, office, run = not run, bool(run), []
            elif not (office and lower in language.determiners):
                run, hangs = [], hangs and lower in language.small_words
        if hangs or (run and words[0].lower() in language.definite and self._are_titles(run)):
            return None  # `the Attorney General`
        if office:
            run = self._behind_office(run)
        return tuple(self.bare(run).words) or None

    def _are_titles(self, run: list[str]) -> bool:
        return all(self._language.title(word.lower()) for word in run)

    def _is_outlet(self, words: list[str]) -> bool:
        """Whether a medium is named before some words: `the Interfax news agency`, not `a Zlin news anchor`."""
        return all(word in self._language.organisations for word in words)

    def _joins(self, run: list[str], word: str, following: list[str]) -> bool:
        """Whether a small word joins two parts of one name: `Ministry of Health`, not `Dusil of Ostrava`."""
        return (
            bool(following)
            and following[0][0].isupper()
            and word in self._language.joiners
            and self.is_organisation(run[-1:])
        )

    def _behind_office(self, run: list[str]) -> list[str]:
        """The person behind an office: `State Paula Kerr` of `Secretary of State Paula Kerr`; none if there is none."""
        given = next((i for i, word in enumerate(run[:-1]) if word.lower() in self._language.given_names), None)
        if given is not None:
            return run[given:]
        return run[-_FEWEST:] if len(run) > _FEWEST and not self.is_organisation(run) else []

    def bare(self, run: list[str]) -> Bare:
        """A name without titles before it, `'s` after it, or the owner before it (`Radio Zlin's Eva Mala`)."""
        language = self._language
        run = self._without_honours(run)
        start, title = 0, None
        for position, word in enumerate(run[:-1]):
            lower = word.rstrip(".").lower()
            rest = run[position + 1 :]
            known = language.title(lower)
            if "-" in lower and not known:
                known = next(filter(language.title, lower.split("-")), None)  # `Mayor-elect`
            if known and title and len(rest) == 1 and lower in language.given_names:
                break  # `Captain Dean Moss`: what is a title elsewhere is his given name
            if known or self._is_role_before(run, position, lower):
                if not self.is_organisation(rest):
                    start, title = position + 1, known or lower
            elif self._owns(word) and not self.is_organisation(rest):
                start = position + 1
        if len(run) == 1 and language.title(run[0].rstrip(".").lower()):
            return Bare([], run[0].rstrip(".").lower())
        words = run[start:]
        if language.case_endings:
            # `мэр Злина Марек Дусил`: what owns a title stands between it and the name.
            given = [position for position, word in enumerate(words) if word.lower() in language.given_names]
            words = words[given[0] :] if given else words
        if words:
            end = words[-1]
            words[-1] = _ENDING.sub("", end) if "'s" in end or "\u2019s" in end else end.rstrip("'\u2019")
        while words and words[-1].lower() in language.particles:
            words.pop()
        return Bare(words, title)

    def _without_honours(self, run: list[str]) -> list[str]:
        """A person's name without letters behind it: `Jane Fell KC`; but `Lib Dem MP` stays."""
        language = self._language
        honoured = len(run) > _FEWEST and run[-1].isupper() and run[-1].lower() in language.titles
        if honoured and any(word.lower() in language.given_names for word in run[:-1]):
            return run[:-1]
        return run

    def _owns(self, word: str) -> bool:
        return word.replace("\u2019", "'").endswith(self._language.possessive_endings)

    def without_owner_ending(self, text: str) -> str:
        """A noun as it is when it owns nothing: `the mayor` for `the mayor's`."""
        for ending in self._language.possessive_endings:
            if ending[0] == "'" and text.replace("\u2019", "'").endswith(ending):
                return text[: -len(ending)]
        return text

    def _is_role_before(self, run: list[str], position: int, word: str) -> bool:
        """Whether a word is what somebody does, by its ending: `Harbour Master Olga Brandt`, not `Ann Porter Poe`."""
        language = self._language
        return (
            word.endswith(language.role_endings)
            and position < _FEWEST
            and len(run) - position > _FEWEST
            and not any(known.lower() in language.given_names for known in run[: position + 1])
            and run[-1].rstrip(".") not in language.abbreviations
        )

    def is_role(self, word: str) -> bool:
        """Whether a word in lower case says what somebody is or does: `keeper`, `coach`, `prosecutors`."""
        language = self._language
        return word in language.titles or word in language.title_genders or word.endswith(language.role_endings)

    def is_organisation(self, words: Sequence[str]) -> bool:
        """Whether one of some words is of an organisation's name, or an acronym."""
        known = self._language.organisations
        return any(w.lower() in known or (w.isupper() and len(w) > 1 and "." not in w) for w in words)

    def is_place(self, words: Sequence[str]) -> bool:
        """Whether one of some words is of a place's name: `North Haven`, `Wexley Street`."""
        return any(word.lower() in self._language.places for word in words)
