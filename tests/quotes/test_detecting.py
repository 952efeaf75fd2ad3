"""Which language a text is in, which tables there are, and what a text gets that has none."""

import subprocess
import sys

import pytest

from newsdoc import quotes
from newsdoc.model import Article, Paragraph
from newsdoc.quotes.language import Language, Verb, language_for, registered
from newsdoc.testing.timing import check_linear


@pytest.fixture(autouse=True)
def only_own_tables():
    """A page of the docs that ran before may have registered a table."""
    for code in ("fy", "nl"):
        registered().pop(code, None)


WITH_TABLE = {
    "de": [
        "Der Bürgermeister sagte am Montag, der Damm werde halten und es bestehe keine Gefahr.",
        "Nach Angaben der Polizei ist die Straße zum Hafen noch bis Freitag gesperrt.",
        "„Wir sind bereit“, sagte Karl Dusil.",
    ],
    "en": [
        "The mayor said on Monday that the dam would hold and that there was no danger.",
        "Police closed the road to the harbour until Friday, and nobody was hurt.",
        "“We are ready,” said Karl Dusil.",
    ],
    "es": [
        "El alcalde dijo el lunes que la presa aguantará y que no hay peligro para los vecinos de la ciudad.",
        "La policía cerró la carretera del puerto hasta el viernes y nadie resultó herido.",
    ],
    "fr": [
        "Le maire a déclaré lundi que la digue tiendrait et qu'il n'y avait aucun danger pour les habitants.",
        "La police a fermé la route du port jusqu’à vendredi ; personne n’a été blessé.",
    ],
    "ru": [
        "Мэр города сообщил в понедельник, что дамба выдержит и что жителям ничто не угрожает.",
        "Полиция закрыла дорогу в порт до пятницы, никто не пострадал.",
    ],
}
WITHOUT_TABLE = {
    "bg": "Кметът на града каза в понеделник, че язовирът ще издържи и че няма опасност за жителите.",
    "ca": "L'alcalde va dir dilluns que la presa aguantarà i que no hi ha cap perill per als veïns de la ciutat.",
    "cs": "Starosta v pondělí řekl, že hráz vydrží a že obyvatelům města nehrozí žádné nebezpečí.",
    "da": "Borgmesteren sagde mandag, at dæmningen vil holde, og at der ikke er nogen fare for byens indbyggere.",
    "fi": "Pormestari sanoi maanantaina, että pato kestää eikä asukkailla ole mitään hätää.",
    "it": "Il sindaco ha detto lunedì che la diga reggerà e che non c'è alcun pericolo per gli abitanti della valle.",
    "nl": "De burgemeester van de stad zei maandag dat het water niet verder zal stijgen en dat de dijk houdt.",
    "pl": "Burmistrz powiedział w poniedziałek, że tama wytrzyma i że nie ma żadnego niebezpieczeństwa.",
    "pt": "O prefeito disse na segunda-feira que a represa vai aguentar e que não há perigo para os moradores.",
    "sv": "Borgmästaren sade på måndagen att dammen kommer att hålla och att det inte finns någon fara.",
    "uk": "Мер міста сказав у понеділок, що дамба витримає і що для мешканців немає жодної небезпеки.",
    "no words": "1. 2. 3. – !",
    "no language": "Zlin Brno Praha Ostrava Plzen Olomouc Liberec Jihlava Opava Most Cheb Kladno",
    "nothing": "",
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WITH_TABLE.items() for text in texts])
def test_a_paragraph_of_news_tells_its_language(code, text):
    assert quotes.detect_language([text]) == code


@pytest.mark.parametrize("text", WITHOUT_TABLE.values(), ids=WITHOUT_TABLE)
def test_a_text_in_another_language_is_not_taken_for_a_neighbour(text):
    assert quotes.detect_language([text]) is None


def test_only_a_bounded_beginning_is_read():
    long = [WITH_TABLE["de"][0] * 1000, WITH_TABLE["en"][0] * 100_000]
    assert quotes.detect_language(long) == "de"
    assert quotes.detect_language(["", *WITH_TABLE["fr"]]) == "fr"


def test_an_article_without_a_language_is_read_in_the_one_it_is_written_in():
    text = "Karl Dusil kam am Montag an. „Wir sind bereit“, sagte er."
    (quote,) = Article(headline="", body=(Paragraph(text=text),)).quotes
    assert (quote.speaker.name, quote.cue.lemma) == ("Karl Dusil", "sagen")


