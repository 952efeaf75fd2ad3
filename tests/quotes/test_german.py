"""German quotes: marks, rules, speakers and names, each with an example."""

import pytest

from newsdoc import quotes

# A text; of each of its quotes the words, the speaker as mentioned, the name, and the rule.
EXAMPLES = [
    ("„Wir sind bereit“, sagte Karl Dusil.", [("Wir sind bereit", "Karl Dusil", "Karl Dusil", "after:inverted")]),
    ("»Wir sind bereit«, sagte Karl Dusil.", [("Wir sind bereit", "Karl Dusil", "Karl Dusil", "after:inverted")]),
    ("«Wir sind bereit», sagte Karl Dusil.", [("Wir sind bereit", "Karl Dusil", "Karl Dusil", "after:inverted")]),
    ('"Wir sind bereit", sagte Karl Dusil.', [("Wir sind bereit", "Karl Dusil", "Karl Dusil", "after:inverted")]),
    (
        "‚Wir sind bereit‘, sagte Karl Dusil. ‚Es geht los‘, fügte er hinzu.",
        [
            ("Wir sind bereit", "Karl Dusil", "Karl Dusil", "after:inverted"),
            ("Es geht los", "er", "Karl Dusil", "after:inverted"),
        ],
    ),
    (
        "„Wir sind bereit“, so der Sprecher der Bahn.",
        [("Wir sind bereit", "der Sprecher der Bahn", "der Sprecher der Bahn", "after:according")],
    ),
    (
        "„Wir sind bereit“, erklärte am Montag die Ministerin Eva Mala.",
        [("Wir sind bereit", "die Ministerin Eva Mala", "Eva Mala", "after:inverted")],
    ),
    ("„Wir sind bereit“, fügte Dusil hinzu.", [("Wir sind bereit", "Dusil", "Dusil", "after:inverted")]),
    (
        "„Der Damm hält dem Wasser noch lange stand“, teilte die Polizei am Montag in Zlin mit.",
        [("Der Damm hält dem Wasser noch lange stand", "die Polizei", "die Polizei", "after:inverted")],
    ),
    ("Karl Dusil sagte: „Wir sind bereit.“", [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:subject")]),
    (
        "Am Montag sagte Karl Dusil: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:inverted")],
    ),
    (
        "In einem Brief an den Rat schrieb Eva Mala: „Wir sind bereit.“",
        [("Wir sind bereit.", "Eva Mala", "Eva Mala", "before:inverted")],
    ),
    (
        "Karl Dusil hat am Montag in Prag erklärt: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:subject")],
    ),
    (
        "Am Montag hatte die Ministerin in Prag gesagt: „Wir sind bereit.“",
        [("Wir sind bereit.", "die Ministerin", "die Ministerin", "before:inverted")],
    ),
    (
        "Dazu gab das Ministerium am Montag bekannt: „Wir sind bereit.“",
        [("Wir sind bereit.", "das Ministerium", "das Ministerium", "before:inverted")],
    ),
    (
        "Karl Dusil, der Bürgermeister von Zlin, sagte: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:appositive")],
    ),
    (
        "Der Sprecher der Stadt, Karl Dusil, sagte: „Wir sind bereit.“",
        [("Wir sind bereit.", "Der Sprecher der Stadt", "Karl Dusil", "before:appositive")],
    ),
    (
        "Wie Karl Dusil am Montag erklärte, ist der Damm „in gutem Zustand“.",
        [("in gutem Zustand", "Karl Dusil", "Karl Dusil", "before:subordinate")],
    ),
    ("Karl Dusil: „Wir sind bereit.“", [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "sentence")]),
    (
        "Die Straße ist nach Angaben der Polizei „auf Wochen gesperrt“.",
        [("auf Wochen gesperrt", "der Polizei", "der Polizei", "before:according")],
    ),
    (
        "Laut Eva Mala ist die Straße „auf Wochen gesperrt“.",
        [("auf Wochen gesperrt", "Eva Mala", "Eva Mala", "before:according")],
    ),
    (
        "Der Polizei zufolge ist die Straße „auf Wochen gesperrt“.",
        [("auf Wochen gesperrt", "Der Polizei", "Der Polizei", "before:according")],
    ),
    (
        "In dem Brief heißt es: „Wir sind bereit und warten auf das Wasser.“",
        [("Wir sind bereit und warten auf das Wasser.", "dem Brief", "dem Brief", "before:according")],
    ),
    (
        "„Wir sind bereit und warten auf das Wasser“, heißt es in dem Brief.",
        [("Wir sind bereit und warten auf das Wasser", "dem Brief", "dem Brief", "after:according")],
    ),
    (
        "Eva Mala sagte, der Damm sei sicher. Die Straße bleibe „auf Wochen gesperrt“.",
        [("auf Wochen gesperrt", "Eva Mala", "Eva Mala", "reported")],
    ),
    (
        "Der Minister bezeichnete den Plan als „großen Fehler“.",
        [("großen Fehler", "Der Minister", "Der Minister", "before:subject")],
    ),
    ("Diesen Plan nannte er einen „großen Fehler“.", [("großen Fehler", "er", None, "before:inverted")]),
    (
        "Dem Rat sagte Eva Mala, sie sei „sehr zufrieden“.",
        [("sehr zufrieden", "Eva Mala", "Eva Mala", "before:inverted")],
    ),
    (
        "Karl Dusil lobte den Rat und sagte: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:coordinated")],
    ),
    (
        "Am 3. Oktober sagte Eva Mala: „Wir sind bereit.“",
        [("Wir sind bereit.", "Eva Mala", "Eva Mala", "before:inverted")],
    ),
    (
        "Der Bau- und Verkehrsminister sagte: „Wir sind bereit.“",
        [("Wir sind bereit.", "Der Bau- und Verkehrsminister", "Der Bau- und Verkehrsminister", "before:subject")],
    ),
    (
        "Zum geplanten Bau sagte Dr. Eva Mala: „Wir sind bereit.“",
        [("Wir sind bereit.", "Dr. Eva Mala", "Eva Mala", "before:inverted")],
    ),
    ("Karl Dusil kam an. „Wir sind bereit“, sagte er.", [("Wir sind bereit", "er", "Karl Dusil", "after:inverted")]),
    (
        "Die Ministerin Eva Mala kam mit Karl Dusil. „Wir sind bereit“, sagte sie.",
        [("Wir sind bereit", "sie", "Eva Mala", "after:inverted")],
    ),
    (
        "Karl Dusil kam an. „Wir sind bereit“, sagte Bürgermeister Dusil.",
        [("Wir sind bereit", "Bürgermeister Dusil", "Karl Dusil", "after:inverted")],
    ),
    ("„Wir sind bereit“, sagten Experten.", [("Wir sind bereit", "Experten", "Experten", "after:inverted")]),
    (
        "„Wir sind bereit“, sagte Umweltministerin Mala.",
        [("Wir sind bereit", "Umweltministerin Mala", "Mala", "after:inverted")],
    ),
    (
        "„Wir sind bereit“, schrieb „Zlin heute“ am Montag.",
        [("Wir sind bereit", "Zlin heute", "Zlin heute", "after:inverted")],
    ),
    (
        "Wie „Zlin heute“ meldet, ist der Damm „in gutem Zustand“.",
        [("in gutem Zustand", "Zlin heute", "Zlin heute", "before:subordinate")],
    ),
    (
        "Die Gruppe „Offenes Tor“ sagte am Montag: „Wir sind bereit.“",
        [("Wir sind bereit.", "Die Gruppe „Offenes Tor“", "Offenes Tor", "before:subject")],
    ),
    (
        "Ein nicht genannter Vertreter der Stadt sagte: „Wir sind bereit.“",
        [
            (
                "Wir sind bereit.",
                "Ein nicht genannter Vertreter der Stadt",
                "Ein nicht genannter Vertreter der Stadt",
                "before:subject",
            )
        ],
    ),
    (
        "„Wir sind bereit“, meldete die Nachrichtenagentur dpa am Montag.",
        [("Wir sind bereit", "die Nachrichtenagentur dpa", "Nachrichtenagentur dpa", "after:inverted")],
    ),
    (
        "Wie die Bürgermeisterin von Zlin, Eva Mala, am Montag sagte, ist der Damm „in gutem Zustand“.",
        [("in gutem Zustand", "die Bürgermeisterin von Zlin", "Eva Mala", "before:subordinate")],
    ),
    (
        "Als „großen Fehler“ bezeichnete Karl Dusil den Plan.",
        [("großen Fehler", "Karl Dusil", "Karl Dusil", "after:inverted")],
    ),
    ("Von einem „großen Fehler“ sprach Karl Dusil.", [("großen Fehler", "Karl Dusil", "Karl Dusil", "after:inverted")]),
    (
        "Eva Mala war zufrieden: „Ein guter Start“, sagte Karl Dusil.",
        [("Ein guter Start", "Karl Dusil", "Karl Dusil", "after:inverted")],
    ),
    (
        "Karl Dusil, Bürgermeister von Zlin: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "label")],
    ),
    (
        "Deren Haltung zum Bau bezeichnete er als „großen Fehler“.",
        [("großen Fehler", "er", None, "before:inverted")],
    ),
    (
        "Eva Mala wird mit den Worten „Wir sind bereit“ zitiert.",
        [("Wir sind bereit", "Eva Mala", "Eva Mala", "cited")],
    ),
    (
        "„Wir sind bereit und warten“, heißt es in einer gestern verbreiteten Erklärung der Stadt.",
        [
            (
                "Wir sind bereit und warten",
                "einer gestern verbreiteten Erklärung der Stadt",
                "einer gestern verbreiteten Erklärung der Stadt",
                "after:according",
            )
        ],
    ),
    (
        "In der Erklärung des Rats von heute heißt es, warum er so entschied: „Wir sind bereit.“",
        [("Wir sind bereit.", "der Erklärung des Rats", "der Erklärung des Rats", "before:according")],
    ),
    (
        "Nach der Darstellung von Eva Mala ist der Damm „in gutem Zustand“.",
        [("in gutem Zustand", "Eva Mala", "Eva Mala", "before:according")],
    ),
    ("„Wir sind bereit“, sagen Experten.", [("Wir sind bereit", "Experten", "Experten", "after:inverted")]),
    (
        "Die Grünen fordern, dass alles „auf Wochen gesperrt“ wird.",
        [("auf Wochen gesperrt", "Die Grünen", "Die Grünen", "before:subject")],
    ),
    (
        "Von „Lügen“ und „großem Betrug“ sprechen Kritiker.",
        [
            ("Lügen", "Kritiker", "Kritiker", "after:inverted"),
            ("großem Betrug", "Kritiker", "Kritiker", "after:inverted"),
        ],
    ),
    (
        "Ein „großer Erfolg“, so urteilte Karl Dusil am Montag.",
        [("großer Erfolg", "Karl Dusil", "Karl Dusil", "after:inverted")],
    ),
    (
        "Karl Dusil hatte den Plan „völlig unausgegoren“ genannt.",
        [("völlig unausgegoren", "Karl Dusil", "Karl Dusil", "before:subject")],
    ),
    (
        "Die Tat verurteilte der Bischof als „feige und gemein“.",
        [("feige und gemein", "der Bischof", "der Bischof", "before:object-first")],
    ),
    (
        "Eva Mala ist der Ansicht, dass der Damm „nicht mehr sicher“ sei.",
        [("nicht mehr sicher", "Eva Mala", "Eva Mala", "before:subject")],
    ),
    (
        "Eva Mala äußerte die Sorge, der Damm sei „nicht mehr sicher“.",
        [("nicht mehr sicher", "Eva Mala", "Eva Mala", "before:subject")],
    ),
    (
        "Am Montag sprach die Partei von „großen Fehlern der Stadt“.",
        [("großen Fehlern der Stadt", "die Partei", "die Partei", "before:inverted")],
    ),
    (
        "Nach Polizeiangaben war der Damm „nicht mehr sicher“.",
        [("nicht mehr sicher", "Polizeiangaben", "Polizeiangaben", "before:according")],
    ),
    (
        "„Wir sind bereit!“ Dies teilte die Ministerin Eva Mala am Montag mit.",
        [("Wir sind bereit!", "die Ministerin Eva Mala", "Eva Mala", "sentence-after")],
    ),
    (
        "Das soll Karl Dusil gesagt haben: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:inverted")],
    ),
    (
        "Karl Dusil wollte nicht kommen, sagte aber: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:coordinated")],
    ),
    (
        "Karl Dusil kam an. Seiner Ansicht nach ist der Damm „nicht mehr sicher“.",
        [("nicht mehr sicher", "Seiner", "Karl Dusil", "before:according")],
    ),
    (
        "Auf den Vorwurf des Rates, der Damm sei „nicht mehr sicher“, schwieg sie.",
        [("nicht mehr sicher", "des Rates", "des Rates", "before:noun")],
    ),
    (
        "In einer Erklärung der Stadt hatte es geheißen: „Wir sind bereit.“",
        [("Wir sind bereit.", "einer Erklärung der Stadt", "einer Erklärung der Stadt", "before:according")],
    ),
    (
        "Karl Dusil sagte, er sei froh, und betonte: „Wir sind bereit.“",
        [("Wir sind bereit.", "Karl Dusil", "Karl Dusil", "before:coordinated")],
    ),
    (
        "Karl Dusil sagte, der Damm sei sicher. Der Rat halte den Bau für „völlig überflüssig“.",
        [("völlig überflüssig", "Karl Dusil", "Karl Dusil", "reported")],
    ),
    (
        "Gegenüber der Zeitung „Zlin heute“ sagte der Minister, der Damm sei „nicht mehr sicher“.",
        [("nicht mehr sicher", "der Minister", "der Minister", "before:inverted")],
    ),
    (
        "Der wegen Betrugs verurteilte Unternehmer Karl Dusil sagte, er sei „nicht schuldig“.",
        [("nicht schuldig", "Der wegen Betrugs verurteilte Unternehmer Karl Dusil", "Karl Dusil", "before:subject")],
    ),
    (
        "Eva Mala nahm zu dem Bau Stellung. Der Damm sei „nicht mehr sicher“.",
        [("nicht mehr sicher", "Eva Mala", "Eva Mala", "reported")],
    ),
    (
        "Karl Dusil nannte den Plan „völlig unausgegoren“, Eva Mala lobte ihn als „großen Wurf“.",
        [
            ("völlig unausgegoren", "Karl Dusil", "Karl Dusil", "before:subject"),
            ("großen Wurf", "Eva Mala", "Eva Mala", "before:subject"),
        ],
    ),
    (
        "Der Leiter der Wache, Karl Dusil, meldete „eine vollständig gesperrte Straße“ in Zlin.",
        [("eine vollständig gesperrte Straße", "Der Leiter der Wache", "Karl Dusil", "before:appositive")],
    ),
    (
        "Als Grund nannte die Stadt „schwere technische Probleme“.",
        [("schwere technische Probleme", "die Stadt", "die Stadt", "before:inverted")],
    ),
    (
        "Karl Dusil ist überzeugt, dass der Damm „nicht mehr sicher“ ist.",
        [("nicht mehr sicher", "Karl Dusil", "Karl Dusil", "before:subject")],
    ),
    ("Er las den Roman „Das Meer“.", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_who_says_what(text, expected):
    found = quotes.find([text], "de")
    assert [(q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name, q.rule) for q in found] == expected


@pytest.mark.parametrize(
    ("text", "cue", "lemma"),
    [
        ("„Wir sind bereit“, sagte Karl Dusil.", "sagte", "sagen"),
        ("„Wir sind bereit“, fügte er hinzu.", "fügte", "hinzufügen"),
        ("Dazu gab das Ministerium bekannt: „Wir sind bereit.“", "gab", "bekanntgeben"),
        ("Karl Dusil hat am Montag erklärt: „Wir sind bereit.“", "erklärt", "erklären"),
    ],
)
def test_the_lemma_of_a_cue_has_its_prefix(text, cue, lemma):
    (quote,) = quotes.find([text], "de")
    assert (quote.cue.text, quote.cue.lemma) == (cue, lemma)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Karl Dusil", "Karl Dusil"),
        ("die Ministerin Eva Mala", "Eva Mala"),
        ("Ministerpräsident Dr. Karl Dusil", "Karl Dusil"),
        ("die Chefin des Bauamts", "die Chefin des Bauamts"),
        ("RTL-Chefin Mala", "Mala"),
        ("die Polizei", "die Polizei"),
        ("die CDU", "CDU"),
        ("der Zliner Bote", "Zliner Bote"),
        ("Ursula von der Mala", "Ursula von der Mala"),
        ("eine Entscheidung", "eine Entscheidung"),
    ],
)
def test_a_capital_makes_no_name(mention, name):
    (quote,) = quotes.find([f"„Wir sind bereit“, sagte {mention}."], "de")
    assert (quote.speaker.text, quote.speaker.name) == (mention, name)
