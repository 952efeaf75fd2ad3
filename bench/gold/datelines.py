"""Datelines: a row is the beginning of a story as `text`, and as `dateline` the place, date and source it opens with.

Law: `right` means that the dateline that `newsdoc.fields.datelines.find` sees, without its terminator and the blanks
before that, is the row's to the character; an empty `dateline` means that there is none to be found.
"""

from __future__ import annotations

from typing import Any

from newsdoc.fields.datelines import find


def judge(row: dict[str, Any]) -> tuple[str, str]:
    """Give the outcome (`right`, `missed`, `invented` or `wrong`), and the dateline that was found."""
    text, gold = row["text"], row.get("dateline") or ""
    found = find(text)
    if found is None:
        return ("missed" if gold else "right"), ""
    end = found.terminator[0] if found.terminator else found.end
    read = text[found.start : end].rstrip()
    if read == gold:
        return "right", read
    return ("wrong" if gold else "invented"), read
