"""Printing by a layout: single fields and blocks, and whole documents.

Law: a block is printed by a row that reads it back as the same block, if any does. A writer keeps the words of what
it has no row for, as paragraphs; that they arrived as something else shows when the result is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diff import is_sequence
from newsdoc.errors import WriteError
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
    Table,
)
from newsdoc.wrapping import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsdoc.layout import Layout
    from newsdoc.layout.rows import Compiled
    from newsdoc.layout.table import LayoutOptions
    from newsdoc.model import Article, Block


def print_value(layout: Layout, field: str, value: Any, used: Mapping[int, int]) -> tuple[str, int, str] | None:
    """The text of a field or block, with the rank and part of its row; `None` if no row is for such a value.

    `used` says how often the rows stand in the document, by rank.
    """
    rows = sorted(
        (row for row in layout.compiled.rows if row.field == field and row.accepts(value)),
        key=lambda row: (-used.get(row.rank, 0), row.rank),
    )
    best: tuple[str, int, str] | None = None
    for row in rows:
        for spelled in row.spellings(value):
            printed = (spelled, row.rank, row.part)
            if _reads_as(layout, row, spelled, value):
                return printed
            best = best or printed
    if best is None and isinstance(value, ListBlock):
        lines = next((row for row in layout.compiled.lists if row.row.ordered == value.ordered), None)
        if lines is not None:
            return "\n".join(lines.spell(value)), lines.rank, lines.part
    return best


def write_article(layout: Layout, article: Article, options: LayoutOptions) -> str:
    """A whole document. Raises `WriteError` if the article has nothing for the layout's first row."""
    table = layout.compiled
    opening = table.opening
    headless = opening is not None and getattr(article, opening.field)
    if getattr(article, table.first.field) in {None, ()} and not headless:
        msg = f"{layout.name} needs a {table.first.field}"
        raise WriteError(msg)
    printed: list[tuple[str, int, str]] = []
    fields = dict.fromkeys(row.field for row in layout.compiled.rows if row.part != "body")
    for field in fields:
        value: Any = getattr(article, field)
        for item in value if is_sequence(value) else () if value is None else (value,):
            line = print_value(layout, field, item, {})
            # a line that is none of its field's would be read as text, and all the head below it with it
            if line is not None and any(row.field == field and row.reads(line[0]) for row in layout.compiled.rows):
                printed.append(line)
    for block in article.body:
        for plain in _plainer(layout, block):
            printed += filter(None, [print_value(layout, "body", plain, {})])
    ordered = sorted(printed, key=lambda item: item[1] if item[2] != "body" else table.fallback.rank)
    return _joined(layout, ordered, options)


def _joined(layout: Layout, printed: Sequence[tuple[str, int, str]], options: LayoutOptions) -> str:
    """Parts of a document with what stands between them."""
    table = layout.compiled
    wrapping = {row.rank for row in table.rows if row.row.wrap}
    parts: list[str] = []
    before = ""
    for text, rank, part in printed:
        between = layout.separators[before, part] if before else ""
        # what runs in does so where a paragraph follows, behind which it is found again
        runs_in = before == "opening" and rank == table.fallback.rank and _runs_in(layout, parts[-1], text)
        if before == "opening" and not runs_in:
            between = layout.separators["head", "body"]
        if before and part in {"opening", "body"} and options.indent and not runs_in:
            between = ("\n" if table.by_lines else between) + options.indent
        said = text
        if options.width is not None and rank in wrapping:
            said = fill(
                text, options.width, len(parts[-1]) + len(options.indent) + 1 if runs_in else len(options.indent)
            )
        parts += [between, said]
        before = part
    return "".join(parts) + "\n"


def _runs_in(layout: Layout, opening: str, text: str) -> bool:
    row = layout.compiled.opening
    found = row.run_in(opening + layout.separators["opening", "body"] + text) if row is not None else None
    return found is not None and found[0] == len(opening)


def _reads_as(layout: Layout, row: Compiled, spelled: str, value: Any) -> bool:
    """Whether the text of a block, standing alone, is read as this value; for a field, by its own row."""
    if row.part == "body":
        return layout.read_block(spelled) == (value,)
    spans = row.match(spelled, 0, len(spelled))
    return spans is not None and row.read(spelled, spans) == value


def _plainer(layout: Layout, block: Block) -> Iterator[Block]:
    """The block if some row is for it, else its words as simpler blocks."""
    rows = layout.compiled.rows
    if any(row.part == "body" and row.accepts(block) for row in rows) or isinstance(block, ListBlock):
        yield block
    elif isinstance(block, Group | BlockQuote):
        for inner in block.blocks:
            yield from _plainer(layout, inner)
    else:
        yield from (paragraph for paragraph in _words(block) if paragraph.text.strip())


def _words(block: Block) -> Iterable[Paragraph]:
    if isinstance(block, Heading | Note | Paragraph):
        yield Paragraph(text=block.text, marks=block.marks)
    elif isinstance(block, Figure) and block.caption is not None:
        yield Paragraph(text=block.caption.text, marks=block.caption.marks)
    elif isinstance(block, Preformatted):
        yield from (Paragraph(text=line.strip()) for line in block.text.split("\n"))
    elif isinstance(block, Table):
        yield from (Paragraph(text=" | ".join(cell.text for cell in row)) for row in block.rows)
    elif isinstance(block, Link):
        yield Paragraph(text=" ".join(filter(None, [block.title, block.href])))
