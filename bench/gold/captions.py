"""Captions: `{"text": ..., "caption": ..., "credits": [...]}`, read by `Caption.parse(text)`.

Right: the caption and the list of credits are those of the gold. What such files differ in among themselves is left out
of the comparison, on both sides alike and without the library's help:

- case, blanks, and the punctuation at both ends;
- where a chain is cut (`A / B` is one credit here and two there) and a credit that is named twice: credits are compared
  as the parts between `/ | , ;`, each once, in order;
- rights notices (`Copyright 2031 The Agency`) and words of buttons, which are no credits;
- a credit that the gold names and has left at the end of its caption as well.
"""

from __future__ import annotations

import re

from newsdoc.model import Caption

CUT = re.compile(r"\s*[/|,;]\s*")
NOTICE = re.compile(r"copyright\b|.*\brights reserved")
BUTTON = re.compile(r"\s(?:Visa mer|Vis mer|Mehr|Read more|Show more)$")
LABEL = re.compile(r"\b(?:Photo|Photos|Picture|Image|Credit|Foto|Bild)(?: by|:)?\s*$")
EDGES = " .,;:|/-–—·"


def judge(row: dict) -> tuple[str, str]:
    """Right, or whether the caption, the credits or both are not."""
    read = Caption.parse(row["text"])
    wanted = ", ".join(row["credits"])
    captions = {plain(row["caption"]), plain(without(row["caption"], wanted))}
    outcome = {
        (True, True): "right",
        (True, False): "credit wrong",
        (False, True): "caption wrong",
        (False, False): "both wrong",
    }[plain(read.text) in captions, parts(read.credit or "") == parts(wanted)]
    return outcome, f"{read.text!r} | {read.credit!r}"


def without(caption: str, credit: str) -> str:
    """The gold's caption without the credit, and its label, that its makers left in it."""
    rest = caption.rstrip(EDGES).removesuffix(credit)
    return LABEL.sub("", rest) if rest != caption.rstrip(EDGES) else caption


def parts(credit: str) -> list[str]:
    """The parts of a credit as they are compared."""
    found = (plain(part) for part in CUT.split(BUTTON.sub("", credit)))
    return list(dict.fromkeys(part for part in found if part and not NOTICE.match(part)))


def plain(text: str) -> str:
    """A text as it is compared."""
    return " ".join(text.split()).casefold().strip(EDGES)
