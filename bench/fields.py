"""Score the grammars of `newsdoc.fields` on a file of gold: how much is right, and what is not.

    python bench/fields.py {bylines,captions,datelines,dates} FILE [--wrong]

FILE holds one JSON object a line, in the form that the kind's module in `gold/` states. The first line is the figure:
the share of rows that are right, and for dates of those that are silently wrong. --wrong shows each row that is not
right, with what was read.

Law: a row is judged by the public functions alone, as a user would call them, and counts as right only as a whole.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from importlib import import_module
from pathlib import Path

KINDS = ("bylines", "captions", "datelines", "dates")


def main() -> None:
    """Judge every row, and print how many came to which outcome."""
    options = argparse.ArgumentParser(description="Score the grammars of newsdoc.fields on a file of gold.")
    options.add_argument("kind", choices=KINDS)
    options.add_argument("file", type=Path)
    options.add_argument("--wrong", action="store_true", help="show the rows that are not right")
    given = options.parse_args()
    gold = import_module(f"gold.{given.kind}")
    right = getattr(gold, "RIGHT", {"right"})
    outcomes: Counter[str] = Counter()
    with given.file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            outcome, read = gold.judge(row)
            outcomes[outcome] += 1
            if given.wrong and outcome not in right:
                print(f"{outcome}: {json.dumps(row, ensure_ascii=False)}\n    read {read}")
    rows = outcomes.total()
    share = sum(outcomes[outcome] for outcome in right) / rows
    silently = f", silently wrong {outcomes['silently wrong'] / rows:.2%}" if given.kind == "dates" else ""
    print(f"{given.kind}: {share:.2%} right{silently} ({rows} rows)")
    for outcome, count in outcomes.most_common():
        print(f"    {outcome:<12} {count:>6}  {count / rows:7.2%}")


if __name__ == "__main__":
    main()
