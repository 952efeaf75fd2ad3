"""New parts of Factiva's XML: values of the model as elements.

Law: by the rows of `words` alone; what none of them says has no element. Whether an element says all of a value, the
reader tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdoc.formats._xml.writer import append_inline, element
from newsdoc.formats.factiva.words import DATES, DESCRIPTORS, ELEMENTS, FIXED, LEAD, TEXT
from newsdoc.model import Byline, Caption, Concept, Contributor, Figure, Note, Paragraph, Place, Preformatted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from newsdoc.formats.factiva.words import Word
    from newsdoc.model import Block

FIELDS: Final = {word.field for word in ELEMENTS.values()} - {"extra"} | {"keywords"}
"""The fields that have elements."""
_PREFIX: Final = "factiva:"


def printed(field: str, value: Any) -> Element | None:
    """The element of a field, or of one item of it."""
    match value:
        case Concept():
            return _concept(field, value)
        case Byline(text=text):
            return _named(field, text)
        case Note(text=text, role=role, public=public):
            return _named(field, text, role=role, public=public)
        case Figure(caption=Caption(text=text)):
            return _named(field, text)
        case (str() as role, str() as text):
            return _named(field, text, role=role)
        case str() if field == "keywords":
            return element("descField", {"code": DESCRIPTORS}, value)
        case str() if field == "headline":
            return element("headline", None, paragraph(value))
        case _:
            return _simple(field, value)


def blocks(values: Iterable[Block]) -> Element | None:
    """The blocks of a body that has no element yet, if one can hold all of them."""
    values = tuple(values)
    leads = [isinstance(value, Paragraph) and value.role == LEAD for value in values]
    tag = "leadParagraph" if all(leads) else "tailParagraphs"
    made = [block(value, tag) for value in values]
    found = [part for part in made if part is not None]
    return element(tag, None, *found) if found and len(found) == len(made) else None


def block(value: Block, tag: str) -> Element | None:
    """A block, to stand in the element of this name; lead paragraphs have one of their own."""
    match value:
        case Paragraph(text=text, role=role) if role == ELEMENTS[tag].role:
            return paragraph(text)
        case Preformatted(text=text):
            return element("paragraph", {"display": FIXED, "truncation": "None"}, text)
        case _:
            return None


def paragraph(text: str) -> Element:
    """A paragraph as Factiva has it where nothing is special about it."""
    made = element("paragraph", {"display": "Proportional", "truncation": "None"})
    append_inline(made, text, (), TEXT)
    return made


def _row(field: str, **said: Any) -> tuple[str, Word] | None:
    """The element of a field that says these things by its name."""
    rows = ((tag, word) for tag, word in ELEMENTS.items() if word.field == field)
    return next(((tag, word) for tag, word in rows if all(getattr(word, name) == said[name] for name in said)), None)


def _named(field: str, text: str, **said: Any) -> Element | None:
    found = _row(field, **said)
    if found is None:
        return None
    made = element(found[0])
    append_inline(made, text, (), TEXT)
    return made


def _simple(field: str, value: Any) -> Element | None:
    found = _row(field)
    if found is None:
        return None
    tag, word = found
    if word.kind == "date":
        spelled = ((name, text) for name, meaning in DATES.items() for text in meaning.spellings(value, None))
        return next((element(tag, None, element(name, None, text)) for name, text in spelled), None)
    said = next(iter(word.meaning.spellings(value, None)), None)
    return None if said is None else _named(field, said)


def _concept(field: str, value: Concept) -> Element | None:
    if field == "provider":
        return element("sourceName", None, value.name) if value.name else None
    found = _row(field, scheme=value.scheme, type=value.type, role=value.role)
    if found is not None and found[1].kind == "code":
        name = None if value.name is None else element("name", None, value.name)
        return element(found[0], {"code": value.code}, name)
    if found is not None and value.name and isinstance(value, Contributor) == (field == "contributors"):
        return element(found[0], None, value.name)
    scheme = value.scheme or ""
    if value.code and field == "subjects" and scheme.startswith(_PREFIX) and not isinstance(value, Place):
        return element("descField", {"code": scheme.removeprefix(_PREFIX)}, value.code)
    return None
