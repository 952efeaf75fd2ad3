"""The bytes of a document, kept; the text in them, derived; and the way back from one to the other.

Law: `source.data` is the truth and never changes. `source.text` holds no byte order mark and no lone surrogate; a
byte that cannot be decoded is U+FFFD there and itself in `data`. A `Span` counts code points of `text`; `bytes_of`
maps it to bytes by what was seen when decoding, since some encodings (cp932, big5) do not survive a round trip.
New text is encoded, old text is copied.
"""

from __future__ import annotations

import codecs
import re
import threading
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import ParseError

if TYPE_CHECKING:
    from collections.abc import Iterable

# str.splitlines also breaks at \v, \f, \x1c-\x1e, \x85, U+2028 and U+2029, which stand inside wire text.
NEWLINE = re.compile(r"\r\n|\n|\r")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BOM_STARTS = frozenset(bom[0] for bom, _ in _BOMS)
# Encodings in which a text has exactly one spelling, so that lengths can be computed.
_COMPUTABLE = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
# Encodings whose decoders make no lone surrogates, so that none need be looked for.
_STRICT = frozenset({"utf-8", "iso8859-1", "cp1252"})
_STRIDE = 1 << 14
_SHORT = 1 << 14
_SHOWN_DAMAGE = 100
_EXCERPT = 96


class Span(NamedTuple):
    """A stretch of a source's text: offsets in code points, the end excluded."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace `span` of the source by `parts`: new text as `str`, old text that moves as a `Span`."""

    span: Span
    parts: tuple[str | Span, ...]


class Patch(NamedTuple):
    """Replace the bytes from `start` to `end` by `data`."""

    start: int
    end: int
    data: bytes


