"""The law of bylines: no word is dropped, a name is its stretch of text, a composed line is read back."""

import re
from itertools import pairwise
from pathlib import Path
from runpy import run_path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdoc.fields import bylines
from newsdoc.fields.bylines import ParsedName, page, uses, verbs, words
from newsdoc.fields.bylines.tokens import tokens
from newsdoc.model import Byline
from newsdoc.testing.timing import check_linear

GOLD = Path(__file__).resolve().parents[2] / "bench" / "gold" / "bylines.py"


def told(name):
    facts = [name.name, name.kind]
    facts += [f"{what}={value}" for what in ("role", "organisation", "place") if (value := getattr(name, what))]
    facts += [f"verb={name.verb}"] if name.verb != "by" else []
    return (*facts, *name.contacts)


def read(line):
    return [told(name) for name in bylines.parse(line).names]


def stretches(line, spans):
    return [line[start:end] for start, end in spans]


JANE = ("Jane Doe", "person")
JOHN = ("John Roe", "person")
ANN = ("Ann Poe", "person")

LINES = {
    "AFP": [("AFP", "organisation")],
    "The Associated Press": [("The Associated Press", "organisation")],
    "Reuters.": [("Reuters", "organisation")],
    "Jane Doe": [JANE],
    "O'Neil": [("O'Neil", None)],
    "JANE DOE and JOHN ROE": [("JANE DOE", "person"), ("JOHN ROE", "person")],
    "JANE DOE AND JOHN ROE": [("JANE DOE", "person"), ("JOHN ROE", "person")],
    "Jane Doe & John Roe": [JANE, JOHN],
    "Jane Doe / John Roe": [JANE, JOHN],
    "Jane Doe, John Roe and Ann Poe": [JANE, JOHN, ANN],
    "Jane Doe, John Roe, and Ann Poe": [JANE, JOHN, ANN],
    "Jane Doe,John Roe": [JANE, JOHN],
    "Jane Doe | NJ Advance Media for NJ.com": [(*JANE, "organisation=NJ Advance Media for NJ.com")],
    "Jane Doe | Special to the Pioneer Press": [(*JANE, "role=Special to the Pioneer Press")],
    "Jane Doe, Reuters": [(*JANE, "organisation=Reuters")],
    "Jane Doe and John Roe, Reuters": [(*JANE, "organisation=Reuters"), (*JOHN, "organisation=Reuters")],
    "Jane Doe, Reuters and John Roe": [(*JANE, "organisation=Reuters"), JOHN],
    "Jane Doe; John Roe, Reuters": [JANE, (*JOHN, "organisation=Reuters")],
    "Jane Doe, AFP and Reuters": [(*JANE, "organisation=AFP"), ("Reuters", "organisation")],
    "Guest contributor Jane Doe": [(*JANE, "role=Guest contributor")],
    "Jane Doe, CNN": [(*JANE, "organisation=CNN")],
    "Jane Doe, TNB": [(*JANE, "organisation=TNB")],
    "Jane Doe, Reutersd": [(*JANE, "organisation=Reutersd")],
    "Jane Doe, Example.com": [(*JANE, "organisation=Example.com")],
    "Jane Doe of The Daily Planet": [(*JANE, "organisation=The Daily Planet")],
    "AFP and Jane Doe": [("AFP", "organisation"), JANE],
    "AFP, MANILA": [("AFP", "organisation", "place=MANILA")],
    "Press Trust of India": [("Press Trust of India", "organisation")],
    "Channel 4": [("Channel 4", "organisation")],
    "NTB/AFP/dpa": [("NTB", "organisation"), ("AFP", "organisation"), ("dpa", "organisation")],
    "NTB-AFP-DPA": [("NTB", "organisation"), ("AFP", "organisation"), ("DPA", "organisation")],
    "Jane Doe/TT-AFP": [(*JANE, "organisation=TT"), ("AFP", "organisation")],
    "Nachrichtenagentur dpa": [("dpa", "organisation")],
    "Quelle: Die Woche, AP, dpa": [
        ("Die Woche", "organisation", "verb=source"),
        ("AP", "organisation", "verb=source"),
        ("dpa", "organisation", "verb=source"),
    ],
    "Jane Doe, Staff Writer": [(*JANE, "role=Staff Writer")],
    "Jane Doe – Journalist": [(*JANE, "role=Journalist")],
    "Jane Doe, John Roe (Special Correspondent)": [JANE, (*JOHN, "role=Special Correspondent")],
    "Jane Doe (Text), John Roe (Fotos)": [(*JANE, "role=Text"), (*JOHN, "role=Fotos")],
    "Jane Doe (AFP)": [(*JANE, "organisation=AFP")],
    "JANE DOE, Associated Press Writer": [("JANE DOE", "person", "role=Writer", "organisation=Associated Press")],
    "JANE DOE\nAP Business Writer": [("JANE DOE", "person", "role=Business Writer", "organisation=AP")],
    "JANE DOE\nAssocaited Press Writer": [("JANE DOE", "person", "role=Writer", "organisation=Assocaited Press")],
    "Jane Doe, Ap Auto Writer": [(*JANE, "role=Auto Writer", "organisation=Ap")],
    "Jane Doe / Yomi Shimbun Staff Writers": [(*JANE, "role=Staff Writers", "organisation=Yomi Shimbun")],
    "AP Sports Writer Jane Doe": [(*JANE, "role=Sports Writer", "organisation=AP")],
    "Staff Writer Jane Doe": [(*JANE, "role=Staff Writer")],
    "Jane Doe, editor and publisher": [(*JANE, "role=editor and publisher")],
    "Jane Doe, Korrespondentin für Politik und Kultur": [(*JANE, "role=Korrespondentin für Politik und Kultur")],
    "Jane Doe, correspondent for AFP": [(*JANE, "role=correspondent", "organisation=AFP")],
    "Jane Doe in Jerusalem": [(*JANE, "place=Jerusalem")],
    "Jane Doe in Jerusalem and John Roe in Gaza": [(*JANE, "place=Jerusalem"), (*JOHN, "place=Gaza")],
    "Jane Doe in Palm Beach, Florida": [(*JANE, "place=Palm Beach, Florida")],
    "Jane Doe at the Liberty Stadium": [(*JANE, "place=the Liberty Stadium")],
    "Jane Doe, Frankfurt": [(*JANE, "place=Frankfurt")],
    "Jane Doe, Frankfurt und Berlin": [(*JANE, "place=Frankfurt und Berlin")],
    "Jane Doe, New Delhi": [(*JANE, "place=New Delhi")],
    "Jane Doe with John Roe in Moscow": [JANE, (*JOHN, "place=Moscow")],
    "Jane Doe for AFP": [(*JANE, "organisation=AFP")],
    "Jane Doe For Example.Com": [(*JANE, "organisation=Example.Com")],
    "Jane Doe jane@x.org": [(*JANE, "jane@x.org")],
    "Jane Doe jane@x.org(509) 555-0199": [(*JANE, "jane@x.org", "(509) 555-0199")],
    "Jane Doe@janedoe": [(*JANE, "@janedoe")],
    "Staff Writers": [("Staff Writers", "desk")],
    "Staff reporters": [("Staff reporters", "desk")],
    "A Staff Reporter": [("A Staff Reporter", "desk")],
    "MORNING POST STAFF": [("MORNING POST STAFF", "desk")],
    "Morning News wire services": [("Morning News wire services", "desk")],
    "Jane Doe and agencies": [JANE, ("agencies", "desk")],
    "Jane Doe Gear Team": [JANE, ("Gear Team", "desk")],
    "Redazione ANSA": [("Redazione", "desk"), ("ANSA", "organisation")],
    "ab/cde;fghi": [("ab/cde", "desk"), ("fghi", "desk")],
    "Reuters/kra Frankfurt": [("Reuters", "organisation"), ("kra", "desk", "place=Frankfurt")],
    "dpa/cz": [("dpa", "organisation"), ("cz", "desk")],
    "John Roe Jr.": [("John Roe Jr.", "person")],
    "John Roe, Jr.": [("John Roe, Jr.", "person")],
    "Dr. Jane Doe": [("Dr. Jane Doe", "person")],
    "J. R. Doe": [("J. R. Doe", "person")],
    'John "Jack" Roe': [('John "Jack" Roe', "person")],
    "Ana de la Cruz": [("Ana de la Cruz", "person")],
    "Ludwig van Doe": [("Ludwig van Doe", "person")],
    "Ida von Rehn": [("Ida von Rehn", "person")],
    "Luis Ortega y Gil": [("Luis Ortega y Gil", "person")],
    "JANE MCDOE and JOHN MacROE": [("JANE MCDOE", "person"), ("JOHN MacROE", "person")],
    "-- B y   J a n e   D o e": [("J a n e   D o e", "person")],
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_read(line):
    assert read(line) == LINES[line]
    assert bylines.parse(line).rest == ()


@pytest.mark.parametrize("line", [line for line in LINES if line[0] != "-"])
def test_a_line_is_read_after_its_by_word(line):
    assert read(f"By {line}") == LINES[line]


LANGUAGES = {
    "Von Jane Doe und John Roe, dpa": [(*JANE, "organisation=dpa"), (*JOHN, "organisation=dpa")],
    "Von unserem Korrespondenten John Roe": [(*JOHN, "role=unserem Korrespondenten")],
    "Kommentar von Jane Doe": [(*JANE, "verb=commentary")],
    "Ein Gastbeitrag von Jane Doe": [JANE],
    "Text: Jane Doe Fotos: John Roe": [JANE, (*JOHN, "verb=photo")],
    "Jane Doe Leitende Wirtschaftsredakteurin": [(*JANE, "role=Leitende Wirtschaftsredakteurin")],
    "Par Le Monde et AFP": [("Le Monde", "organisation"), ("AFP", "organisation")],
    "Par Jean Doe, envoyé spécial à Kiev": [
        ("Jean Doe", "person", "role=envoyé spécial", "place=Kiev"),
    ],
    "Par Jane Doe avec l'AFP": [JANE, ("AFP", "organisation")],
    "Ein Artikel von Jane Doe": [JANE],
    "Articolo di Jane Doe": [JANE],
    "Article rédigé par Jane Doe": [JANE],
    "Jane Doe Freie Mitarbeiterin": [(*JANE, "role=Freie Mitarbeiterin")],
    "von Jane Doe, ARD-Studio Norvik": [(*JANE, "organisation=ARD-Studio Norvik")],
    "Propos recueillis par Jane Doe": [(*JANE, "verb=interview")],
    "Por Juan Doe y Ana Poe": [("Juan Doe", "person"), ("Ana Poe", "person")],
    "Juan Doe (Enviado especial)": [("Juan Doe", "person", "role=Enviado especial")],
    "Ana Poe Corresponsal en Buenos Aires": [("Ana Poe", "person", "role=Corresponsal", "place=Buenos Aires")],
    "Ana Poe Redactora de Cultura": [("Ana Poe", "person", "role=Redactora de Cultura")],
    "di Mario Doe e Luca Roe": [("Mario Doe", "person"), ("Luca Roe", "person")],
    "dal nostro inviato Mario Doe": [("Mario Doe", "person", "role=dal nostro inviato")],
    "Door Jan Doe en Piet Roe": [("Jan Doe", "person"), ("Piet Roe", "person")],
    "Författare Eva Doe": [("Eva Doe", "person")],
    "Av Ola Doe og Kari Roe": [("Ola Doe", "person"), ("Kari Roe", "person")],
    "Kommentar av Ola Doe": [("Ola Doe", "person", "verb=commentary")],
    "Af Ole Doe, London": [("Ole Doe", "person", "place=London")],
    "Jan Doe a Petr Roe": [("Jan Doe", "person"), ("Petr Roe", "person")],
    "oprac. Jan Doe": [("Jan Doe", "person")],
    "Автор: Иван До": [
        ("Иван До", "person"),
    ],
    "도제인 기자 jane@x.org": [("도제인", "person", "role=기자", "jane@x.org")],
    "记者 山田": [("山田", None, "role=记者")],
    "山田記者": [("山田", "person", "role=記者")],
    "文／山田": [("山田", None)],
    "محمد دو في مدريد": [
        ("محمد دو", "person", "place=مدريد"),
    ],
}


@pytest.mark.parametrize("line", LANGUAGES)
def test_a_line_is_read_in_its_language(line):
    assert read(line) == LANGUAGES[line]
    assert bylines.parse(line).rest == ()


VERBS = {
    "Analysis by Jane Doe, CNN Editor-at-large": [
        (*JANE, "role=Editor-at-large", "organisation=CNN", "verb=analysis"),
    ],
    "Written by Jane Doe and read by John Roe. Produced by Ann Poe": [
        (*JANE, "verb=writing"), (*JOHN, "verb=reading"), (*ANN, "verb=production"),
    ],
    "Posted by: Jane Doe": [JANE],
    "Photos by Jane Doe": [(*JANE, "verb=photo")],
    "View all posts by Jane Doe": [JANE],
    "Read more by Jane Doe": [JANE],
    "Author: Jane Doe, Photos: John Roe": [JANE, (*JOHN, "verb=photo")],
    "Jane Doe, photos by John Roe": [JANE, (*JOHN, "verb=photo")],
}  # fmt: skip


@pytest.mark.parametrize("line", VERBS)
def test_what_was_done_is_read(line):
    assert read(line) == VERBS[line]


GLUED = {
    "ByJane Doe": [JANE],
    "vonJane Doe,Deutsche Presse-Agentur": [(*JANE, "organisation=Deutsche Presse-Agentur")],
    "JANE DOEAssociated Press": [("JANE DOE", "person", "organisation=Associated Press")],
    "Jane Doe-PoeThe Western Age": [("Jane Doe-Poe", "person", "organisation=The Western Age")],
    "ByJane DoeNews ReporterJohn RoeNews ReporterAnn Poe": [
        (*JANE, "role=News Reporter"), (*JOHN, "role=News Reporter"), ANN,
    ],
    "NewsJane Doe": [JANE],
    "TravelByJane DoeTravel Editor11:58, 23 APR 2024": [(*JANE, "role=Travel Editor")],
    "Jane DoeRedakteurin": [(*JANE, "role=Redakteurin")],
    "05:12Jan Roe": [("Jan Roe", "person")],
    "Jane Doe0 Jane Doe": [JANE],
    "JaneDoe": [("JaneDoe", None)],
    "Lee DiRoe and Jo McDoe": [("Lee DiRoe", "person"), ("Jo McDoe", "person")],
}  # fmt: skip


@pytest.mark.parametrize("line", GLUED)
def test_lost_blanks_are_no_matter(line):
    assert read(line) == GLUED[line]


UNPARTED = {
    "Rory Roe Wales correspondent": [("Rory Roe", "person", "role=Wales correspondent")],
    "Jane Doe Deputy Content Hub Director": [(*JANE, "role=Deputy Content Hub Director")],
    "Jane Ann Doe Journalist": [("Jane Ann Doe", "person", "role=Journalist")],
    "Jane Doe Staff Writer": [(*JANE, "role=Staff Writer")],
    "Jane Doe BBC News, Leeds": [(*JANE, "organisation=BBC News", "place=Leeds")],
    "Jane Doe The Associated Press": [(*JANE, "organisation=The Associated Press")],
    "Petra Doe": [("Petra Doe", "person")],
    "Jane Doe is a freelance journalist": [JANE],
    "Jane Doe covers politics for The Associated Press": [(*JANE, "organisation=The Associated Press")],
    "JANE DOE Doe covers politics": [("JANE DOE", "person")],
    "Jane Doe with wire reports": [JANE, ("wire reports", "desk")],
    "staff reports": [("staff reports", "desk")],
    "Jane Doe Jane Doe": [JANE],
}


@pytest.mark.parametrize("line", UNPARTED)
def test_what_no_mark_parts_is_parted_by_the_tables(line):
    assert read(line) == UNPARTED[line]


PAGES = {
    "PTI, Washington, Nov 20 2019, 10:18am ist": ["Nov 20 2019, 10:18am ist"],
    "Jane Doe 28.04.2023, 19:09 3 Min.": ["28.04.2023, 19:09 3 Min"],
    "Jane Doe Nov. 19, 2019 8:03 am ET": ["Nov. 19, 2019 8:03 am ET"],
    "Jane Doe 2024-02-14T16:15:30Z": ["2024-02-14T16:15:30Z"],
    "Jane Doe 4 min read Comments": ["4 min read Comments"],
    "Jane Doe · Last Updated: August 8": ["Last Updated", "August 8"],
    "15.10.24 23:35 Jane Doe Tips meg": ["15.10.24 23:35", "Tips meg"],
    "Jane DoeFollow": ["Follow"],
    "Stand: 28.04.2023 Von Jane Doe": ["Stand", "28.04.2023"],
    "Jane Doe Ver más artículos": ["Ver más artículos"],
    "Opinion Jane Doe": ["Opinion"],
    "Jane DoeJane DoeApril 28 2023, 3:54 p.m.": ["Jane Doe", "April 28 2023, 3:54 p.m."],
}


@pytest.mark.parametrize("line", PAGES)
def test_what_belongs_to_the_page_is_set_aside(line):
    found = bylines.parse(line)
    assert len(found.names) == 1
    assert stretches(line, found.furniture) == PAGES[line]
    assert found.rest == ()


REST = {
    "Autor: Jane Doe Data: 28.04.2023": ["Data"],
    "Jane Doe, maybe later": ["maybe later"],
    "Guest post by Jane Doe": ["Guest post"],
    "jane@x.org": ["jane@x.org"],
    "in Moscow": ["Moscow"],
    "Jane Doe in the beginning of it": ["the beginning of it"],
    "Jane Doe in anger": ["anger"],
    "Jane Doe in Paris in Rome": ["Rome"],
    "Jane Doe 12 May 2024 Boat Show": ["Boat Show"],
}


@pytest.mark.parametrize("line", REST)
def test_what_is_not_understood_is_told(line):
    assert stretches(line, bylines.parse(line).rest) == REST[line]


BY_WORDS = {
    "By AFP": 3, "by  AFP": 4, "BY\tAFP": 3, "By: AFP": 4, "By:AFP": 3, "Byron": 0, "By": 0, "": 0, "ByJane Doe": 2,
    "ByRoe": 0, "Von Jane Doe": 4, "von Trapp": 4, "Von Trapp": 0, "Von dpa": 4, "Di Roe": 0, "di Ann Roe": 3,
    "Par AFP": 4, "Analysis by Jane Doe": 0, "Autor: Jane Doe": 0,
}  # fmt: skip


@pytest.mark.parametrize("text", BY_WORDS)
def test_a_by_word_stands_alone(text):
    assert bylines.by_word(text) == BY_WORDS[text]


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_plausible(line):
    assert bylines.plausible(line)


SENTENCES = [
    "", "Tuesday evening the city had fallen.", "contrast, nobody came", "Contrast",
    "2025 the sea will have risen", "BY TUESDAY EVENING THE CITY HAD FALLEN",
    "MIDNIGHT THE CITY HAD FALLEN", "the end of the war", "Monday", "Ann Roe said she would leave.",
    "Jane Doe!", "Jane Doe, " * 30, "the time it was freed, nobody was there.", "   ", "effectively reducing it",
]  # fmt: skip


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_byline(text):
    assert not bylines.plausible(text)


# ---- laws ----------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["Jane", "Doe", "ROE", "de", "Jr.", "AFP", "Reuters", "Writer", "Staff", "in", "for", "and", "with", "lower",
     "x@y.org", "7", "By", "by", "von", "Photos", "y", "News", "DoeNews", "Nov", "12:30", "2024", "The", "is",
     "Special", "to", "of", "ab", "Follow", "記者", "山田", "Frankfurt", "J.", "Text", "posted", "à", "@doe", "Team",
     "Ein"],
)  # fmt: skip
GAPS = st.sampled_from([" ", " ", " ", ", ", " | ", "/", "; ", "\n", ". ", " - ", " (", ") ", ": ", "", '"'])
ANY_LINE = st.lists(st.tuples(WORDS, GAPS), max_size=14).map(lambda parts: "".join(word + gap for word, gap in parts))

