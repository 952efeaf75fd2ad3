"""What a caption is parsed into, what its credit means, and whose copy an article is."""

import attrs
import pytest

from newsdoc import Article, Byline, Caption, Concept, Contributor, Credit, Dateline, Figure, Paragraph


def test_a_caption_is_parted_from_its_credit():
    assert Caption.parse("Ice in the harbour. (Photo: Jane Doe/AFP)") == Caption(
        text="Ice in the harbour.", credit="Jane Doe/AFP"
    )
    assert Caption.parse(" Ice in the harbour. ") == Caption(text="Ice in the harbour.")
    assert Caption.parse("Getty Images") == Caption(text="", credit="Getty Images")


def test_a_credit_says_what_it_means():
    credit = Caption(text="Ice", credit="Jane Doe / Handout / AFP via Getty Images, CC BY 4.0").credited
    assert credit.persons == (Contributor(name="Jane Doe", type="person"),)
    assert [person.name for person in credit.contributors] == ["Jane Doe", "AFP", "Getty Images"]
    assert [agency.id for agency in credit.agencies] == ["afp", "getty"]
    assert credit.via == ("Getty Images",)
    assert credit.licence == "CC BY 4.0"
    assert credit.remarks == ("handout",)
    assert credit.copyright_notice is None
    assert credit.rest == ()


def test_a_credit_keeps_its_words():
    credit = Credit.parse("Photo: made by somebody / Copyright 2031 The AP. All rights reserved.")
    assert str(credit) == "made by somebody / Copyright 2031 The AP. All rights reserved."
    assert credit.rest == ("made by somebody",)
    assert credit.copyright_notice == "Copyright 2031 The AP. All rights reserved"
    assert Credit.parse("© Jane Doe, jane@example.org").contributors[0].contacts == ("jane@example.org",)


def test_no_credit_names_nobody():
    credit = Caption(text="Ice").credited
    assert (credit.text, credit.contributors, credit.agencies, credit.licence) == ("", (), (), None)


def test_what_a_credit_means_follows_an_edit():
    caption = Caption(text="Ice", credit="AFP")
    assert caption.credited.agencies[0].id == "afp"
    assert attrs.evolve(caption, credit="dpa").credited.agencies[0].id == "dpa"


@pytest.mark.parametrize(("fields", "ids"), [
    ({"bylines": [Byline(text="Jane Doe, Reuters")]}, ["reuters"]),
    ({"dateline": Dateline(text="NORVIK (AP) -")}, ["ap"]),
    ({"creditline": "dpa"}, ["dpa"]),
    ({"body": [Paragraph(text="(Writing by Jane Doe, TASS)", role="tagline")]}, ["tass"]),
    ({"body": [Paragraph(text="TASS said so.")]}, []),
    ({"sources": [Concept(code="AFP"), Concept(name="The Associated Press")]}, ["afp", "ap"]),
    ({"provider": Concept(name="Agence France-Presse")}, ["afp"]),
    ({"copyright_holder": "ANSA", "copyright_notice": "© ANSA, dpa"}, ["ansa", "dpa"]),
    ({"bylines": [Byline(text="AFP")], "provider": Concept(name="AFP")}, ["afp"]),
    ({"associations": [Figure(caption=Caption(text="Ice", credit="AFP"))]}, []),
    ({}, []),
])  # fmt: skip
def test_whose_copy_an_article_is(fields, ids):
    assert [agency.id for agency in Article(**fields).agencies] == ids
