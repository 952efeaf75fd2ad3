"""What a reader notes of where things stand, while it reads.

Law: plain tuples in the order of reading; nothing is made of them before somebody asks, see `located`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.diagnostics import Path

if TYPE_CHECKING:
    from newsdoc.codecs import Codec
    from newsdoc.source import Span

FORMAT = "markdown"
BODY, HEAD, DATELINE = "body", "head", "dateline"
"""Sections of the text: its blocks, what stands above them, and the dateline before the first of them."""


class Found(NamedTuple):
    """An item of a container, for `Item`; `path` is None for what is no value."""

    path: Path | None
    start: int
    end: int
    rank: int = 0
    section: str = BODY
    whole: bool = True


class Spelled(NamedTuple):
    """A value and where it is spelled, for `Slot`."""

    path: Path
    fields: tuple[str, ...]
    outer: Span
    inner: Span
    codec: Codec


@attrs.define
class Trace:
    """Where everything stands that a reader found.

    `prefixes` say of a container what each new line in it begins with, `signs` how an item of a list begins.
    """

    items: dict[Path, list[Found]] = attrs.field(factory=dict[Path, list[Found]])
    slots: list[Spelled] = attrs.field(factory=list[Spelled])
    mirrors: dict[Path, Spelled] = attrs.field(factory=dict[Path, Spelled])
    prefixes: dict[Path, str] = attrs.field(factory=dict[Path, str])
    signs: dict[Path, str] = attrs.field(factory=dict[Path, str])
    start: int = 0
    """Where the body begins."""
    front: Any = None
