"""What differs between two frozen values, as a list of changes by path.

Law: the same object is unchanged, an equal object is unchanged, else descend. Sequences are aligned: common ends
first, then the middle, with the work capped, so that an inserted paragraph is one change and not a shift of all.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeGuard

import attrs

from newsdoc.source import shortest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.diagnostics import Path

_CAP = 400
_LIKENESS_CAP = 24

Lineage = tuple[tuple["Path", Any], ...]
"""The nodes above a change, from the root down to the node itself: old path, new value."""


@attrs.frozen
class FieldsChanged:
    """Fields of one node that hold single values (marks count as one) have changed."""

    path: Path
    """The node, by its place in the old value."""
    fields: tuple[str, ...]
    old: Any
    new: Any
    lineage: Lineage


@attrs.frozen
class ItemsChanged:
    """A sequence has other items than before.

    `plan` has an entry for each new item: the index of the old item it continues or, if `moved`, repeats; `None` for
    a new one. Items that are continued but differ have changes of their own besides.
    """

    path: Path
    plan: tuple[tuple[int | None, bool], ...]
    old: tuple[Any, ...]
    new: tuple[Any, ...]
    lineage: Lineage


Change = FieldsChanged | ItemsChanged


def _field_names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls) if field.eq)


field_names: Callable[[type], tuple[str, ...]] = cache(_field_names)
"""The fields of a model class that take part in `==`, in order."""


def _make_taker(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    names = field_names(cls)
    take: Callable[[Any], Any] = attrgetter(*names)
    return take if len(names) > 1 else lambda node: (take(node),)


taker: Callable[[type], Callable[[Any], tuple[Any, ...]]] = cache(_make_taker)
"""What takes the values of these fields from a node of the class."""

_has_fields: Callable[[type], bool] = cache(attrs.has)


def is_node(value: object) -> bool:
    """Whether this is a value of a model class, to descend into."""
    return _has_fields(type(value))


def is_sequence(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Whether this is a tuple, of whatever."""
    return isinstance(value, tuple)


def _alike_in_class(one: object, other: object) -> bool:
    return type(one) is type(other)


def changes(old: Any, new: Any, path: Path = (), above: Lineage = ()) -> Iterator[Change]:
    """All changes from `old` to `new`, two nodes of one class, in document order of the new one."""
    if old is new:
        return
    lineage = (*above, (path, new))
    leaves: list[str] = []
    deeper: list[tuple[str, Any, Any]] = []
    take = taker(old.__class__)
    for name, before, after in zip(field_names(old.__class__), take(old), take(new), strict=True):
        if before is after or before == after:
            continue
        sequence = is_sequence(before) and name != "marks"
        if sequence or (is_node(before) and _alike_in_class(before, after)):
            deeper.append((name, before, after))
        else:
            leaves.append(name)
    if leaves:
        yield FieldsChanged(path, tuple(leaves), old, new, lineage)
    for name, before, after in deeper:
        yield from _deeper(before, after, (*path, name), lineage)


def _deeper(old: Any, new: Any, path: Path, above: Lineage) -> Iterator[Change]:
    if not is_sequence(old):
        yield from changes(old, new, path, above)
        return
    pairs = align(old, new)
    gone: dict[Any, list[int]] = {}
    for index in sorted(set(range(len(old))) - set(pairs.values()), reverse=True):
        gone.setdefault(old[index], []).append(index)
    plan: list[tuple[int | None, bool]] = []
    for index, item in enumerate(new):
        if index in pairs:
            plan.append((pairs[index], False))
        else:
            source = gone[item].pop() if gone.get(item) else None
            plan.append((source, source is not None))
    if plan != [(index, False) for index in range(len(old))]:
        yield ItemsChanged(path, tuple(plan), old, new, above)
    for index, before in sorted(pairs.items()):
        if old[before] is not new[index] and old[before] != new[index]:
            yield from _deeper(old[before], new[index], (*path, before), above)


def align(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Which new index continues which old one; increasing in both.

    O(n) for the common ends; the middle is aligned exactly up to 400 by 400 items, beyond that by position.
    """
    head = 0
    shorter = min(len(old), len(new))
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = {index: index for index in range(head)}
    ends = {len(new) - 1 - back: len(old) - 1 - back for back in range(tail)}
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    before, after = 0, 0
    matched = _longest(left, right) if len(left) <= _CAP and len(right) <= _CAP else []
    for first, second in (*matched, (len(left), len(right))):
        for one, other in _alike(left[before:first], right[after:second]):
            pairs[head + after + other] = head + before + one
        if first < len(left) or second < len(right):
            pairs[head + second] = head + first
        before, after = first + 1, second + 1
    return pairs | ends


def _longest(left: Sequence[Any], right: Sequence[Any]) -> list[tuple[int, int]]:
    """The longest common subsequence, as index pairs."""
    shared = set(left).intersection(right)
    if not shared:
        return []
    # Only what stands on both sides is compared, by number.
    numbers = {item: number for number, item in enumerate(shared)}
    firsts = [index for index, item in enumerate(left) if item in numbers]
    seconds = [index for index, item in enumerate(right) if item in numbers]
    ones, others = [numbers[left[index]] for index in firsts], [numbers[right[index]] for index in seconds]
    table = [[0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for one in range(len(ones) - 1, -1, -1):
        row, below = table[one], table[one + 1]
        for other in range(len(others) - 1, -1, -1):
            row[other] = below[other + 1] + 1 if ones[one] == others[other] else max(below[other], row[other + 1])
    found: list[tuple[int, int]] = []
    one = other = 0
    while one < len(ones) and other < len(others):
        if ones[one] == others[other]:
            found.append((firsts[one], seconds[other]))
            one, other = one + 1, other + 1
        elif table[one + 1][other] >= table[one][other + 1]:
            one += 1
        else:
            other += 1
    return found


def _alike(left: Sequence[Any], right: Sequence[Any]) -> list[tuple[int, int]]:
    """Which unequal items of a gap continue each other: of one class, the likest first, in order."""
    if not left or not right or not (is_node(left[0]) or is_sequence(left[0])):
        return []
    if len(left) == len(right) or len(left) > _LIKENESS_CAP or len(right) > _LIKENESS_CAP:
        return [
            (index, index)
            for index, (one, other) in enumerate(zip(left, right, strict=False))
            if _alike_in_class(one, other)
        ]
    ranked = sorted(
        (-_likeness(one, other), abs(first - second), first, second)
        for first, one in enumerate(left)
        for second, other in enumerate(right)
        if _alike_in_class(one, other)
    )
    chosen: list[tuple[int, int]] = []
    for _, _, first, second in ranked:
        if all((first < one) == (second < other) and first != one and second != other for one, other in chosen):
            chosen.append((first, second))
    return sorted(chosen)


def _likeness(one: Any, other: Any) -> float:
    """How much of two nodes' texts is a common beginning or end, from 0 to 1."""
    left, right = str(getattr(one, "text", one)), str(getattr(other, "text", other))
    head, tail = shortest(left, right)
    return (head + tail) / max(len(left), len(right), 1)
