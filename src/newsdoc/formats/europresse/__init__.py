"""`europresse:html`: the web pages of Europresse (CEDROM-SNi), saved by its users, many articles a page.

Law: classes and labels are data, and both generations of the pages are read by the same. The values are known and not
where they stand, so the page comes back as it was and an edit of it is refused. An article of the older pages, which
part paragraphs by empty ones:

    <span class="DocPublicationName">Le Phare d'Ellery, no. 5968</span><br>
    <span class="DocHeader">Mer, </span><span class="DocHeader">samedi </span>
    <span class="DocHeader">4 janvier 2031</span><br><br>
    <span class="TitreArticleVisu">Un bac pris par les glaces</span><br><br>Anne Quillan<br><p></p>
    Le bac est pris par les glaces depuis lundi.<p></p>Personne n'est blessé.<p></p>
    <b><i>© 2031 Le Phare d'Ellery. Tous droits réservés.</i></b><p></p>
    Numéro de document : news·20310104·PHE·5968001

The newer ones have an `<article>` with a `<header>`, and its text in elements of the class `DocText`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdoc._manifest import BUILT_IN
from newsdoc.format import Evidence, Format, FormatInfo
from newsdoc.formats._pages import charset
from newsdoc.formats.europresse.lines import documents
from newsdoc.formats.europresse.reader import ArticleReader
from newsdoc.model import Package

if TYPE_CHECKING:
    from newsdoc.format import Reading
    from newsdoc.model import Article

_CLASS = "DocPublicationName"
_SENDERS = ("europresse.com/", "cedrom-sni.com/")
_PUBLICATION = re.compile(rf"\bclass=[\"']?{_CLASS}\b")
_LOADED = re.compile(r"<(?:html|img|link|script)\b[^<>]{0,1000}?[/.](?:europresse|cedrom-sni)\.com/", re.IGNORECASE)
"""What the page loads, or declares, from there; a link to it proves nothing."""


class EuropresseHtml(Format):
    """Pages of Europresse: read, and given back as they are."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN["europresse:html"]

    def declared_encoding(self, data: bytes) -> str | None:
        """As its head says, unless the bytes are UTF-8: many pages were saved in that and say otherwise."""
        try:
            data.decode()
        except UnicodeDecodeError:
            return charset(data)
        return None

    def read(self, reading: Reading) -> Article | Package:
        """One article, or a package of several."""
        found = list(documents(reading.source.text))
        if not found:
            raise reading.fail("no-documents", "there is no 'article', and nothing of the class 'DocPublicationName'")
        if len(found) == 1:
            return ArticleReader(reading, ()).read(found[0])
        return Package(items=[ArticleReader(reading, ("items", n)).read(lines) for n, lines in enumerate(found)])

    def sniff(self, text: str) -> Evidence | None:
        """By the class of a publication; styles may fill all of the head."""
        if _CLASS in text and _PUBLICATION.search(text):
            return Evidence(0.9, f"an element of the class {_CLASS}")
        named = any(name in text for name in _SENDERS) and _LOADED.search(text)
        return Evidence(0.6, "what it loads from Europresse") if named else None


EUROPRESSE_HTML = EuropresseHtml()
