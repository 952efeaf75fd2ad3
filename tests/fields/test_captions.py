"""Where captions end and credits begin, by form; that no word is lost; that twice the text takes twice the time."""

from __future__ import annotations

import json
import re
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import captions
from newsdoc.fields.labels import LABELS
from newsdoc.testing.timing import MOST, seconds

FREE = 0.2  # seconds: too short to tell a ratio by
SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora"

PARTED = {
    "labels": {
        "Ice in the harbour. Photo: Jane Doe": ("Ice in the harbour.", "Jane Doe"),
        "Ice in the harbour Photo: Jane Doe/AFP": ("Ice in the harbour", "Jane Doe/AFP"),
        "Ice in the harbour. Photo by Jane Doe / AFP via Getty Images": (
            "Ice in the harbour.",
            "Jane Doe / AFP via Getty Images",
        ),
        "Ice in the harbour. Credit...Jane Doe for The Norvik Times": (
            "Ice in the harbour.",
            "Jane Doe for The Norvik Times",
        ),
        "Ice in the harbour. Both photos: Jane Doe": ("Ice in the harbour.", "Jane Doe"),
        "Ice in the harbour. Photo: Picture from the Board": ("Ice in the harbour.", "Picture from the Board"),
        "Ice in the harbour. Mandatory Credit: Jane Doe-Imagn Images": (
            "Ice in the harbour.",
            "Jane Doe-Imagn Images",
        ),
        "Eis im Hafen, Foto: Jane Doe": ("Eis im Hafen", "Jane Doe"),
        "Eis im Hafen Quelle : Jane Doe/dpa": ("Eis im Hafen", "Jane Doe/dpa"),
        "Eis im Hafen. | Foto: Prisma": ("Eis im Hafen.", "Prisma"),
        "IJs in de haven. Foto Jane Doe": ("IJs in de haven.", "Jane Doe"),
        "IJs in de haven bij nacht Beeld ANP": ("IJs in de haven bij nacht", "ANP"),
        "Lód w porcie. Fot. Jane Doe / PAP": ("Lód w porcie.", "Jane Doe / PAP"),
        "Лёд в порту. Фото: Jane Doe / ТАСС": ("Лёд в порту.", "Jane Doe / ТАСС"),
        "Băng ở cảng. Ảnh: Reuters": ("Băng ở cảng.", "Reuters"),
        "Iqhwa ethekwini. Isithombe: Sithunyelwe": ("Iqhwa ethekwini.", "Sithunyelwe"),
        "항구의 얼음. 사진=연합뉴스": ("항구의 얼음.", "연합뉴스"),
    },
    "brackets with a label": {
        "Ice in the harbour (Image: Jane Doe)": ("Ice in the harbour", "Jane Doe"),
        "Ice in the harbour ( Picture: PA)": ("Ice in the harbour", "PA"),
        "Eis im Hafen (Bild: ein Foto von gestern)": ("Eis im Hafen", "ein Foto von gestern"),
        "Eis im Hafen. (Archivbild) (Quelle: dpa)": ("Eis im Hafen. (Archivbild)", "dpa"),
        "Ghiaccio nel porto (foto Ansa)": ("Ghiaccio nel porto", "Ansa"),
        "항구의 얼음 [사진 출처 = 연합뉴스]": ("항구의 얼음", "연합뉴스"),
        "港の氷（写真：共同通信）": ("港の氷", "共同通信"),
        "港口的冰（图片来源：路透社）": ("港口的冰", "路透社"),
    },
    "brackets": {
        "Ice in the harbour. (Jane Doe)": ("Ice in the harbour.", "Jane Doe"),
        "Ice in the harbour. (AP)": ("Ice in the harbour.", "AP"),
        "Ice in the harbour (AP Photo/Jane Doe, File)": ("Ice in the harbour", "AP Photo/Jane Doe, File"),
        "Ice in the harbour [Jane Doe/Norvik Today]": ("Ice in the harbour", "Jane Doe/Norvik Today"),
        "Ice (thick) in the harbour. (Port Board)": ("Ice (thick) in the harbour.", "Port Board"),
        "Ice in the harbour. (AFP/Jane Doe) AFP": ("Ice in the harbour. (AFP/Jane Doe)", "AFP"),
    },
    "signs": {
        "Eis im Hafen. © dpa | Jane Doe": ("Eis im Hafen.", "dpa | Jane Doe"),
        "IJs in de haven. — © BELGA": ("IJs in de haven.", "BELGA"),
        "Ice in the harbour (c) Jane Doe": ("Ice in the harbour", "Jane Doe"),
        "港の氷（Ｃ）共同通信社": ("港の氷", "共同通信社"),
        "Ice in the harbour. Copyright 2031 The AP. All rights reserved.": (
            "Ice in the harbour.",
            "Copyright 2031 The AP. All rights reserved.",
        ),
    },
    "after the last sentence": {
        "Ice in the harbour. Jane Doe": ("Ice in the harbour.", "Jane Doe"),
        "Ice in the harbour. AFP": ("Ice in the harbour.", "AFP"),
        "Ice in the harbour. Getty.": ("Ice in the harbour.", "Getty."),
        "Ice in the harbour. Supplied": ("Ice in the harbour.", "Supplied"),
        "Ice in the harbour. Jane Doe for Norvik Today": ("Ice in the harbour.", "Jane Doe for Norvik Today"),
        "Ice in the harbour. Port Lodge: Jane Doe, jane@example.org": (
            "Ice in the harbour.",
            "Port Lodge: Jane Doe, jane@example.org",
        ),
        "Ice in the harbour. Courtesy of the Port Board / Getty Images": (
            "Ice in the harbour.",
            "Courtesy of the Port Board / Getty Images",
        ),
        "Ice in the harbour. Official Port Photo by Jane Doe": (
            "Ice in the harbour.",
            "Official Port Photo by Jane Doe",
        ),
        "Ice in the harbour. Jane Doe, CC BY-SA 2.0": ("Ice in the harbour.", "Jane Doe, CC BY-SA 2.0"),
        "Hielo en el puerto. Jane Doe (dpa/picture alliance via Getty)": (
            "Hielo en el puerto.",
            "Jane Doe (dpa/picture alliance via Getty)",
        ),
        "Hielo en el puerto. Cedida por la 'Plataforma de Vecinos'": (
            "Hielo en el puerto.",
            "Cedida por la 'Plataforma de Vecinos'",
        ),
        "Ice in the harbour, the board said. / AFP / JANE DOE": (
            "Ice in the harbour, the board said.",
            "AFP / JANE DOE",
        ),
        "Ice in the harbour. Uncredited/AP/dpa": ("Ice in the harbour.", "Uncredited/AP/dpa"),
        "Ice in the harbour. Instagram/@janedoe": ("Ice in the harbour.", "Instagram/@janedoe"),
    },
    "chains without a sentence before them": {
        "Ice in the harbour at night Jane Doe/AP": ("Ice in the harbour at night", "Jane Doe/AP"),
        "Ice at the Norvik Harbour Week Jane Doe/Getty Images": (
            "Ice at the Norvik Harbour Week",
            "Jane Doe/Getty Images",
        ),
        "Ice in the harbour Jane J Doe/Getty Images Europe": ("Ice in the harbour", "Jane J Doe/Getty Images Europe"),
        "Eis im Hafen Jane von Doe/dpa": ("Eis im Hafen", "Jane von Doe/dpa"),
        "Eis im Hafen John Roe II/Copyright 2031 The AP. All rights reserved.": (
            "Eis im Hafen",
            "John Roe II/Copyright 2031 The AP. All rights reserved.",
        ),
        "Ice in the harbour JANE MARY DOE / AFP": ("Ice in the harbour", "JANE MARY DOE / AFP"),
        "Ice in the harbour Jane Doe/via Reuters": ("Ice in the harbour", "Jane Doe/via Reuters"),
        "Hielo en el puerto EFE/ J.J. Doe": ("Hielo en el puerto", "EFE/ J.J. Doe"),
        "Hielo, dice Juan Roe Jane Doe - Europa Press / Europa Press": (
            "Hielo, dice Juan Roe",
            "Jane Doe - Europa Press / Europa Press",
        ),
        "Ice in the harbour / AFP / Jane Doe": ("Ice in the harbour", "AFP / Jane Doe"),
        "Ice that was seen today AFP": ("Ice that was seen today", "AFP"),
        "Ice for the family Norvik News": ("Ice for the family", "Norvik News"),
        '"Ice at sea" Capture d\'écran de Reddit': ('"Ice at sea"', "Capture d'écran de Reddit"),
    },
    "separators": {
        "Ice in the harbour / Jane Doe": ("Ice in the harbour", "Jane Doe"),
        "Ice in the harbour - AFP": ("Ice in the harbour", "AFP"),
        "港の氷＝共同": ("港の氷", "共同"),
    },
    "credits before the caption": {
        "BILD: XY/APA/JANE DOE Eis im Hafen von Norvik": ("Eis im Hafen von Norvik", "XY/APA/JANE DOE"),
        "Jane Doe/REUTERS Ice in the harbour": ("Ice in the harbour", "Jane Doe/REUTERS"),
        "Jane Doe/Getty Images Ice in the harbour": ("Ice in the harbour", "Jane Doe/Getty Images"),
        "Image source, dpa Image caption, Ice in the harbour": ("Ice in the harbour", "dpa"),
    },
    "nothing but a credit": {
        "Jane Doe/REUTERS": ("", "Jane Doe/REUTERS"),
        "Getty Images": ("", "Getty Images"),
        "Foto: Jane Doe": ("", "Jane Doe"),
        "(Jane Doe / AFP)": ("", "Jane Doe / AFP"),
        "© dpa": ("", "dpa"),
    },
    "buttons and notes behind the credit": {
        "Is i hamnen. Foto: Jane Doe/AP Visa mer": ("Is i hamnen.", "Jane Doe/AP"),
        "Eis im Hafen. © Jane Doe / DPA Mehr": ("Eis im Hafen.", "Jane Doe / DPA"),
        "Ice in the harbour. REUTERS/Jane Doe (NORVIK - Tags: POLITICS)": ("Ice in the harbour.", "REUTERS/Jane Doe"),
    },
}

