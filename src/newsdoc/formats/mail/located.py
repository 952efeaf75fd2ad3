"""Where everything of a message stands.

Law: a field of the article belongs to the header or to the story, and is put where it belongs. Nothing else of the
frame is ever touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.mail.header import BY_FIELD, SUBJECT, keyword, spelled
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span
from newsdoc.within import Within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path
    from newsdoc.formats.mail.reader import Trace

_HEADER: Path = ("header",)


class MailLocated(Located):
    """The places of one message."""

    def __init__(self, trace: Trace) -> None:
        self._places = trace.places
        self._frame = trace.frame
        self._mine = trace.mine
        self._mirror = trace.mirror
        self._story: Within | None = None
        told = trace.told
        if told is not None and (inner := told.document.located) is not None:
            self._story = Within(inner, told.shown, trace.begin - told.shown)
        items = tuple(self._places.items())
        inside = Span(items[0].outer.start, items[-1].outer.end) if items else Span(0, 0)
        self._header = Container(_HEADER, items, inside, {("", ""): "\n"})

    def slot(self, path: Path) -> Slot | None:
        """The header's, else the story's."""
        if path in self._places.slots:
            return self._places.slots[path]
        found = None if self._story is None or path[0] in self._mine else self._story.slot(path)
        if found is not None and path == ("headline",) and self._mirror is not None:
            return attrs.evolve(found, mirrors=(*found.mirrors, self._mirror))
        return found

    def slots(self) -> Iterator[Slot]:
        """All of both, in order."""
        story = () if self._story is None else (self.slot(slot.path) for slot in self._story.slots())
        found = [*self._places.slots.values(), *(slot for slot in story if slot is not None)]
        yield from sorted(dict.fromkeys(found), key=lambda slot: slot.outer)

    def items(self) -> Iterator[Item]:
        """All header fields, all of the story, and what is around it."""
        yield from self._header.items
        if self._places.keywords is not None:
            yield from self._places.keywords.items
        if self._story is not None:
            yield from self._story.items()
        yield from self._frame

    def container(self, path: Path) -> Container | None:
        """The story's, but for the keywords."""
        if path == ("keywords",):
            return self._places.keywords
        if (path and path[0] in self._mine) or self._has_place(path):
            return None
        return None if self._story is None else self._story.container(path)

    def home(self, path: Path) -> Container | None:
        """The header for its fields, the story for the others."""
        if not path:
            return self.container(path)
        if path[0] in self._mine or path == ("headline", SUBJECT):
            return self._places.keywords if path[0] == "keywords" and len(path) > 1 else self._header
        if self._has_place(path[:1]):
            return None  # a name in From cannot go, for its address would
        return None if self._story is None else self._story.home(path)

    def _has_place(self, path: Path) -> bool:
        """Whether nodes of a field stand in the header."""
        return any(slot[:1] == path and len(slot) > 1 for slot in self._places.slots)

    def item(self, path: Path) -> Item | None:
        """Also the attachments, which have no container."""
        return next((item for item in self._frame if item.path == path), None) or super().item(path)

    def mirrors(self, path: Path) -> Iterable[Path]:
        """The subject goes with a headline that it repeats."""
        if path == ("headline",) and self._mirror is not None:
            return (("headline", SUBJECT),)
        return () if self._story is None else self._story.mirrors(path)

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """A header field, a keyword, or what the story's format prints."""
        top, *below = path
        if top in self._mine:
            if top == "keywords" and below:
                printed = keyword(value)
                return None if printed is None else (printed, 0, "")
            field = _listed(str(top))
            line = spelled(field, value)
            return None if line is None else (line, BY_FIELD[field].rank, "")
        return None if self._story is None else self._story.fragment(path, value, container)


def _listed(field: str) -> str:
    """The field by which the table knows the subject, or the date."""
    return {"slugline": "headline", "title": "headline", "sent": "updated"}.get(field, field)
