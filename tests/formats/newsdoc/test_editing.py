"""Edits of documents somebody set by hand: each with the one change that it makes to the source."""

from __future__ import annotations

import difflib
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from formats.newsdoc.documents import documents
from model.strategies import articles, packages
from newsdoc.errors import EditError, WriteError
from newsdoc.model import (
    Article,
    Caption,
    Cell,
    Concept,
    Dateline,
    Figure,
    Heading,
    ListBlock,
    Mark,
    Package,
    Paragraph,
    Table,
)
from newsdoc.testing import laws

SAMPLES = Path(__file__).parent / "samples"

PRETTY = """\
{
  "newsdoc": 1,
  "guid": "a1",
  "headline": "Crews Return",
  "body": [
    {
      "block": "paragraph",
      "text": "The crews voted."
    },
    {
      "block": "list",
      "items": [
        {
          "block": "paragraph",
          "text": "rest"
        }
      ]
    }
  ],
  "published": "2024-12-31",
  "extra": [
    [
      "b:b",
      "2"
    ]
  ]
}
"""
COMPACT = '{"newsdoc":1,"headline":"Crews Return","body":[{"block":"paragraph","text":"The crews voted."}],"urgency":3}'
VOTED = Paragraph(text="The crews voted.")
RETURN = Paragraph(text="They return today.")


def body(*blocks):
    return lambda article: {"body": blocks}


def item(*items):
    return lambda article: {"body": (article.body[0], ListBlock(items=items))}


def diff(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), n=0)
    return "".join(line for line in list(lines)[2:] if not line.startswith("@@"))


EDITS = {
    "a headline changed": (
        lambda _: {"headline": "Crews Stay"},
        '-  "headline": "Crews Return",\n+  "headline": "Crews Stay",\n',
    ),
    "the first field added": (lambda _: {"type": "picture"}, '+  "type": "picture",\n'),
    "a field added in the middle": (lambda _: {"slugline": "A/B"}, '+  "slugline": "A/B",\n'),
    "fields added at one place": (
        lambda _: {"version": "2", "url": "https://a.example/"},
        '+  "version": "2",\n+  "url": "https://a.example/",\n',
    ),
    "the first field removed": (lambda _: {"guid": None}, '-  "guid": "a1",\n'),
    "a field removed in the middle": (lambda _: {"published": None}, '-  "published": "2024-12-31",\n'),
    "a list emptied": (
        lambda _: {"extra": ()},
        '-  "extra": [\n-    [\n-      "b:b",\n-      "2"\n-    ]\n-  ]\n+  "extra": []\n',
    ),
    "a list added": (
        lambda _: {"keywords": ["harbour"]},
        '+  "keywords": [\n+    "harbour"\n+  ],\n',
    ),
    "a node added": (
        lambda _: {"dateline": Dateline(text="ELLERY")},
        '+  "dateline": {\n+    "text": "ELLERY"\n+  },\n',
    ),
    "a block inserted first": (
        lambda article: {"body": (RETURN, *article.body)},
        '+    {\n+      "block": "paragraph",\n+      "text": "They return today."\n+    },\n',
    ),
    "a block appended": (
        lambda article: {"body": (*article.body, Figure())},
        '+    },\n+    {\n+      "block": "figure"\n',
    ),
    "a block deleted": (
        lambda article: {"body": article.body[1:]},
        '-    {\n-      "block": "paragraph",\n-      "text": "The crews voted."\n-    },\n',
    ),
    "a block replaced": (
        lambda article: {"body": (Heading(text="Voted"), article.body[1])},
        """\
-      "block": "paragraph",
-      "text": "The crews voted."
+      "block": "heading",
+      "text": "Voted"
""",
    ),
    "a text edited": (
        lambda article: {"body": (Paragraph(text="The crews have voted."), article.body[1])},
        '-      "text": "The crews voted."\n+      "text": "The crews have voted."\n',
    ),
    "marks added": (
        lambda article: {"body": (attrs.evolve(VOTED, marks=[Mark(kind="strong", start=0, end=3)]), article.body[1])},
        """\
-      "text": "The crews voted."
+      "text": "The crews voted.",
+      "marks": [
+        {
+          "kind": "strong",
+          "start": 0,
+          "end": 3
+        }
+      ]
""",
    ),
    "a nested item changed": (
        item(Paragraph(text="more rest")),
        '-          "text": "rest"\n+          "text": "more rest"\n',
    ),
    "a nested item added": (
        item(Paragraph(text="rest"), Paragraph(text="pay")),
        '+        },\n+        {\n+          "block": "paragraph",\n+          "text": "pay"\n',
    ),
    "a pair added before": (
        lambda _: {"extra": {"a:a": "1", "b:b": "2"}},
        '+      "a:a",\n+      "1"\n+    ],\n+    [\n',
    ),
    "half a pair changed": (lambda _: {"extra": {"b:b": "3"}}, '-      "2"\n+      "3"\n'),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", EDITS)
def test_edits_of_a_pretty_document(name, newline):
    edit, wanted = EDITS[name]
    article = newsdoc.loads(PRETTY.replace("\n", newline))
    edited = attrs.evolve(article, **edit(article))
    got = newsdoc.dumps(edited).decode()
    assert got.count("\n") + got.count("\r") == got.count(newline) * len(newline)
    assert diff(PRETTY, got.replace(newline, "\n")) == wanted
    assert laws.check_edit(edited) is None


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (lambda _: {"headline": "Crews Stay"}, "Return", "Stay"),
        (lambda _: {"urgency": None}, ',"urgency":3', ""),
        (lambda _: {"headline": None}, '"headline":"Crews Return",', ""),
        (lambda _: {"keywords": ["a", "b"]}, '"urgency":3', '"urgency":3,"keywords":["a","b"]'),
        (lambda _: {"body": ()}, '[{"block":"paragraph","text":"The crews voted."}]', "[]"),
        (body(VOTED, RETURN), "voted.", 'voted."},{"block":"paragraph","text":"They return today.'),
        (body(RETURN), "The crews voted", "They return today"),
        (lambda _: {"genres": [Concept(name="g")]}, ":3", ':3,"genres":[{"name":"g"}]'),
    ],
)
def test_edits_of_a_compact_document(edit, old, new):
    article = newsdoc.loads(COMPACT)
    edited = attrs.evolve(article, **edit(article))
    assert newsdoc.dumps(edited).decode() == COMPACT.replace(old, new)
    assert laws.check_edit(edited) is None


