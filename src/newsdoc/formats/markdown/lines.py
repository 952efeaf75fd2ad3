"""What a line of Markdown can begin: the patterns by which blocks are told apart.

Law: one line decides, or the line and the one below it; every pattern is linear on any line. Source: CommonMark 0.31,
<https://spec.commonmark.org/>, tables and footnotes as GitHub has them, shortcodes as Hugo and Jekyll have them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

TAB: Final = 4
DEEPEST: Final = 16
"""Quotes and lists nested more deeply than this are text."""

_HTML_BLOCKS = (
    "address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset"
    "|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav"
    "|noframes|noscript|object|ol|optgroup|option|p|param|picture|pre|script|search|section|style|summary|svg|table"
    "|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video|audio|embed"
)

HEADING_START: Final = re.compile(r"#{1,6}+(?=[ \t]|\Z)")
UNDERLINE: Final = re.compile(r"(?:=++|-++)[ \t]*+\Z")
RULE: Final = re.compile(r"(?:(?>(?:\*[ \t]*+){3,})|(?>(?:-[ \t]*+){3,})|(?>(?:_[ \t]*+){3,}))\Z")
FENCE: Final = re.compile(r"(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?P<info>[^`]*+)\Z")
BULLET: Final = re.compile(r"(?P<sign>[-+*])(?P<blank>[ \t]++|\Z)")
NUMBER: Final = re.compile(r"(?P<number>\d{1,9}+)(?P<sign>[.)])(?P<blank>[ \t]++|\Z)")
HTML: Final = re.compile(rf"<(?:/?(?:{_HTML_BLOCKS})(?=[\s/>]|\Z)|!--|[?!][A-Za-z\[])", re.IGNORECASE)
HTML_ENDS: Final = (
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE), "</"),
)
"""HTML that ends with a sign of its own; all other ends with a blank line."""
SHORTCODE: Final = re.compile(r"\{\{[<%]|\{%")
SHORTCODE_ENDS: Final = (">}}", "%}}", "%}")
FORMULA: Final = "$$"
DEFINITION: Final = re.compile(
    r"\[(?!\^)(?P<label>[^\[\]]{1,300}+)\]:[ \t]*+<?(?P<href>[^\s<>]++)>?"
    r"(?P<title>[ \t]++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?[ \t]*+\Z"
)
FOOTNOTE: Final = re.compile(r"\[\^(?P<label>[^\[\]\s]{1,99}+)\]:[ \t]*+")
DELIMITERS: Final = re.compile(r"\|?(?>(?:[ \t]*+:?-++:?[ \t]*+\|)*)[ \t]*+(?::?-++:?[ \t]*+)?\Z")
BAR: Final = re.compile(r"\\.|\|", re.DOTALL)
"""What parts the cells of a row, and what only looks like it."""
PICTURE: Final = re.compile(
    r"(?P<link>\[)?!\[(?P<alt>(?>(?:[^\[\]\\\r\n]|\\.){0,999}))\]"
    r"\([ \t]*+(?:<(?P<angled>[^<>\r\n]*+)>|(?P<href>[^()\s<>]*+(?>(?:\([^()\s<>]*+\)[^()\s<>]*+)*)))"
    r"(?:[ \t]++(?:\"(?P<title>(?>(?:[^\"\\\r\n]|\\.)*))\"|'(?P<other>(?>(?:[^'\\\r\n]|\\.)*))'))?[ \t]*+\)"
    r"(?(link)\]\((?P<target>[^()\s<>]*+)\))[ \t]*+\Z"
)


class Line(NamedTuple):
    """A line within the quotes and lists that it stands in: what follows their signs, without the newline."""

    start: int
    end: int


def indentation(text: str, line: Line) -> tuple[int, int]:
    """How many columns of blanks a line begins with, and where they end."""
    columns = 0
    for at in range(line.start, line.end):
        char = text[at]
        if char == " ":
            columns += 1
        elif char == "\t":
            columns += TAB - columns % TAB
        else:
            return columns, at
    return columns, line.end


def without(text: str, line: Line, columns: int) -> Line:
    """The line without so many columns of blanks, as far as it has them."""
    seen = 0
    for at in range(line.start, line.end):
        if seen >= columns or text[at] not in " \t":
            return Line(at, line.end)
        seen += 1 if text[at] == " " else TAB - seen % TAB
    return Line(line.end, line.end)


def interrupts(line: str) -> bool:
    """Whether a line, without the blanks before it, ends the paragraph above it."""
    first = line[:1]
    if first not in _INTERRUPTING:
        return False
    if first == ">":
        return True
    if first == "#":
        return HEADING_START.match(line) is not None
    if first in {"`", "~"}:
        return FENCE.match(line) is not None
    if first == "<":
        return HTML.match(line) is not None
    if first == "{":
        return SHORTCODE.match(line) is not None and line.rstrip().endswith(SHORTCODE_ENDS)
    if first == "1":
        found = NUMBER.match(line)
        return found is not None and found["number"] == "1" and found.end() < len(line)
    found = BULLET.match(line)
    return RULE.match(line) is not None or (found is not None and found.end() < len(line))


_INTERRUPTING = frozenset(">#`~<{1-+*_")


def opens(line: str) -> bool:
    """Whether a line, without the blanks before it, begins a block that is no paragraph."""
    first = line[:1]
    if first not in _OPENING:
        return False
    if first == "<":
        return HTML.match(line) is not None or is_alone(line)
    if first == "[":
        return FOOTNOTE.match(line) is not None or DEFINITION.match(line) is not None or PICTURE.match(line) is not None
    if first == "!":
        return PICTURE.match(line) is not None
    if first == "$":
        return line.startswith(FORMULA)
    if first.isdigit():
        return NUMBER.match(line) is not None
    return interrupts(line) or BULLET.match(line) is not None or SHORTCODE.match(line) is not None


_OPENING = frozenset(">#`~<{[!$-+*_0123456789")

_ALONE = re.compile(r"</?(?P<tag>[a-z][a-z0-9-]{0,30}+)(?:\s[^<>]*+)?/?>[ \t]*+\Z", re.IGNORECASE)
_INLINE = frozenset({"a", "b", "br", "code", "em", "i", "s", "strong", "sub", "sup", "u"})


def is_alone(line: str) -> bool:
    """Whether a line is one HTML tag, of no kind that marks a stretch of text."""
    found = _ALONE.match(line)
    return found is not None and found["tag"].lower() not in _INLINE
