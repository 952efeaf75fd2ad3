"""The laws of newsdoc, for Coastline."""

from __future__ import annotations

from newsdoc_coastline import COASTLINE

import newsdoc
from newsdoc.testing import FormatSuite


class TestCoastline(FormatSuite):
    level = 1
    format = COASTLINE
    samples = FormatSuite.files(__file__, "samples/*.txt")
    edits = frozenset({"headline", "kicker", "bylines", "published", "updated", "dateline", "body"})


def test_its_own_dateline_and_end_mark_are_known() -> None:
    sample = next(sample for sample in TestCoastline.samples if sample.name == "strike.txt")
    article = newsdoc.loads(sample.data)
    assert isinstance(article, newsdoc.Article)
    assert article.origin is not None
    assert article.origin.format == "text:coastline"
    assert article.kicker == "Harbours"
    assert article.dateline is not None
    assert article.dateline.text == "SALTMERE (CLN) --"
    assert [type(block).__name__ for block in article.body] == ["Paragraph"] * 2 + ["Heading"] + ["Paragraph"] * 2
    assert getattr(article.body[-1], "role", None) == "signoff"
