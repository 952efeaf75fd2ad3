"""The grammars of fields that views ask.

Law: the model imports no grammar before a view is asked for, and each but once: an import within a view would be
gone through by every article.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdoc.fields.agencies import Mention
    from newsdoc.fields.bylines import ParsedByline
    from newsdoc.fields.creditlines import ParsedCredit
    from newsdoc.fields.credits import ParsedCredit as ParsedEndCredit


@cache
def byline() -> Callable[[str], ParsedByline]:
    """What reads the line of authors."""
    from newsdoc.fields.bylines.parsing import parse

    return parse


@cache
def roles() -> Mapping[str, str]:
    """The roles of those of whom a line says what they did."""
    from newsdoc.fields.bylines.verbs import ROLE_OF_VERB

    return ROLE_OF_VERB


@cache
def credit_line() -> Callable[[str], ParsedCredit]:
    """What reads the credit of a picture."""
    from newsdoc.fields.creditlines import parse

    return parse


@cache
def credit_opening() -> Callable[[str], int]:
    """What measures the label of such a credit."""
    from newsdoc.fields.creditlines import opening

    return opening


@cache
def end_credits() -> tuple[Callable[[str], ParsedEndCredit], Callable[[str], ParsedEndCredit | None]]:
    """What reads a text that is known to be an end credit, and what finds one."""
    from newsdoc.fields.credits import find, parse

    return parse, find


@cache
def mentions() -> Callable[[str], tuple[Mention, ...]]:
    """What finds agencies in a line."""
    from newsdoc.fields.agencies import mentions as find

    return find
