"""Where the blocks of a text begin and end.

Law: blank lines part blocks. Besides, where a layout says so, the shape of a block of several lines does, and nothing
outside of that block: an indented line among others that are not begins a paragraph; lines too wide to have been
wrapped are a paragraph each. The lines of a list stay together. One pass.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdoc import source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A block runs from the first non-blank to the end of the last line before a blank one.
_BLOCK = re.compile(r"\S.*+(?>(?:\n[^\S\n]*+\S.*+)*)")
_ANY_BLOCK = re.compile(r"\S[^\r\n]*+(?>(?:(?>\r\n|\r|\n)[^\S\r\n]*+\S[^\r\n]*+)*)")

# No wrapped line is as wide as this; one that has no blank in its second half may be an address that could not wrap.
_WIDEST = 100
_FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]]*+\s*+\Z")
_FINISH_WIDTH = 8


def blocks(text: str) -> list[tuple[int, int]]:
    """The blocks that blank lines part."""
    found = (_ANY_BLOCK if "\r" in text else _BLOCK).finditer(text)
    return [block.span() for block in found]


def by_lines(text: str, parted: list[tuple[int, int]], is_item: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """The blocks that their lines part further; `is_item` says of a line whether a list's item begins there."""
    found: list[tuple[int, int]] = []
    for start, end in parted:
        if "\n" in text[start:end] or "\r" in text[start:end]:
            found += _parted(text, start, end, is_item)
        else:
            found.append((start, end))
    return found


def _parted(text: str, start: int, end: int, is_item: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    lines: list[tuple[int, int, int]] = []
    wide = 0  # by how many the wide lines that end as a paragraph may outnumber those that do not
    for begin, stop in source.lines(text, line_start, end):
        line = text[begin:stop]
        at = stop - len(line.lstrip())
        lines.append((at - begin, at, stop))
        if len(line) > _WIDEST and " " in line[_WIDEST // 2 : _WIDEST]:
            wide += 1 if _FINISHED.search(line, len(line) - _FINISH_WIDTH) else -1
    least = min(indent for indent, _, _ in lines)
    indented = any(indent > least for indent, _, _ in lines)
    listed = False
    first = last = start
    for indent, at, stop in lines:
        parts = indent > least if indented else wide > 0
        if parts and at > first and not listed:
            yield first, last
            first = at
        listed = (listed and first != at) or is_item(at, stop)
        last = stop
    yield first, last
