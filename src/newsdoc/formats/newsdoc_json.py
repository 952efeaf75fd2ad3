"""`newsdoc`: this library's own JSON, which holds everything that the model holds.

Law: values are read as `from_dict` reads them; a slip leaves its field at the default and is reported with
its place. A document is versioned, and a later version than is known is refused. It looks like this:

    {
      "newsdoc": 1,
      "headline": "Harbour Crews Vote to End Strike",
      "body": [
        {
          "block": "paragraph",
          "text": "The crews of Port Saltmere voted on Tuesday to go back to work."
        }
      ]
    }

A package has `items`, and perhaps `metadata`, in place of the fields of an article.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, cast

import attrs

from newsdoc._manifest import BUILT_IN
from newsdoc.errors import ModelError, WriteError
from newsdoc.format import Format, FormatInfo, Reading
from newsdoc.formats._json.codecs import Meaning, iso_dates
from newsdoc.formats._json.located import UNKNOWN, JsonLocated, Place, Printed
from newsdoc.formats._json.read import read_tree, read_values
from newsdoc.formats._json.scan import JsonArray, JsonObject, JsonScalar, find, plain, scan
from newsdoc.model import Article, Mark, Package, to_dict
from newsdoc.model.schema import TAG, FieldInfo, Many, One, OneOf, Plain, fields_of
from newsdoc.model.serial import decode, decode_node, encode
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdoc.diagnostics import Path
    from newsdoc.formats._json.scan import Data, JsonSlip, JsonValue
    from newsdoc.model.base import Node
    from newsdoc.model.schema import Kind, Value
    from newsdoc.origin import Document

VERSION = 1
"""The version that is written, and the last that is read."""

_VERSIONED = "newsdoc"
_TEXT = Plain("str")
_DATE = Plain("when")
_MARK = One(Mark)
_SORTED = (Plain("pair"), _MARK)
"""Kinds of items whose order the model may change."""


class NewsdocJson(Format):
    """The format."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN[_VERSIONED]

    def read(self, reading: Reading) -> Article | Package:
        """Read an article or a package."""
        data, odd = read_values(reading)
        _check_version(reading, data)
        cls: type[Article | Package] = Package if "items" in data else Article
        errors: list[ModelError] = []
        del data[_VERSIONED]
        try:
            value = decode_node(cls, data, (), errors.append)
        except ModelError as error:
            found, _ = find(read_tree(reading), error.path)
            raise reading.fail("broken", error.msg, found.span) from error
        if errors or odd:
            _report(reading, value, errors, odd)
        return value

    def locate(self, document: Document) -> JsonLocated:
        """Scan the source again, or take the places that the reader needed."""
        root: JsonValue = scan(document.source.text) if document.trace is None else document.trace
        content = _Content(One(type(document.snapshot)), document.snapshot)
        return _Located(document.source, root, Place(path=(), content=content))

    def write(self, value: Article | Package, options: object = None) -> str:
        """Two blanks a level, characters as they are."""
        del options
        try:
            data = {_VERSIONED: VERSION, **to_dict(value)}
            return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
        except ValueError as error:  # a number that is not finite, or too long; nodes that nest too deep
            raise WriteError(str(error)) from error


NEWSDOC = NewsdocJson()


# -- reading -------------------------------------------------------------------------------------------------


def _check_version(reading: Reading, data: Data) -> None:
    if not isinstance(data, dict):
        raise reading.fail("not-newsdoc", "a newsdoc document is an object", read_tree(reading).span)
    version: Data = cast("dict[str, Data]", data).get(_VERSIONED)
    if isinstance(version, int) and not isinstance(version, bool) and 1 <= version <= VERSION:
        return
    root, member = find(read_tree(reading), (_VERSIONED,))
    if member is None:
        start = root.span.start
        message = f'a newsdoc document says its version, as in "newsdoc": {VERSION}'
        raise reading.fail("missing-version", message, Span(start, start + 1))
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        read = "version 1 is read" if VERSION == 1 else f"versions 1 to {VERSION} are read"
        raise reading.fail("newer-version", f"this document is of version {version}, and {read}", root.span)
    raise reading.fail("bad-version", f"the version is a number from 1 to {VERSION}", root.span)


