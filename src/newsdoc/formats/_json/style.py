"""The habits of one JSON document: how it escapes, indents and separates.

Law: habits are found in the document, and new text follows them. What the document does not show is done as
`json.dumps(indent=2, ensure_ascii=False)` does it. Every text has a spelling in every encoding.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, cast

import attrs

from newsdoc.formats._json.scan import JsonArray, JsonMember, JsonObject, JsonScalar, unquote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdoc.formats._json.scan import Data, JsonValue
    from newsdoc.source import Source

ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])", re.DOTALL)
"""An escape of one character; two halves of a pair are one."""

_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@attrs.frozen
class Escapes:
    """Which characters are escaped in strings, and how."""

    spelled: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Characters that this document always escapes, as it spells them: `\\/`, `\\u003c`."""
    ascii: bool = False
    """Whether all characters beyond ASCII are escaped."""
    upper: bool = False
    """Whether hexadecimal digits are capitals."""
    encoding: str = "utf-8"
    """What this encoding cannot say is escaped."""

    @classmethod
    def of(cls, text: str, encoding: str = "utf-8") -> Escapes:
        """The habits that a text shows."""
        found = {spelling: unquote(f'"{spelling}"') for spelling in set(ESCAPE.findall(text))}
        # half a pair means U+FFFD, and is no way to write it
        bare = ESCAPE.sub("", text) + "\N{REPLACEMENT CHARACTER}" if found else ""
        spelled = {char: spelling for spelling, char in sorted(found.items()) if char and char not in bare}
        digits = "".join(spelling[2:] for spelling in found if spelling.startswith("\\u"))
        escaped = any(not char.isascii() for char in spelled)
        return cls(spelled, text.isascii() and escaped, digits != digits.lower(), encoding)

    def escape(self, text: str) -> str:
        """The text as it stands between quotes."""
        return self._special.sub(self._spell, text)

    def quote(self, text: str) -> str:
        """The text as a string of JSON."""
        return f'"{self.escape(text)}"'

    def within(self, raw: str) -> Escapes:
        """The habits for new text amid `raw`: its own, where it shows whether it escapes beyond ASCII."""
        if not raw.isascii() or self.ascii or "\\u" not in raw:
            return self
        return attrs.evolve(self, ascii=Escapes.of(raw).ascii)

    @cached_property
    def _special(self) -> re.Pattern[str]:
        beyond = "" if not self.ascii and self.encoding.startswith("utf-") else "\x80-\U0010ffff"
        return re.compile(f'["\\\\\x00-\x1f{re.escape("".join(self.spelled))}{beyond}]')

    def _spell(self, match: re.Match[str]) -> str:
        char = match[0]
        if (spelling := self.spelled.get(char) or _SHORT.get(char)) is not None:
            return spelling
        if not char.isascii() and not self.ascii and _can_say(self.encoding, char):
            return char
        units = char.encode("utf-16-be", "surrogatepass").hex()
        digits = units.upper() if self.upper else units
        return "".join(f"\\u{digits[at : at + 4]}" for at in range(0, len(digits), 4))


@attrs.frozen
class Style:
    """How new values are written.

    An indentation is that of the line on which a value begins, or `None` for values on one line.
    """

    escapes: Escapes = attrs.field(factory=Escapes)
    newline: str = "\n"
    unit: str = "  "
    """One step of indentation."""
    colon: str = ": "
    comma: str = ", "
    """What parts the items of one line."""

    @classmethod
    def of(cls, source: Source, root: JsonValue) -> Style:
        """The style of a document, as its outermost value shows it."""
        text = source.text
        escapes = Escapes.of(text, source.encoding)
        if not isinstance(root, JsonObject) or not root.members:
            return cls(escapes, source.newline)
        colons = Counter(text[member.colon.start : member.colon.end] for member in root.members)
        colon, _ = colons.most_common(1)[0]
        within = first_indent(text, root)
        closing = last_line(text[root.members[-1].span.end : root.span.end - 1])
        unit = "  " if within is None else within.removeprefix(closing or "")
        return cls(escapes, source.newline, unit, colon, ", " if colon.endswith(" ") else ",")

    def print(self, data: Data, indent: str | None) -> str:
        """A value as it is written on a line of this indentation.

        Raises:
            ValueError: It is a number that JSON cannot say.
        """
        within = self.inner(indent)
        if isinstance(data, str):
            return self.escapes.quote(data)
        if isinstance(data, dict):
            members = cast("dict[str, object]", data).items()
            printed = [self.member(name, value, within) for name, value in members]
            return self._bracketed("{", printed, "}", indent)
        if isinstance(data, list):
            elements = cast("list[object]", data)
            return self._bracketed("[", [self.print(element, within) for element in elements], "]", indent)
        return json.dumps(data, allow_nan=False)

    def member(self, name: str, data: Data, indent: str | None) -> str:
        """A member of an object."""
        return self.escapes.quote(name) + self.colon + self.print(data, indent)

    def inner(self, indent: str | None) -> str | None:
        """The indentation one step further in."""
        return None if indent is None else indent + self.unit

    def line(self, indent: str | None) -> str:
        """The beginning of a new line; nothing within one line."""
        return "" if indent is None else self.newline + indent

    def separator(self, indent: str | None) -> str:
        """What parts items of this indentation."""
        return self.comma if indent is None else "," + self.line(indent)

    def _bracketed(self, opening: str, items: Sequence[str], closing: str, indent: str | None) -> str:
        if not items:
            return opening + closing
        within = self.inner(indent)
        return f"{opening}{self.line(within)}{self.separator(within).join(items)}{self.line(indent)}{closing}"


def parts(value: JsonValue) -> Sequence[JsonMember | JsonValue]:
    """The members or elements of a value."""
    match value:
        case JsonObject():
            return value.members
        case JsonArray():
            return value.elements
        case JsonScalar():
            return ()


def first_indent(text: str, value: JsonValue) -> str | None:
    """The indentation of the first member or element that begins a line."""
    end = value.span.start + 1
    for part in parts(value):
        found = last_line(text[end : part.span.start].rpartition(",")[2])
        if found is not None:
            return found
        end = part.span.end
    return None


def on_one_line(text: str) -> bool:
    """Whether a stretch of JSON has no line breaks."""
    return "\n" not in text and "\r" not in text


def last_line(blank: str) -> str | None:
    """The indentation that a stretch of blanks ends with, if it breaks the line."""
    breaks = max(blank.rfind("\n"), blank.rfind("\r"))
    return None if breaks < 0 else blank[breaks + 1 :]


def _can_say(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