WHOLE = [
    "",
    "  \n ",
    "Ice in the harbour.",
    "Ice in the harbour",
    "Jane Doe",
    "Jane Doe (left) and John Roe",
    "Minister Jane Doe (SPD)",
    "Jane Doe, John Roe (CDU/CSU)",
    "Das Urteil hat der Gerichtshof (BGH) gebracht",
    "Ein Soldat im Eis (Norvik, 6.12.2031)",
    "Der Index stieg leicht (+1,3 %)",
    "Eis im Hafen. (Archivbild)",
    "Eis im Hafen. (Symbolbild)",
    "Eis im Hafen. (zu dpa: «Norvik friert ein»)",
    "The house of Gov. Jane Doe",
    "A walk through the U.S. Capitol",
    "The offices of the AFP",
    "She works for Reuters",
    "It was founded by the British Broadcasting Corporation (BBC).",
    "A poll by Reuters/Ipsos.",
    "Er sagte: „Wir gewinnen.“ Jane Doe",
    "He said so. “It is a long road.”",
    "Ice came. Boats went",
    "New York / Los Angeles",
    "He named the source: the mayor of Norvik",
    "Photo: the harbour at night",
    "(Reporting by Jane Doe; Editing by John Roe)",
]


def parts(text):
    found = captions.split(text)
    return tuple("" if span is None else text[slice(*span)] for span in (found.caption, found.credit))


