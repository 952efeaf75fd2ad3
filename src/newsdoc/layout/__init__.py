"""Text layouts as data: one table from which reader, locator, printer, writer and sniffer follow.

Law: whatever a layout says, it says once, in its rows. See `Row` for the words a row is written in.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.errors import WriteError
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.layout.lists import CompiledLines, compile_lines
from newsdoc.layout.located import LayoutLocated
from newsdoc.layout.reader import Match, Parser
from newsdoc.layout.rows import Compiled, compile_row
from newsdoc.layout.table import AnyOrder, Lines, Row, Section
from newsdoc.layout.writer import print_value, write_article
from newsdoc.model import Article, Package
from newsdoc.model.base import bare
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newsdoc.layout.table import Part
    from newsdoc.origin import Document

__all__ = ["AnyOrder", "Layout", "Lines", "Row", "Section"]

_WHITE = frozenset(char for char in map(chr, range(0x3001)) if char.isspace())
_KINDS = 2
_FIRST_SCORE, _STEP, _BEST = 0.6, 0.15, 0.9


@attrs.frozen
class Table:
    """The rows of a layout, sorted by where they are tried.

    `starting` gives the rows of the body for a first character, `anywhere` those that may begin with any; `firsts`
    and `lasts` are the characters at which a block is worth trying at all.
    """

    rows: tuple[Compiled, ...]
    lists: tuple[CompiledLines, ...]
    head: tuple[tuple[Compiled, ...], ...]
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


@attrs.frozen(eq=False)
class Layout(Format):
    """A text layout. The first row is required; read with `format=` a text needs no more.

    `parts` are rows, rows in any order, and one section for the body, in the order in which they are written.
    A text is detected by at least two different kinds of evidence that the rows name.
    """

    layout_name: str = attrs.field(alias="name")
    parts: tuple[Part, ...]
    description: str = attrs.field(default="", kw_only=True)
    extensions: tuple[str, ...] = attrs.field(default=(".txt",), kw_only=True)

    @property
    def info(self) -> FormatInfo:
        """What detection knows of it."""
        return self._info

    @cached_property
    def _info(self) -> FormatInfo:
        return FormatInfo(
            name=self.layout_name,
            description=self.description,
            extensions=self.extensions,
            media_types=("text/plain",),
        )

    @cached_property
    def compiled(self) -> Table:
        """The rows, ready for use. Raises `ValueError` for a table that makes no sense."""
        head: list[tuple[Compiled, ...]] = []
        body: list[Compiled | CompiledLines] = []
        tail: list[Compiled] = []
        rank = 0
        for part in self.parts:
            if isinstance(part, Section):
                for row in part.of:
                    rank += 1
                    body.append(
                        compile_lines(row, "body", rank) if isinstance(row, Lines) else compile_row(row, "body", rank)
                    )
                continue
            compiled: list[Compiled] = []
            for row in part.rows if isinstance(part, AnyOrder) else (part,):
                rank += 1
                compiled.append(compile_row(row, "tail" if body else "head", rank))
            if body:
                tail += compiled
            else:
                head.append(tuple(compiled))
        last = body[-1] if body else None
        if not head or not isinstance(last, Compiled) or not last.takes_any_text:
            msg = f"{self.layout_name}: a layout needs a first row and a body that ends in a row for any text"
            raise ValueError(msg)
        return _sorted(head, [*tail, *body[:-1]], last)

    @cached_property
    def separators(self) -> Mapping[tuple[str, str], str]:
        """What stands between the parts of a new document."""
        gap = next(part.gap for part in self.parts if isinstance(part, Section))
        names = ("head", "body", "tail")
        wide = {("head", "body")}
        return {(one, other): "\n" * ((gap if (one, other) in wide else 1) + 1) for one in names for other in names}

    def read(self, reading: Reading) -> Article:
        """Read a text; see `Parser`."""
        return Parser(self, reading).article()

    def read_block(self, text: str) -> tuple[Any, ...]:
        """What one block of the body would be read as."""
        parser = Parser(self, Reading(Source(b"", text), self.name))
        return parser.blocks_alone()

    def locate(self, document: Document) -> LayoutLocated:
        """By the trace the reader left, or by reading again if it did not travel along."""
        trace: tuple[Match, ...] | None = document.trace
        if trace is None:
            reading = Reading(document.source, self.name)
            self.read(reading)
            trace = reading.trace
        return LayoutLocated(self, document.source.text, trace or ())

    def print(self, field: str, value: Any, used: Mapping[int, int]) -> tuple[str, int, str] | None:
        """A field or block as this layout has it; see `print_value`."""
        return print_value(self, field, value, used)

    def write(self, value: Article | Package, options: Any = None) -> str:
        """A new document. Raises `WriteError` for a package, and for an article without the first row's field."""
        del options
        if isinstance(value, Package):
            msg = f"{self.name} holds one article, not a package"
            raise WriteError(msg)
        return write_article(self, value)

    def sniff(self, text: str) -> Evidence | None:
        """At least two different kinds of evidence, each in its place."""
        reading = Reading(Source(b"", text), self.name)
        if not text.strip() or "\0" in text:
            return None
        Parser(self, reading).article()
        kinds = Counter(
            match.row.row.evidence
            for match in reading.trace
            if isinstance(match.row, Compiled) and match.row.row.evidence
        )
        if len(kinds) < _KINDS:
            return None
        return Evidence(min(_FIRST_SCORE + _STEP * (len(kinds) - _KINDS), _BEST), ", ".join(map(str, kinds)))


def _firsts(rows: Iterable[Compiled | CompiledLines]) -> frozenset[str]:
    """All characters that texts of these rows begin with."""
    return frozenset(char for row in rows for char in row.firsts or ())


def _sorted(head: list[tuple[Compiled, ...]], claiming: list[Compiled | CompiledLines], fallback: Compiled) -> Table:
    characters = _firsts(claiming)
    rows = [row for row in claiming if isinstance(row, Compiled)]
    interrupting = [row for row in rows if row.interrupts]
    return Table(
        rows=(*(row for part in head for row in part), *rows, fallback),
        lists=tuple(row for row in claiming if isinstance(row, CompiledLines)),
        head=tuple(head),
        fallback=fallback,
        paragraph=bare(fallback.node) if fallback.node is not None else str,
        anywhere=tuple(row for row in claiming if row.firsts is None),
        starting={
            char: tuple(row for row in claiming if row.firsts is None or char in row.firsts) for char in characters
        },
        interrupting={
            char: tuple(row for row in interrupting if char in (row.firsts or ())) for char in _firsts(interrupting)
        },
        firsts=characters,
        lasts=_WHITE | {row.closing[-1] for row in rows if row.firsts is None and row.closing},
        specials=fallback.specials,
    )
