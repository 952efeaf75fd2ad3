"""Pages of Factiva are read by their codes, and come back as they were."""

from datetime import datetime
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.errors import EditError
from newsdoc.registry import default
from newsdoc.testing import FormatSuite
from newsdoc.testing.timing import check_linear

SAMPLES = Path(__file__).parent / "samples"
REAL = Path(__file__).resolve().parents[4] / "shared" / "samples" / "news-exports" / "factiva_test.html"


class TestFactiva(FormatSuite):
    format = "factiva:html"
    samples = FormatSuite.files(__file__, "samples/*.html")

    def enlarged(self, data: bytes, times: int) -> bytes:
        return data * times


def package():
    return newsdoc.loads_package((SAMPLES / "package.html").read_bytes())


def test_what_the_codes_say():
    ferry = package().items[0]
    assert ferry.guid == "ELLC000020310104e71400011"
    assert (ferry.headline, ferry.provider.name, ferry.provider.code) == (
        "Ferry Held by Ice",
        "The Ellery Courier",
        "ELLC",
    )
    assert [(each.name, each.role) for each in ferry.contributors] == [("Ellery Press Limited", "publisher")]
    assert ferry.published == datetime(2031, 1, 4, 15, 32)  # noqa: DTZ001 - it has no zone
    assert [line.text for line in ferry.bylines] == ["Tamsin Orrell"]
    assert (ferry.word_count, ferry.language) == (1204, "en")
    assert ferry.copyright_notice == "(c) 2031 The Ellery Courier Company."
    assert [(block.role, block.text) for block in ferry.body] == [
        ("lead", "The ferry to Port Saltmere has been held by ice since Monday."),
        ("lead", "Nobody on board is hurt."),
        (None, '"We have food," said the mate.'),
        (None, "A second ship is on its way."),
    ]
    assert [(term.code, term.name, term.type, term.role) for term in ferry.subjects] == [
        (None, "Harbour & Sea", None, "category"),
        ("saltln", "Saltmere Line PLC", "organisation", None),
        ("gwea", "Weather", None, None),
        ("ntra", "Transport", None, None),
        ("SEA", None, None, None),
        ("ICE", None, None, None),
    ]
    assert [(place.code, place.name, place.role) for place in ferry.places] == [("ell", "Ellery", "about")]
    assert [figure.caption.text for figure in ferry.associations] == ["The ferry Heron off Port Saltmere"]
    assert dict(ferry.extra) == {
        "factiva:pg": "3",
    }
    assert ferry.diagnostics == ()


def test_what_is_not_sure_is_reported():
    lamps = package().items[1]
    assert (lamps.published, lamps.word_count, lamps.language) == (None, None, None)
    assert sorted(remark.code for remark in lamps.diagnostics) == ["ambiguous-date", "bad-value", "unknown-language"]
    assert lamps.guid == "SALT000020310106e71600002"


def test_one_article_in_the_encoding_that_the_page_names():
    article = newsdoc.loads((SAMPLES / "single.html").read_bytes())
    assert article.bylines[0].text == "Käthe Brömmel"


def test_an_edit_is_refused():
    found = package()
    with pytest.raises(EditError, match="cannot place single edits"):
        newsdoc.dumps(attrs.evolve(found, items=found.items[:1]))


@pytest.mark.parametrize(
    "unit",
    ["<", "<td>", '<td class="index"><b>HD</b></td>', '<div class="article">', "<p>", "a | b : c | ", "&nbsp;", "9,"],
)
def test_reading_takes_linear_time(unit):
    head = '<div class="article"><td class="index">NS</td><td>a'
    read = default().get("factiva:html").values
    check_linear(lambda times: f"{head}</td>{head}{unit * (times * 1000)}</td>".encode(), read)


@pytest.mark.skipif(not REAL.is_file(), reason="the real page is not here")
def test_a_real_page():
    data = REAL.read_bytes()
    assert [found.format for found in newsdoc.detect(data)] == ["factiva:html"]
    found = newsdoc.loads_package(data)
    assert newsdoc.dumps(found) == data
    lxml = pytest.importorskip("lxml.html")
    tree = lxml.fromstring(data.decode())
    articles = tree.xpath("//div[contains(@class, 'Article')]")
    assert len(found.items) == len(articles) == 2
    for article, element in zip(found.items, articles, strict=True):
        rows = {row[0].text_content().strip(): row[1].text_content().strip() for row in element.iter("tr")}
        assert article.headline == rows["HD"]
        assert article.provider.name == rows["SN"]
        assert f"{article.word_count} mots" == rows["WC"]
        assert rows["AN"] == f"Document {article.guid}"
        assert article.copyright_notice == rows["CY"]
        assert article.language == {"Français": "fr"}[rows["LA"]]
        assert f"{article.published:%d}" == rows["PD"][:2]
        assert [block.text for block in article.body] == [
            paragraph.text_content() for paragraph in element.xpath(".//p[contains(@class, 'articleParagraph')]")
        ]
        assert [place.code for place in article.places] == [
            part.split(" : ")[0].strip() for part in rows["RE"].split("|")
        ]


def test_no_page_without_articles():
    with pytest.raises(newsdoc.ParseError, match="no-documents"):
        default().get("factiva:html").values(b"<p>a</p>")
