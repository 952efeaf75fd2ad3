"""Where everything of a document stands, and what a new part of it looks like there.

Law: the places are the reader's own. The entries of front matter stand in one container, the blocks in another, with
the headline and its like among them; quotes and lists have containers of their own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from newsdoc.codecs import Slot
from newsdoc.formats.markdown import printing
from newsdoc.formats.markdown.keys import BY_FIELD, RANKS
from newsdoc.formats.markdown.matter import CONTENT, FRONT, Listed, Matter
from newsdoc.formats.markdown.reader import MIRROR
from newsdoc.formats.markdown.styles import LABELS, YAML
from newsdoc.formats.markdown.trace import BODY, DATELINE, HEAD, Found, Trace
from newsdoc.model import Byline, Dateline, Figure, ListBlock, Note, Paragraph
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsdoc.diagnostics import Path
    from newsdoc.origin import Document

_ROOT: Final = ("body",)
_FRONT: Final = (FRONT,)
_APART: Final = {(one, other): "\n\n" for one in (BODY, HEAD, DATELINE) for other in (BODY, HEAD, DATELINE)} | {
    (DATELINE, BODY): " "
}
_PAIRS: Final = frozenset({"extra", "associations"})


class MarkdownLocated(Located):
    """The places of one document."""

    def __init__(self, document: Document, trace: Trace) -> None:
        self._source = document.source
        self._text = document.source.text
        self._trace = trace
        self._matter: Matter | None = trace.front
        self._lists: Mapping[Path, Listed] = {} if self._matter is None else self._matter.lists

    # -- slots ---------------------------------------------------------------------------------------------------

    @cached_property
    def _slots(self) -> Mapping[Path, Slot]:
        found: dict[Path, Slot] = {}
        for path, fields, outer, inner, codec in self._trace.slots:
            mirror = self._trace.mirrors.get(path)
            mirrors = () if mirror is None else (Slot(*mirror),)
            slot = Slot(path, fields, outer, inner, codec, mirrors)
            for name in fields:
                found[*path[:-1], int(name) if isinstance(path[-1], int) else name] = slot
        return found

    def slot(self, path: Path) -> Slot | None:
        """As the reader noted it."""
        return self._slots.get(path)

    def slots(self) -> Iterator[Slot]:
        """In source order."""
        kept = {slot.path: slot for slot in self._slots.values()}
        yield from sorted(kept.values(), key=lambda slot: (slot.outer.start, -slot.outer.end))

    # -- containers ----------------------------------------------------------------------------------------------

    @cached_property
    def _containers(self) -> Mapping[Path, Container]:
        found: dict[Path, Container] = {_FRONT: self._front()}
        for path, listed in self._lists.items():
            separators = {(FRONT, FRONT): listed.joint}
            items = tuple(map(self._item, listed.items))
            found[path] = Container(path, items, listed.inside, separators, listed.lead, listed.trail)
        for path, (key, value) in (self._matter.pairs if self._matter is not None else {}).items():
            parts = (Item((*path, 0), key, 0, FRONT), Item((*path, 1), value, 1, FRONT))
            found[path] = Container(path, parts, Span(key.start, value.end))
        for path, notes in self._trace.items.items():
            found[path] = self._blocks(path, notes)
        if _ROOT not in found:
            found[_ROOT] = Container(
                _ROOT, (), Span(self._trace.start, len(self._text)), _APART, "\n\n" if self._trace.start else "", "\n"
            )
        return found

    def _item(self, found: Found) -> Item:
        path, start, end, rank, section, whole = found
        return Item(path, Span(start, end), rank, section, whole and self._sound(start, end))

    def _sound(self, start: int, end: int) -> bool:
        return not (self._source.damage and "\N{REPLACEMENT CHARACTER}" in self._text[start:end])

    def _front(self) -> Container:
        matter = self._matter
        if matter is None:
            return Container(_FRONT, (), Span(0, 0), {(FRONT, FRONT): "\n"}, YAML_OPENS, "\n---\n\n")
        wide = matter.front.style is LABELS
        separators = {(FRONT, FRONT): "\n\n" if wide else "\n", (FRONT, CONTENT): "\n\n"}
        items = tuple(map(self._item, matter.items))
        trail = "" if self._text[matter.front.inside.end : matter.front.inside.end + 1] in {"\n", "\r"} else "\n"
        return Container(_FRONT, items, matter.front.inside, separators, "", trail)

    def _blocks(self, path: Path, notes: list[Found]) -> Container:
        items = tuple(map(self._item, notes))
        inside = Span(items[0].outer.start, items[-1].outer.end)
        prefix = self._trace.prefixes.get(path, "")
        if path == _ROOT:
            return Container(path, items, inside, _APART)
        apart = f"\n{prefix}" if path[-1] == "items" else f"\n{prefix.rstrip()}\n{prefix}"
        return Container(path, items, inside, {(BODY, BODY): apart})

    def items(self) -> Iterator[Item]:
        """Of all containers, and the fences of front matter."""
        if self._matter is not None:
            yield from (Item(None, fence) for fence in self._matter.front.fences)
        for container in self._containers.values():
            yield from container.items

    def container(self, path: Path) -> Container | None:
        """None for an ordered list, whose items would be numbered anew, and for a sequence that is one entry."""
        if path in self._trace.signs and self._trace.signs[path].strip()[:-1].isdigit():
            return None
        if not path or (path[0] in _PAIRS and len(path) == 1):
            return self._containers[_FRONT]
        if path == ("bylines",) and ("bylines", 0) in self._containers[_ROOT].index:
            return self._containers[_ROOT]
        return self._containers.get(path)

    def home(self, path: Path) -> Container | None:
        """The blocks, for what stands among them; front matter for all other fields."""
        if path[0] == "body" and len(path) > 1:
            above = (*path[:-1], "blocks") if path[-1] == "credit" else path[:-1]
            return self._containers.get(above)
        root = self._containers[_ROOT]
        if path in root.index or (path[:1] == ("dateline",) and not self._has(path[:1])) or path == _ROOT:
            return root
        if path[:1] in self._lists and len(path) > 1:
            return self._containers[path[:1]]
        untitled = path == ("headline",) and self._matter is None
        return root if untitled else self._containers[_FRONT]

    def _has(self, path: Path) -> bool:
        """Whether front matter says a field."""
        return self._matter is not None and path in self._matter.keys

    def mirrors(self, path: Path) -> Iterable[Path]:
        """The heading that repeats the headline."""
        return (MIRROR,) if path == ("headline",) and MIRROR in self._containers[_ROOT].index else ()

    # -- printing ------------------------------------------------------------------------------------------------

    def fragment(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """As a person would write it, in the place that it has."""
        if container.path == _FRONT:
            return self._entry(path, value)
        if path[0] == "extra" and self._matter is not None:
            name = path[-1] == 0
            said = printing.extra_key(value) if name else printing.extra_value(self._matter.front.style, value)
            return None if said is None else (said, int(not name), FRONT)
        if container.path in self._lists:
            return self._word(path, value, container)
        if isinstance(value, str):
            said = self._line(path, value)
            return (
                None
                if said is None
                else (said, -4 if path == ("headline",) else 1, HEAD if path == ("headline",) else BODY)
            )
        if isinstance(value, Dateline):
            said = next(printing.text(value.text, value.marks), None)
            return None if said is None else (said, -1, DATELINE)
        if isinstance(value, Byline):
            said = printing.byline(value)
            return None if said is None else (said, -3, HEAD)
        if container.path[-1] == "items":
            return self._list_item(value, container)
        said = printing.block(value, self._sign(path, value))
        if said is None:
            return None
        if isinstance(value, Note) and said.startswith("[^1]:"):
            said = f"[^{self._notes + 1}]:" + said.removeprefix("[^1]:")
        prefix = self._trace.prefixes.get(container.path, "")
        if prefix:
            said = "\n".join(
                line if not number else (prefix + line if line else prefix.rstrip())
                for number, line in enumerate(said.split("\n"))
            )
        return said, int(isinstance(value, ListBlock)), BODY

    def _line(self, path: Path, value: str) -> str | None:
        """The headline, or the credit of a quote."""
        if path == ("headline",):
            return next((f"# {said}" for said in printing.text(value, (), printing.HEADING)), None)
        return next((f"— {said}" for said in printing.text(value, ())), None) if path[-1] == "credit" else None

    def _entry(self, path: Path, value: Any) -> tuple[str, int, str] | None:
        style = YAML if self._matter is None else self._matter.front.style
        field = str(path[0])
        known = None if self._matter is None else self._matter.keys.get(path)
        if len(path) > 1 and field not in _PAIRS:
            return None
        if field == "associations" and not (isinstance(value, Figure) and path == ("associations", 0)):
            return None
        said = printing.entry(style, field, value, known if field not in _PAIRS else None)
        return None if said is None else (said, RANKS.get(field, 0), FRONT)

    def _word(self, path: Path, value: Any, container: Container) -> tuple[str, int, str] | None:
        """One value of a list in front matter."""
        home = BY_FIELD.get(str(path[0]))
        if home is None or self._matter is None:
            return None
        listed = self._lists[container.path]
        if not listed.within and listed.joint == ", ":  # words with commas between them
            text = home.text(value)
            said: str | None = text if isinstance(text, str) and "," not in text else None
        else:
            said = printing.scalar(self._matter.front.style, home, value, within=listed.within)
        return None if said is None else (said, 0, FRONT)

    def _list_item(self, value: Any, container: Container) -> tuple[str, int, str] | None:
        prefix = self._trace.prefixes.get(container.path, "")
        sign = self._trace.signs.get(container.path, "- ")
        if isinstance(value, ListBlock):
            inner = prefix + " " * len(sign)
            said: str | None = "\n".join(printing.list_lines(value, None, inner)).removeprefix(prefix)
        else:
            words = next(printing.text(value.text, value.marks), None) if isinstance(value, Paragraph) else None
            said = None if words is None else sign + words.replace("\n", "\n" + prefix + " " * len(sign))
        return None if not said else (said, int(isinstance(value, ListBlock)), BODY)

    def _sign(self, path: Path, value: Any) -> str | None:
        """How the items of the list that this one replaces begin, or those of the first of its kind here."""
        if not isinstance(value, ListBlock):
            return None
        here = self._trace.signs.get((*path, "items"))
        signs = [here] if here is not None else list(self._trace.signs.values())
        return next((sign for sign in signs if sign.strip()[:-1].isdigit() is value.ordered), None)

    @cached_property
    def _notes(self) -> int:
        """How many footnotes there are."""
        return self._text.count("\n[^")


YAML_OPENS: Final = "---\n"
