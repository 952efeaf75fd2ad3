"""Which formats there are, and which of them a document is in.

Law: names are strings and taken once; a clash names both owners. Nothing is imported before it is needed: built-ins
stand in a literal manifest, plugins in the entry-point group `newsdoc.formats`. A plugin that fails costs one warning
that names it, and no other format anything. Detection gives its reasons, raises when it cannot decide, and never tries
one reader after another.
"""

from __future__ import annotations

import difflib
import importlib
import os
import re
import threading
import warnings
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc._manifest import BUILT_IN
from newsdoc.errors import DetectionError, NewsDocError, UnknownFormatError
from newsdoc.format import Evidence, Format, FormatInfo
from newsdoc.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.source import Source

GROUP = "newsdoc.formats"
"""The entry-point group of third parties' formats: name of the format, then a `Format` or a `FormatInfo`."""

HEAD = 1 << 16
"""Sniffers see this many bytes, in octets."""

CLAIM = 0.3
"""The least score that counts as a claim."""

SURE = 0.5
"""From this score on a claim keeps general formats from being asked."""

LEAD = 0.05
"""By how much the best must lead."""

_NEAR = 0.7
"""How much a name must be like one that is mistyped; many begin alike."""

_MAKERS = ("newsdoc.harvest", "newsdoc.layout")
"""Whose formats are made by others."""

_JSON_TOKEN = re.compile(r'"((?>(?:[^"\\]++|\\.)*))(?:"|\Z)|[{}\[\]]', re.DOTALL)
_COLON = re.compile(r"\s*+:")
_XML_PROLOG = re.compile(
    r"\s*+(?>(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE(?>(?:[^\[>]|\[[^\]]*+\])*)>\s*+)*)", re.DOTALL
)
_XML_ROOT = re.compile(r"<(?:([^\s<>/:]++):)?([^\s<>/:]++)((?:\s++(?>(?:[^<>\"'/]|/(?!>)|\"[^\"]*+\"|'[^']*+')*))?)/?>")


@attrs.frozen
class Detection:
    """One candidate: the format, a score from 0 to 1, and why."""

    format: str
    score: float
    reason: str


@attrs.define
class _Entry:
    info: FormatInfo
    owner: str
    format: Format | None = None
    point: Any = None
    failure: str | None = None
    """Why it cannot be had; it is not tried again."""


