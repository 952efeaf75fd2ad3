"""A page of Europresse as the lines of its articles, each with the part of the article that it belongs to.

Law: a class is data. Of elements in each other the innermost with a known class decides. Linear in the page.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING, Final

import attrs

from newsdoc.formats._pages import classes, text_of, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PARTS: Final[Mapping[str, str]] = {
    "DocPublicationName": "publication",
    "DocHeader": "header",
    "rdp__subtitle": "subtitle",
    "TitreArticleVisu": "title",
    "titreArticleVisu": "title",
    "titreArticle": "title",
    "rdp__articletitle": "title",
    "docAuthors": "authors",
    "sm-margin-bottomNews": "authors",
    "DocText": "text",
    "publiC-lblNodoc": "number",
    "Doc-LegalInfo": "rights",
    "txtCertificat": "rights",
}
"""What the classes of both generations of pages say."""

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = _HEADINGS | {
    *("article", "aside", "blockquote", "br", "div", "footer", "header", "hr", "li", "ol", "p", "section", "table"),
    *("td", "th", "tr", "ul"),
}
_VOID: Final = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_HREF: Final = re.compile(r"\bhref\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"<article\b", re.IGNORECASE)
_RUNS: Final = re.compile(r" {2,}")
_MOST_BREAKS: Final = 3


@attrs.define
class Line:
    """A line of text: the part that it belongs to, what parts it from the next, and the first address in it."""

    part: str | None
    pieces: list[str] = attrs.field(factory=list)
    heading: bool = False
    href: str | None = None
    breaks: list[str] = attrs.field(factory=list)
    """The first few elements that begin or end between it and the next line."""
    text: str = ""


@attrs.define
class _Elements:
    """The elements that are open."""

    open: list[tuple[str, str | None]] = attrs.field(factory=list)
    counts: Counter[str] = attrs.field(factory=Counter[str])

    @property
    def part(self) -> str | None:
        """That of the innermost element."""
        return self.open[-1][1] if self.open else None

    @property
    def heading(self) -> bool:
        """Whether this is a heading."""
        return any(self.counts[name] for name in _HEADINGS)

    def tag(self, tag: re.Match[str], name: str, part: str | None) -> None:
        """Open or close one; what is not open is not closed."""
        if tag["closed"]:
            while self.counts[name]:
                last = self.open.pop()[0]
                self.counts[last] -= 1
                if last == name:
                    break
        elif name not in _VOID and not tag["rest"].endswith("/"):
            self.open.append((name, part or self.part))
            self.counts[name] += 1


def documents(page: str) -> Iterator[list[Line]]:
    """The lines of every article of a page; an article begins with its element, or else with its publication."""
    by_element = _ARTICLE.search(page) is not None
    lines: list[Line] | None = None
    elements = _Elements()
    for piece, tag in tokens(page):
        if tag is None:
            if lines is not None:
                _add(lines, text_of(piece), elements)
            continue
        name = tag["name"].lower()
        part = None if tag["closed"] else next((PARTS[word] for word in classes(tag) if word in PARTS), None)
        begins = name == "article" if by_element else part == "publication"
        if begins and not tag["closed"] and elements.part != "publication":
            if lines:
                yield _finished(lines)
            lines, elements = [], _Elements()
        if lines is None:
            continue
        elements.tag(tag, name, part)
        if name in _BLOCKS and lines and len(lines[-1].breaks) < _MOST_BREAKS:
            lines[-1].breaks.append(name)
        if name == "a" and (address := _HREF.search(tag["rest"])):
            _add(lines, "", elements, unescape("".join(part or "" for part in address.groups())))
    if lines:
        yield _finished(lines)


def _add(lines: list[Line], text: str, elements: _Elements, href: str | None = None) -> None:
    """More text of the last line, or of one that begins with it."""
    part = elements.part
    goes_on = bool(lines) and not lines[-1].breaks
    if not goes_on or (text.strip() and lines[-1].part != part):
        if not text.strip() and href is None:
            return
        lines.append(Line(part, heading=elements.heading))
    lines[-1].pieces.append(text)
    lines[-1].href = lines[-1].href or href


def _finished(lines: list[Line]) -> list[Line]:
    """Those with text in them."""
    for line in lines:
        line.text = _RUNS.sub(" ", "".join(line.pieces)).strip()
    return [line for line in lines if line.text]
