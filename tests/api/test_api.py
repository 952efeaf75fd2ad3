"""The verbs: bytes in, bytes out, and what is refused."""

import copy
import io
import json
import os
import pickle
import stat
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc import (
    Article,
    Byline,
    DetectionError,
    EditError,
    Format,
    FormatInfo,
    LossError,
    NewsDocError,
    Package,
    PackageError,
    Paragraph,
    ParseError,
    UnknownFormatError,
    WriteError,
    edit,
)

NAME = "text:moscow-times"
STORY = """Ferry Stuck in Ice
for Second Night

By <u>Anna Holm</u>

December 31, 2024

The ferry *Sula* is stuck\x20
off Læsø & "cold".

- soup
  - hot

Original url: https://www.example.org/ferry
""".encode()


@pytest.fixture
def article():
    return newsdoc.loads(STORY)


class Wire(Format):
    """Items between lines of `==`; each line of an item is a headline. Knows no places."""

    @property
    def info(self):
        return FormatInfo(name="test:wire")

    def read(self, reading):
        items = [part.strip() for part in reading.text.split("==") if part.strip()]
        return Package(items=[Article(headline=item) for item in items])


class Writing(Wire):
    @property
    def info(self):
        return FormatInfo(name="test:writing")

    def write(self, value, options=None):
        items = value.items if isinstance(value, Package) else (value,)
        return "==".join(item.headline or "" for item in items)


@attrs.frozen
class Loudly:
    by: int = 1


class Optional(Wire):
    options = Loudly

    @property
    def info(self):
        return FormatInfo(name="test:optional")

    def read(self, reading):
        return Article(headline=reading.text + "!" * (reading.options or Loudly()).by)


# -- reading -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, lambda data: data.decode()])
def test_bytes_of_any_kind_and_texts_are_read(kind, article):
    read = newsdoc.loads(kind(STORY))
    assert read == article
    assert newsdoc.dumps(read) == STORY


def test_a_text_with_a_lone_surrogate_is_refused():
    with pytest.raises(NewsDocError, match="lone surrogate at 3"):
        newsdoc.loads("abc\ud800", format=NAME)


def test_files_are_read_by_path_and_opened(tmp_path, article):
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    assert newsdoc.load(path) == newsdoc.load(str(path)) == newsdoc.load(io.BytesIO(STORY)) == article
    with path.open("rb") as file:
        assert newsdoc.load(file).origin.source.name == str(path)


