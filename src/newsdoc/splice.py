"""An edited article written into its source: the changed stretches replaced, every other byte copied.

Law: the result is read back and compared before anybody sees it. An edit that would not read back as meant is tried
once more with wider separators, then with its whole item printed anew. If the format says so, the whole document is
printed anew in the end, unless that would drop what the model does not hold. All else is an `EditError` that names the
field.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import revise
from newsdoc.diff import FieldsChanged, ItemsChanged, changes
from newsdoc.errors import EditError, ParseError, WriteError
from newsdoc.model import Article, Package
from newsdoc.seams import Addition, Arrangement, arrange, place_by_rank
from newsdoc.source import Edit, Span, shortest

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
_NOT_WHOLE = "to print this anew would drop what the model does not hold"


@attrs.frozen
class Revision:
    """An edited document: its bytes and the edits that made them of the source.

    `rewritten` says that an edit had no place, and that the format printed the whole document anew.
    """

    data: bytes
    edits: tuple[Edit, ...]
    rewritten: bool = False


def write_edited(document: Document, new: Any) -> Revision:
    """Carry the differences between `document.snapshot` and `new` out in the source's bytes.

    Raises `EditError` for a difference that has no place there.
    """
    located = document.located
    try:
        return _spliced(document, located, new)
    except EditError as failure:
        if not document.format.rewrites:
            raise
        try:
            return _rewritten(document, located, new)
        except EditError as other:  # the finer attempt says best what is wrong, if there was one
            raise (other if located is None else failure) from None


def _spliced(document: Document, located: Located | None, new: Any) -> Revision:
    if located is None:
        path = _first_path(document.snapshot, new)
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
            failure = failure or _unsayable(document, _first_path(document.snapshot, new), error)
            continue
        return Revision(data, tuple(edits))
    raise failure or EditError(_first_path(document.snapshot, new), "the edit has no place in this document")


def _rewritten(document: Document, located: Located | None, new: Any) -> Revision:
    """The whole document printed anew, in its encoding and with its newlines."""
    source, path = document.source, _first_path(document.snapshot, new)
    if source.damage or (located is not None and not located.whole()):
        raise EditError(path, _NOT_WHOLE)
    try:
        text = document.format.write(new, document.options).replace("\n", source.newline)
    except WriteError as error:
        raise EditError(path, str(error)) from error
    head, tail = shortest(source.text, text)
    edit = Edit(Span(head, len(source.text) - tail), (text[head : len(text) - tail],))
    try:
        data = source.splice([edit])
    except UnicodeEncodeError as error:
        raise _unsayable(document, path, error) from error
    read_back(document, data, new)
    return Revision(data, (edit,), rewritten=True)


def _unsayable(document: Document, path: Path, error: UnicodeEncodeError) -> EditError:
    said = error.object[error.start : error.end]
    return EditError(path, f"{said!r} cannot be written in {document.source.encoding}")


def read_back(document: Document, data: bytes, wanted: Any) -> None:
    """Raise `EditError` unless `data` reads as `wanted`, with the document's format and options."""
    try:
        got = document.format.values(data, encoding=document.encoding, options=document.options)
    except ParseError as error:
        raise EditError(_first_path(document.snapshot, wanted), f"the result could not be read: {error.msg}") from error
    if isinstance(wanted, Package) and isinstance(got, Article):
        got = Package(items=(got,))  # what is left of a package is one article, as `loads_package` has it
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
        pairs = zip_longest(change.old, change.new)
        first, other = next((pair for pair in pairs if pair[0] != pair[1]), (None, None))
        yield change.path, f"{_short(first)} would read back as {_short(other)}"


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"


