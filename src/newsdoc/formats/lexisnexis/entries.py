"""The parts of one document: what stands before the text, the text, and what stands after it.

Law: order decides, and the words of the text are never taken for labels. The head ends at the length, or at the last
label before the text. The tail is the last run of labels with one in it that nearly every document has; labels amid
the text are text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.lexisnexis.labels import COPYRIGHT, LABELS, Label, label_at, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.piece import Piece

_HEAD_ENTRIES = 60
"""No head is longer: a label further down belongs to the text."""
_CENTRED = 5
_WRAPPED = 120
"""In a newer export with longer lines, nothing is wrapped: every line is a paragraph."""
_UNREAD_BLOCKS = 3
"""More blocks than these after a run of labels, and the labels stood amid the text."""
_UNKNOWN = Label(words={})
_LINE = re.compile(r"(?<![^\r\n])(?P<blanks>[^\S\r\n]*+)(?P<words>\S(?:[^\r\n]*\S)?)")
_BLANK = re.compile(r"(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]")


class Entry(NamedTuple):
    """Some lines that belong together: a labelled value, or a block without a label (`key` is empty).

    `stretch` is all of it, `value` what follows the label; `block` counts the stretches between blank lines.
    """

    key: str
    stretch: Piece
    value: Piece
    block: int
    centred: bool

    @property
    def label(self) -> Label:
        """What is known of its label."""
        return LABELS.get(self.key, _UNKNOWN)


class Parts(NamedTuple):
    """A document in its parts: the blocks of its front, the labels before the text, the text, and the tail."""

    front: list[Entry]
    head: list[Entry]
    body: list[Piece]
    tail: list[Entry]


def parts(inside: Piece, *, older: bool) -> Parts:
    """Part a document. Linear in it."""
    entries = list(_entries(inside, older=older))
    labelled, begin = _head(entries)
    front = [entry for entry in entries[:labelled] if entry.key != "copyright"]
    notices = [entry for entry in entries[:labelled] if entry.key == "copyright"]
    head = [*notices, *(entry for entry in entries[labelled:begin] if entry.key)]
    strays = [entry for entry in entries[labelled:begin] if not entry.key]
    end = _tail(entries, begin)
    text = entries[begin:end]
    if head and begin > labelled and entries[begin - 1].key == "body":
        opening = head.pop()
        text.insert(0, opening._replace(key="", stretch=opening.value))
        label = opening.stretch[: opening.value.start - opening.stretch.start]
        head.append(opening._replace(stretch=label, value=label[len(label) :]))
    body = [*_blocks(inside, strays), *_blocks(inside, text)]
    if not older and any(len(line) > _WRAPPED for block in body for line in block.lines()):
        body = [line.strip() for block in body for line in block.lines()]
    return Parts(front, head, body, entries[end:])


def _entries(inside: Piece, *, older: bool) -> Iterator[Entry]:
    """The lines of a document, those together that belong together."""
    text = str(inside)
    opened: tuple[str, int, int, int, bool] | None = None
    block = last = 0
    for line in _LINE.finditer(text):
        start, end = line.span("words")
        begins = not block or _BLANK.search(text, last, start) is not None
        block += begins
        key, value = _label(text[line.start("blanks") : end], older=older)
        # a notice goes on in lines of its own kind alone: in a head the source may stand below it
        goes_on = opened is not None and not begins and key == ("copyright" if opened[0] == "copyright" else "")
        if not goes_on:
            if opened is not None:
                yield _entry(inside, opened, last)
            centred = start - line.start("blanks") >= _CENTRED
            opened = (key, start, max(line.start("blanks") + value, start), block, centred)
        last = end
    if opened is not None:
        yield _entry(inside, opened, last)


def _label(line: str, *, older: bool) -> tuple[str, int]:
    """The key of the label of a line, and where its value begins."""
    found = label_at(line)
    if found is not None:
        return found[0], found[2]
    if COPYRIGHT.match(line):
        return "copyright", 0
    section = None if older else section_of(line)
    return ("", 0) if section is None else (section, len(line))


def _entry(inside: Piece, opened: tuple[str, int, int, int, bool], end: int) -> Entry:
    key, start, value, block, centred = opened
    return Entry(key, inside.cut(start, end), inside.cut(min(value, end), end).strip(), block, centred)


def _head(entries: Sequence[Entry]) -> tuple[int, int]:
    """Where the labels before the text begin and end."""
    near = entries[:_HEAD_ENTRIES]
    labelled = next((n for n, entry in enumerate(near) if entry.label.head), None)
    if labelled is None:
        return _front(near)
    opened = next((n for n, entry in enumerate(near) if entry.key == "body"), None)
    if opened is not None:
        return labelled, opened + 1
    length = next((n for n, entry in enumerate(near) if entry.key == "length"), labelled)
    end = length + 1
    while end < len(near) and near[end].label.head:
        end += 1
    return labelled, end


def _front(entries: Sequence[Entry]) -> tuple[int, int]:
    """Of a document without labels before its text: name, date and headline are its front."""
    end = 0
    while end < len(entries) and (entries[end].centred or entries[end].key == "copyright"):
        end += 1
    if end < len(entries) and not entries[end].label.tail:
        end += 1
    return end, end


def _tail(entries: Sequence[Entry], begin: int) -> int:
    """Where the labels after the text begin."""
    run: int | None = None
    last: int | None = None
    above, sure, since = "", False, 0
    for number in range(begin, len(entries)):
        entry = entries[number]
        if entry.key and (run is not None or entry.label.tail or entry.key == "copyright"):
            run = number if run is None else run
            sure = sure or entry.label.anchor
            above = entry.key if entry.value or not entry.label.several else ""
        elif run is None or not (above in {"", "copyright"} or (sure and LABELS.get(above, _UNKNOWN).several)):
            last, since = (run, 0) if sure else (last, since)
            run, sure, since = None, False, since + 1
    if run is not None and (sure or last is None or since > _UNREAD_BLOCKS):
        return run
    return last if last is not None and since <= _UNREAD_BLOCKS else len(entries)


def _blocks(inside: Piece, entries: Sequence[Entry]) -> Iterator[Piece]:
    """The text of some entries, block by block: what looked like a label within a block does not divide it."""
    begun: Piece | None = None
    last: Entry | None = None
    for entry in entries:
        if begun is not None and last is not None and entry.block != last.block:
            yield _between(inside, begun, last.stretch)
            begun = None
        if begun is None and entry.stretch:
            begun = entry.stretch
        last = entry
    if begun is not None and last is not None:
        yield _between(inside, begun, last.stretch)


def _between(inside: Piece, first: Piece, last: Piece) -> Piece:
    return inside.cut(first.start - inside.start, last.start + len(last) - inside.start)
