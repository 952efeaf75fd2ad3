"""A sample in other bytes: other newlines, other encodings, damaged, cut off.

Law: deterministic, so that a failure is found again; and few enough to run for every sample.
"""

from __future__ import annotations

import codecs
import random
from typing import TYPE_CHECKING

from newsdoc.source import NEWLINE, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUTS = 40
_MUTATIONS = 60
_JUNK = (b"\x00", b"\xff", b"\xc3", b"\xe2\x80", b"\r", b"\n\n", b" ", b"\t", b"**", b"<u>", b"{", b'"', b"\\", b"]]>")


def rewritten(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The sample as others might have saved it, and what was done to it."""
    text = decode(data).text
    for name, newline in (("CRLF", "\r\n"), ("lone CR", "\r"), ("LF", "\n")):
        yield name, NEWLINE.sub(newline.replace("\\", "\\\\"), text).encode()
    newlines = iter("\r\n" * len(text))
    yield "mixed newlines", NEWLINE.sub(lambda _: next(newlines), text).encode()
    yield "a byte order mark", codecs.BOM_UTF8 + text.encode()
    yield "UTF-16", text.encode("utf-16")
    yield "UTF-16 the other way round", codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    yield "Latin-1", text.encode("latin-1", "replace")
    yield "trailing junk", data + b"\n\n\x1a\x00\x00"
    yield "no final newline", data.rstrip(b"\r\n")
    yield "many final newlines", data + b"\n" * 9
    for number, at in enumerate(spread(len(data), 3)):
        yield f"undecodable bytes ({number})", data[:at] + b"\xff\xfe\x80" + data[at:]


def cut(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The sample broken off."""
    for at in spread(len(data), _CUTS):
        yield f"cut off at {at}", data[:at]


def mutated(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The sample with bytes changed, inserted and taken out at random, the same ones every time."""
    chance = random.Random(len(data))  # noqa: S311 - no secret
    for number in range(_MUTATIONS):
        made = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(made) + 1)
            match chance.randrange(4):
                case 0:
                    made[at:at] = chance.choice(_JUNK)
                case 1:
                    del made[at : at + chance.randint(1, 30)]
                case 2:
                    made[at : at + 1] = bytes([chance.randrange(256)])
                case _:
                    other = chance.randrange(len(made) + 1)
                    made[at:at] = made[other : other + chance.randint(1, 60)]
        yield f"mutation {number}", bytes(made)


def spread(length: int, count: int) -> list[int]:
    """Some offsets, evenly over a length; none where there is nothing."""
    return [] if not length else sorted({length * number // count for number in range(count)})
