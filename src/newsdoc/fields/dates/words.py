"""The words around dates, by language: what they lead, what they label, and what they count from now.

Law: a language is added by adding words. Words are read without regard to case, and a blank in them stands for any
blanks. What the words of a line have in common says its language, and so which number of `03/04/2024` is the day.
Source: the labels and phrases counted on news pages, and their kin.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

Words = Mapping[str, tuple[str, ...]]
Kind = Literal["published", "updated", "first-published"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]

TIME_WORDS: Final[Words] = {
    "en": ("at",),
    "de": ("um", "ab"),
    "fr": ("à",),
    "es": ("a las", "a la", "a les"),
    "it": ("alle ore", "alle", "ore"),
    "pt": ("às",),
    "nl": ("om",),
    "sv": ("kl.", "kl", "klockan"),
    "no": ("kl.", "kl", "klokken"),
    "da": ("kl.", "kl", "klokken"),
    "is": ("kl.", "kl"),
    "fi": ("klo", "kello"),
    "et": ("kell",),
    "pl": ("o godz.", "godz.", "godzina", "o"),
    "cs": ("v", "ve"),
    "sk": ("o",),
    "sl": ("ob",),
    "hr": ("u",),
    "ru": ("в",),
    "uk": ("о", "об"),
    "bg": ("в",),
    "el": ("στις", "ώρα"),
    "ro": ("la ora", "ora", "la"),
    "tr": ("saat",),
    "id": ("pukul", "jam"),
    "vi": ("lúc",),
}
"""Words before a time of day."""

DATE_WORDS: Final[Words] = {
    "en": ("on", "the"),
    "de": ("am", "vom", "den"),
    "fr": ("le", "du"),
    "es": ("el", "a"),
    "it": ("il", "del"),
    "pt": ("em", "a"),
    "nl": ("op",),
    "sv": ("den",),
    "no": ("den",),
    "da": ("den", "d."),
    "pl": ("dnia", "z dnia"),
    "cs": ("dne",),
    "ro": ("pe", "din"),
    "id": ("pada", "tanggal"),
    "vi": ("ngày",),
}
"""Words before a date."""

CLOCK_WORDS: Final[Words] = {
    "": ("h.", "h"),
    "en": ("hrs.", "hrs", "hours"),
    "de": ("Uhr",),
    "nl": ("uur",),
    "pt": ("hs",),
    "cs": ("hod.", "hod"),
    "ru": ("ч.",),
}
"""Words after a time of day."""

SPAN_WORDS: Final[Words] = {
    "en": ("to", "until", "till", "through", "and"),
    "de": ("bis zum", "bis", "und"),
    "fr": ("au", "jusqu'au", "à", "et"),
    "es": ("al", "a", "hasta el", "hasta", "y"),
    "it": ("al", "fino al", "e"),
    "pt": ("a", "ao", "até", "e"),
    "nl": ("tot en met", "t/m", "tot", "en"),
    "sv": ("till", "och"),
    "no": ("til", "og"),
    "da": ("til", "og"),
    "pl": ("do", "i"),
    "cs": ("až", "do", "a"),
    "ru": ("по", "до", "и"),
    "uk": ("по", "до", "і", "та"),
}
"""Words between the first and the last day of a span, and between two days."""

YEAR_WORDS: Final[Words] = {"ru": ("г.", "года", "год", "г"), "bg": ("г.",), "uk": ("р.", "року")}
"""Words after a year."""

KINDS: Final[Mapping[Kind, Words]] = {
    "first-published": {
        "en": ("first published", "originally published", "first posted"),
        "de": ("zuerst veröffentlicht", "erstmals veröffentlicht", "erstveröffentlicht", "erstpublikation"),
        "fr": ("première publication", "publié initialement"),
        "es": ("publicado originalmente", "publicado por primera vez"),
    },
    "published": {
        "en": ("published", "date published", "publication date", "posted", "issued", "created"),
        "de": ("veröffentlicht", "publiziert", "erschienen", "erstellt", "veröffentlichung"),
        "fr": ("publié", "paru", "mis en ligne", "publication", "créé"),
        "es": ("publicado", "publicada", "publicación", "creado", "fecha de publicación"),
        "it": ("pubblicato", "pubblicata", "pubblicazione", "data pubblicazione"),
        "pt": ("publicado", "publicada", "postado", "criado", "publicação"),
        "nl": ("gepubliceerd", "geplaatst", "verschenen"),
        "sv": ("publicerad", "publicerat", "publicerades"),
        "no": ("publisert",),
        "da": ("publiceret", "udgivet", "offentliggjort"),
        "fi": ("julkaistu",),
        "pl": ("opublikowano", "opublikowany", "publikacja", "data publikacji", "dodano", "utworzono"),
        "cs": ("publikováno", "vydáno", "zveřejněno", "vytvořeno"),
        "sk": ("publikované", "zverejnené", "vydané"),
        "hr": ("objavljeno",),
        "ru": ("опубликовано", "опубликован", "дата публикации", "публикация"),
        "uk": ("опубліковано", "дата публікації"),
        "el": ("δημοσίευση", "δημοσιεύτηκε", "δημοσιεύθηκε"),
        "ro": ("publicat", "data publicării", "publicat la data de"),
        "hu": ("megjelent", "közzétéve"),
        "tr": ("yayınlanma", "yayınlanma tarihi", "yayın tarihi", "giriş", "giriş tarihi", "oluşturulma tarihi"),
        "lt": ("paskelbta", "publikuota"),
        "id": ("diterbitkan", "dipublikasikan", "terbit"),
        "ms": ("diterbitkan",),
        "vi": ("đăng", "xuất bản"),
        "ja": ("掲載", "公開", "配信", "投稿"),
        "zh": ("发布", "發布", "发布时间", "發布時間", "发表", "發表"),
        "ko": ("입력", "등록", "게시", "발행"),
        "ar": ("نشر", "نشرت"),
    },
    "updated": {
        "en": (
            "last updated", "last modified", "last update", "updated", "update", "modified", "corrected", "amended",
            "date updated",
        ),
        "de": (
            "zuletzt aktualisiert", "letzte aktualisierung", "aktualisiert", "aktualisierung", "stand", "geändert",
            "update", "letztes update", "zuletzt geändert", "bearbeitet", "zuletzt bearbeitet",
        ),
        "fr": ("mis à jour", "mise à jour", "modifié", "actualisé", "dernière mise à jour", "dernière modification"),
        "es": ("actualizado", "actualizada", "última actualización", "actualización", "modificado"),
        "it": ("aggiornato", "aggiornata", "ultimo aggiornamento", "ultima modifica", "modificato", "aggiornamento"),
        "pt": ("atualizado", "atualizada", "actualizado", "última atualização", "atualização", "modificado"),
        "nl": ("bijgewerkt", "laatst bijgewerkt", "laatste update", "update", "aangepast", "laatst gewijzigd"),
        "sv": ("uppdaterad", "uppdaterat", "senast uppdaterad", "uppdaterades", "ändrad"),
        "no": ("oppdatert", "sist oppdatert", "sist endret"),
        "da": ("opdateret", "sidst opdateret", "senest opdateret"),
        "fi": ("päivitetty", "viimeksi päivitetty", "muokattu"),
        "pl": ("zaktualizowano", "aktualizacja", "ostatnia aktualizacja", "aktualizowano", "data aktualizacji"),
        "cs": ("aktualizováno", "aktualizace", "upraveno"),
        "sk": ("aktualizované", "aktualizácia", "upravené"),
        "hr": ("ažurirano", "zadnja izmjena"),
        "ru": ("обновлено", "обновлён", "обновлен", "изменено"),
        "uk": ("оновлено",),
        "el": ("ενημέρωση", "ενημερώθηκε", "τελευταία ενημέρωση"),
        "ro": ("actualizat", "ultima actualizare", "modificat"),
        "hu": ("frissítve", "frissült", "módosítva"),
        "tr": ("güncelleme", "güncellendi", "güncellenme", "son güncelleme", "güncelleme tarihi", "güncellenme tarihi"),
        "lt": ("atnaujinta",),
        "id": ("diperbarui", "diupdate"),
        "ms": ("dikemaskini",),
        "vi": ("cập nhật",),
        "ja": ("更新", "最終更新"),
        "zh": ("更新", "更新时间", "更新時間", "最后更新"),
        "ko": ("수정", "업데이트", "최종수정"),
        "ar": ("آخر تحديث", "تحديث"),
    },
}  # fmt: skip
"""Labels before a date, by what the date is of."""

BY_WORDS: Final = frozenset(["by", "von", "par", "por", "di", "da", "av", "af", "door", "od", "przez"])
"""Words between a label and a name (`Posted by`)."""

DAYS_AGO: Final[Mapping[int, Words]] = {
    0: {
        "en": ("today",), "de": ("heute",), "fr": ("aujourd'hui", "aujourd’hui"), "es": ("hoy",), "it": ("oggi",),
        "pt": ("hoje",), "nl": ("vandaag",), "sv": ("i dag", "idag"), "no": ("i dag",), "da": ("i dag",),
        "fi": ("tänään",), "pl": ("dzisiaj", "dziś"), "cs": ("dnes",), "sk": ("dnes",), "hr": ("danas",),
        "sl": ("danes",), "ru": ("сегодня",), "uk": ("сьогодні",), "bg": ("днес",), "el": ("σήμερα",),
        "ro": ("astăzi", "azi"), "hu": ("ma",), "tr": ("bugün",), "lt": ("šiandien",), "id": ("hari ini",),
        "vi": ("hôm nay",), "ja": ("今日", "本日"), "zh": ("今天", "今日"), "ko": ("오늘",), "ca": ("avui",),
    },
    1: {
        "en": ("yesterday",), "de": ("gestern",), "fr": ("hier",), "es": ("ayer",), "it": ("ieri",), "pt": ("ontem",),
        "nl": ("gisteren",), "sv": ("i går", "igår"), "no": ("i går",), "da": ("i går",), "fi": ("eilen",),
        "pl": ("wczoraj",), "cs": ("včera",), "sk": ("včera",), "hr": ("jučer",), "sl": ("včeraj",),
        "ru": ("вчера",), "uk": ("вчора", "учора"), "bg": ("вчера",), "el": ("χθες", "χτες"), "ro": ("ieri",),
        "hu": ("tegnap",), "tr": ("dün",), "lt": ("vakar",), "id": ("kemarin",), "vi": ("hôm qua",), "ja": ("昨日",),
        "zh": ("昨天", "昨日"), "ko": ("어제",), "ca": ("ahir",),
    },
    2: {
        "de": ("vorgestern",), "fr": ("avant-hier",), "es": ("anteayer",), "nl": ("eergisteren",),
        "it": ("l'altro ieri",), "pl": ("przedwczoraj",), "cs": ("předevčírem",), "ru": ("позавчера",),
    },
}  # fmt: skip
"""Days by their distance from the day on which the text was shown."""

NOW: Final[Words] = {
    "en": ("just now", "moments ago", "right now"),
    "de": ("gerade eben", "soeben", "jetzt"),
    "fr": ("à l'instant", "à l’instant"),
    "es": ("ahora mismo", "ahora"),
    "it": ("adesso", "ora"),
    "pt": ("agora",),
    "nl": ("zojuist",),
    "sv": ("nyss", "just nu"),
    "pl": ("przed chwilą",),
    "ru": ("только что",),
}

AGO: Final[Words] = {
    "en": ("{} ago",),
    "de": ("vor {}",),
    "fr": ("il y a {}",),
    "es": ("hace {}",),
    "it": ("{} fa",),
    "pt": ("há {}", "{} atrás"),
    "ca": ("fa {}",),
    "nl": ("{} geleden",),
    "sv": ("för {} sedan", "{} sedan"),
    "no": ("for {} siden", "{} siden"),
    "da": ("for {} siden", "{} siden"),
    "fi": ("{} sitten",),
    "pl": ("{} temu",),
    "cs": ("před {}",),
    "sk": ("pred {}",),
    "hr": ("prije {}",),
    "ru": ("{} назад",),
    "uk": ("{} тому",),
    "bg": ("преди {}",),
    "el": ("πριν {}", "πριν από {}"),
    "ro": ("acum {}",),
    "hu": ("{} ezelőtt",),
    "tr": ("{} önce",),
    "lt": ("prieš {}",),
    "id": ("{} yang lalu", "{} lalu"),
    "vi": ("{} trước",),
    "ja": ("{}前",),
    "zh": ("{}前",),
    "ko": ("{} 전",),
}
"""How a distance from now is said."""

UNITS: Final[Mapping[str, str]] = {
    "en": "sec min h|hour|hr d|day w|week month|mo y|year|yr",
    "de": "sek min std|stund|h tag wo monat jahr",
    "fr": "sec|s min|mn h jour|j sem mois an",
    "es": "seg min h|hora día|dia sem mes año",
    "it": "sec min or|h giorn sett mes ann",
    "pt": "seg min h|hora dia sem mês|mes ano",
    "ca": "seg min hor dia|di setman mes any",
    "nl": "sec min uur|u dag week|weken maand jaar",
    "sv": "sek min tim dag|dygn veck mån år",
    "no": "sek min time|t dag|døgn|d uke måned år",
    "da": "sek min time|t dag|døgn uge måned år",
    "fi": "sek min tunt|t päiv viikko kuukau vuo",
    "pl": "sek min godz dni|dzień tyg mies rok|lat",
    "cs": "sek|vteř min hod dny|dnem|dny týd měs rok|let",
    "sk": "sek min hod dň týž mes rok",
    "hr": "sek min sat|h dan tjed mjes god",
    "ru": "сек мин час|ч дн|ден недел мес год|лет",
    "uk": "сек|с хв год дн|день тиж міс рік|рок",
    "bg": "сек мин час ден|дн седм месец год",
    "el": "δευτ λεπτ ώρ|ωρ μέρ|ημέρ εβδομ μήν χρόν",
    "ro": "sec min or|o zi|zil săpt lun an",
    "hu": "másodp perc órá nap hét|hett hónap év",
    "tr": "saniye|sn dakika|dk saat|sa gün hafta ay yıl",
    "lt": "sek min val dien sav mėn met",
    "id": "detik menit jam hari minggu bulan tahun",
    "vi": "giây phút giờ|tiếng ngày tuần tháng năm",
    "ja": "秒 分 時間 日 週間 ヶ月|か月 年",
    "zh": "秒 分钟|分鐘|分 小时|小時 天 周|週 个月|個月 年",
    "ko": "초 분 시간 일 주 개월 년",
}
"""The beginnings of the names of the units, from the second to the year."""

DAY_FIRST: Final = frozenset({
    "af", "ar", "az", "be", "bg", "ca", "cs", "da", "de", "el", "eo", "es", "et", "fi", "fr", "gl", "he", "hi", "hr",
    "id", "is", "it", "ms", "nl", "no", "nb", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "tr",
    "uk", "vi", "en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za", "en-ng", "en-ke", "en-gh", "en-pk", "en-bd",
    "en-sg", "en-my", "en-mt", "en-jm",
})  # fmt: skip
"""Languages, and English by country, that write the day before the month in `03/04/2024`."""

MONTH_FIRST: Final = frozenset(["en-us", "en-ph"])
"""As `DAY_FIRST`, for the month."""

Order = Literal["day-first", "month-first", "year-first"]


def order(language: str) -> Order | None:
    """The order of day and month in the dates of a language (a BCP 47 tag), if it has one."""
    tag = language.lower().replace("_", "-")
    if tag in MONTH_FIRST:
        return "month-first"
    return "day-first" if tag in DAY_FIRST or tag.partition("-")[0] in DAY_FIRST else None


def flat(table: Words) -> set[str]:
    """All the words of a table."""
    return {word for language in table.values() for word in language}


@cache
def _languages() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    tables = (TIME_WORDS, DATE_WORDS, CLOCK_WORDS, YEAR_WORDS, NOW, *KINDS.values(), *DAYS_AGO.values())
    for table in tables:
        for language, words in table.items():
            for word in words:
                found.setdefault(word.lower(), set()).add(language)
    return {word: frozenset(languages - {""}) for word, languages in found.items()}


def languages(word: str) -> frozenset[str]:
    """The languages that have a word or phrase; none if it is of no language."""
    return _languages().get(" ".join(word.lower().split()), frozenset())
