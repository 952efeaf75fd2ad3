"""The words of an export: labels by what follows them, and the lines that part one document from the next.

Law: a word is data. A label is looked up in capitals, as the older exports print it, or as the newer ones do
(`LOAD-DATE:`, `Load-Date:`), and says by its key what follows. A language is added by adding its words. Source: the
text exports of LexisNexis Academic, Nexis and Nexis Uni in English, French, German, Spanish, Italian and Dutch.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping


@attrs.frozen(kw_only=True)
class Label:
    """A label: its words by language, the one to write first.

    `head` says that it may stand before the text, `tail` after it. `anchor`: it stands in the tail of nearly every
    document, so that it tells the tail from the text. `several`: its value may have blank lines in it.
    """

    words: Mapping[str, tuple[str, ...]]
    head: bool = False
    tail: bool = False
    anchor: bool = False
    several: bool = False


LABELS: Final[Mapping[str, Label]] = {
    "byline": Label(
        words={"en": ("BYLINE",), "de": ("AUTOR", "VERFASSER"), "es": ("AUTOR",), "fr": ("AUTEUR",), "it": ("AUTORE",)},
        head=True,
    ),
    "section": Label(
        words={
            "en": ("SECTION",), "de": ("RUBRIK", "RESSORT"), "es": ("SECCIÓN",), "fr": ("RUBRIQUE",),
            "it": ("SEZIONE",), "nl": ("SECTIE",),
        },
        head=True,
    ),
    "length": Label(
        words={
            "en": ("LENGTH",), "de": ("LÄNGE",), "es": ("LONGITUD",), "fr": ("LONGUEUR",), "it": ("LUNGHEZZA",),
            "nl": ("LENGTE",),
        },
        head=True,
    ),
    "dateline": Label(words={"en": ("DATELINE",)}, head=True),
    "highlight": Label(words={"en": ("HIGHLIGHT", "HIGHLIGHTS")}, head=True),
    "headline": Label(words={"en": ("HEADLINE", "PUBLICATION-HEADLINE")}, head=True),
    "source": Label(words={"en": ("SOURCE",)}, head=True),
    "series": Label(words={"en": ("SERIES",)}, head=True, tail=True),
    "body": Label(words={"en": ("BODY",)}, head=True),
    "classification": Label(words={"en": ("CLASSIFICATION",)}, tail=True, anchor=True),
    "language": Label(
        words={
            "en": ("LANGUAGE",), "de": ("SPRACHE",), "es": ("IDIOMA",), "fr": ("LANGUE",), "it": ("LINGUA",),
            "nl": ("TAAL",),
        },
        tail=True, anchor=True,
    ),
    "load-date": Label(
        words={"en": ("LOAD-DATE",), "de": ("UPDATE",), "fr": ("DATE-CHARGEMENT",)}, tail=True, anchor=True
    ),
    "publication-type": Label(
        words={"en": ("PUBLICATION-TYPE",), "fr": ("TYPE-PUBLICATION",)}, tail=True, anchor=True
    ),
    "journal-code": Label(
        words={"en": ("JOURNAL-CODE", "JOURNAL CODE"), "fr": ("CODE-REVUE",)}, tail=True, anchor=True
    ),
    "document-type": Label(words={"en": ("DOCUMENT-TYPE", "TYPE")}, tail=True),
    "url": Label(words={"en": ("URL",)}, tail=True),
    "subject": Label(words={"en": ("SUBJECT",), "de": ("THEMA",), "fr": ("SUJET",)}, tail=True),
    "industry": Label(words={"en": ("INDUSTRY",), "fr": ("SECTEUR-ACTIVITE",)}, tail=True),
    "company": Label(words={"en": ("COMPANY",), "de": ("FIRMA",), "fr": ("SOCIETE",)}, tail=True),
    "organization": Label(words={"en": ("ORGANIZATION", "ORGANISATION")}, tail=True),
    "person": Label(words={"en": ("PERSON",), "fr": ("PERSONNE",)}, tail=True),
    "geographic": Label(words={"en": ("GEOGRAPHIC",)}, tail=True),
    "city": Label(words={"en": ("CITY",)}, tail=True),
    "state": Label(words={"en": ("STATE",)}, tail=True),
    "country": Label(words={"en": ("COUNTRY",)}, tail=True),
    "graphic": Label(
        words={"en": ("GRAPHIC", "PHOTO", "PHOTOS", "CUTLINE", "CHART"), "de": ("GRAFIK",)}, tail=True, several=True
    ),
    "correction-date": Label(words={"en": ("CORRECTION-DATE",)}, tail=True),
    "correction": Label(words={"en": ("CORRECTION",)}, tail=True, several=True),
    "notes": Label(words={"en": ("NOTES", "NOTE")}, tail=True, several=True),
    "ticker": Label(words={"en": ("TICKER",), "fr": ("SYMBOLE-BOURSIER",)}, tail=True),
    "category": Label(words={"en": ("CATEGORY",)}, tail=True),
    "distribution": Label(words={"en": ("DISTRIBUTION",)}, tail=True),
    "enhancement": Label(words={"en": ("ENHANCEMENT",)}, tail=True),
}  # fmt: skip
"""By what follows. A label of the tail that is not here is known by its capitals."""

SECTIONS: Final = frozenset({"body", "classification", "graphic", "notes", "correction"})
"""What the newer exports set off by the bare word on a line of its own."""

COPYRIGHT: Final = re.compile(
    r"\s*+(?:copyright\b|\u00a9|\(c\)\s*+(?:copyright\s++)?[12][0-9]{3}|all rights reserved|alle rechte vorbehalten"
    r"|tous droits r\u00e9serv\u00e9s|todos los derechos reservados|tutti i diritti riservati)",
    re.IGNORECASE,
)
"""How a line of a copyright notice begins."""

CORRECTED: Final = re.compile(r"correction appended|corrected", re.IGNORECASE)
"""The whole of a line that says that a correction stands below."""

_ENDS: Final = (
    "einde van document", "end of document", "ende des dokumentes", "ende des dokuments", "fin de document",
    "fin del documento", "fin du document", "fine del documento",
)  # fmt: skip

FRAME: Final = re.compile(
    r"(?<![^\r\n])[ \t\f\u00a0\ufeff]*+(?:"
    r"(?:(?P<before>documento?|dokument)[ \t]++|(?:focus|level [0-9]{1,3}) - )?[0-9]{1,9}[ \t]++"
    r"(?:of|von|de|di|van|sur)[ \t]++(?P<total>[0-9]{1,9})"
    r"(?(before)|[ \t]++(?:documents?|documenten|dokumente?n?|documentos|documenti|stor(?:y|ies))\b)"
    rf"|(?P<ends>{'|'.join(_ENDS)})"
    r")[ \t\f\u00a0]*+(?![^\r\n])",
    re.IGNORECASE,
)
"""A line that parts documents: `3 of 250 DOCUMENTS` or `Dokument 3 von 250` begins one, `ends` ends one."""

PAGE: Final = re.compile(r"\s*+(?:Pg|Pp|Page|Pages|Seite|S|P)\b\.?+\s*+(?P<page>[A-Z]{0,4}+-?[0-9][\w,. -]{0,20})")
"""The page at the end of a section."""

_LABEL: Final = re.compile(r"[ \t\u00a0]*+(?P<label>[^\W\d_][^:\r\n]{1,39}?)[ \t\u00a0]*+:(?=[ \t\u00a0\r\n]|\Z)")


def label_at(line: str) -> tuple[str, int, int] | None:
    """The key of the label that a line begins with, and where the label begins and its colon ends.

    A label in capitals that is not known has its own words as key, in small letters.
    """
    found = _LABEL.match(line)
    if found is None:
        return None
    words = found["label"]
    key = _keys().get(words)
    if key is None and words.isupper():
        key = "-".join(words.lower().split())
    return None if key is None else (key, found.start("label"), found.end())


def section_of(line: str) -> str | None:
    """The key of the section that a line opens, as the newer exports do: by the bare word."""
    key = _keys().get(line.strip())
    return key if key in SECTIONS and not line.strip().isupper() else None


def word_for(key: str, language: str = "en", *, capitals: bool = True) -> str:
    """The label to write for a key; one that is not known is its own word."""
    known = LABELS.get(key)
    word = known.words.get(language, known.words["en"])[0] if known else key.upper()
    return word if capitals else _titled(word)


def languages_of(word: str) -> list[str]:
    """The languages that have a label."""
    known = (words for label in LABELS.values() for words in label.words.items())
    return [language for language, words in known if word.upper() in words]


@cache
def _keys() -> Mapping[str, str]:
    """Every spelling of every label."""
    found: dict[str, str] = {}
    for key, label in LABELS.items():
        for words in label.words.values():
            for word in words:
                found.setdefault(word, key)
                found.setdefault(_titled(word), key)
    return found


def _titled(word: str) -> str:
    return re.sub(r"\w++", lambda part: part.group().capitalize(), word)
