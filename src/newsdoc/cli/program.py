"""The program: its commands, and how whatever happens in them becomes an exit status.

Law: a command is imported when it is named, so none pays for another. Every exception ends as one line on standard
error and a status of `Exit`; a closed pipe and Ctrl-C end quietly.
"""

from __future__ import annotations

import difflib
import importlib
import io
import os
import sys
import warnings
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from newsdoc.cli.exits import MEANINGS, Exit
from newsdoc.cli.remarks import of_fault, report
from newsdoc.cli.screen import one_line, say
from newsdoc.cli.streams import FileProblem

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

NAME: Final = "newsdoc"
COMMANDS: Final = ("show", "convert", "edit", "check", "quotes", "detect", "formats")


class Program(click.Group):
    """The group of all commands, each in a module of its own under `newsdoc.cli.commands`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, the most wanted first."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"newsdoc.cli.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or name those that are near."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = difflib.get_close_matches(name, COMMANDS, n=2, cutoff=0.5) or COMMANDS
            ctx.fail(f"no command is called {name!r}; there is {' or '.join(near)}")
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the table of exit statuses below the help."""
        del ctx
        with formatter.section("Exit status"):
            formatter.write_dl([(str(int(status)), meaning) for status, meaning in MEANINGS.items()])

    def main(self, args: Sequence[str] | None = None, *_args: Any, **_options: Any) -> NoReturn:
        """Run, and leave the interpreter with the status; click's own way of calling a program."""
        sys.exit(self.run(args))

    def run(self, args: Sequence[str] | None = None) -> int:
        """Run a command line and give its exit status."""
        _open_streams()
        with _warnings_as_lines():
            try:
                status = self._run(list(sys.argv[1:] if args is None else args))
                sys.stdout.flush()
            except BrokenPipeError:
                return _left_alone()
            except (KeyboardInterrupt, click.Abort, EOFError):
                return Exit.INTERRUPTED
            except OSError as error:
                say(_error_line(f"standard output: {error.strerror or error}"), err=True)
                _left_alone()
                return Exit.FILE
        return status

    def _run(self, args: list[str]) -> int:
        if instruction := os.environ.get("_NEWSDOC_COMPLETE"):
            from click.shell_completion import shell_complete

            return shell_complete(self, {}, NAME, "_NEWSDOC_COMPLETE", instruction)
        if not args:
            args, status = ["--help"], Exit.USAGE
        else:
            status = Exit.OK
        try:
            with self.make_context(NAME, args) as context:
                return int(self.invoke(context) or 0)
        except click.exceptions.Exit as done:
            return status or done.exit_code
        except click.UsageError as error:
            helped = error.ctx.command_path if error.ctx else NAME
            line = _error_line(f"{_sentence(error.format_message())} (see {helped} --help)")
            with error.ctx.scope(cleanup=False) if error.ctx else nullcontext():  # which knows about colour
                say(line, err=True)
            return Exit.USAGE
        except click.ClickException as error:
            say(_error_line(error.format_message()), err=True)
            return Exit.USAGE
        except FileProblem as problem:
            say(_error_line(problem.reason, problem.name), err=True)
            return Exit.FILE
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - a traceback helps nobody in a shell
            return report(of_fault(error, NAME))


@contextmanager
def _warnings_as_lines() -> Generator[None]:
    """Show the library's warnings (of plugins that cannot be imported) as a line each, once."""
    seen: set[str] = set()

    def show(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        said = one_line(str(message))
        if issubclass(category, UserWarning) and said not in seen:
            seen.add(said)
            say(f"{NAME}: {click.style('warning', fg='yellow', bold=True)}: {said}", err=True)

    with warnings.catch_warnings():
        warnings.simplefilter("always", UserWarning)
        warnings.showwarning = show
        yield


def _error_line(message: str, name: str = NAME) -> str:
    return f"{click.style(one_line(name), bold=True)}: {click.style('error', fg='red', bold=True)}: {one_line(message)}"


def _sentence(message: str) -> str:
    """A message of click's in the manner of ours: begun small, without a full stop."""
    message = message.removesuffix(".")
    return message[:1].lower() + message[1:] if message[1:2].islower() else message


def _open_streams() -> None:
    """Make printing possible whatever the streams are: closed ones go nowhere, odd characters are escaped."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed with >&-
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # pyright: ignore[reportUnreachable]  # noqa: SIM115, PTH123 # pyright: ignore[reportUnreachable]
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison]
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # pyright: ignore[reportUnreachable]  # noqa: SIM115, PTH123 # pyright: ignore[reportUnreachable]
    raw = getattr(sys.stdout, "buffer", None)
    if isinstance(raw, io.RawIOBase):  # PYTHONUNBUFFERED: a write may stop half way, and nobody would be told
        buffered = io.BufferedWriter(raw)
        sys.stdout = io.TextIOWrapper(buffered, encoding=sys.stdout.encoding, errors="backslashreplace")
    elif (reconfigure := getattr(sys.stdout, "reconfigure", None)) is not None:
        reconfigure(errors="backslashreplace")


def _left_alone() -> Exit:
    """Nobody reads on: what is still in the buffer goes nowhere, at exit too."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
    except (OSError, ValueError):  # not a real file
        pass
    return Exit.PIPE


def _version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's way
    if asked and not context.resilient_parsing:
        import newsdoc

        click.echo(f"{NAME} {newsdoc.__version__}")
        context.exit()


@click.group(
    cls=Program,
    name=NAME,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="News articles in the formats of the trade: show, edit and convert them, and lose nothing.",
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version and exit."
)
def program() -> None:
    """Do nothing but hold the commands."""
