"""An article in the making: what was read so far, and what is to be noted if somebody asks where it stands.

Law: reading makes values and leaves, beside them, one call for each to be made by `places`; a document that nobody
edits pays no more than that.
"""

from __future__ import annotations

from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from newsdoc.formats._xml.meanings import WORDS, Meaning
from newsdoc.formats._xml.scan import Scan
from newsdoc.formats.nitf import noting
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.formats._xml.scan import ElementSpan
    from newsdoc.formats.nitf.noting import Note


class Trace(NamedTuple):
    """What is kept of a reading, to find out where everything stands."""

    root: Element
    nitf: Element
    notes: Sequence[Note]


class Draft:
    """Values of an article's fields, those of sequences as lists; extras; and what is to be noted."""

    def __init__(self, reading: Reading, root: Element) -> None:
        self.values: dict[str, Any] = {}
        self.lists: dict[str, list[Any]] = {}
        self.extra: list[tuple[str, str]] = []
        self.notes: list[Note] = []
        self.note: Callable[[Note], None] = self.notes.append
        self.seen: dict[str, int] = {}
        """How many elements of a tag there were."""
        self._reading = reading
        self._root = root

    def count(self, tag: str) -> int:
        """Which of its tag an element is, from 1."""
        number = self.seen[tag] = self.seen.get(tag, 0) + 1
        return number

    def attribute(self, field: str, element: Element, name: str, meaning: Meaning = WORDS) -> None:
        """A field is what an attribute means."""
        self.note((noting.attribute, (field,), element, name, meaning))
        value = meaning.read(element.get(name, ""))
        if value is not None:
            self.values[field] = value
        else:
            self.damaged(field, element, name)

    def append(self, field: str, value: Any) -> Path:
        """One more item of a sequence; gives its path."""
        items = self.lists.get(field)
        if items is None:
            self.lists[field] = [value]
            return (field, 0)
        items.append(value)
        return (field, len(items) - 1)

    def keep(self, key: str, value: str) -> None:
        """What no field holds."""
        if value:
            self.extra.append((f"nitf:{key}", value))

    def damaged(self, field: str, element: Element, name: str) -> None:
        """Remark on an attribute that says something, and nothing that its field can be."""
        text = element.get(name, "")
        if not text.strip():
            return
        span = self._span(element)
        where = Span(span.start, span.inside)
        for attribute in self._scan.attributes(span):
            if attribute.name.rpartition(":")[2] == name.rpartition("}")[2]:
                where = attribute.inner
        message = f"{text!r} cannot be read; the field is left empty"
        self._reading.report("bad-value", message, where, severity="error", path=(field,))

    @cached_property
    def _scan(self) -> Scan:
        """Where elements stand; asked by few documents."""
        return Scan(self._reading.source.text)

    @cached_property
    def _numbers(self) -> Mapping[Element, int]:
        return dict(zip(self._root.iter(), count(), strict=False))

    def _span(self, element: Element) -> ElementSpan:
        return self._scan.element(self._numbers[element])

    def source(self, element: Element) -> str:
        """An element as it is written."""
        span = self._span(element)
        return self._reading.source.text[span.start : span.end]


def innermost(element: Element) -> Element:
    """Down to the element that has more than one child, or text."""
    while len(element) == 1 and element[0].tag in {"body.content", "block", "p"}:
        if (element.text and element.text.strip()) or (element[0].tail and element[0].tail.strip()):
            break
        element = element[0]
    return element
