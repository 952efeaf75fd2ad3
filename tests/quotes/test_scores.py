"""Scores on annotated articles, where they may be read: a change of the engine must not lose what is found today."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from newsdoc import quotes

TREE = Path(__file__).resolve().parents[2]
GOLD = TREE.parent / "shared" / "corpora" / "quotes"
DEV = GOLD / "polnear-dev-marks.jsonl"
SAMPLE = TREE.parent / "shared" / "samples" / "moscow-times-afp.txt"

gold = pytest.mark.skipif(not DEV.is_file(), reason="the annotated articles are not here")


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture(scope="module")
def scored():
    predict, score = module(TREE / "bench" / "quote_predictions.py"), module(GOLD / "score.py")
    documents = [json.loads(line) for line in DEV.read_text("utf-8").splitlines()]
    found = [predict.predictions(document) for document in documents]
    return lambda types=None: score.score(documents, found, types)


@gold
def test_spans(scored):
    assert scored()["span_overlap"][2] >= 97


@gold
def test_spans_and_speakers(scored):
    assert scored()["joint"][2] >= 89


@gold
def test_direct_quotes_and_their_speakers(scored):
    assert scored({"direct"})["joint"][2] >= 93


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the reference sample is not here")
def test_the_reference_sample():
    import newsdoc

    names = [quote.speaker.name for quote in newsdoc.load(SAMPLE).quotes]
    agency = [name for name in names if "Korean Central News Agency" in name or name == "KCNA"]
    assert (len(names), names.count("Kim Jong Un"), len(agency)) == (6, 4, 2)


@gold
def test_the_weights_are_what_the_script_learns(tmp_path):
    train = GOLD / "polnear-train-marks.jsonl"
    sys.path.insert(0, str(TREE / "bench"))
    try:
        teach = module(TREE / "bench" / "train_quotes.py")
    finally:
        sys.path.remove(str(TREE / "bench"))
    rows = [row for line in train.read_text("utf-8").splitlines() for row in teach.examples(json.loads(line))]
    written = tmp_path / "en.toml"
    teach.write(teach.learn(rows, 10, 0.1, 4), written)
    assert written.read_bytes() == (Path(quotes.__file__).parent / "weights" / "en.toml").read_bytes()
