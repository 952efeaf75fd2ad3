"""What may be a credit: a stretch of a caption by itself, behind a label, in a chain, or as the end of a sentence.

Law: a stretch is a credit only if it can be read as one to the last word; what might as well be a sentence is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.fields import agencies, creditlines
from newsdoc.fields.captiontext import LONGEST_CREDIT, OPENING, closed, last_sentence, word_before
from newsdoc.fields.creditwords import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PLAIN: Final = 8  # words: the longest credit that is but a name
_LONGEST_PART: Final = 6  # words: the longest link of a chain
LONGEST_RUN: Final = 4  # words: the longest name in capitals
_SUFFIXES: Final = frozenset(("I", "II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."))
_BODY_WORDS: Final = frozenset((
    "agency", "archive", "archives", "foto", "images", "media", "news", "photo", "photography", "photos", "pictures",
    "press", "productions", "studio", "studios", "television",
))  # fmt: skip
"""Last words of a body's name that make it a credit after a sentence without a full stop."""
WORD: Final = re.compile(r"[^\s/]++")
_DIGIT: Final = re.compile(r"[0-9]")
_INITIALS: Final = re.compile(r"[^\W\d_](?>(?:\.-?[^\W\d_])*)\.?")


def is_credit(text: str, *, sure: bool = False) -> bool:
    """Whether a text can be read as a credit to the last word; `sure`, whether it can hardly be anything else."""
    if not 0 < len(text) <= LONGEST_CREDIT:
        return False
    parsed = creditlines.parse(text)
    if text[0] in OPENING and closed(text, 0, len(text)) is None:
        return False
    if parsed.rest or not (parsed.names or parsed.remarks or parsed.licence or parsed.notice):
        return False
    if (
        not parsed.names
        and all(remark in {"archive", "illustration"} for remark, _ in parsed.remarks)
        and not parsed.notice
    ):
        return False  # `(Archivbild)` says something of the picture alone
    if parsed.certain:
        return True
    return not sure and len(text.split()) <= LONGEST_PLAIN and not _DIGIT.search(text)


def may_follow_label(text: str, *, in_capitals: bool = True, any_case: bool = False) -> bool:
    """Whether a text without brackets may be what a label announces: a credit, else one run of words."""
    if is_credit(text):
        return True
    opens = any_case or not text[0].islower() or any(mention.start == 0 for mention in agencies.mentions(text))
    return (
        in_capitals and opens and len(text.split()) <= 2 * LONGEST_PLAIN and last_sentence(text, 0, len(text)) is None
    )


def is_link(text: str) -> bool:
    """Whether a text may be a link of a chain: `Getty Images`, `Handout`, `Copyright 2031 dpa`."""
    parsed = creditlines.parse(text)
    long = len(text.split()) > _LONGEST_PART and parsed.notice is None
    return not long and not parsed.rest and bool(parsed.names or parsed.remarks or parsed.notice)


def name_start(text: str, start: int, end: int, *, alone: bool) -> int | None:
    """Where the name begins in which a stretch of a sentence ends; `alone`, with no link of a chain after it."""
    for word in WORD.finditer(text, max(start, end - LONGEST_CREDIT // 2), end):
        if not word[0][0].islower() or agencies.find(word[0]):
            part = text[word.start() : end]
            parsed = creditlines.parse(part)
            named = parsed.names[0] if len(parsed.names) == 1 else None
            whole = named is not None and named.agency is not None and (named.start, named.end) == (0, len(part))
            if not parsed.rest and (whole or (parsed.remarks and parsed.remarks[0][1][0] == 0 and is_credit(part))):
                return word.start()
    run = list(_run(text, start, end))
    if not alone:
        return run[-1] if run else None
    if len(run) == 2 and text[run[0] : end].casefold() in _BODY_WORDS and word_before(text, start, run[1]).islower():
        return run[1]  # `at night Norvik News`
    return None


def _run(text: str, start: int, end: int) -> Iterator[int]:
    """Where the words begin of the name in which a stretch ends, from its last word on.

    A name has two full words, the initials and particles between them, and what follows it such as `II`. If its words
    are all capitals and those before it are not, it has as many as there are.
    """
    full = 0
    words = list(WORD.finditer(text, max(start, end - LONGEST_CREDIT // 2), end))
    capitals = next((word[0].isupper() for word in reversed(words) if word[0] not in _SUFFIXES), False)
    for index, word in reversed(list(enumerate(words))):
        written = word[0].lstrip("'\"(\u2018\u201c")
        last = index == len(words) - 1
        if not written or (not last and written[-1] in ',.;:!?)"\u201d\u00bb' and not _INITIALS.fullmatch(written)):
            return
        if capitals and (not written.isupper() or full == LONGEST_RUN):
            return
        small = written in SMALL_WORDS
        if not creditlines.is_name(written) and not small:
            return
        if small and not full:
            return
        full += not small and written not in _SUFFIXES and not _INITIALS.fullmatch(written)
        if not small:
            yield word.start()
        if full == 2 and not capitals:
            return
