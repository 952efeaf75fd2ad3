"""An article in the making: what was read so far, and where it stood if somebody wants to know.

Law: the reader runs in the same way with and without a note-taker, so that what is located is what was read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsdoc.formats._xml.codecs import WORDS, Meaning
from newsdoc.formats._xml.scan import ElementSpan, Scan, markup
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.formats._xml.located import Places


class Draft:
    """Values of an article's fields, extras, and `places` to note them in, or `None`."""

    def __init__(self, reading: Reading, root: Element, places: Places | None = None) -> None:
        self.values: dict[str, Any] = {}
        self.sequences: dict[str, None] = {}
        """Fields whose values are lists yet."""
        self.extra: list[tuple[str, str]] = []
        self.places = places
        self._reading = reading
        self._root = root
        self._seen: dict[str, int] = {}

    def count(self, tag: str) -> int:
        """Which of its tag an element is, from 1."""
        number = self._seen[tag] = self._seen.get(tag, 0) + 1
        return number

    def attribute(self, field: str, element: Element, name: str, meaning: Meaning = WORDS) -> None:
        """A field is what an attribute means."""
        if self.places is not None:
            self.places.attribute((field,), element, name, meaning)
        text = element.get(name, "")
        value = meaning.read(text)
        if value is not None:
            self.values[field] = value
        elif text.strip():
            self.report("bad-value", f"{text!r} cannot be read; the field is left empty", element, name, (field,))

    def append(self, field: str, value: Any) -> Path:
        """One more item of a sequence; gives its path."""
        items: list[Any] | None = self.values.get(field)
        if items is None:
            self.values[field] = [value]
            self.sequences[field] = None
            return (field, 0)
        items.append(value)
        return (field, len(items) - 1)

    def keep(self, key: str, value: str) -> None:
        """What no field holds."""
        if value:
            self.extra.append((f"nitf:{key}", value))

    def report(self, code: str, message: str, element: Element, name: str | None, path: Path) -> None:
        """Remark on an element, or on one of its attributes."""
        span = self._quick(element) or self._span(element)
        where = Span(span.start, span.inside)
        for attribute in self._scan.attributes(span) if name else ():
            if attribute.name.rpartition(":")[2] == (name or "").rpartition("}")[2]:
                where = attribute.inner
        self._reading.report(code, message, where, severity="error", path=path)

    @cached_property
    def _scan(self) -> Scan:
        """Where elements stand; asked by few documents."""
        return Scan(self._reading.source.text)

    @cached_property
    def _numbers(self) -> Mapping[Element, int]:
        return {element: number for number, element in enumerate(self._root.iter())}

    def _quick(self, element: Element) -> ElementSpan | None:
        """The start tag of an element, found by its name, where nothing else can look like one."""
        text = self._reading.source.text
        if "<!" in text or "<?" in text[1:] or "{" in element.tag:
            return None
        number = next(number for number, other in enumerate(self._root.iter(element.tag)) if other is element)
        at = -1
        for _ in range(number + 1):
            at = text.find(f"<{element.tag}", at + 1)
            while at >= 0 and text[at + len(element.tag) + 1] not in " \t\r\n/>":
                at = text.find(f"<{element.tag}", at + 1)
        tag = next(markup(text, at, len(text)), None) if at >= 0 else None
        if tag is None or tag.start() != at:
            return None
        return ElementSpan(element.tag, at, tag.end(), tag.end(), tag.end(), 0, empty=tag[0].endswith("/>"))

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
