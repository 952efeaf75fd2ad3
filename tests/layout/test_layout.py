"""A layout is a table: reading, editing, writing and sniffing follow from it."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc import Article, Byline, EditError, Heading, Link, ListBlock, Paragraph, WriteError, edit
from newsdoc.layout import AnyOrder, Layout, Lines, Row, Section
from newsdoc.registry import Registry

NORVIK = Layout(
    "test:norvik-post",
    (
        Row("{headline}"),
        AnyOrder(
            (
                Row("Text: {bylines:byline}", evidence="a Text line"),
                Row("Stand: {published:date}", evidence="a Stand line"),
                Row("[updated|Updated:] {updated:date}", evidence="a label"),
            )
        ),
        Section(
            "body",
            of=(
                Row("== {text} ==", Heading, given={"level": 2}),
                Lines(("+ ",)),
                Row("[related|Read also:] {title:link}", Link, given={"rel": "seeAlso"}, evidence="a label"),
                Row("{text}", Paragraph, wrap=True),
            ),
        ),
        Row("[source|Source:] {url:address}", evidence="a label"),
    ),
)

STORY = """Ferry Stuck in Ice

Text: Anna Holm
Stand: 31 Dec 2024

The ferry is stuck off *Norvik*
since Monday.

== What Comes Next ==

+ soup
+ blankets

Read also: Winter Comes Early

