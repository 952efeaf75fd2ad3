"""Responses of Factiva are read by their elements, and edited in place."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

import attrs
import pytest

import newsdoc
from formats.factiva import documents
from newsdoc.errors import EditError
from newsdoc.model import Byline, Caption, Concept, Contributor, Figure, Note, Paragraph, Place, Preformatted
from newsdoc.registry import Registry, default
from newsdoc.testing import FormatSuite, laws
from newsdoc.testing.timing import check_linear

SAMPLES = Path(__file__).parent / "samples"
REAL = Path(__file__).resolve().parents[4] / "shared" / "samples" / "news-exports" / "factiva_test.xml"

EDITS = frozenset(
    {
        "associations",
        "bylines",
        "contributors",
        "copyright_notice",
        "creditline",
        "ednotes",
        "guid",
        "headline",
        "keywords",
        "language",
        "places",
        "provider",
        "published",
        "subjects",
        "updated",
        "word_count",
    }
)
VALUES = {
    "associations": (Figure(caption=Caption(text="Lanterns")),),
    "contributors": (Contributor(name="Penhallow Press", type="organisation", role="publisher"),),
    "ednotes": (Note(text="Corrects the name of the quay", role="correction", public=True),),
    "places": (Place(name="Penhallow", code="penh", scheme="factiva:re", role="about"),),
    "provider": Concept(name="Penhallow News", code="PENH"),
    "published": datetime(2031, 3, 4, 5, 6, tzinfo=UTC),
    "subjects": (
        Concept(name="Lanterns", code="glan", scheme="factiva:ns"),
        Concept(name="Tide", role="category"),
        Concept(code="LAN", scheme="factiva:ipc"),
    ),
}


class TestResponse(FormatSuite):
    format = "factiva:xml"
    samples = FormatSuite.files(__file__, "samples/*.xml")
    edits = EDITS
    values: ClassVar = VALUES

    def documents(self):
        return documents.documents()

    def enlarged(self, data: bytes, times: int) -> bytes:
        begin, end = data.index(b"<ppsarticle>"), data.rindex(b"</ppsarticleResultSet>")
        return data[:begin] + data[begin:end] * times + data[end:]


class TestBody(FormatSuite):
    """Where there is no lead, every edit of the body has a place."""

    format = "factiva:xml"
    samples = FormatSuite.files(__file__, "samples/without-lead.xml")
    edits = EDITS | {"body"}
    values: ClassVar = VALUES

    def enlarged(self, data: bytes, times: int) -> bytes:
        begin, end = data.index(b"<r:tailParagraphs>") + 18, data.index(b"</r:tailParagraphs>")
        return data[:end] + data[begin:end] * times + data[end:]


def package():
    return newsdoc.loads_package((SAMPLES / "package.xml").read_bytes())


def single():
    return newsdoc.loads((SAMPLES / "single.xml").read_bytes())


# -- reading -------------------------------------------------------------------------------------------------


def test_what_the_elements_say():
    ferry = package().items[0]
    assert ferry.guid == "ELLC000020310104e71400011"
    assert ferry.alt_ids == (("reference", "distdoc:archive/ArchiveDoc::Article/ELLC000020310104e71400011"),)
    assert (ferry.headline, ferry.language, ferry.word_count) == ("Ferry Held by Ice", "en", 1204)
    assert ferry.published == datetime(2031, 1, 4, 15, 32, tzinfo=UTC)
    assert ferry.updated == datetime(2031, 1, 5, 2, tzinfo=UTC)
    assert ferry.provider == Concept(name="The Ellery Courier", code="ELLC")
    assert ferry.contributors == (Contributor(name="Ellery Press Limited", type="organisation", role="publisher"),)
    assert ferry.bylines == (Byline(text="Tamsin Orrell"),)
    assert ferry.copyright_notice == "(c) 2031 The Ellery Courier Company."
    assert ferry.body == (
        Paragraph(text="The ferry to Port Saltmere has been held by ice since Monday.", role="lead"),
        Paragraph(text="Nobody on board is hurt.", role="lead"),
        Paragraph(text='"We have food," said the mate <of the Heron>.'),
        Paragraph(text="A second ship is on its way."),
        Preformatted(text="High water   04:10\nLow water    10:25"),
    )
    assert ferry.subjects == (
        Concept(name="Harbour & Sea", role="category"),
        Concept(name="Saltmere Line PLC", code="saltln", scheme="factiva:co", type="organisation"),
        Concept(name="Water Transport", code="i74", scheme="factiva:in"),
        Concept(name="Weather", code="gwea", scheme="factiva:ns"),
        Concept(name="Transport", code="ntra", scheme="factiva:ns"),
        Concept(code="SEA", scheme="factiva:ipc"),
    )
    assert ferry.keywords == ("Ice in harbours",)
    assert ferry.places == (Place(name="Ellery", code="ell", scheme="factiva:re", role="about"),)
    assert [figure.caption.text for figure in ferry.associations] == ["The ferry Heron off Port Saltmere"]
    assert ferry.ednotes == (Note(text="Printed in colour"),)
    assert dict(ferry.extra) == {
        "factiva:ed": "Late",
        "factiva:logo@image": "ellcLogo.gif",
        "factiva:logo@source": "http://logos.example.com",
        "factiva:pg": "3, 7",
    }
    assert ferry.diagnostics == ()


def test_what_has_no_field_is_an_extra_and_what_cannot_be_read_is_reported():
    found = package()
    lamps = found.items[1]
    assert (lamps.published, lamps.word_count, lamps.language) == (None, None, "zh-Hant")
    assert dict(lamps.extra) == {"factiva:weather/sky": "dark", "factiva:weather/sky@cover": "all"}
    text = found.origin.source.text
    assert [(remark.code, text[remark.span.start : remark.span.end]) for remark in lamps.diagnostics] == [
        ("bad-value", "<dateTime>the sixth of January</dateTime>"),
        ("bad-value", "<wordCount>some</wordCount>"),
    ]


def test_one_article_in_the_encoding_that_the_response_names():
    article = single()
    assert (article.bylines[0].text, article.creditline) == ("Käthe Brömmel", "ebt")
    assert article.published == date(2031, 1, 4)
    assert article.ednotes[0].role == "correction"


def test_an_article_says_the_same_in_a_page_of_factiva():
    shown = newsdoc.loads_package((SAMPLES / "package.html").read_bytes()).items[0]
    sent = package().items[0]
    for field in (
        "guid",
        "headline",
        "bylines",
        "provider",
        "contributors",
        "copyright_notice",
        "places",
        "word_count",
    ):
        assert getattr(shown, field) == getattr(sent, field), field
    assert shown.body[:2] == sent.body[:2]
    assert {term for term in shown.subjects if term.code != "ICE"} <= set(sent.subjects)


def test_a_highlight_is_no_mark():
    assert all(not block.marks for block in package().items[0].body if isinstance(block, Paragraph))


def test_a_second_value_is_an_extra():
    data = (SAMPLES / "single.xml").read_bytes()
    again = newsdoc.loads(data.replace(b"<credit>", b"<headline>Two</headline><credit>"))
    assert again.headline == "Two"
    assert dict(again.extra)["factiva:headline/paragraph"] == "Fähre liegt im Eis fest"


def test_what_stands_beside_a_value_is_an_extra():
    data = (SAMPLES / "single.xml").read_bytes()
    for old, new in (
        (b'<region code="ell">', b'<region code="ell" weight="80"><country>EL</country>near'),
        (b"<leadParagraph>", b"<leadParagraph>Ice"),
        (b"<credit>", b'<credit kind="short">'),
        (b"<date>2031-01-04</date>", b"<date>2031-01-04</date><zone>CET</zone>"),
        (b"<wordCount>", b"<mixed>a <b>c</b> d</mixed><parts><x>e</x> f</parts><wordCount>"),
    ):
        assert old in data
        data = data.replace(old, new)
    assert newsdoc.loads(data).extra == (
        ("factiva:credit@kind", "short"),
        ("factiva:leadParagraph", "Ice"),
        ("factiva:mixed", "a c d"),
        ("factiva:parts", "e f"),
        ("factiva:publicationDate/zone", "CET"),
        ("factiva:region", "near"),
        ("factiva:region/country", "EL"),
        ("factiva:region@weight", "80"),
    )


def test_a_value_tells_where_it_stands():
    found = package()
    assert newsdoc.span(found.items[1], "headline").text == "Lamps Go Out on the Quay"


@pytest.mark.parametrize("space", ["", ' xmlns="http://global.factiva.com/pps/3.1"'])
def test_the_version_in_the_namespace_does_not_matter(space):
    data = (SAMPLES / "package.xml").read_bytes().replace(b' xmlns="http://global.factiva.com/pps/2.0"', space.encode())
    assert newsdoc.loads_package(data) == package()


def test_other_xml_is_refused():
    with pytest.raises(newsdoc.ParseError, match="no-documents"):
        default().get("factiva:xml").values(b"<PPSResponse><article/></PPSResponse>")


def test_detection_goes_by_the_outermost_element():
    registry = Registry(plugins=False)
    for sample in SAMPLES.glob("*.xml"):
        found = registry.detect(sample.read_bytes())
        assert [detection.format for detection in found] == ["factiva:xml"]


# -- editing -------------------------------------------------------------------------------------------------


def changed(before, after):
    """The lines of a response that an edit changes."""
    refusal = laws.check_edit(after)
    assert refusal is None, refusal
    old = before.origin.source.text.splitlines()
    new = newsdoc.dumps(after).decode(before.origin.source.encoding).splitlines()
    gone, come = list(old), list(new)
    for line in new:
        if line in gone:
            gone.remove(line)
    for line in old:
        if line in come:
            come.remove(line)
    return [line.strip() for line in gone], [line.strip() for line in come]


def edited(number, **values):
    found = package()
    items = list(found.items)
    items[number] = attrs.evolve(items[number], **values)
    return changed(found, attrs.evolve(found, items=tuple(items)))


def test_a_text_keeps_the_highlights_that_the_edit_does_not_touch():
    assert edited(0, headline="Ferry Held by Fog") == (["<hlt>Ferry</hlt> Held by Ice</paragraph>"],
                                                       ["<hlt>Ferry</hlt> Held by Fog</paragraph>"])  # fmt: skip


def test_a_text_that_is_another_has_no_highlights():
    assert edited(0, headline="Boat & Ice") == (["<hlt>Ferry</hlt> Held by Ice</paragraph>"],
                                                ["Boat &amp; Ice</paragraph>"])  # fmt: skip


def test_a_new_paragraph_stands_where_its_role_says():
    body = package().items[0].body
    new = Paragraph(text="Ice is thick.")
    line = '<paragraph display="Proportional" truncation="None">Ice is thick.</paragraph>'
    for made in (new, attrs.evolve(new, role="lead")):
        assert edited(0, body=(*body[:2], made, *body[2:])) == ([], [line])
    assert edited(0, body=(*body, new)) == ([], [line])


def test_a_lead_paragraph_after_the_others_has_no_place():
    found = package()
    body = (*found.items[0].body, Paragraph(text="Ice is thick.", role="lead"))
    made = attrs.evolve(found, items=(attrs.evolve(found.items[0], body=body), found.items[1]))
    with pytest.raises(EditError):
        newsdoc.dumps(made)


def test_codes_are_added_and_taken_out():
    subjects = package().items[0].subjects
    ice = Concept(name="Ice", code="gice", scheme="factiva:ns")
    gone, come = edited(0, subjects=(*subjects[:3], *subjects[4:], ice))
    assert gone == ['<newsSubject code="gwea" position="0">', "<name>Weather</name>"]
    assert come == ['<newsSubject code="gice">', "<name>Ice</name>"]


def test_a_publication_goes_with_its_code():
    gone, come = edited(0, provider=None)
    assert (gone, come) == (["<sourceName>The Ellery Courier</sourceName>", "<sourceCode>ELLC</sourceCode>"], [])


def test_an_empty_name_is_filled_in():
    found = newsdoc.loads((SAMPLES / "single.xml").read_bytes().replace(b"<name>Wetter</name>", b"<name/>"))
    laws.check_document(found)
    weather = attrs.evolve(found.subjects[0], name="Wetter")
    _, come = changed(found, attrs.evolve(found, subjects=(weather,)))
    assert come == ['<newsSubject code="gwea"><name>Wetter</name></newsSubject>']


def test_a_date_is_rewritten_as_exactly_as_it_is_told():
    assert edited(0, published=date(2031, 1, 3)) == (["<dateTime>2031-01-04T15:32:00Z</dateTime>"],
                                                     ["<date>2031-01-03</date>"])  # fmt: skip
    assert edited(0, published=datetime(2031, 1, 3, 7, tzinfo=UTC))[1] == ["<dateTime>2031-01-03T07:00:00Z</dateTime>"]


def test_a_value_that_could_not_be_read_is_replaced():
    assert edited(1, word_count=7) == (["<wordCount>some</wordCount>"], ["<wordCount>7</wordCount>"])


def test_articles_are_taken_out_and_moved():
    data = TestResponse().enlarged((SAMPLES / "package.xml").read_bytes(), 2)
    found = newsdoc.loads_package(data)
    for items in (found.items[1:], found.items[::-1], (found.items[3], *found.items[:2])):
        made = attrs.evolve(found, items=items)
        refusal = laws.check_edit(made)
        assert refusal is None, refusal


def test_editing_all_articles_takes_linear_time():
    data = (SAMPLES / "package.xml").read_bytes()

    def edit(data):
        found = newsdoc.loads_package(data)
        items = tuple(attrs.evolve(item, headline=f"{item.headline}!") for item in found.items)
        newsdoc.dumps(attrs.evolve(found, items=items))

    check_linear(lambda times: TestResponse().enlarged(data, times * 8), edit)


@pytest.mark.parametrize(
    "unit",
    [
        "<paragraph>a</paragraph>",
        '<paragraph display="Fixed">a\n</paragraph>',
        "<hlt>a</hlt>",
        "a ",
        "&amp;",
        "<x>a</x>",
        '<x b="c"/>',
    ],
)
@pytest.mark.parametrize(
    "tag", ["headline", "tailParagraphs", "byline", "pages", "weather", "publicationDate", "region"]
)
def test_reading_takes_linear_time(tag, unit):
    read = default().get("factiva:xml").values
    head, tail = f"<PPSResponse><ppsarticle><article><{tag}>", f"</{tag}></article></ppsarticle></PPSResponse>"
    check_linear(lambda times: f"{head}{unit * (times * 500)}{tail}".encode(), read)


# -- real responses ------------------------------------------------------------------------------------------


@pytest.mark.skipif(not REAL.is_file(), reason="the real response is not here")
def test_a_real_response():
    etree = pytest.importorskip("lxml.etree")
    data = REAL.read_bytes()
    assert [found.format for found in newsdoc.detect(data)] == ["factiva:xml"]
    found = newsdoc.loads_package(data)
    laws.check_document(found)
    assert newsdoc.dumps(found) == data
    assert found.diagnostics == ()
    name = "{http://global.factiva.com/pps/2.0}"
    elements = list(etree.fromstring(data).iter(f"{name}article"))
    assert len(found.items) == len(elements) == 3

    def said(element, path):
        return [
            " ".join("".join(each.itertext()).split()) for each in element.findall("/".join(name + p for p in path))
        ]

    for article, element in zip(found.items, elements, strict=True):
        assert [article.guid] == said(element, ["accessionNo"])
        assert [article.headline] == said(element, ["headline"])
        assert [article.provider.name] == said(element, ["sourceName"])
        assert [str(article.word_count)] == said(element, ["wordCount"])
        assert [f"{article.published:%Y-%m-%dT%H:%M:%SZ}"] == said(element, ["publicationDate"])
        lead, tail = (said(element, [tag, "paragraph"]) for tag in ("leadParagraph", "tailParagraphs"))
        assert [block.text for block in article.body] == lead + tail
        assert [place.name for place in article.places] == said(element, ["region", "name"])
        codes = [each.get("code") for each in element.findall(f"{name}newsSubject")]
        assert [concept.code for concept in article.subjects if concept.scheme == "factiva:ns"] == codes
        assert len(article.subjects) + len(article.keywords) == len(codes) + len(said(element, ["descField"]))
