"""What holds for every text: ranges, order, and that one paragraph's marks never shift another's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc import quotes
from newsdoc.testing.timing import check_linear

PIECES = st.sampled_from(
    [
        "\u201c", "\u201d", '"', "''", "``", "'", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u201e", "(", ")", ":", ",",
        ".", "?", "!", "\u2014", "-", "\n", " ", "  ", "said", "told", "adding", "reported", "Dusil", "Ines Roth",
        "Mr.", "Mayor", "the mill", "he", "she", "it", "who", "that", "according to", "AFP", "(ZWB)", "Zlin Water",
        "We are ready", "5'10\"", "ROTH:", "Q:", "\u00a0", "\u2028", "\U0001f642", "A.", "citing", "as", '="a"',
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
DOCUMENTS = st.lists(TEXTS, max_size=5)
KINDS = ("direct", "partial", "indirect")


def parts(quote):
    yield quote
    for part in (quote.speaker, quote.cue, quote.via):
        if part is not None:
            yield part


@given(DOCUMENTS)
def test_every_range_is_of_a_paragraph_and_gives_its_text(paragraphs):
    for quote in quotes.find(paragraphs, "en", kinds=KINDS):
        assert quote.text
        for part in parts(quote):
            assert 0 <= part.paragraph < len(paragraphs)
            assert 0 <= part.start <= part.end <= len(paragraphs[part.paragraph])
            assert paragraphs[part.paragraph][part.start : part.end] == part.text


@given(DOCUMENTS)
def test_quotes_come_in_order_and_do_not_overlap(paragraphs):
    found = quotes.find(paragraphs, "en")
    for first, second in pairwise(found):
        assert (first.paragraph, first.end) <= (second.paragraph, second.start)


@given(DOCUMENTS)
def test_the_same_text_gives_the_same_quotes(paragraphs):
    assert quotes.find(paragraphs, "en", kinds=KINDS) == quotes.find(paragraphs, "en", kinds=KINDS)


@given(DOCUMENTS)
def test_a_quote_without_a_speaker_has_no_cue_and_no_rule(paragraphs):
    for quote in quotes.find(paragraphs, "en"):
        if quote.speaker is None:
            assert (quote.cue, quote.via, quote.rule) == (None, None, "none")


QUIET = st.sampled_from(["The mill opened in May.", "Snow fell on the hills all night.", "", "The road is long."])


@given(DOCUMENTS, QUIET)
def test_a_paragraph_behind_that_quotes_nothing_changes_no_quote(paragraphs, quiet):
    assert quotes.find([*paragraphs, quiet], "en") == quotes.find(paragraphs, "en")


@given(TEXTS)
def test_an_unclosed_mark_shifts_nothing_that_follows(broken):
    story = (
        "\u201cWe are ready,\u201d Ines Roth said. \u201cNobody called.\u201d",
        "Roth called it \u201ca farce.\u201d",
    )
    broken = broken.translate(dict.fromkeys(map(ord, "'\u2018\u2019\u201a`")))  # by which the house style would turn
    found = [quote for quote in quotes.find([broken, "The mill opened.", *story], "en") if quote.paragraph > 1]
    assert [quote.text for quote in found] == ["We are ready,", "Nobody called.", "a farce."]
    assert [quote.speaker.text for quote in found] == ["Ines Roth", "Ines Roth", "Roth"]


HOSTILE = {
    "straight marks": '"',
    "straight marks apart": '" ',
    "opening marks": "\u201c",
    "closing marks": "\u201d",
    "opening marks and words": "\u201ca ",
    "pairs": "\u201ca\u201d ",
    "pairs with a comma": "\u201ca,\u201d ",
    "single marks": "'",
    "single marks apart": " 'a",
    "single curly marks": "\u2018a ",
    "doubled apostrophes": "''a ",
    "backticks": "``a ",
    "guillemets": "\u00aba\u00bb ",
    "low marks": "\u201ea\u201c ",
    "nested": "\u201c\u2018a\u2019\u201d ",
    "nested and open": "\u201c\u2018",
    "said": "said ",
    "he said": "he said ",
    "said and marks": "\u201ca,\u201d he said ",
    "according to": "according to ",
    "capital words": "Dusil ",
    "capital letters": "D",
    "acronyms": "ZWB (ZWB) ",
    "capital words and marks": "Dusil \u201ca\u201d ",
    "titles": "Mr. ",
    "commas": ", ",
    "commas and words": "a, ",
    "colons": "Dusil: ",
    "labels": "ROTH: a\n",
    "dashes": "- ",
    "signatures": "\u201ca.\u201d - Dusil\n",
    "dots": ". ",
    "brackets": "(",
    "bracketed": "(a) ",
    "pronouns": "he ",
    "pronouns and marks": "he said \u201ca\u201d. ",
    "it and marks": "it said \u201ca\u201d. ",
    "who": "who ",
    "who and marks": "who said \u201ca\u201d, ",
    "participles": "adding ",
    "participles and marks": ", adding \u201ca\u201d",
    "nouns of saying": "his claim ",
    "surnames": "\u201ca,\u201d said Dusil. ",
    "words": "mill ",
    "one word": "m",
    "hyphens": "a-",
    "apostrophes": "a'",
    "newlines": "\n",
    "attributes": '="a" ',
    "feet": "5' ",
    "chained": "Dusil said Roth said ",
    "and": "Dusil and ",
    "of": "of the ",
}
SIZE = 1 << 11  # characters


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_twice_the_time(name):
    unit = HOSTILE[name]
    check_linear(
        lambda size: unit * (size * SIZE // len(unit)), lambda text: quotes.find([text], "en", kinds=KINDS), most=2.9
    )


MANY = ("capital words", "pairs", "pronouns", "it and marks", "acronyms", "labels", "opening marks")


@pytest.mark.parametrize("name", MANY)
def test_twice_the_paragraphs_take_twice_the_time(name):
    unit = HOSTILE[name] * 4 + "Dusil said \u201cwe are ready\u201d, he said."
    check_linear(
        lambda size: [unit] * (size * 16), lambda paragraphs: quotes.find(paragraphs, "en", kinds=KINDS), most=2.9
    )


@pytest.mark.parametrize("name", ["straight marks", "said", "capital words", "commas"])
def test_a_megabyte_is_no_matter(name):
    unit = HOSTILE[name]
    quotes.find([unit * ((1 << 20) // len(unit))], "en", kinds=KINDS)
