"""The quotes of an article: which blocks are read, what markup adds, where a quote stands in the source."""

import pickle
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc import Article, BlockQuote, Caption, Figure, Group, Heading, Link, ListBlock, Mark, Note, Paragraph

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "samples" / "moscow-times-afp.txt"

STORY = """\
Ferry Held by Ice

By Anna Holm

January 4, 2031

The ferry stayed in port. \u201cNobody was hurt,\u201d harbour master Olga Brandt said.

The crew went home. \u201cWe sail tomorrow,\u201d she added.
"""


def said(article, **options):
    """Each quote with its speaker's name."""
    quotes = newsdoc.find_quotes(article, **options)
    return [(quote.text.rstrip(",."), quote.speaker and quote.speaker.name) for quote in quotes]


def body(*blocks):
    return Article(language="en", body=blocks)


def test_each_quote_says_where_it_stands_and_who_speaks():
    article = newsdoc.loads(STORY)
    first, second = article.quotes
    assert (first.text, first.kind, first.path) == ("Nobody was hurt,", "direct", ("body", 0))
    assert (first.speaker.name, first.speaker.how, first.cue.text) == ("Olga Brandt", "named", "said")
    assert (second.speaker.text, second.speaker.name, second.speaker.how) == ("she", "Olga Brandt", "pronoun")
    for quote in article.quotes:
        for part in (quote, quote.speaker, quote.cue):
            assert article.body[part.path[1]].text[part.start : part.end] == part.text


def test_a_quote_a_speaker_and_a_cue_stand_in_the_source():
    article = newsdoc.loads(STORY.encode("utf-16"))
    quote = article.quotes[1]
    assert newsdoc.span(article, quote).text == "We sail tomorrow,"
    assert newsdoc.span(article, quote).lineno == 9
    assert newsdoc.span(article, quote).data == "We sail tomorrow,".encode("utf-16")[2:]
    assert newsdoc.span(article, quote.speaker).text == "she"
    assert newsdoc.span(article, quote.cue).text == "added"


def test_a_quote_is_found_in_the_source_after_blocks_have_moved():
    article = newsdoc.loads(STORY)
    edited = newsdoc.edit.insert_before(article, article.body[0], Paragraph(text="Ice lay thick."))
    assert newsdoc.span(edited, edited.quotes[0]).lineno == 7
    edited = newsdoc.edit.replace_text(article, article.body[0], "\u201cNobody is hurt,\u201d Olga Brandt said.")
    assert newsdoc.span(edited, edited.quotes[0]) is None


def test_running_text_is_read_wherever_it_stands():
    article = body(
        Heading(text="\u201cA heading,\u201d Olga Brandt said"),
        Paragraph(text="\u201cIn the body,\u201d Olga Brandt said."),
        Figure(caption=Caption(text="\u201cA caption,\u201d Olga Brandt said.")),
        ListBlock(items=[Paragraph(text="\u201cIn a list,\u201d Olga Brandt said.")]),
        Group(blocks=[Paragraph(text="\u201cIn a group,\u201d Olga Brandt said.")]),
        Note(text="\u201cIn a note,\u201d Olga Brandt said."),
        Link(title="\u201cA link,\u201d Olga Brandt said"),
        Paragraph(text="\u201cInitials,\u201d ob said", role="signoff"),
    )
    article = attrs.evolve(article, headline="\u201cA headline,\u201d Olga Brandt said")
    assert [text for text, _speaker in said(article)] == ["In the body", "In a list", "In a group"]


def test_a_block_quotation_with_a_credit_is_a_quote_of_each_paragraph():
    quoted = BlockQuote(blocks=[Paragraph(text="We wait."), Paragraph(text="We sail.")], credit="Olga Brandt")
    article = body(Paragraph(text="The harbour master wrote:"), quoted)
    first, second = article.quotes
    assert [(quote.text, quote.kind, quote.continued) for quote in (first, second)] == [
        ("We wait.", "block", True),
        ("We sail.", "block", False),
    ]
    assert first.path == ("body", 1, "blocks", 0)
    assert (first.speaker.name, first.speaker.how, first.speaker.path) == (
        "Olga Brandt",
        "credit",
        ("body", 1, "credit"),
    )


