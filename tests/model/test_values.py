"""Values are frozen, plain and hashable; what is wrong is refused where it is made."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import given

from model.strategies import articles
from newsdoc import model
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
    Heading,
    Link,
    ListBlock,
    Mark,
    Note,
    Package,
    Paragraph,
    Place,
    Preformatted,
    Table,
    sort_key,
)
from newsdoc.model.base import bare


@given(articles())
def test_an_article_is_a_value(article):
    for twin in (pickle.loads(pickle.dumps(article)), copy.deepcopy(article), attrs.evolve(article)):
        assert twin == article
        assert hash(twin) == hash(article)
    assert attrs.evolve(article, guid="another") != article or article.guid == "another"


@given(articles())
def test_views_do_not_show(article):
    before, size = hash(article), len(pickle.dumps(article))
    for view in ("paragraphs", "figures", "captions", "related", "located", "text", "label"):
        getattr(article, view)
    assert hash(article) == before
    assert len(pickle.dumps(article)) == size
    assert attrs.evolve(article) == article


def test_every_public_name_says_what_it_is():
    for name in set(model.__all__) - {"Block", "When"}:
        assert getattr(model, name).__doc__


@pytest.mark.parametrize("given_body", [[Paragraph(text="a")], iter([Paragraph(text="a")])])
def test_any_iterable_becomes_a_tuple(given_body):
    assert Article(body=given_body).body == (Paragraph(text="a"),)


@pytest.mark.parametrize("wrong", ["word", b"word", 3, Paragraph(text="a")])
def test_a_single_value_is_no_sequence(wrong):
    with pytest.raises(TypeError, match="sequence of values, not a single"):
        Article(keywords=wrong)


def test_rows_and_pairs_become_tuples():
    assert Table(rows=[[Cell(text="a")]]).rows == ((Cell(text="a"),),)
    assert Article(alt_ids=[["b", "2"], ["a", "1"]]).alt_ids == (("b", "2"), ("a", "1"))
    assert hash(Table(rows=[[Cell(text="a")]]))


def test_extra_takes_a_mapping_and_has_no_order():
    assert Article(extra={"b:x": "2", "a:x": "1"}).extra == (("a:x", "1"), ("b:x", "2"))
    assert Figure(extra=[("b", "2"), ("a", "1")]) == Figure(extra={"a": "1", "b": "2"})


def test_marks_stand_outer_first():
    inner, outer, later = (Mark(kind=k, start=s, end=e) for k, s, e in [("x", 0, 2), ("y", 0, 4), ("z", 2, 4)])
    twin = Mark(kind="a", start=0, end=4)
    assert Paragraph(text="text", marks=[later, inner, outer, twin]).marks == (outer, twin, inner, later)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1)])
def test_a_mark_needs_a_stretch(start, end):
    with pytest.raises(ValueError, match="0 <= start < end"):
        Mark(kind="strong", start=start, end=end)


def test_marks_stay_inside_the_text():
    mark = Mark(kind="strong", start=0, end=5)
    with pytest.raises(ValueError, match="outside its text of 4 characters"):
        Paragraph(text="four", marks=[mark])
    with pytest.raises(ValueError, match="outside its text"):
        attrs.evolve(Paragraph(text="fives", marks=[mark]), text="four")


@pytest.mark.parametrize("urgency", [0, 10, -1])
def test_urgency_has_a_scale(urgency):
    with pytest.raises(ValueError, match="from 1 "):
        Article(urgency=urgency)


def test_pubstatus_is_a_closed_list():
    with pytest.raises(ValueError, match="usable, withheld, canceled"):
        Article(pubstatus="cancelled")


def test_origin_and_diagnostics_travel_but_do_not_count():
    origin = object()
    article = Article(headline="a", origin=origin, diagnostics=["slip"])
    assert article == Article(headline="a")
    assert hash(article) == hash(Article(headline="a"))
    edited = attrs.evolve(article, headline="b")
    assert edited.origin is origin
    assert edited.diagnostics == ("slip",)
    assert "origin" not in repr(edited)


def test_repr_says_what_is_said():
    assert repr(Article(headline="a", urgency=3)) == "Article(headline='a', urgency=3)"
    assert repr(Heading(text="a")) == "Heading(text='a')"


def test_str_is_what_one_would_print():
    assert str(Caption(text="a", credit="b")) == "a"
    assert str(Preformatted(text="1  2")) == "1  2"
    assert [str(Concept(**{field: "x"})) for field in ("name", "code", "uri", "role")] == ["x", "x", "x", ""]


def test_classes_are_told_apart():
    assert Place(name="x") != Concept(name="x")
    assert Paragraph(text="x") != Note(text="x")


def test_dates_of_any_kind_sort():
    day, east = date(2024, 12, 31), timezone(timedelta(hours=2))
    naive, aware = datetime(2024, 12, 31), datetime(2024, 12, 31, tzinfo=UTC)  # noqa: DTZ001
    earlier = datetime(2024, 12, 31, 1, 59, tzinfo=east)
    assert sorted([aware, naive, earlier, day], key=sort_key) == [earlier, day, naive, aware]
    assert sort_key(aware) == sort_key(aware.astimezone(east))


def test_the_ends_of_the_calendar_sort():
    east, west = (timezone(timedelta(hours=hours)) for hours in (14, -12))
    first, last = datetime.min.replace(tzinfo=east), datetime.max.replace(tzinfo=west)
    assert sorted([last, date.max, date.min, first], key=sort_key) == [first, date.min, date.max, last]


def test_views_of_the_body_go_deep():
    one, two, three = (Paragraph(text=text) for text in ("one", "two", "three"))
    picture, clip = Figure(caption=Caption(text="c")), Figure(type="video")
    link, elsewhere, other = Link(title="t"), Link(rel="seeAlso"), Link(rel="replaces")
    table = Table(rows=[[Cell(text="a"), Cell(text="b")], [Cell(text="c")]], caption=Caption(text="t"))
    quiet = Note(text="quiet", public=False)
    article = Article(
        body=[
            one,
            Group(blocks=[picture, ListBlock(items=[two, ListBlock(items=[three])]), link]),
            table,
            quiet,
        ],
        associations=[clip],
        links=[other, elsewhere],
    )
    assert article.paragraphs == (one, two, three)
    assert article.figures == (picture, clip)
    assert article.captions == (picture.caption, table.caption)
    assert article.related == (link, elsewhere)
    assert article.text == "one\n\ntwo\n\nthree\n\na\tb\nc"
    assert article.paragraphs is article.paragraphs


def test_located_is_the_first_origin():
    origin = Place(name="Paris", role="origin")
    assert Article(places=[Place(name="Rome", role="event"), origin]).located is origin
    assert Article().located is None


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"headline": "h", "title": "t"}, "h"),
        ({"title": "t", "slugline": "s"}, "t"),
        ({"slugline": "s"}, "s"),
        ({"body": [Paragraph(text="1 2 3 4 5\n6 7 8 9")]}, "1 2 3 4 5 6 7 8"),
        ({}, ""),
    ],
)
def test_every_article_has_a_label(fields, label):
    assert Article(**fields).label == label


def test_a_package_needs_items():
    assert Package(items=[Article()]).items == (Article(),)
    with pytest.raises(TypeError, match="items"):
        Package()


def test_bylines_name_people():
    line = Byline.parse("By Jane Doe and John Roe")
    assert line == Byline(text="Jane Doe and John Roe")
    assert [person.name for person in line.contributors] == ["Jane Doe", "John Roe"]
    assert Byline.of(*line.contributors) == line


def test_a_link_on_a_name_is_its_uri_or_mail():
    marks = [
        Mark(kind="link", start=0, end=8, value="https://example.org/jane"),
        Mark(kind="link", start=13, end=21, value="mailto:john@example.org"),
    ]
    jane, john = Byline(text="Jane Doe and John Roe", marks=marks).contributors
    assert (jane.uri, jane.contacts) == ("https://example.org/jane", ())
    assert (john.uri, john.contacts) == (None, ("john@example.org",))


def test_authors_are_the_people_of_the_bylines_else_of_the_metadata():
    editor, author = Contributor(name="Ed", role="editor"), Contributor(name="Au", role="author")
    named = Article(bylines=[Byline(text="Jane Doe")], contributors=[author])
    assert [person.name for person in named.authors] == ["Jane Doe"]
    assert Article(bylines=[Byline(text="AFP")], contributors=[editor, author]).authors == (author,)


def test_a_line_that_would_be_read_otherwise_is_refused():
    with pytest.raises(ModelError, match="read as other people"):
        Byline.of(Contributor(name="Jane Doe, AFP and John Roe"))


@pytest.mark.parametrize("cls", [Byline, Caption, Cell, Dateline, Heading, Note, Paragraph])
def test_a_bare_node_is_what_the_constructor_makes(cls):
    made = bare(cls)("Ships wait.")
    assert made == cls(text="Ships wait.")
    assert (repr(made), hash(made)) == (repr(cls(text="Ships wait.")), hash(cls(text="Ships wait.")))
    assert pickle.loads(pickle.dumps(made)) == made
