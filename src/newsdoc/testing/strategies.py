"""Hypothesis strategies: documents of a layout, articles it can mostly carry, and edits of an article.

Law: everything is derived from the layout's rows, so a new layout is tried as hard as an old one without a line
added. Values are drawn from small pools of invented text, one piece in three of them chosen to be awkward: text that
another row would claim, characters that mean something, newlines of all kinds. Needs hypothesis.
"""

from __future__ import annotations

import re
import textwrap
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
from hypothesis import strategies as st

from newsdoc.inline import Text
from newsdoc.layout import Layout
from newsdoc.layout.holes import Address, ByLine, Credit, DateLine, Linked
from newsdoc.layout.rows import Compiled
from newsdoc.layout.signs import RunIn, Sign
from newsdoc.model import (
    Article,
    Block,
    Byline,
    Caption,
    Dateline,
    Figure,
    Heading,
    Link,
    ListBlock,
    Mark,
    Paragraph,
)
from newsdoc.model.edit import splice_text
from newsdoc.model.schema import Many, Plain, fields_of
from newsdoc.testing import values

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsdoc.codecs import Codec
    from newsdoc.layout.lists import CompiledLines
    from newsdoc.model.base import TextNode

# -- pools of invented text ----------------------------------------------------------------------------------

HEADLINES = (
    "Harbour Crews Vote to End Strike",
    "Saltmere Counts the Cost of a Long Winter",
    "Mayor of Ellery Says ‘Not Yet’ to Tram Line",
    "Tide Tables: What the New Figures Mean",
    "3 Ferries, 2 Crews, 1 Timetable",
    "Ministers Meet in Saltmere; No Deal on Fish",
)
WORDS = ("ferry", "tides", "Port Saltmere", "strike")
SENTENCES = (
    "The crews of Port Saltmere voted on Tuesday to go back to work.",
    "“We are tired,” said Oona Tarrell, who speaks for the crane drivers.",
    'Nobody had asked the pilots, she said, "and nobody will."',
    "It was the fourth vote since March 3, 2024, and the first in daylight.",
    "By Wednesday morning two of the nine ships had been unloaded.",
    "Related questions were left for the autumn.",
    "The fare rises from 4.50 to 5 crowns (about 60 cents).",
    "Größere Schiffe müssen draußen warten, hieß es aus Ellery.",
    "Ни один паром не вышел в море. 船は出なかった。",
    "The board's address is https://www.example.org/harbour_board?id=7&x=1 and will stay so.",
    "He lost the bet: 7 * 6 is 42, and a_b_c is a name.",
)
NAMES = (
    "AFP",
    "Oona Tarrell",
    "Lucan Brede and Idris Vane",
    "MARTA QUILLAN, AFP",
    "Jan van der Brede",
    "Staff Writers",
)
DATELINES = (
    "SALTMERE, Dec. 31 (AFP) -",
    "PORT SALTMERE, Ore. (AP) _",
    "Oslo (dpa) -",
    "(Reuters) -",
    "OSLO, May 3 --",
    "Oslo, Norway | AFP |",
    "OSLO 2031-05-03",
    "OSLO, May 3. /TASS/.",
)
SIGNS = (
    "___",
    "* * *",
    "Reuter",
    "(END)",
    "bb/hl",
    "(Reporting by Oona Tarrell; Editing by Lucan Brede)",
    "Corrects the name of the port in paragraph 2",
    "An AP News Analysis",
    "STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS",
    "BC-HARBOUR-STRIKE",
    "AP-NY-12-31-24 2209EST",
)
DATES = (
    "December 31, 2024",
    "31 Dec 2024",
    "2024-12-31",
    "Tuesday, December 31, 2024",
    "Dec. 31, 2024, 10:15 p.m. EST",
    "31 December 2024 18:05 GMT+3",
    "2024-12-31T18:05:00+03:00",
)
BAD_DATES = ("Decmber 31, 2024", "03/04/2024", "February 30, 2024")
ADDRESSES = (
    "https://www.example.org/2024/12/31/harbour-crews-vote-a1234",
    "http://example.net/?id=7&page=2#top",
    "https://example.org/wiki/Saltmere_(port)",
    "www.example.org/a",
)
CREDITS = ("Harbour Board", "Tove Arnesen / Coastline Pictures", "example.org", "J. Doe", "AFP")
PHRASES = ("the", "two cranes", "on Tuesday", "Saltmere", "a long way from", "“no”", "and so on", "7", "x")
CAPTIONS = (
    "Cranes stood idle at Port Saltmere for nine days.",
    "Lucan Brede at the north gate. He declined to speak.",
    "“No work today”",
    "Who pays?",
)
CLAIMED = (
    "Related article: and what follows is prose.",
    "Related:",
    "Original url: none was given",
    "By Jane Doe",
    "By",
    "December 31, 2024",
    "Updated: March 3, 2024",
    "Published: March 3, 2024",
    "- not an item",
    "* not an item either",
    "• nor this",
    "1. Allmendinger was first",
    "2024. A year",
    "## not a heading",
    "#hashtag first",
    "**not a heading**",
    "Cranes at dawn. **not a credit**",
    "https://www.example.org/alone",
    "12:30 is when it began",
    "Note: the tide turns",
)
"""Text of a paragraph that another row might take for its own."""
MEANINGFUL = (
    "2 * 3 * 4",
    "*emphasis*",
    "**strong**",
    "***",
    "_under_ and __under__",
    "snake_case_name",
    "<b>bold</b> and <u>",
    "<br>",
    "<br/> and <a href=x>",
    "a < b > c & d &amp; e",
    "[brackets]",
    "[link](https://example.org)",
    "](x)",
    "back\\slash \\* \\\\",
    "ends in a backslash\\",
    "`code`",
    "`",
    "nbsp\u00a0here",
    "line\u2028separator",
    "next\x85line, tab\there",
    "form\x0cfeed, unit\x1fseparator",
    "zero\u200bwidth and \u202eright to left",
    "e\u0301 and \U0001f6a2",
    "\x00 and \x7f",
    "  two  spaces  within  ",
    "\ufffd",
    "\ufeffmark",
)
"""Text with characters that mean something somewhere."""
HOSTILE = (*CLAIMED, *MEANINGFUL)

