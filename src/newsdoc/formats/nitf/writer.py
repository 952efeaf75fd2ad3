"""The writer: an article as a document of NITF 3.6, elements in the order that the schema asks for.

Law: everything is written that has a place in NITF, extras of other NITF documents too; what has none is left out, and
reading the result back tells of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdoc.fields.bylines import by_word
from newsdoc.formats._xml.writer import element, print_document
from newsdoc.formats.nitf import printing
from newsdoc.formats.nitf.homes import CATEGORY, HOMES
from newsdoc.formats.nitf.profiles import WRITTEN
from newsdoc.formats.nitf.words import ORDER, VERSION
from newsdoc.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsdoc.model import Article, Concept, Note

_EXTRA: Final = re.compile(r"nitf:([a-z][a-z.-]*)(?:\[(\d{1,3})\])?@([a-z][a-z.-]*)")
_META: Final = re.compile(r"nitf:meta:([\w.:-]+)")
_DATASET: Final = re.compile(r"nitf:ds:([\w.:-]+)")
_TIER: Final = re.compile(r"nitf:(tobject\.subject\.(?:type|matter|detail|code)):(.+)")
_REPEATED: Final = frozenset(
    {"pubdata", "revision-history", "series", "fixture", "date.release", "doc.rights", "doc.copyright"}
)
_RAW: Final = re.compile(rf"<{printing.RAW}>(.*?)</{printing.RAW}>", re.DOTALL)
_OUTSIDE: Final = ("tobject.subject", "doc-scope", "tobject", "meta")


def write_document(article: Article) -> str:
    """The document. Raises `WriteError` for characters that XML cannot hold."""
    root = element("nitf", {"version": VERSION})
    head = _Head(root)
    head.fill(article)
    document = head.element()
    if len(document):
        root.append(document)
    root.append(_body(article))
    return _with_source(print_document(root))


def _with_source(text: str) -> str:
    """Put source text where it is stood in for."""
    if printing.RAW not in text:
        return text
    return _RAW.sub(lambda found: _unescaped(found[1]), text)


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&#13;", "\r").replace("&amp;", "&")


class _Head:
    """The head of the document, gathered by element."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._single: dict[tuple[str, int], dict[str, str]] = {}
        """Attributes of elements that are known by them alone, by name and number."""
        self._made: list[Element] = []

    def fill(self, article: Article) -> None:
        """Everything that an article says in its head."""
        self._made += [element("title", None, title) for title in [article.title or article.headline] if title]
        for field, home in HOMES.items():
            text = home.spell(getattr(article, field))
            if text:
                self._set(home.element, 1, home.attribute, text)
        self._extras(article)
        if article.embargoed is not None or "embargoed" in article.signals:
            self._set("docdata", 1, "management-status", "embargoed")
        if article.word_count is not None:
            self._set("pubdata", 1, "item-length", str(article.word_count))
            self._set("pubdata", 1, "unit-of-measure", "word")
        for field in ("priority",):
            if value := getattr(article, field):
                self._made.append(element("meta", {"name": WRITTEN[field], "content": value}))
        self._identity(article)
        self._notes(article)
        self._concepts(article)

    def _set(self, tag: str, number: int, name: str, text: str) -> None:
        self._single.setdefault((tag, number), {})[name] = text

    def _extras(self, article: Article) -> None:
        """What other NITF documents said."""
        datasets: list[Element] = []
        for key, text in article.extra:
            if found := _META.fullmatch(key):
                self._made.append(element("meta", {"name": found[1], "content": text}))
            elif found := _DATASET.fullmatch(key):
                datasets.append(element("ds", {"num": found[1], "value": text}))
            elif (found := _EXTRA.fullmatch(key)) and (found[1] in _REPEATED or not found[2]) and found[1] in _KNOWN:
                self._single.setdefault((found[1], int(found[2] or 1)), {}).setdefault(found[3], text)
        if datasets:
            self._made.append(element("iim", None, *datasets))

    def _identity(self, article: Article) -> None:
        for role, text in article.alt_ids:
            if role == "uno":
                self._root.set("uno", text)
            else:
                self._single.setdefault(("doc-id", 1), {})
                self._made.append(element("doc-id", {"regsrc": None if role == "doc-id" else role, "id-string": text}))
        replaced = next((link.guid for link in article.links if link.rel == "replaces" and link.guid), None)
        if replaced:
            self._set("docdata", 1, "management-doc-idref", replaced)

    def _notes(self, article: Article) -> None:
        notes = [note.text for note in article.ednotes if note.role == "correction" and note.public and not note.marks]
        guids = [link.guid for link in article.links if link.rel == "corrects" and link.guid]
        for number in range(max(len(notes), len(guids), article.signals.count("correction"))):
            text = notes[number] if number < len(notes) else None
            guid = guids[number] if number < len(guids) else None
            self._made.append(element("correction", {"info": text, "id-string": guid}))
        self._made += [element("ed-msg", {"info": note.text}) for note in article.ednotes if is_message(note)]
        for signal in article.signals:
            if signal not in {"correction", "embargoed"}:
                self._made.append(element("ed-msg", {"msg-type": signal}))

    def _concepts(self, article: Article) -> None:
        for concept in article.genres:
            if concept.name:
                self._made.append(element("tobject.property", {"tobject.property.type": concept.name}))
        identified: list[Element] = []
        for concept in article.subjects:
            made = printing.subject(concept)
            if made is None:
                continue
            if made.tag == "tobject":
                self._set("tobject", 1, "tobject.type", made.get("tobject.type", ""))
            elif made.tag == "tobject.subject":
                self._made.append(self._tiers(article, concept, made))
            else:
                (self._made if made.tag in _OUTSIDE else identified).append(made)
        for place in article.places:
            made = printing.place(place)
            (self._made if made.tag == "evloc" else identified).append(made)
        if identified:
            self._made.append(element("identified-content", None, *identified))
        if article.keywords:
            self._made.append(
                element("key-list", None, *(element("keyword", {"key": key}) for key in article.keywords))
            )
        sources = [source.name for source in article.sources if source.name]
        if sources:
            trail = (
                element("from-src", {"src-name": name, "level-number": str(number)})
                for number, name in enumerate(sources, 1)
            )
            self._made.append(element("del-list", None, *trail))
        for service in article.services:
            made = printing.meta("services", service)
            if made is not None:
                self._made.append(made)

    def _tiers(self, article: Article, concept: Concept, made: Element) -> Element:
        """The names of a subject's other tiers."""
        for key, text in article.extra:
            found = _TIER.fullmatch(key)
            if found and found[2] == (concept.code or concept.name) and made.get(found[1]) is None:
                made.set(found[1], text)
        return made

    def element(self) -> Element:
        """The head, in order."""
        root = self._single.pop(("nitf", 1), {})
        for name, text in root.items():
            self._root.set(name, text)
        docdata = element("docdata", dict(self._single.pop(("docdata", 1), {})))
        tobject = element("tobject", dict(self._single.pop(("tobject", 1), {})))
        parts = [element(tag, attributes) for (tag, _), attributes in sorted(self._single.items())]
        head = element("head")
        for made in (*parts, *self._made):
            home = tobject if made.tag.startswith("tobject.") else head if made.tag in ORDER["head"] else docdata
            home.append(made)
        for made, home in ((tobject, head), (docdata, head)):
            if len(made) or made.keys():
                home.append(made)
        for made in (tobject, docdata, head):
            made[:] = sorted(made, key=lambda child, order=ORDER[made.tag]: order.index(child.tag))  # type: ignore[misc]
        return head


