"""What stands between two items after something was put in, taken out or moved: one separator, and the right one.

A tiny format makes this plain to see: items are words, a comment is a word in brackets, and every other character is
a separator.
"""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc import Article, EditError, Format, FormatInfo, Paragraph
from newsdoc.codecs import Codec, Slot
from newsdoc.origin import Container, Item, Located
from newsdoc.source import Span

WORD = re.compile(r"\[[^]]*\]|[\w=]+")


class Word(Codec):
    def decode(self, raw, remarks=None):
        return (raw,) if re.fullmatch(r"\w+", raw) else None

    def encode(self, values, raw):
        yield values[0]


class Words(Located):
    def __init__(self, text):
        number = 0
        items = []
        for found in WORD.finditer(text):
            path = None if found[0][0] == "[" else ("body", number)
            number += path is not None
            items.append(Item(path, Span(*found.span()), section="upper" if found[0].isupper() else "lower"))
        self.root = Container(
            ("body",),
            tuple(items),
            Span(len(text) - len(text.lstrip("<")), len(text.rstrip(">"))),
            {("lower", "lower"): ", "},
            "(",
            ")",
        )

    def slot(self, path):
        item = self.root.items[self.root.index[path[:2]]]
        return Slot((*path[:2], "text"), ("text",), item.outer, item.outer, Word())

    def slots(self):
        return iter(())

    def items(self):
        return iter(self.root.items)

    def container(self, path):
        return self.root if path == ("body",) else None

    def fragment(self, path, value, container):
        return value.text, 0, "upper" if value.text.isupper() else "lower"


class Listed(Format):
    @property
    def info(self):
        return FormatInfo(name="test:words")

    def read(self, reading):
        words = [found[0] for found in WORD.finditer(reading.text)]
        return Article(body=[Paragraph(text=word) for word in words if word[0] != "["])

    def locate(self, document):
        return Words(document.source.text)


LISTED = Listed()


def edited(text: str, words: str) -> str:
    article = newsdoc.loads(text, format=LISTED)
    body = [Paragraph(text=word) for word in words.split()]
    return newsdoc.dumps(attrs.evolve(article, body=body)).decode()


@pytest.mark.parametrize(
    ("text", "words", "result"),
    [
        pytest.param("a, b, c", "a x b c", "a, x, b, c", id="put in the middle"),
        pytest.param("a, b, c", "x a b c", "x, a, b, c", id="put first"),
        pytest.param("a, b, c", "a b c x", "a, b, c, x", id="put last"),
        pytest.param("a; b; c, d", "a b c d x", "a; b; c, d; x", id="the usual separator is the most frequent one"),
        pytest.param("a,  b, c, d", "a x b c d", "a, x,  b, c, d", id="what stood there stays"),
        pytest.param("<>", "a b", "<(a, b)>", id="into an empty container"),
        pytest.param("<a>", "a b", "<a, b>", id="beside the only one"),
        pytest.param("a, b; c", "a c", "a, c", id="the separator that follows goes"),
        pytest.param("a, b; c", "b c", "b; c", id="of the first one, too"),
        pytest.param("a, b; c", "a b", "a, b", id="of the last one, the one before"),
        pytest.param("<a, b>", "", "<>", id="all go"),
        pytest.param("a, b, c, d", "a d", "a, d", id="neighbours go together"),
        pytest.param("a, b, c", "a x y c", "a, x, y, c", id="one becomes two"),
        pytest.param("a, b; c", "a x c", "a, x; c", id="one becomes another"),
        pytest.param("a, b; c. d", "d a b c", "d, a, b; c", id="one moves to the front"),
        pytest.param("a, [c] b", "b", "[c] b", id="a comment stays"),
        pytest.param("a b | A B", "a b x A B", "a b x | A B", id="before the boundary of two sections"),
        pytest.param("a b | A B", "a b X A B", "a b | X A B", id="after it"),
        pytest.param("a b | A B", "a A B", "a | A B", id="the last of a section goes"),
        pytest.param("a b | A B", "a b B", "a b | B", id="the first of a section goes"),
    ],
)
def test_separators(text, words, result):
    assert edited(text, words) == result


def test_lines_do_not_run_together_when_the_narrower_gap_goes():
    assert edited("a\nb\n\nc", "a c") == "a\n\nc"


@given(
    st.lists(st.sampled_from("abcdeAB"), max_size=6),
    st.lists(st.sampled_from("abcdexyAB"), max_size=7),
    st.lists(st.sampled_from([", ", "; ", "\n", "\n\n"]), min_size=8, max_size=8),
)
def test_any_words_can_become_any_others(old, new, gaps):
    text = "<" + "".join(word + gap for word, gap in zip(old, gaps, strict=False)).rstrip(",; \n") + ">"
    result = edited(text, " ".join(new))
    assert (result[0], result[-1]) == ("<", ">")
    assert re.findall(r"\w+", result) == new
    assert not re.search(r"[,;]\s*[,;]", result)


def test_a_value_that_would_not_read_back_is_refused():
    with pytest.raises(EditError) as raised:
        edited("a, b", "a [x]")
    assert raised.value.path == ("body",)
