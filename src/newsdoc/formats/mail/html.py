"""The text of HTML, for a message that has no other: paragraphs, and nothing of where they stand.

Law: only text that is shown; what is not closed reaches to the end, as in a browser. One pass: the standard library's
parser looks at what is not closed again and again, and mail comes from anybody.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section"),
        *("table", "td", "th", "tr", "ul"),
    }
)
_HIDDEN = {
    name: re.compile(rf"</{name}\b[^>]*+>", re.IGNORECASE) for name in ("head", "script", "style", "template", "title")
}
_TAG = re.compile(
    r"<(?:!--(?>(?:[^-]++|-(?!->))*)(?:-->)?|[!?][^>]*+>?"
    r"|/?(?P<name>[A-Za-z][^\s/<>]*+)(?>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*)>?)"
)


def paragraphs(markup: str) -> list[str]:
    """The texts of its blocks, blanks and line breaks as one blank."""
    found: list[str] = []
    parts: list[str] = []
    at = 0
    while (tag := _TAG.search(markup, at)) is not None:
        parts.append(markup[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name in _BLOCKS:
            found.append("".join(parts))
            parts.clear()
        elif name in _HIDDEN and not tag.group().startswith("</"):
            closed = _HIDDEN[name].search(markup, at)
            at = closed.end() if closed else len(markup)
    found.append("".join([*parts, markup[at:]]))
    texts = (" ".join(unescape(text).split()) for text in found)
    return [text.encode("utf-8", "replace").decode() for text in texts if text]
