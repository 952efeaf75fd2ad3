"""One document of an export as an article, and all of them as a package.

Law: every labelled value has one place in the model; what the model has no field for is in `extra` under its label.
What stands in no known place is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsdoc.fields.bylines import by_word
from newsdoc.fields.datelines import find
from newsdoc.format import Claim
from newsdoc.formats.lexisnexis.entries import Entry, parts
from newsdoc.formats.lexisnexis.frames import Frame, Frames, frames
from newsdoc.formats.lexisnexis.front import front
from newsdoc.formats.lexisnexis.labels import PAGE
from newsdoc.formats.lexisnexis.spellings import DATE, LANGUAGE, WORDS
from newsdoc.model import Article, Byline, Caption, Concept, Dateline, Figure, Note, Package, Paragraph, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdoc.diagnostics import Path
    from newsdoc.format import Reading
    from newsdoc.piece import Piece
    from newsdoc.source import Span

PREFIX = "lexisnexis:"
"""Of the keys in `extra`."""

TERMS: Mapping[str, Mapping[str, str]] = {
    "subject": {},
    "industry": {"role": "industry"},
    "company": {"type": "organisation", "role": "company"},
    "organization": {"type": "organisation"},
    "person": {"type": "person"},
}
"""Labels of index terms, and what they say of a term."""

PLACES: Mapping[str, Mapping[str, str]] = {
    "geographic": {"role": "about"},
    "city": {"type": "city", "role": "about"},
    "state": {"type": "state", "role": "about"},
    "country": {"type": "country", "role": "about"},
}
"""Labels of places, and what they say of a place."""

_TERM = re.compile(r"[^;]++")
_RELEVANCE = re.compile(r"\((?P<percent>[0-9]{1,3})%\)\s*+\Z")
_WHOLE = 100
_COVER = re.compile(r"(?P<label>[^\W\d_][\w /-]{1,38}):(?=\s|\Z)")


class Export(NamedTuple):
    """An export as it was read, and its furniture: frames, and labels that do not go with one value."""

    value: Article | Package
    furniture: list[Span]


def read(reading: Reading) -> Export:
    """All documents of an export; an article if it says that it holds one."""
    found = frames(reading.text)
    if found is None:
        msg = "there is no line that begins or ends a document, such as '1 of 9 DOCUMENTS' or 'End of Document'"
        raise reading.fail("no-documents", msg)
    readers = [_Reader(reading, frame, older=found.older, first=not n) for n, frame in enumerate(found.documents)]
    cover = [found.cover] if found.cover else readers[0].cover
    single = len(readers) == 1 and not cover and found.documents[0].total <= 1
    items = tuple(reader.article(() if single else ("items", n)) for n, reader in enumerate(readers))
    if found.rest:
        path: Path = () if single else ("items", len(items) - 1)
        reading.report("unread-text", "this stands behind the last document", found.rest, path=path)
    furniture = [span for reader in readers for span in reader.furniture]
    if single:
        return Export(items[0], furniture)
    metadata = _cover(reading, found, cover) if cover else None
    return Export(Package(items=items, metadata=metadata), furniture)


def _cover(reading: Reading, found: Frames, blocks: list[Piece]) -> Article:
    """What stands before the first document: how and when the export was made."""
    extra: list[tuple[str, Piece, Piece]] = []
    sent: Any = None
    whole = found.cover or reading.text.cut(blocks[0].start, blocks[-1].start + len(blocks[-1]))
    for stretch, label, value in _cover_lines(whole):
        if label in {"time of request", "date and time"} and sent is None:
            sent = reading.mark(("metadata", "sent"), value, DATE, within=stretch)
        else:
            extra.append((PREFIX + "-".join(label.split()) if label else f"{PREFIX}cover", stretch, value))
    return reading.within(whole, Article(type="composite", sent=sent, extra=_extra(reading, extra, ("metadata",))))


def _cover_lines(whole: Piece) -> list[tuple[Piece, str, Piece]]:
    """Labelled stretches of a cover: a label at the beginning of a line has the lines up to the next one."""
    found: list[tuple[Piece, str, Piece]] = []
    for block in whole.blocks():
        starts = [0]
        labels = [""]
        for line in block.lines():
            match = _COVER.match(line)
            if match is not None:
                at = line.start - block.start
                if at == 0:
                    labels[0] = match["label"]
                else:
                    starts.append(at)
                    labels.append(match["label"])
        for start, end, label in zip(starts, [*starts[1:], len(block)], labels, strict=True):
            stretch = block.cut(start, end).strip()
            found.append((stretch, label.lower(), stretch[len(label) + bool(label) :].strip()))
    return found


def _extra(reading: Reading, pairs: list[tuple[str, Piece, Piece]], path: Path) -> tuple[tuple[str, str], ...]:
    """Pairs of what no field holds, each with the stretch that goes with it. A label without a value says nothing."""
    found = sorted((key, reading.unwrap(value), stretch) for key, stretch, value in pairs if value)
    for number, (_, _, stretch) in enumerate(found):
        reading.claims.append(Claim((*path, "extra", number), stretch.span))
    return tuple((key, value) for key, value, _ in found)


class _Reader:
    """Reads one document."""

    def __init__(self, reading: Reading, frame: Frame, *, older: bool, first: bool) -> None:
        self._reading = reading
        self._frame = frame
        self._parts = parts(frame.inside, older=older)
        self._front = front(self._parts.front, older=older)
        self._path: Path = ()
        self._values: dict[str, Any] = {}
        self._extra: list[tuple[str, Piece, Piece]] = []
        self.furniture = [frame.line.strip().span]
        self.cover: list[Piece] = self._front.before if first else []
        if not first:
            self._front.unread += self._front.before

    def article(self, path: Path) -> Article:
        """The document as an article, which stands at `path` of the whole."""
        self._path = path
        self._open()
        for entry in self._parts.head:
            self._label(entry)
        tail = _merged(self._frame.inside, self._parts.tail)
        for entry in tail:
            self._label(entry)
        self._values["body"] = self._body(self._parts.body)
        self._values["extra"] = _extra(self._reading, self._extra, path)
        whole = self._frame.whole
        if self.cover:
            behind = self.cover[-1].start + len(self.cover[-1]) - whole.start
            whole = whole.cut(behind, len(whole)).strip()
        return self._reading.within(whole, Article(**self._values))

    def _open(self) -> None:
        """What stands before the labels."""
        found, unwrap, values = self._front, self._reading.unwrap, self._values
        if found.source is not None:
            values["provider"] = Concept(name=unwrap(found.source))
        if found.terms is not None:
            values["usage_terms"] = unwrap(found.terms)
        if found.date is not None:
            values["published"] = self._reading.mark((*self._path, "published"), found.date, DATE)
        if found.edition is not None:
            self._extra.append((f"{PREFIX}edition", found.edition, found.edition))
        if found.signal is not None:
            values["signals"] = (found.signal,)
        if found.headline is not None:
            values["headline"] = unwrap(found.headline)
        if found.subheadline is not None:
            values["subheadline"] = unwrap(found.subheadline)
        for block in found.unread:
            self._reading.report("unread-text", "this block has no known place before the text", block, path=self._path)

    def _label(self, entry: Entry) -> None:
        """A labelled value."""
        key, value = entry.key, entry.value
        field = FIELDS.get(key)
        if key in BARE or key in TERMS or key in PLACES or not value:
            self.furniture.append(entry.stretch[: value.start - entry.stretch.start].span)
        if not value:
            return
        if not key or key in BARE:
            self._reading.report("unread-text", "this has no known place after the text", value, path=self._path)
        elif key in TERMS:
            self._terms("subjects", value, Concept, TERMS[key])
        elif key in PLACES:
            self._terms("places", value, Place, PLACES[key])
        elif key == "section":
            self._section(entry)
        elif field is None or (field[0] in self._values and field[0] not in MANY):
            self._extra.append((PREFIX + key, entry.stretch, value))
        else:
            name, make = field
            made = make(self, entry)
            if name in MANY:
                self._values.setdefault(name, []).append(made)
            else:
                self._values[name] = made

    def _section(self, entry: Entry) -> None:
        """The section, and the page at its end."""
        above, mark, last = entry.value.rpartition(";")
        page = PAGE.fullmatch(last)
        if page is None:
            above, mark = entry.value, entry.value[len(entry.value) :]
        elif not mark:
            above, mark = last[:0], entry.stretch
        above = above.rstrip()
        if above:
            stretch = entry.stretch.cut(0, above.start + len(above) - entry.stretch.start)
            concept = self._reading.within(stretch, Concept(name=self._reading.unwrap(above), role="category"))
            self._values.setdefault("subjects", []).append(concept)
        if page is not None:
            tail = entry.stretch.cut(mark.start - entry.stretch.start, len(entry.stretch))
            self._extra.append((f"{PREFIX}page", tail, last.cut(*page.span("page"))))

    def _terms(self, field: str, value: Piece, cls: type[Concept], given: Mapping[str, str]) -> None:
        """Index terms, each with how relevant it is."""
        held: list[Concept] = self._values.setdefault(field, [])
        for found in _TERM.finditer(value):
            piece = value.cut(*found.span()).strip()
            relevance = _RELEVANCE.search(piece)
            name = piece.cut(0, relevance.start()).rstrip() if relevance else piece
            percent = None
            if relevance is not None and name and int(relevance["percent"]) <= _WHOLE:
                path = (*self._path, field, len(held), "relevance")
                percent = self._reading.mark(path, piece.cut(*relevance.span("percent")), int)
            else:
                name = piece
            if name:
                term = cls(name=self._reading.unwrap(name), relevance=percent, **given)
                held.append(self._reading.within(piece, term))

    def _body(self, blocks: list[Piece]) -> tuple[Paragraph, ...]:
        """The text. A dateline that opens it is the article's, unless a label gives one."""
        if blocks and "dateline" not in self._values:
            found = find(blocks[0])
            line = next(blocks[0].lines())
            if found is not None and found.end < len(line):
                self._values["dateline"] = Dateline(text=line.cut(found.start, found.end))
                blocks = [blocks[0][found.end :].lstrip(), *blocks[1:]]
        return tuple(Paragraph(text=self._reading.unwrap(block)) for block in blocks)

    def byline(self, entry: Entry) -> Byline:
        """The line, without its by-word."""
        text = entry.value[by_word(entry.value) :].lstrip()
        return self._reading.within(entry.stretch, Byline(text=self._reading.unwrap(text or entry.value)))

    def dateline(self, entry: Entry) -> Dateline:
        """The line, as a node of its own."""
        return self._reading.within(entry.stretch, Dateline(text=self._reading.unwrap(entry.value)))

    def concept(self, entry: Entry) -> Concept:
        """A name."""
        return self._reading.within(entry.stretch, Concept(name=self._reading.unwrap(entry.value)))

    def figure(self, entry: Entry) -> Figure:
        """What the export says of a picture that it leaves out."""
        caption = Caption(text=self._reading.unwrap(entry.value))
        return self._reading.within(entry.stretch, Figure(caption=caption))

    def note(self, entry: Entry) -> Note:
        """A note; a correction is one to readers."""
        given: dict[str, Any] = {"role": "correction", "public": True} if entry.key == "correction" else {}
        return self._reading.within(entry.stretch, Note(text=self._reading.unwrap(entry.value), **given))

    def text(self, entry: Entry) -> str:
        """A string."""
        return self._reading.within(entry.stretch, self._reading.unwrap(entry.value))

    def language(self, entry: Entry) -> Any:
        """The tag of a language."""
        return self._reading.mark((*self._path, "language"), entry.value, LANGUAGE, within=entry.stretch)

    def words(self, entry: Entry) -> Any:
        """How many words the text has."""
        return self._reading.mark((*self._path, "word_count"), entry.value, WORDS, within=entry.stretch)


