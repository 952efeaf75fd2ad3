"""Values of the model as plain JSON values, and back.

The law: ``from_dict(to_dict(node), type(node)) == node`` for every node the model permits, nested at most
`MAX_DEPTH` deep. What stands at its default is left out, and so are `origin` and `diagnostics`. A date is ISO
8601, and a time always has its ``T``; a pair is a list of two; the members of a union carry their tag as
``block``.
"""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast, overload

import attrs

from newsdoc.errors import ModelError
from newsdoc.model.article import Article, Package
from newsdoc.model.base import Node
from newsdoc.model.schema import TAG, FieldInfo, Kind, Many, One, OneOf, Plain, fields_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attrs import AttrsInstance

    from newsdoc.diagnostics import Path
    from newsdoc.model.quotes import Quote
    from newsdoc.model.schema import Value

    OnError: TypeAlias = Callable[[ModelError], None]

N = TypeVar("N", bound=Node)

QUOTES = "quotes"
"""The key of what is derived and not read back."""

MAX_DEPTH = 64
"""How deep nodes may nest; far beyond any document, and far from the interpreter's own limit."""

_TYPES: dict[str, type | tuple[type, ...]] = {"str": str, "int": int, "float": (int, float), "bool": bool}


def to_dict(node: Node, *, quotes: bool = False) -> dict[str, Any]:
    """Give an article, a package or any other value of the model as plain JSON values.

    With `quotes`, each article also has its `Article.quotes`, which are derived; `from_dict` passes over them.

    Raises:
        ModelError: A number is not finite, or the nodes nest too deep.
    """
    data = _encode_node(node, ())
    if quotes:
        for article, said in _articles(node, data):
            said[QUOTES] = [quote_to_dict(quote) for quote in article.quotes]
    return data


def quote_to_dict(quote: Quote) -> dict[str, Any]:
    """Give a quote, its speaker and cue as plain JSON values; what stands at its default is left out."""
    return _derived_to_dict(quote)


@overload
def from_dict(data: object) -> Article: ...
@overload
def from_dict(data: object, cls: type[N]) -> N: ...
def from_dict(data: object, cls: type[Node] = Article) -> Node:
    """Give the value that `to_dict` made `data` of.

    Raises:
        ModelError: `data` does not describe a `cls`; the error names the path of the first slip.
    """
    return decode_node(cls, _stored(cls, data))


