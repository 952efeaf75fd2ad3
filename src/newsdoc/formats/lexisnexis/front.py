"""The blocks before the labels: whose text it is, of when, which edition, and the headline.

Law: they are known by their order, and the date is the fixed point. In the older exports the source stands before it
and the headline after it; in the newer ones the headline comes first and the source right before the date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.lexisnexis.labels import CORRECTED
from newsdoc.formats.lexisnexis.spellings import date_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.lexisnexis.entries import Entry
    from newsdoc.piece import Piece

_DATED = 8
"""The date is among the first blocks, or there is none."""


@attrs.define
class Front:
    """What the blocks before the labels say; each is a stretch of the source."""

    source: Piece | None = None
    terms: Piece | None = None
    date: Piece | None = None
    edition: Piece | None = None
    signal: Piece | None = None
    headline: Piece | None = None
    subheadline: Piece | None = None
    before: list[Piece] = attrs.field(factory=list)
    """Blocks before all of these, in a newer export: a cover."""
    unread: list[Piece] = attrs.field(factory=list)


def front(entries: Sequence[Entry], *, older: bool) -> Front:
    """Read the blocks before the labels."""
    found = Front()
    blocks = [entry.stretch for entry in entries]
    dated = [
        (number, line)
        for number, block in enumerate(blocks[-_DATED:] if not older else blocks[:_DATED])
        for line in block.lines()
        if date_at(line.strip())
    ]
    if not dated:
        _undated(found, entries, older=older)
        return found
    number, line = dated[0] if older else dated[-1]
    number += 0 if older else max(len(blocks) - _DATED, 0)
    line = line.strip()
    block = blocks[number]
    found.date = line.cut(0, date_at(line)).rstrip(" ,;")
    above = block.cut(0, line.start - block.start).strip()
    below = block.cut(found.date.start + len(found.date) - block.start, len(block))
    _edition(found, below)
    before = [*blocks[:number], *([above] if above else [])]
    if older:
        _older(found, before, list(entries[number + 1 :]))
    else:
        _newer(found, before, blocks[number + 1 :])
    return found


def _edition(found: Front, below: Piece) -> None:
    """What stands in the lines of the date: an edition, and that a correction was appended."""
    lines = [line.strip() for line in below.lines() if line.strip()]
    if lines and CORRECTED.fullmatch(lines[-1]):
        found.signal = lines.pop()
        below = below.cut(0, found.signal.start - below.start)
    edition = below.strip().lstrip(",; \t")
    if edition:
        found.edition = edition


def _older(found: Front, before: Sequence[Piece], after: list[Entry]) -> None:
    for block in before:
        if found.source is None:
            found.source = block
        elif found.terms is None:
            found.terms = block
        else:
            found.unread.append(block)
    while len(after) > 1 and after[0].centred:
        block = after.pop(0).stretch
        if found.signal is None and CORRECTED.fullmatch(block):
            found.signal = block
        elif found.edition is None:
            found.edition = block
        else:
            found.unread.append(block)
    _headlines(found, [entry.stretch for entry in after])


def _newer(found: Front, before: list[Piece], after: Sequence[Piece]) -> None:
    if before:
        *lines, last = before[-1].lines()
        found.source = last.strip()
        upper = before[-1].cut(0, last.start - before[-1].start).strip() if lines else None
        before = [*before[:-1], *([upper] if upper else [])]
    if before:
        found.headline = before[-1]
        found.before = before[:-1]
    for block in after:
        if found.edition is None:
            found.edition = block
        else:
            found.unread.append(block)


def _undated(found: Front, entries: Sequence[Entry], *, older: bool) -> None:
    """Without a date: what is centred, or else the first of several blocks, is the source."""
    blocks = [entry.stretch for entry in entries]
    if not older:
        found.headline, found.source = (*blocks[:2], None, None)[:2]
        found.unread += blocks[2:]
        return
    centred = next((n for n, entry in enumerate(entries) if not entry.centred), len(entries))
    centred = centred or min(len(blocks) - 1, 1)
    for number, block in enumerate(blocks[:centred]):
        if number == 0:
            found.source = block
        elif found.edition is None:
            found.edition = block
        else:
            found.unread.append(block)
    _headlines(found, blocks[centred:])


def _headlines(found: Front, blocks: Sequence[Piece]) -> None:
    for number, block in enumerate(blocks):
        if number == 0:
            found.headline = block
        elif number == 1:
            found.subheadline = block
        else:
            found.unread.append(block)
