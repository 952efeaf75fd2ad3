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


# As agencies write, AFP before all: times, places and hearers between a verb and its subject.
OF_AGENCIES = [
    (
        'Le gouvernement "ne reculera pas", a assuré mardi à l\'AFP le ministre des Transports, Paul Vernet.',
        [("ne reculera pas", "le ministre des Transports", "Paul Vernet", "after:inverted")],
    ),
    (
        '"Nous avons tout perdu", soupire Nadia Belkacem, 42 ans, devant les ruines de sa maison.',
        [("Nous avons tout perdu", "Nadia Belkacem", "Nadia Belkacem", "after:inverted")],
    ),
    (
        "\"C'est une décision courageuse\", s'est réjouie sur X la présidente du Parti du fleuve, Claire Morvan.",
        [("C'est une décision courageuse", "la présidente du Parti du fleuve", "Claire Morvan", "after:inverted")],
    ),
    (
        'Le parquet enquête pour "mise en danger de la vie d\'autrui", a-t-on appris de source judiciaire.',
        [("mise en danger de la vie d'autrui", "source judiciaire", "source judiciaire", "after:according")],
    ),
    (
        "\"Il y a eu une explosion, puis plus rien\", a raconté à l'AFP un témoin sous couvert de l'anonymat.",
        [
            (
                "Il y a eu une explosion, puis plus rien",
                "un témoin sous couvert de l'anonymat",
                "un témoin sous couvert de l'anonymat",
                "after:inverted",
            )
        ],
    ),
    (
        'Interrogé sur la chaîne Franceval, Paul Vernet a jugé "peu probable" un accord avant l\'été.',
        [("peu probable", "Paul Vernet", "Paul Vernet", "before:subject")],
    ),
    (
        'Pour Claire Morvan, "le texte ne change rien".',
        [("le texte ne change rien", "Claire Morvan", "Claire Morvan", "before:according")],
    ),
    (
        '"Nous attendons des actes", a réagi auprès de l\'AFP Me Hugo Lantier, avocat de trois familles.',
        [("Nous attendons des actes", "Me Hugo Lantier", "Hugo Lantier", "after:inverted")],
    ),
    (
        'Dans un communiqué, la préfecture a appelé "à la plus grande prudence".',
        [("à la plus grande prudence", "la préfecture", "la préfecture", "before:subject")],
    ),
    (
        '"Tout est prêt", a promis Vernet, tout en reconnaissant que "le calendrier est serré".',
        [
            ("Tout est prêt", "Vernet", "Vernet", "after:inverted"),
            ("le calendrier est serré", "Vernet", "Vernet", "carried"),
        ],
    ),
    (
        'Selon lui, la grève "n\'aura aucun effet" sur la production, a rapporté Le Courrier de Brévannes.',
        [("n'aura aucun effet", "lui", "lui", "before:according")],
    ),
    ('"C\'est fini", lâche-t-elle.', [("C'est fini", "elle", None, "after:inverted")]),
    (
        '"Le pays est au bord du gouffre", a averti jeudi devant la presse le chef de l\'opposition Marc Delorme.',
        [("Le pays est au bord du gouffre", "le chef de l'opposition Marc Delorme", "Marc Delorme", "after:inverted")],
    ),
    (
        '"Ils sont arrivés en courant", a témoigné par téléphone auprès de l\'AFP une voisine, Samira Haddad.',
        [("Ils sont arrivés en courant", "une voisine", "Samira Haddad", "after:inverted")],
    ),
    (
        '"Nous ne céderons pas", a martelé Marc Delorme. "La grève continue", a-t-il ajouté.',
        [
            ("Nous ne céderons pas", "Marc Delorme", "Marc Delorme", "after:inverted"),
            ("La grève continue", "il", "Marc Delorme", "after:subject"),
        ],
    ),
    (
        '"Nous sommes inquiets", a confié à l\'AFP Luc Moreau, maire (DVD) de Brévannes.',
        [("Nous sommes inquiets", "Luc Moreau", "Luc Moreau", "after:inverted")],
    ),
    (
        'Le groupe a "pris acte" de la décision, selon un communiqué transmis à l\'AFP.',
        [("pris acte", "un communiqué", "un communiqué", "after:according")],
    ),
    ('Marc Delorme a dit craindre "un désastre".', [("un désastre", "Marc Delorme", "Marc Delorme", "before:subject")]),
    (
        '"On ne lâchera rien !", a lancé la foule, réunie devant la préfecture.',
        [("On ne lâchera rien !", "la foule", "la foule", "after:inverted")],
    ),
    (
        "Il s'agit d'une \"première étape\", a commenté dans un communiqué l'ONG Rivières vivantes.",
        [("première étape", "l'ONG Rivières vivantes", "l'ONG Rivières vivantes", "after:inverted")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*EXAMPLES, *OF_AGENCIES])
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
