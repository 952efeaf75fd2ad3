"""`text:plain`: news as plain text, whoever wrote it: a headline, perhaps a byline and a date, paragraphs.

Law: this module is a table. A document of it looks like this, with blank lines between paragraphs, or with an indented
first line each, or with one line each:

    Harbour Crews Vote to End Strike

    By Oona Tarrell
    December 31, 2024

    SALTMERE, Dec. 31 (Coastline) - The crews of Port Saltmere voted on Tuesday to go back to work.

    Related article: Saltmere Counts the Cost
"""

from __future__ import annotations

from newsdoc.layout import AnyOrder, Layout, Lines, Row, Section
from newsdoc.model import Link, Note, Paragraph

PLAIN = Layout(
    "text:plain",
    (
        Row("{headline:plain}", wrap=True),
        AnyOrder(
            (
                Row("[by|By] {bylines:byline}", wrap=True, evidence="a by line"),
                Row("{published:date}", evidence="a date line"),
                Row("[published|Published:] {published:date}", evidence="a label"),
                Row("[updated|Updated:] {updated:date}", evidence="a label"),
                Row("({ednotes:correction})", wrap=True, given={"role": "correction"}, evidence="a correction"),
            )
        ),
        Section(
            "body",
            opening=Row("{dateline:dateline}", evidence="a dateline"),
            breaks="lines",
            of=(
                Row("{text:rule}", Paragraph, given={"role": "break"}),
                Row("{text:signoff}", Paragraph, given={"role": "signoff"}, evidence="an end mark"),
                Row("{text:credits}", Paragraph, wrap=True, given={"role": "tagline"}, evidence="an end credit"),
                Lines(("- ", "* ", "• ")),
                Lines(("1. ", "1) "), ordered=True),
                Row("[note|Editor's note:] {text:plain}", Note, wrap=True, given={"role": "note"}, evidence="a note"),
                Row("[related|Related article:] {title:link}", Link, given={"rel": "seeAlso"}, evidence="a label"),
                Row("{text:plain}", Paragraph, wrap=True),
            ),
        ),
        Row("[source|Source:] {url:address}", value="line or next block", evidence="a label"),
    ),
    description="News as plain text: a headline, perhaps a byline and a date, paragraphs",
    extensions=(".txt", ".text"),
    general=True,
)