def test_a_file_in_text_mode_is_refused(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    with path.open(encoding="utf-8") as file, pytest.raises(TypeError, match="binary mode"):
        newsdoc.load(file)


def test_a_missing_file_is_the_systems_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        newsdoc.load(tmp_path / "none.txt")


def test_no_origin_no_source():
    read = newsdoc.loads(STORY, origin=False)
    assert read == newsdoc.loads(STORY)
    assert read.origin is None
    assert newsdoc.span(read, "headline") is None
    with pytest.raises(WriteError, match="say in which format"):
        newsdoc.dumps(read)


def test_remarks_come_without_an_origin_too():
    data = STORY.replace(b"December", b"Decmber")
    for read in (newsdoc.loads(data, format=NAME, origin=False), newsdoc.loads(data, format=NAME)):
        assert [d.code for d in read.diagnostics] == ["bad-date"]
        assert read.published is None
        assert newsdoc.loads(STORY).diagnostics == ()


def test_strict_raises_the_first_error_only():
    assert newsdoc.loads(STORY.replace(b"*Sula*", b"<b>Sula"), strict=True).diagnostics  # a warning
    with pytest.raises(ParseError) as raised:
        newsdoc.loads(STORY.replace(b"December", b"Decmber"), format=NAME, strict=True)
    assert raised.value.code == "bad-date"


@pytest.mark.parametrize(
    ("data", "options", "error"),
    [
        (b"", {"format": NAME}, ParseError),
        (b" \n\r\n ", {"format": NAME}, ParseError),
        (b"", {}, DetectionError),
        (b"Dear Anna,", {}, DetectionError),
        (STORY, {"format": "text:moscow"}, UnknownFormatError),
        (STORY, {"format": NAME, "encoding": "no-such"}, ParseError),
        (STORY, {"format": NAME, "options": object()}, TypeError),
        (STORY, {"format": Optional(), "options": 3}, TypeError),
    ],
)
def test_what_cannot_be_read(data, options, error):
    with pytest.raises(error):
        newsdoc.loads(data, **options)


def test_options_are_used_again_when_reading_back():
    read = newsdoc.loads("Ferry", format=Optional(), options=Loudly(by=3))
    assert read.headline == "Ferry!!!"
    assert newsdoc.loads("Ferry", format=Optional()).headline == "Ferry!"


def test_a_readers_own_failure_names_the_format():
    class Failing(Wire):
        def read(self, reading):
            return {}["x"]

    with pytest.raises(ParseError) as raised:
        newsdoc.loads(b"x", format=Failing())
    assert (raised.value.code, raised.value.format) == ("internal", "test:wire")
    assert "KeyError" in str(raised.value)


# -- packages ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("data", "count"), [(b"one==two==three", 3), (b"====", 0)])
def test_one_article_is_not_several(data, count):
    with pytest.raises(PackageError, match=f"there are {count} items .* load_package") as raised:
        newsdoc.loads(data, format=Wire())
    assert raised.value.count == count


def test_a_package_of_one_is_that_one():
    read = newsdoc.loads(b" one ", format=Wire())
    assert read.headline == "one"
    assert newsdoc.dumps(read) == b" one "


def test_every_format_gives_a_package(tmp_path, article):
    assert newsdoc.loads_package(STORY).items == (article,)
    path = tmp_path / "wire"
    path.write_bytes(b"one==two")
    package = newsdoc.load_package(path, format=Wire())
    assert [item.headline for item in newsdoc.iter_load(path, format=Wire())] == ["one", "two"]
    assert newsdoc.dumps(package) == b"one==two"


def test_an_item_of_several_is_not_the_message():
    package = newsdoc.loads_package(b"one==two", format=Wire())
    with pytest.raises(WriteError, match="one of several in its message"):
        newsdoc.dumps(package.items[0])


# -- writing -------------------------------------------------------------------------------------------------


def test_unedited_comes_back_as_it_was(article):
    assert newsdoc.dumps(article) == STORY
    assert newsdoc.dumps(article, format=NAME) == STORY
    assert newsdoc.dumps(attrs.evolve(article, headline=str(article.headline))) == STORY
    assert newsdoc.revise(article).edits == ()


def test_what_was_edited_and_edited_back_is_unedited(article):
    other = attrs.evolve(article, headline="x")
    assert newsdoc.dumps(attrs.evolve(other, headline=article.headline)) == STORY


def test_only_the_edited_stretch_is_written(article):
    revision = newsdoc.revise(edit.replace_text(article, article.bylines[0], "Eva Holm"))
    (change,) = revision.edits
    assert (article.origin.source.text[slice(*change.span)], change.parts) == ("Ann", ("Ev",))
    assert revision.data == STORY.replace(b"Anna", b"Eva")


def test_the_result_can_be_edited_again(article):
    again = newsdoc.loads(newsdoc.dumps(attrs.evolve(article, headline="Ferry Freed")), format=NAME)
    assert newsdoc.dumps(attrs.evolve(again, url=None)).endswith(b"- soup\n  - hot\n")


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_can_be_edited(article, copied):
    other = copied(article)
    assert other == article
    assert newsdoc.dumps(other) == STORY
    assert newsdoc.dumps(attrs.evolve(other, headline="Ferry Freed")).startswith(b"Ferry Freed\n\nBy")
    assert newsdoc.span(other, "published").text == "December 31, 2024"


@pytest.mark.parametrize(
    ("value", "format", "message"),
    [
        (Article(headline="x"), None, "was not read from anywhere"),
        (Article(), NAME, "needs a headline"),
        (Package(items=[Article(headline="x")]), NAME, "one article, not a package"),
        (Article(headline="x"), Wire(), "test:wire has no writer"),
        (Article(headline="x\ud800"), Writing(), "no character that can be written"),
    ],
)
def test_what_cannot_be_written(value, format, message):
    with pytest.raises(WriteError, match=message):
        newsdoc.dumps(value, format=format)


def test_nothing_to_write_back_to():
    with pytest.raises(WriteError, match="nothing to write it back to"):
        newsdoc.revise(Article(headline="x"))


def test_from_scratch_in_a_format(article):
    made = Article(headline="Ferry Freed", bylines=[Byline(text="Anna Holm")], body=[Paragraph(text="It is free.")])
    data = newsdoc.dumps(made, format=NAME)
    assert newsdoc.loads(data, format=NAME) == made
    assert newsdoc.dumps(attrs.evolve(article, origin=None), format=NAME).endswith(b"www.example.org/ferry\n")


def test_a_loss_is_raised_or_told():
    made = Article(headline="Ferry", language="da")
    with pytest.raises(LossError, match="1 value would not arrive") as raised:
        newsdoc.dumps(made, format=NAME)
    assert [loss.path for loss in raised.value.losses] == [("language",)]
    assert "language: 'da'" in newsdoc.convert(made, to=NAME).report()


def test_a_format_that_knows_no_places_refuses_edits():
    package = newsdoc.loads_package(b"one==two", format=Wire())
    with pytest.raises(EditError, match="cannot place single edits"):
        newsdoc.dumps(attrs.evolve(package, items=package.items[:1]))


def test_or_is_written_anew_if_it_can():
    package = newsdoc.loads_package(b" one == two ", format=Writing())
    assert newsdoc.dumps(package) == b" one == two "
    assert newsdoc.dumps(attrs.evolve(package, items=package.items[:1])) == b"one"


# -- files ---------------------------------------------------------------------------------------------------


def test_a_file_is_replaced_as_a_whole(tmp_path, article):
    path = tmp_path / "story.txt"
    path.write_bytes(b"old")
    newsdoc.dump(article, path)
    assert path.read_bytes() == STORY
    newsdoc.dump(article, str(path))
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.txt"]


def test_an_open_file_is_written_to(article):
    file = io.BytesIO()
    newsdoc.dump(article, file)
    assert file.getvalue() == STORY


def test_a_link_stays_a_link(tmp_path, article):
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "story.txt"
    target.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    newsdoc.dump(article, link)
    assert link.is_symlink()
    assert target.read_bytes() == STORY
    assert len(list((tmp_path / "there").iterdir())) == 1


def test_a_link_to_nothing_makes_its_target(tmp_path, article):
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "story.txt")
    newsdoc.dump(article, link)
    assert link.is_symlink()
    assert (tmp_path / "story.txt").read_bytes() == STORY


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions_are_kept_or_the_usual_ones(tmp_path, article):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_bytes(b"old")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        newsdoc.dump(article, old)
        newsdoc.dump(article, new)
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]


