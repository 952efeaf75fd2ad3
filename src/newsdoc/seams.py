"""Items side by side in the source: taking some out, putting others in, with one right separator at every seam.

Law: what stays is not touched. A seam between the same kinds of item as before keeps its old separator; a new one is
the one this document uses most at such a place.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.source import NEWLINE, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.origin import Container
    from newsdoc.source import Source


@attrs.frozen
class Addition:
    """Something to stand before the item number `place` of a container: new text, or an old item that moved."""

    place: int
    rank: int
    content: str | Span
    section: str
    order: int
    """By which additions at one place are sorted: those to one sequence have the same."""


@attrs.define
class Arrangement:
    """What is to happen to the items of one container."""

    container: Container
    removed: set[int] = attrs.field(factory=set)
    added: list[Addition] = attrs.field(factory=list)


def place_by_rank(container: Container, rank: int, section: str) -> int:
    """Before which item of the container the first of its field goes: after its nearest predecessor."""
    before = [number for number, item in enumerate(container.items) if item.path is not None and item.rank <= rank]
    # the first of its section comes after all of the sections before it, in whatever order they stand
    if any(container.items[number].section == section for number in before):
        nearest = max(container.items[number].rank for number in before)
        before = [number for number in before if container.items[number].rank == nearest]
    return max((number + 1 for number in before), default=0)


def arrange(source: Source, arrangement: Arrangement) -> list[Edit]:
    """The edits that remove and add items and leave one right separator at every seam."""
    container, removed = arrangement.container, arrangement.removed
    added = sorted(arrangement.added, key=lambda addition: (addition.place, addition.order))
    staying = [number for number in range(len(container.items)) if number not in removed]
    edits: list[Edit] = []
    taken = 0
    for left, right in pairwise([-1, *staying, len(container.items)]):
        begun = taken
        while taken < len(added) and added[taken].place <= right:
            taken += 1
        if taken > begun or right - left > 1:
            edits += _seam(source, container, left, right, added[begun:taken])
    return edits


def _seam(source: Source, container: Container, left: int, right: int, added: list[Addition]) -> list[Edit]:
    """Replace the items between two that stay."""
    items = container.items
    gone = range(left + 1, right)
    if len(gone) == len(added) and not container.loose:
        return [
            Edit(items[number].outer, (_newlines(source, addition.content),))
            for number, addition in zip(gone, added, strict=True)
        ]
    first = items[left] if left >= 0 else None
    last = items[right] if right < len(items) else None
    if not added:
        return [_closing(source, container, left, right)]
    kinds = [(item.section, item.rank) for item in (first, *added, last) if item]
    start = first.outer.end if first else items[gone[0]].outer.start if gone else last.outer.start if last else None
    end = last.outer.start if last else items[gone[-1]].outer.end if gone else first.outer.end if first else None
    if start is None or end is None:
        lead, trail = _newlines(source, container.lead), _newlines(source, container.trail)
        return [Edit(container.inside, (lead, *_joined(source, container, added, kinds, {}), trail))]
    old: dict[int, Span] = {}
    seams = len(kinds) - 1
    for depth in () if container.loose else (2, 1):  # the same kinds of item on both sides, else the same sections
        if last and _agree(container, right - 1, kinds[-2:], depth) and (gone or not old):
            old.setdefault(seams - 1, container.gap(right - 1))
        if first and _agree(container, left, kinds[:2], depth) and (gone or not old):
            old.setdefault(0, container.gap(left))
    parts = _joined(source, container, added, kinds, old, before=first is not None, after=last is not None)
    if not gone and 0 in old and first and last:
        return [Edit(Span(end, end), tuple(parts[1:]))]
    if not gone and seams - 1 in old and first and last:
        return [Edit(Span(start, start), tuple(parts[:-1]))]
    return [Edit(Span(start, end), tuple(parts))]


def _agree(container: Container, number: int, kinds: Sequence[tuple[str, int]], depth: int) -> bool:
    """Whether the old separator after an item stood between such items as a new seam will, in section or rank too."""
    if not 0 <= number < len(container.items) - 1:
        return False
    pair = container.items[number : number + 2]
    return [(item.section, item.rank)[:depth] for item in pair] == [kind[:depth] for kind in kinds]


def _joined(
    source: Source,
    container: Container,
    added: Sequence[Addition],
    kinds: Sequence[tuple[str, int]],
    old: dict[int, Span],
    *,
    before: bool = False,
    after: bool = False,
) -> list[str | Span]:
    """New items with a separator at each seam: an old one where given, else the usual one."""
    parts: list[str | Span] = []
    seam = 0
    contents: list[str | Span | None] = [*([None] if before else []), *(item.content for item in added)]
    contents += [None] if after else []
    for number, content in enumerate(contents):
        if number:
            usual = container.usual(source.text, kinds[seam], kinds[seam + 1])
            kept = old.get(seam)
            parts.append(_newlines(source, "\n\n" if usual is None else usual) if kept is None else kept)
            seam += 1
        if content is not None:
            parts.append(_newlines(source, content))
    return parts


def _closing(source: Source, container: Container, left: int, right: int) -> Edit:
    """Remove all items between two that stay, with one of the separators around them."""
    items = container.items
    if left < 0 and right == len(items):
        return Edit(container.inside, ("",))
    if left < 0:
        return Edit(Span(items[0].outer.start, items[right].outer.start), ("",))
    if right == len(items):
        return Edit(Span(items[left].outer.end, items[-1].outer.end), ("",))
    # The separator that follows goes, unless it bounds a section and the one before does not, or fits better.
    one, other = items[left], items[right]
    before = one.section != items[left + 1].section
    after = items[right - 1].section != other.section
    if before and after and one.section != other.section:
        usual = container.usual(source.text, (one.section, one.rank), (other.section, other.rank))
        return Edit(Span(one.outer.end, other.outer.start), (_newlines(source, "\n\n" if usual is None else usual),))
    kept, next_one = (container.gap(number) for number in (left, right - 1))
    wider = _lines(source, next_one) - _lines(source, kept)
    if wider == 0:
        usual = container.usual(source.text, (one.section, one.rank), (other.section, other.rank))
        wider = (source.text[slice(*next_one)] == usual) - (source.text[slice(*kept)] == usual)
    if (after and not before) or (after == before and wider > 0):
        return Edit(Span(items[left].outer.end, items[right - 1].outer.end), ("",))
    return Edit(Span(items[left + 1].outer.start, items[right].outer.start), ("",))


def _lines(source: Source, gap: Span) -> int:
    """How wide a gap is, up to the blank line that parts what else would run together."""
    return min(sum(1 for _ in NEWLINE.finditer(source.text, *gap)), 2)


def _newlines(source: Source, text: Any) -> Any:
    """New text with the document's newlines; a span as it is."""
    if isinstance(text, str) and source.newline != "\n" and "\n" in text:
        return text.replace("\r\n", "\n").replace("\n", source.newline)
    return text
