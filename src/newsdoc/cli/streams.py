"""Bytes in and bytes out: files, and `-` for the standard streams.

Law: a file that cannot be read or written is a `FileProblem` that names it; nothing is written by halves.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

STANDARD: Final = "-"


class FileProblem(Exception):  # noqa: N818 - the word in the messages
    """A file that cannot be opened, read or written; `name` and `reason` say which and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason


def shown_name(file: str) -> str:
    """What a file is called in messages."""
    return "<stdin>" if file == STANDARD else file


def read(file: str) -> bytes:
    """The bytes of a file or of standard input."""
    try:
        if file == STANDARD:
            return sys.stdin.buffer.read()
        path = Path(file)
        if path.is_dir():
            raise FileProblem(file, "is a directory, not a file")
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(shown_name(file), _reason(error)) from error


def write(data: bytes, file: str) -> None:
    """Write to a file, as a whole or not at all, or to standard output."""
    if file == STANDARD:
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
        return
    from newsdoc.api import _replace

    path = Path(file)
    if path.is_dir():
        raise FileProblem(file, "is a directory, not a file")
    try:
        _replace(path, data)
    except OSError as error:
        raise FileProblem(file, f"cannot be written: {_reason(error)}") from error


def make_directory(name: str) -> None:
    """Make a directory unless it is there."""
    try:
        Path(name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(name, f"cannot be made a directory: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]
