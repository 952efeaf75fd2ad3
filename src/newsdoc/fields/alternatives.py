"""Any of some words, as regex source.

Law: the longest word is tried first, so that none hides one that begins like it; no groups.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Each of some words once, those before others that may begin them."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def either(words: Iterable[str]) -> str:
    """Regex source for any of some words, longest first, each as `flexible` takes it."""
    return "|".join(map(flexible, longest_first(words)))


def flexible(words: str) -> str:
    """Regex source for some words: any blanks for a blank, either apostrophe for an apostrophe."""
    source = r"\s++".join(re.escape(word) for word in words.split())
    return source.replace("'", "['\u2019]")