_MARKUP = (
    "*{}*",
    "**{}**",
    "<u>{}</u>",
    "<b>{}</b>",
    "<i class='x'>{}</i>",
    "[{}](https://example.org)",
    "<a href=\"https://example.org\" rel='x'>{}</a>",
    "<br>{}",
    "{}",
)
_ANYTHING = st.text("ab *_<>[]()\\`#-:.ub/\n\r\t\u00a0\u2028é", max_size=16)
_WORDY = st.text("ab *_<>[]()\\`#-:.ub/\u2028é", min_size=1, max_size=16).map(str.strip).filter(bool)
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")
_NEWLINES = ("\n", "\n", "\n", "\r\n", "\r")
_SEPARATORS = ("\n\n", "\n\n", "\n\n", "\n\n\n\n", "\n \t\n", "\n\n\n", "\n")


def plain_texts() -> st.SearchStrategy[str]:
    """Text on one line, without blanks around it: mostly a sentence or two, sometimes an awkward piece."""
    sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
    awkward = st.sampled_from(HOSTILE).map(str.strip)
    mixed = st.tuples(st.sampled_from(SENTENCES), awkward, st.sampled_from(SENTENCES)).map(" ".join)
    return st.one_of(sentences, sentences, mixed, awkward, _WORDY)


def marked(text: str) -> st.SearchStrategy[tuple[Mark, ...]]:
    """Up to two marks of kinds that text layouts can spell, each over whole words."""
    words = [found.span() for found in re.finditer(r"\S+", text)]
    if not words:
        return st.just(())

    def mark(drawn: tuple[int, int, tuple[str, str | None]]) -> Mark:
        first, last, (kind, value) = drawn
        first, last = sorted((first, last))
        return Mark(kind=kind, start=words[first][0], end=words[last][1], value=value)

    kinds = st.sampled_from(
        (("strong", None), ("emphasis", None), ("underline", None), ("link", "https://example.org/a_b"))
    )
    word = st.integers(0, len(words) - 1)
    near = st.tuples(word, st.integers(0, 3)).map(lambda both: (both[0], min(sum(both), len(words) - 1)))
    one = st.tuples(near, kinds).map(lambda both: mark((*both[0], both[1])))
    return st.one_of(st.just(()), st.just(()), st.tuples(one), st.tuples(one, one).filter(_apart))


