"""A message as a source: its frame as it stands, and its story out of transfer encoding and charset.

Law: the bytes decide where they and the header disagree. A charset that cannot be true is replaced by what is, and
that is reported.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.errors import ParseError
from newsdoc.formats.mail.structure import Part, message, story
from newsdoc.patchwork import Part as Stretched
from newsdoc.patchwork import Patchwork, side_by_side
from newsdoc.source import Source, decode
from newsdoc.transfer import Base64, QuotedPrintable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Severity
    from newsdoc.patchwork import Coding

_BOM = codecs.BOM_UTF8
_FROM_LINE = re.compile(rb"From [^\r\n]*+(?:\r\n|\n|\r)")
_NEXT = re.compile(rb"(?:\r\n\r\n|\n\n|\r\r)From [^\r\n]++(?:\r\n|\n|\r)[!-9;-~]++:")
_NEWLINE = re.compile(rb"\r\n|\n|\r")
_CONTROLS = re.compile(rb"[\x80-\x9f]")
_ONE_BYTE = re.compile(r"ascii|iso8859-\d+|cp125\d|koi8-[rtu]|mac-\w+")
_CODED = re.compile(r"iso2022|hz|utf-7|utf-16|utf-32")
"""Charsets in which ASCII does not mean itself."""


class Slip(NamedTuple):
    """What was odd about the story's encoding."""

    code: str
    message: str
    severity: Severity = "warning"


@attrs.frozen
class MailSource(Patchwork):
    """The text of a message, its story decoded, and how it is made up."""

    whole: Part | None = None
    story: Part | None = None
    """The part that is read."""
    slips: tuple[Slip, ...] = ()
    first: int = 0
    """Where the message begins, a `From ` line of a mailbox before it."""
    several: bool = False
    """There is more than one message, as in a mailbox."""

    def offsets(self, positions: Iterable[int]) -> dict[int, int]:
        """The offsets in the text of some bytes of the frame, or of the edges of the story."""
        found: dict[int, int] = {}
        stretches = iter(self.stretches)
        stretch = next(stretches)
        at, byte = stretch.at, stretch.start + len(stretch.source.bom)
        for position in sorted(set(positions)):
            while position >= stretch.end and (following := next(stretches, None)) is not None:
                stretch = following
                at, byte = stretch.at, stretch.start + len(stretch.source.bom)
            if position > byte and stretch.coding is None:
                at += len(self.data[byte:position].decode(stretch.source.encoding, "replace"))
                byte = position
            elif position >= stretch.end:
                at = stretch.stop
            found[position] = min(at, stretch.stop)
        return found


def read_source(data: bytes, encoding: str | None, name: str | None) -> MailSource:
    """Find the story of a message and decode it; `encoding` is the caller's word for its charset."""
    if encoding is not None and _CODED.match(_lookup(encoding) or ""):
        source = decode(data, encoding=encoding, name=name)
        alone = side_by_side([Stretched(0, len(data), source)])
        return MailSource(data, source.text, source.encoding, name, source.bom, source.damage, stretches=alone)
    begun = len(_BOM) if data.startswith(_BOM) else 0
    line = _FROM_LINE.match(data, begun)
    first = line.end() if line else begun
    whole = message(data, first)
    part = story(whole)
    several = line is not None and _NEXT.search(data, first) is not None
    content = (len(data), len(data)) if part is None else (part.body, part.end)
    coding = None if part is None else _coding(data, part)
    inner = data[slice(*content)] if coding is None else coding.data
    source, slips = Source(b"", ""), tuple[Slip, ...]()
    if part is not None:
        source, slips = _content(inner, part, encoding)
    frames = [_frame(data[: content[0]], source.encoding, encoding), _frame(data[content[1] :], "latin-1", None)]
    stretches = side_by_side(
        (
            Stretched(0, content[0], frames[0]),
            Stretched(*content, source, coding, content=True),
            Stretched(content[1], len(data), frames[1]),
        )
    )
    text = "".join(stretch.source.text for stretch in stretches)
    damage = tuple(found for stretch in stretches for found in stretch.source.damage)
    assumed = any(stretch.source.assumed for stretch in stretches)
    bom = data[:begun]
    return MailSource(
        data, text, source.encoding, name, bom, damage, assumed, stretches, whole, part, slips, first, several
    )


def _coding(data: bytes, part: Part) -> Coding | None:
    if part.transfer not in {"quoted-printable", "base64"}:
        return None
    found = _NEWLINE.search(data)
    kind = QuotedPrintable if part.transfer == "quoted-printable" else Base64
    return kind(data[part.body : part.end], found.group() if found else b"\n")


def _frame(data: bytes, second: str, encoding: str | None) -> Source:
    """What is not read, or only for its header fields: UTF-8, else the second guess if it can be, else as it is."""
    if data.isascii():
        return Source(data, data.decode("ascii"), "ascii")
    for guess in ("utf-8", encoding or second):
        try:
            data.decode(guess)
        except (UnicodeDecodeError, LookupError):
            continue
        return decode(data, encoding=guess)
    return decode(data, encoding="latin-1")


def _content(data: bytes, part: Part, encoding: str | None) -> tuple[Source, tuple[Slip, ...]]:
    """The story's text."""
    if encoding is not None:
        return decode(data, encoding=encoding), ()
    name = _lookup(part.charset) if part.charset else "ascii"
    if name is None:
        return decode(data), (Slip("unknown-charset", f"no charset is called {part.charset!r}"),)
    if data.isascii() and not _CODED.match(name):
        narrow = name == "ascii" or part.transfer in {"", "7bit"}  # what is no ASCII has no place in these
        return Source(data, data.decode("ascii"), "ascii" if narrow else name), ()
    chosen = _true(data, name)
    try:
        source = decode(data) if chosen is None else decode(data, encoding=chosen)
    except ParseError:  # a codec that gives up
        source = decode(data)
    if source.encoding == name or (part.charset and source.bom):
        return source, ()
    said = f"is said to be {part.charset}" if part.charset else "has no charset"
    return source, (Slip("wrong-charset", f"the text {said}, and was read as {source.encoding}"),)


def _true(data: bytes, name: str) -> str | None:
    """The charset that bytes are in which are said to be in another; `None` where the bytes must tell."""
    if name == "utf-8":
        try:
            data.decode()
        except UnicodeDecodeError:
            return None
        return name
    if _ONE_BYTE.fullmatch(name):
        try:
            data.decode()
        except UnicodeDecodeError:
            pass
        else:
            return "utf-8"  # by chance it is hardly ever valid
        if name == "ascii":
            return None
        # where ISO 8859-1 has control characters Windows has quotation marks
        return "cp1252" if name == "iso8859-1" and _CONTROLS.search(data) else name
    return name


def _lookup(charset: str) -> str | None:
    try:
        found = codecs.lookup(charset)
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) and found.name not in {"undefined", "idna"} else None
