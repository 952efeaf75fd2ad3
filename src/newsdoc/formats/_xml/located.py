"""Where the values of an XML document stand, and how new ones are written there.

Law: a format notes in `Places` which element or attribute each value is, most simply by running its reader again
with a note-taker; tags, quotes, indentation and order are settled here. An element that holds what the model does not
know is never printed anew, only edited. Of a document of which one value is asked for, no more is looked at than that.

    class _Located(XmlLocated):
        order = {"body.head": ("hedline", "byline", "dateline")}

        def noted(self, path):              # the places of all values, or at least of those at and under a path
            return places

        def home_of(self, path):            # where a field, or an item, that is not there would stand
            return self.root.find("body/body.head") if path == ("bylines", 0) else None

        def printed(self, path, value, parent):  # what a new item looks like
            return element("byline", None, value.text)

    places = Places()
    places.item(("body", 0), p)                     # a node: its element is an item of its parent
    places.inline(("body", 0, "text"), p, TABLE)    # its text and marks
    places.attribute(("urgency",), urgency, "ed-urg", NUMBER)
    places.text(("headline",), hl1)                 # a text; noted twice, the second is a mirror
    places.sequence(("body",), content)             # whose children the items are, even if there are none yet
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from newsdoc.codecs import Slot
from newsdoc.errors import WriteError
from newsdoc.formats._xml.codecs import Opened, XmlAttribute, XmlContent
from newsdoc.formats._xml.lines import Lines
from newsdoc.formats._xml.meanings import WORDS
from newsdoc.formats._xml.names import Names
from newsdoc.formats._xml.scan import Scan, Spans
from newsdoc.formats._xml.tree import local_name
from newsdoc.formats._xml.writer import print_element
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from newsdoc.codecs import Codec
    from newsdoc.diagnostics import Path
    from newsdoc.formats._xml.places import Note, Places
    from newsdoc.formats._xml.scan import ElementSpan
    from newsdoc.source import Source

LAST = sys.maxsize
"""The rank of what the format's order does not name."""


