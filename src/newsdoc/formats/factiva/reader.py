"""The reader: one `article` element of Factiva's XML into an article.

Law: reading makes values and leaves, beside them, one note for each that `places` carries out; a response that nobody
edits pays no more than that. An element without a row, and a second one where the model has room for one, is an extra
called `factiva:element`, its attributes and what is in it `factiva:element@attribute` and `factiva:element/inner`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.inline import read_text, read_verbatim
from newsdoc.formats._xml.meanings import VERBATIM, WORDS, Meaning
from newsdoc.formats._xml.tree import collapse, local_name
from newsdoc.formats.factiva.words import DATES, DESCRIPTORS, ELEMENTS, FIXED, LINES, SHOWN, TEXT, Word
from newsdoc.model import (
    Article,
    Byline,
    Caption,
    Concept,
    Contributor,
    Figure,
    Note,
    Paragraph,
    Place,
    Preformatted,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from xml.etree.ElementTree import Element

    from newsdoc.diagnostics import Path
    from newsdoc.formats._xml.inline import InlineTable
    from newsdoc.formats._xml.places import Places
    from newsdoc.formats.factiva.words import Kind

PREFIX: Final = "factiva:"


@attrs.frozen
class Noted:
    """A note to be carried out once somebody asks where a value stands."""

    path: Path
    carry_out: Callable[[Places], None]


class ArticleReader:
    """Reads one article; `path` is its place in the package."""

    def __init__(self, path: Path, notes: list[Noted], report: Callable[[str, str, Element, Path], None]) -> None:
        self._path = path
        self._notes = notes
        self._report = report
        self._values: dict[str, Any] = {}
        self._lists: dict[str, list[Any]] = {}
        self._extra: list[tuple[str, str]] = []
        self._provider: dict[str, str] = {}
        self._empty: dict[Path, tuple[Element, Meaning]] = {}

    def read(self, article: Element) -> Article:
        """All that is in the element."""
        self._attributes(article, "article")
        for element in article:
            word = ELEMENTS.get(element.tag)
            if word is None or not _KINDS[word.kind](self, element, word):
                self._keep(element, f"{PREFIX}{local_name(element.tag)}")
        for path, (element, meaning) in self._empty.items():
            if path[0] not in self._values:
                self._text_note(path, element, WORDS if meaning is VERBATIM else meaning, TEXT)
        if self._provider:
            given: dict[str, Any] = dict(self._provider)
            self._values["provider"] = Concept(**given)
        values: dict[str, Any] = {**self._values, **self._lists, "extra": self._extra}
        return Article(**values)

    # -- notes -----------------------------------------------------------------------------------------------

    def _note(self, path: Path, carry_out: Callable[[Places, Path], None]) -> None:
        full = (*self._path, *path)
        self._notes.append(Noted(full, lambda places: carry_out(places, full)))

    def _item_note(self, path: Path, element: Element, *held: str) -> None:
        def carry_out(places: Places, path: Path) -> None:
            places.item(path, element)
            places.hold(element, *held)

        self._note(path, carry_out)
        self._attributes(element, element.tag, {*held, "code"})

    def _text_note(self, path: Path, element: Element, meaning: Meaning, table: InlineTable) -> None:
        self._note(path, lambda places, path: places.text(path, element, meaning, table=table))

    def _inline_note(
        self, node: Path, element: Element, table: InlineTable, part: tuple[int, int] | None = None
    ) -> None:
        """The text of a node, which may get marks that have no place."""
        self._note((*node, "text"), lambda places, path: places.inline(path, element, table, part=part))

    def _append(self, field: str, value: Any, element: Element, *held: str) -> Path:
        items = self._lists.setdefault(field, [])
        items.append(value)
        path = (field, len(items) - 1)
        self._item_note(path, element, *held)
        return path

    def _keep(self, element: Element, key: str) -> None:
        """What no field holds."""
        self._attributes(element, key.removeprefix(PREFIX))
        if not len(element) or _says(element) or element[0].tag in TEXT.bare:
            if text := read_text(element, LINES):
                self._extra.append((key, text))
        else:
            for inner in element:
                self._keep(inner, f"{key}/{local_name(inner.tag)}")

    def _rest(self, element: Element, *read: Element) -> None:
        """What an element holds beside those that have been read."""
        key, known = f"{PREFIX}{element.tag}", set(read)
        if text := _says(element):
            self._extra.append((key, text))
        for inner in element:
            if inner not in known:
                self._keep(inner, f"{key}/{local_name(inner.tag)}")

    def _attributes(self, element: Element, name: str, held: Collection[str] = ()) -> None:
        for attribute, text in element.items():
            if attribute not in held and (text := collapse(text)):
                self._extra.append((f"{PREFIX}{name}@{local_name(attribute)}", text))

    # -- kinds of elements: whether one could be read --------------------------------------------------------

    def text(self, element: Element, word: Word) -> bool:
        """A field that is a text, or what one means."""
        path = (word.field,)
        inner, table = self._content(element)
        text = read_text(inner, table)
        if not text:
            self._empty.setdefault(path, (inner, word.meaning))
        if not text or word.field in self._values:
            return False
        self._set(word.field, word.meaning.read(text), text, element)
        self._item_note(path, element)
        self._text_note(path, inner, word.meaning, table)
        return True

    def _set(self, field: str, value: Any, text: str, element: Element) -> None:
        self._values[field] = value
        if value is None:
            message = f"{text!r} cannot be read; the field is left empty"
            self._report("bad-value", message, element, (*self._path, field))

    def _content(self, element: Element) -> tuple[Element, InlineTable]:
        """The element whose content is the text of another one: its only paragraph, if it has one, else itself."""
        if len(element) == 1 and element[0].tag == "paragraph" and not _says(element):
            inner = element[0]
            self._note((), lambda places, _: places.hold(inner, *SHOWN))
            return inner, TEXT
        return element, LINES

    def date(self, element: Element, word: Word) -> bool:
        """A date, in an element that says how exact it is."""
        found = next((child for child in element if child.tag in DATES), None)
        text = "" if found is None else read_text(found)
        if found is None or not text or word.field in self._values:
            return False
        meaning = DATES[found.tag]
        self._set(word.field, meaning.read(text), text, found)
        self._item_note((word.field,), element)
        self._text_note((word.field,), found, meaning, TEXT)
        self._rest(element, found)
        return True

    def line(self, element: Element, word: Word) -> bool:
        """An author line, without the by-word."""
        inner, table = self._content(element)
        text = read_text(inner, table)
        cut = by_word(text)
        line = text[cut:].strip()
        if line:
            path = self._append(word.field, Byline(text=line), element)
            self._inline_note(path, inner, table, (cut, cut + len(line)) if cut else None)
        return bool(line)

    def number(self, element: Element, word: Word) -> bool:
        """Another name of the article."""
        text = read_text(element, TEXT)
        if text:
            self._append(word.field, (word.role or element.tag, text), element)
        return bool(text)

    def name(self, element: Element, word: Word) -> bool:
        """Somebody or something known by a name."""
        inner, table = self._content(element)
        text = read_text(inner, table)
        if text:
            cls = Contributor if word.field == "contributors" else Concept
            named = cls(name=text, scheme=word.scheme, type=word.type, role=word.role)
            path = self._append(word.field, named, element)
            self._text_note((*path, "name"), inner, VERBATIM, table)
        return bool(text)

    def source(self, element: Element, word: Word) -> bool:
        """The name of the publication."""
        text = read_text(element, TEXT)
        if not text or "name" in self._provider:
            return False
        self._provider["name"] = text
        self._item_note((word.field,), element)
        self._text_note((word.field, "name"), element, VERBATIM, TEXT)
        return True

    def source_code(self, element: Element, word: Word) -> bool:
        """The code of the publication."""
        text = read_text(element, TEXT)
        if not text or "code" in self._provider:
            return False
        self._provider["code"] = text
        self._item_note((word.field, "code"), element)
        self._text_note((word.field, "code"), element, VERBATIM, TEXT)
        return True

    def code(self, element: Element, word: Word) -> bool:
        """A code, with the name of what it stands for."""
        code = collapse(element.get("code", "")) or None
        named = element.find("name")
        name = (read_text(named, TEXT) or None) if named is not None else None
        if not (code or name):
            return False
        cls = Place if word.field == "places" else Concept
        concept = cls(name=name, code=code, scheme=word.scheme, type=word.type, role=word.role)
        path = self._append(word.field, concept, element, "position")
        self._note((*path, "code"), lambda places, path: places.attribute(path, element, "code"))
        if named is not None:
            self._text_note((*path, "name"), named, VERBATIM if name else WORDS, TEXT)
        self._rest(element, *([] if named is None else [named]))
        return True

    def descriptor(self, element: Element, word: Word) -> bool:
        """A free word, or a code of the provider's own."""
        text, kind = read_text(element, TEXT), collapse(element.get("code", ""))
        if not text:
            return False
        if kind == DESCRIPTORS:
            path = self._append("keywords", text, element, "code")
            self._text_note(path, element, VERBATIM, TEXT)
        else:
            scheme = f"{PREFIX}{kind}" if kind else None
            path = self._append(word.field, Concept(code=text, scheme=scheme), element, "code")
            self._text_note((*path, "code"), element, VERBATIM, TEXT)
        return True

    def figure(self, element: Element, word: Word) -> bool:
        """What is said of pictures; they are not in the response."""
        inner, table = self._content(element)
        text = read_text(inner, table)
        if text:
            path = self._append(word.field, Figure(caption=Caption(text=text)), element)
            self._inline_note((*path, "caption"), inner, table)
        return bool(text)

    def remark(self, element: Element, word: Word) -> bool:
        """A note outside of the text."""
        inner, table = self._content(element)
        text = read_text(inner, table)
        if text:
            note = Note(text=text, role=word.role, public=word.public)
            self._inline_note(self._append(word.field, note, element), inner, table)
        return bool(text)

    def blocks(self, element: Element, word: Word) -> bool:
        """Paragraphs; or one, if that is said without an element of its own."""
        paragraphs = element.findall("paragraph")
        for paragraph in paragraphs or [element]:
            self._paragraph(paragraph, word.role)
        if paragraphs:
            self._attributes(element, element.tag)
            self._rest(element, *paragraphs)
        return True

    def _paragraph(self, element: Element, role: str | None) -> None:
        if element.get("display") == FIXED:
            text = read_verbatim(element)
            if text.strip():
                path = self._append("body", Preformatted(text=text), element, *SHOWN)
                self._note((*path, "text"), lambda places, path: places.text(path, element, VERBATIM, keep=True))
            return
        if text := read_text(element, TEXT):
            path = self._append("body", Paragraph(text=text, role=role), element, *SHOWN)
            self._inline_note(path, element, TEXT)

    def other(self, element: Element, word: Word) -> bool:
        """What has a code in other forms of the export, and no field."""
        pages = [text for page in element.iterfind("page") if (text := read_text(page, TEXT))]
        if pages:
            self._extra.append((word.scheme or "", ", ".join(pages)))
            self._attributes(element, element.tag)
            self._rest(element, *element.iterfind("page"))
        else:
            self._keep(element, word.scheme or "")
        return True


def _says(element: Element) -> str:
    """The text in an element that is in none of its children."""
    return collapse(" ".join(filter(None, (element.text, *(child.tail for child in element)))))


_KINDS: Final[Mapping[Kind, Callable[[ArticleReader, Element, Word], bool]]] = {
    "blocks": ArticleReader.blocks,
    "code": ArticleReader.code,
    "date": ArticleReader.date,
    "descriptor": ArticleReader.descriptor,
    "extra": ArticleReader.other,
    "figure": ArticleReader.figure,
    "line": ArticleReader.line,
    "name": ArticleReader.name,
    "note": ArticleReader.remark,
    "number": ArticleReader.number,
    "source": ArticleReader.source,
    "source code": ArticleReader.source_code,
    "text": ArticleReader.text,
}
