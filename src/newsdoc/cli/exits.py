"""The exit statuses, each told by whose fault it is.

Law: no command ends with a status that does not stand here. Of several files, the highest status is the command's.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    INPUT = 1
    USAGE = 2
    FILE = 3
    WRITE = 4
    LOSS = 5
    INTERNAL = 70
    INTERRUPTED = 130
    PIPE = 141


MEANINGS: Final[Mapping[Exit, str]] = {
    Exit.OK: "all went well",
    Exit.INPUT: "a document is at fault: broken, claimed by no format, or check found errors in it",
    Exit.USAGE: "the command line is at fault: an unknown command, option, format or field",
    Exit.FILE: "a file cannot be opened, read or written",
    Exit.WRITE: "what was asked for cannot be written: an edit without a place, a format that cannot hold it",
    Exit.LOSS: "convert --strict: a value would not arrive as it was; nothing was written",
    Exit.INTERNAL: "a fault of newsdoc itself",
    Exit.INTERRUPTED: "interrupted by Ctrl-C",
    Exit.PIPE: "whoever read the output stopped reading",
}
"""Every status in words; the help and the reference page print this table."""
