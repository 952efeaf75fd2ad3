"""A JSON text as a tree of values that know where they stand.

Law: linear, bounded in depth, and of one mind with the standard library's `json`: both accept the same texts
and give the same values, except that here NaN and Infinity are errors, as in JSON, and a lone surrogate is
U+FFFD.
"""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import attrs

from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsdoc.diagnostics import Path

MAX_NESTING = 200
"""How deep arrays and objects may nest; nodes of the model nest at most 64 deep, at two of these each."""

_SPACE = re.compile(r"[ \t\n\r]*+")
_CHARS = re.compile(r'(?>(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)')
_NAME = re.compile(rf'"{_CHARS.pattern}"(?P<colon>{_SPACE.pattern}:{_SPACE.pattern})')
_COMMA = re.compile(rf"{_SPACE.pattern}(,?){_SPACE.pattern}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?P<float>(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)")
_WORD = re.compile(r"-?[A-Za-z]++")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNPAIRED = re.compile(
    r"(?>(?:[^\\]++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\(?!u[dD][89a-fA-F]).)*)\\",
    re.DOTALL,
)
_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None}


class JsonError(Exception):
    """Why a text is not JSON, and where."""

    def __init__(self, code: str, message: str, span: Span) -> None:
        super().__init__(code, message, span)
        self.code = code
        self.message = message
        self.span = span


class JsonScalar(NamedTuple):
    """A string, number, `true`, `false` or `null`."""

    span: Span
    data: str | float | bool | None


class JsonMember(NamedTuple):
    """A member of an object: its span reaches from the name's quote to the end of the value."""

    span: Span
    name: str
    colon: Span
    """What stands between the name and the value."""
    value: JsonValue


class JsonArray(NamedTuple):
    """An array with its elements."""

    span: Span
    elements: tuple[JsonValue, ...]


@attrs.frozen
class JsonObject:
    """An object with its members, those of the same name among them."""

    span: Span
    members: tuple[JsonMember, ...]

    @cached_property
    def named(self) -> Mapping[str, JsonMember]:
        """The members that count, by name: the last one of a name, as everywhere."""
        return {member.name: member for member in self.members}


JsonValue: TypeAlias = JsonScalar | JsonArray | JsonObject
Data: TypeAlias = Any
"""A value as `json.loads` gives it."""


class JsonSlip(NamedTuple):
    """Something that can be read, and should not be there."""

    code: str
    message: str
    span: Span
    path: Path


def scan(text: str) -> JsonValue:
    """Find where every value of a JSON text stands. Raises `JsonError`."""
    value = _Scanner(text).value(_skip(text, 0), 0)
    end = _skip(text, value.span.end)
    if end < len(text):
        raise JsonError("trailing-text", "something follows the end of the JSON value", Span(end, len(text.rstrip())))
    return value


def plain(value: JsonValue) -> Data:
    """The values as `json.loads` gives them."""
    match value:
        case JsonObject():
            return {name: plain(member.value) for name, member in value.named.items()}
        case JsonArray():
            return [plain(element) for element in value.elements]
        case JsonScalar():
            return value.data


def find(root: JsonValue, path: Path) -> tuple[JsonValue, JsonMember | None]:
    """The value at a JSON path, or the nearest around it that is there; and the member whose value it is."""
    value, member = root, None
    for step in path:
        if isinstance(step, str) and isinstance(value, JsonObject) and step in value.named:
            member = value.named[step]
            value = member.value
        elif isinstance(step, int) and isinstance(value, JsonArray) and step < len(value.elements):
            value, member = value.elements[step], None
        else:
            return value, None
    return value, member


def slips(text: str, root: JsonValue) -> Iterator[JsonSlip]:
    """Members that a later one of the same name overrides, and lone surrogates; with JSON paths."""
    waiting: list[tuple[Path, JsonValue]] = [((), root)]
    while waiting:
        path, value = waiting.pop()
        match value:
            case JsonObject():
                for member in value.members:
                    here = (*path, member.name)
                    if value.named[member.name] is not member:
                        message = f"{member.name!r} stands here again below, and the last one counts"
                        yield JsonSlip("duplicate-member", message, member.span, here)
                    else:
                        waiting.append((here, member.value))
            case JsonArray():
                waiting += (((*path, index), element) for index, element in enumerate(value.elements))
            case JsonScalar(span, str(data)):
                if "\N{REPLACEMENT CHARACTER}" in data and has_lone_surrogate(text[span.start : span.end]):
                    message = "half of a surrogate pair is no character; it is read as U+FFFD"
                    yield JsonSlip("lone-surrogate", message, span, path)
            case _:
                pass


