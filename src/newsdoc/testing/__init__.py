"""The laws as tests, for the formats of this library and for everybody's.

Law: a suite is collected because somebody subclassed it, and checks no more than its level says. What is generated
needs hypothesis; without it the samples still run.

    from newsdoc.testing import FormatSuite

    class TestDispatch(FormatSuite):
        level = 1
        format = DISPATCH
        samples = FormatSuite.files(__file__, "samples/*.txt")
        edits = {"headline", "bylines", "body"}
"""

from __future__ import annotations

from newsdoc.testing.suite import FormatSuite, Sample

__all__ = ["FormatSuite", "Sample"]