def _apart(marks: tuple[Mark, Mark]) -> bool:
    """Two marks side by side: such as can be spelled without a question."""
    one, other = sorted(marks, key=lambda mark: mark.start)
    return one.end < other.start


# -- documents -----------------------------------------------------------------------------------------------


@st.composite
def documents(draw: st.DrawFn, layout: Layout, *, orderly: bool = False) -> bytes:
    """Bytes that are more or less a document of a layout, in any encoding, with odd blanks and newlines.

    An `orderly` one is in UTF-8 and says nothing twice that can be said once, so that an edit that may be refused is
    the edit's fault.
    """
    text = draw(texts(layout, orderly=orderly))
    if orderly:
        return text.encode()
    data = text.encode(draw(st.sampled_from(_ENCODINGS)), "replace")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.sampled_from((b"\xff", b"\xc3", b"\x00", b"\x80\x81"))) + data[at:]
    return data


@st.composite
def texts(draw: st.DrawFn, layout: Layout, *, orderly: bool = False) -> str:
    """The text of such a document."""
    table = layout.compiled
    parts: list[str] = [draw(st.sampled_from(("", "", "", "\n", " \n\n")))]
    before = (*table.lead, (table.first,), *table.head)
    head = [row for part in before for row in part]
    for part in before:
        rows = draw(st.permutations(part)) if len(part) > 1 else part
        present: set[str] = set()
        for row in rows:
            # seldom twice: the second of two dates is a paragraph, and becomes the date when the first goes
            again = row.field in present and (orderly or draw(st.integers(0, 9)) > 0)
            if row is not table.first and (again or not draw(st.booleans())):
                continue
            present.add(row.field)
            for _ in range(draw(st.integers(1, 2)) if row.many else 1):
                parts += [draw(_rows(row)), draw(st.sampled_from(_SEPARATORS))]
    body: list[Compiled | CompiledLines] = [
        row for row in (*table.anywhere, *table.lists, *table.rows) if row.part == "body"
    ]
    tail = [row for row in table.rows if row.part == "tail"]
    choices = [
        *body,
        table.fallback,
        table.fallback,
        *(() if orderly else (*(row for row in head if row is not table.first), *tail)),
    ]
    if table.opening is not None and draw(st.booleans()):
        parts += [draw(_rows(table.opening)), draw(st.sampled_from((" ", " ", " ", "\n\n", "\n")))]
    for _ in range(draw(st.integers(0, 6))):
        chosen = draw(st.sampled_from(choices))
        said = draw(_rows(chosen) if isinstance(chosen, Compiled) else _lists(chosen))
        parts += [said, draw(st.sampled_from(_SEPARATORS))]
    for row in tail:
        if draw(st.booleans()):
            parts += [draw(_rows(row)), draw(st.sampled_from(_SEPARATORS))]
    if draw(st.booleans()):
        parts.pop()
    text = "".join(parts)
    newline = draw(st.sampled_from((*_NEWLINES, "")))
    if newline:
        return text.replace("\n", newline)
    return "".join(draw(st.sampled_from(_NEWLINES)) if char == "\n" else char for char in text)


@st.composite
def _rows(draw: st.DrawFn, row: Compiled) -> str:
    """A line or block that a row may have been written as."""
    literals = list(row.literals)
    said_otherwise: bool = draw(st.booleans())
    if row.words and said_otherwise:
        label: str = draw(st.sampled_from(row.words))
        literals[0] = label + draw(st.sampled_from((": ", ":", " : ", ":\n")))
    parts = [literals[0]]
    for hole, literal in zip(row.holes, literals[1:], strict=True):
        parts += [draw(_raw(hole.codec)), literal]
    if row.next_block and draw(st.booleans()):
        parts[0] = parts[0].rstrip() + draw(st.sampled_from(("\n\n", "\n", "\n\n\n")))
    said = "".join(parts)
    if row.row.wrap and draw(st.integers(0, 3)) == 0:
        width = draw(st.sampled_from((20, 40, 69)))
        said = "\n".join(textwrap.wrap(said, width, break_long_words=False, break_on_hyphens=False))
    return said


