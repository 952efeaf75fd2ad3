"""`newsdoc show`: an article as somebody would read it.

Law: what is shown is the whole of what was read, and what there was to remark on it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsdoc.cli import batch, options
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.options import Reading
from newsdoc.cli.remarks import of_diagnostic
from newsdoc.cli.screen import is_coloured, say
from newsdoc.model import Article, Package, to_dict

if TYPE_CHECKING:
    from newsdoc.cli.remarks import Remark


@click.command("show", short_help="Show articles in the terminal.")
@options.files
@options.reading
@options.as_json
@options.colour
def command(files: tuple[str, ...], *, format: str | None, encoding: str | None, as_json: bool) -> int:
    """Show each FILE as an article: fields, text, and what there is to remark on it.

    A FILE of - is standard input.
    """
    how = Reading(format, encoding)
    first = True

    def work(opened: batch.Opened) -> Exit:
        nonlocal first
        value = opened.load(how)
        source = batch.source_of(value)
        remarks = [of_diagnostic(diagnostic, opened.name, source) for diagnostic in value.diagnostics]
        if as_json:
            kind = "article" if isinstance(value, Article) else "package"
            record = {"file": opened.name, "format": batch.format_of(value), "encoding": source and source.encoding}
            emit({**record, kind: to_dict(value), "diagnostics": [remark.as_json() for remark in remarks]})
            return Exit.OK
        say(("" if first else "\n") + _page(value, opened.name if len(files) > 1 else "", remarks))
        sys.stdout.flush()
        first = False
        return Exit.OK

    return batch.each(files, work, as_json=as_json)


def _page(value: Article | Package, title: str, remarks: list[Remark]) -> str:
    from newsdoc.cli import view

    colour = is_coloured()
    source = batch.source_of(value)
    about = ", ".join(filter(None, (batch.format_of(value), source.encoding if source else None)))
    parts = [view.heading(title, colour=colour)] if title else []
    if isinstance(value, Package) and len(value.items) == 1 and value.metadata is None:
        value = value.items[0]
    if isinstance(value, Package):
        parts.append(view.package(value, colour=colour, about=about))
    else:
        parts.append(view.article(value, colour=colour, about=about))
    if remarks:
        parts += [view.heading("Diagnostics", colour=colour), *(remark.lines() for remark in remarks)]
    return "\n\n".join(parts)
