"""The words of datelines, and how a text begins that may open with one.

Law: words are data; a language or a wire's habit is added by adding words. Source: datelines of wire and web news.
"""

from __future__ import annotations

import re
from typing import Final

PARTICLES: Final = frozenset(
    ("a", "aan", "al", "am", "an", "and", "auf", "aux", "bei", "bin", "da", "das", "de", "del", "della", "den",
     "der", "des", "di", "do", "dos", "du", "e", "ed", "el", "em", "en", "et", "i", "im", "in", "la", "las",
     "le", "les", "lez", "los", "lès", "na", "nad", "near", "o", "ob", "och", "of", "og", "on", "op", "over", "pod",
     "pri", "s", "sous", "sul", "sur", "the", "und", "upon", "van", "vom", "von", "vor", "y", "zu", "zur"),
)  # fmt: skip
"""Words within a place's name that may stand in small letters."""

NO_PLACES: Final = frozenset(
    ("according", "after", "all", "analysis", "any", "as", "at", "background", "before", "breaking", "briefs",
     "but", "by", "chapter", "corrected", "correction", "das", "dated", "day", "deadline", "dear", "der", "die",
     "embargoed", "event", "exclusive", "filed", "first", "for", "from", "game", "he", "her", "here", "his",
     "how", "if", "in", "it", "its", "last", "late", "latest", "letter", "link", "live", "match", "mr", "mrs",
     "ms", "name", "new's", "news", "note", "obituary", "on", "opinion", "our", "part", "photo", "posted",
     "press", "profile", "published", "review", "round", "scene", "section", "she", "since", "source",
     "special", "stage", "story", "the", "these", "they", "this", "today", "tomorrow", "tonight", "until",
     "update", "updated", "version", "video", "we", "week", "what", "when", "where", "why", "with", "yesterday",
     "you", "your"),
)  # fmt: skip
"""Words that open a sentence, a heading or a date, and no place (`The Hague` is in the table of cities)."""

ARTICLES: Final = frozenset({"das", "der", "die", "the"})
"""Words out of those that open a place all the same, if its region or country is named."""

NOWHERE: Final = frozenset({"clandestine", "no city", "no date", "undated"})
"""What a source writes that has no place or no date."""

NOTES: Final = (
    "RPT|REPEAT|REPEATING|CORRECTED|CORRECTION|CORRECTING|REFILE|REFILING|RECAST|BULLETIN|URGENT|FLASH|ADVISORY|LEAD"
    "|UPDATE|WRAPUP"
)
"""A wire's notes on its own copy, with a dash before the dateline (`RPT --NORVIK, March 3 -`)."""

SKY: Final = (
    "and|calm|clear|cloudy|cold|cool|degrees|drizzle|dry|early|fair|fog|hazy|hot|humid|late|light|mild|mostly|overcast"
    "|partly|rain|scattered|showers|snow|sunny|thunderstorms|warm|wet|wind|windy"
)
"""The weather that a market report states behind its date (`Norvik, May 3 - Sunny/46 degrees - Prices are ...`)."""

LONGEST: Final = 200
"""How much of a text is looked at."""

OTHER: Final = r"\s,;:()\[\]|!?\"“”„«»<>=—―_（）【】"
"""For a class of characters: what no word of a place has."""

NOTE: Final = (
    # marks of urgency; a code that a transmission left behind, far before capitals; a word
    rf"(?>(?:[*#^]{{1,6}}+\s?|\w{{1,2}}\s{{2,8}}+(?=[A-Z]{{2}})|(?:{NOTES})(?:\s[0-9]{{1,2}})?\s?(?:--?|[:—–])\s?"
    r"|\([0-9A-Za-z ]{0,12}(?:LEAD|LD|URGENT|RPT)\)\s?)?)"
)
"""What a wire or a transmission puts before a dateline."""

_WORD: Final = rf"(?![a-zß-öø-ÿа-я0-9])(?>(?:[^{OTHER}–-]|[-–](?![-–\s]))+)"
_PARTICLE: Final = rf"(?:{'|'.join(sorted(PARTICLES))})(?!\w)"
# copy that has lost its capitals: `port norvik, may 3 - prices rose`
SMALL: Final = r"[A-Za-z][a-z.]+(?:[ -][a-z.]+){0,2}, [A-Za-z][a-z]{2,8}\.? [0-9]{1,2}(?![0-9])"
_SIGN: Final = r"--|[A-Z]{3}\.\s|[—―|=_(]|[-–](?=\s)|\s[-–/]|\n|\Z"

OPENING: Final = re.compile(
    rf"\s*+(?P<notes>{NOTE})(?:[(（【]|\[(?=[^\s=\[\]]{{1,10}}=)|(?P<small>{SMALL} ?-\s)"
    rf"|{_WORD}(?>(?:[^\S\n]++(?:{_WORD}|/|{_PARTICLE})){{0,8}})[^\S\n]*+"
    rf"(?:[-(\[|/_=—―–]|:\s|(?:[,;][^\S\n]*+(?:the\s)?(?![a-z]{{2,9}}+(?!\.?\s[0-9]))|[0-9])(?=[^\n]{{0,80}}?(?:{_SIGN}))))"
)
"""How a text begins that may open with a dateline. It is quick, for most paragraphs do not."""

EASTERN: Final = re.compile(r"\s*+[（(【]?\s?[\u3040-\u30ff\u3400-\u9fff]{2}")
"""How a text begins that may open with a Chinese or Japanese one."""
