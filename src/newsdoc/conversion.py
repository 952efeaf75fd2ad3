"""From one format to another, and what did not arrive.

Law: losses are found by reading the result back and comparing, never by declaration. A value that arrived somewhere
else, where the target has one place for two, is moved and not lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsdoc.diagnostics import show_path
from newsdoc.diff import FieldsChanged, ItemsChanged, changes, is_node
from newsdoc.errors import ParseError, WriteError
from newsdoc.model import Article, Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Path
    from newsdoc.diff import Change
    from newsdoc.format import Format

Kind = Literal["lost", "changed", "added", "moved", "extra"]

_DATES = ("published", "updated", "created")
_UNORDERED = {"subjects", "keywords", "services", "alt_ids", "places"}
_MOVABLE = {"body", "associations", "ednotes", "links"}
_HEADINGS: dict[Kind, str] = {
    "lost": "Lost",
    "changed": "Changed",
    "added": "Added",
    "moved": "Moved",
    "extra": "Extra values without a place",
}
_SHOWN = 60


@attrs.frozen
class Loss:
    """A value that did not arrive as it was.

    `kind`: lost (nothing arrived), changed (something else did), added (it was not there before), moved (it arrived
    in another field), extra (a value that only another format has a word for). `path` is its place in the article.
    """

    kind: Kind
    path: Path
    value: Any
    arrived: Any = None

    def __str__(self) -> str:
        """Say it on one line."""
        place = show_path(self.path)
        if self.kind == "changed":
            return f"{place}: {_shown(self.value)} arrived as {_shown(self.arrived)}"
        if self.kind == "added":
            return f"{place}: {_shown(self.arrived)} was not there before"
        if self.kind == "moved":
            return f"{place}: {_shown(self.value)} arrived as {self.arrived}"
        return f"{place}: {_shown(self.value)}"


@attrs.frozen
class Converted:
    """A document in another format, and what it could not carry."""

    data: bytes
    losses: tuple[Loss, ...]

    def report(self) -> str:
        """The losses under their headings; an empty string if there are none."""
        parts: list[str] = []
        for kind, heading in _HEADINGS.items():
            lines = [f"  {loss}" for loss in self.losses if loss.kind == kind]
            parts += [f"{heading}:", *lines] if lines else []
        return "\n".join(parts)


def convert(value: Article | Package, target: Format, options: Any = None) -> Converted:
    """Write a value in a format and find what was lost. Raises `WriteError` if the format cannot hold it at all."""
    try:
        data = target.write(value, options).encode()
    except UnicodeEncodeError as error:
        msg = f"{error.object[error.start : error.end]!r} is no character that can be written"
        raise WriteError(msg) from error
    try:
        arrived = target.values(data, encoding="utf-8", options=options)
    except ParseError as error:
        msg = f"{target.name} cannot hold this: {error.msg}"
        raise WriteError(msg) from error
    if isinstance(value, Package) is not isinstance(arrived, Package):
        msg = f"{target.name} would give back {type(arrived).__name__} for {type(value).__name__}"
        raise WriteError(msg)
    return Converted(data, tuple(losses(value, arrived)))


def losses(wanted: Article | Package, arrived: Article | Package) -> list[Loss]:
    """What of `wanted` is not in `arrived`, in document order; empty if they are equal."""
    found = [loss for change in changes(wanted, arrived) for loss in _losses(change)]
    return _moved(found)


def _losses(change: Change) -> Iterator[Loss]:
    if isinstance(change, FieldsChanged):
        for name in change.fields:
            yield _loss((*change.path, name), getattr(change.old, name), getattr(change.new, name))
        return
    if change.path[-1] in _UNORDERED and sorted(map(repr, change.old)) == sorted(map(repr, change.new)):
        return
    yield from _items(change)


def _items(change: ItemsChanged) -> Iterator[Loss]:
    kept = {old for old, _ in change.plan if old is not None}
    kind: Kind = "extra" if change.path[-1] == "extra" else "lost"
    gone = [index for index in range(len(change.old)) if index not in kept]
    come = [index for index, (old, _) in enumerate(change.plan) if old is None]
    # One thing in the place of one other is that thing, changed.
    paired = len(gone) == len(come) and kind == "lost"
    for number, index in enumerate(gone):
        if paired:
            yield Loss("changed", (*change.path, index), change.old[index], change.new[come[number]])
        else:
            yield Loss(kind, (*change.path, index), change.old[index])
    if not paired:
        yield from (Loss("added", (*change.path, index), None, change.new[index]) for index in come)
    if not gone and not come:
        yield Loss("changed", change.path, change.old, change.new)


def _loss(path: Path, old: Any, new: Any) -> Loss:
    if old is None or old == ():
        return Loss("added", path, None, new)
    if new is None or new == ():
        return Loss("lost", path, old)
    return Loss("changed", path, old, new)


def _moved(found: list[Loss]) -> list[Loss]:
    """Match what is lost in one field with what was added in a field that means the same to the target."""
    result: list[Loss] = []
    added = [loss for loss in found if loss.kind == "added"]
    for loss in found:
        if loss.kind == "lost":
            match = next((other for other in added if _same_place(loss, other) and other.arrived == loss.value), None)
            if match is not None:
                added.remove(match)
                result.append(Loss("moved", loss.path, loss.value, show_path(match.path)))
                continue
        if loss.kind != "added":
            result.append(loss)
    return [loss for loss in [*result, *added] if loss.kind != "added" or loss in added]


def _same_place(lost: Loss, added: Loss) -> bool:
    one, other = lost.path[0], added.path[0]
    return {one, other} <= set(_DATES) or {one, other} <= _MOVABLE


def _shown(value: Any) -> str:
    text = getattr(value, "text", None)
    shown = f"{type(value).__name__} {text!r}" if is_node(value) and isinstance(text, str) else repr(value)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
