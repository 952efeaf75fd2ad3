"""`lexisnexis:html`: the exports of LexisNexis as web pages.

Law: the page is shown as the text that the text export would be, and read as that. Its values are known and not where
they stand, so the page comes back as it was and an edit of it is refused. Nothing in it is executed or fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdoc._manifest import BUILT_IN
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats._pages import charset, classes, text_of, tokens
from newsdoc.formats.lexisnexis.labels import FRAME
from newsdoc.formats.lexisnexis.reader import read
from newsdoc.harvest.pieces import harvest
from newsdoc.source import decode

if TYPE_CHECKING:
    from newsdoc.model import Article, Package

_CENTRED = re.compile(r"\.([\w-]++)\s*+\{[^{}]*?\btext-align:\s*+center\b", re.IGNORECASE)
_BLOCKS = frozenset({"div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "table", "td", "tr"})
_INDENT = " " * 30
_MARKS = ("<DOCFULL>", "LXNComment")


def shown(page: str) -> str:
    """The text of a page, block by block, with what is centred indented. Linear in the page."""
    centred = frozenset(_CENTRED.findall(page[: page.lower().find("</style") + 1]))
    parts: list[str] = []
    indents = {"div": "", "p": ""}
    begun = False
    for piece, tag in tokens(page):
        if tag is None:
            text = text_of(piece)
            text = text if begun else text.lstrip(" ")
            if text:
                parts.append(text if begun else (indents["p"] or indents["div"]) + text)
                begun = True
            continue
        name = tag["name"].lower()
        if name in indents:
            indents[name] = "" if tag["closed"] or centred.isdisjoint(classes(tag)) else _INDENT
        if name in _BLOCKS or name == "br":
            parts.append("\n" if name == "br" else "\n\n")
            begun = False
    return "".join(parts)


class LexisNexisHtml(Format):
    """Exports of LexisNexis as web pages: read, and given back as they are."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN["lexisnexis:html"]

    def declared_encoding(self, data: bytes) -> str | None:
        """As its head says."""
        return charset(data)

    def read(self, reading: Reading) -> Article | Package:
        """Show the page, and read what is shown. Remarks have no place in the source."""
        text = decode(shown(reading.source.text).encode(), encoding="utf-8", name=reading.source.name)
        inner = Reading(text, self.name, reading.options)
        found = read(inner)
        harvest(inner, found.value)
        for remark in inner.diagnostics:
            reading.report(remark.code, remark.message, severity=remark.severity, path=remark.path)
        return found.value

    def sniff(self, text: str) -> Evidence | None:
        """By the comments that LexisNexis leaves in its pages, and a line that begins a document."""
        mark = next((mark for mark in _MARKS if mark in text), None)
        frame = FRAME.search(shown(text)) if mark else None
        return None if frame is None else Evidence(0.9, f"{mark} in a page, and the line {frame.group().strip()!r}")


LEXISNEXIS_HTML = LexisNexisHtml()
