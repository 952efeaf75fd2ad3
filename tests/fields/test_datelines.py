"""The dateline that a text opens with: what it says, where the story begins, and what is none."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdoc.errors import ModelError
from newsdoc.fields.datelines import ParsedDateline, compose, find, parse, run_in
from newsdoc.fields.days import PartialDate
from newsdoc.model import Concept, Dateline, Place
from newsdoc.testing.timing import check_linear, seconds

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora"
ROWS = SHARED / "fields" / "datelines.jsonl"
STORIES = SHARED / "quotes" / "polnear-train-marks.jsonl"
STORY = "The trams stood still on Monday, the council said."

# line: places (name, region, country), date, sources (name, id of the agency)
FORMS = {
    # place, date
    "NORVIK, Feb 26 -": ([("NORVIK",)], "--02-26", []),
    "NORVIK, N.Y., April 2 -": ([("NORVIK", "N.Y.")], "--04-02", []),
    "NORVIK, Ore. March 3 -": ([("NORVIK", "Ore.")], "--03-03", []),
    "NORVIK, West Germany, March 30 -": ([("NORVIK", None, "West Germany")], "--03-30", []),
    "NORVIK, the Netherlands, April 1 -": ([("NORVIK", None, "the Netherlands")], "--04-01", []),
    "THE FENS, Texas, March 11 -": ([("THE FENS", "Texas")], "--03-11", []),
    "NORVIK,March 16 -": ([("NORVIK",)], "--03-16", []),
    "NORVIK March 22 -": ([("NORVIK",)], "--03-22", []),
    "NORVIK, March  2  -": ([("NORVIK",)], "--03-02", []),
    "NORVIK, March 4-": ([("NORVIK",)], "--03-04", []),
    "NORVIK, 2 March -": ([("NORVIK",)], "--03-02", []),
    "NORVIK, ABR 7 -": ([("NORVIK",)], "--04-07", []),
    "NORVIK, Oct. 19 -": ([("NORVIK",)], "--10-19", []),
    "NORVIK, Md., - March 4 -": ([("NORVIK", "Md.")], "--03-04", []),
    "Norvik, March 11 -": ([("Norvik",)], "--03-11", []),
    "ELLERY-NORVIK, Pa., March 5 -": ([("ELLERY-NORVIK", "Pa.")], "--03-05", []),
    "NORVIK, Nov 22 —": ([("NORVIK",)], "--11-22", []),
    "NORVIK, April -": ([("NORVIK",)], "--04", []),
    "BRUSSELS 23/07 -": ([("BRUSSELS",)], "--07-23", []),
    # damaged by hand or by wire
    "NORVIK, Narch 2 -": ([("NORVIK",)], "--03-02", []),
    "NORVIK, Macrh 31 -": ([("NORVIK",)], "--03-31", []),
    "NORVIK: June 1 -": ([("NORVIK",)], "--06-01", []),
    "NORVIK; June 1 -": ([("NORVIK",)], "--06-01", []),
    "NORVIK, Mar ch 2 -": ([("NORVIK",)], "--03-02", []),
    "NORVIK, 0ct 19 -": ([("NORVIK",)], "--10-19", []),
    "NORVIK, April3 -": ([("NORVIK",)], "--04-03", []),
    "NORVIK, Otc 20 -": ([("NORVIK",)], "--10-20", []),
    "NORVIK, OOct 20 -": ([("NORVIK",)], "--10-20", []),
    "NORVIK, Apri l7 -": ([("NORVIK",)], "--04", []),
    "NORVIK, March 187 -": ([("NORVIK",)], "--03", []),
    "NORVIK, N.Y,. March 13 -": ([("NORVIK", "N.Y")], "--03-13", []),
    "NOR}VIK, March 3 -": ([("NOR}VIK",)], "--03-03", []),
    "****NORVIK, March 4 -": ([("NORVIK",)], "--03-04", []),
    "0    NORVIK, April 29 -": ([("NORVIK",)], "--04-29", []),
    "RPT --NORVIK, March 30 -": ([("NORVIK",)], "--03-30", []),
    "UPDATE 2 - NORVIK, March 30 (Reuters) -": ([("NORVIK",)], "--03-30", [("Reuters", "reuters")]),
    "port norvik, april 7 -": ([("port norvik",)], "--04-07", []),
    "NORVIK, april 7 -": ([("NORVIK",)], "--04-07", []),
    "OSLO () -": ([("OSLO",)], None, []),
    "NORVIK, Feb 30 (Reuters) -": ([("NORVIK",)], "--02", [("Reuters", "reuters")]),
    "NORVIK, Narch 2 (AP) -": ([("NORVIK",)], "--03-02", [("AP", "ap")]),
    "Norvik, April 7 - Sunny/46 degrees -": ([("Norvik",)], "--04-07", []),
    # place, agency
    "NORVIK (AP) _": ([("NORVIK",)], None, [("AP", "ap")]),
    "NORVIK, Mo. (AP)": ([("NORVIK", "Mo.")], None, [("AP", "ap")]),
    "NORVIK, Turkey (AP) _": ([("NORVIK", None, "Turkey")], None, [("AP", "ap")]),
    "Norvik (AFP) –": ([("Norvik",)], None, [("AFP", "afp")]),
    "Norvik (nvk/dpa) -": ([("Norvik",)], None, [("nvk", None), ("dpa", "dpa")]),
    "Norvik (dpa/xy) -": ([("Norvik",)], None, [("dpa", "dpa"), ("xy", None)]),
    "Norvik (dts Nachrichtenagentur) –": ([("Norvik",)], None, [("dts Nachrichtenagentur", "dts")]),
    "Norvik (AFP-dpa) -": ([("Norvik",)], None, [("AFP", "afp"), ("dpa", "dpa")]),
    "Norvik (ACAN-EFE/dpa) -": ([("Norvik",)], None, [("ACAN-EFE", "efe"), ("dpa", "dpa")]),
    "Frankfurt/Main (dpa) -": ([("Frankfurt/Main",)], None, [("dpa", "dpa")]),
    "Norvik (EFE).-": ([("Norvik",)], None, [("EFE", "efe")]),
    "Norvik/Ellery (EFE).-": ([("Norvik",), ("Ellery",)], None, [("EFE", "efe")]),
    "NORVIK/OSLO (Reuters) -": ([("NORVIK",), ("OSLO",)], None, [("Reuters", "reuters")]),
    "PORT NORVIK, Fla./OSLO (Reuters) -": ([("PORT NORVIK", "Fla."), ("OSLO",)], None, [("Reuters", "reuters")]),
    "OSLO and PARIS (AFP) -": ([("OSLO",), ("PARIS",)], None, [("AFP", "afp")]),
    "Norvik, Russia | AFP |": ([("Norvik", None, "Russia")], None, [("AFP", "afp")]),
    "TOKYO, Kyodo —": ([("TOKYO",)], None, [("Kyodo", "kyodo")]),
    "(Norvik=Reuters)": ([("Norvik",)], None, [("Reuters", "reuters")]),
    "(Reuters) -": ([], None, [("Reuters", "reuters")]),
    "Norvik (Ellerland) (AFP) -": ([("Norvik", "Ellerland")], None, [("AFP", "afp")]),
    "Norvik ob der Olsa (dpa) -": ([("Norvik ob der Olsa",)], None, [("dpa", "dpa")]),
    "NORVIK (AP and AFP) —": ([("NORVIK",)], None, [("AP", "ap"), ("AFP", "afp")]),
    "NORVIK, Minnesota (Norvik Tribune) -": ([("NORVIK", "Minnesota")], None, [("Norvik Tribune", None)]),
    "OSLO & PARIS--(BUSINESS WIRE)--": ([("OSLO",), ("PARIS",)], None, [("BUSINESS WIRE", "business-wire")]),
    # place, date, agency
    "NORVIK, N.Y., Sept. 26 (UPI) —": ([("NORVIK", "N.Y.")], "--09-26", [("UPI", "upi")]),
    "NORVIK/THE HAGUE, March 7 (Reuters) -": (
        [("NORVIK",), ("THE HAGUE",)], "--03-07", [("Reuters", "reuters")]
    ),
    "NORVIK, August 7 (Xinhua) --": ([("NORVIK",)], "--08-07", [("Xinhua", "xinhua")]),
    "Norvik, Jan. 3 (Jiji Press)--": ([("Norvik",)], "--01-03", [("Jiji Press", "jiji")]),
    "NORVIK, March 3, 2031 (AFP) -": ([("NORVIK",)], "2031-03-03", [("AFP", "afp")]),
    "NORVIK, March 12, Reuter -": ([("NORVIK",)], "--03-12", [("Reuter", "reuters")]),
    "NORVIK March 22 AAP -": ([("NORVIK",)], "--03-22", [("AAP", "aap")]),
    "NORVIK, Tuesday (Reuters) -": ([("NORVIK",)], "", [("Reuters", "reuters")]),
    "NORVIK, 3 APR 90 (RADIO NORVIK 1) --": ([("NORVIK",)], "1990-04-03", [("RADIO NORVIK 1", None)]),
    "NORVIK (AUSTRALIA), JUNE 11 89 (AFP) --": ([("NORVIK", None, "AUSTRALIA")], "1989-06-11", [("AFP", "afp")]),
    "CLANDESTINE, 3 APR 90 (RADIO NORVIK) --": ([], "1990-04-03", [("RADIO NORVIK", None)]),
    "NORVIK 23/07 (AFP-DPA) =": ([("NORVIK",)], "--07-23", [("AFP", "afp"), ("DPA", "dpa")]),
    "NORVIK 03/04 (AFP) =": ([("NORVIK",)], "", [("AFP", "afp")]),
    "(ANSA) - NORVIK, 8 MAG -": ([("NORVIK",)], "--05-08", [("ANSA", "ansa")]),
    "Norvik, 9 ott. (Adnkronos) -": ([("Norvik",)], "--10-09", [("Adnkronos", "adnkronos")]),
    "Norvik, 24 mar. (askanews) –": ([("Norvik",)], "--03-24", [("askanews", "askanews")]),
    "Norvik, 21 ene (EFE).-": ([("Norvik",)], "--01-21", [("EFE", "efe")]),
    "Norvik, 26 dez 2031 (Lusa) -": ([("Norvik",)], "2031-12-26", [("Lusa", "lusa")]),
    "NORVIK, December 26. /TASS/.": ([("NORVIK",)], "--12-26", [("TASS", "tass")]),
    "NORVIK, December 31 – RIA Novosti.": ([("NORVIK",)], "--12-31", [("RIA Novosti", "ria-novosti")]),
    "(LEAD) NORVIK, Jan. 3 (Yonhap) --": ([("NORVIK",)], "--01-03", [("Yonhap", "yonhap")]),
    "NORVIK, Jan. 3, 2031 /NorvikWire/ --": ([("NORVIK",)], "2031-01-03", [("NorvikWire", None)]),
    "NORVIK, Friday 7 March (Reuters) -": ([("NORVIK",)], "--03-07", [("Reuters", "reuters")]),
    "NORVIK, mardi 7 mars 2031 (AFP) -": ([("NORVIK",)], "2031-03-07", [("AFP", "afp")]),
    "Norvik, den 7. März 2031 (dpa) -": ([("Norvik",)], "2031-03-07", [("dpa", "dpa")]),
    "Norvik, Dienstag (dpa) -": ([("Norvik",)], "", [("dpa", "dpa")]),
    "Norvik, 2031. december 5., péntek (MTI) -": ([("Norvik",)], "2031-12-05", [("MTI", "mti")]),
    "NORVIK, MARCH 7, ARMENPRESS.": ([("NORVIK",)], "--03-07", [("ARMENPRESS", "armenpress")]),
    "Норвик. 12 января. INTERFAX.RU -": ([("Норвик",)], "--01-12", [("INTERFAX.RU", "interfax")]),
    "NORVIK, ON / ACCESSWIRE / March 7, 2031 /": (
        [("NORVIK", "ON")], "2031-03-07", [("ACCESSWIRE", "accesswire")]
    ),
    "Feb 26 (Reuters) -": ([], "--02-26", [("Reuters", "reuters")]),
    # a place alone
    "OSLO _": ([("OSLO",)], None, []),
    "SUN CITY, Ariz. -": ([("SUN CITY", "Ariz.")], None, []),
    "OSLO --": ([("OSLO",)], None, []),
    "OSLO--": ([("OSLO",)], None, []),
    "OSLO -": ([("OSLO",)], None, []),
    "Oslo -": ([("Oslo",)], None, []),
    "OSLO (NVKB) —": ([("OSLO",)], None, [("NVKB", None)]),
    "OSLO--(NORVIK WIRE)--": ([("OSLO",)], None, [("NORVIK WIRE", None)]),
    "NEW DELHI:": ([("NEW DELHI",)], None, []),
    "NORVIK, Va. -": ([("NORVIK", "Va.")], None, []),
    "NORVIK, Philippines -": ([("NORVIK", None, "Philippines")], None, []),
    "TRAM-STRIKE (Undated) _": ([], None, []),
}  # fmt: skip

REST = {
    "****NORVIK, March 4 -": ["****"],
    "0    NORVIK, April 29 -": ["0"],
    "RPT --NORVIK, March 30 -": ["RPT"],
    "UPDATE 2 - NORVIK, March 30 (Reuters) -": ["UPDATE 2"],
    "(LEAD) NORVIK, Jan. 3 (Yonhap) --": ["LEAD"],
    "Norvik, April 7 - Sunny/46 degrees -": ["Sunny/46 degrees"],
    "TRAM-STRIKE (Undated) _": ["TRAM-STRIKE"],
}


def facts(found: ParsedDateline) -> tuple[object, ...]:
    places = [(place.name, place.region, place.country) for place in found.places]
    sources = [(source.name, source.agency.id if source.agency else None) for source in found.sources]
    return places, str(found.date.value) if found.date else None, sources


@pytest.mark.parametrize("line", FORMS)
def test_a_dateline_is_found_and_read(line):
    text = f"{line} {STORY}"
    found = find(text)
    assert found is not None
    assert text[found.start : found.end] == line
    assert text[found.body :] == STORY
    places, day, sources = FORMS[line]
    assert facts(found) == ([(*place, None, None)[:3] for place in places], day, sources)
    assert [text[slice(*span)] for span in found.rest] == REST.get(line, [])


@pytest.mark.parametrize("line", FORMS)
def test_a_line_alone_reads_as_at_the_head_of_a_story(line):
    found = find(f"{line} {STORY}")
    assert found is not None
    alone = parse(line)
    assert facts(alone) == facts(found)
    assert (alone.start, alone.end, alone.terminator, alone.rest) == (
        found.start,
        found.end,
        found.terminator,
        found.rest,
    )


@pytest.mark.parametrize("line", ["BRUSSELS 1996-08-22", "NORVIK 2031-05-03", "OSLO, May 3", "NORVIK, Ore. (AP)"])
@pytest.mark.parametrize("story", ["", f"\n{STORY}", f"\n\n{STORY}"])
def test_a_dateline_on_a_line_of_its_own(line, story):
    found = find(line + story)
    assert found is not None
    assert (line + story)[: found.end] == line
    assert found.terminator is None
    assert (line + story)[found.body :] == story.strip()


def test_blanks_before_it_are_no_part_of_it():
    found = find(f"\n    NORVIK, Feb 26 - {STORY}")
    assert found is not None
    assert found.start == len("\n    ")


@pytest.mark.parametrize("line", ["NORVIK (AP) —", "OSLO --", "NORVIK, March 7 (AP)–", "NORVIK, March 7-"])
def test_a_story_may_cling_to_its_dateline(line):
    assert run_in(line + STORY) == (len(line), len(line))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        " ",
        "The vote (Tuesday) - the fourth - was clear.",
        "He said: no, and that was the end of the matter.",
        "the board (AP) - said that it would",
        "What? NORVIK (AP) - x",
        "(Sport Desk) - One of the trams stood still on Monday.",
        # an abbreviation is explained
        "Norvik Tram Society (NTS) - the oldest - stood still on Monday.",
        "Austria Presse Agentur (APA) – Die Bahn stand am Montag still.",
        "Americans for Paving (AFP) — The group said on Monday it would.",
        # whose copy it is, and whose picture
        "Jane Doe, AFP - The trams stood still on Monday, the council said.",
        "/ AFP / JANE DOE",
        "Jane Doe (AFP)",
        "JANE DOE (AFP)",
        "Jane Doe (EFE). Los tranvías no circularon el lunes por la huelga.",
        # headings, labels and slugs
        "CORRECTED, MARCH 3 - The list that named the tram has been taken down.",
        "RPT --Reuters",
        "LE POINT SUR LA SITUATION - Le tram est encore en panne ce lundi.",
        "TRAM CLAIMS IN DOUBT — For years, the council has said otherwise.",
        "EXCLUSIVE – The council met on Monday and said it would not.",
        "UPDATE: 5/12 — The list that named the tram has been taken down.",
        "UPDATED, MARCH 3 - The list that named the tram has been taken down.",
        "DOE--Jane Ann, 98, of Norvik, passed away on Friday, March 25.",
        "US--Norvik Tram Strike, 1st Ld-Writethru",
        "SHOP OF THE YEAR, JAN 02",
        "OSLO - WHERE IT ALL BEGAN",
        # chronicles and lists
        "March 3 - The trams stood still on Monday, the council said.",
        "Tuesday, March 11 - The trams stood still, the council said.",
        "FRIDAY, APRIL 11 - The trams stood still, the council said.",
        "Oslo - 09:30 The council meets to talk about the trams again",
        "Jane Doe, Germany – She ran the second leg faster than anyone.",
        "OSLO - BERGEN - NORVIK: the night train runs again on Monday.",
        "OSLO: Cloudy, 12 degrees",
        "NORVIK: The trams stood still on Monday, the council said.",
        "Oslo: The trams stood still on Monday, the council said.",
        "Oslo - Paris in three hours is what the new line wants to do.",
        "Oslo - the city of trams - has none that runs on this Monday.",
        "MUNICH, Match 4 - England play the home side on Monday night.",
        # tables of prices
        "TRAMS 6.12 - 5.87 2 MTH 6.50 - 6.25",
        "WHEAT - No Two Soft Red Winter Jne 129.50 up 1.50",
        "SILVER - total 156 off 323",
    ],
)
def test_what_is_no_dateline_stays_untouched(text):
    assert find(text) is None
    assert run_in(text) is None
    assert Dateline.parse(text) is None


def test_the_story_of_a_place_with_its_region_may_begin_with_a_city():
    assert run_in("CAMBRIDGE, Mass. - Boston was told to wait, the council said.") == (18, 19)
    assert run_in("OSLO - Boston was told to wait, the council said.") is None


def test_no_story_no_run_in():
    assert run_in("NORVIK (AP) -") is None


def test_what_a_line_says_that_is_no_dateline_is_not_lost():
    line = "12:30 h, nowhere in particular"
    found = parse(line)
    assert [found.places, found.date, found.sources] == [(), None, ()]
    assert " ".join(line[slice(*span)] for span in found.rest) == "12:30 h nowhere in particular"


@pytest.mark.parametrize(
    "text", ["NORVIK()/", "Feb 26/.", "/", "//", "(/)", "|", "-", "--", "NORVIK/", "NORVIK (AP)/", "RPT --", "[=]"]
)
def test_scraps_are_read_without_a_stumble(text):
    check_parts(text, parse(text))
    assert find(text) is None


# ---- laws ----------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["NORVIK", "Oslo", "PARIS", "port ", "Feb 26", "3 APR 90", "March", "2031-05-03", "23/07", "(AP)", "(", ")",
     "/TASS/", "| AFP |", "Reuters", " ", ", ", "/", " - ", "--", " — ", "-", ".", "\n", "Ore.", "Turkey", "Monday",
     "and", "****", "RPT --", "Sunny", "()", "The trams", "7", "=", "[", "【", "ß", "\u00a0", "Ⅳ", "²", "İ"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=60))
CONNECTORS = {"and", "und", "et", "y", "e"}


def check_parts(text: str, found: ParsedDateline) -> None:
    """Parts lie in the line, spell what stands there, do not overlap, and leave no word over."""
    parts = [(place.start, place.end) for place in found.places]
    parts += [(source.start, source.end) for source in found.sources]
    parts += [(found.date.start, found.date.end)] if found.date else []
    parts += [found.terminator] if found.terminator else []
    parts = sorted([*parts, *found.rest])
    assert 0 <= found.start <= found.end <= found.body <= len(text)
    assert not text[found.end : found.body].strip()
    at = found.start
    for start, end in parts:
        assert at <= start <= end <= found.end
        at = end
    for place in found.places:
        assert text[place.start :].startswith(place.name)
    for source in found.sources:
        assert text[source.start : source.end] == source.name
    line = list(text[found.start : found.end])
    for start, end in parts:
        line[start - found.start : end - found.start] = " " * (end - start)
    over = {word.casefold() for word in re.findall(r"\w+", "".join(line).replace("_", " "))}
    assert over <= CONNECTORS | {"undated", "clandestine"}


@given(TEXTS)
def test_no_word_of_a_line_is_lost(text):
    found = parse(text)
    check_parts(text, found)
    assert found.body == len(text)


@example("()-NORVIK - ")
@given(TEXTS)
def test_what_is_found_reads_alone_as_it_did(text):
    found = find(text)
    if found is not None:
        check_parts(text, found)
        assert facts(parse(text[found.start : found.end])) == facts(found)


NAMES = st.sampled_from(["NORVIK", "Norvik", "PORT SALTMERE", "Rio del Mar", "L'ELLERY", "OSLO", "ELLERY-NORVIK"])
PLACES = st.builds(
    lambda name, within: Place(name=name, **within),
    NAMES,
    st.sampled_from([{}, {"region": "Ore."}, {"country": "Turkey"}, {"region": "N.Y.", "country": "U.S."}]),
)
DAYS = st.one_of(st.dates(min_value=date(1000, 1, 1)), st.dates()).map(lambda day: (day.year, day.month, day.day))
DATES = st.one_of(
    st.none(),
    DAYS.map(lambda day: PartialDate(*day) if day[0] >= 1000 else PartialDate(None, *day[1:])),
)  # fmt: skip
SOURCES = st.lists(st.sampled_from(["AP", "dpa", "Reuters", "Europa Press"]), max_size=3)
TERMINATORS = st.sampled_from(["—", "-", "--", "_", "–"])


@given(st.lists(PLACES, min_size=1, max_size=3), DATES, SOURCES, TERMINATORS)
def test_what_is_composed_reads_as_its_parts(places, day, sources, terminator):
    line = compose(places, day, sources, terminator)
    found = parse(line)
    assert [(one.name, one.region, one.country) for one in found.places] == [
        (one.name, one.region, one.country) for one in places
    ]
    assert (found.date.value if found.date else None) == day
    assert [source.name for source in found.sources] == sources
    again = compose(
        found.places, found.date and found.date.value, [source.name for source in found.sources], terminator
    )
    assert again == line


@pytest.mark.parametrize(
    ("places", "day", "sources"),
    [
        ([Place(name="Norvik, May 3")], None, ()),
        ([Place(name="no place")], None, ()),
        ([], None, ("Norvik Herald",)),
        ([Place(name="Norvik")], PartialDate(month=3), ()),
        ([Place(name="Norvik", region="Nowhereshire")], None, ()),
    ],
)
def test_parts_that_no_line_says_are_refused(places, day, sources):
    with pytest.raises(ValueError, match="no dateline says"):
        compose(places, day, sources)
    with pytest.raises(ModelError, match="no dateline says"):
        Dateline.of(*places, date=day, sources=sources)


# ---- the model -----------------------------------------------------------------------------------


def test_the_model_derives_its_parts_from_the_text():
    line = Dateline.parse(f"NORVIK, Ore./OSLO, Feb 26 (AP/RADIO NORVIK) - {STORY}")
    assert line == Dateline(text="NORVIK, Ore./OSLO, Feb 26 (AP/RADIO NORVIK) -")
    assert line is not None
    assert line.places == (Place(name="NORVIK", region="Ore.", role="origin"), Place(name="OSLO", role="origin"))
    assert line.date == PartialDate(month=2, day=26)
    names = ("AP", "RADIO NORVIK")
    assert line.sources == tuple(Concept(name=name, type="organisation") for name in names)
    assert [agency.id for agency in line.agencies] == ["ap"]


def test_the_model_asks_for_no_evidence_in_a_line_that_is_a_dateline():
    assert [place.name for place in Dateline(text="Norvik").places] == ["Norvik"]
    assert Dateline(text="").places == ()


@pytest.mark.parametrize("text", ["NORVIK 03/04 (AFP) =", "NORVIK, Tuesday (AP) -", "NORVIK (AP) -"])
def test_a_date_that_cannot_be_told_is_none(text):
    assert Dateline(text=text).date is None


def test_the_model_composes():
    line = Dateline.of(Place(name="NORVIK", region="Ore."), date=PartialDate(month=2, day=26), sources=["AP"])
    assert line.text == "NORVIK, Ore., Feb. 26 (AP) —"


# ---- real texts ----------------------------------------------------------------------------------


@pytest.mark.skipif(not ROWS.is_file(), reason="the corpus is not here")
def test_the_corpus():
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    right = 0
    for row in rows:
        found = find(row["text"])
        end = found and (found.terminator[0] if found.terminator else found.end)
        right += (row["text"][found.start : end].rstrip() if found else "") == row["dateline"]
        if found:
            check_parts(row["text"], found)
            assert facts(parse(row["text"][found.start : found.end])) == facts(found)
    assert right / len(rows) > 0.992


@pytest.mark.skipif(not STORIES.is_file(), reason="the corpus is not here")
def test_nothing_is_found_within_stories():
    lines = STORIES.read_text("utf-8").splitlines()
    inner = [text for line in lines for text in json.loads(line)["text"].split("\n\n")[6:]]
    found = [text[:60] for text in inner if find(text)]
    assert len(inner) > 10_000
    assert len(found) <= 1  # the second story of a collection opens with one


# ---- time ----------------------------------------------------------------------------------------

HOSTILE = [
    "A",
    "A ",
    "and ",
    ",",
    "(",
    "NORVIK (",
    "NORVIK, ",
    "/",
    "| ",
    "-",
    " - ",
    "1 ",
    "May 3 ",
    "[]",
    "\n",
    "é",
    "*",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece):
    check_linear(partial(str.__mul__, piece), find)
    check_linear(partial(str.__mul__, piece), parse)


@pytest.mark.parametrize("piece", HOSTILE)
def test_only_the_head_is_looked_at(piece):
    short, long = piece * 400, piece * 4_000_000
    assert seconds(partial(find, long)) < 20 * seconds(partial(find, short)) + 0.001


EASTERN = [
    # text, dateline, places, date, sources, rest
    ("（新华社北海11月28日电）港口昨天重新开放", "（新华社北海11月28日电）", ["北海"], "--11-28", ["新华社"], []),
    ("新华社北海5月3日电 港口昨天重新开放", "新华社北海5月3日电", ["北海"], "--05-03", ["新华社"], []),
    ("新华社北海5月3日电（记者李四）港口昨天", "新华社北海5月3日电", ["北海"], "--05-03", ["新华社"], []),
    ("（中央社記者李四北海28日電）港口今天", "（中央社記者李四北海28日電）", [], "---28", ["中央社"], ["記者李四北海"]),
    ("本报北海3日讯 港口昨天重新开放", "本报北海3日讯", ["北海"], "---03", ["本报"], []),
    ("据新华社电 港口昨天重新开放", "据新华社电", [], None, ["新华社"], []),
    ("【ノルビク聯合ニュース】港は再び開いた", "【ノルビク聯合ニュース】", ["ノルビク"], None, ["聯合ニュース"], []),
    ("【北海共同】港は再び開いた", "【北海共同】", ["北海"], None, ["共同"], []),
    ("[노르빅=연합뉴스] 항구가 다시 열렸다", "[노르빅=연합뉴스]", ["노르빅"], None, ["연합뉴스"], []),
]


@pytest.mark.parametrize(("text", "line", "places", "date", "sources", "rest"), EASTERN)
def test_an_east_asian_dateline_is_read(text, line, places, date, sources, rest):
    for found in (find(text), parse(line)):
        assert found is not None
        assert text[found.start : found.end] == line
        assert [place.name for place in found.places] == places
        assert (found.date and str(found.date.value)) == date
        assert [source.name for source in found.sources] == sources
        assert [text[start:end] for start, end in found.rest] == rest


@pytest.mark.parametrize(
    "text",
    [
        "新华社电视台昨天开播",
        "新华社记者昨天在北海采访",
        "北海5月3日电力恢复",
        "【速報】港が開いた",
        "（北海28日）港口",
        "中新社讯息",
    ],
)
def test_other_east_asian_openings_are_no_datelines(text):
    assert find(text) is None


@pytest.mark.parametrize(
    ("plain", "places", "date", "sources"),
    [
        ("NORVIK, Feb 26 - The port", ["NORVIK"], "--02-26", []),
        ("Norvik, 9 ott. (Adnkronos) - Il porto", ["Norvik"], "--10-09", ["Adnkronos"]),
    ],
)
def test_letters_that_are_spaced_out_are_put_together(plain, places, date, sources):
    text = "   ".join(" ".join(word) for word in plain.split())
    found = find(text)
    assert found is not None
    assert text[found.body :].replace(" ", "")[:3] in {"The", "Ilp"}
    assert text[slice(*found.terminator)] == "-"
    line = Dateline.parse(text)
    assert line is not None
    assert [place.name for place in line.places] == places
    assert str(line.date) == date
    assert [source.name for source in line.sources] == sources