@pytest.mark.parametrize(
    ("text", "wanted"), [pytest.param(*row, id=row[0]) for form in PARTED.values() for row in form.items()]
)
def test_caption_and_credit_are_parted(text, wanted):
    assert parts(text) == wanted


@pytest.mark.parametrize("text", WHOLE)
def test_what_may_be_a_sentence_stays_whole(text):
    found = captions.split(text)
    assert found.credit is None
    assert parts(text) == (text.strip(), "")


@pytest.mark.parametrize(("text", "sign"), [
    ("Ice. Photo: Jane Doe", "label"), ("Ice. © Jane Doe", "copyright"), ("Ice came. Jane Doe", "sentence"),
    ("Ice came. (Jane Doe)", "bracket"), ("Ice in the sea Jane Doe/AP", "chain"),
    ("Ice at sea / Jane Doe", "separator"), ("AFP", "whole"), ("Ice", None),
])  # fmt: skip
def test_it_says_what_showed_the_credit(text, sign):
    assert captions.split(text).sign == sign


def test_furniture_is_told():
    text = "Ice at sea. — (Photo: Jane Doe) Visa mer"
    assert [text[slice(*span)] for span in captions.split(text).furniture] == ["— (Photo:", ") Visa mer"]


# ---- laws ----------------------------------------------------------------------------------------

