"""The words in which a text layout is described.

Law: a layout is data. A row is a template for a line or a block; everything else follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import attrs


def _given(value: Mapping[str, Any] | tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    return tuple(value.items()) if isinstance(value, Mapping) else value


@attrs.frozen
class Row:
    """A line or block of a layout.

    In `template`, `{field}` or `{field:codec}` is a hole, `[role]` any of the labels of that role with its colon
    (`[role|Label]` says which one to write), `[by]` any by-word, and all else stands for itself, blanks for any
    blanks. Outside the body a hole names a field of `Article`; in the body, of the class `node`, dotted for a node
    within it.

    `wrap`: the text may run over several lines. `after="sentence"`: the second hole must follow a finished sentence.
    `value="line or next block"`: the last hole may stand in the block that follows. `given` are fields that this row
    implies. `evidence` says, as a reader would, what a match is a sign of; a `common` one is found in many layouts, and
    tells this from others only beside another.
    """

    template: str
    node: type | None = None
    wrap: bool = attrs.field(default=False, kw_only=True)
    after: Literal["sentence"] | None = attrs.field(default=None, kw_only=True)
    value: Literal["line", "line or next block"] = attrs.field(default="line", kw_only=True)
    given: tuple[tuple[str, Any], ...] = attrs.field(default=(), kw_only=True, converter=_given)
    evidence: str | None = attrs.field(default=None, kw_only=True)
    common: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Lines:
    """A list: a block in which every line that begins with one of `markers` is an item, nested by its indentation.

    A marker of a digit stands for any number; the first marker is the one to write.
    """

    markers: tuple[str, ...]
    ordered: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class AnyOrder:
    """Rows that may stand in any order, each as often as its field has values."""

    rows: tuple[Row, ...]


@attrs.frozen
class Section:
    """The body: blocks that each match one of the rows, the first that fits.

    `opening` is a row whose text runs into the first block, or stands alone above it, as a dateline does. `breaks` says
    what parts blocks: blank lines; or besides, in a block of several lines, an indented line, and every line if they
    are too wide to have been wrapped. `gap` is the number of blank lines before and after the section in a new
    document.
    """

    field: Literal["body"]
    of: tuple[Row | Lines, ...]
    opening: Row | None = attrs.field(default=None, kw_only=True)
    breaks: Literal["blank lines", "lines"] = attrs.field(default="blank lines", kw_only=True)
    gap: int = attrs.field(default=1, kw_only=True)


def _check_width(_options: object, _attribute: object, value: int | None) -> None:
    if value is not None and value < 1:
        msg = f"a width is a number of letters from 1 on, got {value!r}"
        raise ValueError(msg)


def _check_indent(_options: object, _attribute: object, value: str) -> None:
    if value.strip(" \t"):
        msg = f"an indent is made of blanks, got {value!r}"
        raise ValueError(msg)


@attrs.frozen(kw_only=True)
class LayoutOptions:
    """How a new document of a layout is to look; what is read, and edits in place, follow the document itself.

    Raises `ValueError` for a width below 1, and for an indent that is not of blanks.
    """

    width: int | None = attrs.field(default=None, validator=_check_width)
    """At how many letters running text is wrapped, where its row may be; `None` for a line each."""
    indent: str = attrs.field(default="", validator=_check_indent)
    """What paragraphs begin with. Where the lines of a layout part its blocks, it takes the place of blank lines."""


Part = Row | AnyOrder | Section
