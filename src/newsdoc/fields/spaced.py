"""Letters that a page has spaced out: `N O R V I K ,   F e b   2 6`.

Law: nothing is lost; each letter that is kept knows where it stood, and of several blanks one is kept.
"""

from __future__ import annotations

import re
from typing import Final

_HEAD: Final = 200  # characters: how far the opening is looked for
_BLANKS: Final = re.compile(r"\s++|\S")
_OPENING: Final = re.compile(r"\s*+(?:\S[ \u00a0]){3}\S(?:\s|$)")


def opens(text: str) -> bool:
    """Whether a text begins with letters that are spaced out."""
    return _OPENING.match(text, 0, _HEAD) is not None


def letters(text: str) -> list[tuple[str, int]]:
    """The letters of a spaced text and where they stand."""
    found: list[tuple[str, int]] = []
    for piece in _BLANKS.finditer(text):
        at = piece.start()
        if piece[0] in " \u00a0" and _stands_alone(text, at - 1) and _stands_alone(text, at + 1):
            continue
        found.append((" " if piece[0].isspace() else piece[0], at))
    return found


def _stands_alone(text: str, at: int) -> bool:
    """Whether a letter has blanks or nothing on both sides."""
    if at < 0 or at >= len(text) or text[at].isspace():
        return False
    return (at == 0 or text[at - 1].isspace()) and (at + 1 == len(text) or text[at + 1].isspace())