@pytest.mark.parametrize("name", ["replace", "fsync"])
def test_a_failure_leaves_the_old_file(tmp_path, article, monkeypatch, name):
    path = tmp_path / "story.txt"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(*(("pathlib.Path.replace", fail) if name == "replace" else (os, "fsync", fail)))
    with pytest.raises(OSError, match="the disk is full"):
        newsdoc.dump(article, path)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.txt"]


def test_an_edit_that_is_refused_touches_no_file(tmp_path, article):
    path = tmp_path / "story.txt"
    path.write_bytes(b"old")
    with pytest.raises(EditError):
        newsdoc.dump(attrs.evolve(article, language="da"), path)
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_what_is_no_plain_file_is_written_to(article):
    newsdoc.dump(article, os.devnull)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


# -- places --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "text", "place"),
    [
        ("headline", "Ferry Stuck in Ice\nfor Second Night", (1, 1)),
        (("bylines", 0, "text"), "<u>Anna Holm</u>", (4, 4)),
        ("published", "December 31, 2024", (6, 1)),
        ("url", "https://www.example.org/ferry", (14, 15)),
        (("body", 0, "text"), 'The ferry *Sula* is stuck \noff Læsø & "cold".', (8, 1)),
        (("body", 0, "marks"), 'The ferry *Sula* is stuck \noff Læsø & "cold".', (8, 1)),
        (("body", 1, "items", 0, "text"), "soup", (11, 3)),
        (("body", 1, "items", 1, "items", 0, "text"), "hot", (12, 5)),
    ],
)
def test_where_a_value_stands(article, what, text, place):
    found = newsdoc.span(article, what)
    assert (found.text, (found.lineno, found.colno)) == (text, place)
    assert found.data == text.encode()
    assert STORY.decode()[slice(*found.span)] == text


@pytest.mark.parametrize(
    "what", ["language", "nonsense", ("body", 9), ("body", 0, "role"), ("body",), (), ("body", -1, "text", "x")]
)
def test_what_stands_nowhere_or_is_no_value(article, what):
    assert newsdoc.span(article, what) is None


def test_where_a_node_stands(article):
    assert newsdoc.span(article, article.bylines[0]).text == "By <u>Anna Holm</u>"
    assert newsdoc.span(article, article.body[0]).lineno == 8
    assert newsdoc.span(article, article.body[1].items[0]).text == "- soup"
    assert newsdoc.span(article, Paragraph(text="soup")) is None


def test_where_a_range_of_the_text_stands(article):
    text = article.body[0].text
    for words, shown in [
        ("ferry", "ferry"),
        ("Sula", "Sula"),
        ("stuck off", "stuck \noff"),
        ("Læsø", "Læsø"),
        ("ferry Sula is", "ferry *Sula* is"),
    ]:
        start = text.index(words)
        assert newsdoc.span(article, article.body[0], start, start + len(words)).text == shown
    assert newsdoc.span(article, "headline", 19, 22).text == "for"
    assert newsdoc.span(article, "headline", -5).text == "Night"
    assert newsdoc.span(article, "headline", 5, 2).text == ""


def test_an_edited_value_stands_nowhere_but_the_others_do(article):
    edited = edit.replace_text(article, article.body[0], "The ferry is free.")
    assert newsdoc.span(edited, ("body", 0, "text")) is None
    assert newsdoc.span(edited, edited.body[0]) is None
    assert newsdoc.span(edited, edited.bylines[0]).text == "By <u>Anna Holm</u>"


def test_a_block_that_moved_stands_where_it_stood(article):
    edited = edit.insert_before(article, article.body[0], Paragraph(text="It is cold."))
    assert newsdoc.span(edited, edited.body[1]).lineno == 8


def test_what_is_detected():
    (found,) = newsdoc.detect(STORY)
    assert found.format == NAME
    assert found.reason
    (named,) = newsdoc.detect(STORY, name="story.txt")
    assert named.score > found.score


def test_values_can_be_kept_as_data(article):
    data = json.loads(json.dumps(newsdoc.to_dict(article)))
    assert newsdoc.from_dict(data) == article
