"""Where the tags, attributes and texts of a well-formed XML text stand, in code points.

Law: what is scanned here was judged by expat before, so that one pattern per kind of markup will do. Linear: no
pattern goes back over what it has passed.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_OTHER = r"!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>"
_DOCTYPE = rf"!DOCTYPE(?:[^\[\]\"'>]|{_QUOTED}|\[(?:[^\]\"'<]|{_QUOTED}|<!--.*?-->|<\?.*?\?>|<)*+\])*+>"
# Groups: slash of an end tag, name, attributes, slash of an empty element.
_MARKUP = re.compile(
    rf"<(?:(/?)([^\s/>!?=\"'<]+)((?:[^\"'>/]++|{_QUOTED}|/(?!>))*+)(/?)>|{_OTHER}|{_DOCTYPE})", re.DOTALL
)
ATTRIBUTE = re.compile(r"([^\s=]+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
_REFERENCE = re.compile(r"&([\w:][\w.:·-]*+);")


class ElementSpan(NamedTuple):
    """Where one element stands. Of an empty element (`<x/>`), `inside`, `closing` and `end` are the same place."""

    name: str
    """As written, with its prefix."""
    start: int
    """Where its start tag begins."""
    inside: int
    """Where its content begins: after the start tag."""
    closing: int
    """Where its content ends: before the end tag."""
    end: int
    """Where its end tag ends."""
    number: int
    """In document order, from 0."""
    empty: bool
    """Whether it is written as `<x/>`."""

    @property
    def outer(self) -> Span:
        """From start tag to end tag."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> Span:
        """The content."""
        return Span(self.inside, self.closing)


class AttributeSpan(NamedTuple):
    """Where one attribute stands."""

    name: str
    """As written, with its prefix."""
    outer: Span
    """With name and quotes."""
    inner: Span
    """What stands between the quotes."""


class Scan:
    """The places in one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def elements(self) -> list[ElementSpan]:
        """All elements, in document order: the same as `root.iter()`."""
        return _elements(self.text)

    def attributes(self, element: ElementSpan) -> list[AttributeSpan]:
        """The attributes of an element, declarations of namespaces among them, in source order."""
        begin = element.start + 1 + len(element.name)
        end = self.opened(element)
        return [
            AttributeSpan(found[1], Span(*found.span()), Span(*found.span(found.lastindex or 2)))
            for found in ATTRIBUTE.finditer(self.text, begin, end)
        ]

    def opened(self, element: ElementSpan) -> int:
        """Where the start tag's `>` or `/>` begins."""
        return element.inside - (2 if element.empty else 1)

    def others(self, start: int, end: int) -> Iterator[Span]:
        """Comments, processing instructions, CDATA and text that is not blank between two elements."""
        yield from others(self.text, start, end)

    def names(self) -> Mapping[str, Span]:
        """Where each name of an element or attribute stands first."""
        found: dict[str, Span] = {}
        for element in self.elements:
            if element.name not in found:
                found[element.name] = Span(element.start + 1, element.start + 1 + len(element.name))
            for attribute in self.attributes(element):
                start = attribute.outer.start
                found.setdefault(attribute.name, Span(start, start + len(attribute.name)))
        return found


def markup(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Tags, comments and so on of a stretch; groups of a tag: `/` of an end tag, name, attributes, `/` if empty."""
    return _MARKUP.finditer(text, start, end)


def others(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands in a stretch without tags: comments and so on, and text that is not blank."""
    at = start
    for found in (*_MARKUP.finditer(text, start, end), None):
        stop = end if found is None else found.start()
        said = text[at:stop]
        if plain := said.strip(" \t\r\n"):
            begin = at + said.index(plain)
            yield Span(begin, begin + len(plain))
        if found is not None:
            yield Span(*found.span())
            at = found.end()


def references(text: str) -> Iterator[tuple[str, int, int]]:
    """The entities that a text refers to by name, outside of comments and CDATA."""
    if not any(found[1] not in _USUAL for found in _REFERENCE.finditer(text)):
        return
    at = 0
    for found in (*_MARKUP.finditer(text), None):
        stops = [(at, len(text) if found is None else found.start())]
        if found is not None:
            at = found.end()
            if found[2]:
                stops.append(found.span(3))
        for start, end in stops:
            for reference in _REFERENCE.finditer(text, start, end):
                yield reference[1], *reference.span()


_USUAL = frozenset({"amp", "lt", "gt", "quot", "apos"})


def _elements(text: str) -> list[ElementSpan]:
    made: list[ElementSpan | None] = []
    opened: list[tuple[int, str, int, int]] = []
    for found in _MARKUP.finditer(text):
        slash, name, empty = found.group(1, 2, 4)
        if name is None:
            continue
        start, end = found.span()
        if slash:
            number, name, begun, inside = opened.pop()
            made[number] = ElementSpan(name, begun, inside, start, end, number, False)
        elif empty:
            made.append(ElementSpan(name, start, end, end, end, len(made), True))
        else:
            opened.append((len(made), name, start, end))
            made.append(None)
    return [element for element in made if element is not None]
