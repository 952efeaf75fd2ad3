"""The laws of newsdoc, for the gazettes."""

from __future__ import annotations

from newsdoc_gazette import GAZETTE

import newsdoc
from newsdoc.testing import FormatSuite


class TestGazette(FormatSuite):
    level = 1
    format = GAZETTE
    samples = FormatSuite.files(__file__, "samples/*.txt")
    edits = frozenset({"headline", "bylines", "created", "url", "body"})


def test_it_is_known_by_name() -> None:
    assert newsdoc.Registry().get("text:gazette") is GAZETTE
    assert newsdoc.Registry().owner("text:gazette") == "newsdoc-gazette"