def test_a_moved_block_keeps_its_own_text():
    text = '{"newsdoc": 1, "body": [{"text": "\\u0041", "block": "paragraph"}, {"block": "figure"}]}'
    article = newsdoc.loads(text)
    moved = attrs.evolve(article, body=article.body[::-1])
    first, second = '{"text": "\\u0041", "block": "paragraph"}', '{"block": "figure"}'
    assert newsdoc.dumps(moved).decode() == text.replace(f"{first}, {second}", f"{second}, {first}")


def test_rows_and_cells():
    table = Table(rows=[[Cell(text="Ship"), Cell(text="Days")], [Cell(text="Gull"), Cell(text="9")]])
    text = newsdoc.dumps(Article(body=[table]), format="newsdoc")
    article = newsdoc.loads(text)
    rows = ((*table.rows[0], Cell(text="Pier")), (table.rows[1][0], Cell(text="10")), (Cell(text="Heron"),))
    edited = attrs.evolve(article, body=[Table(rows=rows)])
    changed = diff(text.decode(), newsdoc.dumps(edited).decode()).splitlines()
    assert [line.strip("+- ") for line in changed if "text" in line] == [
        '"text": "Pier"',
        '"text": "9"',
        '"text": "10"',
        '"text": "Heron"',
    ]


@pytest.mark.parametrize(
    ("marks", "old", "new"),
    [
        ([(0, 3), (4, 9), (10, 15)], '{"end": 9, "start": 4, "kind": "em"}', ""),
        ([(0, 3)], ', {"end": 9, "start": 4, "kind": "em"}', ""),
        ([(0, 3), (4, 8)], '{"end": 9, "start": 4, "kind": "em"}', '{"kind": "em", "start": 4, "end": 8}'),
        ([], ', "marks": [ {"end": 3, "start": 0, "kind": "em"}, {"end": 9, "start": 4, "kind": "em"} ]', ""),
    ],
)
def test_marks_that_stay_keep_their_text(marks, old, new):
    listed = '[ {"end": 3, "start": 0, "kind": "em"}, {"end": 9, "start": 4, "kind": "em"} ]'
    text = f'{{"newsdoc": 1, "bylines": [{{"text": "The crews voted.", "marks": {listed}}}]}}'
    article = newsdoc.loads(text)
    made = [Mark(kind="em", start=start, end=end) for start, end in marks]
    edited = attrs.evolve(article, bylines=[attrs.evolve(article.bylines[0], marks=made)])
    if len(marks) == 3:
        new = f'{old}, {{"kind": "em", "start": 10, "end": 15}}'
    assert newsdoc.dumps(edited).decode() == text.replace(old, new)


