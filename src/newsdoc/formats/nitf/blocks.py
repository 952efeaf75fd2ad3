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
from newsdoc.formats._xml.inline import read_inline, read_text, read_verbatim
from newsdoc.formats._xml.meanings import NUMBER
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import noting, words
from newsdoc.formats.nitf.draft import innermost
from newsdoc.formats.nitf.figures import read_figure
from newsdoc.formats.nitf.roles import BEGINNINGS, read_role, text_role
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
    from collections.abc import Callable

    from newsdoc.diagnostics import Path
    from newsdoc.formats.nitf.draft import Draft

_INLINE: Final = (frozenset(TEXT.by_tag) | {"br", "postaddr"}) - {"copyrite", "classifier"}
_NO_ATTRIBUTES: Final[dict[str, str]] = {}
_WRAPPINGS: Final = frozenset({"body.content", "body.head", "hedline"})
_paragraph_of: Final = trusted(Paragraph)
_RELATED: Final = re.compile(rf"{labels.pattern('related')}\s*+", re.IGNORECASE)


def read_blocks(draft: Draft, parent: Element, path: Path, blocks: list[Block]) -> None:
    """Add the blocks in an element to others; `path` is that of the sequence."""
    note = draft.note
    said = parent.text
    loose = _loosened(said) if said and not said.isspace() else None
    for child in parent:
        tag = child.tag
        if loose is not None and tag not in _INLINE:
            _gather(loose, blocks)
            loose = None
        if tag == "p":
            if len(child) or not blocks:
                _paragraph(draft, child, path, blocks)
            elif (text := child.text) and (text := collapse(text)):
                # nearly all of all texts
                if not child.keys():
                    note((noting.paragraph, path, len(blocks), child))
                    blocks.append(_paragraph_of(text, (), text_role(text) if text[0] in BEGINNINGS else None))
                elif child.get("class") == words.RELATED:
                    _paragraph(draft, child, path, blocks)
                else:
                    note((noting.paragraph, path, len(blocks), child))
                    blocks.append(_paragraph_of(text, (), read_role(text, child.attrib)))
        elif tag in _INLINE:
            loose = _loosened() if loose is None else loose
            loose.append(child)
            continue
        elif (reader := _READERS.get(tag)) is not None:
            made = reader(draft, child, (*path, len(blocks)))
            if made is not None:
                note((noting.block, path, len(blocks), child))
                blocks.append(made)
        elif tag == "block":
            _block(draft, child, path, blocks)
        elif tag in _WRAPPINGS:
            read_blocks(draft, child, path, blocks)
        else:
            note((noting.part_of, (*path, len(blocks)), child))
            blocks.append(Raw(format=words.FORMAT, text=draft.source(child)))
        said = child.tail
        if said and not said.isspace():
            loose = _loosened(said)
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
    text, marks = read_inline(element, TEXT)
    if text:
        attributes = element.attrib if element.keys() else _NO_ATTRIBUTES
        if (marks and marks[-1].kind == "link") or attributes.get("class") == words.RELATED:
            link = _link(draft, element, (*path, len(blocks)), text, marks)
            if link is not None:
                blocks.append(link)
                return
        role = read_role(text, attributes)
        cut = run_in(text) if not blocks and len(path) == 1 else None
        if cut is not None and not any(mark.start < cut[1] and cut[0] < mark.end for mark in marks):
            draft.note((noting.inline, ("dateline",), element, TEXT, (0, cut[0])))
            draft.note((noting.paragraph, path, len(blocks), element, (cut[1], len(text))))
            line = tuple(mark for mark in marks if mark.end <= cut[0])
            draft.values["dateline"] = Dateline(text=text[: cut[0]], marks=line)
            marks = tuple(_shifted(mark, cut[1]) for mark in marks if mark.start >= cut[1])
            text = text[cut[1] :]
        else:
            draft.note((noting.paragraph, path, len(blocks), element))
        blocks.append(_paragraph_of(text, marks, role))
    if element.find("media") is not None:
        for media in element.findall("media"):
            blocks.append(read_figure(draft, media, (*path, len(blocks))))


def _shifted(mark: Mark, start: int) -> Mark:
    return Mark(kind=mark.kind, start=mark.start - start, end=mark.end - start, value=mark.value, scheme=mark.scheme)


def _link(draft: Draft, element: Element, here: Path, text: str, marks: tuple[Mark, ...]) -> Link | None:
    """A paragraph that is nothing but a label and a link; one of that class may do without either."""
    lone = element.get("class") == words.RELATED
    label = _RELATED.match(text)
    if label is None and not lone:
        return None
    start = label.end() if label else 0
    title = text[start:]
    if len(marks) == 1 and (marks[0].kind, marks[0].start, marks[0].end) == ("link", start, len(text)):
        anchor = next(child for child in element.iter("a"))
        draft.note((noting.link, here, element, anchor, (0, 0)))
        return Link(title=title, href=marks[0].value, rel="seeAlso")
    if not lone or marks or not title:
        return None
    draft.note((noting.link, here, element, None, (start, len(text))))
    return Link(title=title, rel="seeAlso")


# -- other blocks ----------------------------------------------------------------------------------------------


def _heading(draft: Draft, element: Element, here: Path) -> Heading | None:
    text, marks = read_inline(element, TEXT)
    if not text:
        return None
    draft.note((noting.inline, here, element, TEXT))
    return Heading(text=text, marks=marks, level=1 if element.tag == "hl1" else 2)


