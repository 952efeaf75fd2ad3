"""The exports as web pages are read as their text would be, and come back as they were."""

from datetime import date
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.errors import EditError
from newsdoc.formats.lexisnexis.hypertext import shown
from newsdoc.registry import default
from newsdoc.testing import FormatSuite
from newsdoc.testing.timing import check_linear

SAMPLES = Path(__file__).parent / "samples"
REAL = Path(__file__).resolve().parents[5] / "shared" / "samples" / "news-exports" / "lexisnexis_test_en.html"


class TestPages(FormatSuite):
    format = "lexisnexis:html"
    samples = FormatSuite.files(__file__, "samples/*.html")

    def enlarged(self, data: bytes, times: int) -> bytes:
        return data * times


def package(name):
    return newsdoc.loads_package((SAMPLES / name).read_bytes())


def test_what_a_page_says():
    ferry, lamps = package("package.html").items
    assert ferry.provider.name == "The Ellery Courier"
    assert ferry.published == date(2031, 1, 4)
    assert ferry.headline == "Ferry Held by Ice; Crew Has Food for a Week"
    assert [line.text for line in ferry.bylines] == ["TAMSIN ORRELL"]
    assert (ferry.word_count, ferry.language) == (1204, "en")
    assert ferry.extra == (
        ("lexisnexis:edition", "Late Edition - Final"),
        ("lexisnexis:load-date", "January 5, 2031"),
        ("lexisnexis:page", "3"),
    )
    assert [block.text for block in ferry.body] == [
        "The ferry to Port Saltmere has been held by ice since Monday, the harbour office said.",
        '"We have food & drink," said the mate, Bram Tolliver.',
    ]
    assert ferry.associations[0].caption.text == 'Map: "Ice in the bay"'
    assert ferry.copyright_notice == "Copyright 2031 The Ellery Courier Company"
    assert [block.text for block in lamps.body] == ["Nobody knows why.", "The keeper was asleep."]
    assert lamps.signals == ("Correction Appended",)
    assert [(note.text, note.role) for note in lamps.ednotes] == [("He was awake.", "correction")]


def test_the_encoding_that_a_page_names():
    assert "Bram Brömmel" in package("package-latin-1.html").items[0].body[1].text


def test_an_edit_is_refused():
    found = package("package.html")
    edited = attrs.evolve(found, items=found.items[:1])
    with pytest.raises(EditError, match="cannot place single edits"):
        newsdoc.dumps(edited)
    text = newsdoc.convert(edited.items[0], "lexisnexis")
    assert text.losses == ()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a <b>b</b>\n c", "a b c"),
        ("<p>a<p>b", "\n\na\n\nb"),
        ("a<br>b", "a\nb"),
        ("a<!-- <p> -->b", "ab"),
        ("a<!-- b", "a"),
        ("<script>a</script>b", "b"),
        ("<style>a", ""),
        ("1 < 2 &lt; 3 &amp; &#233;", "1 < 2 < 3 & é"),
        ("<style>.x { text-align: center }</style><p class=x>a</p>b", "\n\n" + " " * 30 + "a\n\nb"),
    ],
)
def test_how_a_page_is_shown(page, text):
    assert shown(page) == text


@pytest.mark.parametrize(
    "unit", ["<", "<!--", "<p", "<p>", "</", "<style>", ".a{", "&", "&#", "<br>", "'\"", "<a b='", "\n"]
)
def test_showing_takes_linear_time(unit):
    check_linear(lambda times: unit * (times * 2000), shown)


@pytest.mark.skipif(not REAL.is_file(), reason="the real page is not here")
def test_a_real_page():
    data = REAL.read_bytes()
    assert [found.format for found in newsdoc.detect(data)] == ["lexisnexis:html"]
    found = newsdoc.loads_package(data)
    assert newsdoc.dumps(found) == data
    lxml = pytest.importorskip("lxml.html")
    tree = lxml.fromstring(data)
    spans = [" ".join(span.text_content().split()) for span in tree.iter("span")]
    labels = [
        (spans[at].removesuffix(":"), spans[at + 1])
        for at in range(len(spans) - 1)
        if spans[at].endswith(":") and spans[at].isupper()
    ]
    assert len(found.items) == 2
    assert [str(article.word_count) + " words" for article in found.items] == [v for k, v in labels if k == "LENGTH"]
    assert [f"By {article.bylines[0].text}" for article in found.items if article.bylines] == [
        v for k, v in labels if k == "BYLINE"
    ]
    assert [figure.caption.text for article in found.items for figure in article.associations] == [
        v for k, v in labels if k == "GRAPHIC"
    ]
    assert [article.language for article in found.items] == ["en" for k, _ in labels if k == "LANGUAGE"]
    words = " ".join(block.text for article in found.items for block in article.body).split()
    shown_words = " ".join(tree.text_content().split())
    assert all(word in shown_words for word in words)
    assert [len(article.body) for article in found.items] == [3, 6]


def test_no_page_without_documents():
    with pytest.raises(newsdoc.ParseError, match="no-documents"):
        default().get("lexisnexis:html").values(b"<p>a</p>")
