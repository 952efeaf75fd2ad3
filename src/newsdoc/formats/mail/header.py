"""The header fields that an article has a field for, and where their values stand.

Law: a table says which field is which, how its value is spelled, and in what order new ones are put. A second field of
a name is kept and not read.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.codecs import Codec, Remark, Slot
from newsdoc.formats.mail.addresses import PHRASE, mailboxes
from newsdoc.formats.mail.words import Moment, Token, Words
from newsdoc.origin import Container, Item
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.formats.mail.addresses import Mailbox
    from newsdoc.formats.mail.structure import Field

REPLY = re.compile(
    r"(?>(?:(?:re|fwd?|aw|wg|tr|sv|vs|rv|enc|ref|antw|odp|doorst|vb|回复|转发)\s*+(?>(?:\[\d{1,3}\]|\(\d{1,3}\))?)\s*+[:：]\s*+)+)",
    re.IGNORECASE,
)
"""What programs put before the subject of an answer or of a message that is passed on."""
LISTED = re.compile(rf"(?>(?:\[[^\[\]]{{1,60}}\]\s*+|{REPLY.pattern})+)", re.IGNORECASE)
"""And what a mailing list puts there: its name in brackets."""
_KEYWORD = re.compile(r'(?>(?:"(?>(?:[^"\\]++|\\.)*)"?|[^",])+)', re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?>(?:-[A-Za-z0-9]{1,8})*)")
_SHOWN = 60


@attrs.frozen
class Language(Codec):
    """A language tag (RFC 3282); a list of several names no one language."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The tag; `None` as value, and a remark, if it is none or not one."""
        if _LANGUAGE.fullmatch(raw):
            return (raw,)
        if remarks is not None:
            message = f"{raw[:_SHOWN]!r} is not one language; the field is left empty"
            remarks.append(Remark("bad-language", message, 0, len(raw), "error"))
        return (None,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The tag."""
        del raw
        yield values[0]


class Known(NamedTuple):
    """A header field that a field of the article has its value from."""

    field: str
    name: str
    """As it is written in a new header."""
    rank: int
    codec: Codec


SUBJECT = "subject"
FROM = "from"
KNOWN = {
    "date": Known("updated", "Date", 1, Moment()),
    FROM: Known("provider", "From", 2, PHRASE),
    SUBJECT: Known("headline", "Subject", 3, Words(lead=len("Subject: "))),
    "message-id": Known("guid", "Message-ID", 4, Token()),
    "keywords": Known("keywords", "Keywords", 5, PHRASE),
    "importance": Known("priority", "Importance", 6, Token()),
    "x-priority": Known("priority", "X-Priority", 6, Words()),
    "expires": Known("expires", "Expires", 7, Moment()),
    "organization": Known("provider", "Organization", 8, Words(lead=len("Organization: "))),
    # last, since it may stand in the header of the story's part
    "content-language": Known("language", "Content-Language", 9, Language()),
}
"""By name in lower case."""
BY_FIELD = {
    known.field: known for known in reversed(KNOWN.values()) if known.name not in {"Organization", "X-Priority"}
}
KEPT = ("to", "cc", "reply-to", "in-reply-to", "references", "list-id")
"""What goes to `extra`, each as `mail:` and its name."""


class Line(NamedTuple):
    """A header field in the text: all of it, and its value without blanks around it."""

    name: str
    outer: Span
    value: Span


@attrs.define
class Places:
    """Where the values of a header stand, as they are found."""

    text: str
    lines: list[Line]
    slots: dict[Path, Slot] = attrs.field(factory=dict)
    paths: dict[Span, Path] = attrs.field(factory=dict)
    """Which header field is which item, by where it stands."""
    keywords: Container | None = None

    def first(self, name: str) -> Line | None:
        """The first field of a name that has a value."""
        return next((line for line in self.lines if line.name == name and line.value.start < line.value.end), None)

    def raw(self, span: Span) -> str:
        """What stands there."""
        return self.text[span.start : span.end]

    def take(self, reading: Reading, line: Line, path: Path, inner: Span, codec: Codec, *, item: bool = True) -> Any:
        """Read a value and note its place; `item` if its whole line goes with it."""
        remarks: list[Remark] = []
        values = codec.decode(self.raw(inner), remarks)
        for remark in remarks:
            where = Span(inner.start + remark.start, inner.start + remark.end)
            reading.report(remark.code, remark.message, where, severity=remark.severity, path=path)
        if values is None:
            return None
        self.slots[path] = Slot(path, (str(path[-1]),), line.outer if item else inner, inner, codec)
        if item:
            self.paths[line.outer] = path
        return values[0]

    def single(self, reading: Reading, name: str, field: str | None = None) -> Any:
        """The value of a field that has one value, at its place in the article."""
        line = self.first(name)
        known = KNOWN[name]
        if line is None or ((field or known.field),) in self.slots:
            return None
        inner = line.value
        raw = self.raw(inner)
        if name == "message-id" and raw[:1] == "<" and raw.endswith(">"):
            inner = Span(inner.start + 1, inner.end - 1)
        return self.take(reading, line, (field or known.field,), inner, known.codec)

    @cached_property
    def subject(self) -> tuple[str, Line, Span, Words] | None:
        """The subject without what programs put before it, its line, where it stands, and how it is spelled."""
        line = self.first(SUBJECT)
        if line is None:
            return None
        furniture = LISTED if self.first("list-id") else REPLY
        before = furniture.match(self.raw(line.value))
        inner = Span(line.value.start + (before.end() if before else 0), line.value.end)
        codec = Words(lead=inner.start - line.outer.start, furniture=furniture)
        values = codec.decode(self.raw(inner))
        return None if values is None else (values[0], line, inner, codec)

    def take_subject(self, field: str) -> Slot | None:
        """The subject's slot, as the article's `field`."""
        if self.subject is None:
            return None
        _, line, inner, codec = self.subject
        return Slot((field,), (field,), line.outer, inner, codec)

    def words(self) -> tuple[str, ...]:
        """The keywords of the first such field, which is a container of them."""
        line = self.first("keywords")
        if line is None:
            return ()
        found: list[str] = []
        items: list[Item] = []
        for each in _KEYWORD.finditer(self.text, *line.value):
            raw = each.group()
            start = each.start() + len(raw) - len(raw.lstrip())
            inner = Span(start, start + len(raw.strip()))
            values = PHRASE.decode(self.raw(inner)) if inner.start < inner.end else None
            if values is not None:
                path = ("keywords", len(found))
                found.append(values[0])
                items.append(Item(path, inner))
                self.slots[path] = Slot(path, (str(path[-1]),), inner, inner, PHRASE)
        self.paths[line.outer] = ("keywords",)
        self.keywords = Container(("keywords",), tuple(items), line.value, {("", ""): ", "})
        return tuple(found)

    def senders(self) -> list[tuple[Mailbox, Line]]:
        """Who is named in From."""
        line = self.first(FROM)
        return [] if line is None else [(box, line) for box in mailboxes(self.raw(line.value))]

    def items(self) -> Iterator[Item]:
        """All header fields, those with a value of the article's by its path."""
        for line in self.lines:
            known = KNOWN.get(line.name)
            yield Item(self.paths.get(line.outer), line.outer, known.rank if known else 0, whole=False)


def lines(text: str, fields: Iterable[Field], at: Mapping[int, int]) -> list[Line]:
    """Header fields in the text; `at` says where a byte's text begins."""
    found: list[Line] = []
    for field in fields:
        start, value, end = at[field.start], at[field.value], at[field.end]
        raw = text[value:end]
        begin = value + len(raw) - len(raw.lstrip())
        found.append(Line(field.name, Span(start, end), Span(begin, max(begin, value + len(raw.rstrip())))))
    return found


def spelled(field: str, value: Any) -> str | None:
    """A new header field for a field of the article, folded."""
    known = BY_FIELD.get(field)
    if known is None or value is None or value == ():
        return None
    if field == "keywords":
        return f"{known.name}: " + ", ".join(filter(None, map(keyword, value)))
    spelling = next(iter(known.codec.encode((value,), None)), None)
    return None if spelling is None else f"{known.name}: " + (f"<{spelling}>" if field == "guid" else spelling)


def keyword(value: Any) -> str | None:
    """A keyword as it stands in its field."""
    return next(PHRASE.encode((value,), None), None) if isinstance(value, str) and value else None
