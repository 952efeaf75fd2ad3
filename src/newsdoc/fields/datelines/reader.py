"""The reader of datelines: one element after another, up to a terminator behind which there is enough evidence.

Law: every step moves on, within a bounded head; what is read is a part of the text where it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import Factory, define, evolve

from newsdoc.fields import agencies, days, months, places
from newsdoc.fields.datelines import evidence, stretches
from newsdoc.fields.datelines.values import ParsedDateline, ParsedPlace, ParsedSource
from newsdoc.fields.datelines.words import LONGEST, NOTE, NOWHERE, OTHER, SKY, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.datelines.values import Span
    from newsdoc.fields.days import ParsedDay

_MOST_UNKNOWN: Final = 3  # words after a comma that name no known region

_NOTES: Final = re.compile(rf"\s*+(?P<notes>{NOTE})")
_SMALL: Final = re.compile(SMALL)
_SEPARATORS: Final = re.compile(r"[\s,.;|]*+")
_DASH: Final = re.compile(
    r"(?>(?:[.,]|[^\S\n])*)(?P<mark>-{2,}+|[—―]++|[-–_=](?=\s|\Z)|(?<=[\s.)\]])[-–](?=\S)|(?<=[0-9])[-–](?=[^\W\d_])|:(?=\s|\Z))\s*+"
)
_LINE_END: Final = re.compile(r"[^\S\n]*+(?:\n\s*+|\Z)")
_STOP: Final = re.compile(r"\s?(?P<mark>[.|])(?:\s++|\Z)")
_CLOSING_SLASH: Final = re.compile(r"\s(?P<mark>/)(?:\s++|\Z)")
_TORN: Final = re.compile(r"\w{1,9}(?:[^\S\n]\w{1,8}){1,3}(?=[^\S\n]?-(?:[^\S\n]|\Z))")
_GAP: Final = re.compile(r"\s++(?=\S)")
_BRACKETS: Final = re.compile(r"\(([^()\n]{0,60})\)|\[([^\[\]\n]{0,60})\]|（([^（）\n]{0,60})）|【([^【】\n]{0,60})】")
_SLASHES: Final = re.compile(r"/([^/\n]{2,30})/")
_STRETCH: Final = re.compile(rf"(?>(?:[^\S\n]/[^\S\n]|[^{OTHER}–-]|[-–](?![-–\s]|\Z)|[^\S\n](?![-–_=—―|/(]|\s))+)")
_PART: Final = re.compile(r"\s*+[/,;|]\s*+")
_JOINT: Final = re.compile(r"\s*+[–-]\s*+|\s++(?:&|and|und|et|y|e)\s++")
_INNER: Final = re.compile(r"[^\s]++")
_BARE_AGENCY: Final = re.compile(rf"(?:[^{OTHER}.–]|[^\S\n]){{2,24}}?(?=[.:,](?:\s|\Z)|\s[-–—_]|\Z)")
_SKY: Final = re.compile(rf"(?:{SKY})(?!\w)(?>(?:[\s/]++(?:(?:{SKY}|[0-9]{{1,3}})(?!\w))?)*)(?=-\s)", re.IGNORECASE)


class Mark(NamedTuple):
    """Where a dateline may end.

    A `dash` stands between blanks or is a long one, a `tight` one clings to a word; `stop` is a full stop or bar behind
    a source, `gap` no more than the blank behind one.
    """

    kind: Literal["dash", "tight", "colon", "stop", "gap", "end"]
    start: int
    end: int
    body: int


def find(text: str, opening: re.Match[str], own: Mapping[str, Agency] | None = None) -> ParsedDateline | None:
    """The dateline of a text that opens as one may; `own` are agencies known beside those of the table."""
    start, at = opening.span("notes")
    small = opening["small"] is not None
    reading = Reading(text[:LONGEST], at, noted=at > start, cut=len(text) > LONGEST, small=small, own=own)
    while True:
        mark = reading.mark()
        if mark is not None:
            mark = reading.extended(mark)
            if evidence.is_enough(reading, mark):
                return reading.result(start, mark)
            if mark.kind == "dash":
                return None
        if not reading.step():
            return None


def parse(line: str) -> ParsedDateline:
    """Read a text that is a dateline as a whole."""
    text = line[:LONGEST]
    opening = _NOTES.match(text)
    start, at = opening.span("notes") if opening else (0, 0)
    reading = Reading(text, at, lenient=True, small=_SMALL.match(text, at) is not None)
    while True:
        mark = reading.mark()
        if mark is None:
            if not reading.step():
                reading.skip()
            continue
        mark = reading.extended(mark)
        if mark.body == len(text):
            break
        reading.at = max(mark.end, mark.body)
    found = reading.result(start, mark)
    if len(line) == len(text):
        return found
    return evolve(found, end=len(line), body=len(line), rest=(*found.rest, (found.end, len(line))))


@define
class Reading:
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
    own: Mapping[str, Agency] | None = None
    """Agencies known beside those of the table."""
    places: list[ParsedPlace] = Factory(list["ParsedPlace"])
    sources: list[ParsedSource] = Factory(list["ParsedSource"])
    date: ParsedDay | None = None
    after_comma: bool = False
    """Whether a comma stands before the date."""
    bracket: Literal["", "source", "both", "other", "empty", "undated"] = ""
    nowhere: bool = False
    """Whether it says that there is no place to be named."""
    closed: bool = False
    """Whether a source was the last to be read."""
    seen: list[Span] = Factory(list["Span"])
    """What was understood beside places, date and sources."""

    def agency(self, name: str) -> Agency | None:
        """The agency of this name."""
        return (self.own.get(name) if self.own else None) or agencies.find(name)

    # -- the ends --

    def mark(self) -> Mark | None:
        """The terminator that stands here."""
        text, at = self.text, self.at
        if at == 0 or not (self.places or self.sources or self.date or self.bracket):
            return Mark("end", at, at, at) if at == len(text) and self.lenient else None
        found = _DASH.match(text, at)
        if found is not None:
            start, end = found.span("mark")
            if found["mark"] == ":":
                kind: Literal["dash", "tight", "colon"] = "colon"
            else:
                spaced = text[start - 1].isspace() and (end == len(text) or text[end].isspace())
                kind = "dash" if spaced or end - start > 1 or found["mark"] in "—―" else "tight"
            return Mark(kind, start, end, found.end())
        if self.date and self.bracket == "source":
            found = _CLOSING_SLASH.match(text, at)  # `/ NorvikWire / May 3 /`
            if found is not None:
                return Mark("dash", *found.span("mark"), found.end())
        if self.closed:
            found = _STOP.match(text, at)
            if found is not None:
                return Mark("stop", *found.span("mark"), found.end())
        found = _LINE_END.match(text, at)
        if found is not None and not (self.cut and found.end() == len(text)):
            return Mark("end", at, at, found.end())
        if self.closed and not self.lenient:
            found = _GAP.match(text, at)
            if found is not None and days.read(text, found.end()) is None:
                return Mark("gap", at, at, found.end())
        return None

    def extended(self, mark: Mark) -> Mark:
        """The terminator behind which the story really begins, if more of the dateline follows this one."""
        while mark.kind in {"dash", "tight", "colon"} and mark.body < len(self.text):
            more = self._agency_behind(mark) or self._day_behind(mark) or self._sky_behind(mark)
            more = more or self._line_behind(mark)
            if more is None:
                break
            mark = more
        return mark

    def _agency_behind(self, mark: Mark) -> Mark | None:
        """`NORVIK, May 3 - RIA Novosti.` or `NORVIK--(BUSINESS WIRE)--`."""
        found = _BRACKETS.match(self.text, mark.body) if self.places and not self.sources else None
        if found is not None:
            behind = evolve(self, at=found.end()).mark()
            if behind is None or behind.kind != "dash":
                return None
            self._credit(found.start() + 1, found.end() - 1)
            self.at, self.bracket = found.end(), "source" if self.sources[-1].agency else "other"
            return behind
        found = _BARE_AGENCY.match(self.text, mark.body)
        if found is None or self.sources or not self.agency(found[0]):
            return None
        ahead = evolve(self, at=found.end(), closed=True)
        behind = ahead.mark()
        if behind is None or behind.kind == "gap" or not (self.places or self.date):
            return None
        self._credit(*found.span())
        self.at, self.closed = found.end(), True
        return behind

    def _day_behind(self, mark: Mark) -> Mark | None:
        """`NORVIK, Md., - May 3 -`."""
        day = None if self.date or not self.places else days.read(self.text, mark.body)
        if day is None or day.misspelt:
            return None
        behind = evolve(self, at=day.end).mark()
        if behind is None or behind.kind != "dash":
            return None
        self.date, self.at, self.after_comma = day, day.end, True
        return behind

    def _sky_behind(self, mark: Mark) -> Mark | None:
        """`Norvik, May 3 - Sunny/46 degrees -`."""
        found = _SKY.match(self.text, mark.body) if self.date else None
        if found is None:
            return None
        self.at = found.end()
        return self.mark()

    def _line_behind(self, mark: Mark) -> Mark | None:
        """`(ANSA) - NORVIK, 8 MAG -`."""
        if self.places or self.date or not self.sources:
            return None
        ahead = Reading(self.text, mark.body, cut=self.cut)
        behind = None
        while behind is None and ahead.step():
            behind = ahead.mark()
        if behind is None or behind.kind != "dash" or ahead.sources or not (ahead.places and ahead.date):
            return None
        self.places, self.date, self.at, self.closed = ahead.places, ahead.date, ahead.at, False
        return behind

    # -- the elements --

    def step(self) -> bool:
        """Read the next element; False if it is none that a dateline has."""
        at = self._next()
        if at == len(self.text):
            return False
        self.closed = False
        return self._in_brackets(at) or self._in_slashes(at) or self._day(at) or self._words(at)

    def _next(self) -> int:
        found = _SEPARATORS.match(self.text, self.at)
        return found.end() if found else self.at

    def skip(self) -> None:
        """Pass over a word that was not understood."""
        at = self._next()
        found = _STRETCH.match(self.text, at)
        word = _INNER.match(self.text, at, found.end()) if found and found.end() > at else None
        self.at = word.end() if word else min(at + 1, len(self.text))

    def _in_brackets(self, at: int) -> bool:
        found = _BRACKETS.match(self.text, at)
        if found is None:
            return False
        start, end = found.start() + 1, found.end() - 1
        name = self.text[start:end].strip()
        if name and self._credit_known(start, end):
            self.bracket, self.closed = "source", True
        elif self._place_and_source(start, end):
            self.bracket, self.closed = "both", True
        elif not name:
            self.bracket = "empty"
        elif months.folded(name) in NOWHERE:
            self.bracket, self.places = "undated", []  # what stands before it is a slug: `TRAM-STRIKE (Undated) _`
            self.seen.append((start, end))
        elif (
            self.places
            and self.date is None
            and (stretches.is_known(name) or (stretches.is_name(name) and self._source_at(found.end())))
        ):
            self._locate(start, end)  # `Norvik (Bolivie) (AFP)`
        elif (self.places and (self.date or self._is_surely_loud())) or (self.nowhere and self.date):
            self._credit(start, end)
            self.bracket = "other"
        else:
            return False
        self.at = found.end()
        return True

    def _is_surely_loud(self) -> bool:
        """Whether the places are in capitals, and are known or said to lie somewhere."""
        return all(
            evidence.is_loud(place.name) and (place.region or place.country or places.is_city(place.name))
            for place in self.places
        )

    def _in_slashes(self, at: int) -> bool:
        found = _SLASHES.match(self.text, at) if self.places or self.lenient else None
        if found is None:
            return False
        if not self._credit_known(*found.span(1)):
            if not (self.places and self.date):
                return False
            self._credit(*found.span(1))
        self.at, self.bracket, self.closed = found.end(), "source", True
        return True

    def _place_and_source(self, start: int, end: int) -> bool:
        """`(서울=연합뉴스)`: both in one bracket."""
        place, equals, agency = self.text[start:end].partition("=")
        if not equals or self.places or not self.agency(agency):
            return False
        self.places.append(ParsedPlace(start, start + len(place), place))
        self._credit(start + len(place) + 1, end)
        return True

    def _credit_known(self, start: int, end: int) -> bool:
        """Take a stretch for sources if one of them is a known agency."""
        if self.agency(self.text[start:end]):
            self._credit(start, end)
            return True
        # a hyphen may be part of a name (`ACAN-EFE/dpa`), or stand between two (`AFP-dpa`), as may *and*
        spans: list[Span] = []
        for one, other in stretches.split(self.text, start, end, _PART):
            parts = list(stretches.split(self.text, one, other, _JOINT))
            whole = self.agency(self.text[one:other]) or not any(self.agency(self.text[a:b]) for a, b in parts)
            spans += [(one, other)] if whole else parts
        if not any(self.agency(self.text[one:other]) for one, other in spans):
            return False
        for span in spans:
            self._credit(*span)
        return True

    def _credit(self, start: int, end: int) -> None:
        start, end = stretches.trimmed(self.text, start, end)
        name = self.text[start:end]
        self.sources.append(ParsedSource(start, end, name, self.agency(name)))

    def _day(self, at: int) -> bool:
        day = None if self.date else days.read(self.text, at) or self._torn_day(at)
        if day is None:
            return False
        if day.misspelt and not (self.places and (self.lenient or self._dash_at(day.end) or self._source_at(day.end))):
            return False
        self._take_day(day, at)
        return True

    def _torn_day(self, at: int) -> ParsedDay | None:
        """`Mar ch 2`, `Oct 1 9`, `0ct 19`: a day before a dash that reads as one without its blanks."""
        found = _TORN.match(self.text, at) if self.places else None
        if found is None:
            return None
        joined = "".join(found[0].split())
        if joined[0] == "0":
            joined = f"O{joined[1:]}"
        day = days.read(joined)
        if day is None or day.end < len(joined) or not joined[0].isalpha():
            return None
        return evolve(day, start=at, end=found.end(), misspelt=True)

    def _take_day(self, day: ParsedDay, at: int) -> None:
        self.after_comma = "," in self.text[self.at : at]
        self.date, self.at = day, day.end

    def _dash_at(self, at: int) -> bool:
        found = _DASH.match(self.text, at)
        return found is not None and found["mark"] != ":"

    def _source_at(self, at: int) -> bool:
        """Whether a known agency stands in brackets here."""
        found = _BRACKETS.match(self.text, stretches.trimmed(self.text, at, len(self.text))[0])
        return found is not None and self._names_agency(found.start() + 1, found.end() - 1)

    def _names_agency(self, start: int, end: int) -> bool:
        return any(self.agency(self.text[one:other]) for one, other in stretches.split(self.text, start, end, _PART))

    def _words(self, at: int) -> bool:
        found = _STRETCH.match(self.text, at)
        if found is None or self.text[at] in "-–":  # a hyphen begins no name
            return False
        start, end = stretches.trimmed(self.text, at, self._before_source(at, self._before_day(at, found.end())))
        stretch = self.text[start:end]
        if not stretch:
            return False
        bare = _BARE_AGENCY.match(self.text, start) if self.date else None  # `NORVIK, May 3, NorvikWire. The`
        name = bare[0] if bare and self.agency(bare[0]) else stretch.rstrip(".")
        if (self.places or self.date) and self.agency(name):
            self._credit(start, start + len(name))
            self.at, self.closed = start + len(name), True
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

    def _before_source(self, start: int, end: int) -> int:
        """Where a stretch ends behind which an agency stands between slashes: `NORVIK / NorvikWire / May 3 /`."""
        found = _SLASHES.search(self.text, start, end)
        return found.start() if found and self._names_agency(*found.span(1)) else end

    def _place(self, start: int, end: int) -> bool:
        """Take a stretch for places, or for what the place before it lies in."""
        spans = list(stretches.cities(self.text, start, end))
        if not all(self.small or stretches.is_name(self.text[one:other]) for one, other in spans):
            return False
        if not spans:
            return False
        if self.places:
            one, other = spans.pop(0)
            name = self.text[one:other]
            if stretches.is_known(name):
                self._locate(one, other)
            elif places.is_city(name) or (evidence.is_loud(name) and evidence.is_loud(self.places[-1].name)):
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
        start, end = stretches.trimmed(self.text, start, end)
        name, place = self.text[start:end], self.places[-1]
        if places.is_country(name) and not place.country:
            self.places[-1] = evolve(place, end=end, country=name)
        elif not place.region:
            self.places[-1] = evolve(place, end=end, region=name)

    # -- the outcome --

    def result(self, start: int, mark: Mark) -> ParsedDateline:
        """The dateline up to a terminator."""
        terminator = None if mark.start == mark.end else (mark.start, mark.end)
        end = mark.end if terminator else self.at
        parts = [*self.seen, *((place.start, place.end) for place in self.places)]
        parts += [(source.start, source.end) for source in self.sources]
        if self.date:
            parts.append((self.date.start, self.date.end))
        if terminator:
            parts.append(terminator)
        return ParsedDateline(
            start, end, mark.body, tuple(self.places), self.date, tuple(self.sources), terminator,
            tuple(stretches.between(self.text, start, end, sorted(parts))),
        )  # fmt: skip
