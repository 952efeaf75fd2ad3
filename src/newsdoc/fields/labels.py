"""Labels: the fixed words before a colon that say what follows (`Related article:`, `Original url:`).

Law: a label is data. A layout asks for a role and gets its words, longest first, or a pattern of them.
Source: the labels counted in wire and web news. English so far; a language is added by adding words.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final


def _longest_first(*words: str) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "related": _longest_first(
        "Related article",
        "Related articles",
        "Related stories",
        "Related story",
        "Related",
        "Read more",
        "Read also",
        "Also read",
        "See also",
        "More on this",
    ),
    "source": _longest_first(
        "Original url",
        "Original link",
        "Original article",
        "Originally published at",
        "Source url",
        "Url source",
        "Source",
    ),
    "updated": _longest_first(
        "Last updated",
        "Last modified",
        "Updated at",
        "Updated on",
        "Updated",
        "Update",
    ),
    "published": _longest_first(
        "First published",
        "Publication date",
        "Published at",
        "Published on",
        "Published",
        "Posted on",
        "Posted",
    ),
    "note": _longest_first("Editor's note", "Editors' note", "Editors note"),
    "correction": _longest_first("Correction", "Corrections", "Clarification"),
}
"""Every role and its labels, without the colon; read them without regard to case."""


def labels(role: str) -> tuple[str, ...]:
    """The labels of a role, longest first."""
    return LABELS[role]


@cache
def pattern(role: str) -> str:
    """Regex source for any label of a role and its colon: no groups, for use with `re.IGNORECASE`."""
    words = "|".join(map(_flexible, LABELS[role]))
    return rf"(?:{words})[^\S\r\n]*+:"


def _flexible(label: str) -> str:
    words = r"\s++".join(re.escape(word) for word in label.split())
    return words.replace("'", "['\u2019]")
