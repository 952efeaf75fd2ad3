"""`newsdoc formats`: which formats there are, what they can do, and where each comes from.

Law: a format that cannot be imported costs one line of warning, and no other format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import click

from newsdoc.cli import options
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.screen import one_line, say, width
from newsdoc.errors import UnknownFormatError
from newsdoc.registry import default

if TYPE_CHECKING:
    from newsdoc.format import Format


@click.command("formats", short_help="List the formats and what they can do.")
@options.as_json
@options.colour
def command(*, as_json: bool) -> int:
    """List the formats: name, what each can do, where it comes from, and what it is.

    reads: articles can be loaded; edits: a changed field is put in its place; inserts: blocks too are inserted, deleted
    and moved in place; writes: articles from elsewhere can be converted to it.
    """
    registry = default()
    found: list[tuple[Format, str]] = []
    for info in registry.infos():
        try:
            found.append((registry.get(info.name), registry.owner(info.name)))
        except UnknownFormatError as error:
            said = one_line(str(error))
            say(f"newsdoc: {click.style('warning', fg='yellow', bold=True)}: {said}", err=True)
    widest = max((len(known.name) for known, _owner in found), default=0)
    for known, owner in found:
        able = {"reads": True, **attrs.asdict(known.capabilities)}
        if as_json:
            record = {"name": known.name, **able, "from": owner, "built_in": owner == "newsdoc"}
            emit({**record, "description": known.info.description})
            continue
        words = "  ".join(word if can else " " * len(word) for word, can in able.items())
        place = "built in" if owner == "newsdoc" else f"from {owner}"
        say(f"{click.style(f'{known.name:{widest}}', bold=True)}  {words}  {click.style(place, dim=True)}")
        for line in _wrapped(known.info.description, width() - 4):
            say(f"    {line}")
    return Exit.OK


def _wrapped(text: str, room: int) -> list[str]:
    import textwrap

    return textwrap.wrap(one_line(text), room)
