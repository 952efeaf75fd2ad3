"""`quotes.find`: what it takes, what each quote carries."""

import pytest

from newsdoc import quotes

STORY = (
    "Ines Roth, the mayor of Zlin, opened the mill. \u201cWe are ready,\u201d she told the Courier.",
    "",
    "The Courier reported that the mill was \u201cbeyond repair.\u201d Roth said the mill was sound.",
)


def test_a_quote_carries_where_it_stands_and_by_which_words_it_is_known():
    first, second = quotes.find(STORY)
    assert (first.paragraph, first.kind, first.text) == (0, "direct", "We are ready,")
    assert (first.speaker.text, first.speaker.name, first.speaker.how) == ("she", "Ines Roth", "pronoun")
    assert (first.cue.text, first.cue.lemma) == ("told", "tell")
    assert (second.paragraph, second.kind, second.speaker.name) == (2, "partial", "Courier")


def test_each_range_gives_its_text():
    for quote in quotes.find(STORY, kinds=("direct", "partial", "indirect")):
        for part in (quote, quote.speaker, quote.cue):
            assert STORY[part.paragraph][part.start : part.end] == part.text


@pytest.mark.parametrize(
    ("kinds", "texts"),
    [
        (("direct",), ["We are ready,"]),
        (("partial",), ["beyond repair."]),
        (("indirect",), ["the mill was sound"]),
        (("direct", "partial", "indirect"), ["We are ready,", "beyond repair.", "the mill was sound"]),
        ((), []),
    ],
)
def test_only_the_kinds_asked_for_are_given(kinds, texts):
    assert [quote.text for quote in quotes.find(STORY, kinds=kinds)] == texts


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("\u201cWe are ready,\u201d said Ines Roth.", "named"),
        ("Ines Roth left. \u201cWe are ready,\u201d she said.", "pronoun"),
        ("\u201cWe are ready,\u201d said the mayor.", "described"),
        ("The Zlin Water Board (ZWB) met. \u201cWe are ready,\u201d the ZWB said.", "acronym"),
        ("The Zlin Water Board met. It said: \u201cWe are ready.\u201d", "organisation"),
        ("\u201cWe are ready,\u201d she said.", None),
    ],
)
def test_a_speaker_says_how_its_name_is_known(text, how):
    (quote,) = quotes.find([text])
    assert quote.speaker.how == how


def test_the_lemma_of_a_cue_is_its_dictionary_form():
    cues = {"said": "say", "told": "tell", "insists": "insist", "adding": "add", "according to": "according to"}
    texts = [
        "\u201cWe are ready,\u201d Roth said.",
        "\u201cWe are ready,\u201d Roth told AFP.",
        "\u201cWe are ready,\u201d Roth insists.",
        "Roth left, adding: \u201cWe are ready.\u201d",
        "The mill is \u201cready,\u201d according to Roth.",
    ]
    assert {q.cue.text: q.cue.lemma for text in texts for q in quotes.find([text])} == cues


@pytest.mark.parametrize(
    "paragraphs", [(), ("",), ("   ", "\n"), ("No marks here.",), ('"',), ("\u201c\u201d",), ('""""',)]
)
def test_nothing_is_found_where_nothing_is_quoted(paragraphs):
    assert quotes.find(paragraphs) == ()


def test_a_language_may_be_told_by_a_region():
    assert quotes.find(STORY, "en-GB") == quotes.find(STORY, "en")


def test_a_language_without_a_table_is_an_error_that_names_those_there_are():
    with pytest.raises(LookupError, match=r"'tlh'.*\ben\b"):
        quotes.find(STORY, "tlh")


def test_a_table_can_be_passed():
    table = quotes.Language(
        tag="x-short",
        opening="\u201c",
        closing="\u201d",
        verbs=(quotes.Verb("zeg", ("zegt",)),),
    )
    (quote,) = quotes.find(["\u201cWy binne klear,\u201d zegt Ines Roth."], table)
    assert (quote.speaker.name, quote.cue.lemma) == ("Ines Roth", "zeg")


def test_quotes_are_found_again_the_same():
    assert quotes.find(STORY) == quotes.find(list(STORY))
