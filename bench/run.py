"""Measure newsdoc: every figure beside its yardstick, both taken in this run.

    python bench/run.py [NAME ...] [--json] [--check] [--list]

A NAME may have wildcards, as in 'nitf/*'.

Law: to be slow is a finding and no failure. The exit status is 1 only if a benchmark crashes or, with
--check, if a bound is broken. A figure whose yardstick is not installed says so and is left out.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import traceback
from fnmatch import fnmatchcase
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from figures import figures
from material import sample, sample_file
from meter import Figure, Result, Skip, measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PACKAGES = ("newsdoc", "attrs", "mistune", "lxml")
_HEADER = ("name", "subject", "yardstick", "ratio", "bound", "aim", "verdict")
_LARGE = 10_000
_THOUSANDS = {"µs": "ms", "B": "kB"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    given, chosen = _asked(arguments)
    width = max(len(figure.name) for figure in chosen)
    if given.list:
        for figure in chosen:
            print(f"{figure.name:<{width}}  {figure.note}")
        return 0
    if not given.json:
        print(_setting(), "", _row(_HEADER, width), sep="\n")
    results: list[Result] = []
    for result in _taken(chosen):
        results.append(result)
        if not given.json:
            print(_row(_cells(result), width), flush=True)
    if given.json:
        report = {"setting": _setting(), "figures": [result.as_dict() for result in results]}
        print(json.dumps(report, indent=2, ensure_ascii=False))
    failures = {"crashed", "over bound"} if given.check else {"crashed"}
    return int(any(result.verdict in failures for result in results))


def _asked(arguments: Sequence[str] | None) -> tuple[argparse.Namespace, list[Figure]]:
    """The options, and the figures that are named; all of them if none is."""
    options = argparse.ArgumentParser(description="Measure newsdoc against its yardsticks.")
    options.add_argument("names", nargs="*", metavar="NAME", help="what to measure; all if none is named")
    options.add_argument("--json", action="store_true", help="print the same as JSON")
    options.add_argument("--check", action="store_true", help="exit with 1 if a bound is broken")
    options.add_argument("--list", action="store_true", help="say what there is, and measure nothing")
    given = options.parse_args(arguments)
    known = figures()
    for name in given.names:
        if not any(fnmatchcase(figure.name, name) for figure in known):
            options.error(f"no figure is called {name!r}; --list names them all")
    names = given.names or ["*"]
    return given, [figure for figure in known if any(fnmatchcase(figure.name, name) for name in names)]


def _taken(chosen: Iterable[Figure]) -> Iterator[Result]:
    """The results, one after another; a crash is one too, and its traceback goes to standard error."""
    for figure in chosen:
        try:
            yield measure(figure)
        except Skip as reason:
            yield Result(figure=figure, verdict="skipped", reason=str(reason))
        except Exception as error:  # noqa: BLE001 - the others are still to be taken
            traceback.print_exc()
            yield Result(figure=figure, verdict="crashed", reason=f"{type(error).__name__}: {error}")


def _setting() -> str:
    """What was measured with what."""
    packages = ", ".join(f"{name} {found}" for name in _PACKAGES if (found := _version(name)))
    document = f"{sample_file().name}, {len(sample()):,} bytes"
    return f"{platform.python_implementation()} {platform.python_version()}, {packages}; {document}"


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _row(cells: Sequence[str], width: int) -> str:
    name, *numbers, verdict = cells
    return f"{name:<{width}}" + "".join(f"{number:>11}" for number in numbers) + f"  {verdict}"


def _cells(result: Result) -> tuple[str, ...]:
    figure = result.figure
    verdict = f"{result.verdict}: {result.reason}" if result.reason else result.verdict
    if figure.judged == "more" and result.value is not None:
        verdict = f"{verdict}: {_limit(figure, result.value)}"
    return (
        figure.name,
        _quantity(result.subject, figure.unit),
        _quantity(result.yardstick, figure.unit),
        _number(result.ratio),
        _limit(figure, figure.bound),
        _limit(figure, figure.aim),
        verdict,
    )


def _limit(figure: Figure, limit: float | None) -> str:
    """What a bound or an aim says: a ratio, a quantity, or a quantity more than the yardstick's."""
    if limit is None or figure.judged == "ratio":
        return _number(limit)
    sign = "-" if limit < 0 else "+" if figure.judged == "more" else ""
    return sign + _quantity(abs(limit), figure.unit)


def _number(number: float | None) -> str:
    return "-" if number is None else f"{number:.2f}"


def _quantity(quantity: float | None, unit: str) -> str:
    if quantity is None:
        return "-"
    if quantity >= _LARGE:
        return f"{quantity / 1000:,.1f} {_THOUSANDS[unit]}"
    return f"{quantity:,.1f} {unit}" if unit == "µs" else f"{quantity:,.0f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
