"""Edits find a node by identity, change nothing else, and take the marks along."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.strategies import TEXTS, articles, bylines
from newsdoc.errors import ModelError
from newsdoc.model import (
    Article,
    Byline,
    Caption,
    Cell,
    Concept,
    Contributor,
    Dateline,
    Figure,
    Group,
    ListBlock,
    Mark,
    Paragraph,
    Table,
    edit,
)
from newsdoc.model.walk import walk

ONE, TWO, THREE, NEW = (Paragraph(text=text) for text in ("one", "two", "three", "new"))
ARTICLE = Article(body=[ONE, TWO, THREE])


def body(article):
    return [block.text for block in article.body]


def strong(start, end):
    return Mark(kind="strong", start=start, end=end)


def stretches(node):
    return [node.text[mark.start : mark.end] for mark in node.marks]


def test_blocks_are_replaced_inserted_and_removed():
    assert body(edit.replace(ARTICLE, TWO, NEW)) == ["one", "new", "three"]
    assert body(edit.insert_before(ARTICLE, ONE, NEW, NEW)) == ["new", "new", "one", "two", "three"]
    assert body(edit.insert_after(ARTICLE, THREE, NEW)) == ["one", "two", "three", "new"]
    assert body(edit.remove(ARTICLE, THREE, ONE, ONE)) == ["two"]
    assert body(ARTICLE) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("move", "node", "anchor", "order"),
    [
        (edit.move_before, THREE, ONE, ["three", "one", "two"]),
        (edit.move_before, ONE, THREE, ["two", "one", "three"]),
        (edit.move_after, ONE, THREE, ["two", "three", "one"]),
        (edit.move_after, THREE, ONE, ["one", "three", "two"]),
        (edit.move_after, ONE, TWO, ["two", "one", "three"]),
    ],
)
def test_blocks_move(move, node, anchor, order):
    moved = move(ARTICLE, node, anchor)
    assert body(moved) == order
    assert any(block is node for block in moved.body)


def test_a_block_leaves_its_group():
    inner, outer = Paragraph(text="inner"), Paragraph(text="outer")
    group = Group(blocks=[inner, ONE])
    article = Article(body=[outer, group])
    assert edit.move_before(article, inner, group).body == (outer, inner, Group(blocks=[ONE]))
    assert edit.move_after(article, outer, ONE).body == (Group(blocks=[inner, ONE, outer]),)
    assert edit.remove(article, group, inner).body == (outer,)


def test_nodes_are_found_wherever_they_stand():
    figure = Figure(caption=Caption(text="caption"), bylines=[Byline(text="byline")])
    table = Table(rows=[[Cell(text="a"), Cell(text="b")]], caption=Caption(text="table"))
    item = Paragraph(text="item")
    article = Article(
        body=[Group(blocks=[ListBlock(items=[item])]), table],
        associations=[figure],
        dateline=Dateline(text="PARIS"),
        provider=Concept(name="AFP"),
    )
    for path, node in list(walk(article))[1:]:
        changed = attrs.evolve(
            node,
            **({"text": "changed"} if hasattr(node, "text") else {"role": "changed"} if hasattr(node, "role") else {}),
        )
        found = dict(walk(edit.replace(article, node, changed)))
        assert found[path] is changed


def test_a_node_alone_in_its_field_is_replaced_or_removed():
    figure = Figure(caption=Caption(text="caption"))
    article = Article(body=[figure])
    assert edit.remove(article, figure.caption).body == (Figure(),)
    with pytest.raises(ModelError, match=r"body\[0\].caption: a node stands here alone"):
        edit.insert_after(article, figure.caption, Caption(text="another"))


def test_a_node_of_the_wrong_class_is_refused():
    with pytest.raises(ModelError, match=r"body\[0\]: Byline is not one of Paragraph, Heading"):
        edit.replace(ARTICLE, ONE, Byline(text="By line"))


def test_an_equal_copy_is_another_node():
    with pytest.raises(ModelError, match="this Paragraph is not in the article; an equal copy is another"):
        edit.remove(ARTICLE, Paragraph(text="one"))
    with pytest.raises(ModelError, match="not in the article"):
        edit.remove(ARTICLE, ARTICLE)


def test_a_node_in_several_places_is_refused():
    article = Article(body=[ONE, Group(blocks=[ONE])])
    with pytest.raises(ModelError, match=r"several places: body\[0\], body\[1\].blocks\[0\]"):
        edit.replace(article, ONE, TWO)


def test_a_node_cannot_move_into_itself():
    group = Group(blocks=[ONE])
    for anchor in (group, ONE):
        with pytest.raises(ModelError, match="next to itself"):
            edit.move_before(Article(body=[group]), group, anchor)


def test_the_origin_travels():
    origin = object()
    article = attrs.evolve(ARTICLE, origin=origin)
    assert edit.replace_text(article, TWO, "too").origin is origin


@given(articles(), st.data())
def test_putting_a_node_back_gives_an_equal_article(article, data):
    places = list(walk(article))[1:]
    if not places:
        return
    path, node = data.draw(st.sampled_from(places))
    twin = attrs.evolve(node)
    if sum(found is node for _path, found in places) == 1:
        edited = edit.replace(article, node, twin)
        assert edited == article
        assert dict(walk(edited))[path] is twin


@pytest.mark.parametrize(
    ("start", "end", "new", "marked"),
    [
        (0, 2, "", ["cdef"]),  # before the mark: it moves
        (8, 10, "X", ["cdef"]),  # after: it stays
        (3, 5, "XYZ", ["cXYZf"]),  # inside: it grows
        (3, 5, "", ["cf"]),  # or shrinks
        (2, 6, "X", ["X"]),  # all of it: it covers the new text
        (1, 7, "X", []),  # more than all of it: its text is gone
        (2, 6, "", []),  # nothing is left
        (0, 4, "X", ["ef"]),  # its beginning: it keeps the rest
        (4, 8, "X", ["cd"]),  # its end
        (2, 2, "X", ["cdef"]),  # an insertion at either edge is outside
        (6, 6, "X", ["cdef"]),
        (4, 4, "X", ["cdXef"]),  # and between, inside
    ],
)
def test_marks_keep_their_text(start, end, new, marked):
    node = Paragraph(text="abcdefghij", marks=[strong(2, 6)], role="lead")
    spliced = edit.splice_text(node, start, end, new)
    assert spliced.text == "abcdefghij"[:start] + new + "abcdefghij"[end:]
    assert stretches(spliced) == marked
    assert spliced.role == "lead"


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 4)])
def test_a_splice_stays_inside_the_text(start, end):
    with pytest.raises(ModelError, match="no stretch of a text of 3"):
        edit.splice_text(ONE, start, end, "x")


def test_a_new_text_is_spliced_between_the_common_ends():
    node = Paragraph(text="Jane Doe was here", marks=[strong(5, 8)])
    assert stretches(edit.set_text(node, "Jane Roe was here")) == ["Roe"]
    assert stretches(edit.set_text(node, "Mary Jane Doe was here")) == ["Doe"]
    assert stretches(edit.set_text(node, "Jane was here")) == []
    whole = Paragraph(text="abc", marks=[strong(0, 3)])
    assert stretches(edit.set_text(whole, "xyz")) == ["xyz"]
    assert edit.set_text(whole, "") == Paragraph(text="")


@given(bylines(), TEXTS)
def test_any_text_can_be_set(node, text):
    assert edit.set_text(node, text).text == text
    assert edit.set_text(node, node.text) == node


def test_texts_are_replaced_in_place():
    node = Paragraph(text="one two", marks=[strong(4, 7)])
    edited = edit.replace_text(Article(body=[ONE, node]), node, "1 two")
    assert edited.body == (ONE, Paragraph(text="1 two", marks=[strong(2, 5)]))


LINE = Byline(text="Jane Doe and John Roe", marks=[strong(13, 21)])


@pytest.mark.parametrize("old", ["Jane Doe", LINE])
@pytest.mark.parametrize("new", ["Mary Major", Contributor(name="Mary Major")])
def test_a_contributor_is_replaced_where_the_name_stands(old, new):
    old = old if isinstance(old, str) else old.contributors[0]
    line = edit.replace_contributor(Article(bylines=[LINE]), old, new).bylines[0]
    assert line.text == "Mary Major and John Roe"
    assert stretches(line) == ["John Roe"]


def test_a_contributor_must_be_named_once():
    with pytest.raises(ModelError, match="no byline names 'Mary Major'"):
        edit.replace_contributor(Article(bylines=[LINE]), "Mary Major", "Jane Doe")
    article = Article(bylines=[LINE], associations=[Figure(bylines=[LINE])])
    with pytest.raises(ModelError, match=r"more than once: bylines\[0\], associations\[0\].bylines\[0\]"):
        edit.replace_contributor(article, "Jane Doe", "Mary Major")


def test_only_the_name_of_a_contributor_is_replaced():
    with pytest.raises(ModelError, match=r"bylines\[0\]: only the name .* not the organisation"):
        edit.replace_contributor(
            Article(bylines=[LINE]),
            "Jane Doe",
            Contributor(name="Mary Major", organisation="AFP"),
        )


@pytest.mark.parametrize("new", ["", "Jane Doe, AFP", Contributor()])
def test_a_new_name_must_be_read_as_one(new):
    with pytest.raises(ModelError, match="would not be read as a name"):
        edit.replace_contributor(Article(bylines=[LINE]), "Jane Doe", new)
