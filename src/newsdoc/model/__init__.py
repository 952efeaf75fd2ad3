"""The model of a news article: frozen, typed, plain values.

The law: what a source says is stored once, in the words of the standards; what follows from it is a view.
Texts carry their markup beside them, a body is a tuple of blocks, everything is hashable, and no class knows
any format.
"""

from __future__ import annotations

from newsdoc.model.article import Article, Package
from newsdoc.model.base import Mark, When, sort_key
from newsdoc.model.blocks import (
    Block,
    BlockQuote,
    Caption,
    Cell,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Raw,
    Rendition,
    Table,
)
from newsdoc.model.credits import Credit
from newsdoc.model.people import Byline, Concept, Contributor, Dateline, Note, Place
from newsdoc.model.serial import from_dict, to_dict

__all__ = [
    "Article",
    "Block",
    "BlockQuote",
    "Byline",
    "Caption",
    "Cell",
    "Concept",
    "Contributor",
    "Credit",
    "Dateline",
    "Figure",
    "Group",
    "Heading",
    "Link",
    "ListBlock",
    "Mark",
    "Note",
    "Package",
    "Paragraph",
    "Place",
    "Preformatted",
    "Raw",
    "Rendition",
    "Table",
    "When",
    "from_dict",
    "sort_key",
    "to_dict",
]
