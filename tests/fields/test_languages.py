"""Names of languages and their tags."""

import pytest

from newsdoc.fields import languages


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("ENGLISH", "en"),
        ("GERMAN; DEUTSCH", "de"),
        ("Français", "fr"),
        ("français", "fr"),
        ("Chinese (Simplified)", "zh"),
        ("Klingon; Norsk", "no"),
        ("Klingon", None),
        ("the English", None),
        ("", None),
        ("English " * 1000, None),
    ],
)
def test_a_text_that_names_a_language(text, tag):
    assert languages.tag(text) == tag


def test_every_name_leads_back_to_its_tag():
    for tag in languages.NAMES:
        assert languages.tag(languages.name(tag)) == tag
    assert languages.name("tlh") is None


def test_no_name_is_that_of_two_languages():
    names = [name.casefold() for names in languages.NAMES.values() for name in names]
    assert len(names) == len(set(names))
