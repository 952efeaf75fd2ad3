"""Web pages as a run of texts and tags, for readers that want no more of a page than what it shows.

Law: every page has tokens, however broken, in time linear in it. Nothing is executed or fetched.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(?P<closed>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)(?P<rest>[^<>]*+)>")
_CLASS = re.compile(r"\bclass\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]++")
_HEAD = 2048
_UNSHOWN = frozenset({"script", "style", "title"})


def charset(data: bytes) -> str | None:
    """The encoding that the head of a page names."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def classes(tag: re.Match[str]) -> list[str]:
    """The classes of an element."""
    found = _CLASS.search(tag["rest"])
    return "".join(part or "" for part in found.groups()).split() if found else []


def text_of(piece: str) -> str:
    """A stretch of text as it is shown: line breaks are blanks, references are what they stand for."""
    return _BLANKS.sub(" ", unescape(piece))


def tokens(page: str) -> Iterator[tuple[str, re.Match[str] | None]]:
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
