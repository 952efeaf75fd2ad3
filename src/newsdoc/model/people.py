"""The people, bodies, places and codes of an item, and the lines that name them.

The law: a line is text, as it was printed; whom it names follows from the text and is never stored beside it.
Administrative people, places and codes are structured. The formats have both, and they are different facts.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Self

import attrs

from newsdoc.errors import ModelError
from newsdoc.model import grammars
from newsdoc.model.base import Node, TextNode, iptc
from newsdoc.model.converters import as_strings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.bylines import ParsedName
    from newsdoc.fields.datelines import ParsedDateline
    from newsdoc.fields.days import PartialDate


@attrs.frozen(kw_only=True, repr=False)
class Concept(Node):
    """A thing that a vocabulary knows: a topic, genre, service, person or body. A ``concept`` of NewsML-G2.

    ``str()`` is its name, else its code, else its URI.
    """

    name: str | None = attrs.field(default=None, metadata=iptc("name"))
    """The name shown to people."""
    code: str | None = attrs.field(default=None, metadata=iptc("qcode"))
    """The code within `scheme`, without the prefix of a QCode."""
    scheme: str | None = attrs.field(default=None, metadata=iptc("scheme"))
    """The vocabulary of the code: an alias or a URI, as the source has it."""
    uri: str | None = attrs.field(default=None, metadata=iptc("uri"))
    """The full identifier, where the source gives one."""
    type: str | None = attrs.field(default=None, metadata=iptc("type"))
    """What it is: person, organisation, event, abstract concept ..."""
    role: str | None = attrs.field(default=None, metadata=iptc("role"))
    """What it is for here: category for a section or desk, author, origin ..."""
    relevance: int | None = attrs.field(default=None, metadata=iptc("relevance"))
    """How much it matters to the item, from 0 to 100."""

    def __str__(self) -> str:
        """Give the name, else the code, else the URI."""
        return self.name or self.code or self.uri or ""


@attrs.frozen(kw_only=True, repr=False)
class Place(Concept):
    """A geographic thing. `name` is its most specific name; `role` is origin, event, about or mentions."""

    region: str | None = attrs.field(default=None, metadata=iptc("countryArea"))
    """The name of the state, province or region."""
    country: str | None = attrs.field(default=None, metadata=iptc("country"))
    """The name of the country."""
    country_code: str | None = attrs.field(default=None, metadata=iptc("countryCode"))
    """The code of the country, as written; ISO 3166 as a rule."""
    latitude: float | None = attrs.field(default=None, metadata=iptc("latitude"))
    """Degrees north, WGS 84."""
    longitude: float | None = attrs.field(default=None, metadata=iptc("longitude"))
    """Degrees east, WGS 84."""


@attrs.frozen(kw_only=True, repr=False)
class Contributor(Concept):
    """A person or body that had a hand in the item: ``creator`` and ``contributor`` of NewsML-G2.

    `type` is person, organisation or desk; `role` creator, author, editor, photographer, capWriter ...
    """

    organisation: str | None = attrs.field(default=None, metadata=iptc("affiliation"))
    """The body they work for."""
    place: str | None = attrs.field(default=None, metadata=iptc("location"))
    """Where they work, or worked on this."""
    contacts: tuple[str, ...] = attrs.field(default=(), converter=as_strings, metadata=iptc("contactInfo"))
    """Mail addresses, telephone numbers, account names."""


@attrs.frozen(kw_only=True, repr=False)
class Byline(TextNode):
    """The author line shown to readers: ``by`` of NewsML-G2 and ninjs, ``byline`` of NITF.

    `text` is the line without its bare *By*, *Von* or *Par*; *Analysis by* stays.
    """

    @classmethod
    def parse(cls, line: str) -> Self:
        """Take a line as printed; its bare by-word is left off."""
        from newsdoc.fields.bylines import by_word

        line = line.strip()
        return cls(text=line[by_word(line) :])

    @classmethod
    def of(cls, *contributors: Contributor) -> Self:
        """Compose the canonical line that names these contributors.

        Raises:
            ModelError: No line would be read as these contributors.
        """
        from newsdoc.fields.bylines import ParsedName, compose

        names = [
            ParsedName(
                start=0,  # they stand nowhere yet
                end=0,
                name=person.name or "",
                role=person.role,
                organisation=person.organisation,
                place=person.place,
                contacts=person.contacts,
            )
            for person in contributors
        ]
        try:
            return cls(text=compose(names))
        except ValueError as error:
            raise ModelError(str(error)) from None

    @cached_property
    def contributors(self) -> tuple[Contributor, ...]:
        """Whom the line names, read from its text; a link on a name gives their URI or mail address."""
        return tuple([credited(self, found) for found in grammars.byline()(self.text).names])


@cache
def contributor() -> Callable[..., Contributor]:
    """The constructor of contributors for those who read them by the line."""
    from newsdoc.model.trusted import trusted

    return trusted(Contributor)


def credited(line: TextNode, found: ParsedName) -> Contributor:
    """The contributor whom a line names. Without a printed role it is that of what they did (`Photos by`)."""
    contacts, uri = found.contacts, None
    for mark in line.marks:
        if mark.kind == "link" and mark.value and mark.start < found.end and found.start < mark.end:
            if not mark.value.startswith("mailto:"):
                uri = uri or mark.value
            elif (mail := mark.value.removeprefix("mailto:")) not in contacts:
                contacts = (*contacts, mail)
    return contributor()(
        name=found.name,
        type=found.kind,
        role=found.role or grammars.roles().get(found.verb),
        organisation=found.organisation,
        place=found.place,
        contacts=contacts,
        uri=uri,
    )


@attrs.frozen(kw_only=True, repr=False)
class Dateline(TextNode):
    """The line of place, date and source that opens a story, as printed, its terminator included.

    ``Tel Aviv/Beirut (dpa) -``: ``dateline`` of NITF and NewsML-G2. It never stands in the paragraph as well.
    """

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Take the dateline that a text opens with; None if it opens with none, as most texts do.

        What counts as one is said in `newsdoc.fields.datelines`, whose `find` also tells where the story begins.
        """
        from newsdoc.fields.datelines import find

        found = find(text)
        return None if found is None else cls(text=text[found.start : found.end])

    @classmethod
    def of(
        cls,
        *places: Place,
        date: PartialDate | None = None,
        sources: Iterable[str] = (),
        terminator: str = "\u2014",
    ) -> Self:
        """Compose the canonical line of these parts, in English: `NORVIK, Ore., Feb. 26 (AP) \u2014`.

        Raises:
            ModelError: No line would be read as these parts.
        """
        from newsdoc.fields.datelines import compose

        try:
            return cls(text=compose(places, date, tuple(sources), terminator))
        except ValueError as error:
            raise ModelError(str(error)) from None

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places that the line names, as it spells them, with the region or country behind their comma."""
        return tuple(
            Place(name=place.name, region=place.region, country=place.country, role="origin")
            for place in self._parsed.places
        )

    @cached_property
    def date(self) -> PartialDate | None:
        """The date that the line names, mostly without a year: `line.date.near(article.published)` supplies it.

        None if it names none, or none that can be told (`03/04`).
        """
        day = self._parsed.date
        return day.value if day and day.value.month else None

    @cached_property
    def sources(self) -> tuple[Concept, ...]:
        """The agencies and other bodies that the line credits, as it spells them."""
        return tuple(Concept(name=source.name, type="organisation") for source in self._parsed.sources)

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """The known agencies among the sources."""
        return tuple(source.agency for source in self._parsed.sources if source.agency)

    @cached_property
    def _parsed(self) -> ParsedDateline:
        from newsdoc.fields.datelines import parse

        return parse(self.text)


@attrs.frozen(kw_only=True, repr=False)
class Note(TextNode):
    """A note to editors or readers: ``edNote`` of NewsML-G2.

    In the text it is a block, else one of `Article.ednotes`.
    """

    role: str | None = attrs.field(default=None, metadata=iptc("role"))
    """correction, embargo, eds, genrenote, contacts ..."""
    public: bool | None = attrs.field(default=None, metadata=iptc("pubconstraint"))
    """Whether it may be shown to the public."""
