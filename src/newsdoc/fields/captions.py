"""Captions: where the text of a caption ends and its credit begins (`Ice in the harbour. Jane Doe / AFP`).

Law: nothing is reworded and nothing dropped. Caption, credit and furniture (labels, brackets, separators, buttons) are
stretches of the text that cover it, blanks aside; what might as well be a sentence stays in the caption. `compose`
writes a text that `split` takes apart in the same way, or refuses.

The signs are tried in the order of how sure they are; each is a function below. Only the first and the last few hundred
characters are looked at, for no credit is longer. Source: captions of wire and web news.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from newsdoc.fields import agencies, creditlines
from newsdoc.fields.alternatives import either
from newsdoc.fields.captioncredits import (
    LONGEST_PLAIN,
    LONGEST_RUN,
    WORD,
    is_credit,
    is_link,
    may_follow_label,
    name_start,
)
from newsdoc.fields.captiontext import (
    CLOSING_QUOTES,
    LONGEST_CREDIT,
    OPENING,
    WINDOW,
    Span,
    closed,
    ends_sentence,
    last_sentence,
    opened,
    stripped,
    word_before,
)
from newsdoc.fields.creditwords import BUTTONS, FUNCTION_WORDS, MADE
from newsdoc.fields.labels import label, labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Sign = Literal["label", "copyright", "sentence", "bracket", "chain", "separator", "whole"]

_HEAD_WORDS: Final = 14  # the longest credit at the head


@frozen
class ParsedCaption:
    """Where the caption and the credit stand in a text, and what else does; `sign` says what showed the credit.

    All are spans of the text, and together they cover it, blanks aside. Either may be missing.
    """

    caption: Span | None
    credit: Span | None = None
    sign: Sign | None = None
    furniture: tuple[Span, ...] = ()


def split(text: str) -> ParsedCaption:
    """Part the caption from its credit; the time goes into the blanks at both ends alone."""
    start, end = stripped(text, 0, len(text))
    if start == end:
        return ParsedCaption(None)
    shown = _without_buttons(text, start, end)
    for sign, look in _SIGNS:
        found = look(text, start, shown)
        if found is not None:
            caption, credit = found
            return _covered(text, (start, end), caption, credit, sign)
    return _covered(text, (start, end), (start, shown), None, None)


def compose(caption: str, credit: str, *, language: str = "en") -> str:
    """The canonical text for a caption and its credit: `Ice in the harbour. (Photo: Jane Doe / AFP)`.

    Raises:
        ValueError: No text says this: `split` would part it elsewhere.
    """
    labelled = f"{label('credit', language)}: {credit}"
    text = f"{caption} ({labelled})" if caption else labelled
    found = split(text)
    parts = tuple("" if span is None else text[slice(*span)] for span in (found.caption, found.credit))
    if parts != (caption, credit):
        raise ValueError(f"no text says this: {text!r} would be parted elsewhere")
    return text


# ---- the signs: each function gives the spans of caption and credit ------------------------------

_Found: TypeAlias = "tuple[Span, Span] | None"
_Look: TypeAlias = "Callable[[str, int, int], _Found]"


def _captioned(text: str, start: int, end: int) -> _Found:
    """`Image source, dpa Image caption, The harbour at night.`."""
    found = _caption_label().search(text, start, min(end, start + WINDOW))
    label_before = found and _label_of("credit").match(text, start, found.start())
    if not found or not label_before:
        return None
    credit = stripped(text, label_before.end(), found.start())
    return ((found.end(), end), credit) if credit[0] < credit[1] else None


def _labelled(text: str, start: int, end: int) -> _Found:
    """`The harbour. Photo: Jane Doe`, `The harbour (Bild: Jane Doe)`, `The harbour. Official Photo by Jane Doe`."""
    for found in _label().finditer(text, max(start, end - WINDOW), end):
        left, right = found.end(), end
        if found["open"]:
            close = closed(text, found.start(), end)
            if close is None or text[close + 1 : end].strip(" ."):
                continue
            right = close
        left, right = stripped(text, left, right)
        if left == right or right - left > LONGEST_CREDIT:
            continue
        inside = text[left:right]
        if found.start() == start and not found["open"]:
            likely = is_credit(inside)  # `Photo: The harbour at night` shows what is in the picture
        elif found["bare"]:
            shown = found["open"] or ends_sentence(text, start, found.start())
            # `The harbour. Foto Jane Doe`, `The harbour at night Beeld ANP`; not `Getty Images / iStock`
            likely = is_credit(inside, sure=not shown) and bool(
                shown or word_before(text, start, found.start()).islower()
            )
        elif found["open"]:
            likely = True
        else:
            likely = may_follow_label(
                inside, in_capitals=found["words"][0].isupper() or not found["words"][0].islower()
            )
        if likely:
            before = found.start()
            if found["by"] and not found["open"]:
                before, left = _with_maker(text, start, before, left)
            return (start, before), (left, right)
    return None


def _signed(text: str, start: int, end: int) -> _Found:
    """`The harbour. © dpa | Jane Doe`, `The harbour (c) Jane Doe`, `The harbour. Copyright 2031 dpa`."""
    for found in _copyright().finditer(text, max(start, end - WINDOW), end):
        left, right = stripped(text, found.end(), end)
        if left == right or right - left > LONGEST_CREDIT:
            continue
        word = found["word"] is not None
        if word or found["letter"]:
            likely = is_credit(text[found.start() if word else left : right], sure=word)
        else:
            likely = may_follow_label(text[left:right], any_case=True)
        if likely:
            return (start, found.start()), (found.start() if word else left, right)
    return None


def _whole(text: str, start: int, end: int) -> _Found:
    """`Jane Doe/REUTERS`, `Getty Images`, `Handout via AFP`."""
    if end - start > LONGEST_CREDIT or len(text[start:end].split()) > LONGEST_PLAIN or text[start] in OPENING:
        return None
    if not is_credit(text[start:end], sure=True) or last_sentence(text, start, end) is not None:
        return None
    names = creditlines.parse(text[start:end]).names
    return ((start, start), (start, end)) if len(names) < 2 or _LINK.search(text, start, end) else None


def _after_sentence(text: str, start: int, end: int) -> _Found:
    """`The harbour at night. Jane Doe for Norvik Today`, `The harbour at night. Supplied`."""
    before = left = last_sentence(text, start, end)
    if left is None or before is None or end - left > LONGEST_CREDIT:
        return None
    found = _DIVIDER.match(text, left, end)
    left, _ = stripped(text, found.end() if found else left, end)
    close = closed(text, left, end) if text[left] in OPENING else None
    if close is not None and text[left + 1 : close].startswith(text[close + 1 : end].strip()):
        # a bracket alone is looked at by itself; one that the page repeats stays: `(AFP/Jane Doe) AFP`
        left, _ = stripped(text, close + 1, end)
    tail = text[left:end]
    if not tail:
        return None
    # what follows a quotation may be who said it
    sure = (
        tail.rstrip(CLOSING_QUOTES)[-1:] in {".", "!", "?", ""}
        or word_before(text, start, before)[-1] in CLOSING_QUOTES
    )
    return ((start, left), (left, end)) if is_credit(tail, sure=sure) else None


def _bracketed(text: str, start: int, end: int) -> _Found:
    """`The harbour. (Jane Doe)`, `The harbour (Jane Doe/Norvik Today)`; not `Jane Doe (left)`, `Jane Doe (SPD)`."""
    left = opened(text, start, end) if text[end - 1] in ")]）】" else None
    if left is None:
        return None
    credit = stripped(text, left + 1, end - 1)
    inside = text[slice(*credit)]
    linked = "/" in inside and " " in inside  # not `The party (CDU/CSU)`
    sure = left == start or (not linked and not ends_sentence(text, start, left))
    return ((start, left), credit) if is_credit(inside, sure=sure) else None


def _chained(text: str, start: int, end: int) -> _Found:
    """`The harbour at night Jane Doe/AFP`, `The harbour EFE/ J.J. Doe`, `The harbour at night Norvik News`."""
    if text[end - 1] == "." and creditlines.notice_at(text, max(start, end - LONGEST_CREDIT), end) == end:
        return None
    left = last_sentence(text, start, end)
    left = max(start, end - WINDOW) if left is None else left
    parts = list(_parts(text, left, end))
    first = len(parts) - 1
    while first > 0 and is_link(text[slice(*parts[first])]):
        first -= 1
    alone = first == len(parts) - 1
    at = None if alone and first else name_start(text, left, parts[first][1], alone=alone)
    if at is None and not alone and text[parts[first][1]].isspace():
        at = parts[first + 1][0]  # `The harbour at night / AFP / Jane Doe`
    if at is None or at == left:
        return None
    if alone and word_before(text, left, at).casefold() in FUNCTION_WORDS:
        return None  # `the offices of the AFP`
    bodies = {name.kind for name in creditlines.parse(text[at:end]).names}
    sure = not alone and bodies != {"person", "organisation"}  # `Jane Doe/Norvik Photos`
    return ((start, at), (at, end)) if is_credit(text[at:end], sure=sure) else None


def _separated(text: str, start: int, end: int) -> _Found:
    """`The harbour at night / Jane Doe`, `The harbour at night | Jane Doe`, `The harbour at night - AFP`."""
    first = max(start, end - WINDOW)
    found = next(reversed(list(_SEPARATOR.finditer(text, first, end))), None)
    if found is None or text[end - 1] in ".!?" or not _SMALL_LETTERS.search(text, first, found.start()):
        return None  # without small letters it may be anything: `New York / Los Angeles`
    tail = text[found.end() : end]
    names = creditlines.parse(tail).names
    sure = found[0].strip() not in {"/", "|"} or any(name.kind is None for name in names)
    return ((start, found.start()), (found.end(), end)) if is_credit(tail, sure=sure) else None


def _at_head(text: str, start: int, end: int) -> _Found:
    """`PHOTO: XY/APA/JANE DOE The harbour at night`, `Jane Doe/REUTERS The harbour at night`."""
    stop = min(end, start + LONGEST_CREDIT)
    left = start + creditlines.opening(text[start:stop])
    right, agency = left, None
    for word in islice(WORD.finditer(text, left, stop), _HEAD_WORDS):
        credit = text[left : word.end()]
        if (
            not (left > start or "/" in credit)
            or _LINK.match(text, word.end(), end)
            or not is_credit(credit, sure=True)
        ):
            continue
        name = next(reversed(creditlines.parse(credit).names), None)
        mention = next((m for m in agencies.mentions(credit) if m.end == len(credit)), None)
        if name is None or not (mention or name.kind == "person"):
            continue
        if right > left and not credit.isupper() and not (agency and mention and mention.start == agency.start):
            break  # `XY/JANE DOE` goes on from `XY/JANE`, `Jane Doe/Getty Images` from `Getty`
        right, agency = word.end(), mention
    following = text[right : right + WINDOW].split(maxsplit=_LEAST_CAPTION)
    if right == left or len(following) < _LEAST_CAPTION or following[0][0].islower():
        return None
    return (right, end), (left, right)


_SIGNS: Final[tuple[tuple[Sign, _Look], ...]] = (
    ("label", _captioned),
    ("label", _labelled),
    ("copyright", _signed),
    ("whole", _whole),
    ("sentence", _after_sentence),
    ("bracket", _bracketed),
    ("chain", _chained),
    ("separator", _separated),
    ("chain", _at_head),
)


def _with_maker(text: str, start: int, before: int, credit: int) -> Span:
    """Where caption ends and credit begins if capitalised words lead to the label: `Official White House Photo by`."""
    left = last_sentence(text, start, before)
    left = start if left is None else left
    maker = text[left:before].strip()
    if maker and len(maker.split()) <= LONGEST_RUN and all(word[0].isupper() for word in maker.split()):
        return left, left
    return before, credit


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The links of a chain."""
    for link in _LINK.finditer(text, start, end):
        yield start, link.start()
        start = link.end()
    yield start, end


