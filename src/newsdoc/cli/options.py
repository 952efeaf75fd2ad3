"""The options that commands have in common.

Law: an option is called the same and means the same wherever it stands; a format or encoding that does not exist is
an error of the command line, found before any file is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from newsdoc.errors import ParseError, UnknownFormatError

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

F = TypeVar("F", bound="Callable[..., Any]")

if TYPE_CHECKING:
    StringType = click.ParamType[str]
else:
    StringType = click.ParamType  # generic only since click 8.5


@attrs.frozen
class Reading:
    """How files are to be read."""

    format: str | None = None
    encoding: str | None = None


class FormatName(StringType):
    """The name of a format; shells complete it."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that there is such a format, and that it can be imported."""
        from newsdoc.registry import default

        try:
            return default().get(value).name
        except UnknownFormatError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin so."""
        del ctx, param
        from click.shell_completion import CompletionItem

        from newsdoc.registry import default

        infos = default().infos()
        return [CompletionItem(info.name, help=info.description) for info in infos if info.name.startswith(incomplete)]


class EncodingName(StringType):
    """The name of a text encoding."""

    name = "name"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that there is such an encoding."""
        from newsdoc.source import decode

        try:
            decode(b"", encoding=value)
        except ParseError as error:
            self.fail(error.msg, param, ctx)
        return value


def _colour(context: click.Context, _parameter: click.Parameter, value: bool | None) -> None:  # noqa: FBT001 - click's way
    if value is not None:
        context.color = value


def files(function: F) -> F:
    """One file or more."""
    kind = click.Path(allow_dash=True, path_type=str)
    return click.argument("files", metavar="FILE...", nargs=-1, required=True, type=kind)(function)


def file(function: F) -> F:
    """One file."""
    return click.argument("file", metavar="FILE", type=click.Path(allow_dash=True, path_type=str))(function)


def reading(function: F) -> F:
    """How to read: `--from` and `--encoding`."""
    function = click.option(
        "--encoding", type=EncodingName(), help="Read the bytes in this encoding, whatever they look like."
    )(function)
    return click.option(
        "--from", "format", metavar="FORMAT", type=FormatName(), help="The format of the input; else it is detected."
    )(function)


def colour(function: F) -> F:
    """Whether to print in colour; the answer is kept in click's context."""
    return click.option(
        "--color/--no-color",
        default=None,
        expose_value=False,
        is_eager=True,
        callback=_colour,
        help="Colour always or never; else if a terminal looks on and NO_COLOR is not set.",
    )(function)


def as_json(function: F) -> F:
    """Whether a program reads along."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, for programs.")(function)
