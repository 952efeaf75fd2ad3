"""Errors say where, what and of which format, and travel between processes."""

import pickle

import pytest

import newsdoc
from newsdoc import Diagnostic, NewsDocError
from newsdoc.diagnostics import show_path
from newsdoc.errors import (
    DetectionError,
    EditError,
    LossError,
    ModelError,
    PackageError,
    ParseError,
    UnknownFormatError,
    WriteError,
)
from newsdoc.registry import Detection
from newsdoc.source import Span, decode

SOURCE = decode("one\r\ntwo thræe\r\nfour".encode(), name="story.txt")
BROKEN = ParseError("is no number", code="bad-number", source=SOURCE, span=Span(9, 14), format="test:one")


@pytest.mark.parametrize(
    ("error", "bases"),
    [
        (ParseError("x"), (ValueError,)),
        (DetectionError("x"), (ValueError,)),
        (UnknownFormatError("x"), (LookupError,)),
        (PackageError("x"), (ValueError,)),
        (ModelError("x"), (ValueError,)),
        (WriteError("x"), (ValueError,)),
        (EditError((), "x"), (WriteError,)),
        (LossError([]), (WriteError,)),
    ],
)
def test_whose_fault_it_is(error, bases):
    assert isinstance(error, (NewsDocError, *bases)[0])
    assert all(isinstance(error, base) for base in bases)


def test_a_parse_error_knows_its_place():
    assert (BROKEN.pos, BROKEN.lineno, BROKEN.colno) == (9, 2, 5)
    assert str(BROKEN) == ("story.txt:2:5: bad-number: is no number (test:one)\n    2 | two thræe\n      |     ~~~~^")


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (ParseError("is broken"), "broken: is broken"),
        (ParseError("is broken", source=SOURCE), "story.txt: broken: is broken"),
        (ParseError("is broken", source=decode(b"x")), "broken: is broken"),
        (
            ParseError("is broken", source=decode(b"x"), span=Span(0, 1)),
            "<input>:1:1: broken: is broken\n    1 | x\n      | ^",
        ),
        (EditError(("body", 3, "text"), "has no place"), "body[3].text: has no place"),
        (EditError((), "has no place"), "article: has no place"),
        (ModelError("is too small", ("urgency",)), "urgency: is too small"),
        (ModelError("is too small"), "is too small"),
        (PackageError("there are 2", 2), "there are 2"),
        (LossError(["a"]), "1 value would not arrive:\n  a"),
        (LossError(["a", "b"]), "2 values would not arrive:\n  a\n  b"),
        (
            DetectionError("cannot tell", [Detection("test:one", 0.5, "a By line")]),
            "cannot tell\n  test:one  0.50  a By line",
        ),
    ],
)
def test_what_is_shown(error, shown):
    assert str(error) == shown


def test_without_a_place_there_is_no_line():
    error = ParseError("x", source=SOURCE)
    assert (error.pos, error.lineno, error.colno) == (None, None, None)


@pytest.mark.parametrize(
    "error",
    [
        BROKEN,
        ParseError("x", diagnostics=[Diagnostic(code="a", message="b")]),
        DetectionError("x", [Detection("test:one", 0.5, "a By line")]),
        UnknownFormatError("x"),
        PackageError("x", 3),
        ModelError("x", ("body", 1)),
        WriteError("x"),
        EditError(("body", 1), "x"),
        LossError(["a"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_are_pickled_whole(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


@pytest.mark.parametrize(
    ("path", "shown"),
    [((), "article"), (("headline",), "headline"), (("body", 3, "items", 0, "text"), "body[3].items[0].text")],
)
def test_a_path_is_shown_as_python_has_it(path, shown):
    assert show_path(path) == shown


def test_a_diagnostic_on_one_line():
    assert str(Diagnostic(code="bad-date", message="is no date", severity="error")) == "error: bad-date: is no date"


def test_a_strict_reader_shows_the_line():
    data = b"Ferry Stuck\n\nBy Anna Holm\n\nDecmber 31, 2024\n\nIt is stuck.\n"
    with pytest.raises(ParseError) as raised:
        newsdoc.loads(data, format="text:moscow-times", strict=True, name="ferry.txt")
    assert (raised.value.code, raised.value.lineno, raised.value.format) == ("bad-date", 5, "text:moscow-times")
    assert str(raised.value).startswith("ferry.txt:5:1: bad-date: ")
    assert [d.code for d in raised.value.diagnostics] == ["bad-date"]
