"""An edited article written into its source: the changed stretches replaced, every other byte copied.

Law: the result is read back and compared before anybody sees it. An edit that would not read back as meant is tried
once more with wider separators, then with its whole item printed anew, and is then an `EditError` that names the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import revise
from newsdoc.diff import FieldsChanged, ItemsChanged, changes
from newsdoc.errors import EditError, ParseError
from newsdoc.source import NEWLINE, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path
    from newsdoc.diff import Change, Lineage
    from newsdoc.origin import Container, Document, Located
    from newsdoc.source import Source

_SHOWN = 80
_NO_PLACE = "this value has no place in the document"
_NO_SPELLING = "this value cannot be written in the place of the old one"
_NOT_EMPTY = "this value cannot be left out here"


@attrs.frozen
class Revision:
    """An edited document: its bytes and the edits that made them of the source."""

    data: bytes
    edits: tuple[Edit, ...]


def write_edited(document: Document, new: Any) -> Revision:
    """Carry the differences between `document.snapshot` and `new` out in the source's bytes.

    Raises `EditError` for a difference that has no place there.
    """
    located = document.located
    path = _first_path(document.snapshot, new)
    if located is None:
        raise EditError(path, f"{document.format.name} cannot place single edits, and has no writer to print it anew")
    failure: EditError | None = None
    tried: list[Edit] | None = None
    # As this document parts its items, then with whole items printed anew, then parted as the format does.
    for loose, coarse in ((False, False), (False, True), (True, False), (True, True)):
        try:
            edits = _Plan(located, document.source, coarse=coarse, loose=loose).edits(document.snapshot, new)
            if edits == tried:
                continue
            tried = edits
            data = document.source.splice(edits)
            read_back(document, data, new)
        except EditError as error:
            failure = failure or error  # the finer attempt says best what is wrong
            continue
        except UnicodeEncodeError as error:
            reason = f"{error.object[error.start : error.end]!r} cannot be written in {document.source.encoding}"
            failure = failure or EditError(path, reason)
            continue
        return Revision(data, tuple(edits))
    raise failure or EditError(path, "the edit has no place in this document")


def read_back(document: Document, data: bytes, wanted: Any) -> None:
    """Raise `EditError` unless `data` reads as `wanted`, with the document's format and options."""
    try:
        got = document.format.values(data, encoding=document.encoding, options=document.options)
    except ParseError as error:
        raise EditError(_first_path(document.snapshot, wanted), f"the result could not be read: {error.msg}") from error
    if type(got) is not type(wanted):
        raise EditError((), f"would read back as {type(got).__name__}, not {type(wanted).__name__}")
    if got == wanted:
        return
    edited = _first_path(document.snapshot, wanted)
    found = [slip for change in changes(wanted, got) for slip in _slips(change)]
    # Of all that went wrong, the caller knows best what was edited.
    raise EditError(*next((slip for slip in found if slip[0][:1] == edited[:1]), found[0]))


def _slips(change: Change) -> Iterator[tuple[Path, str]]:
    """What would read back as something else, and as what."""
    if isinstance(change, FieldsChanged):
        for name in change.fields:
            old, new = getattr(change.old, name), getattr(change.new, name)
            yield (*change.path, name), f"{_short(old)} would read back as {_short(new)}"
    else:
        yield change.path, f"{len(change.old)} items would read back as {len(change.new)}, or as other ones"


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"


def _first_path(old: Any, new: Any) -> Path:
    change = next(changes(old, new), None) if type(old) is type(new) else None
    if change is None:
        return ()
    return (*change.path, change.fields[0]) if isinstance(change, FieldsChanged) else change.path


@attrs.frozen
class _Addition:
    """Something to stand before the item number `place` of a container: new text, or an old item that moved."""

    place: int
    rank: int
    content: str | Span
    section: str
    order: int
    """By which additions at one place are sorted: those to one sequence have the same."""