@attrs.frozen
class Source:
    """The bytes of a document and the text decoded from them."""

    data: bytes
    text: str
    encoding: str = "utf-8"
    name: str | None = None
    bom: bytes = b""
    damage: tuple[tuple[int, int], ...] = ()
    """Byte ranges that could not be decoded, each U+FFFD in the text."""
    assumed: bool = False
    """The encoding is a guess: nothing in the data named or proved it."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in NEWLINE.finditer(self.text))]

    @cached_property
    def newline(self) -> str:
        r"""The newline that most lines end with; `\n` if there is none."""
        text = self.text
        if "\r" not in text:
            return "\n"
        pairs = text.count("\r\n")
        counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
        return max(counts, key=counts.__getitem__)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the text, both from 1. O(log lines) after the first call."""
        text = self.text
        if len(text) < _SHORT:  # counting is quicker than a table
            begun = offset - 1 if text[max(offset - 1, 0) : offset + 1] == "\r\n" else offset
            line, start = text.count("\n", 0, begun), text.rfind("\n", 0, begun)
            if "\r" in text:
                line += text.count("\r", 0, begun) - text.count("\r\n", 0, begun)
                start = max(start, text.rfind("\r", 0, begun))
            return line + 1, offset - start
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def excerpt(self, span: Span) -> str:
        """The line a span begins in, with a caret line below; long lines are cut around the span."""
        lineno, colno = self.position(span.start)
        start = span.start - colno + 1
        end = self._line_starts[lineno] if lineno < len(self._line_starts) else len(self.text)
        left = max(start, span.start - _EXCERPT // 2)
        before = _shown(self.text[left : span.start])
        marked = _shown(self.text[span.start : min(span.end, end, left + _EXCERPT)].rstrip("\r\n"))
        after = _shown(self.text[min(span.end, end) : min(end, left + _EXCERPT)].rstrip("\r\n"))
        cut = "…" if left > start else ""
        indent = " " * len(cut + before)
        return f"{lineno:5} | {cut}{before}{marked}{after}\n      | {indent}{'~' * (len(marked) - 1)}^"

    @cached_property
    def _checkpoints(self) -> tuple[list[int], list[int]]:
        """Offsets in the text and the bytes they begin at: by stride, and after every undecodable stretch."""
        text, at, byte = self.text, 0, len(self.bom)
        points, offsets = [0], [byte]
        for start, end in (*self.damage, (len(self.data), len(self.data))):
            while byte < start:
                # The good stretch is measured by decoding it again, a stride at a time.
                size = min(_STRIDE, len(text) - at)
                width = len(text[at : at + size].encode(self.encoding))
                if byte + width > start:
                    size = len(self.data[byte:start].decode(self.encoding))
                    width = start - byte
                at, byte = at + size, byte + width
                points.append(at)
                offsets.append(byte)
            if end > start:
                at, byte = at + 1, end
                points.append(at)
                offsets.append(byte)
        return points, offsets

    @cached_property
    def _byte_starts(self) -> list[int]:
        """The byte at which each code point begins, found by decoding byte by byte; for the other encodings."""
        decoder = codecs.getincrementaldecoder(self.encoding)("newsdoc-keep")
        starts: list[int] = []
        begun, stop = len(self.bom), len(self.data)
        bad = dict(self.damage)
        with _damaged():
            for at in range(begun, stop + 1):
                try:
                    made = decoder.decode(self.data[at : at + 1], final=at == stop)
                except UnicodeError:  # iso2022_jp keeps eight bytes of a broken escape, then gives up
                    starts += [begun] * (len(self.text) - len(starts))
                    break
                for char in made:  # one byte may settle several code points
                    starts.append(begun)
                    plain = begun < at and char.isascii() and self.data[begun] == ord(char)
                    begun = begun + 1 if plain else bad.get(begun, max(begun, at))
                if made:  # some bytes may wait for the next one
                    begun = min(at + 1, stop) - len(decoder.getstate()[0])
        starts.append(stop)
        return starts

    def byte_offset(self, offset: int) -> int:
        """The byte at which a code point of the text begins."""
        if len(self.text) == len(self.data) - len(self.bom):
            return offset + len(self.bom)
        if self.encoding not in _COMPUTABLE:
            return self._byte_starts[offset]
        points, offsets = self._checkpoints
        near = bisect_right(points, offset) - 1
        return offsets[near] + len(self.text[points[near] : offset].encode(self.encoding))

    def bytes_of(self, span: Span) -> bytes:
        """The bytes that a span of the text was decoded from."""
        return self.data[self.byte_offset(span.start) : self.byte_offset(span.end)]

    def splice(self, edits: Iterable[Edit]) -> bytes:
        """The data with edits carried out. They must not overlap; of two at one place, the first given comes first.

        Raises `UnicodeEncodeError` if the encoding cannot say the new text, `ValueError` if edits overlap.
        """
        return apply(self.patches(edits), self.data)

    def patches(self, edits: Iterable[Edit]) -> list[Patch]:
        """What `splice` does to the bytes, in order; raises as it does."""
        patches: list[Patch] = []
        done = 0
        for (start, end), parts in sorted(edits, key=lambda edit: edit.span):
            if start < done:
                msg = f"edits overlap at {start}"
                raise ValueError(msg)
            new = [self.bytes_of(part) if isinstance(part, Span) else part.encode(self.encoding) for part in parts]
            patches.append(Patch(self.byte_offset(start), self.byte_offset(end), b"".join(new)))
            done = end
        return patches

    def diagnostics(self) -> list[Diagnostic]:
        """What decoding had to guess or could not read, in source order."""
        found: list[Diagnostic] = []
        if self.assumed:
            message = f"the encoding is not named and not UTF-8; read as {self.encoding}"
            found.append(Diagnostic(code="assumed-encoding", message=message, severity="note"))
        if not self.damage:
            return found
        at, byte = 0, len(self.bom)
        for start, end in self.damage[:_SHOWN_DAMAGE]:
            at += len(self.data[byte:start].decode(self.encoding))
            shown = self.data[start:end].hex(" ")
            message = f"the bytes {shown} are not {self.encoding}; they are kept as they are"
            found.append(Diagnostic(code="undecodable-byte", message=message, span=Span(at, at + 1)))
            at, byte = at + 1, end
        if len(self.damage) > _SHOWN_DAMAGE:
            message = f"{len(self.damage) - _SHOWN_DAMAGE} more stretches are not {self.encoding}"
            found.append(Diagnostic(code="undecodable-byte", message=message))
        return found


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None, name: str | None = None) -> Source:
    """Make a `Source` of bytes, finding the encoding by evidence.

    In this order: `encoding` (the caller's word), a byte order mark, the NUL pattern of UTF-16, `declared` (the
    format's own declaration), valid UTF-8, mostly valid UTF-8, and cp1252 as a guess. Raises `ParseError` for an
    encoding that does not exist.
    """
    if encoding is None and declared is None and data[:1] and data[0] not in _BOM_STARTS and b"\0" not in data[:64]:
        try:
            return Source(data, data.decode(), "utf-8", name)
        except UnicodeDecodeError:
            pass
    bom, marked = next(((bom, codec) for bom, codec in _BOMS if data.startswith(bom)), (b"", None))
    assumed = False
    if encoding is not None:
        chosen = _codec_name(encoding)
        if marked is not None and (marked == chosen or marked.startswith(chosen + "-")):
            chosen = marked  # "utf-16" with its mark is utf-16-le or -be
        else:
            bom = b""
    elif (chosen := marked or _wide(data) or (_codec_name(declared) if declared else "")) == "":
        replaced = data.decode("utf-8", "replace")
        bad = replaced.count("\N{REPLACEMENT CHARACTER}")
        good = len(replaced) - bad - len(data.translate(None, bytes(range(128, 256))))
        assumed = bad > 0 and good < 2 * bad
        chosen = "cp1252" if assumed else "utf-8"
    text, damage = _decode_keeping(data, len(bom), chosen)
    return Source(data, text, chosen, name, bom, damage, assumed)


