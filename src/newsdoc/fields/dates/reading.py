"""What a line says of when: `read` for the line as a whole, `find` for every date in it.

Law: a value is what the text says and nothing else. Where the text leaves it open, the value is `None`, `doubts` says
what is open, and `readings` holds all that it may be, the likeliest first, if that is a list that ends. Evidence, and
never habit, settles a doubt: a weekday, a word of one language beside the date, the `language` of the document, and
another date in it (`near`), or the moment at which the text was shown (`now`). What is finer than `precision` is
unsaid. Time: linear in the line; a line longer than 400 characters is not read.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import Final, Literal

from attrs import Factory, define, evolve, frozen

from newsdoc.fields.dates import words, zones
from newsdoc.fields.dates.parts import Choice, Day, Distance, Filler, Label, Month, Part, Time, Unread, Weekday, Year
from newsdoc.fields.dates.scanning import scan
from newsdoc.fields.dates.words import Kind, Order, Unit

When = date | datetime
Fineness = Literal["year", "month", "day", "hour", "minute", "second"]
Doubt = Literal[
    "day-or-month", "month-name", "century", "calendar", "no-year", "no-day", "zone", "time", "relative", "weekday"
]

_LONGEST: Final = 400
_CALENDAR: Final = range(1583, 2200)
_CLOSE: Final = timedelta(days=7)  # two readings of `03/04/2024` are at least 28 days apart
_NAMES: Final = 6  # words of a name between a label and a date: `Posted by Jo van Roe on 3 May`
_EPOCH_END: Final = 4_102_444_800  # 2100-01-01
_SPANS: Final[dict[Unit, timedelta]] = {
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1),
    "day": timedelta(days=1), "week": timedelta(weeks=1), "month": timedelta(days=30), "year": timedelta(days=365),
}  # fmt: skip


@frozen
class Reading:
    """A date in a text.

    Attributes:
        value: What the text says, if it says one thing: a date, or a time with its zone or without.
        precision: The finest part that is said.
        doubts: What the text leaves open, or, with a value, says against itself (`weekday`):

            `day-or-month`   two numbers, and either may be the day (`03/04/2024`)
            `month-name`     the name of two months, in two languages (`5. lis 2024`)
            `century`        a year of two digits
            `calendar`       a year of another calendar, or none (`31/12/2567`)
            `no-year`        a day without a year
            `no-day`         a time without a day, a month or a year alone
            `zone`           a zone with several meanings (`IST`, `ET`), or a span of time (`9:00-10:00`)
            `time`           a time that contradicts itself (`0:30 PM`)
            `relative`       told from the moment at which the text was shown (`3 hours ago`)
            `weekday`        a weekday on which the date is not
        readings: All values it may have, the likeliest first; none if there is no end of them.
        kind: What the date is of, if a label says so.
        start: Where it begins in the text, its label included.
        end: Where it ends.
        year: The year, as far as it is settled; so for `month` and `day`.
        clock: The time of day, as far as it is settled, with its zone.
    """

    value: When | None
    precision: Fineness
    doubts: tuple[Doubt, ...]
    readings: tuple[When, ...]
    kind: Kind | None
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: time | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the text leaves the value open."""
        return self.value is None


def read(
    text: str, *, language: str | None = None, near: When | None = None, now: datetime | None = None
) -> Reading | None:
    """Read a line that tells a date: when the news was published, if it says so, else the first one with a value.

    `language` is the BCP 47 tag of the text (`en-GB`); `near` a time not far from that of the text, such as another
    date of the document; `now` the moment at which the text was shown. `None` if the line has no date.
    """
    found = find(text, language=language, near=near, now=now)
    return min(found, key=lambda reading: (reading.kind == "updated", reading.value is None), default=None)


