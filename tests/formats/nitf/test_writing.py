"""What is written: in the schema's order, and with exactly the losses that are told of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import given
from lxml import etree

import newsdoc
from formats.nitf import documents, schema
from newsdoc.errors import WriteError
from newsdoc.model import (
    Article,
    BlockQuote,
    Byline,
    Caption,
    Concept,
    Dateline,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Package,
    Paragraph,
    Place,
    Raw,
    Rendition,
)

HERE = timezone(timedelta(hours=1))
ARTICLE = Article(
    guid="harbour-4117",
    version="3",
    language="en-GB",
    slugline="harbour-strike",
    headline="Harbour Crews Vote to End Strike",
    subheadline="Cranes to move again",
    abstract="The crews go back.\n\nAll of them.",
    bylines=(
        Byline(text="Tamsin Orrell\nHarbour Correspondent", marks=(Mark(kind="person", start=0, end=13, value="p12"),)),
        Byline(text="Joss Penhale"),
    ),
    dateline=Dateline(text="PORT SALTMERE, March 4", marks=(Mark(kind="place", start=0, end=13),)),
    body=(
        Paragraph(
            text="The crews voted on Tuesday.\nAll of them.",
            role="lead",
            marks=(
                Mark(kind="strong", start=4, end=9),
                Mark(kind="chron", start=19, end=26, value="20310304"),
                Mark(kind="link", start=28, end=31, value="https://www.example.org/?a=1&b=2"),
            ),
        ),
        Heading(text="What it means"),
        Figure(
            caption=Caption(text="Cranes stood idle.", credit="Bram Tolliver / PHN"),
            alt_text="Cranes",
            renditions=(
                Rendition(href="cranes.jpg", content_type="image/jpeg", width=1024, height=768),
                Rendition(href="small.jpg", name="preview"),
            ),
        ),
        ListBlock(items=(Paragraph(text="Ferries"), ListBlock(items=(Paragraph(text="north"),), ordered=True))),
        BlockQuote(blocks=(Paragraph(text="Nine days are enough."),), credit="Oona Tarrell"),
        Raw(format="nitf", text='<nitf-table><nitf-table-metadata\n  class="odd"/></nitf-table>'),
        Group(blocks=(Paragraph(text="the desk", role="byline"), Paragraph(text="Founded in 1704.")), role="infobox"),
        Link(title="Saltmere Counts the Cost", href="https://www.example.org/cost", rel="seeAlso"),
        Paragraph(text="", role="break"),
        Paragraph(text="Bo Lund contributed.", role="tagline"),
    ),
    updated=datetime(2031, 3, 4, 6, 12, 9, tzinfo=HERE),
    embargoed=datetime(2031, 3, 4, 7, tzinfo=UTC),
    urgency=4,
    ednotes=(
        Note(text="Adds vote & reaction", public=False),
        Note(text="Corrects the day.", role="editorsnote", public=True),
    ),
    word_count=212,
    subjects=(Concept(name="Labour", code="09000000"), Concept(name="Oona Tarrell", type="person", code="p77")),
    genres=(Concept(name="current"),),
    keywords=("harbour", "strike"),
    places=(Place(name="Port Saltmere", region="Cornmouth", country_code="GB", role="event"),),
    provider=Concept(name="Penhallow News", code="PHN"),
    sources=(Concept(name="Penhallow News"), Concept(name="Harbour Board")),
    services=(Concept(name="Coast"),),
    copyright_holder="Penhallow News",
    copyright_year=2031,
    copyright_notice="© 2031 Penhallow News",
    usage_terms="no archive",
    extra={"nitf:series@series.part": "3", "nitf:meta:desk": "Coast"},
)


def test_nothing_is_lost_that_has_a_place():
    converted = newsdoc.convert(ARTICLE, "nitf")
    assert converted.losses == ()
    assert newsdoc.loads(converted.data) == ARTICLE


def test_it_looks_as_a_person_would_write_it():
    text = newsdoc.dumps(ARTICLE, format="nitf").decode()
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="en-GB">\n  <head>\n'
    )
    assert "\n      <hedline>\n        <hl1>Harbour Crews Vote to End Strike</hl1>\n" in text
    assert (
        '\n      <byline>By <person value="p12">Tamsin Orrell</person><byttl>Harbour Correspondent</byttl></byline>\n'
        in text
    )
    assert (
        '<p lede="true">The <em class="bold">crews</em> voted on <chron norm="20310304">Tuesday</chron>.<br/>' in text
    )
    assert '<nitf-table><nitf-table-metadata\n  class="odd"/></nitf-table>' in text
    assert text.endswith("</tagline>\n    </body.end>\n  </body>\n</nitf>\n")


def test_it_is_valid():
    assert not schema.faults(
        etree.fromstring(newsdoc.dumps(ARTICLE, format="nitf")), {"nitf-table", "nitf-table-metadata"}
    )


@given(documents.articles())
def test_whatever_is_written_is_valid(article):
    try:
        data = newsdoc.convert(article, "nitf").data
    except WriteError:
        return
    assert not schema.faults(etree.fromstring(data), {"odd", "nitf-table"})


@pytest.mark.parametrize("kind", ["link", "person"])
def test_a_link_in_an_author_line_holds_text_alone(kind):
    marks = (Mark(kind="link", start=0, end=4), Mark(kind=kind, start=0, end=4))
    line = Byline(text="Ines Marrow", marks=marks)
    data = newsdoc.convert(Article(bylines=(line,)), "nitf").data
    assert not schema.faults(etree.fromstring(data))


@pytest.mark.parametrize("kind", ["virtloc", "classifier"])
def test_an_address_in_the_text_holds_text_alone(kind):
    marks = (Mark(kind=kind, start=0, end=4), Mark(kind="strong", start=0, end=2))
    data = newsdoc.convert(Article(body=(Paragraph(text="Ines Marrow", marks=marks),)), "nitf").data
    assert not schema.faults(etree.fromstring(data))


@pytest.mark.parametrize("role", ["byline", "dateline", "copyright", "summary", "source"])
def test_what_opens_a_box_says_no_more_than_it_may(role):
    """An author line has persons and places, and nothing in bold."""
    mark = Mark(kind="strong", start=0, end=1)
    lines = "Cranes stood idle\nEllery Press"
    box = Group(blocks=(Paragraph(text=lines, marks=(mark,), role=role),), role="infobox")
    data = newsdoc.convert(Article(body=(box,)), "nitf").data
    assert not schema.faults(etree.fromstring(data))


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (Article(kicker="Coast"), "kicker: 'Coast'"),
        (Article(creditline="PHN"), "creditline: 'PHN'"),
        (Article(urgency=3, url="https://www.example.org/"), "url: 'https://www.example.org/'"),
        (Article(body=(Heading(text="Deep", level=4),)), "body[0].level: 4 arrived as 2"),
        (Article(extra={"ninjs:ticker": "y"}), "extra[0]: ('ninjs:ticker', 'y')"),
        (Article(body=(Paragraph(text="a  b"),)), "body[0].text: 'a  b' arrived as 'a b'"),
    ],
)
def test_what_has_no_place_is_told(article, told):
    assert told in newsdoc.convert(article, "nitf").report()


def test_a_package_is_refused():
    with pytest.raises(WriteError, match="package of 2"):
        newsdoc.convert(Package(items=(Article(), Article())), "nitf")


def test_a_byword_is_written_for_english_alone():
    line = (Byline(text="Gro Ness"),)
    assert b"<byline>By Gro Ness<" in newsdoc.dumps(Article(bylines=line), format="nitf")
    assert b"<byline>Gro Ness<" in newsdoc.dumps(Article(bylines=line, language="nb-NO"), format="nitf")


def test_from_text_and_back():
    text = (
        b"Harbour Crews Vote to End Strike\n\nBy Tamsin Orrell\n\nMarch 4, 2031\n\nThe crews voted on Tuesday.\n\n"
        b"Cranes stood idle. **Harbour Board**\n\nNobody *laughed*.\n\nRelated article: Saltmere Counts the Cost\n\n"
        b"Original url:\n\nhttps://www.example.org/2031/03/04/strike\n"
    )
    article = newsdoc.loads(text, format="text:moscow-times")
    there = newsdoc.convert(article, "nitf")
    assert [str(loss) for loss in there.losses] == ["url: 'https://www.example.org/2031/03/04/strike'"]
    back = newsdoc.convert(newsdoc.loads(there.data), "text:moscow-times")
    assert not back.losses
    assert newsdoc.loads(back.data) == attrs.evolve(article, url=None)


def test_to_text_with_readable_losses():
    report = newsdoc.convert(ARTICLE, "text:moscow-times").report()
    assert "urgency: 4" in report
    assert "guid: 'harbour-4117'" in report


def test_to_newsdoc_and_back():
    data = newsdoc.dumps(ARTICLE, format="newsdoc")
    assert newsdoc.dumps(newsdoc.loads(data), format="nitf") == newsdoc.dumps(ARTICLE, format="nitf")