@attrs.define
class _Arrangement:
    """What is to happen to the items of one container."""

    container: Container
    removed: set[int] = attrs.field(factory=set)
    added: list[_Addition] = attrs.field(factory=list)


@attrs.define
class _Plan:
    """Finds the edits for all changes between two values."""

    located: Located
    source: Source
    coarse: bool
    """Print every changed item anew."""
    loose: bool
    """Part new items as the format does, not as the document."""
    revisions: list[Edit] = attrs.field(factory=list)
    arrangements: dict[Path, _Arrangement] = attrs.field(factory=dict)
    reprinted: list[Path] = attrs.field(factory=list)

    def edits(self, old: Any, new: Any) -> list[Edit]:
        """The edits, in source order, without overlap."""
        for change in changes(old, new):
            if self._is_reprinted(change.path):
                continue
            if self.coarse and len(change.lineage) > 1:
                self._reprint(change.lineage, change.path)
            elif isinstance(change, FieldsChanged):
                self._fields(change)
            else:
                self._items(change)
        gone = [
            arrangement.container.items[number].outer
            for path, arrangement in self.arrangements.items()
            for number in arrangement.removed
        ]
        found = [edit for edit in self.revisions if not _within(edit.span, gone)]
        for path, arrangement in self.arrangements.items():
            if not self._is_reprinted(path):
                found += _arrange(self.source, arrangement)
        return sorted(found, key=lambda edit: edit.span)

    def _is_reprinted(self, path: Path) -> bool:
        return any(path[: len(whole)] == whole for whole in self.reprinted)

    def _fields(self, change: FieldsChanged) -> None:
        done: set[Path] = set()
        for name in change.fields:
            path = (*change.path, name)
            slot = self.located.slot(path)
            if slot is not None and slot.path in done:
                continue
            value = getattr(change.new, name)
            reason = _NO_PLACE if slot is None else _NO_SPELLING if value is not None else _NOT_EMPTY
            if slot is None:
                placed = self._remove(path) if value is None else self._add(path, value)
            else:
                done.add(slot.path)
                placed = self._revise(slot, tuple(getattr(change.new, field) for field in slot.fields))
            if not placed:
                self._reprint(change.lineage, path, reason)
                return

    def _revise(self, slot: Slot, values: tuple[Any, ...]) -> bool:
        if all(value is None or value == () for value in values):
            return self._remove(slot.path)
        edits = revise(self.source, slot, values)
        self.revisions += edits or ()
        return edits is not None

    def _items(self, change: ItemsChanged) -> None:
        container = self.located.container(change.path)
        if container is None:
            if change.old or not self._add(change.path, change.new):
                self._reprint(change.lineage, change.path)
            return
        numbers = [container.index.get((*change.path, index)) for index in range(len(change.old))]
        kept = [numbers[old] if old is not None and not moved else None for old, moved in change.plan]
        staying = {old for old, moved in change.plan if old is not None and not moved}
        removed = [number for index, number in enumerate(numbers) if index not in staying]
        additions: list[_Addition] = []
        for index, (old, moved) in enumerate(change.plan):
            if old is not None and not moved:
                continue
            if old is not None and (number := numbers[old]) is not None:
                item = container.items[number]
                content, rank, section = item.outer, item.rank, item.section
            else:
                printed = self.located.fragment((*change.path, index), change.new[index], container)
                if printed is None:
                    self._reprint(change.lineage, (*change.path, index))
                    return
                content, rank, section = printed
            place = _place(container, kept, index, [number for number in removed if number is not None], rank, section)
            additions.append(_Addition(place, rank, content, section, additions[0].order if additions else rank))
        if None in removed or any(numbers[old] is None for old in staying):
            self._reprint(change.lineage, change.path)
            return
        arrangement = self._arrangement(container)
        arrangement.removed |= {number for number in removed if number is not None}
        arrangement.added += additions

    def _add(self, path: Path, value: Any) -> bool:
        """Put a field that was missing after its nearest predecessor that is present."""
        container = self.located.container(path[:-1])
        printed = container and self.located.fragment(path, value, container)
        if container is None or printed is None:
            return False
        content, rank, section = printed
        place = _place(container, [], 0, [], rank, section)
        self._arrangement(container).added.append(_Addition(place, rank, content, section, rank))
        return True

    def _remove(self, path: Path) -> bool:
        container = self.located.container(path[:-1])
        number = None if container is None else container.index.get(path)
        if container is None or number is None:
            return False
        self._arrangement(container).removed.add(number)
        return True

    def _reprint(self, lineage: Lineage, path: Path, reason: str = _NO_PLACE) -> None:
        """Print the nearest item around a change anew; in a coarse plan, the outermost."""
        nodes = lineage[1:] if self.coarse else lineage[:0:-1]
        for above, node in nodes:
            container = self.located.container(above[:-1])
            number = None if container is None else container.index.get(above)
            if container is None or number is None:
                continue
            item = container.items[number]
            printed = self.located.fragment(above, node, container) if item.whole else None
            if printed is not None:
                arrangement = self._arrangement(container)
                arrangement.removed.add(number)
                arrangement.added.append(_Addition(number, item.rank, printed[0], item.section, item.rank))
                self.reprinted.append(above)
                return
            if not item.whole:
                raise EditError(path, "to print this anew would drop what the model does not hold")
        raise EditError(path, reason)

    def _arrangement(self, container: Container) -> _Arrangement:
        if container.path not in self.arrangements:
            self.arrangements[container.path] = _Arrangement(attrs.evolve(container, loose=self.loose))
        return self.arrangements[container.path]