@st.composite
def _lists(draw: st.DrawFn, row: CompiledLines) -> str:
    """A list, perhaps nested, perhaps with an item that runs on."""
    lines: list[str] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        marker = re.sub(r"\d+", str(number), draw(st.sampled_from(row.row.markers)))
        indent = draw(st.sampled_from(("", "", "  ", "    ", "\t")))
        lines.append(indent + marker + draw(_raw_text()))
        if draw(st.integers(0, 4)) == 0:
            lines.append(draw(st.sampled_from(("  and goes on below.", "and goes on.", "*"))))
    return "\n".join(lines)


def _raw(codec: Codec) -> st.SearchStrategy[str]:
    """What may stand in a hole."""
    match codec:
        case ByLine():
            names = st.sampled_from(NAMES)
            return st.one_of(names, names.map("<u>{}</u>".format), names.map("**{}**".format), _raw_text())
        case RunIn():
            return st.sampled_from(DATELINES)
        case Sign():
            return st.one_of(st.sampled_from(SIGNS), _raw_text())
        case Linked():
            titles = st.sampled_from(HEADLINES)
            both = st.tuples(titles, st.sampled_from(ADDRESSES))
            return st.one_of(titles, both.map("[{0[0]}]({0[1]})".format), both.map(" ".join), _raw_text())
        case Text():
            return _raw_text()
        case DateLine():
            return st.one_of(st.sampled_from(DATES), st.sampled_from(DATES), st.sampled_from(BAD_DATES))
        case Address():
            torn = st.sampled_from(ADDRESSES).map(lambda x: re.sub("-(?=[^-]*$)", " -", x))
            return st.one_of(st.sampled_from(ADDRESSES), torn, torn.map("<{}>".format))
        case Credit():
            return st.sampled_from(CREDITS)
        case _:
            return st.sampled_from(HEADLINES)


@cache
def _raw_text() -> st.SearchStrategy[str]:
    """Text with markup in it, as somebody wrote it."""
    marked_up = st.tuples(
        st.sampled_from(SENTENCES),
        st.sampled_from(_MARKUP),
        st.sampled_from(SENTENCES),
    ).map(lambda parts: f"{parts[0]} {parts[1].format('a few words')} {parts[2]}")
    plain = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
    return st.one_of(plain, plain, marked_up, st.sampled_from(HEADLINES), st.sampled_from(HOSTILE), _ANYTHING)


# -- articles ------------------------------------------------------------------------------------------------


def articles(layout: Layout | None = None) -> st.SearchStrategy[Article]:
    """Articles that a layout can mostly carry; without a layout, any articles that the model permits."""
    return values.articles() if layout is None else _articles(layout)


@st.composite
def _articles(draw: st.DrawFn, layout: Layout) -> Article:
    table = layout.compiled
    first = table.first.field
    given: dict[str, Any] = {first: draw(_values_of(table.first))}
    for row in table.rows:
        if row.part != "body" and row.field not in given and draw(st.booleans()):
            given[row.field] = draw(_values_of(row))
    return Article(body=draw(st.lists(blocks(layout), max_size=5)), **given)


def _values_of(row: Compiled) -> st.SearchStrategy[Any]:
    """Values for the field of a row, such as the row has a spelling for."""
    codec = row.holes[0].codec
    if not isinstance(codec, Sign) and not row.row.given:
        return field_values(row.field)
    texts = _signs(codec) if isinstance(codec, Sign) else st.sampled_from(SENTENCES)
    if row.node is not None:
        texts = texts.map(lambda text: row.node(text=text, **dict(row.row.given)))  # type: ignore[misc]
    return texts.map(lambda value: (value,)) if row.many else texts


def _signs(codec: Sign) -> st.SearchStrategy[str]:
    """Texts that have the form in question; a slug if there is none."""
    return st.sampled_from([text for text in SIGNS if codec.decode(text)] or ["BC-HARBOUR"])


