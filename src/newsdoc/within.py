"""A document within a document: the places of the inner one, as places of the outer one.

Law: the inner text stands in the outer one letter for letter from some offset on. What the inner format was told
besides, ahead of the text, has no place outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path


class Within(Located):
    """The places of an inner document; what begins before `start` of its text is left out, the rest is moved."""

    def __init__(self, inner: Located, start: int, shift: int) -> None:
        self._inner = inner
        self._start = start
        self._shift = shift
        self._containers: dict[Path, tuple[Container, Container]] = {}

    def _span(self, span: Span) -> Span:
        return Span(span.start + self._shift, span.end + self._shift)

    def _slot(self, slot: Slot | None) -> Slot | None:
        if slot is None or slot.outer.start < self._start:
            return None
        mirrors = tuple(moved for mirror in slot.mirrors if (moved := self._slot(mirror)) is not None)
        return attrs.evolve(slot, outer=self._span(slot.outer), inner=self._span(slot.inner), mirrors=mirrors)

    def _items(self, items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            if item.outer.start >= self._start:
                yield attrs.evolve(item, outer=self._span(item.outer))

    def _container(self, container: Container | None) -> Container | None:
        if container is None:
            return None
        known = self._containers.get(container.path)
        if known is None or known[0] is not container:
            first = max(container.inside.start, self._start)
            inside = self._span(Span(first, max(container.inside.end, first)))
            moved = attrs.evolve(container, items=tuple(self._items(container.items)), inside=inside)
            known = self._containers[container.path] = (container, moved)
        return known[1]

    def slot(self, path: Path) -> Slot | None:
        """As inside."""
        return self._slot(self._inner.slot(path))

    def slots(self) -> Iterator[Slot]:
        """As inside."""
        for slot in self._inner.slots():
            if (moved := self._slot(slot)) is not None:
                yield moved

    def items(self) -> Iterator[Item]:
        """As inside."""
        yield from self._items(self._inner.items())

    def container(self, path: Path) -> Container | None:
        """As inside."""
        return self._container(self._inner.container(path))

    def home(self, path: Path) -> Container | None:
        """As inside."""
        return self._container(self._inner.home(path))

    def mirrors(self, path: Path) -> Iterable[Path]:
        """As inside."""
        return self._inner.mirrors(path)

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """As inside."""
        known = self._containers.get(container.path)
        return self._inner.fragment(path, value, container if known is None else known[0])
