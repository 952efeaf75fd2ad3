"""The canonical line for some contributors.

Law: the line is read as the contributors for whom it was made; if no line is, there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.fields.bylines.parsing import parse
from newsdoc.fields.bylines.pieces import divide
from newsdoc.fields.bylines.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.fields.bylines.values import Named


def compose(names: Sequence[Named]) -> str:
    """The canonical line for some contributors: `Jane Doe, AFP`, `A, B and C`.

    Raises:
        ValueError: No line says this: `parse` would read it as other people.
    """
    stretches = [_stretch(name) for name in names]
    plain = ", ".join(stretches[:-1]) + " and " + stretches[-1] if len(stretches) > 1 else "".join(stretches)
    wanted = [_facts(name) for name in names]
    for line in (plain, "; ".join(stretches)):
        found = parse(line)
        if not found.rest and not found.furniture and [_facts(name) for name in found.names] == wanted:
            return line
    raise ValueError(f"no byline says this: {plain!r} would be read as other people")


def _facts(name: Named) -> tuple[object, ...]:
    return (name.name, name.role, name.organisation, name.place, name.contacts)


def _stretch(name: Named) -> str:
    text = name.name
    if name.place:
        text += f" in {name.place}"
    body = name.organisation and _is_body(name.organisation)
    if name.organisation and not body:
        text += f" for {name.organisation}"
    if name.role:
        text += f", {name.role}"
    if name.organisation and body:
        text += f", {name.organisation}"
    return " ".join((text, *name.contacts))


def _is_body(name: str) -> bool:
    """Whether a name is one of an organisation by itself, so that no `for` need say it."""
    words = tokens(name)
    return bool(words) and [what for what, _first, _end in divide(name, words, attribute=True)] == ["organisation"]
