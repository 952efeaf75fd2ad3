"""How the names of elements and attributes are written in one document.

Law: a name in the tree is a URI and a local name; which prefix says the URI is the document's own choice, and new
markup keeps to it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newsdoc.formats._xml.codecs import Style
from newsdoc.formats._xml.tree import XML, local_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.formats._xml.scan import Scan, Spans
    from newsdoc.source import Source


class Names:
    """The prefixes of a document, and what is written with them."""

    def __init__(self, source: Source, root: Element, scan: Scan, spans: Spans) -> None:
        self._source = source
        self._root = root
        self._scan = scan
        self._spans = spans

    def fits(self, raw: str, name: str) -> bool:
        """Whether an attribute as written is the one that `tree` calls so."""
        if name.startswith("{"):
            prefix, colon, local = raw.partition(":")
            uri, _, wanted = name[1:].partition("}")
            return bool(colon) and local == wanted and self._uris.get(prefix) == uri
        return raw == name

    @cached_property
    def _uris(self) -> Mapping[str, str]:
        """What prefixes are bound to in this document; of one bound anew, the first."""
        found = {"xml": XML}
        for element in self._scan.elements if "xmlns" in self._source.text else ():
            if "xmlns" in self._source.text[element.start : element.inside]:
                for attribute in self._scan.attributes(element):
                    name = attribute.name
                    if name == "xmlns" or name.startswith("xmlns:"):
                        found.setdefault(name[6:], self._source.text[attribute.inner.start : attribute.inner.end])
        return found

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """The prefix of each URI."""
        return {uri: prefix for prefix, uri in reversed([*self._uris.items()])}

    def prefix(self, element: Element) -> str:
        """What an element has before its name, with the colon."""
        prefix, colon, _ = self._spans[element].name.rpartition(":")
        return prefix + colon

    def style(self, element: Element, *, plain: bool = False) -> Style:
        """How markup is written at an element; `plain`, if there is none in it whose names need be told."""
        prefix = self.prefix(element)
        return Style(self._source.encoding, self._source.newline, prefix, {} if plain else self._tags)

    @cached_property
    def _tags(self) -> Mapping[str, str]:
        """What `tree` calls the elements and attributes that are written with a prefix, or in another namespace."""
        if "xmlns" not in self._source.text and "xml:" not in self._source.text:
            return {}
        tags = (element.tag for element in self._root.iter())
        found = {name: tag for name, tag in zip(self._scan.tags, tags, strict=True) if name != tag}
        named = [name for name in set[str]().union(*map(Element.keys, self._root.iter())) if name[0] == "{"]
        uris = {uri: prefix for prefix, uri in self._uris.items() if prefix} if named else {}
        for name in named:
            prefix = uris.get(name[1:].partition("}")[0])
            if prefix:
                found[f"{prefix}:{local_name(name)}"] = name
        return found