def _report(reading: Reading, value: Node, errors: Sequence[ModelError], odd: Sequence[JsonSlip]) -> None:
    """Turn what is odd, and the first thing that the model refused of each value, into diagnostics."""
    root = read_tree(reading)
    for slip in odd:
        reading.report(slip.code, slip.message, slip.span, path=_judge(value, root, slip.path)[1])
    for error in {error.path: error for error in reversed(errors)}.values():
        found, member = find(root, error.path)
        code, path = _judge(value, root, error.path)
        if code == "unknown-member":
            reading.report(code, error.msg, member.span if member else found.span, path=path)
        else:
            reading.report(code, error.msg, found.span, severity="error", path=path)


def _judge(model: Value, value: JsonValue, path: Path) -> tuple[str, Path]:
    """What is wrong with the JSON value at a path, and which field it is.

    Where items were dropped or sorted, an index says nothing: then it is the sequence.
    """
    kind: Kind = One(type(model))
    sure: Path = ()
    for step in path:
        if isinstance(step, int):
            elements = value.elements if isinstance(value, JsonArray) else ()
            items = cast("tuple[object, ...]", model) if isinstance(model, tuple) else ()
            kind = _item_kind(kind)
            certain = len(elements) == len(items) and kind not in _SORTED
            model = items[step] if certain else None
        else:
            cls = _class_of(kind, value)
            info = next((info for info in fields_of(cls) if info.name == step), None) if cls else None
            if info is None:
                is_tag = step == TAG and isinstance(kind, OneOf)
                return ("unknown-block" if is_tag else "unknown-member"), sure
            if isinstance(value, JsonObject) and step not in value.named:
                return "missing-member", sure
            kind, certain = info.kind, model is not None
            model = getattr(model, step, None)
        value, _ = find(value, (step,))
        sure = (*sure, step) if certain else sure
    return ("bad-date" if kind == _DATE else "bad-value"), sure


def _class_of(kind: Kind, value: JsonValue) -> type[Node] | None:
    """The class that an object says it is of."""
    match kind:
        case One(cls):
            return cls
        case OneOf(classes):
            tag, _ = find(value, (TAG,))
            return classes.get(str(tag.data)) if isinstance(tag, JsonScalar) else None
        case _:
            return None


# -- places --------------------------------------------------------------------------------------------------


_named: dict[type[Node], Mapping[str, tuple[int, FieldInfo]]] = {}


def _fields(cls: type[Node]) -> Mapping[str, tuple[int, FieldInfo]]:
    """The fields of a class, by name, with their places in the order."""
    if cls not in _named:
        _named[cls] = {info.name: (rank, info) for rank, info in enumerate(fields_of(cls))}
    return _named[cls]


class _Content(NamedTuple):
    """What the parts of a value are parts of: its kind, and what the model holds."""

    kind: Kind
    held: Value

    @property
    def fields(self) -> Mapping[str, tuple[int, FieldInfo]]:
        """The fields of a node."""
        return _fields(cast("type[Node]", type(self.held)))


@attrs.frozen
class _Meaning(Meaning):
    """The value of a field or item, which once was read from `old` as `held`."""

    default: Value
    kind: Kind
    optional: bool
    old: Data
    held: Value

    @property
    def quoted(self) -> bool:
        """Texts and dates are."""
        return self.kind in (_TEXT, _DATE)

    def is_whole(self) -> bool:
        """Whether the model holds all that the old value says."""
        if isinstance(self.old, str) and "\N{REPLACEMENT CHARACTER}" in self.old:
            return False  # it may stand for bytes that are none
        try:
            return bool(self.read(self.old) == self.held)
        except ModelError:
            return False

    def read(self, data: Data) -> Value:
        """As `from_dict` does."""
        return None if data is None and self.optional else decode(self.kind, data)

    def write(self, value: Value) -> Data:
        """As `to_dict` does."""
        return encode(self.kind, value)

    def hold(self, data: Data) -> Value:
        """Of the old value, what the article made of it: it may have refused or sorted it."""
        if type(data) is type(self.old) and data == self.old:
            return self.held
        try:
            return self.read(data)
        except ModelError:
            return self.default

    def spellings(self, value: Value, old: Data) -> Iterator[Data]:
        """Dates in the form of the old one."""
        return iso_dates(value, old) if self.kind == _DATE else super().spellings(value, old)


