"""The layouts of agencies are held to the laws, and read the forms that their stories have come in."""

from pathlib import Path
from types import MappingProxyType

import pytest

import newsdoc
from newsdoc import Note
from newsdoc.testing import FormatSuite

HERE = Path(__file__).parent
WIRES = sorted(path.stem for path in (HERE / "wires").glob("*.txt"))


class Wire(FormatSuite):
    """What the suites of agencies have in common."""

    level = 2
    edits = frozenset({"headline", "bylines", "published", "updated", "dateline", "slugline", "body"})
    values = MappingProxyType({"slugline": "BC-LANTERNS-QUAY"})


class TestReuters(Wire):
    format = "text:reuters"
    samples = FormatSuite.files(__file__, "reuters/*.txt")


class TestAP(Wire):
    format = "text:ap"
    samples = tuple(x for x in FormatSuite.files(__file__, "ap/*.txt") if x.name != "desk.txt")


class TestHeadless(Wire):
    """Copy without a headline, which its dateline gives away."""

    format = "text:ap"
    samples = FormatSuite.files(__file__, "ap/desk.txt")
    required = frozenset({"dateline"})
    documents = articles = lambda _: None  # tried above


class TestAFP(Wire):
    format = "text:afp"
    samples = FormatSuite.files(__file__, "afp/*.txt")


class TestTASS(Wire):
    format = "text:tass"
    samples = FormatSuite.files(__file__, "tass/*.txt")


def _suite(name):
    """A suite for an agency that differs from others only by its name; documents are generated for those above."""
    told = {
        "format": f"text:{name}",
        "samples": FormatSuite.files(__file__, f"wires/{name}.txt"),
        "documents": lambda _: None,
        "articles": lambda _: None,
    }
    return type(f"Test{name.title()}", (Wire,), told)


globals().update({f"Test{name.title()}": _suite(name) for name in WIRES})


def sample(name):
    layout = name.partition("/")[0]
    return newsdoc.loads((HERE / name).read_bytes(), format=f"text:{layout}")


def roles(article):
    return [getattr(block, "role", None) for block in article.body]


@pytest.mark.parametrize(
    ("name", "headline", "bylines", "dateline"),
    [
        ("reuters/wire-1987.txt", "HARBOUR CREWS <PSH> VOTE", ["Oona Tarrell, Reuters"], "SALTMERE, N.Y., Dec 31 -"),
        ("reuters/wire-no-author.txt", "FISH MARKET", [], "SALTMERE, Feb 26 -"),
        ("reuters/no-place.txt", "Tram line", [], "(Reuters) -"),
        (
            "reuters/web.txt",
            "UPDATE 1-Harbour",
            ["Oona Tarrell and Lucan Brede"],
            "SALTMERE/PENHALLOW, Ore., Dec 31 (Reuters) -",
        ),
        ("ap/two-line-byline.txt", "Harbour", ["OONA TARRELL Associated Press Writer"], "SALTMERE, Ore. (AP) _"),
        ("ap/analysis.txt", "For the harbour", ["IDRIS VANE AP Business Writer"], "SALTMERE, Ore. (AP) _"),
        ("ap/by-the-agency.txt", "Pilots ask", ["The Associated Press"], "PENHALLOW (AP) —"),
        ("afp/bars.txt", "Harbour crews", ["Oona TARRELL"], "Oslo, Norway | AFP |"),
        ("afp/brackets.txt", "Fish market", [], "SALTMERE, Dec 31, 2031 (AFP) -"),
        ("afp/french.txt", "Les équipages", ["Maëlle TROADEC"], "Paris, 31 déc 2031 (AFP) -"),
        ("tass/english.txt", "Harbour crews", [], "SALTMERE, December 31. /TASS/."),
        ("tass/russian.txt", "Рыбный рынок", [], "МОСКВА, 26 декабря. /ТАСС/."),
    ],
)
def test_the_head_of_a_story(name, headline, bylines, dateline):
    article = sample(name)
    assert article.headline.startswith(headline)
    assert [line.text for line in article.bylines] == bylines
    assert article.dateline.text == dateline
    assert "\n" not in article.body[0].text


@pytest.mark.parametrize("name", [name for name in WIRES if name != "pa"])
def test_the_dateline_names_the_agency(name):
    article = newsdoc.loads((HERE / "wires" / f"{name}.txt").read_bytes(), format=f"text:{name}")
    assert len(article.dateline.agencies) == 1
    assert article.dateline.agencies[0] in article.agencies
    assert article.body[0].text.split()[0] in {"The", "Die", "Gli", "Las"}


def test_a_text_that_opens_with_a_dateline_has_no_headline():
    article = sample("ap/desk.txt")
    assert article.headline is None
    assert article.dateline.text == "WASHINGTON (AP) _"


def test_notes_to_editors_are_no_text():
    article = sample("ap/two-line-byline.txt")
    (note,) = article.ednotes
    assert note.text.startswith("SUBS 3rd graf pvs")
    assert note.text.endswith("the vote of the pilots.")
    assert (note.role, note.public) == ("eds", False)
    article = sample("ap/analysis.txt")
    assert article.kicker == "An AP News Analysis"
    assert [note.role for note in article.ednotes] == ["note"]
    assert [block.role for block in article.body if isinstance(block, Note)] == ["eds"]
    assert [block.role for block in sample("ap/desk.txt").body if isinstance(block, Note)] == ["profile"]
    assert [note.role for note in sample("reuters/web.txt").ednotes] == ["correction"]


def test_a_byline_of_two_lines_names_writer_and_agency():
    (writer,) = sample("ap/two-line-byline.txt").bylines[0].contributors
    assert (writer.name, writer.role, writer.organisation) == ("OONA TARRELL", "Writer", "Associated Press")


def test_quotes_in_the_wires_own_marks():
    first = sample("ap/two-line-byline.txt").quotes[0]
    assert first.text.strip("`',") == "We are tired"
    assert first.speaker.name == "Marta Quillan"


def test_what_ends_a_story():
    assert roles(sample("reuters/wire-1987.txt"))[-1] == "signoff"
    assert roles(sample("reuters/wire-no-author.txt"))[-1] == "signoff"
    assert roles(sample("reuters/web.txt"))[-2:] == ["tagline", "tagline"]
    assert roles(sample("reuters/no-place.txt"))[-1] == "tagline"
    assert roles(sample("ap/two-line-byline.txt"))[-3:] == ["break", None, "signoff"]
    assert roles(sample("ap/analysis.txt"))[-1] == "signoff"
    assert roles(sample("afp/bars.txt"))[-1] == "signoff"
    assert sample("afp/bars.txt").copyright_holder == "Agence France-Presse"


def test_tickers_are_text():
    assert "Holdings <PSH> said" in sample("reuters/wire-1987.txt").body[2].text
