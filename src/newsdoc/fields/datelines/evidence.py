"""How much evidence makes a beginning a dateline.

Law: precision first; `newsdoc.fields.datelines` states what is enough. Each rule that refuses names the class of
texts that it is for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.fields import agencies, days, months, places
from newsdoc.fields.datelines.words import ARTICLES, NO_PLACES, PARTICLES

if TYPE_CHECKING:
    from newsdoc.fields.datelines.reader import Mark, Reading
    from newsdoc.fields.datelines.values import ParsedPlace

_MOST_WORDS: Final = 6
_MOST_SMALL_WORDS: Final = 4  # in a place that is not in capitals
_SHORTEST_STORY: Final = 6  # words behind a city that is not in capitals

_LOUD: Final = re.compile(r"(?:[^\w\n]*+[A-Z][A-Z'’-]++\b){3}")
_LOUD_ENTRY: Final = re.compile(r"[A-Z][A-Z'’. ]++[-–—]")
_SEAMS: Final = re.compile(r"[-\s]++")


def is_enough(reading: Reading, mark: Mark) -> bool:
    """Whether what was read up to a terminator is a dateline."""
    known = any(source.agency for source in reading.sources)
    dash = mark.kind in {"dash", "tight"}
    if reading.noted and not (reading.date or known):
        return False
    if not reading.places:
        named = (known and reading.bracket == "source") or reading.bracket == "undated"
        return (named or (reading.nowhere and reading.date is not None)) and dash and mark.body < len(reading.text)
    if not all(_may_be_place(reading, place) for place in reading.places):
        return False
    loud = all(is_loud(place.name) for place in reading.places)
    city = all(places.is_city(place.name) for place in reading.places)
    located = any(place.region or place.country for place in reading.places)
    if known and (
        reading.bracket in {"source", "both"} or reading.date or loud or city or located
    ):  # not `Jane Doe, AFP -`
        if mark.kind == "gap":
            return (loud or city or reading.bracket == "both") and _begins_story(reading, mark)
        # `Jane Doe (AFP)` alone is a credit
        return mark.kind not in {"end", "stop"} or reading.date is not None or city or located
    if reading.date is not None:
        return _is_dated(reading, mark, loud=loud, city=city, located=located)
    if reading.bracket == "empty":
        return loud and dash
    if mark.kind == "colon":  # `NEW DELHI: `, as papers of Asia have it; not `NORVIK, Ore.: `
        return loud and city and not reading.bracket and _begins_story(reading, mark) and _tells_story(reading, mark)
    if mark.kind != "dash" or reading.text[mark.start] == "=":
        return False
    if not _begins_story(reading, mark, alone=not located):
        return False
    if loud:
        return city or located
    return city and not reading.sources and _tells_story(reading, mark)


def is_loud(name: str) -> bool:
    """Whether a name is in capitals, a few small letters aside: `McVIK`."""
    if name.isupper():
        return True
    upper = sum(map(str.isupper, name))
    return upper > len("Mc") and upper > 2 * sum(map(str.islower, name))


def _is_dated(reading: Reading, mark: Mark, *, loud: bool, city: bool, located: bool) -> bool:
    day, text = reading.date, reading.text
    if day is None:
        return False
    if mark.kind == "end":  # not `SHOP OF THE YEAR, JAN 02`
        return loud and not day.misspelt and (city or located or days.is_iso(day, text))
    if mark.kind not in {"dash", "tight"}:
        return False
    if days.is_numeric(day, text):  # not `TRAMS 6.12 - 5.87`
        return city
    return loud or city or located or (reading.after_comma and not day.misspelt)


def _may_be_place(reading: Reading, place: ParsedPlace) -> bool:
    if places.is_city(place.name):
        return True
    words = place.name.split()
    first = months.folded(words[0].rstrip(".,"))
    if first in NO_PLACES and not (first in ARTICLES and (place.region or place.country)):
        return False
    if days.is_weekday(first) or agencies.find(place.name):
        return False
    own = [word for word in words if word not in PARTICLES]
    if len(own) > (_MOST_WORDS if is_loud(place.name) else _MOST_SMALL_WORDS):
        return False
    # `Norvik Tram Society (NTS) -` says what the letters stand for
    initials = "".join(word[0] for word in _SEAMS.split(" ".join(own)) if word).casefold()
    return len(initials) == 1 or not any(source.name.casefold() == initials for source in reading.sources)


def _begins_story(reading: Reading, mark: Mark, *, alone: bool = True) -> bool:
    """Whether what follows begins as a sentence does: no small letter, no heading in capitals, no other city.

    The last is asked of a city that stands alone: `CAMBRIDGE, Mass. - Boston` is no list of them. Nor may it be in
    capitals before another dash: `OSLO - BERGEN - TROMSO` is a line of trains.
    """
    text = reading.text[mark.body :]
    if not text or text[0].islower() or _LOUD.match(text) or _LOUD_ENTRY.match(text):
        return False
    words = text.split(None, 2)[:2]
    return len(words) > 1 and not (
        alone and any(places.is_city(name.rstrip(".,:")) for name in (words[0], " ".join(words)))
    )


def _tells_story(reading: Reading, mark: Mark) -> bool:
    """Whether what follows is some words long and no entry of a list: not `Oslo - 09:30 Council meets`."""
    text = reading.text[mark.body :]
    return not text[0].isdecimal() and len(text.split(None, _SHORTEST_STORY)) >= _SHORTEST_STORY
