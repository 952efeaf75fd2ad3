"""The JSON Schema of the format `newsdoc`, made of the model's own table of fields.

Law: a document that the writer makes is valid. One that is valid is read without a remark, but for what a schema
cannot say: that a mark lies in its text, that a day is in the calendar, that nodes nest at most so deep. What ships
is `newsdoc.schema.json` beside this module; this makes it anew:

    python -m newsdoc.formats._schema > src/newsdoc/formats/newsdoc.schema.json
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc.formats.newsdoc_json import VERSION
from newsdoc.model import Article, Package
from newsdoc.model.schema import TAG, FieldInfo, Many, One, OneOf, Plain, fields_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.model.base import Node
    from newsdoc.model.schema import Kind

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{3}([0-9]{3})?)?)?"
_WHEN = f"^{_DAY}(T{_CLOCK}(Z|[+-]{_CLOCK})?)?$"

_PLAIN: Mapping[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "when": {"type": "string", "pattern": _WHEN, "description": "A day, or a time of day with or without its zone."},
    "pair": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
}

_LIMITS: Mapping[tuple[str, str], Schema] = {
    ("Article", "urgency"): {"minimum": 1, "maximum": 9},
    ("Article", "pubstatus"): {"enum": ["usable", "withheld", "canceled", None]},
    ("Mark", "start"): {"minimum": 0},
    ("Mark", "end"): {"minimum": 1},
}
"""What the classes check of single values. The tests hold both to the same."""


def generate() -> Schema:
    """Make the schema."""
    definitions = _Definitions()
    article, package = definitions.document(Article), definitions.document(Package)
    return {
        "$schema": DIALECT,
        "$id": f"urn:newsdoc:document:{VERSION}",
        "title": "newsdoc",
        "description": "A news article, or a package of several, in the format `newsdoc`.",
        "type": "object",
        "if": {"required": ["items"]},
        "then": package,
        "else": article,
        "$defs": dict(sorted(definitions.made.items())),
    }


class _Definitions:
    """The classes that are used, each defined once for every way in which it is told from others."""

    def __init__(self) -> None:
        self.made: dict[str, Schema] = {}

    def document(self, cls: type[Node]) -> Schema:
        """An outermost object, which says its version."""
        version = {"description": "The version of this format.", "enum": list(range(1, VERSION + 1))}
        made = self._object(cls)
        return made | {
            "required": ["newsdoc", *made.get("required", ())],
            "properties": {"newsdoc": version, **made["properties"]},
        }

    def _reference(self, cls: type[Node], tag: str | None = None) -> Schema:
        name = cls.__name__ if tag is None else f"{TAG}-{tag}"
        if name not in self.made:
            self.made[name] = {}  # it may refer to itself
            self.made[name] = self._object(cls, tag)
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, cls: type[Node], tag: str | None = None) -> Schema:
        said = _descriptions(cls)
        infos = fields_of(cls)
        required = [info.name for info in infos if info.required]
        properties = {info.name: _described(self._field(cls, info), said.get(info.name)) for info in infos}
        if tag is not None:
            required = [TAG, *required]
            properties = {TAG: {"const": tag}, **properties}
        made: Schema = {"description": _flat(inspect.cleandoc(cls.__doc__ or "").split("\n\n")[0]), "type": "object"}
        if required:
            made["required"] = required
        return made | {"properties": properties, "additionalProperties": False}

    def _field(self, cls: type[Node], info: FieldInfo) -> Schema:
        made = self._value(info.kind)
        if info.optional and "type" in made:
            made["type"] = [made["type"], "null"]
        elif info.optional:
            made = {"anyOf": [made, {"type": "null"}]}
        elif isinstance(info.default, bool | int | str):
            made["default"] = info.default
        for owner in cls.__mro__:
            made |= _LIMITS.get((owner.__name__, info.name), {})
        return made

    def _value(self, kind: Kind) -> Schema:
        match kind:
            case Many(item):
                return {"type": "array", "items": self._value(item)}
            case One(cls):
                return self._reference(cls)
            case OneOf(classes):
                return {"oneOf": [self._reference(cls, tag_of(cls)) for cls in classes.values()]}
            case Plain(name):
                return dict(_PLAIN[name])


def _described(schema: Schema, said: str | None) -> Schema:
    if said is None:
        return schema
    return {"description": f"{said} {schema['description']}" if "description" in schema else said} | {
        key: value for key, value in schema.items() if key != "description"
    }


def _descriptions(cls: type[Node]) -> dict[str, str]:
    """The sentences below the fields of a class and of those it comes from."""
    found: dict[str, str] = {}
    for owner in reversed(cls.__mro__[:-1]):
        (tree,) = ast.parse(inspect.getsource(owner)).body
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for statement, below in pairwise(body):
            match statement, below:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    found[name] = _flat(text)
                case _:
                    pass
    return found


def _flat(text: str) -> str:
    """A docstring's sentence on one line, its markup as in Markdown."""
    return re.sub(r"\s+", " ", text.replace("``", "`")).strip()


def main() -> None:
    """Write the schema to standard output."""
    sys.stdout.write(json.dumps(generate(), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
