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
from newsdoc.formats._xml.tree import BLANKS, collapse
from newsdoc.model import Mark
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

_SPACES = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_RUN = re.compile(r"([ \t\r\n]++)|[^ \t\r\n]++(?: [^ \t\r\n]++)*+")


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
    def plain(self) -> Mapping[str, InlineElement]:
        """What elements without attributes are."""
        return {element.tag: element for element in reversed(self.elements) if not element.fixed}

    @cached_property
    def other(self) -> frozenset[str]:
        """Elements that are neither marks nor line breaks and mean something all the same."""
        return self.lines | self.skipped

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
    found = _flat(element, table)
    if found is not None:
        return found
    gather = Gather()
    _descend(gather, element, table)
    text = gather.finish()
    return text, gather.marks()


def _flat(element: Element, table: InlineTable) -> tuple[str, tuple[Mark, ...]] | None:
    """The same, fast, for nearly all texts; `None` for one with lines of its own or blanks at the ends of marks."""
    marks: list[Mark] = []
    text = _level(element, marks, table)
    if text is None:
        marks.clear()
        text = _flow(element, "", marks, table)
    if text is None:
        return None
    short = text.rstrip(BLANKS)
    length = len(short)
    if marks and length < len(text):
        marks = [
            mark if mark.end <= length else _make_mark(mark.kind, mark.start, length, mark.value, mark.scheme)
            for mark in marks
            if mark.start < length
        ]
    return short, tuple(marks)


def _level(element: Element, marks: list[Mark], table: InlineTable) -> str | None:
    """Text and marks of one level, with no white space to collapse and no line break; `None` for any other."""
    text = "".join(element.itertext())
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        return None
    by_tag = table.by_tag
    at = len(element.text or "")
    if text[:1] == " ":
        text = text[1:]
        at -= 1
        if at < 0:
            return None
    for child in element:
        tag = child.tag
        known = by_tag.get(tag)
        if len(child) or (known is None and (tag in table.breaks or tag in table.other)):
            return None
        start = at
        if said := child.text:
            at += len(said)
            if known is not None:
                found = known[0] if len(known) == 1 else table.find(tag, child.attrib)
                if found is not None:
                    value, scheme = found.value, found.scheme
                    value = child.get(value) if value else None
                    scheme = child.get(scheme) if scheme else None
                    marks.append(_make_mark(found.kind, start, at, value, scheme))
        if said := child.tail:
            at += len(said)
    return text


def _flow(element: Element, text: str, marks: list[Mark], table: InlineTable) -> str | None:
    """`text` with that of an element after it; its marks are added to `marks`."""
    by_tag, breaks, other = table.by_tag, table.breaks, table.other
    begun = len(text)
    said = element.text
    if said:
        if "\n" in said or "  " in said or "\t" in said or "\r" in said:
            said = _SPACES.sub(" ", said)
        text += said[1:] if said[0] == " " and (not text or text[-1] in " \n") else said
    for child in element:
        tag = child.tag
        known = by_tag.get(tag)
        start = len(text)
        at = len(marks)
        if known is None and (tag in breaks or tag in other):
            if tag not in table.skipped:
                kept = text.rstrip(" ")
                if len(kept) < start and (len(kept) < begun or any(mark.end > len(kept) for mark in marks)):
                    return None
                if tag in breaks:
                    if not kept:
                        return None
                    text = kept + "\n"
                else:
                    text = kept + table.gap if kept and kept[-1] != "\n" else text
                    more = _flow(child, text, marks, table)
                    if more is None:
                        return None
                    text = more
                    kept = text.rstrip(" ")
                    if len(kept) < len(text) and any(mark.end > len(kept) for mark in marks):
                        return None
                    text = kept + table.gap if kept and kept[-1] != "\n" else text
        elif len(child):
            more = _flow(child, text, marks, table)
            if more is None:
                return None
            text = more
        elif said := child.text:
            if "\n" in said or "  " in said or "\t" in said or "\r" in said:
                said = _SPACES.sub(" ", said)
            text += said[1:] if said[0] == " " and (not text or text[-1] in " \n") else said
        if known is not None and len(text) > start:
            found = known[0] if len(known) == 1 else table.find(tag, child.attrib)
            if found is not None:
                value, scheme = found.value, found.scheme
                value = child.get(value) if value else None
                scheme = child.get(scheme) if scheme else None
                marks.insert(at, _make_mark(found.kind, start, len(text), value, scheme))
        said = child.tail
        if said:
            if "\n" in said or "  " in said or "\t" in said or "\r" in said:
                said = _SPACES.sub(" ", said)
            text += said[1:] if said[0] == " " and (not text or text[-1] in " \n") else said
    return text


