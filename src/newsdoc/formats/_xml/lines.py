"""How the elements of one document are set on lines.

Law: new elements are indented as their neighbours are; a document on one line stays on one line.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsdoc.source import Span

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsdoc.formats._xml.scan import ElementSpan, Scan, Spans


class Lines:
    """The indentation of a document."""

    def __init__(self, root: Element, scan: Scan, spans: Spans) -> None:
        self._root = root
        self._scan = scan
        self._spans = spans

    @cached_property
    def unit(self) -> str:
        """One step of indentation, as the document shows it first."""
        for element in self._root.iter():
            outer, inner = self._line_of(element), self._line_of(element[0]) if len(element) else None
            if outer is not None and inner is not None and len(inner) > len(outer) and inner.startswith(outer):
                return inner[len(outer) :]
        return "  "

    def _line_of(self, element: Element) -> str | None:
        """The indentation of an element that begins a line, else `None`."""
        text, start = self._scan.text, self._spans[element].start
        at = start
        while at and text[at - 1] in " \t":
            at -= 1
        return text[at:start] if not at or text[at - 1] in "\r\n" else None

    def indents(self, parent: Element) -> tuple[str | None, str]:
        """The indentation of the children of an element, `None` on one line; and of its end tag."""
        outer = self._line_of(parent)
        for child in parent:
            found = self._line_of(child)
            if found is not None:
                return found, outer or ""
        if len(parent) or (outer is None and parent is not self._root):
            return None, ""
        return (outer or "") + self.unit, outer or ""

    def frame(self, parent: Element, span: ElementSpan) -> tuple[Span, str, str]:
        """Where items of an element may stand, and what stands around them if there were none."""
        within, outer = self.indents(parent)
        lead, trail = ("", "") if within is None else ("\n" + within, "\n" + outer)
        if span.empty:
            return Span(self._scan.opened(span), span.end), ">" + lead, f"{trail}</{span.name}>"
        return span.inner, lead, trail