# -- habits of a document ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        (r"Gr\u00f6\u00dfe", "Größer –", r"Gr\u00f6\u00dfer \u2013"),
        (r"Gr\u00F6\u00DFe", "Größeé\U0001f6a2", r"Gr\u00F6\u00DFe\u00E9\uD83D\uDEA2"),
        ("Größe", "Größe é", "Größe é"),
        (r"Gr\u00f6ße", "Grüße", "Grüße"),
        (r"a\/b", "a/b/c", r"a\/b\/c"),
        (r"a\/b", "x", "x"),
        (r"\u0041\u0042", "AxB", r"\u0041x\u0042"),
        (r"\u003cp>", "<p><", r"\u003cp>\u003c"),
        (r"a\tb", 'a\tb"\\\n\x01\x7f', 'a\\tb\\"\\\\\\n\\u0001\x7f'),
        ("a", "\ufffd", "\ufffd"),
    ],
)
def test_escapes_are_kept_and_new_text_follows_them(old, value, new):
    text = '{"newsdoc": 1, "headline": "%s"}'
    edited = attrs.evolve(newsdoc.loads(text % old), headline=value)
    assert newsdoc.dumps(edited).decode() == text % new


def test_an_escaped_document_stays_escaped():
    article = newsdoc.load(SAMPLES / "escaped.json")
    edited = attrs.evolve(article, url="https://a.example/é", dateline=None, body=[*article.body, RETURN])
    data = newsdoc.dumps(edited)
    assert data.isascii()
    assert rb'"https:\/\/a.example\/\u00e9"' in data


def test_what_the_encoding_cannot_say_is_escaped():
    article = newsdoc.load(SAMPLES / "cp1252.json")
    data = newsdoc.dumps(attrs.evolve(article, headline="Fähren fahren: Паром"))
    assert '"Fähren fahren: '.encode("cp1252") + rb"\u041f\u0430\u0440\u043e\u043c" in data


def test_bad_bytes_stay():
    data = '{"newsdoc": 1, "headline": "one @ two", "title": "x@y: éééé"}'.encode().replace(b"@", b"\xff")
    article = newsdoc.loads(data)
    edited = attrs.evolve(article, headline="one \ufffd two three")
    assert newsdoc.dumps(edited) == data.replace(b"two", b"two three")


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("2024-12-31T18:05:00Z", datetime(2025, 1, 1, 9, tzinfo=UTC), "2025-01-01T09:00:00Z"),
        ("2024-12-31T18:05Z", datetime(2025, 1, 1, 9, tzinfo=UTC), "2025-01-01T09:00Z"),
        ("2024-12-31T18:05Z", datetime(2025, 1, 1, 9, 0, 7, tzinfo=UTC), "2025-01-01T09:00:07Z"),
        ("2024-12-31T18:05:00.000+00:00", datetime(2025, 1, 1, 9, tzinfo=UTC), "2025-01-01T09:00:00.000+00:00"),
        (
            "2024-12-31T18:05:00Z",
            datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=3))),
            "2025-01-01T00:00:00+03:00",
        ),
        ("2024-12-31T18:05:00Z", date(2025, 1, 1), "2025-01-01"),
        ("2024-12-31", datetime(2025, 1, 1, 9), "2025-01-01T09:00:00"),  # noqa: DTZ001 - of no zone
        ("Decmber 31", date(2025, 1, 1), "2025-01-01"),
    ],
)
def test_dates_keep_their_form(old, value, new):
    text = '{"newsdoc": 1, "updated": "%s"}'
    assert newsdoc.dumps(attrs.evolve(newsdoc.loads(text % old), updated=value)).decode() == text % new


def test_a_document_set_by_hand():
    article = newsdoc.load(SAMPLES / "by-hand.json")
    old = (SAMPLES / "by-hand.json").read_text()
    edited = attrs.evolve(
        article,
        body=(attrs.evolve(article.body[0], role="lead"), RETURN, article.body[1]),
        keywords=("harbour", "strike", "ferry"),
        ednotes=[],
        published=date(2024, 12, 31),
        urgency=4,
        dateline=Dateline(text="ELLERY"),
        signals=["correction"],
        places=(article.places[1], article.places[0]),
    )
    assert diff(old, newsdoc.dumps(edited).decode()) == (
        '+    "role": "lead",\n+  }, {\n+    "block": "paragraph",\n+    "text": "They return today."\n'
        '-  "keywords": [ "harbour", "strike" ],\n+  "keywords": [ "harbour", "strike", "ferry" ],\n'
        '-  "published": "Decmber 31",\n-  "urgency": 12,\n+  "published": "2024-12-31",\n+  "urgency": 4,\n'
        '-  "dateline": null,\n-  "signals": "correction",\n'
        '+  "dateline": {\n+    "text": "ELLERY"\n+  },\n+  "signals": [\n+    "correction"\n+  ],\n'
        '+    {"name": "Ellery", "role": "event"},\n-    {"name": "Ellery", "role": "event"},\n'
    )


