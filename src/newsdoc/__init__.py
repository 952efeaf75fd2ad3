"""newsdoc: one typed model of a news article, and readers and writers that lose nothing on the way.

Law: these are the public names, and none of them costs anything before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdoc.api import Location as Location
    from newsdoc.api import convert as convert
    from newsdoc.api import detect as detect
    from newsdoc.api import dump as dump
    from newsdoc.api import dumps as dumps
    from newsdoc.api import iter_load as iter_load
    from newsdoc.api import load as load
    from newsdoc.api import load_package as load_package
    from newsdoc.api import loads as loads
    from newsdoc.api import loads_package as loads_package
    from newsdoc.api import register as register
    from newsdoc.api import revise as revise
    from newsdoc.api import span as span
    from newsdoc.conversion import Converted as Converted
    from newsdoc.conversion import Loss as Loss
    from newsdoc.diagnostics import Diagnostic as Diagnostic
    from newsdoc.errors import DetectionError as DetectionError
    from newsdoc.errors import EditError as EditError
    from newsdoc.errors import LossError as LossError
    from newsdoc.errors import ModelError as ModelError
    from newsdoc.errors import NewsDocError as NewsDocError
    from newsdoc.errors import PackageError as PackageError
    from newsdoc.errors import ParseError as ParseError
    from newsdoc.errors import UnknownFormatError as UnknownFormatError
    from newsdoc.errors import WriteError as WriteError
    from newsdoc.format import Evidence as Evidence
    from newsdoc.format import Format as Format
    from newsdoc.format import FormatInfo as FormatInfo
    from newsdoc.format import Reading as Reading
    from newsdoc.harvest import reader as reader
    from newsdoc.layout import Layout as Layout
    from newsdoc.model import Article as Article
    from newsdoc.model import Block as Block
    from newsdoc.model import BlockQuote as BlockQuote
    from newsdoc.model import Byline as Byline
    from newsdoc.model import Caption as Caption
    from newsdoc.model import Cell as Cell
    from newsdoc.model import Concept as Concept
    from newsdoc.model import Contributor as Contributor
    from newsdoc.model import Credit as Credit
    from newsdoc.model import Dateline as Dateline
    from newsdoc.model import Figure as Figure
    from newsdoc.model import Group as Group
    from newsdoc.model import Heading as Heading
    from newsdoc.model import Link as Link
    from newsdoc.model import ListBlock as ListBlock
    from newsdoc.model import Mark as Mark
    from newsdoc.model import Note as Note
    from newsdoc.model import Package as Package
    from newsdoc.model import Paragraph as Paragraph
    from newsdoc.model import Place as Place
    from newsdoc.model import Preformatted as Preformatted
    from newsdoc.model import Raw as Raw
    from newsdoc.model import Rendition as Rendition
    from newsdoc.model import Table as Table
    from newsdoc.model import When as When
    from newsdoc.model import edit as edit
    from newsdoc.model import from_dict as from_dict
    from newsdoc.model import sort_key as sort_key
    from newsdoc.model import to_dict as to_dict
    from newsdoc.model.quotes import Cue as Cue
    from newsdoc.model.quotes import Quote as Quote
    from newsdoc.model.quotes import Speaker as Speaker
    from newsdoc.model.quotes import find_quotes as find_quotes
    from newsdoc.origin import Origin as Origin
    from newsdoc.piece import Piece as Piece
    from newsdoc.registry import Detection as Detection
    from newsdoc.registry import Registry as Registry
    from newsdoc.source import Source as Source
    from newsdoc.source import Span as Span

_HOMES = {
    "api": (
        "Location",
        "convert",
        "detect",
        "dump",
        "dumps",
        "iter_load",
        "load",
        "load_package",
        "loads",
        "loads_package",
        "register",
        "revise",
        "span",
    ),
    "conversion": ("Converted", "Loss"),
    "diagnostics": ("Diagnostic",),
    "errors": (
        "DetectionError",
        "EditError",
        "LossError",
        "ModelError",
        "NewsDocError",
        "PackageError",
        "ParseError",
        "UnknownFormatError",
        "WriteError",
    ),
    "format": ("Evidence", "Format", "FormatInfo", "Reading"),
    "harvest": ("reader",),
    "layout": ("Layout",),
    "model": (
        "Article",
        "Block",
        "BlockQuote",
        "Byline",
        "Caption",
        "Cell",
        "Concept",
        "Contributor",
        "Credit",
        "Dateline",
        "Figure",
        "Group",
        "Heading",
        "Link",
        "ListBlock",
        "Mark",
        "Note",
        "Package",
        "Paragraph",
        "Place",
        "Preformatted",
        "Raw",
        "Rendition",
        "Table",
        "When",
        "edit",
        "from_dict",
        "sort_key",
        "to_dict",
    ),
    "model.quotes": ("Cue", "Quote", "Speaker", "find_quotes"),
    "origin": ("Origin",),
    "piece": ("Piece",),
    "registry": ("Detection", "Registry"),
    "source": ("Source", "Span"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Block",
    "BlockQuote",
    "Byline",
    "Caption",
    "Cell",
    "Concept",
    "Contributor",
    "Converted",
    "Credit",
    "Cue",
    "Dateline",
    "Detection",
    "DetectionError",
    "Diagnostic",
    "EditError",
    "Evidence",
    "Figure",
    "Format",
    "FormatInfo",
    "Group",
    "Heading",
    "Layout",
    "Link",
    "ListBlock",
    "Location",
    "Loss",
    "LossError",
    "Mark",
    "ModelError",
    "NewsDocError",
    "Note",
    "Origin",
    "Package",
    "PackageError",
    "Paragraph",
    "ParseError",
    "Place",
    "Preformatted",
    "Quote",
    "Raw",
    "Reading",
    "Registry",
    "Rendition",
    "Source",
    "Span",
    "Speaker",
    "Table",
    "UnknownFormatError",
    "When",
    "WriteError",
    "convert",
    "detect",
    "dump",
    "dumps",
    "edit",
    "find_quotes",
    "from_dict",
    "iter_load",
    "load",
    "load_package",
    "loads",
    "loads_package",
    "reader",
    "register",
    "revise",
    "sort_key",
    "span",
    "to_dict",
]


def __getattr__(name: str) -> Any:
    """Import a public name on first use."""
    home = _HOME.get(name)
    if name == "__version__":
        from importlib.metadata import version

        return version("newsdoc")
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    module = import_module(f"newsdoc.{home}")
    value = import_module("newsdoc.model.edit") if name == "edit" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
