"""The story in the body of a message: where it ends, which layout reads it, and whether it has a headline of its own.

Law: a layout reads it, out of the registry: the one that is asked for, else the one that claims it, else plain text.
Where the subject is the headline, the layout is shown a headline above the story, so that it takes none of the text
for one. Signatures and the footers of lists are no story.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.errors import ParseError
from newsdoc.fields import agencies, bylines, datelines
from newsdoc.format import Format, Reading
from newsdoc.formats.mail.paragraphs import flowed
from newsdoc.model import Article
from newsdoc.origin import Document, take_fields
from newsdoc.registry import CLAIM, default
from newsdoc.source import NEWLINE, Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.formats.mail.structure import Part

ABOVE = "Headline\n\n"
"""What a layout is shown above a story whose headline is the subject."""
FALLBACKS = ("text:plain", "text:moscow-times")
"""The layouts for a story that none claims."""

_SIGNATURE = re.compile(r"(?:(?<=\r\n)|(?<=\n)|(?<=\r)|\A)-- ?(?=\r|\n)")
_RULE = re.compile(r"(?:(?<=\n)|(?<=\r))[ \t]{0,8}(?:_{20,}+|-{20,}+|={20,}+|\*{20,}+)[ \t]*+(?=\r|\n)")
_FOOTER = re.compile(
    r"mailing list|unsubscribe|listinfo|confidential|intended recipient|disclaimer|vertraulich|abmelden|verteiler|"
    r"confidentiel|désabonner|désinscri|confidencial|riservat|конфиденциальн|отписаться|рассылк",
    re.IGNORECASE,
)
_FOOTER_LENGTH = 3000
_SIGNATURE_LENGTH = 2000
_QUOTED = re.compile(r"(?:(?<=\n)|(?<=\r)|\A)>")
_LINE = re.compile(r"[^\r\n]++")
_BLOCK = re.compile(r"[^\S\r\n]*+\S[^\r\n]*+(?>(?:(?>\r\n|\r|\n)[^\S\r\n]*+\S[^\r\n]*+)*)")
_HEAD = 1 << 13
"""So much of a story is shown to the layouts, of which there may be many."""
_HEADLINE_LENGTH = 160
_WRAPPED = 100
"""Lines longer than this are not wrapped: each is a paragraph."""
_SPECIFIC = 0.5
"""What a layout that is not for any text scores at least."""
_FIRST_LINES, _FIRST_LENGTH = 6, 200
_SLUG = re.compile(r"(?=[^-/\s]++[-/])[\w./&'()-]{3,60}")


class Left(NamedTuple):
    """A stretch of the body that is no story, and why."""

    code: str
    message: str
    span: Span


def cut(text: str) -> tuple[int, list[Left]]:
    """Where the story ends, and what follows it: the footer of a list, a signature."""
    end = len(text)
    found: list[Left] = []
    window = max(0, end - _FOOTER_LENGTH)
    for rule in _RULE.finditer(text, window):
        if _FOOTER.search(text, rule.end(), end):
            found.append(
                Left("mail-footer", "the footer of a list or office is no part of the story", Span(rule.start(), end))
            )
            end = rule.start()
            break
    last = None
    for last in _SIGNATURE.finditer(text, max(0, end - _SIGNATURE_LENGTH), end):  # noqa: B007 - the last one is meant
        pass
    if last is not None and text[: last.start()].strip():
        found.append(Left("mail-signature", "the signature is no part of the story", Span(last.start(), end)))
        end = last.start()
    return end, [left._replace(span=_stripped(text, left.span)) for left in found if text[slice(*left.span)].strip()]


def _stripped(text: str, span: Span) -> Span:
    raw = text[span.start : span.end]
    return Span(span.start + len(raw) - len(raw.lstrip()), span.end - len(raw) + len(raw.rstrip()))


def quoted(text: str) -> float:
    """How much of a text is quoted from another message, by lines."""
    count = sum(1 for _ in _LINE.finditer(text))
    return sum(1 for _ in _QUOTED.finditer(text)) / count if count else 0.0


def is_slug(subject: str) -> bool:
    """Whether a subject is a slug: words joined by hyphens or strokes, without a blank."""
    return _SLUG.fullmatch(subject) is not None


@attrs.frozen
class Told:
    """A story as a format read it. The story's text begins at `shown` of the document's."""

    article: Article
    document: Document
    shown: int
    own: bool
    """The headline stands in the text; otherwise the article's is not the story's."""
    same: bool
    """It is the subject's."""
    diagnostics: tuple[Diagnostic, ...]


