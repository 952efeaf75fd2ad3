"""`text:gazette`: the stories of the island gazettes, as newsdoc reads and writes them.

Lanterns Back on the Quay

Words: Joss Penhale

Filed: March 4, 2031

The lanterns of Penhallow were lit on Tuesday for the first time since the storm.

++ Oil, not current

They burn oil again, as they did when the quay was built.

Read it at: https://gazette.example.org/lanterns-back
"""

from __future__ import annotations

from newsdoc.layout import AnyOrder, Layout, Row, Section
from newsdoc.model import Heading, Paragraph

__all__ = ["GAZETTE"]

GAZETTE = Layout(
    "text:gazette",
    (
        Row("{headline}", wrap=True),
        AnyOrder(
            (
                Row("Words: {bylines:byline}", evidence="a Words line"),
                Row("Filed: {created:date}", evidence="a Filed line"),
            )
        ),
        Section("body", of=(Row("++ {text}", Heading), Row("{text}", Paragraph, wrap=True))),
        Row("Read it at: {url:address}", evidence="its address"),
    ),
    description="Stories of the island gazettes: headline, Words, Filed, and where to read them",
)
