"""The view: what an article looks like at 80 columns, with colour and without."""

import re

import pytest
from hypothesis import given

import newsdoc
from newsdoc import (
    Article,
    BlockQuote,
    Byline,
    Caption,
    Cell,
    Concept,
    Figure,
    Group,
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Paragraph,
    Place,
    Preformatted,
    Raw,
    Rendition,
    Table,
)
from newsdoc.cli import view, words
from newsdoc.cli.remarks import excerpt
from newsdoc.cli.screen import cells
from newsdoc.model.schema import fields_of
from newsdoc.source import Source, Span
from newsdoc.testing import strategies

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
LONG = "word " * 40
ADDRESS = "https://example.com/" + "path/" * 20

BLOCKS = [
    (Paragraph(text="Plain."), "Plain."),
    (Paragraph(text="", role="break"), "* * *"),
    (Heading(text="Head", level=3), "### Head"),
    (
        Figure(role="main", caption=Caption(text="Seen.", credit="X"), alt_text="A"),
        "│ [Picture, main]\n│ Seen.\n│ Credit: X\n│ Alt text: A",
    ),
    (
        Figure(type="video", renditions=[Rendition(name="hi", href=ADDRESS, width=3, height=2, duration=1.5)]),
        f"│ [Video]\n│ File: hi, 3 x 2, 1.5 s\n│   {ADDRESS}",
    ),
    (
        Link(title="More", rel="seeAlso", href="https://x.example/", type="text"),
        "  → See also: More (text)\n    https://x.example/",
    ),
    (
        BlockQuote(blocks=[Paragraph(text="One."), Paragraph(text="Two.")], credit="Me"),
        "> One.\n>\n> Two.\n> — Me",
    ),
    (
        ListBlock(
            ordered=True, items=[Paragraph(text="a"), ListBlock(items=[Paragraph(text="b")]), Paragraph(text="c")]
        ),
        "  1. a\n    • b\n  2. c",
    ),
    (
        Table(rows=[[Cell(text="Who", header=True), Cell(text="No", header=True)], [Cell(text="Ann"), Cell(text="1")]]),
        "Who  No\n───  ──\nAnn  1",
    ),
    (
        Table(
            rows=[[Cell(text="北京", header=False), Cell(text="1")], [Cell(text="x", colspan=2)]],
            caption=Caption(text="T"),
        ),
        "北京  1\nx\nT",
    ),
    (Heading(text="Low", level=10**12), "###### Low"),
    (Heading(text="High", level=-(10**20)), "# High"),
    (Table(rows=[[Cell(text="x", colspan=10**20), Cell(text="1")], [Cell(text="abc")]]), "x    1\nabc"),
    (Preformatted(text="a   1\nbb  2"), "  a   1\n  bb  2"),
    (Note(text="Hold.", role="eds"), "[Note, eds] Hold."),
    (
        Group(role="infobox", blocks=[Paragraph(text="In."), Group(blocks=[Paragraph(text="Deep.")])]),
        "│ [Infobox]\n│ In.\n│\n│ │ [Group]\n│ │ Deep.",
    ),
    (Raw(format="nitf", text="<x/>\n" * 9), "│ [Kept as nitf]\n" + "│ <x/>\n" * 8 + "│ … 2 more lines"),
    (Paragraph(text="a\x1b[31mb\x00c"), "a\\x1b[31mb\\x00c"),
    (Paragraph(text="[bold]:smile: http://x[/bold]"), "[bold]:smile: http://x[/bold]"),
]


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize(("block", "shown"), BLOCKS, ids=[f"{n}-{type(b).__name__}" for n, (b, _) in enumerate(BLOCKS)])
def test_blocks(block, shown):
    article = Article(body=[block])
    plain = view.article(article, colour=False).split("─" * 80 + "\n\n")[1]
    assert plain == shown
    coloured = ESCAPE.sub("", view.article(article, colour=True)).split("─" * 80 + "\n\n")[1]
    assert [line.rstrip() for line in coloured.split("\n")] == shown.split("\n")


def marked(kind, value=None):
    return Paragraph(text="a bold b", marks=[Mark(kind=kind, start=2, end=6, value=value)])


MARKS = [
    ("strong", None, "a **bold** b", "a \x1b[1mbold\x1b[0m b"),
    ("emphasis", None, "a *bold* b", "a \x1b[3mbold\x1b[0m b"),
    ("underline", None, "a _bold_ b", "a \x1b[4mbold\x1b[0m b"),
    ("person", "x", "a bold b", "a \x1b[35mbold\x1b[0m b"),
    ("link", "https://x.example/", "a bold <https://x.example/> b", None),
    ("link", "bold", "a bold b", None),
]


@pytest.mark.parametrize(("kind", "value", "plain", "coloured"), MARKS)
def test_marks(kind, value, plain, coloured):
    article = Article(body=[marked(kind, value)])
    assert view.article(article, colour=False).endswith(plain)
    if coloured:
        assert view.article(article, colour=True).endswith(coloured)


