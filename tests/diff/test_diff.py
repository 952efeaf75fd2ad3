"""What differs between two values, said in as few words as there are."""

import time
from itertools import combinations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.diff import FieldsChanged, ItemsChanged, align, changes
from newsdoc.model import Article, Byline, Caption, Figure, Heading, ListBlock, Mark, Paragraph, edit

LETTERS = st.lists(st.sampled_from("abcd"), max_size=7)


def longest(one, other) -> int:
    """The length of the longest common subsequence, the hard way."""
    for size in range(min(len(one), len(other)), 0, -1):
        if {*combinations(one, size)} & {*combinations(other, size)}:
            return size
    return 0


@given(LETTERS, LETTERS)
def test_as_much_is_continued_as_can_be(old, new):
    pairs = align(old, new)
    assert list(pairs) == sorted(pairs) or sorted(pairs.items()) == sorted(pairs.items(), key=lambda pair: pair[1])
    assert len(set(pairs.values())) == len(pairs)
    assert sum(old[one] == new[other] for other, one in pairs.items()) == longest(old, new)


@given(LETTERS, LETTERS)
def test_letters_have_no_likeness(old, new):
    assert all(old[one] == new[other] for other, one in align(old, new).items())


def paragraphs(*texts):
    return tuple(Paragraph(text=text) for text in texts)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("a b c", "a b c", {0: 0, 1: 1, 2: 2}),
        ("a b c", "a x c", {0: 0, 1: 1, 2: 2}),
        ("a b c", "a b x c", {0: 0, 1: 1, 3: 2}),
        ("a b c", "a c", {0: 0, 1: 2}),
        ("a b c", "", {}),
        ("", "a b", {}),
        ("a one-two c", "a one-three new c", {0: 0, 1: 1, 3: 2}),
        ("a one-two c", "a new one-three c", {0: 0, 2: 1, 3: 2}),
    ],
)
def test_a_paragraph_is_continued_by_the_likest(old, new, pairs):
    assert align(paragraphs(*old.split()), paragraphs(*new.split())) == pairs


def test_a_paragraph_is_not_continued_by_a_heading():
    assert align((Paragraph(text="a"),), (Heading(text="a"),)) == {}


def test_long_bodies_are_aligned_by_their_ends():
    texts = [f"paragraph {number}" for number in range(5_000)]
    old = paragraphs(*texts)
    new = paragraphs(*texts[:2_000], "new", *texts[2_000:])
    begun = time.process_time()
    pairs = align(old, new)
    assert len(pairs) == len(old)
    assert 2_000 not in pairs
    assert time.process_time() - begun < 1


def test_what_is_too_long_is_aligned_by_place():
    old = paragraphs(*(f"old {number}" for number in range(1_000)))
    new = paragraphs(*(f"new {number}" for number in range(1_000)))
    begun = time.process_time()
    assert align(old, new) == {number: number for number in range(1_000)}
    assert time.process_time() - begun < 1


ARTICLE = Article(
    headline="Ferry Stuck",
    bylines=[Byline(text="Anna Holm")],
    body=[
        Figure(caption=Caption(text="The Sula.", credit="Jon Berg")),
        Paragraph(text="One.", marks=[Mark(kind="strong", start=0, end=3)]),
        ListBlock(items=[Paragraph(text="a"), ListBlock(items=[Paragraph(text="b"), Paragraph(text="c")])]),
        Paragraph(text="Two."),
    ],
)


def told(new):
    """Changes in short."""
    return [
        (change.path, change.fields if isinstance(change, FieldsChanged) else change.plan)
        for change in changes(ARTICLE, new)
    ]


def test_nothing_has_changed():
    assert told(ARTICLE) == told(attrs.evolve(ARTICLE)) == []


def test_origin_and_diagnostics_are_no_change():
    assert told(attrs.evolve(ARTICLE, origin=None, diagnostics=())) == []


def test_fields_of_one_node_are_one_change():
    assert told(attrs.evolve(ARTICLE, headline="Ferry Freed", url="x")) == [((), ("url", "headline"))]


@pytest.mark.parametrize(
    ("path", "new", "said"),
    [
        (("body", 0, "caption"), Caption(text="The Sula.", credit="Eva Rask"), (("body", 0, "caption"), ("credit",))),
        (("body", 1), Paragraph(text="One."), (("body", 1), ("marks",))),
        (("body", 2, "items", 1, "items", 0), Paragraph(text="B"), (("body", 2, "items", 1, "items", 0), ("text",))),
        (("bylines", 0), Byline(text="Eva Rask"), (("bylines", 0), ("text",))),
    ],
)
def test_a_change_is_told_at_its_own_place(path, new, said):
    node = ARTICLE
    for step in path:
        node = node[step] if isinstance(step, int) else getattr(node, step)
    assert told(edit.replace(ARTICLE, node, new)) == [said]


def test_an_insertion_is_one_change_and_no_shift():
    new = edit.insert_after(ARTICLE, ARTICLE.body[0], Paragraph(text="New."))
    assert told(new) == [(("body",), ((0, False), (None, False), (1, False), (2, False), (3, False)))]


def test_a_deletion():
    assert told(edit.remove(ARTICLE, ARTICLE.body[1])) == [(("body",), ((0, False), (2, False), (3, False)))]


def test_a_move_repeats_the_old_item():
    new = edit.move_before(ARTICLE, ARTICLE.body[3], ARTICLE.body[0])
    assert told(new) == [(("body",), ((3, True), (0, False), (1, False), (2, False)))]


def test_equal_items_that_move_are_told_apart():
    old = Article(body=paragraphs("x", "x", "a", "b", "c"))
    new = Article(body=paragraphs("a", "b", "c", "x", "x"))
    (change,) = changes(old, new)
    assert isinstance(change, ItemsChanged)
    assert change.plan == ((2, False), (3, False), (4, False), (0, True), (1, True))


def test_the_lineage_leads_from_the_root_to_the_node():
    new = edit.replace_text(ARTICLE, ARTICLE.body[2].items[1].items[0], "B")
    (change,) = changes(ARTICLE, new)
    assert [path for path, _ in change.lineage] == [
        (),
        ("body", 2),
        ("body", 2, "items", 1),
        ("body", 2, "items", 1, "items", 0),
    ]
    assert change.lineage[0][1] is new
    assert change.lineage[-1][1] is change.new


def test_changed_items_beside_an_insertion_have_the_old_path():
    changed = edit.insert_before(ARTICLE, ARTICLE.body[0], Paragraph(text="New."))
    new = edit.replace_text(changed, changed.body[4], "Two, too.")
    assert told(new)[1] == (("body", 3), ("text",))
