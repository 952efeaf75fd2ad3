"""Whom a title means where it stands without the name: `the minister` behind `Transport Minister Eva Mala`.

Law: a title is somebody's where the text gives it to exactly one person, and speaks of no other who has it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsdoc.quotes.names import Names

# `Eva Mala`, `Eva M. Mala`
_NAME: Final = r"[^\W\d_a-z][\w'\u2019-]++(?:\ [^\W\d_a-z](?:\.|[\w'\u2019-]++)){0,4}"
# `the minister, Eva Mala,`, `Minister Eva Mala`
_AHEAD: Final = re.compile(rf"(,?)\ ({_NAME})")
# `Eva Mala, 51, the transport minister`, up to the title
_BEFORE: Final = re.compile(rf"({_NAME}),(?:\ \d{{1,3}},)?((?:\ [\w'\u2019-]++){{0,4}}\ )\Z")
_REACH: Final = 70  # characters on either side of a title in which a name may stand
_NEAR: Final = 40  # characters before a title that show whether it is one of several
_MOST: Final = 40  # places of a title that are looked at
_FEWEST: Final = 2  # words of a name, and of a mention
_LONGEST: Final = 4  # words of a mention


class Roles:
    """The titles of one document's persons."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._holders: dict[str, str | None] = {}

    def holder(self, mention: str) -> str | None:
        """The one person whom the text gives the title in a mention such as `the minister`; None without one."""
        language = self._names.language
        words = mention.lower().split()
        if not _FEWEST <= len(words) <= _LONGEST or words[0] not in language.definite:
            return None
        last = words[-1]
        if language.title(last) is None and not last.endswith(language.role_endings):
            return None
        title = " ".join(words[1:])
        if title not in self._holders:
            self._holders[title] = self._search(title)
        return self._holders[title]

    def _search(self, title: str) -> str | None:
        text, language = self._names.text(), self._names.language
        others = (language.determiners | language.quantifiers) - language.definite
        small = self._small
        found: set[str] = set()
        start = small.find(title)
        for _ in range(_MOST):
            if start < 0:
                break
            end = start + len(title)
            if not (small[start - 1 : start].isalnum() or small[end : end + 1].isalnum()):
                name = self._named(text, start, end)
                if name:
                    found.add(name)
                elif not others.isdisjoint(small[max(0, start - _NEAR) : start].split()[-2:]):
                    return None  # `a minister`, `another tired minister`: one of several
            start = small.find(title, end)
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _small(self) -> str:
        """The text without capitals, each letter where it was."""
        text = self._names.text()
        small = text.lower()
        return small if len(small) == len(text) else text

    def _named(self, text: str, start: int, end: int) -> str | None:
        """The full name of whoever has the title that stands from `start` to `end`."""
        ahead = _AHEAD.match(text, end, end + _REACH)
        if ahead and (not ahead[1] or text[ahead.end() : ahead.end() + 1] in {",", "."}):
            name = self._person(ahead[2], least=_FEWEST if ahead[1] or text[start].islower() else 1)
            if name:
                return name
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        if before:
            language = self._names.language
            small = language.small_words - language.determiners - language.possessives
            if small.isdisjoint(before[2].lower().split()):
                return self._person(before[1], least=1)
        return None

    def _person(self, words: str, least: int) -> str | None:
        """The full name of a person; None for a day, a body or a place."""
        names = self._names
        forms, bare = names.forms, tuple(names.forms.bare(words.split()).words)
        if len(bare) < least or forms.is_organisation(bare) or forms.is_place(bare):
            return None
        small = names.language.small_words | names.language.days
        return names.fuller(bare) if small.isdisjoint(word.lower() for word in bare) else None
