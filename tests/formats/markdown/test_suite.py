"""The laws, for samples of every kind of front matter and of none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from formats.markdown import documents
from newsdoc.model import Byline, Concept
from newsdoc.testing import FormatSuite

EDITS = frozenset({"body", "bylines", "headline", "published", "url"})
IN_FRONT = EDITS | {
    "abstract",
    "copyright_notice",
    "creditline",
    "embargoed",
    "guid",
    "kicker",
    "keywords",
    "language",
    "provider",
    "pubstatus",
    "slugline",
    "sources",
    "subheadline",
    "subjects",
    "updated",
    "urgency",
    "word_count",
}
VALUES = {
    "bylines": (Byline(text="Tamsin Orrell"), Byline(text="Joss Penhale")),
    "provider": Concept(name="Ellery Press"),
    "pubstatus": "withheld",
    "sources": (Concept(name="AFP"),),
    "subjects": (Concept(name="Courts", role="category"), Concept(name="Sea: Ice", role="category")),
    "updated": datetime(2031, 3, 5, 7, 8, 9, tzinfo=UTC),
    "urgency": 7,
    "word_count": 310,
}


def samples(*names):
    return tuple(sample for sample in FormatSuite.files(__file__, "samples/*.md") if sample.name in names)


class TestFrontMatter(FormatSuite):
    """In YAML and TOML."""

    format = "markdown"
    samples = samples("toml.md", "clipping.md", "jekyll.md")
    edits = IN_FRONT
    values: ClassVar = VALUES

    def documents(self):
        return documents.documents()

    def articles(self):
        return documents.articles()


class TestHeader(FormatSuite):
    """Lines of labels, as of the Jina Reader."""

    format = "markdown"
    samples = samples("reader.md")
    edits = IN_FRONT
    values: ClassVar = VALUES | {"bylines": (Byline(text="Tamsin Orrell"),)}


class TestBare(FormatSuite):
    """Without front matter."""

    format = "markdown"
    samples = samples("plain.md")
    edits = EDITS
    values: ClassVar = VALUES | {"bylines": (Byline(text="Tamsin Orrell"),)}


class TestDashes(FormatSuite):
    """Lines with two dashes, which hold few fields."""

    format = "markdown"
    samples = samples("dashes.md")
    edits = EDITS
    values: ClassVar = VALUES | {"bylines": (Byline(text="Tamsin Orrell"),)}
    required = frozenset({"headline"})


class TestDateline(FormatSuite):
    """With a dateline, under which only a paragraph can stand first."""

    format = "markdown"
    samples = samples("hugo.md")
    edits = IN_FRONT - {"body"}
    values: ClassVar = VALUES
