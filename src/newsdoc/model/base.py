"""What every class of the model stands on.

The law: values are frozen, plain and hashable; ``None`` means that the source does not say. Text carries its
inline markup as stand-off marks, which are sorted, and none of which lies outside the text.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

import attrs

from newsdoc.model.converters import as_marks

if TYPE_CHECKING:
    from collections.abc import Callable

When: TypeAlias = date | datetime
"""A ``date`` has day precision, a naive ``datetime`` an unknown zone, an aware one the zone as written."""


class Node:
    """The root of the model's classes; its ``repr`` leaves out what stands at its default."""

    __slots__ = ()

    __attrs_attrs__: ClassVar[Any]

    def __repr__(self) -> str:
        """Show the class and every stored field that says something."""
        shown = (
            f"{field.name}={value!r}"
            for field in self.__attrs_attrs__
            if field.repr and (value := getattr(self, field.name)) != field.default
        )
        return f"{type(self).__name__}({', '.join(shown)})"


def iptc(word: str) -> dict[str, str]:
    """Give the metadata of a field: its word in IPTC's standards (NewsML-G2, else ninjs or NewsML 1)."""
    return {"iptc": word}


def sort_key(when: When) -> tuple[timedelta, int]:
    """Give a key that orders any `When` values, as ``sorted(values, key=sort_key)``.

    A day counts as its midnight, an unknown zone as UTC; at the same instant the vaguer value comes first.
    """
    if not isinstance(when, datetime):
        return timedelta(days=when.toordinal()), 0
    # Not through astimezone(): it overflows at both ends of the calendar.
    time = timedelta(hours=when.hour, minutes=when.minute, seconds=when.second, microseconds=when.microsecond)
    since = timedelta(days=when.toordinal()) + time
    offset = when.utcoffset()
    return (since, 1) if offset is None else (since - offset, 2)


def _check_range(mark: Mark, _attribute: object, end: int) -> None:
    if not 0 <= mark.start < end:
        raise ValueError(f"a mark needs 0 <= start < end, got start {mark.start} and end {end}")


@attrs.frozen(kw_only=True, repr=False)
class Mark(Node):
    """Inline markup: what a stretch of a text is. In NITF and XHTML an inline element.

    Kinds: strong, emphasis, underline, strike, superscript, subscript, code, link, person, organisation,
    place, city, region, country, event, object, job, chron, money, number, language, quote.
    """

    kind: str
    """What the stretch is."""
    start: int
    """Index of the first character in the text."""
    end: int = attrs.field(validator=_check_range)
    """Index after the last character."""
    value: str | None = None
    """The target of a link, id of a person, normal form of a date, code of a language, source of a quote."""
    scheme: str | None = None
    """The scheme of `value`."""


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


@attrs.frozen(kw_only=True, repr=False)
class TextNode(Node):
    r"""What carries text and inline markup; ``str()`` is the text.

    ``\n`` is a hard line break. Marks are sorted by start, the longer first; of equals the outer one.
    """

    text: str
    """The text, without any markup."""
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=as_marks)
    """The inline markup of the text."""

    def __attrs_post_init__(self) -> None:
        """Sort the marks, and refuse those outside the text."""
        if not self.marks:
            return
        for mark in self.marks:
            if mark.end > len(self.text):
                raise ValueError(f"{mark!r} lies outside its text of {len(self.text)} characters")
        if len(self.marks) > 1:
            object.__setattr__(self, "marks", tuple(sorted(self.marks, key=_outer_first)))

    def __str__(self) -> str:
        """Give the text."""
        return self.text


def bare(cls: type[TextNode]) -> Callable[[str], TextNode]:
    """Give a function that makes a node of a text alone, equal to what the constructor makes of it.

    Without marks there is nothing to convert or to check, and a reader of long texts makes nodes by the thousand.
    """
    slots: Any = cls
    put_text = slots.text.__set__
    others = [field for field in cls.__attrs_attrs__ if field.name != "text"]
    puts = [(getattr(slots, field.name).__set__, field.default) for field in others]

    def make(text: str) -> TextNode:
        node = cls.__new__(cls)
        put_text(node, text)
        for put, default in puts:
            put(node, default)
        return node

    return make
