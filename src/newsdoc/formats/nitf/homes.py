"""Where the fields of an article stand in the head of a document, as tables, and what is said there.

Law: data, and the meanings of single attributes; reading and writing go by the same rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsdoc.formats._xml.meanings import NUMBER, WORDS, Meaning
from newsdoc.formats.nitf.dates import DATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Urgency(Meaning):
    """A number from 1 to 9."""

    def read(self, text: str) -> int | None:
        """The urgency."""
        value = NUMBER.read(text)
        return value if value is not None and 1 <= value <= 9 else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """The number."""
        yield from NUMBER.spellings(value, old)


class _Status(Meaning):
    """A status of the model; an embargo is none, but a time."""

    def read(self, text: str) -> str | None:
        """The status."""
        word = text.strip().lower()
        return word if word in {"usable", "withheld", "canceled"} else None

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """The word."""
        del old
        if value:
            yield value


class _Embargo(Meaning):
    """The status that goes with a time of release; of any other it is the status that says it."""

    def read(self, text: str) -> None:
        """Nothing: the time is the value."""

    def spellings(self, value: Any, old: str | None) -> Iterator[str]:
        """The one word."""
        del value, old
        yield EMBARGOED


EMBARGOED: Final = "embargoed"
"""The status of a document that is not to be published before its time of release."""
EMBARGO: Final = _Embargo()
TOKEN: Final = re.compile(r"[\w.:-]+")
"""What the schema calls a name token."""


class Home(NamedTuple):
    """The attribute that a field is, of the first element of its name."""

    element: str
    attribute: str
    meaning: Meaning = WORDS
    token: bool = False
    """Whether the schema asks for a single word."""

    def spell(self, value: Any) -> str | None:
        """What is to be written for a value; `None` if that cannot be."""
        text = next(iter(self.meaning.spellings(value, None)), None) if value is not None else None
        return None if not text or (self.token and not TOKEN.fullmatch(text)) else text


HOMES: Final[Mapping[str, Home]] = {
    "language": Home("nitf", "baselang"),
    "pubstatus": Home("docdata", "management-status", _Status()),
    "guid": Home("doc-id", "id-string"),
    "urgency": Home("urgency", "ed-urg", _Urgency()),
    "updated": Home("date.issue", "norm", DATE),
    "embargoed": Home("date.release", "norm", DATE),
    "expires": Home("date.expire", "norm", DATE),
    "slugline": Home("du-key", "key"),
    "version": Home("du-key", "version", token=True),
    "copyright_year": Home("doc.copyright", "year", NUMBER),
    "copyright_holder": Home("doc.copyright", "holder"),
    "usage_terms": Home("doc.rights", "limitations"),
    "published": Home("pubdata", "date.publication", DATE),
}
"""Fields that are an attribute each."""


class Row(NamedTuple):
    """The field that an attribute is, and what its text means."""

    field: str
    meaning: Meaning


ROWS: Final[dict[str, dict[str, Row]]] = {}
"""The same by element and attribute."""
for _field, _home in HOMES.items():
    ROWS.setdefault(_home.element, {})[_home.attribute] = Row(_field, _home.meaning)

FIELDS: Final = {tag: tuple(row.field for row in rows.values()) for tag, rows in ROWS.items()}
"""The fields alone, by element."""

PLAIN_TYPES: Final = frozenset({"news", "data", "advisory", "alert"})
"""Types of a document that say no more than that it is one."""
CATEGORY: Final = "category"
"""The role of a subject that is a sender's own drawer."""
IDENTIFIED: Final = {
    "person": "person",
    "org": "organisation",
    "event": "event",
    "function": "job",
    "object.title": "object",
    "virtloc": "virtloc",
}
"""Identified content that is a subject, and its type."""
CODE: Final = "tobject.subject.refnum"
SCHEME: Final = "tobject.subject.ipr"
TIERS: Final = ("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
"""The three names of a subject, the most specific first."""


def tier_of(code: str | None) -> str:
    """Which of the three names a code of eight digits is the code of."""
    if code and len(code) == 8 and code.isdigit():
        return TIERS[2] if code.endswith("000000") else TIERS[1] if code.endswith("000") else TIERS[0]
    return TIERS[0]
