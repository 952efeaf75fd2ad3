r"""Running text in XML: which inline elements are marks, and how mixed content becomes text and marks.

Law: white space is collapsed as a browser would, across tags too; a line break is `\n`. What the table does not
name is read as its text.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.codecs import Segment
from newsdoc.formats._xml.tree import BLANKS, collapse, squeeze
from newsdoc.model import Mark
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

_RUN = re.compile(r"([ \t\r\n]++)|[^ \t\r\n]++(?>(?: [^ \t\r\n]++)*)")


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
    what is before or after. The content of those in `skipped` is no part of the text.
    """

    elements: tuple[InlineElement, ...] = ()
    breaks: tuple[str, ...] = ("br",)
    skipped: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
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


# -- content as it is spelled ----------------------------------------------------------------------------------


class _Open(NamedTuple):
    start: int
    element: InlineElement
    attributes: Mapping[str, str]
    tag: str


class _Closed(NamedTuple):
    end: int
    mark: _Open


class Gather:
    """Collects text and marks, collapsing white space as it comes; with offsets, segments too."""

    def __init__(self, *, keep: bool = False) -> None:
        self._keep = keep
        """Leave white space as it is."""
        self._parts: list[str] = []
        self._length = 0
        self._blank = True
        """Whether what comes next stands at the beginning or after white space."""
        self._opened: list[_Open] = []
        self._closed: list[_Closed] = []
        self._segments: list[Segment] = []

    def add(self, text: str) -> None:
        """Text from anywhere."""
        if not self._keep:
            if "  " in text or "\n" in text or "\t" in text or "\r" in text:
                text = squeeze(text)
            if self._blank and text[:1] == " ":
                text = text[1:]
            if not text:
                return
            self._blank = text[-1] == " "
        self._parts.append(text)
        self._length += len(text)

    def add_at(self, text: str, at: int) -> None:
        """Text that stands in the source at an offset."""
        if self._keep:
            self._note(text, at)
            return
        for run in _RUN.finditer(text):
            if run[1] is None:
                self._note(run[0], at + run.start())
                self._blank = False
            elif not self._blank:
                if run[1].startswith(" "):
                    self._note(" ", at + run.start())
                else:
                    self._parts.append(" ")
                    self._length += 1
                self._blank = True

    def line_break(self) -> None:
        """A hard line break; white space around it is none."""
        if not self._keep:
            self._drop_blank()
        self._parts.append("\n")
        self._length += 1
        self._blank = True

    def set_off(self, gap: str) -> None:
        """What comes next stands apart from what came before, if there is anything before."""
        if self._length and not self._parts[-1].endswith("\n"):
            self._drop_blank()
            if self._length:
                self._parts.append(gap)
                self._length += len(gap)
            self._blank = True

    def open(self, element: InlineElement, attributes: Mapping[str, str], tag: str = "") -> None:
        """A mark begins; `tag` is how its start tag is spelled."""
        self._opened.append(_Open(self._length, element, attributes, tag))

    def close(self) -> None:
        """The mark that began last ends."""
        self._closed.append(_Closed(self._length, self._opened.pop()))

    def finish(self) -> str:
        """The text. Call it before the other two."""
        text = "".join(self._parts)
        if not self._keep:
            kept = text.strip(BLANKS)
            if len(kept) < len(text):
                lead = len(text) - len(text.lstrip(BLANKS))
                self._cut(lead + len(kept))
                if lead:
                    self._shift(lead)
            text = kept
        return text

    def marks(self) -> tuple[Mark, ...]:
        """The marks in the text, as the model orders them."""
        return tuple(mark for mark, _ in self.tagged())

    def tagged(self) -> list[tuple[Mark, str]]:
        """The same with the spelling of their start tags."""
        found: list[tuple[Mark, str]] = []
        for end, (start, element, attributes, tag) in reversed(self._closed):
            if start < end:
                value = attributes.get(element.value) if element.value else None
                scheme = attributes.get(element.scheme) if element.scheme else None
                found.append((_make_mark(element.kind, start, end, value, scheme), tag))
        found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        return found

    def segments(self) -> tuple[Segment, ...]:
        """Which stretches of the text stand in the source letter for letter."""
        return tuple(self._segments)

    def _note(self, text: str, at: int) -> None:
        last = self._segments[-1] if self._segments else None
        if last and last.value + last.length == self._length and last.source + last.length == at:
            self._segments[-1] = Segment(last.value, last.source, last.length + len(text))
        else:
            self._segments.append(Segment(self._length, at, len(text)))
        self._parts.append(text)
        self._length += len(text)

    def _drop_blank(self) -> None:
        """Take back the blank that the text ends with; there is one at most."""
        if self._parts and self._parts[-1].endswith(" "):
            last = self._parts.pop()[:-1]
            if last:
                self._parts.append(last)
            self._cut(self._length - 1)

    def _cut(self, length: int) -> None:
        """Let the text end here, and what ended behind it; that came last, so that this looks at nothing else."""
        self._length = length
        closed, opened, segments = self._closed, self._opened, self._segments
        at = len(closed)
        while at and closed[at - 1].end > length:
            at -= 1
            closed[at] = closed[at]._replace(end=length)
        at = len(opened)
        while at and opened[at - 1].start > length:
            at -= 1
            opened[at] = opened[at]._replace(start=length)
        while segments and segments[-1].value >= length:
            segments.pop()
        if segments and segments[-1].value + segments[-1].length > length:
            segments[-1] = segments[-1]._replace(length=length - segments[-1].value)

    def _shift(self, count: int) -> None:
        """Let the text begin later."""
        self._length -= count
        self._closed = [
            _Closed(end - count, mark._replace(start=max(mark.start - count, 0))) for end, mark in self._closed
        ]
        self._segments = [
            Segment(max(value - count, 0), at + max(count - value, 0), length - max(count - value, 0))
            for value, at, length in self._segments
            if value + length > count
        ]
