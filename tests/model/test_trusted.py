"""Constructors without checks make what the classes make."""

from __future__ import annotations

import attrs
import pytest

from newsdoc.model import Article, Concept, Mark, Paragraph
from newsdoc.model.trusted import trusted


@pytest.mark.parametrize(
    "value",
    [
        Paragraph(text="Ice", marks=(Mark(kind="strong", start=0, end=3),), role="lead"),
        Mark(kind="link", start=1, end=2, value="x"),
        Concept(name="ice", relevance=4),
        Article(headline="Ice", body=(Paragraph(text="Ice"),), urgency=3),
    ],
)
def test_they_make_equal_values(value):
    made = trusted(type(value))(*(getattr(value, field.name) for field in attrs.fields(type(value))))
    assert made == value
    assert hash(made) == hash(value)
    assert repr(made) == repr(value)
    assert attrs.evolve(made) == value


def test_what_is_left_out_is_at_its_default():
    assert trusted(Concept)("ice", scheme="x") == Concept(name="ice", scheme="x")
    assert trusted(Article)(headline="Ice") == Article(headline="Ice")
