"""A small XML format, with one of everything that `newsdoc.formats._xml` can do."""

import re
from typing import ClassVar

from newsdoc.format import Evidence, Format, FormatInfo, Reading
from newsdoc.formats._xml.inline import InlineElement, InlineTable, read_inline, read_text
from newsdoc.formats._xml.located import XmlLocated
from newsdoc.formats._xml.meanings import NUMBER, VERBATIM, WORDS
from newsdoc.formats._xml.places import Places
from newsdoc.formats._xml.tree import declared_encoding, local_name, parse
from newsdoc.formats._xml.writer import append_inline, element, print_document
from newsdoc.model import Article, Byline, Heading, ListBlock, Paragraph, Preformatted

SPACE = "http://mini.example/"
TABLE = InlineTable(
    (
        InlineElement("em", "strong", fixed=(("class", "bold"),)),
        InlineElement("em", "emphasis"),
        InlineElement("a", "link", "href"),
        InlineElement("org", "organisation", "value", "idsrc"),
    ),
    skipped=frozenset({"fn"}),
)


HEADS = {"urgency", "slugline", "headline", "bylines", "copyright_year", "copyright_holder"}


class Reader:
    """Reads a document; with `places`, notes what it reads."""

    def __init__(self, root, places):
        self.root = root
        self.places = places

    def article(self):
        root, places = self.root, self.places
        head, body = root.find("head"), root.find("body")
        fields = {"urgency": None, "headline": None, "keywords": ()}
        if head is not None:
            fields |= self.head(head)
        else:
            head = root
        blocks = ()
        if body is not None:
            places.sequence(("body",), body)
            blocks = tuple(self.blocks(body))
        places.attribute(("language",), root, "{http://www.w3.org/XML/1998/namespace}lang")
        return Article(language=root.get("{http://www.w3.org/XML/1998/namespace}lang"), body=blocks, **fields)

    def head(self, head):
        places = self.places
        found = {}
        bylines = []
        for child in head:
            match child.tag:
                case "urgency":
                    found["urgency"] = NUMBER.read(child.get("level", ""))
                    places.item(("urgency",), child)
                    places.attribute(("urgency",), child, "level", NUMBER)
                case "title" | "headline":
                    text = read_text(child) or None
                    if found.setdefault("headline", text) == text:
                        places.text(("headline",), child)
                case "copyright":
                    for name, field, meaning in (
                        ("year", "copyright_year", NUMBER),
                        ("holder", "copyright_holder", WORDS),
                    ):
                        found[field] = meaning.read(child.get(name, ""))
                        places.attribute((field,), child, name, meaning)
                case "slug":
                    found["slugline"] = WORDS.read(child.text or "")
                    places.text(("slugline",), child)
                case "byline":
                    path = ("bylines", len(bylines))
                    text, marks = read_inline(child, TABLE)
                    bylines.append(Byline(text=text, marks=marks))
                    places.item(path, child)
                    places.inline((*path, "text"), child, TABLE)
        return found | {"bylines": tuple(bylines)}

    def blocks(self, body, count=None):
        places = self.places
        count = [0] if count is None else count
        for child in body:
            path = ("body", count[0])
            match child.tag:
                case "section":
                    yield from self.blocks(child, count)
                    continue
                case "p":
                    text, marks = read_inline(child, TABLE)
                    role = WORDS.read(child.get("role", ""))
                    block = Paragraph(text=text, marks=marks, role=role)
                    places.inline((*path, "text"), child, TABLE)
                    places.attribute((*path, "role"), child, "role")
                case "h":
                    block = Heading(text=read_inline(child, TABLE)[0], marks=read_inline(child, TABLE)[1])
                    places.inline((*path, "text"), child, TABLE)
                case "pre":
                    block = Preformatted(text=child.text or "")
                    places.text((*path, "text"), child, VERBATIM, keep=True)
                case "ul":
                    items = []
                    places.sequence((*path, "items"), child)
                    for number, item in enumerate(child.findall("li")):
                        here = (*path, "items", number)
                        text, marks = read_inline(item, TABLE)
                        items.append(Paragraph(text=text, marks=marks))
                        places.item(here, item)
                        places.inline((*here, "text"), item, TABLE)
                    block = ListBlock(items=tuple(items))
                case _:
                    continue
            places.item(path, child)
            count[0] += 1
            yield block


class Located(XmlLocated):
    order: ClassVar = {
        "head": ("title", "urgency", "slug", "headline", "byline", "copyright"),
        "story": ("head", "body"),
    }

    def noted(self, path):
        places = Places()
        Reader(self.root, places).article()
        return places

    def home_of(self, path):
        if path[0] == "body":
            return self.root if len(path) == 1 else None
        if path == ("bylines",) or path[0] not in HEADS:
            return None
        head = self.root.find("head")
        return self.root if head is None else head

    def printed(self, path, value, parent):
        made = printed(path, value)
        return element("head", None, made) if parent is self.root and path[0] in HEADS else made


def inline(tag, node, attributes=None):
    made = element(tag, attributes)
    append_inline(made, node.text, node.marks, TABLE)
    return made


def printed(path, value):
    match path, value:
        case ("urgency",), int():
            return element("urgency", {"level": str(value)})
        case ("body",), tuple():
            return element("body", None, *(printed(("body", 0), block) for block in value))
        case ("slugline",), str():
            return element("slug", None, value)
        case ("headline",), str():
            return element("headline", None, value)
        case ("copyright_year",), int():
            return element("copyright", {"year": str(value)})
        case ("copyright_holder",), str():
            return element("copyright", {"holder": value})
        case _, Byline():
            return inline("byline", value)
        case (*_, "items", int()), Paragraph():
            return inline("li", value)
        case _, Paragraph():
            return inline("p", value, {"role": value.role})
        case _, Heading():
            return inline("h", value)
        case _, Preformatted():
            return element("pre", None, value.text)
        case _, ListBlock():
            return element("ul", None, *(inline("li", item) for item in value.items))
    return None


class Mini(Format):
    @property
    def info(self):
        return FormatInfo(name="mini", description="a small XML format")

    def sniff(self, text):
        return Evidence(0.9, "a story") if re.search(r"<(\w+:)?story[\s>/]", text) else None

    def declared_encoding(self, data):
        return declared_encoding(data)

    def read(self, reading):
        root = parse(reading, bare=(SPACE,))
        if local_name(root.tag) != "story":
            raise reading.fail("not-mini", "this is no story")
        reading.trace = root
        return Reader(root, Places()).article()

    def locate(self, document):
        root = document.trace
        if root is None:
            root = parse(Reading(document.source, "mini"), bare=(SPACE,))
        return Located(document.source, root)

    def write(self, value, options=None):
        head = [printed((name,), getattr(value, name)) for name in ("urgency", "slugline", "headline")]
        body = [printed(("body", 0), block) for block in value.body]
        return print_document(element("story", None, element("head", None, *head), element("body", None, *body)))


MINI = Mini()
