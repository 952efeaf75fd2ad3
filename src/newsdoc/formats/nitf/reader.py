"""The reader: a tree of NITF into an article.

Law: the content comes first, then the head of the document, then that of the body, since each is read in the light of
what came before: a dateline run into the text stands for the element, a title that repeats the headline is no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.codecs import VERBATIM
from newsdoc.formats._xml.inline import read_inline, read_text
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf.blocks import read_blocks, read_note
from newsdoc.formats.nitf.draft import Draft, innermost
from newsdoc.formats.nitf.figures import read_figure
from newsdoc.formats.nitf.head import HOMES, read_attributes, read_head
from newsdoc.formats.nitf.words import BYLINE, DATELINE, LINE, NOTE_TEXT, TEXT
from newsdoc.model import Article, Byline, Concept, Dateline, Figure, Mark, Paragraph
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.formats._xml.located import Places
    from newsdoc.model import Block

_make_article = trusted(Article)
_FIELDS = tuple((field.name, field.default) for field in attrs.fields(Article))
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def find_article(root: Element) -> Element | None:
    """The NITF in a document: its root, or the first one wrapped in something else."""
    return root if root.tag == "nitf" else next(root.iter("nitf"), None)


def read_article(reading: Reading, root: Element, nitf: Element, places: Places | None = None) -> Article:
    """The article in a `nitf` element of the document at `root`."""
    draft = Draft(reading, root, places)
    _language(draft, nitf)
    bodies = [child for child in nitf if child.tag == "body"]
    heads = [child for child in nitf if child.tag == "head"]
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
    for head in heads[:1]:
        title = head.find("title")
        if title is not None:
            _title(draft, title)
    values: dict[str, Any] = draft.values
    for field in draft.sequences:
        values[field] = tuple(values[field])
    values["extra"] = tuple(sorted(draft.extra))
    return _make_article(*[values.get(name, default) for name, default in _FIELDS])


def _language(draft: Draft, nitf: Element) -> None:
    if nitf.get("baselang"):
        draft.attribute("language", nitf, "baselang")
    elif nitf.get(_LANG):
        draft.attribute("language", nitf, _LANG)
    elif draft.places is not None:
        draft.places.attribute(("language",), nitf, "baselang")
    if uno := collapse(nitf.get("uno", "")):
        draft.append("alt_ids", ("uno", uno))


def _title(draft: Draft, element: Element) -> None:
    text = read_text(element, LINE)
    if not text:
        return
    same = text == draft.values.get("headline")
    field = "headline" if same else "title"
    draft.values[field] = text
    if draft.places is not None:
        draft.places.text((field,), element, VERBATIM, table=LINE)


def _content(draft: Draft, body: Element) -> None:
    blocks: list[Block] = draft.values.get("body", [])
    places = draft.places
    for child in body:
        if child.tag == "body.content":
            if places is not None and ("body",) not in places.sequences:
                places.sequence(("body",), child)
            read_blocks(draft, child, ("body",), blocks)
        elif child.tag == "body.end":
            _end(draft, child, blocks)
    if blocks:
        draft.values["body"] = blocks
        draft.sequences["body"] = None
        first = blocks[0]
        if isinstance(first, Figure) and len(blocks) == 1:
            draft.values["type"] = first.type


def _end(draft: Draft, end: Element, blocks: list[Block]) -> None:
    for child in end:
        if child.tag in {"tagline", "bibliography"}:
            text, marks = read_inline(child, TEXT)
            if text:
                here: Path = ("body", len(blocks))
                blocks.append(Paragraph(text=text, marks=marks, role=child.tag))
                if draft.places is not None:
                    draft.places.item(here, child)
                    draft.places.inline((*here, "text"), child, TEXT)


# -- the parts of the head of the body -------------------------------------------------------------------------


def _hedline(draft: Draft, element: Element) -> None:
    places = draft.places
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
        if places is not None:
            places.text((field,), child, VERBATIM, table=LINE)


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
    path = draft.append("bylines", Byline(text=line, marks=marks))
    if draft.places is not None:
        draft.places.item(path, element, whole=not torn)
        if not torn:
            draft.places.inline((*path, "text"), element, BYLINE, part=(cut, len(text)) if cut else None)


def _dateline(draft: Draft, element: Element) -> None:
    text, marks = read_inline(element, DATELINE)
    number = draft.count("dateline")
    for date in element.iter("story.date"):
        if not read_text(date, LINE) and date.get("norm"):
            draft.keep(
                "story.date@norm" if number == 1 else f"story.date[{number}]@norm", collapse(date.get("norm", ""))
            )
    if not text:
        return
    line = Dateline(text=text, marks=marks)
    if "dateline" not in draft.values:
        draft.values["dateline"] = line
        if draft.places is not None:
            draft.places.item(("dateline",), element)
    elif line != draft.values["dateline"]:
        draft.keep("dateline" if number == 1 else f"dateline[{number}]", text)
        return
    if draft.places is not None:
        draft.places.inline(("dateline", "text"), element, DATELINE)


def _abstract(draft: Draft, element: Element) -> None:
    for media in element.findall("media") if len(element) else ():
        draft.append(
            "associations", read_figure(draft, media, ("associations", len(draft.values.get("associations", ()))))
        )
    inner = innermost(element)
    text = read_text(inner, NOTE_TEXT)
    number = draft.count("abstract")
    if not text:
        return
    if "abstract" in draft.values:
        draft.keep(f"abstract[{number}]", text)
        return
    draft.values["abstract"] = text
    if draft.places is not None:
        draft.places.item(("abstract",), element)
        draft.places.text(("abstract",), inner, VERBATIM, table=NOTE_TEXT)


def _note(draft: Draft, element: Element) -> None:
    path = ("ednotes", len(draft.values.get("ednotes", ())))
    note = read_note(draft, element, path)
    if note is not None:
        draft.append("ednotes", note)
        if draft.places is not None:
            draft.places.item(path, element)


def _distributor(draft: Draft, element: Element) -> None:
    text = read_text(element, LINE)
    organisation = element.find("org")
    code = source = None
    if organisation is not None:
        code, source = (collapse(organisation.get(name, "")) or None for name in ("value", "idsrc"))
    if not (text or code) or "provider" in draft.values:
        if text:
            draft.keep("distributor[2]", text)
        return
    draft.values["provider"] = Concept(name=text or None, code=code, scheme=source)
    if draft.places is not None:
        inner = organisation if organisation is not None and read_text(organisation, LINE) == text else element
        draft.places.item(("provider",), element)
        if text:
            draft.places.text(("provider", "name"), inner, VERBATIM, table=LINE)
        if organisation is not None:
            draft.places.share(organisation)
            for field, name in (("code", "value"), ("scheme", "idsrc")):
                draft.places.attribute(("provider", field), organisation, name)


def _rights(draft: Draft, element: Element) -> None:
    draft.keep("rights", read_text(element, LINE))


_PARTS: dict[str, Callable[[Draft, Element], None]] = {
    "hedline": _hedline,
    "note": _note,
    "rights": _rights,
    "byline": _byline,
    "distributor": _distributor,
    "dateline": _dateline,
    "abstract": _abstract,
    "series": read_attributes,
}

__all__ = ["HOMES", "find_article", "read_article"]
