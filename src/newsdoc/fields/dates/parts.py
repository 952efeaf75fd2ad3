"""The parts of a line that tell a date: days, times, weekdays, distances from now, labels, and the words between.

Law: the parts stand in order, do not overlap, and leave out nothing but blanks and marks; what is not understood is a
part too. A day that can be read in several ways has several choices, a time several offsets.
"""

from datetime import time
from typing import Literal, NamedTuple

from attrs import frozen

from newsdoc.fields.dates.words import Kind, Order, Unit


class Choice(NamedTuple):
    """One way to read a day; `year` is none if the text has none."""

    year: int | None
    month: int
    day: int
    order: Order | None = None


@frozen
class Part:
    """What stands at `text[start:end]`, in one of these languages, if it is of any."""

    start: int
    end: int
    languages: frozenset[str] = frozenset()


@frozen
class Day(Part):
    """A day of the calendar. `habit` is the order taken unless the text shows another; `weak` may be a fraction.

    `misspelt`: the name of its month is off by a letter.
    """

    choices: tuple[Choice, ...] = ()
    habit: Order | None = None
    weak: bool = False
    misspelt: bool = False


@frozen
class Month(Part):
    """A month and a year, without a day."""

    year: int = 0
    month: int = 0


@frozen
class Year(Part):
    """Four digits that may be a year."""

    year: int = 0


@frozen
class Time(Part):
    """A time of day; several if it contradicts itself (`0:30 PM`). An offset is `None` where no zone is said.

    `zone` is its name, if it has one; `plain`, whether the clock has twenty-four hours; `hours`, whether a letter says
    that it has hours (`17h05`).
    """

    times: tuple[time, ...] = ()
    offsets: tuple[int | None, ...] = (None,)
    zone: str = ""
    precision: Literal["hour", "minute", "second"] = "minute"
    enclosed: bool = False
    plain: bool = True
    hours: bool = False


@frozen
class Weekday(Part):
    """A day of the week: the numbers that its name may mean."""

    numbers: frozenset[int] = frozenset()


@frozen
class Distance(Part):
    """`3 hours ago`; `today` and `yesterday` are distances in days that are not `counted`."""

    count: int = 0
    unit: Unit = "day"
    counted: bool = False


@frozen
class Label(Part):
    """A word that says what the date is of."""

    kind: Kind = "published"


@frozen
class Filler(Part):
    """A word before or after a date or time."""


@frozen
class Unread(Part):
    """What was not understood."""
