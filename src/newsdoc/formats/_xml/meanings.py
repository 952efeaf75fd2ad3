"""What a text in XML, of an element or of an attribute, means to the model.

Law: whatever `read` gives for a text, `spellings` can say again; what means nothing is `None`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats._xml.tree import BLANKS, collapse

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = 10
"""How many digits are too many for a number."""


class Meaning(ABC):
    """What a text in XML means to the model."""

    @abstractmethod
    def read(self, text: str) -> Any:
        """The model's value of a text; `None` if it has none. Never raises."""

    @abstractmethod
    def spellings(self, value: Any, old: str | None) -> Iterable[str]:
        """Texts that mean `value`, the likest to the old text first."""


@attrs.frozen
class Words(Meaning):
    """A text is itself, without white space around it and with one blank for any in it; an empty one is `None`."""

    empty: str | None = None
    """What an empty text means."""

    def read(self, text: str) -> str | None:
        """The text."""
        return collapse(text) or self.empty

    def spellings(self, value: Any, old: str | None) -> Iterable[str]:
        """The value."""
        del old
        if isinstance(value, str):
            yield value


@attrs.frozen
class Verbatim(Meaning):
    """A text is itself, white space and all."""

    def read(self, text: str) -> str:
        """The text."""
        return text

    def spellings(self, value: Any, old: str | None) -> Iterable[str]:
        """The value."""
        del old
        if isinstance(value, str):
            yield value


@attrs.frozen
class Number(Meaning):
    """A whole number of few digits."""

    def read(self, text: str) -> int | None:
        """The number."""
        text = text.strip(BLANKS)
        return int(text) if text.isascii() and text.isdigit() and len(text) < _DIGITS else None

    def spellings(self, value: Any, old: str | None) -> Iterable[str]:
        """With as many digits as the old one, else with as many as it needs."""
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            if old and old.strip(BLANKS).startswith("0"):
                yield str(value).zfill(len(old.strip(BLANKS)))
            yield str(value)


WORDS = Words()
VERBATIM = Verbatim()
NUMBER = Number()
