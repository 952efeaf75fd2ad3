"""Rows made ready for use: what a template says, turned into matching, reading and printing.

Law: matching is by literal text from both ends and takes linear time. What a row prints, it reads.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import bylines, labels
from newsdoc.inline import Text
from newsdoc.layout.holes import CODECS
from newsdoc.layout.signs import RunIn, Sign, naming
from newsdoc.model import Article
from newsdoc.model.base import TextNode
from newsdoc.model.schema import Many, One, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdoc.codecs import Codec, Remark
    from newsdoc.fields.agencies import Agency
    from newsdoc.layout.table import Row
    from newsdoc.model.base import Node

NO_MATCH: Any = object()
"""What reading a row gives when the text is none of its."""

Spans = tuple[tuple[int, int], ...]

_PART = re.compile(r"\{(?P<hole>[a-z_.]+)(?::(?P<codec>[a-z]+))?\}|\[(?P<role>[a-z]+)(?:\|(?P<label>[^\]]+))?\]")
_FINISHED = re.compile(r"[.!?…][\"'”’»)\]*_]*$")
_FINISH_WIDTH = 8
_ROUND = re.compile(r"[()]")
_TRIALS = 12
_TEXTS = (("text", "marks"), ("text",))
_BY = "by"


@attrs.frozen
class Hole:
    """A hole of a row: where its value goes and how it is spelled."""

    path: tuple[str, ...]
    codec: Codec
    fields: tuple[str, ...]
    """The fields of the node `path[:-1]` that the hole spells."""


@attrs.frozen
class Compiled:
    """A row with its template taken apart.

    `field` is the field of `Article` that it fills, `many` whether that is a sequence. `literals` are the texts
    before, between and after the holes; `opening` matches the first of them, `closing` is the last.
    """

    row: Row
    field: str
    many: bool
    node: type | None
    holes: tuple[Hole, ...]
    literals: tuple[str, ...]
    closing: str
    sign: str
    """A text that every one of this row has in it: the colon of a label, say. Quicker to look for than the rest."""
    opening: re.Pattern[str] | None
    firsts: frozenset[str] | None
    seams: tuple[tuple[str, bool], ...]
    """The literals between the holes from the last to the first, without blanks, and whether blanks precede them."""
    within: tuple[str, type[Node]] | None
    """The field and class of the node within the node that dotted holes fill."""
    takes_all: bool
    """The row is one hole and nothing else, so that it matches any text without blanks around it."""
    plain: bool
    """The row makes a value, or a node of a text and its marks alone."""
    part: str
    rank: int

    @property
    def runs_in(self) -> bool:
        """Whether the row knows by itself where it ends."""
        return self.takes_all and isinstance(self.holes[0].codec, RunIn)

    @property
    def running_text(self) -> Text:
        """The codec of the row's text; plain text, if it has another value."""
        codec = self.holes[0].codec
        return codec if isinstance(codec, Text) else Text()

    @property
    def takes_any_text(self) -> bool:
        """Whether a block that no other row claims may be read by this one."""
        codec = self.holes[0].codec
        return self.plain and self.takes_all and isinstance(codec, Text) and not isinstance(codec, Sign)

    @property
    def specials(self) -> tuple[str, ...]:
        """Characters without which a block of running text is its own value."""
        codec = self.holes[0].codec
        return codec.markup.specials if isinstance(codec, Text) else ()

    @property
    def unmarked(self) -> bool:
        """Whether the row makes a text that may have marks, but has no spelling for them."""
        return self.holes[0].fields == ("text",)

    @property
    def next_block(self) -> bool:
        """Whether the value may stand in the block after the label."""
        return self.row.value == "line or next block"

    @property
    def interrupts(self) -> bool:
        """Whether the row may begin within a block, on a line of its own: it opens with a label or sign, or is one."""
        return (self.takes_all and isinstance(self.holes[0].codec, Sign)) or self._begins_with_sign

    @property
    def _begins_with_sign(self) -> bool:
        return self.opening is not None and not self.closing and (self.labelled or not self.literals[0][:1].isalpha())

    @property
    def words(self) -> tuple[str, ...]:
        """The labels or by-words that the row may open with, if it names a role."""
        found = _PART.match(self.row.template)
        return _words(found["role"], self.row.template)[2] if found and found["role"] else ()

    @property
    def labelled(self) -> bool:
        """Whether the row opens with a label."""
        return _labelled(self.row)

    def opens(self, text: str, start: int, end: int) -> bool:
        """Whether a text begins as this row does, with its label or sign."""
        if self.opening is None:
            return self.reads(text[start:end])
        return self.opening.match(text, start, end) is not None

    def run_in(self, text: str, *, sure: bool = False) -> tuple[int, int] | None:
        """Where the row ends that a text opens with, and where the rest begins; `sure`: only beyond doubt."""
        codec = self.holes[0].codec
        return codec.run_in(text, sure=sure) if isinstance(codec, RunIn) else None

    def match(self, text: str, start: int, end: int) -> Spans | None:
        """Where the holes' texts stand, if the literal texts are all there; no blanks around the text."""
        if self.takes_all:
            return ((start, end),)
        at, stop = start, end
        if self.closing:
            if not text.endswith(self.closing, start, end):
                return None
            stop -= len(self.closing)
        if self.opening is not None:
            opened = self.opening.match(text, start, stop)
            if opened is None:
                return None
            at = opened.end()
        if not self.seams:
            only = _trim(text, at, stop)
            return None if self.opening is not None and self._closes_before(text, *only) else (only,)
        found: list[tuple[int, int]] = []
        for core, spaced in self.seams:
            seam = text.rfind(core, at, stop)
            if seam <= at or (spaced and not text[seam - 1].isspace()):
                return None
            found.append(_trim(text, seam + len(core), stop))
            stop = seam
        found.append(_trim(text, at, stop))
        if self._closes_before(text, *found[0]):
            return None
        if self.row.after and not _is_finished(text, *found[1]):
            return None
        return tuple(found[::-1])

    def _closes_before(self, text: str, start: int, end: int) -> bool:
        """Whether what closes the row stands within it; brackets may, in pairs."""
        if not self.closing or text.find(self.closing, start, end) < 0:
            return False
        if self.closing != ")":
            return True
        depth = 0
        for sign in _ROUND.finditer(text, start, end):
            depth += 1 if sign[0] == "(" else -1
            if depth < 0:
                return True
        return False

    def read(self, text: str, spans: Spans, remarks: list[tuple[int, Remark]] | None = None) -> Any:
        """The value or node that the holes' texts make; `NO_MATCH` if a codec will not have one of them.

        What the codecs notice is added to `remarks`, with the offset it counts from.
        """
        if self.plain:
            return self._read_one(text, spans[0], remarks)
        outer: dict[str, Any] = dict(self.row.given)
        inner: dict[str, Any] = {}
        for hole, (start, end) in zip(self.holes, spans):  # noqa: B905 - of one length, and strict is slow
            noticed: list[Remark] = []
            decoded = hole.codec.decode(text[start:end], noticed)
            if decoded is None:
                return NO_MATCH
            if noticed and remarks is not None:
                remarks.extend((start, remark) for remark in noticed)
            values = outer if len(hole.path) == 1 else inner
            for name, value in zip(hole.fields, decoded):  # noqa: B905 - of one length, and strict is slow
                if value:
                    values[name] = value
        if self.within is not None:
            name, cls = self.within
            outer[name] = cls(**inner)
        return self.node(**outer) if self.node else NO_MATCH

    def _read_one(self, text: str, span: tuple[int, int], remarks: list[tuple[int, Remark]] | None) -> Any:
        """Read a row that is a value, or a text with its marks: most of them are."""
        start, end = span
        noticed: list[Remark] = []
        decoded = self.holes[0].codec.decode(text[start:end], noticed)
        if decoded is None:
            return NO_MATCH
        if noticed and remarks is not None:
            remarks.extend((start, remark) for remark in noticed)
        return decoded[0] if self.node is None else self.node(**dict(zip(self.holes[0].fields, decoded, strict=True)))

    def reads(self, text: str) -> bool:
        """Whether a text is one of this row's, as a whole."""
        spans = self.match(text, 0, len(text))
        return spans is not None and self.read(text, spans) is not NO_MATCH

    def accepts(self, value: Any) -> bool:
        """Whether a node is of this row's class and has what the row implies."""
        if self.node is None:
            return True
        if type(value) is not self.node or any(getattr(value, name) != given for name, given in self.row.given):
            return False
        if self.unmarked and isinstance(value, TextNode) and value.marks:
            return False
        return all(_value(value, hole.path[:-1]) is not None for hole in self.holes)

    def spellings(self, value: Any) -> Iterator[str]:
        """Ways to print a value or node, best first; at most a dozen."""
        choices: list[list[str]] = []
        for hole in self.holes:
            owner = value if self.node is None else _value(value, hole.path[:-1])
            values = (value,) if self.node is None else tuple(getattr(owner, name) for name in hole.fields)
            if not any(values):
                return
            choices.append(
                [spelled for _, spelled in zip(range(_TRIALS), hole.codec.encode(values, None), strict=False)]
            )
        for _, chosen in zip(range(_TRIALS), product(*choices), strict=False):
            parts = [self.literals[0]]
            for spelled, literal in zip(chosen, self.literals[1:], strict=True):
                parts += [spelled, literal]
            yield "".join(parts)


