"""The reader: a tree of NITF into an article.

Law: the content comes first, then the head of the document, then that of the body, since each is read in the light of
what came before: a dateline run into the text stands for the element, a title that repeats the headline is no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.inline import read_inline, read_text
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import noting
from newsdoc.formats.nitf.blocks import read_blocks, read_note
from newsdoc.formats.nitf.draft import innermost
from newsdoc.formats.nitf.figures import read_figure
from newsdoc.formats.nitf.head import read_attributes, read_head
from newsdoc.formats.nitf.words import BYLINE, DATELINE, LINE, NOTE_TEXT, TEXT
from newsdoc.model import Article, Byline, Concept, Dateline, Figure, Mark, Paragraph
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from newsdoc.formats.nitf.draft import Draft
    from newsdoc.model import Block

_make_article: Final = trusted(Article)
_byline_of: Final = trusted(Byline)
_dateline_of: Final = trusted(Dateline)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def find_article(root: Element) -> Element | None:
    """The NITF in a document: its root, or the first one wrapped in something else."""
    return root if root.tag == "nitf" else next(root.iter("nitf"), None)


def read_article(draft: Draft, nitf: Element) -> Article:
    """The article in a `nitf` element."""
    _language(draft, nitf)
    bodies = nitf.findall("body")
    heads = nitf.findall("head")
    for body in bodies:
        _content(draft, body)
    for head in heads:
        read_head(draft, head)
    for body in bodies:
        for head in body:
            if head.tag == "body.head":
                for part in head:
                    reader = _PARTS.get(part.tag)
                    if reader is not None:
                        reader(draft, part)
    title = heads[0].find("title") if heads else None
    if title is not None:
        _title(draft, title)
    values = draft.values
    for field, items in draft.lists.items():
        values[field] = tuple(items)
    if draft.extra:
        draft.extra.sort()
        values["extra"] = tuple(draft.extra)
    return _make_article(**values)


def _language(draft: Draft, nitf: Element) -> None:
    if nitf.get("baselang"):
        draft.attribute("language", nitf, "baselang")
    elif nitf.get(_LANG):
        draft.attribute("language", nitf, _LANG)
    else:
        draft.note((noting.attribute, ("language",), nitf, "baselang"))
    if uno := collapse(nitf.get("uno", "")):
        draft.append("alt_ids", ("uno", uno))


def _title(draft: Draft, element: Element) -> None:
    text = read_text(element, LINE)
    if text:
        field = "headline" if text == draft.values.get("headline") else "title"
        draft.values[field] = text
        draft.note((noting.text, (field,), element))


def _content(draft: Draft, body: Element) -> None:
    blocks: list[Block] = draft.lists.setdefault("body", [])
    for child in body:
        if child.tag == "body.content":
            draft.note((noting.first_sequence, ("body",), child))
            read_blocks(draft, child, ("body",), blocks)
        elif child.tag == "body.end":
            _end(draft, child, blocks)
    if len(blocks) == 1 and isinstance(blocks[0], Figure):
        draft.values["type"] = blocks[0].type


def _end(draft: Draft, end: Element, blocks: list[Block]) -> None:
    for child in end:
        if child.tag in {"tagline", "bibliography"}:
            text, marks = read_inline(child, TEXT)
            if text:
                draft.note((noting.node, ("body", len(blocks)), child, child, TEXT))
                blocks.append(Paragraph(text=text, marks=marks, role=child.tag))


# -- the parts of the head of the body -------------------------------------------------------------------------


def _hedline(draft: Draft, element: Element) -> None:
    for child in element:
        if child.tag not in {"hl1", "hl2"}:
            continue
        text = read_text(child, LINE)
        field = "headline" if child.tag == "hl1" else "subheadline"
        number = draft.count(f"hedline/{child.tag}")
        if not text:
            continue
        if field == "subheadline" and text == draft.values.get("headline"):
            field = "headline"  # AP's original headline, say: a mirror of it
        elif field in draft.values:
            draft.keep(f"{child.tag}[{number}]", text)
            continue
        draft.values[field] = text
        draft.note((noting.text, (field,), child))


def _byline(draft: Draft, element: Element) -> None:
    text, marks = read_inline(element, BYLINE)
    cut = by_word(text)
    line = text[cut:]
    if not line:
        return
    torn = any(mark.start < cut < mark.end for mark in marks)
    if cut:
        marks = tuple(
            Mark(
                kind=mark.kind, start=max(mark.start - cut, 0), end=mark.end - cut, value=mark.value, scheme=mark.scheme
            )
            for mark in marks
            if mark.end > cut
        )
    path = draft.append("bylines", _byline_of(line, marks))
    if torn:
        draft.note((noting.part_of, path, element))
    else:
        draft.note((noting.item, path, element))
        draft.note((noting.inline, path, element, BYLINE, (cut, len(text)) if cut else None))


def _dateline(draft: Draft, element: Element) -> None:
    text, marks = read_inline(element, DATELINE)
    number = draft.count("dateline")
    for date in element.iter("story.date"):
        norm = collapse(date.get("norm", ""))
        if norm and not read_text(date, LINE):
            draft.keep("story.date@norm" if number == 1 else f"story.date[{number}]@norm", norm)
    if not text:
        return
    line = _dateline_of(text, marks)
    if "dateline" not in draft.values:
        draft.values["dateline"] = line
        draft.note((noting.item, ("dateline",), element))
    elif line != draft.values["dateline"]:
        draft.keep("dateline" if number == 1 else f"dateline[{number}]", text)
        return
    draft.note((noting.inline, ("dateline",), element, DATELINE))


def _abstract(draft: Draft, element: Element) -> None:
    for media in element.findall("media"):
        number = len(draft.lists.get("associations", ()))
        draft.append("associations", read_figure(draft, media, ("associations", number)))
    inner = innermost(element)
    text = read_text(inner, NOTE_TEXT)
    number = draft.count("abstract")
    if not text:
        return
    if "abstract" in draft.values:
        draft.keep(f"abstract[{number}]", text)
        return
    draft.values["abstract"] = text
    draft.note((noting.text_item, ("abstract",), element, inner, NOTE_TEXT))


def _note(draft: Draft, element: Element) -> None:
    path = ("ednotes", len(draft.lists.get("ednotes", ())))
    note = read_note(draft, element, path)
    if note is not None:
        draft.append("ednotes", note)
        draft.note((noting.item, path, element))


def _distributor(draft: Draft, element: Element) -> None:
    text = read_text(element, LINE)
    organisation = element.find("org")
    code = source = None
    if organisation is not None:
        code, source = (collapse(organisation.get(name, "")) or None for name in ("value", "idsrc"))
    if not (text or code) or "provider" in draft.values:
        draft.keep("distributor[2]", text)
        return
    draft.values["provider"] = Concept(name=text or None, code=code, scheme=source)
    inner = organisation if organisation is not None and read_text(organisation, LINE) == text else element
    draft.note((noting.provider, ("provider",), element, organisation, inner if text else None))


def _rights(draft: Draft, element: Element) -> None:
    draft.keep("rights", read_text(element, LINE))


_PARTS: Final[dict[Any, Callable[[Draft, Element], None]]] = {
    "hedline": _hedline,
    "note": _note,
    "rights": _rights,
    "byline": _byline,
    "distributor": _distributor,
    "dateline": _dateline,
    "abstract": _abstract,
    "series": read_attributes,
}
