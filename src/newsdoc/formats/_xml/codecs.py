"""The spellings of values in XML: the content of an element, or what stands between the quotes of an attribute.

Law: markup that was not edited stays as it is spelled, references and CDATA too; new text is escaped as it must be.
What the model does not hold is never dropped: a spelling that would is none.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.errors import WriteError
from newsdoc.formats._xml.gathering import Gather
from newsdoc.formats._xml.inline import PLAIN, InlineElement, InlineTable
from newsdoc.formats._xml.meanings import VERBATIM, WORDS, Meaning
from newsdoc.formats._xml.scan import ATTRIBUTE, markup
from newsdoc.formats._xml.tree import BLANKS
from newsdoc.formats._xml.writer import ILLEGAL, append_inline, escape_text, escape_value, print_element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdoc.model import Mark

_REFERENCE = re.compile(r"&(?:#(\d++)|#x([0-9a-fA-F]++)|([\w:][\w.:·-]*+));")
_NEWLINE = re.compile(r"\r\n?")
_NAME = re.compile(r"[^\s/>]+")
_DIGITS = 10
"""How many digits a reference may have."""
_TRIED = 10_000
"""How long a text is tried as CDATA; a broken comment in it takes time to tell."""
_NO = "\0"
"""A spelling of nothing."""
_KEPT = "_kept_"
"""What the names of kept tags begin with until they are put in."""


@attrs.frozen
class Style:
    """What new markup needs to know of its place in the document."""

    encoding: str = "utf-8"
    """What it cannot say becomes a reference."""
    newline: str = "\n"
    prefix: str = ""
    """What elements of the format have before their names here, with the colon."""
    tags: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """The tags of names with a prefix, as `tree` gives them."""

    def tag(self, name: str) -> str:
        """What `tree` calls an element that is written so."""
        return self.tags.get(name) or (name.removeprefix(self.prefix) if self.prefix else name)

    def text(self, text: str) -> str:
        """New text between tags. Raises `WriteError`."""
        return self.fit(escape_text(text))

    def fit(self, spelled: str) -> str:
        """Markup with references for what the encoding cannot say."""
        if spelled.isascii() or self.encoding.startswith("utf-"):
            return spelled
        return spelled.encode(self.encoding, "xmlcharrefreplace").decode(self.encoding)


@attrs.frozen
class XmlAttribute(Codec):
    """What stands between the quotes of an attribute."""

    meaning: Meaning
    quote: str
    style: Style = attrs.field(factory=Style)

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """What the text means."""
        del remarks
        text = self._plain(raw)
        return None if text is None else (self.meaning.read(text),)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Escaped for the quotes."""
        for text in self.meaning.spellings(values[0], None if raw is None else self._plain(raw)):
            yield from self.patch(text)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands between references and white space that means a blank."""
        text = self._plain(raw)
        if text is None or self.meaning.read(text) != text:
            return ()
        found: list[Segment] = []
        value = at = 0
        for gap in _GAPS.finditer(raw):
            found.append(Segment(value, at, gap.start() - at))
            value += gap.start() - at + len(_resolved(gap[0]) or "")
            at = gap.end()
        return (*found, Segment(value, at, len(raw) - at))

    def patch(self, piece: str) -> Iterator[str]:
        """Escaped in the same way."""
        try:
            yield self.style.fit(escape_value(piece, self.quote))
        except WriteError:
            return

    def _plain(self, raw: str) -> str | None:
        if self.quote in raw or "<" in raw or ILLEGAL.search(raw):
            return None
        if "&" not in raw and "\n" not in raw and "\t" not in raw and "\r" not in raw:
            return raw
        if "&" in _REFERENCE.sub("", raw):
            return None
        parts: list[str] = []
        at = 0
        for gap in _GAPS.finditer(raw):
            said = _resolved(gap[0])
            if said is None:
                return None
            parts += [raw[at : gap.start()], said]
            at = gap.end()
        return "".join([*parts, raw[at:]])


def _blanks_around(raw: str) -> tuple[str, str, str]:
    """White space, what stands in it, and white space."""
    inner = raw.strip(BLANKS)
    at = raw.find(inner) if inner else len(raw)
    return raw[:at], inner, raw[at + len(inner) :]


def _name_of(tag: str) -> str:
    found = _NAME.search(tag, 1)
    return "" if found is None else found[0]


def _means(one: Mark, other: Mark) -> bool:
    """Whether two marks say the same, wherever they stand."""
    return (one.kind, one.value, one.scheme) == (other.kind, other.value, other.scheme)


_GAPS = re.compile(r"&[^;]*+;|\r\n|[\r\n\t]")


def _resolved(gap: str) -> str | None:
    """What a reference means, or white space in an attribute; `None` for no reference."""
    return resolve(gap) if gap.startswith("&") else " "


def resolve(reference: str) -> str | None:
    """What a reference means; `None` if it is none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    decimal, hexadecimal, name = found.groups()
    if name is not None:
        return html5.get(name + ";") if name != "apos" else "'"
    if len(decimal or hexadecimal) > _DIGITS:
        return None
    number = int(decimal) if decimal else int(hexadecimal, 16)
    char = chr(number) if number <= 0x10FFFF else "\0"
    return None if ILLEGAL.match(char) else char


