"""The laws every format is held to, as functions that raise an `AssertionError` saying what broke.

Law: a check trusts nothing that it can find out by itself. It compares bytes with bytes, and where an edit may touch
the source follows from the two values alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

import newsdoc
from newsdoc.diff import FieldsChanged, changes
from newsdoc.errors import EditError, LossError, NewsDocError, PackageError, WriteError
from newsdoc.model import Article, Package
from newsdoc.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path
    from newsdoc.format import Format
    from newsdoc.origin import Document, Located
    from newsdoc.source import Edit

_SHOWN = 40
_WHOLLY_SHOWN = 1000


def read(data: bytes, format: Format | str, *, encoding: str | None = None) -> Article | Package:
    """Read one article, or the package if there are more or fewer."""
    try:
        return newsdoc.loads(data, format=format, encoding=encoding)
    except PackageError:
        return newsdoc.loads_package(data, format=format, encoding=encoding)


def check_safe(data: bytes, format: Format | str, *, encoding: str | None = None) -> Article | Package | None:
    """Safe: any bytes load, or raise a `NewsDocError` that is not the format's own failure. What loads is exact."""
    try:
        value = read(data, format, encoding=encoding)
    except NewsDocError as error:
        if getattr(error, "code", None) == "internal":
            msg = f"Safe: the reader fails on {_around(data)}: {error.__cause__!r}"
            raise AssertionError(msg) from error
        str(error)  # shows its line and caret without failing
        return None
    except Exception as error:
        msg = f"Safe: {type(error).__name__} escapes for {_around(data)}: {error}"
        raise AssertionError(msg) from error
    check_exact(value, data)
    return value


def check_exact(value: Article | Package, data: bytes) -> None:
    """Exact: what was not edited comes back byte for byte."""
    got = newsdoc.dumps(value)
    assert got == data, f"Exact: the unedited bytes differ {_difference(data, got)}"


def check_document(value: Article | Package, furniture: str = "") -> None:
    """All that holds for a document as it was read: its diagnostics, its slots and items, Whole."""
    for node in (value, *getattr(value, "items", ())):
        check_values(node)
    document = document_of(value)
    length = len(document.source.text)
    for diagnostic in value.diagnostics:
        if diagnostic.span is not None:
            assert _lies_in(diagnostic.span, Span(0, length)), f"{diagnostic.code} lies outside the source"
    located = document.located
    if located is not None:
        check_slots(document, located)
        check_whole(value, document, located, furniture)


def check_values(value: Any) -> None:
    """No lone surrogate reaches the model: every value can be hashed and written."""
    hash(value)
    repr(newsdoc.to_dict(value)).encode()


def check_slots(document: Document, located: Located) -> None:
    """Every slot decodes to its value, lies in the source, and lies within or apart from every other."""
    text = document.source.text
    full = Span(0, len(text))
    outers: list[Span] = []
    for slot in located.slots():
        outers.append(slot.outer)
        for place in (slot, *slot.mirrors):
            assert _lies_in(place.outer, full), f"{slot.path}: {place.outer} lies outside the source"
            assert _lies_in(place.inner, place.outer), f"{slot.path}: {place.inner} lies outside {place.outer}"
            raw = text[place.inner.start : place.inner.end]
            wanted = slot_values(document.snapshot, slot)
            got = place.codec.decode(raw)
            assert got == wanted, f"{slot.path}: {raw!r} decodes to {got!r}, not to {wanted!r}"
        value = slot_values(document.snapshot, slot)[0]
        if isinstance(value, str):
            _check_segments(slot, text, value)
        found = located.slot(slot.path)
        assert found is not None, f"{slot.path}: a slot of that path is listed and cannot be found"
        assert (found.inner, found.outer) == (slot.inner, slot.outer), f"{slot.path}: found at another place"
    items = [item.outer for item in located.items()]
    for outer in items:
        assert _lies_in(outer, full), f"{outer} lies outside the source"
    for stretches in (outers, items):
        _check_nested(stretches)


