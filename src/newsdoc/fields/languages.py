"""Names of languages, as exports and catalogues print them, and the BCP 47 tags they stand for.

Law: a name is data: a language is added by adding a row, its English name first. Source: ISO 639 and IANA's registry
of language subtags for the tags, CLDR for the names of the languages in themselves.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "af": ("Afrikaans",),
    "ar": ("Arabic", "العربية", "Arabe", "Arabisch"),
    "bg": ("Bulgarian", "Български"),
    "ca": ("Catalan", "Català"),
    "cs": ("Czech", "Čeština"),
    "da": ("Danish", "Dansk", "Danois", "Dänisch"),
    "de": ("German", "Deutsch", "Allemand", "Alemán", "Tedesco", "Duits"),
    "el": ("Greek", "Ελληνικά"),
    "en": ("English", "Anglais", "Englisch", "Inglés", "Inglese", "Engels", "Inglês"),
    "es": ("Spanish", "Español", "Espagnol", "Spanisch", "Spagnolo", "Spaans"),
    "et": ("Estonian", "Eesti"),
    "fa": ("Persian", "Farsi", "فارسی"),
    "fi": ("Finnish", "Suomi"),
    "fr": ("French", "Français", "Französisch", "Francés", "Francese", "Frans"),
    "he": ("Hebrew", "עברית"),
    "hi": ("Hindi", "हिन्दी"),
    "hr": ("Croatian", "Hrvatski"),
    "hu": ("Hungarian", "Magyar"),
    "id": ("Indonesian", "Bahasa Indonesia"),
    "it": ("Italian", "Italiano", "Italien", "Italienisch", "Italiaans"),
    "ja": ("Japanese", "日本語"),
    "ko": ("Korean", "한국어"),
    "lt": ("Lithuanian", "Lietuvių"),
    "lv": ("Latvian", "Latviešu"),
    "ms": ("Malay", "Bahasa Melayu"),
    "nl": ("Dutch", "Nederlands", "Néerlandais", "Niederländisch", "Neerlandés", "Olandese"),
    "no": ("Norwegian", "Norsk"),
    "pl": ("Polish", "Polski", "Polonais", "Polnisch"),
    "pt": ("Portuguese", "Português", "Portugais", "Portugiesisch", "Portugués", "Portoghese", "Portugees"),
    "ro": ("Romanian", "Română"),
    "ru": ("Russian", "Русский", "Russe", "Russisch", "Ruso", "Russo"),
    "sk": ("Slovak", "Slovenčina"),
    "sl": ("Slovenian", "Slovene", "Slovenščina"),
    "sr": ("Serbian", "Srpski", "Српски"),
    "sv": ("Swedish", "Svenska", "Suédois", "Schwedisch"),
    "sw": ("Swahili", "Kiswahili"),
    "th": ("Thai", "ไทย"),
    "tr": ("Turkish", "Türkçe", "Turc", "Türkisch"),
    "uk": ("Ukrainian", "Українська"),
    "ur": ("Urdu", "اردو"),
    "vi": ("Vietnamese", "Tiếng Việt"),
    "zh": ("Chinese", "中文", "Chinois", "Chinesisch"),
}

_BETWEEN: Final = re.compile(r"[;,/()]")
_LONGEST: Final = 100


def tag(text: str) -> str | None:
    """The tag of the first language that a text names (`GERMAN; DEUTSCH`); None if it names none that is known."""
    if len(text) > _LONGEST:
        return None
    known = _tags()
    return next((known[name] for part in _BETWEEN.split(text) if (name := part.strip().casefold()) in known), None)


def name(language: str) -> str | None:
    """The English name of a language, by its tag."""
    names = NAMES.get(language)
    return names[0] if names else None


@cache
def _tags() -> Mapping[str, str]:
    return {name.casefold(): language for language, names in NAMES.items() for name in names}
