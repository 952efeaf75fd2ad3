"""Bylines: who a line of credit names, with role, organisation, place, contacts and what they did.

Law: nothing is reworded and nothing dropped. A name is exactly `text[start:end]`, and every word of the line is part
of a name, a role, an organisation, a place or a contact, or joins them, or stands in `furniture` or `rest`. `compose`
writes a line that `parse` reads as the same people, or refuses.

The words are tables by language (`words`, `verbs`, `page`). `tokens` cuts a line, `reading` gathers its words into
stretches, `pieces` divides a stretch, `line` gives each piece its part. Source: bylines of wire and web news.
"""

from newsdoc.fields.bylines.composing import compose
from newsdoc.fields.bylines.parsing import BY_WORD, by_word, by_words, parse, plausible
from newsdoc.fields.bylines.values import Kind, Named, ParsedByline, ParsedName, Span

__all__ = [
    "BY_WORD",
    "Kind",
    "Named",
    "ParsedByline",
    "ParsedName",
    "Span",
    "by_word",
    "by_words",
    "compose",
    "parse",
    "plausible",
]