JOINERS = {
    word
    for table in (words.AND, words.WITH, words.PLACE, words.FOR, words.BY, words.INDEFINITE)
    for phrase in uses.listed(table)
    for word in re.findall(r"\w+", phrase)
} | {word for phrase in uses.VERBS for word in re.findall(r"\w+", phrase)}


@example("Jane @doe 記者 Jane ")
@given(ANY_LINE)
def test_no_word_is_dropped(text):
    found = bylines.parse(text)
    said = stretches(text, found.rest + found.furniture)
    for name in found.names:
        assert name.name == text[name.start : name.end]
        said += [name.name, name.role or "", name.organisation or "", name.place or "", *name.contacts]
    known = " ".join(said)
    marks = {"mark", "line", "quote"}
    printed = {text[start:end] for kind, start, end, _low, _use in tokens(text) if kind not in marks}
    assert {word.casefold() for word in printed if word not in known} <= JOINERS


@given(ANY_LINE)
def test_names_stand_in_order_and_apart(text):
    found = bylines.parse(text)
    names = [(name.start, name.end) for name in found.names]
    assert names == sorted(names)
    taken = sorted([*names, *found.furniture, *found.rest])
    assert all(left[1] <= right[0] for left, right in pairwise(taken))
    assert all(start < end for start, end in taken)


