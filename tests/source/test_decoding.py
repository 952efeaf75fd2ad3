"""Bytes are decoded by evidence, in a fixed order, and every code point knows the bytes it came from."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.errors import ParseError
from newsdoc.source import Edit, Source, Span, decode

TEXT = "Pålsson på Læsø: 7°"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found(data, encoding):
    source = decode(data)
    assert (source.encoding, source.text) == (encoding, TEXT)
    assert source.data == data
    assert source.bytes_of(Span(0, len(TEXT))) == data[len(source.bom) :]


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8 + b"x", "latin-1", "utf-8", id="a mark before a declaration"),
        pytest.param("abcdé".encode("utf-16-le"), "utf-8", "utf-16-le", id="NULs before a declaration"),
        pytest.param("é".encode(), "latin-1", "iso8859-1", id="a declaration before valid UTF-8"),
        pytest.param(b"plain", None, "utf-8", id="ASCII is UTF-8"),
        pytest.param(b"", None, "utf-8", id="so is nothing"),
        pytest.param(b"a\0b", None, "utf-8", id="a NUL alone proves nothing"),
    ],
)
def test_the_order_of_evidence(data, declared, encoding):
    assert decode(data, declared=declared).encoding == encoding


def test_the_callers_word_comes_first():
    source = decode(codecs.BOM_UTF8 + b"x", encoding="latin-1", declared="utf-8")
    assert (source.encoding, source.text, source.bom) == ("iso8859-1", "ï»¿x", b"")


@pytest.mark.parametrize("said", ["utf-16", "UTF16", "utf-16-be"])
def test_a_mark_that_fits_the_callers_word_is_no_text(said):
    source = decode(codecs.BOM_UTF16_BE + "hej".encode("utf-16-be"), encoding=said)
    assert (source.encoding, source.text) == ("utf-16-be", "hej")


@pytest.mark.parametrize("said", ["utf-8-sig", "utf8", "UTF-8"])
def test_utf_8_is_one_encoding_with_or_without_its_mark(said):
    assert decode(codecs.BOM_UTF8 + b"x", encoding=said) == decode(codecs.BOM_UTF8 + b"x")
    assert decode(b"x", encoding=said).text == "x"


@pytest.mark.parametrize("name", ["base64", "rot13", "hex", "zip", "idna", "undefined", "no such thing", "", "utf-8\0"])
def test_what_is_no_encoding_of_text_is_refused(name):
    with pytest.raises(ParseError) as raised:
        decode(b"x", encoding=name or " ")
    assert raised.value.code == "unknown-encoding"


def test_mostly_valid_utf_8_keeps_its_bad_bytes():
    data = b"\xffP\xc3\xa5lsson p\xc3\xa5 \xc3\x86r\xc3\xb8 og L\xc3\xa6s\xf8"
    source = decode(data)
    assert source.encoding == "utf-8"
    assert source.text == "\ufffdPålsson på Ærø og Læs\ufffd"
    assert [data[start:end] for start, end in source.damage] == [b"\xff", b"\xf8"]
    assert [(d.code, d.span) for d in source.diagnostics()] == [
        ("undecodable-byte", Span(0, 1)),
        ("undecodable-byte", Span(22, 23)),
    ]


def test_a_guess_is_remarked_on():
    assert [(d.code, d.severity) for d in decode(b"L\xe6s\xf8").diagnostics()] == [("assumed-encoding", "note")]


def test_bytes_that_cp1252_does_not_have_are_kept_too():
    source = decode(b"L\xe6s\xf8 \x81")
    assert (source.text, source.damage) == ("Læsø \ufffd", ((5, 6),))


def test_many_bad_bytes_are_told_in_few_remarks():
    data = b"\xff\xc3\xa6\xc3\xa6" * 300
    assert len(decode(data).diagnostics()) == 101


def test_no_lone_surrogate_gets_through():
    for data, encoding in [(b"\xed\xa0\x80x", None), (b"a\xd8\0\xd8", "utf-16-le"), (b"+2AA-x", "utf-7")]:
        assert not any(0xD800 <= ord(char) < 0xE000 for char in decode(data, encoding=encoding).text)


# -- back to the bytes ---------------------------------------------------------------------------------------

SAMPLES = {
    "utf-8": "aéÆ漢𝄞\n",
    "utf-16-le": "aéÆ漢𝄞\n",
    "utf-16-be": "aéÆ漢𝄞\n",
    "utf-32-le": "aéÆ漢𝄞\n",
    "cp1252": "aéÆ\n",
    "cp932": "aア漢字髙\n",
    "big5": "a漢字\n",
    "gb18030": "a漢字é𝄞\n",
    "euc_jp": "aア漢字\n",
    "iso2022_jp": "aア漢字b\n",
    "shift_jis": "aア漢字\n",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_every_code_point_knows_its_bytes(encoding):
    text = SAMPLES[encoding] * 3
    data = text.encode(encoding)
    source = decode(data, encoding=encoding)
    assert source.text == text
    for offset in range(len(text) + 1):
        decoder = codecs.getincrementaldecoder(encoding)()
        assert decoder.decode(data[: source.byte_offset(offset)]) == text[:offset]
    assert b"".join(source.bytes_of(Span(n, n + 1)) for n in range(len(text))) == data


@pytest.mark.parametrize("encoding", SAMPLES)
@given(parts=st.lists(st.one_of(st.integers(0, 4), st.binary(min_size=1, max_size=3)), max_size=12))
def test_damage_moves_nothing(encoding, parts):
    text = SAMPLES[encoding]
    data = b"".join(part if isinstance(part, bytes) else text[part % len(text)].encode(encoding) for part in parts)
    source = decode(data, encoding=encoding)
    offsets = [source.byte_offset(offset) for offset in range(len(source.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(data)
    assert b"".join(source.bytes_of(Span(n, n + 1)) for n in range(len(source.text))) == data[len(source.bom) :]
    # iso2022_jp switches its character set with bytes that belong to what follows them.
    loose = encoding == "iso2022_jp"
    places = [(offsets[n], offsets[n + 1]) for n, char in enumerate(source.text) if loose or char == "\ufffd"]
    assert all(any(first <= start < end <= last for first, last in places) for start, end in source.damage)


@given(st.binary(max_size=60))
def test_any_bytes_decode_and_come_back(data):
    source = decode(data)
    assert source.splice([]) == data
    assert b"".join(source.bytes_of(Span(n, n + 1)) for n in range(len(source.text))) == data[len(source.bom) :]


def test_a_decoder_that_gives_up_halfway_is_survived():
    data = b"a\x1b$" + b"\x00" * 20 + b"b"
    source = decode(data, encoding="iso2022_jp")
    assert [source.byte_offset(offset) for offset in (0, 1, len(source.text))] == [0, 1, len(data)]


def test_an_encoding_that_does_not_survive_a_round_trip_keeps_its_bytes():
    data = b"\xfa\x40 \xee\xef"  # cp932 has two spellings of each of these
    source = decode(data, encoding="cp932")
    assert source.text.encode("cp932") != data
    assert source.splice([Edit(Span(1, 1), ("!",))]) == b"\xfa\x40! \xee\xef"


def test_long_texts_are_measured_from_the_nearest_landmark():
    data = ("ø" * 40_000).encode() + b"\xff" + ("æ" * 40_000).encode()
    source = decode(data)
    assert source.byte_offset(40_000) == 80_000
    assert source.byte_offset(40_001) == 80_001
    assert source.byte_offset(60_001) == 120_001


# -- edits ---------------------------------------------------------------------------------------------------


def test_edits_are_carried_out_in_the_order_of_the_text():
    source = decode("Læsø er kold".encode("cp1252"), encoding="cp1252")
    edits = [Edit(Span(8, 12), ("våd",)), Edit(Span(0, 4), ("Sæby",)), Edit(Span(0, 0), ("I ", Span(5, 7), " "))]
    assert source.splice(edits) == "I er Sæby er våd".encode("cp1252")


def test_of_two_insertions_in_one_place_the_first_given_comes_first():
    assert decode(b"ad").splice([Edit(Span(1, 1), ("b",)), Edit(Span(1, 1), ("c",))]) == b"abcd"


def test_edits_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        decode(b"abcd").splice([Edit(Span(0, 2), ()), Edit(Span(1, 3), ())])


def test_what_the_encoding_cannot_say_is_refused():
    with pytest.raises(UnicodeEncodeError):
        decode(b"L\xe6s\xf8").splice([Edit(Span(0, 1), ("Л",))])


# -- positions -----------------------------------------------------------------------------------------------

LINES = "one\r\ntwo\rthree\n\x0bfour\u2028still four"


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (3, (1, 4)), (5, (2, 1)), (9, (3, 1)), (15, (4, 1)), (len(LINES), (4, len(LINES) - 14))],
)
def test_lines_and_columns(offset, place):
    assert decode(LINES.encode()).position(offset) == place


@pytest.mark.parametrize(
    ("text", "newline"), [("a", "\n"), ("a\r\nb", "\r\n"), ("a\rb", "\r"), ("a\r\nb\nc\nd", "\n"), ("", "\n")]
)
def test_the_usual_newline(text, newline):
    assert decode(text.encode()).newline == newline


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("one\ntwo three\nfour", Span(8, 13), "    2 | two three\n      |     ~~~~^"),
        ("one", Span(3, 3), "    1 | one\n      |    ^"),
        ("a\tb\x00c", Span(4, 5), "    1 | a\\tb\\x00c\n      |         ^"),
        ("one\r\ntwo", Span(0, 6), "    1 | one\n      | ~~^"),
        ("", Span(0, 0), "    1 | \n      | ^"),
    ],
)
def test_an_excerpt_has_a_caret_under_the_place(text, span, shown):
    assert decode(text.encode()).excerpt(span) == shown


def test_a_long_line_is_cut_around_the_place():
    line, caret = decode(b"x" * 500 + b"Y" + b"z" * 500).excerpt(Span(500, 501)).split("\n")
    assert len(line) < 120
    assert line[caret.index("^")] == "Y"


@given(st.text(alphabet="ab\r\n\t\x00ø\u2028", max_size=30), st.data())
def test_a_caret_is_never_out_of_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, caret = Source(text.encode(), text).excerpt(Span(start, end)).split("\n")
    assert caret.index("^") <= len(line)