def test_commas_that_lead_the_line():
    text = '{ "newsdoc": 1\n, "title": "a"\n, "provider": {\n}\n, "genres": []\n}'
    article = newsdoc.loads(text)
    edited = attrs.evolve(article, guid="g", provider=Concept(name="p"), genres=[Concept(name="g")])
    assert newsdoc.dumps(edited).decode() == (
        '{ "newsdoc": 1\n, "guid": "g"\n, "title": "a"\n, "provider": {\n  "name": "p"\n}\n'
        ', "genres": [\n  {\n    "name": "g"\n  }\n]\n}'
    )


# -- what has no place ---------------------------------------------------------------------------------------


def test_a_field_that_stands_twice_cannot_be_removed():
    article = newsdoc.loads('{"newsdoc": 1, "title": "a", "title": "b"}')
    assert newsdoc.dumps(attrs.evolve(article, title="c")) == b'{"newsdoc": 1, "title": "a", "title": "c"}'
    with pytest.raises(EditError, match="'a'"):
        newsdoc.dumps(attrs.evolve(article, title=None))


def test_marks_with_more_than_the_model_holds_are_not_printed_anew():
    text = '{"newsdoc": 1, "bylines": [{"text": "abc", "marks": [{"kind": "a", "start": 0, "end": 1, "x": 1}]}]}'
    article = newsdoc.loads(text)
    line = article.bylines[0]
    assert newsdoc.dumps(attrs.evolve(article, bylines=[attrs.evolve(line, text="abcd")])).decode() == text.replace(
        "abc", "abcd"
    )
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, bylines=[attrs.evolve(line, marks=[Mark(kind="b", start=0, end=1)])]))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 10**5000], ids=["nan", "infinity", "long"])
def test_numbers_that_json_cannot_say(number):
    place = newsdoc.model.Place(latitude=number)
    article = newsdoc.loads('{"newsdoc": 1, "places": [{"latitude": 1}], "genres": []}')
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, places=[place]))
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, places=[*article.places, place]))
    with pytest.raises(WriteError):
        newsdoc.dumps(Article(places=[place]), format="newsdoc")


# -- packages ------------------------------------------------------------------------------------------------


def test_one_item_of_a_package():
    package = newsdoc.load_package(SAMPLES / "package.json")
    old = (SAMPLES / "package.json").read_text()
    first, second = package.items
    edited = attrs.evolve(package, items=(first, attrs.evolve(second, headline="Costs Grow", urgency=4)))
    assert diff(old, newsdoc.dumps(edited).decode()) == (
        '-      "headline": "Costs Counted",\n+      "headline": "Costs Grow",\n'
        '-      ]\n+      ],\n+      "urgency": 4\n'
    )
    assert newsdoc.span(second, "headline").text == "Costs Counted"
    with pytest.raises(WriteError, match="package"):
        newsdoc.dumps(second)


def test_items_come_and_go():
    package = newsdoc.load_package(SAMPLES / "package.json")
    edited = attrs.evolve(package, items=(Article(headline="New"), package.items[1]), metadata=None)
    again = newsdoc.loads_package(newsdoc.dumps(edited))
    assert again == edited
    assert again.items[1] == package.items[1]


# -- any edit at all -----------------------------------------------------------------------------------------


@given(documents(articles()), articles())
def test_any_article_becomes_any_other_one(data, other):
    article = newsdoc.loads(data, format="newsdoc")
    fields = {field.name: getattr(other, field.name) for field in attrs.fields(Article) if field.eq}
    assert laws.check_edit(attrs.evolve(article, **fields)) is None


@given(documents(packages()), packages())
def test_any_package_becomes_any_other_one(data, other):
    package = newsdoc.loads_package(data, format="newsdoc")
    edited = attrs.evolve(package, items=other.items, metadata=other.metadata)
    assert newsdoc.loads_package(newsdoc.dumps(edited), format="newsdoc") == edited


@given(articles() | packages())
def test_what_is_written_reads_back(value):
    data = newsdoc.dumps(value, format="newsdoc")
    load = newsdoc.loads_package if isinstance(value, Package) else newsdoc.loads
    assert load(data, format="newsdoc") == value


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_place_of_any_other(old, new):
    article = newsdoc.loads(newsdoc.dumps(Article(body=[Figure(caption=Caption(text=old))]), format="newsdoc"))
    edited = attrs.evolve(article, body=[Figure(caption=Caption(text=new))])
    assert laws.check_edit(edited) is None
