"""Dates: rows of `text`, a date as it stands on a page, and `datetime`, the page's own machine value.

The string is mostly local time, the machine value often UTC or a server's clock. So a reading agrees with it if there
is an offset of whole quarter hours, from -12:00 to +14:00, under which the machine value's moment reads as the string,
down to the string's own precision; a reading with a zone of its own is compared as a moment. A machine value of a bare
day is compared as a day, and one without a zone as if it were in UTC or in the string's zone.

`right`: the value that was read agrees. `said open`: the string alone does not tell the moment, no value was read, and
what was read of it (its readings, or its year, month, day and time) agrees; that is right too. `undecided`: the same,
though the string does tell. `silently wrong`: a value that does not agree. `misread`: no value, and what was read does
not agree either. `not read`: no date was found.

What a string leaves open is told by its form, without the library's help: it names no year (a time, a day, `3 hours
ago`), or two numbers that may both be the month, with no word or zone beside them, or two digits in three places, or a
zone of several countries.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

from newsdoc.fields import dates

UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
QUARTERS = range(-12 * 4, 14 * 4 + 1)


RIGHT = {"right", "said open"}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d(?!\d)|(?<!\d)\d\d? ?[A-Za-z]{3,9}\.? '?\d\d(?![\d:.])")
SWAPPED = re.compile(r"(\d\d?)([/-])(\d\d?)\2\d{4}(?:[\s,|-]+\d\d?[:.]\d\d(?:[:.]\d\d)?)?")
SHORT = re.compile(r"(\d\d)([./-])(\d\d)\2(\d\d)")
ZONE = re.compile(r"(?i:\d ?(?:AMT|AST|CST|ECT|GST|IST|NST|SST|WST))\b")


def is_open(text: str) -> bool:
    """Whether the string alone does not tell the moment, by its form."""
    text = text.strip()
    swapped, short = SWAPPED.fullmatch(text), SHORT.fullmatch(text)
    either = swapped and len({int(swapped[1]), int(swapped[3])} & set(range(1, 13))) > 1
    return not YEAR.search(text) or bool(either or short or ZONE.search(text))


def judge(row: dict[str, str]) -> tuple[str, str]:
    gold, reading = machine(row["datetime"]), dates.read(row["text"])
    if reading is None:
        return "not read", "nothing"
    if reading.value is not None:
        return ("right" if agrees(reading.value, reading.precision, gold) else "silently wrong"), str(reading)
    if reading.readings:
        agreed = any(agrees(value, reading.precision, gold) for value in reading.readings)
    else:
        agreed = any(fits(reading, moment) for moment in local(gold))
    if not agreed:
        return "misread", str(reading)
    return ("said open" if is_open(row["text"]) else "undecided"), str(reading)


def machine(text: str) -> date | datetime:
    text = re.sub(r" (?=UTC|GMT|[+-]\d)", "", text.strip()).replace("UTC", "Z").replace("GMT", "Z")
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else datetime.fromisoformat(text)


def local(gold: date | datetime) -> Iterator[datetime]:
    """The machine value on every clock that may have been meant."""
    if not isinstance(gold, datetime):
        day = datetime(gold.year, gold.month, gold.day)  # noqa: DTZ001 - a clock without a zone
        yield from (day + timedelta(minutes=minutes) for minutes in range(24 * 60))
        return
    moment = gold.replace(tzinfo=UTC) if gold.tzinfo is None else gold
    for quarter in QUARTERS:
        yield moment.astimezone(timezone(quarter * timedelta(minutes=15))).replace(tzinfo=None)


def agrees(value: date | datetime, precision: str, gold: date | datetime) -> bool:
    if not isinstance(value, datetime):
        return any(moment.date() == value for moment in local(gold))
    if not isinstance(gold, datetime):
        return value.date() == gold
    unit = UNITS[precision]
    if value.tzinfo is None:
        return any(timedelta(0) <= moment - value < unit for moment in local(gold))
    moments = [gold] if gold.tzinfo else [gold.replace(tzinfo=UTC), gold.replace(tzinfo=value.tzinfo)]
    return any(timedelta(0) <= moment - value < unit for moment in moments)


def fits(reading: dates.Reading, moment: datetime) -> bool:
    """Whether what was read of an incomplete string is true of a moment on its clock."""
    said = [(reading.year, moment.year), (reading.month, moment.month), (reading.day, moment.day)]
    if reading.clock is not None:
        start = datetime.combine(moment.date(), reading.clock.replace(tzinfo=None))
        if not timedelta(0) <= moment - start < UNITS[reading.precision]:
            return False
    return all(read is None or read == true for read, true in said)
