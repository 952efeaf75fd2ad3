"""The quotations of an article: who says what, and where it stands.

Law: quotations are derived from the text and never stored. Each is a range of the text of one block, in document
order, and says by which words, or by which markup, its speaker is known; a speaker whom nothing names stays unknown.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from newsdoc.model.blocks import BlockQuote, Paragraph
from newsdoc.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsdoc.diagnostics import Path
    from newsdoc.model.article import Article
    from newsdoc.model.base import Mark
    from newsdoc.quotes import Cue as FoundCue
    from newsdoc.quotes import FoundQuote, Language, Mention

USUAL_KINDS: Final = ("direct", "partial", "block")
"""The kinds of quotation that are given unless others are asked for."""

QUOTATION_MARKS: Final = frozenset("\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a")
"""What may stand at either end of a quotation."""

_FURNITURE: Final = frozenset({"break", "signoff"})
"""Roles of paragraphs that are no running text."""


@attrs.frozen(kw_only=True)
class Speaker:
    """Who is quoted: the words that say so, and whom they mean.

    `path` leads to the block, or to the credit or mark, whose text has the words at `start` to `end`.
    """

    text: str
    """The words as they stand: a name, a pronoun, *the ministry*."""
    path: tuple[str | int, ...]
    start: int
    end: int
    name: str | None = None
    """Whom they mean: the full name without titles, or the words themselves; `None` if it is not known."""
    how: str | None = None
    """How the name is known: named, pronoun, organisation, credit, markup ..."""


@attrs.frozen(kw_only=True)
class Cue:
    """The words by which a speaker is known: *said*, *according to*. `lemma` is their dictionary form."""

    text: str
    path: tuple[str | int, ...]
    start: int
    end: int
    lemma: str


@attrs.frozen(kw_only=True)
class Quote:
    """A quotation: a range of the text of the block at `path`, without its quotation marks."""

    text: str
    """What is quoted."""
    kind: str
    """direct, partial (some words within a sentence of the author's), block (set as a block), or indirect."""
    path: tuple[str | int, ...]
    """The way to the block from the article: ``("body", 3)``."""
    start: int
    """Index of the first character in the text of the block."""
    end: int
    """Index after the last character."""
    speaker: Speaker | None = None
    """Who says it."""
    cue: Cue | None = None
    """The words that attribute it."""
    via: Speaker | None = None
    """Through whom it comes, where one source quotes another."""
    continued: bool = False
    """Whether it runs on in the next paragraph."""
    rule: str
    """The name of the rule by which it was attributed, or ``none``."""


def find_quotes(
    article: Article, *, kinds: Collection[str] = USUAL_KINDS, language: str | Language | None = None
) -> tuple[Quote, ...]:
    """Find the quotations in the running text of an article.

    `kinds` may name ``direct``, ``partial``, ``block`` and ``indirect`` (reported speech without marks). `language` is
    a tag or a table of `newsdoc.quotes`; else the article's own, or what its words look like.

    Not in the headline, headings, captions, notes or tables, nor in pull quotes, which repeat words of the text.
    Takes time linear in the text.

    Raises:
        LookupError: There is no table for `language`.
    """
    from newsdoc.quotes import find

    running = tuple(_running(article))
    paths = tuple(text.path for text in running)
    found = find([text.node.text for text in running], language or _known(article.language), kinds=kinds)
    quotes: list[list[Quote]] = [[] for _ in running]
    for quote in found:
        quotes[quote.paragraph].append(_placed(quote, paths))
    for number, text in enumerate(running):
        if text.node.marks and "direct" in kinds:
            quotes[number] = _with_marks(quotes[number], text)
    if "block" in kinds:
        for home, numbers in groupby(range(len(running)), lambda number: running[number].home):
            if home is not None:
                _set_as_block(home, [n for n in numbers if running[n].node.text], running, quotes)
    return tuple(quote for here in quotes for quote in here)


def _known(tag: str | None) -> str | None:
    """A language tag if there is a table for it; else the words of the text decide."""
    from newsdoc.quotes.language import language_for

    try:
        return language_for(tag).tag if tag else None
    except LookupError:
        return None


@attrs.frozen
class _Text:
    """A paragraph of running text, and the innermost block quotation that it stands in, with its path."""

    path: Path
    node: Paragraph
    home: tuple[Path, BlockQuote] | None


def _running(article: Article) -> Iterator[_Text]:
    around: list[tuple[Path, BlockQuote]] = []
    for path, node in walk(article.body, ("body",)):
        while around and path[: len(around[-1][0])] != around[-1][0]:
            around.pop()
        if isinstance(node, BlockQuote):
            around.append((path, node))
        elif isinstance(node, Paragraph) and node.role not in _FURNITURE:
            home = around[-1] if around else None
            if home is None or home[1].role != "pullquote":
                yield _Text(path, node, home)


def _placed(found: FoundQuote, paths: Sequence[Path]) -> Quote:
    return Quote(
        text=found.text,
        kind=found.kind,
        path=paths[found.paragraph],
        start=found.start,
        end=found.end,
        speaker=_speaker(found.speaker, paths),
        cue=_cue(found.cue, paths),
        via=_speaker(found.via, paths),
        continued=found.continued,
        rule=found.rule,
    )


def _speaker(found: Mention | None, paths: Sequence[Path]) -> Speaker | None:
    if found is None:
        return None
    path = paths[found.paragraph]
    return Speaker(text=found.text, path=path, start=found.start, end=found.end, name=found.name, how=found.how)


def _cue(found: FoundCue | None, paths: Sequence[Path]) -> Cue | None:
    if found is None:
        return None
    return Cue(text=found.text, path=paths[found.paragraph], start=found.start, end=found.end, lemma=found.lemma)


def _with_marks(quotes: list[Quote], at: _Text) -> list[Quote]:
    """Add what inline markup says: it fixes the stretch and, where it names one, the speaker."""
    path, node = at.path, at.node
    for number, mark in enumerate(node.marks):
        if mark.kind != "quote":
            continue
        start, end = _trimmed(node.text, mark)
        over = [quote for quote in quotes if quote.start < end and start < quote.end]
        quotes = [quote for quote in quotes if quote not in over]
        known = over[0] if over else None
        speaker = known.speaker if known else None
        if mark.value:
            speaker = _said(mark.value, (*path, "marks", number, "value"), "markup")
        quotes.append(
            Quote(
                text=node.text[start:end],
                kind=known.kind if known else "direct",
                path=path,
                start=start,
                end=end,
                speaker=speaker,
                cue=known.cue if known else None,
                via=known.via if known else None,
                continued=bool(known and known.continued),
                rule="markup" if mark.value or known is None else known.rule,
            )
        )
    return sorted(quotes, key=lambda quote: quote.start)


def _trimmed(text: str, mark: Mark) -> tuple[int, int]:
    """The stretch of a mark without the quotation marks and blanks at its ends."""
    start, end = mark.start, mark.end
    while start < end and (text[start] in QUOTATION_MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in QUOTATION_MARKS or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else (mark.start, mark.end)


def _set_as_block(
    home: tuple[Path, BlockQuote], numbers: Sequence[int], running: Sequence[_Text], quotes: list[list[Quote]]
) -> None:
    """Take the paragraphs of a block quotation as quotes, if it has a credit or says nowhere inside who speaks."""
    path, block = home
    if not block.credit and any(quote.cue for number in numbers for quote in quotes[number]):
        return
    speaker = _said(block.credit, (*path, "credit"), "credit") if block.credit else None
    for number in numbers:
        text = running[number].node.text
        quotes[number] = [
            Quote(
                text=text,
                kind="block",
                path=running[number].path,
                start=0,
                end=len(text),
                speaker=speaker,
                continued=number != numbers[-1],
                rule="credit" if speaker else "none",
            )
        ]


def _said(text: str, path: Path, how: str) -> Speaker:
    """A speaker whom a field names, and not the text."""
    return Speaker(text=text, path=path, start=0, end=len(text), name=text, how=how)
