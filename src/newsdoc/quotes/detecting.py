"""Which language a text is in, told by its small words.

Law: no guess. A text that has hardly any small words of a known language, or more of one without a table, has none.
Only a bounded beginning of the text is looked at, and no table is loaded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.quotes.language import languages, registered
from newsdoc.quotes.languages.small import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4000  # characters are enough to tell a language
_PARAGRAPHS: Final = 40
_SHARE: Final = 0.12  # of the words of a text that are small ones, at least


def detect_language(paragraphs: Sequence[str]) -> str | None:
    """The code of the language that a text is in, of those that have a table.

    None where the text is in another language, or too short to tell. Words are what counts: marks of quotation are
    the house's as often as the language's.
    """
    sample = " ".join([paragraph[:_SAMPLE] for paragraph in paragraphs[:_PARAGRAPHS]])[:_SAMPLE]
    words = [word.lower() for word in _WORDS.findall(sample)]
    known = {**SMALL_WORDS, **{code: table.functions for code, table in registered().items() if table.functions}}
    best, most = None, _SHARE * len(words)
    for code, small in known.items():
        score = sum([word in small for word in words])
        if score > most:
            best, most = code, score
    return best if best in languages() else None
