"""Datelines of East Asia, which part no words: `（新华社北京11月28日电）`, `【ソウル聯合ニュース】`.

Law: a known agency, or the paper's own name for itself, and a sign that it is a dateline: a word for what was wired
behind it, a day before a dash, or the brackets of a Japanese source. What stands between agency and day is the place,
but behind a word for the reporter, where name and place cannot be told apart and are `rest`. The words are data.
Source: datelines of Chinese and Japanese wires.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from newsdoc.fields import agencies
from newsdoc.fields.creditwords import REPORTER
from newsdoc.fields.datelines.values import ParsedDateline, ParsedPlace, ParsedSource
from newsdoc.fields.days import ParsedDay, PartialDate

OWN: Final = "本报|本報|本社|本刊|本网|本網"
"""What a paper calls itself."""
WIRED: Final = "电|電|讯|訊"
"""What is said of a text that was wired."""
ACCORDING: Final = "据|據"
"""What may stand before the agency."""

_HAN: Final = "[\u3400-\u9fff]"
_DAY: Final = r"(?:(?P<month>[0-9]{1,2})月)?(?P<date>[0-9]{1,2})日"


def find(text: str, limit: int) -> ParsedDateline | None:
    """The dateline that a text opens with, within some first characters."""
    found = _chinese().match(text, 0, limit)
    if found is not None and _is_chinese(text, found):
        return _parsed(found)
    found = _japanese().match(text, 0, limit)
    return None if found is None else _parsed(found)


def _is_chinese(text: str, found: re.Match[str]) -> bool:
    if found["open"] or found["close"]:
        return bool(found["open"]) and bool(found["close"])
    after = text[found.end("mark") : found.end("mark") + 1]
    return found["day"] is not None or not after or after.isspace() or after in "（("


def _parsed(found: re.Match[str]) -> ParsedDateline:
    said = found.groupdict()
    start, end = found.span("whole")
    places = (ParsedPlace(*found.span("place"), found["place"]),) if found["place"] else ()
    source = ParsedSource(*found.span("source"), found["source"], agencies.find(found["source"]))
    day = None
    if said.get("date"):
        month = int(found["month"]) if found["month"] else None
        day = ParsedDay(*found.span("day"), PartialDate(None, month, int(found["date"])))
    rest = (found.span("by"),) if said.get("by") else ()
    return ParsedDateline(start, end, found.end(), places, day, (source,), found.span("mark"), rest)


def _names(own: str = "") -> str:
    return "|".join((*map(re.escape, agencies.unspaced_names()), *filter(None, [own])))


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(
        rf"\s*+(?P<whole>(?P<open>[（(【])?\s?(?:{ACCORDING})?(?P<source>{_names(OWN)})"
        rf"(?:(?P<by>(?:{'|'.join(REPORTER)}){_HAN}{{2,12}}?)|(?P<place>{_HAN}{{1,10}}?))?\s?(?P<day>{_DAY})?"
        rf"(?P<mark>(?:{WIRED})(?P<close>[）)】])?|(?<=日)\s?[-—]{{1,2}}(?=\s)))\s*+"
    )


@cache
def _japanese() -> re.Pattern[str]:
    return re.compile(rf"\s*+(?P<whole>【(?P<place>[^\W\d_]{{1,12}}?)?(?P<source>{_names()})(?P<mark>】))\s*+")
