"""Datelines: where the line of place, date and source ends that a story opens with.

Law: precision first. A beginning is a dateline only if it names a known agency in brackets, or a date, before a dash;
what might as well be a sentence is left where it is. Nothing is reworded. Source: datelines of wire and web news.
"""

from __future__ import annotations

import re
from typing import Final

from newsdoc.fields import agencies

_LONGEST: Final = 110
_MOST_WORDS: Final = 8
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_END: Final = re.compile(r"(?:--|[—–_=:-])\s++(?=\S)")
_AGENCY: Final = re.compile(r"\(([^()]{2,60})\)$")
_BARE_AGENCY: Final = re.compile(r" ([A-Z]{2,5})$")
_DATE: Final = re.compile(
    rf"[, ](?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})\.?|\d\d[/.]\d\d)(?:,? \d{{4}})?$", re.IGNORECASE
)
_PLACE: Final = re.compile(r"[^\W\d_][^()!?\"“”;:]{0,80}")
_DIGIT: Final = re.compile(r"\d")
_PART: Final = re.compile(r"\s*[/,-]\s*")


def run_in(text: str) -> tuple[int, int] | None:
    """Where the dateline that a text opens with ends, its dash included, and where the story begins."""
    for found in _END.finditer(text, 0, _LONGEST):
        if _is_line(text[: found.start()].rstrip()):
            return len(text[: found.end()].rstrip()), found.end()
    return None


def _is_line(line: str) -> bool:
    agency = _AGENCY.search(line) if line.endswith(")") else None
    if agency is not None:
        named = any(agencies.find(part) for part in _PART.split(agency[1]))
        return named and _is_place(line[: agency.start()].rstrip())
    if not _DIGIT.search(line):
        return False
    dated = _DATE.search(line)
    if dated is not None:
        return _is_place(line[: dated.start()].rstrip(" ,"))
    bare = _BARE_AGENCY.search(line)
    if bare is not None and agencies.find(bare[1]):
        before = _DATE.search(line[: bare.start()])
        return before is not None and _is_place(line[: before.start()].rstrip(" ,"))
    return False


def _is_place(text: str) -> bool:
    """Whether this may be a place, with a date or not: it begins with a capital and is no sentence."""
    dated = _DATE.search(text) if _DIGIT.search(text) else None
    place = text[: dated.start()].rstrip(" ,") if dated else text
    return bool(_PLACE.fullmatch(place)) and place[0].isupper() and len(place.split()) <= _MOST_WORDS
