"""Inline markup: what a raw text says, how a changed text is said, and that no input takes long."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdoc.codecs import Slot, revise
from newsdoc.inline import Text
from newsdoc.markup import MIXED
from newsdoc.model import Mark
from newsdoc.source import Span, decode

LINE = Text(MIXED)
BLOCK = Text(MIXED, wrap=True)


def shown(marks) -> list[tuple]:
    return [(m.kind, m.start, m.end, *([m.value] if m.value is not None else [])) for m in marks]


TABLE = [
    ("plain", "plain", []),
    ("  blanks around  ", "blanks around", []),
    ("*one* word", "one word", [("emphasis", 0, 3)]),
    ("_one_ word", "one word", [("emphasis", 0, 3)]),
    ("**one** word", "one word", [("strong", 0, 3)]),
    ("__one__ word", "one word", [("strong", 0, 3)]),
    ("***one*** word", "one word", [("strong", 0, 3), ("emphasis", 0, 3)]),
    ("`one` word", "one word", [("code", 0, 3)]),
    ("<u>one</u> word", "one word", [("underline", 0, 3)]),
    ("<B>one</b> word", "one word", [("strong", 0, 3)]),
    ("<em>one</em> <s>word</s>", "one word", [("emphasis", 0, 3), ("strike", 4, 8)]),
    ("H<sub>2</sub>O m<sup>2</sup>", "H2O m2", [("subscript", 1, 2), ("superscript", 5, 6)]),
    ("[one](https://a.example/) word", "one word", [("link", 0, 3, "https://a.example/")]),
    ("[one](https://a.example/a_(b)) word", "one word", [("link", 0, 3, "https://a.example/a_(b)")]),
    ('<a href="https://a.example/">one</a> word', "one word", [("link", 0, 3, "https://a.example/")]),
    ("<a href='x'>one</a> word", "one word", [("link", 0, 3, "x")]),
    # escapes
    (r"\*one\* word", "*one* word", []),
    (r"a \\ b \[x\] \n", r"a \ b [x] \n", []),
    (r"\*\*one\*\*", "**one**", []),
    # no markup: nothing closes it, nothing leans on it, or it stands within a word
    ("*one word", "*one word", []),
    ("**one word", "**one word", []),
    ("<b>one word", "<b>one word", []),
    ("one</b> word", "one</b> word", []),
    ("2 * 3 * 4", "2 * 3 * 4", []),
    ("snake_case_name", "snake_case_name", []),
    ("[one] (word)", "[one] (word)", []),
    ("[one](two words)", "[one](two words)", []),
    ("a < b > c", "a < b > c", []),
    ("<q>one</q>", "<q>one</q>", []),
    ("**", "**", []),
    ("<b></b>", "<b></b>", []),
    # adjacent, nested, crossing
    ("*a**b*", "a**b", [("emphasis", 0, 4)]),
    ("*a* *b*", "a b", [("emphasis", 0, 1), ("emphasis", 2, 3)]),
    ("<b>a</b><i>b</i>", "ab", [("strong", 0, 1), ("emphasis", 1, 2)]),
    ("**a *b* c**", "a b c", [("strong", 0, 5), ("emphasis", 2, 3)]),
    ("<b>a <b>b</b> c</b>", "a b c", [("strong", 0, 5), ("strong", 2, 3)]),
    ("<b>a <i>b</b> c</i>", "a b c", [("strong", 0, 3), ("emphasis", 2, 5)]),
    ("[a *b*](x) c", "a b c", [("link", 0, 3, "x"), ("emphasis", 2, 3)]),
    # line breaks that are part of the text
    ("one<br>word", "one\nword", []),
    ("one<BR />word", "one\nword", []),
]


@pytest.mark.parametrize(("raw", "text", "marks"), TABLE)
def test_what_a_text_says(raw, text, marks):
    said, found = LINE.decode(raw)
    assert (said, shown(found)) == (text, marks)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\ntwo", "one two"),
        ("one  \r\n  two", "one two"),
        ("one\rtwo", "one two"),
        ("*one\ntwo*", "one two"),
        ("one<br>\ntwo", "one\ntwo"),
    ],
)
def test_lines_are_joined_where_the_text_wraps(raw, text):
    assert BLOCK.decode(raw)[0] == text
    assert LINE.decode(raw) is None


@pytest.mark.parametrize("raw", ["", "  ", "one\n\ntwo", "one\n \t\ntwo", "one\r\n\r\ntwo", "one\r\rtwo"])
def test_what_is_no_block_has_no_value(raw):
    assert BLOCK.decode(raw) is None


def test_what_nothing_closes_is_remarked_on():
    remarks = []
    BLOCK.decode("a <b>bold [word *and", remarks)
    assert [(remark.code, remark.start, remark.end) for remark in remarks] == [("unclosed-mark", 2, 5)]


SIGNS = st.text(alphabet="ab *_`<>[]()\\/#-.:&bu\n1", max_size=20)
RAWS = st.lists(
    st.sampled_from(
        (
            "a",
            "b",
            " ",
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "[",
            "](x)",
            "](",
            ")",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<u>",
            "</u>",
            "<a href='x'>",
            "</a>",
            "<b class=x>",
            "<br>",
            "\\",
            "\\*",
            "\n",
            "\r\n",
            "<",
        )
    ),
    max_size=14,
).map("".join)


@given(RAWS | SIGNS)
def test_letter_for_letter_stretches_are_letter_for_letter(raw):
    values = BLOCK.decode(raw)
    if values is None:
        return
    text, marks = values
    assert text == text.strip()
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    at = source_at = 0
    for value, start, length in BLOCK.segments(raw):
        assert length > 0
        assert at <= value
        assert source_at <= start
        assert text[value : value + length] == raw[start : start + length]
        assert text[at:value].strip(" \n") == ""
        at, source_at = value + length, start + length
    assert text[at:].strip(" \n") == ""


WORDS = ("one", "two,", "(three)", "*four*", "a_b", "<b>", "\\", "2*3", "[x]", "half")
KINDS = ("strong", "emphasis", "underline", "strike", "code", "link")


@st.composite
def marked(draw) -> tuple[str, tuple[Mark, ...]]:
    """A text and marks on whole words of it."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    text = " ".join(words)
    marks = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=3, unique=True)):
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first, len(words) - 1))
        start = len(" ".join([*words[:first], ""]))
        marks.append(
            Mark(
                kind=kind,
                start=start,
                end=len(" ".join(words[: last + 1])),
                value="https://a.example/" if kind == "link" else None,
            )
        )
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


