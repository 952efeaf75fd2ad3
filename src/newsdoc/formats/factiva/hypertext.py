"""`factiva:html`: the web pages that Factiva saves, many articles a page, each a table of codes and values.

Law: a code is data, and has one place in the model; what the model has no field for is in `extra` under its code. The
values are known and not where they stand, so the page comes back as it was and an edit of it is refused. Source: the
field codes of Dow Jones Factiva.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc._manifest import BUILT_IN
from newsdoc.fields import dates, languages
from newsdoc.fields.bylines import by_word
from newsdoc.format import Evidence, Format, FormatInfo
from newsdoc.formats._pages import charset, classes, text_of, tokens
from newsdoc.model import Article, Byline, Caption, Concept, Contributor, Figure, Note, Package, Paragraph, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newsdoc.format import Reading

_BREAKS = frozenset({"br", "div", "p"})
_NUMBER = re.compile(r"[0-9][0-9.,\u00a0\u202f ]*+")
_CODE = re.compile(r"[A-Z]{2,4}")
_SHOWN = re.compile(r"<b>\s*+(HD|WC|PD|SN|SC|LA|CY|LP|TD|AN)\s*+</b>", re.IGNORECASE)
_TITLE = re.compile(r"<title>\s*+(?:dow jones\s++)?factiva\s*+</title>", re.IGNORECASE)
_FEWEST = 5
_ARTICLE = "article"
_INDEX = "index"


@attrs.define
class _Row:
    """A code and the paragraphs of its value."""

    code: str
    value: list[str]

    @property
    def line(self) -> str:
        """The value on one line."""
        return " ".join(self.value)


def _rows(page: str) -> Iterator[list[_Row]]:
    """The rows of every article of a page."""
    rows: list[_Row] | None = None
    cell: list[str] | None = None
    index = coded = False
    for piece, tag in tokens(page):
        if tag is None:
            if cell is not None:
                cell[-1] += text_of(piece)
            continue
        name = tag["name"].lower()
        if name == "div" and _ARTICLE in classes(tag) and not tag["closed"]:
            if rows:
                yield rows
            rows, cell = [], None
        elif name == "td" and not tag["closed"] and rows is not None:
            cell, index = [""], _INDEX in classes(tag)
        elif name == "td" and rows is not None and cell is not None:
            value = [text for part in cell if (text := part.strip())]
            if coded and not index:
                rows[-1].value += value
            coded = index and bool(value) and _CODE.fullmatch(value[0]) is not None
            if coded:
                rows.append(_Row(value[0], []))
            cell = None
        elif name in _BREAKS and cell is not None:
            cell.append("")
    if rows:
        yield rows


class _Reader:
    """Reads one article."""

    def __init__(self, reading: Reading, path: tuple[str | int, ...]) -> None:
        self._reading = reading
        self._path = path
        self._values: dict[str, Any] = {}
        self._extra: list[tuple[str, str]] = []

    def article(self, rows: list[_Row]) -> Article:
        """The rows as an article."""
        for row in rows:
            place = _PLACES.get(row.code)
            if not row.value:
                continue
            if place is None or (place[0] in self._values and place[0] not in _MANY):
                self._extra.append((f"factiva:{row.code.lower()}", row.line))
                continue
            made = place[1](self, row)
            if place[0] in _MANY:
                self._values.setdefault(place[0], []).extend(made)
            else:
                self._values[place[0]] = made
        lines = {row.code: row.line for row in rows}
        self._time(lines)
        if "SC" in lines and "provider" in self._values:
            self._values["provider"] = attrs.evolve(self._values["provider"], code=lines["SC"])
            self._extra.remove(("factiva:sc", lines["SC"]))
        return Article(**self._values, extra=self._extra)

    def _time(self, lines: Mapping[str, str]) -> None:
        """The time of day beside the date, if both are told."""
        timed = dates.parse(f"{lines.get('PD', '')}, {lines['ET']}") if "ET" in lines else None
        if timed is not None and timed.value is not None:
            self._values["published"] = timed.value
            self._extra.remove(("factiva:et", lines["ET"]))

    def _report(self, code: str, message: str, field: str) -> None:
        self._reading.report(code, message, severity="error", path=(*self._path, field))

    def line(self, row: _Row) -> str:
        """The value as it is."""
        return row.line

    def number(self, row: _Row) -> str:
        """The accession number, without the word before it."""
        return row.line.rpartition(" ")[2]

    def words(self, row: _Row) -> int | None:
        """A number of words."""
        found = _NUMBER.search(row.line)
        if found is None:
            self._report("bad-value", f"{row.line!r} says no number of words", "word_count")
            return None
        return int("".join(filter(str.isdecimal, found.group()))[:18])

    def date(self, row: _Row) -> Any:
        """A date; none if it is not sure."""
        parsed = dates.parse(row.line)
        if parsed is None or parsed.value is None:
            code, why = ("ambiguous-date", "can be read in two ways") if parsed else ("bad-date", "is no date")
            self._report(code, f"{row.line!r} {why}; the field is left empty", "published")
            return None
        return parsed.value

    def language(self, row: _Row) -> str | None:
        """The tag of a language."""
        tag = languages.tag(row.line)
        if tag is None:
            self._report("unknown-language", f"{row.line!r} names no language known here", "language")
        return tag

    def byline(self, row: _Row) -> list[Byline]:
        """A line of authors."""
        return [Byline(text=text[by_word(text) :].strip() or text) for text in row.value]

    def source(self, row: _Row) -> Concept:
        """Whose text it is."""
        return Concept(name=row.line)

    def section(self, row: _Row) -> list[Concept]:
        """The section."""
        return [Concept(name=row.line, role="category")]

    def column(self, row: _Row) -> list[Concept]:
        """The column."""
        return [Concept(name=row.line, scheme="factiva:clm", role="category")]

    def publisher(self, row: _Row) -> list[Contributor]:
        """Who publishes it."""
        return [Contributor(name=row.line, type="organisation", role="publisher")]

    def correction(self, row: _Row) -> list[Note]:
        """What was wrong."""
        return [Note(text="\n".join(row.value), role="correction", public=True)]

    def contact(self, row: _Row) -> list[Note]:
        """Whom to ask."""
        return [Note(text="\n".join(row.value), role="contacts")]

    def own_codes(self, row: _Row) -> list[Concept]:
        """The provider's own codes: `SEA | ICE`."""
        return [Concept(code=code, scheme="factiva:ipc") for code in _parts(row)]

    def keywords(self, row: _Row) -> list[str]:
        """The provider's own words."""
        return list(_parts(row))

    def lead(self, row: _Row) -> list[Paragraph]:
        """The first paragraphs."""
        return [Paragraph(text=text, role="lead") for text in row.value]

    def text(self, row: _Row) -> list[Paragraph]:
        """The others."""
        return [Paragraph(text=text) for text in row.value]

    def figure(self, row: _Row) -> list[Figure]:
        """What is said of pictures."""
        return [Figure(caption=Caption(text=text)) for text in row.value]

    def terms(self, row: _Row) -> list[Concept]:
        """Index terms: `gpol : Domestic Politics | gvote : Elections`."""
        kind = "organisation" if row.code == "CO" else None
        scheme = f"factiva:{row.code.lower()}"
        return [Concept(code=code, name=name, scheme=scheme, type=kind) for code, name in _terms(row)]

    def places(self, row: _Row) -> list[Place]:
        """Regions."""
        return [Place(code=code, name=name, scheme="factiva:re", role="about") for code, name in _terms(row)]


