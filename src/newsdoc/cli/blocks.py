"""The blocks of a body on the terminal.

Law: every block of the model has a look that can be told without colour; a blank line parts two blocks.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import attrs
from rich.console import Group as Stack
from rich.table import Table as Grid
from rich.text import Text

from newsdoc.cli import words
from newsdoc.cli.marks import inline
from newsdoc.cli.paper import Beside, behind, indented, unbroken
from newsdoc.cli.screen import Glyphs, visible
from newsdoc.model import (
    BlockQuote,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from newsdoc.model import Block, Caption, Cell, Rendition
    from newsdoc.model.base import TextNode

RAW_LINES = 8
"""Of source text that is only kept, this many lines are shown."""

DEEPEST = 12
"""Blocks nested deeper than this are not moved any further to the right."""

LOWEST = 6
"""Headings below this level are shown as of this one."""


@attrs.frozen
class Setter:
    """Sets blocks for a terminal."""

    colour: bool
    glyphs: Glyphs

    def body(self, blocks: Iterable[Block], depth: int = 0) -> RenderableType:
        """Blocks below each other, a blank line between two."""
        parts: list[RenderableType] = []
        for block in blocks:
            parts += [Text(), self.block(block, depth)] if parts else [self.block(block, depth)]
        return Stack(*parts)

    def block(self, block: Block, depth: int = 0) -> RenderableType:
        """One block."""
        match block:
            case Paragraph(role="break") if not block.text.strip():
                return Text("* * *")
            case Paragraph():
                return self.text(block)
            case Heading():
                return Text.assemble(("#" * min(max(block.level, 1), LOWEST) + " ", "dim"), self.text(block, "bold"))
            case Figure():
                return self._boxed(self.figure(block))
            case Link():
                return self.link(block)
            case BlockQuote():
                credit = [Text(self.glyphs.dash + visible(block.credit))] if block.credit else []
                return self._boxed([self._nested(block.blocks, depth), *credit], "> ")
            case ListBlock():
                return self.listing(block, depth)
            case Table():
                return self.table(block)
            case Preformatted():
                return indented(Text(visible(block.text), no_wrap=True, overflow="ignore"))
            case Note():
                return Text.assemble((f"[{_titled('note', block.role)}] ", "yellow"), self.text(block))
            case Group():
                return self._boxed([self._tag(block.role or "group"), self._nested(block.blocks, depth)])
            case Raw():
                return self.raw(block)

    def text(self, node: TextNode, style: str = "") -> Text:
        """A text with its marks."""
        return inline(node, colour=self.colour, style=style)

    def figure(self, figure: Figure) -> list[RenderableType]:
        """A figure: its kind, headline, caption, credit, files, and what else is said of it."""
        parts: list[RenderableType] = [self._tag(figure.type, figure.role)]
        if figure.headline:
            parts.append(Text(visible(figure.headline), "bold"))
        parts += self.caption(figure.caption)
        parts += [self._said("Byline", self.text(line)) for line in figure.bylines]
        for name in ("alt_text", "guid", "version", "copyright_notice", "usage_terms"):
            if (value := getattr(figure, name)) is not None:
                parts.append(self._said(words.label(name), Text(visible(value))))
        parts += [self._said("File", self.rendition(rendition)) for rendition in figure.renditions]
        parts += [self._said(visible(key), Text(visible(value))) for key, value in figure.extra]
        return parts

    def caption(self, caption: Caption | None) -> list[RenderableType]:
        """The text and the credit of a caption."""
        if caption is None:
            return []
        parts: list[RenderableType] = [self.text(caption)] if caption.text else []
        return [*parts, self._said("Credit", Text(visible(caption.credit)))] if caption.credit is not None else parts

    def rendition(self, file: Rendition) -> RenderableType:
        """A file: what for, how large, of what type; then where it is."""
        size = f"{file.width} x {file.height}" if file.width and file.height else None
        length = f"{file.duration:g} s" if file.duration else None
        amount = f"{file.size} bytes" if file.size else None
        told = ", ".join(visible(part) for part in (file.name, file.content_type, size, length, amount) if part)
        href = [unbroken(file.href, "blue")] if file.href else []
        return Stack(*([Text(told)] if told else []), *href)

    def link(self, link: Link, indent: int = 2) -> RenderableType:
        """A link: how it is related, its words, and where it leads."""
        relation = words.RELATIONS.get(link.rel or "", link.rel)
        said = link.title or link.guid or link.href or ""
        line = Text.assemble(
            (f"{visible(relation)}: " if relation else "", "bold"), visible(said), (_about(link), "dim")
        )
        href = [unbroken(link.href, "blue")] if link.href and link.href != said else []
        return self._listed(self.glyphs.arrow, Stack(line, *href), indent)

    def listing(self, block: ListBlock, depth: int) -> RenderableType:
        """A list, numbered or not; a list among the items is set below the item before it."""
        parts: list[RenderableType] = []
        number = 0
        for item in block.items:
            if isinstance(item, ListBlock):
                inner = self.listing(item, depth + 1)
                parts.append(indented(inner) if depth < DEEPEST else inner)
                continue
            number += 1
            parts.append(self._listed(f"{number}. " if block.ordered else self.glyphs.bullet, self.text(item)))
        return Stack(*parts)

    def table(self, table: Table) -> RenderableType:
        """A table; columns in which no cell begins, for one before spans them in every row, are left out."""
        grid = Grid.grid(padding=(0, 2))
        rows = [_by_column(row) for row in table.rows]
        columns = sorted({column for row in rows for column in row})
        for _ in columns:
            grid.add_column(overflow="fold")
        for row in rows:
            cells = [row.get(column) for column in columns if column <= max(row, default=-1)]
            grid.add_row(*(self.text(cell, "bold" if cell.header else "") if cell else "" for cell in cells))
            if cells and all(cell.header for cell in row.values()):
                widths = [max(min(len(str(other.get(column, ""))), 20) for other in rows) for column in columns]
                lines = (self.glyphs.line * max(width, 1) for width in widths[: len(cells)])
                grid.add_row(*(Text(line, "dim", no_wrap=True, overflow="crop") for line in lines))
        return Stack(*([grid] if rows else []), *self.caption(table.caption))

    def raw(self, block: Raw) -> RenderableType:
        """Source text that is only kept: its first lines."""
        lines = visible(block.text).split("\n")
        more = [Text(f"{self.glyphs.cut} {len(lines) - RAW_LINES} more lines", "dim")] if len(lines) > RAW_LINES else []
        return self._boxed([self._tag(f"kept as {block.format}"), Text("\n".join(lines[:RAW_LINES]), "dim"), *more])

    def _boxed(self, parts: list[RenderableType], bar: str | None = None) -> RenderableType:
        return behind(bar or self.glyphs.bar, Stack(*parts), "cyan")

    def _nested(self, blocks: tuple[Block, ...], depth: int) -> RenderableType:
        if depth < DEEPEST:
            return self.body(blocks, depth + 1)
        return Text(f"{self.glyphs.cut} {len(blocks)} more blocks, nested deeper", "dim")

    def _listed(self, sign: str, inner: RenderableType, indent: int = 2) -> RenderableType:
        return Beside(Text(" " * indent + sign, "cyan"), Text(" " * (indent + len(sign))), inner)

    def _said(self, label: str, value: RenderableType) -> RenderableType:
        return Beside(Text(f"{label}: ", "dim"), Text("  "), value)

    def _tag(self, kind: str, role: str | None = None) -> Text:
        return Text(f"[{_titled(kind, role)}]", "cyan")


def _titled(kind: str, role: str | None) -> str:
    kind = visible(kind[:1].upper() + kind[1:])
    return f"{kind}, {visible(role)}" if role else kind


def _about(link: Link) -> str:
    told = [link.type, link.guid if link.title else None, f"version {link.version}" if link.version else None]
    return f" ({', '.join(visible(part) for part in told if part)})" if any(told) else ""


def _by_column(row: Iterable[Cell]) -> dict[int, Cell]:
    """The cells of a row by the column that each begins in."""
    cells = tuple(row)
    starts = accumulate((max(cell.colspan, 1) for cell in cells), initial=0)
    return dict(zip(starts, cells, strict=False))
