"""Bad documents: what stops the reader, what it passes over with a remark, and where both stand."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from formats.newsdoc.documents import flawed
from newsdoc.errors import NewsDocError, PackageError, ParseError
from newsdoc.formats._json.scan import MAX_NESTING, JsonError, plain, scan
from newsdoc.model import Article
from newsdoc.testing import laws

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.json"))


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "truncated", (1, 1)),
        ("[1]", "not-newsdoc", (1, 1)),
        ('{"headline": "a"}', "missing-version", (1, 1)),
        ('{"newsdoc": "1"}', "bad-version", (1, 13)),
        ('{"newsdoc": true}', "bad-version", (1, 13)),
        ('{"newsdoc": 0}', "bad-version", (1, 13)),
        ('{\n  "newsdoc": 2\n}', "newer-version", (2, 14)),
        ('{"newsdoc": 1} x', "trailing-text", (1, 16)),
        ('{"newsdoc": 1}\n{"newsdoc": 1}', "trailing-text", (2, 1)),
        ('{"newsdoc": 1,\r\n "headline": "a', "truncated", (2, 14)),
        ('{"newsdoc": 1,\r "keywords": ["a",', "truncated", (2, 19)),
        ('{"newsdoc": 1, "word_count": NaN}', "broken", (1, 30)),
        ('{"newsdoc": 1, "word_count": -Infinity}', "broken", (1, 30)),
        ('{"newsdoc": 1,}', "broken", (1, 15)),
        ('{"newsdoc": 1 "a": 2}', "broken", (1, 15)),
        ('{"newsdoc" 1}', "broken", (1, 12)),
        ("{'newsdoc': 1}", "broken", (1, 2)),
        ('{"newsdoc": 01}', "broken", (1, 14)),
        ('{"newsdoc": 1, "a": [1, ]}', "broken", (1, 25)),
        ('{"newsdoc": 1, "a": tru}', "broken", (1, 21)),
        ('{"newsdoc": 1, "a": "\\x"}', "broken", (1, 22)),
        ('{"newsdoc": 1, "a": "\\u12g4"}', "broken", (1, 22)),
        ('{"newsdoc": 1, "a": "b\nc"}', "broken", (1, 23)),
        ('{"newsdoc": 1, "a": %s}' % ("9" * 5000), "number-too-long", (1, 21)),
        ('{"newsdoc": 1, "a": %s}' % ("[" * 100_000), "too-deep", (1, 21 + MAX_NESTING - 1)),
        ('{"newsdoc": 1, "items": 3}', "broken", (1, 25)),
    ],
)
def test_what_stops_the_reader(text, code, place):
    with pytest.raises(ParseError) as caught:
        newsdoc.loads_package(text, format="newsdoc")
    error = caught.value
    assert (error.code, (error.lineno, error.colno)) == (code, place)
    assert error.format == "newsdoc"
    assert str(error)


def test_a_newer_version_says_what_is_read():
    with pytest.raises(ParseError, match="version 7, and version 1 is read"):
        newsdoc.loads('{"newsdoc": 7}')


@pytest.mark.parametrize(
    ("text", "code", "shown", "path"),
    [
        ('"headline": 5', "bad-value", "5", ("headline",)),
        ('"published": "Decmber 31"', "bad-date", '"Decmber 31"', ("published",)),
        ('"urgency": 12', "bad-value", "12", ("urgency",)),
        ('"urgency": 1e400', "bad-value", "1e400", ("urgency",)),
        ('"pubstatus": "gone"', "bad-value", '"gone"', ("pubstatus",)),
        ('"keywords": ["a", 7]', "bad-value", "7", ("keywords",)),
        ('"extra": [["a"]]', "bad-value", '["a"]', ("extra",)),
        ('"body": {}', "bad-value", "{}", ("body",)),
        ('"body": [{"block": "poem"}]', "unknown-block", '"poem"', ("body",)),
        ('"body": [{"text": "a"}]', "unknown-block", '{"text": "a"}', ("body",)),
        ('"body": [{"block": "paragraph"}]', "missing-member", '{"block": "paragraph"}', ("body",)),
        ('"dateline": {"text": 5}', "bad-value", "5", ("dateline",)),
        ('"body": [{"block": "heading", "text": "a", "level": "2"}]', "bad-value", '"2"', ("body", 0, "level")),
        ('"bylines": [{"text": "a", "marks": [{"kind": "b", "start": 0, "end": 9}]}]', "bad-value", None,
         ("bylines", 0, "marks")),
        ('"bylines": [{"text": "a", "marks": [{"kind": "b", "start": 1, "end": 1, "value": "c"}]}]', "bad-value",
         '{"kind": "b", "start": 1, "end": 1, "value": "c"}', ("bylines", 0, "marks")),
        ('"x-desk": {"a": 1}', "unknown-member", '"x-desk": {"a": 1}', ()),
        ('"body": [{"block": "figure", "newsdoc": 1}]', "unknown-member", '"newsdoc": 1', ("body", 0)),
        ('"title": "\\ud800"', "lone-surrogate", '"\\ud800"', ("title",)),
        ('"title": "a", "title": "b"', "duplicate-member", '"title": "a"', ("title",)),
    ],
)  # fmt: skip
def test_what_is_passed_over_with_a_remark(text, code, shown, path):
    document = f'{{"newsdoc": 1, "guid": "g", {text}}}'
    article = newsdoc.loads(document)
    (remark,) = article.diagnostics
    assert (remark.code, remark.path) == (code, path)
    if shown is not None:
        assert document[slice(*remark.span)] == shown
    assert article.guid == "g"
    assert newsdoc.dumps(attrs.evolve(article, guid="h")).decode() == document.replace('"g"', '"h"')
    if remark.severity == "error":
        with pytest.raises(ParseError) as caught:
            newsdoc.loads(document, strict=True)
        assert (caught.value.code, caught.value.span) == (code, remark.span)
    else:
        newsdoc.loads(document, strict=True)


def test_halves_of_surrogates_do_not_reach_the_model():
    article = newsdoc.loads(r'{"newsdoc": 1, "title": "\ud83d\ude00 \ude00\ud83d \\ud83d", "\ud800": 1}')
    assert article.title == "\U0001f600 \ufffd\ufffd \\ud83d"
    assert [remark.code for remark in article.diagnostics] == ["lone-surrogate", "unknown-member"]


def test_the_last_of_a_name_counts():
    article = newsdoc.loads('{"newsdoc": 9, "newsdoc": 1, "title": "a", "title": "b"}')
    assert article.title == "b"
    assert newsdoc.span(article, "title").colno == 54


def test_nodes_that_nest_too_deep_are_left_out():
    text = "[" + '{"block": "group", "blocks": [' * 66 + "]}" * 66 + "]"
    article = newsdoc.loads(f'{{"newsdoc": 1, "title": "a", "body": {text}}}')
    assert [remark.severity for remark in article.diagnostics] == ["error"]


def test_several_items_are_a_package():
    with pytest.raises(PackageError, match="2 items"):
        newsdoc.load(SAMPLES[0].with_name("package.json"))


def test_remarks_on_an_item_are_its_own():
    package = newsdoc.loads_package('{"newsdoc": 1, "items": [{}, {"urgency": 12}]}')
    assert [[remark.path for remark in item.diagnostics] for item in package.items] == [[], [("urgency",)]]


def test_places():
    article = newsdoc.load(SAMPLES[0].with_name("compact.json"))
    assert newsdoc.span(article, "headline").text == "Harbour Crews Vote to End Strike"
    assert newsdoc.span(article, "urgency").text == "3"
    assert newsdoc.span(article, article.body[1], 4, 9).text == "crews"
    assert newsdoc.span(article, article.body[1].marks[0]).text == '{"kind":"strong","start":13,"end":26}'
    assert newsdoc.span(article, ("keywords", 1)).text == "strike"
    assert newsdoc.span(article, ("extra", 0, 1)).text == "r"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_cut_off_at_any_byte(path):
    data = path.read_bytes()
    for end in range(0, len(data), max(1, len(data) // 150)):
        laws.check_safe(data[:end], "newsdoc")


@given(flawed(), st.data())
def test_any_byte_in_place_of_any_other(data, more):
    at = more.draw(st.integers(0, len(data) - 1))
    changed = data[:at] + more.draw(st.binary(max_size=3)) + data[at + more.draw(st.integers(0, 2)) :]
    try:
        newsdoc.loads_package(changed, format="newsdoc", strict=more.draw(st.booleans()))
    except NewsDocError as error:
        assert "internal" not in str(error)  # noqa: PT017 - most do not raise


JSON_TEXT = st.recursive(
    st.sampled_from(("1", "-0", "0.5e-7", "01", "1.", "1E400", "-", "true", "nul", "null", "'a'", "\x00", "\u00a01"))
    | st.text('"\\u09aDde/bn\n \ud7ff').map('"{}"'.format),
    lambda inner: st.lists(inner, max_size=3).flatmap(
        lambda items: st.sampled_from(
            (
                f"[{', '.join(items)}]",
                f"[{','.join(items)},]",
                "{" + ",\n".join(f'"k{n % 2}" :{item}' for n, item in enumerate(items)) + "}",
                f"{{{':'.join(items)}}}",
            )
        )
    ),
)


@given(st.sampled_from(("", " ", "\ufeff", "\u2003", "\r\n\t")), JSON_TEXT, st.sampled_from(("", " ", "x", "\x0c")))
def test_the_scanner_is_of_one_mind_with_the_standard_library(before, text, after):
    text = before + text + after
    try:
        wanted = json.loads(text)
    except ValueError:
        with pytest.raises(JsonError):
            scan(text)
    else:
        shown = json.dumps(wanted, ensure_ascii=False)
        cleaned = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in shown)
        assert json.dumps(plain(scan(text)), ensure_ascii=False) == cleaned


def test_nothing_else_is_read():
    assert newsdoc.loads('{"newsdoc": 1}') == Article()
    assert newsdoc.detect('{"newsdoc": 1}')[0].format == "newsdoc"
