"""Spanish quotes: marks, rules, speakers and names, each with an example."""

import pytest

from newsdoc import quotes

# A text; of each of its quotes the words, the speaker as mentioned, the name, and the rule.
EXAMPLES = [
    ("«Estamos listos», dijo Marek Dusil.", [("Estamos listos", "Marek Dusil", "Marek Dusil", "after:inverted")]),
    ("“Estamos listos”, dijo Marek Dusil.", [("Estamos listos", "Marek Dusil", "Marek Dusil", "after:inverted")]),
    ('"Estamos listos", dijo Marek Dusil.', [("Estamos listos", "Marek Dusil", "Marek Dusil", "after:inverted")]),
    (
        "«Estamos listos», ha asegurado la ministra Ana Kovac.",
        [("Estamos listos", "la ministra Ana Kovac", "Ana Kovac", "after:inverted")],
    ),
    (
        "«Estamos listos», señaló el portavoz del gobierno, Juan Novak.",
        [("Estamos listos", "el portavoz del gobierno", "Juan Novak", "after:inverted")],
    ),
    ("Marek Dusil afirmó: «Estamos listos».", [("Estamos listos", "Marek Dusil", "Marek Dusil", "before:subject")]),
    ("La alcaldesa calificó el proyecto de «locura».", [("locura", "La alcaldesa", "La alcaldesa", "before:subject")]),
    (
        "Según el gobernador, la carretera está «cortada por semanas».",
        [("cortada por semanas", "el gobernador", "el gobernador", "before:according")],
    ),
    (
        "De acuerdo con Ana Kovac, la carretera está «cortada por semanas».",
        [("cortada por semanas", "Ana Kovac", "Ana Kovac", "before:according")],
    ),
    (
        "Juan Novak, alcalde de Zlin, dijo: «Estamos listos».",
        [("Estamos listos", "Juan Novak", "Juan Novak", "before:appositive")],
    ),
    (
        "«Estamos listos», dijo Juan Novak. «Mañana salimos».",
        [
            ("Estamos listos", "Juan Novak", "Juan Novak", "after:inverted"),
            ("Mañana salimos", "Juan Novak", "Juan Novak", "carried"),
        ],
    ),
    ("—Estamos listos —dijo Juan Novak.", [("Estamos listos", "Juan Novak", "Juan Novak", "after:inverted")]),
    (
        "—Estamos listos —dijo Juan Novak—. Mañana salimos.",
        [
            ("Estamos listos", "Juan Novak", "Juan Novak", "after:inverted"),
            ("Mañana salimos.", "Juan Novak", "Juan Novak", "carried"),
        ],
    ),
    ("—pan, leche y huevos", []),
    (
        "«Saldremos mañana, dijo Ana Kovac, si el mar lo permite».",
        [("Saldremos mañana, dijo Ana Kovac, si el mar lo permite", "Ana Kovac", "Ana Kovac", "inside")],
    ),
    (
        "La ministra Ana Kovac llegó con Juan Novak. «Estamos listos», dijo ella.",
        [("Estamos listos", "ella", "Ana Kovac", "after:inverted")],
    ),
    (
        "Juan Novak llegó. «Estamos listos», afirmó el señor Novak.",
        [("Estamos listos", "el señor Novak", "Juan Novak", "after:inverted")],
    ),
    ("Leyó la novela «El mar».", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_who_says_what(text, expected):
    found = quotes.find([text], "es")
    assert [(q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name, q.rule) for q in found] == expected


def test_the_lemma_of_a_cue_is_its_infinitive():
    cues = {"dijo": "decir", "ha asegurado": "asegurar", "advirtió": "advertir", "sostiene": "sostener"}
    found = {cue: quotes.find([f"«Estamos listos», {cue} Juan Novak."], "es")[0].cue.lemma for cue in cues}
    assert found == cues
