"""What the parts of a date say together: `decide`.

Law: evidence settles a doubt, in this order: the weekday, the order of day and month, nearness to a known date. Two
digits of a year are read where RFC 5322 and POSIX agree on the century. Whatever is still open after that is a doubt,
and the value is none.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Final, NamedTuple

from attrs import evolve

from newsdoc.fields.dates import zones
from newsdoc.fields.dates.groups import Group
from newsdoc.fields.dates.parts import Choice, Day, Month, Time, Year
from newsdoc.fields.dates.values import Doubt, Fineness, Reading, When
from newsdoc.fields.dates.words import Order, Unit

_CALENDAR: Final = range(1583, 2200)
_OPEN_YEARS: Final = range(50, 69)  # of two digits: this century in POSIX, the last one in RFC 5322
_CLOSE: Final = timedelta(days=7)  # two readings of `03/04/2024` are at least 28 days apart
_SPANS: Final[Mapping[Unit, timedelta]] = {
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1),
    "day": timedelta(days=1), "week": timedelta(weeks=1), "month": timedelta(days=30), "year": timedelta(days=365),
}  # fmt: skip


class Context(NamedTuple):
    """What is known beside the text: its language, a time not far from it, and when it was shown."""

    language: str
    near: When | None
    now: datetime | None


class _Told(NamedTuple):
    """What a group of parts says."""

    value: When | None = None
    doubts: tuple[Doubt, ...] = ()
    readings: tuple[When, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None


def decide(group: Group, order: Order | None, context: Context) -> Reading | None:
    """What the parts of a date say; `order` is that of its numbers, as far as the line or its language shows it."""
    day = group.day
    if isinstance(day, Month):
        told = _Told(doubts=("no-day",), year=day.year, month=day.month)
    elif isinstance(day, Year):
        told = _Told(doubts=("no-day",), year=day.year)
    elif isinstance(day, Day):
        if day.weak and not (group.times or group.weekday or group.label):
            return None
        told = _on_days(group, day, order, context.near)
    else:
        told = _from_now(group, context.now)
    return Reading(
        value=told.value,
        precision=_precision(group),
        doubts=told.doubts,
        readings=told.readings,
        kind=group.label.kind if group.label else None,
        start=min(part.start for part in group.told),
        end=max(part.end for part in group.told),
        year=told.year,
        month=told.month,
        day=told.day,
        clock=_settled(group.times),
    )


def _on_days(group: Group, day: Day, order: Order | None, near: When | None) -> _Told:
    choices = [choice._replace(year=group.year.year) for choice in day.choices] if group.year else list(day.choices)
    weekdays = group.weekday.numbers if group.weekday else frozenset[int]()
    wanted = order or day.habit
    if day.habit is not None and order not in (None, day.habit):  # with full stops, in the United States
        wanted = None
    choices = [choice for choice in choices if _is_real(choice)]
    right = [choice for choice in choices if choice.year and _date(choice).isoweekday() in weekdays]
    choices = _in_usual_century(choices, right) if near is None else right or choices
    choices = [choice for choice in choices if choice.order == wanted] or choices
    if near is not None:
        choices = _nearest(choices, _day_of(near), weekdays)
    if not choices:
        return _Told(doubts=("calendar",))
    doubts = list(_doubts_of_days(choices))
    said = _Told(
        year=_one(choice.year for choice in choices),
        month=_one(choice.month for choice in choices),
        day=_one(choice.day for choice in choices),
    )
    if any(choice.year is None for choice in choices):
        return said._replace(doubts=("no-year", *doubts, *_doubts_of_times(group.times)))
    times = {choice: _in_season(_date(choice), _of_country(group.times, day)) for choice in choices}
    doubts.extend(dict.fromkeys(doubt for parts in times.values() for doubt in _doubts_of_times(parts)))
    readings = tuple(dict.fromkeys(value for choice in choices for value in _values(_date(choice), times[choice])))
    if len(readings) > 1 and not doubts:
        doubts.append("zone")
    value = readings[0] if len(readings) == 1 and not doubts else None
    if weekdays and not right and all(_date(choice).isoweekday() not in weekdays for choice in choices):
        doubts.append("weekday")
    if day.misspelt:
        doubts.append("spelling")
    return said._replace(value=value, doubts=tuple(doubts), readings=readings)


def _in_usual_century(choices: Sequence[Choice], right: Sequence[Choice]) -> list[Choice]:
    """The choices with years as two digits are read; those that the weekday is right for, unless it is for none."""
    usual: dict[tuple[int, int, Order | None], list[Choice]] = {}
    for choice in choices:
        known = usual.setdefault((choice.month, choice.day, choice.order), [])
        if not known or (choice.year or 0) % 100 in _OPEN_YEARS:
            known.append(choice)
    found = [choice for known in usual.values() for choice in known]
    return [choice for choice in found if choice in right] or [*found, *right]


def _doubts_of_days(choices: Sequence[Choice]) -> Iterable[Doubt]:
    if len({(choice.month, choice.day) for choice in choices}) > 1:
        yield "day-or-month" if any(choice.order for choice in choices) else "month-name"
    if any(len({one.year for one in choices if one[1:] == choice[1:]}) > 1 for choice in choices):
        yield "century"
    if any(choice.year is not None and choice.year not in _CALENDAR for choice in choices):
        yield "calendar"


def _doubts_of_times(times: Sequence[Time]) -> Iterable[Doubt]:
    if len({(time_, offset) for part in times for time_, offset in product(part.times, part.offsets)}) < 2:
        return
    if any(len(part.times) > 1 for part in times):
        yield "time"
    if any(len(part.offsets) > 1 for part in times):
        yield "zone"


def _of_country(times: Sequence[Time], day: Day) -> list[Time]:
    """The times, with the zone that an American has who writes `5:27 am CST, November 20, 2019`."""
    return [
        evolve(part, offsets=(zones.AMERICAN[part.zone],))
        if part.zone in zones.AMERICAN and len(part.offsets) > 1 and day.habit == "month-first" and not part.plain
        else part
        for part in times
    ]


def _in_season(day: date, times: Sequence[Time]) -> list[Time]:
    """The times with the offsets that their zones have on a day."""
    return [
        evolve(part, offsets=zones.in_season(part.zone, datetime.combine(day, part.times[0]), part.offsets))
        if part.zone in zones.SEASONAL
        else part
        for part in times
    ]


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


def _from_now(group: Group, now: datetime | None) -> _Told:
    """A time without a day, a weekday, or a distance from now."""
    doubt: Doubt = "relative" if group.distance or group.weekday else "no-day"
    open_ = _Told(doubts=(doubt, *_doubts_of_times(group.times)))
    if now is None or len(open_.doubts) > 1:
        return open_
    distance, times = group.distance, group.times
    if distance is not None and distance.unit in ("week", "month", "year"):
        return open_
    if distance is not None and distance.unit != "day":
        moment = (now - distance.count * _SPANS[distance.unit]).replace(microsecond=0)
        value: When = moment if distance.unit == "second" else moment.replace(second=0)
        return _Told(value, readings=(value,))
    offset = times[0].offsets[0] if times else None
    here = now.astimezone(zones.fixed(offset)) if offset is not None and now.tzinfo is not None else now
    day = here.date()
    if distance is not None:
        day -= timedelta(days=distance.count)
    elif group.weekday is not None:
        if len(group.weekday.numbers) > 1:
            return open_
        day -= timedelta(days=(day.isoweekday() - min(group.weekday.numbers)) % 7)
    elif any(time_ > here.time() for part in times for time_ in part.times):
        day -= timedelta(days=1)
    value = _values(day, times)[0]
    return _Told(value, readings=(value,))


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


def _precision(group: Group) -> Fineness:
    if group.times:
        return group.times[0].precision
    if group.distance is not None:
        return "day" if group.distance.unit == "week" else group.distance.unit
    return "month" if isinstance(group.day, Month) else "year" if isinstance(group.day, Year) else "day"
