"""Dates, times and counts beside a byline (`Nov. 20, 2019, 10:18 am IST`, `4 min read`): how far they reach.

Law: nothing is made of them here; a month or weekday counts only beside a number, for `April` and `Jan` are names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.fields.bylines.uses import DATE, DAY, MONTH, UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.fields.bylines.tokens import Token

_FAR: Final = 4  # tokens without a number before a stamp is given up
_LONGEST: Final = 24  # tokens
_BETWEEN: Final = frozenset(",.:|()[]@+-\u2013\u2022\u00b7")


def end(tokens: Sequence[Token], first: int) -> int:
    """The token after the stamp that begins at a token; 0 if none does."""
    reached = first
    sure = False
    at = first
    while at < len(tokens) and at - reached <= _FAR and at - first < _LONGEST:
        kind, _start, _end, low, use = tokens[at]
        if kind == "number":
            sure = sure or _is_full(low)
            reached = at + 1
        elif kind == "word" and use & DATE:
            dated = use & MONTH and (_is_day(tokens, at, -1) or _is_day(tokens, at, 1))
            if dated or (use & UNIT and reached == at > first):
                sure = True
                reached = at + 1
            elif not use & DAY:
                break
        elif not (kind == "mark" and low in _BETWEEN):
            break
        at += 1
    return reached if sure else 0


def _is_full(number: str) -> bool:
    """`12:40`, `2024-11-26`, `15.10.24`: a date or time in itself."""
    return ":" in number or number.count("-") > 1 or number.count(".") > 1 or number.count("/") > 1


def _is_day(tokens: Sequence[Token], at: int, step: int) -> bool:
    """Whether a day or year is next to a month, a full stop or an ordinal's ending aside."""
    for place in (at + step, at + 2 * step):
        if not 0 <= place < len(tokens):
            return False
        kind, _start, _end, low, use = tokens[place]
        if kind == "number":
            return ":" not in low
        if not (kind == "mark" and low == ".") and not use & UNIT:
            return False
    return False
