"""What the pages take from the library: tables of the model, of the formats and of the layouts' words.

Law: a page says `<!-- generated: NAME -->` on a line of its own, and has in that place what the function of that name
below gives. Nothing generated is kept.
"""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import re
import textwrap
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

import newsdoc
from newsdoc.fields.labels import LABELS
from newsdoc.formats.markdown import keys
from newsdoc.layout import AnyOrder, Layout, Lines, Row, Section
from newsdoc.layout.holes import CODECS
from newsdoc.model.base import Node, TextNode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

MARK: Final = re.compile(r"^<!-- generated: ([a-z-]+)(?: (.+?))? -->$", re.MULTILINE)
NAMES: Final = Path(__file__).with_name("_data") / "names.toml"

CLASSES: Final = {
    "items": (newsdoc.Article, newsdoc.Package),
    "text": (
        newsdoc.Mark,
        newsdoc.Byline,
        newsdoc.Dateline,
        newsdoc.Note,
        newsdoc.Caption,
        newsdoc.Credit,
    ),
    "concepts": (newsdoc.Concept, newsdoc.Place, newsdoc.Contributor),
    "blocks": (
        newsdoc.Paragraph,
        newsdoc.Heading,
        newsdoc.Figure,
        newsdoc.Rendition,
        newsdoc.Link,
        newsdoc.BlockQuote,
        newsdoc.ListBlock,
        newsdoc.Table,
        newsdoc.Cell,
        newsdoc.Preformatted,
        newsdoc.Group,
        newsdoc.Raw,
    ),
}
"""Every class of the model, by the section of the reference that shows it."""


@cache
def fill(page: str) -> str:
    """A page with its marks replaced."""

    def put(mark: re.Match[str]) -> str:
        maker = MAKERS[mark[1]]
        return "\n".join(maker(mark[2]) if mark[2] else maker())

    return MARK.sub(put, page)


# -- the model -----------------------------------------------------------------------------------------------


def names() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """What the standards call the fields of a class and the blocks; see the file itself."""
    return tomllib.loads(NAMES.read_text("utf-8"))


def stored(cls: type) -> tuple[attrs.Attribute[Any], ...]:
    """The fields of a class that are part of its value."""
    return tuple(field for field in attrs.fields(cls) if field.eq)


def field_names() -> Iterator[str]:
    """The table of what the standards call the fields of an article."""
    rows = names()["Article"]
    yield from table_head("Field", "IPTC", "NITF", "NewsML-G2", "ninjs")
    for field in stored(newsdoc.Article):
        row = rows[field.name]
        words = (field.metadata.get("iptc", ""), row.get("nitf", ""), row.get("g2", ""), row.get("ninjs", ""))
        yield table_row(f"[`{field.name}`](#article)", *map(coded, words))


def block_names() -> Iterator[str]:
    """The table of what the standards call the blocks."""
    yield from table_head("Block", "NITF", "XHTML in NewsML-G2 and ninjs")
    for name, row in names()["blocks"].items():
        yield table_row(f"[`{name}`](#{name.lower()})", coded(row.get("nitf", "")), coded(row.get("xhtml", "")))


def classes(section: str) -> Iterator[str]:
    """The classes of a section: what each is, its stored fields, its views."""
    for cls in CLASSES[section]:
        target = ("```{py:class} newsdoc." + cls.__name__, ":no-typesetting:", "```")  # for links from signatures
        yield from ("", f"### {cls.__name__}", "", *target, "", summary(cls), "")
        yield from _fields(cls)
        yield from _views(cls)


def _fields(cls: type) -> Iterator[str]:
    said, own = attribute_docs(cls), {field.name for field in stored(cls) if not field.inherited}
    parent = cls.__mro__[1]
    if parent is TextNode:
        own |= {"text", "marks"}
    fields = [field for field in stored(cls) if field.name in own]
    if parent not in {Node, TextNode}:
        yield from (f"The fields of [`{parent.__name__}`](#{parent.__name__.lower()}), and:", "")
    words = any("iptc" in field.metadata for field in fields)
    yield from table_head("Field", "Type", "Default", *["IPTC"] * words, "Meaning")
    for field in fields:
        default = "required" if field.default is attrs.NOTHING else f"`{field.default!r}`"
        word = [coded(field.metadata.get("iptc", ""))] * words
        yield table_row(f"`{field.name}`", f"`{type_of(field)}`", default, *word, said[field.name])
    yield ""


def _views(cls: type) -> Iterator[str]:
    views = [(name, said) for name, said in property_docs(cls).items() if not name.startswith("_")]
    if not views:
        return
    yield from ("Views, which follow from the fields and are not stored:", "")
    yield from table_head("View", "Meaning")
    for name, said in views:
        yield table_row(f"`{name}`", said)
    yield ""


