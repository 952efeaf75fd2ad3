"""`newsdoc edit`: fields of one article, from the shell.

Law: what the options say is done to the article, and the article is written back to its own source; every byte that
they do not touch stays as it is. Nothing is written unless all of it can be.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import click

from newsdoc import api
from newsdoc.cli import assign, batch, options
from newsdoc.cli.assign import AssignError
from newsdoc.cli.exits import Exit
from newsdoc.cli.options import Reading
from newsdoc.cli.screen import is_coloured, say, visible
from newsdoc.cli.streams import STANDARD, write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from click.shell_completion import CompletionItem

    from newsdoc.model import Article, Package


class FieldName(options.StringType):
    """A field, with or without `=value`; shells complete the fields of an article."""

    name = "field"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The fields that begin so."""
        del ctx
        from click.shell_completion import CompletionItem

        from newsdoc.model import Article
        from newsdoc.model.schema import fields_of

        end = "" if param.name == "unset" else "="
        return [CompletionItem(info.name + end) for info in fields_of(Article) if info.name.startswith(incomplete)]


@click.command("edit", short_help="Change fields of an article.")
@options.file
@click.option(
    "--set",
    "sets",
    metavar="FIELD=VALUE",
    type=FieldName(),
    multiple=True,
    help="Give a field this value; of a sequence, one member a line.",
)
@click.option(
    "--add", "adds", metavar="FIELD=VALUE", type=FieldName(), multiple=True, help="Add this to the end of a sequence."
)
@click.option(
    "--unset", metavar="FIELD", type=FieldName(), multiple=True, help="Empty a field, or take one member out."
)
@click.option("--diff", is_flag=True, help="Print what would change, and write nothing.")
@click.option(
    "-o", "--output", metavar="OUT", type=click.Path(allow_dash=True), help="The file to write; else standard output."
)
@click.option("-i", "--in-place", is_flag=True, help="Write to FILE itself.")
@options.reading
@options.colour
def command(
    file: str,
    *,
    sets: tuple[str, ...],
    adds: tuple[str, ...],
    unset: tuple[str, ...],
    diff: bool,
    output: str | None,
    in_place: bool,
    format: str | None,
    encoding: str | None,
) -> int:
    """Change fields of the article in FILE and write it back; what is not touched stays byte for byte.

    A FIELD is a name (headline, published, bylines, keywords) or a path (body[3].text, body[0].caption.credit).
    Sets are done first, then adds, then unsets; every index means the article as it was read.
    """
    if not (sets or adds or unset):
        raise click.UsageError("there is nothing to do: give --set, --add or --unset")
    if in_place and output is not None:
        raise click.UsageError("give -o or --in-place, not both")
    if in_place and file == STANDARD:
        raise click.UsageError("standard input cannot be edited in place")
    how = Reading(format, encoding)

    def work(opened: batch.Opened) -> Exit:
        value = opened.load(how)
        edited = _edited(value, sets, adds, unset)
        after = api.dumps(edited)
        if diff:
            _print_diff(opened, after, _encoding(value))
        elif in_place:
            if after != opened.data:
                write(after, opened.file)
        else:
            write(after, output or STANDARD)
        return Exit.OK

    return batch.each((file,), work)


def _edited(
    value: Article | Package, sets: Iterable[str], adds: Iterable[str], unset: Iterable[str]
) -> Article | Package:
    item = assign.sole_item(value)
    try:
        for path, said in map(assign.split, sets):
            item = assign.assign(item, path, said)
        for path, said in map(assign.split, adds):
            item = assign.add(item, path, said)
        item = assign.unset(item, unset)
    except AssignError as error:
        raise click.UsageError(str(error)) from error
    return assign.put_back(value, item)


def _encoding(value: Article | Package) -> str:
    source = batch.source_of(value)
    return source.encoding if source is not None else "utf-8"


def _print_diff(opened: batch.Opened, after: bytes, encoding: str) -> None:
    """A unified diff: the very bytes for a program, readable ones for a terminal."""
    before = opened.data
    if encoding.startswith(("utf-16", "utf-32")):  # a line of bytes is no line of text
        before, after, encoding = before.decode(encoding).encode(), after.decode(encoding).encode(), "utf-8"
    name = opened.name.encode("utf-8", "surrogateescape")
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(before), _lines(after), name, name, lineterm=b"\n")
    whole = [line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines]
    if not is_coloured():
        write(b"".join(whole), STANDARD)
        return
    for line in b"".join(whole).split(b"\n")[:-1]:
        say(_coloured(visible(line.decode(encoding, "replace"))))


def _lines(data: bytes) -> list[bytes]:
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


def _coloured(line: str) -> str:
    if line.startswith(("--- ", "+++ ")):
        return click.style(line, bold=True)
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line
