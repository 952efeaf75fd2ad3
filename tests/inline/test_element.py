"""A text with one element in it is taken apart by a short way, which must give what the long way gives."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.markup import MIXED, parse


class NoShortWay:
    def fullmatch(self, raw):
        return None


PIECES = st.sampled_from(["a", " ", "<u>", "</u>", "<B>", "</b>", "<i>", "</U>", "<em>", "\n", "x y", "**", "<u >"])


@given(st.lists(PIECES, max_size=7).map("".join))
def test_the_short_way_gives_what_the_long_way_gives(raw):
    long = attrs.evolve(MIXED)
    object.__setattr__(long, "element", NoShortWay())
    short_parsed, long_parsed = parse(MIXED, raw), parse(long, raw)
    assert short_parsed[:3] == long_parsed[:3]
    assert [pair.spelling for pair in short_parsed.pairs] == [pair.spelling for pair in long_parsed.pairs]
    assert short_parsed.unclosed == long_parsed.unclosed
