"""Split a file of gold in two: four fifths to develop and learn on, a fifth to check on.

    python bench/split_gold.py GOLD.jsonl LEARN.jsonl CHECK.jsonl

GOLD holds one document a line with an `id`. The check, for German:

    python bench/split_gold.py GOLD.jsonl LEARN.jsonl CHECK.jsonl
    python bench/train_quotes.py LEARN.jsonl src/newsdoc/quotes/weights/de.toml \\
        --rounds 10 --rate 0.05 --least 3 --doubt=-0.2 --rules
    python bench/quote_predictions.py CHECK.jsonl > PREDICTIONS.jsonl

and whatever scores PREDICTIONS against CHECK.

Law: where a document goes hangs on its `id` alone, so a file that grows or is sorted anew keeps its fifth.
"""

from __future__ import annotations

import argparse
import json
from hashlib import sha256
from pathlib import Path

PARTS = 5


def is_set_aside(name: str) -> bool:
    """Whether the document of this id is for checking only."""
    return sha256(name.encode()).digest()[0] % PARTS == 0


def main() -> None:
    """Read the file given, write the two."""
    options = argparse.ArgumentParser(description="Set a fifth of a file of gold aside.")
    options.add_argument("gold", type=Path)
    options.add_argument("learn", type=Path)
    options.add_argument("check", type=Path)
    given = options.parse_args()
    parts: dict[bool, list[str]] = {False: [], True: []}
    for line in given.gold.read_text("utf-8").splitlines():
        parts[is_set_aside(json.loads(line)["id"])].append(line + "\n")
    given.learn.write_text("".join(parts[False]), "utf-8")
    given.check.write_text("".join(parts[True]), "utf-8")
    print(f"{len(parts[False])} to learn from, {len(parts[True])} set aside")


if __name__ == "__main__":
    main()
