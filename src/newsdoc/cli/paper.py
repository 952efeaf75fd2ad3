"""Where the view is set: a console of rich that prints into a string, and what can be laid side by side.

Law: nothing is cut off and nothing is padded. A word that must not be broken (an address) stands on a line of its
own length, for the terminal to wrap and the mouse to copy.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import attrs
from rich.console import Console
from rich.segment import Segment
from rich.text import Text

from newsdoc.cli.screen import visible, width

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderableType, RenderResult

NARROWEST = 24
"""However deep blocks nest, their text gets this many columns."""


@attrs.frozen
class Beside:
    """Something with a text to the left of its first line, and another to the left of the rest."""

    first: Text
    rest: Text
    inner: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay it out; called by rich."""
        room = max(options.max_width - max(self.first.cell_len, self.rest.cell_len), NARROWEST)
        side = self.first
        for line in Segment.split_lines(console.render(self.inner, options.update(width=room))):
            if any(segment.text.strip() for segment in line) or side.plain.strip():
                yield from console.render(Text(side.plain, side.style, end=""), options.update(width=room * 99))
                yield from line
            yield Segment.line()
            side = self.rest


def behind(prefix: str, inner: RenderableType, style: str = "") -> Beside:
    """Something with the same text to the left of every line."""
    return Beside(Text(prefix, style), Text(prefix, style), inner)


def indented(inner: RenderableType, columns: int = 2) -> Beside:
    """Something moved to the right."""
    return behind(" " * columns, inner)


def unbroken(text: str, style: str = "") -> Text:
    """A text that is never wrapped."""
    return Text(visible(text), style, no_wrap=True, overflow="ignore")


def printed(*parts: RenderableType, colour: bool) -> str:
    """What rich makes of some things, as a text without blanks at the ends of its lines."""
    paper = io.StringIO()
    console = Console(
        file=paper,
        width=width(),
        height=25,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part, crop=False)
    return "\n".join(line.rstrip() for line in paper.getvalue().split("\n")).rstrip("\n")
