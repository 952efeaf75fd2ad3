"""Transcripts: paragraphs that open with who speaks, and go on with the words, without marks.

Law: a document is a transcript where two labels or more come back, as those of a dialogue do; then every paragraph that
opens with a label is its speaker's, to its end, and so are those without one up to the next label. A list whose items
open with a word and a colon is none.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdoc.quotes.language import Language

# `WALLIS: Did you call?`, `Q: Did you call?`, `Q. Did you call?`, `Ann Poe: I did.`
_LABEL: Final = re.compile(
    r"\s*+(?:([^\W\d_])[.:]|([^\W\d_a-z][\w.'\u2019-]*+(?: [^\W\d_a-z][\w.'\u2019-]*+){0,3}):)\s+(?=\S)"
)
_STAGED: Final = re.compile(r"\s*+[(\[*_\u201c\"\u2018]")
_WORD: Final = re.compile(r"[^\W\d_]++")
_TIMES: Final = 2  # that a label comes back
_SPEAKERS: Final = 2


class Turn(NamedTuple):
    """What one speaker says in one paragraph: the range of the label, and where the words start and end.

    `paragraph` has the label; it is another than that of the words where they go on in one without a label.
    """

    paragraph: int
    label_start: int
    label_end: int
    start: int
    end: int


def turns(paragraphs: Sequence[str], language: Language) -> Mapping[int, Turn]:
    """The turns of a transcript by their paragraph; none where the document is no transcript. Linear in the text."""
    found: dict[int, tuple[str, Turn]] = {}
    for number, text in enumerate(paragraphs):
        match = _LABEL.match(text)
        if match is None:
            continue
        group = 1 if match[1] else 2
        label = match[group]
        if label.isupper() or _is_person(label.split(), language):
            found[number] = label, Turn(number, *match.span(group), match.end(), len(text.rstrip()))
    counts = Counter(label for label, _ in found.values())
    if sum(count >= _TIMES for count in counts.values()) < _SPEAKERS:
        return {}
    labelled = sorted(found)
    whole = {number: turn for number, (_, turn) in found.items()}
    names = {word.title() for label in counts if len(label) > 1 for word in label.split()}
    for number, following in pairwise(labelled):
        between = range(number + 1, following)
        if all(_goes_on(paragraphs[at], names) for at in between):
            for at in between:
                text = paragraphs[at].rstrip()
                if text:
                    start = len(text) - len(text.lstrip())
                    whole[at] = found[number][1]._replace(start=start, end=len(text))
    return dict(sorted(whole.items()))


def _goes_on(text: str, names: set[str]) -> bool:
    """Whether a paragraph between two turns can be speech: no `(Laughter)`, no `Wallis stood up.`."""
    return not _STAGED.match(text) and names.isdisjoint(_WORD.findall(text))


def _is_person(label: list[str], language: Language) -> bool:
    """Whether a label in small letters is a person: `Ann Poe`, `Mr. Poe`, not `Opening Hours`."""
    first = label[0].rstrip(".").lower()
    return len(label) > 1 and (first in language.given_names or first in language.title_genders)
