"""The one way through the nodes of the model.

The law: nodes come in document order, each before what it holds, with the path of field names and indices
that leads to it. Nesting costs no recursion.
"""

from __future__ import annotations

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


_inner_fields: dict[type[Node], tuple[str, ...]] = {}
"""The fields of a class that hold nodes other than marks."""


def nodes(held: tuple[Any, ...]) -> list[Node]:
    """Give the nodes in tuples of nodes as `walk` does, but for marks and paths: most blocks then hold nothing."""
    found: list[Node] = []
    known = _inner_fields
    waiting: list[Iterator[Any]] = [iter(held)]
    while waiting:
        for value in waiting[-1]:
            cls: type[Any] = value.__class__
            names = known.get(cls)
            if names is None:
                if cls is tuple:
                    waiting.append(iter(value))
                    break
                names = known[cls] = tuple(name for name in child_fields(cls) if name != "marks")
            found.append(value)
            if names:
                waiting.append(iter([inner for name in names if (inner := getattr(value, name))]))
                break
        else:
            waiting.pop()
    return found
