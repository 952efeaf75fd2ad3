"""Fields by their paths, and values as people type them: what `newsdoc edit` does to an article.

Law: pure functions from one article to another. Paths and values are checked against the schema of the model; what
does not fit is an `AssignError` of one line, which names what is near.
"""

from __future__ import annotations

import difflib
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

import attrs

from newsdoc.diagnostics import show_path
from newsdoc.model import Article, Byline, Concept, Link, Package, Paragraph, edit
from newsdoc.model.base import Node, TextNode
from newsdoc.model.schema import FieldInfo, Kind, Many, One, OneOf, Plain, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

N = TypeVar("N", bound=Node)


class _Change(Protocol):
    """What becomes of the value at the end of a path."""

    def __call__(self, old: Any, kind: Kind, *, optional: bool) -> Any: ...


SYNONYMS: Final[Mapping[str, Mapping[str, str]]] = {
    "Article": {
        "author": "bylines",
        "authors": "bylines",
        "by": "bylines",
        "caption": "body[0].caption.text",
        "captions": "body[0].caption.text",
        "credit": "body[0].caption.credit",
        "date": "published",
        "deck": "subheadline",
        "figures": "body",
        "href": "url",
        "lead": "body[0].text",
        "paragraphs": "body",
        "related": "body",
        "slug": "slugline",
        "subtitle": "subheadline",
        "summary": "abstract",
        "tags": "keywords",
        "text": "body[0].text",
    },
    "Figure": {"credit": "caption.credit", "text": "caption.text", "href": "renditions[0].href"},
}
"""Words that people try, and the fields they mean; IPTC's words come from the model itself."""

_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*|\[-?\d{1,9}\])*")
_STEP = re.compile(r"([^\W\d]\w*)|\[(-?\d+)\]")
_TRUE = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class AssignError(ValueError):
    """A path that leads nowhere, or a value that does not fit."""


def split(assignment: str) -> tuple[str, str]:
    """The path and the value of `path=value`."""
    path, equals, value = assignment.partition("=")
    if not equals:
        raise AssignError(f"{assignment!r} is no FIELD=VALUE")
    return path.strip(), value


def assign(root: N, path: str, value: str) -> N:
    """Give a field another value."""

    def another(old: Any, kind: Kind, *, optional: bool) -> Any:
        del optional
        return _parsed(kind, value, old)

    return _at(root, _steps(path), another)


def add(root: N, path: str, value: str) -> N:
    """Add values to the end of a sequence, one a line."""

    def longer(old: Any, kind: Kind, *, optional: bool) -> Any:
        del optional
        if not isinstance(kind, Many):
            raise AssignError("holds one value: use --set")
        return (*(old or ()), *_parsed(kind, value, None))

    return _at(root, _steps(path), longer)


def unset(root: N, paths: Iterable[str]) -> N:
    """Empty fields, and take members out of sequences; later ones first, so that no index moves."""
    for steps in sorted((_absolute(root, _steps(path)) for path in paths), key=_order, reverse=True):
        root = _at(root, steps, _emptied)
    return root


def _order(steps: tuple[str | int, ...]) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in steps]


def _emptied(old: Any, kind: Kind, *, optional: bool) -> Any:
    del old
    if isinstance(kind, Many):
        return ()
    if optional:
        return None
    raise AssignError("cannot be empty")


def _steps(path: str) -> tuple[str | int, ...]:
    if not path:
        raise AssignError("there is no field before the =")
    if not _PATH.fullmatch(path):
        raise AssignError(f"{path!r} is no path: write it as headline, body[3].text or body[0].caption.credit")
    return tuple(name or int(index) for name, index in _STEP.findall(path))