def _check_segments(slot: Slot, text: str, value: str) -> None:
    at = end = 0
    for start, begin, length in slot.segments(text):
        assert start >= at, f"{slot.path}: segments overlap in the value"
        assert begin >= end, f"{slot.path}: segments overlap in the source"
        assert slot.inner.start <= begin <= begin + length <= slot.inner.end, f"{slot.path}: a segment lies outside"
        said, stands = value[start : start + length], text[begin : begin + length]
        assert said == stands, f"{slot.path}: a segment says {said!r} and there stands {stands!r}"
        at, end = start + length, begin + length


def _check_nested(stretches: list[Span]) -> None:
    around: list[Span] = []
    for stretch in sorted(stretches, key=lambda span: (span.start, -span.end)):
        while around and around[-1].end <= stretch.start:
            around.pop()
        assert not around or stretch.end <= around[-1].end, f"{stretch} and {around[-1]} overlap"
        around.append(stretch)


def check_whole(value: Article | Package, document: Document, located: Located, furniture: str = "") -> None:
    """Whole: what is not blank stands in an item's or slot's outer span, or in a diagnostic's."""
    text = document.source.text
    spans = [item.outer for item in located.items()]
    spans += [slot.outer for slot in located.slots()]
    spans += [diagnostic.span for diagnostic in value.diagnostics if diagnostic.span is not None]
    at = 0
    for start, end in sorted([*spans, Span(len(text), len(text))]):
        loose = text[at:start].translate({ord(char): " " for char in furniture}).strip()
        assert not loose, f"Whole: {loose[:_SHOWN]!r} at {at} belongs to no value and no diagnostic"
        at = max(at, end)


# -- edits ---------------------------------------------------------------------------------------------------


def check_edit(edited: Article | Package) -> WriteError | None:
    """True and Local: an edit reads back as meant and touches nothing else, or is refused. Gives the refusal."""
    document = document_of(edited)
    try:
        revision = newsdoc.revise(edited)
    except (EditError, LossError) as refusal:
        str(refusal)
        return refusal
    assert newsdoc.dumps(edited) == revision.data, "writing twice gives different bytes"
    again = read(revision.data, document.format, encoding=document.encoding)
    assert again == edited, f"True: {next(iter(changes(edited, again)), None)!r:.800}"
    check_spliced(document.source, revision.edits, revision.data)
    if not revision.rewritten:
        check_local(document, edited, revision.edits)
    return None


def check_spliced(source: Source, edits: tuple[Edit, ...], data: bytes) -> None:
    """The new bytes are the old ones outside of the patches, which keep to what the edits may touch."""
    at = done = 0
    patches = source.patches(edits)
    for number, (start, end, new) in enumerate(patches):
        kept = source.data[done:start]
        assert data[at : at + len(kept)] == kept, f"Local: bytes before edit {number} have changed"
        at += len(kept) + len(new)
        done = end
    assert data[at:] == source.data[done:], "Local: bytes after the last edit have changed"
    if type(source).patches is Source.patches:
        wanted = [(source.byte_offset(span.start), source.byte_offset(span.end)) for span, _ in sorted(edits)]
        assert [patch[:2] for patch in patches] == wanted, "Local: bytes beside an edit are written"


def check_local(document: Document, edited: Article | Package, edits: tuple[Edit, ...]) -> None:
    """Local: an edit touches the items that it concerns, and the blanks between them."""
    located = document.located
    if located is None:
        return
    touched = list(_touched(document.snapshot, _as_snapshot(document, edited)))
    items = list(located.items())
    # an item that cannot be changed in place may be printed anew as a whole
    anew = {
        item.outer for item in items if item.path and any(path[: len(item.path)] == item.path for path, _ in touched)
    }
    edits = tuple(edit for edit in edits if edit.span not in anew)
    for item in items:
        if item.path is None or any(_may_touch(*place, item.path) for place in touched):
            continue
        for span, _ in edits:
            apart = span.end <= item.outer.start or item.outer.end <= span.start
            inside = span.start == span.end and item.outer.start < span.start < item.outer.end
            assert apart, f"Local: {span} overlaps {item.path}, which was not edited"
            assert not inside, f"Local: {span} is within {item.path}, which was not edited"


