"""A new document of a layout looks as its options say, and reads as the same article."""

from datetime import date

import pytest

import newsdoc
from newsdoc import Article, Byline, Dateline, Paragraph
from newsdoc.layout import LayoutOptions

STORY = Article(
    headline="Harbour Crews Vote to End Strike",
    bylines=[Byline(text="OONA TARRELL")],
    dateline=Dateline(text="OSLO (AP) _"),
    body=[
        Paragraph(text="The crews of Port Saltmere voted on Tuesday to go back to work."),
        Paragraph(text="It was the fourth vote since March."),
    ],
)


def test_wire_copy_is_indented_and_wrapped():
    options = LayoutOptions(width=40, indent="   ")
    data = newsdoc.dumps(STORY, format="text:ap", options=options)
    assert data.decode() == (
        "Harbour Crews Vote to End Strike\n\nBy OONA TARRELL\n"
        "   OSLO (AP) _ The crews of Port\nSaltmere voted on Tuesday to go back to\nwork.\n"
        "   It was the fourth vote since March.\n"
    )
    assert newsdoc.loads(data, format="text:ap") == STORY


@pytest.mark.parametrize("layout", ["text:plain", "text:reuters", "text:moscow-times"])
@pytest.mark.parametrize("options", [LayoutOptions(width=30), LayoutOptions(indent="    "), LayoutOptions()])
def test_it_reads_as_the_same_article(layout, options):
    story = newsdoc.Article(
        headline=STORY.headline, bylines=STORY.bylines, published=date(2031, 3, 5), body=STORY.body[:1] * 2
    )
    assert newsdoc.loads(newsdoc.dumps(story, format=layout, options=options), format=layout) == story


@pytest.mark.parametrize("wrong", [{"width": 0}, {"indent": "> "}])
def test_what_no_text_can_look_like_is_refused(wrong):
    with pytest.raises(ValueError, match="got"):
        LayoutOptions(**wrong)


def test_other_options_are_refused():
    with pytest.raises(TypeError, match="takes LayoutOptions, not int"):
        newsdoc.loads(b"A Head\n", format="text:ap", options=3)
