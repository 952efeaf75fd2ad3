"""A message from scratch.

Law: nothing is invented. A sender without an address is written as a group without members (RFC 6854), and what an
article does not say is left to the program that sends. The body is ASCII, if need be in quoted-printable.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.errors import WriteError
from newsdoc.formats.mail.addresses import PHRASE
from newsdoc.formats.mail.header import KEPT, spelled
from newsdoc.formats.mail.reader import MailOptions
from newsdoc.formats.mail.story import ABOVE, FALLBACKS
from newsdoc.formats.mail.words import Words
from newsdoc.model import Package
from newsdoc.registry import default
from newsdoc.source import NEWLINE, Patch
from newsdoc.transfer import LINE, QuotedPrintable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Article

_DATES = ("updated", "sent", "published", "created")


def write(value: Article | Package, options: MailOptions | None) -> str:
    """Print a message. Raises `WriteError` for a package, and for what the layout of the story refuses."""
    if isinstance(value, Package):
        raise WriteError("mail holds one article, not a package")
    options = options or MailOptions()
    extra = dict(value.extra)
    field, date = next(
        ((name, found) for name in _DATES if isinstance(found := getattr(value, name), datetime)), ("", None)
    )
    names, told = _senders(value, extra)
    story = attrs.evolve(
        value,
        headline=ABOVE.strip(),
        extra=(),
        bylines=() if told else value.bylines,
    )
    if field:
        story = attrs.evolve(story, **{field: None})  # type: ignore[arg-type]
    subject = value.headline if options.subject in {None, "headline"} else getattr(value, options.subject or "")
    text = _story(story, options.layout, None if options.subject in {None, "headline"} else value.headline)
    rows = [
        spelled("updated", date),
        f"From: {', '.join(names)}" if names else None,
        *(_kept(name, extra.get(f"mail:{name}")) for name in KEPT),
        spelled("headline", _line(subject)),
        *(spelled(name, getattr(value, name)) for name in ("guid", "keywords", "priority", "expires", "language")),
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
    ]
    plain = text.isascii() and all(len(line) <= LINE and line == line.rstrip() for line in text.split("\n"))
    rows.append(f"Content-Transfer-Encoding: {'7bit' if plain else 'quoted-printable'}")
    return "\n".join(filter(None, rows)) + "\n\n" + (text if plain else _quoted(text))


def _line(text: str | None) -> str | None:
    """On one line, as a header has it."""
    return text and " ".join(NEWLINE.split(text))


def _senders(value: Article, extra: dict[str, str]) -> tuple[list[str], bool]:
    """Who stands in From, and whether that tells of the bylines."""
    addresses = [address for address in extra.get("mail:from", "").split(", ") if address]
    people = [person.name for person in value.contributors if person.name and person.role == "author"]
    names = people or [line.text for line in value.bylines]
    if value.provider is not None and value.provider.name:
        names = [value.provider.name]
    elif not people and len(addresses) != len(names):
        names = []
    told = bool(names) and value.provider is None and not people
    found: list[str] = []
    for number, name in enumerate(names):
        phrase = next(PHRASE.encode((_line(name),), None), None)
        if phrase is not None:
            found.append(f"{phrase} <{addresses[number]}>" if number < len(addresses) else f"{phrase}:;")
    return found or [f"<{address}>" for address in addresses], told


def _kept(name: str, value: str | None) -> str | None:
    if not value:
        return None
    printed = "-".join(part.capitalize() for part in name.split("-"))
    words = Words(lead=len(printed) + 2)
    return f"{printed}: {next(words.encode((_line(value),), None))}"


def _story(value: Article, layout: str | None, headline: str | None) -> str:
    """The story as its layout prints it, without the headline that is the subject's."""
    registry = default()
    known = {info.name for info in registry.infos()}
    name = layout or next(name for name in FALLBACKS if name in known)
    told: Any = value if headline is None else attrs.evolve(value, headline=headline)
    text = registry.get(name).write(told)
    return text if headline is not None else text.removeprefix(ABOVE.strip()).lstrip("\n")


def _quoted(text: str) -> str:
    made: Iterator[bytes] = (patch.data for patch in QuotedPrintable(b"").patches([Patch(0, 0, text.encode())]))
    return b"".join(made).decode()
