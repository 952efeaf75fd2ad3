"""Pages of Europresse are read by their classes, and come back as they were."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.errors import EditError
from newsdoc.model import Byline, Concept, Heading, Paragraph
from newsdoc.registry import default
from newsdoc.testing import FormatSuite
from newsdoc.testing.timing import check_linear

SAMPLES = Path(__file__).parent / "samples"
REAL = Path(__file__).resolve().parents[4] / "shared" / "samples" / "news-exports" / "europresse_test1.html"


class TestEuropresse(FormatSuite):
    format = "europresse:html"
    samples = FormatSuite.files(__file__, "samples/*.html")

    def enlarged(self, data: bytes, times: int) -> bytes:
        return data * times


def french():
    return newsdoc.loads_package((SAMPLES / "french.html").read_bytes()).items


def english():
    return newsdoc.loads_package((SAMPLES / "english.html").read_bytes()).items


def test_an_older_page():
    ferry = french()[0]
    assert ferry.guid == "news·20310104·PHE·5968001"
    assert (ferry.headline, ferry.kicker) == ("Un bac pris par les glaces", None)
    assert ferry.provider == Concept(name="Le Phare d'Ellery")
    assert ferry.subjects == (Concept(name="Mer", role="category"),)
    assert (ferry.published, ferry.sent) == (date(2031, 1, 4), date(2031, 1, 9))
    assert ferry.bylines == ()
    assert ferry.body == (
        Paragraph(text="Le bac de Port-Sel est pris par les glaces depuis lundi, sans secours."),
        Paragraph(text="« Nous avons de la soupe », a dit le capitaine.\n« Et du pain. »"),
        Paragraph(text="Personne n'est blessé."),
    )
    assert ferry.copyright_notice == "© 2031 Le Phare d'Ellery. Tous droits réservés."
    assert ferry.usage_terms == "Ce document ne peut être copié."
    assert dict(ferry.extra) == {
        "europresse:certificate": "Ce certificat est émis à Bibliothèque d'Ellery pour une seule lecture."
    }
    assert ferry.diagnostics == ()


def test_names_stand_between_the_title_and_the_text():
    lamps = french()[1]
    assert (lamps.kicker, lamps.headline) == ("Lumières", "Les lampes s'éteignent")
    assert lamps.bylines == (Byline(text="Anne Quillan"), Byline(text="Luc Brède"))
    assert [block.text for block in lamps.body] == ["Nul ne sait pourquoi.", "(1) Le gardien dormait."]
    assert lamps.alt_ids == (("certificate", "news·20310106·QUA·175072"),)
    assert dict(lamps.extra)["europresse:issue"] == "no. 5968"
    assert dict(lamps.extra)["europresse:page"] == "03"


def test_a_newer_page():
    ferry = english()[0]
    assert ferry.guid == "web·20310104·SALM·0042"
    assert (ferry.headline, ferry.subheadline) == ("Ferry Held by Ice", "No hurry, say those on board")
    assert ferry.provider == Concept(name="The Saltmere Mail (web site)")
    assert ferry.published == datetime(2031, 1, 4, 15, 32, tzinfo=timezone(timedelta(hours=1)))
    assert (ferry.word_count, ferry.subjects) == (1204, (Concept(name="World", role="category"),))
    assert ferry.bylines == (Byline(text="Tamsin Orrell and Idris Vane"),)
    assert ferry.body == (
        Paragraph(text="The ferry to Port Saltmere has been held by ice since Monday."),
        Heading(text="Soup"),
        Paragraph(text='"We have food," said the mate.'),
        Paragraph(text="Copyright is not what worries them."),
    )
    assert ferry.url == "https://mail.example.org/ferry?id=7&p=1"
    assert ferry.copyright_notice == "© 2031 The Saltmere Mail. All rights reserved."
    assert ferry.usage_terms == "Not to be copied."
    assert dict(ferry.extra) == {
        "europresse:issue": "no. 311",
        "europresse:other": "Seen elsewhere: 2031-01-05, The Ellery Courier",
        "europresse:page": "A3",
    }


def test_what_is_not_sure_is_reported():
    lanterns = english()[1]
    assert (lanterns.published, [remark.code for remark in lanterns.diagnostics]) == (None, ["bad-date"])
    assert lanterns.extra == (("europresse:header", "Quayside"), ("europresse:header", "some day in March"))
    single = newsdoc.loads((SAMPLES / "latin.html").read_bytes())
    assert (single.published, [remark.code for remark in single.diagnostics]) == (
        date(2031, 1, 6),
        ["weekday-mismatch"],
    )


def test_the_encoding_that_the_page_names_counts_where_it_is_no_utf_8():
    assert newsdoc.loads((SAMPLES / "latin.html").read_bytes()).bylines[1].text == "Luc Brède"
    assert b"charset=ISO-8859-1" in (SAMPLES / "french.html").read_bytes()
    assert "émis" in dict(french()[0].extra)["europresse:certificate"]


def test_an_edit_is_refused():
    found = newsdoc.loads_package((SAMPLES / "french.html").read_bytes())
    with pytest.raises(EditError, match="cannot place single edits"):
        newsdoc.dumps(attrs.evolve(found, items=found.items[:1]))


def test_a_page_that_links_to_europresse_is_not_one():
    page = b"<html><body><p>See <a href='https://www.europresse.com/fr/'>Europresse</a>.</p></body></html>"
    assert all(found.format != "europresse:html" for found in newsdoc.detect(page))


def test_a_page_whose_head_is_all_styles_is_told_by_what_it_loads():
    styles = "<style>" + ".a { margin: 0 }\n" * 5000 + "</style>"
    page = f"<html><head><script src='https://nouveau.europresse.com/js/x.js'></script>{styles}</head>"
    data = page.encode() + (SAMPLES / "english.html").read_bytes()
    assert newsdoc.loads_package(data).items[0].headline == "Ferry Held by Ice"


def test_no_page_without_articles():
    with pytest.raises(newsdoc.ParseError, match="no-documents"):
        default().get("europresse:html").values(b"<p>a</p>")


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<p>",
        "</p>",
        "<b></i>",
        "<div><span>",
        '<span class="DocHeader">a, ',
        "a<br>",
        "1 204 mots, ",
        ", no",
        "&nbsp;",
        '<span class="DocPublicationName">',
        "<a href=",
        "<article>x",
    ],
)
def test_reading_takes_linear_time(unit):
    head = '<span class="DocPublicationName">a</span><span class="DocHeader">b'
    read = default().get("europresse:html").values
    check_linear(lambda times: f"{head}{unit * (times * 1000)}</span>{unit * (times * 1000)}".encode(), read)


@pytest.mark.skipif(not REAL.is_file(), reason="the real page is not here")
def test_a_real_page():
    data = REAL.read_bytes()
    assert [found.format for found in newsdoc.detect(data)] == ["europresse:html"]
    found = newsdoc.loads_package(data)
    assert newsdoc.dumps(found) == data
    lxml = pytest.importorskip("lxml.html")
    tree = lxml.fromstring(data.decode())
    titles = tree.xpath("//span[@class='TitreArticleVisu']")
    names = tree.xpath("//span[@class='DocPublicationName']")
    assert len(found.items) == len(titles) == len(names) == 3
    shown = tree.text_content()
    for article, title, name in zip(found.items, titles, names, strict=True):
        assert article.headline == title.text_content()
        assert name.text_content().startswith(article.provider.name)
        assert f"Numéro de document : {article.guid}" in shown
        assert article.copyright_notice in shown
        assert article.published is not None
        assert all(block.text in " ".join(shown.split()) for block in article.body)
        assert article.sent == date(2012, 10, 5)
    assert [len(article.bylines) for article in found.items] == [0, 1, 1]
    assert [len(article.body) for article in found.items] == [2, 2, 1]
