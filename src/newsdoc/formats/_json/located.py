"""Where the values of a JSON document stand, and how new ones are printed there.

Law: a format says by `Place` what each JSON value is to the model; whitespace, commas and escapes are settled
here. An object that holds what the model does not know is never printed anew, only edited. Of a document of which one
value is asked for, no more is looked at than the way to it.
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import attrs

from newsdoc.codecs import Slot
from newsdoc.formats._json.codecs import JsonLiteral, JsonString, Meaning
from newsdoc.formats._json.scan import JsonArray, JsonMember, JsonObject, JsonScalar
from newsdoc.formats._json.style import Style, first_indent, on_one_line, parts
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsdoc.diagnostics import Path
    from newsdoc.formats._json.scan import Data, JsonValue
    from newsdoc.model.schema import Value
    from newsdoc.source import Source


Content: TypeAlias = Any
"""What a format wants to know of a value when it comes to its members or elements."""


@attrs.frozen(kw_only=True)
class Place:
    """What one JSON value is to the model.

    `path` is the field, node or item, or `None` for what the model does not know. With a `meaning` it is a
    slot; with a `content` its members or elements have places too; `instead` says that it is no array and will
    be replaced by one. `whole` says that the model holds all that the value itself says, its parts and what a meaning
    tells aside.
    """

    path: Path | None
    rank: int = 0
    meaning: Meaning | None = None
    content: Content = None
    instead: bool = False
    whole: bool = True


UNKNOWN = Place(path=None, rank=sys.maxsize, whole=False)
"""The place of what the model does not know."""


class Printed(NamedTuple):
    """A new member or element: plain JSON data, with a name if it is a member."""

    data: Data
    name: str | None = None
    rank: int = 0


class _Frame(NamedTuple):
    """How the items of a container are set."""

    items: str | None
    """Their indentation, `None` on one line."""
    new: str | None
    """The indentation of new ones."""
    separator: str
    lead: str = ""
    trail: str = ""


class JsonLocated(Located):
    """The places of one JSON document. A format defines `places` and `printed`."""

    def __init__(self, source: Source, root: JsonValue, place: Place) -> None:
        self._source = source
        self._text = source.text
        self._root = root
        self._place = place
        self._slots: dict[Path, Slot | None] = {}
        self._contents: dict[Path, Content] = {}
        self._frames: dict[Path, _Frame] = {}

    @abstractmethod
    def places(self, content: Content, path: Path, value: JsonObject | JsonArray) -> Iterable[Place]:
        """What each member or element of a value is, in source order."""

    @abstractmethod
    def printed(self, content: Content, path: Path, value: Value) -> Printed | None:
        """What a new value at `path` looks like in a container of that content; `None` if it has no place.

        Raises `ValueError` for a value that cannot be written.
        """

    def slot(self, path: Path) -> Slot | None:
        """The slot of a value with a meaning."""
        if path not in self._slots:
            self._slots[path] = self._look_up(path)
        return self._slots[path]

    def slots(self) -> Iterator[Slot]:
        """All of them, the outer before the inner."""
        _ = self._containers
        found = filter(None, self._slots.values())
        return iter(sorted(found, key=lambda slot: (slot.outer.start, -slot.outer.end)))

    def items(self) -> Iterator[Item]:
        """The members of objects and the elements of arrays."""
        for container in self._containers.values():
            yield from container.items

    def container(self, path: Path) -> Container | None:
        """The object of a node, the array of a sequence."""
        return self._containers.get(path)

    def fragment(self, path: Path, value: Value, container: Container) -> tuple[str, int, str] | None:
        """Printed in the style of the document, on a line of the container's or within its one line."""
        indent = self._frames[container.path].new
        try:
            found = self.printed(self._contents[container.path], path, value)
            if found is None:
                return None
            if found.name is None:
                return self._style.print(found.data, indent), found.rank, ""
            return self._style.member(found.name, found.data, indent), found.rank, ""
        except ValueError:
            return None

    @cached_property
    def _style(self) -> Style:
        return Style.of(self._source, self._root)

    @cached_property
    def _containers(self) -> Mapping[Path, Container]:
        """All of them; and with them all slots, contents and frames."""
        found: dict[Path, Container] = {}
        self._visit(found, self._place, self._root.span, self._root, "")
        return found

    def _look_up(self, path: Path) -> Slot | None:
        """Go down to a value, and look at nothing beside the way."""
        place, outer, value = self._place, self._root.span, self._root
        indent: str | None = ""
        while place.path != path:
            if place.content is None or place.instead or isinstance(value, JsonScalar):
                return None
            within = self._frame(value, indent).items
            for part, inner in zip(parts(value), self.places(place.content, place.path or (), value), strict=True):
                if inner.path is not None and inner.path == path[: len(inner.path)]:
                    place, outer, indent = inner, part.span, within
                    value = part.value if isinstance(part, JsonMember) else part
                    break
            else:
                return None
        return None if place.meaning is None else self._slot(path, place.meaning, outer, value, indent)

    def _visit(
        self, found: dict[Path, Container], place: Place, outer: Span, value: JsonValue, indent: str | None
    ) -> bool:
        """Note the slot and the container of a value; whether the model holds all that it says."""
        if place.path is None:
            return False
        if place.meaning is not None:
            self._slots[place.path] = self._slot(place.path, place.meaning, outer, value, indent)
        if place.content is None:
            return place.whole and (place.meaning is None or place.meaning.is_whole())
        if place.instead or isinstance(value, JsonScalar):
            # no items yet, and the brackets come with the first one
            frame = self._empty(indent)
            self._keep(found, place, value.span, frame._replace(lead=f"[{frame.lead}", trail=f"{frame.trail}]"))
            return False
        frame = self._frame(value, indent)
        items: list[Item] = []
        for part, inner in zip(parts(value), self.places(place.content, place.path, value), strict=True):
            below = part.value if isinstance(part, JsonMember) else part
            whole = self._visit(found, inner, part.span, below, frame.items)
            items.append(Item(inner.path, part.span, inner.rank, whole=whole))
        self._keep(found, place, Span(value.span.start + 1, value.span.end - 1), frame, items)
        return place.whole and all(item.whole for item in items)

    def _keep(
        self, found: dict[Path, Container], place: Place, inside: Span, frame: _Frame, items: Sequence[Item] = ()
    ) -> None:
        path = place.path or ()
        found[path] = Container(path, tuple(items), inside, {("", ""): frame.separator}, frame.lead, frame.trail)
        self._contents[path] = place.content
        self._frames[path] = frame

    def _slot(self, path: Path, meaning: Meaning, outer: Span, value: JsonValue, indent: str | None) -> Slot:
        start, end = value.span
        fields = tuple(step for step in path[-1:] if isinstance(step, str))
        if meaning.quoted and isinstance(value, JsonScalar) and isinstance(value.data, str):
            inner = Span(start + 1, end - 1)
            string = JsonString(meaning, self._style.escapes.within(self._text[start:end]))
            return Slot(path, fields, outer, inner, string)
        return Slot(path, fields, outer, value.span, JsonLiteral(meaning, self._style, indent))

    def _empty(self, indent: str | None) -> _Frame:
        """How the items of a value without any will be set."""
        style = self._style
        within = style.inner(indent)
        return _Frame(within, within, style.separator(within), style.line(within), style.line(indent))

    def _frame(self, value: JsonArray | JsonObject, indent: str | None) -> _Frame:
        """How the items of a value are set, found at the first that begins a line."""
        text = self._text
        items = [part.value if isinstance(part, JsonMember) else part for part in parts(value)]
        if not items:
            return self._empty(indent)
        within = first_indent(text, value)
        separator = self._style.separator(within)
        if within is None and not on_one_line(text[value.span.start : value.span.end]):
            # they begin on the line of the bracket and go on below, as in [{ ... }, { ... }]
            return _Frame(indent, indent, separator)
        composed = [text[item.span.start : item.span.end] for item in items if parts(item)]
        flat = isinstance(value, JsonArray) and composed and all(map(on_one_line, composed))
        return _Frame(within, None if flat else within, separator)
