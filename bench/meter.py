"""How a figure is taken and judged.

Law: a figure and its yardstick are taken in one run, turn about, and what is judged of a race is the median
of the rounds' ratios, so that what slows the machine falls on both. Time is the processor's, as other work on
the machine is not ours; shown is the least of the rounds, or the median where every round has an interpreter
of its own. The garbage collector runs between the rounds and never in them.
"""

from __future__ import annotations

import contextlib
import gc
import statistics
from collections.abc import Callable, Iterator
from itertools import repeat
from time import process_time
from typing import Any, Generic, Literal, TypeAlias, TypeVar

import attrs

T = TypeVar("T")

ROUND = 0.02
"""A timed round takes at least so many seconds, on either side: many calls, for the collector before it empties the
processor's caches, and the first call of a side that has few would weigh more than that of one that has many."""

Judged = Literal["ratio", "more", "value"]
Verdict = Literal["aim met", "within bound", "over bound", "information", "skipped", "crashed"]


@attrs.frozen
class Fed(Generic[T]):
    """A call that needs a new argument each time; a round's arguments are made before it, untimed."""

    feed: Callable[[], T]
    use: Callable[[T], object]


Measured: TypeAlias = Callable[[], object] | Fed[Any]
Maker: TypeAlias = Callable[[], Measured]
"""Called once, untimed: prepares all that is needed, and gives what is measured."""


class Skip(Exception):  # noqa: N818 - no error, a reason
    """There is nothing to measure here, and why."""


@attrs.frozen(kw_only=True)
class Figure:
    """One line of the table.

    `judged` is what `bound` and `aim` hold for: the ratio of subject and yardstick, how much more the subject
    is, or its value alone. With `told`, the measured call is not timed but returns its reading, in `unit`.
    """

    name: str
    subject: Maker
    yardstick: Maker | None = None
    bound: float | None = None
    aim: float | None = None
    judged: Judged = "ratio"
    told: bool = False
    unit: Literal["µs", "B"] = "µs"
    rounds: int = 16
    note: str = ""


@attrs.frozen(kw_only=True)
class Result:
    """What came of a figure: readings in its unit, the `value` that is judged, the verdict."""

    figure: Figure
    verdict: Verdict
    subject: float | None = None
    yardstick: float | None = None
    ratio: float | None = None
    value: float | None = None
    reason: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        figure = self.figure
        return {
            "name": figure.name,
            "unit": figure.unit,
            "subject": self.subject,
            "yardstick": self.yardstick,
            "ratio": self.ratio,
            "judged": figure.judged,
            "value": self.value,
            "bound": figure.bound,
            "aim": figure.aim,
            "verdict": self.verdict,
            "reason": self.reason,
            "note": figure.note,
        }


def measure(figure: Figure) -> Result:
    """Take a figure. Raises `Skip` if it cannot be taken here, and whatever the measured calls raise."""
    ours: list[float] = []
    theirs: list[float] = []
    sides = [(_reader(figure, figure.subject()), ours)]
    if figure.yardstick is not None:
        sides.append((_reader(figure, figure.yardstick()), theirs))
    with _quiet():
        for number in range(figure.rounds):
            # Each goes first in every other round, should it be a gain or a loss.
            for read, readings in reversed(sides) if number % 2 else sides:
                gc.collect()
                readings.append(read())
    return _result(figure, ours, theirs)


def _result(figure: Figure, ours: list[float], theirs: list[float]) -> Result:
    shown = statistics.median if figure.told else min
    subject, yardstick, ratio = shown(ours), None, None
    if theirs:
        yardstick = shown(theirs)
        ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    match figure.judged:
        case "ratio":
            value = ratio
        case "more":
            value = None if yardstick is None else subject - yardstick
        case "value":
            value = subject
    return Result(
        figure=figure,
        verdict=_verdict(figure, value),
        subject=subject,
        yardstick=yardstick,
        ratio=ratio,
        value=value,
    )


def _verdict(figure: Figure, value: float | None) -> Verdict:
    if value is None or figure.bound is None:
        return "information"
    if value > figure.bound:
        return "over bound"
    return "within bound" if figure.aim is None or value > figure.aim else "aim met"


def _reader(figure: Figure, measured: Measured) -> Callable[[], float]:
    """A call that takes one reading, in the figure's unit."""
    if not figure.told:
        return _clock(measured)
    if isinstance(measured, Fed):
        raise TypeError(f"{figure.name}: what tells its own reading cannot be fed")

    def told() -> float:
        reading = measured()
        if not isinstance(reading, int | float):
            raise TypeError(f"{figure.name}: a reading must be a number, not {reading!r}")
        return reading

    return told


def _clock(measured: Measured) -> Callable[[], float]:
    """A call that times a round of as many calls as that takes, and gives the microseconds of one of them."""
    _seconds(measured, 1)  # what is imported and made on first use is no part of it
    number = 1
    while _seconds(measured, number) < ROUND:
        number *= 2
    return lambda: _seconds(measured, number) / number * 1e6


def _seconds(measured: Measured, number: int) -> float:
    if isinstance(measured, Fed):
        use = measured.use
        arguments = [measured.feed() for _ in range(number)]
        start = process_time()
        for argument in arguments:
            use(argument)
        return process_time() - start
    start = process_time()
    for _ in repeat(None, number):
        measured()
    return process_time() - start


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """No collection but by request, and none of what is there already."""
    was_enabled = gc.isenabled()
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()