def _first_path(old: Any, new: Any) -> Path:
    change = next(changes(old, new), None) if type(old) is type(new) else None
    if change is None:
        return ()
    return (*change.path, change.fields[0]) if isinstance(change, FieldsChanged) else change.path


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
    arrangements: dict[Path, Arrangement] = attrs.field(factory=dict)
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
            for arrangement in self.arrangements.values()
            for number in arrangement.removed
        ]
        found = _outside(self.revisions, gone)
        for path, arrangement in self.arrangements.items():
            inside = arrangement.container.inside
            lost = any(outer.start < inside.start and inside.end < outer.end for outer in gone)
            if not lost and not self._is_reprinted(path):
                found += arrange(self.source, arrangement)
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
                placed = placed or (value is not None and not slot.mirrors and self._renew(path, value))
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
            # a sequence that is an item as a whole: `author: Ann Lee` has one author, and no place for a second
            put = self._renew if change.old else self._add
            if not (put(change.path, change.new) if change.new else self._remove(change.path)):
                self._reprint(change.lineage, change.path)
            return
        numbers = [container.index.get((*change.path, index), -1) for index in range(len(change.old))]
        # of a pair that is an item itself, the key that stays need not stand in the source
        keys = {old for old, moved in change.plan if not moved and isinstance(change.path[-1], int)}
        if any(number < 0 and index not in keys for index, number in enumerate(numbers)):
            self._reprint(change.lineage, change.path)
            return
        places = _places(numbers, change)
        additions: list[Addition] = []
        for index, (old, moved) in enumerate(change.plan):
            if old is not None and not moved:
                continue
            if old is not None:
                item = container.items[numbers[old]]
                new: tuple[str | Span, int, str] = item.outer, item.rank, item.section
            else:
                printed = self.located.fragment((*change.path, index), change.new[index], container)
                if printed is None:
                    self._reprint(change.lineage, (*change.path, index))
                    return
                new = printed
            content, rank, section = new
            place = places[index] if places else place_by_rank(container, rank, section)
            if container.bound and isinstance(content, str):
                place = _place_in_section(container, place, section)
            additions.append(Addition(place, rank, content, section, additions[0].order if additions else rank))
        staying = {numbers[old] for old, moved in change.plan if old is not None and not moved}
        arrangement = self._arrangement(container)
        arrangement.removed.update(number for number in numbers if number not in staying)
        arrangement.added += additions

    def _add(self, path: Path, value: Any) -> bool:
        """Put a field that was missing after its nearest predecessor that is present."""
        container = self.located.home(path)
        printed = None if container is None else self.located.fragment(path, value, container)
        if container is None or printed is None:
            return False
        content, rank, section = printed
        place = place_by_rank(container, rank, section)
        self._arrangement(container).added.append(Addition(place, rank, content, section, rank))
        return all(self._add(other, value) for other in self.located.companions(path))

    def _renew(self, path: Path, value: Any) -> bool:
        """Print a field anew that is an item of its own, of which the model holds all."""
        container = self.located.home(path)
        number = None if container is None else container.index.get(path)
        if container is None or number is None or not container.items[number].whole:
            return False
        printed = self.located.fragment(path, value, container)
        if printed is None:
            return False
        item = container.items[number]
        arrangement = self._arrangement(container)
        arrangement.removed.add(number)
        arrangement.added.append(Addition(number, item.rank, printed[0], item.section, item.rank))
        return True

    def _remove(self, path: Path) -> bool:
        for each in (path, *self.located.mirrors(path)):
            container = self.located.home(each)
            number = None if container is None else container.index.get(each)
            if container is None or number is None:
                return False
            self._arrangement(container).removed.add(number)
        return True

    def _reprint(self, lineage: Lineage, path: Path, reason: str = _NO_PLACE) -> None:
        """Print the nearest item around a change anew; in a coarse plan, the outermost."""
        nodes = lineage[1:] if self.coarse else lineage[:0:-1]
        for above, node in nodes:
            container = self.located.home(above)
            number = None if container is None else container.index.get(above)
            if container is None or number is None:
                continue
            item = container.items[number]
            printed = self.located.fragment(above, node, container) if item.whole else None
            if printed is not None:
                arrangement = self._arrangement(container)
                arrangement.removed.add(number)
                arrangement.added.append(Addition(number, item.rank, printed[0], item.section, item.rank))
                self.reprinted.append(above)
                return
            if not item.whole:
                raise EditError(path, _NOT_WHOLE)
        raise EditError(path, reason)

    def _arrangement(self, container: Container) -> Arrangement:
        if container.path not in self.arrangements:
            self.arrangements[container.path] = Arrangement(attrs.evolve(container, loose=self.loose))
        return self.arrangements[container.path]


def _places(numbers: Sequence[int], change: ItemsChanged) -> list[int]:
    """Before which item of the container each new one goes: after its elder sibling, else before its younger.

    With no sibling that stays, all go where the old ones stood; empty if there was none.
    """
    staying = [numbers[old] if old is not None and not moved else None for old, moved in change.plan]
    first = next((number for number in staying if number is not None), None)
    if first is None:
        return [min(numbers)] * len(staying) if numbers else []
    places: list[int] = []
    at = first
    for number in staying:
        at = at if number is None else number + 1
        places.append(at)
    return places


def _place_in_section(container: Container, place: int, section: str) -> int:
    """The place itself, or, where no item of the section stands beside it, the beginning of the next stretch of it."""
    if any(item.section == section for item in container.items[max(place - 1, 0) : place + 1]):
        return place
    items = enumerate(container.items[place:], place)
    return next((number for number, item in items if item.section == section), place)


def _outside(edits: Sequence[Edit], gone: Sequence[Span]) -> list[Edit]:
    """The edits that do not lie in a stretch that goes."""
    merged: list[Span] = []
    for outer in sorted(gone):
        if not merged or outer.start >= merged[-1].end:
            merged.append(outer)
        elif outer.end > merged[-1].end:
            merged[-1] = Span(merged[-1].start, outer.end)
    starts = [outer.start for outer in merged]
    kept: list[Edit] = []
    for edit in edits:
        number = bisect_right(starts, edit.span.start) - 1
        if number < 0 or edit.span.end > merged[number].end:
            kept.append(edit)
    return kept
