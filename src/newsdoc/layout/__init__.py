"""Text layouts as data: one table from which reader, locator, printer, writer and sniffer follow.

Law: whatever a layout says, it says once, in its rows. See `Row` for the words a row is written in.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from newsdoc.errors import WriteError
from newsdoc.fields.agencies import mentions
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.layout.compiled import Table, compile_table
from newsdoc.layout.located import LayoutLocated
from newsdoc.layout.prose import is_prose, is_verse
from newsdoc.layout.reader import Parser
from newsdoc.layout.rows import Compiled
from newsdoc.layout.table import AnyOrder, LayoutOptions, Lines, Row, Section
from newsdoc.layout.writer import print_value, write_article
from newsdoc.model import Article, Package
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.fields.agencies import Agency
    from newsdoc.layout.table import Part
    from newsdoc.origin import Document

__all__ = ["AnyOrder", "Layout", "LayoutOptions", "Lines", "Row", "Section"]

_ENOUGH = _TWICE = 2
_FIRST_SCORE, _STEP, _BEST = 0.6, 0.15, 0.9
_GENERAL, _COMMON = 0.4, 0.35
_SHORT = 3  # letters of a name that is one only as it is spelled
_SNIFFED = 1 << 14  # letters
_OTHER = re.compile(r"[\x00-\x04]|\A\s*+<(?:[?!]|(?!/?(?:a|b|em|i|strong|u)\b)/?[A-Za-z][\w:.-]*+[\s/>])")
"""Marks of a transmission, or a document in XML or HTML."""


@attrs.frozen(eq=False)
class Layout(Format):
    """A text layout. The first row that stands by itself is required; read with `format=` a text needs no more.

    `parts` are rows, rows in any order, and one section for the body, in the order in which they are written. A text
    that opens with a dateline may do without the first row.

    A text is detected by at least two different kinds of evidence that the rows name. With an `agency`, evidence that
    names it counts twice, and a text without any is none of this layout. A `general` layout claims running prose only,
    and more weakly than any that says more.
    """

    options: ClassVar[type | None] = LayoutOptions

    layout_name: str = attrs.field(alias="name")
    parts: tuple[Part, ...]
    description: str = attrs.field(default="", kw_only=True)
    extensions: tuple[str, ...] = attrs.field(default=(".txt",), kw_only=True)
    agency: Agency | None = attrs.field(default=None, kw_only=True)
    general: bool = attrs.field(default=False, kw_only=True)

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
            general=self.general,
        )

    @cached_property
    def compiled(self) -> Table:
        """The rows, ready for use. Raises `ValueError` for a table that makes no sense."""
        try:
            return compile_table(self.parts, self.own)
        except ValueError as error:
            msg = f"{self.layout_name}: {error}"
            raise ValueError(msg) from None

    @cached_property
    def own(self) -> Mapping[str, Agency]:
        """The layout's agency, by its names, the longer of them in capitals, too."""
        if self.agency is None:
            return {}
        names = (self.agency.name, *self.agency.aliases)
        return dict.fromkeys((*names, *(name.upper() for name in names if len(name) > _SHORT)), self.agency)

    @cached_property
    def separators(self) -> Mapping[tuple[str, str], str]:
        """What stands between the parts of a new document."""
        gap = next(part.gap for part in self.parts if isinstance(part, Section))
        names = ("head", "opening", "body", "tail")
        wide = {("head", "body"), ("head", "opening")}
        found = {(one, other): "\n" * ((gap if (one, other) in wide else 1) + 1) for one in names for other in names}
        return found | {("opening", "body"): " "}

    def read(self, reading: Reading) -> Article:
        """Read a text; see `Parser`."""
        return Parser(self, reading).article()

    def read_block(self, text: str) -> tuple[Any, ...]:
        """What one block of the body would be read as."""
        parser = Parser(self, Reading(Source(b"", text), self.name))
        return parser.blocks_alone()

    def locate(self, document: Document) -> LayoutLocated:
        """By the trace the reader left."""
        return LayoutLocated(self, document.source.text, self.trace_of(document))

    def print(self, field: str, value: Any, used: Mapping[int, int]) -> tuple[str, int, str] | None:
        """A field or block as this layout has it; see `print_value`."""
        return print_value(self, field, value, used)

    def write(self, value: Article | Package, options: Any = None) -> str:
        """A new document, as the `LayoutOptions` say.

        Raises `WriteError` for a package, and for an article without the first row's field.
        """
        if isinstance(value, Package):
            msg = f"{self.name} holds one article, not a package"
            raise WriteError(msg)
        return write_article(self, value, options or LayoutOptions())

    def sniff(self, text: str) -> Evidence | None:
        """Evidence of at least two kinds, each in its place; a dateline, or a byline of the agency, counts twice.

        What only common rows match is claimed weakly, and where a general layout does not claim it as well.
        """
        text = _head(text)
        if self.own and not (any(name in text for name in self.own) and self._named.search(text)):
            return None
        if not text.strip() or _OTHER.search(text):
            return None
        reading = Reading(Source(b"", text), self.name)
        article = Parser(self, reading).article()
        kinds: dict[str, tuple[int, str]] = {}
        telling = False
        for match in reading.trace:
            row = match.row.row if isinstance(match.row, Compiled) else None
            if row is None or not row.evidence:
                continue
            named = self._named.search(text, match.start, match.end) if self.own else None
            if self.own and named is None and match.row.part != "body" and mentions(text[match.start : match.end]):
                continue  # it names another agency
            telling = telling or named is not None or not (self.own or row.common)
            strong = match.row.part == "opening" or (named is not None and match.row.part == "head")
            said = row.evidence if named is None else f"{row.evidence} that names {named[0]}"
            kinds[row.evidence] = max(kinds.get(row.evidence, (0, "")), (_TWICE if strong else 1, said))
        weight = sum(weight for weight, _ in kinds.values())
        reason = ", ".join(said for _, said in kinds.values())
        if weight < _ENOUGH or (self.own and not telling):
            return None
        if self.general:
            return Evidence(_GENERAL, reason) if is_prose(article) else None
        if not telling:
            stretches = [(match.start, match.end) for match in reading.trace if match.row.part == "body"]
            return None if is_verse(text, stretches) else Evidence(_COMMON, reason)
        return Evidence(min(_FIRST_SCORE + _STEP * (weight - _ENOUGH), _BEST), reason)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """The agency by any of its names, as a word or words of its own."""
        names = "|".join(re.escape(name) for name in sorted(self.own, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _head(text: str) -> str:
    """So much of a text as is looked at, up to the end of a line."""
    if len(text) <= _SNIFFED:
        return text
    return text[: text.rfind("\n", 0, _SNIFFED) + 1] or text[:_SNIFFED]
