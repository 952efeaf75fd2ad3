"""Learn the weights by which the engine chooses between the candidates of a quote.

    python bench/train_quotes.py GOLD.jsonl WEIGHTS.toml [--rounds 10] [--rate 0.1] [--least 4] [--doubt 0.4]
        [--rules]

GOLD holds one document a line: `{"id", "lang", "text", "quotes": [...]}`, a quote being
`{"start", "end", "speaker": {"start", "end", "text", "head": {"start", "end"}} | null}`.

Where there is little gold, a lower rate is steadier. German is learnt so, from the four fifths of its
gold that `bench/split_gold.py` leaves:

    python bench/train_quotes.py LEARN.jsonl src/newsdoc/quotes/weights/de.toml \\
        --rounds 10 --rate 0.05 --least 3 --doubt=-0.2 --rules

Law: a log-linear model over the engine's own candidates, in plain Python, with a fixed order: the same file gives
the same weights.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from quote_predictions import paragraphs_of

from newsdoc.quotes.candidates import NO_QUOTE, Candidate
from newsdoc.quotes.engine import Document
from newsdoc.quotes.language import language_for
from newsdoc.quotes.ranker import of_rule

WORDS = re.compile(r"\w+")
SMALLEST = 0.04  # weights below say nothing

Example = list[tuple[bool, tuple[str, ...]]]


def examples(document: dict[str, Any], *, rules: bool = False) -> list[Example]:
    """Every marked stretch of a document with its candidates, and which of them are right.

    With `rules`, a candidate's rule is a feature as such, so that one seen seldom is not weighed as if it were likely.
    """
    paragraphs, starts = paragraphs_of(document["text"])
    gold = [(quote["start"], quote["end"], quote["speaker"]) for quote in document["quotes"]]
    found: list[Example] = []

    def decide(candidates: list[Candidate], mark: Any) -> Candidate:
        start, end = starts[mark.paragraph] + mark.start, starts[mark.paragraph] + mark.end
        speakers = [s for a, b, s in gold if min(b, end) - max(a, start) >= 0.5 * (max(b, end) - min(a, start))]
        right = [is_right(candidate, speakers) for candidate in candidates]
        if any(right):
            features = [(*c.features, of_rule(c)) if rules else tuple(c.features) for c in candidates]
            found.append([*zip(right, features, strict=True)])
            return candidates[right.index(True)]
        return Candidate(NO_QUOTE, None, [])

    def is_right(candidate: Candidate, speakers: list[Any]) -> bool:
        if candidate.rule == NO_QUOTE or not speakers:
            return candidate.rule == NO_QUOTE and not speakers
        speaker = speakers[0]
        if speaker is None or candidate.source is None:
            return speaker is None and candidate.source is None
        at = starts[candidate.source.paragraph]
        text = document["text"][at + candidate.source.start : at + candidate.source.end]
        head = speaker.get("head")
        if head is None:
            return is_alike(text, speaker["text"])
        words = text.split()
        return (
            at + candidate.source.start < head["end"]
            and at + candidate.source.end > head["start"]
            and len(words) <= 3 * len(speaker["text"].split()) + 6
        )

    Document(paragraphs, language_for(document.get("lang") or "en"), decide).quotes()
    return found


def is_alike(mention: str, speaker: str) -> bool:
    """Whether a mention is the speaker of gold that marks no head: half of their words, or an end, are alike."""
    texts = mention, speaker, speaker.partition(",")[0]
    ours, theirs, first = (WORDS.findall(text.casefold()) for text in texts)
    if not ours or len(ours) > 3 * len(theirs) + 6:
        return False
    short, long = sorted((ours, theirs), key=len)
    common = len({*ours} & {*theirs})
    ends = long[-len(short) :] == short or long[: len(short)] == short
    return ends or 4 * common >= len(ours) + len(theirs) or (first[-1:] == ours[-1:] and common == len(ours))


def learn(rows: list[Example], rounds: int, rate: float, least: int) -> dict[str, float]:
    """The weights of a log-linear model (AdaGrad, with decay) that has seen all rows some times.

    A feature that occurs in fewer than `least` rows is left out.
    """
    seen: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        for name in {name for _, features in row for name in features}:
            seen[name] += 1
    rows = [[(right, tuple(f for f in features if seen[f] >= least)) for right, features in row] for row in rows]
    weights: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 1.0)
    order = list(range(len(rows)))
    dice = random.Random(1)
    for _ in range(rounds):
        dice.shuffle(order)
        for index in order:
            row = rows[index]
            totals = [sum([weights[f] for f in features]) for _, features in row]
            shares = softmax(totals)
            right = sum([share for share, (is_right, _) in zip(shares, row, strict=True) if is_right])
            for share, (is_right, features) in zip(shares, row, strict=True):
                step = share - (share / right if is_right else 0.0)
                if -1e-3 < step < 1e-3:
                    continue
                for name in features:
                    gradient = step + DECAY * weights[name]
                    squares[name] += gradient * gradient
                    weights[name] -= rate * gradient / math.sqrt(squares[name])
    return dict(weights)


def softmax(totals: list[float]) -> list[float]:
    """Totals as shares of one."""
    most = max(totals)
    powers = [math.exp(total - most) for total in totals]
    whole = sum(powers)
    return [max(power / whole, 1e-12) for power in powers]


DECAY = 0.005


def write(weights: dict[str, float], path: Path) -> None:
    """The weights as a table for each group of features, in the order of their names."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, weight in sorted(weights.items()):
        share = round(weight, 2)
        if abs(share) >= SMALLEST or name == "doubt":
            group, rest = name.split(":", 1) if ":" in name else ("all", name)
            groups[group].append(f"{json.dumps(rest, ensure_ascii=False)} = {share}")
    text = "".join(f"[{group}]\n" + "\n".join(lines) + "\n\n" for group, lines in sorted(groups.items()))
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "# Written by bench/train_quotes.py. What speaks for a candidate, and how much.\n\n" + text.rstrip() + "\n",
        encoding="utf-8",
    )


def main() -> None:
    """Learn from a file, write the weights."""
    options = argparse.ArgumentParser(description="Learn the weights of the engine's candidates.")
    options.add_argument("gold", type=Path)
    options.add_argument("weights", type=Path)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--rate", type=float, default=0.1, help="how far a step goes")
    options.add_argument("--least", type=int, default=4, help="times that a feature must occur")
    options.add_argument("--doubt", type=float, help="what speaks for no quote beforehand, if not the engine's own")
    options.add_argument("--rules", action="store_true", help="weigh each rule as such too")
    given = options.parse_args()
    rows: list[Example] = []
    with given.gold.open(encoding="utf-8") as lines:
        for line in lines:
            rows += examples(json.loads(line), rules=given.rules)
    weights = learn(rows, given.rounds, given.rate, given.least)
    if given.doubt is not None:
        weights["doubt"] = given.doubt
    write(weights, given.weights)
    print(f"{len(rows)} stretches, {len(weights)} features")


if __name__ == "__main__":
    main()
