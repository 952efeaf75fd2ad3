"""Where everything of a response stands, and where what is missing would stand.

Law: the places are the reader's own, which left a note beside each value.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from newsdoc.formats._xml.located import XmlLocated
from newsdoc.formats._xml.places import Places
from newsdoc.formats._xml.writer import element
from newsdoc.formats.factiva import printing
from newsdoc.formats.factiva.words import ELEMENTS, LEAD
from newsdoc.model import Article, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats.factiva.reader import Noted
    from newsdoc.origin import Document


class Trace(NamedTuple):
    """What is kept of a reading, to find out where everything stands."""

    root: Element
    articles: Sequence[Element]
    notes: Sequence[Noted]


class FactivaLocated(XmlLocated):
    """The places of one response."""

    order: ClassVar[Mapping[str, Sequence[str]]] = {"article": tuple(ELEMENTS)}

    def __init__(self, document: Document, trace: Trace) -> None:
        super().__init__(document.source, trace.root)
        self._articles = trace.articles
        self._notes = trace.notes
        self._above = 0 if document.cls is Article else 2

    def noted(self, path: Path) -> Places:
        """Carry out the notes of what is at, under or above a path; one to a value costs no look at the others."""
        depth = self._above + 2
        if len(path) < depth:
            found = [noted for noted in self._notes if noted.path[: len(path)] == path[: len(noted.path)]]
        else:
            found = [noted for length in range(depth + 1) for noted in self._nearby.get(path[:length], ())]
        places = Places()
        for noted in found:
            noted.carry_out(places)
        return places

    @cached_property
    def _nearby(self) -> Mapping[Path, list[Noted]]:
        """The notes of each field, or of each item of a sequence."""
        found: dict[Path, list[Noted]] = {}
        for noted in self._notes:
            found.setdefault(noted.path[: self._above + 2], []).append(noted)
        return found

    def mirrors(self, path: Path) -> Iterator[Path]:
        """The name of a publication goes with its code."""
        yield from super().mirrors(path)
        code = (*path, "code")
        if path[self._above :] == ("provider",) and code in self.places.notes:
            yield code

    def home_of(self, path: Path) -> Element | None:
        """The element of the article, for all fields that have elements; the body comes with one of its own."""
        field, *below = path[self._above :] or ("",)
        whole = not below or (field != "body" and len(below) == 1 and isinstance(below[0], int))
        whole = whole or (field == "provider" and below == ["code"])
        number = path[1] if self._above and len(path) > 1 else 0
        if field not in printing.FIELDS or not whole or not isinstance(number, int):
            return None
        return self._articles[number] if number < len(self._articles) else None

    def parent_of(self, path: Path, value: Any) -> Element | None:
        """A lead paragraph stands among those; another one after them."""
        if path[self._above : -1] != ("body",) or not isinstance(value, Paragraph):
            return None
        tag = "leadParagraph" if value.role == LEAD else "tailParagraphs"
        return next((parent for parent in self._spread[path[:-1]] if parent.tag == tag), None)

    def printed(self, path: Path, value: Any, parent: Element) -> Element | None:
        """By the rows of the format."""
        field, *rest = path[self._above :] or ("",)
        if rest == ["code"]:
            return element("sourceCode", None, value)
        if field == "body":
            return printing.blocks(value) if not rest else printing.block(value, parent.tag)
        return printing.printed(str(field), value)
