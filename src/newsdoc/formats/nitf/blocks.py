"""The content of the body as blocks.

Law: every word of the content is in a block. A block without a byline or a class of its own is transparent; bare text
is a paragraph; what only NITF understands, or nobody, is `Raw`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from newsdoc.fields import labels
from newsdoc.fields.datelines import run_in
from newsdoc.formats._xml.codecs import NUMBER, VERBATIM, Meaning
from newsdoc.formats._xml.inline import read_inline, read_text, read_verbatim
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import words
from newsdoc.formats.nitf.draft import innermost
from newsdoc.formats.nitf.figures import read_figure
from newsdoc.formats.nitf.words import ITEM, LINE, NOTE, TEXT, WHOLE
from newsdoc.model import (
    Block,
    BlockQuote,
    Caption,
    Cell,
    Dateline,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Table,
)
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.diagnostics import Path
    from newsdoc.formats._xml.located import Places
    from newsdoc.formats.nitf.draft import Draft

_INLINE: Final = (frozenset(TEXT.by_tag) | {"br", "postaddr"}) - {"copyrite", "classifier"}
_make_paragraph: Final = trusted(Paragraph)
_RELATED: Final = re.compile(rf"{labels.pattern('related')}\s*+", re.IGNORECASE)


def read_blocks(draft: Draft, parent: Element, path: Path, blocks: list[Block]) -> None:
    """Add the blocks in an element to others; `path` is that of the sequence."""
    places = draft.places
    loose: Element | None = None
    if parent.text and not parent.text.isspace():
        loose = _loosened(parent.text)
    quick = places is None and bool(blocks)
    for child in parent:
        tag = child.tag
        if tag == "p":
            if loose is not None:
                _gather(loose, blocks)
                loose = None
            if quick and not len(child) and not child.attrib:
                # nearly all of all texts
                text = child.text
                if text and (text := collapse(text)):
                    role = _role(text, child.attrib) if text[0] in "_eE(" else None
                    blocks.append(_make_paragraph(text, (), role))
            else:
                _paragraph(draft, child, path, blocks)
                quick = places is None and bool(blocks)
        elif tag in _INLINE:
            loose = _loosened() if loose is None else loose
            loose.append(child)
            continue
        else:
            if loose is not None:
                _gather(loose, blocks)
                loose = None
            reader = _READERS.get(tag)
            if reader is not None:
                here = (*path, len(blocks)) if places is not None else path
                made = reader(draft, child, here)
                if made is not None:
                    blocks.append(made)
                    if places is not None and tag != "media":
                        places.item(here, child)
            elif tag == "block":
                _block(draft, child, path, blocks)
            elif tag in {"body.content", "body.head", "hedline"}:
                read_blocks(draft, child, path, blocks)
            else:
                blocks.append(Raw(format=words.FORMAT, text=draft.source(child)))
                if places is not None:
                    places.item((*path, len(blocks) - 1), child, whole=False)
        tail = child.tail
        if tail and not tail.isspace():
            loose = _loosened(tail)
    if loose is not None:
        _gather(loose, blocks)


# -- paragraphs ------------------------------------------------------------------------------------------------


def _loosened(text: str | None = None) -> Element:
    """The beginning of a paragraph that has no element."""
    made = Element("p")
    made.text = text
    return made


def _gather(loose: Element, blocks: list[Block]) -> None:
    """Text that stands between blocks is a paragraph, and has no place of its own."""
    text, marks = read_inline(loose, TEXT)
    if text:
        blocks.append(Paragraph(text=text, marks=marks))


def _paragraph(draft: Draft, element: Element, path: Path, blocks: list[Block]) -> None:
    text, marks = read_inline(element, TEXT) if len(element) else (collapse(element.text or ""), ())
    if text:
        attributes = element.attrib
        named = attributes.get("class") if attributes else None
        if named == words.RELATED or (marks and marks[-1].kind == "link" and _RELATED.match(text)):
            link = _link(draft, element, (*path, len(blocks)), text, marks, lone=named == words.RELATED)
            if link is not None:
                blocks.append(link)
                return
        role = _role(text, attributes) if attributes or text[0] == "_" or text in words.END_MARKS else None
        cut = run_in(text) if not blocks and len(path) == 1 else None
        if cut is not None and any(mark.start < cut[1] and cut[0] < mark.end for mark in marks):
            cut = None
        if draft.places is not None:
            _note_paragraph(draft.places, element, (*path, len(blocks)), len(text), cut)
        if cut is not None:
            line = tuple(mark for mark in marks if mark.end <= cut[0])
            draft.values["dateline"] = Dateline(text=text[: cut[0]], marks=line)
            marks = tuple(_shifted(mark, cut[1]) for mark in marks if mark.start >= cut[1])
            text = text[cut[1] :]
        blocks.append(_make_paragraph(text, marks, role))
    if len(element):
        for media in element.findall("media"):
            figure = read_figure(draft, media, (*path, len(blocks)))
            blocks.append(figure)


def _role(text: str, attributes: dict[str, str]) -> str | None:
    for name, role in words.PARAGRAPH_FLAGS:
        if attributes.get(name) == "true":
            return role
    named = attributes.get("class")
    if named in words.ROLE_CLASSES:
        return named
    if text.strip("_") == "" and len(text) >= len(words.RULE):
        return "break"
    return "signoff" if text in words.END_MARKS else None


def _shifted(mark: Mark, start: int) -> Mark:
    return Mark(kind=mark.kind, start=mark.start - start, end=mark.end - start, value=mark.value, scheme=mark.scheme)


class _Flag(Meaning):
    """An attribute that is `true` gives a paragraph its role."""

    def __init__(self, role: str) -> None:
        self._role = role

    def read(self, text: str) -> str | None:
        """The role."""
        return self._role if text == "true" else None

    def spellings(self, value: object, old: str | None) -> Iterable[str]:
        """There is one."""
        del old
        return ("true",) if value == self._role else ()


FLAGS: Final = {name: _Flag(role) for name, role in words.PARAGRAPH_FLAGS}


def _note_paragraph(places: Places, element: Element, here: Path, length: int, cut: tuple[int, int] | None) -> None:
    places.item(here, element, whole=cut is None)
    if element.attrib:
        _note_role(places, element, here)
    if cut is None:
        places.inline((*here, "text"), element, TEXT)
    else:
        places.inline(("dateline", "text"), element, TEXT, part=(0, cut[0]))
        places.inline((*here, "text"), element, TEXT, part=(cut[1], length))


def _note_role(places: Places, element: Element, here: Path) -> None:
    name = next((name for name in FLAGS if element.get(name) == "true"), None)
    if name is not None:
        places.attribute((*here, "role"), element, name, FLAGS[name])
    elif element.get("class") in words.ROLE_CLASSES:
        places.attribute((*here, "role"), element, "class")
    places.hold(element, *(name for name in FLAGS if element.get(name) == "false"))


def _link(draft: Draft, element: Element, here: Path, text: str, marks: tuple[Mark, ...], *, lone: bool) -> Link | None:
    """A paragraph that is nothing but a label and a link; one of that class may do without either."""
    label = _RELATED.match(text)
    start = label.end() if label else 0
    title = text[start:]
    places = draft.places
    if len(marks) == 1 and (marks[0].kind, marks[0].start, marks[0].end) == ("link", start, len(text)):
        anchor = next(child for child in element.iter("a"))
        if places is not None:
            places.item(here, element)
            places.share(anchor)
            places.text((*here, "title"), anchor, VERBATIM, table=LINE)
            places.attribute((*here, "href"), anchor, "href")
            places.hold(element, "class")
        return Link(title=title, href=marks[0].value, rel="seeAlso")
    if not lone or marks or not title:
        return None
    if places is not None:
        places.item(here, element)
        places.text((*here, "title"), element, VERBATIM, table=LINE, part=(start, len(text)))
        places.hold(element, "class")
    return Link(title=title, rel="seeAlso")


# -- other blocks ----------------------------------------------------------------------------------------------


def _heading(draft: Draft, element: Element, here: Path) -> Heading | None:
    text, marks = read_inline(element, TEXT)
    if not text:
        return None
    if draft.places is not None:
        draft.places.inline((*here, "text"), element, TEXT)
    return Heading(text=text, marks=marks, level=1 if element.tag == "hl1" else 2)


def _rule(draft: Draft, element: Element, here: Path) -> Paragraph:
    del draft, element, here
    return Paragraph(text="", role="break")


def _preformatted(draft: Draft, element: Element, here: Path) -> Preformatted | None:
    text = read_verbatim(element)
    if not text.strip():
        return None
    if draft.places is not None:
        draft.places.text((*here, "text"), element, VERBATIM, keep=True)
    return Preformatted(text=text)


def _block(draft: Draft, element: Element, path: Path, blocks: list[Block]) -> None:
    """A box of its own, or only a wrapping."""
    named = collapse(element.get("class", "")) or None
    opened = [child for child in element if child.tag in words.OPENINGS]
    if len(opened) == 1 and opened[0].tag == "copyrite" and "copyright_notice" not in draft.values and len(path) == 1:
        notice = read_text(opened[0], LINE)
        if notice:
            draft.values["copyright_notice"] = notice
            if draft.places is not None:
                draft.places.text(("copyright_notice",), opened[0], VERBATIM, table=LINE)
        opened = []
    if named not in words.GROUP_CLASSES and not opened:
        read_blocks(draft, element, path, blocks)
        return
    here = (*path, len(blocks))
    inner: list[Block] = []
    read_blocks(draft, element, (*here, "blocks"), inner)
    blocks.append(Group(blocks=tuple(inner), role=named))
    if draft.places is not None:
        draft.places.item(here, element)
        draft.places.sequence((*here, "blocks"), element)
        if named is not None:
            draft.places.attribute((*here, "role"), element, "class")


def _opening(draft: Draft, element: Element, here: Path) -> Paragraph | None:
    """What opens or closes a block is a paragraph with a role."""
    table = NOTE if element.tag == "abstract" else words.BYLINE if element.tag == "byline" else TEXT
    text, marks = read_inline(element, table)
    if not text:
        return None
    if draft.places is not None:
        draft.places.inline((*here, "text"), element, table)
    return Paragraph(text=text, marks=marks, role=words.OPENINGS[element.tag])


def _copyright(draft: Draft, element: Element, here: Path) -> Paragraph | None:
    """That of the whole article is not in the body."""
    if read_text(element, LINE) == draft.values.get("copyright_notice"):
        return None
    return _opening(draft, element, here)


def _omitted(draft: Draft, element: Element, here: Path) -> None:
    """What is about a block, and not of its text."""
    del draft, element, here


def _quotation(draft: Draft, element: Element, here: Path) -> BlockQuote:
    inner: list[Block] = []
    credit = None
    content = Element("block")
    for child in element:
        if child.tag != "credit":
            content.append(child)
        elif credit is None:
            credit = read_text(child, LINE) or None
            if draft.places is not None and credit:
                draft.places.text((*here, "credit"), child, VERBATIM, table=LINE)
    content.text = element.text
    read_blocks(draft, content, (*here, "blocks"), inner)
    if draft.places is not None:
        blocks = element.findall("block")
        draft.places.sequence((*here, "blocks"), blocks[0] if len(blocks) == 1 else element)
        if credit is None and collapse(element.get("quote-source", "")):
            draft.places.attribute((*here, "credit"), element, "quote-source")
        draft.places.attribute((*here, "role"), element, "class")
    if credit is None:
        credit = collapse(element.get("quote-source", "")) or None
    return BlockQuote(blocks=tuple(inner), credit=credit, role=collapse(element.get("class", "")) or None)


def _list(draft: Draft, element: Element, here: Path) -> ListBlock | None:
    items: list[Paragraph | ListBlock] = []
    places = draft.places
    if places is not None:
        places.sequence((*here, "items"), element)
        places.hold(element, "seqnum")
    for child in element:
        text, marks = read_inline(child, ITEM)
        if text:
            at = (*here, "items", len(items))
            role = _ITEM_ROLES.get(child.tag)
            items.append(Paragraph(text=text, marks=marks, role=role))
            if places is not None:
                places.item(at, child)
                inner = child[0] if child.tag == "dd" and len(child) == 1 and child[0].tag == "p" else child
                places.inline((*at, "text"), inner if not (child.text and child.text.strip()) else child, ITEM)
        for below in child:
            if below.tag in {"ul", "ol", "dl"}:
                at = (*here, "items", len(items))
                nested = _list(draft, below, at)
                if nested is not None:
                    items.append(nested)
                    if places is not None:
                        places.item(at, below)
    return ListBlock(items=tuple(items), ordered=element.tag == "ol") if items else None


_ITEM_ROLES: Final = {"dt": "term", "dd": "definition"}


def _note(draft: Draft, element: Element, here: Path) -> Note | None:
    return read_note(draft, element, here)


def read_note(draft: Draft, element: Element, here: Path) -> Note | None:
    """A note among the blocks or above them; a footnote is one, too."""
    text, marks = read_inline(element, NOTE)
    if not text:
        return None
    if draft.places is not None:
        draft.places.inline((*here, "text"), innermost(element), NOTE)
        draft.places.hold(element, "type")
        if element.tag == "note":
            draft.places.attribute((*here, "role"), element, "noteclass")
    role = "footnote" if element.tag == "fn" else collapse(element.get("noteclass", "")) or None
    return Note(text=text, marks=marks, role=role, public=words.NOTE_TYPES.get(element.get("type", "")))


def _table(draft: Draft, element: Element, here: Path) -> Table:
    rows: list[tuple[Cell, ...]] = []
    caption = None
    places = draft.places
    for child in element:
        if child.tag == "caption" and caption is None:
            text, marks = read_inline(child, WHOLE)
            if text:
                caption = Caption(text=text, marks=marks)
                if places is not None:
                    places.item((*here, "caption"), child)
                    places.inline((*here, "caption", "text"), child, WHOLE)
        for row in (child,) if child.tag == "tr" else child if child.tag in {"thead", "tbody", "tfoot"} else ():
            if row.tag != "tr":
                continue
            cells: list[Cell] = []
            for cell in row:
                if cell.tag in {"td", "th"}:
                    text, marks = read_inline(cell, WHOLE)
                    numbers = {name: NUMBER.read(cell.get(name, "")) for name in ("colspan", "rowspan")}
                    spans = {name: number for name, number in numbers.items() if number is not None}
                    if places is not None:
                        at = (*here, "rows", len(rows), len(cells))
                        places.inline((*at, "text"), cell, WHOLE)
                        places.item(at, cell)
                        for name in spans:
                            places.attribute((*at, name), cell, name, NUMBER)
                    cells.append(Cell(text=text, marks=marks, header=cell.tag == "th", **spans))
            if places is not None:
                places.item((*here, "rows", len(rows)), row)
            rows.append(tuple(cells))
    return Table(rows=tuple(rows), caption=caption)


_READERS: Final[dict[str, Callable[[Draft, Element, Path], Block | None]]] = {
    "hl2": _heading,
    "hl1": _heading,
    "hr": _rule,
    "pre": _preformatted,
    "bq": _quotation,
    "ul": _list,
    "ol": _list,
    "dl": _list,
    "table": _table,
    "media": read_figure,
    "note": _note,
    "fn": _note,
    "byline": _opening,
    "dateline": _opening,
    "abstract": _opening,
    "datasource": _opening,
    "copyrite": _copyright,
    "tobject": _omitted,
    "key-list": _omitted,
    "classifier": _omitted,
}
