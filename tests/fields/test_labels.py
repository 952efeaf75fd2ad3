"""Labels are data: longest first, and a pattern that takes the whole label and its colon."""

import re

import pytest

from newsdoc.fields import labels

LABELLED = [
    ("related", "Related article: A title", "Related article:"),
    ("related", "RELATED  ARTICLES : A title", "RELATED  ARTICLES :"),
    ("related", "Read more:", "Read more:"),
    ("source", "Original url:", "Original url:"),
    ("source", "Original\nURL: x", "Original\nURL:"),
    ("source", "Source: x", "Source:"),
    ("updated", "Last updated: x", "Last updated:"),
    ("published", "Published on: x", "Published on:"),
    ("note", "EDITOR\u2019S NOTE: x", "EDITOR\u2019S NOTE:"),
    ("correction", "Correction: x", "Correction:"),
    ("related", "Leggi anche: Un titolo", "Leggi anche:"),
    ("related", "À lire aussi : Un titre", "À lire aussi :"),
    ("source", "来源：一", "来源："),
    ("note", "Note de l\u2019éditeur : x", "Note de l\u2019éditeur :"),
    ("credit", "Foto: x", "Foto:"),
]


@pytest.mark.parametrize(("role", "text", "label"), LABELLED)
def test_a_label_is_taken_with_its_colon(role, text, label):
    found = re.compile(labels.pattern(role), re.IGNORECASE).match(text)
    assert found is not None
    assert found[0] == label
    assert found.re.groups == 0


@pytest.mark.parametrize("text", ["Related", "Related article", "Relatedarticle:", "Source of it:", "Related\n:"])
def test_without_its_colon_it_is_no_label(text):
    assert not any(re.match(labels.pattern(role), text, re.IGNORECASE) for role in labels.LABELS)


@pytest.mark.parametrize("role", labels.LABELS)
def test_labels_come_longest_first(role):
    lengths = [len(label) for label in labels.labels(role)]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("role", labels.LABELS)
def test_every_label_is_taken_whole(role):
    pattern = re.compile(labels.pattern(role), re.IGNORECASE)
    for label in labels.labels(role):
        assert pattern.fullmatch(f"{label}:")


def test_the_label_to_write():
    assert labels.label("related") == "Related article"
    assert labels.label("credit", "fr") == "Photo"
    assert labels.label("note", "zu") == "Editor's note"


@pytest.mark.parametrize("line", [
    "Reuter", " Reuter\r", "REUTER...", "(END)", "###", "ENDIT", "-30-", "___", "________", "(MORE)", "More", "(끝)",
])  # fmt: skip
def test_marks_that_end_a_story(line):
    assert labels.is_end_mark(line)


@pytest.mark.parametrize("line", ["", "reuter said", "Reuter said", "More than that.", "_", "end of it", "-", "30"])
def test_lines_that_end_nothing(line):
    assert not labels.is_end_mark(line)
