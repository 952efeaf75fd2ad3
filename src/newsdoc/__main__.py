"""`python -m newsdoc` is the command `newsdoc`."""

from __future__ import annotations

import sys

from newsdoc.cli import main

if __name__ == "__main__":
    sys.exit(main())
