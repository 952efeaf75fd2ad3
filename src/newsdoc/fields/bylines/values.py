"""What a line of credit says: its contributors, and what else stands in it.

Law: a contributor's name, role, organisation, place and contacts are stretches of the line, as printed.
"""

from __future__ import annotations

from typing import Literal, Protocol, TypeAlias

from attrs import frozen

Kind: TypeAlias = Literal["person", "organisation", "desk"]
Span: TypeAlias = tuple[int, int]


class Named(Protocol):
    """What `compose` needs to know of a contributor."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def role(self) -> str | None: ...  # noqa: D102
    @property
    def organisation(self) -> str | None: ...  # noqa: D102
    @property
    def place(self) -> str | None: ...  # noqa: D102
    @property
    def contacts(self) -> tuple[str, ...]: ...  # noqa: D102


@frozen
class ParsedName:
    """A contributor and where the name stands. The kind is `None` where it cannot be told: `O'Neil`."""

    start: int
    end: int
    name: str
    kind: Kind | None = None
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    contacts: tuple[str, ...] = ()
    verb: str = "by"
    """What they did, in our word for it: by, reporting, editing, photo ..., the keys of `verbs.VERBS`."""


@frozen
class ParsedByline:
    """The contributors of a line, in its order, and the stretches that name nobody."""

    names: tuple[ParsedName, ...]
    furniture: tuple[Span, ...] = ()
    """What is understood as no part of a credit: dates, counts, buttons, headings, a name printed again."""
    rest: tuple[Span, ...] = ()
    """What is not understood."""
