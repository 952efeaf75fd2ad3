"""`markdown`: articles in Markdown, with front matter in YAML, TOML or other forms, or without.

Law: the document is written back as it was found, and an edit touches its own stretch alone. A document of it looks
like this:

    ---
    title: Harbour Crews Vote to End Strike
    author: Tamsin Orrell
    date: 2031-03-04T06:12:09+01:00
    tags: [harbour, strike]
    ---

    The crews of **Port Saltmere** voted on Tuesday to go back to work.

    ![Cranes at dawn](cranes.jpg)
    *Cranes stood idle for nine days. Photo: Harbour Board*

    ## What comes next

    - The first ship is due at noon.

`front` and `styles` cut front matter into entries and scalars, `matter` makes fields of them by the table of `keys`;
`lines` and `blocks` read the body, `reader` what opens it; `located` says where everything stands; `printing` writes
new parts of old documents, `writer` new ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from newsdoc._manifest import BUILT_IN
from newsdoc.errors import WriteError
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats.markdown.reader import read_article
from newsdoc.formats.markdown.trace import FORMAT
from newsdoc.formats.markdown.writer import MarkdownOptions, write_article
from newsdoc.model import Article, Package

if TYPE_CHECKING:
    from newsdoc.origin import Document, Located

__all__ = ["MARKDOWN", "Markdown", "MarkdownOptions"]


class Markdown(Format):
    """The format."""

    options: ClassVar[type | None] = MarkdownOptions

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN[FORMAT]

    def read(self, reading: Reading) -> Article:
        """Read the one article of a document."""
        return read_article(reading)

    def locate(self, document: Document) -> Located | None:
        """By what the reader noted."""
        from newsdoc.formats.markdown.located import MarkdownLocated

        return MarkdownLocated(document, self.trace_of(document))

    def write(self, value: Article | Package, options: Any = None) -> str:
        """A document with front matter in YAML, or as the options say."""
        if isinstance(value, Package):
            msg = f"{self.name} holds one article, not a package"
            raise WriteError(msg)
        return write_article(value, options or MarkdownOptions())

    def sniff(self, text: str) -> Evidence | None:
        """By front matter that names a headline, or by the structure of the text."""
        from newsdoc.formats.markdown.sniffing import judge

        return judge(text)


MARKDOWN = Markdown()
