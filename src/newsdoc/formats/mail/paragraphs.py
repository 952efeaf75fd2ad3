"""Stories whose line breaks mean what no layout knows: flowed text (RFC 3676).

Law: a line that ends in a blank goes on in the next one. Every paragraph keeps its lines; an edit breaks again only
from where it changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.fields import bylines, datelines
from newsdoc.format import FormatInfo
from newsdoc.harvest import Reader
from newsdoc.harvest.spellings import Spelled
from newsdoc.model import Article, Byline, Dateline, Paragraph
from newsdoc.piece import Piece
from newsdoc.source import NEWLINE, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.format import Reading

_WIDTH = 72
_LONGEST = 78
_QUOTES = re.compile(r">*+")
_FIRST_LINES = 3


@attrs.frozen
class Flowed(Codec):
    """A paragraph of flowed lines; `joined` if the blank at a line's end is no text (`DelSp=yes`)."""

    joined: bool = False

    def _lines(self, raw: str) -> Iterator[tuple[int, int]]:
        """The stretches of the lines that are text."""
        found = list(lines(raw))
        for start, end in found:
            begin = start + (raw[start:end].startswith(" ") and start > 0)
            drop = self.joined and end < len(raw) and raw[begin:end].endswith(" ")
            yield begin, end - drop

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The lines as one."""
        del remarks
        if any(not raw[start:end].endswith(" ") for start, end in list(lines(raw))[:-1]):
            return None
        text = "".join(raw[start:end] for start, end in self._lines(raw))
        return (text,) if text and text == text.strip() else None

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """Line by line."""
        made: list[Segment] = []
        at = 0
        for start, end in self._lines(raw):
            made.append(Segment(at, start, end - start))
            at += end - start
        return tuple(made)

    def settle(self, candidate: str, raw: str) -> str:
        """Broken anew if a line is too long."""
        widest = max(_LONGEST, *(end - start for start, end in lines(raw)))
        if all(end - start <= widest for start, end in lines(candidate)):
            return candidate
        values = self.decode(candidate)
        return candidate if values is None else next(self.encode(values, raw))

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """In lines that end in a blank."""
        newline = NEWLINE.search(raw) if raw else None
        broken: list[str] = []
        row = ""
        for word in re.findall(r"\S*+\s*+", values[0]):
            if row and len(row) + len(word.rstrip()) > _WIDTH and row.endswith(" "):
                broken.append(row + " " * self.joined)
                row = ""
            row += word
        yield (newline.group() if newline else "\n").join([*broken, row])


def _paragraphs(text: Piece, codec: Flowed) -> Iterator[str]:
    """The paragraphs, each with its codec; a change of quoting begins a new one."""
    begun: int | None = None
    depth = 0
    for start, end in lines(text):
        line = str(text[start:end])
        quoted = _QUOTES.match(line)
        now = quoted.end() if quoted else 0
        if begun is not None and now != depth:
            yield from _spelled(text, begun, start, codec)
            begun = None
        if begun is None:
            begun, depth = start, now
        if not line.endswith(" ") or not line.strip():
            yield from _spelled(text, begun, end, codec)
            begun = None
    if begun is not None:
        yield from _spelled(text, begun, len(text), codec)


def _spelled(text: Piece, start: int, end: int, codec: Flowed) -> Iterator[str]:
    piece = text[start:end].strip()
    values = codec.decode(piece) if piece else None
    if values is None:
        yield from filter(None, (line.strip() for line in piece.lines()))
    else:
        yield Spelled(values[0], piece.span, codec) if NEWLINE.search(piece) else piece


def flowed(*, joined: bool) -> Reader:
    """A format for flowed text, its first line a headline."""
    codec = Flowed(joined)

    def read(reading: Reading) -> Article:
        first, *rest = _paragraphs(reading.text, codec)
        found: dict[str, Any] = {}
        body: list[Paragraph] = []
        for number, paragraph in enumerate(rest):
            word = bylines.by_word(paragraph) if isinstance(paragraph, Piece) and number < _FIRST_LINES else 0
            if word and not body and isinstance(paragraph, Piece) and bylines.plausible(paragraph[word:]):
                line = Byline(text=paragraph[word:].strip())
                found["bylines"] = (*found.get("bylines", ()), reading.within(paragraph, line))
                continue
            run = datelines.run_in(paragraph) if isinstance(paragraph, Piece) and not body else None
            if run is not None and isinstance(paragraph, Piece):
                found["dateline"] = Dateline(text=paragraph[: run[0]])
                body.append(Paragraph(text=paragraph[run[1] :]))
            else:
                body.append(Paragraph(text=paragraph))
        return Article(headline=first, body=tuple(body), **found)

    made = Reader(read, FormatInfo(name="mail:flowed"))
    made.fragment(_fragment)
    return made


def _fragment(node: Any) -> str | None:
    if isinstance(node, Byline) and not node.marks:
        return f"By {node.text}"
    return node.text if isinstance(node, Paragraph) and not node.marks and not node.role else None
