"""Constructors without converters and checks, for readers of large documents.

Law: what one makes of right values is equal to what the class makes of them. The caller vouches that they are right:
tuples, not lists; marks sorted, and within their text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.model.base import Node

N = TypeVar("N", bound="Node")


def trusted(cls: type[N]) -> Callable[..., N]:
    """A constructor of `cls` that takes the values of all fields, in their order."""
    fields = attrs.fields(cls)
    names = [f"set_{number}" for number in range(len(fields))]
    space: dict[str, Any] = {"new": cls.__new__, "cls": cls}
    space |= {name: getattr(cls, field.name).__set__ for name, field in zip(names, fields, strict=True)}
    given = [f"value_{number}" for number in range(len(fields))]
    body = "".join(f"    {name}(made, {value})\n" for name, value in zip(names, given, strict=True))
    source = f"def make({', '.join(given)}):\n    made = new(cls)\n{body}    return made\n"
    exec(compile(source, f"<trusted {cls.__name__}>", "exec"), space)  # noqa: S102 - as attrs makes its own
    return space["make"]  # type: ignore[no-any-return]
