"""What the layouts of news agencies have in common: one table, and an agency's habits put into it.

Law: an agency is data: its names, the rows that only it has, and the by-word it writes. Detection asks that a dateline,
byline or end mark names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.layout import AnyOrder, Layout, Row, Section
from newsdoc.model import Link, Note, Paragraph

if TYPE_CHECKING:
    from newsdoc.fields.agencies import Agency
    from newsdoc.layout import Lines


def wire(
    name: str,
    agency: Agency | None,
    description: str,
    *,
    by: str = "By",
    before: tuple[Row, ...] = (),
    head: tuple[Row, ...] = (),
    body: tuple[Row | Lines, ...] = (),
    tail: tuple[Row, ...] = (),
    signs_bylines: bool = True,
) -> Layout:
    """The layout of an agency: what all wires print, and what this one does besides.

    `name` is that of the format, such as `text:afp`; `agency` the one whose name in a dateline is evidence. `by` is the
    by-word to write. `before` are rows that may stand over the headline, `head` those between it and the text, `body`
    blocks of the text, which are tried first, `tail` what may stand below it. With `signs_bylines`, a byline is
    evidence, too.
    """
    return Layout(
        name,
        (
            AnyOrder((Row("{slugline:slug}"), *before)),
            Row("{headline:plain}", wrap=True),
            AnyOrder(
                (
                    *head,
                    Row(f"[by|{by}] {{bylines:byline}}", wrap=True, evidence="a by line" if signs_bylines else None),
                    Row("{published:date}"),
                    Row("[published|Published:] {published:date}"),
                    Row("[updated|Updated:] {updated:date}"),
                    Row("({ednotes:correction})", wrap=True, given={"role": "correction"}),
                )
            ),
            Section(
                "body",
                opening=Row("{dateline:dateline}", evidence="a dateline"),
                breaks="lines",
                of=(
                    *body,
                    Row("{text:rule}", Paragraph, given={"role": "break"}),
                    Row("{text:signoff}", Paragraph, given={"role": "signoff"}, evidence="an end mark"),
                    Row("{text:credits}", Paragraph, wrap=True, given={"role": "tagline"}, evidence="an end credit"),
                    Row("[note|Editor's note:] {text:plain}", Note, wrap=True, given={"role": "note"}),
                    Row("[related|Related:] {title:link}", Link, given={"rel": "seeAlso"}),
                    Row("{text:plain}", Paragraph, wrap=True),
                ),
            ),
            *tail,
        ),
        description=description,
        extensions=(".txt", ".text"),
        agency=agency,
    )
