"""French quotes: marks, rules, speakers and names, each with an example."""

import pytest

from newsdoc import quotes

# A text; of each of its quotes the words, the speaker as mentioned, the name, and the rule.
EXAMPLES = [
    (
        "« Nous sommes prêts », a déclaré Marek Dusil.",
        [("Nous sommes prêts", "Marek Dusil", "Marek Dusil", "after:inverted")],
    ),
    (
        "«\xa0Nous sommes prêts\xa0», a déclaré Marek Dusil.",
        [("Nous sommes prêts", "Marek Dusil", "Marek Dusil", "after:inverted")],
    ),
    (
        "“Nous sommes prêts”, a déclaré Marek Dusil.",
        [("Nous sommes prêts", "Marek Dusil", "Marek Dusil", "after:inverted")],
    ),
    (
        "« Nous sommes prêts », explique le porte-parole de la mairie, Jean Novak.",
        [("Nous sommes prêts", "le porte-parole de la mairie", "Jean Novak", "after:inverted")],
    ),
    (
        "« Nous sommes prêts », s’est félicité Jean Novak.",
        [("Nous sommes prêts", "Jean Novak", "Jean Novak", "after:inverted")],
    ),
    ("« Nous sommes prêts », affirme-t-elle.", [("Nous sommes prêts", "elle", None, "after:inverted")]),
    ("« Nous sommes prêts », a-t-il déclaré.", [("Nous sommes prêts", "il", None, "after:subject")]),
    (
        "« Nous partirons demain, a expliqué Anne Kovac, si la mer le permet. »",
        [("Nous partirons demain, a expliqué Anne Kovac, si la mer le permet.", "Anne Kovac", "Anne Kovac", "inside")],
    ),
    (
        "« Nous partirons demain, dit-il, si la mer le permet. »",
        [("Nous partirons demain, dit-il, si la mer le permet.", "il", None, "inside")],
    ),
    (
        "Marek Dusil a déclaré : « Nous sommes prêts. »",
        [("Nous sommes prêts.", "Marek Dusil", "Marek Dusil", "before:subject")],
    ),
    ("Le maire a qualifié le projet de « folie ».", [("folie", "Le maire", "Le maire", "before:subject")]),
    (
        "Selon Anne Kovac, la route est « coupée pour des semaines ».",
        [("coupée pour des semaines", "Anne Kovac", "Anne Kovac", "before:according")],
    ),
    (
        "D’après le préfet, la route est « coupée pour des semaines ».",
        [("coupée pour des semaines", "le préfet", "le préfet", "before:according")],
    ),
    (
        "Jean Novak, le maire de Zlin, a dit : « Nous sommes prêts. »",
        [("Nous sommes prêts.", "Jean Novak", "Jean Novak", "before:appositive")],
    ),
    (
        "« Nous sommes prêts », se félicite Jean Novak. « Nous l’attendions. »",
        [
            ("Nous sommes prêts", "Jean Novak", "Jean Novak", "after:inverted"),
            ("Nous l’attendions.", "Jean Novak", "Jean Novak", "carried"),
        ],
    ),
    (
        "— Nous partons demain, dit Marek Dusil.",
        [("Nous partons demain, dit Marek Dusil.", "Marek Dusil", "Marek Dusil", "inside")],
    ),
    (
        "— Nous sommes prêts — dit Jean Novak — et nous partons.",
        [
            ("Nous sommes prêts", "Jean Novak", "Jean Novak", "after:inverted"),
            ("et nous partons.", "Jean Novak", "Jean Novak", "carried"),
        ],
    ),
    ("— du pain, du lait et des œufs", []),
    (
        "La ministre Anne Kovac est arrivée avec Jean Novak. « Nous sommes prêts », a-t-elle dit.",
        [("Nous sommes prêts", "elle", "Anne Kovac", "after:subject")],
    ),
    (
        "Jean Novak est arrivé. « Nous sommes prêts », a dit M. Novak.",
        [("Nous sommes prêts", "M. Novak", "Jean Novak", "after:inverted")],
    ),
    ("Il lit le roman « La Mer ».", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_who_says_what(text, expected):
    found = quotes.find([text], "fr")
    assert [(q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name, q.rule) for q in found] == expected


def test_a_quote_runs_on_over_paragraphs_that_each_open():
    paragraphs = ["Jean Novak a déclaré : « Nous sommes prêts.", "« Nous partons demain. »"]
    first, second = quotes.find(paragraphs, "fr")
    assert (first.continued, second.continued) == (True, False)
    assert (first.speaker.name, second.speaker.name) == ("Jean Novak", "Jean Novak")


def test_the_lemma_of_a_cue_is_its_infinitive():
    cues = {"affirme": "affirmer", "a déclaré": "déclarer", "expliquait": "expliquer", "dit": "dire", "lança": "lancer"}
    found = {cue: quotes.find([f"« Nous sommes prêts », {cue} Jean Novak."], "fr")[0].cue.lemma for cue in cues}
    assert found == cues
