"""Front matter read into the fields of an article, with a note of where each value stands.

Law: a key that the table knows is its field, once; every other key with a value that is read is kept in `extra`, and
what is not read is reported. Nothing that stands in front matter is without an item.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from newsdoc.diagnostics import Path
from newsdoc.fields.bylines import by_word
from newsdoc.formats.markdown.front import Entry, Front, normal
from newsdoc.formats.markdown.keys import (
    BY_FIELD,
    HOMES,
    PICTURE,
    PICTURE_KEYS,
    PUBLISHED,
    RANKS,
    STATUS,
    WHEN,
    WORDS,
    Home,
    is_address,
)
from newsdoc.formats.markdown.styles import DASHES, LABELS, YAML, Scalar
from newsdoc.formats.markdown.trace import FORMAT, Found, Spelled, Trace
from newsdoc.model import Caption, Figure, Rendition
from newsdoc.source import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdoc.codecs import Codec, Remark
    from newsdoc.format import Reading
    from newsdoc.formats.markdown.styles import Style

FRONT: Final = "front"
CONTENT: Final = "content"
_LAST: Final = len(RANKS) + 1
_BY_KEY: Final[Mapping[str, Home]] = {normal(key): home for home in (*HOMES, STATUS) for key in home.keys}
_PICTURES: Final = frozenset(map(normal, PICTURE))
_PICTURE_KEYS: Final = {normal(key): part for part, keys in PICTURE_KEYS.items() for key in keys}
_FLAGS: Final = frozenset({"true", "false", "yes", "no", "on", "off"})


class Listed(NamedTuple):
    """A list in front matter: where its items may stand, and what sets them off."""

    inside: Span
    items: list[Found]
    joint: str
    lead: str = ""
    trail: str = ""
    within: bool = True


@attrs.define
class Matter:
    """What was found of the places of front matter."""

    front: Front
    items: list[Found] = attrs.field(factory=list[Found])
    lists: dict[Path, Listed] = attrs.field(factory=dict[Path, Listed])
    keys: dict[Path, str] = attrs.field(factory=dict[Path, str])
    """The key of each field that is there, as it is written."""
    pairs: dict[Path, tuple[Span, Span]] = attrs.field(factory=dict[Path, tuple[Span, Span]])
    """Where key and value of an extra pair stand, if both are on one line."""


class MatterReader:
    """One reading of one front matter."""

    def __init__(self, reading: Reading, front: Front, trace: Trace) -> None:
        self.reading = reading
        self.text: str = reading.source.text
        self.front = front
        self.style: Style = front.style
        self.trace = trace
        self.matter: Matter = Matter(front)
        self.values: dict[str, Any] = {}
        self.extra: list[tuple[tuple[str, str], int, Entry]] = []
        trace.front = self.matter

    def read(self) -> dict[str, Any]:
        """The values of the fields."""
        if self.style is DASHES:
            self._dashes()
        else:
            present = {normal(entry.key) for entry in self.front.entries}
            for entry in self.front.entries:
                self._entry(entry, present)
        items = self.matter.items
        self.extra.sort(key=lambda kept: kept[0])
        for number, (_, index, entry) in enumerate(self.extra):
            items[index] = items[index]._replace(path=("extra", number))
            if entry.form in {"scalar", "flow"} and self.text[slice(*entry.name)] == entry.key:
                self.matter.pairs["extra", number] = (Span(*entry.name), Span(*entry.value))
        if self.extra:
            self.values["extra"] = tuple(pair for pair, _, _ in self.extra)
        for span in self.front.others:
            self._other(span)
        items.sort(key=lambda item: item.start)
        return self.values

    def _other(self, span: Span) -> None:
        raw = self.text[slice(*span)]
        content = self.style is not YAML and not raw.startswith("#")
        self.matter.items.append(Found(None, span.start, span.end, _LAST, CONTENT if content else FRONT, whole=False))
        if not raw.startswith(("#", "Markdown Content:")):
            self.reading.report("unread-front-matter", "this front matter is not read, and stays as it is", span)

    # -- entries -------------------------------------------------------------------------------------------------

    def _entry(self, entry: Entry, present: set[str]) -> None:
        key = normal(entry.key)
        picture = key in _PICTURES and entry.form in {"scalar", "map"} and "associations" not in self.values
        if picture and self._picture(entry):
            return
        home = self._home(key, entry, present)
        if home is None or home.field in self.values or (home.field,) in self.matter.keys:
            self._extra(entry)
        elif home.many:
            self._many(home, entry)
        elif entry.form in {"scalar", "none"} and not (entry.form == "none" and home.node):
            self._single(home, entry)
        else:
            self._extra(entry)

    def _home(self, key: str, entry: Entry, present: set[str]) -> Home | None:
        """The row of a key; some keys mean one thing beside others, or with some values, and another alone."""
        home = _BY_KEY.get(key)
        raw = self.text[slice(*entry.value)]
        if key == "title" and "headline" in present:
            return BY_FIELD["title"]
        if key == "published" and raw.casefold() in _FLAGS:
            return PUBLISHED
        if key == "date" and not present.isdisjoint({"publishdate", "pubdate", "datepublished"}):
            return BY_FIELD["created"]
        if home is STATUS and raw not in {"usable", "withheld", "canceled"}:
            return None
        if key == "source" and entry.form == "scalar" and is_address(self.style.read(raw) or ""):
            return BY_FIELD["url"]
        return home

    def _found(self, entry: Entry, path: Path | None, rank: int, *, whole: bool = True) -> None:
        self.matter.items.append(Found(path, entry.start, entry.end, rank, FRONT, whole and entry.whole))
        if path is not None:
            self.matter.keys[path] = entry.key

    def _slot(self, path: Path, fields: tuple[str, ...], inner: tuple[int, int], codec: Codec, outer: Span) -> None:
        self.trace.slots.append(Spelled(path, fields, outer, Span(*inner), codec))

    def _value(self, codec: Codec, inner: tuple[int, int], path: Path) -> Any:
        remarks: list[Remark] = []
        values = codec.decode(self.text[slice(*inner)], remarks)
        for code, message, first, last, severity in remarks:
            where = Span(inner[0] + first, inner[0] + last)
            self.reading.report(code, message, where, severity=severity, path=path)
        return values[0] if values else None

    def _single(self, home: Home, entry: Entry) -> None:
        path: Path = (home.field,)
        codec = Scalar(self.style, home.inner, words=home.words)
        value = self._value(codec, entry.value, path)
        self._found(entry, path, RANKS[home.field])
        if home.node is not None:
            if value is None:
                self.matter.items[-1] = self.matter.items[-1]._replace(path=None)
                return
            path = (home.field, home.attribute)
            value = home.make(value)
        self._slot(path, (str(path[-1]),), entry.value, codec, Span(entry.start, entry.end))
        if value is not None:
            self.values[home.field] = value

    def _many(self, home: Home, entry: Entry) -> None:
        path: Path = (home.field,)
        match entry.form:
            case "scalar" if home.node is None or (self.style is LABELS and home.field != "bylines"):
                self._words(home, entry)
            case "scalar":
                self._alone(home, entry)
            case "flow" | "block" | "none":
                self._listed(home, entry)
            case _:
                self._extra(entry)
                return
        self.matter.keys[path] = entry.key

    def _alone(self, home: Home, entry: Entry) -> None:
        """One value where there may be several: the entry is the sequence."""
        path: Path = (home.field, 0, home.attribute)
        codec = Scalar(self.style, home.inner, words=home.words)
        value = self._value(codec, entry.value, path)
        if value is None:
            self._found(entry, None, RANKS[home.field])
            return
        self._found(entry, (home.field,), RANKS[home.field])
        self._slot(path, (home.attribute,), entry.value, codec, Span(entry.start, entry.end))
        self.values[home.field] = (home.make(value),)

    def _words(self, home: Home, entry: Entry) -> None:
        """Words with commas between them in one scalar."""
        start, end = entry.value
        raw = self.text[start:end]
        parts = self.style.parts(raw)
        said = [part for part in parts or () if part.text]
        text = "" if self.style.is_null(raw) else "".join(part.text for part in said)
        words = [word.strip() for word in text.split(",") if word.strip()]
        self._found(entry, (home.field,) if words else None, RANKS[home.field])
        if not words:
            return
        self.values[home.field] = tuple(map(home.make, words))
        if len(said) > 1:  # escapes or line breaks among them
            return
        at = start + said[0].at
        items: list[Found] = []
        for word in words:
            first = self.text.index(word, at)
            at = first + len(word)
            here: Path = (home.field, len(items))
            items.append(Found(here, first, at, 0, FRONT))
            leaf = here if home.node is None else (*here, home.attribute)
            self._slot(leaf, (str(leaf[-1]),), (first, at), WORDS, Span(first, at))
        self.matter.lists[home.field,] = Listed(Span(start, end), items, ", ", within=False)

    def _listed(self, home: Home, entry: Entry) -> None:
        path: Path = (home.field,)
        flow = entry.form == "flow"
        codec = Scalar(self.style, home.inner, words=home.words, within=flow)
        values: list[Any] = []
        items: list[Found] = []
        for start, end in entry.items:
            number = len(values)
            here: Path = (home.field, number) if home.node is None else (home.field, number, home.attribute)
            value = self._value(codec, (start, end), here)
            items.append(Found(None if value is None else (home.field, number), start, end, 0, FRONT))
            if value is not None:
                self._slot(here, (str(here[-1]),), (start, end), codec, Span(start, end))
                values.append(home.make(value))
        self._found(entry, path, RANKS[home.field])
        if values:
            self.values[home.field] = tuple(values)
        start, end = entry.value
        if flow:
            self.matter.lists[path] = Listed(Span(start + 1, end - 1), items, self.style.list_joint)
        elif entry.form == "block":
            first = self.text[
                max(self.text.rfind("\n", 0, items[0].start), self.text.rfind("\r", 0, items[0].start)) + 1 : items[
                    0
                ].start
            ]
            self.matter.lists[path] = Listed(Span(start, end), items, "\n" + first, within=False)
        else:
            blank = " " if self.text[start - 1 : start] not in {" ", "\t"} else ""
            self.matter.lists[path] = Listed(Span(start, start), items, self.style.list_joint, f"{blank}[", "]")

    # -- what has no field ---------------------------------------------------------------------------------------

    def _extra(self, entry: Entry) -> None:
        text = self._as_text(entry)
        self._found(entry, None, RANKS["extra"])
        if text is None:
            where = Span(entry.start, entry.end)
            self.reading.report(
                "unread-front-matter", f"the value of {entry.key} is not read, and stays as it is", where
            )
            return
        key = entry.key if ":" in entry.key else f"{FORMAT}:{entry.key}"
        self.extra.append(((key, text), len(self.matter.items) - 1, entry))

    def _as_text(self, entry: Entry) -> str | None:
        """A value as text; lists and maps as JSON."""
        match entry.form:
            case "none":
                return ""
            case "scalar":
                raw = self.text[slice(*entry.value)]
                return "" if self.style.is_null(raw) else self.style.read(raw)
            case "flow" | "block":
                words = [self.style.read(self.text[slice(*item)]) for item in entry.items]
                return None if None in words else json.dumps(words, ensure_ascii=False)
            case "map":
                found = {inner.key: self._as_text(inner) for inner in entry.entries}
                return None if None in found.values() else json.dumps(found, ensure_ascii=False)
            case _:
                return None

    # -- the picture ---------------------------------------------------------------------------------------------

    def _picture(self, entry: Entry) -> bool:
        """The picture of an article; False if the value says more than a figure holds."""
        parts: dict[str, tuple[int, int]] = {}
        if entry.form == "scalar":
            parts["href"] = entry.value
        for inner in entry.entries:
            part = _PICTURE_KEYS.get(normal(inner.key))
            if part is None or part in parts or inner.form != "scalar":
                return False
            parts[part] = inner.value
        codec = Scalar(self.style, WORDS)
        said = {part: self._value(codec, inner, ()) for part, inner in parts.items()}
        if not said.get("href"):
            return False
        path: Path = ("associations", 0)
        caption = None
        if said.get("caption") or said.get("credit"):
            caption = Caption(text=said.get("caption") or "", credit=said.get("credit"))
        places: dict[str, Path] = {
            "href": (*path, "renditions", 0, "href"),
            "alt": (*path, "alt_text"),
            "caption": (*path, "caption", "text"),
            "credit": (*path, "caption", "credit"),
        }
        for part, place in parts.items():
            if said[part]:
                self._slot(places[part], (str(places[part][-1]),), place, codec, Span(*place))
        self._found(entry, path, RANKS["associations"])
        self.values["associations"] = (
            Figure(
                role="featuremedia",
                renditions=(Rendition(href=said["href"]),),
                alt_text=said.get("alt"),
                caption=caption,
            ),
        )
        return True

    # -- lines with dashes ---------------------------------------------------------------------------------------

    def _dashes(self) -> None:
        """The first line is the headline; of the others each tells what it is."""
        entries: Sequence[Entry] = self.front.entries
        for number, entry in enumerate(entries):
            raw = self.text[slice(*entry.value)]
            if number == 0:
                self._single(BY_FIELD["headline"], entry)
            elif by_word(raw) and "bylines" not in self.values:
                self._alone(BY_FIELD["bylines"], entry)
            elif is_address(raw) and "url" not in self.values:
                self._single(BY_FIELD["url"], entry)
            elif "published" not in self.values and (WHEN.decode(raw) or (None,))[0] is not None:
                self._single(BY_FIELD["published"], entry)
            else:
                self._found(entry, None, _LAST, whole=False)
                self.reading.report(
                    "unread-front-matter", "this line is not read, and stays as it is", Span(entry.start, entry.end)
                )
