"""Everything newsdoc raises, told apart by whose fault it is.

Law: a caller who catches `NewsDocError` has caught all that bad input or an impossible request can cause. Line and
column are worked out when somebody asks, not when the error is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import show_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.diagnostics import Diagnostic, Path
    from newsdoc.source import Source, Span


class NewsDocError(Exception):
    """The base of all errors of this library."""


class ParseError(NewsDocError, ValueError):
    """The input's fault: it is not of this format, or broken beyond reading.

    `code` is stable kebab-case; `span` is the stretch at fault (code points of the source's text), or `None`;
    `diagnostics` are the remarks made before the reader gave up. `str()` shows the line and a caret.
    """

    def __init__(
        self,
        msg: str,
        *,
        code: str = "broken",
        source: Source | None = None,
        span: Span | None = None,
        format: str | None = None,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        super().__init__(msg)
        self.msg = msg
        self.code = code
        self.source = source
        self.span = span
        self.format = format
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)

    @property
    def pos(self) -> int | None:
        """Offset of the fault in the source's text, in code points."""
        return None if self.span is None else self.span.start

    @property
    def lineno(self) -> int | None:
        """Line of the fault, from 1."""
        return None if self.span is None or self.source is None else self.source.position(self.span.start)[0]

    @property
    def colno(self) -> int | None:
        """Column of the fault, from 1, in code points."""
        return None if self.span is None or self.source is None else self.source.position(self.span.start)[1]

    def __str__(self) -> str:
        """`name:line:column: code: message (format)`, then the line with a caret below the fault."""
        said = f"{self.code}: {self.msg}" + (f" ({self.format})" if self.format else "")
        if self.source is None:
            return said
        if self.span is None:
            return f"{self.source.name}: {said}" if self.source.name else said
        name = self.source.name or "<input>"
        return f"{name}:{self.lineno}:{self.colno}: {said}\n{self.source.excerpt(self.span)}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the message, then the rest as state."""
        return (type(self), (self.msg,), self.__dict__.copy())


class DetectionError(NewsDocError, ValueError):
    """No format claims the input, or several do equally; `candidates` says which and why."""

    def __init__(self, msg: str, candidates: Sequence[Any] = ()) -> None:
        super().__init__(msg, tuple(candidates))
        self.msg = msg
        self.candidates: tuple[Any, ...] = tuple(candidates)

    def __str__(self) -> str:
        """Give the message, then a line for each candidate."""
        lines = [f"  {c.format}  {c.score:.2f}  {c.reason}" for c in self.candidates]
        return "\n".join([self.msg, *lines])


class UnknownFormatError(NewsDocError, LookupError):
    """No format of this name; the message gives near names and what to install."""


class PackageError(NewsDocError, ValueError):
    """One article was asked for and the message holds another number of them; `count` says how many."""

    def __init__(self, msg: str, count: int = 0) -> None:
        super().__init__(msg, count)
        self.msg = msg
        self.count = count

    def __str__(self) -> str:
        """Give the message alone."""
        return self.msg


class ModelError(NewsDocError, ValueError):
    """A value that the model does not admit, or a node that is not in the article; `path` says where."""

    def __init__(self, msg: str, path: Path = ()) -> None:
        super().__init__(msg, path)
        self.msg = msg
        self.path = path

    def __str__(self) -> str:
        """Give the path, then the message."""
        return f"{show_path(self.path)}: {self.msg}" if self.path else self.msg


class WriteError(NewsDocError, ValueError):
    """The caller's fault: what was asked for cannot be written."""


class EditError(WriteError):
    """An edit that has no place in this document; `path` names the field, `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """Give the field, then the reason."""
        return f"{show_path(self.path)}: {self.reason}"


class LossError(WriteError):
    """A conversion that was to lose nothing would lose `losses`."""

    def __init__(self, losses: Sequence[Any]) -> None:
        super().__init__(tuple(losses))
        self.losses: tuple[Any, ...] = tuple(losses)

    def __str__(self) -> str:
        """Give the number of losses, then a line for each."""
        count = len(self.losses)
        return "\n".join(
            [f"{count} value{'s' if count != 1 else ''} would not arrive:", *(f"  {x}" for x in self.losses)]
        )