def test_a_block_quotation_without_credit_is_a_quote_unless_its_words_say_who_speaks():
    plain = body(BlockQuote(blocks=[Paragraph(text="We wait.")]))
    assert [(quote.kind, quote.speaker) for quote in plain.quotes] == [("block", None)]
    spoken = body(BlockQuote(blocks=[Paragraph(text="\u201cWe wait,\u201d Olga Brandt said.")]))
    assert [(quote.kind, quote.speaker.name) for quote in spoken.quotes] == [("direct", "Olga Brandt")]


def test_a_pull_quote_repeats_words_and_is_none():
    article = body(
        Paragraph(text="\u201cWe wait,\u201d Olga Brandt said."),
        BlockQuote(blocks=[Paragraph(text="\u201cWe wait,\u201d Olga Brandt said.")], role="pullquote"),
    )
    assert said(article) == [("We wait", "Olga Brandt")]


def test_markup_fixes_the_stretch_and_names_the_speaker():
    text = "\u201cWe wait,\u201d Olga Brandt said."
    marked = body(Paragraph(text=text, marks=[Mark(kind="quote", start=0, end=10, value="O. Brandt")]))
    (quote,) = marked.quotes
    assert (quote.text, quote.speaker.name, quote.speaker.how, quote.rule) == (
        "We wait,",
        "O. Brandt",
        "markup",
        "markup",
    )
    assert quote.cue.text == "said"
    unnamed = body(Paragraph(text="Ice was here, she wrote.", marks=[Mark(kind="quote", start=0, end=12)]))
    assert [(quote.text, quote.kind) for quote in unnamed.quotes] == [("Ice was here", "direct")]


def test_kinds_are_asked_for():
    article = body(
        Paragraph(text="\u201cWe wait,\u201d Olga Brandt said."),
        BlockQuote(blocks=[Paragraph(text="We sail.")], credit="Olga Brandt"),
    )
    assert said(article, kinds=("block",)) == [("We sail", "Olga Brandt")]
    assert [text for text, _speaker in said(article, kinds=("direct", "partial"))] == ["We wait"]


def test_a_language_without_a_table_is_read_by_its_words():
    article = attrs.evolve(body(Paragraph(text="\u201cWe wait,\u201d Olga Brandt said.")), language="tlh")
    assert said(article) == [("We wait", "Olga Brandt")]
    with pytest.raises(LookupError, match="no table for the language 'tlh'"):
        newsdoc.find_quotes(article, language="tlh")


def test_quotes_are_no_part_of_the_value():
    article = newsdoc.loads(STORY)
    other = newsdoc.loads(STORY)
    assert article.quotes
    assert article == other
    assert pickle.loads(pickle.dumps(article)) == other
    assert "quotes" not in newsdoc.to_dict(article)


def test_quotes_are_serialised_when_asked_for_and_not_read_back():
    article = newsdoc.loads(STORY)
    data = newsdoc.to_dict(article, quotes=True)
    assert data["quotes"][0]["speaker"] == {
        "text": "harbour master Olga Brandt",
        "path": ["body", 0],
        "start": 45,
        "end": 71,
        "name": "Olga Brandt",
        "how": "named",
    }
    assert newsdoc.from_dict(data) == article
    package = newsdoc.Package(items=[article], metadata=Article(type="composite"))
    data = newsdoc.to_dict(package, quotes=True)
    assert [len(item["quotes"]) for item in (*data["items"], data["metadata"])] == [2, 0]
    assert newsdoc.from_dict(data, newsdoc.Package) == package


@pytest.mark.skipif(not SAMPLE.exists(), reason="the reference document is not here")
def test_the_reference_document_has_six_quotes():
    names = [quote.speaker.name for quote in newsdoc.load(SAMPLE).quotes]
    kim, agency = "Kim Jong Un", "Korean Central News Agency"
    assert [name.removeprefix("the ") for name in names] == [kim, agency, agency, kim, kim, kim]
