"""Detection makes no wrong claim: what is no news is none's, and a document is claimed by a format that it is in.

Law: the tables below say which formats may be right. A new format is added to the rows of its documents; one that is
not registered here is named in vain and does no harm.
"""

from pathlib import Path

import pytest

import newsdoc
from newsdoc.registry import CLAIM, Registry

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "samples"
LAYOUTS = HERE.parent / "formats" / "text"

FOREIGN = {
    "changes.md": {"markdown"},
    "readme.md": {"markdown"},
    "settings.yaml": {"markdown"},
    "thread.eml.txt": {"mail"},
    "page.html": {"html"},
}
"""Texts that are no news, and the formats that may claim them nevertheless, for they are in them."""

SAMPLES = {
    "anpa1312": {"anpa", "anpa1312"},
    "dpa-digitalwires-json": {"dpa", "dpa-digitalwires"},
    "iptc7901": {"iptc7901"},
    "moscow-times-afp.txt": {"text:moscow-times"},
    "news-exports": {"lexisnexis", "lexisnexis-html", "factiva", "factiva-html", "factiva-xml", "europresse", "html"},
    "newsml-g2": {"newsml-g2"},
    "newsml1": {"newsml1", "newsml"},
    "ninjs": {"ninjs"},
    "nitf3": {"nitf"},
    "other-text-wires": {"text:plain", "mail"},
    "other-xml": {"tei", "html", "prism"},
    "reuters21578-sgml": {"reuters21578"},
    "rss-atom": {"rss", "atom"},
    "schemaorg-jsonld": {"schemaorg", "jsonld"},
    "ttab-newsdoc": {"tt-newsdoc"},
}
"""Folders and files of the samples, and the formats that their documents may be in."""


@pytest.fixture(scope="module")
def registry():
    return Registry(plugins=False)


def claimed(registry, path):
    """The format that a file would be read in, and why; `None` if no format claims it."""
    found = registry.detect(path.read_bytes(), name=path.name)
    return found[0] if found and found[0].score >= CLAIM else None


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "INDEX.md")


@pytest.mark.parametrize("path", files(HERE / "foreign"), ids=lambda path: path.name)
def test_what_is_no_news_is_not_claimed(registry, path):
    found = claimed(registry, path)
    assert found is None or found.format in FOREIGN.get(path.name, ()), found


@pytest.mark.skipif(not SHARED.is_dir(), reason="the samples are not here")
@pytest.mark.parametrize("folder", SAMPLES)
def test_samples_are_claimed_by_a_format_they_are_in(registry, folder):
    paths = files(SHARED / folder) if (SHARED / folder).is_dir() else [SHARED / folder]
    for path in paths:
        found = claimed(registry, path)
        right = {name for name in SAMPLES[folder] if found is not None and found.format.startswith(name)}
        assert found is None or right, f"{path.name}: {found}"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the samples are not here")
def test_no_folder_of_samples_is_left_out():
    assert {path.name for path in SHARED.iterdir()} - {"INDEX.md"} == set(SAMPLES)


# -- what is ambiguous ---------------------------------------------------------------------------------------


def test_a_story_that_two_agencies_sign_is_nobodys_without_being_told():
    story = (
        "Harbour crews vote to end strike\n\nBy Oona Tarrell, AP\n\n"
        "SALTMERE, Dec 31 (Reuters) - The crews of Port Saltmere voted on Tuesday to go back to work.\n"
    )
    with pytest.raises(newsdoc.DetectionError, match="both claim this input") as caught:
        newsdoc.loads(story)
    first, second, *_ = caught.value.candidates
    assert {first.format, second.format} == {"text:ap", "text:reuters"}
    assert all("names" in candidate.reason for candidate in (first, second))
    assert newsdoc.loads(story, format="text:reuters").dateline is not None


def test_a_text_that_only_mentions_an_agency_is_not_its_own(registry):
    story = (
        "Harbour crews vote to end strike\n\nBy Oona Tarrell\n\nMarch 5, 2031\n\n"
        "The crews of Port Saltmere voted on Tuesday to go back to work, Reuters reported, citing AP and AFP.\n\n"
        "It was the fourth vote since March, according to the TASS news agency, and the first in daylight.\n"
    )
    assert registry.choose(story.encode()).name == "text:plain"


@pytest.mark.parametrize("path", files(LAYOUTS / "wires"), ids=lambda path: path.stem)
def test_the_name_of_the_agency_decides(registry, path):
    found = registry.detect(path.read_bytes())
    assert found[0].format == f"text:{path.stem}"
    assert "names" in found[0].reason


def test_a_general_format_is_asked_only_where_no_other_is_sure(registry):
    data = (LAYOUTS / "wires" / "dpa.txt").read_bytes()
    assert [found.format for found in registry.detect(data)] == ["text:dpa"]
