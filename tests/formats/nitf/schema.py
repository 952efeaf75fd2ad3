"""What a document of NITF 3.6 may hold, stated apart from the library: order, required parts, attributes.

Law: facts of the published schema in our own words; `faults` lists where a document is at odds with them.
"""

from __future__ import annotations

import re

ENRICHED = {
    "chron",
    "classifier",
    "copyrite",
    "event",
    "function",
    "location",
    "money",
    "num",
    "object.title",
    "org",
    "person",
    "postaddr",
    "virtloc",
    "a",
    "br",
    "em",
    "lang",
    "pronounce",
    "q",
}
BLOCK_CONTENT = {"p", "hl2", "table", "nitf-table", "media", "ol", "ul", "dl", "bq", "fn", "note", "pre", "hr"}
ALT = {"alt-code"}
PLACE = {"sublocation", "city", "state", "region", "country", "alt-code"}
DOCDATA = {
    "correction",
    "evloc",
    "doc-id",
    "del-list",
    "urgency",
    "fixture",
    "date.issue",
    "date.release",
    "date.expire",
    "doc-scope",
    "series",
    "ed-msg",
    "du-key",
    "doc.copyright",
    "doc.rights",
    "key-list",
    "identified-content",
}

# In this order; `?` at most one, `*` any number, `+` at least one, nothing for exactly one.
SEQUENCES = {
    "nitf": "head? body",
    "head": "title? meta* tobject? iim? docdata? pubdata* revision-history*",
    "tobject": "tobject.property* tobject.subject*",
    "iim": "ds*",
    "del-list": "from-src*",
    "key-list": "keyword*",
    "body": "body.head? body.content* body.end?",
    "body.head": "hedline* note* rights? byline* distributor? dateline* abstract* series?",
    "hedline": "hl1 hl2*",
    "note": "body.content+",
    "fn": "body.content+",
    "media": "media-metadata* media-reference+ media-caption* media-producer*",
    "ol": "li+",
    "ul": "li+",
    "bq": "block* credit?",
    "body.end": "tagline? bibliography?",
    "table": "caption? tr*",
}
CHOICES = {
    "docdata": DOCDATA,
    "identified-content": {"person", "org", "location", "event", "function", "object.title", "virtloc", "classifier"},
    "abstract": BLOCK_CONTENT,
    "body.content": BLOCK_CONTENT | {"block"},
    "block": BLOCK_CONTENT
    | {"tobject", "key-list", "classifier", "byline", "dateline", "copyrite", "abstract", "datasource"},
    "dl": {"dt", "dd"},
    "dd": ENRICHED | BLOCK_CONTENT | {"block"},
    "tr": {"th", "td"},
}
MIXED = {
    **dict.fromkeys(
        ("hl1", "hl2", "p", "media-producer", "dt", "credit", "a", "em", "lang", "pronounce", "q", "tagline"), ENRICHED
    ),
    **dict.fromkeys(("media-caption", "li", "td", "th", "caption"), ENRICHED | BLOCK_CONTENT),
    "byline": {"person", "byttl", "location", "virtloc"},
    "byttl": {"org"},
    "distributor": {"org"},
    "dateline": {"location", "story.date"},
    "location": PLACE,
    "person": {"name.given", "name.family", "function", "alt-code"},
    "num": {"frac", "sub", "sup"},
    "copyrite": {"copyrite.year", "copyrite.holder"},
    **dict.fromkeys(
        ("city", "state", "region", "country", "sublocation", "org", "event", "function", "object.title"), ALT
    ),
    **dict.fromkeys(("virtloc", "classifier"), ALT),
    **dict.fromkeys(
        (
            "title",
            "pre",
            "chron",
            "money",
            "sup",
            "sub",
            "datasource",
            "bibliography",
            "rights",
            "media-reference",
            "story.date",
        ),
        frozenset(),
    ),
}
REQUIRED = {
    "meta": ("content",),
    "tobject.subject": ("tobject.subject.refnum",),
    "media": ("media-type",),
    "media-metadata": ("name",),
    "ds": ("num",),
}
NEEDS_CONTENT = {"abstract", "ol", "ul", "dl", "tr", "note", "fn"}
TOKENS = {
    ("urgency", "ed-urg"),
    ("tobject.subject", "tobject.subject.refnum"),
    ("du-key", "version"),
    ("doc.copyright", "year"),
    ("media-reference", "width"),
    ("media-reference", "height"),
    ("meta", "name"),
}
TOKEN = re.compile(r"[\w.:-]+")


def faults(root, free=frozenset()):
    """What is wrong in a document, as lines; elements in `free` are somebody else's."""
    found = []
    for element in root.iter():
        tag = element.tag
        if not isinstance(tag, str) or tag in free:
            continue
        children = [child.tag for child in element if isinstance(child.tag, str) and child.tag not in free]
        found += [f"{tag} lacks {name}" for name in REQUIRED.get(tag, ()) if element.get(name) is None]
        for name, value in element.items():
            if (tag, name) in TOKENS and not TOKEN.fullmatch(value):
                found.append(f"{tag}@{name} is {value!r}")
        if tag in MIXED:
            found += [f"{child} in {tag}" for child in children if child not in MIXED[tag]]
            continue
        texts = [element.text, *(child.tail for child in element)]
        if any(text and text.strip() for text in texts):
            found.append(f"text in {tag}")
        if tag in NEEDS_CONTENT and not children:
            found.append(f"nothing in {tag}")
        if tag in SEQUENCES:
            pattern = "".join(
                f"(?:{re.escape(part.rstrip('?*+'))} ){part[-1] if part[-1] in '?*+' else ''}"
                for part in SEQUENCES[tag].split()
            )
            if not re.fullmatch(pattern, "".join(f"{child} " for child in children)):
                found.append(f"{tag} holds {children}")
        elif tag in CHOICES:
            found += [f"{child} in {tag}" for child in children if child not in CHOICES[tag]]
        elif children:
            found.append(f"{tag} holds {children}")
    return found
