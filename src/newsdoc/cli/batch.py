"""One file after another, with a progress bar where somebody waits for many.

Law: a file that fails costs its own line and no other file; the highest status of all files is the command's. The
bar is drawn on standard error, only on a terminal, and never between lines that go to the same terminal.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import attrs
import click

from newsdoc import api
from newsdoc.cli.data import emit
from newsdoc.cli.exits import Exit
from newsdoc.cli.remarks import of_error, report
from newsdoc.cli.screen import is_coloured, is_terminal, one_line
from newsdoc.cli.streams import STANDARD, FileProblem, read, shown_name
from newsdoc.errors import NewsDocError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from contextlib import AbstractContextManager

    from newsdoc.cli.options import Reading
    from newsdoc.cli.remarks import Remark
    from newsdoc.model import Article, Package
    from newsdoc.source import Source


@attrs.frozen
class Opened:
    """A file that is being worked on: `file` as it was given, `name` as it is shown, and its bytes."""

    file: str
    name: str
    data: bytes

    def load(self, how: Reading) -> Article | Package:
        """Read it: an article, or the package that the document is."""
        package = api.loads_package(self.data, format=how.format, encoding=how.encoding, name=self.name)
        return package.items[0] if package.origin is None else package


def each(
    files: tuple[str, ...],
    work: Callable[[Opened], Exit],
    *,
    prints: bool = True,
    as_json: bool = False,
    json_err: bool = False,
) -> Exit:
    """Do some work on every file. `prints`: it prints on standard output; `as_json`: failures are printed as JSON."""
    if files.count(STANDARD) > 1:
        raise click.UsageError("standard input can be read once: give - once")
    status = Exit.OK
    with _bar(files, prints=prints) as waiting:
        for file in waiting:
            status = max(status, _one(file, work, as_json=as_json, json_err=json_err))
    return status


def source_of(value: Article | Package) -> Source | None:
    """The source that a value was read from."""
    return value.origin.source if value.origin is not None else None


def format_of(value: Article | Package) -> str | None:
    """The name of the format that a value was read with."""
    return value.origin.format if value.origin is not None else None


def _one(file: str, work: Callable[[Opened], Exit], *, as_json: bool, json_err: bool) -> Exit:
    name, data = shown_name(file), None
    try:
        data = read(file)
        return work(Opened(file, name, data))
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except (FileProblem, NewsDocError) as error:
        return _failed(of_error(error, name, data), as_json=as_json, json_err=json_err)
    except OSError:  # of standard output: there is no use in going on
        raise
    except Exception as error:  # noqa: BLE001 - the fault of one file must not cost the others
        return _failed(of_error(error, name, data), as_json=as_json, json_err=json_err)


def _failed(remark: Remark, *, as_json: bool, json_err: bool) -> Exit:
    if as_json:
        emit({"file": remark.name, "error": {**remark.as_json(), "status": int(remark.status)}}, err=json_err)
        if json_err:
            return remark.status
    return report(remark)


def _bar(files: tuple[str, ...], *, prints: bool) -> AbstractContextManager[Iterable[str]]:
    if len(files) < 2 or not is_terminal(sys.stderr) or (prints and is_terminal(sys.stdout)):
        return nullcontext(files)
    return _drawn(files)


@contextmanager
def _drawn(files: tuple[str, ...]) -> Generator[Iterator[str]]:
    """The files, and a bar that moves as they are taken; what is printed on standard error goes above it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    colour = is_coloured(err=True)
    console = Console(stderr=True, highlight=False, no_color=not colour, color_system="standard" if colour else None)
    file_name = TextColumn("{task.fields[file]}", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), file_name)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=len(files), file="")

        def told() -> Iterator[str]:
            for file in files:
                progress.update(task, file=one_line(shown_name(file)))
                yield file
                progress.advance(task)

        yield told()
