"""What the terminal is like: colour, width, and which characters may reach it.

Law: no control character of a document or a file name reaches the terminal; it is shown as its escape. Colour is
decided in one place: `--color` or `--no-color`, else NO_COLOR, else FORCE_COLOR, else whether a terminal looks on.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import unicodedata
from typing import TYPE_CHECKING, Final

import attrs
import click

if TYPE_CHECKING:
    from typing import TextIO

WIDEST: Final = 100
"""Lines longer than this are hard to read, however wide the terminal is."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@attrs.frozen
class Glyphs:
    """The signs of the view, as far as the terminal's encoding has them."""

    bar: str = "│ "
    bullet: str = "• "
    arrow: str = "→ "
    dash: str = "— "
    line: str = "─"
    cut: str = "…"


PLAIN_GLYPHS: Final = Glyphs(bar="| ", bullet="* ", arrow="-> ", dash="-- ", line="-", cut="...")


def glyphs() -> Glyphs:
    """The signs that standard output can show."""
    try:
        "│•→—─…".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return PLAIN_GLYPHS
    return Glyphs()


def is_coloured(*, err: bool = False) -> bool:
    """Whether a stream gets colour."""
    context = click.get_current_context(silent=True)
    if context is not None and context.color is not None:
        return context.color
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(sys.stderr if err else sys.stdout) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at a stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it is closed
        return False


def width() -> int:
    """How many columns a line may take: the terminal's, COLUMNS, or 80."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, 40), WIDEST)


def say(text: str, *, err: bool = False) -> None:
    """Print one line or more, without the colours if the stream gets none."""
    click.echo(text, err=err, color=is_coloured(err=err))


def visible(text: str) -> str:
    """A text whose control characters are shown as escapes; line ends stay, tabs become spaces."""
    return _CONTROL.sub(_escaped, text.replace("\t", "    "))


def one_line(text: str) -> str:
    """A text on one line."""
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def clip(text: str, room: int, *, left: bool = False) -> str:
    """As much of the beginning of a text (with `left`, of its end) as fits into some columns."""
    kept, used = 0, 0
    for char in reversed(text) if left else text:
        used += cells(char)
        if used > room:
            break
        kept += 1
    return text[len(text) - kept :] if left else text[:kept]


def _escaped(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode()