@given(ANY_LINE)
def test_a_by_word_makes_no_difference(text):
    cut = bylines.by_word(text)
    if cut and not bylines.by_word(text[cut:]):
        assert read(text) == read(text[cut:])


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
    "Jane Doe in Rome for Acme Daily, Staff Writer",
    "",
]


@pytest.mark.parametrize("line", COMPOSED)
def test_the_canonical_line(line):
    assert bylines.compose(bylines.parse(line).names) == line


@pytest.mark.parametrize("name", ["Jane Doe, Reuters", "no name", "Jane; Doe"])
def test_a_line_that_would_be_read_otherwise_is_refused(name):
    with pytest.raises(ValueError, match="no byline says this"):
        bylines.compose([ParsedName(0, 0, name)])


# ---- tables --------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", sorted(set(uses.listed(words.BY))))
def test_every_by_word_opens_a_line(word):
    assert bylines.by_word(f"{word} Jane Doe") == len(word) + 1
    assert read(f"{word} Jane Doe") == [JANE]


@pytest.mark.parametrize("word", sorted(set(uses.listed(words.AND)) - {"&"}))
def test_every_and_joins(word):
    assert read(f"Jane Doe {word} John Roe") == [JANE, JOHN]


@pytest.mark.parametrize("phrase", sorted(uses.VERBS))
def test_every_verb_is_read_before_a_colon(phrase):
    (name,) = bylines.parse(f"{phrase}: Jane Doe").names
    assert (name.name, name.verb) == ("Jane Doe", uses.VERBS[phrase])


