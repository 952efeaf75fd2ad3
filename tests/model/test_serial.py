"""`from_dict` is the inverse of `to_dict`, and says where it cannot be."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import attrs
import pytest
from hypothesis import given

from model.strategies import articles, blocks, packages
from newsdoc.errors import ModelError
from newsdoc.model import (
    Article,
    BlockQuote,
    Cell,
    Dateline,
    Figure,
    Group,
    Link,
    ListBlock,
    Mark,
    Package,
    Paragraph,
    Place,
    Preformatted,
    Table,
    from_dict,
    to_dict,
)
from newsdoc.model.schema import Many, One, OneOf, Plain, fields_of
from newsdoc.model.serial import MAX_DEPTH, decode_node


@given(articles())
def test_articles_come_back(article):
    data = to_dict(article)
    assert from_dict(data) == article
    assert from_dict(json.loads(json.dumps(data, allow_nan=False))) == article


@given(packages())
def test_packages_come_back(package):
    assert from_dict(json.loads(json.dumps(to_dict(package))), Package) == package


@given(blocks())
def test_blocks_come_back(block):
    assert from_dict(to_dict(block), type(block)) == block


def test_defaults_are_left_out():
    assert to_dict(Article(body=[Paragraph(text="a")])) == {"body": [{"block": "paragraph", "text": "a"}]}
    assert to_dict(Article(origin=object(), diagnostics=["slip"])) == {}


def test_only_members_of_unions_carry_a_tag():
    table = Table(rows=[[Cell(text="a")]])
    assert to_dict(Group(blocks=[table])) == {"blocks": [{"block": "table", "rows": [[{"text": "a"}]]}]}
    listed = ListBlock(items=[Paragraph(text="a"), ListBlock()])
    assert [item["block"] for item in to_dict(listed)["items"]] == ["paragraph", "list"]
    tags = [
        to_dict(Group(blocks=[block]))["blocks"][0]["block"] for block in (BlockQuote(), Link(), Preformatted(text=""))
    ]
    assert tags == ["blockquote", "link", "preformatted"]


def test_plain_values_are_of_json():
    article = Article(
        updated=datetime(2024, 12, 31, tzinfo=UTC),
        published=date(2024, 12, 31),
        extra={"a:b": "c"},
        places=[Place(latitude=1.5)],
    )
    assert to_dict(article) == {
        "updated": "2024-12-31T00:00:00+00:00",
        "published": "2024-12-31",
        "places": [{"latitude": 1.5}],
        "extra": [["a:b", "c"]],
    }


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "expected an object for Article"),
        ({"colour": "red"}, "colour: Article has no such field"),
        ({"origin": None}, "origin: Article has no such field"),
        ({"headline": 3}, "headline: expected str, got 3"),
        ({"word_count": True}, "word_count: expected int, got True"),
        ({"word_count": 1.0}, "word_count: expected int, got 1.0"),
        ({"keywords": "one"}, "keywords: expected a list, got 'one'"),
        ({"keywords": ["one", None]}, r"keywords\[1\]: expected str, got None"),
        ({"keywords": None}, "keywords: expected a list, got None"),
        ({"updated": "Decmber 31"}, "updated: expected a date of ISO 8601"),
        ({"updated": 20241231}, "updated: expected a date, got 20241231"),
        ({"alt_ids": [["a"]]}, r"alt_ids\[0\]: expected a list of two strings, got a list"),
        ({"places": [{"latitude": float("nan")}]}, r"places\[0\].latitude: nan is not a finite number"),
        ({"urgency": 12}, "urgency: urgency must be from 1"),
        ({"dateline": {}}, "dateline.text: Dateline needs this field"),
        ({"body": ["text"]}, r"body\[0\]: expected an object, got 'text'"),
        ({"body": [{"text": "a"}]}, r"body\[0\].block: expected one of paragraph, .*got None"),
        ({"body": [{"block": "cell", "text": "a"}]}, r"body\[0\].block: expected one of .*got 'cell'"),
        ({"body": [{"block": "paragraph", "text": {}}]}, r"body\[0\].text: expected str, got an object"),
        (
            {"body": [{"block": "paragraph", "text": "a", "marks": [{"kind": "x", "start": 0, "end": 2}]}]},
            r"body\[0\].marks: .*outside its text",
        ),
        (
            {"body": [{"block": "paragraph", "text": "a", "marks": [{"kind": "x", "start": 1, "end": 1}]}]},
            r"body\[0\].marks\[0\]: a mark needs",
        ),
    ],
)
def test_slips_are_named_by_their_path(data, message):
    with pytest.raises(ModelError, match=f"^{message}"):
        from_dict(data)


def test_a_lenient_reader_hears_of_every_slip_and_keeps_the_rest():
    data = {
        "headline": "h",
        "title": 3,
        "urgency": 12,
        "colour": "red",
        "keywords": ["one", 2, "three"],
        "body": [
            {"block": "paragraph", "text": "a", "marks": [{"kind": "x", "start": 0, "end": 2}]},
            {"block": "paragraph"},
            {"block": "heading", "text": "b", "level": "2"},
        ],
    }
    slips = []
    article = decode_node(Article, data, on_error=slips.append)
    assert to_dict(article) == {
        "headline": "h",
        "keywords": ["one", "three"],
        "body": [{"block": "paragraph", "text": "a"}, {"block": "heading", "text": "b"}],
    }
    assert [slip.path for slip in slips] == [
        ("title",),
        ("colour",),
        ("keywords", 1),
        ("body", 0, "marks"),
        ("body", 1, "text"),
        ("body", 2, "level"),
        ("urgency",),
    ]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_only_finite_numbers_are_written(number):
    with pytest.raises(ModelError, match=r"places\[0\].longitude"):
        to_dict(Article(places=[Place(longitude=number)]))


def nested(depth):
    block = Paragraph(text="deep")
    for _ in range(depth):
        block = Group(blocks=[block])
    return Article(body=[block])


def test_deep_nesting_comes_back():
    article = nested(MAX_DEPTH - 2)
    assert from_dict(to_dict(article)) == article


def test_bottomless_nesting_is_refused():
    with pytest.raises(ModelError, match="nest more than"):
        to_dict(nested(5000))
    data = {"block": "paragraph", "text": "deep"}
    for _ in range(5000):
        data = {"block": "group", "blocks": [data]}
    with pytest.raises(ModelError, match="nest more than"):
        from_dict({"body": [data]})


def test_the_schema_follows_the_classes():
    infos = {info.name: info for info in fields_of(Article)}
    assert set(infos) == {field.name for field in attrs.fields(Article)} - {"origin", "diagnostics"}
    assert infos["updated"][1:] == (None, Plain("when"), True)
    assert infos["alt_ids"][1:] == ((), Many(Plain("pair")), False)
    assert infos["dateline"].kind == One(Dateline)
    assert isinstance(infos["body"].kind, Many)
    assert isinstance(infos["body"].kind.item, OneOf)
    assert len(infos["body"].classes) == 11
    assert fields_of(Table)[0].kind == Many(Many(One(Cell)))
    assert [info.name for info in fields_of(Paragraph) if info.required] == ["text"]
    assert fields_of(Paragraph)[1].classes == (Mark,)
    assert fields_of(Figure)[0].default == "picture"


def test_an_integer_of_any_size_is_finite():
    place = Place(latitude=10**400)
    assert from_dict(to_dict(place), Place) == place
