"""Where the values of an export stand, and how a new one is printed there.

Law: a value that was missing comes after its nearest predecessor in the order of its kind of export, under the label
that this document would give it.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.lexisnexis.labels import FRAME, LABELS, label_at, languages_of
from newsdoc.formats.lexisnexis.printing import INDEXED, NEWER, OLDER, Style, kind_of, printed, term
from newsdoc.formats.lexisnexis.writer import document
from newsdoc.harvest.located import HarvestLocated
from newsdoc.model import Article, Package
from newsdoc.origin import Item
from newsdoc.piece import Piece
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.diagnostics import Path
    from newsdoc.harvest.pieces import Harvest
    from newsdoc.origin import Container, Document

_APART = {("", ""): "\n\n"} | {(kind, kind): "; " for kind in INDEXED}
_TELLING = 12
_PARTING = " \t\r\n\f\v\u00a0;,"


class ExportLocated(HarvestLocated):
    """The places of one export."""

    def __init__(self, document: Document, found: Harvest, furniture: Sequence[Span]) -> None:
        super().__init__(document, found, None)
        self._furniture = furniture

    @cached_property
    def style(self) -> Style:
        """How this export writes its labels: the case of the first, the language that has most of the first few."""
        frame = FRAME.search(self._text)
        words = list(islice(self._labels(), _TELLING))
        counted = Counter(language for word in words for language in languages_of(word))
        language = max(counted, key=lambda language: (counted[language], language == "en"), default="en")
        return Style(frame is not None and not frame["ends"], language, not words or words[0].isupper())

    def _labels(self) -> Iterator[str]:
        for line in Piece(self._text).lines():
            found = label_at(line)
            if found is not None and found[0] in LABELS:
                yield line[found[1] : found[2]].rstrip(": \t\u00a0")

    def items(self) -> Iterator[Item]:
        """All that is claimed, and the furniture."""
        yield from super().items()
        yield from (Item(None, span, whole=False) for span in self._furniture)

    def _contain(self, path: Path) -> Container:
        """With labels and frames among the items of an article, where an edit beside them does not touch them."""
        container = super()._contain(path)
        if not isinstance(self._at(path), Article):
            return container
        items = [attrs.evolve(item, section=self._section(path, item)) for item in container.items]
        items += self._between(container)
        return attrs.evolve(container, items=tuple(sorted(items, key=lambda item: item.outer)), separators=_APART)

    def _section(self, above: Path, item: Item) -> str:
        """Index terms of one kind stand in one line."""
        if item.path is None:
            return ""
        kind = kind_of(str(item.path[len(above)]), self._at(item.path))
        return kind if kind in INDEXED else ""

    def _between(self, container: Container) -> Iterator[Item]:
        """What stands between the values of an article and is more than what parts them."""
        start, end = container.inside
        bounds = [Span(start, start), *(item.outer for item in container.items), Span(end, end)]
        for left, right in pairwise(bounds):
            between = self._text[left.end : right.start]
            words = between.strip(_PARTING)
            if words:
                begin = left.end + between.index(words)
                yield Item(None, Span(begin, begin + len(words)), whole=False)

    def _rank(self, above: Path, path: Path) -> int:
        """By the order of this kind of export."""
        name = path[len(above)]
        if not isinstance(self._at(above), Article) or not isinstance(name, str):
            return super()._rank(above, path)
        return self._rank_of(kind_of(name, self._at(path)))

    def _rank_of(self, kind: str) -> int:
        order = OLDER if self.style.older else NEWER
        return order.index(kind) if kind in order else order.index("extra")

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """A value under its label; one more index term behind those that are there; a whole document."""
        if isinstance(value, Article):
            package = self._at(path[:-2])
            count = len(package.items) if isinstance(package, Package) else 1
            return document(value, count + 1, count + 1, self.style), 0, ""
        if not isinstance(self._at(container.path), Article):
            return super().fragment(path, value, container)
        name = path[len(container.path)]
        kind = kind_of(str(name), value)
        rank = self._rank_of(kind)
        section = kind if kind in INDEXED else ""
        if section and any(item.section == section for item in container.items):
            text: str | None = term(value)
        else:
            text = printed(kind, value, self.style)
        return None if not text or not text.strip() else (text, rank, section)
