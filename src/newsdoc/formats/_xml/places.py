"""What a format says of one XML document: which element or attribute each value is.

Law: nothing is looked up here; an element is noted as the tree has it, and `located` finds where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.formats._xml.inline import PLAIN, InlineTable
from newsdoc.formats._xml.meanings import WORDS, Meaning

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path


class Note(NamedTuple):
    """That a value stands in an element or, with `attribute`, in one of its attributes."""

    path: Path
    element: Element
    fields: tuple[str, ...]
    meaning: Meaning
    attribute: str | None = None
    table: InlineTable = PLAIN
    marked: bool = False
    keep: bool = False
    part: tuple[int, int] | None = None


@attrs.frozen
class Places:
    """What a format says of one document: which element or attribute each value is."""

    notes: dict[Path, list[Note]] = attrs.field(factory=dict)
    items: dict[Element, Path] = attrs.field(factory=dict)
    sequences: dict[Path, Element] = attrs.field(factory=dict)
    held: dict[Element, set[str]] = attrs.field(factory=dict)
    partial: set[Element] = attrs.field(factory=set)
    common: set[Element] = attrs.field(factory=set)

    def item(self, path: Path, element: Element, *, whole: bool = True) -> None:
        """The node, field or item at `path` is this element, and can be moved and removed with it.

        It is printed anew only if all in it is noted; without `whole`, never.
        """
        self.items[element] = path
        if not whole:
            self.partial.add(element)

    def share(self, element: Element) -> None:
        """Several values are noted in this element and none of them is all of it, so that it is no item."""
        self.common.add(element)

    def sequence(self, path: Path, element: Element) -> None:
        """The items of the sequence at `path` are children of this element."""
        self.sequences[path] = element

    def text(
        self,
        path: Path,
        element: Element,
        meaning: Meaning = WORDS,
        *,
        table: InlineTable = PLAIN,
        keep: bool = False,
        part: tuple[int, int] | None = None,
    ) -> None:
        """The field at `path` is what the content of this element means; with `part`, that range of its text.

        Noted again for another element, that is a mirror. `keep`: white space counts.
        """
        self._note(Note(path, element, path[-1:], meaning, table=table, keep=keep, part=part))  # type: ignore[arg-type]

    def inline(self, path: Path, element: Element, table: InlineTable, *, part: tuple[int, int] | None = None) -> None:
        """The text at `path`, which ends in `"text"`, and the marks beside it are the content of this element."""
        self._note(Note(path, element, ("text", "marks"), WORDS, table=table, marked=True, part=part))

    def attribute(self, path: Path, element: Element, name: str, meaning: Meaning = WORDS) -> None:
        """The field at `path` is what this attribute of this element means; note it if it is not there, too."""
        self._note(Note(path, element, path[-1:], meaning, attribute=name))  # type: ignore[arg-type]
        self.hold(element, name)

    def hold(self, element: Element, *names: str) -> None:
        """The model holds, or the format would write again, what these attributes say."""
        self.held.setdefault(element, set()).update(names)

    def _note(self, note: Note) -> None:
        self.notes.setdefault(note.path, []).append(note)
