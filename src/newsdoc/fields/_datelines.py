"""The reader of datelines: one element after another, until a terminator behind which there is enough evidence.

Law: the reader moves on with every step and looks at a bounded head, so its time does not grow with the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import Factory, define, evolve

from newsdoc.fields import agencies, days, months, places
from newsdoc.fields.datelines import ParsedDateline, ParsedPlace, ParsedSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.fields.datelines import Span
    from newsdoc.fields.days import ParsedDay

# ---- the words -----------------------------------------------------------------------------------

PARTICLES: Final = frozenset(
    (
        "a al am an and auf aan aux bei bin da das de del della den der des di do dos du e el em en et ed i im in la"
        " las le les los na nad o of on op og och over pod pri s sous sul sur the und upon van vom von y zu zur"
    ).split()
)
"""Words within a place's name that may stand in small letters."""

NO_PLACES: Final = frozenset(
    (
        "according after all analysis any as at background before breaking briefs but by chapter correction corrected"
        " dated day deadline der die das dear embargoed event exclusive filed first for from game he her here his how"
        " if in it its last late latest letter link live match mr mrs ms name new's news note obituary on opinion our"
        " part photo posted press profile published review round scene section she since source special stage story"
        " the these they this today tomorrow tonight until update updated version video we week what when where why"
        " with yesterday you your"
    ).split()
)
"""Words that open a sentence, a heading or a date, and no place (`The Hague` is in the table of cities)."""

ARTICLES: Final = frozenset({"das", "der", "die", "the"})
"""Words out of those that open a place all the same, if its region or country is named."""

NOWHERE: Final = frozenset({"clandestine", "no city", "no date", "undated"})
"""What a source writes that has no place or no date."""

NOTES: Final = (
    "RPT|REPEAT|REPEATING|CORRECTED|CORRECTION|CORRECTING|REFILE|REFILING|RECAST|BULLETIN|URGENT|FLASH|ADVISORY|LEAD"
    "|UPDATE|WRAPUP"
)
"""A wire's notes on its own copy, with a dash before the dateline (`RPT --NORVIK, March 3 -`)."""

SKY: Final = (
    "and|calm|clear|cloudy|cold|cool|degrees|drizzle|dry|early|fair|fog|hazy|hot|humid|late|light|mild|mostly|overcast"
    "|partly|rain|scattered|showers|snow|sunny|thunderstorms|warm|wet|wind|windy"
)
"""The weather that a market report states behind its date (`Norvik, May 3 - Sunny/46 degrees - Prices are ...`)."""

# ---- the patterns --------------------------------------------------------------------------------

LONGEST: Final = 200
_MOST_WORDS: Final = 6
_MOST_SMALL_WORDS: Final = 4  # in a place that is not in capitals
_SHORTEST_STORY: Final = 6  # words after a city in small letters
_MOST_UNKNOWN: Final = 3  # words after a comma that name no known region

_OTHER: Final = r"\s,;:()\[\]|!?\"“”„«»<>=—―_（）【】"  # what no word of a place has
_WORD: Final = rf"(?![a-zß-öø-ÿа-я0-9])(?:[^{_OTHER}–-]|[-–](?![-–\s]))++"
_NOTE: Final = (
    rf"(?:[*#^]{{1,6}}+\s?|\w{{1,2}}\s{{2,8}}+(?=[A-Z]{{2}})|(?:{NOTES})(?:\s[0-9]{{1,2}})?\s?(?:--?|:|—|–)\s?"
    r"|\([0-9A-Za-z ]{0,12}(?:LEAD|LD|URGENT|RPT)\)\s?)?"
)
# copy that lost its capitals: `port norvik, may 3 - prices rose`
_SMALL_LINE: Final = r"[A-Za-z][a-z.]+(?:[ -][a-z.]+){0,2}, [A-Za-z][a-z]{2,8}\.? [0-9]{1,2} ?-\s"
OPENING: Final = re.compile(
    rf"\s*+(?P<notes>{_NOTE})(?:[(（【]|(?P<small>{_SMALL_LINE})|{_WORD}(?:[^\S\n]++(?:{_WORD}|/|(?:{'|'.join(PARTICLES)})(?!\w))){{0,8}}+"
    r"[^\S\n]*+(?:[-,(\[|/_=—―–0-9\n]|\Z))"
)
"""How a text begins that may open with a dateline: quick, for most paragraphs do not."""

