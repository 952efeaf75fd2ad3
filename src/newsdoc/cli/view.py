"""An article on the terminal: its fields, its body, its diagnostics.

Law: every field that says something is shown under the trade's word for it: first what readers see, then the rest in
the order of the model.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from rich.console import Group as Stack
from rich.text import Text

from newsdoc.cli import words
from newsdoc.cli.blocks import Setter
from newsdoc.cli.paper import Beside, printed, unbroken
from newsdoc.cli.quoted import with_speakers
from newsdoc.cli.screen import Glyphs, glyphs, visible, width
from newsdoc.model import Concept, Figure, Link, Package
from newsdoc.model.base import TextNode
from newsdoc.model.schema import Many, Plain, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from newsdoc.model import Article

READ_AS = "Read as"
"""The label of what is said of the source."""

_FIRST = ("kicker", "headline", "subheadline", "abstract", "bylines", "dateline", "published", "updated")
"""Fields that readers look for first."""

_WHOLE = ("body", "associations")
"""Fields that are set below the others."""


def article(value: Article, *, colour: bool, about: str = "") -> str:
    """An article: the fields, a rule, the body with its quotes. `about` is said of the source."""
    value = with_speakers(value)
    setter = Setter(colour, glyphs())
    rows = list(_rows(value, setter))
    if about:
        rows.append((READ_AS, [Text(visible(about), "dim")]))
    widest = max((len(label) for label, _values in rows), default=0) + 2
    parts: list[RenderableType] = []
    for label, values in rows:
        for number, shown in enumerate(values):
            side = f"{'' if number else label:{widest}}"
            parts.append(Beside(Text(side, "dim"), Text(" " * widest), shown))
    for name in _WHOLE:
        if blocks := getattr(value, name):
            title = "" if name == "body" else words.label(name)
            parts += [Text(), rule(title, setter.glyphs), Text(), setter.body(blocks)]
    return printed(*parts, colour=colour)


def package(value: Package, *, colour: bool, about: str = "") -> str:
    """A package: what it says of itself, then its items, each below a rule with its number."""
    parts: list[str] = []
    if value.metadata is not None:
        parts.append(article(value.metadata, colour=colour, about=about))
    else:
        parts.append(printed(_about(about), colour=colour))
    for number, item in enumerate(value.items, 1):
        title = f"Item {number} of {len(value.items)}"
        parts += [heading(title, colour=colour), article(item, colour=colour)]
    return "\n\n".join(parts)


def heading(title: str, *, colour: bool) -> str:
    """A rule with a title, as a line of its own."""
    return printed(rule(title, glyphs(), "bold"), colour=colour)


def rule(title: str, signs: Glyphs, style: str = "dim") -> Text:
    """A line across the page; a title stands at its beginning."""
    title = f"{signs.line * 2} {visible(title)} " if title else ""
    text = Text(title, style)
    return text.append(signs.line * max(width() - text.cell_len, 2))


def _about(about: str) -> Text:
    return Text(f"{READ_AS}  {visible(about)}", "dim")


def _rows(value: Article, setter: Setter) -> Iterable[tuple[str, list[RenderableType]]]:
    infos = {info.name: info for info in fields_of(type(value))}
    for name in dict.fromkeys((*_FIRST, *infos)):
        info = infos[name]
        held = getattr(value, info.name)
        if info.name in _WHOLE or held == info.default:
            continue
        style = "bold" if info.name == "headline" else ""
        several = isinstance(held, tuple) and info.name != "keywords"
        values = cast("tuple[object, ...]", held if several else (held,))
        yield (
            words.label(info.name),
            [_shown(member, setter, style, pair=info.kind == Many(Plain("pair"))) for member in values],
        )


def _shown(value: Any, setter: Setter, style: str, *, pair: bool) -> RenderableType:
    match value:
        case TextNode():
            return setter.text(value)
        case Concept():
            return Text(visible(words.concept(value)))
        case date():
            return Text(words.when(value))
        case Link():
            return setter.link(value, indent=0)
        case Figure():
            return Stack(*setter.figure(value))
        case (str(first), str(second)) if pair:
            return Text(f"{visible(first)} = {visible(second)}")
        case tuple():
            return Text(", ".join(visible(str(member)) for member in cast("tuple[object, ...]", value)))
        case str() if "://" in value and " " not in value:
            return unbroken(value, "blue")
        case _:
            return Text(visible(str(value)), style)
