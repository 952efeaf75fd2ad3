"""The laws of newsdoc, for dispatches."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st
from newsdoc_dispatch import read

import newsdoc
from newsdoc import Article, Byline, Heading, Paragraph
from newsdoc.testing import FormatSuite
from newsdoc.testing.strategies import field_values

TEXTS = st.sampled_from(
    ["Nobody is hurt.", "The wind fell. So did the tide, and nobody had asked the pilots.", "By noon: nothing", "= x"]
)
BLOCKS = st.builds(Paragraph, text=TEXTS) | st.builds(Heading, text=TEXTS)


def articles() -> st.SearchStrategy[Article]:
    return st.builds(
        Article,
        guid=st.sampled_from(["4117", "4118-b"]),
        headline=TEXTS,
        urgency=st.none() | st.integers(1, 9),
        published=st.none() | st.dates(),
        keywords=st.lists(st.sampled_from(["ferry", "tides", "Penhallow"]), unique=True).map(tuple),
        bylines=field_values("bylines"),
        body=st.lists(BLOCKS, max_size=4),
    )


class TestDispatch(FormatSuite):
    level = 1
    format = read
    samples = FormatSuite.files(__file__, "samples/*.txt")
    edits = frozenset({"headline", "bylines", "keywords", "urgency", "published", "body"})
    required = frozenset({"headline"})

    def articles(self) -> st.SearchStrategy[Article]:
        return articles()

    def documents(self) -> st.SearchStrategy[bytes]:
        return articles().map(lambda article: newsdoc.convert(article, read).data)


def test_it_is_known_by_name() -> None:
    assert newsdoc.Registry().get("text:dispatch") is read
    assert newsdoc.Registry().owner("text:dispatch") == "newsdoc-dispatch"


def test_an_edit_is_put_in_its_place() -> None:
    data = next(sample.data for sample in TestDispatch.samples if sample.name == "ferry.txt")
    article = newsdoc.loads(data)
    assert article.origin is not None
    assert article.origin.format == "text:dispatch"
    edited = attrs.evolve(article, urgency=2, bylines=(*article.bylines, Byline(text="Joss Penhale")))
    revision = newsdoc.revise(edited)
    assert not revision.rewritten
    assert revision.data == data.replace(b"Urgency: 4", b"Urgency: 2").replace(
        b"By Tamsin Orrell\n", b"By Tamsin Orrell\n\nBy Joss Penhale\n"
    )


def test_what_has_no_place_is_written_anew() -> None:
    article = newsdoc.loads(b"DISPATCH 1\n\nFerry  Stuck\n\n\n\nNobody is hurt.\n")
    revision = newsdoc.revise(attrs.evolve(article, urgency=2))
    assert revision.rewritten
    assert revision.data == b"DISPATCH 1\nUrgency: 2\n\nFerry  Stuck\n\nNobody is hurt.\n"
