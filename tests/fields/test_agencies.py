"""Agencies are found by whole names, and short names only as they are written; in a line, each with its place."""

import pytest

from newsdoc.fields import agencies
from newsdoc.testing.timing import check_linear

FOUND = {
    "AFP": "afp", "Agence France-Presse": "afp", "agence france-presse": "afp", "The Associated Press": "ap",
    "ASSOCIATED PRESS": "ap", " Getty  Images ": "getty", "dpa": "dpa", "DPA": "dpa", "REUTERS": "reuters",
    "Рейтер": "reuters", "共同": "kyodo", "연합뉴스": "yonhap",
}  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_an_agency_is_found(text):
    agency = agencies.find(text)
    assert agency is not None
    assert agency.id == FOUND[text]


@pytest.mark.parametrize("text", ["", "Pa", "ap", "afp", "AFP and Reuters", "the AFP", "Jane Doe"])
def test_other_texts_are_no_agency(text):
    assert agencies.find(text) is None


def test_ids_and_names_are_unique():
    names = [name.casefold() for agency in agencies.AGENCIES for name in {agency.name, *agency.aliases}]
    assert len(set(names)) >= len(names) - 1  # one agency may spell its name in two cases
    ids = [agency.id for agency in agencies.AGENCIES]
    assert ids == sorted(set(ids))


MENTIONED = {
    "Jane Doe/Press Association/dpa/Archiv": [("pa", "Press Association"), ("dpa", "dpa")],
    "AFP via Getty Images": [("afp", "AFP"), ("getty", "Getty Images")],
    "(AFP-DPA)": [("afp", "AFP"), ("dpa", "DPA")],
    "The  Associated\nPress writer": [("ap", "The  Associated\nPress")],
    "dpa-AFX": [("dpa-afx", "dpa-AFX")],
    "ا ف ب/ارشيف": [("afp", "ا ف ب")],
    "[사진=연합뉴스]": [("yonhap", "연합뉴스")],
    "新华社记者": [("xinhua", "新华社")],
    "Фото: ТАСС": [("tass", "ТАСС")],
    "Agence France Presse": [("afp", "Agence France Presse")],
    "Pa and ap, a map of Petra, 共同 or MAP": [],
    "Reuterswerd": [],
    "Associated / Press": [],
    "": [],
}


@pytest.mark.parametrize("text", MENTIONED)
def test_agencies_in_a_line_are_found_with_their_place(text):
    found = agencies.mentions(text)
    assert [(mention.agency.id, text[mention.start : mention.end]) for mention in found] == MENTIONED[text]


@pytest.mark.parametrize("name", sorted(agencies.ONLY_WHOLE))
def test_a_name_that_is_a_word_too_is_found_as_a_whole(name):
    assert agencies.find(name) is not None
    assert agencies.mentions(f"x {name} x") == ()


@pytest.mark.parametrize("agency", agencies.AGENCIES, ids=lambda agency: agency.id)
def test_every_name_is_found_whole_and_in_a_line(agency):
    for name in {agency.name, *agency.aliases}:
        assert agencies.find(name) == agency
        if name not in agencies.ONLY_WHOLE:
            (mention,) = agencies.mentions(f"— {name} —")
            assert (mention.agency, mention.start, mention.end) == (agency, 2, 2 + len(name.rstrip("'")))


@pytest.mark.parametrize("unit", ["AP ", "The ", "Associated ", "新华", "a/", "' ", "agence france "])
def test_lines_without_end(unit):
    check_linear(lambda times: unit * (times * 1000), agencies.mentions)