Source: https://www.example.org/ferry
"""


@pytest.fixture
def article():
    return newsdoc.loads(STORY, format=NORVIK)


def test_it_reads(article):
    assert article == Article(
        headline="Ferry Stuck in Ice",
        bylines=[Byline(text="Anna Holm")],
        published=article.published,
        url="https://www.example.org/ferry",
        body=article.body,
    )
    assert str(article.published) == "2024-12-31"
    assert [type(block) for block in article.body] == [Paragraph, Heading, ListBlock, Link]
    assert article.body[0].text == "The ferry is stuck off Norvik since Monday."
    assert newsdoc.dumps(article) == STORY.encode()


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (lambda a: attrs.evolve(a, published=a.published.replace(year=2025)), "31 Dec 2024", "31 Dec 2025"),
        (lambda a: edit.replace_text(a, a.body[1], "Next"), "== What Comes Next ==", "== Next =="),
        (
            lambda a: edit.insert_after(a, a.body[1], Heading(text="Soup")),
            "== What Comes Next ==\n",
            "== What Comes Next ==\n\n== Soup ==\n",
        ),
        (lambda a: edit.insert_after(a, a.body[2].items[0], Paragraph(text="a dog")), "+ soup\n", "+ soup\n+ a dog\n"),
        (lambda a: attrs.evolve(a, bylines=()), "Text: Anna Holm\n", ""),
        (
            lambda a: attrs.evolve(a, updated=a.published),
            "Stand: 31 Dec 2024\n",
            "Stand: 31 Dec 2024\nUpdated: December 31, 2024\n",
        ),
        (lambda a: attrs.evolve(a, url=None), "\nSource: https://www.example.org/ferry\n", "\n"),
    ],
)
def test_it_edits(article, change, old, new):
    assert old in STORY
    wanted = STORY.replace(old, new)
    assert newsdoc.dumps(change(article)).decode().rstrip("\n") == wanted.rstrip("\n")


def test_it_refuses_what_has_no_place(article):
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, language="da"))
    with pytest.raises(EditError):
        newsdoc.dumps(edit.insert_after(article, article.body[0], Heading(text="Deep", level=3)))


def test_it_writes(article):
    data = newsdoc.dumps(attrs.evolve(article, origin=None), format=NORVIK)
    assert newsdoc.loads(data, format=NORVIK) == article
    assert data.decode().startswith("Ferry Stuck in Ice\n\nText: Anna Holm\n\nStand: December 31, 2024\n\nThe ferry")
    with pytest.raises(WriteError, match="needs a headline"):
        newsdoc.dumps(Article(), format=NORVIK)


def test_it_is_sniffed():
    registry = Registry(builtins=False, plugins=False)
    registry.register(NORVIK)
    (found,) = registry.detect(STORY.encode())
    assert found.reason == "a Text line, a Stand line, a label"
    assert found.score == 0.75
    assert registry.detect(b"Ferry Stuck\n\nText: Anna Holm\n\nIt is stuck.\n") == ()


def test_it_says_what_it_can():
    assert attrs.asdict(NORVIK.capabilities) == {"edits": True, "inserts": True, "writes": True}
    assert NORVIK.info.name == "test:norvik-post"
    assert NORVIK.info.media_types == ("text/plain",)


FRAGMENTS = st.sampled_from(
    (
        "\n",
        " \n\n",
        "Ferry",
        "Text: ",
        "Anna Holm",
        "Stand: ",
        "31 Dec 2024",
        "Decmber 3, 2024",
        "Updated: ",
        "== ",
        " ==",
        "== x ==",
        "+ ",
        "Read also:",
        "Source:",
        "https://www.example.org/a-",
        "b",
        "*",
        "**",
        "<u>",
        "</u>",
        "\\",
        "\t",
        "  ",
        "\r\n",
        "\r",
        "ø",
        "\x0b",
        "\u2028",
        "By",
    )
)


@given(st.lists(FRAGMENTS, max_size=16).map("".join))
def test_any_text_is_read_and_nothing_is_dropped(text):
    try:
        article = newsdoc.loads(text, format=NORVIK)
    except newsdoc.ParseError as error:
        if error.code != "empty" or text.strip():
            raise
        return
    assert newsdoc.dumps(article) == text.encode()
    located = article.origin.document.located
    covered = [item.outer for item in located.items()]
    covered += [diagnostic.span for diagnostic in article.diagnostics if diagnostic.span]
    for at, char in enumerate(text):
        assert char.isspace() or any(start <= at < end for start, end in covered), (text, at)


@given(st.lists(FRAGMENTS, max_size=12).map("".join), st.data())
def test_any_edit_is_true_or_refused(text, data):
    article = newsdoc.loads("Ferry\n\n" + text, format=NORVIK)
    words = data.draw(st.lists(FRAGMENTS, min_size=1, max_size=5).map("".join))
    blocks = list(article.body)
    place = data.draw(st.integers(0, len(blocks)))
    made = data.draw(st.sampled_from([Paragraph(text=words), Heading(text=words), Link(title=words, rel="seeAlso")]))
    blocks[place : place + data.draw(st.integers(0, 2))] = [made]
    edited = attrs.evolve(article, body=blocks)
    try:
        result = newsdoc.dumps(edited)
    except EditError:
        return
    assert newsdoc.loads(result, format=NORVIK) == edited


# -- tables that make no sense -------------------------------------------------------------------------------

BODY = Section("body", of=(Row("{text}", Paragraph),))


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((Row("{headline}"),), "a body that ends in a row for any text"),
        ((BODY,), "a first row"),
        ((), "a first row"),
        ((Row("{headline}"), Section("body", of=())), "a body that ends in a row for any text"),
        ((Row("{headline}"), Section("body", of=(Row("# {text}", Heading),))), "a row for any text"),
        ((Row("{headline}"), Section("body", of=(Lines(("- ",)),))), "a row for any text"),
        ((Row("By line"), BODY), "a row needs holes"),
        ((Row("{headline} {kicker}"), BODY), "more than blanks between them"),
        ((Row("{nonsense}"), BODY), "no field 'nonsense'"),
        ((Row("x [updated] {updated:date}"), BODY), "only at the beginning"),
        ((Row("{headline:nonsense}"), BODY), "nonsense"),
        ((Row("[nonsense] {headline}"), BODY), "nonsense"),
        ((Row("{headline}"), Section("body", of=(Row("{nonsense}", Paragraph),))), "nonsense"),
    ],
)
def test_a_table_that_makes_no_sense_says_why(parts, message):
    with pytest.raises(ValueError, match=message):
        Layout("test:x", parts).compiled  # noqa: B018 - compiled on first use