@pytest.mark.parametrize("phrase", sorted(set(uses.listed(page.FURNITURE))))
def test_every_word_of_a_page_is_set_aside(phrase):
    assert read(f"Jane Doe {phrase}") == [JANE]


def test_what_is_named_in_a_table_is_in_the_other():
    assert set(uses.listed(verbs.LABELS)) <= set(uses.VERBS)
    assert set(run_path(str(GOLD))["NOT_AUTHORS"]) <= set(verbs.VERBS)
    assert set(verbs.ROLE_OF_VERB) | {"by"} == set(verbs.VERBS)
    assert set(uses.listed(page.CLOSING)) <= set(uses.listed(page.FURNITURE))


# ---- the model -----------------------------------------------------------------------------------


def test_a_byline_of_the_model_names_its_contributors():
    line = Byline.parse("By JANE DOE and JOHN ROE, Staff Writers")
    assert line.text == "JANE DOE and JOHN ROE, Staff Writers"
    assert [(one.name, one.type, one.role) for one in line.contributors] == [
        ("JANE DOE", "person", "Staff Writers"),
        ("JOHN ROE", "person", "Staff Writers"),
    ]


def test_what_was_done_is_the_role_where_none_is_printed():
    (photographer,) = Byline.parse("Photos by Jane Doe").contributors
    assert photographer.role == "photographer"