def _parts(row: _Row) -> Iterator[str]:
    return filter(None, map(str.strip, row.line.split("|")))


def _terms(row: _Row) -> Iterator[tuple[str | None, str]]:
    for term in _parts(row):
        code, colon, name = term.partition(" : ")
        yield (code.strip(), name.strip()) if colon else (None, term)


_MANY = frozenset({"associations", "body", "bylines", "contributors", "ednotes", "keywords", "places", "subjects"})
_PLACES: Mapping[str, tuple[str, Callable[[_Reader, _Row], Any]]] = {
    "AN": ("guid", _Reader.number),
    "ART": ("associations", _Reader.figure),
    "BY": ("bylines", _Reader.byline),
    "CLM": ("subjects", _Reader.column),
    "CO": ("subjects", _Reader.terms),
    "CR": ("creditline", _Reader.line),
    "CT": ("ednotes", _Reader.contact),
    "CX": ("ednotes", _Reader.correction),
    "CY": ("copyright_notice", _Reader.line),
    "HD": ("headline", _Reader.line),
    "IN": ("subjects", _Reader.terms),
    "IPC": ("subjects", _Reader.own_codes),
    "IPD": ("keywords", _Reader.keywords),
    "LA": ("language", _Reader.language),
    "LP": ("body", _Reader.lead),
    "NS": ("subjects", _Reader.terms),
    "PD": ("published", _Reader.date),
    "PUB": ("contributors", _Reader.publisher),
    "RE": ("places", _Reader.places),
    "SE": ("subjects", _Reader.section),
    "SN": ("provider", _Reader.source),
    "TD": ("body", _Reader.text),
    "WC": ("word_count", _Reader.words),
}
"""Codes whose value has a field, and how it is read."""


class FactivaHtml(Format):
    """Pages of Factiva: read, and given back as they are."""

    @property
    def info(self) -> FormatInfo:
        """As the manifest has it."""
        return BUILT_IN["factiva:html"]

    def declared_encoding(self, data: bytes) -> str | None:
        """As its head says."""
        return charset(data)

    def read(self, reading: Reading) -> Article | Package:
        """One article, or a package of several."""
        found = list(_rows(reading.source.text))
        if not found:
            raise reading.fail("no-documents", "there is no element of the class 'article' with rows of codes in it")
        if len(found) == 1:
            return _Reader(reading, ()).article(found[0])
        return Package(items=[_Reader(reading, ("items", n)).article(rows) for n, rows in enumerate(found)])

    def sniff(self, text: str) -> Evidence | None:
        """By its title and the codes in bold; styles may fill all of the head."""
        titled = _TITLE.search(text) is not None
        codes = sorted({found[1].upper() for found in _SHOWN.finditer(text)})
        if len(codes) >= _FEWEST:
            return Evidence(0.9, f"the codes {', '.join(codes)} in bold")
        return Evidence(0.6, "its title is Factiva") if titled else None


FACTIVA_HTML = FactivaHtml()
