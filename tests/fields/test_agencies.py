"""Agencies are found by whole names, and short names only as they are written."""

import pytest

from newsdoc.fields import agencies

FOUND = {
    "AFP": "afp", "Agence France-Presse": "afp", "agence france-presse": "afp", "The Associated Press": "ap",
    "ASSOCIATED PRESS": "ap", " Getty  Images ": "getty", "dpa": "dpa", "DPA": "dpa", "REUTERS": "reuters",
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
