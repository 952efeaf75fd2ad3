"""Lines that wrap: a text on one line, and the same text broken again as it was before.

Law: breaks before a change stay, and those after it as soon as a line ends at one of them again. Only what must move
moves.
"""

from __future__ import annotations

import re

from newsdoc.source import shortest

# Only the first of a run of blanks may begin a break: a long run is looked at once, not once for each blank.
BREAK = re.compile(r"(?<![ \t])[ \t]*+(?>\r\n|\r|\n)[ \t]*+")
"""A line break and the blanks around it, which are no text."""

_BLANK_LINE = re.compile(r"(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]")


def is_block(raw: str) -> bool:
    """Whether a text has no blank line in it."""
    return _BLANK_LINE.search(raw.strip()) is None


def rewrap(candidate: str, raw: str, pattern: re.Pattern[str] = BREAK) -> str:
    """Break a changed text where the old one was broken, and no line wider than its widest.

    `pattern` is what counts as a break.
    """
    breaks = list(pattern.finditer(raw))
    if not breaks:
        return candidate
    width = max(len(line) for line in pattern.split(raw))
    old, at = _flat(raw, pattern)
    new, _ = _flat(candidate, pattern)
    head, tail = shortest(old, new)
    shift = len(new) - len(old)
    fixed = {offset: mark for offset, mark in at.items() if offset < head}
    later = {offset + shift: mark for offset, mark in at.items() if offset >= len(old) - tail}
    return _fill(new, fixed, later, width, breaks[0].group())


def fill(flat: str, width: int, before: int = 0) -> str:
    """Break a text on one line at a width; `before` letters stand on its first line already."""
    return _fill("x" * before + flat, {}, {}, width, "\n")[before:]


def _flat(raw: str, pattern: re.Pattern[str]) -> tuple[str, dict[int, str]]:
    """A wrapped text on one line, and where its breaks were."""
    parts: list[str] = []
    breaks: dict[int, str] = {}
    at = length = 0
    for found in pattern.finditer(raw):
        parts.append(raw[at : found.start()])
        length += found.start() - at
        breaks[length] = found.group()
        parts.append(" ")
        length += 1
        at = found.end()
    parts.append(raw[at:])
    return "".join(parts), breaks


def _fill(flat: str, fixed: dict[int, str], later: dict[int, str], width: int, new: str) -> str:
    """Put breaks into a flat text: the fixed ones, then as needed, then the later ones once a line ends at one."""
    breaks = dict(fixed)
    start = max(fixed, default=-1) + 1
    ends = sorted(offset for offset in later if offset >= start)
    if (ends[0] if ends else len(flat)) - start <= width:
        breaks.update(later)
    else:
        while len(flat) - start > width:
            cut = flat.rfind(" ", start, start + width + 1)
            if cut <= start:
                cut = flat.find(" ", start + width)
            if cut < 0:
                break
            if cut in later:
                breaks.update((offset, mark) for offset, mark in later.items() if offset >= cut)
                break
            breaks[cut] = new
            start = cut + 1
    parts: list[str] = []
    at = 0
    for offset, mark in sorted(breaks.items()):
        parts += [flat[at:offset], mark]
        at = offset + 1
    return "".join([*parts, flat[at:]])