def find(
    text: str, *, language: str | None = None, near: When | None = None, now: datetime | None = None
) -> tuple[Reading, ...]:
    """All dates in a line, in order; the parameters are those of `read`."""
    if len(text) > _LONGEST:
        return ()
    epoch = _epoch(text)
    if epoch is not None:
        return (epoch,)
    context = _Context(language or "", near or now, now)
    groups = _groups(tuple(scan(text, context.language)), text)
    order = _order(groups, context.language)
    return tuple(reading for group in groups if (reading := _reading(group, order, context)) is not None)


@frozen
class _Context:
    language: str
    near: When | None
    now: datetime | None


@define
class _Group:
    """The parts that tell one date."""

    label: Label | None = None
    day: Day | Month | Year | None = None
    times: list[Time] = Factory(list[Time])
    weekday: Weekday | None = None
    distance: Distance | None = None
    year: Year | None = None
    told: list[Part] = Factory(list[Part])

    @property
    def dated(self) -> bool:
        """Whether a day is told, in whatever way."""
        return not (self.day is None and self.distance is None)

    @property
    def empty(self) -> bool:
        """Whether no more than a label has been found."""
        return not (self.dated or self.times or self.weekday)

    def takes(self, part: Part, *, alone: bool) -> bool:
        """Whether the part can belong to this date; `alone` says that no more of a date follows it."""
        match part:
            case Label():
                return self.empty or (self.dated and not self.times and alone)
            case Day() | Month():
                return not self.dated
            case Distance():
                return not self.dated and self.weekday is None
            case Weekday():
                return self.weekday is None and self.distance is None
            case Time():
                return not self.times or (part.enclosed and None not in (*part.offsets, *self.times[0].offsets))
            case Year():
                bare = isinstance(self.day, Day) and all(choice.year is None for choice in self.day.choices)
                return bare and bool(self.times) and self.year is None
            case _:
                return False

    def add(self, part: Part) -> None:
        """Take a part."""
        match part:
            case Label():
                self.label = part
            case Day() | Month():
                self.day = part
            case Distance():
                self.distance = part
            case Weekday():
                self.weekday = part
            case Time():
                self.times.append(part)
            case Year():
                self.year = part
            case _:
                pass
        self.told.append(part)


def _groups(found: Sequence[Part], text: str) -> list[_Group]:
    """The dates of a line, each with its parts."""
    if len(found) == 1 and isinstance(found[0], Year) and text.strip().isdigit():
        return [_Group(day=found[0], told=[*found])]
    groups = [_Group()]
    fillers: list[Part] = []
    named = 0
    for number, part in enumerate(found):
        if isinstance(part, Filler):
            fillers.append(part)
            continue
        if isinstance(part, Unread) or (isinstance(part, Year) and not groups[-1].takes(part, alone=True)):
            fillers.clear()
            by = (
                number > 0
                and isinstance(found[number - 1], Label)
                and text[part.start : part.end].lower() in words.BY_WORDS
            )
            named = _NAMES if by else max(0, named - 1)
            if not groups[-1].empty or not named:
                groups.append(_Group())
            continue
        # `25/04/2026 Updated at 15:10` is one date, `25/04/2026 Updated 26/04/2026, 15:10` two.
        alone = isinstance(part, Label) and _only_a_time(found[number + 1 :])
        if not groups[-1].takes(part, alone=alone):
            groups.append(_Group())
        groups[-1].told.extend(fillers)
        fillers.clear()
        groups[-1].add(part)
    alone = not any(isinstance(part, Unread) for part in found)
    return [group for group in groups if not group.empty and (alone or not _is_a_mere_word(group))]


def _is_a_mere_word(group: _Group) -> bool:
    """Whether this is the name of a day alone, which among other words tells no date: `he said on Tuesday`."""
    counted = group.distance is not None and group.distance.counted
    return not (group.day or group.times or group.label or counted)


def _only_a_time(found: Sequence[Part]) -> bool:
    kinds = [type(part) for part in found if not isinstance(part, Filler)][:2]
    return kinds[:1] == [Time] and (len(kinds) == 1 or kinds[1] not in (Day, Month, Weekday))


# ---- the value -----------------------------------------------------------------------------------


