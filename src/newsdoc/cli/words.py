"""The trade's words for fields, and values as people write them.

Law: a field that has no word here is called by its name, so a new field of the model is shown without a line added.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, cast

from newsdoc.cli.screen import one_line
from newsdoc.model import Article, Concept, Contributor, Figure, Link, Mark, Place, Rendition
from newsdoc.model.base import Node, TextNode
from newsdoc.model.schema import tag_of
from newsdoc.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

LABELS: Final[Mapping[str, str]] = {
    "guid": "GUID",
    "alt_ids": "Other ids",
    "url": "URL",
    "slugline": "Slugline",
    "title": "Working title",
    "subheadline": "Subheadline",
    "bylines": "Byline",
    "created": "First created",
    "updated": "Updated",
    "embargoed": "Embargoed until",
    "pubstatus": "Status",
    "ednotes": "Editor's note",
    "sources": "Source",
    "genres": "Genre",
    "creditline": "Credit line",
    "copyright_holder": "Copyright",
    "associations": "Media",
    "extra": "Other values",
}
"""Labels that differ from the field's name with its underscores as spaces."""

RELATIONS: Final[Mapping[str, str]] = {
    "seeAlso": "See also",
    "derivedFrom": "Derived from",
    "replaces": "Replaces",
    "corrects": "Corrects",
    "associatedWith": "Associated with",
}
"""What a link is, by its `rel`."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # not strftime: it speaks the language of the process


def label(name: str) -> str:
    """What the trade calls a field."""
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def when(value: date) -> str:
    """A date as people write it."""
    day = f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if not isinstance(value, datetime):
        return day
    clock = value.strftime("%H:%M:%S").removesuffix(":00")
    zone = value.strftime("%z")
    if zone:
        zone = "UTC" if set(zone[1:]) == {"0"} else f"UTC{zone[:3]}:{zone[3:5]}"
    return " ".join(filter(None, (f"{day}, {clock}", zone)))


def concept(value: Concept) -> str:
    """A topic, place, person or body: its name, what else is said of it, its role."""
    code = ":".join(filter(None, (value.scheme, value.code)))
    more = [part for part in (code, value.uri) if part and part != str(value)]
    if isinstance(value, Place):
        country = value.country or value.country_code
        more = [*filter(None, (value.region, country)), *more]
    if isinstance(value, Contributor):
        more = [*filter(None, (value.organisation, value.place)), *value.contacts, *more]
    shown = ", ".join(filter(None, (str(value), *more)))
    return f"{shown} ({value.role})" if value.role else shown


def brief(value: Any) -> str:
    """Any value of the model in a few words, on one line."""
    match value:
        case str():
            return f'"{one_line(value)}"'
        case date():
            return when(value)
        case Article():
            return f'article "{one_line(value.label)}"'
        case Figure():
            told = value.caption.text if value.caption else value.headline or value.alt_text
            return f'{value.type} "{one_line(told)}"' if told else value.type
        case Link():
            return f'link "{one_line(value.title or value.href or value.guid or "")}"'
        case Concept():
            return one_line(concept(value))
        case TextNode():
            return f'{tag_of(type(value))} "{one_line(value.text)}"' + _marks(value)
        case Mark():
            target = f" ({one_line(value.value)})" if value.value else ""
            return f"{value.kind} at {value.start}:{value.end}{target}"
        case Rendition():
            return f"file {one_line(value.href or value.name or '')}"
        case Node():
            text = next((text for _path, node in walk(value) if (text := getattr(node, "text", None))), "")
            return f'{tag_of(type(value))} "{one_line(text)}"'
        case tuple():
            return ", ".join(brief(member) for member in cast("tuple[object, ...]", value)) or "nothing"
        case None:
            return "nothing"
        case _:
            return one_line(str(value))


def _marks(node: TextNode) -> str:
    kinds = ", ".join(dict.fromkeys(mark.kind for mark in node.marks))
    return f" ({kinds})" if kinds else ""
