"""The text of HTML, for a message that has no other: paragraphs, and nothing of where they stand.

Law: only text that is shown; what is not closed ends with its parent. The standard library does the parsing.
"""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section"),
        *("table", "td", "th", "tr", "ul"),
    }
)
_HIDDEN = frozenset({"head", "script", "style", "template", "title"})
LONGEST = 1 << 19
"""More of a document is not read."""


class _Text(HTMLParser):
    """Collects the text between the tags of blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._parts: list[str] = []
        self._hidden: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or what is not shown."""
        del attrs
        if self._hidden is None and tag in _HIDDEN:
            self._hidden = tag
        if tag in _BLOCKS or tag == "body":
            self.end_block()
            self._hidden = self._hidden if tag != "body" else None

    def handle_endtag(self, tag: str) -> None:
        """It ends."""
        if tag == self._hidden:
            self._hidden = None
        if tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        """Text, if it is shown."""
        if self._hidden is None:
            self._parts.append(data)

    def end_block(self) -> None:
        """Put the text so far together."""
        text = " ".join("".join(self._parts).split())
        self._parts.clear()
        if text:
            self.found.append(text)


def paragraphs(markup: str) -> list[str]:
    """The texts of its blocks, blanks and line breaks as one blank."""
    parser = _Text()
    parser.feed(markup[:LONGEST])
    parser.close()
    parser.end_block()
    return [text.encode("utf-8", "replace").decode() for text in parser.found]