def _reading(group: _Group, order: Order | None, context: _Context) -> Reading | None:
    said = Reading(
        value=None,
        precision=_precision(group),
        doubts=(),
        readings=(),
        kind=group.label.kind if group.label else None,
        start=min(part.start for part in group.told),
        end=max(part.end for part in group.told),
        clock=_settled(group.times),
    )
    day = group.day
    if isinstance(day, Month):
        return evolve(said, doubts=("no-day",), year=day.year, month=day.month)
    if isinstance(day, Year):
        return evolve(said, doubts=("no-day",), year=day.year)
    if isinstance(day, Day):
        if day.weak and not (group.times or group.weekday or group.label):
            return None
        return _on_days(said, group, day, order, context)
    return _from_now(said, group, context.now)


def _on_days(said: Reading, group: _Group, day: Day, order: Order | None, context: _Context) -> Reading:
    choices = [choice._replace(year=group.year.year) for choice in day.choices] if group.year else list(day.choices)
    doubts: list[Doubt] = []
    weekdays = group.weekday.numbers if group.weekday else frozenset[int]()
    wanted = order or day.habit
    if day.habit is not None and order not in (None, day.habit):  # with full stops, in the United States
        wanted = None
    choices = [choice for choice in choices if _is_real(choice)]
    right = [choice for choice in choices if choice.year and _date(choice).isoweekday() in weekdays]
    choices = right or choices
    choices = [choice for choice in choices if choice.order == wanted] or choices
    if context.near is not None:
        choices = _nearest(choices, _day_of(context.near), weekdays)
    if not choices:
        return evolve(said, doubts=("calendar",))
    if len({(choice.month, choice.day) for choice in choices}) > 1:
        doubts.append("day-or-month" if any(choice.order for choice in choices) else "month-name")
    if any(len({one.year for one in choices if one[1:] == choice[1:]}) > 1 for choice in choices):
        doubts.append("century")
    if any(choice.year is not None and choice.year not in _CALENDAR for choice in choices):
        doubts.append("calendar")
    if len({(time_, offset) for part in group.times for time_, offset in product(part.times, part.offsets)}) > 1:
        doubts.extend(_doubts_of_times(group.times))
    said = evolve(
        said,
        year=_one(choice.year for choice in choices),
        month=_one(choice.month for choice in choices),
        day=_one(choice.day for choice in choices),
    )
    if any(choice.year is None for choice in choices):
        return evolve(said, doubts=("no-year", *doubts))
    readings = tuple(dict.fromkeys(value for choice in choices for value in _values(_date(choice), group.times)))
    if len(readings) > 1 and not doubts:
        doubts.append("zone")
    value = readings[0] if len(readings) == 1 and not doubts else None
    if weekdays and not right and all(_date(choice).isoweekday() not in weekdays for choice in choices):
        doubts.append("weekday")
    return evolve(said, value=value, doubts=tuple(doubts), readings=readings)


def _doubts_of_times(times: Sequence[Time]) -> Iterable[Doubt]:
    if any(len(part.times) > 1 for part in times):
        yield "time"
    if any(len(part.offsets) > 1 for part in times):
        yield "zone"


def _values(day: date, times: Sequence[Time]) -> list[When]:
    """What a day may be with these times; two of them tell one moment in two zones."""
    if not times:
        return [day]
    found = [
        datetime.combine(day, time_, None if offset is None else zones.fixed(offset))
        for part in times
        for time_, offset in product(part.times, part.offsets)
    ]
    return [found[0]] if all(value == found[0] for value in found) else [*found]


