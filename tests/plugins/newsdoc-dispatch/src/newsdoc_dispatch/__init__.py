"""`text:dispatch`: the dispatches of the harbour offices, as newsdoc reads and writes them.

DISPATCH 4117
Urgency: 4
Date: 2031-03-04
Keywords: ferry, Penhallow

Ferry Stuck Off Penhallow

By Tamsin Orrell

The ferry Heron has been stuck off Penhallow since Monday night, the
harbour office said.

= No wind, no tide

Nobody is hurt.
"""

from __future__ import annotations

from datetime import date
from typing import TypedDict

import newsdoc
from newsdoc import Article, Byline, Evidence, Heading, Paragraph, Piece, Reading

__all__ = ["read"]


class Head(TypedDict, total=False):
    """What the lines before the headline say."""

    urgency: int | None
    published: date | None
    keywords: tuple[str, ...]


@newsdoc.reader("text:dispatch", extensions=(".txt", ".dispatch"), media_types=("text/plain",))
def read(r: Reading) -> Article:
    """Dispatches of the harbour offices: labelled lines, a headline, By lines and wrapped paragraphs."""
    blocks = list(r.text.blocks())
    first, *lines = blocks[0].lines() if blocks else [r.text]
    number = first.removeprefix("DISPATCH ").strip()
    if not first.startswith("DISPATCH ") or not number:
        raise r.fail("no-dispatch", "a dispatch begins with the word and its number", first)
    bylines: list[Byline] = []
    body: list[Heading | Paragraph] = []
    for block in blocks[2:]:
        if block.startswith("By ") and not body:
            bylines.append(r.within(block, Byline(text=r.unwrap(block.removeprefix("By ")))))
        elif block.startswith("= "):
            body.append(r.within(block, Heading(text=r.unwrap(block.removeprefix("= ")))))
        else:
            body.append(Paragraph(text=r.unwrap(block)))
    return Article(
        guid=r.within(first, number),
        headline=r.unwrap(blocks[1]) if len(blocks) > 1 else None,
        bylines=bylines,
        body=body,
        **read_head(r, lines),
    )


def read_head(r: Reading, lines: list[Piece]) -> Head:
    """The labelled lines."""
    head: Head = {}
    for line in lines:
        label, _, value = line.partition(":")
        value = value.strip()
        match label:
            case "Urgency" if "urgency" not in head:
                head["urgency"] = r.mark("urgency", value, read_urgency, within=line)
            case "Date" if "published" not in head:
                head["published"] = r.mark("published", value, date.fromisoformat, date.isoformat, within=line)
            case "Keywords" if "keywords" not in head:
                words = tuple(word for part in value.split(",") if (word := part.strip()))
                head["keywords"] = r.within(line, words)
                if not words:
                    r.report("no-keywords", "there are no words here", line)
            case _:
                r.report("unknown-line", "this line has no known label", line)
    return head


def read_urgency(text: str) -> int:
    """From 1 to 9."""
    if text not in set("123456789"):
        msg = "an urgency is a number from 1 to 9"
        raise ValueError(msg)
    return int(text)


@read.fragment
def fragment(node: object) -> str | None:
    """A block, or a line of names."""
    match node:
        case Byline():
            return f"By {node.text}"
        case Heading():
            return f"= {node.text}"
        case Paragraph():
            return node.text
        case _:
            return None


@read.writer
def write(article: Article) -> str:
    """A whole dispatch."""
    head = [f"DISPATCH {article.guid or 'unnumbered'}"]
    if article.urgency is not None:
        head.append(f"Urgency: {article.urgency}")
    if article.published is not None:
        head.append(f"Date: {article.published.isoformat()}")
    if article.keywords:
        head.append(f"Keywords: {', '.join(article.keywords)}")
    parts = [fragment(node) for node in (*article.bylines, *article.body)]
    return "\n\n".join(["\n".join(head), article.headline or "", *filter(None, parts)]) + "\n"


@read.sniffer
def sniff(text: str) -> Evidence | None:
    """Its first word, and a number after it."""
    word, _, rest = text.lstrip().partition(" ")
    return Evidence(0.9, "its first word") if word == "DISPATCH" and rest[:1].isdigit() else None
