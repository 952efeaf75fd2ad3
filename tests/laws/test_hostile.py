"""Linear and Safe on what is meant to hurt: the reader is timed on a size and on twice that size.

The sizes are such that a quadratic step would take minutes; the ratio is not asked for where a run takes no time.
"""

import pytest

import newsdoc
from newsdoc.formats.text.moscow_times import MOSCOW_TIMES
from newsdoc.model import Paragraph
from newsdoc.testing import laws
from newsdoc.testing.timing import MOST, check_linear, seconds

HEAD = b"A Head\n\nBy AFP\n\nDecember 31, 2024\n\n\n\nText is here.\n\n"
LARGE = 1 << 20
SMALL = LARGE // 32
FREE = 0.05  # seconds: too short to tell a ratio by
WORST = 5.0  # seconds; most take a hundredth of one

UNITS = {
    "blank lines": b"\n",
    "blank lines with blanks": b" \t\n",
    "CRLF blank lines": b"\r\n",
    "lone CR": b"\r",
    "one line": b"word ",
    "one word": b"w",
    "asterisks": b"*",
    "pairs of asterisks": b"a** ",
    "asterisks apart": b"*a ",
    "underscores": b"_",
    "tags": b"<u>",
    "closing tags": b"</u>",
    "unclosed tags": b"<a ",
    "tags with attributes": b"<a href=",
    "breaks": b"<br ",
    "brackets": b"[",
    "closing brackets": b"]",
    "links": b"[](",
    "link ends": b"](",
    "nested parentheses": b"](a(",
    "by-words": b"By ",
    "by lines": b"By\n",
    "bylines": b"By Jane Doe\n\n",
    "items": b"- ",
    "list items": b"- a\n",
    "list markers": b"-\n",
    "numbers": b"1. a\n",
    "blanks": b" ",
    "tabs": b"\t",
    "backslashes": b"\\",
    "NULs": b"\0",
    "surrogates": b"\xed\xa0\x80",
    "bad bytes": b"\xff",
    "good and bad bytes": b"\xc3\xa9\xff",
    "half characters": b"\xe2\x80",
    "labels": b"Related article:\n",
    "labels with values": b"Related article: a\n",
    "addresses": b"Original url: https://example.org/a\n",
    "torn addresses": b"https://example.org/a-\n-b ",
    "source labels": b"Original url:\n\n",
    "colons": b":",
    "hashes": b"#",
    "headings": b"## a\n",
    "bold blocks": b"**a**\n\n",
    "credits": b"A. **B**\n\n",
    "credits on one line": b"A. **B** ",
    "dates": b"December 31, 2024\n",
    "date words": b"December ",
    "digits": b"1",
    "quotes": b'"',
    "dots": b".",
    "full stops": b"a. ",
    "no-break spaces": b"\xc2\xa0",
    "line separators": b"\xe2\x80\xa8",
    "blanks and a letter": b"   a",
    "blanks before newlines": b"    \n  a\n",
}


def nested(size):
    return b"".join(b" " * depth + b"- a\n" for depth in range(int((2 * size) ** 0.5)))


