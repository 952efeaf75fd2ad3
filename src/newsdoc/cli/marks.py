"""Inline marks on the terminal.

Law: with colour a mark is a style, without it the signs that people type for it; the words stay as they are. Where
a link leads, and whose words a quote has, is said behind it in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from newsdoc.cli.screen import glyphs, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.model.base import Mark, TextNode

STYLES: Final[Mapping[str, str]] = {
    "strong": "bold",
    "emphasis": "italic",
    "underline": "underline",
    "strike": "strike",
    "code": "cyan",
    "link": "blue underline",
    "quote": "italic",
    "superscript": "cyan",
    "subscript": "cyan",
}
"""How a kind of mark looks; every other kind names a thing, and looks like `THING`."""

THING: Final = "magenta"

SIGNS: Final[Mapping[str, tuple[str, str]]] = {
    "strong": ("**", "**"),
    "emphasis": ("*", "*"),
    "underline": ("_", "_"),
    "strike": ("~~", "~~"),
    "code": ("`", "`"),
    "superscript": ("^(", ")"),
    "subscript": ("_(", ")"),
}
"""What stands for a kind of mark without colour."""


def inline(node: TextNode, *, colour: bool, style: str = "") -> Text:
    """A text with its marks."""
    built = Text(style=style)
    if not node.marks:
        return built.append(visible(node.text))
    places = sorted({0, len(node.text), *(at for mark in node.marks for at in (mark.start, mark.end))})
    active: list[Mark] = []
    waiting = list(reversed(node.marks))
    for at, end in zip(places, [*places[1:], None], strict=True):
        for mark in reversed([mark for mark in active if mark.end == at]):  # the inner ones close first
            active.remove(mark)
            _close(built, mark, node.text, colour=colour)
        while waiting and waiting[-1].start == at:
            mark = waiting.pop()
            active.append(mark)
            if not colour:
                built.append(SIGNS.get(mark.kind, ("", ""))[0])
        styles = dict.fromkeys(STYLES.get(mark.kind, THING) for mark in active) if colour else ()
        built.append(visible(node.text[at:end] if end is not None else ""), " ".join(styles) or None)
    return built


def _close(built: Text, mark: Mark, text: str, *, colour: bool) -> None:
    if not colour:
        built.append(SIGNS.get(mark.kind, ("", ""))[1])
    target = mark.value
    if mark.kind == "quote" and target:
        built.append(f" [{glyphs().dash}{visible(target)}]", "dim" if colour else None)
    if mark.kind == "link" and target and target.removeprefix("mailto:") != text[mark.start : mark.end]:
        built.append(f" <{visible(target)}>", "dim" if colour else None)
