"""`text:plain` is held to the laws, and reads what people paste: blank lines, indented lines, a line for each."""

from pathlib import Path

import pytest

import newsdoc
from newsdoc import Paragraph
from newsdoc.testing import FormatSuite

HERE = Path(__file__).parent


class TestPlain(FormatSuite):
    level = 2
    format = "text:plain"
    samples = FormatSuite.files(__file__, "plain/*.txt")
    edits = frozenset({"headline", "bylines", "published", "updated", "dateline", "url", "body"})


def sample(name):
    return newsdoc.loads((HERE / "plain" / name).read_bytes(), format="text:plain")


def test_lines_that_wrap_are_joined_and_the_dateline_is_the_articles():
    article = sample("wrapped.txt")
    assert article.headline.endswith("the mayor of Ellery tells a crowded council")
    assert article.dateline.text == "ELLERY, March 14 (Coastline) -"
    assert article.body[0].text.startswith("The mayor of Ellery said on Friday that the tram line, which")
    assert [block.role for block in article.body] == [None, None, None, "tagline"]
    (note,) = article.ednotes
    assert (note.text, note.role) == ("Corrects the year in the third paragraph", "correction")


def test_an_indented_line_begins_a_paragraph():
    article = sample("indented.txt")
    assert [line.text for line in article.bylines] == ["Tove Arnesen"]
    assert article.dateline.text == "SALTMERE, Jan 3 -"
    assert [block.text.split()[0] for block in article.body] == ["The", "The", "No", "The", "END"]
    assert article.body[-1].role == "signoff"


def test_lines_too_wide_to_have_been_wrapped_are_a_paragraph_each():
    article = sample("line-each.txt")
    assert article.published.isoformat() == "2031-03-05T09:30:00"
    assert [block.text.split()[0] for block in article.body] == ["The", "“We", "The", "A"]


@pytest.mark.parametrize(
    ("name", "between"), [("indented.txt", "\n    "), ("line-each.txt", "\n"), ("wrapped.txt", "\n\n")]
)
def test_a_new_paragraph_begins_as_others_do(name, between):
    article = sample(name)
    new = Paragraph(text="Nobody was hurt.")
    text = newsdoc.dumps(newsdoc.edit.insert_after(article, article.body[1], new)).decode()
    assert f".{between}Nobody was hurt.{between}" in text or f"”{between}Nobody was hurt.{between}" in text


def test_what_is_no_running_text_is_not_claimed():
    verse = "The Quay\n\nBy Oona Tarrell\n\nMarch 5, 2031\n\nThe lamps\nare out\n\nand nobody\ncomes\n"
    assert newsdoc.detect(verse.encode()) == ()
