"""The stored fields of a class as data.

The law: the table is derived from the attrs classes and their types, once per class, and stands nowhere else.
A kind is `Plain` (a pair is plain), `One` class, `OneOf` several classes told apart by a tag, or `Many` of a
kind.
"""

from __future__ import annotations

import types
from datetime import date, datetime
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from newsdoc.model.base import Node

if TYPE_CHECKING:
    from collections.abc import Mapping

Value: TypeAlias = Any
"""Whatever a field of the model may hold."""

TAG = "block"
"""The key that tells the members of a union apart."""


PlainType: TypeAlias = Literal["str", "int", "float", "bool", "when", "pair"]


class Plain(NamedTuple):
    """A value without fields; a ``pair`` is two strings."""

    type: PlainType


class One(NamedTuple):
    """A node of one class."""

    cls: type[Node]


class OneOf(NamedTuple):
    """A node of one of several classes, by their tags."""

    classes: Mapping[str, type[Node]]


class Many(NamedTuple):
    """A tuple of values of one kind."""

    item: Kind


Kind: TypeAlias = Plain | One | OneOf | Many


class FieldInfo(NamedTuple):
    """A stored field: name, default (``attrs.NOTHING`` if required), kind, and whether it may be ``None``."""

    name: str
    default: Any
    kind: Kind
    optional: bool

    @property
    def required(self) -> bool:
        """Whether the constructor must be given a value."""
        return self.default is attrs.NOTHING

    @property
    def classes(self) -> tuple[type[Node], ...]:
        """The classes whose nodes may stand in the field."""
        kind = self.kind
        while isinstance(kind, Many):
            kind = kind.item
        match kind:
            case One(cls):
                return (cls,)
            case OneOf(classes):
                return tuple(classes.values())
            case _:
                return ()


_fields: dict[type[Node], tuple[FieldInfo, ...]] = {}
_child_fields: dict[type[Node], tuple[str, ...]] = {}


def fields_of(cls: type[Node]) -> tuple[FieldInfo, ...]:
    """Give the stored fields of a class in order; `origin` and `diagnostics` are not stored."""
    if cls not in _fields:
        # These are imported for type checkers only.
        names = ("Agency", "Diagnostic", "Origin", "Quote")
        hints = get_type_hints(cls, localns=dict.fromkeys(names, object))
        stored = (field for field in cls.__attrs_attrs__ if field.eq)
        _fields[cls] = tuple(FieldInfo(f.name, f.default, *_kind_of(hints[f.name])) for f in stored)
    return _fields[cls]


def child_fields(cls: type[Node]) -> tuple[str, ...]:
    """Give the names of the fields that hold nodes, in order."""
    if cls not in _child_fields:
        _child_fields[cls] = tuple(info.name for info in fields_of(cls) if info.classes)
    return _child_fields[cls]


def tag_of(cls: type[Node]) -> str:
    """Give the tag of a class: ``paragraph``, ``list``, ``blockquote``."""
    return cls.__name__.removesuffix("Block").lower()


def _kind_of(hint: object) -> tuple[Kind, bool]:
    """Read a type: its kind, and whether it admits ``None``."""
    arguments = cast("tuple[type[Any], ...]", get_args(hint))
    if get_origin(hint) is tuple:
        return (Many(_kind_of(arguments[0])[0]) if Ellipsis in get_args(hint) else Plain("pair")), False
    members = [member for member in arguments if member is not types.NoneType] or [cast("type[Any]", hint)]
    optional = len(members) < len(arguments)
    if set(members) == {date, datetime}:
        return Plain("when"), optional
    if len(members) > 1:
        return OneOf({tag_of(cls): cls for cls in members}), optional
    (cls,) = members
    return (One(cls) if issubclass(cls, Node) else Plain(cast("PlainType", cls.__name__))), optional
