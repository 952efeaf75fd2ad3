"""The JSON Schema of the format newsdoc: as it ships, made of the model, and judged by another's validator."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import newsdoc
from newsdoc.formats import _schema
from newsdoc.source import decode
from newsdoc.testing import values

jsonschema = pytest.importorskip("jsonschema")

SHIPPED = files("newsdoc.formats").joinpath("newsdoc.schema.json")
VALIDATOR = jsonschema.Draft202012Validator(json.loads(SHIPPED.read_text("utf-8")))
SAMPLES = sorted(Path(__file__).parent.glob("samples/*.json"))
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow])


def is_read_without_a_remark(document):
    package = newsdoc.loads_package(json.dumps(document), format="newsdoc")
    return not package.diagnostics and not any(article.diagnostics for article in package.items)


def document(**fields):
    return {"newsdoc": 1, **fields}


def test_what_ships_is_made_of_the_model_as_it_is():
    fresh = json.dumps(_schema.generate(), indent=2, ensure_ascii=False) + "\n"
    again = "python -m newsdoc.formats._schema > src/newsdoc/formats/newsdoc.schema.json"
    assert SHIPPED.read_bytes().decode() == fresh, f"the shipped schema is stale; say {again}"


def test_it_is_a_schema():
    VALIDATOR.check_schema(VALIDATOR.schema)
    assert VALIDATOR.schema["$schema"] == _schema.DIALECT


def test_every_field_says_what_it_is():
    nodes = [VALIDATOR.schema["then"], VALIDATOR.schema["else"], *VALIDATOR.schema["$defs"].values()]
    silent = [
        (node["description"], name)
        for node in nodes
        for name, field in node["properties"].items()
        if "description" not in field and name != "block"
    ]
    assert not silent
    assert len(nodes) > 20


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_samples_are_valid_if_they_are_read_without_a_remark(sample):
    data = json.loads(decode(sample.read_bytes()).text)
    assert VALIDATOR.is_valid(data) == is_read_without_a_remark(data)


@PATIENT
@given(st.one_of(values.articles(), values.packages()))
def test_all_that_is_written_is_valid(value):
    try:
        written = newsdoc.convert(value, "newsdoc").data
    except newsdoc.WriteError:
        assume(False)
    VALIDATOR.validate(json.loads(written))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"headline": None, "dateline": None, "urgency": None, "pubstatus": None, "published": None},
        {"urgency": 1, "pubstatus": "canceled"},
        {"urgency": 9, "extra": [["nitf:fixture", "x"]], "alt_ids": [["sequence", "4117"]]},
        {"published": "2031-03-04", "updated": "2031-03-04T06:12", "created": "2031-03-04T06:12:09.118+01:00"},
        {"sent": "2031-03-04T06:12:09Z", "expires": "2031-03-04T06:12:09.118204-05:30"},
        {"body": [{"block": "list", "items": [{"block": "paragraph", "text": "a"}, {"block": "list"}]}]},
        {"body": [{"block": "paragraph", "text": "abc", "marks": [{"kind": "strong", "start": 0, "end": 3}]}]},
        {"body": [{"block": "note", "text": "n"}], "ednotes": [{"text": "n"}]},
        {"items": [], "metadata": {"type": "composite"}},
        {"items": [{"headline": "x"}, {}]},
    ],
)
def test_what_is_valid_is_read_without_a_remark(fields):
    VALIDATOR.validate(document(**fields))
    assert is_read_without_a_remark(document(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"headlin": "x"},
        {"headline": 4},
        {"headline": ["x"]},
        {"keywords": "ferry"},
        {"keywords": [None]},
        {"alt_ids": [["sequence"]]},
        {"alt_ids": None},
        {"urgency": 0},
        {"urgency": 10},
        {"urgency": True},
        {"urgency": "4"},
        {"pubstatus": "done"},
        {"published": "March 4, 2031"},
        {"published": "2031-13-04"},
        {"published": "2031-03-04 06:12"},
        {"published": "2031-03-04T25:00"},
        {"body": [{"text": "no tag"}]},
        {"body": [{"block": "stanza", "text": "x"}]},
        {"body": [{"block": "paragraph"}]},
        {"body": [{"block": "paragraph", "text": "a", "level": 2}]},
        {"body": [{"block": "heading", "text": "a", "level": "2"}]},
        {"body": [{"block": "list", "items": [{"block": "heading", "text": "a"}]}]},
        {"body": [{"block": "group", "blocks": [{"block": "paragraph"}]}]},
        {"body": [{"block": "paragraph", "text": "abc", "marks": [{"kind": "strong", "start": -1, "end": 3}]}]},
        {"body": [{"block": "paragraph", "text": "abc", "marks": [{"kind": "strong", "start": 0, "end": 0}]}]},
        {"ednotes": [{"block": "note", "text": "n"}]},
        {"items": [{"newsdoc": 1}]},
        {"items": [], "headline": "x"},
    ],
)
def test_what_is_remarked_on_is_invalid(fields):
    assert not VALIDATOR.is_valid(document(**fields))
    assert not is_read_without_a_remark(document(**fields))


@pytest.mark.parametrize(
    "data", [[], "newsdoc", None, {}, {"newsdoc": 2}, {"newsdoc": "1"}, {"newsdoc": True}, {"items": []}]
)
def test_what_is_refused_is_invalid(data):
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(newsdoc.ParseError):
        newsdoc.loads_package(json.dumps(data), format="newsdoc")