def _articles(node: Node, data: dict[str, Any]) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Every article in a value, and what stands for it in `data`."""
    if isinstance(node, Article):
        yield node, data
    elif isinstance(node, Package):
        yield from zip(node.items, data.get("items", ()), strict=True)
        if node.metadata is not None:
            yield node.metadata, data["metadata"]


def _derived(value: object) -> Any:
    if isinstance(value, tuple):
        return list(cast("tuple[str | int, ...]", value))
    return _derived_to_dict(cast("AttrsInstance", value)) if attrs.has(value.__class__) else value


def _derived_to_dict(value: AttrsInstance) -> dict[str, Any]:
    parts = ((field.name, getattr(value, field.name), field.default) for field in attrs.fields(value.__class__))
    return {name: _derived(part) for name, part, default in parts if part != default}


def _stored(cls: type[Node], data: Any) -> Any:
    """What `to_dict` was given, without the quotes it may have added."""
    if not isinstance(data, dict) or not issubclass(cls, Article | Package):
        return cast("object", data)
    fields = {name: part for name, part in cast("dict[str, object]", data).items() if name != QUOTES}
    if cls is Package:
        if isinstance(items := fields.get("items"), list):
            fields["items"] = [_stored(Article, item) for item in cast("list[object]", items)]
        if "metadata" in fields:
            fields["metadata"] = _stored(Article, fields["metadata"])
    return fields


def encode(kind: Kind, value: Value, path: Path = ()) -> Value:
    """Give one value of the model as plain JSON values."""
    match kind:
        case Many(item):
            return [encode(item, member, (*path, index)) for index, member in enumerate(value)]
        case One():
            return _encode_node(value, path)
        case OneOf():
            return {TAG: tag_of(type(cast("Node", value))), **_encode_node(value, path)}
        case Plain("when"):
            return value.isoformat()
        case Plain("pair"):
            return list(value)
        case Plain("float") if not _is_finite(value):
            raise ModelError(f"{value!r} is not a finite number", path)
        case _:
            return value


def decode(kind: Kind, data: object, path: Path = (), on_error: OnError | None = None) -> Value:
    """Give the value of the model that `data` stands for.

    A slip in a part of the value is raised, or handed to `on_error`: then the part is left out, and a field
    keeps its default. A value that cannot be read at all raises `ModelError` in either case.
    """
    match kind:
        case Many(item):
            return _decode_many(item, data, path, on_error)
        case One(cls):
            return decode_node(cls, data, path, on_error)
        case OneOf():
            return _decode_one_of(kind, data, path, on_error)
        case Plain("when"):
            return _decode_when(data, path)
        case Plain("pair"):
            return _decode_pair(data, path)
        case Plain(name):
            return _decode_scalar(name, data, path)


def decode_node(cls: type[N], data: object, path: Path = (), on_error: OnError | None = None) -> N:
    """Give the node of a class that `data` stands for; slips are treated as `decode` treats them."""
    if not isinstance(data, dict):
        raise ModelError(f"expected an object for {cls.__name__}, got {_shown(data)}", path)
    if sum(isinstance(step, str) for step in path) > MAX_DEPTH:
        raise ModelError(f"nodes nest more than {MAX_DEPTH} deep", path)
    infos = {info.name: info for info in fields_of(cls)}
    values: dict[str, Any] = {}
    for name, part in cast("dict[str, object]", data).items():
        try:
            values[name] = _decode_field(cls, infos.get(name), part, (*path, name), on_error)
        except ModelError as error:
            _report(error, on_error)
    for name, info in infos.items():
        if info.required and name not in values:
            raise ModelError(f"{cls.__name__} needs this field", (*path, name))
    return _construct(cls, values, path, on_error)


def _encode_node(node: Node, path: Path) -> dict[str, Any]:
    if sum(isinstance(step, str) for step in path) > MAX_DEPTH:
        raise ModelError(f"nodes nest more than {MAX_DEPTH} deep", path)
    return {
        info.name: encode(info.kind, value, (*path, info.name))
        for info in fields_of(type(node))
        if (value := getattr(node, info.name)) != info.default
    }


def _decode_field(cls: type[Node], info: FieldInfo | None, data: object, path: Path, on_error: OnError | None) -> Value:
    if info is None:
        raise ModelError(f"{cls.__name__} has no such field", path)
    return None if data is None and info.optional else decode(info.kind, data, path, on_error)


def _decode_many(item: Kind, data: object, path: Path, on_error: OnError | None) -> tuple[Value, ...]:
    if not isinstance(data, list):
        raise ModelError(f"expected a list, got {_shown(data)}", path)
    values: list[Any] = []
    for index, part in enumerate(cast("list[object]", data)):
        try:
            values.append(decode(item, part, (*path, index), on_error))
        except ModelError as error:
            _report(error, on_error)
    return tuple(values)


def _decode_one_of(kind: OneOf, data: object, path: Path, on_error: OnError | None) -> Node:
    if not isinstance(data, dict):
        raise ModelError(f"expected an object, got {_shown(data)}", path)
    fields = dict(cast("dict[str, object]", data))
    tag = fields.pop(TAG, None)
    cls = kind.classes.get(tag) if isinstance(tag, str) else None
    if cls is None:
        raise ModelError(f"expected one of {', '.join(kind.classes)}, got {_shown(tag)}", (*path, TAG))
    return decode_node(cls, fields, path, on_error)


def _decode_when(data: object, path: Path) -> date:
    if not isinstance(data, str):
        raise ModelError(f"expected a date, got {_shown(data)}", path)
    try:
        return datetime.fromisoformat(data) if "T" in data else date.fromisoformat(data)
    except ValueError:
        raise ModelError(f"expected a date of ISO 8601, got {_shown(data)}", path) from None


def _decode_pair(data: object, path: Path) -> tuple[str, str]:
    match data:
        case [str(first), str(second)]:
            return first, second
        case _:
            raise ModelError(f"expected a list of two strings, got {_shown(data)}", path)


def _decode_scalar(name: str, data: object, path: Path) -> Value:
    # A bool is an int to Python, and neither is the other in a document.
    if not isinstance(data, _TYPES[name]) or (isinstance(data, bool) and name != "bool"):
        raise ModelError(f"expected {name}, got {_shown(data)}", path)
    if name == "float" and not _is_finite(data):
        raise ModelError(f"{data!r} is not a finite number", path)
    return data


def _construct(cls: type[N], values: dict[str, Any], path: Path, on_error: OnError | None) -> N:
    make = cast("Callable[..., N]", cls)
    try:
        return make(**values)
    except ValueError as error:
        culprits = {name: slip for name in values if (slip := _refusal(cls, values, name))}
        try:
            made = make(**{name: value for name, value in values.items() if name not in culprits})
        except ValueError:  # the required ones alone are refused
            raise ModelError(str(error), path) from None
    for name, slip in culprits.items():
        _report(ModelError(slip, (*path, name)), on_error)
    return made


def _refusal(cls: type[Node], values: dict[str, Any], name: str) -> str | None:
    """Say why a class refuses this optional value, by trying it with nothing but the required ones."""
    infos = {info.name: info for info in fields_of(cls)}
    if infos[name].required:
        return None
    tried = {other: value for other, value in values.items() if infos[other].required or other == name}
    try:
        cast("Callable[..., Node]", cls)(**tried)
    except ValueError as error:
        return str(error)
    return None


def _report(error: ModelError, on_error: OnError | None) -> None:
    if on_error is None:
        raise error
    on_error(error)


def _is_finite(value: object) -> bool:
    # An integer is, but may be too large for isfinite().
    return not isinstance(value, float) or math.isfinite(value)


def _shown(data: object) -> str:
    match data:
        case dict():
            return "an object"
        case list():
            return "a list"
        case _:
            return f"{data!r:.60}"
