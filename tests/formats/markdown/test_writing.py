"""What is written from scratch, with exactly the losses that are told of."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsdoc
from newsdoc.errors import WriteError
from newsdoc.formats.markdown import MarkdownOptions
from newsdoc.model import (
    Article,
    BlockQuote,
    Byline,
    Caption,
    Cell,
    Concept,
    Dateline,
    Figure,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Package,
    Paragraph,
    Preformatted,
    Rendition,
    Table,
)
from newsdoc.testing import laws

FORMATS = Path(__file__).parents[1]
ARTICLE = Article(
    headline="Harbour: Strike Is Over",
    subheadline='"Not yet"',
    abstract="One.\n\nTwo.",
    bylines=(Byline(text="Tamsin Orrell"), Byline(text="Joss Penhale")),
    published=datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC),
    language="no",
    keywords=("harbour", "strike, long"),
    subjects=(Concept(name="Coast", role="category"),),
    pubstatus="withheld",
    urgency=3,
    dateline=Dateline(text="PORT SALTMERE (AP) —"),
    associations=(Figure(role="featuremedia", renditions=(Rendition(href="a.jpg"),), alt_text="A crane"),),
    extra={"markdown:weight": "10", "ninjs:ticker": "y"},
    body=(
        Paragraph(
            text="The crews voted on Tuesday.",
            marks=(
                Mark(kind="strong", start=4, end=9),
                Mark(kind="link", start=19, end=26, value="https://x.example/a b"),
            ),
        ),
        Figure(
            renditions=(Rendition(href="gate.jpg"),),
            alt_text="The gate",
            caption=Caption(text="Lucan Brede at the gate.", credit="Tove Arnesen"),
        ),
        Heading(text="What comes next"),
        ListBlock(items=(Paragraph(text="one"), ListBlock(items=(Paragraph(text="deep"),)), Paragraph(text="two"))),
        ListBlock(items=(Paragraph(text="another list"),)),
        ListBlock(items=(Paragraph(text="first"), Paragraph(text="second")), ordered=True),
        BlockQuote(blocks=(Paragraph(text="We are tired."), Paragraph(text="All of us.")), credit="Oona Tarrell"),
        Table(
            rows=(
                (Cell(text="a", header=True), Cell(text="b", header=True)),
                (Cell(text="1 | 2"), Cell(text="")),
            )
        ),
        Preformatted(text="a  b\n```\nc"),
        Paragraph(text="", role="break"),
        Link(title="Costs", href="https://x.example/c", rel="seeAlso"),
        Paragraph(text="1. is no list\n- nor this, and *not* slanted"),
        Note(text="A note.", role="footnote", public=True),
    ),
)
WRITTEN = """\
---
title: "Harbour: Strike Is Over"
subtitle: '"Not yet"'
description: |
  One.

  Two.
authors: [Tamsin Orrell, Joss Penhale]
date: 2031-03-04T06:12:09+00:00
draft: true
lang: "no"
tags: [harbour, "strike, long"]
categories: [Coast]
urgency: 3
image:
  src: a.jpg
  alt: A crane
weight: 10
ninjs:ticker: y
---

PORT SALTMERE (AP) — The **crews** voted on [Tuesday](<https://x.example/a b>).

![The gate](gate.jpg)
*Lucan Brede at the gate. (Photo: Tove Arnesen)*

## What comes next

- one
  - deep
- two

* another list

1. first
2. second

> We are tired.
>
> All of us.
>
> — Oona Tarrell

| a | b |
| --- | --- |
| 1 \\| 2 |  |

````
a  b
```
c
````

***

Related article: [Costs](https://x.example/c)

1\\. is no list\x20\x20
\\- nor this, and \\*not\\* slanted

[^1]: A note.
"""


def test_an_article_as_a_person_would_write_it():
    converted = newsdoc.convert(ARTICLE, "markdown")
    assert converted.data.decode() == WRITTEN
    assert converted.losses == ()


def test_front_matter_in_toml():
    converted = newsdoc.convert(ARTICLE, "markdown", options=MarkdownOptions(front_matter="toml"))
    assert converted.losses == ()
    head = converted.data.decode().split("\n\n")[0]
    assert head.startswith('+++\ntitle = "Harbour: Strike Is Over"\n')
    assert "\ndate = 2031-03-04T06:12:09+00:00\ndraft = true\n" in head
    assert '\nimage = { src = "a.jpg", alt = "A crane" }\n' in head


def test_no_front_matter():
    article = Article(
        headline="Strike Is Over",
        bylines=(Byline(text="Tamsin Orrell"),),
        published=datetime(2031, 3, 4).date(),  # noqa: DTZ001 - a day
        language="en",
        body=(Paragraph(text="The crews voted."),),
    )
    converted = newsdoc.convert(article, "markdown", options=MarkdownOptions(front_matter="none"))
    assert converted.data.decode() == "# Strike Is Over\n\nBy Tamsin Orrell\n\nMarch 4, 2031\n\nThe crews voted.\n"
    assert [str(loss) for loss in converted.losses] == ["language: 'en'"]


def test_the_headline_above_the_text_too():
    converted = newsdoc.convert(ARTICLE, "markdown", options=MarkdownOptions(heading=True))
    assert "\n---\n\n# Harbour: Strike Is Over\n\n" in converted.data.decode()
    assert converted.losses == ()


def test_options_are_checked():
    with pytest.raises(ValueError, match="front_matter"):
        MarkdownOptions(front_matter="xml")


def test_a_package_is_refused():
    with pytest.raises(WriteError, match="one article"):
        newsdoc.convert(Package(items=(ARTICLE,)), "markdown")


@pytest.mark.parametrize(
    "name", ["text/samples/captions-in-the-body.txt", "text/samples/subheads-and-lists.txt", "text/samples/crlf.txt"]
)
def test_stories_in_text_arrive_whole(name):
    article = newsdoc.load(FORMATS / name)
    assert newsdoc.convert(article, "markdown").report() == ""


def test_a_dateline_that_cannot_be_told_from_the_text_is_said_in_front_matter():
    article = Article(dateline=Dateline(text="Norvik"), body=(Paragraph(text="Nobody came."),))
    converted = newsdoc.convert(article, "markdown")
    assert converted.data.decode() == "---\ndateline: Norvik\n---\n\nNobody came.\n"
    assert converted.losses == ()


@pytest.mark.parametrize("path", sorted((FORMATS / "nitf" / "samples").glob("*.xml")), ids=lambda path: path.name)
def test_nitf_there_and_what_is_lost(path):
    article = newsdoc.load(path, format="nitf")
    data = laws.check_honest(article, newsdoc.Registry().get("markdown"))
    again = newsdoc.loads(data, format="markdown")
    assert again.headline == article.headline
    assert [line.text for line in again.bylines] == [line.text for line in article.bylines]


@pytest.mark.parametrize("target", ["nitf", "newsdoc", "text:moscow-times"])
@pytest.mark.parametrize("name", ["hugo.md", "toml.md", "clipping.md", "reader.md", "plain.md", "jekyll.md"])
def test_what_is_lost_on_the_way_elsewhere_is_told(name, target):
    article = newsdoc.load(Path(__file__).parent / "samples" / name, format="markdown")
    laws.check_honest(article, newsdoc.Registry().get(target))


def test_newsdoc_holds_all_of_it():
    article = newsdoc.load(Path(__file__).parent / "samples" / "hugo.md")
    assert newsdoc.convert(article, "newsdoc").losses == ()
