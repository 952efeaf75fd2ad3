"""Quoted-printable and base64: a change inside is the same change outside, by whole lines and no more."""

from __future__ import annotations

import base64
import quopri
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.source import Patch, apply
from newsdoc.testing.timing import check_linear
from newsdoc.transfer import LINE, Base64, QuotedPrintable

INNER = st.lists(st.sampled_from([b"a", b"bc ", b"=", b"\xc3\xa9", b"\xff", b"\t", b".", b"\n"]), max_size=200).map(
    b"".join
)
NEWLINES = st.sampled_from([b"\n", b"\r\n"])


def quoted(data, newline):
    raw = b"\n".join(quopri.encodestring(line, quotetabs=False) for line in data.split(b"\n"))
    return QuotedPrintable(raw.replace(b"\n", newline), newline)


def based(data, newline, width):
    coded = base64.b64encode(data)
    rows = [coded[at : at + width] for at in range(0, len(coded), width)]
    return Base64(newline.join(rows) + newline, newline)


@st.composite
def changes(draw, data):
    """Patches in order and apart."""
    found, at = [], 0
    for new in draw(st.lists(INNER, min_size=1, max_size=4)):
        start = draw(st.integers(at, min(len(data), at + 60)))
        end = draw(st.integers(start, min(len(data), start + 40)))
        found.append(Patch(start, end, new))
        at = end + 1
        if at > len(data):
            break
    return found


def check(coding, data, patches, newline):
    new = apply(coding.patches(patches), coding.raw)
    assert type(coding)(new, newline).data == apply(patches, data)
    rows = re.split(rb"\r\n|\n|\r", coding.raw)
    assert all(len(row) <= max(LINE, *map(len, rows)) for row in re.split(rb"\r\n|\n|\r", new))


@given(st.data(), INNER, NEWLINES)
def test_an_edit_of_quoted_printable(data, inner, newline):
    inner = inner.replace(b"\n", newline)
    coding = quoted(inner.replace(newline, b"\n"), newline)
    assert coding.data == inner
    patches = [patch._replace(data=patch.data.replace(b"\n", newline)) for patch in data.draw(changes(inner))]
    check(coding, inner, patches, newline)


@given(st.data(), INNER, NEWLINES, st.sampled_from([4, 20, 76]))
def test_an_edit_of_base64(data, inner, newline, width):
    coding = based(inner, newline, width)
    assert coding.data == inner
    check(coding, inner, data.draw(changes(inner)), newline)


@given(INNER, NEWLINES)
def test_bytes_are_said_by_what_stands_there(inner, newline):
    inner = inner.replace(b"\n", newline)
    coding = quoted(inner.replace(newline, b"\n"), newline)
    for at in range(len(inner)):
        start, end = coding.outer(at, at + 1)
        assert QuotedPrintable(coding.raw[start:end]).data == inner[at : at + 1]
    whole = based(inner, newline, 76)
    for at in range(0, len(inner), 3):
        start, end = whole.outer(at, at + 1)
        assert base64.b64decode(whole.raw[start:end]) == inner[at : at + 3]


TEXT = b"".join(b"Line %03d of the story is here.\n" % number for number in range(40))


@pytest.mark.parametrize(
    ("new", "moves"), [(b"070", False), (b"7", True), (b"0007000", True), (b"007007", False), (b"", False)]
)
def test_base64_moves_what_three_does_not_divide(new, moves):
    coding = based(TEXT, b"\n", 76)
    at = TEXT.index(b"007")
    old, rows = coding.raw.split(b"\n"), apply(coding.patches([Patch(at, at + 3, new)]), coding.raw).split(b"\n")
    line = at // 57  # a line of 76 characters says 57 bytes
    assert rows[:line] == old[:line]
    assert rows[line] != old[line]
    assert (rows[-len(old) + line + 1 :] == old[line + 1 :]) is not moves


def test_quoted_printable_changes_one_line():
    raw = b"One line.\nS=C3=A9ance tenante et=\n sans bruit.\nThe last line.\n"
    coding = QuotedPrintable(raw)
    at = coding.data.index(b"tenante")
    new = apply(coding.patches([Patch(at, at + 7, "levée".encode())]), raw)
    assert new == raw.replace(b"tenante", b"lev=C3=A9e")


@pytest.mark.parametrize(
    ("raw", "inner"),
    [
        (b"a=  \nb", b"ab"),
        (b"a=", b"a"),
        (b"a=3", b"a=3"),
        (b"=zz=41", b"=zzA"),
        (b"=c3=A9", b"\xc3\xa9"),
    ],
)
def test_quoted_printable_that_is_odd(raw, inner):
    assert QuotedPrintable(raw).data == inner


@pytest.mark.parametrize(
    ("raw", "inner"),
    [(b"QUJD\n-REVG", b"ABCDEF"), (b"QUI", b"AB"), (b"QUJDR", b"ABC"), (b"QUI=\nQUI=", b"AB"), (b"", b""), (b"=", b"")],
)
def test_base64_that_is_odd(raw, inner):
    assert Base64(raw).data == inner


@pytest.mark.parametrize("made", [lambda data: quoted(data, b"\n"), lambda data: based(data, b"\n", 76)])
def test_many_edits_take_linear_time(made):
    def edit(data):
        coding = made(data)
        coding.patches([Patch(at, at + 3, b"new") for at in range(0, len(data), 120)])

    check_linear(lambda times: TEXT * times * 20, edit)
