"""Pictures and clips: files, what is printed under them, and who made them.

Law: one figure, one caption, any number of files. One credit-like value is the caption's credit, wherever it stands; of
two, the one of the maker is a byline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsdoc.formats._xml.codecs import NUMBER, VERBATIM, WORDS
from newsdoc.formats._xml.inline import read_inline, read_text
from newsdoc.formats._xml.tree import collapse
from newsdoc.formats.nitf import words
from newsdoc.formats.nitf.dates import DURATION
from newsdoc.formats.nitf.draft import innermost
from newsdoc.formats.nitf.words import LINE, TEXT, WHOLE
from newsdoc.model import Byline, Caption, Figure, Rendition

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats.nitf.draft import Draft

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
_SHARED: Final = frozenset({*_OF_FIGURE, "source-credit"})
_SECONDS: Final = frozenset({"", "s", "second", "seconds"})


def read_figure(draft: Draft, element: Element, here: Path) -> Figure:
    """A media element: its files, what is printed under it, and who made it."""
    places = draft.places
    if places is not None:
        places.item(here, element)
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
            given: dict[str, Any] = {}
            at = (*here, "renditions", len(renditions))
            for name, text in child.items():
                row = _RENDITION.get(name)
                if row is not None and row[0] not in given:
                    if name == "time" and child.get("time-unit-of-measure", "") not in _SECONDS:
                        extra.append((f"nitf:{tag}@{name}", text))
                        continue
                    value = row[1].read(text)
                    if value is not None:
                        given[row[0]] = value
                    if places is not None:
                        places.attribute((*at, row[0]), child, name, row[1])
                elif name in _OF_FIGURE and _OF_FIGURE[name] not in values and collapse(text):
                    values[_OF_FIGURE[name]] = collapse(text)
                    if places is not None:
                        places.attribute((*here, _OF_FIGURE[name]), child, name)
                elif name == "source-credit" and source_credit is None and collapse(text):
                    source_credit = child
                elif text and name not in {"id", "time-unit-of-measure"} and not name.startswith("{"):
                    extra.append((f"nitf:{tag}@{name}", collapse(text)))
                    if places is not None:
                        places.hold(child, name)
            if given:
                renditions.append(Rendition(**given))
                if places is not None:
                    if _SHARED.isdisjoint(child.keys()):
                        places.item(at, child)
                    else:
                        places.share(child)  # it says things of the figure, too
                    places.hold(child, "time-unit-of-measure")
            if child.text and "alt_text" not in values and (said := collapse(child.text)):
                values["alt_text"] = said
        elif tag == "media-caption":
            captions.append(child)
        elif tag == "media-producer":
            producers.append(child)
        elif tag == "media-metadata" and child.get("value"):
            extra.append((f"nitf:media-metadata:{child.get('name', '')}", collapse(child.get("value", ""))))
            if places is not None:
                places.hold(child, "name", "value")
    bylines = _credits(draft, here, values, captions, producers, source_credit)
    if bylines:
        values["bylines"] = bylines
    if places is not None:
        places.hold(element, "media-type")
        places.sequence((*here, "renditions"), element)
    return Figure(renditions=tuple(renditions), extra=extra, **values)


def _credits(
    draft: Draft,
    here: Path,
    values: dict[str, Any],
    captions: list[Element],
    producers: list[Element],
    source_credit: Element | None,
) -> tuple[Byline, ...]:
    """Caption and credit: the producer, or the source where both are said; then the producer is a byline."""
    places = draft.places
    lines: list[Byline] = []
    credit: str | None = None
    if source_credit is not None:
        credit = collapse(source_credit.get("source-credit", ""))
        if places is not None:
            places.attribute((*here, "caption", "credit"), source_credit, "source-credit")
    for producer in producers:
        text, marks = read_inline(producer, TEXT)
        if not text:
            continue
        if credit is None:
            credit = text
            if places is not None:
                places.text((*here, "caption", "credit"), producer, VERBATIM, table=LINE)
        else:
            if places is not None:
                at = (*here, "bylines", len(lines))
                places.item(at, producer)
                places.inline((*at, "text"), producer, TEXT)
            lines.append(Byline(text=text, marks=marks))
    if len(captions) == 1:
        text, marks = read_inline(captions[0], WHOLE)
        tail = _CREDIT.search(text) if credit is None else None
        if tail is not None and any(mark.end > tail.start(1) - 1 for mark in marks):
            tail = None
        inner = innermost(captions[0])
        if tail is not None:
            credit = tail[1]
            kept = len(text[: tail.start(1)].rstrip())
            if places is not None:
                places.inline((*here, "caption", "text"), inner, WHOLE, part=(0, kept))
                places.text((*here, "caption", "credit"), inner, VERBATIM, table=LINE, part=tail.span(1))
            text = text[:kept]
        elif places is not None and text:
            places.inline((*here, "caption", "text"), inner, WHOLE)
    else:
        parts = [read_text(caption, WHOLE) for caption in captions]
        text, marks = "\n".join(part for part in parts if part), ()
    if text or credit:
        values["caption"] = Caption(text=text, marks=marks, credit=credit)
    return tuple(lines)
