"""A layout's rows ready for use, sorted by where and when they are tried.

Law: rows are ranked in the order in which the layout has them. The first that stands by itself is the one that a text
opens with; the last of the body takes any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.inline import Text
from newsdoc.layout.lists import CompiledLines, compile_lines
from newsdoc.layout.rows import Compiled, compile_row
from newsdoc.layout.table import AnyOrder, Lines, Row, Section
from newsdoc.model.base import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsdoc.fields.agencies import Agency
    from newsdoc.layout.table import Part

_WHITE = frozenset(char for char in map(chr, range(0x3001)) if char.isspace())

Ordered = tuple[tuple[Compiled, ...], ...]


@attrs.frozen(kw_only=True)
class Table:
    """The rows of a layout, sorted by where they are tried.

    `starting` gives the rows of the body for a first character, `anywhere` those that may begin with any; `firsts`
    and `lasts` are the characters at which a block is worth trying at all.
    """

    rows: tuple[Compiled, ...]
    lists: tuple[CompiledLines, ...]
    lead: Ordered
    """The parts before the first row."""
    first: Compiled
    """The row that a text cannot be without."""
    head: Ordered
    """The parts between it and the body."""
    opening: Compiled | None
    """The row that runs into the first block of the body."""
    by_lines: bool
    """Whether lines may part blocks, too."""
    fallback: Compiled
    paragraph: Callable[[str], object]
    """Makes what the fallback makes of a text without markup."""
    anywhere: tuple[Compiled | CompiledLines, ...]
    starting: Mapping[str, tuple[Compiled | CompiledLines, ...]]
    interrupting: Mapping[str, tuple[Compiled, ...]]
    firsts: frozenset[str]
    lasts: frozenset[str]
    specials: tuple[str, ...]
    """Characters that only the fallback's codec can read; a block without any is its own value."""


def compile_table(parts: Sequence[Part], own: Mapping[str, Agency]) -> Table:
    """Take a layout's rows apart; `own` is its agency, by name. Raises `ValueError` for a table that makes no sense."""
    before: list[tuple[Compiled, ...]] = []
    first: Compiled | None = None
    head: list[tuple[Compiled, ...]] = []
    section: Section | None = None
    opening: Compiled | None = None
    body: list[Compiled | CompiledLines] = []
    tail: list[Compiled] = []
    rank = 0
    for part in parts:
        if isinstance(part, Section):
            section = part
            if part.opening is not None:
                rank += 1
                opening = compile_row(part.opening, "opening", rank, own)
            body = _body(part.of, rank, own)
            rank += len(body)
            continue
        compiled: list[Compiled] = []
        for row in part.rows if isinstance(part, AnyOrder) else (part,):
            rank += 1
            compiled.append(compile_row(row, "tail" if body else "head", rank, own))
        if body:
            tail += compiled
        elif first is None and isinstance(part, Row):
            first = compiled[0]
        else:
            (head if first else before).append(tuple(compiled))
    last = body[-1] if body else None
    if section is None or first is None or not isinstance(last, Compiled) or not last.takes_any_text:
        msg = "a layout needs a first row and a body that ends in a row for any text"
        raise ValueError(msg)
    if opening is not None and not opening.runs_in:
        msg = f"what opens a body is a hole that finds its own end, as {{dateline:dateline}}: {opening.row.template!r}"
        raise ValueError(msg)
    claiming = [*tail, *body[:-1]]
    characters = _firsts(claiming)
    rows = [row for row in claiming if isinstance(row, Compiled)]
    interrupting = [row for row in rows if row.interrupts]
    return Table(
        rows=(*_flat(before), first, *_flat(head), *([opening] if opening else []), *rows, last),
        lists=tuple(row for row in claiming if isinstance(row, CompiledLines)),
        lead=tuple(before),
        first=first,
        head=tuple(head),
        opening=opening,
        by_lines=section.breaks == "lines",
        fallback=last,
        paragraph=bare(last.node) if last.node is not None else str,
        anywhere=tuple(row for row in claiming if row.firsts is None),
        starting={
            char: tuple(row for row in claiming if row.firsts is None or char in row.firsts) for char in characters
        },
        interrupting={
            char: tuple(row for row in interrupting if char in (row.firsts or ())) for char in _firsts(interrupting)
        },
        firsts=characters,
        lasts=_WHITE | {row.closing[-1] for row in rows if row.firsts is None and row.closing},
        specials=last.specials,
    )


def _body(rows: Sequence[Row | Lines], rank: int, own: Mapping[str, Agency]) -> list[Compiled | CompiledLines]:
    """The rows of a body; the items of its lists are texts as its last row has them."""
    last = compile_row(rows[-1], "body", rank + len(rows), own) if rows and isinstance(rows[-1], Row) else None
    item = last.running_text if last is not None else Text()
    compiled: list[Compiled | CompiledLines] = []
    for number, row in enumerate(rows, rank + 1):
        if isinstance(row, Lines):
            compiled.append(compile_lines(row, "body", number, item))
        else:
            compiled.append(compile_row(row, "body", number, own))
    return compiled


def _flat(parts: Iterable[tuple[Compiled, ...]]) -> Iterable[Compiled]:
    return (row for part in parts for row in part)


def _firsts(rows: Iterable[Compiled | CompiledLines]) -> frozenset[str]:
    """All characters that texts of these rows begin with."""
    return frozenset(char for row in rows for char in row.firsts or ())
