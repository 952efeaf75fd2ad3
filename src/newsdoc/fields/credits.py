"""End credits: who worked on a story, as its end says it (`(Reporting by Jane Doe; Editing by John Roe)`).

Law: names are stretches of the text, as in bylines, each with what was done (`verb`). `find` claims nothing that it
does not understand as a whole; `parse` takes a text that is known to be a credit, and tells what is left over.

The forms are those of the wires and of web news: verbs before a by-word or a colon, sentences (`Doe reported from
Rome.`), contacts (`To contact the reporter on this story: ...`, `((jane.doe@example.com;))`), and the initials of desks
(`ab/cde`). The verbs of sentences are a table; the rest is the grammar of bylines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from newsdoc.fields import agencies
from newsdoc.fields.bylines import uses, words
from newsdoc.fields.bylines.reading import read_tokens
from newsdoc.fields.bylines.tokens import Token, tokens
from newsdoc.fields.bylines.values import ParsedByline, ParsedName, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SENTENCES: Final[Mapping[str, str]] = {
    "additional reporting": "contributed|contributed reporting|contributed to this report|contributed to this story|"
    "contributed to this article|contributed reporting to this story|contributed reporting for this story|"
    "a contribué à cet article|ont contribué à cet article|contribuyó a este artículo|contribuyeron a este artículo|"
    "hat zu diesem bericht beigetragen|haben zu diesem bericht beigetragen",
    "reporting": "reported|reported this story|berichtet|berichtete|berichteten",
    "writing": "wrote|wrote this story|wrote this report|wrote this article|wrote this lesson",
    "editing": "was the editor|were the editors|edited this story|edited|adapted it|adapted this story|"
    "adapted the story|adapted this report",
    "translation": "translated this story|translated",
    "production": "produced this story|produced",
}
"""What is said between a name and its place or paper, by our word for it."""
TELLING: Final = (
    "@", "adapted", "bericht", "contribu", "edit", "produced", "reported", "translated", "wrote",
)  # fmt: skip
"""Of these each phrase of `SENTENCES` has one, as has an address; most paragraphs have none, and need no more looks."""
CONTACTS: Final[Mapping[str, str]] = {
    "editor": "editing",
    "reporter": "reporting",
    "writer": "writing",
    "author": "writing",
}
"""Who is to be contacted about a story, and what they did."""

_CONTACT: Final = re.compile(r"To contact the (reporter|editor|writer|author)s?\b[^:\n]{0,60}:", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"\s*\(?([a-z]{2,5}(?:[/-][a-z]{2,5}){0,4})\)?\s*")
_SIGNED: Final = re.compile(r"\s*+([a-z]{3,6})((?: [a-z][a-z0-9]{0,4}){1,6})\s*+")
_MAIL: Final = re.compile(r"(?<![\w.+-])([\w.+-]++)@[\w-]++(?>(?:\.[\w-]++)+)")
_AROUND: Final = re.compile(r"[\s();,/-]*+")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]++")
_LONGEST: Final = 1_500  # letters; end credits are shorter
_LONGEST_SIGNATURE: Final = 60  # letters
_LONGEST_INITIALS: Final = 3
_LONGEST_PHRASE: Final = 6  # words


@frozen
class ParsedCredit:
    """Where a credit stands in a text, whom it names, and the stretches that were not understood."""

    start: int
    end: int
    names: tuple[ParsedName, ...]
    rest: tuple[Span, ...] = ()


def find(text: str) -> ParsedCredit | None:
    """The credit that a text is, or that stands in brackets at its end. Time is linear in the text."""
    end = len(text.rstrip())
    if not end:
        return None
    if end <= _LONGEST and _may_be_credit(text):
        found = _whole(text, 0, end)
        if found is not None and not found.rest:
            return found
    if text[end - 1] in ")." and "(" in text:
        for opening in _opening().finditer(text, max(0, end - _LONGEST), end):
            start = opening.start()
            if _closes(text, start, end):
                found = _whole(text, start, end)
                return found if found is not None and not found.rest else None
    return None


def parse(text: str) -> ParsedCredit:
    """Read a text that is known to be an end credit."""
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    return _whole(text, start, end) or ParsedCredit(start, end, (), ((start, end),) if start < end else ())


def is_signature(text: str) -> bool:
    """Whether a line is no more than the initials of a desk, with its agency or without."""
    return _signature(text, 0, len(text)) is not None


def _whole(text: str, start: int, end: int) -> ParsedCredit | None:
    """Read a stretch by the first form that fits."""
    for form in (_signature, _mails, _contacts, _sentences):
        found = form(text, start, end)
        if found is not None and found.names:
            return ParsedCredit(start, end, found.names, found.rest)
    return None


def _may_be_credit(text: str) -> bool:
    """Whether a look at some words leaves it open that a text is a credit; it is no credit without them."""
    if len(text) <= _LONGEST_SIGNATURE or text[:2] == "--":
        return True
    low = text.casefold()
    for word in TELLING:  # asked of every last paragraph, and `any` takes twice as long
        if word in low:
            return True
    first = low[: low.find(" ")]
    if not first.isalpha():
        found = _FIRST_WORD.search(low)
        first = found[0] if found else ""
    return first in _first_words()


# ---- the forms -----------------------------------------------------------------------------------


def _signature(text: str, start: int, end: int) -> ParsedByline | None:
    """`ab/cde`, `(ab/cd)`, `dpa abc yydd n1 xyz`: the initials of a desk, kept together."""
    found = _SIGNATURE.fullmatch(text, start, end)
    if found and not agencies.find(found[1]):
        if not re.search("[/-]", found[1]) and (len(found[1]) > _LONGEST_INITIALS or found[0].strip() == found[1]):
            return None  # a word
        return ParsedByline((ParsedName(*found.span(1), found[1], "desk", verb="signature"),))
    found = _SIGNED.fullmatch(text, start, end)
    if found and agencies.find(found[1]):
        agency = ParsedName(*found.span(1), found[1], "organisation", verb="signature")
        begin = found.start(2) + 1
        desk = ParsedName(begin, found.end(2), text[begin : found.end(2)], "desk", verb="signature")
        return ParsedByline((agency, desk))
    return None


def _mails(text: str, start: int, end: int) -> ParsedByline | None:
    """`((jane.doe@example.com;))`: addresses alone; the name is what stands before the `@`."""
    names: list[ParsedName] = []
    at = _around(text, start, end)
    while at < end:
        found = _MAIL.match(text, at, end)
        if found is None:
            return None
        names.append(ParsedName(*found.span(1), found[1], contacts=(found[0],), verb="reporting"))
        at = _around(text, found.end(), end)
    return ParsedByline(tuple(names))


def _around(text: str, start: int, end: int) -> int:
    found = _AROUND.match(text, start, end)
    return found.end() if found else start


def _contacts(text: str, start: int, end: int) -> ParsedByline | None:
    """`To contact the reporter on this story: Jane Doe in Rome at jane@example.com`."""
    labels = list(_CONTACT.finditer(text, start, end))
    if not labels or text[start : labels[0].start()].strip("( \n"):
        return None
    found = tokens(text[:end], start)
    starts = [word[1] for word in found]
    read: list[ParsedByline] = []
    for label, following in zip(labels, [*(label.start() for label in labels[1:]), end], strict=True):
        said = found[bisect_left(starts, label.end()) : bisect_left(starts, following)]
        read.append(read_tokens(text, said, CONTACTS[label[1].lower()]))
    return _joined(read)


def _sentences(text: str, start: int, end: int) -> ParsedByline | None:
    """Verbs before by-words and colons, and sentences with a verb of the table."""
    read: list[ParsedByline] = []
    for sentence in _split(tokens(text[:end], start)):
        first, after, verb = _verb(sentence)
        if verb:
            read.append(read_tokens(text, [*sentence[:first], *sentence[after:]], verb))
        elif _opens(text, sentence):
            read.append(read_tokens(text, sentence))
        elif any(word[0] != "mark" for word in sentence):
            read.append(ParsedByline((), (), ((sentence[0][1], sentence[-1][2]),)))
    return _joined(read)


def _split(found: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for word in found:
        if word[3] == ".":
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append(word)
    if sentence:
        yield sentence


def _verb(sentence: Sequence[Token]) -> tuple[int, int, str]:
    """The first and the last word of the verb of a sentence, and what it says; an empty verb without one."""
    if sentence[0][4] & uses.SENTENCE:  # `He reported from Rome`
        return 0, 0, ""
    for first, word in enumerate(sentence):
        if word[3] in _phrases() and word[0] == "word" and first:
            for phrase, verb in _phrases()[word[3]]:
                if tuple(following[3] for following in sentence[first : first + len(phrase)]) == phrase:
                    return first, first + len(phrase), verb
    return 0, 0, ""


def _opens(text: str, sentence: Sequence[Token]) -> bool:
    """Whether a sentence begins with what was done: `Additional reporting by`, `Contributing:`, `-- Jane Doe`."""
    at = 0
    while at < len(sentence) and (sentence[at][0] == "mark" or sentence[at][4] & uses.WITH):
        at += 1
    if text.startswith("--", sentence[0][1]):
        return True
    for after in range(at + 1, min(at + _LONGEST_PHRASE, len(sentence))):
        following = sentence[after]
        if following[3] == ":" or following[4] & uses.BY:
            return uses.VERBS.get(" ".join(word[3] for word in sentence[at:after]), "source") != "source"
    return False


def _joined(read: Sequence[ParsedByline]) -> ParsedByline:
    return ParsedByline(
        tuple(name for line in read for name in line.names),
        tuple(span for line in read for span in line.furniture),
        tuple(span for line in read for span in line.rest),
    )


# ---- the tables as patterns ----------------------------------------------------------------------


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The verbs of sentences by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for verb, phrases in SENTENCES.items():
        for phrase in phrases.split("|"):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, verb))
    return {first: sorted(phrases, key=lambda said: -len(said[0])) for first, phrases in found.items()}


@cache
def _first_words() -> frozenset[str]:
    """The words that a credit begins with whose verb stands before its names."""
    return frozenset(phrase.split()[0] for phrase in (*uses.VERBS, *uses.listed(words.WITH), "to contact"))


@cache
def _opening() -> re.Pattern[str]:
    verbs = "|".join(sorted((re.escape(phrase) for phrase in uses.VERBS), key=len, reverse=True))
    return re.compile(rf"\((?=\s*(?:{verbs})(?: (?:by|von|par|por|di|av|af|door)\b|\s*:))", re.IGNORECASE)


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the bracket that opens at a place closes at the end, a full stop aside."""
    depth = 0
    for at in range(start, end):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if not depth:
                return not text[at + 1 : end].strip(" .")
    return False
