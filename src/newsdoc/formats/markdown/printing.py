"""Blocks and entries as a person would write them.

Law: of the ways to write a block the first is taken that is read as the same block. What Markdown has no way to write
is written as its words; that they arrive as something else shows when the result is read.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import captions, labels
from newsdoc.format import Reading
from newsdoc.formats.markdown.blocks import Blocks
from newsdoc.formats.markdown.inline import Cell, Heading, Running
from newsdoc.formats.markdown.keys import BY_FIELD, LABELS, PICTURE, PICTURE_KEYS, STATUS, WORDS, Home
from newsdoc.formats.markdown.lines import Line
from newsdoc.formats.markdown.styles import DASHES, TOML, Scalar, Style
from newsdoc.formats.markdown.styles import LABELS as LABELLED
from newsdoc.formats.markdown.trace import FORMAT, Trace
from newsdoc.layout.holes import Linked
from newsdoc.markup import COMMONMARK
from newsdoc.model import (
    BlockQuote,
    Byline,
    Figure,
    Group,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Table,
)
from newsdoc.model import Heading as HeadingBlock
from newsdoc.source import Source, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.model import Block, Caption, Mark

TEXT = Running(COMMONMARK, wrap=True)
HEADING = Heading(COMMONMARK)
_CELL = Cell(COMMONMARK)
_LINKED = Linked(COMMONMARK)
_RUN = re.compile(r"`+")
_LOWEST = 6
_TRIALS = 12
BREAK = "***"
"""A rule: three dashes at the head of a file would open front matter, and under a text make a heading of it."""


def read_alone(text: str) -> tuple[Any, ...]:
    """What a text is read as that stands alone in a body."""
    blocks: list[Any] = []
    source = Source(b"", text)
    found = [Line(start, end) for start, end in lines(text)]
    Blocks(Reading(source, FORMAT), Trace(), {}).read(found, ("body",), blocks)
    return tuple(blocks)


def block(value: Block, sign: str | None = None) -> str | None:
    """A block, as it stands alone; None for one without words. `sign` is how items of lists begin here."""
    first: str | None = None
    for spelled in islice(_spellings(value, sign), _TRIALS):
        if read_alone(spelled) == (value,):
            return spelled
        first = first or spelled
    return first


def _spellings(value: Block, sign: str | None) -> Iterator[str]:
    match value:
        case Paragraph(role="break", text=""):
            yield BREAK
        case Paragraph():
            yield from text(value.text, value.marks)
        case HeadingBlock():
            level = "#" * min(max(value.level, 1), _LOWEST)
            yield from (f"{level} {said}" for said in text(value.text, value.marks, HEADING))
        case Figure():
            yield from _figure(value)
        case Link():
            for said in islice(_LINKED.encode((value.title, value.href), None), _TRIALS):
                yield f"{labels.label('related')}: {said}"
        case BlockQuote():
            parts = list(filter(None, map(block, value.blocks)))
            if value.credit:
                parts += islice((f"— {said}" for said in text(value.credit, ())), 1)
            if parts:
                yield "\n".join(
                    f"> {line}".rstrip(" ") if not line.endswith("  ") else f"> {line}"
                    for line in "\n\n".join(parts).split("\n")
                )
        case ListBlock():
            yield "\n".join(list_lines(value, sign))
        case Table():
            yield _table(value)
        case Preformatted():
            fence = "`" * max(3, *(len(run) + 1 for run in _RUN.findall(value.text)), 0)
            yield f"{fence}\n{value.text}\n{fence}"
        case Note(role="footnote"):
            yield from (f"[^1]: {said}" for said in text(value.text, value.marks))
        case Note():
            yield from text(value.text, value.marks)
        case Group():
            yield "\n\n".join(filter(None, map(block, value.blocks)))
        case Raw(format="markdown"):
            yield value.text
        case _:
            return


def text(words: str, marks: Sequence[Mark], codec: Running = TEXT) -> Iterator[str]:
    """Ways to write a text with its marks; those first that are read as the same."""
    if not words.strip():
        return
    wanted = (words, tuple(marks))
    near: list[str] = []
    for said in codec.encode(wanted, None):
        values = codec.decode(said)
        if values == wanted:
            yield said
        elif values is not None and values[0] == words:  # a mark that nothing spells
            near.append(said)
    yield from near


def list_lines(value: ListBlock, sign: str | None = None, indent: str = "") -> Iterator[str]:
    """The lines of a list. `sign` is how its items begin, a number standing for any."""
    number = 0
    if sign is None or sign.strip()[:-1].isdigit() is not value.ordered:
        sign = "1. " if value.ordered else "- "
    width = len(sign)
    for item in value.items:
        if isinstance(item, ListBlock):
            yield from list_lines(item, None, indent + " " * width)
            continue
        begun = re.sub(r"\d+", str(int(re.sub(r"\D", "", sign) or 1) + number), sign)
        number += 1
        width = len(begun)
        said = next(text(item.text, item.marks), None)
        if said is not None:
            yield indent + begun + said.replace("\n", "\n" + indent + " " * width)


def _table(value: Table) -> str:
    rows = [[next(text(cell.text, cell.marks, _CELL), "") for cell in row] for row in value.rows]
    width = max((len(row) for row in rows), default=0)
    if not value.rows or not all(cell.header for cell in value.rows[0]):
        rows.insert(0, [""] * width)
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _figure(value: Figure) -> Iterator[str]:
    href = next((file.href for file in value.renditions if file.href), "")
    address = f"<{href}>" if re.search(r"[\s()]", href) else href
    alt = re.sub(r"[\[\]\\\r\n]", " ", value.alt_text or "")
    link = dict(value.extra).get(f"{FORMAT}:link")

    def framed(inside: str) -> str:
        picture = f"![{alt}]({inside})"
        return f"[{picture}]({link})" if link else picture

    if value.caption is None:
        yield framed(address)
        return
    for said in islice(_captions(value.caption), _TRIALS // 2):
        if not {"*", "_", "\n"}.intersection(said):
            yield f"{framed(address)}\n*{said}*"
        yield f"{framed(address)}\n{said}"
    for said in _captions(value.caption):
        if not {'"', "\\", "\n"}.intersection(said):
            yield framed(f'{address} "{said}"')


def _captions(value: Caption) -> Iterator[str]:
    spelled = list(text(value.text, value.marks)) or [""]
    credit = value.credit
    if credit is None:
        yield from spelled
        return
    if value.text and not value.marks:
        with suppress(ValueError):
            yield captions.compose(value.text, credit)
    for said in spelled:
        yield f"{said} ({credit})".strip()
        yield f"{said} **{credit}**".strip()
    yield f"Photo: {credit}" if not value.text else f"{spelled[0]} Photo: {credit}"


# -- front matter ----------------------------------------------------------------------------------------------


def scalar(style: Style, home: Home, value: Any, *, within: bool = False) -> str | None:
    """A value of a field as a scalar; None if none says it."""
    said = home.text(value)
    if said is None:
        return None
    codec = Scalar(style, home.inner, words=home.words, within=within)
    return next((spelled for spelled in codec.encode((said,), None) if codec.decode(spelled) == (said,)), None)


def entry(style: Style, field: str, value: Any, key: str | None = None) -> str | None:
    """The entry of a field, or of one extra value or picture; None if front matter has no place for it."""
    if field == "extra":
        return _extra(style, *value)
    if field == "associations":
        return _picture(style, value)
    home = BY_FIELD.get(field)
    if home is None or (style is DASHES and field not in {"headline", "bylines", "published", "url"}):
        return None
    if field == "pubstatus" and value == "canceled":
        home, key = STATUS, None
    spelled: str | None
    if not home.many:
        spelled = scalar(style, home, value)
    elif len(value) == 1 and (key or home.keys[0])[-1:] != "s":
        spelled = scalar(style, home, value[0])
    elif style is DASHES:
        return None
    else:
        said = [scalar(style, home, item, within=True) for item in value]
        kept = [word for word in said if word is not None]
        spelled = style.sequence(kept) if len(kept) == len(said) else None
        if key is None and field == "bylines":
            key = "authors"
    name = key or home.keys[0]
    return (
        None
        if spelled is None
        else style.entry(LABELS.get(name, name.replace("_", " ").title()) if style is LABELLED else name, spelled)
    )


def _extra(style: Style, key: str, value: str) -> str | None:
    if not value and style is not TOML:
        return style.entry(extra_key(key), "").rstrip()
    spelled = extra_value(style, value)
    return None if spelled is None or style is DASHES else style.entry(extra_key(key), spelled)


def extra_key(key: str) -> str:
    """The key of an extra value in front matter."""
    return key.removeprefix(f"{FORMAT}:")


def extra_value(style: Style, value: str) -> str | None:
    """An extra value, as text or as the list or map that it is as JSON."""
    spelled = _structure(style, value) if value[:1] in {"[", "{"} else None
    if spelled is not None:
        return spelled
    codec = Scalar(style, WORDS, words=False)
    return next((said for said in codec.encode((value,), None) if codec.decode(said) == (value,)), None)


def _structure(style: Style, value: str) -> str | None:
    """A list or map that is kept as JSON."""
    found: dict[str, Any] | list[Any]
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return None
    within = Scalar(style, WORDS, words=False, within=True)

    def said(word: Any) -> str | None:
        if not isinstance(word, str):
            return None
        if not word:
            return '""'
        return next((spelled for spelled in within.encode((word,), None) if within.decode(spelled) == (word,)), None)

    words = list(found.values()) if isinstance(found, dict) else found
    spelled = [said(word) for word in words]
    kept = [word for word in spelled if word is not None]
    if len(kept) < len(spelled) or not kept:
        return None
    if isinstance(found, dict):
        return style.mapping(list(zip(found, kept, strict=True)))
    return style.sequence(kept)


def _picture(style: Style, value: Figure) -> str | None:
    caption = value.caption
    said = {
        "href": next((file.href for file in value.renditions if file.href), None),
        "alt": value.alt_text,
        "caption": caption.text if caption else None,
        "credit": caption.credit if caption else None,
    }
    codec = Scalar(style, WORDS, within=style is TOML)
    pairs: list[tuple[str, str]] = []
    for part, words in said.items():
        if words:
            spelled = next((form for form in codec.encode((words,), None) if codec.decode(form) == (words,)), None)
            if spelled is None or "\n" in spelled:
                return None
            pairs.append((PICTURE_KEYS[part][0], spelled))
    if not said["href"]:
        return None
    if len(pairs) == 1:
        return style.entry(PICTURE[0], pairs[0][1])
    mapped = style.mapping(pairs)
    return None if mapped is None else style.entry(PICTURE[0], mapped).replace(": \n", ":\n")


def byline(value: Byline) -> str | None:
    """The line of an author in the body."""
    return next((f"By {said}" for said in text(value.text, value.marks)), None)


def joined(values: Sequence[Block]) -> Iterator[str]:
    """Blocks one after the other; two lists side by side have other signs, else they would be one."""
    before: Any = None
    notes = 0
    for value in values:
        said = block(value)
        if said is None:
            continue
        if isinstance(value, ListBlock) and isinstance(before, ListBlock) and before.ordered is value.ordered:
            alternative = "1) " if value.ordered else "* "
            said = block(value, alternative) or said
        if isinstance(value, Note) and value.role == "footnote":
            notes += 1
            said = said.replace("[^1]:", f"[^{notes}]:", 1)
        before = attrs.evolve(value) if isinstance(value, ListBlock) and not isinstance(before, ListBlock) else value
        yield said
