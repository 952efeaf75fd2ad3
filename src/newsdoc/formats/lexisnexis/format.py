"""The format: reader, places, writer and evidence put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc._manifest import BUILT_IN
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats.lexisnexis.evidence import sniff
from newsdoc.formats.lexisnexis.located import ExportLocated
from newsdoc.formats.lexisnexis.reader import read
from newsdoc.formats.lexisnexis.writer import write
from newsdoc.harvest.pieces import harvest

if TYPE_CHECKING:
    from newsdoc.model import Article, Package
    from newsdoc.origin import Document


class LexisNexis(Format):
    """Text exports of LexisNexis. The reader is one in Python; what a label is called its places and writer know."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN["lexisnexis"]

    def read(self, reading: Reading) -> Article | Package:
        """Read, and put plain strings in place of the pieces."""
        found = read(reading)
        reading.trace = (harvest(reading, found.value), found.furniture)
        return found.value

    def locate(self, document: Document) -> ExportLocated:
        """By what was harvested."""
        return ExportLocated(document, *self.trace_of(document))

    def write(self, value: Article | Package, options: Any = None) -> str:
        """An export of the older kind, in English."""
        del options
        return write(value)

    def sniff(self, text: str) -> Evidence | None:
        """By the lines that part documents, and the labels in them."""
        return sniff(text)


LEXISNEXIS = LexisNexis()
