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
