"""The credit of a picture, and what follows from it.

The law: a credit is text, as it was printed; whom and what it names follows from the text and is never stored.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

import attrs

from newsdoc.model import grammars
from newsdoc.model.base import Node
from newsdoc.model.people import contributor

if TYPE_CHECKING:
    from newsdoc.fields.agencies import Agency
    from newsdoc.fields.creditlines import ParsedCredit
    from newsdoc.model.people import Contributor


@attrs.frozen(kw_only=True, repr=False)
class Credit(Node):
    """What a credit line says: `Jane Doe / AFP via Getty Images`. It is read from captions, and stored in none.

    ``str()`` is the line.
    """

    text: str
    """The line, without its label or sign."""

    @classmethod
    def parse(cls, line: str) -> Self:
        """Take a credit as printed; a label or sign before it (`Photo:`, `Foto von`, `©`) is left off."""
        line = line.strip()
        return cls(text=line[grammars.credit_opening()(line) :])

    def __str__(self) -> str:
        """Give the line."""
        return self.text

    @cached_property
    def contributors(self) -> tuple[Contributor, ...]:
        """Whom the line names, agencies among them, in its order; the type is None where it cannot be told."""
        make = contributor()
        return tuple([make(name=name.name, type=name.kind, contacts=name.contacts) for name in self._parsed.names])

    @cached_property
    def persons(self) -> tuple[Contributor, ...]:
        """The people among the contributors."""
        return tuple(person for person in self.contributors if person.type == "person")

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """The known agencies that the line names, each once, in its order: whose picture it is."""
        return tuple(dict.fromkeys([name.agency for name in self._parsed.names if name.agency]))

    @cached_property
    def via(self) -> tuple[str, ...]:
        """The names of those through whose hands the picture came: `AFP via Getty Images`."""
        return tuple(name.name for name in self._parsed.names if name.via)

    @cached_property
    def licence(self) -> str | None:
        """The licence, as printed: `CC BY-SA 2.0`."""
        return self._words(self._parsed.licence)

    @cached_property
    def copyright_notice(self) -> str | None:
        """The rights notice within the line: `Copyright 2031 The Agency. All rights reserved`."""
        return self._words(self._parsed.notice)

    @cached_property
    def remarks(self) -> tuple[str, ...]:
        """What the line says besides: handout, courtesy, archive, pool, staff, uncredited, private ..."""
        return tuple(dict.fromkeys(remark for remark, _span in self._parsed.remarks))

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The words of the line that were not understood."""
        return tuple(self.text[start:end] for start, end in self._parsed.rest)

    @cached_property
    def _parsed(self) -> ParsedCredit:
        return grammars.credit_line()(self.text)

    def _words(self, span: tuple[int, int] | None) -> str | None:
        return None if span is None else self.text[slice(*span)]
