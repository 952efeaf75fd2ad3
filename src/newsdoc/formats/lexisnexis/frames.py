"""Where one document of an export ends and the next begins.

Law: a frame is a line. The older exports begin every document with its number (`3 of 250 DOCUMENTS`), the newer ones
end every document with a line that says so; a text with neither is no export. What stands before the first document
is the cover; a last document of the newer kind may be cut off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.lexisnexis.labels import FRAME, LABELS, label_at

if TYPE_CHECKING:
    from newsdoc.piece import Piece


class Frame(NamedTuple):
    """One document: all of it, the line that frames it, what is in the frame, and how many there are said to be."""

    whole: Piece
    line: Piece
    inside: Piece
    total: int


class Frames(NamedTuple):
    """The documents of an export; `older` tells the two kinds apart."""

    cover: Piece
    documents: list[Frame]
    rest: Piece
    older: bool


def frames(text: Piece) -> Frames | None:
    """The documents of a text; None if it is no export. Linear in the text."""
    begun: list[tuple[int, int, int]] = []
    ended: list[tuple[int, int]] = []
    for line in FRAME.finditer(text):
        if line["ends"]:
            ended.append(line.span())
        else:
            begun.append((*line.span(), int(line["total"])))
    if begun:
        return _older(text, begun)
    return _newer(text, ended) if ended else None


def _older(text: Piece, begun: list[tuple[int, int, int]]) -> Frames:
    bounds = [start for start, _, _ in begun[1:]] + [len(text)]
    documents = [
        Frame(text.cut(start, end).strip(), text.cut(start, inner), text.cut(inner, end), total)
        for (start, inner, total), end in zip(begun, bounds, strict=True)
    ]
    return Frames(text.cut(0, begun[0][0]).strip(), documents, text.cut(len(text), len(text)), older=True)


def _newer(text: Piece, ended: list[tuple[int, int]]) -> Frames:
    bounds = [0] + [end for _, end in ended]
    documents = [
        Frame(text.cut(start, end).strip(), text.cut(inner, end), text.cut(start, inner), 0)
        for start, (inner, end) in zip(bounds, ended, strict=False)
    ]
    rest = text.cut(ended[-1][1], len(text)).strip()
    if any((found := label_at(line)) is not None and found[0] in LABELS for line in rest.lines()):
        documents.append(Frame(rest, rest[len(rest) :], rest, 0))
        rest = rest[len(rest) :]
    return Frames(text.cut(0, 0), documents, rest, older=False)
