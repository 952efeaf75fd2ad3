"""The laws, for messages of every kind that is met."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from formats.mail import documents
from newsdoc.testing import FormatSuite

SAMPLES = FormatSuite.files(__file__, "samples/*.eml")
# where the subject is a slug the headline is the story's, and a name in From cannot be taken out
OTHER = {"own-headline.eml", "same-headline.eml", "person.eml"}


class TestMail(FormatSuite):
    format = "mail"
    samples = tuple(sample for sample in SAMPLES if sample.name not in OTHER)
    edits = frozenset({"body", "guid", "headline", "keywords", "language", "priority", "updated"})
    values: ClassVar = {
        "guid": "4117.20310304@coastline.example",
        "priority": "low",
        "updated": datetime(2031, 3, 5, 7, 8, 9, tzinfo=UTC),
    }

    def documents(self):
        return documents.documents()

    def articles(self):
        return documents.articles()


class TestHeadlines(FormatSuite):
    """The headline is the story's, or stands in both."""

    format = "mail"
    samples = tuple(sample for sample in SAMPLES if sample.name in OTHER)
    edits = frozenset({"body", "headline", "updated"})
    values: ClassVar = {"updated": datetime(2031, 3, 5, 7, 8, 9, tzinfo=UTC)}
    required = frozenset({"headline"})
