"""What a format is: a reader and, as far as it goes, a locator, a printer and a writer.

Law: a reader turns text into values and never loses a byte, because the bytes are kept around it. What a format can
do follows from which of its methods it has, and shows in its capabilities. Whatever else escapes a reader becomes a
`ParseError` that names the format.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar, overload

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import NewsDocError, ParseError, WriteError
from newsdoc.model import Article, Package
from newsdoc.origin import Document, take_fields
from newsdoc.source import Source, Span, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.codecs import Codec
    from newsdoc.diagnostics import Path, Severity
    from newsdoc.model.base import Node
    from newsdoc.origin import Located
    from newsdoc.piece import Piece

N = TypeVar("N", bound="Node | str | tuple[Any, ...]")
T = TypeVar("T")


@attrs.frozen(kw_only=True)
class FormatInfo:
    """What is known of a format without importing it.

    `target` is `module:attribute`. The rest is evidence for detection: `signatures` are first bytes, `json_keys`
    members of the outermost object, `xml_roots` names of the outermost element, as `name` or `{namespace}name`; file
    name `extensions` (with the dot) only break ties. A `general` format is asked only where no other is sure.
    """

    name: str
    description: str = ""
    target: str | None = None
    extensions: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    signatures: tuple[bytes, ...] = ()
    json_keys: tuple[str, ...] = ()
    xml_roots: tuple[str, ...] = ()
    general: bool = False

    @property
    def structured(self) -> bool:
        """Whether the head of a document tells the format without its reader."""
        return bool(self.signatures or self.json_keys or self.xml_roots)


@attrs.frozen(kw_only=True)
class Capabilities:
    """What a format can do. Every one returns an unedited document byte for byte.

    `edits`: a changed field is spliced; `inserts`: blocks are inserted, deleted and moved in place; `writes`: a
    document is written from scratch.
    """

    edits: bool
    inserts: bool
    writes: bool


@attrs.frozen
class Evidence:
    """How sure a sniffer is that a text is of its format, from 0 to 1, and why."""

    score: float
    reason: str


class Claim(NamedTuple):
    """What a reader in Python says of a stretch: which value fills it, known by identity or by its path."""

    path: Path | None
    span: Span
    value: Any = None
    codec: Codec | None = None
    """By which the stretch spells the value; without one, the stretch is only filled by it."""


class Parsed(NamedTuple):
    """What reading gives: the value, the document it came from, and the remarks on it, in source order."""

    value: Article | Package
    document: Document
    diagnostics: tuple[Diagnostic, ...]


@attrs.define
class Reading:
    """One reading of one source: what a reader is given, and where it reports."""

    source: Source
    format: str
    options: Any = None
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    trace: Any = None
    """Whatever the reader wants to find again in `Format.locate`; `Format.trace_of` gives it."""
    claims: list[Claim] = attrs.field(factory=list)
    """What a reader in Python has said of stretches that pieces alone do not tell; see `newsdoc.harvest`."""

    @property
    def text(self) -> Piece:
        """The text of the source, as a `Piece`: what is cut from it knows its place."""
        from newsdoc.piece import Piece

        return Piece(self.source.text)

    def within(self, stretch: str, value: N) -> N:
        """Say that a value fills a stretch wider than its own text, as the line `By Ann Lee` is a byline's.

        The value is a node, a piece, or a tuple of them; it is given back as it is. The stretch, a piece, goes and
        moves with it.
        """
        if (span := _span(stretch)) is not None:
            self.claims.append(Claim(None, span, value))
        return value

    @overload
    def mark(self, field: str | Path, piece: str, codec: Codec, *, within: str | None = None) -> Any: ...
    @overload
    def mark(
        self,
        field: str | Path,
        piece: str,
        codec: Callable[[str], T],
        write: Callable[[T], str] = ...,
        *,
        within: str | None = None,
    ) -> T | None: ...
    def mark(
        self,
        field: str | Path,
        piece: str,
        codec: Codec | Callable[[str], Any],
        write: Callable[[Any], str] = str,
        *,
        within: str | None = None,
    ) -> Any:
        """Read a value that is no stretch of text: a number, a date. Gives the value, for the field of that name.

        `codec` is a function from text, and `write` its inverse; or a `Codec`. A text that the function refuses is
        reported, and the value is `None`. A field further down is named by its path, as in `("body", 2, "level")`;
        `within` is as for the method of that name.
        """
        from newsdoc.harvest import mark

        path = (field,) if isinstance(field, str) else field
        return mark(self, path, piece, codec, write, within)

    def unwrap(self, piece: str) -> str:
        """The lines of a piece as one line, for text that was broken at some width; an edit is broken likewise."""
        from newsdoc.harvest import unwrap

        return unwrap(piece)

    def report(
        self,
        code: str,
        message: str,
        where: Span | str | None = None,
        *,
        severity: Severity = "warning",
        path: Path = (),
    ) -> None:
        """Remark on something that could be read in spite of it; `where` is a span or a piece."""
        self.diagnostics.append(Diagnostic(code=code, message=message, severity=severity, span=_span(where), path=path))

    def fail(self, code: str, message: str, where: Span | str | None = None) -> ParseError:
        """The error to raise when reading cannot go on: `raise reading.fail(...)`."""
        return ParseError(
            message,
            code=code,
            source=self.source,
            span=_span(where),
            format=self.format,
            diagnostics=self.diagnostics,
        )


class Format(ABC):
    """A format that newsdoc can read. Subclass it, or use `reader` or `Layout`, which are formats too."""

    options: ClassVar[type | None] = None
    """The attrs class of this format's options, if it has any."""

    @property
    @abstractmethod
    def info(self) -> FormatInfo:
        """Name, description and evidence."""

    @abstractmethod
    def read(self, reading: Reading) -> Article | Package:
        """Make a new value of a source; newsdoc gives it its origin.

        Raise `reading.fail(...)` only if nothing sensible can be read.
        """

    def declared_encoding(self, data: bytes) -> str | None:
        """The encoding that the document itself names, if the format has a place for it."""
        del data
        return None

    def source(self, data: bytes, *, encoding: str | None = None, name: str | None = None) -> Source:
        """The text of some bytes; `encoding` is the caller's word.

        A format that wraps text in another coding gives a `Patchwork`.
        """
        declared = None if encoding else self.declared_encoding(data)
        return decode(data, encoding=encoding, declared=declared, name=name)

    def sniff(self, text: str) -> Evidence | None:
        """How much the head of a text looks like this format; must not raise."""
        del text
        return None

    def locate(self, document: Document) -> Located | None:
        """Find where everything stands; called on first use. `None`: edits cannot be spliced."""
        del document
        return None

    def trace_of(self, document: Document) -> Any:
        """What the reader left in `Reading.trace`, for `locate`; it reads again if that did not travel along.

        A pickle, for one, leaves it behind. Raises what `read` raises.
        """
        if document.trace is not None:
            return document.trace
        reading = Reading(document.source, self.name, document.options)
        self.read(reading)
        return reading.trace

    def write(self, value: Article | Package, options: Any = None) -> str:
        r"""Make a document from scratch, with `\n` for newlines. Raises `WriteError` if it cannot."""
        del value, options
        msg = f"{self.name} has no writer"
        raise WriteError(msg)

    @property
    def name(self) -> str:
        """The format's name, as in `text:moscow-times`."""
        return self.info.name

    @property
    def capabilities(self) -> Capabilities:
        """What it can do, by which methods it has."""
        cls = type(self)
        located = cls.locate is not Format.locate
        return Capabilities(edits=located, inserts=located, writes=cls.write is not Format.write)

    @property
    def rewrites(self) -> bool:
        """Whether an edit that has no place of its own has the whole document printed anew.

        Where single edits can be placed, one that cannot is refused rather than all else touched.
        """
        able = self.capabilities
        return able.writes and not able.edits

    def __reduce__(self) -> str | tuple[Any, ...]:
        """A registered format is pickled by its name."""
        from newsdoc.registry import default, registered

        if default().holds(self):
            return (registered, (self.name,))
        return object.__reduce__(self) if not attrs.has(type(self)) else (_rebuild, (type(self), _state(self)))

    def parse(
        self,
        data: bytes,
        *,
        encoding: str | None = None,
        options: Any = None,
        name: str | None = None,
        strict: bool = False,
    ) -> Parsed:
        """Read bytes. Raises `ParseError`, and nothing else for any bytes."""
        reading = self._reading(data, encoding, options, name)
        value = self._read(reading)
        diagnostics = reading.diagnostics
        if reading.source.damage or reading.source.assumed:
            diagnostics = [*reading.source.diagnostics(), *diagnostics]
        if len(diagnostics) > 1:
            diagnostics.sort(key=lambda diagnostic: diagnostic.span or (-1, -1))
        if strict:
            for diagnostic in diagnostics:
                if diagnostic.severity == "error":
                    reading.diagnostics = diagnostics
                    raise reading.fail(diagnostic.code, diagnostic.message, diagnostic.span)
        document = Document(self, reading.source, type(value), take_fields(value), options, encoding, reading.trace)
        return Parsed(value, document, tuple(diagnostics))

    def values(self, data: bytes, *, encoding: str | None = None, options: Any = None) -> Article | Package:
        """Read bytes for their values alone."""
        return self._read(self._reading(data, encoding, options, None))

    def _reading(self, data: bytes, encoding: str | None, options: Any, name: str | None) -> Reading:
        wanted = type(self).options
        if options is not None and (wanted is None or not isinstance(options, wanted)):
            msg = f"{self.name} takes {wanted.__name__ if wanted else 'no options'}, not {type(options).__name__}"
            raise TypeError(msg)
        try:
            return Reading(self.source(data, encoding=encoding, name=name), self.name, options)
        except NewsDocError:
            raise
        except Exception as error:
            message = f"the reader of {self.name} failed: {type(error).__name__}: {error}"
            raise ParseError(message, code="internal", format=self.name) from error

    def _read(self, reading: Reading) -> Article | Package:
        try:
            return self.read(reading)
        except NewsDocError:
            raise
        except RecursionError as error:
            raise reading.fail("too-deep", "nested too deeply to be read") from error
        except Exception as error:
            message = f"the reader of {self.name} failed: {type(error).__name__}: {error}"
            raise reading.fail("internal", message) from error


def items_of(value: Article | Package) -> Iterator[Article]:
    """The articles of a package, or the one article."""
    yield from value.items if isinstance(value, Package) else (value,)


def _rebuild(cls: type, state: dict[str, Any]) -> Any:
    return cls(**state)


def _state(value: Any) -> dict[str, Any]:
    return {field.alias: getattr(value, field.name) for field in attrs.fields(value.__class__) if field.init}


def _span(where: Span | str | None) -> Span | None:
    if isinstance(where, str):
        return getattr(where, "span", None)
    return where
