"""What the commands print for programs: one JSON object a line.

Law: a member that has nothing to say is left out; a value of the model is what `to_dict` makes of it.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, cast

import click

from newsdoc.model import to_dict
from newsdoc.model.base import Node


def emit(record: dict[str, Any], *, err: bool = False) -> None:
    """Print one object on one line."""
    said = {key: value for key, value in record.items() if value is not None}
    # A file's name may hold what UTF-8 has no word for.
    line = json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()
    click.echo(line, err=err)


def plain(value: Any) -> Any:
    """Any value of a field, as JSON has it."""
    match value:
        case Node():
            return to_dict(value)
        case date():
            return value.isoformat()
        case tuple():
            return [plain(member) for member in cast("tuple[object, ...]", value)]
        case _:
            return value
