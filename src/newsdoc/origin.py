"""Where an article came from: its source, its first state, and where each value stands.

Law: the origin rides on the article and is no part of its value. Nothing is located before somebody asks; what is
located is keyed by path into the snapshot, never by the identity of an object.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diff import taker
from newsdoc.model.trusted import trusted
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsdoc.codecs import Slot
    from newsdoc.diagnostics import Path
    from newsdoc.format import Format
    from newsdoc.model import Article, Package
    from newsdoc.source import Source


_make: Callable[[type], Callable[..., Any]] = cache(trusted)


def take_fields(value: Article | Package) -> tuple[Any, ...]:
    """The fields of an article or package that take part in `==`, in order."""
    return taker(type(value))(value)


@attrs.frozen
class Item:
    """A stretch of source in a container: a field, a block, a member of an array or an object.

    `path` is `None` for what the model does not mention, such as a comment. `rank` orders items where the format has
    an order. `section` names the part of the container that the item belongs to; boundaries of sections have
    separators of their own. `whole` says that the model holds all that the item says, so that it may be printed anew.
    """

    path: Path | None
    outer: Span
    rank: int = 0
    section: str = ""
    whole: bool = True


@attrs.frozen
class Container:
    """Items side by side in the source, with separators between them.

    `inside` is where they may stand. `separators` are the ones to write where the document shows none, by the
    sections on both sides, or, if `loose`, always, then with what `parted` says otherwise; `lead` and `trail` surround
    the items of a container that was empty. Where it is `bound`, a new item stands in its own section even if that is
    not the one its neighbours are in.
    """

    path: Path
    items: tuple[Item, ...]
    inside: Span
    separators: Mapping[tuple[str, str], str] = attrs.field(factory=dict[tuple[str, str], str])
    lead: str = ""
    trail: str = ""
    loose: bool = False
    bound: bool = False
    parted: Mapping[tuple[str, str], str] = attrs.field(factory=dict[tuple[str, str], str])
    _usual: dict[Any, str | None] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @cached_property
    def index(self) -> Mapping[Path, int]:
        """Which item has a path."""
        return {item.path: number for number, item in enumerate(self.items) if item.path is not None}

    def gap(self, left: int) -> Span:
        """The separator after an item, before the next."""
        return Span(self.items[left].outer.end, self.items[left + 1].outer.start)

    def usual(self, text: str, left: tuple[str, int], right: tuple[str, int]) -> str | None:
        """The separator this document uses most between items of two sections and ranks.

        If it has no such items side by side, the one beside items of one of these ranks, then any between the two
        sections; else the default, if there is one.
        """
        if (left, right) not in self._usual:
            self._usual[left, right] = self._counted(text, left, right)
        return self._usual[left, right]

    def _counted(self, text: str, left: tuple[str, int], right: tuple[str, int]) -> str | None:
        default = self.separators.get((left[0], right[0]))
        if self.loose and default is not None:
            return self.parted.get((left[0], right[0]), default)
        alike, near, seen = Counter[str](), Counter[str](), Counter[str]()
        for one, other in pairwise(self.items):
            if (one.section, other.section) == (left[0], right[0]):
                gap = text[one.outer.end : other.outer.start]
                seen[gap] += 1
                near[gap] += bool({one.rank, other.rank} & {left[1], right[1]})
                alike[gap] += (one.rank, other.rank) == (left[1], right[1])
        best = max(seen, key=lambda gap: (alike[gap], near[gap], seen[gap]), default=None)
        return best if best is not None else default


class Located(ABC):
    """Where everything of one document stands, and how a new part of it is printed there.

    What a format makes of a source on first use; see `Format.locate`.
    """

    @abstractmethod
    def slot(self, path: Path) -> Slot | None:
        """The slot of a field; fields that share a spelling share a slot."""

    @abstractmethod
    def slots(self) -> Iterator[Slot]:
        """All slots, in source order."""

    @abstractmethod
    def items(self) -> Iterator[Item]:
        """All items of all containers."""

    @abstractmethod
    def container(self, path: Path) -> Container | None:
        """The container that holds the fields of the node at `path`, or the items of the sequence at `path`.

        A text that has its blocks between its fields answers both with the same one.
        """

    @abstractmethod
    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """The source text of a new item for `path`, its rank and its section; `None` if it has no place here."""

    def home(self, path: Path) -> Container | None:
        """The container that has the item at `path`, or would have it. Fields of one node may stand in several."""
        return self.container(path[:-1])

    def mirrors(self, path: Path) -> Iterable[Path]:
        """Other items that say what the one at `path` says, and go with it."""
        del path
        return ()

    def companions(self, path: Path) -> Iterable[Path]:
        """Other items without which one that is added at `path` would not mean its value; they say it with it."""
        del path
        return ()

    def whole(self) -> bool:
        """Whether the model holds all that the document says, so that it may be printed anew as a whole."""
        return all(item.path is not None and item.whole for item in self.items())

    def item(self, path: Path) -> Item | None:
        """The item that is exactly the node or field at `path`."""
        container = self.home(path)
        number = None if container is None else container.index.get(path)
        return None if container is None or number is None else container.items[number]


@attrs.frozen
class Document:
    """One source as a format read it: what an article, or a package and its items, have in common."""

    format: Format
    source: Source
    cls: type[Article | Package]
    state: tuple[Any, ...]
    """The fields of the value that was read, in order. Kept in place of the value, which then is a copy less."""
    options: Any = None
    encoding: str | None = None
    """What the caller said, to be said again when reading back."""
    trace: Any = attrs.field(default=None, eq=False, repr=False)
    """What the reader remembers for `locate`; not kept when pickled."""

    @cached_property
    def snapshot(self) -> Any:
        """The article or package as it was read, without an origin."""
        return _make(self.cls)(*self.state)

    def is_unedited(self, value: Article | Package) -> bool:
        """Whether a value is the one that was read. O(1) if its fields are the same objects."""
        return type(value) is self.cls and take_fields(value) == self.state

    @cached_property
    def located(self) -> Located | None:
        """Where everything stands; made on first use. `None` for a format that cannot say."""
        return self.format.locate(self)

    def __getstate__(self) -> dict[str, Any]:
        """Everything but what can be found again."""
        state = {field.name: getattr(self, field.name) for field in attrs.fields(Document)}
        return state | {"trace": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the state as it is."""
        for name, value in state.items():
            object.__setattr__(self, name, value)


@attrs.frozen
class Origin:
    """Where an article or package came from.

    `snapshot` is the value as it was read; an article equal to it is unedited. `path` is the place of an item in its
    package, `()` for a whole document.
    """

    document: Document
    path: Path = ()

    @property
    def format(self) -> str:
        """The name of the format it was read with."""
        return self.document.format.name

    @property
    def source(self) -> Source:
        """The bytes and the text it was read from."""
        return self.document.source

    @property
    def snapshot(self) -> Any:
        """The value as it was read, without an origin."""
        node: Any = self.document.snapshot
        for step in self.path:
            node = node[step] if isinstance(step, int) else getattr(node, step)
        return node
