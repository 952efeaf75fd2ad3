"""Print the engine's quotes for a file of gold, in the form that a scorer of quotes reads.

    python bench/quote_predictions.py GOLD.jsonl > PREDICTIONS.jsonl

GOLD holds one document a line, `{"id", "lang", "text"}`, paragraphs parted by blank lines; offsets are of `text`.

Law: nothing but the public engine, as a user would call it.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from newsdoc import quotes

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs_of(text: str) -> tuple[list[str], list[int]]:
    """The paragraphs of a text, and where each starts."""
    paragraphs, starts, at = [], [], 0
    for blank in BLANK_LINES.finditer(text):
        paragraphs.append(text[at : blank.start()])
        starts.append(at)
        at = blank.end()
    return [*paragraphs, text[at:]], [*starts, at]


def predictions(document: dict[str, Any]) -> dict[str, Any]:
    """The quotes of one document, in its own offsets."""
    paragraphs, starts = paragraphs_of(document["text"])
    found = []
    for quote in quotes.find(paragraphs, document.get("lang")):
        at = starts[quote.paragraph]
        speaker = quote.speaker and {
            "start": starts[quote.speaker.paragraph] + quote.speaker.start,
            "end": starts[quote.speaker.paragraph] + quote.speaker.end,
            "text": quote.speaker.text,
            "entity": quote.speaker.name,
        }
        found.append(
            {
                "start": at + quote.start,
                "end": at + quote.end,
                "text": quote.text,
                "type": quote.kind,
                "speaker": speaker,
                "cue": quote.cue and quote.cue.text,
                "rule": quote.rule,
            }
        )
    return {"id": document["id"], "quotes": found}


def main() -> None:
    """Read the file given, print a line for each document."""
    options = argparse.ArgumentParser(description="Print the engine's quotes for a file of gold.")
    options.add_argument("gold", type=Path)
    with options.parse_args().gold.open(encoding="utf-8") as lines:
        for line in lines:
            print(json.dumps(predictions(json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main()