@given(marked())
def test_whatever_can_be_marked_can_be_written(values):
    spellings = list(BLOCK.encode(values, None))
    text, marks = values
    assert any(
        (said := BLOCK.decode(spelled)) is not None
        and said[0] == text
        and sorted(shown(said[1])) == sorted(shown(marks))
        for spelled in spellings
    ), spellings


@given(RAWS, marked())
def test_a_revision_reads_as_what_was_meant(raw, values):
    old = BLOCK.decode(raw)
    if old is None:
        return
    source = decode(f"<{raw}>".encode())
    inner = Span(1, len(source.text) - 1)
    edits = revise(source, Slot(("body", 0, "text"), ("text", "marks"), inner, inner, BLOCK), values)
    if edits is None:
        return
    new = source.splice(edits).decode()
    assert new[0] + new[-1] == "<>"
    assert BLOCK.decode(new[1:-1]) == values


@example("_[*a_`*")
@given(RAWS)
def test_a_value_that_stays_is_not_written(raw):
    values = BLOCK.decode(raw)
    if values is None or not BLOCK.whole(raw):
        return
    source = decode(raw.encode())
    span = Span(0, len(source.text))
    edits = revise(source, Slot(("x",), ("text", "marks"), span, span, BLOCK), values)
    assert edits is not None


@pytest.mark.parametrize(
    "piece",
    [
        "*",
        "**",
        "*a",
        "_",
        "__a",
        "`",
        "[",
        "[a",
        "](",
        "](a",
        "[a](b",
        "[](x)",
        "<b>",
        "<b",
        "><",
        "<a",
        "<br>",
        "\\",
        "\\*",
        "<u></u>",
        "</u>",
        "*_",
        "*a_",
        "***a**",
        "**a*",
        "a\n",
        "a*b_c`",
        "(",
        " ",
        "\n",
        "\r\n",
        "\t \n",
    ],
)
def test_twice_the_input_takes_twice_the_time(piece):
    def seconds(count: int) -> float:
        raw = f"a{piece * count}b"
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            BLOCK.decode(raw)
            BLOCK.segments(raw)
            best = min(best, time.process_time() - begun)
        return best

    small, large = seconds(1_000), seconds(8_000)
    assert large < max(30 * small, 0.1)