@attrs.frozen
class XmlContent(Codec):
    """The content of an element: text, perhaps with inline elements that are marks.

    With `marked`, the values are text and marks; else there is one value, by `meaning`. `keep` leaves white space
    as it is.
    """

    meaning: Meaning = WORDS
    table: InlineTable = PLAIN
    marked: bool = False
    keep: bool = False
    style: Style = attrs.field(factory=Style)

    @property
    def shares(self) -> tuple[str, ...]:
        """The marks are spelled with the text."""
        return ("marks",) if self.marked else ()

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text that the content means, and the marks."""
        del remarks
        gather = self._gather(raw)
        if gather is None:
            return None
        text = gather.finish()
        return (text, gather.marks()) if self.marked else (self.meaning.read(text),)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Printed anew between the old white space, with the old tags of marks that stay; CDATA stays CDATA."""
        lead, inner, trail = ("", raw or "", "") if self.keep else _blanks_around(raw or "")
        if self._is_set_off(inner):
            return  # what stands on lines of its own is the format's to print
        try:
            if self.marked:
                printed = self._marked(values[0], values[1], inner)
                if printed is not None:
                    yield lead + printed + trail
                return
            if not self.whole(inner):
                return
            gather = self._gather(inner)
            for text in self.meaning.spellings(values[0], gather.finish() if gather and inner else None):
                if inner.startswith("<![CDATA[") and inner.endswith("]]>") and not ILLEGAL.search(text):
                    said = text.replace("]]>", "]]]]><![CDATA[>").replace("\n", self.style.newline)
                    yield f"{lead}<![CDATA[{said}]]>{trail}"
                yield lead + self.style.fit(self._printed(text)) + trail
        except WriteError:
            return

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands between tags, references and wrapped white space."""
        gather = self._gather(raw)
        if gather is None:
            return ()
        text = gather.finish()
        if not self.marked and self.meaning.read(text) != text:
            return ()
        return gather.segments()

    def whole(self, raw: str) -> bool:
        """Whether text and marks say all that the content says."""
        return not self._furniture(raw)

    def patch(self, piece: str) -> Iterator[str]:
        """As it is, which is right in CDATA, then escaped."""
        spelled = piece.replace("\n", self.style.newline) if self.keep else piece
        if len(piece) <= _TRIED and ("&" in piece or "<" in piece or ">" in piece):
            yield spelled
        try:
            yield self.style.text(spelled) if self.keep else self.style.fit(self._printed(piece))
        except WriteError:
            return

    def settle(self, candidate: str, raw: str) -> str:
        """None, if it lacks something that the model does not hold."""
        furniture = self._furniture(raw)
        return _NO if furniture and self._furniture(candidate) != furniture else candidate

    def _marked(self, text: str, marks: tuple[Mark, ...], raw: str) -> str | None:
        """Text and marks; those that go on keep their tags. `None`, if something would be dropped."""
        gather = self._gather(raw)
        kept: dict[int, str] = {}
        if gather is not None and raw:
            gather.finish()
            number = 0
            for mark, tag in gather.tagged():
                same = (at for at in range(number, len(marks)) if _means(marks[at], mark))
                found = next(same, None)
                if found is not None:
                    kept[found] = tag
                    number = found + 1
        if sorted(self._furniture(raw)) != sorted(tag for tag in kept.values() if self._furniture(tag)):
            return None
        names = {number: f"{_KEPT}{number}" for number in kept}
        spelled = self.style.fit(self._printed(text, marks, names))
        for number, name in names.items():
            tag = kept[number]
            opened, closed = f"<{self.style.prefix}{name}>", f"</{self.style.prefix}{name}>"
            spelled = spelled.replace(opened, tag).replace(closed, f"</{_name_of(tag)}>")
        return spelled

    def _printed(self, text: str, marks: tuple[Mark, ...] = (), names: Mapping[int, str] | None = None) -> str:
        if self.keep:
            return escape_text(text).replace("\n", self.style.newline)
        holder = Element("x")
        append_inline(holder, text, marks, self.table, names)
        prefix = self.style.prefix
        spelled = print_element(holder, prefix=prefix)
        return "" if spelled.endswith("/>") else spelled[len(prefix) + 3 : -len(prefix) - 4]

    def _is_set_off(self, raw: str) -> bool:
        """Whether some of the content stands on lines of its own."""
        if not self.table.lines or "<" not in raw:
            return False
        return any(self.style.tag(tag[2]) in self.table.lines for tag in markup(raw, 0, len(raw)) if tag[2])

    def _furniture(self, raw: str) -> list[str]:
        """Comments and the like, and elements of which a mark does not say all, in order."""
        if "<" not in raw:
            return []
        found: list[str] = []
        for tag in markup(raw, 0, len(raw)):
            name = tag[2]
            if name is None:
                if tag[1] is None and not tag[0].startswith("<![CDATA["):
                    found.append(tag[0])
            else:
                attributes, resolved = self._attributes(tag[3]), self.style.tag(name)
                known = self.table.find(resolved, attributes) if self.marked else None
                if resolved in self.table.bare or (
                    not attributes and resolved in (*self.table.breaks, *self.table.lines)
                ):
                    continue
                if known is None or not known.holds(attributes):
                    found.append(tag[0])
        return found

    def _gather(self, raw: str) -> Gather | None:
        """The text, the marks and the segments; `None` if this is not well-formed."""
        gather = Gather(keep=self.keep)
        if "<" not in raw:
            return gather if self._text(gather, raw, 0, len(raw)) else None
        opened: list[tuple[str, InlineElement | None, bool]] = []
        skipping = 0
        at = 0
        for tag in markup(raw, 0, len(raw)):
            if not skipping and not self._text(gather, raw, at, tag.start()):
                return None
            at = tag.end()
            closing, name, attributes, empty = tag.groups()
            if closing:
                if not opened or opened[-1][0] != closing:
                    return None
                _, known, skipped = opened.pop()
                skipping -= skipped
                if self.style.tag(closing) in self.table.lines and not skipping:
                    gather.set_off(self.table.gap)
                if known is not None and not skipping:
                    gather.close()
            elif name is None:
                if tag[0].startswith("<![CDATA[") and not skipping:
                    self._lines(gather, raw, tag.start() + 9, tag.end() - 3)
                elif tag[0].startswith("<!D"):
                    return None
            else:
                resolved = self.style.tag(name)
                if resolved in self.table.breaks and not skipping:
                    gather.line_break()
                elif resolved in self.table.lines and not skipping:
                    gather.set_off(self.table.gap)
                skipped = resolved in self.table.skipped
                held = {} if not attributes else self._attributes(attributes)
                known = self.table.find(resolved, held) if self.marked and not skipping and not skipped else None
                if empty:
                    continue
                if known is not None:
                    gather.open(known, held, tag[0])
                skipping += skipped
                opened.append((name, known, skipped))
        return gather if not opened and self._text(gather, raw, at, len(raw)) else None

    def _attributes(self, raw: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for attribute in ATTRIBUTE.finditer(raw):
            quote = '"' if attribute[2] is not None else "'"
            codec = XmlAttribute(VERBATIM, quote)
            said = codec.decode(attribute[attribute.lastindex or 2])
            found[self.style.tags.get(attribute[1], attribute[1])] = said[0] if said else ""
        return found

    def _text(self, gather: Gather, raw: str, start: int, end: int) -> bool:
        """Text between tags; whether it is well-formed."""
        said = raw[start:end]
        if "<" in said or "]]>" in said or ILLEGAL.search(said):
            return False
        if "&" not in said:
            self._lines(gather, raw, start, end)
            return True
        at = start
        for reference in _REFERENCE.finditer(raw, start, end):
            if "&" in raw[at : reference.start()]:
                return False
            self._lines(gather, raw, at, reference.start())
            meant = resolve(reference[0])
            if meant is None:
                return False
            gather.add(meant)
            at = reference.end()
        if "&" in raw[at:end]:
            return False
        self._lines(gather, raw, at, end)
        return True

    def _lines(self, gather: Gather, raw: str, start: int, end: int) -> None:
        """Letters that stand for themselves; where white space is kept, any line end is a line feed."""
        if start == end:
            return
        if self.keep and "\r" in raw[start:end]:
            for found in _NEWLINE.finditer(raw, start, end):
                gather.add_at(raw[start : found.start()], start)
                gather.add("\n")
                start = found.end()
        if start < end:
            gather.add_at(raw[start:end], start)


@attrs.frozen
class Opened(Codec):
    """A whole empty element, `<x/>`, that is to get content."""

    content: Codec
    name: str

    @property
    def shares(self) -> tuple[str, ...]:
        """Those of the content."""
        return self.content.shares

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """What the content means."""
        if raw == "/>":
            return self.content.decode("", remarks)
        if not raw.startswith(">") or not raw.endswith(f"</{self.name}>"):
            return None
        return self.content.decode(raw[1 : -len(self.name) - 3], remarks)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Start tag, content and end tag."""
        del raw
        for spelled in self.content.encode(values, None):
            yield f">{spelled}</{self.name}>" if spelled else "/>"
