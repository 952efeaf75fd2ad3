"""Labels: the fixed words that say what follows (`Related article:`, `Foto:`), and the marks that end a story.

Law: a label is data. A layout asks for a role and gets its words in every language, longest first, or a pattern of
them; the first word of a language is the one to write. A language is added by adding its words. Source: the labels
counted in wire and web news.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from newsdoc.fields.alternatives import either, longest_first

LABELS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "related": {
        "en": (
            "Related article", "Related articles", "Related stories", "Related story", "Related", "Read more",
            "Read also", "Also read", "See also", "More on this",
        ),
        "da": ("Læs også", "Læs mere"),
        "de": ("Lesen Sie auch", "Lesen Sie mehr", "Lesen Sie mehr zum Thema", "Mehr zum Thema", "Siehe auch"),
        "es": ("Lea también", "Lee también", "Leer más", "Noticia relacionada", "Noticias relacionadas"),
        "fi": ("Lue myös", "Lue lisää"),
        "fr": ("Lire aussi", "À lire aussi", "Lire la suite", "Sur le même sujet"),
        "id": ("Baca juga",),
        "it": ("Leggi anche", "Leggi di più"),
        "nl": ("Lees ook", "Lees meer"),
        "no": ("Les også", "Les mer"),
        "pl": ("Czytaj także", "Czytaj też", "Czytaj więcej", "Zobacz także"),
        "pt": ("Leia também", "Leia mais", "Ler mais"),
        "ru": ("Читайте также", "Подробнее"),
        "sv": ("Läs också", "Läs mer", "Läs även"),
        "tr": ("İlgili haber", "Ayrıca okuyun"),
        "uk": ("Читайте також",),
        "vi": ("Đọc thêm", "Xem thêm"),
        "zh": ("相关报道", "相关阅读", "延伸阅读", "延伸閱讀"),
    },
    "source": {
        "en": (
            "Original url", "Original link", "Original article", "Originally published at", "Source url", "Url source",
            "Source",
        ),
        "cs": ("Zdroj",),
        "de": ("Quelle", "Originalartikel"),
        "es": ("Fuente",),
        "fi": ("Lähde",),
        "fr": ("Source originale", "Article original"),
        "hu": ("Forrás",),
        "id": ("Sumber",),
        "it": ("Fonte",),
        "no": ("Kilde",),
        "nl": ("Bron",),
        "pl": ("Źródło",),
        "ro": ("Sursa",),
        "ru": ("Источник",),
        "sv": ("Källa",),
        "tr": ("Kaynak",),
        "uk": ("Джерело",),
        "vi": ("Nguồn",),
        "ja": ("出典", "ソース"),
        "ko": ("출처",),
        "zh": ("来源", "來源", "出处", "出處"),
    },
    "updated": {
        "en": ("Updated", "Updated at", "Updated on", "Update", "Last updated", "Last modified"),
        "da": ("Opdateret",),
        "de": ("Aktualisiert", "Aktualisiert am", "Zuletzt aktualisiert", "Stand"),
        "es": ("Actualizado", "Actualizado a las", "Última actualización"),
        "fi": ("Päivitetty",),
        "fr": ("Mis à jour", "Mis à jour le", "Mise à jour", "Dernière mise à jour"),
        "it": ("Aggiornato", "Aggiornato il", "Ultimo aggiornamento"),
        "nl": ("Bijgewerkt", "Laatst bijgewerkt"),
        "no": ("Oppdatert", "Sist oppdatert"),
        "pl": ("Aktualizacja", "Zaktualizowano"),
        "pt": ("Atualizado", "Atualizado em", "Última atualização"),
        "ru": ("Обновлено",),
        "sv": ("Uppdaterad",),
        "tr": ("Güncelleme", "Son güncelleme"),
        "uk": ("Оновлено",),
        "ja": ("更新",),
        "zh": ("更新时间", "更新時間"),
    },
    "published": {
        "en": (
            "Published", "Published at", "Published on", "First published", "Publication date", "Posted", "Posted on",
        ),
        "da": ("Udgivet", "Offentliggjort"),
        "de": ("Veröffentlicht", "Veröffentlicht am", "Erschienen", "Erschienen am"),
        "es": ("Publicado", "Publicado el", "Fecha de publicación"),
        "fi": ("Julkaistu",),
        "fr": ("Publié", "Publié le", "Date de publication"),
        "it": ("Pubblicato", "Pubblicato il"),
        "nl": ("Gepubliceerd", "Gepubliceerd op"),
        "no": ("Publisert",),
        "pl": ("Opublikowano", "Data publikacji"),
        "pt": ("Publicado em", "Data de publicação"),
        "ru": ("Опубликовано",),
        "sv": ("Publicerad",),
        "tr": ("Yayınlanma", "Yayın tarihi"),
        "uk": ("Опубліковано",),
        "ja": ("公開", "配信"),
        "zh": ("发布时间", "發布時間"),
    },
    "note": {
        "en": ("Editor's note", "Editors' note", "Editors note"),
        "de": ("Anmerkung der Redaktion", "Anm. d. Red.", "Hinweis der Redaktion"),
        "es": ("Nota del editor", "Nota de la redacción"),
        "fr": ("Note de la rédaction", "NDLR", "Note de l'éditeur"),
        "it": ("Nota della redazione", "NdR"),
        "nl": ("Noot van de redactie",),
        "pl": ("Od redakcji",),
        "pt": ("Nota da redação", "Nota do editor"),
        "ru": ("От редакции", "Примечание редакции"),
        "sv": ("Redaktionens anmärkning",),
        "zh": ("编者按", "編者按"),
    },
    "correction": {
        "en": ("Correction", "Corrections", "Clarification"),
        "da": ("Rettelse",),
        "de": ("Korrektur", "Korrekturhinweis", "Berichtigung", "Richtigstellung"),
        "es": ("Corrección", "Fe de errores", "Rectificación"),
        "fi": ("Oikaisu", "Korjaus"),
        "fr": ("Correctif", "Rectificatif", "Erratum"),
        "it": ("Correzione", "Rettifica"),
        "nl": ("Correctie", "Rectificatie"),
        "no": ("Retting", "Rettelse"),
        "pl": ("Sprostowanie",),
        "pt": ("Correção", "Errata"),
        "ru": ("Исправление", "Уточнение"),
        "sv": ("Rättelse",),
        "ja": ("訂正",),
        "zh": ("更正",),
    },
    "caption": {
        "en": ("Image caption", "Photo caption", "Caption"),
        "de": ("Bildunterschrift",),
        "es": ("Pie de foto",),
        "fr": ("Légende", "Légende image"),
        "pt": ("Legenda da foto",),
        "ru": ("Подпись к фото",),
    },
    "credit": {
        "en": (
            "Photo", "Photos", "Photograph", "Photographs", "Photographer", "Photography", "Picture", "Pictures", "Pic",
            "Pics", "Image", "Images", "Credit", "Credits", "Photo credit", "Photo credits", "Image credit",
            "Image credits", "Picture credit", "Photo source", "Image source", "Photo courtesy", "File photo",
            "Courtesy photo", "Handout photo", "Both photos", "All photos", "Both pictures", "All pictures",
            "Illustration", "Graphic", "Composite", "Source", "Video", "Copyright", "Mandatory credit",
        ),
        "af": ("Foto", "Foto's"),
        "ar": ("الصورة", "صورة", "تصوير", "المصدر", "مصدر الصورة"),
        "bg": ("Снимка", "Снимки"),
        "cs": ("Foto", "Zdroj", "Zdroj foto"),
        "da": ("Foto", "Arkivfoto", "Billede", "Kilde"),
        "de": (
            "Foto", "Fotos", "Bild", "Bilder", "Quelle", "Bildquelle", "Bildnachweis", "Archivfoto", "Archivbild",
            "Symbolbild", "Symbolfoto", "Grafik", "Fotograf", "Beide Fotos", "Alle Fotos", "Screenshot", "Montage",
        ),
        "el": ("Φωτογραφία", "Φωτογραφίες", "Φωτό", "Φωτο", "Πηγή"),
        "es": (
            "Foto", "Fotos", "Fotografía", "Fotografías", "Imagen", "Imágenes", "Crédito", "Créditos", "Fuente",
            "Fuente de la imagen", "Foto de archivo",
        ),
        "et": ("Foto", "Fotod"),
        "fa": ("عکس", "منبع"),
        "fi": ("Kuva", "Kuvat", "Arkistokuva", "Lähde"),
        "fr": (
            "Photo", "Photos", "Crédit", "Crédits", "Crédit photo", "Crédits photo", "Photographie", "Source",
            "Photo d'archives", "Illustration", "Infographie",
        ),
        "he": ("צילום", "קרדיט", "תמונה"),
        "hi": ("फोटो", "तस्वीर", "स्रोत"),
        "hu": ("Fotó", "Fotók", "Forrás", "Kép"),
        "id": ("Foto", "Gambar", "Sumber"),
        "is": ("Mynd", "Myndir", "Ljósmynd"),
        "it": ("Foto", "Fotografia", "Immagine", "Immagini", "Fonte", "Crediti", "Credito"),
        "ja": ("写真", "撮影", "提供", "画像", "写真提供", "画像提供", "出典"),
        "ko": ("사진", "사진 출처", "사진출처", "사진 제공", "사진제공", "자료사진", "출처", "자료", "제공", "이미지"),
        "lt": ("Nuotrauka", "Nuotr."),
        "nl": ("Foto", "Foto's", "Beeld", "Bron", "Archieffoto"),
        "no": ("Foto", "Arkivfoto", "Bilde", "Illustrasjonsfoto", "Illustrasjon", "Kilde", "Skjermdump"),
        "pl": ("Fot.", "Fot", "Foto", "Zdjęcie", "Zdjęcia", "Źródło"),
        "pt": ("Foto", "Fotos", "Imagem", "Crédito", "Créditos", "Fonte", "Fotografia", "Reprodução"),
        "ro": ("Foto", "Sursa foto", "Sursă foto", "Sursa"),
        "ru": ("Фото", "Фотография", "Фотографии", "Снимок", "Источник", "Иллюстрация"),
        "sr": ("Foto", "Фото", "Izvor", "Извор"),
        "sv": ("Foto", "Fotograf", "Bild", "Bilder", "Arkivbild", "Arkivfoto", "Källa", "Illustration", "Pressbild"),
        "sw": ("Picha",),
        "th": ("ภาพ", "ที่มา", "ภาพจาก"),
        "tl": ("Larawan",),
        "tr": ("Fotoğraf", "Fotoğraflar", "Foto", "Kaynak", "Görsel"),
        "uk": ("Фото", "Світлина", "Джерело"),
        "vi": ("Ảnh", "Ảnh minh họa", "Nguồn", "Nguồn ảnh"),
        "zh": (
            "图", "圖", "图片", "圖片", "图片来源", "圖片來源", "来源", "來源", "出处", "出處", "摄影", "攝影", "摄",
            "照片", "供图", "資料照片",
        ),
        "zu": ("Isithombe", "Izithombe"),
    },
}  # fmt: skip
"""Every role, and its labels by language, without the colon; read them without regard to case."""

END_MARKS: Final = (
    "Reuter", "Reuters", "(END)", "[END]", "END", "ENDS", "ENDIT", "ENDITEM", "Enditem", "(FIN)", "FIN", "FINE", "ENDE",
    "###", "# # #", "##", "-30-", "- 30 -", "___", "* * *", "***", "-0-", "(MORE)", "MORE", "(more)", "More", "--END--",
    "-END-", "-ends-", "Ends", "/ENDS", "完", "（完）", "(完)", "<完>", "(끝)", "<끝>", "＜了＞",
)  # fmt: skip
"""Lines that say that a story, or this part of it, ends here."""


def labels(role: str) -> tuple[str, ...]:
    """The labels of a role in all languages, longest first."""
    return longest_first(word for language in LABELS[role].values() for word in language)


def label(role: str, language: str = "en") -> str:
    """The label to write for a role, without the colon; the English one for a language that has none."""
    return LABELS[role].get(language, LABELS[role]["en"])[0]


@cache
def pattern(role: str) -> str:
    """Regex source for any label of a role and its colon: no groups, for use with `re.IGNORECASE`."""
    return rf"(?:{either(labels(role))})[^\S\r\n]*+[:\uff1a]"


def is_end_mark(text: str) -> bool:
    """Whether a line is a mark that ends a story, in the case given or in capitals, a full stop or dots after it aside.

    Underscores are one in any number. Time is linear in the text.
    """
    line = text.strip(" \t\r\n").rstrip(".")
    return line in _end_marks() or (len(line) > 1 and not line.strip("_"))


@cache
def _end_marks() -> frozenset[str]:
    return frozenset((*END_MARKS, *(mark.upper() for mark in END_MARKS)))
