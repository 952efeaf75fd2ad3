"""The verbs: load, loads, dump, dumps, convert, detect, span.

Law: bytes come in and bytes go out; files are touched only here, and written all or not at all.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path as FilePath
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import attrs

from newsdoc.conversion import Converted
from newsdoc.conversion import convert as _convert
from newsdoc.errors import LossError, NewsDocError, PackageError, WriteError
from newsdoc.format import Format, items_of
from newsdoc.model import Article, Package
from newsdoc.model.base import Node
from newsdoc.model.walk import walk
from newsdoc.origin import Origin
from newsdoc.registry import Detection, default
from newsdoc.splice import Revision, write_edited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.diagnostics import Diagnostic, Path
    from newsdoc.model.quotes import Cue, Quote, Speaker
    from newsdoc.source import Span

V = TypeVar("V", Article, Package)
Input: TypeAlias = str | os.PathLike[str] | IO[bytes]
Data: TypeAlias = bytes | bytearray | memoryview | str


@attrs.frozen
class Location:
    """Where a value stands in its source.

    `span` counts code points of the source's text, `lineno` and `colno` are from 1, `text` is what stands there,
    markup and line breaks included; `data` are its bytes.
    """

    span: Span
    lineno: int
    colno: int
    text: str
    data: bytes


def load(
    file: Input,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    options: Any = None,
    origin: bool = True,
) -> Article:
    """Read one article from a file: a path, or a binary file. See `loads`."""
    data, name = _read(file)
    return loads(data, format=format, encoding=encoding, strict=strict, options=options, origin=origin, name=name)


def loads(
    data: Data,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    options: Any = None,
    origin: bool = True,
    name: str | None = None,
) -> Article:
    """Read one article from bytes (a `str` is taken as UTF-8).

    Without `format` it is detected. With `strict`, the first diagnostic of severity error is raised. `origin=False`
    reads the values only: no source is kept, no spans, and writing needs a format. `name` is shown in errors.

    Raises `ParseError` for input that cannot be read, `DetectionError` if no format claims it or several do,
    `UnknownFormatError`, and `PackageError` if there are more or fewer articles than one.
    """
    loaded = _loads(data, format, encoding, options, name, strict=strict, origin=origin)
    if isinstance(loaded, Article):
        return loaded
    if len(loaded.items) != 1:
        msg = f"there are {len(loaded.items)} items in this message: use load_package or loads_package"
        raise PackageError(msg, len(loaded.items))
    return loaded.items[0]


def load_package(
    file: Input,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    options: Any = None,
    origin: bool = True,
) -> Package:
    """Read all articles of a file; every format, and one article too. See `loads`."""
    data, name = _read(file)
    return loads_package(
        data, format=format, encoding=encoding, strict=strict, options=options, origin=origin, name=name
    )


def loads_package(
    data: Data,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    options: Any = None,
    origin: bool = True,
    name: str | None = None,
) -> Package:
    """Read all articles of some bytes; one article comes as a package of one, without metadata. See `loads`."""
    loaded = _loads(data, format, encoding, options, name, strict=strict, origin=origin)
    return loaded if isinstance(loaded, Package) else Package(items=(loaded,))


def iter_load(
    file: Input,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    strict: bool = False,
    options: Any = None,
    origin: bool = True,
) -> Iterator[Article]:
    """Read the articles of a file one after another."""
    data, name = _read(file)
    yield from items_of(_loads(data, format, encoding, options, name, strict=strict, origin=origin))


def dumps(value: Article | Package, *, format: str | Format | None = None, options: Any = None) -> bytes:
    """Write an article or package.

    Without `format`, back to where it came from: the very bytes if it is unedited, else the source with the edited
    stretches replaced; `EditError` names an edit that has no place there. With another format, a new document;
    `LossError` lists what it cannot carry (`convert` gives the document and the list instead).

    Raises `WriteError` if there is nothing to go by: no format and no origin, or an item of a larger package.
    """
    origin = value.origin
    target = None if format is None else default().get(format)
    if origin is not None and (target is None or target is origin.document.format):
        if not origin.path and origin.document.is_unedited(value):
            return origin.document.source.data
        return revise(value).data
    if target is None:
        msg = "this article was not read from anywhere: say in which format to write it, as in format='newsdoc'"
        raise WriteError(msg)
    converted = _convert(value, target, options)
    missing = [loss for loss in converted.losses if loss.kind != "moved"]
    if missing:
        raise LossError(missing)
    return converted.data


def dump(value: Article | Package, file: Input, *, format: str | Format | None = None, options: Any = None) -> None:
    """Write an article or package to a path or a binary file. A path is replaced as a whole or left as it was."""
    data = dumps(value, format=format, options=options)
    if isinstance(file, str | os.PathLike):
        _replace(FilePath(file), data)
    else:
        file.write(data)


def revise(value: Article | Package) -> Revision:
    """What writing an article or package back to its source does: the new bytes, and the edits that make them.

    An unedited one has no edits. Raises as `dumps` does.
    """
    origin: Origin | None = value.origin
    if origin is None:
        msg = "this article was not read from anywhere, so there is nothing to write it back to"
        raise WriteError(msg)
    document = origin.document
    if not origin.path:
        return Revision(document.source.data, ()) if document.is_unedited(value) else write_edited(document, value)
    package = document.snapshot
    if not isinstance(package, Package) or len(package.items) != 1:
        msg = "this article is one of several in its message: write the package, or say format="
        raise WriteError(msg)
    if value == origin.snapshot:
        return Revision(document.source.data, ())
    return write_edited(document, attrs.evolve(package, items=items_of(value)))


def convert(value: Article | Package, to: str | Format, *, options: Any = None) -> Converted:
    """Write an article or package in another format, and find out by reading it what did not arrive.

    Raises `WriteError` only if the format cannot hold the value at all.
    """
    return _convert(value, default().get(to), options)


def detect(data: Data, name: str | None = None) -> tuple[Detection, ...]:
    """The formats that claim some data, best first, with a score from 0 to 1 and a reason each."""
    return default().detect(_bytes(data), name=name)


def register(format: Format, *, replace: bool = False) -> None:
    """Make a format known by its name. Raises `ValueError` naming both owners if it is taken."""
    default().register(format, replace=replace)


def span(
    article: Article | Package,
    what: str | Node | Path | Quote | Speaker | Cue,
    start: int | None = None,
    end: int | None = None,
) -> Location | None:
    """Where a value of an article stands in its source.

    `what` is a field (`"headline"`), a path (`("body", 3, "text")`), a node of the article, by identity, or one of its
    quotes, a quote's speaker or cue. With `start` and `end`, only that range of its text. `None` for a value that was
    edited, or has no place.
    """
    if not isinstance(what, str | Node | tuple):
        return span(article, _whole(article, what.path), what.start, what.end)
    origin: Origin | None = article.origin
    if origin is None or (located := origin.document.located) is None:
        return None
    path = _path(article, what)
    if path is None:
        return None
    now = _at(article, path)
    if isinstance(what, Node):  # an untouched node is known again wherever it was moved
        path = _path(origin.snapshot, what) or path
    then = _at(origin.snapshot, path)
    if now != then or now is None or now == ():
        return None
    full = (*origin.path, *path)
    slot = located.slot(full)
    if slot is None and isinstance(now, Node):
        slot = located.slot((*full, "text")) if start is not None else None
        item = located.item(full)
        if slot is None:
            return None if item is None else _place(origin, item.outer)
    if slot is None:
        return None
    if start is None and end is None:
        return _place(origin, slot.inner)
    length = len(now if isinstance(now, str) else getattr(now, "text", ""))
    first, last, _ = slice(start, end).indices(length)
    return _place(origin, slot.locate(origin.source.text, first, max(first, last)))


def _loads(
    data: Data,
    format: str | Format | None,
    encoding: str | None,
    options: Any,
    name: str | None,
    *,
    strict: bool,
    origin: bool,
) -> Article | Package:
    data = _bytes(data)
    reader = default().choose(data, name=name) if format is None else default().get(format)
    value, document, diagnostics = reader.parse(data, encoding=encoding, options=options, name=name, strict=strict)
    if not origin:
        return attrs.evolve(value, diagnostics=diagnostics) if diagnostics else value
    if isinstance(value, Package):
        # the items are copied: the document holds them, and must not hold itself
        items = tuple(
            attrs.evolve(item, origin=Origin(document, path), diagnostics=_own(diagnostics, path))
            for path, item in ((("items", number), item) for number, item in enumerate(value.items))
        )
        return _attach(attrs.evolve(value, items=items), Origin(document), diagnostics)
    return _attach(value, Origin(document), diagnostics)


def _attach(value: V, origin: Origin, diagnostics: tuple[Diagnostic, ...]) -> V:
    """Give a value that nobody else holds its origin; one that has an origin already is copied."""
    if value.origin is not None:
        return attrs.evolve(value, origin=origin, diagnostics=diagnostics)
    object.__setattr__(value, "origin", origin)
    object.__setattr__(value, "diagnostics", diagnostics)
    return value


def _own(diagnostics: tuple[Diagnostic, ...], path: Path) -> tuple[Diagnostic, ...]:
    """The remarks on one item, with paths from that item."""
    return tuple(
        attrs.evolve(diagnostic, path=diagnostic.path[len(path) :])
        for diagnostic in diagnostics
        if diagnostic.path[: len(path)] == path
    )


def _read(file: Input) -> tuple[bytes, str | None]:
    if isinstance(file, str | os.PathLike):
        return FilePath(file).read_bytes(), os.fspath(file)
    data = cast("object", file.read())
    if not isinstance(data, bytes):
        msg = "open the file in binary mode: text mode has changed its newlines already"
        raise TypeError(msg)
    name = getattr(file, "name", None)
    return data, name if isinstance(name, str) else None


def _bytes(data: Data) -> bytes:
    if isinstance(data, str):
        try:
            return data.encode()
        except UnicodeEncodeError as error:
            msg = f"the text holds a lone surrogate at {error.start}: give the bytes instead"
            raise NewsDocError(msg) from error
    return bytes(data)


def _replace(path: FilePath, data: bytes) -> None:
    """Write beside the file, then put it in its place, with the old one's permissions. A device is written to."""
    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    handle, beside = tempfile.mkstemp(prefix=f".{target.name[:64]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        FilePath(beside).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        FilePath(beside).replace(target)
    except BaseException:
        FilePath(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _path(article: Article | Package, what: str | Node | Path) -> Path | None:
    if isinstance(what, str):
        return (what,)
    if isinstance(what, tuple):
        return what
    return next((path for path, node in walk(article) if node is what), None)


def _whole(article: Article | Package, path: Path) -> Node | Path:
    """The node at a path, or the path itself where a plain value stands."""
    node = _at(article, path)
    return node if isinstance(node, Node) else path


def _at(node: Any, path: Path) -> Any:
    for step in path:
        try:
            node = node[step] if isinstance(step, int) else getattr(node, step)
        except (LookupError, AttributeError, TypeError):
            return None
    return node


def _place(origin: Origin, span: Span) -> Location:
    source = origin.source
    return Location(span, *source.position(span.start), source.text[span.start : span.end], source.bytes_of(span))
