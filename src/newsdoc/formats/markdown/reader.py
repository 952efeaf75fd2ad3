"""The reader: front matter, what opens the body, and the blocks.

Law: a fact that stands twice, a title in front matter and the same heading above the text, is one field. What opens
the body is read in its light: a heading, a line of the author, a date, the dateline of the first paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsdoc.fields import bylines, datelines, dates
from newsdoc.formats.markdown.blocks import Blocks
from newsdoc.formats.markdown.front import find
from newsdoc.formats.markdown.inline import Heading, Plain
from newsdoc.formats.markdown.keys import WHEN
from newsdoc.formats.markdown.lines import DEFINITION, Line
from newsdoc.formats.markdown.matter import MatterReader
from newsdoc.formats.markdown.pictures import cut
from newsdoc.formats.markdown.trace import DATELINE, HEAD, Found, Spelled, Trace
from newsdoc.markup import reference
from newsdoc.model import Article, Byline, Dateline, Figure, Paragraph, Raw
from newsdoc.source import Span, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading

MIRROR: Final[tuple[str | int, ...]] = ("headline", "heading")
"""The item that repeats the headline of front matter."""
_FURNITURE: Final = re.compile(r"(?P<sign>\*\*|__|\*|_)(?!\s)(?P<text>[^*_\r\n]++)(?<!\s)(?P=sign)\Z")
_OPENING: Final = 120


def read_article(reading: Reading) -> Article:
    """The article in a text."""
    text: str = reading.source.text
    if not text.strip():
        raise reading.fail("empty", "there is no text here", Span(0, 0))
    trace = Trace()
    front = find(reading)
    values: dict[str, Any] = {} if front is None else MatterReader(reading, front, trace).read()
    trace.start = 0 if front is None else front.end
    body: list[Any] = []
    found = [Line(start, end) for start, end in lines(text, trace.start)]
    _Body(reading, trace, _references(text, found) if "]:" in text else {}, values).read(found, ("body",), body)
    reading.trace = trace
    return Article(**values, body=tuple(body))


def _references(text: str, found: list[Line]) -> Mapping[str, str]:
    """The addresses of links by their labels; of two with one label the first counts."""
    known: dict[str, str] = {}
    for start, end in found:
        line = text[start:end].lstrip(" >\t")
        if line.startswith("[") and (defined := DEFINITION.match(line)):
            known.setdefault(reference(defined["label"]), defined["href"])
    return known


class _Body(Blocks):
    """The blocks of the body, and what of the head stands among them."""

    def __init__(self, reading: Reading, trace: Trace, references: Mapping[str, str], values: dict[str, Any]) -> None:
        super().__init__(reading, trace, references)
        self.values = values
        self.untitled = "headline" not in values
        self.headed = False
        """Whether the heading that is the headline has been met."""

    def heading(
        self,
        level: int,
        outer: tuple[int, int],
        inner: tuple[int, int],
        signs: tuple[int, int] | None,
        path: Path,
        into: list[Any],
        quotes: int,
    ) -> None:
        """A first heading of the first level is the headline, unless front matter has another one."""
        if level == 1 and path == ("body",) and not self.headed and all(map(_may_precede, into)):
            plain = self.running(0)
            codec = Plain(Heading(plain.markup) if signs else plain)
            values = codec.decode(self.text[slice(*inner)])
            if values is not None and values[0] in {values[0] if self.untitled else None, self.values.get("headline")}:
                self.headed = True
                slot = Spelled(("headline",), ("headline",), Span(*outer), Span(*inner), codec)
                place: Path = ("headline",) if self.untitled else MIRROR
                self._head(place, *outer, rank=-4)
                if self.untitled:
                    self.values["headline"] = values[0]
                    self.trace.slots.append(slot)
                else:
                    self.trace.mirrors["headline",] = slot
                return
        super().heading(level, outer, inner, signs, path, into, quotes)

    def paragraph(self, start: int, end: int, path: Path, into: list[Any], quotes: int) -> None:
        """Under the headline there may be the author and a date; the first paragraph may open with a dateline."""
        if path == ("body",) and not any(type(block) is Paragraph for block in into):
            raw = self.text[start:end]
            if not into and len(raw) < _OPENING and (self._author(raw, start) or self._date(raw, start)):
                return
            if "dateline" not in self.values and self._dateline(raw, start, path, into):
                return
        super().paragraph(start, end, path, into, quotes)

    def _head(self, path: Path, start: int, end: int, *, rank: int, section: str = HEAD) -> None:
        self._items().append(Found(path, start, end, rank, section))

    def _items(self) -> list[Found]:
        return self.trace.items.setdefault(("body",), [])

    def _author(self, raw: str, start: int) -> bool:
        marked = _FURNITURE.match(raw)
        text = marked["text"] if marked else raw
        cut_off = bylines.by_word(text)
        lines_here = sum(item.path is not None and item.path[0] == "bylines" for item in self._items())
        if (
            len(self.values.get("bylines", ())) > lines_here
            or not cut_off
            or "\n" in text
            or not bylines.plausible(text[cut_off:])
        ):
            return False
        codec = Plain(self.running(0, wrap=False))
        begin = start + (marked.start("text") if marked else 0) + cut_off
        inner = Span(begin, begin + len(text) - cut_off)
        if codec.decode(self.text[slice(*inner)]) != (text[cut_off:],):
            return False
        self.values["bylines"] = (*self.values.get("bylines", ()), Byline(text=text[cut_off:]))
        self._head(("bylines", lines_here), start, start + len(raw), rank=-3)
        outer = Span(start, start + len(raw))
        self.trace.slots.append(Spelled(("bylines", lines_here, "text"), ("text",), outer, inner, codec))
        return True

    def _date(self, raw: str, start: int) -> bool:
        marked = _FURNITURE.match(raw)
        text = marked["text"] if marked else raw
        parsed = dates.parse(text) if "published" not in self.values else None
        if parsed is None or parsed.value is None:
            return False
        begin = start + (marked.start("text") if marked else 0)
        self.values["published"] = parsed.value
        self._head(("published",), start, start + len(raw), rank=-2)
        outer = Span(start, start + len(raw))
        inner = Span(begin, begin + len(text))
        self.trace.slots.append(Spelled(("published",), ("published",), outer, inner, WHEN))
        return True

    def _dateline(self, raw: str, start: int, path: Path, into: list[Any]) -> bool:
        codec = self.running(0)
        values = codec.decode(raw)
        run = None if values is None else datelines.run_in(values[0])
        if values is None or run is None:
            return False
        text, marks = values
        line = cut(codec, raw, text, marks, 0, run[0])
        rest = cut(codec, raw, text, marks, run[1], len(text))
        if line is None or rest is None or line[1] > rest[0]:
            return False
        said, left = codec.decode(raw[slice(*line)]), codec.decode(raw[slice(*rest)])
        if said is None or left is None:
            return False
        self.values["dateline"] = Dateline(text=said[0], marks=said[1])
        self._head(("dateline",), start + line[0], start + line[1], rank=-1, section=DATELINE)
        inner = Span(start + line[0], start + line[1])
        self.trace.slots.append(Spelled(("dateline", "text"), ("text", "marks"), inner, inner, codec))
        here = self.item(path, into, Paragraph(text=left[0], marks=left[1]), start + rest[0], start + rest[1])
        self.slot((*here, "text"), ("text", "marks"), (start + rest[0], start + rest[1]), codec)
        return True


def _may_precede(block: Any) -> bool:
    """Whether a block may stand above a headline."""
    return isinstance(block, Figure | Raw) or (isinstance(block, Paragraph) and block.role == "break")