def type_of(field: attrs.Attribute[Any]) -> str:
    """The type of a field as the source has it."""
    return field.type if isinstance(field.type, str) else getattr(field.type, "__name__", str(field.type))


def attribute_docs(cls: type) -> dict[str, str]:
    """The strings below the fields of a class and its bases.

    Read from the source, as attribute docstrings are not there at run time, and attrs' slotted classes hide those of
    cached properties as well.
    """
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__[:-1]):
        body = class_body(base)
        for field, text in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and (said := _string(text)):
                found[field.target.id] = prose(said)
    return found


def property_docs(cls: type) -> dict[str, str]:
    """The docstrings of the cached properties of a class."""
    return {
        part.name: prose(ast.get_docstring(part) or "")
        for part in class_body(cls)
        if isinstance(part, ast.FunctionDef)
        and any(isinstance(mark, ast.Name) and "property" in mark.id for mark in part.decorator_list)
    }


@cache
def class_body(cls: type) -> list[ast.stmt]:
    """The statements of a class, from its source."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    return [part for found in tree.body if isinstance(found, ast.ClassDef) for part in found.body]


def summary(cls: type) -> str:
    """The docstring of a class, as Markdown."""
    return prose(inspect.getdoc(cls) or "", join=False)


def _string(statement: ast.stmt) -> str | None:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


def prose(text: str, *, join: bool = True) -> str:
    """A docstring as Markdown: code in single backticks, and on one line if it stands in a table."""
    text = inspect.cleandoc(text).replace("``", "`").replace(" ...", " …")
    return " ".join(text.split()) if join else text


# -- the Python interface --------------------------------------------------------------------------------------


def api(what: str) -> Iterator[str]:
    """Functions and classes by name, with what their docstrings say; of a class the members after the colon.

    `load`, `testing.FormatSuite`, `Registry:register,get`. Signatures are those of the source: names of types there are
    shorter than what they stand for.
    """
    for name in what.split():
        path, _, members = name.partition(":")
        yield ""
        yield from _documented(path, members.split(",") if members else [])
        yield ""


def _documented(path: str, members: list[str]) -> Iterator[str]:
    found: Any = newsdoc
    for step in path.split("."):
        found = getattr(found, step) if hasattr(found, step) else importlib.import_module(f"newsdoc.{step}")
    if not isinstance(found, type):
        defined = _functions(_module_body(found.__module__))
        yield from _directive("function", f"newsdoc.{path}", _signatures(defined[found.__name__]), found.__doc__)
        return
    kind = "exception" if issubclass(found, BaseException) else "class"
    inner = [line for member in members for line in ("", *_member(found, member))]
    yield from _directive(kind, f"newsdoc.{path}", [constructor(found)], found.__doc__, inner)


def _member(cls: type, name: str) -> Iterator[str]:
    for base in cls.__mro__:
        body = class_body(base)
        if name in (defined := _functions(body)):
            function = defined[name][-1]
            marks = {getattr(mark, "id", getattr(mark, "attr", "")) for mark in function.decorator_list}
            if marks & {"property", "cached_property"}:
                options = [f":type: {ast.unparse(function.returns)}"] if function.returns else []
                yield from _directive("property", name, [""], ast.get_docstring(function), options=options)
            else:
                options = [":classmethod:"] * ("classmethod" in marks) + [":staticmethod:"] * ("staticmethod" in marks)
                shown = _signatures(defined[name], bound="staticmethod" not in marks)
                yield from _directive("method", name, shown, ast.get_docstring(function), options=options)
            return
        for field, text in pairwise(body):
            if isinstance(field, ast.AnnAssign) and getattr(field.target, "id", None) == name:
                options = [f":type: {ast.unparse(field.annotation)}"]
                yield from _directive("attribute", name, [""], _string(text), options=options)
                return
    msg = f"{cls.__name__} has no member {name!r}"
    raise LookupError(msg)


@cache
def _module_body(name: str) -> list[ast.stmt]:
    return ast.parse(inspect.getsource(importlib.import_module(name))).body


def _directive(
    kind: str,
    name: str,
    signatures: Sequence[str],
    said: str | None,
    inner: Sequence[str] = (),
    options: Sequence[str] = (),
) -> Iterator[str]:
    fence = "````" if inner else "```"
    first, *others = (name + signature for signature in signatures)
    yield f"{fence}{{py:{kind}}} {first}"
    yield from others
    yield from options
    yield from ("", linked(prose(said or "", join=False)), *inner, fence)


def _functions(body: Iterable[ast.stmt]) -> dict[str, list[ast.FunctionDef]]:
    """The functions that are defined among some statements, each with its overloads before it."""
    found: dict[str, list[ast.FunctionDef]] = {}
    for part in body:
        if isinstance(part, ast.FunctionDef):
            found.setdefault(part.name, []).append(part)
    return found


def _signatures(defined: Sequence[ast.FunctionDef], *, bound: bool = False) -> list[str]:
    """The overloads of a function, or itself, as the source has them."""
    shown: list[str] = []
    for function in defined[:-1] or defined:
        arguments = function.args
        if bound:
            arguments = copy.deepcopy(arguments)
            del arguments.args[0]
        returns = f" -> {ast.unparse(function.returns)}" if function.returns else ""
        shown.append(f"({_spaced(ast.unparse(arguments))}){returns}")
    return shown


def _spaced(arguments: str) -> str:
    """Defaults set off by blanks, as is usual beside annotations; `ast` leaves them out."""
    return re.sub(r"(?<=[\w\])])=(?=[\w\"'(.])", " = ", arguments)


def constructor(cls: type) -> str:
    """What a class is called with."""
    if attrs.has(cls):
        shown: list[str] = []
        for field in attrs.fields(cls):
            if not field.init:
                continue
            if field.kw_only and "*" not in shown:
                shown.append("*")
            default = "" if field.default is attrs.NOTHING else f" = {_default(field.default)}"
            shown.append(f"{field.alias}: {type_of(field)}{default}")
        return f"({', '.join(shown)})"
    if issubclass(cls, tuple):
        return f"({', '.join(ast.unparse(part) for part in class_body(cls) if isinstance(part, ast.AnnAssign))})"
    made = _functions(class_body(cls)).get("__init__")
    return _signatures(made, bound=True)[0].removesuffix(" -> None") if made else ""


def _default(value: object) -> str:
    return "..." if isinstance(value, attrs.Factory) else repr(value)  # type: ignore[arg-type]


def linked(text: str) -> str:
    """A docstring with links to other names of the reference, and its list of exceptions as sentences."""
    text = re.sub(r"^Raises:\n((?:    .*\n?)+)", lambda found: _raises(found[1]), text, flags=re.MULTILINE)
    homes = {name: f"newsdoc.{name}" for name in newsdoc.__all__ if name not in FIELDS}
    homes |= {name: f"newsdoc.edit.{name}" for name in ("splice_text", "set_text")}

    def link(found: re.Match[str]) -> str:
        return f"{{py:obj}}`{found[1]} <{homes[found[1]]}>`" if found[1] in homes else found[0]

    return re.sub(r"(?<!\})`(\w+)`", link, text)


FIELDS: Final = {"span"}
"""Public names that a docstring mostly means as the name of a field."""


def _raises(lines: str) -> str:
    return re.sub(r"^ +(\w+): ", r"Raises `\1`: ", lines, flags=re.MULTILINE)


# -- the formats ---------------------------------------------------------------------------------------------


def registry() -> newsdoc.Registry:
    """The built-in formats alone, whatever is installed where these pages are built."""
    return newsdoc.Registry(plugins=False)


def formats() -> Iterator[str]:
    """The table of formats and what each can do."""
    known = registry()
    yield from table_head("Format", "What it is", "Edits", "Inserts", "Writes")
    for info in known.infos():
        can = known.get(info.name).capabilities
        page = page_of(info.name)
        name = f"[`{info.name}`]({page}.md)" if page else f"`{info.name}`"
        yield table_row(name, info.description, *("yes" if x else "no" for x in (can.edits, can.inserts, can.writes)))


def page_of(name: str) -> str | None:
    """The page of a format in the reference, if it has one: `text:moscow-times` has `text-moscow-times`.

    The layouts of agencies have one together.
    """
    page = name.replace(":", "-")
    if (Path(__file__).parent / "reference" / "formats" / f"{page}.md").is_file():
        return page
    return "text-agencies" if name in _agencies() else None


def _agencies() -> dict[str, Layout]:
    """The layouts of agencies that come with newsdoc, by name."""
    known = newsdoc.Registry(plugins=False)
    found = ((info.name, known.get(info.name)) for info in known.infos() if info.name.startswith("text:"))
    return {name: layout for name, layout in found if isinstance(layout, Layout) and layout.agency is not None}


def agencies() -> Iterator[str]:
    """The layouts of agencies, with a document of each: one of those that the tests read."""
    samples = Path(__file__).parent.parent / "tests" / "formats" / "text"
    yield from table_head("Format", "Agency", "Looks like")
    for name, layout in _agencies().items():
        yield table_row(f"`{name}`", str(layout.agency), layout.description.partition(": ")[2])
    for name in _agencies():
        own = name.partition(":")[2]
        files = [*sorted(samples.glob(f"{own}/*.txt")), samples / "wires" / f"{own}.txt"]
        yield from ("", f"## {name}", "", "```text", files[0].read_text("utf-8").rstrip("\n"), "```")


def about(name: str) -> Iterator[str]:
    """What the registry knows of a format."""
    found = registry().get(name)
    info, can = found.info, found.capabilities
    does = {"edits in place": can.edits, "inserts, deletes and moves blocks": can.inserts, "writes": can.writes}
    yield from table_head("", "")
    yield table_row("Name", f"`{info.name}`")
    yield table_row("Can", ", ".join(["reads", *(what for what, is_so in does.items() if is_so)]))
    yield table_row("File names", listed(info.extensions))
    yield table_row("Media types", listed(info.media_types))
    if info.signatures:
        yield table_row("First bytes", listed(repr(signature) for signature in info.signatures))
    if info.json_keys:
        yield table_row("Members of the JSON object", listed(info.json_keys))


def rows(name: str) -> Iterator[str]:
    """The rows of a layout."""
    layout = registry().get(name)
    yield from table_head("Row", "Makes", "Evidence")
    for part in layout.parts if isinstance(layout, Layout) else ():
        if isinstance(part, Section):
            yield from (_row(row, "above the body or in its first block: ") for row in (part.opening,) if row)
            yield from (_row(row, "body: ") for row in part.of)
        elif isinstance(part, AnyOrder):
            yield from (_row(row) for row in part.rows)
        else:
            yield _row(part)


def front_matter() -> Iterator[str]:
    """The keys of front matter, by the fields that they are."""
    yield from table_head("Field", "Keys, the first to write")
    rows = [(home.field, home.keys) for home in keys.HOMES]
    for field, words in [*rows, (keys.STATUS.field, keys.STATUS.keys[:1]), ("associations", keys.PICTURE)]:
        yield table_row(f"`{field}`", listed(words))


def _row(row: Row | Lines, where: str = "") -> str:
    if isinstance(row, Lines):
        kind = "numbered" if row.ordered else "unnumbered"
        return table_row(listed(marker.strip() for marker in row.markers), f"{where}`ListBlock`, {kind}", "")
    makes = f"`{row.node.__name__}`" if row.node else ", ".join(f"`{x}`" for x in re.findall(r"\{(\w+)", row.template))
    implied = "".join(f", {name} `{value}`" for name, value in row.given)
    return table_row(f"`{row.template}`", f"{where}{makes}{implied}", row.evidence or "")


def labels() -> Iterator[str]:
    """The labels that a layout can ask for by role."""
    yield from table_head("Role", "Labels, each with a colon")
    for role, languages in LABELS.items():
        words = dict.fromkeys(word for words in languages.values() for word in words)
        yield table_row(f"`{role}`", ", ".join(words))


def codecs() -> Iterator[str]:
    """What may stand in a hole of a layout."""
    yield from table_head("Codec", "What it reads")
    for name, codec in CODECS.items():
        yield table_row(f"`{name}`", CODEC_DOCS.get(name) or prose(type(codec).__doc__ or ""))


CODEC_DOCS: Final = {
    "correction": "What a story corrects, updates or repeats: `Corrects name of port in this Dec. 31 story`.",
    "credits": "Who worked on a story, as its end says it: `(Reporting by Jane Doe; Editing by John Roe)`.",
    "kicker": "What kind of story it is: `An AP News Analysis`.",
    "rule": "A line of nothing but `_`, `*`, `-` or the like, three of them at least.",
    "signoff": "What ends a story: a mark (`Reuter`, `(END)`, the agency's name), initials (`bb/hl`), or a stamp.",
    "slug": "A slug line: words in capitals with hyphens between them.",
    "trim": "What an editor may cut: `STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS`.",
    "inline": "Running text with its inline marks. The codec of a text that can have marks.",
    "plain": "Running text without marks. The codec of all other texts.",
    "line": "One line, taken as it is.",
}


# -- tables --------------------------------------------------------------------------------------------------


def table_head(*titles: str) -> Iterator[str]:
    """The first two lines of a table."""
    yield table_row(*titles)
    yield table_row(*("---" for _ in titles))


def table_row(*cells: str) -> str:
    """A line of a table."""
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def coded(words: str) -> str:
    """Names parted by commas as code; what follows a name in parentheses is prose."""
    return ", ".join(
        re.sub(r"^([^ (]+(?: [^ (]+)*)", r"`\1`", word.strip()) for word in words.split(",") if word.strip()
    )


def listed(words: Iterable[str]) -> str:
    """Words as code, parted by commas."""
    return ", ".join(f"`{word}`" for word in words)


MAKERS: Final[Mapping[str, Callable[..., Iterator[str]]]] = {
    "about": about,
    "agencies": agencies,
    "api": api,
    "block-names": block_names,
    "classes": classes,
    "codecs": codecs,
    "field-names": field_names,
    "formats": formats,
    "front-matter": front_matter,
    "labels": labels,
    "rows": rows,
}
