"""The text around a credit: blanks, sentences and brackets of a caption.

Law: a place is an offset into the text, and only some hundred characters from it are looked at.
"""

from __future__ import annotations

import re
from typing import Final

from newsdoc.fields import creditlines
from newsdoc.fields.creditwords import TITLES

Span = tuple[int, int]

WINDOW: Final = 400  # characters: the longest credit with what leads to it
LONGEST_CREDIT: Final = 200  # characters
LONGEST_WORD: Final = 40  # characters
OPENING: Final = "([（【"
_CLOSING: Final = ")]）】"
CLOSING_QUOTES: Final = "\"'\u2019\u201d\u201c\u00bb\u00ab\u203a"
_BEFORE_STOP: Final = re.compile(r"[^\W_](?:[\w.]*[^\W_])?$")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'\u2019\u201d\u201c\u00bb\u00ab\u203a)\]]*+\s++|[。！？][」』）]*+\s*+")


def stripped(text: str, start: int, end: int) -> Span:
    """A stretch without the blanks at its ends."""
    if start >= end or not (text[start].isspace() or text[end - 1].isspace()):
        return start, max(start, end)
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    return left, max(left, end - len(part) + len(part.rstrip()))


def last_sentence(text: str, start: int, end: int) -> int | None:
    """Where the last sentence begins that another one stands before; a notice at the end is no sentence."""
    start = max(start, end - WINDOW)
    limit = creditlines.notice_at(text, max(start, end - LONGEST_CREDIT), end)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, start, limit) if _is_end(text, start, found.start())]
    return ends[-1] if ends and ends[-1] < end else None


def _is_end(text: str, start: int, at: int) -> bool:
    """Whether the full stop at `at` ends a sentence: not `U.S.`, `J.`, `Gov.`, `5.`."""
    if text[at] != ".":
        return True
    found = _BEFORE_STOP.search(text, max(start, at - LONGEST_WORD), at)
    if found is None:
        return True
    word = found[0]
    if "." in word or len(word) == 1 or word.casefold() in TITLES:
        return False
    return not (word.isdecimal() and len(word) < len("2031"))


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends as a sentence does, or is nothing but blanks."""
    before = text[max(start, end - LONGEST_WORD) : end].rstrip()
    return not before or before.rstrip(CLOSING_QUOTES + ")]")[-1:] in tuple(".!?…。！？")


def word_before(text: str, start: int, at: int) -> str:
    """The word before a place; empty if there is none."""
    words = text[max(start, at - LONGEST_WORD) : at].split()
    return words[-1] if words else ""


def opened(text: str, start: int, end: int) -> int | None:
    """Where the bracket opens that closes at the end."""
    depth = 0
    for at in range(end - 1, max(start, end - LONGEST_CREDIT) - 1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in OPENING)
        if depth == 0:
            return at
    return None


def closed(text: str, start: int, end: int) -> int | None:
    """Where the bracket closes that opens at `start`."""
    depth = 0
    for at in range(start, min(end, start + WINDOW)):
        depth += (text[at] in OPENING) - (text[at] in _CLOSING)
        if depth == 0:
            return at
    return None
