"""Linear and Safe on what is meant to hurt: the reader is timed on a size and on twice that size."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import Paragraph
from newsdoc.registry import default
from newsdoc.testing import laws
from newsdoc.testing.timing import MOST, check_linear, seconds

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.md"))
SMALL = 1 << 14
LARGE = 1 << 20
FREE = 0.1  # seconds: too short to tell a ratio by
WORST = 30.0  # seconds, for a megabyte on a busy machine; most take a third of one
CORRUPTIONS = 120

UNITS = (
    *("*", "**a", "[", "]", "](", "![", "[[", "[a](", '[a](x "', "`", "`a", "~~", "_", "<", "<a ", "<!--", "&", "\\"),
    *(">", "> ", ">\n", "#", "# ", "#\n", "- ", "- a\n", "-\n", "1. ", "1. a\n\n", "- a\n  > b\n", "|", "a|", "|-|\n"),
    *("a|b\n-|-\n", "\n```\n", "\n~~~", "    a\n", "\t", " ", "  \n", "\n", "\r", "a\n---\n", "=\n", "***\n", "$$\n"),
    *("{{<", "{{< a\n", "{% a", "<div>\n", "[a]: b\n", "[^a]: b\n", "![a](b)\n", "By a\n\n", "Related: a\n"),
)
MATTER = (
    *("a: b\n", "a:\n", "a: [\n", "a: [[", 'a: "\n', "a: '", "a: |\n", "a: >\n b\n", "- a\n"),
    *(" - a\n", "# a\n", "a: {b: ", '["\\\\', 'a: ["\\\\'),
    *("tags: a,", "a: &b\n", "a = [\n", 'a = """\n', "a = 1\n", "[a]\n", "\n", " ", "-- By a\n"),
)


def timed(data):
    def read():
        try:
            newsdoc.loads(data, format="markdown")
        except newsdoc.ParseError:  # nothing but blanks
            return

    return seconds(read, 1)


def check(make):
    """Twice the size in about twice the time."""
    for _ in range(3):
        one, two = timed(make(SMALL)), timed(make(2 * SMALL))
        if two <= max(FREE, MOST * one):
            return
    pytest.fail(f"{SMALL} bytes take {one:.2f} s, twice as many {two:.2f} s")


@pytest.mark.timing
@pytest.mark.parametrize("unit", UNITS)
def test_much_of_one_thing(unit):
    check(lambda size: (unit * (size // len(unit))).encode())


@pytest.mark.timing
@pytest.mark.parametrize("unit", ["*", "[", "`", ">", "#", "![", "&"])
def test_a_megabyte_of_one_thing(unit):
    assert timed((unit * (LARGE // len(unit))).encode()) < WORST


@pytest.mark.timing
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("sign", ["---", "+++"])
@pytest.mark.parametrize("unit", MATTER)
def test_front_matter_of_one_thing(unit, sign, closed):
    end = f"\n{sign}\n" if closed else ""
    check(lambda size: (f"{sign}\n" + unit * (size // len(unit)) + end).encode())


@pytest.mark.timing
@pytest.mark.parametrize("unit", ["> ", "- ", "1. ", "> - "])
def test_deep_nesting(unit):
    check_linear(lambda times: (f"{unit * 40}a\n" * 20 * times).encode(), default().get("markdown").values)


def test_what_nests_too_deeply_is_text():
    article = newsdoc.loads(("> " * 40 + "a").encode(), format="markdown")
    assert article.paragraphs == (Paragraph(text="> " * 24 + "a"),)


@pytest.mark.timing
@pytest.mark.parametrize("unit", UNITS)
def test_sniffing_is_linear(unit):
    sniff = default().get("markdown").sniff

    def judged(size):
        text = "# T\n\n" + unit * (size // len(unit))
        return seconds(lambda: sniff(text), 1)

    small, large = judged(SMALL), judged(2 * SMALL)
    assert large < FREE or large <= MOST * small


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_cut_off_at_every_byte(path):
    data, target = path.read_bytes(), default().get("markdown")
    for at in range(len(data)):
        laws.check_safe(data[:at], target)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_single_bytes_changed(path):
    data, target = path.read_bytes(), default().get("markdown")
    chance = random.Random(path.name)
    for _ in range(CORRUPTIONS):
        at = chance.randrange(len(data))
        value = laws.check_safe(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :], target)
        if value is not None:
            laws.check_document(value)
