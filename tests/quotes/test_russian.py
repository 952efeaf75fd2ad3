"""Russian quotes: marks, rules, speakers and names, each with an example."""

import pytest

from newsdoc import quotes

# A text; of each of its quotes the words, the speaker as mentioned, the name, and the rule.
EXAMPLES = [
    ("«Мы готовы», — сказал Марек Дусил.", [("Мы готовы", "Марек Дусил", "Марек Дусил", "after:inverted")]),
    ("„Мы готовы“, — сказал Марек Дусил.", [("Мы готовы", "Марек Дусил", "Марек Дусил", "after:inverted")]),
    ('"Мы готовы", - сказал Марек Дусил.', [("Мы готовы", "Марек Дусил", "Марек Дусил", "after:inverted")]),
    (
        "«Мы готовы», — заявила министр Анна Ковалева.",
        [("Мы готовы", "министр Анна Ковалева", "Анна Ковалева", "after:inverted")],
    ),
    (
        "«Мы готовы», — сообщил мэр Злина Марек Дусил.",
        [("Мы готовы", "мэр Злина Марек Дусил", "Марек Дусил", "after:inverted")],
    ),
    ("Марек Дусил сообщил: «Мы готовы».", [("Мы готовы", "Марек Дусил", "Марек Дусил", "before:subject")]),
    (
        "Анна Петровна Ковалева отметила, что проект «совсем плох».",
        [("совсем плох", "Анна Петровна Ковалева", "Анна Петровна Ковалева", "before:subject")],
    ),
    (
        "По словам Анны Ковалевой, дорога «закрыта на недели».",
        [("закрыта на недели", "Анны Ковалевой", "Анны Ковалевой", "before:according")],
    ),
    (
        "Марек Дусил приехал. По словам Марека Дусила, дорога «закрыта на недели».",
        [("закрыта на недели", "Марека Дусила", "Марек Дусил", "before:according")],
    ),
    (
        "По мнению министра, дорога «закрыта на недели».",
        [("закрыта на недели", "министра", "министра", "before:according")],
    ),
    ("— Мы готовы, — сказал Марек Дусил.", [("Мы готовы,", "Марек Дусил", "Марек Дусил", "after:inverted")]),
    (
        "— Мы готовы, — сказал Марек Дусил. — Завтра выходим.",
        [
            ("Мы готовы,", "Марек Дусил", "Марек Дусил", "after:inverted"),
            ("Завтра выходим.", "Марек Дусил", "Марек Дусил", "carried"),
        ],
    ),
    ("— хлеб, молоко и яйца", []),
    (
        "«Мы готовы», — сказал Марек Дусил. «Завтра выходим».",
        [
            ("Мы готовы", "Марек Дусил", "Марек Дусил", "after:inverted"),
            ("Завтра выходим", "Марек Дусил", "Марек Дусил", "carried"),
        ],
    ),
    (
        "Министр Анна Ковалева приехала. «Мы готовы», — сказала она.",
        [("Мы готовы", "она", "Анна Ковалева", "after:inverted")],
    ),
    (
        "Ковалева заявила о победе. Дусил молчал. «Мы готовы», — сказала она.",
        [("Мы готовы", "она", None, "after:inverted")],
    ),
    ("Он читает роман «Море».", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_who_says_what(text, expected):
    found = quotes.find([text], "ru")
    assert [(q.text, q.speaker and q.speaker.text, q.speaker and q.speaker.name, q.rule) for q in found] == expected


def test_the_lemma_of_a_cue_is_its_infinitive():
    cues = {"сказал": "сказать", "заявила": "заявить", "говорит": "говорить", "подчёркивает": "подчёркивать"}
    found = {cue: quotes.find([f"«Мы готовы», — {cue} Иван Новак."], "ru")[0].cue.lemma for cue in cues}
    assert found == cues


@pytest.mark.parametrize(
    "source", ["По словам Анны Ковалевой", "Согласно Анне Ковалевой", "Со ссылкой на Анну Ковалеву"]
)
def test_a_name_is_given_in_the_form_that_a_subject_has(source):
    (quote,) = quotes.find([f"Анна Ковалева приехала. {source}, дорога «закрыта на недели»."], "ru")
    assert quote.speaker.name == "Анна Ковалева"
    assert quote.speaker.text == " ".join(source.split()[-2:])


def test_a_verb_tells_the_gender_of_a_foreign_name():
    text = "Анжела Меркель заявила о победе. Пётр Новак молчал. «Мы готовы», — сказала она."
    assert [quote.speaker.name for quote in quotes.find([text], "ru")] == ["Анжела Меркель"]
