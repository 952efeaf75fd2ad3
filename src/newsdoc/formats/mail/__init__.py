"""`mail`: a story sent as an e-mail message, `message/rfc822`.

Source: RFC 5322 (messages), RFC 2045 to 2047 and 2231 (MIME, encoded words, parameters), RFC 3676 (flowed text),
RFC 6854 (groups as senders). A document looks like this:

    Date: Tue, 04 Mar 2031 06:12:09 +0100
    From: Coastline Press <desk@coastline.example>
    Subject: Harbour Crews Vote to End Strike
    Message-ID: <4117.20310304@coastline.example>
    Content-Type: text/plain; charset="utf-8"
    Content-Transfer-Encoding: quoted-printable

    SALTMERE, March 4 (Coastline) =E2=80=93 The crews of Port Saltmere voted on T=
    uesday to go back to work.

Law: the story is read by a text layout, out of its transfer encoding and charset, and an edit goes back through both.
Nothing else of the message changes by a byte: headers that nobody edits, other parts, attachments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from newsdoc._manifest import BUILT_IN
from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats.mail.header import REPLY
from newsdoc.formats.mail.located import MailLocated
from newsdoc.formats.mail.reader import MailOptions, read
from newsdoc.formats.mail.source import MailSource, read_source
from newsdoc.formats.mail.story import news, quoted
from newsdoc.formats.mail.words import text_of
from newsdoc.formats.mail.writer import write

if TYPE_CHECKING:
    from newsdoc.model import Article, Package
    from newsdoc.origin import Document, Located

__all__ = ["MAIL", "Mail", "MailOptions"]

_OPENING = re.compile(
    r"\s*+(?:From [^\r\n]*+[\r\n]++)?"
    r"(?>(?:[!-9;-~]++[ \t]*+:[^\r\n]*+(?>(?:(?>\r\n|\n|\r)[ \t][^\r\n]*+)*)(?>\r\n|\n|\r))+)"
)
_NAME = re.compile(r"^([!-9;-~]++)[ \t]*+:[ \t]*+([^\r\n]*+)", re.MULTILINE)
_NEEDED = frozenset({"from", "subject", "date"})
_NEWS, _NO_NEWS = 0.9, 0.2
_QUOTES = 0.2


class Mail(Format):
    """The format."""

    options: ClassVar[type | None] = MailOptions

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN["mail"]

    def source(self, data: bytes, *, encoding: str | None = None, name: str | None = None) -> MailSource:
        """The message with its story decoded; `encoding` overrides the story's charset."""
        return read_source(data, encoding, name)

    def read(self, reading: Reading) -> Article:
        """Read a message."""
        return read(reading)

    def locate(self, document: Document) -> Located:
        """By the trace the reader left."""
        return MailLocated(self.trace_of(document))

    def write(self, value: Article | Package, options: Any = None) -> str:
        """A new message of one part."""
        return write(value, options)

    def sniff(self, text: str) -> Evidence | None:
        """The header of a message, and in it or in the story some sign of news; most mail is none."""
        opening = _OPENING.match(text)
        if opening is None:
            return None
        fields = {found[1].lower(): found[2] for found in _NAME.finditer(opening.group())}
        if not fields.keys() >= _NEEDED:
            return None
        source = read_source(text.encode("utf-8", "replace"), None, None)
        part = source.story
        if part is None or part.type != "text/plain":
            return Evidence(_NO_NEWS, "the header of a message, and no text")
        at = source.offsets([part.body, part.end])
        story = source.text[at[part.body] : at[part.end]]
        subject = REPLY.match(text_of(fields["subject"]))
        if "in-reply-to" in fields or quoted(story) > _QUOTES or (subject and subject.group()[:1] in "rRaAsSoO"):
            return Evidence(_NO_NEWS, "the header of a message that answers another one")
        sender = text_of(fields["from"]).partition("<")[0].strip(' "')
        reason = next(news(story, sender), None)
        if reason is None:
            return Evidence(_NO_NEWS, "the header of a message, and nothing that says it is news")
        return Evidence(_NEWS, f"the header of a message, {reason}")


MAIL = Mail()
