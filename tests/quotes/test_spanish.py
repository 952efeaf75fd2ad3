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


# As agencies write, EFE before all: times, places and hearers between a verb and its subject.
OF_AGENCIES = [
    (
        '"No vamos a ceder", dijo este martes a EFE el ministro de Transportes, Pablo Rivas.',
        [("No vamos a ceder", "el ministro de Transportes", "Pablo Rivas", "after:inverted")],
    ),
    (
        'La presidenta del Partido del Río, Clara Mora, consideró que la ley es "un paso atrás".',
        [("un paso atrás", "La presidenta del Partido del Río", "Clara Mora", "before:appositive")],
    ),
    (
        '"Perdimos todo", relató Nadia Salas, de 42 años, frente a los restos de su casa.',
        [("Perdimos todo", "Nadia Salas", "Nadia Salas", "after:inverted")],
    ),
    (
        'El fiscal aseguró que hay "indicios suficientes" para abrir una investigación.',
        [("indicios suficientes", "El fiscal", "El fiscal", "before:subject")],
    ),
    (
        '"Es una decisión valiente", escribió Mora en su cuenta de X.',
        [("Es una decisión valiente", "Mora en su cuenta de X", "Mora", "after:inverted")],
    ),
    (
        'Según el comunicado, la empresa "coopera plenamente" con las autoridades.',
        [("coopera plenamente", "el comunicado", "el comunicado", "before:according")],
    ),
    (
        'En declaraciones a Radio Brava, Rivas calificó de "poco probable" un acuerdo antes del verano.',
        [("poco probable", "Rivas", "Rivas", "before:subject")],
    ),
    (
        '"Hubo una explosión y después nada", contó a Efe un testigo que pidió no ser identificado.',
        [("Hubo una explosión y después nada", "un testigo", "un testigo", "after:inverted")],
    ),
    (
        'Rivas, que visitó ayer la zona, prometió que "no faltará nada".',
        [("no faltará nada", "Rivas", "Rivas", "before:appositive")],
    ),
    (
        '"Todo está listo", añadió el portavoz, quien reconoció que "el calendario es ajustado".',
        [
            ("Todo está listo", "el portavoz", "el portavoz", "after:inverted"),
            ("el calendario es ajustado", "quien", "el portavoz", "before:relative"),
        ],
    ),
    (
        'La ONU pidió "máxima prudencia" a las partes, informó su oficina en la ciudad.',
        [("máxima prudencia", "La ONU", "ONU", "before:subject")],
    ),
    (
        '"Queremos hechos, no palabras", han reclamado los vecinos.',
        [("Queremos hechos, no palabras", "los vecinos", "los vecinos", "after:inverted")],
    ),
    (
        'Mora subrayó: "Nadie nos preguntó". Y agregó: "Eso va a cambiar".',
        [("Nadie nos preguntó", "Mora", "Mora", "before:subject"), ("Eso va a cambiar", "Mora", "Mora", "carried")],
    ),
    (
        'Por su parte, el alcalde Juan Peña negó que exista "ningún peligro".',
        [("ningún peligro", "el alcalde Juan Peña", "Juan Peña", "before:subject")],
    ),
    (
        '"El país está al borde del abismo", advirtió este jueves ante la prensa el líder opositor Marco Díaz.',
        [("El país está al borde del abismo", "el líder opositor Marco Díaz", "Marco Díaz", "after:inverted")],
    ),
    (
        '"Llegaron corriendo", relató por teléfono a EFE una vecina del barrio, Samira Haddad.',
        [("Llegaron corriendo", "una vecina del barrio", "Samira Haddad", "after:inverted")],
    ),
    (
        '"No cederemos", insistió Marco Díaz. "La huelga continúa", agregó.',
        [
            ("No cederemos", "Marco Díaz", "Marco Díaz", "after:inverted"),
            ("La huelga continúa", "Marco Díaz", "Marco Díaz", "carried"),
        ],
    ),
    ('Díaz dijo temer "un desastre".', [("un desastre", "Díaz", "Díaz", "before:subject")]),
    (
        'El grupo "toma nota" de la decisión, según un comunicado remitido a EFE.',
        [("toma nota", "un comunicado remitido a EFE", "un comunicado remitido a EFE", "after:according")],
    ),
    (
        'El presidente, Luis Vega, aseguró este lunes en rueda de prensa que su Gobierno "no tiene miedo".',
        [("no tiene miedo", "El presidente", "Luis Vega", "before:appositive")],
    ),
    (
        '"Vamos a ganar", gritaba la multitud frente al palacio.',
        [("Vamos a ganar", "la multitud frente al palacio", "la multitud frente al palacio", "after:inverted")],
    ),
    (
        'Se trata de un "primer paso", comentó en un comunicado la ONG Ríos Vivos.',
        [("primer paso", "la ONG Ríos Vivos", "ONG Ríos Vivos", "after:inverted")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*EXAMPLES, *OF_AGENCIES])
def test_who_says_what(text, expected):
    found = quotes.find([text], "es")
    assert [(q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name, q.rule) for q in found] == expected


def test_the_lemma_of_a_cue_is_its_infinitive():
    cues = {"dijo": "decir", "ha asegurado": "asegurar", "advirtió": "advertir", "sostiene": "sostener"}
    found = {cue: quotes.find([f"«Estamos listos», {cue} Juan Novak."], "es")[0].cue.lemma for cue in cues}
    assert found == cues
