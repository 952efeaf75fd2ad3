"""Values of the model as elements of NITF, one by one: what the writer makes documents of, and what edits put in.

Law: a function makes one element, or none if NITF has no word for the value. Nothing here knows where the element will
stand.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.codecs import XmlContent
from newsdoc.formats._xml.writer import append_inline, element
from newsdoc.formats.nitf import words
from newsdoc.formats.nitf.dates import DURATION
from newsdoc.formats.nitf.homes import CATEGORY, EMBARGOED, IDENTIFIED, TOKEN, tier_of
from newsdoc.formats.nitf.marks import fitting
from newsdoc.formats.nitf.profiles import METAS
from newsdoc.formats.nitf.words import BYLINE, DATELINE, LINE, TEXT
from newsdoc.model import (
    BlockQuote,
    Concept,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Place,
    Preformatted,
    Raw,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from newsdoc.formats._xml.inline import InlineTable
    from newsdoc.model import Block, Byline, Caption, Cell, Dateline, Rendition
    from newsdoc.model.base import TextNode

RAW: Final = "raw-source"
"""A stand-in for source text, which its `text` is; the writer puts that in its place."""

_NOTE_CLASSES: Final = frozenset({"cpyrt", "end", "hd", "editorsnote", "trademk", "undef"})
_LABEL: Final = "Related article: "


def inline(tag: str, node: TextNode, table: InlineTable = TEXT, attributes: dict[str, str] | None = None) -> Element:
    """An element with a text and its marks."""
    made = element(tag, attributes)
    append_inline(made, node.text, fitting(node, table), table)
    return made


def line(tag: str, text: str | None, attributes: dict[str, str] | None = None) -> Element | None:
    """An element with text alone, its line breaks as `br`."""
    if not text:
        return None
    made = element(tag, attributes)
    append_inline(made, text, (), LINE)
    return made


# -- the head of the body --------------------------------------------------------------------------------------


def byline(value: Byline, lead: str = "") -> Element:
    """An author line."""
    return author_line(value, element("byline", None, lead or ("By " if by_word(value.text) else None)))


def author_line(value: TextNode, made: Element) -> Element:
    """A `byline` with what it says; what stands on later lines is its title."""
    start = 0
    for number, text in enumerate(value.text.split("\n")):
        holder = element("byttl") if number else made
        if number:
            made.append(holder)
        end = start + len(text)
        marks = fitting(value, BYLINE, start, end)
        kinds = {"organisation"} if number else {"person", "link", *words.LEAVES & {"place"}, *words.PARTS_OF_PLACES}
        append_inline(holder, text, [mark for mark in marks if mark.kind in kinds], BYLINE)
        start = end + 1
    return made


def dateline(value: Dateline, extra: Mapping[str, str] = MappingProxyType({})) -> Element:
    """The dateline as an element of its own; where extras say that it is run into the text, what else they say."""
    if "nitf:dateline" in extra:
        made = element("dateline")
        append_inline(made, extra["nitf:dateline"], (), DATELINE)
    else:
        made = place_line(value)
    if "nitf:story.date@norm" in extra:
        made.append(element("story.date", {"norm": extra["nitf:story.date@norm"]}))
    return made


def place_line(value: TextNode) -> Element:
    """A `dateline`, which says places and dates, and on one line."""
    made = element("dateline")
    marks = [mark for mark in fitting(value, DATELINE) if mark.kind != "organisation"]
    append_inline(made, value.text.replace("\n", " "), marks, DATELINE)
    return made


def run_in(line: Dateline, value: Paragraph) -> Paragraph:
    """A paragraph that opens with the dateline."""
    shift = len(line.text) + 1
    moved = (
        Mark(kind=mark.kind, start=mark.start + shift, end=mark.end + shift, value=mark.value, scheme=mark.scheme)
        for mark in value.marks
    )
    return Paragraph(text=f"{line.text} {value.text}", marks=(*line.marks, *moved), role=value.role)


def abstract(text: str) -> Element:
    """A summary; blank lines part its paragraphs."""
    return element("abstract", None, *(line("p", part) for part in text.split("\n\n")))


def note(value: Note) -> Element:
    """A note of its own; a footnote too."""
    tag = "fn" if value.role == "footnote" else "note"
    attributes: dict[str, str] = {}
    if tag == "note":
        if value.role in _NOTE_CLASSES:
            attributes["noteclass"] = value.role or ""
        kind = next((kind for kind, public in words.NOTE_TYPES.items() if public is value.public), None)
        if kind is not None:
            attributes["type"] = kind
    content = element("body.content")
    start = 0
    for part in value.text.split("\n\n"):
        made = element("p")
        append_inline(made, part, fitting(value, TEXT, start, start + len(part)), TEXT)
        content.append(made)
        start += len(part) + 2
    return element(tag, attributes, content)


def provider(value: Concept) -> Element:
    """The distributor."""
    if value.code is None and value.scheme is None:
        return element("distributor", None, value.name)
    return element("distributor", None, element("org", {"value": value.code, "idsrc": value.scheme}, value.name))


# -- the head of the document ----------------------------------------------------------------------------------


def subject(value: Concept) -> Element | None:
    """A topic by its code, a category, a person, a body or whatever else the document is about."""
    if value.role == CATEGORY:
        if value.scheme is None:
            return element("doc-scope", {"scope": value.name}) if value.name else None
        if value.scheme == "tobject.type":
            return element("tobject", {"tobject.type": value.name}) if value.name else None
        return meta("subjects", value)
    tag = next((tag for tag, kind in IDENTIFIED.items() if kind == value.type), None)
    if tag is not None:
        return element(tag, {"idsrc": value.scheme, "value": value.code}, value.name)
    if value.type is None and value.code and TOKEN.fullmatch(value.code):
        attributes = {"tobject.subject.ipr": value.scheme, "tobject.subject.refnum": value.code}
        return element("tobject.subject", {**attributes, tier_of(value.code): value.name})
    if not (value.name or value.code):
        return None
    return element("classifier", {"type": value.type, "idsrc": value.scheme, "value": value.code}, value.name)


def signal(word: str) -> Element | None:
    """What is to be done with the document; that it is embargoed is said elsewhere."""
    if word == EMBARGOED:
        return None
    return element("correction") if word == "correction" else element("ed-msg", {"msg-type": word})


def meta(field: str, value: Concept) -> Element | None:
    """A concept that an agency says in a meta of its own."""
    name = next((name for name, found in METAS.items() if found == (field, value.scheme)), None)
    return element("meta", {"name": name, "content": value.name}) if name and value.name else None


def place(value: Place) -> Element:
    """Where something happened, or what the document is about."""
    if value.role == "event":
        return element("evloc", {"city": value.name, "state-prov": value.region, "iso-cc": value.country_code})
    made = element("location", {"location-code": value.code, "code-source": value.scheme})
    for tag, text in (("city", value.name), ("state", value.region), ("country", value.country)):
        if text or (tag == "country" and value.country_code):
            made.append(element(tag, {"iso-cc": value.country_code if tag == "country" else None}, text))
    return made


# -- blocks ----------------------------------------------------------------------------------------------------


def blocks(values: Iterable[Block], *, nested: bool = False) -> Iterator[Element]:
    """What stands side by side in the content; `nested`, where no block of its own may stand."""
    for value in values:
        if nested and isinstance(value, Group):
            yield from blocks(value.blocks, nested=True)
        else:
            made = block(value)
            if made is not None:
                yield made


def block(value: Block) -> Element | None:
    """One block."""
    match value:
        case Paragraph():
            return paragraph(value)
        case Heading():
            return inline("hl2", value)
        case Figure():
            return figure(value)
        case Link():
            return link(value)
        case BlockQuote():
            made = element("bq", {"class": value.role})
            made.append(element("block", None, *blocks(value.blocks, nested=True)))
            credit = line("credit", value.credit)
            if credit is not None:
                made.append(credit)
            return made
        case ListBlock():
            return list_block(value)
        case Table():
            return table(value)
        case Preformatted():
            return element("pre", None, value.text)
        case Note():
            return note(value)
        case Group():
            return group(value)
        case Raw():
            return raw(value)


def paragraph(value: Paragraph) -> Element:
    """A paragraph, or a rule."""
    if value.role == "break" and not value.text:
        return element("hr")
    attributes = {name: "true" for name, role in words.PARAGRAPH_FLAGS if role == value.role}
    if value.role in words.ROLE_CLASSES and not (value.role == "signoff" and value.text in words.END_MARKS):
        attributes["class"] = value.role or ""
    return inline("p", value, attributes=attributes)


def link(value: Link) -> Element | None:
    """A paragraph that is a link: a label and a title."""
    if not value.title:
        return None
    title = element("a", {"href": value.href}, value.title) if value.href is not None else value.title
    return element("p", {"class": words.RELATED}, _LABEL, title)


def group(value: Group) -> Element:
    """A box. What opens or closes it is not of its content."""
    made = element("block", {"class": value.role})
    by_role = {role: tag for tag, role in words.OPENINGS.items()}
    rest = list(value.blocks)
    opening = [item for item in rest if isinstance(item, Paragraph) and item.role in by_role]
    order = list(words.OPENINGS)
    if (
        opening == rest[: len(opening)]
        and sorted(opening, key=lambda item: order.index(by_role[item.role or ""])) == opening
    ):
        for item in opening:
            match by_role[item.role or ""]:
                case "datasource":
                    pass  # among the rest
                case "abstract":
                    made.append(element("abstract", None, inline("p", item)))
                case "byline":
                    made.append(author_line(item, element("byline")))
                case "dateline":
                    made.append(place_line(item))
                case tag:
                    made.append(element(tag, None, item.text.replace("\n", " ")))
        rest = [item for item in rest if item not in opening or item.role == "source"]
    made.extend(blocks(rest, nested=True))
    return made


def list_block(value: ListBlock) -> Element | None:
    """A list; one in it belongs to the item before."""
    if not value.items:
        return None
    terms = {"term": "dt", "definition": "dd"}
    defined = all(isinstance(item, Paragraph) and item.role in terms for item in value.items)
    made = element("ol" if value.ordered else "dl" if defined else "ul")
    for item in value.items:
        if isinstance(item, Paragraph):
            made.append(list_item(item, defined=defined))
            continue
        below = list_block(item)
        if below is not None:
            if not len(made):
                made.append(element("li"))
            made[-1].append(below)
    return made if len(made) else None


def list_item(item: Paragraph, *, defined: bool = False) -> Element:
    """An item of a list, or a term or its definition."""
    if not defined:
        return inline("li", item)
    return inline("dt", item) if item.role == "term" else element("dd", None, inline("p", item))


def table(value: Table) -> Element:
    """A table, row by row."""
    made = element("table")
    if value.caption is not None and value.caption.text:
        made.append(inline("caption", value.caption))
    made.extend(row(cells) for cells in value.rows if cells)
    return made


def row(cells: Iterable[Cell]) -> Element:
    """A row of a table."""
    return element("tr", None, *map(cell, cells))


def cell(value: Cell) -> Element:
    """A cell of a table."""
    spans = {"colspan": value.colspan, "rowspan": value.rowspan}
    attributes = {name: str(span) for name, span in spans.items() if span != 1}
    return inline("th" if value.header else "td", value, attributes=attributes)


def raw(value: Raw) -> Element | None:
    """The source of what only NITF knows, as it is."""
    if value.format != words.FORMAT or not value.text.startswith("<") or value.text.startswith("<!"):
        return None
    if XmlContent().decode(value.text) is None:
        return None
    return element(RAW, None, value.text)


# -- figures ---------------------------------------------------------------------------------------------------


def figure(value: Figure) -> Element:
    """A picture or clip with its files; what has no file has an empty reference, for there must be one."""
    kind = next((kind for kind, name in words.FIGURE_TYPES.items() if name == value.type), value.type)
    made = element("media", {"media-type": kind})
    prefix = "nitf:media-metadata:"
    for key, text in value.extra:
        if key.startswith(prefix):
            made.append(element("media-metadata", {"name": key.removeprefix(prefix), "value": text}))
    references = [rendition(item) for item in value.renditions] or [element("media-reference")]
    first = references[0]
    for key, text in value.extra:
        name = key.removeprefix("nitf:media-reference@")
        if name != key and TOKEN.fullmatch(name):
            first.set(name, text)
    if value.copyright_notice:
        first.set("copyright", value.copyright_notice)
    if value.alt_text:
        first.set("alternate-text", value.alt_text)
    credit = value.caption.credit if value.caption else None
    if credit and value.bylines:
        first.set("source-credit", credit)
    made.extend(references)
    if value.caption is not None and value.caption.text:
        made.append(caption(value.caption))
    if credit and not value.bylines:
        made.append(producer(credit))
    made.extend(inline("media-producer", item) for item in value.bylines)
    return made


def rendition(value: Rendition) -> Element:
    """One file."""
    duration = next(iter(DURATION.spellings(value.duration, None)), None) if value.duration is not None else None
    attributes = {
        "source": value.href,
        "name": value.name,
        "mime-type": value.content_type,
        "width": None if value.width is None else str(value.width),
        "height": None if value.height is None else str(value.height),
        "time": duration,
        "time-unit-of-measure": None if duration is None else "second",
    }
    return element("media-reference", attributes)


def caption(value: Caption) -> Element:
    """What is printed under a picture, without the credit."""
    return inline("media-caption", value)


def producer(credit: str) -> Element:
    """Who is named under a picture."""
    return element("media-producer", None, credit)