def _rule(draft: Draft, element: Element, here: Path) -> Paragraph:
    del draft, element, here
    return Paragraph(text="", role="break")


def _preformatted(draft: Draft, element: Element, here: Path) -> Preformatted | None:
    text = read_verbatim(element)
    if not text.strip():
        return None
    draft.note((noting.preformatted, here, element))
    return Preformatted(text=text)


def _block(draft: Draft, element: Element, path: Path, blocks: list[Block]) -> None:
    """A box of its own, or only a wrapping."""
    named = collapse(element.get("class", "")) or None
    opened = [child for child in element if child.tag in words.OPENINGS]
    if len(opened) == 1 and opened[0].tag == "copyrite" and "copyright_notice" not in draft.values and len(path) == 1:
        notice = read_text(opened[0], LINE)
        if notice:
            draft.values["copyright_notice"] = notice
            draft.note((noting.text, ("copyright_notice",), opened[0]))
        opened = []
    if named not in words.GROUP_CLASSES and not opened:
        read_blocks(draft, element, path, blocks)
        return
    here = (*path, len(blocks))
    inner: list[Block] = []
    read_blocks(draft, element, (*here, "blocks"), inner)
    draft.note((noting.group, here, element, named))
    blocks.append(Group(blocks=tuple(inner), role=named))


def _opening(draft: Draft, element: Element, here: Path) -> Paragraph | None:
    """What opens or closes a block is a paragraph with a role."""
    table = NOTE if element.tag == "abstract" else words.BYLINE if element.tag == "byline" else TEXT
    text, marks = read_inline(element, table)
    if not text:
        return None
    draft.note((noting.inline, here, element, table))
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
    content.text = element.text
    for child in element:
        if child.tag != "credit":
            content.append(child)
        elif credit is None and (credit := read_text(child, LINE) or None):
            draft.note((noting.text, (*here, "credit"), child))
    read_blocks(draft, content, (*here, "blocks"), inner)
    source = collapse(element.get("quote-source", "")) if credit is None else ""
    draft.note((noting.quotation, here, element, source))
    role = collapse(element.get("class", "")) or None
    return BlockQuote(blocks=tuple(inner), credit=credit or source or None, role=role)


def _list(draft: Draft, element: Element, here: Path) -> ListBlock | None:
    items: list[Paragraph | ListBlock] = []
    draft.note((noting.sequence, (*here, "items"), element, "seqnum"))
    for child in element:
        text, marks = read_inline(child, ITEM)
        if text:
            inner = child
            if child.tag == "dd" and len(child) == 1 and child[0].tag == "p" and not (child.text or "").strip():
                inner = child[0]
            draft.note((noting.node, (*here, "items", len(items)), child, inner, ITEM))
            items.append(_paragraph_of(text, marks, _ITEM_ROLES.get(child.tag)))
        for below in child:
            if below.tag in {"ul", "ol", "dl"}:
                at = (*here, "items", len(items))
                nested = _list(draft, below, at)
                if nested is not None:
                    draft.note((noting.item, at, below))
                    items.append(nested)
    return ListBlock(items=tuple(items), ordered=element.tag == "ol") if items else None


_ITEM_ROLES: Final = {"dt": "term", "dd": "definition"}


def read_note(draft: Draft, element: Element, here: Path) -> Note | None:
    """A note among the blocks or above them; a footnote is one, too."""
    text, marks = read_inline(element, NOTE)
    if not text:
        return None
    draft.note((noting.note, here, element, innermost(element)))
    role = "footnote" if element.tag == "fn" else collapse(element.get("noteclass", "")) or None
    return Note(text=text, marks=marks, role=role, public=words.NOTE_TYPES.get(element.get("type", "")))


def _table(draft: Draft, element: Element, here: Path) -> Table:
    rows: list[tuple[Cell, ...]] = []
    caption = None
    for child in element:
        if child.tag == "caption" and caption is None:
            text, marks = read_inline(child, WHOLE)
            if text:
                caption = Caption(text=text, marks=marks)
                draft.note((noting.node, (*here, "caption"), child, child, WHOLE))
        for row in (child,) if child.tag == "tr" else child if child.tag in {"thead", "tbody", "tfoot"} else ():
            if row.tag == "tr":
                rows.append(_row(draft, row, (*here, "rows", len(rows))))
    return Table(rows=tuple(rows), caption=caption)


def _row(draft: Draft, row: Element, here: Path) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for cell in row:
        if cell.tag in {"td", "th"}:
            at = (*here, len(cells))
            text, marks = read_inline(cell, WHOLE)
            draft.note((noting.node, at, cell, cell, WHOLE))
            spans: dict[str, int] = {}
            for name in ("colspan", "rowspan"):
                number = NUMBER.read(cell.get(name, ""))
                if number is not None:
                    spans[name] = number
                    draft.note((noting.attribute, (*at, name), cell, name, NUMBER))
            cells.append(Cell(text=text, marks=marks, header=cell.tag == "th", **spans))
    draft.note((noting.item, here, row))
    return tuple(cells)


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
    "note": read_note,
    "fn": read_note,
    "byline": _opening,
    "dateline": _opening,
    "abstract": _opening,
    "datasource": _opening,
    "copyrite": _copyright,
    "tobject": _omitted,
    "key-list": _omitted,
    "classifier": _omitted,
}
