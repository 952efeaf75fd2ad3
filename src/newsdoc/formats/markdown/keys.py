"""The keys of front matter and the fields that they are, as a table.

Law: one row a field; reading, writing and the reference page go by the same rows. Of several keys the first is the one
to write. A field wants its own kind of value, whatever it looks like: `lang: no` is Norwegian, `title: 1984` a title.
Source: Hugo, Jekyll, Eleventy, Obsidian's web clipper, the Jina Reader, and what newsrooms make of them.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.fields import dates
from newsdoc.fields.bylines import by_word
from newsdoc.formats.markdown.inline import Verse
from newsdoc.layout.holes import DateLine
from newsdoc.model import Byline, Concept, Dateline, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?|\]\]")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.\-]{1,20}+://|www\.)\S++\Z", re.IGNORECASE)
_TRUE: Final = {"true", "yes", "on"}
_FALSE: Final = {"false", "no", "off"}


def is_address(text: str) -> bool:
    """Whether a text is a web address and nothing else."""
    return _ADDRESS.match(text) is not None


@attrs.frozen
class When(DateLine):
    """A date or time; a new one as ISO 8601 has it."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The date; `None` as value, and a remark, for whatever is none."""
        values = super().decode(raw, remarks)
        if values is None and remarks is not None:
            remarks.append(Remark("bad-date", f"{raw!r:.60} is no date; the field is left empty", 0, len(raw), "error"))
        return values or (None,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """In the old pattern, else as ISO 8601."""
        parsed = dates.parse(raw) if raw else None
        if raw and parsed is not None and raw[:4].isdigit() and type(parsed.value) is not type(values[0]):
            yield values[0].isoformat()
        if parsed is not None:
            with suppress(ValueError):  # finer than the old one can say
                yield parsed.pattern.render(values[0])
        yield values[0].isoformat()


@attrs.frozen
class Line(Codec):
    """The line of an author: its by-word and the brackets of a wiki link are no part of it."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The line alone."""
        del remarks
        start, end = self._inner(raw)
        return (raw[start:end],) if start < end else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The line in the place of the old one."""
        if raw:
            start, end = self._inner(raw)
            yield raw[:start] + values[0] + raw[end:]
        yield values[0]

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """All of it."""
        start, end = self._inner(raw)
        return (Segment(0, start, end - start),) if start < end else ()

    def _inner(self, raw: str) -> tuple[int, int]:
        if raw.startswith("[[") and raw.endswith("]]") and raw.count("[[") == 1:
            opened = _WIKI.match(raw)
            return (opened.end() if opened else 2), len(raw) - 2
        return by_word(raw), len(raw)


@attrs.frozen
class Flag(Codec):
    """Whether something is so, as a status; `true` and `false` are what the two words stand for."""

    true: str
    false: str

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The status."""
        del remarks
        word = raw.casefold()
        return (self.true,) if word in _TRUE else (self.false,) if word in _FALSE else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The word, in capitals where the old one was."""
        word = "true" if values[0] == self.true else "false" if values[0] == self.false else ""
        if word:
            yield word.capitalize() if raw and raw[0].isupper() else word

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A flag is no text."""
        del raw
        return ()


@attrs.frozen
class Count(Codec):
    """A number without a sign, up to a limit."""

    most: int = 10**9
    least: int = 0

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The number."""
        del remarks
        if not raw.isascii() or not raw.isdigit() or len(raw) > len(str(self.most)):
            return None
        return (int(raw),) if self.least <= int(raw) <= self.most else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Its digits."""
        del raw
        yield str(values[0])

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A number is no text."""
        del raw
        return ()


@attrs.frozen
class OneOf(Codec):
    """One of some words."""

    words: frozenset[str]

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The word."""
        del remarks
        return (raw,) if raw in self.words else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterable[str]:
        """The word."""
        del raw
        return (values[0],)


WORDS: Final = Verse("")
WHEN: Final = When()
LINE: Final = Line()


class Home(NamedTuple):
    """A field and its keys. `node` is the class of its values, whose field `attribute` is what stands in the text."""

    field: str
    keys: tuple[str, ...]
    inner: Codec = WORDS
    words: bool = True
    node: type | None = None
    attribute: str = ""
    given: tuple[tuple[str, Any], ...] = ()
    many: bool = False

    def make(self, text: Any) -> Any:
        """A value of what stands in the text."""
        return text if self.node is None else self.node(**{self.attribute: text}, **dict(self.given))

    def text(self, value: Any) -> Any:
        """What of a value stands in the text; None if nothing does."""
        return value if self.node is None else getattr(value, self.attribute, None) or None


HOMES: Final = (
    Home("headline", ("title", "headline")),
    Home("kicker", ("kicker", "overline")),
    Home("subheadline", ("subtitle", "subheadline", "subhead", "deck")),
    Home("title", ("working_title",)),
    Home("abstract", ("description", "summary", "excerpt", "abstract", "standfirst", "teaser", "dek")),
    Home("bylines", ("author", "authors", "byline", "bylines", "by", "reporter"), LINE, True, Byline, "text", (), True),
    Home("dateline", ("dateline",), WORDS, node=Dateline, attribute="text"),
    Home(
        "published",
        (
            "date",
            "published",
            "publish_date",
            "pub_date",
            "date_published",
            "published_at",
            "published_time",
            "published_date",
        ),
        WHEN,
        False,
    ),
    Home(
        "updated",
        (
            "lastmod",
            "updated",
            "modified",
            "last_modified",
            "last_modified_at",
            "last_updated",
            "date_modified",
            "updated_at",
        ),
        WHEN,
        False,
    ),
    Home("created", ("created", "date_created", "created_at"), WHEN, False),
    Home("content_created", ("content_created",), WHEN, False),
    Home("embargoed", ("embargoed", "embargo"), WHEN, False),
    Home("expires", ("expiry_date", "expires", "unpublish_date"), WHEN, False),
    Home("sent", ("sent",), WHEN, False),
    Home("pubstatus", ("draft",), Flag("withheld", "usable"), False),
    Home("url", ("url", "canonical_url", "canonical", "source_url", "original_url", "url_source", "link", "permalink")),
    Home("slugline", ("slug", "slugline")),
    Home("language", ("lang", "language", "locale")),
    Home("keywords", ("tags", "keywords"), many=True),
    Home(
        "subjects", ("categories", "category", "section"), WORDS, True, Concept, "name", (("role", "category"),), True
    ),
    Home("genres", ("genres", "genre"), WORDS, True, Concept, "name", (), True),
    Home("services", ("services",), WORDS, True, Concept, "name", (), True),
    Home("sources", ("source", "sources"), WORDS, True, Concept, "name", (), True),
    Home("provider", ("publisher", "provider", "site", "site_name", "publication"), WORDS, True, Concept, "name"),
    Home("guid", ("guid", "uuid", "id")),
    Home("version", ("version",)),
    Home("urgency", ("urgency",), Count(9, 1), False),
    Home("priority", ("priority",)),
    Home("signals", ("signals",), many=True),
    Home("ednotes", ("ednote", "ednotes", "editors_note"), WORDS, True, Note, "text", (), True),
    Home("word_count", ("word_count",), Count(), False),
    Home("creditline", ("credit", "creditline")),
    Home("copyright_holder", ("copyright_holder",)),
    Home("copyright_year", ("copyright_year",), Count(9999, 1), False),
    Home("copyright_notice", ("copyright", "copyright_notice")),
    Home("usage_terms", ("license", "usage_terms", "rights")),
)
"""In the order in which they are written."""

STATUS: Final = Home("pubstatus", ("pubstatus", "status"), OneOf(frozenset({"usable", "withheld", "canceled"})), False)
"""A status in its own words, as `draft` cannot say `canceled`."""
PUBLISHED: Final = Home("pubstatus", ("published",), Flag("usable", "withheld"), False)
"""Jekyll's `published`, where it is a flag and no date."""
PICTURE: Final = (
    "image",
    "featured_image",
    "cover",
    "cover_image",
    "hero_image",
    "header_image",
    "thumbnail",
    "images",
)
"""Keys of the picture of an article, an address or a map."""
PICTURE_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "href": ("src", "url", "path", "image", "file", "href", "relativepath"),
    "alt": ("alt", "alt_text"),
    "caption": ("caption", "title", "description"),
    "credit": ("credit", "credits", "photographer", "copyright", "source"),
}
"""Keys of such a map by what they say; the first is the one to write."""
LABELS: Final[Mapping[str, str]] = {"title": "Title", "url": "URL Source", "date": "Published Time"}
"""The keys of the Jina Reader's header."""
RANKS: Final[Mapping[str, int]] = {home.field: rank for rank, home in enumerate(HOMES)} | {
    "associations": len(HOMES),
    "extra": len(HOMES) + 1,
}
BY_FIELD: Final[Mapping[str, Home]] = {home.field: home for home in HOMES}