def field_values(name: str) -> st.SearchStrategy[Any]:
    """Values for a field of an article, such as a text layout has a place for."""
    if name == "bylines":
        line = st.sampled_from(NAMES).map(lambda x: Byline.parse(f"By {x}"))
        return st.lists(line, min_size=1, max_size=2).map(tuple)
    if name == "dateline":
        return st.sampled_from(DATELINES).map(lambda line: Dateline(text=line))
    if name == "url":
        return st.sampled_from(ADDRESSES)
    if name in {"published", "updated", "created"}:
        return whens()
    if name == "headline":
        awkward = st.sampled_from(MEANINGFUL).map(str.strip)
        return st.one_of(st.sampled_from(HEADLINES), st.sampled_from(HEADLINES), awkward)
    kind = next((info.kind for info in fields_of(Article) if info.name == name), None)
    if name in values.VALIDATED or kind is None or kind == Plain("str"):
        return values.VALIDATED.get(name, st.sampled_from(HEADLINES))
    if kind == Many(Plain("str")):
        return st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(tuple)
    return whens() if kind == Plain("when") else values.values(kind)


def whens() -> st.SearchStrategy[date | datetime]:
    """Days, and times to the minute or second, with and without a zone."""
    days = st.dates(date(1950, 1, 1), date(2049, 12, 31))
    zones = st.sampled_from((None, UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-5, minutes=-30))))
    clock = st.times().map(lambda time: time.replace(microsecond=0, fold=0))
    times = st.tuples(days, clock, zones).map(lambda parts: datetime.combine(parts[0], parts[1], parts[2]))
    return st.one_of(days, times)


def blocks(layout: Layout) -> st.SearchStrategy[Block]:
    """Blocks that a layout has rows for."""
    table = layout.compiled
    marks = not table.fallback.unmarked
    kinds: list[st.SearchStrategy[Any]] = [paragraphs(marks=marks), paragraphs(marks=marks)]
    # a class that has many rows, such as headings of all levels, counts once
    nodes: dict[type, list[st.SearchStrategy[Any]]] = {}
    for row in table.rows:
        if row.part == "body" and row.node is not None and row is not table.fallback:
            nodes.setdefault(row.node, []).append(_nodes(row.node, dict(row.row.given), row.holes[0].codec))
    kinds += [_evenly(found) for found in nodes.values()]
    if table.lists:
        ordered = st.sampled_from([row.row.ordered for row in table.lists])
        kinds.append(ordered.flatmap(lambda ordered: list_blocks(ordered=ordered, marks=marks)))
    return _evenly(kinds)


@st.composite
def paragraphs(draw: st.DrawFn, *, marks: bool = True) -> Paragraph:
    """A paragraph of any text, perhaps with marks."""
    text = draw(plain_texts())
    return Paragraph(text=text, marks=draw(marked(text)) if marks else ())


@st.composite
def list_blocks(draw: st.DrawFn, *, ordered: bool = False, marks: bool = True) -> ListBlock:
    """A list, perhaps with a list in it."""
    item = paragraphs(marks=marks)
    items: list[Paragraph | ListBlock] = draw(st.lists(item, min_size=1, max_size=3))
    if draw(st.integers(0, 3)) == 0:
        items.insert(1, ListBlock(items=draw(st.lists(item, min_size=1, max_size=2)), ordered=ordered))
    return ListBlock(items=items, ordered=ordered)


def _nodes(cls: type, given: dict[str, Any], codec: Codec) -> st.SearchStrategy[Any]:
    """Nodes of the kinds that layouts have in their bodies."""
    if isinstance(codec, Sign):
        return _signs(codec).map(lambda text: cls(text=text, **given))
    if cls is Figure:
        captions = st.builds(Caption, text=st.sampled_from(CAPTIONS), credit=st.sampled_from(CREDITS))
        return st.builds(Figure, caption=captions, **{name: st.just(value) for name, value in given.items()})
    if cls is Heading:
        return st.sampled_from(HEADLINES).map(lambda text: Heading(text=text, **given))
    if cls is Link:
        href = st.one_of(st.none(), st.sampled_from(ADDRESSES))
        both = st.tuples(st.sampled_from(HEADLINES), href)
        return both.map(lambda pair: Link(title=pair[0], href=pair[1], **given))
    return st.sampled_from(SENTENCES).map(lambda text: cls(text=text, **given))


# -- edits ---------------------------------------------------------------------------------------------------


