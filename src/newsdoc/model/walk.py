"""The one way through the nodes of the model.

The law: nodes come in document order, each before what it holds, with the path of field names and indices
that leads to it. Nesting costs no recursion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

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


def nodes(value: object) -> Iterator[Node]:
    """Give the nodes as `walk` does, in a third of the time: without their paths."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(cast("tuple[object, ...]", value)[::-1])
        elif isinstance(value, Node):
            yield value
            waiting.extend(held for name in child_fields(type(value))[::-1] if (held := getattr(value, name)))
