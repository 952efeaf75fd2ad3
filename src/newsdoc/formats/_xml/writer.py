"""A tree written as XML, indented as a person would.

Law: what is written reads as the tree that was given, white space between elements aside. An element with text of
its own stands on one line with all that is in it; others are indented. A character that XML cannot hold is a
`WriteError`, never dropped.
"""

from __future__ import annotations

import re
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from newsdoc.errors import WriteError
from newsdoc.formats._xml.tree import BLANKS, XML

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdoc.formats._xml.inline import InlineTable
    from newsdoc.model import Mark

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no document may hold, not even as a reference."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_TEXT = re.compile(r"[&<\r]|(?<=\]\])>")
_VALUE = re.compile(r'[&<"\t\n\r]')
_SPELLED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def escape_text(text: str) -> str:
    """Text as it stands between tags. Raises `WriteError` for what XML cannot hold."""
    _check(text)
    return _TEXT.sub(_spell, text)


def escape_value(text: str, quote: str = '"') -> str:
    """Text as it stands in an attribute in these quotes. Raises `WriteError` for what XML cannot hold."""
    _check(text)
    return (_VALUE if quote == '"' else _SINGLE).sub(_spell, text)


_SINGLE = re.compile(r"[&<'\t\n\r]")


def _spell(found: re.Match[str]) -> str:
    return _SPELLED.get(found[0]) or f"&#{ord(found[0])};"


def _check(text: str) -> None:
    found = ILLEGAL.search(text)
    if found is not None:
        raise WriteError(f"XML cannot hold the character {found[0]!r}")


def element(tag: str, attributes: Mapping[str, str | None] | None = None, *content: Element | str | None) -> Element:
    """A new element; attributes and content that are `None` are left out."""
    made = Element(tag, {name: value for name, value in (attributes or {}).items() if value is not None})
    for part in content:
        if isinstance(part, str):
            append_text(made, part)
        elif part is not None:
            made.append(part)
    return made


def append_text(parent: Element, text: str) -> None:
    """Add text after all that is in an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def append_inline(
    parent: Element, text: str, marks: Sequence[Mark], table: InlineTable, tags: Mapping[int, str] | None = None
) -> None:
    """Add text with marks as inline elements; a mark that overlaps another is split, one without an element left out.

    `tags` are other tags, without attributes, for some marks by their number.
    """
    tags = tags or {}
    parent.text = parent.text or ""
    waiting = [
        (mark.start, -mark.end, number)
        for number, mark in enumerate(marks)
        if number in tags or mark.kind in table.by_kind
    ]
    heapify(waiting)
    opened: list[tuple[Element, int]] = [(parent, len(text))]
    at = 0
    while waiting or len(opened) > 1:
        start = waiting[0][0] if waiting else len(text)
        if len(opened) > 1 and opened[-1][1] <= start:
            holder, end = opened.pop()
            _append_lines(holder, text[at:end], table)
            at = end
            continue
        start, minus, number = heappop(waiting)
        holder, limit = opened[-1]
        _append_lines(holder, text[at:start], table)
        at = start
        if -minus > limit:
            heappush(waiting, (limit, minus, number))
        made = Element(tags[number]) if number in tags else _inline(marks[number], table)
        holder.append(made)
        opened.append((made, min(-minus, limit)))
    _append_lines(parent, text[at:], table)


def _inline(mark: Mark, table: InlineTable) -> Element:
    known = table.by_kind[mark.kind]
    made = Element(known.tag, dict(known.fixed))
    if known.value and mark.value is not None:
        made.set(known.value, mark.value)
    if known.scheme and mark.scheme is not None:
        made.set(known.scheme, mark.scheme)
    return made


def _append_lines(parent: Element, text: str, table: InlineTable) -> None:
    lines = text.split("\n") if table.breaks else [text]
    for number, line in enumerate(lines):
        if number:
            SubElement(parent, table.breaks[0])
        if line:
            append_text(parent, line)


def print_element(
    root: Element,
    indent: str = "",
    unit: str = "  ",
    *,
    prefix: str = "",
    namespaces: Mapping[str, str] | None = None,
    newline: str = "\n",
) -> str:
    """An element as text, without a newline after it.

    `indent` is that of the line it begins on. Tags without a namespace get `prefix`, its colon with it; the others
    the prefix of their URI in `namespaces`.
    """
    printer = _Printer(unit, prefix, namespaces or {}, newline)
    printer.print(root, indent, inline=False)
    return "".join(printer.parts)


def print_document(root: Element, *, namespaces: Mapping[str, str] | None = None) -> str:
    """A document with an XML declaration."""
    return DECLARATION + print_element(root, namespaces=namespaces) + "\n"


class _Printer:
    def __init__(self, unit: str, prefix: str, namespaces: Mapping[str, str], newline: str) -> None:
        self.parts: list[str] = []
        self._unit = unit
        self._prefix = prefix
        self._namespaces = namespaces
        self._newline = newline

    def print(self, element: Element, indent: str, *, inline: bool) -> None:
        name = self._name(element.tag, self._prefix)
        self.parts.append(f"<{name}")
        for key, value in element.items():
            self.parts.append(f' {self._name(key, "")}="{escape_value(value)}"')
        if not len(element) and not element.text:
            self.parts.append("/>")
            return
        self.parts.append(">")
        inline = inline or _has_text(element)
        within = indent + self._unit
        if element.text:
            self.parts.append(escape_text(element.text))
        for child in element:
            if not inline:
                self.parts.append(self._newline + within)
            self.print(child, within, inline=inline)
            if child.tail and inline:
                self.parts.append(escape_text(child.tail))
        if len(element) and not inline:
            self.parts.append(self._newline + indent)
        self.parts.append(f"</{name}>")

    def _name(self, tag: str, prefix: str) -> str:
        if not tag.startswith("{"):
            return prefix + tag
        uri, _, local = tag[1:].partition("}")
        if uri == XML:
            return f"xml:{local}"
        found = self._namespaces.get(uri)
        if found is None:
            raise WriteError(f"no prefix is bound to the namespace {uri!r}")
        return f"{found}:{local}" if found else local


def _has_text(element: Element) -> bool:
    """Whether it was made to hold text, which its text says that is not `None`, be it empty."""
    return element.text is not None or any(child.tail and child.tail.strip(BLANKS) for child in element)