class Edited(NamedTuple):
    """An edited article, and in a word or two what was done to it."""

    kind: str
    article: Article


def edits(article: Article, fields: Collection[str] | None = None) -> st.SearchStrategy[Edited]:
    """Edits of an article that should have a place: mostly one, sometimes two at once.

    `fields` are the fields that may change; by default those that the article's layout has rows for.
    """
    one = _one_edit(article, fields)
    two = one.flatmap(
        lambda first: _one_edit(first.article, fields).map(
            lambda second: Edited(f"{first.kind} + {second.kind}", second.article)
        )
    )
    return _evenly((one, one, one, two))


def _one_edit(article: Article, fields: Collection[str] | None) -> st.SearchStrategy[Edited]:
    layout = article.origin.document.format if article.origin is not None else None
    if not isinstance(layout, Layout):
        layout = None
    if fields is None:
        fields = _fields(layout)
    required = layout.compiled.first.field if layout is not None else ""
    kinds: list[st.SearchStrategy[Edited]] = []
    for name in sorted(set(fields) - {"body"}):
        kinds.append(_setting(article, name, layout))
        if getattr(article, name) and name != required:
            kinds.append(st.just(Edited(f"remove {name}", attrs.evolve(article, **{name: _empty(article, name)}))))
    if article.bylines and "bylines" in fields:
        kinds.append(_byline(article))
    if "body" in fields:
        new = blocks(layout) if layout is not None else paragraphs()
        kinds += _body_edits(article, new, marks=layout is None or not layout.compiled.fallback.unmarked)
    return _evenly(kinds)


