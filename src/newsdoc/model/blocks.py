"""The blocks that a body is made of.

The law: a block stands where the document has it. Blocks nest only as `BlockQuote.blocks`, `Group.blocks` and
`ListBlock.items`; what only one format understands is kept as `Raw`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Self, TypeAlias

import attrs

from newsdoc.model.base import Node, TextNode, iptc
from newsdoc.model.converters import as_blocks, as_bylines, as_items, as_renditions, as_rows, as_sorted_pairs
from newsdoc.model.credits import Credit
from newsdoc.model.people import Byline, Note


@attrs.frozen(kw_only=True, repr=False)
class Paragraph(TextNode):
    """A paragraph of the text: ``p``. It begins after the dateline, which is the article's."""

    role: str | None = None
    """lead, summary, optional, tagline (end credit), signoff (initials, end mark) or break (rule)."""


@attrs.frozen(kw_only=True, repr=False)
class Heading(TextNode):
    """A heading within the text: ``hl2`` of NITF, ``h2`` to ``h6`` of XHTML."""

    level: int = 2
    """Its depth, counted from the headline's 1."""


@attrs.frozen(kw_only=True, repr=False)
class Caption(TextNode):
    """What is printed under a picture or table. The text may be empty, where there is only a credit."""

    credit: str | None = attrs.field(default=None, metadata=iptc("creditline"))
    """The whole printed credit."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take what is printed under a picture: caption and credit, in either order, labels and brackets around them.

        Where nothing shows a credit, the whole text is the caption.
        """
        from newsdoc.fields.captions import split

        found = split(text)
        caption, credit = ("" if span is None else text[slice(*span)] for span in (found.caption, found.credit))
        return cls(text=caption, credit=credit or None)

    @cached_property
    def credited(self) -> Credit:
        """What the credit means: persons, agencies, via whom, licence; nothing of them where there is no credit."""
        return Credit.parse(self.credit or "")


@attrs.frozen(kw_only=True, repr=False)
class Rendition(Node):
    """One file of a figure: ``remoteContent`` of NewsML-G2, a member of ``renditions`` in ninjs."""

    name: str | None = attrs.field(default=None, metadata=iptc("rendition"))
    """What the file is for: thumbnail, preview, highRes ..."""
    href: str | None = attrs.field(default=None, metadata=iptc("href"))
    """Where the file is; nothing is ever fetched."""
    content_type: str | None = attrs.field(default=None, metadata=iptc("contenttype"))
    """Its media type."""
    width: int | None = attrs.field(default=None, metadata=iptc("width"))
    """Width in pixels."""
    height: int | None = attrs.field(default=None, metadata=iptc("height"))
    """Height in pixels."""
    size: int | None = attrs.field(default=None, metadata=iptc("size"))
    """Size in bytes."""
    duration: float | None = attrs.field(default=None, metadata=iptc("duration"))
    """Length in seconds."""


@attrs.frozen(kw_only=True, repr=False)
class Figure(Node):
    """A picture, clip, graphic or embed: ``media`` of NITF, a member of ``associations`` in ninjs.

    It has one caption and any number of renditions, which are files of the same thing.
    """

    type: str = attrs.field(default="picture", metadata=iptc("itemClass"))
    """picture, video, audio, graphic ..."""
    role: str | None = attrs.field(default=None, metadata=iptc("role"))
    """featuremedia, main, embed, logo ..."""
    headline: str | None = attrs.field(default=None, metadata=iptc("headline"))
    """Its own headline."""
    caption: Caption | None = attrs.field(default=None, metadata=iptc("description"))
    """What is printed under it."""
    bylines: tuple[Byline, ...] = attrs.field(default=(), converter=as_bylines, metadata=iptc("by"))
    """Who made it, where the source says so apart from the credit."""
    alt_text: str | None = attrs.field(default=None, metadata=iptc("altText"))
    """What to say to those who cannot see it."""
    renditions: tuple[Rendition, ...] = attrs.field(default=(), converter=as_renditions, metadata=iptc("remoteContent"))
    """Its files."""
    guid: str | None = attrs.field(default=None, metadata=iptc("guid"))
    """The id of the item it shows."""
    version: str | None = attrs.field(default=None, metadata=iptc("version"))
    """The version of that item, as written."""
    copyright_notice: str | None = attrs.field(default=None, metadata=iptc("copyrightNotice"))
    """The notice to print."""
    usage_terms: str | None = attrs.field(default=None, metadata=iptc("usageTerms"))
    """What may be done with it."""
    extra: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=as_sorted_pairs)
    """Meaning that has no field, as sorted pairs of ``format:key`` and value."""


