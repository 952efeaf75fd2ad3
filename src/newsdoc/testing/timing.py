"""Whether twice the input takes about twice the time.

Law: measured on a busy machine: processor time, the least of several runs, on inputs large enough, and tried again
before a verdict.
"""

from __future__ import annotations

import gc
import time
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

MOST = 2.6
"""The most that doubling the input may cost."""

_LEAST = 0.01  # seconds; shorter runs measure the clock
_RUNS = 4
_TRIALS = 4
_DOUBLINGS = 4


def seconds(work: Callable[[], object], runs: int = _RUNS) -> float:
    """The least processor time of several runs."""
    best = float("inf")
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(runs):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
    finally:
        if collecting:
            gc.enable()
    return best


def check_linear(make: Callable[[int], T], work: Callable[[T], object], *, most: float = MOST) -> None:
    """Linear: `work` on `make(2 * n)` takes at most `most` times as long as on `make(n)`, if not at each doubling."""
    count = 1
    while seconds(partial(work, make(count)), 1) < _LEAST and count < 1 << 16:
        count *= 2
    one, two = partial(work, make(count)), partial(work, make(2 * count))
    ratios: list[float] = []
    for _ in range(_TRIALS):
        ratios.append(seconds(two) / max(seconds(one), 1e-9))
        if ratios[-1] <= most:
            return
    # what outgrows a cache of the processor takes longer once, and not again at each doubling
    if seconds(partial(work, make(count << _DOUBLINGS)), 1) / max(seconds(one), 1e-9) <= most**_DOUBLINGS:
        return
    shown = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    msg = f"Linear: twice the input takes {shown} times as long, at {count} times the sample"
    raise AssertionError(msg)
