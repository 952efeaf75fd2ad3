"""`newsdoc detect`: which formats claim a file, and why.

Law: the candidates are the library's own, best first; the status says whether it would decide.
"""

from __future__ import annotations

import textwrap
from typing import Any

import click

from newsdoc.cli import batch, options
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.screen import one_line, say, width
from newsdoc.errors import DetectionError
from newsdoc.registry import default


@click.command("detect", short_help="Say which formats claim files, and why.")
@options.files
@options.as_json
@options.colour
def command(files: tuple[str, ...], *, as_json: bool) -> int:
    """Say which formats claim a FILE: score (from 0 to 1), name and reason, best first.

    The exit status is 0 if one of them is clearly the best, so that the other commands need no --from.
    """

    def work(opened: batch.Opened) -> Exit:
        registry = default()
        found = registry.detect(opened.data, name=opened.name)
        chosen: str | None = None
        failure: DetectionError | None = None
        try:
            chosen = registry.choose(opened.data, name=opened.name).name
        except DetectionError as error:
            failure = error
        if as_json:
            candidates: list[dict[str, Any]] = [
                {"format": each.format, "score": each.score, "reason": each.reason} for each in found
            ]
            emit({"file": opened.name, "format": chosen, "candidates": candidates})
        else:
            indent = "  " if len(files) > 1 else ""
            if indent:
                say(click.style(one_line(opened.name), bold=True))
            widest = max((len(each.format) for each in found), default=0)
            for each in found:
                name = click.style(f"{each.format:{widest}}", bold=each.format == chosen)
                blank = " " * (len(indent) + widest + 8)
                lines = textwrap.wrap(one_line(each.reason), max(width() - len(blank), 20)) or [""]
                said = f"\n{blank}".join(lines)
                say(f"{indent}{each.score:.2f}  {name}  {said}")
        if failure is not None:
            raise failure
        return Exit.OK

    return batch.each(files, work, as_json=as_json)
