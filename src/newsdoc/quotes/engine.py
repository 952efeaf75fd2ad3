"""From paragraphs to quotes: marks, rows, sentences, attributions, and which of them each quote takes.

Law: linear in the text; a paragraph without marks is not read unless a quote asks for it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final

from newsdoc.quotes import candidates, neighbours
from newsdoc.quotes.candidates import NO_QUOTE, NOBODY, Candidate, Place, Source
from newsdoc.quotes.chains import chain
from newsdoc.quotes.clauses import QUOTES, Attribution, attributions
from newsdoc.quotes.detecting import detect_language
from newsdoc.quotes.found import Cue, FoundQuote
from newsdoc.quotes.indirect import indirect
from newsdoc.quotes.language import Language, language_for
from newsdoc.quotes.marks import marked
from newsdoc.quotes.names import Names
from newsdoc.quotes.ranker import best, weights
from newsdoc.quotes.sentences import sentences
from newsdoc.quotes.words import prefixed, reader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from newsdoc.quotes.marks import Marked
    from newsdoc.quotes.words import Reader, Row


def find(
    paragraphs: Sequence[str],
    language: str | Language | None = "en",
    *,
    kinds: Collection[str] = ("direct", "partial"),
) -> tuple[FoundQuote, ...]:
    """The quotes of a document, in the order of the text.

    Args:
        paragraphs: plain texts of the running text's paragraphs.
        language: a tag of BCP 47, a table, or None to tell the language by the text. A text in none of the languages
            that have a table is read by its marks alone: only those of its quotes have a speaker that have a label or
            a signature.
        kinds: which to give, of `direct`, `partial` and `indirect`.

    Raises:
        LookupError: no table is known for the language.
    """
    if language is None:
        language = detect_language(paragraphs) or UNKNOWN
    if isinstance(language, str):
        language = language_for(language)
    scale = weights(language.tag)
    known = language is not UNKNOWN
    document = Document(
        paragraphs, language, lambda possible, mark: best(possible if known else _plain(possible, mark), scale)
    )
    found = document.quotes()
    if "indirect" in kinds:
        found = sorted([*found, *document.indirect()], key=lambda quote: (quote.paragraph, quote.start))
    return tuple(quote for quote in found if quote.kind in kinds)


def _plain(possible: list[Candidate], mark: Marked) -> list[Candidate]:
    """The candidates that hang on no word of a language; only what is short may be a title."""
    plain = [candidate for candidate in possible if candidate.source is None or candidate.rule in _WORDLESS]
    if mark.end - mark.start < _MAYBE_TITLE:
        return plain
    return [candidate for candidate in plain if candidate.rule != NO_QUOTE]


UNKNOWN: Final = Language("und", opening="", closing="", verbs=())
"""Stands in for a missing table: marks of quotation, each opening or closing by what is beside it."""
_MAYBE_TITLE: Final = 30  # characters
_WORDLESS: Final = frozenset({"label", "signed", "transcript"})
# `"...," Dusil said. "..."`: what follows such a sentence is the same speaker's.
_CERTAIN: Final = frozenset({"after:subject", "after:inverted", "after:appositive", "inside"})
_BETWEEN: Final = " \xa0\t\n'\"\u2018\u2019\u201c\u201d([\u2026-\u2013\u2014"  # may stand between a stop and a quote
_STOPS: Final = ".?!:,;"
_BETWEEN_WORDS: Final = 12  # characters within which a quote's first letter stands
_LONGEST_BEFORE: Final = 4000  # characters of a paragraph without marks that is worth reading for who speaks next
_SURELY_SAID: Final = 60  # characters in marks that nobody takes for a title, where the sentence has a verb of saying
_CARRIED: Final = 2  # paragraphs over which a speaker is carried
_NEAR: Final = 12  # attributions on either side of a quote that may be its own


class _State:
    """Who spoke last: before this paragraph, and in it, and in which sentence."""

    def __init__(self, before: Source | None) -> None:
        self.before = before
        self.here: Source | None = None
        self.position = -9
        self.certain = False
        self.read = -1
        self.between: list[Attribution] = []
        self.asked = -1
        self.reporter: neighbours.Reported | None = None


class Document:
    """A document under reading; `decide` takes the candidates of a stretch and gives one of them."""

    def __init__(
        self,
        paragraphs: Sequence[str],
        language: Language,
        decide: Callable[[list[Candidate], Marked], Candidate],
    ) -> None:
        self.paragraphs = paragraphs
        self.language = language
        self.decide = decide
        self.reader: Reader = reader(language)
        self.marks: list[Marked] = marked(paragraphs, language)
        self._rows: dict[int, Row] = {}
        self.names: Names = Names(paragraphs, self._row, language)

    def quotes(self) -> list[FoundQuote]:
        """The quotes between marks."""
        found: list[FoundQuote] = []
        marks = self.marks
        index = 0
        last: Source | None = None
        last_paragraph = -9
        while index < len(marks):
            number = marks[index].paragraph
            stop = index
            while stop < len(marks) and marks[stop].paragraph == number:
                stop += 1
            carried = last if number - last_paragraph <= _CARRIED else None
            last = self._paragraph(number, marks[index:stop], carried, found)
            last_paragraph = number
            index = stop
        return found

    def _paragraph(
        self, number: int, marks: list[Marked], before: Source | None, found: list[FoundQuote]
    ) -> Source | None:
        """Read a paragraph's quotes into `found`; gives who spoke last."""
        row = self._row(number)
        letters = row.letters
        spans = sentences(row)
        state = _State(before)
        index = 0
        for position, (begin, end) in enumerate(spans):
            quotes = [at for at in range(begin, end) if letters[at] in QUOTES]
            if not quotes:
                continue
            every = attributions(letters, begin, end, verb_second=self.language.verb_second)
            if self.language.nominative:
                every = [a for a in every if not self._is_object(row, a)]
            reported = candidates.is_reported(row, begin, end, self.language)
            cues = [a.cue for a in every] if len(every) > _NEAR else []
            for nth, at in enumerate(quotes):
                mark = marks[index]
                index += 1
                middle = bisect_left(cues, at)
                said = every[max(0, middle - _NEAR) : middle + _NEAR] if cues else every
                place = Place(number, row, begin, end, at, said, self.language, reported)
                choice = self._choose(place, mark, spans, position, nth, len(quotes), state)
                if choice.rule == NO_QUOTE:
                    continue
                if choice.source is not None:
                    state.here, state.position = choice.source, position
                    state.certain = choice.rule in _CERTAIN or (state.certain and choice.rule == "carried")
                speaker, via = choice.source, None
                if speaker is not None and said and speaker.paragraph == number:
                    speaker, via = chain(place, speaker)
                found.append(self._quote(mark, speaker, via, choice.rule))
        return state.here

    def _is_object(self, row: Row, a: Attribution) -> bool:
        """`Diese Zahl nannte er`: what stands before the verb cannot be the subject, for a pronoun behind it is."""
        nominative = self.language.nominative
        return a.end == a.cue < len(row.tokens) - 1 and row.word(a.cue + 1) in nominative and a.rule == "subject"

    def _choose(
        self,
        place: Place,
        mark: Marked,
        spans: list[tuple[int, int]],
        position: int,
        nth: int,
        many: int,
        state: _State,
    ) -> Candidate:
        letters = place.row.letters
        begin, end, at = place.begin, place.end, place.at
        certain = neighbours.directly_after(place)
        if certain:
            return certain
        if self.language.inner_clauses:
            told = neighbours.inside(place, mark, self.reader)
            if told:
                return told
        signature = neighbours.signed(place)
        rest = end - begin - many
        alone = "alone" if rest == 0 or (rest == 1 and letters[end - 1] in "./") or signature else "rest"
        if signature and at == begin and signature[1]:
            return Candidate("signed", signature[0], [])
        here = state.here
        if here and state.certain and rest <= 1 and alone == "alone" and position - state.position == 1:
            return Candidate("carried", here, [])
        label = neighbours.transcript(place, mark)
        if label and label[1]:
            return Candidate("transcript", label[0], [])
        strong = "s" if any(a.strong for a in place.said) else "r" if place.reported else ""
        frame = f"{alone}:{strong}:{letters[at - 1] if at > begin else '^'}"
        itself = candidates.of_quote(place, mark)
        possible = candidates.of_sentence(place)
        if here is not None:
            possible.append(neighbours.carried(here, position - state.position, frame, alone, nth, itself))
        elif state.before is not None:
            possible.append(neighbours.carried_over(state.before, position, frame, mark, itself))
        if position and position - 1 != state.position:
            if state.read != position:
                state.read = position
                state.between = attributions(letters, *spans[position - 1], verb_second=self.language.verb_second)
            span = spans[position - 1]
            possible += neighbours.sentence_before(place, span, state.between, frame, alone, here is None)
        if strong == "r":
            if state.asked != position:
                state.asked, state.reporter = position, neighbours.reporter(place, spans, position)
            if state.reporter:
                possible.append(neighbours.reported(state.reporter, frame, itself))
        if alone == "alone" and position + 1 < len(spans) and nth + 1 == many:
            possible += neighbours.sentence_after(place, spans[position + 1], frame, here is None)
        if position == 0 and at == begin and alone == "alone" and place.paragraph:
            possible += self._introduced(place.paragraph, frame, carried=state.before is not None)
        if rest > 1:
            possible += neighbours.label(place, strong)
            possible += neighbours.subject(place, frame, strong)
        if signature:
            possible.append(Candidate("signed", signature[0], ["signed", f"signed:{alone}"]))
        if label:
            possible.append(Candidate("transcript", label[0], ["transcript"]))
        if not strong or mark.end - mark.start < _SURELY_SAID:
            possible.append(Candidate(NOBODY, None, [f"nobody:{feature}" for feature in itself]))
            possible.append(Candidate(NO_QUOTE, None, [f"no:{feature}" for feature in itself]))
        return self.decide(possible, mark)

    def _introduced(self, number: int, frame: str, *, carried: bool) -> list[Candidate]:
        """Who speaks in the last sentence of the paragraph before."""
        before = number - 1
        while before > 0 and (not self.paragraphs[before] or self.paragraphs[before].isspace()):
            before -= 1
        text = self.paragraphs[before]
        if len(text) > _LONGEST_BEFORE:
            return []
        colon = text.rstrip().endswith(":")
        if not colon and (carried or before in self._marks_of):
            return []
        row = self._row(before)
        spans = sentences(row)
        if not spans:
            return []
        return neighbours.introduced(neighbours.row_place(before, row, self.language), spans[-1], frame, colon=colon)

    def _row(self, number: int) -> Row:
        """The row of a paragraph, read once."""
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = self.reader.row(self.paragraphs[number], self._marks_of.get(number, ()))
        return row

    @cached_property
    def _marks_of(self) -> dict[int, list[Marked]]:
        found: dict[int, list[Marked]] = {}
        for mark in self.marks:
            found.setdefault(mark.paragraph, []).append(mark)
        return found

    def _quote(self, mark: Marked, speaker: Source | None, via: Source | None, rule: str) -> FoundQuote:
        text = self.paragraphs[mark.paragraph]
        return FoundQuote(
            mark.paragraph,
            mark.start,
            mark.end,
            text[mark.start : mark.end],
            "direct" if self._is_direct(text, mark) else "partial",
            self.names.mention(speaker) if speaker else None,
            self._cue(speaker) if speaker else None,
            self.names.mention(via) if via else None,
            mark.continued,
            rule,
        )

    def _is_direct(self, text: str, mark: Marked) -> bool:
        """Whether a quote is a sentence of its own: it opens with a capital, after a stop, a comma or nothing."""
        if mark.reopened or not mark.closed:
            return True
        before = text[max(0, mark.outer_start - 4) : mark.outer_start].rstrip(_BETWEEN)[-1:]
        if before and before not in _STOPS:
            return False
        letter = next((c for c in text[mark.start : mark.start + _BETWEEN_WORDS] if c.isalpha()), "")
        return not letter.islower()

    def _cue(self, source: Source) -> Cue | None:
        if source.cue_start < 0:
            return None
        word = self.paragraphs[source.paragraph][source.cue_start : source.cue_end]
        lower = word.lower()
        lemma = self.language.lemmas.get(lower, lower)
        if lower in self.language.apart:
            row = self._row(source.paragraph)
            at = bisect_left(range(len(row.letters)), source.cue_start, key=row.start)
            lemma = prefixed(row, at, self.language.apart) or lemma
        return Cue(source.paragraph, source.cue_start, source.cue_end, word, lemma)

    def indirect(self) -> list[FoundQuote]:
        """The indirect speech of the document."""
        found: list[FoundQuote] = []
        for number, text in enumerate(self.paragraphs):
            row = self._row(number)
            for begin, end in sentences(row):
                said = indirect(row, begin, end, self.language)
                if said is None:
                    continue
                a = said.attribution
                source = Source(number, row.start(a.start), row.end(a.end - 1), row.start(a.cue), row.end(a.cue))
                start, stop = row.start(said.start), row.end(said.end - 1)
                speaker, cue = self.names.mention(source), self._cue(source)
                words = text[start:stop]
                found.append(FoundQuote(number, start, stop, words, "indirect", speaker, cue, rule=said.rule))
        return found
