"""What a reader noticed: typed remarks on the source, never a reason to lose anything.

Law: a diagnostic is plain data. It names a stable code, a place in the source and, where there is one, the field
concerned; whoever shows it decides how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from newsdoc.source import Span

Severity = Literal["note", "warning", "error"]
Path = tuple[str | int, ...]


@attrs.frozen(kw_only=True)
class Diagnostic:
    """One remark on a source as it was read.

    `code` is stable kebab-case, `message` one English sentence without a full stop, `span` the stretch of the
    source's text (code points), `path` the field concerned, as in `("body", 3, "text")`.
    """

    code: str
    message: str
    severity: Severity = "warning"
    span: Span | None = None
    path: Path = ()

    def __str__(self) -> str:
        """Severity, code and message on one line."""
        return f"{self.severity}: {self.code}: {self.message}"


def show_path(path: Path) -> str:
    """Write a path as Python would: `body[3].text`; the empty path is `article`."""
    shown = ""
    for step in path:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else step
    return shown or "article"
