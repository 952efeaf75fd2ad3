"""What the constructors make of what they are given.

The law: any iterable is taken for a sequence, and a string never is. Nearly every value is a tuple already,
and an article has some fifteen of them: that way is short.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from newsdoc.diagnostics import Diagnostic
    from newsdoc.model.article import Article
    from newsdoc.model.base import Mark
    from newsdoc.model.blocks import Block, Cell, Figure, Link, ListBlock, Paragraph, Rendition
    from newsdoc.model.people import Byline, Concept, Contributor, Note, Place

T = TypeVar("T")


def as_tuple(value: Iterable[T]) -> tuple[T, ...]:
    """Convert any iterable but a string."""
    if type(value) is tuple:
        return value  # pyright: ignore[reportUnknownVariableType] - a call of `cast` would be felt here
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        kind = type(value).__name__
        raise TypeError(f"expected a sequence of values, not a single {kind}: {value!r:.60}")
    return tuple(value)


def as_pairs(value: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """Convert an iterable of pairs, in the order given."""
    if value == ():
        return ()
    return tuple((first, second) for first, second in map(as_tuple, as_tuple(value)))


def as_sorted_pairs(value: Mapping[str, str] | Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """Convert a mapping or an iterable of pairs; the order given has no meaning and is not kept."""
    if value == ():
        return ()
    pairs = cast("Mapping[str, str]", value).items() if isinstance(value, Mapping) else value
    return tuple(sorted(as_pairs(pairs)))


def as_rows(value: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Convert an iterable of rows."""
    return tuple(map(as_tuple, as_tuple(value)))


if TYPE_CHECKING:
    # mypy does not solve the type variable of a converter, so each type of member needs a name of its own.
    # ruff: noqa: D103

    def as_articles(value: Iterable[Article]) -> tuple[Article, ...]: ...
    def as_blocks(value: Iterable[Block]) -> tuple[Block, ...]: ...
    def as_bylines(value: Iterable[Byline]) -> tuple[Byline, ...]: ...
    def as_concepts(value: Iterable[Concept]) -> tuple[Concept, ...]: ...
    def as_contributors(value: Iterable[Contributor]) -> tuple[Contributor, ...]: ...
    def as_diagnostics(value: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]: ...
    def as_figures(value: Iterable[Figure]) -> tuple[Figure, ...]: ...
    def as_items(value: Iterable[Paragraph | ListBlock]) -> tuple[Paragraph | ListBlock, ...]: ...
    def as_links(value: Iterable[Link]) -> tuple[Link, ...]: ...
    def as_marks(value: Iterable[Mark]) -> tuple[Mark, ...]: ...
    def as_notes(value: Iterable[Note]) -> tuple[Note, ...]: ...
    def as_places(value: Iterable[Place]) -> tuple[Place, ...]: ...
    def as_renditions(value: Iterable[Rendition]) -> tuple[Rendition, ...]: ...
    def as_strings(value: Iterable[str]) -> tuple[str, ...]: ...

else:
    as_articles = as_blocks = as_bylines = as_concepts = as_contributors = as_diagnostics = as_tuple
    as_figures = as_items = as_links = as_marks = as_notes = as_places = as_renditions = as_strings = as_tuple