def _evenly(strategies: Sequence[st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """One of some strategies, each as often as any; `one_of` would weigh them by the alternatives in each."""
    return st.integers(0, len(strategies) - 1).flatmap(strategies.__getitem__)


def _fields(layout: Layout | None) -> Sequence[str]:
    if layout is None:
        return ("headline", "bylines", "published", "updated", "url", "body")
    return (*dict.fromkeys(row.field for row in layout.compiled.rows if row.part != "body"), "body")


def _empty(article: Article, name: str) -> Any:
    return () if isinstance(getattr(article, name), tuple) else None


def _setting(article: Article, name: str, layout: Layout | None) -> st.SearchStrategy[Edited]:
    done = "set" if getattr(article, name) else "add"
    rows = [row for row in layout.compiled.rows if row.field == name] if layout is not None else []
    new = _values_of(rows[0]) if rows else field_values(name)
    return new.map(lambda value: Edited(f"{done} {name}", attrs.evolve(article, **{name: value})))


def _byline(article: Article) -> st.SearchStrategy[Edited]:
    """One line of several changed, its marks let go."""
    count = len(article.bylines)

    def change(drawn: tuple[int, str]) -> Edited:
        number, name = drawn
        lines = list(article.bylines)
        lines[number] = Byline.parse(f"By {name}")
        return Edited("change byline", attrs.evolve(article, bylines=tuple(lines)))

    return st.tuples(st.integers(0, count - 1), st.sampled_from(NAMES)).map(change)


def _body_edits(article: Article, new: st.SearchStrategy[Any], *, marks: bool) -> list[st.SearchStrategy[Edited]]:
    body = article.body
    count = len(body)

    def edited(kind: str, blocks: Sequence[Any]) -> Edited:
        return Edited(kind, attrs.evolve(article, body=tuple(blocks)))

    def insert(drawn: tuple[int, Any]) -> Edited:
        at, block = drawn
        return edited(f"insert {type(block).__name__}", [*body[:at], block, *body[at:]])

    found = [st.tuples(st.integers(0, count), new).map(insert)]
    if not count:
        return found
    index = st.integers(0, count - 1)

    def change(at: int) -> st.SearchStrategy[Edited]:
        return changed(body[at], marks=marks).map(lambda done: edited(done[0], [*body[:at], done[1], *body[at + 1 :]]))

    def replace(drawn: tuple[int, Any]) -> Edited:
        at, block = drawn
        kind = f"replace {type(body[at]).__name__} by {type(block).__name__}"
        return edited(kind, [*body[:at], block, *body[at + 1 :]])

    def move(drawn: tuple[int, int]) -> Edited:
        at, to = drawn
        rest = [*body[:at], *body[at + 1 :]]
        return edited(f"move {type(body[at]).__name__}", [*rest[:to], body[at], *rest[to:]])

    def delete(at: int) -> Edited:
        return edited(f"delete {type(body[at]).__name__}", [*body[:at], *body[at + 1 :]])

    found += [index.flatmap(change), index.flatmap(change), st.tuples(index, new).map(replace)]
    found += [st.tuples(index, index).map(move), index.map(delete)]
    return found


def changed(block: Any, *, marks: bool = True) -> st.SearchStrategy[tuple[str, Any]]:
    """A block with something in it changed, and what was done."""
    match block:
        case ListBlock(items=items) if items:
            return _list_changes(block, marks=marks)
        case Figure(caption=Caption() as caption):
            texts = st.sampled_from(CAPTIONS).map(lambda text: attrs.evolve(caption, text=text, marks=()))
            credits_ = st.sampled_from(CREDITS).map(lambda credit: attrs.evolve(caption, credit=credit))
            new = texts if caption.credit is None else st.one_of(texts, credits_)
            return new.map(lambda caption: ("change caption", attrs.evolve(block, caption=caption)))
        case Link():
            titles = st.sampled_from(HEADLINES).map(lambda title: attrs.evolve(block, title=title))
            hrefs = st.sampled_from(ADDRESSES).map(lambda href: attrs.evolve(block, href=href))
            return st.one_of(titles, hrefs).map(lambda link: ("change link", link))
        case Paragraph(role=str()):
            return st.just(("keep", block))  # an end mark, say, which is known by its text
        case Paragraph() | Heading() if block.text:
            return text_changes(block, marks=marks)
        case _:
            return st.just(("keep", block))


def _list_changes(block: ListBlock, *, marks: bool) -> st.SearchStrategy[tuple[str, Any]]:
    items = block.items
    index = st.integers(0, len(items) - 1)

    def change(at: int) -> st.SearchStrategy[tuple[str, Any]]:
        return changed(items[at], marks=marks).map(
            lambda done: (f"item: {done[0]}", attrs.evolve(block, items=(*items[:at], done[1], *items[at + 1 :])))
        )

    def insert(drawn: tuple[int, Paragraph]) -> tuple[str, Any]:
        at, item = drawn
        return "insert item", attrs.evolve(block, items=(*items[:at], item, *items[at:]))

    kinds = [index.flatmap(change), st.tuples(index.map(lambda at: at + 1), paragraphs(marks=marks)).map(insert)]
    if len(items) > 1 and all(isinstance(item, Paragraph) for item in items):
        kinds.append(index.map(lambda at: ("delete item", attrs.evolve(block, items=items[:at] + items[at + 1 :]))))
    return st.one_of(kinds)


def text_changes(node: TextNode, *, marks: bool = True) -> st.SearchStrategy[tuple[str, Any]]:
    """A text with words changed, inserted or deleted, or a mark more or fewer."""
    text = node.text
    edges = sorted({0, len(text), *(x for found in re.finditer(r"\S+", text) for x in found.span())})
    edges = sorted({*edges, *(mark.start for mark in node.marks), *(mark.end for mark in node.marks)})
    edge = st.integers(0, len(edges) - 1)

    def splice(drawn: tuple[int, int, str]) -> tuple[str, Any]:
        first, width, words = drawn
        start, end = edges[first], edges[min(first + width, len(edges) - 1)]
        made = splice_text(node, start, end, words)
        short = made.text.strip()
        if short != made.text:
            lead = len(made.text) - len(made.text.lstrip())
            made = splice_text(splice_text(made, lead + len(short), len(made.text), ""), 0, lead, "")
        return "change text", made if made.text else node

    words = st.one_of(st.sampled_from(PHRASES), st.sampled_from(PHRASES), st.sampled_from(MEANINGFUL), st.just(""))
    kinds: list[st.SearchStrategy[tuple[str, Any]]] = [st.tuples(edge, st.integers(0, 3), words).map(splice)]
    if isinstance(node, Paragraph) and marks:
        kinds.append(marked(text).map(lambda marks: ("set marks", attrs.evolve(node, marks=marks))))
    return st.one_of(kinds)
