"""Whether an article's body is prose.

Law: what nobody would call running text is none: lists, code, tables, verse, and what has hardly a sentence in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdoc.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Article

_LONG = 60
"""A paragraph of prose is mostly longer than this."""
_HALF = 2
_FINISHED = re.compile(r"""[.!?…。！？]["'”’»)\\]*+\Z""")
_NARROW = 50
_LETTERS = 0.7
"""So much of prose, at least, is letters and blanks."""


def is_prose(article: Article) -> bool:
    """Whether most of the body, by length, is paragraphs that are long and end as a sentence does."""
    texts = [block.text for block in article.body if isinstance(block, Paragraph) and block.role is None]
    total = sum(map(len, texts))
    prose = sum(len(text) for text in texts if len(text) > _LONG and _FINISHED.search(text, max(0, len(text) - 8)))
    said = sum(map(_said, texts))
    return total > 0 and _HALF * len(texts) >= len(article.body) and prose * _HALF > total and said > _LETTERS * total


def is_verse(text: str, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether of some blocks of a text at least two, and most, have several lines, none of them as wide as prose is."""
    blocks = [text[start:end].splitlines() for start, end in stretches]
    narrow = [lines for lines in blocks if len(lines) > 1 and max(map(len, lines)) < _NARROW]
    return len(narrow) > 1 and _HALF * len(narrow) > len(blocks)


def _said(text: str) -> int:
    return sum(char.isalpha() or char.isspace() for char in text)