@attrs.frozen(kw_only=True, repr=False)
class Link(Node):
    """A reference to something else: ``link`` of NewsML-G2."""

    title: str | None = attrs.field(default=None, metadata=iptc("title"))
    """The words shown."""
    rel: str | None = attrs.field(default=None, metadata=iptc("rel"))
    """seeAlso, derivedFrom, replaces, corrects, associatedWith ..."""
    href: str | None = attrs.field(default=None, metadata=iptc("href"))
    """Where it leads."""
    guid: str | None = attrs.field(default=None, metadata=iptc("residref"))
    """The id of the item it refers to."""
    version: str | None = attrs.field(default=None, metadata=iptc("version"))
    """The version of that item, as written."""
    type: str | None = attrs.field(default=None, metadata=iptc("itemClass"))
    """What it refers to: text, picture, video ..."""


@attrs.frozen(kw_only=True, repr=False)
class BlockQuote(Node):
    """A quotation set as blocks of its own: ``bq`` of NITF, ``blockquote`` of XHTML."""

    blocks: tuple[Block, ...] = attrs.field(default=(), converter=as_blocks)
    """What is quoted."""
    credit: str | None = None
    """Who is quoted, as printed."""
    role: str | None = None
    """pullquote, where it repeats words of the text."""


@attrs.frozen(kw_only=True, repr=False)
class ListBlock(Node):
    """A list: ``ol`` or ``ul``. A list among the items belongs to the item before it."""

    items: tuple[Paragraph | ListBlock, ...] = attrs.field(default=(), converter=as_items)
    """The items in order."""
    ordered: bool = False
    """Whether the items are numbered."""


@attrs.frozen(kw_only=True, repr=False)
class Cell(TextNode):
    """A cell of a table: ``td`` or ``th``."""

    header: bool = False
    """Whether it heads its row or column."""
    colspan: int = 1
    """How many columns it takes."""
    rowspan: int = 1
    """How many rows it takes."""


@attrs.frozen(kw_only=True, repr=False)
class Table(Node):
    """A table: ``table`` of XHTML and NITF."""

    rows: tuple[tuple[Cell, ...], ...] = attrs.field(default=(), converter=as_rows)
    """The rows, each a tuple of cells."""
    caption: Caption | None = None
    """What is printed over or under it."""


@attrs.frozen(kw_only=True, repr=False)
class Preformatted(Node):
    """Text whose line breaks and runs of spaces have meaning: ``pre``, agate, tabular wire text."""

    text: str
    """The text, its spaces and line breaks as they were."""

    def __str__(self) -> str:
        """Give the text."""
        return self.text


@attrs.frozen(kw_only=True, repr=False)
class Group(Node):
    """Blocks that belong together: a box, gallery or post of a live blog; in a package, one of its groups."""

    blocks: tuple[Block, ...] = attrs.field(default=(), converter=as_blocks)
    """What is in it."""
    role: str | None = attrs.field(default=None, metadata=iptc("role"))
    """infobox, factbox, gallery, update; in a package the role of the group."""
    mode: str | None = attrs.field(default=None, metadata=iptc("mode"))
    """How the members of a package's group relate: bag, seq or alt."""


@attrs.frozen(kw_only=True, repr=False)
class Raw(Node):
    """Source text that only its own format understands; other writers leave it out and say so."""

    format: str
    """The name of the format."""
    text: str
    """The source text."""


Block: TypeAlias = (
    Paragraph | Heading | Figure | Link | BlockQuote | ListBlock | Table | Preformatted | Note | Group | Raw
)
"""Whatever can stand in a body."""
