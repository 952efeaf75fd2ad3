"""An item and a package of items.

The law: a fact is stored once, as the source says it, and what follows from it is a view. Views take no part
in equality, hashing, pickling or serialisation; `origin` and `diagnostics` take none in equality and hashing.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc.model import grammars
from newsdoc.model.base import Node, When, iptc
from newsdoc.model.blocks import Block, Caption, Figure, Heading, Link, Paragraph, Preformatted, Table
from newsdoc.model.converters import (
    as_articles,
    as_blocks,
    as_bylines,
    as_concepts,
    as_contributors,
    as_diagnostics,
    as_figures,
    as_links,
    as_notes,
    as_pairs,
    as_places,
    as_sorted_pairs,
    as_strings,
)
from newsdoc.model.people import Byline, Concept, Contributor, Dateline, Note, Place, credited
from newsdoc.model.walk import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.fields.agencies import Agency
    from newsdoc.model.quotes import Quote
    from newsdoc.origin import Origin

_PUBSTATUSES = ("usable", "withheld", "canceled")
_AUTHOR_ROLES = frozenset({"author", "creator", "photographer", "writer"})
_BODIES = frozenset({"organisation", "desk"})
_CREDIT_ROLES = frozenset({"signoff", "tagline"})
_CREDIT_PARAGRAPHS = 4  # at the end, that may be credits without a role that says so
_LABEL_WORDS = 8


def _check_urgency(_article: object, _attribute: object, value: int | None) -> None:
    if value is not None and not 1 <= value <= 9:
        raise ValueError(f"urgency must be from 1 (highest) to 9, got {value!r}")


def _check_pubstatus(_article: object, _attribute: object, value: str | None) -> None:
    if value is not None and value not in _PUBSTATUSES:
        raise ValueError(f"pubstatus must be one of {', '.join(_PUBSTATUSES)}, got {value!r}")


@attrs.frozen(kw_only=True, repr=False)
class Article(Node):
    """A news item: one story, picture, clip, or the head of a package. ``newsItem`` of NewsML-G2."""

    type: str = attrs.field(default="text", metadata=iptc("itemClass"))
    """text, picture, video, audio, graphic or composite."""

    guid: str | None = attrs.field(default=None, metadata=iptc("guid"))
    """The item's global id, without its version."""
    version: str | None = attrs.field(default=None, metadata=iptc("version"))
    """The version, as written."""
    alt_ids: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=as_pairs, metadata=iptc("altId"))
    """Other ids, as pairs of role and value; ``sequence`` is the running number of the service."""
    url: str | None = attrs.field(default=None, metadata=iptc("link"))
    """Where the published page is."""
    language: str | None = attrs.field(default=None, metadata=iptc("language"))
    """The language of the text, as a BCP 47 tag."""

    slugline: str | None = attrs.field(default=None, metadata=iptc("slugline"))
    """The slug, its separators as written."""
    title: str | None = attrs.field(default=None, metadata=iptc("title"))
    """The working name, where it differs from the headline."""
    kicker: str | None = None
    """The line over the headline."""
    headline: str | None = attrs.field(default=None, metadata=iptc("headline"))
    """The headline; many wire items have none."""
    subheadline: str | None = attrs.field(default=None, metadata=iptc("SubHeadLine"))
    """The line under the headline: subtitle or deck."""
    abstract: str | None = attrs.field(default=None, metadata=iptc("description"))
    """Summary, teaser or standfirst; its paragraphs are parted by blank lines."""
    bylines: tuple[Byline, ...] = attrs.field(default=(), converter=as_bylines, metadata=iptc("by"))
    """The author lines shown to readers."""
    dateline: Dateline | None = attrs.field(default=None, metadata=iptc("dateline"))
    """The line of place, date and source that opens the story."""
    body: tuple[Block, ...] = attrs.field(default=(), converter=as_blocks, metadata=iptc("contentSet"))
    """The blocks in document order."""
    associations: tuple[Figure, ...] = attrs.field(default=(), converter=as_figures, metadata=iptc("associations"))
    """Media that belong to the item and have no place in the text."""
    links: tuple[Link, ...] = attrs.field(default=(), converter=as_links, metadata=iptc("link"))
    """Links in the metadata."""

    created: When | None = attrs.field(default=None, metadata=iptc("firstCreated"))
    """When the item was first created."""
    updated: When | None = attrs.field(default=None, metadata=iptc("versionCreated"))
    """When this version was created."""
    published: When | None = None
    """When it was given to the public."""
    content_created: When | None = attrs.field(default=None, metadata=iptc("contentCreated"))
    """When the content itself came to be: the picture was taken."""
    embargoed: When | None = attrs.field(default=None, metadata=iptc("embargoed"))
    """Not to be published before; a time in the past means that it is over."""
    expires: When | None = attrs.field(default=None, metadata=iptc("expires"))
    """Not to be used after."""
    sent: When | None = attrs.field(default=None, metadata=iptc("sent"))
    """When this message was sent."""

    urgency: int | None = attrs.field(default=None, validator=_check_urgency, metadata=iptc("urgency"))
    """The editorial urgency, from 1 (highest) to 9."""
    priority: str | None = attrs.field(default=None, metadata=iptc("priority"))
    """The transmission priority, as written."""
    pubstatus: str | None = attrs.field(default=None, validator=_check_pubstatus, metadata=iptc("pubStatus"))
    """usable, withheld or canceled."""
    signals: tuple[str, ...] = attrs.field(default=(), converter=as_strings, metadata=iptc("signal"))
    """What the message says of itself as a revision or alert, verbatim."""
    ednotes: tuple[Note, ...] = attrs.field(default=(), converter=as_notes, metadata=iptc("edNote"))
    """Notes outside the text."""
    word_count: int | None = attrs.field(default=None, metadata=iptc("wordcount"))
    """The number of words, as declared."""

    subjects: tuple[Concept, ...] = attrs.field(default=(), converter=as_concepts, metadata=iptc("subject"))
    """Topics, people, organisations, events, categories."""
    genres: tuple[Concept, ...] = attrs.field(default=(), converter=as_concepts, metadata=iptc("genre"))
    """Article, analysis, obituary, update ..."""
    keywords: tuple[str, ...] = attrs.field(default=(), converter=as_strings, metadata=iptc("keyword"))
    """Free words."""
    places: tuple[Place, ...] = attrs.field(default=(), converter=as_places, metadata=iptc("located"))
    """Places by role: where it comes from, where it happened, what it is about."""

    contributors: tuple[Contributor, ...] = attrs.field(
        default=(), converter=as_contributors, metadata=iptc("contributor")
    )
    """People and bodies named in the metadata; they are not the byline."""
    provider: Concept | None = attrs.field(default=None, metadata=iptc("provider"))
    """Who supplies the item: its publisher or distributor."""
    sources: tuple[Concept, ...] = attrs.field(default=(), converter=as_concepts, metadata=iptc("infoSource"))
    """Where the information comes from, in the order of the chain."""
    services: tuple[Concept, ...] = attrs.field(default=(), converter=as_concepts, metadata=iptc("service"))
    """The services and products it runs in."""

    creditline: str | None = attrs.field(default=None, metadata=iptc("creditline"))
    """The credit to print."""
    copyright_holder: str | None = attrs.field(default=None, metadata=iptc("copyrightHolder"))
    """Who holds the rights."""
    copyright_year: int | None = attrs.field(default=None, metadata=iptc("CopyrightDate"))
    """Since which year."""
    copyright_notice: str | None = attrs.field(default=None, metadata=iptc("copyrightNotice"))
    """The notice to print."""
    usage_terms: str | None = attrs.field(default=None, metadata=iptc("usageTerms"))
    """What may be done with the item."""

    extra: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=as_sorted_pairs)
    """Meaning that has no field, as sorted pairs of ``format:key`` and value; a mapping is accepted."""

    origin: Origin | None = attrs.field(default=None, eq=False, repr=False)
    """Where the values stand in the source; ``None`` for an article made from scratch."""
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=as_diagnostics, eq=False, repr=False)
    """What the reader had to say about the source."""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body in document order, those in quotes, lists and groups among them."""
        return tuple([node for node in self._nodes if isinstance(node, Paragraph)])

    @cached_property
    def _nodes(self) -> list[Node]:
        """The nodes of the body in document order, for all that is a view of them."""
        return nodes(self.body)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the body in document order, then those without a place in the text."""
        return tuple([node for node in self._media if isinstance(node, Figure)])

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of figures and tables, in the order of `figures`."""
        return tuple([node for node in self._media if isinstance(node, Caption)])

    @cached_property
    def related(self) -> tuple[Link, ...]:
        """The links that stand in the text, then those of the metadata that say *see also*."""
        shown = [node for node in self._nodes if isinstance(node, Link)]
        return (*shown, *[link for link in self.links if link.rel == "seeAlso"])

    @property
    def _media(self) -> list[Node]:
        """Where figures and captions are: the nodes of the body, then those of the associations."""
        return [*self._nodes, *nodes(self.associations)] if self.associations else self._nodes

    @cached_property
    def authors(self) -> tuple[Contributor, ...]:
        """The people of the bylines; where there are none, those whom the metadata names as authors."""
        people = tuple(_people(person for line in self.bylines for person in line.contributors))
        return people or tuple(_people(person for person in self.contributors if person.role in _AUTHOR_ROLES))

    @cached_property
    def credits(self) -> tuple[Contributor, ...]:
        """Those whom the end of the text credits: its taglines and sign-offs, and a last *(Reporting by ...)*."""
        parse, find = grammars.end_credits()
        found: list[Contributor] = []
        last = self.paragraphs[-_CREDIT_PARAGRAPHS:]
        known = [paragraph for paragraph in self.paragraphs[: -len(last)] if paragraph.role in _CREDIT_ROLES]
        for paragraph in (*known, *last):
            read = (parse if paragraph.role in _CREDIT_ROLES else find)(paragraph.text)
            if read is not None:
                found.extend([credited(paragraph, name) for name in read.names])
        return tuple(found)

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies whose copy this is, each once.

        Asked in this order: bylines, dateline, credit line, end credits, sources, provider, copyright. Whose a picture
        is, its caption's `credited` says.
        """
        lines: list[str | None] = [line.text for line in self.bylines]
        lines += (self.dateline.text if self.dateline else None, self.creditline)
        lines += [paragraph.text for paragraph in self.paragraphs if paragraph.role in _CREDIT_ROLES]
        for one in self.credits:
            lines += (one.name, one.organisation)
        for concept in (*self.sources, self.provider):
            if concept is not None:
                lines += (concept.name, concept.code)
        lines += (self.copyright_holder, self.copyright_notice)
        mentions = grammars.mentions()
        return tuple({mention.agency: line for line in lines if line for mention in mentions(line)})

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The direct and partial quotations of the running text, each with its speaker as far as the text says one.

        `newsdoc.find_quotes` gives other kinds, or takes another language.
        """
        from newsdoc.model.quotes import find_quotes

        return find_quotes(self)

    @cached_property
    def located(self) -> Place | None:
        """The first place with the role origin: where the item was made."""
        return next((place for place in self.places if place.role == "origin"), None)

    @cached_property
    def text(self) -> str:
        """The plain text of the body: its blocks parted by blank lines, the cells of a table's row by tabs.

        Figures, links, raw blocks and notes that are not public leave nothing in it.
        """
        return "\n\n".join(filter(None, (_plain(node) for node in self._nodes)))

    @cached_property
    def label(self) -> str:
        """A short name to show: the headline, title or slugline, else the first words of the text."""
        return (
            self.headline
            or self.title
            or self.slugline
            or " ".join(self.text.split(maxsplit=_LABEL_WORDS)[:_LABEL_WORDS])
        )


@attrs.frozen(kw_only=True, repr=False)
class Package(Node):
    """Several items in one message or file: ``packageItem`` or ``newsMessage`` of NewsML-G2, a feed."""

    items: tuple[Article, ...] = attrs.field(converter=as_articles, metadata=iptc("itemSet"))
    """The items in order."""
    metadata: Article | None = attrs.field(default=None, metadata=iptc("packageItem"))
    """The package item, channel or envelope: an article of type composite, its groups in its `body`."""

    origin: Origin | None = attrs.field(default=None, eq=False, repr=False)
    """Where the values stand in the source."""
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=as_diagnostics, eq=False, repr=False)
    """What the reader had to say about the source."""


def _people(contributors: Iterable[Contributor]) -> Iterable[Contributor]:
    return (person for person in contributors if person.type not in _BODIES)


def _plain(node: Node) -> str:
    """Give the text that a node itself adds to the body's, its children's aside."""
    match node:
        case Note(public=False):
            return ""
        case Paragraph() | Heading() | Note() | Preformatted():
            return node.text
        case Table():
            return "\n".join("\t".join(cell.text for cell in row) for row in node.rows)
        case _:
            return ""
