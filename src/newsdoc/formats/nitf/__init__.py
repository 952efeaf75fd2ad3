"""`nitf`: the News Industry Text Format of the IPTC, versions 3.0 to 3.6, with and without its namespace.

Law: one tolerant reader; an agency's habits are a table (`profiles`). The specification is
<https://iptc.org/standards/nitf/>. A document looks like this:

    <nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="en">
      <head>
        <title>Harbour Crews Vote to End Strike</title>
        <docdata management-status="usable">
          <doc-id id-string="harbour-4117"/>
          <urgency ed-urg="4"/>
          <date.issue norm="20310304T061209+0100"/>
        </docdata>
      </head>
      <body>
        <body.head>
          <hedline><hl1>Harbour Crews Vote to End Strike</hl1></hedline>
          <byline>By <person>Tamsin Orrell</person><byttl>Penhallow News</byttl></byline>
          <dateline><location>PORT SALTMERE</location></dateline>
        </body.head>
        <body.content>
          <p lede="true">The crews voted on <chron norm="20310304">Tuesday</chron> to go back to work.</p>
        </body.content>
      </body>
    </nitf>

`words` are NITF's elements as data; `reader`, `head` and `blocks` read them into a `draft`; `places` runs the same
reader with a note-taker to find where everything stands; `writer` makes documents, and `printing` the new parts of old
ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc._manifest import BUILT_IN
from newsdoc.errors import WriteError
from newsdoc.format import Format, FormatInfo, Reading
from newsdoc.formats._xml.tree import declared_encoding, parse
from newsdoc.formats.nitf.draft import Draft, Trace
from newsdoc.formats.nitf.reader import find_article, read_article
from newsdoc.formats.nitf.words import FORMAT, NAMESPACE
from newsdoc.model import Article, Package
from newsdoc.source import Span

if TYPE_CHECKING:
    from newsdoc.origin import Document, Located


class Nitf(Format):
    """The format."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN[FORMAT]

    def declared_encoding(self, data: bytes) -> str | None:
        """That of the XML declaration."""
        return declared_encoding(data)

    def read(self, reading: Reading) -> Article:
        """Read the one article of a document."""
        root = parse(reading, (NAMESPACE,))
        nitf = find_article(root)
        if nitf is None:
            message = f"this is no NITF: its outermost element is {root.tag!r}, and no 'nitf' is in it"
            raise reading.fail("not-nitf", message, Span(0, 1))
        draft = Draft(reading, root)
        article = read_article(draft, nitf)
        reading.trace = Trace(root, nitf, draft.notes)
        return article

    def locate(self, document: Document) -> Located | None:
        """Carry out what reading noted."""
        from newsdoc.formats.nitf.places import NitfLocated

        return NitfLocated(document, self.trace_of(document))

    def write(self, value: Article | Package, options: object = None) -> str:
        """A document of NITF 3.6."""
        from newsdoc.formats.nitf.writer import write_document

        del options
        if isinstance(value, Package):
            raise WriteError(f"NITF holds one article, and this is a package of {len(value.items)}")
        return write_document(value)


NITF = Nitf()