_make_mark = trusted(Mark)


def read_text(element: Element, table: InlineTable = PLAIN) -> str:
    """The text of an element alone, white space collapsed and line breaks kept."""
    return read_inline(element, table)[0]


def read_verbatim(element: Element, table: InlineTable = PLAIN) -> str:
    """The text of an element alone, white space and all."""
    if not len(element):
        return element.text or ""
    gather = Gather(keep=True)
    _descend(gather, element, table)
    return gather.finish()


def _descend(gather: Gather, element: Element, table: InlineTable) -> None:
    if element.text:
        gather.add(element.text)
    for child in element:
        tag = child.tag
        if tag in table.breaks:
            gather.line_break()
        elif tag not in table.skipped:
            known = table.by_tag.get(tag)
            found = table.find(tag, child.attrib) if known else None
            if tag in table.lines:
                gather.set_off(table.gap)
                _descend(gather, child, table)
                gather.set_off(table.gap)
            elif found is None:
                _descend(gather, child, table)
            else:
                gather.open(found, child.attrib)
                _descend(gather, child, table)
                gather.close()
        if child.tail:
            gather.add(child.tail)


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
            said = _SPACES.sub(" ", text) if _SPACES.search(text) else text
            text = said.removeprefix(" ") if self._blank else said
            if not text:
                return
            self._blank = text.endswith(" ")
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
            self._trim(" ")
        self._parts.append("\n")
        self._length += 1
        self._blank = True

    def set_off(self, gap: str) -> None:
        """What comes next stands apart from what came before, if there is anything before."""
        if self._length and not self._parts[-1].endswith("\n"):
            self._trim(" ")
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
        if not self._keep:
            text = "".join(self._parts)
            lead = len(text) - len(text.lstrip(BLANKS))
            if lead:
                self._shift(lead)
                self._parts = [text[lead:]]
                self._length -= lead
            self._trim(BLANKS)
        return "".join(self._parts)

    def marks(self) -> tuple[Mark, ...]:
        """The marks in the text, as the model orders them."""
        return tuple(mark for mark, _ in self.tagged())

    def tagged(self) -> list[tuple[Mark, str]]:
        """The same with the spelling of their start tags."""
        found: list[tuple[Mark, str]] = []
        for last, (start, element, attributes, tag) in reversed(self._closed):
            end = min(last, self._length)
            if start < end:
                value = attributes.get(element.value) if element.value else None
                scheme = attributes.get(element.scheme) if element.scheme else None
                found.append((Mark(kind=element.kind, start=start, end=end, value=value, scheme=scheme), tag))
        found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        return found

    def segments(self) -> tuple[Segment, ...]:
        """Which stretches of the text stand in the source letter for letter."""
        return tuple(
            Segment(value, at, min(length, self._length - value))
            for value, at, length in self._segments
            if value < self._length
        )

    def _note(self, text: str, at: int) -> None:
        last = self._segments[-1] if self._segments else None
        if last and last.value + last.length == self._length and last.source + last.length == at:
            self._segments[-1] = Segment(last.value, last.source, last.length + len(text))
        else:
            self._segments.append(Segment(self._length, at, len(text)))
        self._parts.append(text)
        self._length += len(text)

    def _trim(self, blanks: str) -> None:
        text = "".join(self._parts)
        kept = text.rstrip(blanks)
        if len(kept) < len(text):
            self._parts = [kept]
            self._length = len(kept)
            self._closed = [mark._replace(end=min(mark.end, self._length)) for mark in self._closed]
            self._opened = [mark._replace(start=min(mark.start, self._length)) for mark in self._opened]
            self._segments = list(self.segments())

    def _shift(self, count: int) -> None:
        self._closed = [
            _Closed(end - count, mark._replace(start=max(mark.start - count, 0))) for end, mark in self._closed
        ]
        self._segments = [
            Segment(max(value - count, 0), at + max(count - value, 0), length - max(count - value, 0))
            for value, at, length in self._segments
            if value + length > count
        ]
