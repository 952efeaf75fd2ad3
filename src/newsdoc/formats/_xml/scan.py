"""Where the tags, attributes and texts of a well-formed XML text stand, in code points.

Law: what is scanned here was judged by expat before, so that one pattern per kind of markup will do. Linear: no
pattern goes back over what it has passed.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_NAMED = r"[^\s/>!?=\"'<]++"
# What follows a name up to `>`; no attribute may hold `<`, so that a broken text ends it soon.
_ATTRIBUTES = rf"[^\"'>/<]*+(?>(?:(?:{_QUOTED}|/(?!>))[^\"'>/<]*+)*)"
_DOCTYPE = rf"!DOCTYPE(?>(?:[^\[\]\"'>]|{_QUOTED}|\[(?>(?:[^\]\"'<]|{_QUOTED}|<!--.*?-->|<\?.*?\?>|<)*)\])*)>"
_OTHER = rf"!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>|{_DOCTYPE}"
# Groups: name of an end tag; name, attributes and slash of a start tag.
_MARKUP = re.compile(rf"<(?:/({_NAMED})\s*+>|({_NAMED})({_ATTRIBUTES})(/?)>|{_OTHER})", re.DOTALL)
# The same with fewer groups: one if it is a start tag, two if an empty element.
_TAGS = re.compile(rf"<(?:/[^>]*+>|({_NAMED}){_ATTRIBUTES}(/)?>|{_OTHER})", re.DOTALL)
# A start tag and whatever else stands before it.
_STARTS = re.compile(rf"(?>(?:[^<]++|<(?:/[^>]*+>|{_OTHER}))*)<({_NAMED}){_ATTRIBUTES}(/)?>", re.DOTALL)
_FEW = 8
"""How many elements are looked for one by one, before all of them are."""
_NAME = re.compile(_NAMED)
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
        self._asked = 0

    @cached_property
    def elements(self) -> list[ElementSpan]:
        """All elements, in document order: the same as `root.iter()`."""
        text = self.text
        made: list[_Row] = []
        opened: list[tuple[int, int, int]] = []
        for found in _TAGS.finditer(text):
            start, end = found.span()
            kind = found.lastindex
            if kind == 1:
                opened.append((len(made), start, end))
                made.append(_NOWHERE)
            elif kind is not None:
                made.append((start, end, end, end, len(made), True))
            elif text[start + 1] == "/":
                number, begun, inside = opened.pop()
                made[number] = (begun, inside, start, end, number, False)
        return [self._named(row) for row in made]

    def element(self, number: int) -> ElementSpan:
        """The element of that number; of a few that are asked for, nothing is looked at behind them."""
        self._asked += 1
        return self.elements[number] if self._asked > _FEW else self._alone(number)

    def _alone(self, number: int) -> ElementSpan:
        text = self.text
        found = next(islice(_STARTS.finditer(text), number, None))
        inside = closing = end = found.end()
        depth = 1 if found.lastindex == 1 else 0
        for tag in _TAGS.finditer(text, inside) if depth else ():
            if tag.lastindex == 1:
                depth += 1
            elif tag.lastindex is None and text[tag.start() + 1] == "/":
                depth -= 1
                if not depth:
                    closing, end = tag.span()
                    break
        return self._named((found.start(1) - 1, inside, closing, end, number, found.lastindex != 1))

    def _named(self, row: _Row) -> ElementSpan:
        name = _NAME.match(self.text, row[0] + 1)
        return ElementSpan("" if name is None else name[0], *row)

    @cached_property
    def tags(self) -> list[str]:
        """The names of all elements, as written, in document order."""
        return [found[0] for found in _STARTS.findall(self.text)]

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


class Spans(dict["Element", "ElementSpan"]):
    """The spans of elements, each made when it is asked for."""

    def __init__(self, root: Element, scan: Scan) -> None:
        super().__init__()
        self._order = list(root.iter())
        self._scan = scan

    @cached_property
    def _numbers(self) -> Mapping[Element, int]:
        return {element: number for number, element in enumerate(self._order)}

    def __missing__(self, element: Element) -> ElementSpan:
        number = self._order.index(element) if len(self) < _FEW else self._numbers[element]
        self[element] = found = self._scan.element(number)
        return found


def markup(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Tags, comments and so on of a stretch.

    Groups: the name of an end tag; name, attributes and slash of a start tag.
    """
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
    """The entities that a text refers to by name, outside of comments and CDATA.

    The text need not be well-formed. What stands in a comment that does not end is left out.
    """
    found = list(_REFERENCE.finditer(text))
    if all(reference[1] in _USUAL for reference in found):
        return
    hidden = _hidden(text)
    start, end = next(hidden, (len(text), len(text)))
    for reference in found:
        while end <= reference.start():
            start, end = next(hidden, (len(text), len(text) + 1))
        if reference.start() < start:
            yield reference[1], *reference.span()


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Comments, CDATA and processing instructions."""
    at = 0
    while (found := _OPENING.search(text, at)) is not None:
        end = text.find(_ENDS[found[0]], found.end())
        at = len(text) if end < 0 else end
        yield found.start(), at


_USUAL = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_OPENING = re.compile(r"<!--|<!\[CDATA\[|<\?")


_Row: TypeAlias = tuple[int, int, int, int, int, bool]
"""An `ElementSpan` without its name, as it is cheapest to make."""
_NOWHERE: _Row = (0, 0, 0, 0, 0, False)
"""That of an element whose end was not seen yet."""
