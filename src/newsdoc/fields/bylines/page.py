"""The words of pages, of dates and of prose, which are no part of a byline but stand beside it.

Law: data only. What a byline may share with prose (`will` and `Will`) is told by its capital.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    Words = Mapping[str, str]

# ---- what belongs to the page --------------------------------------------------------------------

DAYS: Final = (
    "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|"
    "dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|"
    "vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|"
    "venerdì|sabato|domenica|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|maandag|"
    "dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|today|yesterday|heute|gestern|hoy|ayer|vandaag|gisteren|"
    "aujourd'hui|oggi|ieri|idag|igår|오전|오후|上午|下午|午前|午後|dnes|včera|сегодня|вчера|"
    "at|on|um|kl|kl.|den|the|ore|ob|klo|om|vor|hace|last"
)
"""Words that may come before the number of a date or time."""
UNITS: Final = (
    "d|w|am|pm|a.m.|p.m.|a.m|p.m|am.|pm.|h|hrs|uhr|min|min.|mins|minute|minutes|minuten|minuti|minutos|minuter|"
    "minutter|hour|hours|hr|stunden|stunde|tagen|days|day|week|weeks|months|year|years|seconds|ago|read|lesezeit|"
    "lesedauer|lesen|de lectura|lectura|lecture|leestijd|läsning|gmt|utc|bst|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|"
    "pt|hst|akst|ist|pkt|jst|kst|hkt|sgt|aest|aedt|nzst|cet|cest|eet|eest|mez|mesz|msk|wib|sast|eat|wat|z|st|nd|rd|"
    "th|er|º|年|月|日|時|时|分|秒|г|г.|시간|분|일|월|년|comments|comment|kommentare|commentaires|comentarios|shares|views"
)
"""Words that may come after the number of a date, a time or a count."""
FURNITURE: Final[Words] = {
    "cs": "sdílet|přihlaste se",
    "da": "del artiklen|gem artiklen",
    "de": "folgen|ich folge|teilen|drucken|anhören|merken|speichern|zur merkliste|artikel anhören|mehr artikel|"
    "zum profil|kommentare|lesezeit|lesedauer|stand|aktualisiert|aktualisiert am|veröffentlicht am|erstellt am|"
    "zuletzt aktualisiert am|veröffentlicht|zuletzt aktualisiert|newsletter|whatsapp|jetzt abonnieren|abonnieren|"
    "artikel merken",
    "en": "add to favorites|add to favourites|advertisement|bookmark|comment|comments|copy link|e-mail|email|"
    "facebook|flipboard|follow|follow author|follow on twitter|follow us|following|get alerts|gift article|"
    "google scholar|instagram|last modified|last updated|first published|leave a comment|linkedin|listen|"
    "listen to article|mailto|min read|more articles|more from|more stories|post a comment|posted|posted on|print|"
    "pubmed|published|published on|read bio|read full bio|read more|reddit|save|save article|save for later|"
    "search author on|see all|see more|see my other articles|share|share this|share this article|sign in|sign up|"
    "subscribe|text size|threads|twitter|updated|view author publications|view bio|view comments|view profile|"
    "watch live|whatsapp|x.com|your email|bluesky|newsletter|contact",
    "es": "seguir|compartir|comentarios|comentar|guardar|ver más artículos|ver perfil|iniciar sesión|actualizado|"
    "actualizado a|publicado|más artículos|regístrate",
    "fi": "jaa|tilaa",
    "fr": "suivre|partager|commenter|commentaires|publié|publié le|mis à jour|mis à jour le|modifié|écouter|"
    "lire plus|s'abonner|imprimer|réagir",
    "it": "segui|condividi|commenti|ascolta|aggiornato|pubblicato|leggi tutto|abbonati|stampa articolo",
    "ja": "フォロー|フォローする|すべて見る|シェア|印刷|会員登録|保存",
    "ko": "구독|입력|수정|공유|댓글|기사 저장|구독하기",
    "nl": "delen|volg|reageer|bijgewerkt|gepubliceerd|opslaan|abonneer",
    "no": "tips meg|tips oss|publisert|oppdatert|sist oppdatert|følg|kommentarer",
    "pl": "udostępnij|obserwuj|komentarze|aktualizacja|opublikowano|dodano",
    "pt": "seguir|compartilhar|partilhar|atualizado|publicado em|comentários|ouvir",
    "ru": "поделиться|подписаться|обновлено|опубликовано|комментарии",
    "sv": "dela artikel|följ|publicerad|uppdaterad|kommentera|spara artikel|lyssna|tipsa",
    "tr": "paylaş|takip et|güncelleme|giriş",
    "zh": "分享|关注|收藏|评论|發布|发布|更新",
}
"""Buttons, and labels of dates: words of a page that no credit has."""
CLOSING: Final = (
    "aktualisiert am|veröffentlicht am|updated|last updated|last modified|published|posted|published on|posted on|"
    "first published|stand|aktualisiert|veröffentlicht|zuletzt aktualisiert|lesedauer|lesezeit|actualizado|"
    "actualizado a|publisert|oppdatert|aggiornato|pubblicato|mis à jour|mis à jour le|publié|publié le|publicerad|"
    "uppdaterad|bijgewerkt|gepubliceerd"
)
"""Those after which the credit is over."""

# ---- prose ---------------------------------------------------------------------------------------

SENTENCE: Final[Words] = {
    "de": "arbeitet|hat|ist|lebt|schreibt|war|wird|wurde",
    "en": "are|be|been|but|can|could|covers|covered|did|had|has|have|he|her|his|is|it|its|joined|lives|no|nobody|not|"
    "reports|said|says|serves|she|should|that|their|there|these|they|this|those|was|we|were|when|which|who|will|"
    "works|would|writes|you",
    "es": "es|escribe|esta|este|fue|ha|para|sólo|trabaja",
    "fr": "a|est|travaille|écrit",
    "it": "è|scrive|lavora",
    "nl": "heeft|is|schrijft|werkt",
    "sv": "har|skriver|är",
}
"""Words that no byline has: what they stand in is prose."""
SENTENCE_CAPITALS: Final = "You|This|He|She|They|Esta|Este|Er|Sie|Hij|Han|Hun|Elle|Lui"
"""Those that begin a sentence; others with a capital are names (`Will`)."""
SENTENCE_OPENINGS: Final = (
    "accident|afternoon|chance|comparison|contrast|dawn|default|design|early|evening|far|late|law|midnight|mistake|"
    "next|night|noon|now|then|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "january|february|march|july|september|october|november|december"
)
"""Words after which `By` opens a sentence."""

# ---- places and spelling -------------------------------------------------------------------------

PLACES: Final = (
    "abu dhabi|addis ababa|bad homburg|baton rouge|british columbia|buenos aires|cape town|ciudad de méxico|"
    "costa rica|den haag|des moines|el paso|fort worth|frankfurt (oder)|frankfurt am main|great britain|"
    "ho chi minh city|hong kong|jammu kashmir|jersey city|kansas city|kuala lumpur|las vegas|little rock|los angeles|"
    "los ángeles|mexico city|new brunswick|new delhi|new hampshire|new haven|new jersey|new mexico|new orleans|"
    "new south wales|new york|new york city|new zealand|north carolina|north dakota|north korea|nova scotia|"
    "nueva york|palm beach|panama city|phnom penh|port-au-prince|puerto rico|quezon city|rhode island|rio de janeiro|"
    "saint petersburg|salt lake city|san antonio|san diego|san francisco|san josé|san juan|san salvador|sankt gallen|"
    "santa fe|santo domingo|saudi arabia|south africa|south carolina|south dakota|south korea|sri lanka|st. gallen|"
    "st. louis|st. petersburg|são paulo|tel aviv|tel aviv-jaffa|the hague|united kingdom|united nations|"
    "united states|vatican city|virginia beach|washington dc|west bank|west virginia"
)
