"""`lexisnexis:html`: the exports of LexisNexis as web pages.

Law: the page is shown as the text that the text export would be, and read as that. Its values are known and not where
they stand, so the page comes back as it was and an edit of it is refused. Nothing in it is executed or fetched.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats.lexisnexis.labels import FRAME
from newsdoc.formats.lexisnexis.reader import read
from newsdoc.harvest.pieces import harvest
from newsdoc.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Article, Package

_TAG = re.compile(r"<(?P<closed>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)(?P<rest>[^<>]*+)>")
_CLASS = re.compile(r"\bclass\s*+=\s*+[\"']?([\w-]++)", re.IGNORECASE)
_CENTRED = re.compile(r"\.([\w-]++)\s*+\{[^{}]*?\btext-align:\s*+center\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]++")
_HEAD = 2048
_BLOCKS = frozenset({"div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "table", "td", "tr"})
_UNSHOWN = frozenset({"script", "style", "title"})
_INDENT = " " * 30
_MARKS = ("<DOCFULL>", "LXNComment")


def shown(page: str) -> str:
    """The text of a page, block by block, with what is centred indented. Linear in the page."""
    centred = frozenset(_CENTRED.findall(page[: page.lower().find("</style") + 1]))
    parts: list[str] = []
    indents = {"div": "", "p": ""}
    begun = False
    for piece, tag in _tokens(page):
        if tag is None:
            text = _BLANKS.sub(" ", unescape(piece))
            text = text if begun else text.lstrip(" ")
            if text:
                parts.append(text if begun else (indents["p"] or indents["div"]) + text)
                begun = True
            continue
        name = tag["name"].lower()
        if name in indents:
            found = _CLASS.search(tag["rest"])
            indents[name] = _INDENT if not tag["closed"] and found and found[1] in centred else ""
        if name in _BLOCKS or name == "br":
            parts.append("\n" if name == "br" else "\n\n")
            begun = False
    return "".join(parts)


def _tokens(page: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Stretches of text, and tags; comments and what is not shown left out."""
    at = 0
    while at < len(page):
        opened = page.find("<", at)
        if opened < 0:
            opened = len(page)
        if opened > at:
            yield page[at:opened], None
        at = opened
        tag = _TAG.match(page, at)
        if page.startswith("<!", at):
            mark = "-->" if page.startswith("<!--", at) else ">"
            end = page.find(mark, at)
            at = len(page) if end < 0 else end + len(mark)
        elif tag is not None:
            yield "", tag
            at = tag.end()
            if tag["name"].lower() in _UNSHOWN and not tag["closed"]:
                closing = re.compile(rf"</{tag['name']}\b", re.IGNORECASE).search(page, at)
                at = len(page) if closing is None else closing.start()
        elif at < len(page):
            yield "<", None
            at += 1


class LexisNexisHtml(Format):
    """Exports of LexisNexis as web pages: read, and given back as they are."""

    @property
    def info(self) -> FormatInfo:
        """Its entry in the manifest."""
        from newsdoc._manifest import MANIFEST

        return next(info for info in MANIFEST if info.name == "lexisnexis:html")

    def declared_encoding(self, data: bytes) -> str | None:
        """As its head says."""
        found = _CHARSET.search(data[:_HEAD])
        return found[1].decode("ascii", "replace") if found else None

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
