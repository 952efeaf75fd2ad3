"""Diagnostics and errors as lines: `file:line:column: severity: code: message`, then the source with a caret.

Law: one fault is one line, whatever it is, and an excerpt below it where there is a place in the source. An
excerpt fits the terminal, and its caret stands under the fault, wide characters and control characters or not.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import attrs
import click

from newsdoc.cli.exits import Exit
from newsdoc.cli.screen import cells, clip, one_line, say, visible, width
from newsdoc.cli.streams import FileProblem
from newsdoc.diagnostics import show_path
from newsdoc.errors import DetectionError, LossError, NewsDocError, ParseError, UnknownFormatError, WriteError
from newsdoc.source import NEWLINE

if TYPE_CHECKING:
    from newsdoc.diagnostics import Diagnostic
    from newsdoc.source import Source, Span

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


@attrs.frozen(kw_only=True)
class Remark:
    """One line on a file; `status` is what it means for the command."""

    name: str
    message: str
    severity: str = "error"
    code: str = ""
    source: Source | None = None
    span: Span | None = None
    path: str = ""
    status: Exit = Exit.OK

    @property
    def position(self) -> tuple[int, int] | None:
        """Line and column, from 1."""
        return None if self.source is None or self.span is None else self.source.position(self.span.start)

    def lines(self) -> str:
        """The line, and the excerpt below it."""
        place = ":".join([visible(self.name), *map(str, self.position or ())])
        word = click.style(self.severity, fg=_COLOURS.get(self.severity), bold=True)
        code = f"{self.code}: " if self.code else ""
        line = f"{click.style(place, bold=True)}: {word}: {code}{one_line(self.message)}"
        if self.source is None or self.span is None:
            return line
        colour = _COLOURS.get(self.severity)
        return f"{line}\n{excerpt(self.source, self.span, width(), colour)}"

    def as_json(self) -> dict[str, Any]:
        """The remark as plain values."""
        line, column = self.position or (None, None)
        found = {
            "severity": self.severity,
            "code": self.code or None,
            "message": one_line(self.message),
            "path": self.path or None,
            "line": line,
            "column": column,
            "start": self.span and self.span.start,
            "end": self.span and self.span.end,
        }
        return {key: value for key, value in found.items() if value is not None}


def of_diagnostic(diagnostic: Diagnostic, name: str, source: Source | None) -> Remark:
    """What a reader remarked."""
    return Remark(
        name=name,
        message=diagnostic.message,
        severity=diagnostic.severity,
        code=diagnostic.code,
        source=source,
        span=diagnostic.span,
        path=show_path(diagnostic.path) if diagnostic.path else "",
    )


def of_error(error: Exception, name: str, data: bytes | None = None) -> Remark:
    """What went wrong with a file, in the words of the shell, and the exit status it means."""
    match error:
        case FileProblem():
            return Remark(name=error.name, message=error.reason, status=Exit.FILE)
        case ParseError():
            said = error.msg + (f" ({error.format})" if error.format else "")
            return Remark(
                name=name, message=said, code=error.code, source=error.source, span=error.span, status=Exit.INPUT
            )
        case DetectionError():
            return Remark(name=name, message=undetected(error, data), status=Exit.INPUT)
        case UnknownFormatError():
            return Remark(name=name, message=str(error), status=Exit.USAGE)
        case LossError():
            return Remark(name=name, message=losses_line(len(error.losses)), status=Exit.LOSS)
        case WriteError():
            return Remark(name=name, message=str(error), status=Exit.WRITE)
        case NewsDocError():
            return Remark(name=name, message=str(error), status=Exit.INPUT)
        case _:
            return of_fault(error, name)


def of_fault(error: Exception, name: str) -> Remark:
    """A fault of newsdoc itself. With NEWSDOC_TRACEBACK set, it is raised for whoever mends it."""
    if os.environ.get("NEWSDOC_TRACEBACK"):
        raise error
    said = f"newsdoc failed: {type(error).__name__}: {error} (NEWSDOC_TRACEBACK=1 shows where; please report it)"
    return Remark(name=name, message=said, code="internal", status=Exit.INTERNAL)


def undetected(error: DetectionError, data: bytes | None) -> str:
    """Why no format was chosen."""
    from newsdoc.registry import CLAIM

    if data is not None and not data.strip():
        return "the file is empty" if not data else "there is nothing but blanks in the file"
    best = error.candidates[0] if error.candidates else None
    if best is not None and best.score >= CLAIM:
        rivals = " and ".join(found.format for found in error.candidates if best.score - found.score < 0.05)
        return f"{rivals} claim this input alike; say which it is with --from"
    if data is not None and b"\0" in data[:1024]:
        return "this is binary data, which no format claims"
    near = f" (the nearest is {best.format}, {best.score:.2f}: {best.reason})" if best is not None else ""
    return f"no format claims this input; say which it is with --from{near}"


def losses_line(count: int) -> str:
    """How many values are at stake."""
    return f"{count} value{'s' if count != 1 else ''} would not arrive as {'they were' if count != 1 else 'it was'}"


def report(remark: Remark, *, err: bool = True) -> Exit:
    """Print a remark and give the status it means."""
    say(remark.lines(), err=err)
    return remark.status


def excerpt(source: Source, span: Span, columns: int, colour: str | None = None) -> str:
    """The line that a span begins in, as much of it as fits, and a caret line below."""
    lineno, colno = source.position(span.start)
    text, start = source.text, span.start - colno + 1
    newline = NEWLINE.search(text, start)
    end = max(newline.start() if newline else len(text), span.start)
    gutter = f"{lineno:5} | "
    room = columns - len(gutter) - 2  # one for a cut on each side
    stop = min(max(span.end, span.start), end)
    marked = visible(text[span.start : min(stop, span.start + room)])
    before = visible(text[max(start, span.start - room) : span.start])
    after = visible(text[stop : min(end, stop + room)])
    total = cells(before) + cells(marked) + cells(after)
    left = cells(before)
    if total > room or span.start - room > start or stop + room < end:
        left = min(left, max(room // 3, room - cells(marked) - cells(after)))
    clipped = clip(before, left, left=True)
    cut = stop > span.start + room or cells(marked) > room - cells(clipped)
    marked = clip(marked, room - cells(clipped))
    shown_after = clip(after, room - cells(clipped) - cells(marked))
    lead = "…" if len(clipped) < len(before) or span.start - room > start else ""
    trail = "…" if cut or len(shown_after) < len(after) or stop + room < end else ""
    caret = "~" * (cells(marked) - 1) + "^"
    indent = " " * (len(lead) + cells(clipped))
    side, blank = click.style(gutter, dim=True), click.style("      | ", dim=True)
    caret = click.style(caret, fg=colour, bold=True)
    return f"{side}{lead}{clipped}{marked}{shown_after}{trail}\n{blank}{indent}{caret}"
