"""An XML text read into a tree of the standard library's elements, which knows nothing of places.

Law: expat judges what is XML, and C code alone builds the tree. Nothing is fetched and no entity is declared: what
asks for that is refused before it is carried out. Namespaces are resolved here, by URI; a prefix that is bound to
none is reported and stays in the name.

A tag is `name` or `{uri}name`, as everywhere in Python; so is the name of an attribute. Comments and processing
instructions are not in the tree; the text around them is one. `element.text` stands before the first child,
`child.tail` after a child.
"""

from __future__ import annotations

import codecs
import re
from html.entities import html5
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import XML_PARAM_ENTITY_PARSING_ALWAYS, ExpatError, ParserCreate, errors

from newsdoc.formats._xml.scan import Scan, references
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from xml.parsers.expat import XMLParserType

    from newsdoc.errors import ParseError
    from newsdoc.format import Reading
    from newsdoc.source import Source

MAX_LENGTH = 1 << 26
"""How many characters a document may have."""
MAX_ELEMENTS = 1 << 20
"""How many elements, comments and so on it may have."""
MAX_DEPTH = 200
"""How deep elements may nest."""
MAX_ATTRIBUTES = 256
"""How many attributes an element may have."""
MAX_VALUE = 1 << 20
"""How many characters the value of an attribute may have."""

XML = "http://www.w3.org/XML/1998/namespace"
"""The namespace of `xml:lang` and its kind, which needs no declaration."""

BLANKS = " \t\r\n"
"""What is white space in XML; a no-break space is not."""

PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
"""The entities that every document has."""

