"""Which parts of a line tell one date together: `groups`.

Law: a date takes the parts that stand beside one another until one cannot belong to it; what is not understood parts
dates, but for a name between a label and its date.
"""

from collections.abc import Sequence
from typing import Final

from attrs import Factory, define

from newsdoc.fields.dates import words
from newsdoc.fields.dates.parts import Day, Distance, Filler, Label, Month, Part, Time, Unread, Weekday, Year

_NAMES: Final = 6  # words of a name between a label and a date: `Posted by Jo van Roe on 3 May`


@define
class Group:
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


def groups(found: Sequence[Part], text: str) -> list[Group]:
    """The dates of a line, each with its parts."""
    if len(found) == 1 and isinstance(found[0], Year) and text.strip().isdigit():
        return [Group(day=found[0], told=[*found])]
    dates = [Group()]
    fillers: list[Part] = []
    named = 0
    for number, part in enumerate(found):
        if isinstance(part, Filler):
            fillers.append(part)
            continue
        if isinstance(part, Unread) or (isinstance(part, Year) and not dates[-1].takes(part, alone=True)):
            fillers.clear()
            by = (
                number > 0
                and isinstance(found[number - 1], Label)
                and text[part.start : part.end].lower() in words.BY_WORDS
            )
            named = _NAMES if by else max(0, named - 1)
            if not dates[-1].empty or not named:
                dates.append(Group())
            continue
        # `25/04/2026 Updated at 15:10` is one date, `25/04/2026 Updated 26/04/2026, 15:10` two.
        alone = isinstance(part, Label) and _only_a_time(found[number + 1 :])
        if not dates[-1].takes(part, alone=alone):
            dates.append(Group())
        dates[-1].told.extend(fillers)
        fillers.clear()
        dates[-1].add(part)
    alone = not any(isinstance(part, Unread) for part in found)
    return [group for group in dates if not group.empty and (alone or not _is_a_mere_word(group))]


def _is_a_mere_word(group: Group) -> bool:
    """Whether this is the name of a day alone, which among other words tells no date: `he said on Tuesday`."""
    counted = group.distance is not None and group.distance.counted
    return not (group.day or group.times or group.label or counted)


def _only_a_time(found: Sequence[Part]) -> bool:
    kinds = [type(part) for part in found if not isinstance(part, Filler)][:2]
    return kinds[:1] == [Time] and (len(kinds) == 1 or kinds[1] not in (Day, Month, Weekday))
