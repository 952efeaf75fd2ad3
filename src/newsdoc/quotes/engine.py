"""From paragraphs to quotes: marks, rows, sentences, attributions, and which of them each quote takes.

Law: linear in the text; a paragraph without marks is not read unless a quote asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve

from newsdoc.quotes import candidates, neighbours
from newsdoc.quotes.candidates import NO_QUOTE, NOBODY, Candidate, Place, Source
from newsdoc.quotes.chains import chain
from newsdoc.quotes.clauses import QUOTES, Attribution, attributions
from newsdoc.quotes.detecting import detect_language
from newsdoc.quotes.found import Cue, FoundQuote
from newsdoc.quotes.indirect import indirect
from newsdoc.quotes.language import Language, language_for
from newsdoc.quotes.late import late, subjectless
from newsdoc.quotes.marks import marked
from newsdoc.quotes.names import Names
from newsdoc.quotes.placed import placed
from newsdoc.quotes.ranker import best, weights
from newsdoc.quotes.sentences import sentences
from newsdoc.quotes.transcripts import Turn, turns
from newsdoc.quotes.words import prefixed, reader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from newsdoc.quotes.found import Kind
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
    if document.turns:
        found = sorted([*found, *document.transcript()], key=lambda quote: (quote.paragraph, quote.start))
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


def _continued(found: list[FoundQuote]) -> list[FoundQuote]:
    """Give a quote that runs on the speaker whom only its next paragraph names, as `"We hope," Poe said.` would."""
    for index in range(len(found) - 2, -1, -1):
        quote, following = found[index], found[index + 1]
        opens = not (index and found[index - 1].continued)
        if opens and quote.continued and quote.rule in _UNSURE and following.rule.startswith("after:"):
            found[index] = evolve(
                quote, speaker=following.speaker, cue=following.cue, via=following.via, rule=CONTINUED
            )
    return found


def _goes_on(letters: str, first: int, second: int) -> bool:
    """Whether a quote goes on with one before it: `"The mill," Roth told the Courier, "does not leak."`."""
    stopped = letters[first] in "CD" or letters[first + 1] == ","
    return stopped and letters[second - 1] in ",-" and second - first > 1


CONTINUED: Final = "continued"
_UNSURE: Final = frozenset({"carried-over", NOBODY})  # rules that know nothing of their own paragraph
# `"...," Dusil said. "..."`: what follows such a sentence is the same speaker's.
_CERTAIN: Final = frozenset({"after:subject", "after:inverted", "after:appositive", "inside"})
_BETWEEN: Final = " \xa0\t\n'\"\u2018\u2019\u201c\u201d([\u2026-\u2013\u2014"  # may stand between a stop and a quote
# The last clause of a stretch, where it is the only one of its sentence: `, Dusil said.`
_TAIL: Final = re.compile(r"[,?!] ([^,.?!;:]++\.?\s*)$")
_LONGEST_TAIL: Final = 90  # characters
_NAMING: Final = frozenset({"subject", "inverted"})
_MARKED: Final = frozenset(QUOTES)
_STOPS: Final = ".?!:,;"
_BETWEEN_WORDS: Final = 12  # characters within which a quote's first letter stands
_LONGEST_BEFORE: Final = 4000  # characters of a paragraph without marks that is worth reading for who speaks next
_SURELY_SAID: Final = 60  # characters in marks that nobody takes for a title, where the sentence has a verb of saying
_FEWEST: Final = 3  # words that are a sentence and no title, where they stand alone and end in a stop
_CARRIED: Final = 2  # paragraphs over which a speaker is carried
_FRONTED: Final = frozenset({"subject", "appositive", "clause-subject", "clause-appositive"})
_DESCRIBING: Final = 4  # tokens between a determiner and its noun
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
        self.turns: Mapping[int, Turn] = turns(paragraphs, language)
        self.marks: list[Marked] = [
            mark if mark.closed else self._mended(mark)
            for mark in marked(paragraphs, language)
            if mark.paragraph not in self.turns
        ]
        self._rows: dict[int, Row] = {}
        self.names: Names = Names(paragraphs, self._row, language)

    def _mended(self, mark: Marked) -> Marked:
        """An unclosed stretch ends before who says it: `"We are ready, Dusil said.`."""
        text = self.paragraphs[mark.paragraph]
        tail = _TAIL.search(text, max(mark.start, mark.end - _LONGEST_TAIL), mark.end)
        if tail is None:
            return mark
        letters = self.reader.row(tail[1], ()).letters
        for a in attributions(letters, 0, len(letters)):
            named = "N" in letters[a.start : a.end]
            if a.strong and named and a.first == 0 and a.rule in _NAMING:
                end = tail.start()
                return mark._replace(end=end + 1, outer_end=tail.start(1), closed=True, continued=False)
        return mark

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
        return _continued(found)

    def transcript(self) -> list[FoundQuote]:
        """The turns of a transcript, as `WALLIS: Did you call?` is one."""
        return [
            FoundQuote(
                number,
                turn.start,
                turn.end,
                self.paragraphs[number][turn.start : turn.end],
                "direct",
                self.names.labelled(Source(turn.paragraph, turn.label_start, turn.label_end)),
                continued=self._runs_on(number, turn),
                rule="transcript",
            )
            for number, turn in self.turns.items()
        ]

    def _runs_on(self, number: int, turn: Turn) -> bool:
        """Whether a turn goes on in the next paragraph with words."""
        following = (self.turns.get(below) for below in range(number + 1, min(number + 3, len(self.paragraphs))))
        return any(other is not None and other.paragraph == turn.paragraph for other in following)

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
            opened: tuple[int, Source] | None = None  # a direct quote of this sentence, and who says it
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
                goes_on = opened is not None and choice.source == opened[1] and _goes_on(letters, opened[0], at)
                direct = goes_on or self._is_direct(mark, opens=at == begin)
                quote = self._quote(mark, speaker, via, choice.rule, "direct" if direct else "partial")
                opened = (at, choice.source) if quote.kind == "direct" and choice.source else None
                found.append(quote)
        return state.here

    def _is_object(self, row: Row, a: Attribution) -> bool:
        """`Diese Zahl nannte er`, `Die Tat verurteilte der Bischof`: the subject of the verb stands behind it."""
        behind = a.cue + 1
        if a.rule not in _FRONTED or a.end > a.cue or behind >= len(row.tokens):
            return False
        word = row.word(behind)
        return word in self.language.nominative or (
            word in self.language.nominative_male and self._is_man(row, behind + 1)
        )

    def _is_man(self, row: Row, at: int) -> bool:
        """Whether the noun behind some adjectives is a man's title."""
        language, stop = self.language, min(len(row.letters), at + _DESCRIBING)
        while at < stop and row.letters[at] in "an":
            at += 1
        title = language.title(row.word(at)) if at < stop and row.letters[at] == "T" else None
        return title is not None and language.title_genders.get(title) == "male"

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
        certain = (
            (late(place) if self.language.late_subjects else None)
            or neighbours.directly_after(place)
            or neighbours.as_put(place)
            or neighbours.as_called(place)
            or neighbours.inscribed(place)
            or neighbours.adding(place)
        )
        if self.language.verb_second:
            certain = certain or placed(place)
        if certain:
            return certain
        last = state.here or state.before
        if last and self.language.leaves_subjects_out and subjectless(place):
            return Candidate("carried", last, [])
        if self.language.inner_clauses:
            told = neighbours.inside(place, mark, self.reader)
            if told:
                return told
        signature = neighbours.signed(place)
        rest = end - begin - many
        alone = "alone" if rest == 0 or (rest == 1 and letters[end - 1] in "./") or signature else "rest"
        if signature and at == begin and signature[1]:
            return Candidate("signed", signature[0], [])
        if rest == 0 and at + 1 == len(letters):
            below = self._signed_below(place.paragraph)
            if below:
                return Candidate("signed", below, [])
        here = state.here
        if here and state.certain and rest <= 1 and alone == "alone" and position - state.position == 1:
            return Candidate("carried", here, [])
        label = neighbours.transcript(place, mark)
        if label and label[1]:
            return Candidate("transcript", label[0], [])
        strong = "s" if any(a.strong for a in place.said) else "r" if place.reported else ""
        frame = f"{alone}:{strong}:{letters[at - 1] if at > begin else '^'}"
        if candidates.is_titled(place, mark):
            return Candidate(NO_QUOTE, None, [])
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
            # `"No deal!" "Go home!" protesters chanted.`: a stop, and another quote behind it.
            chained = letters[at] in "EW" and letters[at + 1 : at + 2] in _MARKED
            if rest or not (chained or self._is_sentence(letters[at], mark)):
                possible.append(Candidate(NO_QUOTE, None, [f"no:{feature}" for feature in itself]))
        return self.decide(possible, mark)

    def _signed_below(self, number: int) -> Source | None:
        """The name that stands alone under a quote, behind a dash."""
        for below in range(number + 1, min(number + 3, len(self.paragraphs))):
            text = self.paragraphs[below]
            if text and not text.isspace():
                found = neighbours.SIGNATURE.match(text)
                return Source(below, *found.span(1)) if found else None
        return None

    def _is_sentence(self, last: str, mark: Marked) -> bool:
        """Whether a stretch that stands alone is surely what somebody said: `"Not at all."`, not `"Blue Door"`."""
        text = self.paragraphs[mark.paragraph]
        return last in "EW" and text[mark.start].isupper() and text.count(" ", mark.start, mark.end) + 1 >= _FEWEST

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

    def _quote(self, mark: Marked, speaker: Source | None, via: Source | None, rule: str, kind: Kind) -> FoundQuote:
        text = self.paragraphs[mark.paragraph]
        return FoundQuote(
            mark.paragraph,
            mark.start,
            mark.end,
            text[mark.start : mark.end],
            kind,
            self.names.mention(speaker) if speaker else None,
            self._cue(speaker) if speaker else None,
            self.names.mention(via) if via else None,
            mark.continued,
            rule if speaker else NOBODY,
        )

    def _is_direct(self, mark: Marked, *, opens: bool) -> bool:
        """Whether a quote is a sentence of its own: it begins with a capital, and `opens` one or follows a stop."""
        if mark.reopened or not mark.closed:
            return True
        text = self.paragraphs[mark.paragraph]
        before = text[max(0, mark.outer_start - 4) : mark.outer_start].rstrip(_BETWEEN)[-1:]
        if before and before not in _STOPS and not opens:
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
            if number in self.turns:
                continue
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