class XmlLocated(Located):
    """The places of one XML document. A format defines `home_of`, `printed` and `order`."""

    order: ClassVar[Mapping[str, Sequence[str]]] = {}
    """By local name of an element, those of its children in the order that the format asks for."""

    def __init__(self, source: Source, root: Element) -> None:
        self.source = source
        self.root = root
        self._text = source.text
        self._scan = Scan(source.text)
        self._spans = Spans(root, self._scan)
        self._slots: dict[Path, Slot | None] = {}
        self._made: dict[Element, Container] = {}
        self._attributes: dict[Element, Container] = {}
        self._joined: dict[Path, Container] = {}
        self._parents_of: dict[Path, Element] = {}
        self._wholes: dict[Element, bool] = {}

    @abstractmethod
    def noted(self, path: Path) -> Places:
        """What the format notes of the values at and under a path; it may note others too. All of them for `()`."""

    @abstractmethod
    def home_of(self, path: Path) -> Element | None:
        """The element in which a field, or an item of a sequence, would stand that the document does not have.

        A sequence that is there is noted; of one that is not, the first items are asked for as `(name, 0)`, to stand
        side by side, else all together as `(name,)`, to be printed with the element that holds them. `None`: it has no
        place. An attribute that is not there needs none, if its element was noted with it.
        """

    @abstractmethod
    def printed(self, path: Path, value: Any, parent: Element) -> Element | None:
        """The element that says a new value in `parent`; `None` if it has no place there.

        White space between elements is settled by the document. May raise `WriteError`.
        """

    def parent_of(self, path: Path, value: Any) -> Element | None:
        """Where the items of a sequence have several parents, that of a new item at `path`.

        `None`: the parent of the item before it.
        """
        del path, value
        return None

    # -- what the core asks ----------------------------------------------------------------------------------

    def slot(self, path: Path) -> Slot | None:
        """The slot of a value that was noted, its mirrors with it."""
        if path[-1:] == ("marks",):
            path = (*path[:-1], "text")
        if path not in self._slots:
            places = self.places if "places" in self.__dict__ else self.noted(path)
            notes = places.notes.get(path)
            self._slots[path] = None if notes is None else self._slot(notes)
        return self._slots[path]

    def slots(self) -> Iterator[Slot]:
        """All of them, the outer before the inner."""
        found = [slot for path in self.places.notes if (slot := self.slot(path)) is not None]
        return iter(sorted(found, key=lambda slot: (slot.outer.start, -slot.outer.end)))

    def items(self) -> Iterator[Item]:
        """What stands side by side in the document itself, and in every element that has more than text."""
        outer = self._spans[self.root].outer
        yield from (Item(None, span, whole=False) for span in self._scan.others(0, outer.start))
        yield Item(None, outer, whole=False)
        yield from (Item(None, span, whole=False) for span in self._scan.others(outer.end, len(self._text)))
        for element in self._parents:
            for item in self._children(element).items:
                yield attrs.evolve(item, path=None) if item.path not in self._homes else item

    def container(self, path: Path) -> Container | None:
        """The element of a node, and that of a sequence; one that spreads over several is joined from them."""
        if path in self.places.sequences or path in self._spread:
            return self._sequence(path)
        element = self._homes.get(path)
        if element is not None:
            return self._children(element)
        parent = self.home_of((*path, 0)) if path else None
        return None if parent is None else self._children(parent)

    def home(self, path: Path) -> Container | None:
        """The element that has the item at `path`, or would have it."""
        note = self.places.notes.get(path, [None])[0]
        if note is not None and note.attribute and self.slot(path) is None:
            return self._attribute_items(note.element)
        element = self._homes.get(path)
        if element is not None:
            if path[:-1] in self._spread:
                return self._sequence(path[:-1])
            parent = self._parent.get(element)
            return None if parent is None else self._children(parent)
        if note is not None:
            return self._attribute_items(note.element) if note.attribute else None
        parent = self.home_of(path)
        return None if parent is None else self._children(parent)

    def mirrors(self, path: Path) -> Iterator[Path]:
        """The other elements that hold a text."""
        for number in range(1, len(self.places.notes.get(path, ()))):
            yield (*path, f"={number}")

    def item(self, path: Path) -> Item | None:
        """The element, or the attribute, that is exactly the node or field at `path`."""
        container = self.home(path)
        number = None if container is None else container.index.get(path)
        return None if container is None or number is None else container.items[number]

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """Printed with the indentation of the container's elements and the prefix of their tags."""
        parent = self._parents_of[container.path]
        section = ""
        if container.path in self._joined:
            chosen = self.parent_of(path, value)
            if chosen is not None:
                parent, section = chosen, f"#{self._spans[chosen].number}"
            else:
                step = path[-1] if isinstance(path[-1], int) else 0
                near = container.index.get((*container.path, max(step - 1, 0)), 0)
                section = container.items[near].section if container.items else ""
                parent = next((child for child in self._homes_of(container, near)), parent)
        try:
            note = self.places.notes.get(path, [None])[0]
            if note is not None and note.attribute and container is self._attributes.get(note.element):
                return self._new_attribute(note, value)
            made = self.printed(path, value, parent)
            if made is None:
                return None
            indent, _ = self._lines.indents(parent)
            text = print_element(
                made,
                "" if indent is None else indent,
                self._lines.unit if indent is not None else "",
                prefix=self._names.prefix(parent),
                namespaces=self._names.prefixes,
                newline="\n" if indent is not None else "",
            )
        except WriteError:
            return None
        return self._names.style(parent, plain=True).fit(text), self._rank(parent, local_name(made.tag)), section

    # -- the tree and its places -----------------------------------------------------------------------------

    @cached_property
    def places(self) -> Places:
        """All that the format notes."""
        return self.noted(())

    @cached_property
    def _names(self) -> Names:
        return Names(self.source, self.root, self._scan, self._spans)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.root, self._scan, self._spans)

    @cached_property
    def _parent(self) -> Mapping[Element, Element]:
        return {child: parent for parent in self.root.iter() for child in parent}

    @cached_property
    def _parents(self) -> list[Element]:
        """The elements whose children are items: none whose content is a text."""
        texts = {note.element for notes in self.places.notes.values() for note in notes if note.attribute is None}
        found: list[Element] = []
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            if element not in texts:
                found.append(element)
                waiting.extend(element)
        return found

    @cached_property
    def _homes(self) -> Mapping[Path, Element]:
        """The elements of items; that of a text is its item, if nothing else is."""
        found = {path: element for element, path in reversed(self.places.items.items())}
        taken = self.places.common.union(self.places.items)
        for path, notes in self.places.notes.items():
            for number, note in enumerate(notes):
                if note.attribute is None and note.part is None and note.element not in taken:
                    found.setdefault((*path, f"={number}") if number else path, note.element)
        return found

    @cached_property
    def _paths(self) -> Mapping[Element, Path]:
        return {element: path for path, element in self._homes.items()} | self.places.items

    @cached_property
    def _spread(self) -> Mapping[Path, list[Element]]:
        """Sequences whose items have parents of their own, with these in order."""
        found: dict[Path, dict[Element, None]] = {}
        for element, path in self.places.items.items():
            if path and isinstance(path[-1], int) and element in self._parent:
                found.setdefault(path[:-1], {})[self._parent[element]] = None
        return {path: list(parents) for path, parents in found.items()}

    def _owner(self, element: Element) -> Path:
        """The path of the nearest node or field that an element stands in."""
        while (path := self._paths.get(element)) is None:
            if element is self.root:
                return ()
            element = self._parent[element]
        return path

    # -- slots -----------------------------------------------------------------------------------------------

    def _slot(self, notes: Sequence[Note]) -> Slot | None:
        found = [slot for note in notes if (slot := self._place(note)) is not None]
        if not found:
            return None
        first = found[0]
        return Slot(first.path, first.fields, first.outer, first.inner, first.codec, tuple(found[1:]))

    def _place(self, note: Note) -> Slot | None:
        span = self._spans[note.element]
        if note.attribute is not None:
            return self._attribute_slot(note, span)
        plain = "<" not in self._text[span.inside : span.closing]
        style = self._names.style(note.element, plain=plain)
        codec = XmlContent(note.meaning, note.table, note.marked, note.keep, style)
        if span.empty:
            place = Span(span.inside - 2, span.end)
            return Slot(note.path, note.fields, span.outer, place, Opened(codec, span.name))
        if note.part is None:
            return Slot(note.path, note.fields, span.outer, span.inner, codec)
        part = self._part(span.inner, attrs.evolve(codec, meaning=WORDS), *note.part)
        return None if part is None else Slot(note.path, note.fields, part, part, codec)

    def _part(self, inner: Span, codec: Codec, start: int, end: int) -> Span | None:
        """The widest stretch of content that says a range of its text, and is well-formed by itself."""
        raw = self._text[inner.start : inner.end]
        values = codec.decode(raw)
        if values is None:
            return None
        begins, ends = [0] if start == 0 else [], [len(raw)] if end == len(values[0]) else []
        for value, at, length in codec.segments(raw):
            begins += [at + start - value] if value <= start <= value + length else []
            ends[:0] = [at + end - value] if value <= end <= value + length else []
        for begin in begins:
            for stop in sorted(ends, reverse=True):
                said = codec.decode(raw[begin:stop]) if begin <= stop else None
                if said is not None and said[0] == values[0][start:end]:
                    return Span(inner.start + begin, inner.start + stop)
        return None

    def _attribute_slot(self, note: Note, span: ElementSpan) -> Slot | None:
        for attribute in self._scan.attributes(span):
            if self._names.fits(attribute.name, note.attribute or ""):
                quote = self._text[attribute.inner.end]
                codec = XmlAttribute(note.meaning, quote, self._names.style(note.element, plain=True))
                return Slot(note.path, note.fields, attribute.outer, attribute.inner, codec)
        return None

    # -- containers ------------------------------------------------------------------------------------------

    def _rank(self, parent: Element, name: str) -> int:
        order = self.order.get(local_name(parent.tag), ())
        return order.index(name) if name in order else LAST

    def _children(self, parent: Element) -> Container:
        if parent not in self._made:
            span = self._spans[parent]
            path = (*self._owner(parent), f"#{span.number}")
            items = tuple(self._items_of(parent))
            inside, lead, trail = self._lines.frame(parent, span)
            separator = lead or ""
            self._made[parent] = Container(path, items, inside, {("", ""): separator.lstrip(">")}, lead, trail)
            self._parents_of[path] = parent
        return self._made[parent]

    def _items_of(self, parent: Element) -> Iterator[Item]:
        span = self._spans[parent]
        at = span.inside
        for child in parent:
            below = self._spans[child]
            yield from (Item(None, other, LAST, whole=False) for other in self._scan.others(at, below.start))
            rank = self._rank(parent, local_name(child.tag))
            path = self._paths.get(child)
            if path is None and rank != LAST and child not in self.places.common:
                path = (*self._owner(parent), f"#{below.number}")  # no field, but fields that are added stand around it
            yield Item(path, below.outer, rank, whole=self._is_whole(child))
            at = below.end
        yield from (Item(None, other, LAST, whole=False) for other in self._scan.others(at, span.closing))

    def _sequence(self, path: Path) -> Container:
        """The container of a sequence; where its items have several parents, each of these is a section."""
        parents = self._spread.get(path) or [self.places.sequences[path]]
        if len(parents) == 1:
            return self._children(parents[0])
        if path not in self._joined:
            items: list[Item] = []
            separators: dict[tuple[str, str], str] = {}
            for parent in parents:
                span = self._spans[parent]
                above = self._parent.get(parent)
                # the tags are items, so that no separator reaches over them
                around = "" if above is None or above not in parents else f"#{self._spans[above].number}"
                items.append(Item(None, Span(span.start, span.inside), section=around, whole=False))
                items.append(Item(None, Span(span.closing, span.end), section=around, whole=False))
                section = f"#{span.number}"
                made = self._children(parent)
                separators[section, section] = made.separators["", ""]
                items += (
                    attrs.evolve(item, section=section)
                    for item in made.items
                    if not any(item.outer == self._spans[other].outer for other in parents)
                )
            items.sort(key=lambda item: item.outer)
            inside = Span(items[0].outer.start, items[-1].outer.end)
            self._joined[path] = Container(path, tuple(items), inside, separators, bound=True)
            self._parents_of[path] = parents[0]
        return self._joined[path]

    def _homes_of(self, container: Container, number: int) -> Iterator[Element]:
        path = container.items[number].path
        element = None if path is None else self._homes.get(path)
        if element is not None:
            yield self._parent[element]

    def _is_whole(self, element: Element) -> bool:
        """Whether all that an element says is noted."""
        if element not in self._wholes:
            self._wholes[element] = self._says_no_more(element)
        return self._wholes[element]

    def _says_no_more(self, element: Element) -> bool:
        if element in self.places.partial:
            return False
        if not self.places.held.get(element, set()).issuperset(element.keys()):
            return False
        text = self._texts.get(element)
        span = self._spans[element]
        if text is not None:
            return text.whole(self._text[span.inside : span.closing])
        if len(element):
            return all(item.whole for item in self._items_of(element))
        return not any(True for _ in self._scan.others(span.inside, span.closing))

    @cached_property
    def _texts(self) -> Mapping[Element, Codec]:
        return {
            note.element: XmlContent(note.meaning, note.table, note.marked, note.keep, self._names.style(note.element))
            for notes in self.places.notes.values()
            for note in notes
            if note.attribute is None
        }

    def _new_attribute(self, note: Note, value: Any) -> tuple[str, int, str] | None:
        name = note.attribute or ""
        if name.startswith("{"):
            prefix = self._names.prefixes.get(name[1:].partition("}")[0])
            if not prefix:
                return None
            name = f"{prefix}:{local_name(name)}"
        codec = XmlAttribute(note.meaning, '"', self._names.style(note.element, plain=True))
        return next(((f'{name}="{text}"', 0, "") for text in codec.encode((value,), None)), None)

    @cached_property
    def _fields_of(self) -> Mapping[Element, list[Note]]:
        """What was noted of each element's attributes."""
        found: dict[Element, list[Note]] = {}
        for notes in self.places.notes.values():
            for note in notes:
                if note.attribute:
                    found.setdefault(note.element, []).append(note)
        return found

    def _attribute_items(self, element: Element) -> Container:
        if element not in self._attributes:
            span = self._spans[element]
            path = (*self._owner(element), f"@{span.number}")
            notes = self._fields_of.get(element, [])
            items: list[Item] = []
            for attribute in self._scan.attributes(span):
                fields = (note.path for note in notes if self._names.fits(attribute.name, note.attribute or ""))
                field = next(fields, None)
                items.append(Item(field, attribute.outer, whole=field is not None))
            inside = Span(span.start + 1 + len(span.name), self._scan.opened(span))
            self._attributes[element] = Container(path, tuple(items), inside, {("", ""): " "}, " ", "")
            self._parents_of[path] = element
        return self._attributes[element]
