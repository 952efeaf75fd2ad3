"""Safe: cut off anywhere, or with any byte changed, a document loads or is refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import newsdoc
from newsdoc.registry import default
from newsdoc.testing import laws

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.xml"))
CORRUPTIONS = 200


@pytest.mark.parametrize("path", SAMPLES, ids=[path.name for path in SAMPLES])
def test_cut_off_at_every_byte(path):
    data, target = path.read_bytes(), default().get("nitf")
    for at in range(len(data)):
        laws.check_safe(data[:at], target)


@pytest.mark.parametrize("path", SAMPLES, ids=[path.name for path in SAMPLES])
def test_single_bytes_changed(path):
    data, target = path.read_bytes(), default().get("nitf")
    chance = random.Random(path.name)
    for _ in range(CORRUPTIONS):
        at = chance.randrange(len(data))
        broken = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        value = laws.check_safe(broken, target)
        if value is not None:
            laws.check_document(value)


def test_blocks_nest_too_deep_or_are_read():
    for depth in (50, 150, 199, 5000):
        data = b"<nitf><body><body.content>" + b"<bq><block>" * depth + b"<p>x</p>" + b"</block></bq>" * depth
        laws.check_safe(data + b"</body.content></body></nitf>", "nitf")
    assert newsdoc.loads(b"<nitf/>").body == ()
