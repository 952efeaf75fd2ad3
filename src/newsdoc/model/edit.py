"""Edits as pure functions: each gives a new article, and leaves the old one as it was.

The law: a node is found by identity, wherever it stands, and must stand in one place; an equal copy is
another node. Every edit rebuilds the way from the article down to the node and shares the rest. Text takes
its marks along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from newsdoc.diagnostics import Path, show_path
from newsdoc.errors import ModelError
from newsdoc.model.base import Mark, Node, TextNode
from newsdoc.model.people import Byline, Contributor
from newsdoc.model.schema import fields_of
from newsdoc.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model.article import Article
    from newsdoc.model.schema import Value

T = TypeVar("T", bound=TextNode)


@attrs.frozen
class _Change:
    """What is to stand at a path: some nodes, the one that is there unless it goes, and some more."""

    path: Path
    before: tuple[Node, ...] = ()
    keep: bool = True
    after: tuple[Node, ...] = ()


def replace(article: Article, old: Node, new: Node) -> Article:
    """Put `new` where `old` stands."""
    return _apply(article, _Change(_locate(article, old), (new,), keep=False))


def insert_before(article: Article, anchor: Node, *new: Node) -> Article:
    """Put nodes right before `anchor`, in its sequence."""
    return _apply(article, _Change(_locate(article, anchor), before=new))


def insert_after(article: Article, anchor: Node, *new: Node) -> Article:
    """Put nodes right after `anchor`, in its sequence."""
    return _apply(article, _Change(_locate(article, anchor), after=new))


def remove(article: Article, *nodes: Node) -> Article:
    """Take nodes out; one that stands alone in its field leaves ``None``."""
    paths = {_locate(article, node) for node in nodes}
    return _apply(article, *(_Change(path, keep=False) for path in paths))


def move_before(article: Article, node: Node, anchor: Node) -> Article:
    """Take `node` from its place and put it right before `anchor`."""
    start, end = _way(article, node, anchor)
    return _apply(article, _Change(start, keep=False), _Change(end, before=(node,)))


def move_after(article: Article, node: Node, anchor: Node) -> Article:
    """Take `node` from its place and put it right after `anchor`."""
    start, end = _way(article, node, anchor)
    return _apply(article, _Change(start, keep=False), _Change(end, after=(node,)))


def splice_text(node: T, start: int, end: int, new: str) -> T:
    """Put `new` in place of ``node.text[start:end]``, and move the marks along.

    A mark keeps the text that it covered outside of the stretch, and covers `new` if it covered the whole
    stretch (of an insertion: both neighbours). A mark that is left without text is dropped.
    """
    if not 0 <= start <= end <= len(node.text):
        raise ModelError(f"{start}:{end} is no stretch of a text of {len(node.text)} characters")
    text = node.text[:start] + new + node.text[end:]
    marks = filter(None, (_moved(mark, start, end, len(new)) for mark in node.marks))
    return attrs.evolve(node, text=text, marks=tuple(marks))


def set_text(node: T, text: str) -> T:
    """Give a node another text; what lies between the common beginning and end is spliced (`splice_text`)."""
    old = node.text
    start = _common(old, text)
    shared = _common(old[start:][::-1], text[start:][::-1])
    return splice_text(node, start, len(old) - shared, text[start : len(text) - shared])


def replace_text(article: Article, node: TextNode, text: str) -> Article:
    """Give a node of the article another text; its marks move along (`set_text`)."""
    return replace(article, node, set_text(node, text))


def replace_contributor(article: Article, old: Contributor | str, new: Contributor | str) -> Article:
    """Put another name where a byline has the name of `old`; the rest of the line stays.

    `old` is one of `Byline.contributors`, or a name. A new contributor may differ from it in name only.
    """
    found = [
        (path, line, place, person)
        for path, line in walk(article)
        if isinstance(line, Byline)
        for place, person in _named(line)
        if person == old or (isinstance(old, str) and old in {person.name, line.text[slice(*place)]})
    ]
    if not found:
        raise ModelError(f"no byline names {str(old)!r}")
    if len(found) > 1:
        raise ModelError(f"{str(old)!r} is named more than once: {_listed(path for path, *_ in found)}")
    ((path, line, place, person),) = found
    if isinstance(new, Contributor):
        _check_only_name_differs(person, new, path)
    name = new.name or "" if isinstance(new, Contributor) else new
    edited = splice_text(line, *place, name)
    if (place[0], place[0] + len(name)) not in {stretch for stretch, _person in _named(edited)}:
        raise ModelError(f"{name!r} would not be read as a name in this line", path)
    return _apply(article, _Change(path, (edited,), keep=False))


def _moved(mark: Mark, start: int, end: int, length: int) -> Mark | None:
    shift = length - (end - start)
    covers = mark.start <= start and end <= mark.end and (start < end or mark.start < start < mark.end)
    if covers:
        first, last = mark.start, mark.end + shift
    else:
        first = mark.start if mark.start < start else max(mark.start, end) + shift
        last = mark.end + shift if mark.end > end else min(mark.end, start)
    return attrs.evolve(mark, start=first, end=last) if first < last else None


def _named(line: Byline) -> Iterable[tuple[tuple[int, int], Contributor]]:
    from newsdoc.fields.bylines import parse

    places = ((name.start, name.end) for name in parse(line.text).names)
    return zip(places, line.contributors, strict=True)


def _check_only_name_differs(old: Contributor, new: Contributor, path: Path) -> None:
    for info in fields_of(Contributor):
        said = getattr(new, info.name)
        if info.name != "name" and said != info.default and said != getattr(old, info.name):
            raise ModelError(f"only the name can be replaced in a line, not the {info.name}", path)


def _locate(article: Article, node: Node) -> Path:
    paths = [path for path, found in walk(article) if found is node and path]
    if not paths:
        raise ModelError(f"this {type(node).__name__} is not in the article; an equal copy is another one")
    if len(paths) > 1:
        raise ModelError(f"this {type(node).__name__} stands in several places: {_listed(paths)}")
    return paths[0]


def _way(article: Article, node: Node, anchor: Node) -> tuple[Path, Path]:
    start, end = _locate(article, node), _locate(article, anchor)
    if end[: len(start)] == start:
        raise ModelError("a node cannot be moved next to itself or to a part of itself", start)
    return start, end


def _apply(article: Article, *changes: _Change) -> Article:
    # From the end of the document to its beginning, so that no change moves the place of the next.
    order = {path: position for position, (path, _node) in enumerate(walk(article))}
    for change in sorted(changes, key=lambda change: order[change.path], reverse=True):
        article = _rebuilt(article, change)
    return article


def _rebuilt(article: Article, change: _Change) -> Article:
    way: list[Value] = [article]
    for step in change.path:
        way.append(way[-1][step] if isinstance(step, int) else getattr(way[-1], step))
    old = way.pop()
    values: list[Value] = [*change.before, *([old] if change.keep else []), *change.after]
    _check_place(way, change)
    if len(values) > 1 and isinstance(change.path[-1], str):
        raise ModelError("a node stands here alone, not in a sequence", change.path)
    for container, step in zip(reversed(way), reversed(change.path), strict=True):
        values = [_put(container, step, values)]
    return cast("Article", values[0])


def _check_place(way: list[Value], change: _Change) -> None:
    """Refuse nodes whose class the field at the end of the way does not take."""
    owner = next(value for value in reversed(way) if isinstance(value, Node))
    name = next(step for step in reversed(change.path) if isinstance(step, str))
    classes = next(info.classes for info in fields_of(type(owner)) if info.name == name)
    for node in (*change.before, *change.after):
        if type(node) not in classes:
            raise ModelError(f"{type(node).__name__} is not one of {_names(classes)}", change.path)


def _put(container: Value, step: str | int, values: list[Value]) -> Value:
    """Put values in the place of one; no value for a field means ``None``."""
    if isinstance(step, int):
        return (*container[:step], *values, *container[step + 1 :])
    return attrs.evolve(container, **{step: next(iter(values), None)})


def _common(one: str, other: str) -> int:
    """Count the characters that two texts begin with alike."""
    length = min(len(one), len(other))
    return next((index for index in range(length) if one[index] != other[index]), length)


def _listed(paths: Iterable[Path]) -> str:
    return ", ".join(map(show_path, paths))


def _names(classes: Iterable[type[Node]]) -> str:
    return ", ".join(cls.__name__ for cls in classes)
