"""The head of a document: identity, dates, status, subjects, rights and what else is said of an article.

Law: an attribute is a field of the model by the table, an item of a sequence by its element, or else an extra called
`nitf:element@attribute`; a second element of a name says `nitf:element[2]@attribute`, a meta `nitf:meta:name`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsdoc.formats._xml.codecs import NUMBER, VERBATIM, WORDS, Meaning
from newsdoc.formats._xml.inline import read_text
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf.dates import DATE
from newsdoc.formats.nitf.profiles import METAS
from newsdoc.formats.nitf.words import LINE
from newsdoc.model import Concept, Link, Note, Place
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from newsdoc.formats.nitf.draft import Draft


class _Urgency(Meaning):
    """A number from 1 to 9."""

    def read(self, text: str) -> int | None:
        """The urgency."""
        value = NUMBER.read(text)
        return value if value is not None and 1 <= value <= 9 else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """The number."""
        yield from NUMBER.spellings(value, old)


class _Status(Meaning):
    """A status of the model; an embargo is none, but a time."""

    def read(self, text: str) -> str | None:
        """The status."""
        word = text.strip().lower()
        return word if word in {"usable", "withheld", "canceled"} else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """The word."""
        del old
        if value:
            yield value


TOKEN: Final = re.compile(r"[\w.:-]+")
"""What the schema calls a name token."""


class Home(NamedTuple):
    """The attribute that a field is, of the first element of its name."""

    element: str
    attribute: str
    meaning: Meaning = WORDS
    token: bool = False
    """Whether the schema asks for a single word."""

    def spell(self, value: Any) -> str | None:
        """What is to be written for a value; `None` if that cannot be."""
        text = next(iter(self.meaning.spellings(value, None)), None) if value is not None else None
        return None if not text or (self.token and not TOKEN.fullmatch(text)) else text


HOMES: Final[Mapping[str, Home]] = {
    "language": Home("nitf", "baselang"),
    "pubstatus": Home("docdata", "management-status", _Status()),
    "guid": Home("doc-id", "id-string"),
    "urgency": Home("urgency", "ed-urg", _Urgency()),
    "updated": Home("date.issue", "norm", DATE),
    "embargoed": Home("date.release", "norm", DATE),
    "expires": Home("date.expire", "norm", DATE),
    "slugline": Home("du-key", "key"),
    "version": Home("du-key", "version", token=True),
    "copyright_year": Home("doc.copyright", "year", NUMBER),
    "copyright_holder": Home("doc.copyright", "holder"),
    "usage_terms": Home("doc.rights", "limitations"),
    "published": Home("pubdata", "date.publication", DATE),
}
"""Fields that are an attribute each."""

make_concept: Final = trusted(Concept)
_NO_META: Final[tuple[str | None, str | None]] = (None, None)
_METAS: Final[dict[str, tuple[str | None, str | None]]] = dict(METAS.items())
_SINGLE: Final = frozenset({"priority", "slugline", "word_count"})

_Rows = dict[str, tuple[str, Meaning]]
_ROWS: Final[dict[str, _Rows]] = {}
for _field, _home in HOMES.items():
    _ROWS.setdefault(_home.element, {})[_home.attribute] = (_field, _home.meaning)
_NO_ROWS: Final[_Rows] = {}

PLAIN_TYPES: Final = frozenset({"news", "data", "advisory", "alert"})
"""Types of a document that say no more than that it is one."""
CATEGORY: Final = "category"
IDENTIFIED: Final = {
    "person": "person",
    "org": "organisation",
    "event": "event",
    "function": "job",
    "object.title": "object",
    "virtloc": "virtloc",
}
"""Identified content that is a subject, and its type."""
TIERS: Final = ("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
"""The three names of a subject, the most specific first."""


def read_head(draft: Draft, head: Element) -> None:
    """All of it. What stands in `docdata` by the schema may stand beside it, and the other way round."""
    metas: list[Element] = []
    for child in head:
        if child.tag == "meta":
            metas.append(child)
        else:
            _HANDLERS.get(child.tag, _unknown)(draft, child)
    for meta in metas:  # an agency's own word counts where NITF's is not said
        _meta(draft, meta)


def read_attributes(draft: Draft, element: Element) -> None:
    """The attributes of an element that is known by them alone."""
    tag = element.tag
    number = draft.count(tag)
    rows = _ROWS.get(tag, _NO_ROWS)
    for name, text in element.items():
        row = rows.get(name)
        if row is not None and number == 1:
            value = row[1].read(text) if draft.places is None else None
            if value is None:
                draft.attribute(row[0], element, name, row[1])
            else:
                draft.values[row[0]] = value
        elif text:
            _keep(draft, tag, number, name, text)
    if draft.places is not None and number == 1:
        note_missing(draft, element)


def note_missing(draft: Draft, element: Element) -> None:
    """Where attributes of the table would stand that an element does not have."""
    places = draft.places
    for name, (field, meaning) in _ROWS.get(element.tag, _NO_ROWS).items():
        if places is not None and element.get(name) is None and (field,) not in places.notes:
            places.attribute((field,), element, name, meaning)


def _keep(draft: Draft, tag: str, number: int, name: str, text: str) -> None:
    if name != "id" and name[0] != "{" and ":" not in name and (said := collapse(text)):
        draft.extra.append((f"nitf:{tag}@{name}" if number == 1 else f"nitf:{tag}[{number}]@{name}", said))


def _docdata(draft: Draft, element: Element) -> None:
    status = element.get("management-status", "")
    embargoed = status.strip().lower() == "embargoed"
    if draft.count("docdata") == 1:
        for name, text in element.items():
            if name == "management-status":
                if not embargoed:
                    draft.attribute("pubstatus", element, name, HOMES["pubstatus"].meaning)
            elif name == "management-doc-idref" and text.strip():
                path = draft.append("links", Link(rel="replaces", guid=collapse(text)))
                if draft.places is not None:
                    draft.places.attribute((*path, "guid"), element, name)
            elif text:
                _keep(draft, "docdata", 1, name, text)
        if draft.places is not None and not embargoed:
            note_missing(draft, element)
    released = False
    for child in element:
        tag = child.tag
        if tag == "date.release" and embargoed and not released:
            released = True
            read_attributes(draft, child)
        elif tag == "date.release":
            _release(draft, child)
        else:
            _HANDLERS.get(tag, _unknown)(draft, child)
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
    field, scheme = _METAS.get(name or "", _NO_META)
    places = draft.places
    if field is None or (field in _SINGLE and field in draft.values):
        draft.extra.append((f"nitf:meta:{name}", text))
    elif field in {"priority", "slugline"}:
        draft.attribute(field, element, "content")
    elif field == "word_count":
        draft.attribute(field, element, "content", NUMBER)
    elif field == "alt_ids":
        draft.append(field, (scheme or "", text))
    elif field == "signals":
        draft.append(field, text)
    else:
        role = CATEGORY if field == "subjects" else None
        path = draft.append(field, make_concept(text, None, scheme, None, None, role, None))
        if places is not None:
            places.attribute((*path, "name"), element, "content")
            places.hold(element, "name")
            places.item(path, element)


def _tobject(draft: Draft, element: Element) -> None:
    for name, text in element.items():
        word = collapse(text)
        if name == "tobject.type" and word and word.lower() not in PLAIN_TYPES:
            path = draft.append("subjects", Concept(name=word, scheme=name, role=CATEGORY))
            if draft.places is not None:
                draft.places.attribute((*path, "name"), element, name)
        elif word:
            _keep(draft, "tobject", 1, name, text)
    for child in element:
        if child.tag == "tobject.property":
            name = "tobject.property.type"
            word = collapse(child.get(name, ""))
            if word:
                path = draft.append("genres", make_concept(word, None, None, None, None, None, None))
                if draft.places is not None:
                    draft.places.item(path, child)
                    draft.places.attribute((*path, "name"), child, name)
        elif child.tag == "tobject.subject":
            _subject(draft, child)


def tier_of(code: str | None) -> str:
    """Which of the three names a code of eight digits is the code of."""
    if code and len(code) == 8 and code.isdigit():
        return TIERS[2] if code.endswith("000000") else TIERS[1] if code.endswith("000") else TIERS[0]
    return TIERS[0]


def _subject(draft: Draft, element: Element) -> None:
    code = collapse(element.get(_CODE, "")) or None
    scheme = collapse(element.get(_SCHEME, "")) or None
    name, tier = None, ""
    if len(element.keys()) > 1:
        wanted = tier_of(code)
        tier = next((tier for tier in (wanted, *TIERS) if element.get(tier)), "")
        name = collapse(element.get(tier, "")) or None
    if not (code or name):
        return
    path = draft.append("subjects", make_concept(name, code, scheme, None, None, None, None))
    if name:
        for other in _TIERS_AND_CODE:
            if other != tier and (text := element.get(other)):
                draft.keep(f"{other}:{code or name}", collapse(text))
    if draft.places is not None:
        draft.places.item(path, element)
        draft.places.attribute((*path, "code"), element, _CODE)
        draft.places.attribute((*path, "scheme"), element, _SCHEME)
        draft.places.attribute((*path, "name"), element, tier or tier_of(code))


_CODE: Final = "tobject.subject.refnum"
_SCHEME: Final = "tobject.subject.ipr"
_TIERS_AND_CODE: Final = (*TIERS, "tobject.subject.code")


def _doc_id(draft: Draft, element: Element) -> None:
    if draft.count("doc-id") == 1:
        for name, text in element.items():
            if name == "id-string":
                draft.attribute("guid", element, name)
            elif text:
                _keep(draft, "doc-id", 1, name, text)
        if draft.places is not None:
            note_missing(draft, element)
        return
    text = collapse(element.get("id-string", ""))
    if text:
        path = draft.append("alt_ids", (collapse(element.get("regsrc", "")) or "doc-id", text))
        if draft.places is not None:
            draft.places.item(path, element)


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
    if draft.places is not None:
        draft.places.item(path, element)
        for field, attribute in (("name", name), ("region", region), ("country_code", code and "iso-cc")):
            if attribute:
                draft.places.attribute((*path, field), element, attribute)


def _sources(draft: Draft, element: Element) -> None:
    for child in element:
        name = collapse(child.get("src-name", ""))
        if child.tag == "from-src" and name:
            path = draft.append("sources", make_concept(name, None, None, None, None, None, None))
            if draft.places is not None:
                draft.places.item(path, child)
                draft.places.attribute((*path, "name"), child, "src-name")
                draft.places.hold(child, "level-number")
    if draft.places is not None:
        draft.places.sequence(("sources",), element)


def _message(draft: Draft, element: Element) -> None:
    text, kind = collapse(element.get("info", "")), collapse(element.get("msg-type", ""))
    if text:
        path = draft.append("ednotes", Note(text=text, public=False))
        if draft.places is not None:
            draft.places.item(path, element)
            draft.places.attribute((*path, "text"), element, "info")
    if kind:
        draft.append("signals", kind)


def _correction(draft: Draft, element: Element) -> None:
    text, guid = collapse(element.get("info", "")), collapse(element.get("id-string", ""))
    number = draft.count("correction")
    draft.append("signals", "correction")
    if text:
        path = draft.append("ednotes", Note(text=text, role="correction", public=True))
        if draft.places is not None:
            draft.places.attribute((*path, "text"), element, "info")
    if guid:
        path = draft.append("links", Link(rel="corrects", guid=guid))
        if draft.places is not None:
            draft.places.attribute((*path, "guid"), element, "id-string")
    if regsrc := element.get("regsrc"):
        _keep(draft, "correction", number, "regsrc", regsrc)


def _scope(draft: Draft, element: Element) -> None:
    text = collapse(element.get("scope", ""))
    if text:
        path = draft.append("subjects", make_concept(text, None, None, None, None, CATEGORY, None))
        if draft.places is not None:
            draft.places.item(path, element)
            draft.places.attribute((*path, "name"), element, "scope")


def _keywords(draft: Draft, element: Element) -> None:
    for child in element:
        text = collapse(child.get("key", "")) or read_text(child, LINE)
        if child.tag == "keyword" and text:
            path = draft.append("keywords", text)
            if draft.places is not None:
                draft.places.item(path, child)
    if draft.places is not None:
        draft.places.sequence(("keywords",), element)


def _identified(draft: Draft, element: Element) -> None:
    places = draft.places
    for child in element:
        tag = child.tag
        text = read_text(child, LINE) or None
        if tag == "location":
            parts = {part.tag: read_text(part, LINE) or None for part in child}
            country = child.find("country")
            code, source = child.get("location-code"), child.get("code-source")
            name = next((parts[part] for part in ("sublocation", "city") if parts.get(part)), None)
            place = Place(
                name=name or parts.get("state") or parts.get("region") or parts.get("country") or text,
                code=code or None,
                scheme=source or None,
                region=(parts.get("state") or parts.get("region")) if name else None,
                country=parts.get("country") if name or parts.get("state") or parts.get("region") else None,
                country_code=country.get("iso-cc") if country is not None else None,
                role="about",
            )
            if place != Place(role="about"):
                path = draft.append("places", place)
                if places is not None:
                    places.item(path, child, whole=False)
            continue
        if tag in IDENTIFIED:
            kind: str | None = IDENTIFIED[tag]
        elif tag == "classifier":
            kind = child.get("type") or None
        else:
            continue
        code, source = collapse(child.get("value", "")) or None, collapse(child.get("idsrc", "")) or None
        if text or code:
            path = draft.append("subjects", Concept(name=text, code=code, scheme=source, type=kind))
            if places is not None:
                places.item(path, child)
                places.hold(child, "type")
                if text:
                    places.text((*path, "name"), child, VERBATIM, table=LINE)
                if code:
                    places.attribute((*path, "code"), child, "value")
                if source:
                    places.attribute((*path, "scheme"), child, "idsrc")


def _pubdata(draft: Draft, element: Element) -> None:
    number = draft.count("pubdata")
    unit = element.get("unit-of-measure", "")
    for name, text in element.items():
        if number == 1 and name == "date.publication":
            draft.attribute("published", element, name, DATE)
        elif number == 1 and unit == "word" and name == "item-length":
            draft.attribute("word_count", element, name, NUMBER)
        elif text and not (name == "unit-of-measure" and unit == "word" and number == 1):
            _keep(draft, "pubdata", number, name, text)
    if draft.places is not None and number == 1:
        note_missing(draft, element)


def _iim(draft: Draft, element: Element) -> None:
    for child in element:
        if child.tag == "ds":
            draft.keep(f"ds:{child.get('num', '')}", collapse(child.get("value", "")))


def _unknown(draft: Draft, element: Element) -> None:
    """What the format does not know, it leaves as it is."""
    del draft, element


def _title(draft: Draft, element: Element) -> None:
    """It is compared with the headline when that is read."""
    del draft, element


_HANDLERS: Final[dict[str, Callable[[Draft, Element], None]]] = {
    "title": _title,
    "meta": _meta,
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
