"""The scale on which candidates are weighed.

Law: a sum of weights, read from a data file that `bench/train_quotes.py` writes; the likeliest source is taken.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, Final

from newsdoc.quotes.candidates import NO_QUOTE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.quotes.candidates import Candidate


DOUBT: Final = 0.1
"""What speaks for no quote beforehand: a quote too many costs a reader more than one too few. Weights may set it."""


_NOTHING: Final = repeat(0.0)  # the weight of a feature that is not in the file


def of_rule(candidate: Candidate) -> str:
    """The feature that stands for a candidate's rule as such; only some languages' weights have it."""
    return f"rule:{candidate.rule.partition(':')[0]}"


@cache
def weights(code: str) -> Mapping[str, float]:
    """The weights learnt for a language, those of English where there are none."""
    folder = files("newsdoc.quotes") / "weights"
    path = folder / f"{code}.toml"
    if not path.is_file():
        path = folder / "en.toml"
        if not path.is_file():
            return {}
    return read(path.read_text("utf-8"))


def read(text: str) -> dict[str, float]:
    """The weights in a file's text, by the names of their features."""
    return {
        name if group == "all" else f"{group}:{name}": float(weight)
        for group, table in tomllib.loads(text).items()
        for name, weight in table.items()
    }


def best(candidates: list[Candidate], scale: Mapping[str, float]) -> Candidate:
    """The candidate of the likeliest source: several may propose the same, and their chances add up."""
    get = scale.get
    chances: dict[object, float] = {}
    leaders: dict[object, tuple[tuple[bool, float], Candidate]] = {}
    for candidate in candidates:
        total = sum(map(get, candidate.features, _NOTHING)) + get(of_rule(candidate), 0.0)
        if candidate.rule == NO_QUOTE:
            total += get("doubt", DOUBT)
        source = candidate.source
        key = (source.paragraph, source.start) if source else candidate.rule == NO_QUOTE
        chances[key] = chances.get(key, 0.0) + exp(total)
        # Of those with one source, one that has a verb of saying.
        worth = source is not None and source.cue_start >= 0 and "clause" not in candidate.rule, total
        if key not in leaders or worth > leaders[key][0]:
            leaders[key] = worth, candidate
    return leaders[max(chances, key=chances.__getitem__)][1]