PIECES = [
    "Ice", "in the harbour", "Jane Doe", "JOHN ROE", "AP", "dpa", "Getty Images", "/", " / ", "|", ".", ". ", ", ", "(",
    ")", "[", "]", "©", "(c)", "Photo:", "Foto", "Photo by", "Credit...", "via", "for", "Handout", "—", " - ", "\n",
    "2031", "Copyright", "All rights reserved.", "CC BY 4.0", "Mehr", "Visa mer", "사진 =", "연합뉴스", "（Ｃ）",
    "＝", "“", "”", "jane@example.org", "@jane", "Image caption,", "\u00a0",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).flatmap(
    lambda pieces: st.sampled_from((" ", "")).map(lambda joint: joint.join(pieces))
)


@given(texts)
def test_the_parts_cover_the_text(text):
    found = captions.split(text)
    spans = sorted(span for span in (found.caption, found.credit, *found.furniture) if span)
    covered = "".join(text[slice(*span)] for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    for span in spans:
        assert text[slice(*span)] == text[slice(*span)].strip() != ""


@given(texts)
def test_no_word_is_in_furniture_but_labels_and_buttons(text):
    labels = (label for languages in LABELS.values() for words in languages.values() for label in words)
    known = {word.casefold() for label in labels for word in re.findall(r"\w+", label)}
    known |= {"mehr", "visa", "mer", "by", "c", "ｃ"}
    found = captions.split(text)
    if found.credit:
        for span in found.furniture:
            assert {word.casefold() for word in re.findall(r"\w+", text[slice(*span)])} <= known


words = st.sampled_from(("Ice in the harbour.", "A quiet night at sea.", "Ice", ""))
credits_ = st.sampled_from(("Jane Doe", "Jane Doe / AFP", "AFP via Getty Images", "Port Board", "Handout"))


@given(words, credits_, st.sampled_from(sorted(LABELS["credit"])))
def test_what_is_composed_is_read_back(caption, credit, language):
    assert parts(captions.compose(caption, credit, language=language)) == (caption, credit)


@pytest.mark.parametrize(
    ("caption", "credit"), [("Ice", ""), ("Ice", "A) B"), (" Ice", "Jane Doe"), ("", "ice at sea")]
)
def test_what_cannot_be_read_back_is_refused(caption, credit):
    with pytest.raises(ValueError, match="no text says this"):
        captions.compose(caption, credit)


# ---- other people's captions ---------------------------------------------------------------------


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpora are not here")
def test_paragraphs_of_stories_are_hardly_ever_parted():
    parted = total = 0
    for name in ("polnear-dev-marks", "wikinews-de-train-marks"):
        for line in (SHARED / "quotes" / f"{name}.jsonl").read_text("utf-8").splitlines():
            for paragraph in json.loads(line)["text"].split("\n"):
                total += 1
                parted += captions.split(paragraph).credit is not None
    assert total > 2000
    assert parted / total < 0.01


@pytest.mark.parametrize(
    "unit", ["(", ")", "[", "/", ",", "A/", "Photo: ", "Jane Doe/", "© ", "a. ", "Mehr ", " ", "x"]
)
def test_ten_megabytes_on_a_line(unit):
    small, large = (unit * (size // len(unit)) for size in (5_000_000, 10_000_000))
    one, two = (seconds(partial(captions.split, text)) for text in (small, large))
    assert two <= max(FREE, MOST * one)
