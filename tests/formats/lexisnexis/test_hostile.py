"""Linear on what is meant to hurt: the reader is timed on a size and on twice that size."""

import contextlib

import pytest

import newsdoc
from newsdoc.registry import default
from newsdoc.testing import laws
from newsdoc.testing.timing import check_linear

HEAD = b"1 of 1 DOCUMENTS\n\nCourier\n\nJanuary 4, 2031\n\nFerry\n\nLENGTH: 3 words\n\n"
UNITS = {
    "frames": b"1 of 9 DOCUMENTS\n",
    "ends": b"End of Document\n",
    "lengths": b"LENGTH: 3 words\n",
    "bylines": b"BYLINE: By and by and\n",
    "sections": b"SECTION: ;;; ; Pg. 3\n\n",
    "load dates": b"LOAD-DATE: January 4, 2031\n\n",
    "graphics": b"GRAPHIC: a\n\nb\n\n",
    "bare words": b"Graphic\n\nx\n\n",
    "terms": b"SUBJECT: A (9%); B; C\n",
    "terms in one line": b"SUBJECT: A (9%);",
    "semicolons": b";",
    "colons": b":",
    "blank lines": b"\n",
    "blanks": b"    \n",
    "no-break spaces": b"\xc2\xa0",
    "notices": b"Copyright 2031 x\n\n",
    "dates": b"January 4, 2031\n",
    "bodies": b"BODY:\n",
    "capitals": b"ABC DEF: x\n\n",
    "paragraphs": b"a b\n\n",
    "digits": b"1 of ",
    "one word": b"w",
    "damaged documents": b"1 of 9 DOCUMENTS\n\nName\n\nJan 2031\n\nHead\n\n",
}
SIZE = 1 << 14


def read(data):
    with contextlib.suppress(newsdoc.ParseError):
        default().get("lexisnexis").values(data)


@pytest.mark.parametrize("head", [b"", HEAD], ids=["bare", "with a head"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_reading_takes_linear_time(unit, head):
    check_linear(lambda times: head + unit * (times * (SIZE // len(unit))), read)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_finding_and_editing_takes_linear_time(unit):
    """To find where everything stands, and to change one headline."""

    def edit(data):
        value = laws.read(data, "lexisnexis")
        located = laws.document_of(value).located
        assert sum(1 for _ in located.items())
        located.container(())

    check_linear(lambda times: HEAD + unit * (times * (SIZE // 8 // len(unit) + 1)), edit)


def test_ten_megabytes_of_blank_lines():
    data = HEAD + b"\n" * 10_000_000 + b"The end.\n"
    article = laws.read(data, "lexisnexis")
    assert [block.text for block in article.body] == ["The end."]
    assert newsdoc.dumps(article) == data


def test_ten_megabytes_in_one_line():
    read(HEAD + b"LOAD-DATE: " * (10_000_000 // 11))
