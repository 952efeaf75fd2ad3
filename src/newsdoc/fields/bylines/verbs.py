"""What people did for a text, by language: the words before a by-word or a colon.

Law: data only, one table a verb. A verb is named by our word for it, and by the role of one who did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    Words = Mapping[str, str]

VERBS: Final[Mapping[str, Words]] = {
    "by": {
        "cs": "autor|autoři",
        "da": "skrevet",
        "de": "autor|autorin|autoren|text|texte|ein beitrag|beitrag|gastbeitrag|artikel|ein artikel|ein gastbeitrag",
        "en": "oprac.|fot.|author|authors|byline|writer|posted|published|words|story|story and|article|"
        "view all posts|all posts|posts|more|read more|see more|more articles|more stories|all articles|submitted|"
        "contributed|as told",
        "es": "autor|autora|escrito|texto|textos|publicado",
        "fr": "auteur|auteurs|publié|article|article rédigé|article écrit|écrit|rédigé|texte",
        "fi": "kirjoittaja|teksti",
        "hr": "piše|autor",
        "hu": "írta|szerző|szerző",
        "id": "penulis|ditulis",
        "it": "autore|autrice|testo|scritto|articolo|un articolo",
        "ja": "この記事の筆者|筆者|文",
        "nl": "auteur|tekst|geschreven",
        "no": "skrevet|tekst|forfatter",
        "pl": "autor|autorzy|tekst|opracował|opracowała|oprac|oprac.",
        "pt": "autor|autora|escrito|texto|publicado",
        "ru": "автор|текст|авторы",
        "sv": "författare|text|skriven",
        "tr": "yazan|yazar",
        "uk": "автор|текст",
        "zh": "文|作者|撰文|来源",
    },
    "source": {
        "de": "quelle|quellen",
        "en": "source|sources",
        "es": "fuente",
        "fr": "source",
        "it": "fonte",
        "no": "kilde",
        "sv": "källa",
        "nl": "bron",
    },
    "writing": {
        "en": "written|writing|words written",
    },
    "reporting": {
        "de": "bericht|ein bericht|reportage|eine reportage|es berichten|es berichtet",
        "en": "reporting|reported|story reported",
        "fr": "reportage|enquête",
        "es": "reportaje|informe",
        "it": "reportage",
    },
    "additional reporting": {
        "de": "mitarbeit|unter mitarbeit|material",
        "en": "additional reporting|more reporting|further reporting|contributing|contributions|contributors|"
        "contributing reporting",
        "es": "información",
        "fr": "contribution",
    },
    "additional writing": {
        "en": "additional writing",
    },
    "additional editing": {
        "en": "additional editing",
    },
    "editing": {
        "cs": "editor",
        "de": "redaktion|redigiert|bearbeitet",
        "en": "editing|edited|editor|editors",
        "es": "editado|edición",
        "fr": "édité|édition",
        "id": "editor|penyunting",
        "it": "cura",
        "no": "redigert",
        "sv": "redigerad",
        "zh": "编辑|責任編輯|责任编辑",
    },
    "translation": {
        "de": "übersetzt|übersetzung",
        "en": "translated|translation|translating",
        "es": "traducción|traducido",
        "fr": "traduit|traduction",
        "it": "traduzione|tradotto",
        "pt": "tradução",
        "sv": "översättning",
        "no": "oversatt",
    },
    "photo": {
        "de": "fotos|foto|bilder|bild",
        "en": "photo|photos|photographs|photography|pictures|images|photographed|photographer",
        "es": "fotos|fotografía|fotografías",
        "fi": "kuva|kuvat",
        "fr": "photos|photo|photographies",
        "it": "foto",
        "ja": "写真",
        "nl": "foto|foto's|beeld",
        "pl": "zdjęcia|fot|fot.",
        "pt": "fotos",
        "ru": "фото",
        "sv": "bild|foto",
        "zh": "图|摄影|攝影",
        "cs": "foto",
    },
    "video": {
        "en": "video|videos|video report|video reporting|filmed",
        "es": "vídeo",
        "fr": "vidéo",
    },
    "graphics": {
        "de": "grafik|grafiken",
        "en": "graphics|graphic|data visualisation|data visualization",
        "es": "gráficos",
        "fr": "infographie",
    },
    "illustration": {
        "de": "illustration|illustrationen",
        "en": "illustration|illustrations|illustrated|artwork",
        "es": "ilustración",
    },
    "analysis": {
        "da": "analyse",
        "de": "analyse|eine analyse",
        "en": "analysis|an analysis|news analysis",
        "es": "análisis",
        "fr": "analyse",
        "it": "analisi",
        "no": "analyse",
        "sv": "analys",
    },
    "commentary": {
        "da": "kommentar",
        "de": "kommentar|ein kommentar|gastkommentar|ein gastkommentar|kolumne|eine kolumne|meinung|leitartikel|"
        "glosse|essay|ein essay",
        "en": "commentary|comment|opinion|opinions|perspective|editorial|column|op-ed|guest column|guest essay|essay|"
        "review|reviewed",
        "es": "opinión|columna",
        "fr": "chronique|tribune|éditorial",
        "it": "commento|editoriale",
        "no": "kommentar",
        "sv": "ledare|kolumn|krönika|recension",
    },
    "interview": {
        "de": "interview|das interview führte|das interview führten|ein interview|das gespräch führte|aufgezeichnet|"
        "protokoll|protokolliert",
        "en": "interview|interviewed|interviews",
        "fr": "propos recueillis|entretien|recueilli",
        "es": "entrevista",
        "it": "intervista",
    },
    "research": {
        "de": "recherche|recherchen",
        "en": "research|researched|fact-checked|fact-checking",
    },
    "compilation": {
        "en": "compiled|compiling",
        "de": "zusammengestellt",
    },
    "production": {
        "de": "produktion|produziert",
        "en": "produced|production|directed|designed|design|developed|development|web production",
    },
    "reading": {
        "de": "gelesen",
        "en": "read|narrated|voiced|presented|hosted",
    },
}
"""What somebody did, in our word for it, and how it is said before a by-word or a colon."""
ROLE_OF_VERB: Final[Mapping[str, str]] = {
    "writing": "writer",
    "additional writing": "writer",
    "reporting": "reporter",
    "additional reporting": "contributor",
    "editing": "editor",
    "additional editing": "editor",
    "translation": "translator",
    "photo": "photographer",
    "video": "videographer",
    "graphics": "graphic artist",
    "illustration": "illustrator",
    "analysis": "analyst",
    "commentary": "commentator",
    "interview": "interviewer",
    "research": "researcher",
    "compilation": "compiler",
    "production": "producer",
    "reading": "narrator",
    "source": "source",
}
"""The role of one who did it."""
LABELS: Final = (
    "oprac.|fot.|author|authors|författare|auteur|penulis|kirjoittaja|この記事の筆者|文|写真|作者|автор|foto|text|tekst|texto|"
    "bild|yazan|szerző|írta"
)
"""Words of the table above that need no by-word and no colon before a name."""