def _merged(inside: Piece, tail: list[Entry]) -> list[Entry]:
    """The labels of a tail, blocks without one joined to the label they go on with."""
    merged: list[Entry] = []
    for entry in tail:
        above = merged[-1] if merged else None
        if above is None or entry.key:
            merged.append(entry)
        elif above.key == "copyright" and entry.block == above.block:
            end = entry.stretch.start + len(entry.stretch)
            stretch = inside.cut(above.stretch.start - inside.start, end - inside.start)
            merged[-1] = above._replace(stretch=stretch, value=stretch)
        elif above.label.several:
            merged.append(entry._replace(key=above.key))
        else:
            merged.append(entry)
    return merged


MANY = frozenset({"associations", "bylines", "ednotes", "genres", "sources"})
"""Fields that hold several values."""

BARE = frozenset({"body", "classification"})
"""Labels that only say what follows."""

FIELDS: Mapping[str, tuple[str, Callable[[_Reader, Entry], Any]]] = {
    "byline": ("bylines", _Reader.byline),
    "copyright": ("copyright_notice", _Reader.text),
    "correction": ("ednotes", _Reader.note),
    "dateline": ("dateline", _Reader.dateline),
    "document-type": ("genres", _Reader.concept),
    "graphic": ("associations", _Reader.figure),
    "headline": ("headline", _Reader.text),
    "highlight": ("abstract", _Reader.text),
    "language": ("language", _Reader.language),
    "length": ("word_count", _Reader.words),
    "notes": ("ednotes", _Reader.note),
    "source": ("sources", _Reader.concept),
    "url": ("url", _Reader.text),
}
"""Labels whose value has a field, and how it is read. Of a field that holds one value, the first has it."""
