"""Readers in Python: a function from a reading to an article, and newsdoc does the rest.

Law: nothing in a reader is about bytes or round trips. It puts pieces of the text into an ordinary article; what of
the article stands where is found from them, and the article that others see holds plain strings. Each function more
makes more possible: a fragment printer, that blocks are inserted; a writer, that articles from elsewhere are written.

    @newsdoc.reader("text:dispatch", extensions=(".txt",))
    def read(r: Reading) -> Article:
        head, *rest = r.text.blocks()
        return Article(headline=head.strip(), body=[Paragraph(text=block) for block in rest])

    @read.fragment
    def fragment(node: Paragraph) -> str | None:
        return node.text
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from newsdoc.errors import NewsDocError, WriteError
from newsdoc.format import Capabilities, Format, FormatInfo, Reading
from newsdoc.harvest.located import HarvestLocated
from newsdoc.harvest.pieces import harvest
from newsdoc.harvest.spellings import mark, unwrap
from newsdoc.model import Article, Package
from newsdoc.registry import default

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.format import Evidence
    from newsdoc.origin import Document

__all__ = ["Reader", "mark", "reader", "unwrap"]

T = TypeVar("T")
Fragment = TypeVar("Fragment", bound="Callable[[Any], str | None]")
Writer = TypeVar("Writer", bound="Callable[[Any], str]")
Sniffer = TypeVar("Sniffer", bound="Callable[[str], Evidence | None]")


def reader(
    name: str,
    *,
    description: str | None = None,
    extensions: Sequence[str] = (),
    media_types: Sequence[str] = (),
    signatures: Sequence[bytes] = (),
    json_keys: Sequence[str] = (),
    pieces: bool = True,
) -> Callable[[Callable[[Reading], Article | Package]], Reader]:
    """Make a format of a function that reads.

    The function is given a `Reading` and puts pieces of `reading.text` into an `Article`, or a `Package`. The format
    that it becomes stands in its place, has the decorators `fragment`, `writer` and `sniffer` for more functions, and
    can be passed wherever a format's name can, or named in the entry-point group `newsdoc.formats`.

    `description` is by default the first line of the function's docstring. With `pieces=False` nothing is said of
    where the values stand, and an edited article is written anew as a whole, or refused if there is no writer.
    """

    def decorate(function: Callable[[Reading], Article | Package]) -> Reader:
        first, *_ = (function.__doc__ or "").strip().split("\n")
        info = FormatInfo(
            name=name,
            description=first.rstrip(".") if description is None else description,
            extensions=tuple(extensions),
            media_types=tuple(media_types),
            signatures=tuple(signatures),
            json_keys=tuple(json_keys),
        )
        return Reader(function, info, pieces=pieces)

    return decorate


class Reader(Format):
    """A format whose reader is a function; see `reader`."""

    def __init__(
        self, function: Callable[[Reading], Article | Package], info: FormatInfo, *, pieces: bool = True
    ) -> None:
        # where the function stood the format stands now, and pickle finds it there
        self.__module__ = function.__module__
        self.__doc__ = function.__doc__
        self._info = info
        self._pieces = pieces
        self._function: Callable[[Reading], Any] = function
        self._fragment: Callable[[Any], str | None] | None = None
        self._writer: Callable[[Any], str] | None = None
        self._sniffer: Callable[[str], Evidence | None] | None = None

    def __repr__(self) -> str:
        """Show the format's name."""
        return f"<reader of {self.name}>"

    # -- what is said of it --------------------------------------------------------------------------------------

    @property
    def info(self) -> FormatInfo:
        """What the decorator was given."""
        return self._info

    @property
    def capabilities(self) -> Capabilities:
        """What it can do, by which functions it has."""
        return Capabilities(
            edits=self._pieces,
            inserts=self._pieces and self._fragment is not None,
            writes=self._writer is not None,
        )

    @property
    def rewrites(self) -> bool:
        """A reader cannot say where everything would stand, so what has no place is written anew, if it can be."""
        return self._writer is not None

    # -- more functions ------------------------------------------------------------------------------------------

    def fragment(self, function: Fragment) -> Fragment:
        """Take a function that prints one node as it stands in a document, or gives `None` for one it cannot print.

        What is printed is read back before anybody sees it, so it may be wrong about its surroundings.
        """
        self._fragment = function
        return function

    def writer(self, function: Writer) -> Writer:
        r"""Take a function that prints a whole article, with `\n` for newlines."""
        self._writer = function
        return function

    def sniffer(self, function: Sniffer) -> Sniffer:
        """Take a function that says how much the head of a text looks like this format."""
        self._sniffer = function
        return function

    # -- a format ------------------------------------------------------------------------------------------------

    def read(self, reading: Reading) -> Article | Package:
        """Call the function, and put plain strings in place of the pieces."""
        value = self._function(reading)
        if not isinstance(value, Article | Package):
            msg = f"it gives {type(value).__name__}, not an article"
            raise TypeError(msg)
        reading.trace = harvest(reading, value)
        return value

    def locate(self, document: Document) -> HarvestLocated | None:
        """By what was harvested."""
        if not self._pieces:
            return None
        return HarvestLocated(document, self.trace_of(document), self._print if self._fragment else None)

    def write(self, value: Article | Package, options: Any = None) -> str:
        """By the writer, if there is one."""
        return super().write(value, options) if self._writer is None else self._said("writer", self._writer, value)

    def sniff(self, text: str) -> Evidence | None:
        """By the sniffer, if there is one."""
        return None if self._sniffer is None else self._sniffer(text)

    def __reduce__(self) -> str | tuple[Any, ...]:
        """Pickled like the function: by its name, if it is registered or stands where the function stood."""
        if default().holds(self):
            return super().__reduce__()
        name = self._function.__qualname__
        found: Any = sys.modules.get(self.__module__)
        for part in name.split("."):
            found = getattr(found, part, None)
        if found is self:
            return name
        return (_remade, (self._function, self._info, self._pieces, self._fragment, self._writer, self._sniffer))

    def __deepcopy__(self, memo: dict[int, Any]) -> Reader:
        """A copy of an article is of the same format."""
        return self

    def _print(self, node: Any) -> str | None:
        if self._fragment is None:
            return None
        printed = self._said("fragment printer", self._fragment, node)
        return None if printed is None else printed.strip("\r\n") or None

    def _said(self, what: str, function: Callable[[Any], T], value: Any) -> T:
        """What a function of the author's says. Its bug is told as one, with the format's name."""
        try:
            return function(value)
        except NewsDocError:
            raise
        except Exception as error:
            msg = f"the {what} of {self.name} failed: {type(error).__name__}: {error}"
            raise WriteError(msg) from error


def _remade(function: Any, info: FormatInfo, pieces: bool, *more: Any) -> Reader:  # noqa: FBT001 - called by pickle
    made = Reader(function, info, pieces=pieces)
    made._fragment, made._writer, made._sniffer = more  # noqa: SLF001 - of its own class
    return made