_SEPARATORS: Final = re.compile(r"[\s,.;|]*+")
_DASH: Final = re.compile(
    r"(?:[.,]|[^\S\n])*+(?P<mark>-{2,}+|[—―]++|[-–_=](?=\s|\Z)|(?<=[\s.])[-–](?=\S)|:(?=\s))\s*+"
)
_LINE_END: Final = re.compile(r"[^\S\n]*+(?:\n\s*+|\Z)")
_STOP: Final = re.compile(r"\s?(?P<mark>[.|])(?:\s++|\Z)")
_GAP: Final = re.compile(r"\s++(?=\S)")
_BRACKETS: Final = re.compile(r"\(([^()\n]{0,60})\)|\[([^\[\]\n]{0,60})\]|（([^（）\n]{0,60})）|【([^【】\n]{0,60})】")
_SLASHES: Final = re.compile(r"/([^/\n]{2,30})/")
_STRETCH: Final = re.compile(
    rf"(?:[^\S\n]/[^\S\n]|[^{_OTHER}–-]|[-–](?![-–\s]|\Z)|[^\S\n](?![-–_=—―|/(]|\s))++"
)
_PART: Final = re.compile(r"\s*+(?:[/,;|–]|(?<!\w)-|-(?!\w)|-)\s*+")
_INNER: Final = re.compile(r"[^\s]++")
_BARE_AGENCY: Final = re.compile(rf"(?:[^{_OTHER}.–]|[^\S\n]){{2,24}}?(?=[.:,](?:\s|\Z)|\s[-–—_]|\Z)")
_SKY: Final = re.compile(rf"(?:(?:{SKY}|[0-9]{{1,3}})(?:[\s/]++|(?=\s-)))++(?=-\s)", re.IGNORECASE)
_LOUD: Final = re.compile(r"(?:[^\w\n]*+[A-Z][A-Z'’-]++\b){3}")
_SMALL: Final = re.compile(r"[-\s]++")


class _Mark(NamedTuple):
    """Where a dateline may end.

    A `dash` stands between blanks or is a long one, a `tight` one clings to a word; `stop` is a full stop or bar behind
    a source, `gap` no more than the blank behind one.
    """

    kind: Literal["dash", "tight", "colon", "stop", "gap", "end"]
    start: int
    end: int
    body: int


def find(text: str) -> ParsedDateline | None:
    """The dateline that a text opens with."""
    opening = OPENING.match(text)
    if opening is None:
        return None
    start, at = opening.span("notes")
    reading = _Reading(text[:LONGEST], at, noted=at > start, cut=len(text) > LONGEST)
    reading.small = opening["small"] is not None
    while True:
        mark = reading.mark()
        if mark is not None:
            mark = reading.extended(mark)
            if reading.is_dateline(mark):
                return reading.result(start, mark)
            if mark.kind == "dash":
                return None
        if not reading.step():
            return None


def parse(line: str) -> ParsedDateline:
    """Read a text that is a dateline as a whole."""
    text = line[:LONGEST]
    start, at = _notes().match(text).span("notes")
    reading = _Reading(text, at, lenient=True)
    while True:
        mark = reading.mark()
        if mark is not None:
            mark = reading.extended(mark)
            if mark.body == len(text):
                return reading.result(start, mark)
            reading.at = max(mark.end, mark.body)
        elif not reading.step():
            reading.skip()


