"""The laws, for look-alikes of every kind of export."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from hypothesis import strategies as st

import newsdoc
from newsdoc.model import Article, Byline, Caption, Concept, Dateline, Figure, Note, Paragraph, Place
from newsdoc.testing import FormatSuite

TEXTS = st.sampled_from(
    ["Nobody is hurt.", "The wind fell. So did the tide.", "It was noon", "A second ship was on its way, they said."]
)
NAMES = st.sampled_from(["FERRIES", "WEATHER", "ICE BREAKING"])
PERCENT = st.none() | st.integers(0, 100)


def articles() -> st.SearchStrategy[Article]:
    return st.builds(
        Article,
        provider=st.sampled_from([Concept(name="Ellery Courier"), Concept(name="Saltmere Mail (Saltmere)")]),
        published=st.dates(date(1970, 1, 1), date(2060, 1, 1)),
        headline=TEXTS,
        bylines=st.lists(st.sampled_from([Byline(text="Tamsin Orrell"), Byline(text="Idris Vane")]), max_size=1),
        word_count=st.none() | st.integers(1, 9999),
        dateline=st.none() | st.just(Dateline(text="PENHALLOW, Jan. 5")),
        abstract=st.none() | TEXTS,
        language=st.sampled_from([None, "en", "de", "fr"]),
        url=st.none() | st.just("https://www.example.org/ferry"),
        subjects=st.lists(st.builds(Concept, name=NAMES, relevance=PERCENT), max_size=3),
        places=st.lists(st.builds(Place, name=NAMES, relevance=PERCENT, role=st.just("about")), max_size=2),
        associations=st.lists(st.builds(lambda text: Figure(caption=Caption(text=text)), TEXTS), max_size=2),
        ednotes=st.lists(st.builds(Note, text=TEXTS, role=st.just("correction"), public=st.just(True)), max_size=1),
        copyright_notice=st.none() | st.just("Copyright 2031 Saltmere Mail Ltd. All Rights Reserved"),
        extra=st.just({}) | st.just({"lexisnexis:load-date": "January 5, 2031"}),
        body=st.lists(st.builds(Paragraph, text=TEXTS), max_size=4),
    )


class TestLexisNexis(FormatSuite):
    format = "lexisnexis"
    samples = tuple(sample for sample in FormatSuite.files(__file__, "samples/*.txt") if "amid" not in sample.name)
    edits = frozenset(
        {"abstract", "body", "bylines", "copyright_notice", "headline", "language", "published", "url", "word_count"}
    )
    values: ClassVar = {
        "bylines": (Byline(text="Tamsin Orrell"),),
        "word_count": 4117,
        "published": date(2031, 3, 4),
        "copyright_notice": "Copyright 2030 Penhallow Mail",
    }
    required = frozenset({"headline", "published"})
    furniture = ";,"

    def documents(self) -> st.SearchStrategy[bytes]:
        return articles().map(lambda article: newsdoc.convert(article, newsdoc.Registry().get("lexisnexis")).data)

    def articles(self) -> st.SearchStrategy[Article]:
        return articles()


class TestLabelsAmidTheText(FormatSuite):
    """Paragraphs that begin as labels do: such a one cannot stand last, where it would be read as a label."""

    format = "lexisnexis"
    samples = FormatSuite.files(__file__, "samples/*amid*.txt")
    edits = TestLexisNexis.edits - {"body"}
    values = TestLexisNexis.values
    required = TestLexisNexis.required
    furniture = ";,"