def _absolute(root: Node, steps: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A path whose indices count from the beginning."""
    now: Any = root
    result: list[str | int] = []
    for step in steps:
        if isinstance(step, int):
            members = cast("tuple[object, ...]", now) if isinstance(now, tuple) else ()
            result.append(step + len(members) if step < 0 else step)
            now = members[step] if -len(members) <= step < len(members) else None
        else:
            result.append(step)
            now = getattr(now, step, None)
    return tuple(result)


def _at(root: N, steps: tuple[str | int, ...], change: _Change) -> N:
    """Rebuild the way down to a field, with another value at its end."""
    try:
        return cast("N", _in_node(root, steps, (), change))
    except AssignError:
        raise
    except (ValueError, TypeError) as error:  # a class of the model does not admit the value
        path, said = show_path(steps), str(error)
        raise AssignError(said if said.startswith(path) else f"{path}: {said}") from error


def _in_node(node: Node, steps: tuple[str | int, ...], done: tuple[str | int, ...], change: _Change) -> Any:
    name, rest = steps[0], steps[1:]
    here = (*done, name)
    if isinstance(name, int):
        raise AssignError(f"{show_path(done)} is one value, without an index")
    info = _field(type(node), name, done)
    old = getattr(node, name)
    new = _inside(old, info.kind, rest, here, change, optional=info.optional)
    if isinstance(node, TextNode) and name == "text" and not rest:
        return edit.set_text(node, new)
    return attrs.evolve(cast("Any", node), **{name: new})


def _inside(
    old: Any, kind: Kind, rest: tuple[str | int, ...], here: tuple[str | int, ...], change: _Change, *, optional: bool
) -> Any:
    if not rest:
        try:
            return change(old, kind, optional=optional)
        except AssignError as error:
            raise AssignError(f"{show_path(here)}: {error}") from error
    if isinstance(kind, Many):
        return _in_sequence(old, kind, rest, here, change)
    if isinstance(kind, Plain):
        raise AssignError(f"{show_path(here)} is a plain value: there is nothing inside it")
    if isinstance(rest[0], int):
        raise AssignError(f"{show_path(here)} is one value, without an index")
    if old is None:
        if not isinstance(kind, One):
            raise AssignError(f"{show_path(here)} is empty")
        old = _blank(kind.cls)
    return _in_node(old, rest, here, change)


def _in_sequence(
    old: Any, kind: Many, rest: tuple[str | int, ...], here: tuple[str | int, ...], change: _Change
) -> Any:
    index = rest[0]
    if not isinstance(index, int):
        raise AssignError(f"{show_path(here)} is a sequence: say which, as in {show_path((*here, 0, index))}")
    if not -len(old) <= index < len(old):
        range_ = f"goes from {show_path((*here, 0))} to {show_path((*here, len(old) - 1))}" if old else "is empty"
        raise AssignError(f"there is no {show_path((*here, index))}: {show_path(here)} {range_}")
    index %= len(old)
    if len(rest) == 1 and change is _emptied:
        return (*old[:index], *old[index + 1 :])
    new = _inside(old[index], kind.item, rest[1:], (*here, index), change, optional=False)
    return (*old[:index], new, *old[index + 1 :])


def _field(cls: type[Node], name: str, done: tuple[str | int, ...]) -> FieldInfo:
    infos = {info.name: info for info in fields_of(cls)}
    if name in infos:
        return infos[name]
    near = near_fields(cls, name)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there is {', '.join(infos)}" if len(infos) < 12 else ""
    where = (
        f"{show_path(done)} ({cls.__name__.lower()})"
        if done
        else f"an {cls.__name__.lower()}"
        if cls is Article
        else "a package"
    )
    raise AssignError(f"{where} has no field {name!r}" + (f"; {hint}" if hint else ""))


def near_fields(cls: type[Node], name: str) -> list[str]:
    """The fields that somebody may mean by a word: by their names, or by IPTC's."""
    words = dict(SYNONYMS.get(cls.__name__, {}))
    for field in cls.__attrs_attrs__:
        if field.eq and (iptc := field.metadata.get("iptc")):
            words.setdefault(iptc.lower(), field.name)
    words |= {info.name: info.name for info in fields_of(cls)}
    wanted = name.lower().replace("-", "_")
    if wanted in words:
        return [words[wanted]]
    close = difflib.get_close_matches(wanted, words, n=3, cutoff=0.7)
    return list(dict.fromkeys(words[word] for word in close))


def _blank(cls: type[Node]) -> Node:
    """A node that says nothing yet."""
    made: Node = cls(**{info.name: "" for info in fields_of(cls) if info.required})
    return made


def _parsed(kind: Kind, value: str, old: Any) -> Any:
    """A typed value of what somebody typed."""
    match kind:
        case Many(Plain("str")):
            return tuple(part for part in (part.strip() for part in re.split(r"[,\n]", value)) if part)
        case Many(item):
            return tuple(_parsed(item, line, None) for line in map(str.strip, value.split("\n")) if line)
        case One(cls):
            return _node(cls, value, old)
        case OneOf():
            return _node(Paragraph if old is None else type(cast("Node", old)), value, old)
        case Plain(name):
            return _plain(name, value)


def _node(cls: type[Node], value: str, old: Any) -> Node:
    if issubclass(cls, Byline):
        new = cls.parse(value)
        return edit.set_text(old, new.text) if old is not None else new
    if issubclass(cls, TextNode):
        return edit.set_text(old, value) if old is not None else cls(text=value)
    if issubclass(cls, Concept):
        return attrs.evolve(old, name=value) if old is not None else cls(name=value)
    if issubclass(cls, Link):
        field = "href" if "://" in value else "title"
        return attrs.evolve(old, **{field: value}) if old is not None else cls(**{field: value})
    names = ", ".join(info.name for info in fields_of(cls))
    raise AssignError(f"a {cls.__name__.lower()} is set field by field: {names}")


def _plain(name: str, value: str) -> Any:
    match name:
        case "int" | "float":
            try:
                return int(value) if name == "int" else float(value)
            except ValueError:
                kind = "a whole number" if name == "int" else "a number"
                raise AssignError(f"{value!r} is not {kind}") from None
        case "bool":
            if value.lower() not in _TRUE:
                raise AssignError(f"{value!r} is neither yes nor no")
            return _TRUE[value.lower()]
        case "when":
            return _when(value)
        case "pair":
            first, equals, second = value.partition("=")
            if not equals:
                raise AssignError(f"{value!r} is no NAME=VALUE")
            return (first.strip(), second.strip())
        case _:
            return value


def _when(value: str) -> date:
    """A date of ISO 8601, or in any of the ways of the trade."""
    text = value.strip()
    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError:
        pass
    from newsdoc.fields import dates

    found = dates.parse(text)
    if found is None:
        raise AssignError(f"{value!r} is no date; write it as 2024-12-31, 2024-12-31T14:05+03:00 or 31 December 2024")
    if found.value is None:
        raise AssignError(f"{value!r} may be read in two ways; write it as 2024-12-31")
    return found.value


def sole_item(value: Article | Package) -> Article | Package:
    """The article to edit: a package of one is that one."""
    return value.items[0] if isinstance(value, Package) and len(value.items) == 1 else value


def put_back(value: Article | Package, item: Article | Package) -> Article | Package:
    """The document with the edited article in it."""
    if isinstance(value, Package) and isinstance(item, Article):
        return attrs.evolve(value, items=(item,))
    return item
