"""`newsdoc edit`: what the options do to the article, and what they refuse in one line."""

from datetime import date, datetime, timedelta, timezone

import attrs
import pytest

import newsdoc
from newsdoc import Article, Byline, Caption, Concept, Figure, Heading, ListBlock, Mark, Paragraph
from newsdoc.cli import assign
from newsdoc.cli.assign import AssignError
from newsdoc.cli.exits import Exit

BASE = Article(
    headline="Old",
    published=date(2025, 3, 14),
    bylines=[Byline(text="Ann Bo"), Byline(text="Cy Do")],
    keywords=["a"],
    body=[
        Figure(caption=Caption(text="Seen.", credit="X")),
        Paragraph(text="one two three", marks=[Mark(kind="strong", start=4, end=7)]),
        Heading(text="Head"),
        ListBlock(items=[Paragraph(text="i"), Paragraph(text="ii")]),
    ],
)

SET = [
    ("headline", "New = newer", lambda a: a.headline, "New = newer"),
    ("urgency", "3", lambda a: a.urgency, 3),
    ("published", "2024-12-31", lambda a: a.published, date(2024, 12, 31)),
    ("published", "31 December 2024", lambda a: a.published, date(2024, 12, 31)),
    ("published", "December 31, 2024", lambda a: a.published, date(2024, 12, 31)),
    (
        "updated",
        "2024-12-31T14:05+03:00",
        lambda a: a.updated,
        datetime(2024, 12, 31, 14, 5, tzinfo=timezone(timedelta(hours=3))),
    ),
    ("bylines", "By Jane Doe", lambda a: a.bylines, (Byline(text="Jane Doe"),)),
    ("bylines", "By Jane Doe\nBy X Y", lambda a: a.bylines, (Byline(text="Jane Doe"), Byline(text="X Y"))),
    ("bylines[1]", "By Jane Doe", lambda a: a.bylines[1], Byline(text="Jane Doe")),
    ("bylines[-1].text", "Jane Doe", lambda a: a.bylines[1], Byline(text="Jane Doe")),
    ("keywords", "b, c,,d", lambda a: a.keywords, ("b", "c", "d")),
    ("provider", "AFP", lambda a: a.provider, Concept(name="AFP")),
    ("provider.code", "afp", lambda a: a.provider, Concept(code="afp")),
    ("subjects", "Politics", lambda a: a.subjects, (Concept(name="Politics"),)),
    ("dateline", "PARIS (X) -", lambda a: a.dateline, newsdoc.Dateline(text="PARIS (X) -")),
    ("alt_ids", "sequence=12\nother=3", lambda a: a.alt_ids, (("sequence", "12"), ("other", "3"))),
    ("links", "https://x.example/", lambda a: a.links, (newsdoc.Link(href="https://x.example/"),)),
    ("body[0].caption.credit", "Y", lambda a: a.captions[0], Caption(text="Seen.", credit="Y")),
    ("body[0].caption", "New.", lambda a: a.captions[0], Caption(text="New.", credit="X")),
    ("body[0].alt_text", "Z", lambda a: a.body[0].alt_text, "Z"),
    ("body[2].level", "3", lambda a: a.body[2], Heading(text="Head", level=3)),
    ("body[3].ordered", "yes", lambda a: a.body[3].ordered, True),
    ("body[3].items[1]", "iii", lambda a: a.body[3].items[1].text, "iii"),
    ("body[1]", "x two three", lambda a: a.body[1].marks, (Mark(kind="strong", start=2, end=5),)),
    ("body[1].text", "x two three", lambda a: a.body[1].marks, (Mark(kind="strong", start=2, end=5),)),
]


@pytest.mark.parametrize(
    ("path", "value", "where", "expected"), SET, ids=[f"{path}={value}" for path, value, *_ in SET]
)
def test_set(path, value, where, expected):
    assert where(assign.assign(BASE, path, value)) == expected


def test_add():
    edited = assign.add(assign.add(BASE, "keywords", "b, c"), "bylines", "By Jane Doe")
    assert edited.keywords == ("a", "b", "c")
    assert [line.text for line in edited.bylines] == ["Ann Bo", "Cy Do", "Jane Doe"]
    assert assign.add(BASE, "body", "The end.").body[-1] == Paragraph(text="The end.")
    assert assign.add(BASE, "body[3].items", "iii").body[3].items[-1] == Paragraph(text="iii")


@pytest.mark.parametrize(
    ("paths", "left"),
    [
        (["headline"], lambda a: a.headline is None),
        (["bylines"], lambda a: a.bylines == ()),
        (["bylines[0]"], lambda a: a.bylines == BASE.bylines[1:]),
        (["bylines[-1]", "bylines[0]"], lambda a: a.bylines == ()),
        (["body[0]", "body[1]"], lambda a: a.body == BASE.body[2:]),
        (["body[1]", "body[0].caption.credit"], lambda a: a.body[1:] == BASE.body[2:] and a.captions[0].credit is None),
    ],
)
def test_unset(paths, left):
    assert left(assign.unset(BASE, paths))


