"""What is read of the look-alikes: every kind of export, its frames, its labels, its dates."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.model import Article, Caption, Concept, Dateline, Figure, Note, Package, Paragraph
from newsdoc.testing import changes, laws

SAMPLES = Path(__file__).parent / "samples"


def sample(name):
    return newsdoc.loads((SAMPLES / name).read_bytes())


def package(name):
    return newsdoc.loads_package((SAMPLES / name).read_bytes())


def extra(article):
    return {key.removeprefix("lexisnexis:"): value for key, value in article.extra}


def codes(value):
    return [diagnostic.code for diagnostic in value.diagnostics]


def document(body="Text is here.", head="LENGTH: 3 words", tail="LANGUAGE: ENGLISH", date="January 4, 2031"):
    return f"1 of 1 DOCUMENTS\n\nCourier\n\n{date}\n\nFerry\n\n{head}\n\n{body}\n\n{tail}\n".encode()


# -- the older exports ---------------------------------------------------------------------------------------


def test_a_document_with_everything():
    article = sample("single.txt")
    assert article.provider == Concept(name="The Ellery Courier")
    assert article.published == date(2031, 1, 4)
    assert article.headline.endswith("Crew Has Food for a Week, the Harbour Office Says")
    assert [person.name for person in article.bylines[0].contributors] == ["TAMSIN ORRELL", "Joss Penhale"]
    assert article.word_count == 355
    assert article.abstract.startswith("The ice came early")
    assert article.url == "https://www.example.org/2031/01/04/ferry-held-by-ice"
    assert article.language == "en"
    assert article.copyright_notice == "Copyright 2031 The Ellery Courier Company All Rights Reserved"
    assert len(article.body) == 3
    assert extra(article) == {
        "edition": "Late Edition - Final",
        "journal-code": "ELC",
        "load-date": "January 5, 2031",
        "page": "3",
        "publication-type": "Newspaper",
    }
    assert article.diagnostics == ()


def test_index_terms_and_how_relevant_they_are():
    article = sample("single.txt")
    assert [(term.name, term.type, term.role, term.relevance) for term in article.subjects] == [
        ("Section A; Column 1; Metropolitan Desk", None, "category", None),
        ("FERRIES & CROSSINGS", None, None, 91),
        ("WEATHER", None, None, 84),
        ("ICE BREAKING & CLEARING", None, None, 60),
        ("SALTMERE LINE PLC", "organisation", "company", 58),
        ("BRAM TOLLIVER", "person", None, 72),
    ]
    assert [(place.name, place.role, place.relevance) for place in article.places] == [
        ("PORT SALTMERE", "about", 92),
        ("ELLERY", "about", 55),
    ]


def test_every_block_about_pictures_is_a_figure():
    figures = sample("single.txt").associations
    assert [figure.caption.text for figure in figures] == [
        "PHOTO: The ferry Heron off Port Saltmere. (PHOTOGRAPH BY TOVE ARNESEN)",
        "Ice in the bay since 1990",
    ]


def test_labels_amid_the_text_are_text():
    article = sample("labels-amid-the-text.txt")
    assert article.body[2] == Paragraph(text="GRAPHIC: this word opened a paragraph of the story, and is no label.")
    assert article.body[1].text.endswith("LENGTH: that is how he spells his name.")
    assert len(article.associations) == 2


def test_a_file_of_several():
    first, second, third = package("package.txt").items
    assert [first.published, second.published] == [date(2031, 1, 4), date(2031, 1, 6)]
    assert third.published == datetime(2031, 1, 9, 22, 15, tzinfo=timezone(timedelta(hours=-5)))
    assert second.word_count == 1204
    assert second.dateline.text == "PENHALLOW, Jan. 5"
    assert second.signals == ("Correction Appended",)
    assert extra(second)["edition"] == "Edition 2; National Edition"
    assert extra(second)["correction-date"] == "January 8, 2031"
    (note,) = second.ednotes
    assert (note.role, note.public) == ("correction", True)
    assert note.text.endswith("misstated the age of the keeper. He is 80.")
    assert (third.bylines, third.copyright_notice) == ((), None)


def test_the_cover():
    cover = package("package.txt").metadata
    assert (cover.type, cover.sent) == ("composite", datetime(2031, 1, 11, 16, 51, 31))  # noqa: DTZ001 - it has no zone
    assert extra(cover) == {
        "download-request": "Selected Items: 1-3",
        "project-id": "None",
        "send-to": "4117 2B UNIVERSITY OF ELLERY LIBRARY 4 QUAY STREET ELLERY",
        "source": "The Ellery Courier;Saltmere Mail",
        "terms": "(ferry and DATE(>=2031-01-01 and <=2031-01-31)) and not (TYPE(web))",
    }


def test_the_notice_first_and_labels_for_headline_and_text():
    article = sample("copyright-first.txt")
    assert article.copyright_notice == "Copyright 1998 Coast Press Association"
    assert article.provider.name == "Coast Press Association"
    assert article.usage_terms.endswith("They may not be republished without its consent.")
    assert (article.published, extra(article)["edition"]) == (date(1998, 3, 4), "BC cycle")
    assert article.headline == "Crane Driver Wins Harbour Board's Medal"
    assert article.dateline.text == "PENHALLOW, Ore."
    assert article.body[0].text.startswith("A crane driver")
    assert article.body[0].text.endswith("on Tuesday.")
    assert len(article.body) == 2


@pytest.mark.parametrize(
    ("name", "byline", "count", "language", "section", "page"),
    [
        ("german.txt", "Käthe Brömmel", 1210, "de", "VERMISCHTES", "7"),
        ("french.txt", "Hélène Vasseur", 512, "fr", "RÉGION", "4"),
    ],
)
def test_labels_in_other_languages(name, byline, count, language, section, page):
    article = sample(name)
    assert article.bylines[0].text == byline
    assert (article.word_count, article.language) == (count, language)
    assert article.published == date(2031, 1, 4)
    assert (article.subjects[0].name, extra(article)["page"]) == (section, page)
    assert article.copyright_notice.startswith("Copyright 2031 ")
    assert {"load-date", "publication-type"} <= extra(article).keys()


# -- the newer ones ------------------------------------------------------------------------------------------


def test_a_newer_document():
    article = sample("newer-single.txt")
    assert article.headline == "Ferry Held by Ice Off Port Saltmere"
    assert (article.provider.name, article.published) == ("The Ellery Courier (Ellery)", date(2031, 1, 4))
    assert article.copyright_notice == "Copyright 2031 The Ellery Courier Company All Rights Reserved"
    assert [block.text for block in article.body] == [
        "The ferry to Port Saltmere has been held by ice since Monday.",
        "Nobody on board is hurt.",
    ]
    assert article.associations[0].caption.text.endswith("Photograph: Tove Arnesen")
    assert [term.relevance for term in article.subjects] == [None, 91, 84]
    assert extra(article)["load-date"] == "January 5, 2031"
    assert article.diagnostics == ()


def test_newer_documents_behind_a_cover():
    found = package("newer-package.txt")
    assert [article.headline for article in found.items] == [
        "Ferry Held by Ice Off Port Saltmere",
        "LAMPS GO OUT ON THE QUAY",
    ]
    assert found.items[1].published == datetime(2031, 1, 6, 11, 4, tzinfo=UTC)
    assert len(found.items[1].body) == 2
    assert found.metadata.sent == datetime(2031, 1, 11, 16, 51)  # noqa: DTZ001 - it has no zone
    assert extra(found.metadata)["job-number"] == "41174117"


def test_a_newer_export_that_was_cut_off_keeps_its_last_document():
    data = (SAMPLES / "newer-package.txt").read_bytes()
    cut = newsdoc.loads_package(data[: data.rindex(b"Load-Date")])
    assert [len(article.body) for article in cut.items] == [3, 2]


def test_a_newer_export_without_blank_lines():
    long = ("The ferry to Port Saltmere has been held by ice since Monday, and nobody knows for how long. " * 2).strip()
    lines = [
        "Ferry", "The Ellery Courier", "January 4, 2031 Saturday", "Length: 3 words", "Body", long, "Nobody is hurt.",
        "Classification", "Language: ENGLISH", "Load-Date: January 5, 2031", "End of Document",
    ]  # fmt: skip
    article = newsdoc.loads("\n".join(lines))
    assert [block.text for block in article.body] == [long, "Nobody is hurt."]
    assert (article.headline, article.provider.name, article.language) == ("Ferry", "The Ellery Courier", "en")
    more = newsdoc.edit.insert_after(article, article.body[0], Paragraph(text="It was cold."))
    assert newsdoc.dumps(more).decode() == "\n".join([*lines[:6], "It was cold.", *lines[6:]])


# -- frames --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "frame",
    [
        "1 of 1 DOCUMENTS",
        "1 of 1 DOCUMENT",
        "Dokument 1 von 1",
        "Document 1 de 1",
        "1 von 1 DOKUMENTEN",
        "FOCUS - 1 of 1 DOCUMENTS",
        "LEVEL 1 - 1 OF 1 STORY",
        "\ufeff 1 of 1 DOCUMENTS",
    ],
)
def test_lines_that_begin_a_document(frame):
    data = document().decode().replace("1 of 1 DOCUMENTS", f"      {frame}").encode()
    assert newsdoc.loads(data, format="lexisnexis").headline == "Ferry"


@pytest.mark.parametrize(
    "line", ["1 of 1", "I read 1 of 1 DOCUMENTS", "1 of 1 DOCUMENTS were read", "1 of x DOCUMENTS"]
)
def test_lines_that_do_not(line):
    data = document().decode().replace("1 of 1 DOCUMENTS", line).encode()
    with pytest.raises(newsdoc.ParseError, match="no-documents"):
        newsdoc.loads(data, format="lexisnexis")


def test_one_of_many_is_a_package():
    one = document().replace(b"1 of 1", b"7 of 250")
    assert len(newsdoc.loads_package(one).items) == 1
    assert newsdoc.loads(one).headline == "Ferry"
    assert newsdoc.dumps(newsdoc.loads(one)) == one


# -- dates, and other values that are not sure ---------------------------------------------------------------


def test_dates_that_are_not_sure():
    month, weekday, ways, season = package("dated-oddly.txt").items
    assert (month.published, codes(month)) == (None, ["partial-date"])
    assert (weekday.published, codes(weekday)) == (date(2031, 1, 7), ["weekday-mismatch"])
    assert extra(weekday)["edition"] == "Winter Issue"
    assert (ways.published, ways.word_count, codes(ways)) == (None, None, ["ambiguous-date", "bad-value"])
    assert (season.published, season.language, codes(season)) == (None, None, ["unknown-language"])


def test_a_date_that_was_not_read_is_set_in_its_place():
    found = package("dated-oddly.txt")
    data = (SAMPLES / "dated-oddly.txt").read_bytes()
    first = attrs.evolve(found.items[0], published=date(2031, 1, 7))
    made = newsdoc.dumps(attrs.evolve(found, items=(first, *found.items[1:])))
    assert made == data.replace(b" January 2031\n", b" January 7, 2031\n")


def test_a_dateline_that_opens_the_text_is_the_articles():
    article = newsdoc.loads(document("NORVIK, Jan. 4 (AP) -- The ferry is held by ice."))
    assert article.dateline.text == "NORVIK, Jan. 4 (AP) --"
    assert article.body[0].text == "The ferry is held by ice."


def test_what_has_no_place_is_reported():
    article = newsdoc.loads(document(tail="LOAD-DATE: January 4, 2031\n\nINDEX REFERENCES\n\nLANGUAGE: ENGLISH"))
    assert (article.language, len(article.body)) == ("en", 3)  # no run of labels: it is text, and not lost
    article = newsdoc.loads(document(tail="LANGUAGE: ENGLISH\n\nPage 1"))
    assert (article.language, codes(article)) == ("en", ["unread-text"])


def test_every_word_is_kept():
    """Whatever is cut out of an export, its words are in a value, in a label, or in a diagnostic."""
    for path in SAMPLES.iterdir():
        data = path.read_bytes()
        blocks = data.split(b"\n\n")
        for at in range(len(blocks)):
            value = laws.check_safe(b"\n\n".join(blocks[:at] + blocks[at + 1 :]), "lexisnexis")
            if value is not None:
                laws.check_document(value, ";,")


# -- edits of one article among several ----------------------------------------------------------------------


@pytest.mark.parametrize(("name", "at"), [("package.txt", 1), ("package.txt", 2), ("newer-package.txt", 1)])
def test_edits_of_one_among_several(name, at):
    found = package(name)
    article = found.items[at]
    fields = {"headline", "bylines", "word_count", "language", "abstract", "url", "published"}
    values = {"word_count": 4117, "published": date(2031, 3, 4)}
    for what, edited in (
        *changes.field_edits(article, fields, values, {"headline", "published"}),
        *changes.text_edits(article),
        *changes.body_edits(article),
    ):
        refusal = laws.check_edit(attrs.evolve(found, items=(*found.items[:at], edited, *found.items[at + 1 :])))
        assert refusal is None, what


@pytest.mark.parametrize("name", ["package.txt", "newer-package.txt"])
def test_documents_are_taken_out_moved_and_put_in(name):
    found = package(name)
    new = Article(
        headline="Lanterns on the Quay",
        provider=Concept(name="Ellery Courier"),
        published=date(2031, 3, 4),
        word_count=3,
        body=(Paragraph(text="They were lit."),),
        language="en",
    )
    for items in (found.items[1:], found.items[:1], found.items[::-1], (*found.items, new), (new, *found.items)):
        edited = attrs.evolve(found, items=items)
        assert newsdoc.loads_package(newsdoc.dumps(edited)) == edited


def test_more_index_terms_and_notes():
    article = sample("single.txt")
    terms = article.subjects
    for edited in (
        attrs.evolve(article, subjects=(*terms[:2], Concept(name="HERONS", relevance=50), *terms[2:])),
        attrs.evolve(article, subjects=(*terms[:1], *terms[2:])),
        attrs.evolve(article, subjects=(*terms, Concept(name="MARTA QUILLAN", type="person", relevance=50))),
        attrs.evolve(article, ednotes=(Note(text="It was the Gull.", role="correction", public=True),)),
        attrs.evolve(article, extra={**dict(article.extra), "lexisnexis:load-date": "January 6, 2031"}),
        attrs.evolve(article, extra={**dict(article.extra), "lexisnexis:series": "Winters"}),
    ):
        assert laws.check_edit(edited) is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("german.txt", "DATELINE: Salzmünde\n"),
        ("german.txt", "GRAFIK: Eis\n"),
        ("french.txt", "GRAPHIC: Eis\n"),
        ("newer-single.txt", "Url: https://www.example.org\n"),
    ],
)
def test_what_is_new_is_labelled_as_the_document_labels(name, line):
    article = sample(name)
    value = line.partition(": ")[2].strip()
    given = {
        "D": {"dateline": Dateline(text=value)},
        "G": {"associations": (Figure(caption=Caption(text=value)),)},
        "U": {"url": value},
    }[line[0]]
    made = attrs.evolve(article, **given)
    assert laws.check_edit(made) is None
    assert line in newsdoc.dumps(made).decode(article.origin.source.encoding)


# -- from scratch --------------------------------------------------------------------------------------------


def test_a_package_is_written_and_read():
    for name in ("package.txt", "newer-package.txt"):
        found = package(name)
        plain = Package(items=[attrs.evolve(item, origin=None) for item in found.items], metadata=found.metadata)
        result = newsdoc.convert(plain, "lexisnexis")
        assert {loss.path[2] for loss in result.losses} <= {"published"}, result.report()


def test_what_an_export_cannot_hold_is_reported():
    article = Article(headline="A Head", urgency=4, body=(newsdoc.Heading(text="A Part"), Paragraph(text="Text.")))
    assert {loss.path[0] for loss in newsdoc.convert(article, "lexisnexis").losses} == {"urgency", "body"}


@pytest.mark.parametrize("name", ["package.txt", "newer-package.txt"])
def test_what_is_left_of_a_package_may_be_one_article(name):
    read = package(name)
    for item in read.items:
        data = newsdoc.dumps(attrs.evolve(read, items=(item,)))
        assert newsdoc.loads(data) == item
