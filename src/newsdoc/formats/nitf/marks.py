"""Which marks of a text NITF can say where, and as what.

Law: what is written is what the schema allows: a person, place or date holds text alone, a line by an author only
persons, places and addresses. Marks that do not fit are left out, and reading the result back tells of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.nitf.words import LEAVES, PARTS_OF_PLACES, PLAIN_ELEMENTS, WITHIN
from newsdoc.model import Mark

if TYPE_CHECKING:
    from newsdoc.formats._xml.inline import InlineTable
    from newsdoc.model.base import TextNode


def fitting(node: TextNode, table: InlineTable, start: int = 0, end: int | None = None) -> list[Mark]:
    """The marks within a stretch of a text, from its beginning, in the order in which elements open."""
    marks, text = node.marks, node.text
    if not marks:
        return []
    kept: list[Mark] = []
    for mark in marks:
        first = max(mark.start, start) - start
        last = (mark.end if end is None else min(mark.end, end)) - start
        if mark.kind not in table.by_kind or first >= last:
            continue
        if not (_is_leaf(mark, table) and "\n" in text[first + start : last + start]):
            kept.append(Mark(kind=mark.kind, start=first, end=last, value=mark.value, scheme=mark.scheme))
    found: list[Mark] = []
    leaves: list[Mark] = []
    # what holds more than text opens outside of what does not
    for mark in sorted(
        kept, key=lambda mark: (mark.start, -mark.end, _is_leaf(mark, table), mark.kind in PARTS_OF_PLACES)
    ):
        leaf = next((leaf for leaf in reversed(leaves) if leaf.end > mark.start), None)
        if leaf is not None and (mark.end > leaf.end or mark.kind not in WITHIN.get(leaf.kind, ())):
            continue
        if leaf is None and any(other.end > mark.start and other.end < mark.end for other in found):
            continue  # an overlap would split it
        if leaf is None and mark.kind in PARTS_OF_PLACES:
            place = Mark(kind="place", start=mark.start, end=mark.end)
            found.append(place)
            leaves.append(place)
        found.append(mark)
        if _is_leaf(mark, table):
            leaves.append(mark)
    return found


def _is_leaf(mark: Mark, table: InlineTable) -> bool:
    """Whether the element of a mark holds text alone, but for what `WITHIN` allows."""
    kind = mark.kind
    return kind in LEAVES or kind in PARTS_OF_PLACES or table.by_kind[kind].tag in PLAIN_ELEMENTS
