"""The command line: `newsdoc show`, `convert`, `detect`, `check`, `formats`, `edit`.

Law: click and rich are imported below this package and nowhere else, and not before they are needed; whoever lacks
them is told in one line what to install. Nothing that happens here ends in a traceback.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsdoc.cli.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line (the process's own by default) and give its exit status."""
    try:
        missing = _missing()
        if missing:
            said = f'newsdoc: error: the command line needs {" and ".join(missing)}: pip install "newsdoc[cli]"'
            print(said, file=sys.stderr)  # noqa: T201 - there is no click to print with
            return Exit.USAGE
        from newsdoc.cli.program import program

        return program.run(args)
    except KeyboardInterrupt:  # while modules were being imported
        return Exit.INTERRUPTED


def _missing() -> list[str]:
    from importlib.util import find_spec

    return [name for name in ("click", "rich") if find_spec(name) is None]
