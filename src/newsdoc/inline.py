"""Running text: lines that wrap, and inline markup as stand-off marks.

Law: every raw text has a value. What a text cannot say plainly it says with a backslash before the punctuation, or
with tags in place of asterisks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import Codec, Remark
from newsdoc.markup import NONE, Markup, parse
from newsdoc.wrapping import is_block, rewrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.codecs import Segment
    from newsdoc.model import Mark

_SPECIAL = re.compile(r"[*_`<\[\]\\]")
_LEAD = re.compile(r"(?:\d{0,9}+)([-#*+•.)])|[^\n:]{0,60}(:)")


@attrs.frozen
class Text(Codec):
    """Running text on one line or, with `wrap`, on several; with `markup`, the values are text and marks."""

    markup: Markup = NONE
    wrap: bool = False

    @property
    def shares(self) -> tuple[str, ...]:
        """The marks are spelled with the text."""
        return ("marks",) if self.markup.kinds else ()

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """Text without blanks around it, lines joined by a blank, and the marks."""
        for special in self.markup.specials:
            if special in raw:
                break
        else:
            text = raw.strip()
            return None if not text else (text, ()) if self.markup.kinds else (text,)
        if ("\n" in raw or "\r" in raw) and not (self.wrap and is_block(raw)):
            return None
        parsed = parse(self.markup, raw)
        if not parsed.text:
            return None
        if remarks is not None:
            for start, end in parsed.unclosed:
                message = f"{raw[start:end]} opens markup that nothing closes; it is read as text"
                remarks.append(Remark("unclosed-mark", message, start, end))
        return (parsed.text, parsed.marks) if self.markup.kinds else (parsed.text,)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands between markup, escapes and line breaks."""
        return parse(self.markup, raw).segments

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Plain first, then with an escaped beginning, then escaped throughout; asterisks first, then tags."""
        text: str = values[0]
        if not self.markup.kinds:
            yield self.settle(text, raw or "")
            return
        if raw and not self.whole(raw):
            return
        seen = dict.fromkeys(pair.spelling for pair in parse(self.markup, raw).pairs) if raw else ()
        tags = [tag for tag, _ in self.markup.tags]
        for preferred in (list(seen), tags) if values[1] else (tags,):
            chosen = self._choose(values[1], preferred)
            for escaped in self.escapes(text):
                yield self.settle(self.render(text, chosen, escaped), raw or "")

    def whole(self, raw: str) -> bool:
        """Whether no tag has attributes that the model does not hold."""
        return "<" not in raw or all(pair.plain for pair in parse(self.markup, raw).pairs)

    def patch(self, piece: str) -> Iterable[str]:
        """The piece as it is, then escaped."""
        if not self.markup.kinds:
            return (piece,)
        first, *_, last = self.escapes(piece)
        return (self.render(piece, (), first), self.render(piece, (), last))

    def escapes(self, text: str) -> Sequence[Sequence[int]]:
        """Where backslashes may be put so that a text is read as text, from none of them to all."""
        return ((), _lead(text), _all_special(text))

    def settle(self, candidate: str, raw: str) -> str:
        """Wrap as the old text was wrapped."""
        return rewrap(candidate, raw) if self.wrap else candidate

    def _choose(self, marks: Sequence[Mark], preferred: Sequence[str]) -> list[tuple[Mark, str]]:
        """A spelling for each mark that has one; the others are not written, which reading back will show."""
        chosen: list[tuple[Mark, str]] = []
        for mark in marks:
            known = self.markup.spellings(mark.kind)
            if mark.kind == "link":
                known = ["[", *known] if mark.value is not None else []
            if known:
                chosen.append((mark, next((spelling for spelling in preferred if spelling in known), known[0])))
        return chosen

    def render(self, text: str, marks: Sequence[tuple[Mark, str]], escaped: Sequence[int]) -> str:
        """The text with markup at the marks' ends and backslashes at `escaped`."""
        opening: dict[int, list[str]] = {}
        closing: dict[int, list[str]] = {}
        for mark, spelling in marks:
            if spelling == "[":
                opened, closed = "[", f"]({mark.value})"
            elif spelling.isalpha():
                opened = f'<{spelling} href="{mark.value}">' if mark.kind == "link" else f"<{spelling}>"
                closed = f"</{spelling}>"
            else:
                opened = closed = spelling
            opening.setdefault(mark.start, []).append(opened)
            closing.setdefault(mark.end, []).insert(0, closed)
        slashes = dict.fromkeys(escaped, "\\")
        parts: list[str] = []
        at = 0
        for offset in sorted(opening.keys() | closing.keys() | slashes.keys()):
            parts += [text[at:offset], *closing.get(offset, ()), *opening.get(offset, ()), slashes.get(offset, "")]
            at = offset
        parts.append(text[at:])
        return "".join(parts).replace("\n", "<br>")


def _lead(text: str) -> tuple[int, ...]:
    """Where a backslash keeps the beginning from being read as a list item, a heading or a label."""
    match = _LEAD.match(text)
    return () if match is None else (match.start(match.lastindex or 0),)


def _all_special(text: str) -> list[int]:
    return [*_lead(text), *(match.start() for match in _SPECIAL.finditer(text))]
