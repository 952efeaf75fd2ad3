"""Edits of single documents: what changes, what stays, what is refused."""

import difflib

import attrs
import pytest

import newsdoc
from formats.xml.mini import MINI
from newsdoc.errors import EditError
from newsdoc.model import Byline, ListBlock, Mark, Paragraph

DOCUMENT = """<?xml version='1.0' encoding="{encoding}"?>
<!-- a comment -->
<story xml:lang='en'>
  <head>
    <title>Big  News</title><!-- x -->
    <urgency/>
    <headline><![CDATA[Big News]]></headline>
    <copyright holder='A &amp; B' x="1"/>
  </head>
  <body>
    <p role="lead">One <em
      class="bold">two</em> three &eacute; <fn>no</fn>four.</p>
    <!-- between -->
    <p>Five <org value="v" idsrc="x" extra="y">six</org> seven.</p>
    <ul>
      <li>a</li>
      <li>b</li>
    </ul>
    <section id="s">
      <p>In section</p>
    </section>
    <pre>a  b
c</pre>
    <p/>
  </body>
</story>
"""


def loaded(encoding="utf-8", newline="\n"):
    text = DOCUMENT.replace("{encoding}", encoding).replace("\n", newline)
    return newsdoc.loads(text.encode(encoding), format=MINI), text


def block(number, **changes):
    return lambda article: {
        "body": (*article.body[:number], attrs.evolve(article.body[number], **changes), *article.body[number + 1 :])
    }


def put(number, *blocks, gone=0):
    return lambda article: {"body": (*article.body[:number], *blocks, *article.body[number + gone :])}


EDITS = {
    "a headline and its mirror": (
        {"headline": "Bigger & <New>"},
        ["-    <title>Big  News</title><!-- x -->", "-    <headline><![CDATA[Big News]]></headline>"],
        ["+    <title>Bigger &amp; &lt;New></title><!-- x -->", "+    <headline><![CDATA[Bigger & <New>]]></headline>"],
    ),
    "both gone": (
        {"headline": None},
        ["-    <title>Big  News</title><!-- x -->", "-    <headline><![CDATA[Big News]]></headline>"],
        ["+    <!-- x -->"],
    ),
    "an attribute appears": ({"urgency": 3}, ["-    <urgency/>"], ['+    <urgency level="3"/>']),
    "an attribute keeps its quotes": (
        {"copyright_holder": "\"C\" 'D' <&>"},
        ["-    <copyright holder='A &amp; B' x=\"1\"/>"],
        ["+    <copyright holder='\"C\" &apos;D&apos; &lt;&amp;>' x=\"1\"/>"],
    ),
    "an attribute goes": (
        {"copyright_holder": None},
        ["-    <copyright holder='A &amp; B' x=\"1\"/>"],
        ['+    <copyright x="1"/>'],
    ),
    "one of a namespace": ({"language": "fr"}, ["-<story xml:lang='en'>"], ["+<story xml:lang='fr'>"]),
    "an element appears by rank": ({"slugline": "a-b"}, [], ["+    <slug>a-b</slug>"]),
    "a sequence appears": (
        {"bylines": (Byline(text="Ann"), Byline(text="Bob", marks=(Mark(kind="strong", start=0, end=3),)))},
        [],
        ["+    <byline>Ann</byline>", '+    <byline><em class="bold">Bob</em></byline>'],
    ),
    "text between inline elements": (
        block(0, text="One two 3 < 4 é four."),
        ['-      class="bold">two</em> three &eacute; <fn>no</fn>four.</p>'],
        ['+      class="bold">two</em> 3 &lt; 4 &eacute; <fn>no</fn>four.</p>'],
    ),
    "text across the end of an inline element": (
        block(1, text="Five SIX seven eight."),
        ['-    <p>Five <org value="v" idsrc="x" extra="y">six</org> seven.</p>'],
        ['+    <p>Five <org value="v" idsrc="x" extra="y">SIX</org> seven eight.</p>'],
    ),
    "a mark beside one that says more": (
        lambda article: block(1, marks=(Mark(kind="emphasis", start=0, end=4), *article.body[1].marks))(article),
        ['-    <p>Five <org value="v" idsrc="x" extra="y">six</org> seven.</p>'],
        ['+    <p><em>Five</em> <org value="v" idsrc="x" extra="y">six</org> seven.</p>'],
    ),
    "a paragraph is inserted": (put(1, Paragraph(text="New & new")), [], ["+    <p>New &amp; new</p>"]),
    "in a nested element": (put(4, Paragraph(text="New")), [], ["+      <p>New</p>"]),
    "the last goes": (put(5, gone=1), ["-    <p/>"], []),
    "the only one of a nested element goes": (put(3, gone=1), ["-      <p>In section</p>"], []),
    "an empty element is filled": (block(5, text="Filled"), ["-    <p/>"], ["+    <p>Filled</p>"]),
    "an item of a list": (
        put(2, ListBlock(items=(Paragraph(text="z"), Paragraph(text="a"), Paragraph(text="b"))), gone=1),
        [],
        ["+      <li>z</li>"],
    ),
    "text with its white space": (block(4, text="a  b\n  & c"), ["-c</pre>"], ["+  &amp; c</pre>"]),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize(("encoding", "newline"), [("utf-8", "\n"), ("utf-16", "\r\n"), ("iso-8859-1", "\n")])
def test_only_what_was_edited_moves(name, encoding, newline):
    article, text = loaded(encoding, newline)
    fields, gone, new = EDITS[name]
    edited = attrs.evolve(article, **(fields(article) if callable(fields) else fields))
    data = newsdoc.dumps(edited)
    written = data.decode(encoding)
    assert newsdoc.loads(data, format=MINI) == edited
    assert written.count("\n") == written.count(newline)
    shown = [
        line
        for line in difflib.unified_diff(text.split(newline), written.split(newline), n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]
    assert [line for line in shown if line.startswith("-")] == gone
    assert [line for line in shown if line.startswith("+")] == new


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (block(1, marks=()), "would drop what the model does not hold"),
        (block(0, text="Other words", marks=()), "would drop what the model does not hold"),
        (block(0, text="A bell \x07 in it", marks=()), None),
        (lambda _: {"slugline": "bell \x07"}, None),
        (lambda _: {"word_count": 5}, "no place"),
    ],
)
def test_what_cannot_be_said_is_refused(change, reason):
    article, _ = loaded()
    with pytest.raises(EditError, match=reason):
        newsdoc.dumps(attrs.evolve(article, **change(article)))


def test_what_the_encoding_cannot_say_becomes_a_reference():
    article, _ = loaded("iso-8859-1")
    data = newsdoc.dumps(attrs.evolve(article, slugline="5 € – \U0001f4f0", copyright_holder="€"))
    assert b"<slug>5 &#8364; &#8211; &#128240;</slug>" in data
    assert b"holder='&#8364;'" in data


def test_an_item_is_printed_anew_only_if_all_of_it_is_known():
    article, _ = loaded()
    listed = attrs.evolve(article.body[2], ordered=True)
    with pytest.raises(EditError):  # this format has no ordered lists
        newsdoc.dumps(attrs.evolve(article, body=(*article.body[:2], listed, *article.body[3:])))


def test_spans_of_values():
    article, _ = loaded()
    assert newsdoc.span(article, ("body", 0, "text"), 4, 7).text == "two"
    assert newsdoc.span(article, ("body", 0, "text"), 4, 13).text == "two</em> three"
    assert newsdoc.span(article, "copyright_holder").text in {"A &amp; B", "holder='A &amp; B'"}
