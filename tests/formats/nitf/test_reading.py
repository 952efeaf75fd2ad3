"""What is read of documents of every kind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

import newsdoc
from newsdoc.errors import ParseError
from newsdoc.formats.nitf.dates import read_date, write_date
from newsdoc.model import (
    BlockQuote,
    Byline,
    Concept,
    Dateline,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Place,
    Preformatted,
    Raw,
    Table,
)
from newsdoc.testing.laws import check_document

SAMPLES = Path(__file__).parent / "samples"
HOUR = timezone(timedelta(hours=1))


def sample(name):
    return newsdoc.loads((SAMPLES / name).read_bytes(), format="nitf")


def body(content):
    data = f"<nitf><body><body.content>{content}</body.content></body></nitf>".encode()
    article = newsdoc.loads(data, format="nitf")
    assert newsdoc.dumps(article) == data
    return article.body


def head(content):
    return newsdoc.loads(f"<nitf><head>{content}</head><body/></nitf>".encode(), format="nitf")


def lines(content):
    return newsdoc.loads(f"<nitf><body><body.head>{content}</body.head></body></nitf>".encode(), format="nitf")


def test_the_head():
    article = sample("agency.xml")
    assert article.guid == "harbour-4117"
    assert article.alt_ids == (("uno", "2031-03-04/harbour/4117"), ("desk", "0417"))
    assert (article.version, article.slugline, article.language) == ("3", "harbour-strike", "en-GB")
    assert article.updated == datetime(2031, 3, 4, 6, 12, 9, tzinfo=HOUR)
    assert article.updated.utcoffset() == timedelta(hours=1)
    assert article.expires == datetime(2031, 4, 4, 6, 12, 9, tzinfo=UTC)
    assert article.published == date(2031, 3, 4)
    assert (article.embargoed, article.pubstatus, article.urgency, article.word_count) == (None, "usable", 4, 212)
    assert article.subjects == (
        Concept(name="Labour", code="09000000"),
        Concept(name="Strike", code="09011000"),
        Concept(name="Coast", role="category"),
        Concept(name="Oona Tarrell", code="p77", scheme="phn", type="person"),
        Concept(name="Port of Saltmere", code="PSH", type="organisation"),
        Concept(name="Docks", type="beat"),
    )
    assert article.places == (
        Place(name="Port Saltmere", region="Cornmouth", country_code="GB", role="event"),
        Place(name="Port Saltmere", code="PSM", scheme="un", role="about"),
    )
    assert article.keywords == ("harbour", "strike")
    assert article.genres == (Concept(name="current"),)
    assert article.sources == (Concept(name="Penhallow News"),)
    assert article.links == (newsdoc.Link(rel="replaces", guid="harbour-4116"),)
    assert article.signals == ("update",)
    assert [(note.text, note.public, note.role) for note in article.ednotes] == [
        ("Adds vote & reaction", False, None),
        ("Corrects the day of the first vote.", True, "editorsnote"),
    ]
    assert (article.copyright_holder, article.copyright_year, article.usage_terms) == (
        "Penhallow News",
        2031,
        "no archive",
    )
    extra = dict(article.extra)
    assert extra["nitf:series@series.name"] == "Strike"
    assert extra["nitf:revision-history[2]@name"] == "J. Penhale"
    assert extra["nitf:date.release@norm"] == "20310304T070000+0100"
    assert extra["nitf:meta:desk"] == "Coast"
    assert extra["nitf:tobject.subject.type:09011000"] == "Labour"


def test_the_lines():
    article = sample("agency.xml")
    assert (article.headline, article.subheadline) == (
        "Harbour Crews Vote to End Strike",
        "Cranes to move again on Wednesday",
    )
    assert article.title is None  # it repeats the headline
    assert article.bylines == (
        Byline(
            text="Tamsin Orrell\nHarbour Correspondent",
            marks=(Mark(kind="person", start=0, end=13, value="p12", scheme="phn"),),
        ),
        Byline(text="and Joss Penhale in Ellery", marks=(Mark(kind="place", start=20, end=26),)),
    )
    assert article.bylines[0].contributors[0].name == "Tamsin Orrell"
    assert article.dateline == Dateline(
        text="PORT SALTMERE, March 4",
        marks=(
            Mark(kind="place", start=0, end=13),
            Mark(kind="city", start=0, end=13),
            Mark(kind="chron", start=15, end=22, value="20310304"),
        ),
    )
    assert article.provider == Concept(name="Penhallow News", code="PHN", scheme="agencies")
    assert article.abstract == "The crews of Port Saltmere go back to work after nine days."


def test_the_blocks():
    article = sample("agency.xml")
    kinds = [type(block) for block in article.body]
    assert kinds == [
        *(Paragraph, Figure, Paragraph, Heading, ListBlock, BlockQuote, Table, Preformatted, Paragraph, Group, Link),
        *(Paragraph, Paragraph),
    ]
    lead, figure, said, _, items, quote, table, agate, _, box, link, rule, last = article.body
    assert lead.role == "lead"
    assert lead.text == "The crews of Port Saltmere voted on Tuesday to go back to work."
    assert [mark.kind for mark in lead.marks] == ["place", "chron"]
    assert (figure.caption.text, figure.caption.credit) == (
        "Cranes stood idle at Port Saltmere.",
        "Bram Tolliver / PHN",
    )
    assert [rendition.href for rendition in figure.renditions] == ["cranes.jpg", "cranes-small.jpg"]
    assert (figure.alt_text, figure.renditions[0].width) == ("Cranes", 1024)
    assert said.text == "“We are tired,” said Oona Tarrell, who speaks for the drivers & pilots.\nNobody laughed."
    assert [item.text for item in items.items] == ["Ferries sail again.", "Fish is landed."]
    assert items.items[0].marks == (Mark(kind="strong", start=13, end=18),)
    assert (quote.blocks[0].text, quote.credit, quote.role) == ("Nine days are enough.", "Oona Tarrell", "pullquote")
    assert [[cell.text for cell in row] for row in table.rows] == [["Quay", "Yes"], ["North", "61", "of 80"]]
    assert (table.rows[0][1].header, table.rows[0][1].colspan, table.caption.text) == (True, 2, "Votes")
    assert agate.text == "  North   61\n  South   44"
    assert box.role == "infobox"
    assert [(block.text, getattr(block, "role", None)) for block in box.blocks] == [
        ("By the harbour desk", "byline"),
        ("The port in figures", None),
        ("Founded in 1704.", None),
        ("Harbour Board", "source"),
    ]
    assert link == Link(title="Saltmere Counts the Cost", href="https://www.example.org/2031/03/strike", rel="seeAlso")
    assert rule == Paragraph(text="", role="break")
    assert last.role == "optional"


def test_a_dateline_run_into_the_text():
    article = sample("run-in.xml")
    assert article.dateline == Dateline(text="ELLERY (AP) —")
    assert article.body[0].text == "The trams that Ellery ordered nine years ago stand in a field."
    assert ("nitf:dateline", "ELLERY") in article.extra
    assert newsdoc.span(article, ("dateline", "text")).text == "ELLERY (AP) —"
    assert article.body[3] == Raw(format="nitf", text=article.body[3].text)
    assert article.body[3].text.startswith("<nitf-table><nitf-table-metadata>")
    assert article.body[4] == Paragraph(text="___", role="break")
    assert article.body[-1] == Paragraph(text="Bo Lund contributed.", role="tagline")
    assert article.subheadline is None  # AP's original headline


@pytest.mark.parametrize("name", ["prefixed.xml", "wrapped.xml", "latin-1.xml", "compact.xml"])
def test_forms_of_documents(name):
    article = sample(name)
    assert article.headline
    assert len(article.body) in {3, 4}


def test_an_embargo_is_a_time():
    article = sample("latin-1.xml")
    assert article.pubstatus is None
    assert article.embargoed == datetime(2031, 3, 5, 0, 1, tzinfo=HOUR)
    assert article.body[-1] == Paragraph(text="ends", role="signoff")
    assert article.title == "1 HARBOUR Ellery"


def test_an_embargo_without_a_time_is_a_signal():
    assert head('<docdata management-status="embargoed"/>').signals == ("embargoed",)


def test_agencies_say_things_in_metas():
    article = head(
        '<meta name="anpa-sequence" content="1747"/><meta name="anpa-category" content="a"/>'
        '<meta name="anpa-wordcount" content="0349"/><meta name="anpa-keyword" content="F1"/>'
        '<meta name="anpa-takekey" content="2nd Ld"/><meta name="NTBTjeneste" content="Nyheter"/>'
        '<meta name="prioridad" content="4"/><meta name="else" content="x"/><meta name="empty" content=""/>'
    )
    assert article.alt_ids == (("sequence", "1747"),)
    assert article.subjects == (Concept(name="a", scheme="anpa", role="category"),)
    assert article.services == (Concept(name="Nyheter", scheme="ntb"),)
    assert (article.word_count, article.slugline, article.signals, article.priority) == (349, "F1", ("2nd Ld",), "4")
    assert article.extra == (("nitf:meta:else", "x"),)


def test_what_stands_in_the_wrong_place_is_read():
    article = head(
        '<urgency ed-urg="2"/><docdata><revision-history name="T"/><pubdata date.publication="20310304"/></docdata>'
    )
    assert (article.urgency, article.published) == (2, date(2031, 3, 4))
    assert article.extra == (("nitf:revision-history@name", "T"),)


@pytest.mark.parametrize(
    ("markup", "field"),
    [
        ('<urgency ed-urg="12"/>', "urgency"),
        ('<urgency ed-urg="high"/>', "urgency"),
        ('<date.issue norm="YYYYMMDD000000-HHMM"/>', "updated"),
        ('<date.expire norm="20310230"/>', "expires"),
    ],
)
def test_damage_is_reported_with_its_place(markup, field):
    article = head(f"<docdata>{markup}</docdata>")
    assert getattr(article, field) is None
    (diagnostic,) = article.diagnostics
    text = article.origin.source.text
    assert (diagnostic.code, diagnostic.path) == ("bad-value", (field,))
    assert text[slice(*diagnostic.span)] == markup.split('"')[1]


@pytest.mark.parametrize(
    ("content", "blocks"),
    [
        ("bare <em>text</em><p>and</p> more", ["bare text", "and", "more"]),
        ("<block><block><p>deep</p></block></block>", ["deep"]),
        ("<p> </p><p/><p>x</p>", ["x"]),
        ("<p>a<br/>b <br/> c</p>", ["a\nb\nc"]),
        ("<p>a\u00a0 b</p>", ["a\u00a0 b"]),
        ("<dl><dt>fish</dt><dd><p>wet</p></dd></dl>", [["fish", "wet"]]),
        ("<ul><li>a<ol><li>b</li></ol></li></ul>", [["a", ["b"]]]),
        ("<fn><body.content><p>a</p><p>b</p></body.content></fn>", ["a\n\nb"]),
        ("<p>x <pronounce phonetic='eks'>y</pronounce></p>", ["x y"]),
    ],
)
def test_words_are_kept(content, blocks):
    def shown(block):
        return [shown(item) for item in block.items] if isinstance(block, ListBlock) else block.text

    assert [shown(block) for block in body(content)] == blocks


def test_media():
    (figure,) = body(
        '<media media-type="video"><media-reference source="a.mp4" time="12.5" source-credit="PHN" units="pixels"/>'
        "<media-object encoding='base64'>AAAA</media-object>"
        "<media-caption><p>One.</p><p>Two.</p></media-caption><media-producer>Bo Lund</media-producer></media>"
    )
    assert (figure.type, figure.renditions[0].duration) == ("video", 12.5)
    assert (figure.caption.text, figure.caption.credit, figure.bylines) == (
        "One.\nTwo.",
        "PHN",
        (Byline(text="Bo Lund"),),
    )
    assert figure.extra == (("nitf:media-reference@units", "pixels"),)


def test_a_picture_alone_is_a_picture_item():
    media = b"<media media-type='image'><media-caption>x</media-caption></media>"
    assert newsdoc.loads(b"<nitf><body><body.content>" + media + b"</body.content></body></nitf>").type == "picture"


def test_a_credit_at_the_end_of_a_caption():
    (figure,) = body("<media><media-caption>Smoke over Ellery. Foto: A. Ness / XY / NTB</media-caption></media>")
    assert (figure.caption.text, figure.caption.credit) == ("Smoke over Ellery.", "Foto: A. Ness / XY / NTB")


def test_a_file_that_says_nothing_is_none_and_has_no_places():
    content = b"<media media-type='image'><media-reference name=''/><media-caption>c</media-caption></media>"
    article = newsdoc.loads(b"<nitf><body><body.content>" + content + b"</body.content></body></nitf>")
    assert article.body[0].renditions == ()
    check_document(article)


def test_a_picture_in_a_paragraph_follows_it():
    text, figure = body("<p>A <media media-type='image'><media-caption>c</media-caption></media> b</p>")
    assert (text.text, figure.caption.text) == ("A b", "c")


def test_corrections():
    article = head('<docdata><correction info="Wrong day." id-string="h-1"/></docdata>')
    assert article.signals == ("correction",)
    assert article.ednotes == (Note(text="Wrong day.", role="correction", public=True),)
    assert article.links == (Link(rel="corrects", guid="h-1"),)


def test_lines_of_authors():
    article = lines(
        "<byline><byttl>Sport Desk</byttl></byline><byline/>"
        "<byline>By <person>A</person> in <location>B</location></byline>"
    )
    assert [line.text for line in article.bylines] == ["Sport Desk", "A in B"]


@pytest.mark.parametrize("data", [b"<rss/>", b"<nitf>", b"", b"nitf", b"<nitf></nitf><p/>"])
def test_what_is_no_nitf_is_refused(data):
    with pytest.raises(ParseError):
        newsdoc.loads(data, format="nitf")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20310304T061209+0100", datetime(2031, 3, 4, 6, 12, 9, tzinfo=HOUR)),
        ("20310304T061209Z", datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC)),
        ("20310304T061209", datetime(2031, 3, 4, 6, 12, 9, tzinfo=None)),  # noqa: DTZ001 - it says none
        ("2031-03-04T06:12:09.250+01:00", datetime(2031, 3, 4, 6, 12, 9, 250000, tzinfo=HOUR)),
        ("2031-03-04 06:12:09+00:00", datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC)),
        ("20310304T0612-0430", datetime(2031, 3, 4, 6, 12, tzinfo=timezone(-timedelta(hours=4, minutes=30)))),
        ("20310304", date(2031, 3, 4)),
        ("2031-03-04", date(2031, 3, 4)),
    ],
)
def test_dates(text, value):
    assert read_date(text) == value
    assert type(read_date(text)) is type(value)
    later = value.replace(day=5)
    assert read_date(write_date(later, text)) == later
    if "." not in text:
        assert write_date(value, text) == text


@pytest.mark.parametrize("text", ["", "never", "2031", "20311304", "2031W011", "99", "20310304T256199Z"])
def test_what_is_no_date(text):
    assert read_date(text) is None
