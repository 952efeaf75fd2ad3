"""Pictures and clips: files, what is printed under them, and who made them.

Law: one figure, one caption, any number of files. One credit-like value is the caption's credit, wherever it stands; of
two, the one of the maker is a byline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsdoc.formats._xml.inline import read_inline, read_text
from newsdoc.formats._xml.meanings import NUMBER, WORDS
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import noting, words
from newsdoc.formats.nitf.dates import DURATION
from newsdoc.formats.nitf.draft import innermost
from newsdoc.formats.nitf.words import TEXT, WHOLE
from newsdoc.model import Byline, Caption, Figure, Rendition
from newsdoc.model.trusted import trusted

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats.nitf.draft import Draft
    from newsdoc.formats.nitf.noting import Note

_CREDIT_WORDS: Final = ("Foto", "Photo", "Bild", "Picture", "Credit")
_CREDIT: Final = re.compile(
    r"(?:(?<=[.!?»”\"]) |^)((?:Foto|Photo|Bilde?|Photograph|Picture|Credit)s?: ?(?:\b[A-Z]\.|[^.!?]){2,120})$"
)
_RENDITION: Final = {
    "source": ("href", WORDS),
    "data-location": ("href", WORDS),
    "mime-type": ("content_type", WORDS),
    "name": ("name", WORDS),
    "width": ("width", NUMBER),
    "height": ("height", NUMBER),
    "time": ("duration", DURATION),
}
_OF_FIGURE: Final = {"alternate-text": "alt_text", "copyright": "copyright_notice"}
_SOURCE_CREDIT: Final = "source-credit"
_SHARED: Final = frozenset({*_OF_FIGURE, _SOURCE_CREDIT})
"""Attributes of a file that say something of the figure."""
_KNOWN: Final = _SHARED | {"id", "time-unit-of-measure"}
_CREDIT_PATH: Final = ("caption", "credit")
_SECONDS: Final = frozenset({"", "s", "second", "seconds"})
_figure: Final = trusted(Figure)
_rendition_of: Final = trusted(Rendition)
_caption_of: Final = trusted(Caption)


def read_figure(draft: Draft, element: Element, here: Path) -> Figure:
    """A media element: its files, what is printed under it, and who made it."""
    draft.note((noting.figure, here, element))
    kind = element.get("media-type") or ""
    values: dict[str, Any] = {"type": words.FIGURE_TYPES.get(kind, kind) or "picture"}
    renditions: list[Rendition] = []
    extra: list[tuple[str, str]] = []
    captions: list[Element] = []
    producers: list[Element] = []
    source_credit: Element | None = None
    for child in element:
        tag = child.tag
        if tag == "media-reference":
            at = (*here, "renditions", len(renditions))
            made = _rendition(draft, child, at, extra)
            for name, field in _OF_FIGURE.items():
                if field not in values and (said := collapse(child.get(name, ""))):
                    values[field] = said
                    draft.note((noting.attribute, (*here, field), child, name))
            if source_credit is None and collapse(child.get(_SOURCE_CREDIT, "")):
                source_credit = child
            if made is not None:
                renditions.append(made)
                draft.note((noting.rendition, at, child, _SHARED))
            if child.text and "alt_text" not in values and (said := collapse(child.text)):
                values["alt_text"] = said
        elif tag == "media-caption":
            captions.append(child)
        elif tag == "media-producer":
            producers.append(child)
        elif tag == "media-metadata" and child.get("value"):
            extra.append((f"nitf:media-metadata:{child.get('name', '')}", collapse(child.get("value", ""))))
            draft.note((noting.hold, here, child, "name", "value"))
    credit = None
    if source_credit is not None:
        credit = collapse(source_credit.get(_SOURCE_CREDIT, ""))
        draft.note((noting.attribute, (*here, *_CREDIT_PATH), source_credit, _SOURCE_CREDIT))
    credit, bylines = _producers(draft, here, producers, credit)
    caption = _caption(draft, here, captions, credit)
    if caption is not None:
        values["caption"] = caption
    return _figure(renditions=tuple(renditions), bylines=bylines, extra=tuple(sorted(extra)), **values)


def _rendition(draft: Draft, element: Element, at: Path, extra: list[tuple[str, str]]) -> Rendition | None:
    """One file; what is no part of it goes to the extras of the figure."""
    given: dict[str, Any] = {}
    places: list[Note] = []
    for name, text in element.items():
        row = _RENDITION.get(name)
        if row is not None and row[0] not in given:
            if name == "time" and element.get("time-unit-of-measure", "") not in _SECONDS:
                extra.append((f"nitf:{element.tag}@{name}", text))
                continue
            value = row[1].read(text)
            if value is not None:
                given[row[0]] = value
            places.append((noting.attribute, (*at, row[0]), element, name, row[1]))
        elif text and name not in _KNOWN and name[0] != "{":
            extra.append((f"nitf:{element.tag}@{name}", collapse(text)))
            draft.note((noting.hold, at, element, name))
    if not given:
        return None
    draft.notes += places
    return _rendition_of(**given)


def _producers(
    draft: Draft, here: Path, producers: list[Element], credit: str | None
) -> tuple[str | None, tuple[Byline, ...]]:
    """The credit: the first producer if no other is said. The others are bylines."""
    lines: list[Byline] = []
    for producer in producers:
        text, marks = read_inline(producer, TEXT)
        if text and credit is None:
            credit = text
            draft.note((noting.text, (*here, *_CREDIT_PATH), producer))
        elif text:
            draft.note((noting.node, (*here, "bylines", len(lines)), producer, producer, TEXT))
            lines.append(Byline(text=text, marks=marks))
    return credit, tuple(lines)


def _caption(draft: Draft, here: Path, captions: list[Element], credit: str | None) -> Caption | None:
    """What is printed under a figure. A credit at its end is one, if no other is said."""
    at = (*here, "caption")
    if len(captions) == 1:
        text, marks = read_inline(captions[0], WHOLE)
        tail = _CREDIT.search(text) if credit is None and any(word in text for word in _CREDIT_WORDS) else None
        if tail is not None and not any(mark.end > tail.start(1) - 1 for mark in marks):
            inner = innermost(captions[0])
            credit = tail[1]
            kept = text[: tail.start(1)].rstrip()
            draft.note((noting.inline, at, inner, WHOLE, (0, len(kept))))
            draft.note((noting.part_of_text, (*here, *_CREDIT_PATH), inner, tail.span(1)))
            text = kept
        elif text:
            draft.note((noting.inline, at, innermost(captions[0]), WHOLE))
    else:
        parts = [read_text(caption, WHOLE) for caption in captions]
        text, marks = "\n".join(part for part in parts if part), ()
    return _caption_of(text, marks, credit) if text or credit else None