def _place(
    container: Container, kept: Sequence[int | None], index: int, removed: Sequence[int], rank: int, section: str
) -> int:
    """Before which item of the container a new one goes: after its elder sibling, before its younger, by rank."""
    elder = next((number for number in reversed(kept[:index]) if number is not None), None)
    if elder is not None:
        return elder + 1
    younger = next((number for number in kept[index + 1 :] if number is not None), None)
    if younger is not None:
        return younger
    if removed:
        return min(removed)
    before = [number for number, item in enumerate(container.items) if item.path is not None and item.rank <= rank]
    # the first of its section comes after all of the sections before it, in whatever order they stand
    if any(container.items[number].section == section for number in before):
        nearest = max(container.items[number].rank for number in before)
        before = [number for number in before if container.items[number].rank == nearest]
    return max((number + 1 for number in before), default=0)


def _within(span: Span, outers: Sequence[Span]) -> bool:
    return any(outer.start <= span.start and span.end <= outer.end for outer in outers)


def _arrange(source: Source, arrangement: _Arrangement) -> list[Edit]:
    """The edits that remove and add items and leave one right separator at every seam."""
    container, removed = arrangement.container, arrangement.removed
    added = sorted(arrangement.added, key=lambda addition: (addition.place, addition.order))
    staying = [number for number in range(len(container.items)) if number not in removed]
    edits: list[Edit] = []
    for left, right in zip([-1, *staying], [*staying, len(container.items)], strict=True):
        here = [addition for addition in added if left < addition.place <= right]
        if here or right - left > 1:
            edits += _seam(source, container, left, right, here)
    return edits


def _seam(source: Source, container: Container, left: int, right: int, added: list[_Addition]) -> list[Edit]:
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
    added: Sequence[_Addition],
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
            parts.append(old.get(seam, _newlines(source, usual or "\n\n")))
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
    # The separator that follows goes, unless it bounds a section and the one before does not, or is the wider one.
    one, other = items[left], items[right]
    before = one.section != items[left + 1].section
    after = items[right - 1].section != other.section
    if before and after and one.section != other.section:
        usual = container.usual(source.text, (one.section, one.rank), (other.section, other.rank))
        return Edit(Span(one.outer.end, other.outer.start), (_newlines(source, usual or "\n\n"),))
    wider = _lines(source, container.gap(right - 1)) > _lines(source, container.gap(left))
    if (after and not before) or (after == before and wider):
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
