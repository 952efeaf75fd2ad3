"""What credit lines mean: names, agencies, via, licences, notices, remarks; that no word of them is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import creditlines
from newsdoc.fields.creditlines import CreditedName
from newsdoc.model import Credit
from newsdoc.testing.timing import check_linear


def told(text):
    """What a line says, in a short form: agencies by id, persons by name, bodies in brackets, the rest with a mark."""
    found = creditlines.parse(text)
    for name in found.names:
        said = f"={name.agency.id}" if name.agency else f"[{name.name}]" if name.kind == "organisation" else name.name
        said += "?" if name.kind is None else ""
        yield from ("via", said) if name.via else (said,)
        yield from name.contacts
    yield from (f"({remark})" for remark, _ in found.remarks)
    yield from (text[slice(*span)] for span in (found.licence, found.notice) if span)
    yield from (f"!{text[slice(*span)]}" for span in found.rest)


LINES = {
    "Jane Doe": ["Jane Doe"],
    "Jane Doe/AFP": ["Jane Doe", "=afp"],
    "Jane Doe / AFP via Getty Images": ["Jane Doe", "=afp", "via", "=getty"],
    "Jane Doe/via Reuters": ["Jane Doe", "via", "=reuters"],
    "Jane Doe/Press Association/dpa/Archiv": ["Jane Doe", "=pa", "=dpa", "(archive)"],
    "AP Photo/Jane Doe": ["=ap", "Jane Doe"],
    "DPA Images | Jane Doe": ["=dpa", "Jane Doe"],
    "Jane Doe AFP": ["Jane Doe", "=afp"],
    "dpa Jane Doe": ["=dpa", "Jane Doe"],
    "Jane Doe (Keystone)": ["Jane Doe", "=keystone-sda"],
    "Jane Doe - Europa Press": ["Jane Doe", "=europa-press"],
    "Jane van der Doe and John Roe II": ["Jane van der Doe", "John Roe II"],
    "J.J. Doe/EFE": ["J.J. Doe", "=efe"],
    "John Roe Jr./AP": ["John Roe Jr.", "=ap"],
    "JANE DOE / Norvik Times": ["JANE DOE", "[Norvik Times]"],
    "Jane Doe for Rest of Norvik News": ["Jane Doe", "[Rest of Norvik News]"],
    "Jane Doe/norvik.example.com": ["Jane Doe", "[norvik.example.com]"],
    "Norvik Police": ["[Norvik Police]"],
    "Norvik": ["Norvik?"],
    "Uncredited/AP/dpa": ["=ap", "=dpa", "(uncredited)"],
    "Handout/Norvik School Board/AFP via Getty Images": ["[Norvik School Board]", "=afp", "via", "=getty", "(handout)"],
    "Courtesy of the Port Board / Getty Images": ["[Port Board]", "=getty", "(courtesy)"],
    "Jane Doe / Staff / Getty Images": ["Jane Doe", "=getty", "(staff)"],
    "Pool via REUTERS": ["via", "=reuters", "(pool)"],
    "Capture d\u2019écran de Reddit": ["Reddit?", "(screenshot)"],
    "Norvik News screenshot": ["[Norvik News]", "(screenshot)"],
    "Privat": ["(private)"],
    "홍길동 기자": ["홍길동?", "(staff)"],
    "© DR": ["(private)"],
    "Dr. Jane Doe": ["Dr. Jane Doe"],
    "Jane Doe, CC BY-SA 2.0": ["Jane Doe", "CC BY-SA 2.0"],
    "Jane Doe/Wikimedia/CC0": ["Jane Doe", "[Wikimedia]", "CC0"],
    "John Roe II/Copyright 2031 The AP. All rights reserved.": [
        "John Roe II",
        "=ap",
        "Copyright 2031 The AP. All rights reserved",
    ],
    "RIPRODUZIONE RISERVATA": ["RIPRODUZIONE RISERVATA"],
    "Port Lodge: Jane Doe, jane@example.org": ["Port Lodge", "Jane Doe", "jane@example.org"],
    "@janedoe/Instagram": ["@janedoe?", "Instagram?"],
    "Photo: Jane Doe": ["Jane Doe"],
    "Foto von Jane Doe": ["Jane Doe"],
    "Official Port House Photo by Jane Doe": ["[Official Port House]", "Jane Doe"],
    "ا ف ب/ارشيف": ["=afp", "(archive)"],
    "AP＝共同": ["=ap", "=kyodo"],
    "Bloomberg Hall": ["Bloomberg Hall"],
    "made by somebody / dpa": ["=dpa", "!made by somebody"],
    "": [],
}


@pytest.mark.parametrize("line", LINES)
def test_lines(line):
    assert list(told(line)) == LINES[line]


@pytest.mark.parametrize(("line", "left"), [
    ("Photo: Jane Doe", "Jane Doe"), ("Photos by Jane Doe", "Jane Doe"), ("Foto: © Jane Doe", "Jane Doe"),
    ("Quelle : dpa", "dpa"), ("© dpa", "dpa"), ("사진 = 연합뉴스", "연합뉴스"), ("Photographers", "Photographers"),
    ("Jane Doe", "Jane Doe"), ("", ""),
])  # fmt: skip
def test_labels_and_signs_open_a_credit(line, left):
    assert line[creditlines.opening(line) :] == left


@pytest.mark.parametrize(("line", "certain"), [
    ("Jane Doe / AFP", True), ("Handout", True), ("CC BY 4.0", True), ("All rights reserved", True),
    ("Jane Doe", False), ("", False),
])  # fmt: skip
def test_what_can_hardly_be_anything_else(line, certain):
    assert creditlines.parse(line).certain is certain


# ---- laws ----------------------------------------------------------------------------------------

PIECES = [
    "Jane Doe", "JOHN ROE", "AP Photo", "dpa", "Getty Images", "Norvik Times", "somebody here", "Handout",
    "Courtesy of the", "Staff", "/", "|", ",", ";", "(", ")", "via", "for", "and", "-", "©", "Photo by", "Foto:",
    "CC BY-SA 4.0", "2031", "Copyright 2031 The AP", "All rights reserved.", "jane@example.org", "@jane",
    "www.example.org", ".", "기자", "＝",
]  # fmt: skip
lines = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=10).map(" ".join)
CONNECTORS = {"via", "for", "and", "photo", "foto", "by", "the", "2031", "c"}


@given(lines)
def test_every_word_is_somewhere(line):
    found = creditlines.parse(line)
    spans = [(name.start, name.end) for name in found.names]
    spans += [span for _, span in found.remarks] + [span for span in (found.licence, found.notice) if span]
    spans += found.rest
    contacts = " ".join(contact for name in found.names for contact in name.contacts)
    for word in re.finditer(r"[^\W_]+", line):
        inside = any(start <= word.start() and word.end() <= end for start, end in spans)
        # what `PIECES` has as a label or connector may be none of them
        assert (
            inside
            or word[0] in contacts
            or word[0].casefold() in CONNECTORS
            or not word[0].isascii()
            or len(word[0]) < 5
        )


@given(lines)
def test_a_name_is_its_stretch_of_the_line(line):
    for name in creditlines.parse(line).names:
        assert name.name == line[name.start : name.end] != ""


names = st.lists(
    st.sampled_from(
        [
            ("Jane Doe", "person", False),
            ("Norvik Times", "organisation", False),
            ("AFP", "organisation", False),
            ("Getty Images", "organisation", True),
        ]
    ),
    unique=True,
)


@given(names, st.lists(st.sampled_from(["Handout", "Staff"]), unique=True), st.none() | st.just("CC BY 4.0"))
def test_what_is_composed_is_read_back(people, remarks, licence):
    given_names = [CreditedName(0, 0, name, kind, None, via) for name, kind, via in people]
    line = creditlines.compose(given_names, remarks=remarks, licence=licence)
    found = creditlines.parse(line)
    assert {(name.name, name.kind, name.via) for name in found.names} == set(people)
    assert not found.rest


@pytest.mark.parametrize("name", ["Jane / Doe", "jane doe", "Jane", ""])
def test_what_cannot_be_read_back_is_refused(name):
    with pytest.raises(ValueError, match="no credit says this"):
        creditlines.compose([CreditedName(0, 0, name, "person")])


@pytest.mark.parametrize(
    "unit", ["/", ",", "(", "A/", "Jane Doe/", "AP ", "copyright ", "© ", "a@", "cc by ", "(A) ", "via "]
)
def test_lines_without_end(unit):
    check_linear(lambda times: unit * (times * 1000), creditlines.parse)


@pytest.mark.parametrize("line", ["新华社记者李四摄", "新华社记者李四", "中新社記者李四攝影"])
def test_a_reporter_without_blanks_is_told_from_the_agency(line):
    credit = Credit.parse(line)
    assert [(one.name, one.type) for one in credit.contributors] == [(line[:3], "organisation"), ("李四", "person")]
    assert credit.agencies
    assert credit.rest == ()