class Registry:
    """A set of formats by name. The module's functions use one that holds the built-ins and all plugins."""

    def __init__(self, *, builtins: bool = True, plugins: bool = True) -> None:
        self._entries: dict[str, _Entry] = {}
        self._lock = threading.RLock()
        self._plugins = plugins and os.environ.get("NEWSDOC_PLUGINS", "1") != "0"
        if builtins:
            self._entries = {name: _Entry(info, "newsdoc") for name, info in BUILT_IN.items()}

    def register(self, format: Format, *, replace: bool = False) -> None:
        """Add a format. Raises `ValueError` if the name is taken, unless `replace` says that this is meant."""
        module = format.__module__
        owner = "this program" if module in _MAKERS else module
        with self._lock:
            self._scan()
            taken = self._entries.get(format.name)
            if taken is not None and not replace and not self.holds(format):
                msg = f"the name {format.name!r} of {owner} is taken by {taken.owner}"
                raise ValueError(msg)
            self._entries[format.name] = _Entry(format.info, owner, format)

    def get(self, name: str | Format) -> Format:
        """The format of this name; a format itself is returned as it is. Raises `UnknownFormatError`."""
        if not isinstance(name, str):
            return name
        entry = self._entries.get(name)
        if entry is not None and entry.format is not None:
            return entry.format
        with self._lock:
            if entry is None:
                self._scan()
                entry = self._entries.get(name)
            if entry is None:
                raise UnknownFormatError(self._unknown(name))
            if entry.format is None:
                entry.format = self._load(entry)
            return entry.format

    def holds(self, format: Format) -> bool:
        """Whether this very format stands here under its name."""
        try:
            return self.get(format.name) is format
        except UnknownFormatError:
            return False

    def infos(self) -> tuple[FormatInfo, ...]:
        """What is known of every format, by name."""
        with self._lock:
            self._scan()
            return tuple(self._entries[name].info for name in sorted(self._entries))

    def owner(self, name: str) -> str:
        """The distribution or module that a format comes from."""
        return self._entries[self.get(name).name].owner

    def detect(self, data: bytes, *, name: str | None = None) -> tuple[Detection, ...]:
        """All formats that claim the data, best first, with reasons."""
        with self._lock:
            self._scan()
            entries = sorted(self._entries.values(), key=lambda entry: entry.info.general)
        head = data[:HEAD]
        if len(data) > HEAD:
            head = head[: head.rfind(b"\n") + 1] or head
        source = decode(head)
        keys = _json_keys(source.text) if source.text.lstrip()[:1] == "{" else None
        root = _xml_root(source.text)
        # JSON, and XML whose root a format has for its own, is no text that others would read
        told = keys is not None or any(root in entry.info.xml_roots for entry in entries)
        found: list[Detection] = []
        for entry in entries:
            if entry.info.general and any(detection.score >= SURE for detection in found):
                break
            evidence = self._evidence(entry, head, source, keys, root, told=told)
            if evidence is not None and evidence.score > 0:
                score, reason = evidence.score, evidence.reason
                if name and PurePath(name).suffix.lower() in entry.info.extensions:
                    score, reason = min(score + LEAD, 1.0), f"{reason}; its file name fits"
                found.append(Detection(entry.info.name, round(score, 3), reason))
        return tuple(sorted(found, key=lambda detection: (-detection.score, detection.format)))

    def choose(self, data: bytes, *, name: str | None = None) -> Format:
        """The one format that claims the data. Raises `DetectionError` if none does, or several equally."""
        found = self.detect(data, name=name)
        if len(found) == 0 or found[0].score < CLAIM:
            msg = "no format claims this input; say which it is, as in format='newsdoc'"
            raise DetectionError(msg, found)
        if len(found) > 1 and round(found[0].score - found[1].score, 3) < LEAD:
            msg = f"{found[0].format} and {found[1].format} both claim this input; say which it is with format="
            raise DetectionError(msg, found)
        return self.get(found[0].format)

    def _evidence(
        self, entry: _Entry, head: bytes, source: Source, keys: frozenset[str] | None, root: str | None, *, told: bool
    ) -> Evidence | None:
        try:
            return self._judged(entry, head, source, keys, root, told=told)
        except UnknownFormatError as error:
            self._warn(str(error))
            return None

    def _judged(
        self, entry: _Entry, head: bytes, source: Source, keys: frozenset[str] | None, root: str | None, *, told: bool
    ) -> Evidence | None:
        with self._lock:
            self._look(entry)
        info = entry.info
        if any(head.startswith(signature) for signature in info.signatures):
            return Evidence(0.95, "its first bytes")
        if info.json_keys and keys is not None and keys.issuperset(info.json_keys):
            return Evidence(0.95, f"JSON with the member {', '.join(info.json_keys)}")
        if root is not None and root in info.xml_roots:
            return Evidence(0.95, f"its outermost element is {root.rpartition('}')[2]}")
        if info.structured or told:
            return None
        known = self.get(info.name)
        try:
            return known.sniff(source.text)
        except NewsDocError:
            return None
        except Exception as error:  # noqa: BLE001 - a sniffer's bug must not keep others from answering
            return Evidence(0.001, f"its sniffer failed: {type(error).__name__}: {error}")

    def _scan(self) -> None:
        """Read the entry points, once."""
        if not self._plugins:
            return
        self._plugins = False
        from importlib.metadata import entry_points

        for point in entry_points(group=GROUP):
            owner = (point.dist and point.dist.name) or point.value
            taken = self._entries.get(point.name)
            if taken is None:
                self._entries[point.name] = _Entry(FormatInfo(name=point.name), owner, point=point)
            elif taken.owner != owner:
                message = f"the format {point.name!r} of {owner} is left out: the name is taken by {taken.owner}"
                self._warn(message)

    def _warn(self, message: str) -> None:
        """From one line, whoever asked: so Python shows it once."""
        warnings.warn(message, stacklevel=1)

    def _look(self, entry: _Entry) -> None:
        """Find out what a plugin's entry point gives: its format, or only what is to be known of it."""
        if entry.point is None or entry.format is not None or entry.info.target is not None:
            return
        loaded = self._import(entry, entry.point.load)
        if isinstance(loaded, FormatInfo) and loaded.target is not None and loaded.name == entry.info.name:
            entry.info = loaded
        else:
            entry.format = self._checked(entry, loaded)

    def _load(self, entry: _Entry) -> Format:
        self._look(entry)
        if entry.format is not None:
            return entry.format
        module, _, attribute = (entry.info.target or "").partition(":")
        return self._checked(entry, self._import(entry, lambda: getattr(importlib.import_module(module), attribute)))

    def _import(self, entry: _Entry, load: Any) -> Any:
        if entry.failure is not None:
            raise UnknownFormatError(entry.failure)
        try:
            return load()
        except (Exception, SystemExit) as error:
            kind = "" if isinstance(error, ImportError | AttributeError) else f"{type(error).__name__}: "
            entry.failure = f"the format {entry.info.name!r} of {entry.owner} cannot be imported: {kind}{error}"
            raise UnknownFormatError(entry.failure) from error

    def _checked(self, entry: _Entry, loaded: Any) -> Format:
        if not isinstance(loaded, Format) or loaded.name != entry.info.name:
            entry.failure = f"the entry {entry.info.name!r} of {entry.owner} is no format of that name"
            raise UnknownFormatError(entry.failure)
        entry.info = loaded.info
        return loaded

    def _unknown(self, name: str) -> str:
        near = difflib.get_close_matches(name, self._entries, n=3, cutoff=_NEAR)
        hint = f"; did you mean {' or '.join(near)}?" if near else f"; there are {', '.join(sorted(self._entries))}"
        return f"no format is called {name!r}{hint}"


@cache
def default() -> Registry:
    """The registry that the module's functions use."""
    return Registry()


def registered(name: str) -> Format:
    """A format of the default registry; what a pickle of one calls."""
    return default().get(name)


def _json_keys(text: str) -> frozenset[str]:
    """The keys of the outermost object of a JSON text, as far as it goes."""
    return frozenset(_outer_strings(text))


def _outer_strings(text: str) -> Iterator[str]:
    depth = 0
    for token in _JSON_TOKEN.finditer(text):
        found = token.group()
        if found in "{[":
            depth += 1
        elif found in "]}":
            depth -= 1
        elif depth == 1 and _COLON.match(text, token.end()):
            yield token[1]


def _xml_root(text: str) -> str | None:
    """The name of the outermost element of an XML text, as `name` or `{namespace}name`."""
    prolog = _XML_PROLOG.match(text)
    found = _XML_ROOT.match(text, prolog.end() if prolog else 0)
    if found is None:
        return None
    prefix, name, attributes = found.groups()
    declared = "xmlns" if prefix is None else f"xmlns:{prefix}"
    bound = re.search(rf"""\s{re.escape(declared)}\s*=\s*["']([^"']*)""", attributes)
    if bound is None:
        return name if prefix is None else f"{prefix}:{name}"
    return f"{{{bound[1]}}}{name}" if bound[1] else name