def scaled(unit, size):
    return unit * (size // len(unit))


def timed(data, work):
    one = seconds(lambda: work(data), 1)
    assert one <= WORST, f"{one:.1f} s for {len(data)} bytes"
    return one


def check(make, layout=MOSCOW_TIMES):
    """Twice the size in about twice the time, with the same answer as always: the same bytes."""

    def read(data):
        article = newsdoc.loads(data, format=layout)
        assert newsdoc.dumps(article) == data

    for head in (b"", HEAD):
        small, large = head + make(SMALL), head + make(2 * SMALL)
        for attempt in range(3):
            try:
                one, two = timed(small, read), timed(large, read)
            except newsdoc.ParseError:
                break
            if two <= max(FREE, MOST * one):
                break
            assert attempt < 2, f"{len(small)} bytes take {one:.2f} s, twice as many {two:.2f} s (head {head[:10]!r})"


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_reading_hostile_input(unit):
    check(lambda size: scaled(unit, size))


SHAPES = {
    "lines": b"and\n",
    "indented lines": b"    and\n",
    "lines indented by turns": b"and\n    and\n",
    "wide lines": b"and " * 40 + b".\n",
    "end marks": b"END\n",
    "end credits": b"(Reporting by Jane Doe)\n",
    "initials": b"ab/cd\n",
    "datelines": b"OSLO (AP) - ",
    "datelines on lines": b"OSLO (AP) --\n",
    "cities": b"OSLO, ",
    "slugs": b"BC-",
    "notes": b"Eds: ",
    "profiles": b"(PROFILE (",
    "corrections": b"(Corrects ",
    "rules": b"_ ",
    "bylines": b"By Jane Doe\n",
}


@pytest.mark.parametrize("layout", ["text:plain", "text:ap"])
@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES.keys())
def test_reading_hostile_shapes(layout, unit):
    check(lambda size: scaled(unit, size), layout)


@pytest.mark.parametrize("layout", ["text:plain", "text:ap"])
@pytest.mark.parametrize("where", [b"By ", b"OSLO, May 3 (AP) - ", b"(", b"Eds: "])
@pytest.mark.parametrize("unit", [b"and ", b", ", b"(", b")", b"()", b"-", b"By "])
def test_ten_megabytes_in_one_line(layout, where, unit):
    """The line is read, and the fields are asked what they say."""

    def read(data):
        article = newsdoc.loads(data, format=layout)
        said = [line.contributors for line in article.bylines], article.credits, article.agencies, article.dateline
        assert len(said[0]) <= 1

    timed(b"A Head\n\n" + where + scaled(unit, 10 * LARGE), read)


def test_reading_nested_lists():
    check(nested)


def test_five_megabytes_in_one_line():
    data = HEAD + b"word and " * (5 * LARGE // 9)
    timed(data, lambda data: newsdoc.loads(data, format=MOSCOW_TIMES))


def test_a_million_blank_lines():
    data = HEAD + b"\n" * 1_000_000 + b"The end is here.\n"
    timed(data, lambda data: newsdoc.loads(data, format=MOSCOW_TIMES))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_locating_and_editing_hostile_input(unit):
    """A few kilobytes: to find every slot reads what it spells again."""

    def edit(data):
        article = newsdoc.loads(data, format=MOSCOW_TIMES)
        laws.check_document(article)
        article = newsdoc.edit.insert_before(article, article.body[0], Paragraph(text="One more."))
        laws.check_edit(article)

    data = HEAD + scaled(unit, LARGE // 256)
    timed(data, edit)


def test_editing_every_paragraph_is_linear():
    """From 500 on: up to 400 by 400 items are aligned exactly, at a cost that is bounded and not linear."""

    def make(times):
        return HEAD + b"".join(b"Paragraph %d is here.\n\n" % n for n in range(500 * times))

    def edit(data):
        article = newsdoc.loads(data, format=MOSCOW_TIMES)
        body = tuple(Paragraph(text=f"{block.text} Indeed.") for block in article.body)
        newsdoc.dumps(newsdoc.model.Article(headline=article.headline, bylines=article.bylines, body=body,
                                            published=article.published, origin=article.origin))  # fmt: skip

    check_linear(make, edit)


def test_editing_every_item_of_a_list_is_linear():
    def make(times):
        return HEAD + b"".join(b"- item %d\n" % n for n in range(50 * times))

    def edit(data):
        article = newsdoc.loads(data, format=MOSCOW_TIMES)
        block = article.body[-1]
        items = tuple(Paragraph(text=f"{item.text} too") for item in block.items)
        newsdoc.dumps(newsdoc.edit.replace(article, block, newsdoc.ListBlock(items=items)))

    check_linear(make, edit)