@define
class _Reading:
    """A head that is being read, from `at` on."""

    text: str
    at: int
    noted: bool = False
    """Whether a wire's note stands before it."""
    cut: bool = False
    """Whether the text goes on behind this head."""
    small: bool = False
    """Whether it has lost its capitals."""
    lenient: bool = False
    """Whether it is known to be a dateline."""
    places: list[ParsedPlace] = Factory(list["ParsedPlace"])
    sources: list[ParsedSource] = Factory(list["ParsedSource"])
    date: ParsedDay | None = None
    after_comma: bool = False
    """Whether a comma stands before the date."""
    bracket: Literal["", "source", "other", "empty", "undated"] = ""
    nowhere: bool = False
    """Whether it says that there is no place to be named."""
    closed: bool = False
    """Whether a source was the last to be read."""
    seen: list[Span] = Factory(list["Span"])
    """What was understood beside places, date and sources."""

    # -- the ends --

    def mark(self) -> _Mark | None:
        """The terminator that stands here."""
        text, at = self.text, self.at
        if at == 0 or not (self.places or self.sources or self.date or self.bracket):
            return _Mark("end", at, at, at) if at == len(text) and self.lenient else None
        found = _DASH.match(text, at)
        if found is not None:
            start, end = found.span("mark")
            if found["mark"] == ":":
                kind: Literal["dash", "tight", "colon"] = "colon"
            else:
                spaced = text[start - 1].isspace() and (end == len(text) or text[end].isspace())
                kind = "dash" if spaced or end - start > 1 or found["mark"] in "—―" else "tight"
            return _Mark(kind, start, end, found.end())
        if self.closed:
            found = _STOP.match(text, at)
            if found is not None:
                return _Mark("stop", *found.span("mark"), found.end())
        found = _LINE_END.match(text, at)
        if found is not None and not (self.cut and found.end() == len(text)):
            return _Mark("end", at, at, found.end())
        if self.closed and not self.lenient:
            found = _GAP.match(text, at)
            if found is not None and days.read(text, found.end()) is None:
                return _Mark("gap", at, at, found.end())
        return None

    def extended(self, mark: _Mark) -> _Mark:
        """The terminator behind which the story really begins, if more of the dateline follows this one."""
        while mark.kind in {"dash", "tight"} and mark.body < len(self.text):
            more = self._agency_behind(mark) or self._day_behind(mark) or self._sky_behind(mark)
            more = more or self._line_behind(mark)
            if more is None:
                break
            mark = more
        return mark

    def _agency_behind(self, mark: _Mark) -> _Mark | None:
        """`NORVIK, May 3 - RIA Novosti.` or `NORVIK--(BUSINESS WIRE)--`."""  # noqa: D403
        found = _BRACKETS.match(self.text, mark.body) if self.places and not self.sources else None
        if found is not None:
            behind = evolve(self, at=found.end()).mark()
            if behind is None or behind.kind != "dash":
                return None
            self._credit(found.start() + 1, found.end() - 1)
            self.at, self.bracket = found.end(), "source" if self.sources[-1].agency else "other"
            return behind
        found = _BARE_AGENCY.match(self.text, mark.body)
        if found is None or self.sources or not agencies.find(found[0]):
            return None
        ahead = evolve(self, at=found.end(), closed=True)
        behind = ahead.mark()
        if behind is None or behind.kind == "gap" or not (self.places or self.date):
            return None
        self._credit(*found.span())
        self.at, self.closed = found.end(), True
        return behind

    def _day_behind(self, mark: _Mark) -> _Mark | None:
        """`NORVIK, Md., - May 3 -`."""
        day = None if self.date or not self.places else days.read(self.text, mark.body)
        if day is None or day.misspelt:
            return None
        behind = evolve(self, at=day.end).mark()
        if behind is None or behind.kind != "dash":
            return None
        self.date, self.at, self.after_comma = day, day.end, True
        return behind

    def _sky_behind(self, mark: _Mark) -> _Mark | None:
        """`Norvik, May 3 - Sunny/46 degrees -`."""
        found = _SKY.match(self.text, mark.body) if self.date else None
        if found is None:
            return None
        self.at = found.end()
        return self.mark()

    def _line_behind(self, mark: _Mark) -> _Mark | None:
        """`(ANSA) - NORVIK, 8 MAG -`."""
        if self.places or self.date or not self.sources:
            return None
        ahead = _Reading(self.text, mark.body, cut=self.cut)
        behind = None
        while behind is None and ahead.step():
            behind = ahead.mark()
        if behind is None or behind.kind != "dash" or ahead.sources or not (ahead.places and ahead.date):
            return None
        self.places, self.date, self.at, self.closed = ahead.places, ahead.date, ahead.at, False
        return behind

    # -- the evidence --

    def is_dateline(self, mark: _Mark) -> bool:
        """Whether what was read up to a terminator is enough."""
        known = any(source.agency for source in self.sources)
        dash = mark.kind in {"dash", "tight"}
        if self.noted and not (self.date or known):
            return False
        if not self.places:
            named = (known and self.bracket == "source") or self.bracket == "undated" or (self.nowhere and self.date)
            return bool(named) and dash and mark.body < len(self.text)
        if not all(map(self._may_be_place, self.places)):
            return False
        loud = all(_is_loud(place.name) for place in self.places)
        located = any(place.region or place.country for place in self.places)
        city = all(places.is_city(place.name) for place in self.places)
        if known and (self.bracket == "source" or self.date or loud or city):
            return mark.kind != "gap" or ((loud or city) and self._begins_story(mark))
        if self.date is not None:
            if mark.kind == "end":  # not `SHOP OF THE YEAR, JAN 02`
                return loud and not self.date.misspelt and (city or located or days.is_iso(self.date, self.text))
            if days.is_numeric(self.date, self.text):
                return dash and city
            return dash and (loud or (self.after_comma and not self.date.misspelt) or city or located)
        if self.bracket == "empty":
            return loud and dash
        weak = mark.kind == "dash" and self.text[mark.start] != "=" and self._begins_story(mark)
        return weak and ((loud and (city or located)) or (city and not self.sources and self._tells_story(mark)))

    def _may_be_place(self, place: ParsedPlace) -> bool:
        words = place.name.split()
        if places.is_city(place.name):
            return True
        first = months.folded(words[0].rstrip(".,"))
        if first in NO_PLACES and not (first in ARTICLES and (place.region or place.country)):
            return False
        if any(map(days.is_weekday, words)) or agencies.find(place.name):
            return False
        most = _MOST_WORDS if _is_loud(place.name) else _MOST_SMALL_WORDS
        if len([word for word in words if word not in PARTICLES]) > most:
            return False
        initials = "".join(word[0] for word in _SMALL.split(place.name) if word and word not in PARTICLES).casefold()
        # `Norvik Tram Society (NTS) -` says what the letters stand for
        return not any(len(initials) > 1 and source.name.casefold() == initials for source in self.sources)

    def _begins_story(self, mark: _Mark) -> bool:
        """Whether what follows begins as a sentence does: no small letter, no heading in capitals, no other city."""
        text = self.text[mark.body :]
        if not text or text[0].islower() or _LOUD.match(text):
            return False
        words = text.split(None, 3)[:2]
        return len(words) > 1 and not any(places.is_city(name.rstrip(".,:")) for name in (words[0], " ".join(words)))

    def _tells_story(self, mark: _Mark) -> bool:
        """Whether what follows is some words long and no entry of a list: `Oslo - 09:30 Council meets`."""
        text = self.text[mark.body :]
        return not text[0].isdecimal() and len(text.split(None, _SHORTEST_STORY)) >= _SHORTEST_STORY

    # -- the elements --

    def step(self) -> bool:
        """Read the next element; False if it is none that a dateline has."""
        at = _SEPARATORS.match(self.text, self.at).end()  # type: ignore[union-attr]
        if at == len(self.text):
            return False
        self.closed = False
        return self._in_brackets(at) or self._in_slashes(at) or self._day(at) or self._words(at)

    def skip(self) -> None:
        """Pass over a word that was not understood."""
        at = _SEPARATORS.match(self.text, self.at).end()  # type: ignore[union-attr]
        found = _STRETCH.match(self.text, at)
        word = _INNER.match(self.text, at, found.end()) if found and found.end() > at else None
        self.at = word.end() if word else min(at + 1, len(self.text))

    def _in_brackets(self, at: int) -> bool:
        found = _BRACKETS.match(self.text, at)
        if found is None:
            return False
        start, end = found.start() + 1, found.end() - 1
        name = self.text[start:end].strip()
        if name and (self._credit_known(start, end) or self._place_and_source(start, end)):
            self.bracket, self.closed = "source", True
        elif not name:
            self.bracket = "empty"
        elif months.folded(name) in NOWHERE:
            self.bracket, self.places = "undated", []  # what stands before it is a slug: `TRAM-STRIKE (Undated) _`
            self.seen.append((start, end))
        elif self.places and self.date is None and _is_known(name):
            self._locate(start, end)
        elif (self.places and (self.date or self._is_known_loud())) or (self.nowhere and self.date):
            self._credit(start, end)
            self.bracket = "other"
        else:
            return False
        self.at = found.end()
        return True

    def _is_known_loud(self) -> bool:
        return all(_is_loud(place.name) and places.is_city(place.name) for place in self.places)

    def _in_slashes(self, at: int) -> bool:
        found = _SLASHES.match(self.text, at) if self.places or self.lenient else None
        if found is None:
            return False
        self.at, self.bracket, self.closed = found.end(), "source", True
        if not self._credit_known(*found.span(1)):
            if not (self.places and self.date):
                return False
            self._credit(*found.span(1))
        return True

    def _place_and_source(self, start: int, end: int) -> bool:
        """`(서울=연합뉴스)`: both in one bracket."""
        place, equals, agency = self.text[start:end].partition("=")
        if not equals or self.places or not agencies.find(agency):
            return False
        self.places.append(ParsedPlace(start, start + len(place), place))
        self._credit(start + len(place) + 1, end)
        return True

    def _credit_known(self, start: int, end: int) -> bool:
        """Take a stretch for sources if one of them is a known agency."""
        if agencies.find(self.text[start:end]):
            self._credit(start, end)
            return True
        spans = list(_split(self.text, start, end, _PART))
        if not any(agencies.find(self.text[one:other]) for one, other in spans):
            return False
        for span in spans:
            self._credit(*span)
        return True

    def _credit(self, start: int, end: int) -> None:
        start, end = _trimmed(self.text, start, end)
        name = self.text[start:end]
        self.sources.append(ParsedSource(start, end, name, agencies.find(name)))

    def _day(self, at: int) -> bool:
        day = None if self.date else days.read(self.text, at)
        if day is None:
            return False
        if day.misspelt and not (self.places and (self.lenient or self._dash_at(day.end))):
            return False
        self._take_day(day, at)
        return True

    def _take_day(self, day: ParsedDay, at: int) -> None:
        self.after_comma = "," in self.text[self.at : at]
        self.date, self.at = day, day.end

    def _dash_at(self, at: int) -> bool:
        found = _DASH.match(self.text, at)
        return found is not None and found["mark"] != ":"

    def _words(self, at: int) -> bool:
        found = _STRETCH.match(self.text, at)
        if found is None:
            return False
        start, end = _trimmed(self.text, at, self._before_day(at, found.end()))
        stretch = self.text[start:end]
        if not stretch:
            return False
        if (self.places or self.date) and agencies.find(stretch.rstrip(".")):
            self._credit(start, end)
            self.at, self.closed = end, True
            return True
        day = None
        if self.date is None and self.places:
            day = days.month_alone(self.text, start, end) or days.weekday_alone(self.text, start, end)
        if day is not None:
            self._take_day(day, at)
            return True
        if months.folded(stretch) in NOWHERE:
            self.seen.append((start, end))
            self.at, self.nowhere = end, True
            return True
        return not (self.places and (self.date or self.sources)) and self._place(start, end)

    def _before_day(self, start: int, end: int) -> int:
        """Where a stretch ends that a date follows without a comma."""
        if self.date is None:
            for word in _INNER.finditer(self.text, start, end):
                if word.start() > start and self.text[word.start() - 1].isspace():
                    day = days.read(self.text, word.start())
                    if day is not None and not day.misspelt:
                        return word.start()
        return end

    def _place(self, start: int, end: int) -> bool:
        """Take a stretch for places, or for what the place before it lies in."""
        spans = list(_cities(self.text, start, end))
        if not all(self.small or _is_name(self.text[one:other]) for one, other in spans):
            return False
        if self.places:
            one, other = spans.pop(0)
            name = self.text[one:other]
            if _is_known(name):
                self._locate(one, other)
            elif places.is_city(name) or _is_loud(name) is _is_loud(self.places[-1].name) is True:
                spans.insert(0, (one, other))
            elif len(name.split()) > _MOST_UNKNOWN:
                return False
        for one, other in spans:
            name = self.text[one:other]
            if name.count(".") == 1:
                name = name.rstrip(".")
            self.places.append(ParsedPlace(one, one + len(name), name))
        self.at = end
        return True

    def _locate(self, start: int, end: int) -> None:
        start, end = _trimmed(self.text, start, end)
        name, place = self.text[start:end], self.places[-1]
        if places.is_country(name) and not place.country:
            self.places[-1] = evolve(place, end=end, country=name)
        elif not place.region:
            self.places[-1] = evolve(place, end=end, region=name)

    # -- the outcome --

    def result(self, start: int, mark: _Mark) -> ParsedDateline:
        """The dateline up to a terminator."""
        terminator = None if mark.start == mark.end else (mark.start, mark.end)
        end = mark.end if terminator else self.at
        parts = [(part.start, part.end) for part in (*self.places, *self.sources)]
        parts += self.seen
        if self.date:
            parts.append((self.date.start, self.date.end))
        if terminator:
            parts.append(terminator)
        return ParsedDateline(
            start, end, mark.body, tuple(self.places), self.date, tuple(self.sources), terminator,
            tuple(_between(self.text, start, end, sorted(parts))),
        )  # fmt: skip


