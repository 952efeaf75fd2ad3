"""A piece knows where in the source it stands, whatever is cut from it."""

import copy
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.piece import Piece
from newsdoc.source import Span

TEXTS = st.text(alphabet="ab \t\r\n-", max_size=24)


def whole(text: str) -> Piece:
    """A piece in the middle of a source."""
    return Piece(f"<<{text}>>")[2 : 2 + len(text)]


def check(text: str, piece: str) -> None:
    assert isinstance(piece, Piece)
    assert f"<<{text}>>"[slice(*piece.span)] == piece


@given(TEXTS, st.integers(-30, 30) | st.none(), st.integers(-30, 30) | st.none())
def test_a_slice(text, start, end):
    check(text, whole(text)[start:end])
    assert whole(text)[start:end] == text[start:end]


@given(TEXTS.filter(bool), st.data())
def test_one_character(text, data):
    index = data.draw(st.integers(-len(text), len(text) - 1))
    check(text, whole(text)[index])
    assert whole(text)[index] == text[index]


@pytest.mark.parametrize("name", ["strip", "lstrip", "rstrip"])
@given(text=TEXTS, chars=st.sampled_from([None, "a", "b-", " \n", ""]))
def test_stripping(name, text, chars):
    check(text, getattr(whole(text), name)(chars))
    assert getattr(whole(text), name)(chars) == getattr(text, name)(chars)


@pytest.mark.parametrize("name", ["removeprefix", "removesuffix"])
@given(text=TEXTS, part=st.sampled_from(["", "a", "ab", "-", "\n"]))
def test_removing(name, text, part):
    check(text, getattr(whole(text), name)(part))
    assert getattr(whole(text), name)(part) == getattr(text, name)(part)


@pytest.mark.parametrize("name", ["partition", "rpartition"])
@given(text=TEXTS, sep=st.sampled_from(["a", "ab", "-", " ", "\r\n", "zz"]))
def test_parting(name, text, sep):
    parts = getattr(whole(text), name)(sep)
    for part in parts:
        check(text, part)
    assert parts == getattr(text, name)(sep)


@given(text=TEXTS, sep=st.sampled_from([None, "a", "ab", "-", " ", "\n"]), most=st.integers(-1, 4))
def test_splitting(text, sep, most):
    parts = whole(text).split(sep, most)
    for part in parts:
        check(text, part)
    assert parts == text.split(sep, most)
    at = 0
    for part in parts:
        assert part.start >= at
        at = part.span.end


@given(TEXTS)
def test_lines(text):
    lines = list(whole(text).lines())
    for line in lines:
        check(text, line)
    assert lines == re.split(r"\r\n|\n|\r", text)


@given(TEXTS)
def test_blocks(text):
    blocks = list(whole(text).blocks())
    for block in blocks:
        check(text, block)
        assert block.strip()
    assert "".join(text.split()) == "".join("".join(blocks).split())


def test_blocks_are_parted_by_blank_lines():
    text = "\n one\ntwo \n \t\nthree\r\n\r\n\r\nfour"
    assert list(Piece(text).blocks()) == [" one\ntwo ", "three", "four"]


def test_groups_of_a_match():
    piece = whole("By Anna Holm")
    match = re.match(r"(By|Von) (?P<name>\w+)( x)?", piece)
    assert match is not None
    assert piece.group(match, "name").span == Span(5, 9)
    assert piece.group(match) == "By Anna"
    assert piece.group(match, 3) is None


def test_what_is_newly_made_has_no_place():
    piece = Piece("Anna", 7)
    for made in (piece + "x", "x" + piece, piece.upper(), piece.replace("n", "m"), piece[::-1], f"{piece}"):
        assert type(made) is str


def test_a_piece_is_copied_with_its_place():
    piece = Piece("Anna", 7)
    for copied in (copy.deepcopy(piece), pickle.loads(pickle.dumps(piece))):
        assert (copied, copied.span) == ("Anna", Span(7, 11))
