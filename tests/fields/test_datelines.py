"""Where a dateline that is run into the text ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdoc.fields.datelines import run_in

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "fields" / "datelines.jsonl"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ELLERY (AP) — The trams stand.", "ELLERY (AP) —"),
        ("Ellery/Port Saltmere (dpa/xy) - Die Bahn.", "Ellery/Port Saltmere (dpa/xy) -"),
        ("NORVIK, Ore., Feb 26 - Ice.", "NORVIK, Ore., Feb 26 -"),
        ("NORVIK, March 3, 2031 (AFP) - Ice.", "NORVIK, March 3, 2031 (AFP) -"),
        ("NORVIK March 22 AAP - Ice.", "NORVIK March 22 AAP -"),
        ("NORVIK 23/07 (AFP-DPA) = Ice.", "NORVIK 23/07 (AFP-DPA) ="),
        ("NORVIK (AP) _ Ice.", "NORVIK (AP) _"),
    ],
)
def test_datelines(text, line):
    end, start = run_in(text)
    assert text[:end] == line
    assert text[start - 1] == " "


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "OTTAWA - A man was there.",
        "(Sport Desk) - One.",
        "The vote (Tuesday) - the fourth - was clear.",
        "He said: no.",
        "the board (AP) - said",
        "What? NORVIK (AP) - x",
    ],
)
def test_what_might_be_a_sentence(text):
    assert run_in(text) is None


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not here")
def test_the_corpus():
    found = wrong = 0
    lines = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    for line in lines:
        text, wanted = " ".join(line["text"].split()), " ".join((line.get("dateline") or "").split())
        place = run_in(text)
        got = "" if place is None else text[: place[0]]
        if got.rstrip(" -—–_=:") == wanted.rstrip(" -—–_=:"):
            found += 1
        elif got:
            wrong += 1
    assert found / len(lines) > 0.97
    assert wrong / len(lines) < 0.006
