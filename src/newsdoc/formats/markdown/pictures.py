"""Pictures, with what is printed under them.

Law: caption and credit are stretches of what stands there, each with a place of its own; where a mark would be torn,
all of it is the caption.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import captions
from newsdoc.formats.markdown.inline import ADDRESS, Plain, Running, Verse
from newsdoc.formats.markdown.lines import (
    PICTURE,
    Line,
    indentation,
)
from newsdoc.model import (
    Caption,
    Figure,
    Mark,
    Rendition,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.codecs import Codec
    from newsdoc.diagnostics import Path
from newsdoc.formats.markdown.leaves import Leaves
from newsdoc.formats.markdown.trace import FORMAT

_SLANTED = re.compile(r"(?P<sign>\*|_)(?!\s)(?P<text>[^*_]++)(?<!\s)(?P=sign)\Z")
_FINISHED = ".!?…\"'”’»)"


class Pictures(Leaves):
    """Reads paragraphs that are pictures."""

    def _pictures(self, lines: Sequence[Line], path: Path, into: list[Any], quotes: int) -> bool:
        """Read lines that are pictures, each with the lines below it as its caption."""
        text = self.text
        found: list[tuple[re.Match[str], int, list[tuple[int, int]]]] = []
        for line in lines:
            at = indentation(text, line)[1]
            end = self._trimmed(at, line.end)
            if end > at and text[end - 1] == "\\":
                end -= 1
            picture = PICTURE.match(text[at:end]) if text[at] in "![" else None
            if picture is not None:
                found.append((picture, at, []))
            elif not found or path[-1] == "items":
                return False
            else:
                found[-1][2].append((at, end))
        if path[-1] == "items":
            return False
        for picture, at, below in found:
            self._figure(picture, at, below, path, into, quotes)
        return True

    def _figure(
        self,
        picture: re.Match[str],
        at: int,
        below: list[tuple[int, int]],
        path: Path,
        into: list[Any],
        quotes: int,
    ) -> None:
        here = (*path, len(into))
        name = "angled" if picture["href"] is None else "href"
        alt, href = picture["alt"], picture[name]
        if href:
            inner = (at + picture.start(name), at + picture.end(name))
            codec = ADDRESS if name == "href" else Verse("<>\r\n")
            if codec.decode(href):
                self.slot((*here, "renditions", 0, "href"), ("href",), inner, codec)
        if alt and "\\" not in alt:
            inner = (at + picture.start("alt"), at + picture.end("alt"))
            self.slot((*here, "alt_text"), ("alt_text",), inner, Verse("[]\\\r\n"))
        title = "title" if picture["title"] else "other" if picture["other"] else None
        caption = None
        whole = True
        end = at + picture.end()
        if below:
            whole = title is None
            end = self._trimmed(at, below[-1][1])
            caption = self._caption(below[0][0], end, here, self.running(quotes))
        elif title is not None:
            codec = Verse('"\\\r\n' if title == "title" else "'\\\r\n")
            caption = self._caption(at + picture.start(title), at + picture.end(title), here, codec)
        figure = Figure(
            alt_text=alt or None,
            renditions=(Rendition(href=href),) if href else (),
            caption=caption,
            extra=((f"{FORMAT}:link", picture["target"]),) if picture["link"] and picture["target"] else (),
        )
        self.item(path, into, figure, at, end, whole=whole)

    def _caption(self, start: int, end: int, here: Path, codec: Codec) -> Caption | None:
        """Read what is printed with a picture: in slanted letters or not, with a credit or not."""
        if isinstance(codec, Running) and (slanted := _SLANTED.match(self.text[start:end])):
            start, end = start + 1, start + slanted.end("text")
        raw = self.text[start:end]
        values = codec.decode(raw)
        if values is None:
            return None
        words: str = values[0]
        marks: tuple[Mark, ...] = values[1] if len(values) > 1 else ()
        caption, credit = _split(words, marks)
        stretches = [None if part is None else cut(codec, raw, words, marks, *part) for part in (caption, credit)]
        if credit is None or stretches[1] is None or (stretches[0] is None and caption is not None):
            self.slot((*here, "caption", "text"), ("text", "marks")[: len(values)], (start, end), codec)
            return Caption(text=words, marks=marks)
        inner = stretches[0]
        first, last = stretches[1]
        self.slot((*here, "caption", "credit"), ("credit",), (start + first, start + last), _alone(codec))
        if inner is None or caption is None:
            return Caption(text="", credit=words[slice(*credit)])
        first, last = inner
        self.slot((*here, "caption", "text"), ("text", "marks")[: len(values)], (start + first, start + last), codec)
        kept: tuple[Any, ...] = codec.decode(raw[first:last]) or ("", ())
        inside: tuple[Mark, ...] = () if len(values) == 1 else kept[1]
        return Caption(text=kept[0], marks=inside, credit=words[slice(*credit)])


def _alone(codec: Codec) -> Codec:
    return Plain(codec) if isinstance(codec, Running) else codec


def _split(text: str, marks: tuple[Mark, ...]) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where caption and credit stand in what is printed: a last stretch in bold after a sentence is a credit."""
    last = marks[-1] if marks else None
    if last is not None and last.kind == "strong" and last.end == len(text):
        before = text[: last.start].rstrip()
        if not before or before[-1] in _FINISHED:
            return (0, len(before)) if before else None, (last.start, last.end)
    found = captions.split(text)
    return (
        None if found.caption is None else (found.caption[0], found.caption[1]),
        None if found.credit is None else (found.credit[0], found.credit[1]),
    )


def cut(codec: Codec, raw: str, text: str, marks: Sequence[Mark], start: int, end: int) -> tuple[int, int] | None:
    """Which stretch of a raw text spells a stretch of its value, with the marks in it; None if none does."""
    segments = codec.segments(raw)
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    if any(mark.start < start or mark.end > end for mark in inside):
        return None
    wanted = tuple(attrs.evolve(mark, start=mark.start - start, end=mark.end - start) for mark in inside)
    for first in _places(segments, start):
        for last in reversed(_places(segments, end)):
            values = codec.decode(raw[first:last])
            if values is not None and values[0] == text[start:end] and (len(values) == 1 or values[1] == wanted):
                return first, last
    if wanted and all((mark.start, mark.end) == (0, end - start) for mark in wanted):
        # what marks all of it may stay outside
        for first in _places(segments, start):
            for last in _places(segments, end):
                values = codec.decode(raw[first:last])
                if values is not None and values[0] == text[start:end]:
                    return first, last
    return None


def _places(segments: Sequence[Any], offset: int) -> list[int]:
    return [at + offset - value for value, at, length in segments if value <= offset <= value + length]