def _between(text: str, start: int, end: int, parts: Iterable[Span]) -> Iterator[Span]:
    """The stretches that are no part and have a letter, a digit or a sign of their own."""
    for one, other in (*parts, (end, end)):
        if start < one:
            for found in _REST.finditer(text, start, one):
                if not _AND.fullmatch(f" {found[0]} "):
                    yield found.span()
        start = max(start, other)


_REST: Final = re.compile(r"[^\s,.;:()\[\]|/=（）【】—―–-](?:[^\n,;()]*[^\s,.;:()\[\]|/=（）【】—―–-])?")


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, max(start, end - (len(stretch) - len(stretch.rstrip())))


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    for found in separator.finditer(text, start, end):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if start < end:
        yield _trimmed(text, start, end)


_SLASH: Final = re.compile(r"\s*+/\s*+")
_AND: Final = re.compile(r"\s++(?:and|AND|und|et|y|e)\s++")


def _cities(text: str, start: int, end: int) -> Iterator[Span]:
    """The places of a stretch: `Oslo/Bergen`, `Oslo and Bergen`, but `Frankfurt/Main`."""
    held: Span | None = None
    for one, other in _split(text, start, end, _SLASH):
        if held and places.is_river(text[one:other]):
            held = held[0], other
            continue
        if held:
            yield from _joined(text, *held)
        held = one, other
    if held:
        yield from _joined(text, *held)


def _joined(text: str, start: int, end: int) -> Iterator[Span]:
    spans = list(_split(text, start, end, _AND))
    if len(spans) > 1 and all(places.is_city(text[one:other]) for one, other in spans):
        yield from spans
    else:
        yield start, end


def _is_known(name: str) -> bool:
    return places.is_region(name) or places.is_country(name)


def _is_loud(name: str) -> bool:
    """Whether a name is in capitals, a few small letters aside: `McVIK`."""
    if name.isupper():
        return True
    upper = sum(map(str.isupper, name))
    return upper > 2 * sum(map(str.islower, name)) and upper > 2  # noqa: PLR2004


def _is_name(stretch: str) -> bool:
    """Whether every word begins with a capital or is a particle, and none has a digit."""
    words = stretch.split()
    if not words or any(map(str.isdigit, stretch)) or (words[0][0].islower() and not places.is_country(stretch)):
        return False
    return all(not word[0].islower() or word.rstrip(".") in PARTICLES for word in words)


@cache
def _notes() -> re.Pattern[str]:
    return re.compile(rf"\s*+(?P<notes>{_NOTE})")
