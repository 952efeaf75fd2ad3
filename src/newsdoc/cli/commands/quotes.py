"""`newsdoc quotes`: who is quoted in articles, with which words, and how we know.

Law: one quote, one record, whatever it is printed as; a speaker who is not known is left empty, never guessed.
"""

from __future__ import annotations

import csv
import sys
import textwrap
from typing import TYPE_CHECKING, Final

import click

from newsdoc import api
from newsdoc.cli import batch, options
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.options import Reading
from newsdoc.cli.quoted import speaker_of
from newsdoc.cli.screen import one_line, say, width
from newsdoc.format import items_of
from newsdoc.model.quotes import USUAL_KINDS, find_quotes
from newsdoc.model.serial import quote_to_dict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.model import Article
    from newsdoc.model.quotes import Quote

COLUMNS: Final = (
    *("file", "item", "line", "column", "kind", "speaker", "mention", "how", "cue", "via", "rule", "continued", "text"),
)
"""The columns of `--csv`."""


@click.command("quotes", short_help="List who is quoted in articles.")
@options.files
@options.reading
@options.as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print one table of comma-separated values, with a head.")
@click.option("--indirect", is_flag=True, help="Reported speech without quotation marks, too.")
@options.colour
def command(
    files: tuple[str, ...], *, format: str | None, encoding: str | None, as_json: bool, as_csv: bool, indirect: bool
) -> int:
    """List the quotes in each FILE: the words, the speaker, and where they stand.

    A FILE of - is standard input.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    how = Reading(format, encoding)
    kinds = (*USUAL_KINDS, "indirect") if indirect else USUAL_KINDS
    table = csv.writer(sys.stdout, lineterminator="\n")
    if as_csv:
        table.writerow(COLUMNS)

    def work(opened: batch.Opened) -> Exit:
        value = opened.load(how)
        if not as_json and not as_csv and len(files) > 1:
            say(click.style(one_line(opened.name), bold=True))
        for number, article in enumerate(items_of(value), 1):
            for quote in find_quotes(article, kinds=kinds):
                place: dict[str, str | int] = {"file": opened.name, "item": number, **_place(article, quote)}
                if as_json:
                    emit(place | quote_to_dict(quote))
                elif as_csv:
                    row = place | _row(quote)
                    table.writerow([row.get(column, "") for column in COLUMNS])
                else:
                    say(_shown(place | _row(quote)))
        sys.stdout.flush()
        return Exit.OK

    return batch.each(files, work, as_json=as_json)


def _place(article: Article, quote: Quote) -> dict[str, int]:
    place = api.span(article, quote)
    return {"line": place.lineno, "column": place.colno} if place else {}


def _row(quote: Quote) -> dict[str, str]:
    """A quote in one line's cells; what it does not say is left out."""
    speaker, via = quote.speaker, quote.via
    cells: dict[str, str | None] = {
        "kind": quote.kind,
        "speaker": speaker_of(quote),
        "mention": speaker.text if speaker else None,
        "how": speaker.how if speaker else None,
        "cue": quote.cue.text if quote.cue else None,
        "via": (via.name or via.text) if via else None,
        "rule": quote.rule,
        "continued": "yes" if quote.continued else None,
        "text": quote.text,
    }
    return {column: cell for column, cell in cells.items() if cell is not None}


def _shown(row: Mapping[str, str | int]) -> str:
    known = "speaker" in row
    speaker = click.style(one_line(str(row.get("speaker", "unknown"))), bold=known, dim=not known)
    via = f"via {row['via']}" if "via" in row else ""
    line = f"line {row['line']}" if "line" in row else ""
    told = one_line(", ".join(filter(None, (via, str(row.get("cue", "")), line))))
    words = textwrap.fill(one_line(str(row["text"])), width() - 4, initial_indent="    ", subsequent_indent="    ")
    return f"{speaker}  {click.style(told, dim=True)}\n{words}"