def compile_row(row: Row, part: str, rank: int, own: Mapping[str, Agency] | None = None) -> Compiled:
    """Take a template apart; `own` is the layout's agency, by its names. Raises `ValueError` for nonsense."""
    holes: list[Hole] = []
    literals: list[str] = [""]
    opening = ""
    at = 0
    field, many, node = "", False, row.node
    for found in _PART.finditer(row.template):
        literals[-1] += row.template[at : found.start()]
        at = found.end()
        if found["role"]:
            if holes or literals != [""]:
                msg = f"a label stands only at the beginning of a row: {row.template!r}"
                raise ValueError(msg)
            opening, written, _ = _words(found["role"], row.template)
            literals[-1] += found["label"] or written
            continue
        if not holes:
            opening += _flexible(literals[0] if not opening else row.template[: found.start()].rpartition("]")[2])
        steps = tuple(found["hole"].split("."))
        if row.node is None:
            field = steps[0]
            node, many = _article_field(field)
            steps = ("text",) if node is not None else steps
        codec = naming(_codec(node, steps, found["codec"], wrap=row.wrap), own)
        holes.append(Hole(steps, codec, (steps[-1], *codec.shares)))
        literals.append("")
    literals[-1] += row.template[at:]
    if not holes or not all(literal.strip() for literal in literals[1:-1]):
        msg = f"a row needs holes, and more than blanks between them: {row.template!r}"
        raise ValueError(msg)
    return Compiled(
        row=row,
        field=field or part,
        many=many,
        node=node,
        holes=tuple(holes),
        literals=tuple(literals),
        closing=literals[-1],
        sign=":" if _labelled(row) else "",
        opening=re.compile(opening, re.IGNORECASE) if opening else None,
        firsts=_firsts(row, literals[0], holes[0].codec),
        seams=tuple((literal.strip(), literal[0].isspace()) for literal in literals[-2:0:-1]),
        within=_within(row, holes),
        takes_all=len(holes) == 1 and not opening and not literals[0] and not literals[1],
        plain=len(holes) == 1 and not row.given and (node is None or holes[0].fields in _TEXTS),
        part=part,
        rank=rank,
    )