def test_a_byline_is_composed_of_contributors():
    line = Byline.parse("Jane Doe in Rome, Staff Writer")
    assert Byline.of(*line.contributors) == line


# ---- time ----------------------------------------------------------------------------------------

HOSTILE = [
    "a", "A", " ", "1", "1 ", "@", ".", "a.", "a@", "a@b.", ",", "(", "[", "and ", "und A ", "A, ",
    "Associated Press ", "-", "for A ", "AFP/", "ab/", "Jan ", "1:", "Aa", "AAa", "by ", "By A ", "Posted ",
    "in A, B ", "of ", "News of ", "a: ", "The ", "Special to ", '"', "J a ", "記者", "A in B, C and D ",
    "Jane Doe, ", "writer for a and b ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    def work(text):
        bylines.parse(text)
        bylines.plausible(text)
        bylines.by_word(text)

    check_linear(lambda count: piece * count, work)


def test_a_particle_alone_is_no_name():
    assert [one.name for one in Byline.parse("Van onze verslaggever Ida Rehn").contributors] == ["Ida Rehn"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("dalla nostra corrispondente Ida Rehn", "dalla nostra corrispondente"),
        ("Door onze correspondent Ida Rehn", "onze correspondent"),
        ("Von unserer Korrespondentin Ida Rehn", "unserer Korrespondentin"),
        ("di Ida Rehn, nostra inviata a Norvik", "nostra inviata"),
    ],
)
def test_a_paper_speaks_of_its_own_people(line, role):
    (one,) = Byline.parse(line).contributors
    assert (one.name, one.role) == ("Ida Rehn", role)
