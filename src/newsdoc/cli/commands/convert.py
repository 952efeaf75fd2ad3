"""`newsdoc convert`: another format, and what it could not carry.

Law: documents go to standard output or into files, losses to standard error, so that neither gets into the other.
Two inputs never go into one file, and no input is overwritten by another's output.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import click

from newsdoc import api
from newsdoc.cli import batch, options, words
from newsdoc.cli.data import emit, plain
from newsdoc.cli.exits import Exit
from newsdoc.cli.options import Reading
from newsdoc.cli.remarks import losses_line
from newsdoc.cli.screen import cells, clip, one_line, say, width
from newsdoc.cli.streams import STANDARD, FileProblem, make_directory, write
from newsdoc.diagnostics import show_path
from newsdoc.registry import default

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdoc.conversion import Kind, Loss

HEADINGS: Final[Mapping[Kind, str]] = {
    "lost": "Lost",
    "changed": "Changed",
    "added": "Added, which was not there before",
    "moved": "Moved",
    "extra": "Extra, for which the format has no word",
}
"""The kinds of losses, in the order in which they are told."""

_COLOURS: Final[Mapping[Kind, str]] = {"lost": "red", "changed": "yellow", "extra": "yellow"}


@attrs.define
class _Target:
    """Where the documents go."""

    format: str
    output: str | None
    directory: str | None
    inputs: frozenset[Path]
    taken: dict[Path, str] = attrs.field(factory=dict)

    def place(self, opened: batch.Opened) -> str:
        """The file for a document, or `-`. Raises `FileProblem` if another has it."""
        if self.directory is None:
            return self.output or STANDARD
        stem = "stdin" if opened.file == STANDARD else Path(opened.file).stem
        extensions = default().get(self.format).info.extensions
        path = Path(self.directory, stem + (extensions[0] if extensions else ".txt"))
        if path.resolve() in self.inputs:
            raise FileProblem(opened.name, f"its result would overwrite {path}, which is one of the inputs")
        owner = self.taken.setdefault(path.resolve(), opened.file)
        if owner != opened.file:
            raise FileProblem(opened.name, f"its result would overwrite {path}, the result of {owner}")
        return str(path)


@click.command("convert", short_help="Write articles in another format.")
@options.files
@click.option("--to", "to", metavar="FORMAT", type=options.FormatName(), required=True, help="The format to write.")
@click.option(
    "-o", "--output", metavar="OUT", type=click.Path(allow_dash=True), help="The file to write; - is standard output."
)
@click.option(
    "--output-dir",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="A directory for the results of many files, made if need be.",
)
@click.option("--strict", is_flag=True, help="Write nothing, and fail, if any value would not arrive as it was.")
@options.reading
@click.option("--json", "as_json", is_flag=True, help="Tell the losses as one JSON object a file, on standard error.")
@options.colour
def command(
    files: tuple[str, ...],
    *,
    to: str,
    output: str | None,
    output_dir: str | None,
    strict: bool,
    format: str | None,
    encoding: str | None,
    as_json: bool,
) -> int:
    """Write each FILE in another format, and say on standard error which values did not arrive."""
    if output is not None and output_dir is not None:
        raise click.UsageError("give -o or --output-dir, not both")
    if len(files) > 1 and output_dir is None:
        raise click.UsageError("many files need --output-dir")
    if output_dir is not None:
        make_directory(output_dir)
    how = Reading(format, encoding)
    inputs = frozenset(Path(file).resolve() for file in files if file != STANDARD)
    target = _Target(to, output, output_dir, inputs)

    def work(opened: batch.Opened) -> Exit:
        value = opened.load(how)
        place = target.place(opened)
        converted = api.convert(value, to)
        refused = strict and bool(converted.losses)
        if not refused:
            write(converted.data, place)
        if as_json:
            _emit(opened.name, to, None if refused else place, converted.losses)
        elif converted.losses:
            _tell(opened.name, to, converted.losses, refused=refused)
        return Exit.LOSS if refused else Exit.OK

    prints = target.directory is None and output in {None, STANDARD}
    return batch.each(files, work, prints=prints, as_json=as_json, json_err=True)


def _emit(name: str, to: str, place: str | None, losses: Iterable[Loss]) -> None:
    told: list[dict[str, Any]] = []
    for loss in losses:
        one = {
            "kind": loss.kind,
            "path": show_path(loss.path),
            "value": plain(loss.value),
            "arrived": plain(loss.arrived),
        }
        told.append({key: value for key, value in one.items() if value is not None})
    emit({"file": name, "to": to, "output": place, "losses": told}, err=True)


def _tell(name: str, to: str, losses: tuple[Loss, ...], *, refused: bool) -> None:
    """The losses under their headings."""
    word = click.style("error" if refused else "warning", fg="red" if refused else "yellow", bold=True)
    end = "; nothing was written" if refused else ""
    say(f"{click.style(one_line(name), bold=True)}: {word}: {losses_line(len(losses))} in {to}{end}", err=True)
    for kind, heading in HEADINGS.items():
        here = [loss for loss in losses if loss.kind == kind]
        if here:
            say(f"  {click.style(heading, bold=True, fg=_COLOURS.get(kind))}", err=True)
        for loss in here:
            path = show_path(loss.path)
            say(f"    {click.style(path, fg='cyan')}: {_said(loss, width() - 6, len(path))}", err=True)


def _said(loss: Loss, room: int, taken: int) -> str:
    """What is told of a loss, a line a value."""
    first = max(room - taken, 30)
    match loss.kind:
        case "changed":
            return f"{_cut(loss.value, first)}\n      arrived as {_cut(loss.arrived, room - 11)}"
        case "moved":
            return f"{_cut(loss.value, first)}\n      arrived in {loss.arrived}"
        case "added":
            return _cut(loss.arrived, first)
        case "extra" if isinstance(loss.value, tuple):
            return " = ".join(map(one_line, cast("tuple[str, str]", loss.value)))
        case _:
            return _cut(loss.value, first)


def _cut(value: Any, room: int) -> str:
    said = words.brief(value)
    return said if cells(said) <= room else clip(said, room - 1) + "…"
