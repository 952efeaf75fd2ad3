"""`factiva:xml`: the XML that Factiva sends or saves, a response of many articles.

Law: one tolerant reader, whatever the version in the namespace says. No schema is published; the elements are those of
Factiva's own services, by the names of its field codes. A response looks like this:

    <PPSResponse>
      <ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">
        <ppsarticleResultSet count="1">
          <ppsarticle>
            <article>
              <accessionNo>ELLC000020310104e71400011</accessionNo>
              <baseLanguage>EN</baseLanguage>
              <headline><paragraph display="Proportional"><hlt>Ferry</hlt> Held by Ice</paragraph></headline>
              <leadParagraph>
                <paragraph display="Proportional">The ferry has been held by ice since Monday.</paragraph>
              </leadParagraph>
              <publicationDate><dateTime>2031-01-04T15:32:00Z</dateTime></publicationDate>
              <sourceName>The Ellery Courier</sourceName>
              <newsSubject code="gwea"><name>Weather</name></newsSubject>
              <tailParagraphs>
                <paragraph display="Proportional">Nobody is hurt.</paragraph>
              </tailParagraphs>
            </article>
          </ppsarticle>
        </ppsarticleResultSet>
      </ppsArticleResponse>
    </PPSResponse>

`words` are the elements as data; `reader` reads an article; `places` and `printing` say where its values stand and
what new ones look like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc._manifest import BUILT_IN
from newsdoc.format import Format, FormatInfo
from newsdoc.formats._xml.scan import Scan, Spans
from newsdoc.formats._xml.tree import declared_encoding, parse
from newsdoc.formats.factiva.places import FactivaLocated, Trace
from newsdoc.formats.factiva.reader import ArticleReader, Noted
from newsdoc.formats.factiva.words import FORMAT, NAMESPACES
from newsdoc.model import Article, Package
from newsdoc.source import Span

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.origin import Document

_RESULT = "ppsarticle"


class FactivaXml(Format):
    """Responses of Factiva: read, and edited in place."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN[FORMAT]

    def declared_encoding(self, data: bytes) -> str | None:
        """That of the XML declaration."""
        return declared_encoding(data)

    def read(self, reading: Reading) -> Article | Package:
        """The one article of a response, or the package of all."""
        root = parse(reading, frozenset(NAMESPACES.findall(reading.source.text)))
        found = [(result, article) for result in root.iter(_RESULT) for article in result.findall("article")]
        if not found:
            raise reading.fail("no-documents", "there is no element 'article' in a 'ppsarticle'", Span(0, 1))
        spans: Spans | None = None

        def report(code: str, message: str, element: Element, path: Path) -> None:
            nonlocal spans
            spans = spans if spans is not None else Spans(root, Scan(reading.source.text))
            reading.report(code, message, spans[element].outer, severity="error", path=path)

        notes: list[Noted] = []
        articles: list[Article] = []
        for number, (result, article) in enumerate(found):
            path = ("items", number) if len(found) > 1 else ()
            if path:
                notes.append(_result(path, result))
            articles.append(ArticleReader(path, notes, report).read(article))
        reading.trace = Trace(root, [article for _, article in found], notes)
        return articles[0] if len(articles) == 1 else Package(items=articles)

    def locate(self, document: Document) -> FactivaLocated:
        """Carry out what reading noted."""
        return FactivaLocated(document, self.trace_of(document))


def _result(path: Path, element: Element) -> Noted:
    """An article goes and moves with the element that it was found in; it is never printed anew."""
    return Noted(path, lambda places: places.item(path, element, whole=False))


FACTIVA_XML = FactivaXml()
