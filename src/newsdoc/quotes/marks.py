"""Marks of quotation: which stretches of a document's paragraphs stand between them.

Law: paragraphs are read one by one, so an unclosed mark never reaches beyond its own. Only whether a paragraph goes on
with the quote of the one before, and whether single marks are the outer ones here, is asked of the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdoc.quotes.dialogue import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.quotes.language import Language


class Marked(NamedTuple):
    """A stretch between marks: `outer_start` and `outer_end` take the marks in, `start` and `end` leave them out."""

    paragraph: int
    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool
    continued: bool
    reopened: bool


_OPENING_CONTEXT: Final = frozenset(
    " \t\n\r\xa0\u2009\u202f\u2028([{<>/-\u2010\u2011\u2012\u2013\u2014\u2015\u2026|*_="
)
_CLOSING_CONTEXT: Final = frozenset(
    " \t\n\r\xa0\u2009\u202f\u2028)]}<>/-\u2010\u2011\u2012\u2013\u2014\u2015\u2026|*_.,;:!?'’”\"[("
)
_SPACES: Final = " \t\n\r\xa0\u2009\u202f\u2028"

_CHARACTERS: Final = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'
_DOUBLED: Final = ("''", "\u2019\u2019", "\u2018\u2018", "``")
_SINGLES: Final = "'\u2018\u2019\u201a\u2039\u203a`"

# A single mark that opens: `He said, 'No'`, not `o'clock` or `the '90s`.
_SINGLE_OPENS: Final = re.compile(
    r"['\u2018\u201a](?:(?<=[\s(\[\u2014\u2013-].)|(?<=\A.))(?=[^\W\d])(?![Tt]is\b|[Tt]was\b|[Cc]ause\b|[Ee]m\b)"
)
# A foot mark before: the height in `he is 5'10" tall`.
_HEIGHT: Final = re.compile(r"\d['\u2019\u2032]\d{0,2}\Z")


_LONGEST_NICKNAME: Final = 14  # characters
# How speech ends before who says it, by which single marks are known where double ones are the rule: `'No,' he said`.
_SAID: Final = re.compile(r"[,?!]['\u2019] [^\W\d_]")


def marked(paragraphs: Sequence[str], language: Language) -> list[Marked]:
    """The marked stretches of a document, in order. Time is linear in the text."""
    whole = "\n".join(paragraphs)
    doubles = [mark for mark in (*_CHARACTERS, *_DOUBLED) if mark in whole]
    single = _single_is_outer(whole, doubles)
    used = [mark for mark in _SINGLES if mark in whole] if single else doubles
    dashes = language.dialogue
    if not used and not any(dash in whole for dash in dashes):
        return []
    pattern = re.compile("|".join(used))
    others = re.compile("|".join(doubles if single else _SINGLES))
    opening, closing = language.opening, language.closing
    found: list[Marked] = []
    continuing = False
    for number, text in enumerate(paragraphs):
        for mark in used:
            if mark in text:
                break
        else:
            if text and not text.isspace():
                continuing = False
                if dashes and text.lstrip()[0] in dashes:
                    found += [Marked(number, *speech, True, False, False) for speech in spoken(text, language)]
                elif doubles and (single or " '" in text or "\u2018" in text or text[0] == "'"):
                    pairs = _unusual(text, others, opening, closing, single=not single)
                    found += [Marked(number, *pair, False, False) for pair in pairs]
            continue
        here = _pairs(text, pattern, opening, closing, single=single)
        if single and doubles and not here:
            here = _unusual(text, others, opening, closing, single=False)
        if continuing:
            # The quote before goes on only if this paragraph opens with a mark again.
            reopened = bool(here) and not text[: here[0][0]].strip(_SPACES)
            if reopened:
                found[-1] = found[-1]._replace(continued=True)
        else:
            reopened = False
        for position, (outer_start, start, end, outer_end, closed) in enumerate(here):
            if end - start <= _LONGEST_NICKNAME and _is_nickname(text, outer_start, start, end, outer_end):
                continue
            found.append(Marked(number, outer_start, start, end, outer_end, closed, False, reopened and not position))
        continuing = bool(here) and not here[-1][4]
    return found


def _is_nickname(text: str, outer_start: int, start: int, end: int, outer_end: int) -> bool:
    """Whether one word in marks stands inside a name: `Robert "Bobby" Lunt`."""
    if text[outer_start - 1 : outer_start] != " " or text[outer_end : outer_end + 1] != " " or not outer_start:
        return False
    before = text[text.rfind(" ", max(0, outer_start - 30), outer_start - 1) + 1 : outer_start - 1]
    after = text[outer_end + 1 : outer_end + 2]
    return before[:1].isupper() and before[-1].isalpha() and after.isupper() and text[start:end].istitle()


def _single_is_outer(text: str, used: list[str]) -> bool:
    """The house style, by vote: whether more quotes open with a single mark than with a double one."""
    if " '" not in text and "\n'" not in text and "\u2018" not in text and "\u201a" not in text:
        return False
    doubles = sum([text.count(mark) for mark in used])
    return 2 * len(_SINGLE_OPENS.findall(text)) > doubles


_Pair = tuple[int, int, int, int, bool]


def _pairs(text: str, pattern: re.Pattern[str], opening: str, closing: str, *, single: bool) -> list[_Pair]:
    found: list[_Pair] = []
    stack: list[tuple[int, int, str]] = []
    size = len(text)
    for match in pattern.finditer(text):
        start, end = match.span()
        mark = match[0]
        if mark == "''" and stack and text.startswith("'", end):
            start, end = start + 1, end + 1  # `''He said, 'Go!'''`: the first of three is the inner quote's
        before = text[start - 1] if start else " "
        after = text[end] if end < size else " "
        if single:
            role = _single_role(text, mark, start, end, before, after, bool(stack), closes=mark in closing)
        else:
            role = _role(mark, before, after, opening, closing, bool(stack))
        if role == "open":
            if before == "=":
                mark = "="
            elif stack and stack[-1][2] == mark and mark in opening:
                # The mark before was never closed: `"A, he said. "B."` Its words run to this one.
                _close(text, found, stack, start, start, closed=False)
            if len(stack) < 2:
                stack.append((start, end, mark))
        elif role == "close" and stack:
            if before.isdigit() and _HEIGHT.search(text, max(0, start - 5), start):
                continue
            if stack[-1][2] == "=":
                stack.pop()
            else:
                _close(text, found, stack, start, end, closed=True)
    while stack:
        if len(stack) > 1 or stack[-1][2] == "=":
            stack.pop()
        else:
            _close(text, found, stack, size, size, closed=False)
    return found


def _unusual(text: str, pattern: re.Pattern[str], opening: str, closing: str, *, single: bool) -> list[_Pair]:
    """The closed pairs of a paragraph that has only single marks among others of double ones, or the other way."""
    if single and not _SINGLE_OPENS.search(text):
        return []
    found = [pair for pair in _pairs(text, pattern, opening, closing, single=single) if pair[4]]
    if single and not any(_SAID.match(text, end - 1, end + 3) for _, _, end, _, _ in found):
        return []
    return found


def _close(
    text: str, found: list[_Pair], stack: list[tuple[int, int, str]], at: int, after: int, *, closed: bool
) -> None:
    outer_start, start, _ = stack.pop()
    if stack and stack[-1][2] != "=":
        return  # an inner quote is the outer speaker's
    while start < at and text[start] in _SPACES:
        start += 1
    while at > start and text[at - 1] in _SPACES:
        at -= 1
    if start < at:
        found.append((outer_start, start, at, after, closed))


def _role(mark: str, before: str, after: str, opening: str, closing: str, inside: bool) -> str:  # noqa: FBT001
    opens, closes = before in _OPENING_CONTEXT, after in _CLOSING_CONTEXT
    if mark in opening:
        if mark in closing:
            return "close" if inside and not opens else "open"
        # A mark set the wrong way round: `"No,“ he said`.
        return "close" if inside and closes and not opens else "open"
    if mark in closing:
        return "open" if not inside and opens and not closes else "close"
    if mark in {"``", "\u2018\u2018"}:
        return "open"
    opens, closes = opens or before in opening, closes or after in closing
    if opens != closes:
        return "open" if opens else "close" if inside or not before.isdigit() else ""
    return "close" if inside else "open" if opens else ""


def _single_role(
    text: str,
    mark: str,
    start: int,
    end: int,
    before: str,
    after: str,
    inside: bool,  # noqa: FBT001
    *,
    closes: bool,
) -> str:
    if not inside:
        return "open" if _SINGLE_OPENS.match(text, start) else ""
    if after.isalnum():
        return ""
    if mark in "\u2018\u201a\u2039`" and not closes:
        return ""
    # `the drivers' union` inside a quote: a plural's apostrophe, if the mark comes again later.
    if before == "s" and after == " " and text[end + 1 : end + 2].islower() and _later(text, end):
        return ""
    return "close"


def _later(text: str, at: int) -> bool:
    """Whether a mark that must close follows soon: one after punctuation."""
    return bool(re.search(r"[.,!?]['\u2019](?!\w)", text[at : at + 400]))
