"""Who sent a message: the names and addresses in a field such as From (RFC 5322, section 3.4; RFC 6854).

Law: a name has a place, so that it can be changed without its address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.mail.words import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2000
"""A longer field is not read."""

_MAILBOX = re.compile(
    r"(?P<name>(?>(?:\"(?>(?:[^\"\\]++|\\.)*)\"|[^<>\",;:()@])*))<(?P<address>[^<>]*+)>"
    r"|(?P<bare>[^\s<>\",;:()@]++@[^\s<>\",;:()@]++)(?>(?:\s*+\((?P<comment>[^()]*+)\))?)"
    r"|(?P<group>[^<>\",;:()@]++):\s*+;"
)
PHRASE = Phrase()


class Mailbox(NamedTuple):
    """A sender: the name and where it stands, and the address."""

    name: str | None
    start: int
    end: int
    address: str | None


def mailboxes(raw: str) -> Iterator[Mailbox]:
    """The mailboxes of a field, in order; a group without members is a name without an address."""
    if len(raw) > LONGEST:
        return
    for found in _MAILBOX.finditer(raw):
        kind = next((name for name in ("group", "comment", "name") if found[name]), None)
        start, end = found.span(kind) if kind else (found.end(), found.end())
        said = raw[start:end]
        start, end = start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())
        values = PHRASE.decode(raw[start:end]) if start < end else None
        address = (found["address"] or found["bare"] or "").strip() or None
        yield Mailbox(None if values is None else values[0], start, end, address)
