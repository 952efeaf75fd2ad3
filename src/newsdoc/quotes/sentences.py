"""Sentences of a row.

Law: a stop ends a sentence, a comma never does; `?` and `!` before a closing mark do not where who says it follows. A
dateline is a sentence of its own.
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
    # `Dusil asked, "Ready?" Others chanted`
    r"|(?:(?<=v)|(?<=v[,:]))W(?![,v])"
    # `"Ready?" Marek Dusil, the mayor of Zlin, asked.`
    r"|W(?![,v]|[hdNTAimSzn]{1,12}(?:[pc][dNTAnmu]{1,6})?(?:,[^.;:QCEWD]{1,30},)?[axtf]{0,3}[vg])"
)

_DATELINE: Final = re.compile(r"[NTASymnpd,.]{1,12}-{1,2}(?=[^,.-])")
_FURTHER: Final = re.compile(r"[^.QCEW]{0,200}-")
_LEAST: Final = 3  # letters of a place in capitals


def sentences(row: Row) -> list[tuple[int, int]]:
    """The sentences of a row, as ranges of its tokens."""
    text, letters, _ = row
    size = len(letters)
    found: list[tuple[int, int]] = []
    begin = _after_dateline(row)
    if begin:
        found.append((0, begin))
    for match in _ENDS.finditer(letters, begin):
        end = match.end()
        if letters[end - 1] in "EW" and end < size and (letters[end] == "." or text[row.start(end)].islower()):
            continue
        found.append((begin, end))
        begin = end
    if begin < size:
        found.append((begin, size))
    return found


def _after_dateline(row: Row) -> int:
    """The token behind `NORVIK, March 3 (Reuters) -` or `NORVIK —`; 0 where a text opens with none."""
    match = _DATELINE.match(row.letters)
    if match is None:
        return 0
    head = row.text[: row.start(match.end() - 1)].rstrip("- ")
    first = head.split(maxsplit=1)[0].strip(",.")
    if head.endswith(")"):
        return match.end()
    # `NORVIK - The ferry`, but not `NORA - the agency - said`
    alone = _FURTHER.match(row.letters, match.end()) is None
    return match.end() if alone and len(first) >= _LEAST and first.isupper() else 0