def _article_field(name: str) -> tuple[type | None, bool]:
    """The class of an article's field, if it holds lines of text, and whether it is a sequence."""
    info = next((info for info in fields_of(Article) if info.name == name), None)
    if info is None:
        msg = f"an article has no field {name!r}"
        raise ValueError(msg)
    many = isinstance(info.kind, Many)
    kind = info.kind.item if isinstance(info.kind, Many) else info.kind
    return (kind.cls if isinstance(kind, One) else None), many


def _codec(node: type | None, steps: tuple[str, ...], name: str | None, *, wrap: bool) -> Codec:
    cls: Any = node
    for step in steps:
        kind = next((info.kind for info in fields_of(cls) if info.name == step), None) if cls else One
        if kind is None:
            msg = f"{cls.__name__} has no field {step!r}"
            raise ValueError(msg)
        if step is not steps[-1]:
            cls = kind.cls if isinstance(kind, One) else None
    if name is not None and name not in CODECS:
        msg = f"no codec is called {name!r}; there are {', '.join(CODECS)}"
        raise ValueError(msg)
    marked = cls is not None and any(info.name == "marks" for info in fields_of(cls)) and steps[-1] == "text"
    if name is None:
        name = "inline" if marked else "plain"
    codec = CODECS[name]
    return attrs.evolve(codec, wrap=True) if wrap and isinstance(codec, Text) else codec


