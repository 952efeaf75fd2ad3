"""The role of a paragraph: which attribute says it, or the text itself.

Law: a flag of NITF's own counts before a class, and either before the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.formats._xml.meanings import Meaning
from newsdoc.formats.nitf import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class _Flag(Meaning):
    """An attribute that is `true` gives a paragraph its role."""

    def __init__(self, role: str) -> None:
        self._role = role

    def read(self, text: str) -> str | None:
        """The role."""
        return self._role if text == "true" else None

    def spellings(self, value: object, old: str | None) -> Iterable[str]:
        """There is one."""
        del old
        return ("true",) if value == self._role else ()


FLAGS: Final = {name: _Flag(role) for name, role in words.PARAGRAPH_FLAGS}
"""What the attributes mean that are true or not."""

_SAID: Final = {
    **{name: {"true": role} for name, role in words.PARAGRAPH_FLAGS},
    "class": {role: role for role in words.ROLE_CLASSES},
}
BEGINNINGS: Final = frozenset({words.RULE[0], *(mark[0] for mark in words.END_MARKS)})
"""What texts begin with that give a role by themselves."""


def role_attribute(attributes: Mapping[str, str]) -> str | None:
    """The name of the attribute that gives a paragraph its role."""
    found = None
    for name, value in attributes.items():
        if name in _SAID and value in _SAID[name]:
            if name != "class":
                return name
            found = name
    return found


def read_role(text: str, attributes: Mapping[str, str]) -> str | None:
    """The role of a paragraph that says something."""
    if attributes and (name := role_attribute(attributes)):
        return _SAID[name][attributes[name]]
    return text_role(text) if text[0] in BEGINNINGS else None


def text_role(text: str) -> str | None:
    """The role of a paragraph that its text alone gives: a rule, or the end of the story."""
    if text in words.END_MARKS:
        return "signoff"
    return "break" if len(text) >= len(words.RULE) and not text.strip(words.RULE[0]) else None
