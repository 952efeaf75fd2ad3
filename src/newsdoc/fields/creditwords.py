"""The words of captions and credit lines, by language: what `newsdoc.fields.captions` and `creditlines` read by.

Law: tables, and no mechanism; a language is added by adding its words. All but the words of buttons are read without
regard to case. Source: captions of wire and web news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

# fmt: off
Remark = Literal[
    "handout", "courtesy", "archive", "pool", "staff", "uncredited", "private", "screenshot", "illustration",
    "generated",
]
# fmt: on

VIA: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("via", "through", "distributed by", "provided by"),
    "de": ("über",),
    "es": ("vía",),
}
"""What stands before who passed the picture on."""
FOR: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("for", "on behalf of"),
    "de": ("für",),
    "es": ("para",),
    "fr": ("pour",),
    "it": ("per",),
    "nl": ("voor",),
    "sv": ("för",),
}
AND: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("and",),
    "de": ("und",),
    "es": ("y",),
    "fr": ("et",),
    "no": ("og",),
    "ru": ("и",),
    "sv": ("och",),
}
BY: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("by",),
    "da": ("af",),
    "de": ("von",),
    "es": ("por",),
    "fr": ("par",),
    "it": ("di",),
    "nl": ("door",),
    "sv": ("av",),
}
MADE: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image", "images",
        "illustration", "illustrations", "graphic", "graphics", "composite", "artwork",
    ),
    "de": ("foto", "fotos", "bild", "bilder", "illustration", "grafik"),
    "es": ("foto", "fotos", "fotografía", "imagen", "imágenes"),
    "fr": ("photo", "photos", "photographie", "illustration"),
    "it": ("foto", "immagine"),
    "nl": ("beeld",),
}  # fmt: skip
"""What a credit says was made by somebody: `Photo by Jane Doe`."""
REMARKS: Final[Mapping[Remark, Mapping[str, tuple[str, ...]]]] = {
    "handout": {
        "en": ("handout", "hand out", "supplied", "provided", "press handout", "ho", "contributed", "submitted"),
        "da": ("pressefoto",),
        "de": ("handout", "hand-out", "pressefoto", "pressebild", "zur verfügung gestellt"),
        "es": ("cedida", "cedidas", "cedida por", "cedido por", "facilitada", "facilitada por", "difusión"),
        "fr": ("fournie par", "photo fournie par"),
        "no": ("pressefoto", "presse"),
        "pt": ("divulgação",),
        "sv": ("pressbild", "pressfoto"),
        "zu": ("sithunyelwe",),
        "ja": ("提供",),
        "ko": ("제공",),
    },
    "courtesy": {
        "en": (
            "courtesy", "courtesy of", "photo courtesy", "photo courtesy of", "photos courtesy of",
            "image courtesy of", "picture courtesy of", "with permission of", "used with permission of",
        ),
        "de": ("mit freundlicher genehmigung von",),
        "es": ("cortesía", "cortesía de"),
        "fr": ("avec l'aimable autorisation de",),
        "it": ("per gentile concessione di",),
    },
    "archive": {
        "en": ("file", "file photo", "file image", "archive", "archives", "archive photo"),
        "ar": ("ارشيف", "أرشيف", "أرشيفية"),
        "da": ("arkivfoto",),
        "de": ("archiv", "archivfoto", "archivbild"),
        "es": ("archivo", "foto de archivo"),
        "fr": ("archives", "photo d'archives"),
        "it": ("archivio",),
        "nl": ("archief", "archieffoto"),
        "no": ("arkiv", "arkivfoto"),
        "pt": ("arquivo",),
        "ru": ("архив",),
        "sv": ("arkiv", "arkivbild"),
    },
    "pool": {"en": ("pool", "pool photo")},
    "staff": {
        "en": ("staff", "staff photo", "staff photographer", "stringer", "freelance", "contributor", "correspondent"),
        "ko": ("기자",),
        "ja": ("記者", "撮影"),
        "zh": ("记者", "記者", "摄"),
    },
    "uncredited": {
        "en": ("uncredited", "unknown", "unattributed", "unbekannt", "author unknown"),
        "sv": ("okänd",),
    },
    "private": {
        "en": ("private", "family handout", "family photo", "private collection"),
        "de": ("privat",),
        "es": ("particular",),
        "fr": ("collection particulière", "dr", "d.r."),
        "nl": ("privé",),
        "pt": ("arquivo pessoal", "acervo pessoal"),
    },
    "screenshot": {
        "en": ("screenshot", "screengrab", "screen grab", "screen capture", "video grab", "video screenshot",
               "screenshot from", "screenshot of", "screengrab from"),
        "da": ("skærmbillede",),
        "de": ("bildschirmfoto", "videostill", "screenshot aus"),
        "es": ("captura de pantalla", "captura de pantalla de", "captura de vídeo"),
        "fr": ("capture d'écran", "capture d'écran de", "capture écran"),
        "it": ("fermo immagine",),
        "nl": ("schermafbeelding",),
        "no": ("skjermdump", "skjermbilde"),
        "pl": ("zrzut ekranu",),
        "pt": ("reprodução", "captura de tela"),
        "ru": ("скриншот",),
        "sv": ("skärmdump", "skärmbild"),
    },
    "illustration": {
        "en": ("illustration", "illustrative image", "representational image", "stock image"),
        "da": ("genrefoto",),
        "de": ("symbolbild", "symbolfoto", "themenbild", "beispielbild"),
        "fr": ("image d'illustration", "photo d'illustration"),
        "no": ("illustrasjonsfoto", "illustrasjonsbilde"),
        "sv": ("genrebild",),
    },
    "generated": {
        "en": ("ai generated", "ai-generated", "generated by ai", "ai-generated image", "made with ai"),
        "de": ("ki generiert", "ki-generiert", "mit ki erstellt", "mit ki generiert"),
        "fr": ("générée par ia",),
    },
}  # fmt: skip
"""What a credit says of a picture besides names: how it came, that it is old, that nobody is named."""
ORGANISATION_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "agency", "airways", "archive", "archives", "army", "association", "authority", "bank", "board",
        "broadcasting", "brothers", "centre", "center", "church", "club", "college", "commission", "committee",
        "company", "corporation", "council", "county", "courier", "court", "daily", "department", "entertainment",
        "estate", "features", "festival", "film", "films", "force", "foundation", "gallery", "garden", "gazette",
        "government", "group", "guard", "herald", "hospital", "house", "inc", "institute", "journal", "library",
        "live", "magazine", "mail", "media", "ministry", "mirror", "museum", "network", "news", "newspaper",
        "newspapers", "office", "online", "park", "parliament", "photos", "photography", "pictures", "police", "post",
        "press", "productions", "project", "radio", "resort", "school", "services", "social", "society", "sports",
        "state", "studio", "studios", "sun", "telegraph", "television", "theatre", "theater", "times", "tribune",
        "trust", "tv", "university", "wire", "world", "zoo", "images", "image", "photo", "stock", "archiv",
        "collection", "commons", "wikimedia",
    ),
    "da": ("politi", "politiet"),
    "de": (
        "abendblatt", "allgemeine", "amt", "anzeiger", "archiv", "bundeswehr", "bildagentur", "feuerwehr", "galerie",
        "gmbh", "kurier", "landesamt", "ministerium", "morgenpost", "nachrichten", "polizei", "presse", "redaktion",
        "rundschau", "stadt", "tageblatt", "universität", "verlag", "zeitung",
    ),
    "es": ("agencia", "ayuntamiento", "diario", "gobierno", "ministerio", "museo", "policía", "prensa", "universidad"),
    "fr": ("agence", "gendarmerie", "journal", "mairie", "ministère", "musée", "préfecture", "presse", "ville"),
    "it": ("agenzia", "comune", "ministero", "museo", "polizia", "stampa"),
    "no": ("politiet", "forsvaret", "kommune"),
    "pt": ("agência", "governo", "polícia", "prefeitura"),
    "ru": ("агентство", "газета", "министерство", "пресс-служба"),
    "sv": ("kommun", "polisen", "tidningen"),
    "ko": ("신문", "뉴스"),
}  # fmt: skip
"""Words that make a name one of a body and not of a person."""
SMALL_WORDS: Final = frozenset((
    "a", "al", "an", "bin", "da", "das", "de", "degli", "dei", "del", "dell", "della", "delle", "dem", "den", "der",
    "des", "di", "die", "do", "dos", "du", "e", "el", "et", "for", "ibn", "la", "las", "le", "les", "lo", "los", "of",
    "ten", "ter", "the", "und", "van", "vom", "von", "y", "zu", "zum", "zur",
))  # fmt: skip
"""Words that may stand in small letters within a name."""
NO_OPENINGS: Final = frozenset(("a", "an", "du", "e", "et", "for", "of", "to", "und", "y", "zu", "zum", "zur"))
"""Small words that no name begins with."""
RIGHTS: Final = (
    "All rights reserved", "Rights reserved", "Alle Rechte vorbehalten", "Tous droits réservés", "Droits réservés",
    "Todos los derechos reservados", "Reservados todos los derechos", "Todos os direitos reservados",
    "Tutti i diritti riservati", "Riproduzione riservata", "Alle rechten voorbehouden", "Alla rättigheter förbehålles",
    "Все права защищены", "無断転載禁止", "版权所有",
    "무단 전재 및 재배포 금지", "무단전재 및 재배포 금지",
)  # fmt: skip
"""Words of a rights notice."""
ROLE_ENDINGS: Final = ("기자", "記者", "记者", "摄")
"""Words that follow a name and say what the person is."""
BUTTONS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        "Read more", "Show more", "See more", "Enlarge", "Enlarge image", "Enlarge this image",
        "toggle caption", "hide caption", "View image in fullscreen", "Open image in gallery", "Purchase Photo",
    ),
    "da": ("Vis mere",),
    "de": ("Mehr", "Mehr anzeigen", "Mehr lesen", "Bild vergrößern", "Vergrößern", "Weiterlesen"),
    "es": ("Ver más", "Leer más", "Ampliar"),
    "fi": ("Näytä lisää",),
    "fr": ("Voir plus", "Lire la suite", "Agrandir", "Agrandir l'image"),
    "it": ("Mostra di più", "Leggi di più", "Ingrandisci"),
    "nl": ("Lees meer", "Toon meer", "Vergroot"),
    "no": ("Vis mer", "Vis mindre", "Les mer"),
    "pt": ("Ver mais", "Leia mais"),
    "sv": ("Visa mer", "Visa mindre", "Läs mer", "Förstora"),
}  # fmt: skip
"""Words of buttons, which are copied along with a caption."""
FUNCTION_WORDS: Final = SMALL_WORDS | frozenset((
    "aan", "about", "after", "against", "am", "an", "and", "après", "as", "at", "auf", "aus", "av", "avec", "before",
    "bei", "beim", "between", "but", "by", "chez", "col", "com", "con", "contre", "dans", "der", "durch", "ein",
    "eine", "einem", "einen", "einer", "em", "en", "entre", "from", "från", "för", "für", "gegen", "her", "het",
    "his", "hos", "im", "in", "into", "is", "its", "med", "met", "mit", "na", "nach", "near", "når", "och", "og",
    "on", "or", "over", "par", "para", "per", "por", "pour", "på", "sa", "son", "their", "through", "til", "till",
    "to", "um", "un", "una", "under", "une", "uno", "unter", "ved", "via", "vid", "voor", "vor", "w", "was", "were",
    "wie", "with", "z", "в", "для", "и", "из", "к", "на", "о", "об", "от", "по", "с", "у",
))  # fmt: skip
"""Small words after which a name belongs to the sentence."""
TITLES: Final = frozenset((
    "abs", "adm", "approx", "apr", "art", "aug", "ave", "blvd", "brig", "bzw", "ca", "capt", "cf", "cmdr", "co",
    "col", "corp", "cpl", "dec", "dept", "dipl", "dr", "dra", "etc", "feb", "fig", "fr", "ft", "geb", "gen", "gov",
    "hon", "hr", "inc", "ing", "jan", "jr", "jul", "jun", "li", "lt", "ltd", "mag", "maj", "mar", "messrs", "mgr",
    "min", "mlle", "mme", "mr", "mrs", "ms", "mt", "no", "nov", "nr", "oct", "pfc", "ph", "pres", "prof", "rd", "re",
    "rep", "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "sr", "sra", "srta", "st", "ste", "str", "supt", "usw",
    "vs",
))  # fmt: skip
"""Abbreviations whose full stop ends no sentence."""

REPORTER: Final = ("记者", "記者")
SHOT: Final = ("摄影", "攝影", "撮影", "摄", "攝")
"""What stands around a photographer's name in scripts that part no words: `新华社记者李四摄`."""