_KNOWN: Final = frozenset(
    {
        "nitf",
        "docdata",
        "tobject",
        "doc-id",
        "du-key",
        *_REPEATED,
    }
)


def is_message(note: Note) -> bool:
    """Whether an attribute can say all of a note: to editors, and one line."""
    return note.public is False and note.role is None and not note.marks and "\n" not in note.text


def _body(article: Article) -> Element:
    head = element("body.head", None, *_lines(article))
    content = element("body.content")
    if article.copyright_notice:
        content.append(element("block", None, element("copyrite", None, article.copyright_notice)))
    body = list(article.body)
    if (
        article.dateline is not None
        and "nitf:dateline" in dict(article.extra)
        and body
        and isinstance(body[0], Paragraph)
    ):
        body[0] = printing.run_in(article.dateline, body[0])
    end = element("body.end")
    for role in ("bibliography", "tagline"):
        last = body[-1] if body else None
        if isinstance(last, Paragraph) and last.role == role and last.text:
            body.pop()
            made = printing.inline(role, last) if role == "tagline" else printing.line(role, last.text)
            if made is not None:
                end.insert(0, made)
    content.extend(printing.blocks(body))
    return element("body", None, head if len(head) else None, content, end if len(end) else None)


def _lines(article: Article) -> Iterator[Element]:
    """The head of the body."""
    if article.headline or article.subheadline:
        hedline = element(
            "hedline", None, printing.line("hl1", article.headline) if article.headline else element("hl1")
        )
        below = printing.line("hl2", article.subheadline)
        if below is not None:
            hedline.append(below)
        yield hedline
    for note in article.ednotes:
        corrects = note.role == "correction" and note.public and not note.marks
        if not is_message(note) and not corrects:
            yield printing.note(note)
    for key, text in article.extra:
        if key == "nitf:rights":
            yield element("rights", None, text)
            break
    spoken = (article.language or "en").lower().startswith("en")
    for line in article.bylines:
        yield printing.byline(line, "By " if spoken else "By " if by_word(line.text) else "")
    if article.provider is not None:
        yield printing.provider(article.provider)
    if article.dateline is not None:
        yield printing.dateline(article.dateline, dict(article.extra))
    if article.abstract:
        yield printing.abstract(article.abstract)
    if article.associations:
        yield element("abstract", None, *map(printing.figure, article.associations))


__all__ = ["CATEGORY", "write_document"]
