"""How the values of an export are spelled: its dates, the count of words, the language.

Law: as for all codecs, `decode` is the truth. A date that says no day has no value, and a remark says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.fields import dates, languages
from newsdoc.layout.holes import DateLine

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"[0-9]{1,3}(?>(?:[.,'\u2019\u00a0 ][0-9]{3})+)(?![0-9])|[0-9]{1,18}")
_GROUP = re.compile(r"[^0-9]")
_DATE_LENGTH = 80
_EDITION_LENGTH = 60


def date_at(line: str) -> int:
    """How much of a line is the date that it begins with; 0 if it begins with none, or is a sentence."""
    if len(line) > _DATE_LENGTH + _EDITION_LENGTH or not any(map(str.isdecimal, line)):
        return 0
    found = next(iter(dates.find(line)), None)
    if found is None or found.start or (found.year is None and "day-or-month" not in found.doubts):
        return 0
    rest = line[found.end :].strip()
    if found.precision == "year" or (found.precision == "month" and rest):
        return 0
    return found.end if len(rest) <= _EDITION_LENGTH and not rest.endswith((".", "?", "!")) else 0


@attrs.frozen
class ExportDate(DateLine):
    """The date of a document, in the pattern it was read in."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The date; `None` as value, and a remark, if it says no day, or one that can be read in two ways."""
        parsed = dates.parse(raw)
        if parsed is not None and parsed.note == "weekday-mismatch" and remarks is not None:
            message = f"the weekday of {raw!r} is not that of its date"
            remarks.append(Remark("weekday-mismatch", message, 0, len(raw)))
        values = super().decode(raw, remarks)
        if values is not None:
            return values
        found = dates.read(raw)
        code, why = (
            ("partial-date", "says no day") if found and found.precision == "month" else ("bad-date", "is no date")
        )
        if remarks is not None:
            remarks.append(Remark(code, f"{raw!r} {why}; the field is left empty", 0, len(raw), "error"))
        return (None,)


@attrs.frozen
class WordCount(Codec):
    """A number of words and their name: `1,234 words`, `355 Wörter`."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The number; `None` as value, and a remark, if there is none."""
        found = _NUMBER.search(raw)
        if found is not None:
            return (int(_GROUP.sub("", found.group())),)
        if remarks is not None:
            remarks.append(Remark("bad-value", f"{raw!r} says no number of words", 0, len(raw), "error"))
        return (None,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The number in place of the old one, with the mark between its groups of digits, if there was one."""
        found = _NUMBER.search(raw or "")
        if raw and found is not None:
            mark = _GROUP.search(found.group())
            for number in (f"{values[0]:,}".replace(",", mark.group() if mark else ","), str(values[0])):
                if mark or number.isdecimal():
                    yield raw[: found.start()] + number + raw[found.end() :]
        yield f"{values[0]} words"

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A number is no text."""
        del raw
        return ()


@attrs.frozen
class LanguageName(Codec):
    """A language by its name: `ENGLISH`, `GERMAN; DEUTSCH`."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The tag; `None` as value, and a remark, if the name is not known."""
        tag = languages.tag(raw)
        if tag is None and remarks is not None:
            remarks.append(Remark("unknown-language", f"{raw!r} names no language known here", 0, len(raw), "error"))
        return (tag,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The English name, in capitals if the old one was."""
        name = languages.name(values[0])
        if name is not None:
            yield name if raw and not raw.isupper() else name.upper()

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A tag is not the text."""
        del raw
        return ()


DATE = ExportDate()
WORDS = WordCount()
LANGUAGE = LanguageName()
