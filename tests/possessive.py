"""Prints the patterns of the library that repeat a group possessively, with what they repeat.

Before Python 3.11.5 such a pattern may miss what it should match; `(?>(?:...)*)` says the same and is right everywhere.
"""

import importlib
import pkgutil
import sys
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]

SINGLE = {_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY}
compiled: dict[str | bytes, int] = {}
compile_ = _compiler.compile


def noted(pattern, flags=0):
    if isinstance(pattern, str | bytes):
        compiled[pattern] = flags
    return compile_(pattern, flags)


def groups(part):
    """What is repeated possessively in a parsed pattern and is no single character."""
    if isinstance(part, _parser.SubPattern):
        for code, said in part:
            if code is _constants.POSSESSIVE_REPEAT and not (len(said[2]) == 1 and said[2][0][0] in SINGLE):
                yield said[2]
            yield from groups(said)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from groups(inner)


def main() -> None:
    _compiler.compile = noted
    newsdoc = importlib.import_module("newsdoc")
    for module in pkgutil.walk_packages(newsdoc.__path__, "newsdoc."):
        importlib.import_module(module.name)
    # patterns that are made on first use
    for language in ("de", "en", "es", "fr", "ru"):
        newsdoc.quotes.find(["\u201cWe \u201aknow\u2018 it,\u201d Ann Lee said. \u00abYes\u00bb, he said."], language)
    newsdoc.Byline.parse("By Ann Lee in Norvik, AFP").contributors  # noqa: B018
    newsdoc.Caption.parse("A tram in Norvik on May 3, 2031. (Photo: Ann Lee/AFP via Getty Images)").credited  # noqa: B018
    newsdoc.Dateline.parse("NORVIK, May 3 (AFP) -").date  # noqa: B018
    newsdoc.detect(b"Trams Run Again\nBy Ann Lee\n\nNORVIK, May 3 (AFP) - Trams run *again*.\n")
    for pattern, flags in compiled.items():
        for group in groups(_parser.parse(pattern, flags)):
            sys.stdout.write(f"{pattern!r:.200}: {group}\n")
    sys.stdout.write(f"{len(compiled)} patterns\n")


if __name__ == "__main__":
    main()