def test_marks_that_nest_and_overlap_keep_the_words():
    text = "one two three four"
    marks = [Mark(kind=kind, start=start, end=end) for kind, start, end in
             (("strong", 0, 13), ("emphasis", 4, 7), ("code", 8, 18), ("strong", 0, 13))]  # fmt: skip
    article = Article(body=[Paragraph(text=text, marks=marks)])
    assert view.article(article, colour=False).endswith("****one *two* `three**** four`")
    assert ESCAPE.sub("", view.article(article, colour=True)).endswith(text)


def test_long_lines_are_wrapped_and_addresses_are_not():
    article = Article(
        headline=LONG,
        url=ADDRESS,
        bylines=[Byline(text=LONG)],
        subjects=[Concept(name=LONG)],
        body=[
            Paragraph(text=LONG),
            Heading(text=LONG),
            Figure(headline=LONG, caption=Caption(text=LONG, credit=LONG)),
            Link(title=LONG, rel="seeAlso"),
            ListBlock(items=[Paragraph(text=LONG)]),
            BlockQuote(blocks=[Paragraph(text=LONG)]),
            Table(rows=[[Cell(text=LONG), Cell(text=LONG), Cell(text="漢字" * 40)]]),
            Note(text=LONG),
            Group(blocks=[Group(blocks=[Paragraph(text="漢字" * 40)])]),
        ],
    )
    for colour in (False, True):
        shown = view.article(article, colour=colour)
        for line in ESCAPE.sub("", shown).split("\n"):
            assert cells(line) <= 80 or ADDRESS in line
        assert shown.count("word") == 40 * 14
    assert "\x1b" not in view.article(article, colour=False)


def test_nesting_without_end_is_shown_as_far_as_it_can_be():
    block = Paragraph(text="deep")
    for _ in range(60):
        block = Group(blocks=[block])
    assert "nested deeper" in view.article(Article(body=[block]), colour=False)
    items = ListBlock(items=[Paragraph(text="deep")])
    for _ in range(60):
        items = ListBlock(items=[items])
    assert "• deep" in view.article(Article(body=[items]), colour=False)


def test_every_field_is_shown_under_its_word():
    for info in fields_of(Article):
        assert words.label(info.name)[0].isupper()
    article = Article(
        guid="urn:1",
        keywords=["b", "c"],
        places=[Place(name="Paris", country="France", role="origin")],
        alt_ids=[("sequence", "12")],
        associations=[Figure(caption=Caption(text="Apart."))],
    )
    shown = view.article(article, colour=False, about="x")
    for line in (
        "GUID       urn:1",
        "Keywords   b, c",
        "Places     Paris, France (origin)",
        "Other ids  sequence = 12",
    ):
        assert f"{line}\n" in shown
    assert "── Media ──" in shown
    assert shown.endswith("│ [Picture]\n│ Apart.")


@given(strategies.articles())
def test_any_article_can_be_shown(article):
    plain = view.article(article, colour=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain)
    assert "\x1b" not in ESCAPE.sub("", view.article(article, colour=True))


def test_a_terminal_without_the_signs_gets_ascii(monkeypatch):
    monkeypatch.setattr(view, "glyphs", lambda: view.Glyphs("| ", "* ", "-> ", "-- ", "-", "..."))
    article = newsdoc.Article(headline="H", body=[block for block, _ in BLOCKS if not isinstance(block, Table | Raw)])
    assert view.article(article, colour=False).isascii()


EXCERPTS = [
    ("short line", (0, 5), "short line", "~~~~^"),
    ("a\nb\tc\nd", (4, 5), "b    c", "     ^"),
    ("漢字 x", (3, 4), "漢字 x", "     ^"),
    ("", (0, 0), "", "^"),
    ("end", (3, 3), "end", "   ^"),
    ("a\x1bb", (2, 3), "a\\x1bb", "     ^"),
]


@pytest.mark.parametrize(("text", "span", "line", "caret"), EXCERPTS)
def test_excerpts(text, span, line, caret):
    found = excerpt(Source(text.encode(), text), Span(*span), 80)
    first, second = ESCAPE.sub("", found).split("\n")
    assert (first[8:], second[8:]) == (line, caret)


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("char", ["x", "漢", "\x1b"])
@pytest.mark.parametrize(("start", "end"), [(0, 1), (500, 510), (999, 1000), (10, 990), (1000, 1000)])
def test_an_excerpt_fits_and_its_caret_stands_under_the_fault(columns, char, start, end):
    text = char * start + "!" * (end - start) + char * (1000 - end)
    first, second = ESCAPE.sub("", excerpt(Source(text.encode(), text), Span(start, end), columns)).split("\n")
    assert cells(first) <= columns
    assert len(second) <= columns
    if end > start:
        at = second.index("~") if "~" in second else second.index("^")
        before = first[: first.index("!")]
        assert cells(before) == at
