"""`text:moscow-times`: agency stories as copied from the pages of The Moscow Times.

Law: this module is a table. A document of it looks like this:

    Harbour Crews Vote to End Strike

    By <u>AFP</u>

    December 31, 2024

    Cranes stood idle at Port Saltmere for nine days. **Harbour Board**

    The crews of Port Saltmere voted on Tuesday to go back to work.

    Related article: Saltmere Counts the Cost

    Original url:

    https://www.example.org/2024/12/31/harbour-crews-vote-a1234
"""

from __future__ import annotations

from newsdoc.layout import AnyOrder, Layout, Lines, Row, Section
from newsdoc.model import Figure, Heading, Link, Paragraph

MOSCOW_TIMES = Layout(
    "text:moscow-times",
    (
        Row("{headline}", wrap=True),
        AnyOrder(
            (
                Row("By {bylines:byline}", evidence="a By line", common=True),
                Row("{published:date}", evidence="a date line", common=True),
                Row("[published|Published:] {published:date}", evidence="a label", common=True),
                Row("[updated|Updated:] {updated:date}", evidence="a label", common=True),
            )
        ),
        Section(
            "body",
            gap=3,
            of=(
                Row("**{text}**", Heading, given={"level": 2}, wrap=True),
                Row("## {text}", Heading, given={"level": 2}),
                Row("### {text}", Heading, given={"level": 3}),
                Row("#### {text}", Heading, given={"level": 4}),
                Row("##### {text}", Heading, given={"level": 5}),
                Row("###### {text}", Heading, given={"level": 6}),
                Lines(("- ", "* ", "• ")),
                Lines(("1. ", "1) "), ordered=True),
                Row(
                    "{caption.text} **{caption.credit:credit}**",
                    Figure,
                    wrap=True,
                    after="sentence",
                    evidence="a bold credit",
                ),
                Row(
                    "[related|Related article:] {title:link}",
                    Link,
                    wrap=True,
                    given={"rel": "seeAlso"},
                    evidence="a label",
                    common=True,
                ),
                Row("{text}", Paragraph, wrap=True),
            ),
        ),
        Row("[source|Original url:] {url:address}", value="line or next block", evidence="a label"),
    ),
    description="AFP / Moscow Times text layout: headline, By line, date, captions with a bold credit",
    extensions=(".txt", ".text", ".md"),
)
