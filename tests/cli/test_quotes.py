"""`newsdoc quotes`, and the quotes that `newsdoc show` marks."""

import csv
import io
import json

import pytest

FERRY = """\
Ferry Held by Ice

By Anna Holm

January 4, 2031

The ferry stayed in port. \u201cNobody was hurt,\u201d harbour master Olga Brandt said.

The crew went home. \u201cWe sail tomorrow,\u201d she added.

A sign at the pier read \u201cClosed\u201d.
"""


@pytest.fixture
def ferry(desk):
    (desk / "ferry.txt").write_text(FERRY, encoding="utf-8", newline="")
    return "ferry.txt"


def test_quotes_are_listed_with_speaker_cue_and_line(run, ferry):
    assert run("quotes", ferry).stdout.splitlines()[:4] == [
        "Olga Brandt  said, line 7",
        "    Nobody was hurt,",
        "Olga Brandt  added, line 9",
        "    We sail tomorrow,",
    ]


def test_a_line_of_json_is_a_quote(run, ferry):
    records = [json.loads(line) for line in run("quotes", ferry, "--json").stdout.splitlines()]
    assert [(record["line"], record["column"], record["speaker"]["name"]) for record in records[:2]] == [
        (7, 28, "Olga Brandt"),
        (9, 22, "Olga Brandt"),
    ]
    assert {record["file"] for record in records} == {ferry}


def test_a_row_of_csv_is_a_quote_and_the_head_comes_once(run, ferry, desk):
    (desk / "again.txt").write_bytes((desk / ferry).read_bytes())
    rows = list(csv.DictReader(io.StringIO(run("quotes", ferry, "again.txt", "--csv").stdout)))
    assert [(row["file"], row["speaker"], row["mention"], row["how"]) for row in rows[:2]] == [
        (ferry, "Olga Brandt", "harbour master Olga Brandt", "named"),
        (ferry, "Olga Brandt", "she", "pronoun"),
    ]
    assert next(row["text"] for row in rows if row["file"] == "again.txt") == "Nobody was hurt,"


def test_json_and_csv_exclude_each_other(run, ferry):
    assert run("quotes", ferry, "--json", "--csv").exit_code == 2


def test_a_file_that_fails_costs_no_other_file(run, ferry):
    result = run("quotes", "empty.txt", ferry, "--csv")
    assert result.exit_code == 1
    assert "Nobody was hurt," in result.stdout
    assert "empty.txt" in result.stderr


def test_the_items_of_a_package_are_counted(run, desk):
    said = {"block": "paragraph", "text": "\u201cWe wait,\u201d Olga Brandt said."}
    items = [{"headline": "One"}, {"headline": "Two", "body": [said]}]
    (desk / "two.json").write_text(json.dumps({"newsdoc": 1, "items": items}))
    (record,) = [json.loads(line) for line in run("quotes", "two.json", "--json").stdout.splitlines()]
    assert (record["item"], record["text"]) == (2, "We wait,")


def test_show_marks_quotes_and_names_speakers(run, ferry):
    page = " ".join(run("show", ferry).stdout.split())
    assert "\u201cNobody was hurt,\u201d [\u2014 Olga Brandt] harbour master Olga Brandt said." in page
    assert "\u201cWe sail tomorrow,\u201d [\u2014 Olga Brandt] she added." in page
