"""The law of end credits: names are stretches of the text with what was done; prose is no credit."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import credits as end_credits
from newsdoc.model import Article, Paragraph
from newsdoc.testing.timing import check_linear


def told(name):
    facts = [name.verb, name.name]
    facts += [f"{what}={value}" for what in ("role", "organisation", "place") if (value := getattr(name, what))]
    return (*facts, *name.contacts)


CREDITS = {
    "(Reporting by Jane Doe; Editing by John Roe)": [("reporting", "Jane Doe"), ("editing", "John Roe")],
    "(Reporting by Jane Doe, editing by John Roe.)": [("reporting", "Jane Doe"), ("editing", "John Roe")],
    "(Additional reporting by Jane Doe and John Roe in Oslo and Ann Poe in Rome; Editing by Bo Lee)": [
        ("additional reporting", "Jane Doe", "place=Oslo"),
        ("additional reporting", "John Roe", "place=Oslo"),
        ("additional reporting", "Ann Poe", "place=Rome"),
        ("editing", "Bo Lee"),
    ],
    "Reporting by Jane Doe in Palm Beach, Florida; Writing by John Roe)": [
        ("reporting", "Jane Doe", "place=Palm Beach, Florida"),
        ("writing", "John Roe"),
    ],
    "Contributing: Jane Doe, John Roe.": [("additional reporting", "Jane Doe"), ("additional reporting", "John Roe")],
    "Contributing: Jane Doe and John Roe, USA TODAY": [
        ("additional reporting", "Jane Doe", "organisation=USA TODAY"),
        ("additional reporting", "John Roe", "organisation=USA TODAY"),
    ],
    "Doe reported from Los Angeles. Associated Press writer John Roe contributed from Albany.": [
        ("reporting", "Doe", "place=Los Angeles"),
        ("additional reporting", "John Roe", "role=writer", "organisation=Associated Press", "place=Albany"),
    ],
    "Jane Doe reported from Oslo, and John Roe and Ann Poe from Bergen, Norway.": [
        ("reporting", "Jane Doe", "place=Oslo"),
        ("reporting", "John Roe", "place=Bergen, Norway"),
        ("reporting", "Ann Poe", "place=Bergen, Norway"),
    ],
    "Doe reported from Oakland, Calif.; Roe, from Washington.": [
        ("reporting", "Doe", "place=Oakland, Calif."),
        ("reporting", "Roe", "place=Washington"),
    ],
    "The Associated Press contributed to this report.": [("additional reporting", "The Associated Press")],
    "Jane Doe wrote this story for Slow English. John Roe was the editor.": [
        ("writing", "Jane Doe", "organisation=Slow English"),
        ("editing", "John Roe"),
    ],
    "To contact the reporter on this story: Jane Doe in Athens at jane@x.org": [
        ("reporting", "Jane Doe", "place=Athens", "jane@x.org"),
    ],
    "To contact the reporters on this story: Jane Doe at jane@x.org; John Roe at john@x.org\n"
    "To contact the editor responsible for this story: Ann Poe at ann@x.org": [
        ("reporting", "Jane Doe", "jane@x.org"),
        ("reporting", "John Roe", "john@x.org"),
        ("editing", "Ann Poe", "ann@x.org"),
    ],
    "((jane.doe@x.org;))": [("reporting", "jane.doe", "jane.doe@x.org")],
    "jane@x.org/john@x.org": [("reporting", "jane", "jane@x.org"), ("reporting", "john", "john@x.org")],
    "-- Jane Doe, Oslo Newsroom 40-1 3125550": [("by", "Jane Doe"), ("by", "Oslo Newsroom", "40-1 3125550")],
    "-- Reuters Oslo Bureau ( 613 ) 555-0199": [("by", "Reuters Oslo Bureau", "( 613 ) 555-0199")],
    "--additional reporting by Jane Doe.": [("additional reporting", "Jane Doe")],
    "ab/cde": [("signature", "ab/cde")],
    "(ab/cd)": [("signature", "ab/cd")],
    "(ab-cde-fgh)": [("signature", "ab-cde-fgh")],
    "dpa abc yydd n1 xyz": [("signature", "dpa"), ("signature", "abc yydd n1 xyz")],
    "Translated by Jane Doe.": [("translation", "Jane Doe")],
    "Mit Material von dpa": [("additional reporting", "dpa")],
    "Übersetzung: Jane Doe": [("translation", "Jane Doe")],
}


@pytest.mark.parametrize("text", CREDITS)
def test_a_credit_is_found(text):
    found = end_credits.find(text)
    assert found is not None
    assert [told(name) for name in found.names] == CREDITS[text]
    assert (found.start, found.end, found.rest) == (0, len(text), ())


@pytest.mark.parametrize("text", [text for text in CREDITS if text.startswith("(R")])
def test_a_credit_is_found_at_the_end_of_a_paragraph(text):
    before = "The ferry (a steamer) was freed on Monday. "
    found = end_credits.find(before + text)
    assert found is not None
    assert (before + text)[found.start : found.end] == text
    assert [told(name) for name in found.names] == CREDITS[text]


@pytest.mark.parametrize("text", CREDITS)
def test_what_is_found_is_parsed(text):
    found = end_credits.find(text)
    assert found == end_credits.parse(text)


PROSE = [
    "", "hello", "(hello)", "(AFP)", "Jane Doe", "He reported from prison and was happy.",
    "Police reported from the scene that all was well.", "This report was edited by a robot.",
    "Globalisation has contributed to the divide.", "More were hurt (reporting by the mayor's office said so).",
    "Source: the mayor", "Source: NATO.", "Report: Jane Doe Was Told", "By the end of the day it was over.",
    "The donors contributed $12.5 million to the harbour.", "They contributed reporting.", "dpa reports a fire",
]  # fmt: skip


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_credit(text):
    assert end_credits.find(text) is None


def test_what_is_known_to_be_a_credit_tells_what_is_left():
    text = "Reporting by Jane Doe, who was there all along"
    found = end_credits.parse(text)
    assert [name.name for name in found.names] == ["Jane Doe"]
    assert [text[start:end] for start, end in found.rest] == ["who was there all along"]
    assert end_credits.parse("nobody").rest == ((0, 6),)
    assert end_credits.parse("  ").rest == ()


PARTS = st.sampled_from(
    ["Reporting by ", "Editing by ", "Jane Doe", "Roe", " in Rome", " and ", "; ", ", ", ". ", "(", ")", "((", "))",
     "reported", " from ", "contributed to this report", "AFP", "x@y.org", "ab/cd", "Contributing: ",
     "To contact the reporter: ", "--", " "],
)  # fmt: skip
ANY_TEXT = st.lists(PARTS, max_size=12).map("".join)


@given(ANY_TEXT)
def test_names_are_stretches_in_order(text):
    for found in filter(None, (end_credits.parse(text), end_credits.find(text))):
        assert all(name.name == text[name.start : name.end] for name in found.names)
        assert all(found.start <= name.start and name.end <= found.end for name in found.names)
        assert all(left.end <= right.start for left, right in pairwise(found.names))


@given(ANY_TEXT)
def test_a_found_credit_leaves_nothing(text):
    found = end_credits.find(text)
    if found is not None:
        assert found.names
        assert found.rest == ()
        assert not text[found.end :].strip()


@pytest.mark.parametrize("phrase", [phrase for table in end_credits.SENTENCES.values() for phrase in table.split("|")])
def test_every_verb_of_a_sentence_is_read(phrase):
    text = f"Jane Doe {phrase} from Rome."
    (name,) = end_credits.parse(text).names
    assert name.name == "Jane Doe"
    assert end_credits.SENTENCES[name.verb].split("|").count(phrase) == 1


# ---- the article ---------------------------------------------------------------------------------


def test_an_article_says_whom_its_end_credits():
    article = Article(
        body=[
            Paragraph(text="The ferry was freed on Monday."),
            Paragraph(text="All are safe. (Reporting by Jane Doe in Oslo; Editing by John Roe)"),
            Paragraph(text="The Daily Planet contributed to this report.", role="tagline"),
            Paragraph(text="ab/cd", role="signoff"),
        ]
    )
    assert [(one.name, one.type, one.role, one.place) for one in article.credits] == [
        ("Jane Doe", "person", "reporter", "Oslo"),
        ("John Roe", "person", "editor", None),
        ("The Daily Planet", "organisation", "contributor", None),
        ("ab/cd", "desk", None, None),
    ]


def test_a_credit_in_the_middle_of_a_story_is_prose():
    story = ["Jane Doe reported from Rome.", *["The ferry was freed on Monday."] * 6]
    assert Article(body=[Paragraph(text=text) for text in story]).credits == ()


# ---- time ----------------------------------------------------------------------------------------

HOSTILE = [
    "(", ")", "((", "(Reporting by ", "a@b.c;", "reported ", "reported from A. ", "To contact the reporter: ",
    "ab/", "ab ", "and ", "A, ", ". ", "- ", "contributed to ", "dpa ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    def work(text):
        end_credits.find(text)
        end_credits.find(text + ")")
        end_credits.parse(text)

    check_linear(lambda count: piece * count, work)


def test_nothing_of_a_name_is_reworded():
    assert not [text for text, names in CREDITS.items() for name in names if not re.search(re.escape(name[1]), text)]


def test_every_phrase_of_a_sentence_has_a_word_that_tells_it():
    for phrase in (phrase for phrases in end_credits.SENTENCES.values() for phrase in phrases.split("|")):
        assert any(word in phrase for word in end_credits.TELLING), phrase


def test_the_agencies_of_end_credits_are_those_of_the_copy():
    body = [Paragraph(text="It is late."), Paragraph(text="The Associated Press contributed to this report.")]
    assert [agency.id for agency in Article(body=body).agencies] == ["ap"]