@pytest.mark.parametrize("tag", [None, "nl"])
def test_without_a_table_a_quote_has_no_speaker(tag):
    text = "”De dijk van de stad zal het zeker nog een jaar houden”, zei de burgemeester maandag."
    (quote,) = Article(headline="", language=tag, body=(Paragraph(text=text),)).quotes
    assert quote.text == "De dijk van de stad zal het zeker nog een jaar houden"
    assert (quote.speaker, quote.cue) == (None, None)


def test_a_label_and_a_signature_need_no_table():
    label = ["Karl Dusil: “De dijk van de stad zal het zeker nog een jaar houden.”"]
    signature = ["“De dijk van de stad zal het zeker nog een jaar houden.” – Karl Dusil"]
    for paragraphs in (label, signature):
        (quote,) = quotes.find(paragraphs, None)
        assert quote.speaker.name == "Karl Dusil"


def test_a_registered_table_is_told_and_read():
    dutch = Language(
        "nl",
        opening="“",
        closing="”",
        verbs=(Verb("zeggen", ("zegt", "zei", "zeiden")),),
        determiners=frozenset({"de", "het", "een"}),
        functions=frozenset(
            {
                "de",
                "het",
                "een",
                "van",
                "is",
                "dat",
                "niet",
                "op",
                "zijn",
                "met",
                "voor",
                "zei",
                "aan",
                "er",
                "om",
                "nog",
                "zal",
            }
        ),
    )
    quotes.register(dutch)
    try:
        text = "“De dijk zal het nog een jaar houden,” zei Karl Dusil."
        assert quotes.detect_language([text]) == "nl"
        (quote,) = quotes.find([text], None)
        assert (quote.speaker.name, quote.cue.lemma) == ("Karl Dusil", "zeggen")
        assert "nl" in quotes.languages()
    finally:
        registered().pop("nl")
    assert "nl" not in quotes.languages()


def test_a_tag_with_a_region_finds_its_table():
    assert [language_for(tag).tag for tag in ("de-AT", "es_419", "ru-RU", "fr-CA")] == ["de", "es", "ru", "fr"]
    with pytest.raises(LookupError, match="nl"):
        language_for("nl")


def loaded(code):
    script = (
        "import sys; from newsdoc import quotes\n"
        f"{code}\n"
        "print(*sorted(m[-2:] for m in sys.modules if m.startswith('newsdoc.quotes.languages.') and m[-3] == '.'))"
    )
    return subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()


def test_a_table_is_loaded_when_it_is_asked_for_and_no_other():
    assert loaded("") == []
    assert loaded("quotes.detect_language(['The mayor said that it was good.'])") == []
    assert loaded("quotes.find(['« Oui », a dit le maire.'], 'fr')") == ["fr"]


HOSTILE = {
    "opening marks": "«",
    "low marks": "„",
    "closing marks": "“",
    "marks in turn": "„a“ ",
    "single marks": "‚a‘ ",
    "dashes": "— ",
    "dashes with words": "— a ",
    "capitals": "Dusil ",
    "capitals with commas": "Dusil, ",
    "stops": "3. ",
    "hyphens": "a-t-il ",
    "apostrophes": "l'",
    "verbs": {"de": "sagte ", "es": "dijo ", "fr": "dit ", "ru": "сказал ", "en": "said "},
    "prefixes": {"de": "gab an ", "es": "ha dicho ", "fr": "a-t-il dit, ", "ru": "сказал, ", "en": "said he "},
    "clauses": {
        "de": "hat der Rat am Montag, wie der Sprecher der Stadt in Prag ",
        "es": "dijo el alcalde de la ciudad, que ",
        "fr": "a dit le maire de la ville, qu'il ",
        "ru": "сказал мэр города, что ",
        "en": "said the mayor of the town, who ",
    },
    "verbs behind quotes": {
        "de": "Dies sagte „Ja“ und ",
        "es": "dijo «Sí» y ",
        "fr": "a dit « Oui » et ",
        "ru": "сказал «Да» и ",
        "en": "said “Yes” and ",
    },
    "told quotes": {
        "de": "„Ja“, sagte der Rat. ",
        "es": "«Sí, dijo Dusil, no». ",
        "fr": "« Oui, a dit Dusil, non ». ",
        "ru": "«Да», — сказал Дусил. ",
        "en": "“Yes,” said Dusil. ",
    },
}


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "ru"])
@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear_in_every_table(name, code):
    unit = HOSTILE[name] if isinstance(HOSTILE[name], str) else HOSTILE[name][code]
    check_linear(lambda count: unit * (64 * count), lambda text: quotes.find([text], code))
