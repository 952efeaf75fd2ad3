"""The laws, for samples of every layout and for documents nobody wrote."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from formats.newsdoc import documents
from model.strategies import articles
from newsdoc.model import (
    Article,
    Caption,
    Concept,
    Contributor,
    Dateline,
    Figure,
    Link,
    Mark,
    Note,
    Place,
)
from newsdoc.testing import FormatSuite
from newsdoc.testing.strategies import Edited

CONCEPTS = (Concept(name="labour", code="09000000"), Concept(uri="https://codes.example/7"))
VALUES = {
    "alt_ids": (("sequence", "0418"),),
    "associations": (Figure(guid="p7", caption=Caption(text="", credit="T. Arnesen")),),
    "contributors": (Contributor(name="Oona Tarrell", contacts=("oona@saltmere.example",)),),
    "copyright_year": 2024,
    "dateline": Dateline(text="ELLERY –", marks=(Mark(kind="city", start=0, end=6),)),
    "ednotes": (Note(text="Recasts", public=False),),
    "extra": (("ninjs:ticker", "y"), ("zz:last", "z")),
    "genres": CONCEPTS,
    "links": (Link(title="Costs", href="https://news.example/a/2"),),
    "places": (Place(name="Ellery", latitude=58.25),),
    "provider": CONCEPTS[0],
    "pubstatus": "withheld",
    "services": CONCEPTS,
    "sources": CONCEPTS,
    "subjects": CONCEPTS,
    "urgency": 7,
    "word_count": 310,
}
EVERY_FIELD = frozenset(field.name for field in attrs.fields(Article) if field.eq)


class TestNewsdoc(FormatSuite):
    format = "newsdoc"
    samples = FormatSuite.files(__file__, "samples/*.json")
    edits = EVERY_FIELD
    values = VALUES
    required = frozenset({"type"})
    furniture = '{}[]":,'

    def documents(self):
        return documents.flawed()

    def articles(self):
        return articles()

    def edited(self, article):
        """Some fields as another article has them."""

        def mix(other, names):
            return Edited(
                ", ".join(sorted(names)), attrs.evolve(article, **{name: getattr(other, name) for name in names})
            )

        return st.builds(mix, articles(), st.sets(st.sampled_from(sorted(EVERY_FIELD)), min_size=1))