def has_lone_surrogate(text: str) -> bool:
    """Whether a JSON text has an escape for half a character. One pass over the text, mostly none at all."""
    return "\\u" in text and _UNPAIRED.match(text) is not None


def unquote(literal: str) -> str | None:
    """The text that a JSON string means, quotes included; `None` if it is none."""
    match = _CHARS.match(literal, 1)
    if not literal.startswith('"') or match is None or match.end() != len(literal) - 1 or literal[-1] != '"':
        return None
    return _unescaped(literal)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return at if match is None else match.end()


def _comma(text: str, at: int) -> tuple[bool, int]:
    """Whether a comma follows, and what stands after it or in its place."""
    match = _COMMA.match(text, at)
    return (False, at) if match is None else (bool(match[1]), match.end())


def _unescaped(literal: str) -> str:
    if "\\" not in literal:
        return literal[1:-1]
    found: str = json.loads(literal)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", found)


class _Scanner:
    """Two frames a level of nesting."""

    def __init__(self, text: str) -> None:
        self._text = text

    def value(self, at: int, depth: int) -> JsonValue:
        text = self._text
        match text[at : at + 1]:
            case '"':
                end = self._string(at)
                return JsonScalar(Span(at, end), _unescaped(text[at:end]))
            case "{" | "[" if depth == MAX_NESTING:
                raise JsonError("too-deep", f"values nest more than {MAX_NESTING} deep", Span(at, at + 1))
            case "{":
                return self._object(at, depth)
            case "[":
                return self._array(at, depth)
            case "":
                raise self._wrong(at, "a value")
            case _:
                return self._scalar(at)

    def _object(self, start: int, depth: int) -> JsonObject:
        text = self._text
        members: list[JsonMember] = []
        at = _skip(text, start + 1)
        more = not text.startswith("}", at)
        while more:
            named = _NAME.match(text, at)
            if named is None:
                raise self._no_name(at, "a name in quotes" if members else "a name in quotes or }")
            value = self.value(named.end(), depth + 1)
            name = _unescaped(text[at : named.start("colon")])
            members.append(JsonMember(Span(at, value.span.end), name, Span(*named.span("colon")), value))
            more, at = _comma(text, value.span.end)
        if not text.startswith("}", at):
            raise self._wrong(at, "a comma or }")
        return JsonObject(Span(start, at + 1), tuple(members))

    def _array(self, start: int, depth: int) -> JsonArray:
        text = self._text
        elements: list[JsonValue] = []
        at = _skip(text, start + 1)
        more = not text.startswith("]", at)
        while more:
            element = self.value(at, depth + 1)
            elements.append(element)
            more, at = _comma(text, element.span.end)
        if not text.startswith("]", at):
            raise self._wrong(at, "a comma or ]")
        return JsonArray(Span(start, at + 1), tuple(elements))

    def _no_name(self, at: int, wanted: str) -> JsonError:
        if not self._text.startswith('"', at):
            return self._wrong(at, wanted)
        return self._wrong(_skip(self._text, self._string(at)), "a colon")

    def _string(self, at: int) -> int:
        """The end of a string, its quotes included."""
        match = _CHARS.match(self._text, at + 1)
        end = at + 1 if match is None else match.end()
        match self._text[end : end + 1]:
            case '"':
                return end + 1
            case "":
                raise JsonError("truncated", "the text ends inside a string", Span(at, end))
            case "\\":
                raise JsonError("broken", "a backslash that begins no escape of JSON", Span(end, end + 1))
            case char:
                message = f"the control character {char!r} must be escaped in a string"
                raise JsonError("broken", message, Span(end, end + 1))

    def _scalar(self, at: int) -> JsonScalar:
        number = _NUMBER.match(self._text, at)
        if number is not None:
            span = Span(at, number.end())
            try:
                return JsonScalar(span, float(number[0]) if number["float"] else int(number[0]))
            except ValueError as error:  # the interpreter limits the digits of an integer
                message = f"a number of {len(number[0])} digits is too long to be read"
                raise JsonError("number-too-long", message, span) from error
        word = _WORD.match(self._text, at)
        if word is None or word[0] not in _WORDS:
            raise self._wrong(at, "a value", word[0] if word else "")
        return JsonScalar(Span(at, word.end()), _WORDS[word[0]])

    def _wrong(self, at: int, wanted: str, word: str = "") -> JsonError:
        if at >= len(self._text):
            return JsonError("truncated", f"the text ends where {wanted} should stand", Span(at, at))
        found = word or self._text[at]
        return JsonError("broken", f"expected {wanted}, got {found!r:.40}", Span(at, at + len(found)))
