"""The law of bylines: no word is dropped, a name is its stretch of text, a composed line is read back."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import bylines
from newsdoc.fields.bylines import ParsedName


def told(name):
    facts = [name.name, name.kind]
    facts += [f"{what}={value}" for what in ("role", "organisation", "place") if (value := getattr(name, what))]
    return (*facts, *name.contacts)


LINES = {
    "AFP": [("AFP", "organisation")],
    "The Associated Press": [("The Associated Press", "organisation")],
    "Reuters.": [("Reuters", "organisation")],
    "Jane Doe": [("Jane Doe", "person")],
    "O'Neil": [("O'Neil", None)],
    "JANE DOE and JOHN ROE": [("JANE DOE", "person"), ("JOHN ROE", "person")],
    "Jane Doe & John Roe": [("Jane Doe", "person"), ("John Roe", "person")],
    "Jane Doe / John Roe": [("Jane Doe", "person"), ("John Roe", "person")],
    "Jane Doe, John Roe and Ann Poe": [("Jane Doe", "person"), ("John Roe", "person"), ("Ann Poe", "person")],
    "Jane Doe, John Roe, and Ann Poe": [
        ("Jane Doe", "person"),
        ("John Roe", "person"),
        ("Ann Poe", "person"),
    ],
    "Jane Doe | NJ Advance Media for NJ.com": [("Jane Doe", "person", "organisation=NJ Advance Media for NJ.com")],
    "Jane Doe | Special to the Pioneer Press": [("Jane Doe", "person", "role=Special to the Pioneer Press")],
    "Jane Doe, Reuters": [("Jane Doe", "person", "organisation=Reuters")],
    "Jane Doe and John Roe, Reuters": [
        ("Jane Doe", "person", "organisation=Reuters"),
        ("John Roe", "person", "organisation=Reuters"),
    ],
    "Jane Doe, Reuters and John Roe": [
        ("Jane Doe", "person", "organisation=Reuters"),
        ("John Roe", "person"),
    ],
    "Jane Doe; John Roe, Reuters": [("Jane Doe", "person"), ("John Roe", "person", "organisation=Reuters")],
    "Jane Doe, AFP and Reuters": [("Jane Doe", "person", "organisation=AFP"), ("Reuters", "organisation")],
    "AFP and Jane Doe": [("AFP", "organisation"), ("Jane Doe", "person")],
    "NTB/AFP/dpa": [("NTB", "organisation"), ("AFP", "organisation"), ("dpa", "organisation")],
    "Jane Doe, Staff Writer": [("Jane Doe", "person", "role=Staff Writer")],
    "Jane Doe \u2013 Journalist": [("Jane Doe", "person", "role=Journalist")],
    "Jane Doe (Special Correspondent)": [("Jane Doe", "person", "role=Special Correspondent")],
    "JANE DOE, Associated Press Writer": [("JANE DOE", "person", "role=Writer", "organisation=Associated Press")],
    "JANE DOE\nAP Business Writer": [("JANE DOE", "person", "role=Business Writer", "organisation=AP")],
    "Jane Doe in Jerusalem": [("Jane Doe", "person", "place=Jerusalem")],
    "Jane Doe at the Liberty Stadium": [("Jane Doe", "person", "place=the Liberty Stadium")],
    "Jane Doe with John Roe in Moscow": [("Jane Doe", "person"), ("John Roe", "person", "place=Moscow")],
    "Jane Doe for AFP": [("Jane Doe", "person", "organisation=AFP")],
    "Jane Doe jane@x.org": [("Jane Doe", "person", "jane@x.org")],
    "Jane Doe jane@x.org(509) 555-0199": [("Jane Doe", "person", "jane@x.org", "(509) 555-0199")],
    "Staff Writers": [("Staff Writers", "desk")],
    "Staff reporters": [("Staff reporters", "desk")],
    "MORNING POST STAFF": [("MORNING POST STAFF", "desk")],
    "John Roe Jr.": [("John Roe Jr.", "person")],
    "John Roe, Jr.": [("John Roe, Jr.", "person")],
    "J. R. Doe": [("J. R. Doe", "person")],
    "Ana de la Cruz": [("Ana de la Cruz", "person")],
    "Ludwig van Doe": [("Ludwig van Doe", "person")],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_read(line):
    found = bylines.parse(line)
    assert [told(name) for name in found.names] == LINES[line]
    assert found.rest == ()
    assert bylines.plausible(line)


REST = {
    "Jane Doe, updated 5 pm": ["updated 5 pm"],
    "bb/hl": ["bb", "hl"],
    "jane@x.org": ["jane@x.org"],
    "in Moscow": ["in Moscow"],
    "Jane Doe in the beginning of it": [],
    "Jane Doe in anger": ["anger"],
    "Jane Doe in Paris in Rome": ["Rome"],
    "Jane Doe and John Roe's dog of the old village by the long blue river": [
        "John Roe's dog of the old village by the long blue river"
    ],
}


@pytest.mark.parametrize("line", REST)
def test_what_is_not_understood_is_told(line):
    assert [line[start:end] for start, end in bylines.parse(line).rest] == REST[line]


BY_WORDS = {"By AFP": 3, "by  AFP": 4, "BY\tAFP": 3, "By: AFP": 4, "By:AFP": 3, "Byron": 0, "By": 0, "": 0}


@pytest.mark.parametrize("text", BY_WORDS)
def test_a_by_word_stands_alone(text):
    assert bylines.by_word(text) == BY_WORDS[text]


SENTENCES = [
    "", "Tuesday evening the city had fallen.", "contrast, nobody came", "Contrast",
    "2025 the sea will have risen", "BY TUESDAY EVENING THE CITY HAD FALLEN",
    "MIDNIGHT THE CITY HAD FALLEN", "the end of the war", "Monday", "Ann Roe said she would leave.",
    "Jane Doe!", "Jane Doe, " * 30,
]  # fmt: skip


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_byline(text):
    assert not bylines.plausible(text)


WORDS = st.sampled_from(
    [
        "Jane",
        "Doe",
        "ROE",
        "de",
        "Jr.",
        "AFP",
        "Reuters",
        "Writer",
        "Staff",
        "in",
        "for",
        "and",
        "with",
        "lower",
        "x@y.org",
        "7",
    ]
)
GAPS = st.sampled_from([" ", ", ", " | ", "/", "; ", "\n", ". ", " - ", " ("])


@given(st.lists(st.tuples(WORDS, GAPS)).map(lambda parts: "".join(word + gap for word, gap in parts)))
def test_no_word_is_dropped(text):
    found = bylines.parse(text)
    told_words = [text[start:end] for start, end in found.rest]
    for name in found.names:
        assert name.name == text[name.start : name.end]
        told_words += [name.name, name.role or "", name.organisation or "", name.place or "", *name.contacts]
    told_words += ["in", "for", "and", "with"]
    known = set(re.findall(r"\w+", " ".join(told_words)))
    assert set(re.findall(r"\w+", text)) <= known


NAMES = st.sampled_from(["Jane Doe", "JOHN ROE", "Ana de la Cruz", "J. R. Poe", "Ann O'Neil", "John Roe Jr.", "Zed"])
PEOPLE = st.builds(
    ParsedName,
    start=st.just(0),
    end=st.just(0),
    name=NAMES,
    role=st.none() | st.sampled_from(["Staff Writer", "Business Reporter"]),
    organisation=st.none() | st.sampled_from(["AFP", "Reuters", "Acme Daily", "The Morning Herald"]),
    place=st.none() | st.sampled_from(["Moscow", "New York", "the Liberty Stadium"]),
    contacts=st.sampled_from([(), ("jane@x.org",), ("@jane", "jane@x.org")]),
)
OTHERS = st.sampled_from(["AFP", "The Associated Press", "Staff Writers"]).map(lambda name: ParsedName(0, 0, name))


@given(st.lists(PEOPLE | OTHERS, max_size=5))
def test_a_composed_line_names_the_same_people(names):
    found = bylines.parse(bylines.compose(names))
    assert found.rest == ()
    assert [told(name)[2:] for name in found.names] == [told(name)[2:] for name in names]
    assert [name.name for name in found.names] == [name.name for name in names]


COMPOSED = [
    "Jane Doe, AFP",
    "Jane Doe",
    "Jane Doe and John Roe",
    "Jane Doe, John Roe and Ann Poe",
    "AFP and Jane Doe",
    "",
]


@pytest.mark.parametrize("line", COMPOSED)
def test_the_canonical_line(line):
    assert bylines.compose(bylines.parse(line).names) == line


@pytest.mark.parametrize("name", ["Jane Doe, Reuters", "no name", "Jane; Doe"])
def test_a_line_that_would_be_read_otherwise_is_refused(name):
    with pytest.raises(ValueError, match="no byline says this"):
        bylines.compose([ParsedName(0, 0, name)])


HOSTILE = [
    "a",
    "A",
    " ",
    "1",
    "@",
    ".",
    "a.",
    "a@",
    "a@b.",
    ",",
    "(",
    "and ",
    "A, ",
    "Associated Press ",
    "-",
    "for A ",
    "1 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    def cost(length):
        text = (piece * length)[:length]
        best = float("inf")
        for _ in range(3):
            started = time.perf_counter()
            bylines.parse(text)
            bylines.plausible(text[:200])
            bylines.by_word(text)
            best = min(best, time.perf_counter() - started)
        return best

    assert cost(16_000) < 4 * cost(8_000) + 0.02