def _without_buttons(text: str, start: int, end: int) -> int:
    """Where a text ends without the words of buttons and notes to editors after it."""
    for _ in range(_MOST_BUTTONS):
        found = _buttons().search(text, max(start, end - WINDOW // 4), end)
        if found is None or found.start() <= start:
            break
        _, end = stripped(text, start, found.start())
    return end


def _covered(text: str, whole: Span, caption: Span, credit: Span | None, sign: Sign | None) -> ParsedCaption:
    """The result; what belongs to neither caption nor credit is furniture, the marks between the two as well."""
    left, right = caption
    if credit is not None:
        while left < right and (text[left].isspace() or text[left] in _BETWEEN):
            left += 1
        while left < right and (text[right - 1].isspace() or text[right - 1] in _BETWEEN):
            right -= 1
    shown = stripped(text, left, right)
    parts = sorted(span for span in (shown, credit) if span is not None and span[0] < span[1])
    furniture: list[Span] = []
    at = whole[0]
    for start, end in (*parts, (whole[1], whole[1])):
        gap = stripped(text, at, start)
        if gap[0] < gap[1]:
            furniture.append(gap)
        at = end
    return ParsedCaption(shown if shown[0] < shown[1] else None, credit, sign, tuple(furniture))


# ---- the words and marks as patterns ----

_BETWEEN: Final = ",;|/\u2014\u2013-\u2022\u00b7=\uff1d:"
_MOST_BUTTONS: Final = 3
_LEAST_CAPTION: Final = 3  # words
_SMALL_LETTERS: Final = re.compile("(?<![^\\s(])[a-z\u00df-\u00ff\u0430-\u045f]|[\u3040-\u9fff]")
_DIVIDER: Final = re.compile(r"[\u2014\u2013]\s*+|[/|\u2022\u00b7-]{1,2}\s++")
_SEPARATOR: Final = re.compile(r"(?<=\s)(?:[/|\u2022\u00b7]|[\u2014\u2013-]{1,2})\s++|\uff1d")
_LINK: Final = re.compile(r"\s*+/\s*+(?:via\s++)?|\s++[|\u2022\u00b7-]\s++|\s++via\s++")


@cache
def _label() -> re.Pattern[str]:
    made = "|".join(sorted((word for words in MADE.values() for word in words), key=len, reverse=True))
    return re.compile(
        rf"(?P<open>[(\[（【]\s*+)?(?<![\w/-])(?P<words>{creditlines.label_pattern()}"
        rf"|(?P<by>{creditlines.made_by_pattern()})|(?P<bare>(?:{made})(?=\s)))",
        re.IGNORECASE,
    )


@cache
def _label_of(role: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(labels(role))})\s*+[:,\uff1a]\s++", re.IGNORECASE)


@cache
def _caption_label() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_label_of('caption').pattern}", re.IGNORECASE)


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(r"©|（[ＣCcｃ]）|(?<![^\s\u2014\u2013|])(?P<letter>\([Cc]\))|(?<![\w/])(?P<word>Copyright\b)")


@cache
def _buttons() -> re.Pattern[str]:
    buttons = either(word for words in BUTTONS.values() for word in words)
    return re.compile(rf"(?<=\s)(?:{buttons})(?:\s*\.{{3}}|\s*…)?$|\s*\([^()]{{0,80}}\bTags?: [^()]{{0,80}}\)$")
