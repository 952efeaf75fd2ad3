"""Where everything of a document stands, and what a new part of it looks like there.

Law: the places are the reader's own, which left a note beside each value; this module only says where what is missing
would stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.inline import read_text
from newsdoc.formats._xml.located import XmlLocated
from newsdoc.formats._xml.places import Places
from newsdoc.formats._xml.writer import element
from newsdoc.formats.nitf import noting, printing
from newsdoc.formats.nitf.homes import EMBARGOED, HOMES
from newsdoc.formats.nitf.profiles import METAS, WRITTEN
from newsdoc.formats.nitf.words import LINE, ORDER
from newsdoc.formats.nitf.writer import is_message
from newsdoc.model.blocks import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats.nitf.draft import Trace
    from newsdoc.origin import Container, Document

_HELD: Final = frozenset({("body",), ("keywords",), ("sources",), ("genres",)})
"""Sequences that have an element of their own."""
_SEQUENCES: Final = frozenset(
    {"alt_ids", "bylines", "ednotes", "genres", "keywords", "places", "services", "signals", "sources", "subjects"}
)
_CHAINS: Final = {
    **{tag: ("head", "docdata", tag) for tag in ORDER["docdata"]},
    **{tag: ("head", tag) for tag in ORDER["head"]},
    **{tag: ("head", "tobject", tag) for tag in ORDER["tobject"]},
    **{tag: ("body", "body.head", tag) for tag in ORDER["body.head"] if tag != "series"},
    **{tag: ("body", tag) for tag in ORDER["body"]},
    **{tag: ("body", "body.head", "hedline", tag) for tag in ("hl1", "hl2")},
    "keyword": ("head", "docdata", "key-list", "keyword"),
    "from-src": ("head", "docdata", "del-list", "from-src"),
    **{tag: ("head", "docdata", "identified-content", tag) for tag in ("person", "org", "location", "classifier")},
    "block": ("body", "body.content", "block"),
    "nitf": (),
}
"""The way from `nitf` down to an element."""
_TAGS: Final = {
    **{field: home.element for field, home in HOMES.items()},
    "title": "title",
    "headline": "hl1",
    "subheadline": "hl2",
    "abstract": "abstract",
    "bylines": "byline",
    "dateline": "dateline",
    "provider": "distributor",
    "keywords": "keyword",
    "genres": "tobject.property",
    "sources": "from-src",
    "services": "meta",
    "signals": "ed-msg",
    "copyright_notice": "block",
    "priority": "meta",
    "ednotes": "ed-msg",
    "subjects": "tobject.subject",
    "places": "evloc",
    "alt_ids": "doc-id",
    "word_count": "pubdata",
    "associations": "abstract",
}
"""The element that a field, or an item of it, is."""


class NitfLocated(XmlLocated):
    """The places of one document."""

    order: ClassVar[Mapping[str, Sequence[str]]] = ORDER

    def __init__(self, document: Document, trace: Trace) -> None:
        super().__init__(document.source, trace.root)
        self._nitf = trace.nitf
        self._notes = trace.notes

    def noted(self, path: Path) -> Places:
        """Carry out what reading left to be noted of them."""
        places = Places()
        for carry_out, *arguments in self._notes if not path else noting.concerning(path, self._notes):
            carry_out(places, *arguments)
        return places

    def container(self, path: Path) -> Container | None:
        """None for a sequence whose own element is missing: it comes with the items."""
        if path in _HELD and path not in self.places.sequences and path not in self._spread:
            return None
        return super().container(path)

    def home_of(self, path: Path) -> Element | None:
        """Down the way to the element of the field, as far as there is one."""
        if len(path) > 1 and isinstance(path[1], int):
            return self._within(path)
        if len(path) > 1:
            return self._homes.get(path[:1])
        tag = "body.content" if path == ("body",) else _TAGS.get(str(path[0])) if path else None
        if tag == "doc-id" and path[:1] == ("alt_ids",) and next(self._nitf.iter(tag), None) is None:
            tag = "meta"  # the first of that name is the guid
        if tag is None:
            return None
        found = self._nitf
        for step in _CHAINS[tag]:
            below = found.find(step)
            if below is None or (step == tag and tag != "body.content"):
                break
            found = below
        return found

    def _within(self, path: Path) -> Element | None:
        """In the body: the element of the block, figure or list that a part of it would stand in."""
        while path:
            found = self._homes.get(path)
            if found is not None:
                return found
            path = path[:-1]
            if len(path) == 1:
                return self.home_of(path)
        return None

    def printed(self, path: Path, value: Any, parent: Element) -> Element | None:
        """The element, with those around it that are missing."""
        field, *rest = path
        if len(rest) > 1 or (rest and (field == "body" or not isinstance(rest[0], int))):
            return self._of_block(path, value, parent)
        field = str(field)
        home = HOMES.get(field)
        if home is not None:
            text = home.spell(value)
            if text is None:
                return None
            made = _wrapped(home.element, parent, element(home.element, {home.attribute: text}))
            if field == "embargoed" and made is not None and made.tag != home.element:
                for holder in made.iter("docdata"):
                    holder.set(HOMES["pubstatus"].attribute, EMBARGOED)
            return made
        if field == "body":
            return _wrapped("body.content", parent, element("body.content", None, *printing.blocks(value)))
        if not rest and field in _SEQUENCES:
            return self._items(field, value, parent)
        made = self._field(field, value)
        return None if made is None else _wrapped(made.tag, parent, made)

    def companions(self, path: Path) -> Iterable[Path]:
        """An embargo needs the status that says so."""
        status = ("embargoed", "status")
        return (status,) if path == ("embargoed",) and status in self.places.notes else ()

    def _items(self, field: str, values: tuple[Any, ...], parent: Element) -> Element | None:
        """A whole sequence: one element that holds the items, or the only one of them."""
        made = [self._field(field, value) for value in values]
        found = [item for item in made if item is not None]
        if len(found) != len(made):
            return None
        holder = {"keywords": "key-list", "sources": "del-list", "genres": "tobject"}.get(field)
        if holder is not None and parent.tag != holder:
            return _wrapped(holder, parent, element(holder, None, *found))
        return _wrapped(found[0].tag, parent, found[0]) if len(found) == 1 else None

    def _field(self, field: str, value: Any) -> Element | None:
        """The element of a field, or of one item of it."""
        match field:
            case "title" | "headline" | "subheadline":
                return printing.line(_TAGS[field], value)
            case "abstract":
                return printing.abstract(value)
            case "bylines":
                return printing.byline(value, self._by)
            case "dateline":
                return printing.dateline(value)
            case "provider":
                return printing.provider(value)
            case "keywords":
                return element("keyword", {"key": value})
            case "genres":
                return element("tobject.property", {"tobject.property.type": value.name}) if value.name else None
            case "sources":
                return element("from-src", {"src-name": value.name}) if value.name else None
            case "services":
                return printing.meta(field, value)
            case "priority":
                return element("meta", {"name": WRITTEN[field], "content": value})
            case "word_count":
                return element("pubdata", {"item-length": str(value), "unit-of-measure": "word"})
            case "subjects":
                return printing.subject(value)
            case "places":
                return printing.place(value)
            case "alt_ids":
                return self._identity(*value)
            case "signals":
                return printing.signal(value)
            case "copyright_notice":
                return element("block", None, element("copyrite", None, value))
            case "ednotes":
                return element("ed-msg", {"info": value.text}) if is_message(value) else printing.note(value)
            case "associations":
                figures: tuple[Figure, ...] = (value,) if isinstance(value, Figure) else value
                return element("abstract", None, *map(printing.figure, figures))
            case _:
                return None

    def _identity(self, role: str, text: str) -> Element | None:
        """Another number: a further `doc-id`, or a meta where there is no first one."""
        if next(self._nitf.iter("doc-id"), None) is not None:
            return element("doc-id", {"regsrc": role, "id-string": text})
        name = next((name for name, found in METAS.items() if found == ("alt_ids", role)), None)
        return None if name is None else element("meta", {"name": name, "content": text})

    @property
    def _by(self) -> str:
        """What the author lines of this document begin with."""
        line = next(self._nitf.iter("byline"), None)
        if line is not None:
            text = read_text(line, LINE)
            return text[: by_word(text)]
        language = self._nitf.get("baselang") or "en"
        return "By " if language.lower().startswith("en") else ""

    def _of_block(self, path: Path, value: Any, parent: Element) -> Element | None:
        """A block, or a part of one."""
        step = path[-1]
        if isinstance(step, int):
            return self._of_sequence(path, value, parent)
        match parent.tag, step:
            case "media", "caption":
                return None if value.credit else printing.caption(value)
            case "media", "text":
                return element("media-caption", None, str(value))
            case "media", "credit":
                return printing.producer(value)
            case "bq", "credit":
                return printing.line("credit", value)
            case _, "blocks":
                return printing.block(value[0]) if len(value) == 1 else None
            case _:
                return None

    def _of_sequence(self, path: Path, value: Any, parent: Element) -> Element | None:
        match path[-2]:
            case "body" | "blocks" if parent.tag in {"body.content", "block", "bq"}:
                made = printing.block(value)
                return None if made is None or made.tag == printing.RAW else made
            case "items" if not hasattr(value, "items"):
                return printing.list_item(value, defined=parent.tag == "dl")
            case "renditions":
                return printing.rendition(value)
            case "rows":
                return printing.row(value)
            case "bylines":
                return printing.inline("media-producer", value)
            case _ if parent.tag == "tr":
                return printing.cell(value)
            case _:
                return self._field(str(path[0]), value) if len(path) == 2 else None


def _wrapped(tag: str, parent: Element, made: Element) -> Element | None:
    """An element within those that are missing between `parent` and it."""
    chain = _CHAINS.get(tag, ())
    missing = (
        chain[chain.index(parent.tag) + 1 : -1] if parent.tag in chain else chain[:-1] if parent.tag == "nitf" else ()
    )
    for name in reversed(missing):
        made = element(name, None, made)
    return made
