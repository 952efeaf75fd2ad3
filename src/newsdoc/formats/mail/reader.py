"""From a message to an article.

Law: the header gives what it says of the message, the story all else. Where both say the same the story's is what
readers see, and the header's keeps another name. What is neither is left out aloud, or stands in the frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import agencies, bylines
from newsdoc.formats.mail import story
from newsdoc.formats.mail.header import KEPT, KNOWN, Places, lines
from newsdoc.formats.mail.html import paragraphs
from newsdoc.formats.mail.source import MailSource
from newsdoc.formats.mail.words import Words, text_of
from newsdoc.model import Article, Byline, Caption, Concept, Contributor, Figure, Link, Paragraph, Rendition
from newsdoc.origin import Item
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.formats.mail.structure import Part

MEDIA = {"image": "picture", "audio": "audio", "video": "video"}
"""Main media types, as the types of figures."""

_OF_MAIL = frozenset(
    {
        "content-type",
        "date",
        "delivered-to",
        "from",
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "subject",
        "to",
    }
)
_QUOTES = 0.2
_LONGEST = 2000
_NAMES_LENGTH = 200


@attrs.frozen(kw_only=True)
class MailOptions:
    """How a message is to be read and written.

    `layout` is the format that reads the story, by name, as `text:afp`; without it, the one that claims it.
    `subject` says what the subject is: `headline`, `slugline` or `title`; without it, a slug is told by its form, and
    a title by the story's having a headline of its own.
    """

    layout: str | None = None
    subject: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.in_(("headline", "slugline", "title")))
    )


@attrs.define
class Trace:
    """What locating needs to know of a reading."""

    places: Places
    frame: tuple[Item, ...]
    """What is around the story, and in it but no part of it."""
    told: story.Told | None
    begin: int
    """Where the story begins in the text."""
    mine: frozenset[str]
    """The fields that the header is for."""
    mirror: Slot | None
    """The subject, where the story has the same headline."""


def read(reading: Reading) -> Article:
    """Read a message."""
    source, options = reading.source, reading.options or MailOptions()
    if not isinstance(source, MailSource) or source.whole is None:
        raise reading.fail("not-mail", "this is no message: its bytes do not mean ASCII", Span(0, 0))
    whole = source.whole
    if source.several:
        raise reading.fail("mailbox", "this is a mailbox of several messages: split it, and read each", Span(0, 0))
    if not any(field.name in _OF_MAIL for field in whole.header.fields):
        raise reading.fail("not-mail", "there is no header of a message here", Span(0, 0))
    return _Mail(reading, source, whole, options).article()


class _Mail:
    """One reading of one message."""

    def __init__(self, reading: Reading, source: MailSource, whole: Part, options: MailOptions) -> None:
        self.reading, self.source, self.whole, self.options = reading, source, whole, options
        self.part = source.story
        self.parts = list(whole.walk())
        self.at = source.offsets(self._positions())
        fields = list(whole.header.fields)
        if self.part is not None and self.part is not whole:
            fields += [field for field in self.part.header.fields if field.name == "content-language"]
        self.places = Places(source.text, lines(source.text, fields, self.at))
        self.values: dict[str, Any] = {}
        self.extra: list[tuple[str, str]] = []

    def _positions(self) -> Iterator[int]:
        yield from (0, len(self.source.data), self.source.first)
        for part in self.parts:
            yield from (part.start, part.body, part.end, part.header.end)
            for field in part.header.fields:
                yield from field[1:]

    def article(self) -> Article:
        told, claimed = self._story()
        self._subject(told)
        self._dates()
        for name in ("message-id", "importance", "x-priority", "content-language"):
            self._set(KNOWN[name].field, self.places.single(self.reading, name))
        self._set("keywords", self.places.words() or None)
        self._senders()
        self._kept()
        self._attachments(claimed)
        if self.whole.header.broken:
            at = self.at[self.whole.body]
            self.reading.report("broken-header", "the header ends in a line that is no field", Span(at, at))
        self.reading.trace = Trace(self.places, self._frame(claimed), told, self.begin, self._mine(told), self.mirror)
        return Article(**self.values, extra=self.extra)

    def _set(self, field: str, value: Any) -> None:
        if value is not None and field not in self.values:
            self.values[field] = value

    # -- the story -----------------------------------------------------------------------------------------------

    def _story(self) -> tuple[story.Told | None, list[tuple[Path | None, Span]]]:
        """Read the story; and the stretches of its text that are accounted for elsewhere."""
        self.begin = 0
        part, source, reading = self.part, self.source, self.reading
        if part is None:
            reading.report("no-text", "no part of this message is text; its body is empty")
            return None, []
        start, stop = self.at[part.body], self.at[part.end]
        for slip in source.slips:
            reading.report(slip.code, slip.message, Span(start, start), severity=slip.severity)
        if not part.plain and part.transfer not in {"quoted-printable", "base64"}:
            message = (
                f"the transfer encoding {part.transfer[:_NAMES_LENGTH]!r} is not known; the text is read as it stands"
            )
            reading.report("unknown-transfer-encoding", message, Span(start, start))
        text = source.text[start:stop]
        if part.type == "text/html":
            reading.report(
                "html-only", "there is only HTML: its text is read, and cannot be edited", Span(start, start)
            )
            self.values["body"] = tuple(Paragraph(text=found) for found in paragraphs(text))
            return None, [(None, Span(start, stop))]
        end, left = story.cut(text)
        for each in left:
            span = Span(start + each.span.start, start + each.span.end)
            reading.report(each.code, each.message, span, severity="note")
        claimed: list[tuple[Path | None, Span]] = [
            (None, Span(start + each.span.start, start + each.span.end)) for each in left
        ]
        self.begin, text = start, text[:end]
        if not text.strip():
            return None, claimed
        if story.quoted(text) > _QUOTES:
            reading.report(
                "quoted-mail", "much of this is quoted from another message", Span(start, start), severity="note"
            )
        subject = self._said_subject()
        asked = None if self.options.subject is None else "subject" if self.options.subject == "headline" else "body"
        told = story.read(text, subject, part, self.options.layout, asked)
        shift = start - told.shown
        for found in told.diagnostics:
            place = None if found.span is None else Span(found.span.start + shift, found.span.end + shift)
            reading.report(found.code, found.message, place, severity=found.severity, path=found.path)
        self.values |= story.values(told.article)
        if not told.own:
            del self.values["headline"]
        return told, claimed

    def _said_subject(self) -> str | None:
        return None if self.places.subject is None else self.places.subject[0]

    def _subject(self, told: story.Told | None) -> None:
        """The subject is the headline, or it repeats it, or is a slug or another title."""
        self.mirror: Slot | None = None
        subject = self._said_subject()
        field = self.options.subject
        if field is None:
            slug = subject is not None and story.is_slug(subject)
            field = "slugline" if slug else "title" if told is not None and told.own else "headline"
        if told is not None and told.same:
            field = "headline"
        self.subject_field = field
        slot = self.places.take_subject(field)
        if subject is None or slot is None:
            return
        if told is not None and told.same and self.values.get("headline") == subject:
            self.mirror = slot
            self.places.paths[slot.outer] = ("headline", "subject")
            return
        if field in self.values:
            return
        self.values[field] = subject
        self.places.slots[(field,)] = slot
        self.places.paths[slot.outer] = (field,)

    # -- the header ----------------------------------------------------------------------------------------------

    def _dates(self) -> None:
        """The date is the version's; or, if the story says when it was updated, the message's."""
        self.date_field = "sent" if "updated" in self.values else "updated"
        self._set(self.date_field, self.places.single(self.reading, "date", self.date_field))
        self._set("expires", self.places.single(self.reading, "expires"))

    def _senders(self) -> None:
        """A body that sends is the provider; a person the author, or, if the story names its own, a contributor."""
        written = "bylines" in self.values
        people: list[Any] = []
        addresses: list[str] = []
        for box, line in self.places.senders():
            if box.address:
                addresses.append(box.address)
            if box.name is None:
                continue
            inner = Span(line.value.start + box.start, line.value.start + box.end)
            path: Path
            if _is_body(box.name):
                if "provider" in self.values:
                    continue
                path, self.values["provider"] = ("provider", "name"), Concept(name=box.name)
            elif written:
                contacts = (box.address,) if box.address else ()
                path = ("contributors", len(people), "name")
                people.append(Contributor(name=box.name, role="author", contacts=contacts))
            else:
                path = ("bylines", len(people), "text")
                people.append(Byline(text=box.name))
            self.places.take(self.reading, line, path, inner, KNOWN["from"].codec, item=False)
        if people:
            self.values["contributors" if written else "bylines"] = tuple(people)
        if addresses:
            self.extra.append(("mail:from", ", ".join(addresses)))
        organisation = self.places.first("organization")
        if organisation is not None and "provider" not in self.values:
            codec = KNOWN["organization"].codec
            name = self.places.take(
                self.reading, organisation, ("provider", "name"), organisation.value, codec, item=False
            )
            self._set("provider", None if name is None else Concept(name=name))

    def _kept(self) -> None:
        for name in KEPT:
            line = self.places.first(name)
            if line is not None:
                self.extra.append((f"mail:{name}", text_of(self.places.raw(line.value))[:_LONGEST]))

    # -- the frame -----------------------------------------------------------------------------------------------

    def _attachments(self, claimed: list[tuple[Path | None, Span]]) -> None:
        """Pictures, sound and video are associations, other files are links; other texts are left out aloud."""
        figures: list[Figure] = []
        links: list[Link] = []
        for part in self.parts:
            if part.parts or part is self.part or part is self.whole:
                continue
            span = Span(self.at[part.start], self.at[part.end])
            kind = MEDIA.get(part.type.partition("/")[0])
            if part.type.startswith("multipart/"):
                self.reading.report("unread-part", f"parts of {part.type} could not be told apart", span)
            elif kind is not None:
                claimed.append((("associations", len(figures)), span))
                figures.append(self._figure(part, kind, len(figures)))
                continue
            elif part.attached or part.name or not part.type.startswith("text/"):
                claimed.append((("links", len(links)), span))
                links.append(Link(title=part.name, rel="enclosure", type=part.type))
                continue
            elif part.type == "text/plain" and self.source.data[part.body : part.end].strip():
                self.reading.report("more-text", "another part of text is not read", span)
            claimed.append((None, span))
        self.values |= {"associations": (*self.values.get("associations", ()), *figures)} if figures else {}
        self.values |= {"links": (*self.values.get("links", ()), *links)} if links else {}

    def _figure(self, part: Part, kind: str, number: int) -> Figure:
        said = Places(self.source.text, lines(self.source.text, part.header.fields, self.at))
        caption = None
        line = said.first("content-description")
        if line is not None:
            path = ("associations", number, "caption", "text")
            codec = Words(lead=line.value.start - line.outer.start)
            text = said.take(self.reading, line, path, line.value, codec, item=False)
            self.places.slots |= said.slots
            caption = None if text is None else Caption(text=text)
        identity = said.first("content-id")
        return Figure(
            type=kind,
            caption=caption,
            guid=None if identity is None else said.raw(identity.value)[:_LONGEST].strip("<>") or None,
            renditions=(Rendition(name=part.name, content_type=part.type),),
        )

    def _frame(self, claimed: list[tuple[Path | None, Span]]) -> tuple[Item, ...]:
        """All but the story: the parts that are known, and whatever else is not blank, by the line."""
        text = self.source.text
        known = [Span(line.outer.start, line.outer.end) for line in self.places.lines]
        if self.part is not None and self.part.type == "text/plain":
            known.append(Span(self.begin, max(self.begin, self.at[self.part.end])))
        items = [Item(path, span, whole=False) for path, span in claimed if span.start < span.end]
        at = 0
        for start, end in sorted([*known, *(span for _, span in claimed), Span(len(text), len(text))]):
            if at < start:
                raw = text[at:start]
                if raw.strip():
                    begun = at + len(raw) - len(raw.lstrip())
                    items.append(Item(None, Span(begun, at + len(raw.rstrip())), whole=False))
            at = max(at, end)
        return tuple(sorted(items, key=lambda item: item.outer))

    def _mine(self, told: story.Told | None) -> frozenset[str]:
        mine = {"guid", "keywords", "priority", "language", "expires", self.date_field, self.subject_field}
        if told is not None and told.own:
            mine.discard("headline")
        else:
            mine.add("headline")
        return frozenset(mine)


def _is_body(name: str) -> bool:
    """Whether a name is that of an agency, an organisation or a desk."""
    if agencies.find(name) is not None:
        return True
    found = bylines.parse(name[:_NAMES_LENGTH]).names
    return bool(found) and all(one.kind in {"organisation", "desk"} for one in found)
