"""The laws, for invented documents of every kind that is met."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from formats.nitf import documents
from newsdoc.model import Byline, Concept
from newsdoc.testing import FormatSuite


class TestNitf(FormatSuite):
    format = "nitf"
    # those with a dateline run into the text, or a tagline, where not every edit has a place: see test_editing
    samples = tuple(
        sample
        for sample in FormatSuite.files(__file__, "samples/*.xml")
        if sample.name not in {"run-in.xml", "wrapped.xml"}
    )
    edits = frozenset(
        {
            "body",
            "bylines",
            "copyright_holder",
            "copyright_year",
            "expires",
            "genres",
            "guid",
            "headline",
            "keywords",
            "language",
            "provider",
            "published",
            "slugline",
            "subheadline",
            "updated",
            "urgency",
            "usage_terms",
            "version",
        }
    )
    values: ClassVar = {
        "copyright_year": 2030,
        "genres": (Concept(name="analysis"),),
        "provider": Concept(name="Ellery Press"),
        "updated": datetime(2031, 3, 5, 7, 8, 9, tzinfo=UTC),
        "urgency": 7,
        "version": "04",
        "bylines": (Byline(text="Tamsin Orrell"),),
    }
    required = frozenset({"headline", "guid"})

    def documents(self):
        return documents.documents()

    def articles(self):
        return documents.articles()


class TestMore(FormatSuite):
    """What has no place for every edit of the suite."""

    format = "nitf"
    samples = tuple(
        sample
        for sample in FormatSuite.files(__file__, "samples/*.xml")
        if sample.name in {"run-in.xml", "wrapped.xml"}
    )
    edits = frozenset({"headline", "urgency"})
    values: ClassVar = {"urgency": 7}
    required = frozenset({"headline"})

    def test_samples_are_detected(self, sample):
        if sample.name != "wrapped.xml":  # its outermost element is another format's
            super().test_samples_are_detected(sample)
