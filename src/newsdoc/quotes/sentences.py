"""Sentences of a row.

Law: a stop ends a sentence, a comma never does; `?` and `!` before a closing mark do not where who says it follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsdoc.quotes.words import Row

_ENDS: Final = re.compile(
    r"[./]"
    # `"We are ready." - Marek Dusil` is one sentence, and so is a quote with a comma behind its mark.
    r"|E(?!,|-[NTA]{1,6}(?:[,./QCEWD]|\Z))"
    # `"Ready?" Marek Dusil, the mayor of Zlin, asked.`
    r"|W(?![,v]|[hdNTAimSzn]{1,12}(?:[pc][dNTAnmu]{1,6})?(?:,[^.;:QCEWD]{1,30},)?[axtf]{0,3}[vg])"
)


def sentences(row: Row) -> list[tuple[int, int]]:
    """The sentences of a row, as ranges of its tokens."""
    text, letters, _ = row
    size = len(letters)
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _ENDS.finditer(letters):
        end = match.end()
        if letters[end - 1] in "EW" and end < size and (letters[end] == "." or text[row.start(end)].islower()):
            continue
        found.append((begin, end))
        begin = end
    if begin < size:
        found.append((begin, size))
    return found