def _touched(old: Any, new: Any) -> Iterator[tuple[Path, bool]]:
    """The old paths that an edit may change, each with whether all that stands below it may change too."""
    for change in changes(old, new):
        if isinstance(change, FieldsChanged):
            yield from (((*change.path, name), True) for name in change.fields)
            continue
        staying = {index for index, moved in change.plan if index is not None and not moved}
        yield from (((*change.path, index), True) for index in range(len(change.old)) if index not in staying)
        # a list that gains or loses an item is itself changed, and the items that stay are not
        yield change.path, False


def _may_touch(changed: Path, below: bool, item: Path) -> bool:  # noqa: FBT001 - a pair of `_touched`
    """Whether a change at one path may touch the item at the other: the one holds the other."""
    return changed[: len(item)] == item or (below and item[: len(changed)] == changed)


def _as_snapshot(document: Document, edited: Article | Package) -> Article | Package:
    """The edited value in the place of its item, for one article out of a package."""
    if not origin_path(edited):
        return edited
    package = document.snapshot
    assert isinstance(package, Package)
    assert isinstance(edited, Article)
    return attrs.evolve(package, items=(edited,))


# -- writing -------------------------------------------------------------------------------------------------


def check_honest(value: Article | Package, format: Format) -> bytes | None:
    """Honest: no losses exactly if what is read back is equal. Gives the document, or nothing if it cannot be."""
    try:
        converted = newsdoc.convert(value, format)
    except WriteError as error:
        str(error)
        return None
    again = read(converted.data, format, encoding="utf-8")
    same = again == value
    if same:
        assert not converted.losses, f"Honest: equal, and yet losses are reported: {converted.report()}"
    else:
        change = next(iter(changes(value, again)), None)
        unordered = change is not None and not converted.losses and _only_order_differs(value, again)
        assert converted.losses or unordered, f"Honest: no losses reported, but {change!r:.800}"
    converted.report()
    lost = tuple(loss for loss in converted.losses if loss.kind != "moved")
    data, told = converted.data, ()
    try:
        data = newsdoc.dumps(_without_origin(value), format=format)
    except LossError as error:
        told = error.losses
    assert told == lost, f"Honest: dumps tells of {told}, and convert of {lost}"
    assert data == converted.data, "Honest: dumps and convert write different bytes"
    return converted.data


def _only_order_differs(one: Any, other: Any) -> bool:
    """Sets such as keywords may arrive in another order: then the same characters are shown, in another order."""
    return sorted(repr(one)) == sorted(repr(other))


def _without_origin(value: Any) -> Any:
    return attrs.evolve(value, origin=None)


# -- small things --------------------------------------------------------------------------------------------


def document_of(value: Article | Package) -> Document:
    """The document that a value was read from."""
    assert value.origin is not None, "this value was not read from anywhere"
    return value.origin.document


def origin_path(value: Article | Package) -> Path:
    """Where an article stands in its package; `()` for a whole document."""
    return value.origin.path if value.origin is not None else ()


def slot_values(root: Any, slot: Slot) -> tuple[Any, ...]:
    """The values that a slot spells, from the value that was read."""
    node = root
    for step in slot.path[:-1]:
        node = node[step] if isinstance(step, int) else getattr(node, step)
    last = slot.path[-1]
    if isinstance(last, int):
        return (node[last],)
    return tuple(getattr(node, name) for name in slot.fields)


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def _around(data: bytes) -> str:
    return repr(data) if len(data) <= _WHOLLY_SHOWN else f"{data[:_SHOWN]!r}… ({len(data)} bytes)"


def _difference(old: bytes, new: bytes) -> str:
    at = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    return f"at byte {at}: {old[at : at + _SHOWN]!r} became {new[at : at + _SHOWN]!r}"
