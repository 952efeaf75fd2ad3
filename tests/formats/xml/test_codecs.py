"""The spellings of values: contents, attributes, and both against expat's reading."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.xml.mini import TABLE
from formats.xml.test_suite import INLINE
from newsdoc.errors import WriteError
from newsdoc.format import Reading
from newsdoc.formats._xml.codecs import Opened, Style, XmlAttribute, XmlContent
from newsdoc.formats._xml.inline import InlineTable, read_inline
from newsdoc.formats._xml.meanings import NUMBER, VERBATIM, WORDS
from newsdoc.formats._xml.tree import parse
from newsdoc.formats._xml.writer import append_inline, element, escape_text, escape_value, print_document, print_element
from newsdoc.model import Mark
from newsdoc.source import decode

CONTENT = XmlContent(table=TABLE, marked=True)


def tree_of(raw):
    return parse(Reading(decode(raw.encode()), "test"))


@settings(max_examples=300, deadline=None)
@given(INLINE)
def test_content_reads_as_the_tree_does(raw):
    wanted = read_inline(tree_of(f"<p>{raw}</p>"), TABLE)
    assert CONTENT.decode(raw) == wanted
    text = wanted[0]
    end = 0
    for value, at, length in CONTENT.segments(raw):
        assert value >= end
        assert text[value : value + length] == raw[at : at + length]
        end = value + length
    assert end <= len(text)


@settings(max_examples=300, deadline=None)
@given(INLINE)
def test_what_is_printed_reads_back(raw):
    values = CONTENT.decode(raw)
    if CONTENT.whole(raw):
        spelled = next(iter(CONTENT.encode(values, raw)))
        assert CONTENT.decode(spelled)[0] == values[0]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (" a \n b ", "a b"),
        ("a<br/>\n b<br />", "a\nb"),
        ("<![CDATA[ <a> &amp; ]]>b", "<a> &amp; b"),
        ("a&#xe9;&#233;&eacute;&lt;", "aééé<"),
        ("a<fn>no<em>t</em></fn>b", "ab"),
        ("a<x>b</x>c<!-- no --><?no no?>", "abc"),
        ("\N{NO-BREAK SPACE}a", "\N{NO-BREAK SPACE}a"),
        ("", ""),
    ],
)
def test_text_of_content(raw, text):
    assert CONTENT.decode(raw) == (text, ())


@pytest.mark.parametrize(
    "raw",
    [
        "<em>",
        "</em>",
        "<em></a>",
        "a & b",
        "a < b",
        "&foo;",
        "]]>",
        "a\x07",
        "&#0;",
        "&#xd800;",
        "&#9999999;",
        "<!--",
        "&#99999999999999;",
    ],
)
def test_what_is_not_well_formed_means_nothing(raw):
    assert CONTENT.decode(raw) is None


def test_marks_of_content():
    raw = "<em>a <a href='u?b&amp;c' x='y'>b</a></em><em class='bold'>c</em><org idsrc='s' value='v'> d</org>"
    text, marks = CONTENT.decode(raw)
    assert text == "a bc d"
    assert [(mark.kind, text[mark.start : mark.end], mark.value, mark.scheme) for mark in marks] == [
        ("emphasis", "a b", None, None),
        ("link", "b", "u?b&c", None),
        ("strong", "c", None, None),
        ("organisation", " d", "v", "s"),
    ]
    assert not CONTENT.whole(raw)
    assert CONTENT.whole(raw.replace(" x='y'", ""))


def test_kept_white_space():
    codec = XmlContent(VERBATIM, keep=True, style=Style(newline="\r\n"))
    assert codec.decode("a\r\n b\r") == ("a\n b\n",)
    assert list(codec.encode(("x\n & y",), "a")) == ["x\r\n &amp; y"]


def test_an_empty_element_opens():
    codec = Opened(CONTENT, "p")
    assert codec.decode("/>") == ("", ())
    assert list(codec.encode(("a & b", ()), "/>")) == [">a &amp; b</p>"]
    assert codec.decode(">a &amp; b</p>") == ("a & b", ())


def test_attributes():
    codec = XmlAttribute(VERBATIM, "'")
    assert codec.decode('a "b"&#10;\r\nc\td &amp;&eacute;') == ('a "b"\n c d &é',)
    assert codec.decode("it's") is None
    assert codec.decode("a & b") is None
    assert list(codec.encode(("it's <\n>",), None)) == ["it&apos;s &lt;&#10;>"]
    assert XmlAttribute(NUMBER, '"').decode(" 12 ") == (12,)
    assert list(XmlAttribute(NUMBER, '"').encode((3,), "01")) == ["03", "3"]
    assert XmlAttribute(WORDS, '"').segments("a&amp;b") == ((0, 0, 1), (2, 6, 1))


@settings(max_examples=200, deadline=None)
@given(st.text(), st.sampled_from("\"'"))
def test_any_text_is_written_or_refused(text, quote):
    try:
        made = f"<a k={quote}{escape_value(text, quote)}{quote}>{escape_text(text)}</a>"
    except WriteError:
        return
    root = fromstring(made)
    assert (root.text or "") == text
    assert root.get("k") == text


@settings(max_examples=200, deadline=None)
@given(st.text("ab \n<&]>", min_size=1, max_size=20).map(str.strip).filter(bool), st.data())
def test_marks_are_written_and_nested(text, data):
    kinds = st.sampled_from(["strong", "emphasis", "link", "organisation", "unknown"])
    ends = (
        st.integers(0, len(text))
        .flatmap(lambda end: st.tuples(st.integers(0, end), st.just(end)))
        .filter(lambda pair: pair[0] < pair[1])
    )
    marks = [Mark(kind=data.draw(kinds), start=start, end=end) for start, end in data.draw(st.lists(ends, max_size=4))]
    made = element("p")
    append_inline(made, text, marks, TABLE)
    spelled = print_element(made)
    said = (
        "".join("\n" if part.tag == "br" else part.text or "" for part in fromstring(spelled).iter())
        if not marks
        else None
    )
    assert said is None or said.replace("\n", "") in text.replace("\n", "")
    assert fromstring(spelled).tag == "p"


def test_overlapping_marks_are_split():
    made = element("p")
    append_inline(made, "abcd", [Mark(kind="strong", start=0, end=3), Mark(kind="emphasis", start=2, end=4)], TABLE)
    assert print_element(made) == '<p><em class="bold">ab<em>c</em></em><em>d</em></p>'


def test_a_document_is_indented():
    root = element(
        "a",
        {"k": "1 & 2", "l": None},
        element("b", None, "x", element("c"), "y"),
        None,
        element("d", None, element("e")),
    )
    assert print_document(root) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<a k="1 &amp; 2">\n  <b>x<c/>y</b>\n  <d>\n    <e/>\n  </d>\n</a>\n'
    )
    named = element("{urn:x}a", {"{urn:y}k": "v", "{http://www.w3.org/XML/1998/namespace}lang": "fr"}, element("b"))
    assert print_element(named, namespaces={"urn:x": "", "urn:y": "y"}, prefix="n:") == (
        '<a y:k="v" xml:lang="fr">\n  <n:b/>\n</a>'
    )
    with pytest.raises(WriteError, match="no prefix"):
        print_element(named)
    with pytest.raises(WriteError, match="cannot hold"):
        print_element(element("a", None, "\x07"))


def test_what_says_nothing_is_left_out_of_what_is_printed_anew():
    content = XmlContent(table=InlineTable(bare=frozenset({"hlt"})))
    raw = 'a <hlt n="1">b</hlt> c'
    assert content.decode(raw) == ("a b c",)
    assert content.whole(raw)
    assert list(content.encode(("x",), raw)) == ["x"]
    assert list(XmlContent().encode(("x",), raw)) == []
