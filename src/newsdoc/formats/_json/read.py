"""JSON read for its values, and faults reported with their places.

Law: a sound text is read by the standard library's C code alone. Whatever that refuses, or would pass over in
silence, is looked at by the scanner, which knows where it stands.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

from newsdoc.formats._json.scan import JsonError, has_lone_surrogate, plain, scan, slips

if TYPE_CHECKING:
    from newsdoc.format import Reading
    from newsdoc.formats._json.scan import Data, JsonSlip, JsonValue


def read_values(reading: Reading) -> tuple[Data, list[JsonSlip]]:
    """The values of a JSON text, and what is odd about it. Raises `ParseError`."""
    text = reading.source.text
    if not has_lone_surrogate(text):
        try:
            return _DECODER.decode(text), []
        except (ValueError, RecursionError):
            pass  # the scanner will say where, or read it in spite of this
    root = read_tree(reading)
    return plain(root), list(slips(text, root))


def read_tree(reading: Reading) -> JsonValue:
    """The same with places; kept as the reading's trace. Raises `ParseError`."""
    if reading.trace is None:
        try:
            reading.trace = scan(reading.source.text)
        except JsonError as fault:
            raise reading.fail(fault.code, fault.message, fault.span) from fault
    tree: JsonValue = reading.trace
    return tree


def _unique(pairs: list[tuple[str, Data]]) -> dict[str, Data]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _refuse(_constant: str) -> NoReturn:
    raise ValueError


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)
