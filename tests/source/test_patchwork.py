"""A source of several stretches: what stands in one of them is changed there, in its own coding."""

from __future__ import annotations

import base64

import pytest

from newsdoc.patchwork import Part, Patchwork, side_by_side
from newsdoc.source import Edit, Source, Span
from newsdoc.transfer import Base64

INNER = "Grüße\nan alle".encode()
CODED = base64.encodebytes(INNER)
DATA = b"head: one\n\n" + CODED + b"\r\ntail\xff"


def made():
    end = 11 + len(CODED)
    parts = (
        Part(0, 11, Source(DATA[:11], DATA[:11].decode(), "ascii")),
        Part(11, end, Source(INNER, INNER.decode(), "utf-8"), Base64(CODED), content=True),
        Part(end, len(DATA), Source(DATA[end:], DATA[end:].decode("latin-1"), "latin-1")),
    )
    stretches = side_by_side(parts)
    text = "".join(stretch.source.text for stretch in stretches)
    return Patchwork(DATA, text, "utf-8", stretches=stretches)


def span_of(source, text):
    at = source.text.index(text)
    return Span(at, at + len(text))


def test_the_text_is_decoded():
    assert made().text == "head: one\n\nGrüße\nan alle\r\ntail\xff"


@pytest.mark.parametrize(
    ("text", "data"), [("one", b"one"), ("tail\xff", b"tail\xff"), ("Grü", b"R3LDvMOf"), ("", b"")]
)
def test_a_span_has_the_bytes_that_say_it(text, data):
    source = made()
    assert source.bytes_of(span_of(source, text)) == data


@pytest.mark.parametrize(("old", "new"), [("one", "two"), ("Grüße", "Größe"), ("alle", "alle Welt"), ("tail", "end")])
def test_an_edit_is_carried_out_in_its_own_coding(old, new):
    source = made()
    data = source.splice([Edit(span_of(source, old), (new,))])
    if old in INNER.decode():
        inner = base64.b64decode(data[11 : data.index(b"\r\ntail")])
        assert inner.decode() == INNER.decode().replace(old, new)
        assert (data[:11], data[-7:]) == (DATA[:11], DATA[-7:])
    else:
        assert data == DATA.replace(old.encode(), new.encode())


@pytest.mark.parametrize(("at", "text"), [("Grüße", "!Grüße\nan alle"), ("\r\ntail", "Grüße\nan alle!")])
def test_what_is_put_at_the_edge_of_the_content_is_content(at, text):
    source = made()
    start = source.text.index(at)
    data = source.splice([Edit(Span(start, start), ("!",))])
    assert base64.b64decode(data[11 : data.index(b"\r\ntail")]).decode() == text


def test_old_text_moves_within_its_coding():
    source = made()
    here, there = span_of(source, "Grüße"), span_of(source, "an alle")
    data = source.splice([Edit(here, (there,)), Edit(there, (here,))])
    assert base64.b64decode(data[11 : data.index(b"\r\ntail")]).decode() == "an alle\nGrüße"


def test_new_lines_end_as_those_of_their_stretch():
    source = made()
    end = len(source.text)
    assert source.splice([Edit(Span(end, end), ("\nmore",))]).endswith(b"tail\xff\r\nmore")
    assert b"\r" not in source.splice([Edit(span_of(source, "one"), ("one\r\nmore",))])[:20]


def test_no_edit_crosses_from_one_coding_into_another():
    with pytest.raises(ValueError, match="not all in one coding"):
        made().splice([Edit(Span(5, 14), ("",))])


def test_lines_are_those_of_the_bytes():
    source = made()
    assert source.position(source.text.index("an alle"))[0] == 3
    assert source.position(source.text.index("tail"))[0] == DATA[: DATA.index(b"tail")].count(b"\n") + 1
