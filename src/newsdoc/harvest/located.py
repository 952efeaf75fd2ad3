"""Where the values of an article stand that a reader in Python has made.

Law: values that stand apart have each a place of their own; of those that overlap, the outermost has it, and the
others have none. A stretch that nobody claimed lies between the items and stays where it is.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newsdoc.codecs import Plain, Slot
from newsdoc.diff import field_names, is_sequence
from newsdoc.harvest.spellings import codec_for
from newsdoc.model import Article, Package
from newsdoc.model.base import Node
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsdoc.codecs import Codec
    from newsdoc.diagnostics import Path
    from newsdoc.harvest.pieces import Harvest, Leaf
    from newsdoc.origin import Document

_APART = {("", ""): "\n\n"}
_LINE = Plain()


class HarvestLocated(Located):
    """The places of one text."""

    def __init__(self, document: Document, found: Harvest, printer: Callable[[Any], str | None] | None) -> None:
        self._source = document.source
        self._text = document.source.text
        self._snapshot = document.snapshot
        self._filled = found.filled
        self._printer = printer
        self._leaves = list(self._true(found.leaves))
        self._containers: dict[Path, Container] = {}
        self._slots: dict[Path, Slot] = {}

    def _true(self, leaves: Sequence[Leaf]) -> Iterator[tuple[Leaf, Codec]]:
        """The leaves that say what the article says, apart from each other."""
        end = -1
        for leaf in sorted(leaves, key=lambda leaf: (leaf.span.start, -leaf.span.end)):
            raw = self._text[leaf.span.start : leaf.span.end]
            codec = leaf.codec or codec_for(raw)
            if leaf.span.start >= end and codec.decode(raw) == self._values(leaf.path, codec):
                end = leaf.span.end
                yield leaf, codec

    def _values(self, path: Path, codec: Codec) -> tuple[Any, ...] | None:
        node = self._at(path[:-1])
        last = path[-1]
        if isinstance(last, int):
            return (node[last],) if is_sequence(node) and last < len(node) else None
        fields = (last, *codec.shares)
        return tuple(getattr(node, name) for name in fields) if all(hasattr(node, name) for name in fields) else None

    def _at(self, path: Path) -> Any:
        node: Any = self._snapshot
        for step in path:
            try:
                node = node[step] if isinstance(step, int) else getattr(node, step)
            except (LookupError, AttributeError, TypeError):  # a mark may name what is not there
                return None
        return node

    # -- containers ----------------------------------------------------------------------------------------------

    @cached_property
    def _stretches(self) -> Mapping[Path, Mapping[Path, Span]]:
        """What stands in each node, or in each sequence that fills a stretch: its parts, with all that is theirs."""
        found: dict[Path, dict[Path, Span]] = {(): {}}
        spans = [(leaf.path, leaf.span) for leaf, _ in self._leaves]
        known = dict(spans)
        spans += [(path, span) for path, span in self._filled.items() if self._at(path) is not None or path in known]
        for path, span in spans:
            above: Path = ()
            while above != path:
                part = self._part(above, path)
                parts = found.setdefault(above, {})
                parts[part] = _both(parts.get(part, span), span)
                above = part
        return found

    def _part(self, above: Path, path: Path) -> Path:
        """The part of the node or sequence `above` in which `path` lies: a field, or an item of one."""
        part, rest = path[: len(above) + 1], path[len(above) + 1 :]
        is_item = isinstance(part[-1], str) and bool(rest) and isinstance(rest[0], int)
        return (*part, rest[0]) if is_item and part not in self._filled else part

    def container(self, path: Path) -> Container | None:
        """The node or sequence; a sequence that fills no stretch has its items among the node's fields."""
        if path not in self._stretches and path and isinstance(path[-1], str):
            path = path[:-1]
        if path not in self._containers and path in self._stretches:
            self._containers[path] = self._contain(path)
        return self._containers.get(path)

    def _contain(self, path: Path) -> Container:
        items = self._apart(path)
        inside = Span(0, len(self._text))
        if path:
            inside = self._stretches[_above(path, self._stretches)][path]
        if isinstance(self._at(path), Article | Package) and path not in self._filled:
            items = sorted([*items, *self._unclaimed(items, inside)], key=lambda item: item.outer)
        return Container(path, tuple(items), inside, _APART if not path else {})

    def _apart(self, path: Path) -> list[Item]:
        """The parts as items; those that overlap are one, and it belongs to none of them."""
        items: list[Item] = []
        for part, span in sorted(self._stretches[path].items(), key=lambda found: found[1]):
            if items and span.start < items[-1].outer.end:
                items[-1] = Item(None, _both(items[-1].outer, span), whole=False)
            else:
                items.append(Item(part, span, self._rank(path, part), whole=self._whole(span)))
        return items

    def _unclaimed(self, items: Sequence[Item], inside: Span) -> Iterator[Item]:
        bounds = [Span(inside.start, inside.start), *(item.outer for item in items), Span(inside.end, inside.end)]
        for left, right in pairwise(bounds):
            between = self._text[left.end : right.start]
            if between.strip():
                start = left.end + len(between) - len(between.lstrip())
                yield Item(None, Span(start, left.end + len(between.rstrip())), whole=False)

    def _whole(self, span: Span) -> bool:
        return not (self._source.damage and "\N{REPLACEMENT CHARACTER}" in self._text[span.start : span.end])

    def _rank(self, above: Path, path: Path) -> int:
        """By the order of the model's fields, which is near that of most texts; reading back tells if it is not."""
        name = path[len(above)]
        node = self._at(above)
        return field_names(type(node)).index(name) if isinstance(name, str) and isinstance(node, Node) else 0

    def items(self) -> Iterator[Item]:
        """All that is claimed."""
        for path in self._stretches:
            yield from self._apart(path)

    def whole(self) -> bool:
        """Whether all is claimed, in every article."""
        containers = [container for path in self._stretches if (container := self.container(path))]
        return all(item.path is not None and item.whole for container in containers for item in container.items)

    # -- slots ---------------------------------------------------------------------------------------------------

    @cached_property
    def _claims(self) -> Mapping[Path, tuple[Leaf, Codec]]:
        """Which leaf says a field."""
        found: dict[Path, tuple[Leaf, Codec]] = {}
        for leaf, codec in self._leaves:
            found[leaf.path] = leaf, codec
            found.update(((*leaf.path[:-1], name), (leaf, codec)) for name in codec.shares)
        return found

    def slot(self, path: Path) -> Slot | None:
        """Known by the harvest; made when it is asked for."""
        if path not in self._claims:
            return None
        leaf, codec = self._claims[path]
        if leaf.path not in self._slots:
            item = self.item(leaf.path)  # with all that goes and moves with it, if that is its own
            outer = leaf.span if item is None else item.outer
            self._slots[leaf.path] = Slot(leaf.path, (str(leaf.path[-1]), *codec.shares), outer, leaf.span, codec)
        return self._slots[leaf.path]

    def slots(self) -> Iterator[Slot]:
        """In source order."""
        yield from dict.fromkeys(slot for path in self._claims if (slot := self.slot(path)) is not None)

    # -- printing ------------------------------------------------------------------------------------------------

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """A node as its author prints it; an item of a line as it is."""
        printed: str | None = None
        if isinstance(value, str) and isinstance(path[-1], int):
            printed = value if _LINE.decode(value) is not None else None
        elif isinstance(value, Node) and self._printer is not None:
            printed = self._printer(value)
        return None if not printed or not printed.strip() else (printed, self._rank(container.path, path), "")


def _above(path: Path, known: Mapping[Path, Any]) -> Path:
    """The nearest container around one."""
    return next(path[:length] for length in range(len(path) - 1, -1, -1) if path[:length] in known)


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
