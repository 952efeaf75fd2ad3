"""How much a text looks like an export of LexisNexis.

Law: the line that parts documents is evidence, and so is each label that most of them have; no one of these alone
makes a claim.
"""

from __future__ import annotations

from newsdoc.format import Evidence
from newsdoc.formats.lexisnexis.labels import COPYRIGHT, FRAME, label_at, section_of
from newsdoc.piece import Piece

_TELLING = frozenset({"byline", "journal-code", "language", "length", "load-date", "publication-type", "section"})
_FRAME = 0.4
_LABEL = 0.15
_FEWEST = 2
_MOST = 0.95
_WIDEST = 200


def sniff(text: str) -> Evidence | None:
    """By the lines that part documents and the labels that most have, up to the first of each."""
    frame = FRAME.search(text)
    seen: set[str] = set()
    for line in Piece(text).lines():
        if len(line) > _WIDEST:
            continue
        if (label := label_at(line)) is not None and label[0] in _TELLING:
            seen.add(label[0])
        elif section_of(line) == "body" or (section_of(line) == "classification"):
            seen.add("the word of a section on a line")
        elif COPYRIGHT.match(line):
            seen.add("a notice of copyright")
    labels = [each for each in sorted(seen) if each in _TELLING]
    if len(labels) < _FEWEST or not (frame or {"length", "load-date"} <= seen):
        return None
    score = min((_FRAME if frame else 0.0) + _LABEL * len(seen), _MOST)
    said = f"the line {frame.group().strip()!r}, " if frame else ""
    return Evidence(round(score, 2), f"{said}labels of {', '.join(labels)}")
