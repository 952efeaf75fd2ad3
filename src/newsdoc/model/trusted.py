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
    """A constructor of `cls` that takes the values of its fields by name, or in their order."""
    space: dict[str, Any] = {"_new": cls.__new__, "_cls": cls}
    given: list[str] = []
    body: list[str] = []
    for field in attrs.fields(cls):
        name = field.name
        space[f"_set_{name}"] = getattr(cls, name).__set__
        space[f"_default_{name}"] = field.default
        given.append(name if field.default is attrs.NOTHING else f"{name}=_default_{name}")
        body.append(f"    _set_{name}(_made, {name})\n")
    source = f"def make({', '.join(given)}):\n    _made = _new(_cls)\n{''.join(body)}    return _made\n"
    exec(compile(source, f"<trusted {cls.__name__}>", "exec"), space)  # noqa: S102 - as attrs makes its own
    return space["make"]  # type: ignore[no-any-return]
