"""The elements of Factiva's XML as data: what each is to the model.

Law: one row an element, and reading, finding and printing go by the same rows. The schemes of codes are called after
Factiva's field codes, so that an article says the same in every form that Factiva gives it.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from newsdoc.formats._xml.inline import InlineTable
from newsdoc.formats._xml.meanings import NUMBER, VERBATIM, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FORMAT: Final = "factiva:xml"
NAMESPACE: Final = "http://global.factiva.com/pps/2.0"
NAMESPACES: Final = re.compile(r"http://global\.factiva\.com/pps/[\w.]{1,20}")
"""The namespace is called after the version of the response."""
CATEGORY: Final = "category"
LEAD: Final = "lead"
TEXT: Final = InlineTable(bare=frozenset({"hlt"}))
"""A line or paragraph; the words that were searched for are highlighted in it."""
LINES: Final = InlineTable(bare=frozenset({"hlt"}), lines=frozenset({"paragraph"}))
"""The same of several paragraphs."""
SHOWN: Final = ("display", "truncation", "lang")
"""What a paragraph says of how it is shown; it is written again with it."""
FIXED: Final = "Fixed"
"""How a paragraph is displayed in which white space counts."""


class _Language(Meaning):
    """A language by its code in capitals: that of ISO 639, but for the two scripts of Chinese."""

    _chinese: Final = {"zhcn": "zh-Hans", "zhtw": "zh-Hant"}
    _tag: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

    def read(self, text: str) -> str | None:
        """The tag; `None` if this is no code."""
        first, dash, rest = text.strip().partition("-")
        tag = self._chinese.get(first.lower(), first.lower()) + dash + rest
        return tag if self._tag.fullmatch(tag) else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """In capitals, unless the old code was not."""
        code = next((code for code, tag in self._chinese.items() if tag == value), str(value))
        first, dash, rest = code.partition("-")
        if not old or old.isupper():
            yield first.upper() + dash + rest
        yield code


class _Moment(Meaning):
    """A date and time by ISO 8601."""

    def read(self, text: str) -> datetime | None:
        """The time; `None` if it is none."""
        text = text.strip()
        try:
            return datetime.fromisoformat(text) if "T" in text else None
        except ValueError:
            return None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """With `Z` for UTC, unless the old one said it otherwise."""
        if isinstance(value, datetime):
            text = value.isoformat()
            if text.endswith("+00:00") and (not old or old.strip().endswith("Z")):
                yield text[:-6] + "Z"
            yield text


class _Day(Meaning):
    """A date by ISO 8601."""

    def read(self, text: str) -> date | None:
        """The date; `None` if it is none."""
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            return None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """With dashes, unless the old one had none."""
        if isinstance(value, date) and not isinstance(value, datetime):
            if old and "-" not in old:
                yield f"{value:%Y%m%d}"
            yield value.isoformat()


DATES: Final[Mapping[str, Meaning]] = {"dateTime": _Moment(), "date": _Day()}
"""The elements in which a date says what it is."""


Kind: TypeAlias = Literal[
    "blocks",
    "code",
    "date",
    "descriptor",
    "extra",
    "figure",
    "line",
    "name",
    "note",
    "number",
    "source",
    "source code",
    "text",
]
"""The kinds of elements, each with a reader of its own."""


class Word(NamedTuple):
    """What an element is: a value of this field, of this kind, with what is true of it by its name alone."""

    field: str
    kind: Kind = "text"
    meaning: Meaning = VERBATIM
    scheme: str | None = None
    type: str | None = None
    role: str | None = None
    public: bool | None = None


ELEMENTS: Final[Mapping[str, Word]] = {
    "accessionNo": Word("guid"),
    "reference": Word("alt_ids", "number", role="reference"),
    "baseLanguage": Word("language", meaning=_Language()),
    "copyright": Word("copyright_notice"),
    "headline": Word("headline"),
    "byline": Word("bylines", "line"),
    "credit": Word("creditline"),
    "leadParagraph": Word("body", "blocks", role=LEAD),
    "pages": Word("extra", "extra", scheme="factiva:pg"),
    "edition": Word("extra", "extra", scheme="factiva:ed"),
    "volume": Word("extra", "extra", scheme="factiva:vol"),
    "publicationDate": Word("published", "date"),
    "publicationTime": Word("extra", "extra", scheme="factiva:et"),
    "modificationDate": Word("updated", "date"),
    "publisherName": Word("contributors", "name", type="organisation", role="publisher"),
    "sourceName": Word("provider", "source"),
    "sectionName": Word("subjects", "name", role=CATEGORY),
    "columnName": Word("subjects", "name", scheme="factiva:clm", role=CATEGORY),
    "company": Word("subjects", "code", scheme="factiva:co", type="organisation"),
    "industry": Word("subjects", "code", scheme="factiva:in"),
    "region": Word("places", "code", scheme="factiva:re", role="about"),
    "newsSubject": Word("subjects", "code", scheme="factiva:ns"),
    "descField": Word("subjects", "descriptor"),
    "sourceCode": Word("provider", "source code"),
    "artWork": Word("associations", "figure"),
    "tailParagraphs": Word("body", "blocks"),
    "correction": Word("ednotes", "note", role="correction", public=True),
    "contact": Word("ednotes", "note", role="contacts"),
    "notes": Word("ednotes", "note"),
    "logo": Word("extra", "extra", scheme="factiva:logo"),
    "wordCount": Word("word_count", meaning=NUMBER),
}
"""The elements of an article, in the order in which new ones are put."""
DESCRIPTORS: Final = "ipd"
"""The kind of `descField` that is free words; the others are codes of the provider's own."""