def apply(patches: Iterable[Patch], data: bytes) -> bytes:
    """Carry out patches, which are in order and do not overlap."""
    pieces: list[bytes] = []
    done = 0
    for start, end, new in patches:
        pieces += [data[done:start], new]
        done = end
    return b"".join([*pieces, data[done:]])


def lines(text: str, start: int = 0, end: int | None = None) -> Iterable[tuple[int, int]]:
    r"""Start and end of each line of a stretch of text, newlines (`\r\n`, `\n`, `\r`) left out."""
    stop = len(text) if end is None else end
    for match in NEWLINE.finditer(text, start, stop):
        yield start, match.start()
        start = match.end()
    yield start, stop


def _shown(text: str) -> str:
    """Control characters made visible, so that a caret below stands right."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by NULs in every second byte of the head."""
    head = data[:1024]
    units = len(head) // 2
    if units < 4 or len(data) % 2:
        return None
    high, low = head[0::2].count(0), head[1::2].count(0)
    if low >= 0.7 * units and high <= 0.05 * units:
        return "utf-16-le"
    if high >= 0.7 * units and low <= 0.05 * units:
        return "utf-16-be"
    return None


def _codec_name(encoding: str) -> str:
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError, UnicodeError):
        found = None
    # base64, rot13 and their kind are codecs too, but not of text
    if found is None or not getattr(found, "_is_text_encoding", True) or found.name in {"undefined", "idna"}:
        msg = f"no encoding is called {encoding!r}"
        raise ParseError(msg, code="unknown-encoding")
    return "utf-8" if found.name == "utf-8-sig" else found.name


_noted = threading.local()


class _damaged:  # noqa: N801 - a context manager, used as a word
    """Collects what the error handler meets in this thread."""

    def __enter__(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        _noted.found = found
        return found

    def __exit__(self, *_: object) -> None:
        del _noted.found


def _keep(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _noted.found.append((error.start, error.end))
    return "\N{REPLACEMENT CHARACTER}", error.end


codecs.register_error("newsdoc-keep", _keep)


def _decode_keeping(data: bytes, skip: int, encoding: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    body = data[skip:]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        with _damaged() as found:
            text = body.decode(encoding, "newsdoc-keep")
        damage = tuple((start + skip, end + skip) for start, end in found)
    except Exception as error:  # a codec's own failure must not escape as one
        msg = f"cannot be decoded as {encoding}: {error}"
        raise ParseError(msg, code="undecodable") from error
    else:
        damage = ()
    if encoding not in _STRICT and not text.isascii():
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)  # utf-7 and utf-16 variants can make lone ones
    return text, damage


_SURROGATE = re.compile("[\ud800-\udfff]")


def shortest(old: str, new: str) -> tuple[int, int]:
    """Lengths of the common beginning and the common end of two texts, which do not overlap."""
    limit = min(len(old), len(new))
    head = _common(old, new, limit)
    tail = _common(old[::-1], new[::-1], limit - head) if head < limit else 0
    return head, tail


def _common(old: str, new: str, limit: int) -> int:
    """Length of the common beginning, at most `limit`; by halving, so that long texts compare in C."""
    if old[:limit] == new[:limit]:
        return limit
    low, high = 0, limit
    while high - low > 1:
        middle = (low + high) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle
    return low
