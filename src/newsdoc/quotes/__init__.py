"""Quotes and their speakers, in plain texts of any language that has a table."""

from newsdoc.quotes.detecting import detect_language
from newsdoc.quotes.engine import find
from newsdoc.quotes.found import Cue, FoundQuote, Mention
from newsdoc.quotes.language import Language, Pronoun, Verb, languages, register

__all__ = [
    "Cue",
    "FoundQuote",
    "Language",
    "Mention",
    "Pronoun",
    "Verb",
    "detect_language",
    "find",
    "languages",
    "register",
]
