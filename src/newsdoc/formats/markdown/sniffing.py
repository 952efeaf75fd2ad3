"""How much a text looks like an article in Markdown.

Law: front matter claims a text only if it names a headline and says who wrote it, when, or where it is from; structure
claims one only if there are several kinds of it, and prose. What documents a program is none, whatever it looks like.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsdoc.fields import bylines, datelines, dates
from newsdoc.format import Evidence, Reading
from newsdoc.formats.markdown.front import find, names, normal
from newsdoc.formats.markdown.keys import HOMES
from newsdoc.formats.markdown.styles import DASHES, LABELS, TOML
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADLINES: Final = frozenset({"title", "headline"})
_NEWS: Final = frozenset(
    normal(key)
    for home in HOMES
    if home.field in {"bylines", "published", "updated", "url", "sources", "created"}
    for key in home.keys
    if key != "permalink"
)
_SIGNS: Final = (
    ("a heading", re.compile(r"^ {0,3}#{2,6} \S", re.MULTILINE)),
    ("a link", re.compile(r"(?<!!)\[[^\[\]\n]{1,200}\]\((?:https?:|mailto:|/)")),
    ("a picture", re.compile(r"^ {0,3}!\[[^\[\]\n]{0,300}\]\(\S", re.MULTILINE)),
    ("emphasis", re.compile(r"(?<![\w*])\*{1,2}\w[^*\n]{0,200}\w\*{1,2}(?![\w*])")),
    ("a quote", re.compile(r"^> \S", re.MULTILINE)),
)
_DASHED: Final = (re.compile(r"^-- By \S", re.MULTILINE), re.compile(r"^-- https?://\S+$", re.MULTILINE))
_PROGRAM: Final = re.compile(
    r"^(?:```|~~~)|^#{1,6} (?:install|usage|license|contributing|build|api|changelog|getting started|requirements"
    r"|quick ?start|examples?|documentation|development|testing)"
    r"|\b(?:npm|pip|cargo|apt|brew|go|git) (?:install|get|clone|add)\b"
    r"|^[ \t]*\n(?: {4}|\t)[^\s\-*+\d]|shields\.io|\[!\[",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE: Final = re.compile(r"\s*+# \S[^\n]*+\n")
_BLOCK: Final = re.compile(r"\S[^\n]*+(?>(?:\n[^\S\n]*+\S[^\n]*+)*)")
_PROSE_LENGTH: Final = 80
_SENTENCE_ENDS: Final = (".", "!", "?", "”", '"', "’", "'", ")", "*", "_", "]")
_FIRST_BLOCKS: Final = 6
_OPENING: Final = 120


def judge(text: str) -> Evidence | None:
    """The evidence of a text, or None."""
    if "\0" in text or not text.strip():
        return None
    return _front(text) or _structure(text)


def _front(text: str) -> Evidence | None:
    front = find(Reading(Source(b"", text), "markdown"))
    if front is None:
        return None
    if front.style is DASHES:
        return _dashed(text, front.end)
    keys = set(names(front.entries))
    if front.style is LABELS:
        known = "title" in keys and "urlsource" in keys
        return Evidence(0.9, "the header of a page reader: Title, URL Source, Markdown Content") if known else None
    if keys.isdisjoint(_HEADLINES):
        return None
    said = sorted({entry.key for entry in front.entries if normal(entry.key) in _NEWS}, key=str.casefold)
    kind = "TOML" if front.style is TOML else "YAML"
    if not said or (len(said) == 1 and _PROGRAM.search(text, front.end)):
        return Evidence(0.2, f"front matter in {kind} with a title, and little else of news")
    return Evidence(min(0.7 + 0.1 * len(said), 0.95), f"front matter in {kind}: title, {', '.join(said)}")


def _dashed(text: str, end: int) -> Evidence | None:
    """A By line and an address among the lines, and a sentence below them: else it may be a program's comment."""
    below = _BLOCK.search(text, end)
    if not all(sign.search(text, 0, end) for sign in _DASHED) or below is None:
        return None
    if not below.group().rstrip().endswith(_SENTENCE_ENDS):
        return None
    return Evidence(0.8, "lines with two dashes: a headline, a By line, an address")


def _structure(text: str) -> Evidence | None:
    """A title, below it what only news has there, prose, and markup that is none of a program's."""
    title = _TITLE.match(text)
    if title is None or _PROGRAM.search(text):
        return None
    blocks = [found.group() for found in islice(_BLOCK.finditer(text, title.end()), _FIRST_BLOCKS)]
    kinds = [*dict.fromkeys(filter(None, map(_sign, blocks))), *_kinds(text)]
    if not any(_sign(block) for block in blocks) or not any(map(_is_prose, blocks)):
        return None
    return Evidence(min(0.4 + 0.1 * len(kinds), 0.7), f"Markdown: a headline, {', '.join(kinds)}")


def _sign(block: str) -> str | None:
    """What of news a block is a sign of: an author, a date, the dateline of a story."""
    words = block.strip("*_ \t\r")
    if len(words) < _OPENING and "\n" not in words:
        cut = bylines.by_word(words)
        if cut and bylines.plausible(words[cut:]):
            return "a By line"
        return "a date" if dates.parse(words) is not None else None
    return "a dateline" if datelines.run_in(words) is not None else None


def _is_prose(block: str) -> bool:
    return len(block) >= _PROSE_LENGTH and block[0] not in "#>*-+|`~<!{" and block.rstrip().endswith(_SENTENCE_ENDS)


def _kinds(text: str) -> Iterator[str]:
    return (name for name, sign in _SIGNS if sign.search(text))