def _labelled(row: Row) -> bool:
    found = _PART.match(row.template)
    return found is not None and found["role"] not in {None, _BY}


def _words(role: str, template: str) -> tuple[str, str, tuple[str, ...]]:
    """What a row of a role opens with: its pattern, what to write, and all words in question."""
    if role == _BY:
        return bylines.BY_WORD, "By", bylines.by_words()
    if role not in labels.LABELS:
        msg = f"there are no labels of the role {role!r}: {template!r}"
        raise ValueError(msg)
    return labels.pattern(role), labels.label(role) + ":", labels.labels(role)


def _firsts(row: Row, literal: str, codec: Codec) -> frozenset[str] | None:
    """The characters that a text of this row can begin with; `None` for any."""
    found = _PART.match(row.template)
    if found and found["role"]:
        words = _words(found["role"], row.template)[2]
    else:
        words = tuple(codec.firsts) if not literal and isinstance(codec, Sign) else (literal,)
    letters = {word[:1] for word in words}
    return None if "" in letters else frozenset(letters | {x.upper() for x in letters} | {x.lower() for x in letters})


def _flexible(literal: str) -> str:
    """A pattern for literal text in which blanks stand for any blanks."""
    words = [re.escape(word) for word in literal.split()]
    blank = "" if literal == literal.rstrip() else r"\s++" if words else r"\s*+"
    return r"[^\S\r\n]++".join(words) + blank


def _is_finished(text: str, start: int, end: int) -> bool:
    """Whether a text ends as a sentence does; quotes, brackets and markup may follow the full stop."""
    return text[end - 1] in ".!?…" or _FINISHED.search(text, max(end - _FINISH_WIDTH, start), end) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if start < end and not (text[start].isspace() or text[end - 1].isspace()):
        return start, end
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), max(end - len(part) + len(part.rstrip()), start)


def _value(node: Any, path: Sequence[str]) -> Any:
    for step in path:
        node = None if node is None else getattr(node, step)
    return node


def _within(row: Row, holes: Sequence[Hole]) -> tuple[str, type[Node]] | None:
    names = {hole.path[:-1] for hole in holes} - {()}
    if not names:
        return None
    if row.node is None or len(names) > 1 or len(next(iter(names))) > 1:
        msg = f"the dotted holes of a row fill one node within its node: {row.template!r}"
        raise ValueError(msg)
    ((name,),) = names
    return name, next(info.classes[0] for info in fields_of(row.node) if info.name == name)
