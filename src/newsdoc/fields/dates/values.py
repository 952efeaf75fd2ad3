"""What a line says of when, as a value: `Reading`."""

from datetime import date, datetime, time
from typing import Literal

from attrs import frozen

from newsdoc.fields.dates.words import Kind

When = date | datetime
Fineness = Literal["year", "month", "day", "hour", "minute", "second"]
Doubt = Literal[
    "day-or-month",
    "month-name",
    "century",
    "calendar",
    "no-year",
    "no-day",
    "zone",
    "time",
    "relative",
    "span",
    "weekday",
    "spelling",
]


@frozen
class Reading:
    """A date in a text.

    Attributes:
        value: What the text says, if it says one thing: a date, or a time with its zone or without.
        precision: The finest part that is said.
        doubts: What the text leaves open, or, with a value, says against itself (`weekday`, `spelling`):

            `day-or-month`   two numbers, and either may be the day (`03/04/2024`)
            `month-name`     the name of two months, in two languages (`5. lis 2024`)
            `century`        a year of two digits from 50 to 68, or one that its weekday is against
            `calendar`       a year of another calendar, or none (`31/12/2567`)
            `no-year`        a day without a year
            `no-day`         a time without a day, a month or a year alone
            `zone`           a zone with several meanings (`IST`), or of the other season (`EST` in July), or a span of
                             time (`9:00-10:00`)
            `time`           a time that contradicts itself (`0:30 PM`)
            `relative`       told from the moment at which the text was shown (`3 hours ago`)
            `span`           two days or times, and all between them (`3 - 5 May 2024`, `9:00 - 10:00`)
            `weekday`        a weekday on which the date is not
            `spelling`       the name of a month that is off by a letter (`Janaury 7, 2024`)
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