REFUSED = [
    ("headlin=x", "an article has no field 'headlin'; did you mean headline or subheadline?"),
    ("authors=x", "an article has no field 'authors'; did you mean bylines?"),
    ("firstCreated=2025", "an article has no field 'firstCreated'; did you mean created?"),
    ("xyzzy=x", "an article has no field 'xyzzy'"),
    ("body[1].txt=x", "body[1] (paragraph) has no field 'txt'; did you mean text?"),
    ("body[0].credit=x", "body[0] (figure) has no field 'credit'; did you mean caption.credit?"),
    ("urgency=high", "urgency: 'high' is not a whole number"),
    ("urgency=12", "urgency must be from 1 (highest) to 9, got 12"),
    ("pubstatus=x", "pubstatus must be one of usable, withheld, canceled, got 'x'"),
    ("published=Decmber 3", "published: 'Decmber 3' is no date; write it as 2024-12-31, "),
    ("published=05/06/2024", "published: '05/06/2024' may be read in two ways; write it as 2024-12-31"),
    ("body[9].text=x", "there is no body[9]: body goes from body[0] to body[3]"),
    ("subjects[0].name=x", "there is no subjects[0]: subjects is empty"),
    ("body.text=x", "body is a sequence: say which, as in body[0].text"),
    ("headline.text=x", "headline is a plain value: there is nothing inside it"),
    ("provider[0]=x", "provider is one value, without an index"),
    ("body[0]=x", "body[0]: a figure is set field by field: type, role"),
    ("body[3].ordered=perhaps", "body[3].ordered: 'perhaps' is neither yes nor no"),
    ("alt_ids=x", "alt_ids: 'x' is no NAME=VALUE"),
    ("headline", "'headline' is no FIELD=VALUE"),
    ("=x", "there is no field before the ="),
    ("[0]=x", "'[0]' is no path"),
    ("body[0]..text=x", "'body[0]..text' is no path"),
]


@pytest.mark.parametrize(("said", "message"), REFUSED, ids=[said for said, _ in REFUSED])
def test_refused(said, message):
    with pytest.raises(AssignError) as caught:
        assign.assign(BASE, *assign.split(said))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_refused_by_add_and_unset():
    with pytest.raises(AssignError, match="headline: holds one value: use --set"):
        assign.add(BASE, "headline", "x")
    with pytest.raises(AssignError, match="type: cannot be empty"):
        assign.unset(BASE, ["type"])


# -- the command ---------------------------------------------------------------------------------------------


def test_an_edit_goes_to_standard_output_and_touches_nothing_else(run, desk):
    before = (desk / "story.txt").read_bytes()
    result = run("edit", "story.txt", "--set", "headline=Dockers Stay Out")
    old = newsdoc.loads(before).headline
    assert result.stdout_bytes == before.replace(old.encode(), b"Dockers Stay Out")
    assert (desk / "story.txt").read_bytes() == before


def test_in_place(run, desk):
    story = desk / "story.txt"
    expected = run("edit", "story.txt", "--set", "headline=X").stdout_bytes
    result = run("edit", "story.txt", "--set", "headline=X", "--in-place")
    assert (result.output, result.exit_code) == ("", 0)
    assert story.read_bytes() == expected
    stamp = story.stat().st_mtime_ns
    run("edit", "story.txt", "--set", "headline=X", "--in-place")
    assert story.stat().st_mtime_ns == stamp, "nothing changed, so nothing was written"


def test_output_and_standard_input(run, desk):
    run("edit", "-", "--set", "headline=X", "-o", "new.txt", stdin=(desk / "story.txt").read_bytes())
    assert newsdoc.load("new.txt").headline == "X"


def test_diff_writes_nothing(run, desk):
    before = (desk / "broken.txt").read_bytes()
    result = run("edit", "broken.txt", "--set", "published=2024-12-31", "-i", "--diff")
    assert result.stdout.splitlines()[:2] == ["--- broken.txt", "+++ broken.txt"]
    assert "-Decmber 31, 2024\n+December 31, 2024\n" in result.stdout
    assert (desk / "broken.txt").read_bytes() == before


def test_diff_in_colour_shows_escapes_as_text(run):
    said = run("edit", "broken.txt", "--set", "body[0].caption.credit=Tass", "--diff", "--color").stdout
    assert "\x1b[32m+A man at a fair. **Tass**\x1b[0m" in said
    assert "\\x1b[31m an escape" in said


def test_diff_of_another_encoding(run, desk):
    (desk / "wide.txt").write_bytes((desk / "broken.txt").read_text().encode("utf-16"))
    said = run("edit", "wide.txt", "--set", "headline=Über", "--diff").stdout
    assert "-Broken Story\n+Über\n" in said.replace("\ufeff", "")


def test_a_package_is_edited_by_its_items(run):
    said = run("edit", "package.json", "--set", "items[1].headline=Zwei", "--diff").stdout
    assert '+  {"headline": "Zwei", "urgency": 12}\n' in said
    error = run("edit", "package.json", "--set", "headline=Zwei")
    assert error.stderr.startswith("newsdoc: error: a package has no field 'headline'")


def test_an_edit_without_a_place_is_refused(run, desk):
    before = (desk / "story.txt").read_bytes()
    result = run("edit", "story.txt", "--set", "keywords=a", "-i")
    assert result.exit_code == Exit.WRITE
    assert result.stderr.startswith("story.txt: error: keywords")
    assert (desk / "story.txt").read_bytes() == before


def test_a_mistake_is_one_line(run):
    result = run("edit", "story.txt", "--set", "headlin=x")
    assert result.exit_code == Exit.USAGE
    assert result.stderr == (
        "newsdoc: error: an article has no field 'headlin'; did you mean headline or subheadline? "
        "(see newsdoc edit --help)\n"
    )


def test_every_plain_field_of_an_article_can_be_set():
    for field in attrs.fields(Article):
        if not field.eq or field.name in {"associations", "extra", "alt_ids"}:
            continue
        value = {"urgency": "3", "pubstatus": "usable", "word_count": "9", "copyright_year": "2025"}.get(field.name)
        dates = {"created", "updated", "published", "content_created", "embargoed", "expires", "sent"}
        value = value or ("2025-01-01" if field.name in dates else "text")
        assert getattr(assign.assign(Article(), field.name, value), field.name) != field.default or value == "text"
