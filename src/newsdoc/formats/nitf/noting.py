"""What is noted of the elements of a document, once somebody asks where its values stand.

Law: a function notes what one step of reading made of one element. The calls are made in the order of reading, and
nothing is decided here that reading did not decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc.formats._xml.meanings import VERBATIM, WORDS, Meaning
from newsdoc.formats.nitf import roles, words
from newsdoc.formats.nitf.homes import CODE, EMBARGO, HOMES, SCHEME
from newsdoc.formats.nitf.words import LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats._xml.inline import InlineTable
    from newsdoc.formats._xml.places import Places

Note: TypeAlias = tuple[Any, ...]
"""A function of this module and what it is to be called with after the places: first a path, or names of fields."""


def concerning(path: Path, notes: Iterable[Note]) -> list[Note]:
    """Those that say something of the value at a path, as far as can be told without carrying them out."""
    field, number = path[0], path[1:2]
    found = [note for note in notes if field in note[1]]
    return [note for note in found if note[1][1:2] in {number, ()}] if number else found


def item(places: Places, path: Path, element: Element) -> None:
    """A value that is an element."""
    places.item(path, element)


def part_of(places: Places, path: Path, element: Element) -> None:
    """A value that is an element, which says more than that."""
    places.item(path, element, whole=False)


def sequence(places: Places, path: Path, element: Element, *names: str) -> None:
    """Values whose elements stand in this one, which is written again with the attributes of these names."""
    places.sequence(path, element)
    if names:
        places.hold(element, *names)


def first_sequence(places: Places, path: Path, element: Element) -> None:
    """The same, unless there was another one before."""
    if path not in places.sequences:
        places.sequence(path, element)


def hold(places: Places, path: Path, element: Element, *names: str) -> None:
    """Attributes that are written again with the element, which stands in the value at `path`."""
    del path
    places.hold(element, *names)


def attribute(places: Places, path: Path, element: Element, name: str, meaning: Meaning = WORDS) -> None:
    """A value that is an attribute."""
    places.attribute(path, element, name, meaning)


def text(places: Places, path: Path, element: Element, table: InlineTable = LINE) -> None:
    """A value that is the text of an element, without marks."""
    places.text(path, element, VERBATIM, table=table)


def part_of_text(places: Places, path: Path, element: Element, part: tuple[int, int]) -> None:
    """The same of a stretch of the text."""
    places.text(path, element, VERBATIM, table=LINE, part=part)


def inline(
    places: Places, path: Path, element: Element, table: InlineTable, part: tuple[int, int] | None = None
) -> None:
    """The text and marks of a node."""
    places.inline((*path, "text"), element, table, part=part)


def node(places: Places, path: Path, element: Element, inner: Element, table: InlineTable) -> None:
    """A node that is an element, and all its text and marks what an element in it, or itself, holds."""
    places.item(path, element)
    places.inline((*path, "text"), inner, table)


def text_item(places: Places, path: Path, element: Element, inner: Element, table: InlineTable) -> None:
    """A text that is an element, and is said by an element in it, or by itself."""
    places.item(path, element)
    places.text(path, inner, VERBATIM, table=table)


# -- the head of the document ----------------------------------------------------------------------------------


def attributes(places: Places, fields: Sequence[str], element: Element) -> None:
    """The fields that are attributes of an element, those too that it does not have yet."""
    for field in fields:
        home = HOMES[field]
        if element.get(home.attribute) is not None or (field,) not in places.notes:
            places.attribute((field,), element, home.attribute, home.meaning)


def missing(places: Places, fields: Sequence[str], element: Element) -> None:
    """Where attributes would stand that an element does not have."""
    for field in fields:
        home = HOMES[field]
        if element.get(home.attribute) is None and (field,) not in places.notes:
            places.attribute((field,), element, home.attribute, home.meaning)


def embargo(places: Places, path: Path, element: Element) -> None:
    """Where the status would stand that an embargo needs beside its time."""
    places.attribute((*path, "status"), element, HOMES["pubstatus"].attribute, EMBARGO)


def item_of(places: Places, path: Path, element: Element, fields: Iterable[tuple[str, str | None]]) -> None:
    """A value that is an element, with fields that are attributes of it, those without an attribute left out."""
    places.item(path, element)
    for field, name in fields:
        if name:
            places.attribute((*path, field), element, name)


def concept(places: Places, path: Path, element: Element, name: str) -> None:
    """A concept that is an attribute, in an element that may have a name of its own."""
    places.item(path, element)
    places.attribute((*path, "name"), element, name)
    places.hold(element, "name")


def subject(places: Places, path: Path, element: Element, tier: str) -> None:
    """A subject by its code, and the tier that its name is."""
    places.item(path, element)
    places.attribute((*path, "code"), element, CODE)
    places.attribute((*path, "scheme"), element, SCHEME)
    places.attribute((*path, "name"), element, tier)


def source(places: Places, path: Path, element: Element) -> None:
    """One on the trail; the others are not numbered anew."""
    concept(places, path, element, "src-name")
    places.hold(element, "level-number")


def identified(
    places: Places, path: Path, element: Element, name: str | None, code: str | None, scheme: str | None
) -> None:
    """Somebody or something that the document is about."""
    places.item(path, element)
    places.hold(element, "type")
    if name:
        places.text((*path, "name"), element, VERBATIM, table=LINE)
    if code:
        places.attribute((*path, "code"), element, "value")
    if scheme:
        places.attribute((*path, "scheme"), element, "idsrc")


def provider(places: Places, path: Path, element: Element, organisation: Element | None, inner: Element | None) -> None:
    """The distributor, as the body it names; its name stands in `inner`, if it has one."""
    places.item(path, element)
    if inner is not None:
        places.text((*path, "name"), inner, VERBATIM, table=LINE)
    if organisation is not None:
        places.share(organisation)
        for field, name in (("code", "value"), ("scheme", "idsrc")):
            places.attribute((*path, field), organisation, name)


# -- blocks ----------------------------------------------------------------------------------------------------


def block(places: Places, path: Path, number: int, element: Element) -> None:
    """A block that is an element."""
    places.item((*path, number), element)


def paragraph(places: Places, path: Path, number: int, element: Element, part: tuple[int, int] | None = None) -> None:
    """A paragraph; with `part`, what follows on the dateline that its element opens with."""
    here = (*path, number)
    places.item(here, element, whole=part is None)
    if element.keys():
        _role(places, element, here)
    places.inline((*here, "text"), element, words.TEXT, part=part)


def _role(places: Places, element: Element, here: Path) -> None:
    name = roles.role_attribute(element.attrib)
    if name == "class":
        places.attribute((*here, "role"), element, name)
    elif name is not None:
        places.attribute((*here, "role"), element, name, roles.FLAGS[name])
    places.hold(element, *(flag for flag in roles.FLAGS if element.get(flag) == "false"))


def link(places: Places, path: Path, element: Element, anchor: Element | None, part: tuple[int, int]) -> None:
    """A paragraph that is a link: what is linked, or else what stands after the label."""
    places.item(path, element)
    places.hold(element, "class")
    if anchor is None:
        places.text((*path, "title"), element, VERBATIM, table=LINE, part=part)
    else:
        places.share(anchor)
        places.text((*path, "title"), anchor, VERBATIM, table=LINE)
        places.attribute((*path, "href"), anchor, "href")


def preformatted(places: Places, path: Path, element: Element) -> None:
    """Text whose white space counts."""
    places.text((*path, "text"), element, VERBATIM, keep=True)


def group(places: Places, path: Path, element: Element, named: str | None) -> None:
    """A box and its blocks."""
    places.item(path, element)
    places.sequence((*path, "blocks"), element)
    if named is not None:
        places.attribute((*path, "role"), element, "class")


def quotation(places: Places, path: Path, element: Element, source: str) -> None:
    """A quotation and its blocks, which may stand in an element of their own; and its source, if it has one."""
    blocks = element.findall("block")
    places.sequence((*path, "blocks"), blocks[0] if len(blocks) == 1 else element)
    if source:
        places.attribute((*path, "credit"), element, "quote-source")
    places.attribute((*path, "role"), element, "class")


def note(places: Places, path: Path, element: Element, inner: Element) -> None:
    """A note, of whatever class it is."""
    places.inline((*path, "text"), inner, words.NOTE)
    places.hold(element, "type")
    if element.tag == "note":
        places.attribute((*path, "role"), element, "noteclass")


def figure(places: Places, path: Path, element: Element) -> None:
    """A picture, whose files stand in its element."""
    places.item(path, element)
    places.hold(element, "media-type")
    places.sequence((*path, "renditions"), element)


def rendition(places: Places, path: Path, element: Element, shared: frozenset[str]) -> None:
    """A file of a picture, whose element says things of the picture too if it has one of the shared attributes."""
    if shared.isdisjoint(element.keys()):
        places.item(path, element)
    else:
        places.share(element)
    places.hold(element, "time-unit-of-measure")