def _from_now(said: Reading, group: _Group, now: datetime | None) -> Reading:
    """A time without a day, a weekday, or a distance from now."""
    doubt: Doubt = "relative" if group.distance or group.weekday else "no-day"
    said = evolve(said, doubts=(doubt, *_doubts_of_times(group.times)))
    if now is None or len(said.doubts) > 1:
        return said
    distance, times = group.distance, group.times
    if distance is not None and distance.unit in ("week", "month", "year"):
        return said
    if distance is not None and distance.unit != "day":
        moment = (now - distance.count * _SPANS[distance.unit]).replace(microsecond=0)
        value: When = moment if distance.unit == "second" else moment.replace(second=0)
        return evolve(said, value=value, readings=(value,), doubts=())
    offset = times[0].offsets[0] if times else None
    here = now.astimezone(zones.fixed(offset)) if offset is not None and now.tzinfo is not None else now
    day = here.date()
    if distance is not None:
        day -= timedelta(days=distance.count)
    elif group.weekday is not None:
        if len(group.weekday.numbers) > 1:
            return said
        day -= timedelta(days=(day.isoweekday() - min(group.weekday.numbers)) % 7)
    elif any(time_ > here.time() for part in times for time_ in part.times):
        day -= timedelta(days=1)
    value = _values(day, times)[0]
    return evolve(said, value=value, readings=(value,), doubts=())


def _nearest(choices: Sequence[Choice], near: date, weekdays: frozenset[int]) -> list[Choice]:
    """The choices with the year, or the century, that is nearest; and of these the one that is close, if one is."""
    found: dict[tuple[int, int, Order | None], Choice] = {}
    for choice in choices:
        years = [choice.year] if choice.year is not None else [near.year + years for years in (-1, 0, 1)]
        for one in (choice._replace(year=year) for year in years):
            key = (choice.month, choice.day, choice.order)
            fits = _is_real(one) and (choice.year is not None or not weekdays or _date(one).isoweekday() in weekdays)
            if fits and (key not in found or abs(_date(one) - near) < abs(_date(found[key]) - near)):
                found[key] = one
    close = [choice for choice in found.values() if abs(_date(choice) - near) <= _CLOSE]
    return close if len(close) == 1 else [*found.values()] or [*choices]


def _date(choice: Choice) -> date:
    return date(choice.year or 2000, choice.month, choice.day)


def _is_real(choice: Choice) -> bool:
    try:
        _date(choice)
    except ValueError:
        return False
    return True


def _day_of(value: When) -> date:
    return value.date() if isinstance(value, datetime) else value


def _one(values: Iterable[int | None]) -> int | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _settled(times: Sequence[Time]) -> time | None:
    if not times or len(times[0].times) != 1 or len(times[0].offsets) != 1:
        return None
    (time_,), (offset,) = times[0].times, times[0].offsets
    return time_.replace(tzinfo=None if offset is None else zones.fixed(offset))


def _precision(group: _Group) -> Fineness:
    if group.times:
        return group.times[0].precision
    if group.distance is not None:
        return "day" if group.distance.unit == "week" else group.distance.unit
    return "month" if isinstance(group.day, Month) else "year" if isinstance(group.day, Year) else "day"


def _order(groups: Sequence[_Group], language: str) -> Order | None:
    """Which of two numbers is the month: as the language of the text has it, else the words beside its dates."""
    spoken = words.order(language)
    if spoken is not None:
        return spoken
    votes: set[Order | None] = set()
    for part in (part for group in groups for part in group.told if part.languages):
        orders: set[Order | None] = {words.order(one) for one in part.languages}
        if len(orders) == 1:
            votes |= orders
    votes.discard(None)
    return votes.pop() if len(votes) == 1 else None


def _epoch(text: str) -> Reading | None:
    """Seconds or milliseconds since 1970, from 2001 to 2099, as a whole text: `1715279080`."""
    stripped = text.strip()
    if len(stripped) not in (10, 13) or not (stripped.isascii() and stripped.isdigit()):
        return None
    seconds = int(stripped[:10])
    if not 10**9 <= seconds < _EPOCH_END:
        return None
    value = datetime.fromtimestamp(seconds, UTC)
    start = text.index(stripped)
    said = (value.year, value.month, value.day, value.timetz())
    return Reading(value, "second", (), (value,), None, start, start + len(stripped), *said)
