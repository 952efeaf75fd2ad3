"""The head of a document: identity, dates, status, subjects, rights and what else is said of an article.

Law: an attribute is a field of the model by the table, an item of a sequence by its element, or else an extra called
`nitf:element@attribute`; a second element of a name says `nitf:element[2]@attribute`, a meta `nitf:meta:name`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdoc.formats._xml.inline import read_text
from newsdoc.formats._xml.meanings import NUMBER
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import noting
from newsdoc.formats.nitf.homes import (
    CATEGORY,
    CODE,
    FIELDS,
    HOMES,
    IDENTIFIED,
    PLAIN_TYPES,
    ROWS,
    SCHEME,
    TIERS,
    Row,
    tier_of,
)
from newsdoc.formats.nitf.profiles import METAS
from newsdoc.formats.nitf.words import LINE
from newsdoc.model import Concept, Link, Note, Place
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from newsdoc.formats.nitf.draft import Draft

_concept: Final = trusted(Concept)
_NO_META: Final[tuple[str | None, str | None]] = (None, None)
_METAS: Final[dict[str | None, tuple[str | None, str | None]]] = dict(METAS.items())
_SINGLE: Final = frozenset({"priority", "slugline", "word_count"})
_NO_ROWS: Final[dict[str, Row]] = {}
_OTHER_TIERS: Final = (*TIERS, "tobject.subject.code")


def read_head(draft: Draft, head: Element) -> None:
    """All of it. What stands in `docdata` by the schema may stand beside it, and the other way round."""
    metas: list[Element] = []
    for child in head:
        if child.tag == "meta":
            metas.append(child)
        elif (reader := _READERS.get(child.tag)) is not None:
            reader(draft, child)
    for meta in metas:  # an agency's own word counts where NITF's is not said
        _meta(draft, meta)


def read_attributes(draft: Draft, element: Element) -> None:
    """The attributes of an element that is known by them alone."""
    tag = element.tag
    number = draft.seen[tag] = draft.seen.get(tag, 0) + 1
    rows = ROWS.get(tag, _NO_ROWS) if number == 1 else _NO_ROWS
    for name, text in element.items():
        row = rows.get(name)
        if row is None:
            if text:
                _keep(draft, tag, number, name, text)
            continue
        value = row.meaning.read(text)
        if value is not None:
            draft.values[row.field] = value
        else:
            draft.damaged(row.field, element, name)
    if rows:
        draft.note((noting.attributes, FIELDS[tag], element))


def _keep(draft: Draft, tag: str, number: int, name: str, text: str) -> None:
    if name != "id" and name[0] != "{" and ":" not in name and (said := collapse(text)):
        draft.extra.append((f"nitf:{tag}@{name}" if number == 1 else f"nitf:{tag}[{number}]@{name}", said))


def _docdata(draft: Draft, element: Element) -> None:
    embargoed = False
    if draft.count("docdata") == 1:
        for name, text in element.items():
            if name == "management-status":
                embargoed = text.strip().lower() == "embargoed"
                if not embargoed:
                    draft.attribute("pubstatus", element, name, HOMES["pubstatus"].meaning)
            elif name == "management-doc-idref" and (guid := collapse(text)):
                path = draft.append("links", Link(rel="replaces", guid=guid))
                draft.note((noting.attribute, (*path, "guid"), element, name))
            elif text:
                _keep(draft, "docdata", 1, name, text)
        if not embargoed:
            draft.note((noting.missing, FIELDS["docdata"], element))
        if element.get("management-status") is None:
            draft.note((noting.embargo, ("embargoed",), element))
    else:
        embargoed = element.get("management-status", "").strip().lower() == "embargoed"
    released = False
    for child in element:
        tag = child.tag
        if tag == "date.release" and embargoed and not released:
            released = True
            read_attributes(draft, child)
        elif (reader := _READERS.get(tag)) is not None:
            reader(draft, child)
    if embargoed and not released:
        draft.append("signals", "embargoed")


def _release(draft: Draft, element: Element) -> None:
    """A time of release that is no embargo."""
    number = draft.count("date.release")
    for name, text in element.items():
        if text:
            _keep(draft, "date.release", number, name, text)


def _meta(draft: Draft, element: Element) -> None:
    text = collapse(element.get("content", ""))
    if not text:
        return
    name = element.get("name") or element.get("http-equiv", "")
    field, scheme = _METAS.get(name, _NO_META)
    if field is None or (field in _SINGLE and field in draft.values):
        draft.extra.append((f"nitf:meta:{name}", text))
    elif field in {"priority", "slugline"}:
        draft.attribute(field, element, "content")
    elif field == "word_count":
        draft.attribute(field, element, "content", NUMBER)
    elif field == "alt_ids":
        draft.note((noting.item, draft.append(field, (scheme or "", text)), element))
    elif field == "signals":
        draft.note((noting.item, draft.append(field, text), element))
    else:
        role = CATEGORY if field == "subjects" else None
        path = draft.append(field, _concept(text, scheme=scheme, role=role))
        draft.note((noting.concept, path, element, "content"))


def _tobject(draft: Draft, element: Element) -> None:
    for name, text in element.items():
        word = collapse(text)
        if name == "tobject.type" and word and word.lower() not in PLAIN_TYPES:
            path = draft.append("subjects", Concept(name=word, scheme=name, role=CATEGORY))
            draft.note((noting.attribute, (*path, "name"), element, name))
        elif word:
            _keep(draft, "tobject", 1, name, text)
    for child in element:
        if child.tag == "tobject.property":
            name = "tobject.property.type"
            word = collapse(child.get(name, ""))
            if word:
                draft.note((noting.concept, draft.append("genres", _concept(word)), child, name))
        elif child.tag == "tobject.subject":
            _subject(draft, child)


def _subject(draft: Draft, element: Element) -> None:
    attributes = dict(element.items())
    code = collapse(attributes.get(CODE, "")) or None
    scheme = collapse(attributes.get(SCHEME, "")) or None
    tier = tier_of(code)
    if not attributes.get(tier):
        tier = next((other for other in TIERS if attributes.get(other)), tier)
    name = collapse(attributes.get(tier, "")) or None
    if not (code or name):
        return
    path = draft.append("subjects", _concept(name, code, scheme))
    if name:
        for other in _OTHER_TIERS:
            if other != tier and (text := attributes.get(other)):
                draft.keep(f"{other}:{code or name}", collapse(text))
    draft.note((noting.subject, path, element, tier))


def _doc_id(draft: Draft, element: Element) -> None:
    if "doc-id" not in draft.seen:
        read_attributes(draft, element)
        return
    text = collapse(element.get("id-string", ""))
    if text:
        draft.note(
            (noting.item, draft.append("alt_ids", (collapse(element.get("regsrc", "")) or "doc-id", text)), element)
        )


def _evloc(draft: Draft, element: Element) -> None:
    names = ("city", "county-dist", "state-prov")
    given = [name for name in names if collapse(element.get(name, ""))]
    code = collapse(element.get("iso-cc", "")) or None
    if not (given or code):
        return
    name = given[0] if given else None
    region = "state-prov" if "state-prov" in given and name != "state-prov" else None
    place = Place(
        name=collapse(element.get(name, "")) if name else None,
        region=collapse(element.get(region, "")) if region else None,
        country_code=code,
        role="event",
    )
    path = draft.append("places", place)
    if name == "city" and "county-dist" in given:
        draft.keep(f"evloc@county-dist:{place.name}", collapse(element.get("county-dist", "")))
    draft.note(
        (noting.item_of, path, element, (("name", name), ("region", region), ("country_code", code and "iso-cc")))
    )


def _sources(draft: Draft, element: Element) -> None:
    draft.note((noting.sequence, ("sources",), element))
    for child in element:
        name = collapse(child.get("src-name", ""))
        if child.tag == "from-src" and name:
            draft.note((noting.source, draft.append("sources", _concept(name)), child))


def _message(draft: Draft, element: Element) -> None:
    text, kind = collapse(element.get("info", "")), collapse(element.get("msg-type", ""))
    if text:
        path = draft.append("ednotes", Note(text=text, public=False))
        draft.note((noting.item_of, path, element, (("text", "info"),)))
    if kind:
        path = draft.append("signals", kind)
        if not text:
            draft.note((noting.item, path, element))


def _correction(draft: Draft, element: Element) -> None:
    text, guid = collapse(element.get("info", "")), collapse(element.get("id-string", ""))
    number = draft.count("correction")
    draft.append("signals", "correction")
    if text:
        path = draft.append("ednotes", Note(text=text, role="correction", public=True))
        draft.note((noting.attribute, (*path, "text"), element, "info"))
    if guid:
        path = draft.append("links", Link(rel="corrects", guid=guid))
        draft.note((noting.attribute, (*path, "guid"), element, "id-string"))
    if regsrc := element.get("regsrc"):
        _keep(draft, "correction", number, "regsrc", regsrc)


def _scope(draft: Draft, element: Element) -> None:
    text = collapse(element.get("scope", ""))
    if text:
        path = draft.append("subjects", _concept(text, role=CATEGORY))
        draft.note((noting.concept, path, element, "scope"))


def _keywords(draft: Draft, element: Element) -> None:
    draft.note((noting.sequence, ("keywords",), element))
    for child in element:
        text = collapse(child.get("key", "")) or read_text(child, LINE)
        if child.tag == "keyword" and text:
            draft.note((noting.item, draft.append("keywords", text), child))


def _identified(draft: Draft, element: Element) -> None:
    for child in element:
        tag = child.tag
        if tag == "location":
            place = _place(child)
            if place != Place(role="about"):
                draft.note((noting.part_of, draft.append("places", place), child))
            continue
        if tag in IDENTIFIED:
            kind: str | None = IDENTIFIED[tag]
        elif tag == "classifier":
            kind = child.get("type") or None
        else:
            continue
        text = read_text(child, LINE) or None
        code, source = collapse(child.get("value", "")) or None, collapse(child.get("idsrc", "")) or None
        if text or code:
            path = draft.append("subjects", Concept(name=text, code=code, scheme=source, type=kind))
            draft.note((noting.identified, path, child, text, code, source))


def _place(element: Element) -> Place:
    """What a document is about, by the most specific name of it."""
    parts = {part.tag: read_text(part, LINE) or None for part in element}
    country = element.find("country")
    name = parts.get("sublocation") or parts.get("city")
    region = parts.get("state") or parts.get("region")
    return Place(
        name=name or region or parts.get("country") or read_text(element, LINE) or None,
        code=element.get("location-code") or None,
        scheme=element.get("code-source") or None,
        region=region if name else None,
        country=parts.get("country") if name or region else None,
        country_code=country.get("iso-cc") if country is not None else None,
        role="about",
    )


def _pubdata(draft: Draft, element: Element) -> None:
    number = draft.count("pubdata")
    unit = element.get("unit-of-measure", "")
    for name, text in element.items():
        if number == 1 and name == "date.publication":
            draft.attribute("published", element, name, HOMES["published"].meaning)
        elif number == 1 and unit == "word" and name == "item-length":
            draft.attribute("word_count", element, name, NUMBER)
        elif text and not (name == "unit-of-measure" and unit == "word" and number == 1):
            _keep(draft, "pubdata", number, name, text)
    if number == 1:
        draft.note((noting.missing, FIELDS["pubdata"], element))


def _iim(draft: Draft, element: Element) -> None:
    for child in element:
        if child.tag == "ds":
            draft.keep(f"ds:{child.get('num', '')}", collapse(child.get("value", "")))


_READERS: Final[dict[Any, Callable[[Draft, Element], None]]] = {
    "tobject": _tobject,
    "iim": _iim,
    "docdata": _docdata,
    "pubdata": _pubdata,
    "correction": _correction,
    "evloc": _evloc,
    "doc-id": _doc_id,
    "del-list": _sources,
    "date.release": _release,
    "ed-msg": _message,
    "doc-scope": _scope,
    "key-list": _keywords,
    "identified-content": _identified,
    **dict.fromkeys(
        (
            "urgency",
            "fixture",
            "date.issue",
            "date.expire",
            "series",
            "du-key",
            "doc.copyright",
            "doc.rights",
            "revision-history",
        ),
        read_attributes,
    ),
}
"""What reads an element of the head; others are left as they are."""
