r"""Running text in XML: which inline elements are marks, and how mixed content becomes text and marks.

Law: white space is collapsed as a browser would, across tags too; a line break is `\n`. What the table does not
name is read as its text.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.formats._xml.tree import BLANKS, collapse, squeeze
from newsdoc.model import Mark
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element


@attrs.frozen
class InlineElement:
    """An inline element that is a mark: its tag as `tree` gives it, and the kind of mark.

    `value` and `scheme` name the attributes that hold those of the mark; `fixed` are attributes by which it is told
    from others of its tag. Of several for one kind the first is written.
    """

    tag: str
    kind: str
    value: str | None = None
    scheme: str | None = None
    fixed: tuple[tuple[str, str], ...] = ()

    def fits(self, attributes: Mapping[str, str]) -> bool:
        """Whether an element of the tag is this one."""
        return all(attributes.get(name) == value for name, value in self.fixed)

    def holds(self, attributes: Mapping[str, str]) -> bool:
        """Whether a mark says all that the attributes say."""
        known = {self.value, self.scheme, *(name for name, _ in self.fixed)}
        return known.issuperset(attributes)


@attrs.frozen
class InlineTable:
    """What inline elements mean to a format; those with `fixed` attributes before others of their tag.

    `breaks` are line breaks. `lines` are elements whose content stands on lines of its own, with `gap` between it and
    what is before or after. The content of those in `skipped` is no part of the text. Those in `bare` say nothing of
    it, a highlight of a search, say: what is printed anew may leave them out.
    """

    elements: tuple[InlineElement, ...] = ()
    breaks: tuple[str, ...] = ("br",)
    skipped: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    gap: str = "\n"

    @cached_property
    def by_tag(self) -> Mapping[str, tuple[InlineElement, ...]]:
        """The elements of each tag."""
        found: dict[str, tuple[InlineElement, ...]] = {}
        for element in self.elements:
            found[element.tag] = (*found.get(element.tag, ()), element)
        return found

    @cached_property
    def simple(self) -> Mapping[str, tuple[str, str | None, str | None]]:
        """The kind of mark of each tag that is always the same one, and the attributes of its value and scheme."""
        return {
            tag: (known[0].kind, known[0].value, known[0].scheme)
            for tag, known in self.by_tag.items()
            if len(known) == 1 and not known[0].fixed
        }

    @cached_property
    def plain(self) -> Mapping[str, InlineElement]:
        """What elements without attributes are."""
        return {element.tag: element for element in reversed(self.elements) if not element.fixed}

    @cached_property
    def other(self) -> frozenset[str]:
        """Elements that are no marks and mean something all the same."""
        return self.lines | self.skipped | frozenset(self.breaks)

    @cached_property
    def by_kind(self) -> Mapping[str, InlineElement]:
        """The element that a kind of mark is written as."""
        return {element.kind: element for element in reversed(self.elements)}

    def find(self, tag: str, attributes: Mapping[str, str]) -> InlineElement | None:
        """What an element is, `None` if it is no mark."""
        if not attributes:
            return self.plain.get(tag)
        return next((element for element in self.by_tag.get(tag, ()) if element.fits(attributes)), None)


PLAIN = InlineTable()
"""No marks; `br` is a line break."""


def read_inline(element: Element, table: InlineTable) -> tuple[str, tuple[Mark, ...]]:
    """The text of an element with inline content, and the marks in it."""
    if not len(element):
        text = element.text
        return (collapse(text) if text else "", ())
    found = _level(element, table)
    if found is not None:
        return found
    pieces: list[str] = []
    stretches: list[_Stretch] = []
    _flatten(element, table, pieces, stretches)
    text, offsets = _joined(pieces, table.gap)
    return text, tuple(
        _make_mark(
            kind=known.kind,
            start=offsets[start],
            end=offsets[end],
            value=child.get(known.value) if known.value else None,
            scheme=child.get(known.scheme) if known.scheme else None,
        )
        for start, end, known, child in stretches
        if offsets[start] < offsets[end]
    )


def _level(element: Element, table: InlineTable) -> tuple[str, tuple[Mark, ...]] | None:
    """The same, fast, for marks that do not nest and a text with no white space to collapse; `None` for any other."""
    text = "".join(element.itertext())
    if "  " in text or "\n" in text or "\t" in text or "\r" in text:
        return None
    simple, other = table.simple, table.other
    said = element.text
    at = len(said) if said else 0
    if text[:1] == " ":
        if not at:
            return None
        text = text[1:]
        at -= 1
    marks: list[Mark] = []
    for child in element:
        tag = child.tag
        if len(child):
            return None
        said = child.text
        start = at
        if said:
            at += len(said)
        known = simple.get(tag)
        if known is not None:
            if said:
                kind, value, scheme = known
                if value is not None and (given := child.attrib if child.keys() else None):
                    value = given.get(value)
                    scheme = given.get(scheme) if scheme else None
                    marks.append(_make_mark(kind, start, at, value, scheme))
                else:
                    marks.append(_make_mark(kind, start, at))
        elif tag in other:
            return None
        elif said and (found := table.find(tag, child.attrib)) is not None:
            value, scheme = found.value, found.scheme
            value = child.get(value) if value else None
            scheme = child.get(scheme) if scheme else None
            marks.append(_make_mark(found.kind, start, at, value, scheme))
        if said := child.tail:
            at += len(said)
    if text[-1:] == " ":
        if marks and marks[-1].end == len(text):
            return None
        text = text[:-1]
    return text, tuple(marks)


_make_mark = trusted(Mark)


def read_text(element: Element, table: InlineTable = PLAIN) -> str:
    """The text of an element alone, white space collapsed and line breaks kept."""
    return read_inline(element, table)[0]


def read_verbatim(element: Element) -> str:
    """The text of an element alone, white space and all; `br` is a line break."""
    pieces: list[str] = []
    _flatten(element, PLAIN, pieces, [])
    return "".join("\n" if piece is _BREAK else piece for piece in pieces)


# -- any content -----------------------------------------------------------------------------------------------

_BREAK = "\n(break)"
_GAP = "\n(gap)"
"""Pieces that are no text; told from it by identity."""


class _Stretch(NamedTuple):
    """A mark: the number of its first piece, that of the first piece after it, and what it is."""

    start: int
    end: int
    known: InlineElement
    element: Element


def _flatten(element: Element, table: InlineTable, pieces: list[str], stretches: list[_Stretch]) -> None:
    """Add the texts in an element, with the breaks between them, and its marks, the outer before the inner."""
    if said := element.text:
        pieces.append(said)
    by_tag, other = table.by_tag, table.other
    for child in element:
        tag = child.tag
        if tag in other:
            if tag in table.breaks:
                pieces.append(_BREAK)
            elif tag not in table.skipped:
                pieces.append(_GAP)
                _flatten(child, table, pieces, stretches)
                pieces.append(_GAP)
        else:
            start, number = len(pieces), len(stretches)
            if len(child):
                _flatten(child, table, pieces, stretches)
            elif said := child.text:
                pieces.append(said)
            known = by_tag.get(tag)
            if known is not None:
                found = known[0] if len(known) == 1 else table.find(tag, child.attrib)
                if found is not None:
                    stretches.insert(number, _Stretch(start, len(pieces), found, child))
        if said := child.tail:
            pieces.append(said)


def _joined(pieces: list[str], gap: str) -> tuple[str, list[int]]:
    """The text that pieces make, white space collapsed; and where in it each piece begins, and the last one ends."""
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    blank = True  # at the beginning, or after white space
    for piece in pieces:
        offsets.append(length)
        if piece is _BREAK or piece is _GAP:
            if blank and parts and parts[-1][-1] == " ":
                length = _drop_blank(parts, offsets, length)
            if piece is _BREAK:
                said = "\n"
            elif parts and parts[-1][-1] != "\n":
                said = gap
            else:
                continue
            blank = True
        else:
            said = piece
            if blank and said[0] in BLANKS:
                said = said.lstrip(BLANKS)
                if not said:
                    continue
            if "  " in said or "\n" in said or "\t" in said or "\r" in said:
                said = squeeze(said)
            blank = said[-1] == " "
        parts.append(said)
        length += len(said)
    offsets.append(length)
    text = "".join(parts)
    kept = text.strip(BLANKS)
    if len(kept) < length:
        lead = length - len(text.lstrip(BLANKS))
        last = len(kept)
        offsets = [min(max(offset - lead, 0), last) for offset in offsets]
    return kept, offsets


def _drop_blank(parts: list[str], offsets: list[int], length: int) -> int:
    """Take back the blank before a break, and what began or ended behind it; gives the new length."""
    last = parts.pop()[:-1]
    if last:
        parts.append(last)
    length -= 1
    at = len(offsets)
    while at and offsets[at - 1] > length:
        at -= 1
        offsets[at] = length
    return length