class _Located(JsonLocated):
    """The places of a document, by the schema of the model."""

    def places(self, content: _Content, path: Path, value: JsonObject | JsonArray) -> Iterator[Place]:
        """Members are fields, elements are items."""
        if isinstance(value, JsonObject):
            yield from _members(content, path, value)
            return
        kind = _item_kind(content.kind)
        for element, index in zip(value.elements, _indices(kind, value, content.held), strict=True):
            if index is None:
                yield UNKNOWN
            elif kind == _TEXT:
                meaning = _Meaning("", kind, False, plain(element), content.held[index])
                yield Place(path=(*path, index), meaning=meaning)
            else:
                yield Place(path=(*path, index), content=_Content(kind, content.held[index]))

    def printed(self, content: _Content, path: Path, value: Value) -> Printed | None:
        """A member by its field, an element by the kind of its array."""
        step = path[-1]
        if isinstance(step, int):
            return Printed(encode(_item_kind(content.kind), value))
        rank, info = content.fields[step]
        return Printed(encode(info.kind, value), step, rank)


def _members(content: _Content, path: Path, value: JsonObject) -> Iterator[Place]:
    fields = content.fields
    first = _VERSIONED if not path else TAG if isinstance(content.kind, OneOf) else None
    for member in value.members:
        if value.named[member.name] is not member:
            yield UNKNOWN
        elif first is not None and member.name == first:
            # no field, but fields that are added stand after it
            yield Place(path=(*path, first), rank=-1)
        elif member.name in fields:
            rank, info = fields[member.name]
            yield _field((*path, member.name), rank, info, member.value, getattr(content.held, member.name))
        else:
            yield UNKNOWN


def _field(path: Path, rank: int, info: FieldInfo, value: JsonValue, held: Value) -> Place:
    content = _Content(info.kind, held)
    match info.kind, value:
        case Many(item), _:
            # marks are edited as one, and are items all the same
            meaning = _Meaning(*info[1:], plain(value), held) if item == _MARK else None
            if isinstance(value, JsonArray):
                return Place(path=path, rank=rank, meaning=meaning, content=content)
            return Place(path=path, rank=rank, meaning=meaning, content=content, instead=True, whole=False)
        case One(), JsonObject() if held is not None:
            return Place(path=path, rank=rank, content=content)
        case _:
            meaning = _Meaning(*info[1:], plain(value), held)
            return Place(path=path, rank=rank, meaning=meaning)


def _item_kind(kind: Kind) -> Kind:
    """The kind of the items of a sequence; a pair is a sequence of texts."""
    return kind.item if isinstance(kind, Many) else _TEXT


def _indices(kind: Kind, value: JsonArray, held: Sequence[Value]) -> Sequence[int | None]:
    """The index in the model of each element, `None` for one that was dropped."""
    if len(held) == len(value.elements) and kind not in _SORTED:
        return range(len(held))
    waiting: dict[Value, list[int]] = {}
    for index in reversed(range(len(held))):
        waiting.setdefault(held[index], []).append(index)
    found: list[int | None] = []
    for element in value.elements:
        try:
            same = waiting.get(decode(kind, plain(element), (), _ignore))
        except ModelError:
            same = None
        found.append(same.pop() if same else None)
    return found


def _ignore(_error: ModelError) -> None:
    """What was reported once needs no second report."""