def read(text: str, subject: str | None, part: Part, layout: str | Format | None, headline: str | None) -> Told:
    """Read a story. `headline` says where its headline is, `subject` or `body`, if that is known."""
    chosen, under = _chosen(text, part, layout)
    first = _first(text)
    same = bool(subject) and _alike(first, subject or "")
    own = same or (_is_headline(first) and (not under or bool(subject and is_slug(subject))))
    if headline is not None:
        own, same = headline == "body", same and headline == "body"
    try:
        told = _read(chosen, text, own=own)
    except ParseError:
        told = None
    if told is None:
        told = _read(flowed(joined=False), text, own=own)
        if told is None:
            msg = "a format of our own reads any text"
            raise AssertionError(msg)
    return attrs.evolve(told, same=same)


def _read(chosen: Format, text: str, *, own: bool) -> Told | None:
    """Read it by one format; `None` if that takes something else for the headline it is shown."""
    shown = 0 if own else len(ABOVE)
    reading = Reading(Source(b"", text if own else ABOVE + text), chosen.name)
    article = chosen.read(reading)
    if not isinstance(article, Article) or (not own and article.headline != ABOVE.strip()):
        return None
    document = Document(chosen, reading.source, Article, take_fields(article), None, None, reading.trace)
    diagnostics = tuple(found for found in reading.diagnostics if found.span is None or found.span.start >= shown)
    return Told(article, document, shown, own, same=False, diagnostics=diagnostics)


def _chosen(text: str, part: Part, layout: str | Format | None) -> tuple[Format, bool]:
    """The format to read by, and whether the story stands better below a headline that is not its own."""
    registry = default()
    best: tuple[float, bool, Format] | None = None
    names = [info.name for info in registry.infos() if info.name.startswith("text:")] if layout is None else [layout]
    for name in names:
        one = registry.get(name)
        for under in (True, False):
            score = _score(one, (ABOVE if under else "") + text[:_HEAD])
            if best is None or score > best[0]:
                best = (score, under, one)
    if layout is not None and best is not None:
        return best[2], best[1] or best[0] < CLAIM
    if part.flowed and not (not part.joined and _stands_by_blocks(text)):
        return flowed(joined=part.joined), True
    if best is not None and best[0] >= CLAIM:
        return best[2], best[1]
    known = [name for name in FALLBACKS if name in names]
    if FALLBACKS[0] not in known and _by_lines(text):
        return flowed(joined=False), True
    return registry.get(known[0]), True


def _score(one: Format, text: str) -> float:
    try:
        evidence = one.sniff(text)
    except Exception:  # noqa: BLE001 - a sniffer's bug must not keep others from answering
        return 0.0
    return evidence.score if evidence else 0.0


def _stands_by_blocks(text: str) -> bool:
    """Whether every flowed paragraph has a blank line around it, so that a layout reads the same."""
    return all(line.endswith(" ") for block in _BLOCK.finditer(text) for line in NEWLINE.split(block.group())[:-1])


def _by_lines(text: str) -> bool:
    """Whether paragraphs stand on lines of their own, without blank lines between."""
    for block in _BLOCK.finditer(text):
        rows = NEWLINE.split(block.group())
        if len(rows) > 1 and any(len(row) > _WRAPPED for row in rows):
            return True
    return False


def _first(text: str) -> str:
    found = _BLOCK.search(text)
    return (
        "" if found is None or found.end() - found.start() > 2 * _HEADLINE_LENGTH else " ".join(found.group().split())
    )


def _alike(first: str, subject: str) -> bool:
    return bool(first) and first.casefold() == " ".join(subject.split()).casefold()


def _is_headline(first: str) -> bool:
    """Whether a first block may be a headline: short, no sentence, no byline and no dateline."""
    return (
        0 < len(first) <= _HEADLINE_LENGTH
        and not first.endswith((".", ":", ","))
        and datelines.find(first) is None
        and not (bylines.by_word(first) and bylines.plausible(first[bylines.by_word(first) :]))
    )


def news(text: str, sender: str | None) -> Iterator[str]:
    """What in a message says that it is news: reasons for detection, the cheapest first."""
    if sender and agencies.find(sender):
        yield f"it is from {sender}"
    rows = [line.group().strip() for line, _ in zip(_LINE.finditer(text), range(2 * _FIRST_LINES), strict=False)]
    rows = [row for row in rows if row][: _FIRST_LINES + 1]
    if any(datelines.find(f"{row} {below}") is not None for row, below in pairwise([*rows, ""])):
        yield "a dateline"
    if any(
        word and bylines.plausible(row[word:]) for row in rows[:-1] if (word := bylines.by_word(row[:_FIRST_LENGTH]))
    ):
        yield "a by line"
    registry = default()
    for info in registry.infos():
        if info.name.startswith("text:"):
            one = registry.get(info.name)
            if max(_score(one, text[:_HEAD]), _score(one, ABOVE + text[:_HEAD])) > _SPECIFIC:
                yield f"a story in {info.name}"
                return


def values(article: Article) -> dict[str, Any]:
    """The fields that a story fills."""
    return {
        field.name: value
        for field in attrs.fields(Article)
        if field.eq and (value := getattr(article, field.name)) != field.default and value not in {None, ()}
    }
