"""What the search for counterexamples has found, kept in its smallest form.

Each test failed once, and says in its name what must hold.
"""

import attrs
import pytest

import newsdoc
from newsdoc.formats.text.moscow_times import MOSCOW_TIMES
from newsdoc.model import Article, Caption, Figure, Heading, ListBlock, Paragraph
from newsdoc.testing import laws


def read(data):
    article = newsdoc.loads(data, format=MOSCOW_TIMES)
    laws.check_exact(article, data)
    laws.check_document(article)
    return article


def written(article, **changed):
    edited = attrs.evolve(article, **changed)
    refusal = laws.check_edit(edited)
    assert refusal is None, str(refusal)
    return newsdoc.dumps(edited)


def test_an_address_after_a_title_is_no_part_of_its_text():
    article = read(b"A Head\n\nRead more: The Cost https://www.example.org/a\n")
    assert newsdoc.span(article, ("body", 0, "title"), 4, 8).text == "Cost"


def test_two_headings_on_lines_of_one_block_with_crlf():
    article = read(b"A Head\n\nText is here.\n## One\r\n## Two")
    assert [block.text for block in article.body] == ["Text is here.", "One", "Two"]


def test_an_item_of_markup_alone_is_not_counted():
    article = read(b"A Head\n\n- <br>\n- one\n- two\n")
    (block,) = article.body
    assert [item.text for item in block.items] == ["one", "two"]
    assert newsdoc.span(article, ("body", 0, "items", 1, "text")).text == "two"


@pytest.mark.parametrize("text", ["* not emphasis *", "*a*", "a `word`", "- a", "1. a", "<b>a</b>", "## a"])
def test_new_items_are_escaped(text):
    article = read(b"A Head\n\n- one\n- two\n")
    new = Paragraph(text=text)
    items = article.body[0].items
    written(article, body=(attrs.evolve(article.body[0], items=(*items, new)),))
    written(article, body=(*article.body, Paragraph(text="Between."), ListBlock(items=(new,))))


def test_what_follows_the_body_is_not_put_into_the_head():
    article = read(b"A Head\n\nUpdated: December 31, 2024\n\nPublished: December 30, 2024\n")
    data = written(article, url="https://www.example.org/a")
    assert data.endswith(b"2024\n\nOriginal url: https://www.example.org/a\n")


def test_indentation_stays_with_its_block():
    article = read(b"A Head\n\nText is here. \n\n  - one\n    - two\n\n  More text.\n")
    data = written(article, body=(article.body[0], Paragraph(text="New."), *article.body[1:]))
    assert data == b"A Head\n\nText is here. \n\nNew.\n\n  - one\n    - two\n\n  More text.\n"


def test_a_list_that_ends_in_bold_is_a_list():
    article = read(b"A Head\n\n1. The roof leaks.\n2. The door is shut. **Action: Joss**\n")
    assert [type(block) for block in article.body] == [ListBlock]


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_block_put_between_the_lines_of_a_dense_one(at):
    article = read(b"A Head\nBy AFP\nText is here.\n## One\nMore text.\n")
    for new in (Paragraph(text="New."), Heading(text="New"), Figure(caption=Caption(text="New.", credit="AFP"))):
        written(article, body=(*article.body[:at], new, *article.body[at:]))


def test_new_blocks_of_several_kinds_keep_their_order():
    article = read(b"A Head\n\n- one\n- two\n")
    new = (
        Paragraph(text="New."),
        ListBlock(items=(Paragraph(text="three"),)),
        Heading(text="New"),
        Paragraph(text="Z."),
    )
    written(article, body=(*article.body, *new))
    written(article, body=(*new, *article.body))


def test_a_block_replaced_beside_a_label():
    article = read(b"A Head\n\nRead more: this\n###### deep\n\nOriginal url:\nhttps://www.example.org/\n")
    written(article, body=(article.body[0], Heading(text="Harbour Crews")))


def test_text_below_an_address_is_text():
    article = read(b"A Head\n\nOriginal url: https://www.example.org/a\nThe market will open at noon.\n")
    assert [paragraph.text for paragraph in article.paragraphs] == ["The market will open at noon."]


def test_a_title_goes_on_below_its_label_at_the_head_of_a_block_and_nowhere_else():
    within = read(b"A Head\n\nText.\nRead more: The Cost\nMore text is here.\n")
    begins = read(b"A Head\n\nRead more: The Cost of the\nStrike at Port Ellery\n")
    assert [str(block) for block in within.body[::2]] == ["Text.", "More text is here."]
    assert begins.related[0].title == "The Cost of the Strike at Port Ellery"


@pytest.mark.parametrize("text", ["[link](https://example.org)", "a [b](c:d) e"])
def test_brackets_and_a_colon_are_escaped_together(text):
    article = Article(headline="A Head", body=(Paragraph(text=text),))
    assert newsdoc.convert(article, MOSCOW_TIMES).losses == ()


@pytest.mark.parametrize("text", ["By Jane Doe", "December 31, 2024", "Updated: December 31, 2024"])
def test_a_first_paragraph_that_reads_as_a_line_of_the_head_is_reported(text):
    article = Article(headline="A Head", body=(Paragraph(text=text), Paragraph(text="Text is here.")))
    assert {loss.path[0] for loss in newsdoc.convert(article, MOSCOW_TIMES).losses} > {"body"}


def test_a_byte_order_mark_that_is_text_is_reported():
    article = Article(headline="\ufeffA Head")
    assert [loss.path for loss in newsdoc.convert(article, MOSCOW_TIMES).losses] == [("headline",)]
