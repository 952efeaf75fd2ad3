"""What a message is made of, by bytes: header fields, and parts within parts (RFC 5322, RFC 2045 and 2046).

Law: one pass a level, and no more levels than `DEEPEST`; every byte belongs to a header, to a part or to what stands
between parts. What a header says of its part is read by the standard library.
"""

from __future__ import annotations

import re
from email.message import Message
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 20
"""Parts within more parts than this are not looked into."""

_LONGEST = 4000
_FIELD = re.compile(rb"([!-9;-~]++)[ \t]*+:")
_LINE = re.compile(rb"([^\r\n]*+)(\r\n|\n|\r|\Z)")
_BLANK = re.compile(rb"(?>(?:[ \t]*+(?:\r\n|\n|\r))*)")
# What the standard library raises on values in pieces (RFC 2231) that do not fit, or whose charset does not exist.
_SLIP = (LookupError, TypeError, ValueError)
_UNDECODED = {"", "7bit", "8bit", "binary"}


class Field(NamedTuple):
    """A header field: from its name to the end of its last line, and where its value begins."""

    name: str
    start: int
    value: int
    end: int


class Header(NamedTuple):
    """A header: its fields, where it ends, where the body begins, and whether a line that is no field ended it."""

    fields: tuple[Field, ...]
    end: int
    body: int
    broken: bool


def header(data: bytes, start: int, end: int) -> Header:
    """Read a header, up to a blank line or to a line that is no part of one."""
    fields: list[Field] = []
    at = last = start
    while at < end:
        line = _LINE.match(data, at, end)
        if line is None or not line[1].strip():
            return Header(tuple(fields), last, line.end() if line else at, broken=False)
        if line[1][:1] in b" \t" and fields:
            fields[-1] = fields[-1]._replace(end=line.end(1))
        elif found := _FIELD.match(data, at, line.end(1)):
            fields.append(Field(found[1].decode().lower(), at, found.end(), line.end(1)))
        else:
            return Header(tuple(fields), last, at, broken=True)
        at, last = line.end(), line.end(1)
    return Header(tuple(fields), last, at, broken=False)


@attrs.frozen
class Part:
    """A part of a message, or all of it: header, body, and the parts within. Offsets are of the whole data."""

    header: Header
    start: int
    end: int
    depth: int
    type: str
    """Its media type, in lower case."""
    charset: str | None
    transfer: str
    """Its transfer encoding, in lower case; empty for none."""
    boundary: str | None
    name: str | None
    """The file name it says it has."""
    attached: bool
    flowed: bool
    joined: bool
    """Whether the blank at the end of a flowed line is no text (`DelSp=yes`)."""
    parts: tuple[Part, ...] = ()

    @property
    def body(self) -> int:
        """Where its body begins."""
        return self.header.body

    @property
    def plain(self) -> bool:
        """Whether the body stands as it is, in no other coding."""
        return self.transfer in _UNDECODED

    def walk(self) -> Iterator[Part]:
        """The part and all within it, in order."""
        waiting: list[Part] = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.parts))


def message(data: bytes, start: int = 0) -> Part:
    """The parts of a message that begins at `start`; blank lines before it are passed over."""
    blank = _BLANK.match(data, start)
    return _part(data, blank.end() if blank else start, len(data), 0)


def _part(data: bytes, start: int, end: int, depth: int) -> Part:
    found = header(data, start, end)
    said = Message()
    for field in found.fields:
        if (
            field.name in {"content-type", "content-transfer-encoding", "content-disposition"}
            and field.name not in said
        ):
            raw = data[field.value : min(field.end, field.value + _LONGEST)].decode("utf-8", "replace")
            said[field.name] = " ".join(raw.split())
    part = Part(
        header=found,
        start=start,
        end=end,
        depth=depth,
        type=said.get_content_type(),
        charset=_parameter(said, "charset"),
        transfer=str(said.get("content-transfer-encoding", "")).strip().lower(),
        boundary=_parameter(said, "boundary") if said.get_content_maintype() == "multipart" else None,
        name=_file_name(said),
        attached=said.get_content_disposition() == "attachment",
        flowed=(_parameter(said, "format") or "").lower() == "flowed",
        joined=(_parameter(said, "delsp") or "").lower() == "yes",
    )
    if not part.boundary or depth >= DEEPEST:
        return part
    stretches = _between(data, part.body, end, b"--" + part.boundary.encode("utf-8", "replace"))
    return attrs.evolve(part, parts=tuple(_part(data, *stretch, depth + 1) for stretch in stretches))


def _parameter(said: Message, name: str) -> str | None:
    try:
        value = said.get_param(name)
    except _SLIP:
        return None
    if isinstance(value, tuple):
        value = value[2]
    return value.strip() or None if isinstance(value, str) else None


def _file_name(said: Message) -> str | None:
    try:
        name = said.get_filename()
    except _SLIP:
        return None
    return None if name is None else "".join(char for char in name if char.isprintable()) or None


def _between(data: bytes, start: int, end: int, delimiter: bytes) -> Iterator[tuple[int, int]]:
    """The stretches between delimiter lines; a last one without an end reaches to the end of all."""
    begun: int | None = None
    at = start
    while (at := data.find(delimiter, at, end)) >= 0:
        line = _LINE.match(data, at + len(delimiter), end)
        if line is None:
            break
        if (at == start or data[at - 1 : at] in {b"\n", b"\r"}) and (after := line[1].rstrip()) in {b"", b"--"}:
            if begun is not None:
                # the line break before a delimiter is the delimiter's
                stop = at - (at > begun)
                yield begun, stop - (stop > begun and data[stop - 1 : stop + 1] == b"\r\n")
            if after:
                return
            begun = line.end()
        at = line.end()  # the rest of a line begins none
    if begun is not None:
        yield begun, end


def story(whole: Part) -> Part | None:
    """The part to read: the first plain text that is not attached, else the first HTML."""
    for wanted in ("text/plain", "text/html"):
        for part in whole.walk():
            if part.type == wanted and not part.attached and not part.parts:
                return part
    return None