_DECLARATION = re.compile(rb"""\s*+<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_PROLOG = re.compile(rb"(?>(?:\s++|<\?.*?\?>|<!--.*?-->)*)", re.DOTALL)
_TRUNCATED = frozenset(
    errors.codes[message]
    for message in (
        errors.XML_ERROR_NO_ELEMENTS,
        errors.XML_ERROR_UNCLOSED_TOKEN,
        errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the XML declaration names, for `Format.declared_encoding`.

    `None` for UTF-8, of which the bytes tell whether it is true; and for one that does not exist or cannot have
    written the declaration itself, which then proves nothing.
    """
    found = _DECLARATION.match(data)
    if found is None:
        return None
    name = found[1].decode()
    if name.lower() == "utf-8":
        return None
    try:
        said = found[0].decode(name)
    except (LookupError, ValueError):
        return None
    return None if codecs.lookup(name).name == "utf-8" or not said.lstrip().startswith("<?xml") else name


def parse(reading: Reading, bare: Collection[str] = ()) -> Element:
    """The root element of a document.

    `bare` are namespaces of the format itself: their elements are called by their local names alone, as in a
    document without namespaces. Raises `ParseError`, with the place at fault.
    """
    source = reading.source
    text = source.text
    if len(text) > MAX_LENGTH:
        raise reading.fail("too-large", f"the document has more than {MAX_LENGTH} characters")
    data = _utf8(source)
    if len(data) > MAX_ELEMENTS and data.count(b"<") > 2 * MAX_ELEMENTS:
        raise reading.fail("too-large", f"the document has more than {MAX_ELEMENTS} elements")
    names: dict[str, str] = {}
    builder = TreeBuilder()
    parser = ParserCreate("utf-8", None, names)
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    prolog = _PROLOG.match(data)
    if prolog is not None and data.startswith(b"<!DOCTYPE", prolog.end()):
        _guard(reading, parser, data)
    unknown = _declare_html(reading, parser, text) if "&" in text else None
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise _broken(reading, data, error, parser.ErrorByteIndex) from error
    finally:  # they hold the parser, as it holds them
        parser.EntityDeclHandler = parser.SkippedEntityHandler = parser.ExternalEntityRefHandler = None
    if unknown is not None:
        raise unknown
    root: Element = builder.close()
    if len(list(root.iter())) > MAX_DEPTH:
        _check_depth(reading, root)
    if len(names) > MAX_ATTRIBUTES or len(text) > MAX_VALUE:
        _check_attributes(reading, root)
    said = " ".join(filter(None, names))  # the subset that declares the entities of HTML has none
    if ":" in said or "xmlns" in said:
        special = {name for name in said.split(" ") if ":" in name or name == "xmlns"}
        _Names(reading, bare).resolve(root, special)
    return root


def local_name(tag: str) -> str:
    """The name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]


def text_of(element: Element) -> str:
    """All text in an element, white space collapsed."""
    text = "".join(element.itertext()) if len(element) else element.text
    return collapse(text) if text else ""


def collapse(text: str) -> str:
    """Text without white space around it, and with one blank for any white space in it."""
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        if text.isascii():  # its white space is that of XML
            return " ".join(text.split())
        text = squeeze(text)
    return text.strip(" ")


def squeeze(text: str) -> str:
    """Text with one blank for any white space. Linear: a run of blanks is halved at every step."""
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def words(element: Element) -> list[str]:
    """The words of all text in an element."""
    return " ".join(element.itertext()).split()


def _utf8(source: Source) -> bytes:
    """The text for expat, which would refuse multi-byte encodings and names like `utf8`."""
    if source.encoding == "utf-8" and not source.damage:
        return source.data[len(source.bom) :]
    return source.text.encode()


def _offset(data: bytes, byte: int) -> int:
    """The code point at a byte of what expat was given."""
    return len(data[: max(byte, 0)].decode("utf-8", "ignore"))


def _broken(reading: Reading, data: bytes, error: ExpatError, byte: int) -> Exception:
    at = _offset(data, byte)
    length = len(reading.source.text)
    truncated = error.code in _TRUNCATED and not reading.source.text[at:].rstrip(BLANKS)[64:]
    code = "truncated" if truncated or at >= length else "broken-xml"
    message = f"this is not well-formed XML: {errors.messages.get(error.code, 'an error')}"
    return reading.fail(code, message, Span(min(at, length), min(at + 1, length)))


def _check_depth(reading: Reading, root: Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise _fault(reading, root, level[0], "too-deep", f"elements nest more than {MAX_DEPTH} deep")
        level = [child for element in level for child in element]


def _check_attributes(reading: Reading, root: Element) -> None:
    for element in root.iter():
        if len(element.keys()) > MAX_ATTRIBUTES:
            message = f"an element has more than {MAX_ATTRIBUTES} attributes"
            raise _fault(reading, root, element, "too-many-attributes", message)
        if any(len(value) > MAX_VALUE for _, value in element.items()):
            message = f"an attribute has more than {MAX_VALUE} characters"
            raise _fault(reading, root, element, "too-large", message)


def _fault(reading: Reading, root: Element, element: Element, code: str, message: str) -> Exception:
    number = next(number for number, other in enumerate(root.iter()) if other is element)
    start = Scan(reading.source.text).element(number).start
    return reading.fail(code, message, Span(start, start + 1))


def _guard(reading: Reading, parser: XMLParserType, data: bytes) -> None:
    """A document type is tolerated and never fetched; entities in it are refused as they are declared."""

    def fail(code: str, message: str) -> Exception:
        at = _offset(data, parser.CurrentByteIndex)
        return reading.fail(code, message, Span(at, at + 1))

    def declared(name: str, is_parameter: int, *_: object) -> None:
        kind = "the parameter entity" if is_parameter else "the entity"
        raise fail("entity-declaration", f"the document declares {kind} {name!r}, which is refused")

    def skipped(name: str, is_parameter: int) -> None:
        kind = "the parameter entity" if is_parameter else "the entity"
        raise fail("unknown-entity", f"the document uses {kind} {name!r}, which is not declared in it")

    parser.specified_attributes = True
    parser.EntityDeclHandler = declared
    parser.SkippedEntityHandler = skipped
    # without a handler for external entities, this fetches nothing, and has references to parameter entities seen
    parser.SetParamEntityParsing(XML_PARAM_ENTITY_PARSING_ALWAYS)


def _declare_html(reading: Reading, parser: XMLParserType, text: str) -> ParseError | None:
    """Give the entities of HTML that a document uses without declaring them their meaning.

    Gives what to raise of the first that is unknown, if expat should not mind it.
    """
    used: dict[str, str] = {}
    unknown: ParseError | None = None
    for name, start, end in references(text):
        if name in PREDEFINED or name in used:
            continue
        meaning = html5.get(name + ";")
        if meaning is not None:
            used[name] = meaning
            message = f"the entity {name!r} is not declared; it is read as in HTML"
            reading.report("undeclared-entity", message, Span(start, end))
        elif unknown is None:
            unknown = reading.fail("unknown-entity", f"no entity is called {name!r}", Span(start, end))
    if used:
        _declare(parser, used)
    return unknown


def _declare(parser: XMLParserType, entities: dict[str, str]) -> None:
    """Have expat know entities, by what it takes for an external subset; nothing is opened for it."""
    subset = "".join(
        f'<!ENTITY {name} "{"".join(f"&#38;#{ord(char)};" for char in meaning)}">' for name, meaning in entities.items()
    )

    def external(context: str | None, _base: object, system: str | None, public: str | None) -> int:
        del system, public
        inner = parser.ExternalEntityParserCreate(context)
        inner.EntityDeclHandler = None
        inner.Parse(subset.encode(), True)
        return 1

    parser.UseForeignDTD(True)
    parser.SetParamEntityParsing(XML_PARAM_ENTITY_PARSING_ALWAYS)
    parser.ExternalEntityRefHandler = external


class _Names:
    """Resolves prefixes by the declarations in force."""

    def __init__(self, reading: Reading, bare: Collection[str]) -> None:
        self._reading = reading
        self._bare = frozenset(bare)
        self._unbound: dict[str, None] = {}

    def resolve(self, root: Element, special: set[str]) -> None:
        """Give every element and attribute its name; `special` are the raw names that may need it."""
        holders = [element for element in root.iter() if not special.isdisjoint(element.keys())]
        if any(key.startswith("xmlns") for holder in holders if holder is not root for key in holder.keys()):  # noqa: SIM118
            self._walk(root, special)
        else:
            bound = self._bind(root, {"xml": XML})
            default = bound.get("", "")
            raw = special if not default or default in self._bare else {element.tag for element in root.iter()}
            named = [(self._tag(name, bound), [*root.iter(name)]) for name in raw]
            for tag, elements in named:
                for element in elements:
                    element.tag = tag
            for holder in holders:
                holder.attrib = self._attributes(holder.attrib, bound)
        if self._unbound:
            self._report()

    def _walk(self, root: Element, special: set[str]) -> None:
        """Element by element, from the root down."""
        waiting: list[tuple[Iterable[Element], dict[str, str], dict[str, str]]] = [([root], {"xml": XML}, {})]
        while waiting:
            elements, bound, known = waiting.pop()
            for element in elements:
                here, tags = bound, known
                if not special.isdisjoint(element.keys()):
                    here = self._bind(element, bound)
                    if here is not bound:
                        tags = {}
                    element.attrib = self._attributes(element.attrib, here)
                raw = element.tag
                tag = tags.get(raw)
                if tag is None:
                    tag = tags[raw] = self._tag(raw, here)
                element.tag = tag
                if len(element):
                    waiting.append((element, here, tags))

    def _bind(self, element: Element, bound: dict[str, str]) -> dict[str, str]:
        """The declarations in force in an element; few enough to be copied."""
        new = {name[6:]: uri for name, uri in element.items() if name == "xmlns" or name.startswith("xmlns:")}
        if not new:
            return bound
        if len(bound) + len(new) > MAX_ATTRIBUTES:
            raise self._reading.fail(
                "too-many-namespaces", f"more than {MAX_ATTRIBUTES} prefixes are bound at one place"
            )
        return bound | new

    def _tag(self, raw: str, bound: dict[str, str]) -> str:
        if ":" in raw:
            return self._prefixed(raw, bound, self._bare)
        uri = bound.get("")
        return f"{{{uri}}}{raw}" if uri and uri not in self._bare else raw

    def _attributes(self, raw: dict[str, str], bound: dict[str, str]) -> dict[str, str]:
        return {
            self._prefixed(name, bound, ()) if ":" in name else name: value
            for name, value in raw.items()
            if name != "xmlns" and not name.startswith("xmlns:")
        }

    def _prefixed(self, raw: str, bound: dict[str, str], bare: Collection[str]) -> str:
        prefix, _, local = raw.partition(":")
        uri = bound.get(prefix)
        if not uri:
            self._unbound[raw] = None
            return raw
        return local if uri in bare else f"{{{uri}}}{local}"

    def _report(self) -> None:
        places = Scan(self._reading.source.text).names()
        for name in self._unbound:
            prefix = name.partition(":")[0]
            message = f"the prefix {prefix!r} of {name!r} is bound to no namespace"
            self._reading.report("unbound-prefix", message, places.get(name))
