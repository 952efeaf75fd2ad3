"""The one way through the nodes of the model.

The law: nodes come in document order, each before what it holds, with the path of field names and indices
that leads to it. Nesting costs no recursion.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from newsdoc.model.base import Node
from newsdoc.model.schema import child_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Path


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Give every node in a node or in tuples of nodes, itself first; `path` is where the value stands."""
    waiting = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        parts: list[tuple[Path, object]] = []
        if isinstance(value, tuple):
            members = cast("tuple[object, ...]", value)
            parts = [((*path, index), member) for index, member in enumerate(members)]
        elif isinstance(value, Node):
            yield path, value
            parts = [((*path, name), getattr(value, name)) for name in child_fields(type(value))]
        waiting.extend(reversed(parts))


def nodes(held: tuple[Any, ...]) -> list[Node]:
    """Give the nodes in tuples of nodes as `walk` does, but for marks and paths: most blocks then hold nothing."""
    found: list[Node] = []
    waiting: list[Any] = [*reversed(held)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(reversed(cast("tuple[object, ...]", value)))
            continue
        found.append(value)
        names = _inner_fields(value.__class__)
        if names:
            waiting.extend([inner for name in names if (inner := getattr(value, name))])
    return found


@cache
def _inner_fields(cls: type[Node]) -> tuple[str, ...]:
    """The fields that hold nodes other than marks, last first."""
    return tuple(name for name in reversed(child_fields(cls)) if name != "marks")
