"""What documents say, and what is reported of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import (
    BlockQuote,
    Figure,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Table,
)

SAMPLES = Path(__file__).parent / "samples"


def sample(name):
    return newsdoc.loads((SAMPLES / name).read_bytes(), format="markdown")


def read(text):
    return newsdoc.loads(text.encode(), format="markdown")


def front(text):
    return read(f"---\n{text}\n---\n\nText.\n")


def body(text):
    return read(f"---\ntitle: T\n---\n\n{text}").body


def codes(article):
    return [diagnostic.code for diagnostic in article.diagnostics]


def place(article, *path):
    location = newsdoc.span(article, path)
    return location and article.origin.source.text[slice(*location.span)]


# -- front matter ----------------------------------------------------------------------------------------------


def test_yaml():
    article = sample("hugo.md")
    assert article.headline == "Harbour Crews Vote: Strike Is Over"
    assert article.published.isoformat() == "2031-03-04T06:12:09+01:00"
    assert article.keywords == ("harbour", "strike, long", "unions")
    assert [subject.name for subject in article.subjects] == ["News", "Coast"]
    assert {subject.role for subject in article.subjects} == {"category"}
    assert article.pubstatus == "usable"
    assert article.dateline.text == "PORT SALTMERE (AP) —"
    assert article.extra == (("markdown:weight", "10"),)
    (picture,) = article.associations
    assert (picture.role, picture.alt_text) == ("featuremedia", "Cranes at dawn")
    assert picture.caption.credit == "Harbour Board"
    assert codes(article) == ["unread-front-matter"]


def test_toml():
    article = sample("toml.md")
    assert [line.text for line in article.bylines] == ["Anna Holm", "Peter Lund"]
    assert (article.published, article.updated) == (date(2031, 1, 4), datetime(2031, 1, 5, 7, 30, tzinfo=UTC))
    assert article.pubstatus == "withheld"
    assert article.abstract == "The ferry Sula has been\nstuck off Norvik since Monday."


def test_a_web_clipping():
    article = sample("clipping.md")
    assert [line.text for line in article.bylines] == ["Marta Quillan", "I. Vane"]
    assert article.url == "https://paper.example/2031/fish-market"
    assert (article.published, article.created) == (date(2031, 2, 19), date(2031, 2, 20))
    note = article.body[-1]
    assert (type(note), note.role, note.text) == (Note, "footnote", "Except on Sundays, when it is closed.")


def test_the_header_of_a_page_reader():
    article = sample("reader.md")
    assert article.url == "https://news.example/2031/02/storm-road"
    assert article.published == datetime(2031, 2, 19, 8, 15, tzinfo=UTC)
    assert article.bylines[0].text == "Joss Penhale"
    assert not any(isinstance(block, Heading) and block.level == 1 for block in article.body)


def test_lines_with_dashes():
    article = sample("dashes.md")
    assert article.headline == "Saltmere Bank Cuts Two Branches"
    assert article.bylines[0].text == "Lucan Brede"
    assert article.published == datetime(2031, 3, 9, 3, 16, 7, tzinfo=UTC)
    assert article.url == "https://wire.example/news/2031-03-09/saltmere-bank.html"


def test_no_front_matter():
    article = sample("plain.md")
    assert article.headline == "Tram Line Will Have to Wait"
    assert article.bylines[0].text == "Oona Tarrell"
    assert article.published == date(2031, 3, 14)
    assert article.body[1].marks[0].value == "https://people.example/tolliver"
    assert article.body[1].text.endswith("a baker.\nHe is eighty.")
    assert article.body[-1].text == "The number 4 bus runs as before — every hour."


def test_values_in_yaml_of_other_programs():
    article = sample("jekyll.md")
    assert article.subheadline == 'They will meet again, "and again"'
    assert article.abstract == "Ministers of four countries met for nine hours on Friday.\nThey agreed on lunch."
    assert article.pubstatus == "usable"
    assert article.keywords == ("fish", "ministers", "quotas")
    assert article.published.isoformat() == "2031-01-03T22:15:00-05:00"
    assert [type(block) for block in article.body] == [Paragraph, Raw, Raw, Preformatted, Paragraph]


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [
        ("lang: no", "language", "no"),
        ("title: 1984", "headline", "1984"),
        ("title: true", "headline", "true"),
        ("title: 2031-03-04", "headline", "2031-03-04"),
        ("title: ~", "headline", None),
        ("title:", "headline", None),
        ("title: null", "headline", None),
        ('title: "null"', "headline", "null"),
        ("version: 1.10", "version", "1.10"),
        ("draft: yes", "pubstatus", "withheld"),
        ("published: false", "pubstatus", "withheld"),
        ("pubstatus: canceled", "pubstatus", "canceled"),
        ("urgency: 3", "urgency", 3),
        ("date: 03/04/2031", "published", None),
        ("date: 4 March 2031", "published", date(2031, 3, 4)),
        ("title: 'It''s over'", "headline", "It's over"),
        (r'title: "\u201cNo\u201d\t\"yes\""', "headline", '“No”\t"yes"'),
        ("title: a #b", "headline", "a"),
        ("title: a#b", "headline", "a#b"),
        ("title: long\n  and longer", "headline", "long and longer"),
        ('title: "long \\\n  and longer"', "headline", "long and longer"),
        ("summary: |\n  one\n\n  two\n", "abstract", "one\n\ntwo"),
        ("summary: >-\n  one\n  two\n\n  three\n", "abstract", "one two\nthree"),
        ("tags: [a, 'b, c', \"d\"]", "keywords", ("a", "b, c", "d")),
        ("tags:\n- a\n- b", "keywords", ("a", "b")),
        ("tags: []", "keywords", ()),
        ("tags: a, b", "keywords", ("a", "b")),
        ("Publish_Date: 2031-03-04", "published", date(2031, 3, 4)),
        ("source: https://a.example/x", "url", "https://a.example/x"),
    ],
)
def test_a_field_wants_its_own_kind_of_value(entry, field, value):
    article = front(entry)
    assert getattr(article, field) == value
    assert newsdoc.dumps(article) == f"---\n{entry}\n---\n\nText.\n".encode()


def test_a_source_without_an_address_is_whose_copy_it_is():
    assert [source.name for source in front("source: The Ellery Post").sources] == ["The Ellery Post"]


def test_title_beside_headline_is_the_working_title():
    article = front("title: Fish\nheadline: Fish Is Landed")
    assert (article.title, article.headline) == ("Fish", "Fish Is Landed")


@pytest.mark.parametrize(
    "entry",
    [
        "title: &anchor text",
        "title: *anchor",
        "title: !tag text",
        "title: [[a, b], c]",
        "tags:\n- a: b\n- c: d",
        "params:\n  deep:\n    er: x",
        "title: a: b",
        'title: "open',
        "? odd",
    ],
)
def test_what_is_not_in_the_small_part_of_yaml_is_reported_and_stays(entry):
    article = front(f"{entry}\nlang: en")
    assert codes(article) == ["unread-front-matter"]
    assert article.headline is None
    assert article.language == "en"
    assert newsdoc.dumps(article) == f"---\n{entry}\nlang: en\n---\n\nText.\n".encode()


def test_what_has_no_field_is_kept():
    article = front("weight: 10\nmenu: [main, side]\nopts: {a: b}\nninjs:ticker: y\nempty:")
    assert article.extra == (
        ("markdown:empty", ""),
        ("markdown:menu", '["main", "side"]'),
        ("markdown:opts", '{"a": "b"}'),
        ("markdown:weight", "10"),
        ("ninjs:ticker", "y"),
    )


def test_a_bad_date_is_reported_with_its_place():
    article = front("date: Decmber 3")
    (diagnostic,) = article.diagnostics
    assert (diagnostic.code, diagnostic.severity, diagnostic.path) == ("bad-date", "error", ("published",))
    assert article.origin.source.text[slice(*diagnostic.span)] == "Decmber 3"


@pytest.mark.parametrize("text", ["---\ntitle: never closed\n", "+++\ntitle = 'x'\n", "--- \nText.\n"])
def test_front_matter_that_is_not_closed_is_none(text):
    assert read(text).headline is None


def test_where_fields_stand():
    article = sample("hugo.md")
    assert place(article, "keywords", 1) == '"strike, long"'
    assert place(article, "subjects", 1) == "Coast"
    assert place(article, "associations", 0, "caption", "credit").endswith("Harbour Board")
    assert place(article, "body", 2, "caption", "credit") == "Tove Arnesen / Coastline Pictures"
    assert place(article, "body", 6, "credit").endswith("Idris Vane, pilot")


# -- the body --------------------------------------------------------------------------------------------------


def test_a_heading_that_repeats_the_title_is_the_headline():
    article = read("---\ntitle: Fish\n---\n\n# Fish\n\nText.\n")
    assert article.headline == "Fish"
    assert [type(block) for block in article.body] == [Paragraph]


def test_another_first_heading_stays_a_heading():
    article = read("---\ntitle: Fish\n---\n\n# Cod\n\nText.\n")
    assert article.headline == "Fish"
    assert article.body[0] == Heading(text="Cod", level=1)


def test_a_heading_below_text_is_no_headline():
    article = read("Text.\n\n# Fish\n")
    assert article.headline is None
    assert article.body[1] == Heading(text="Fish", level=1)


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("## Two ##", 2, "Two"),
        ("###### Six", 6, "Six"),
        ("## C#", 2, "C#"),
        ("Two\nlines\n---", 2, "Two lines"),
        ("One\n===", 1, "One"),
        ("## *Slanted* words", 2, "Slanted words"),
    ],
)
def test_headings(text, level, words):
    (heading,) = body(text)
    assert (type(heading), heading.level, heading.text) == (Heading, level, words)


@pytest.mark.parametrize("text", ["#hashtag", "####### seven", r"\# escaped", "a\n    # indented"])
def test_no_headings(text):
    assert type(body(text)[0]) is Paragraph


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("a *b* **c** ~~d~~ `e*f*`", "a b c d e*f*", ["emphasis", "strong", "strike", "code"]),
        ("[a](https://x.example 'title') <https://y.example>", "a https://y.example", ["link", "link"]),
        ("[a [1] b](https://x.example)", "a [1] b", ["link"]),
        ("7 * 6 is 42, and snake_case_name", "7 * 6 is 42, and snake_case_name", []),
        ("AT&amp;T &bogus; &copy;", "AT&T &bogus; ©", []),
        (r"\*no\* \[no\](x)", "*no* [no](x)", []),
        ("one  \ntwo\\\nthree\nfour", "one\ntwo\nthree four", []),
        ("**open and *open", "**open and *open", []),
        ("[^1] [[wiki *x*]] {{< short *x* >}}", "[^1] [[wiki *x*]] {{< short *x* >}}", []),
        ("<u>a</u> <span>b</span>", "a <span>b</span>", ["underline"]),
    ],
)
def test_inline_markup(text, words, marks):
    (paragraph,) = body(text)
    assert paragraph.text == words
    assert [mark.kind for mark in paragraph.marks] == marks


def test_links_to_references():
    (paragraph,) = body("See [the *map*][Map One], [map one] and [none].\n\n[map  one]: <https://x.example/m> 'T'\n")
    assert [(mark.kind, mark.value) for mark in paragraph.marks if mark.kind == "link"] == [
        ("link", "https://x.example/m"),
        ("link", "https://x.example/m"),
    ]
    assert paragraph.text == "See the map, map one and [none]."


def test_lists():
    (items,) = body("- one\n- two\n  goes on\n    - deep\n      1. deeper\n- three\n")
    assert items == ListBlock(
        items=(
            Paragraph(text="one"),
            Paragraph(text="two goes on"),
            ListBlock(
                items=(Paragraph(text="deep"), ListBlock(items=(Paragraph(text="deeper"),), ordered=True)),
            ),
            Paragraph(text="three"),
        )
    )


def test_lists_with_other_signs_are_other_lists():
    assert [block.ordered for block in body("- a\n- b\n\n* c\n\n1. d\n1) e")] == [False, False, True, True]


def test_an_item_of_several_paragraphs_is_reported():
    article = read("---\ntitle: T\n---\n- one\n\n  still one\n- two\n")
    assert [item.text for item in article.body[0].items] == ["one", "still one", "two"]
    assert codes(article) == ["several-paragraphs"]


def test_quotes():
    first, second = body("> one\n> two\nlazy\n>\n> > deep\n>\n> — Oona Tarrell\n\n> another")
    assert first == BlockQuote(
        blocks=(Paragraph(text="one two lazy"), BlockQuote(blocks=(Paragraph(text="deep"),))), credit="Oona Tarrell"
    )
    assert second == BlockQuote(blocks=(Paragraph(text="another"),))


@pytest.mark.parametrize(
    ("text", "alt", "caption", "credit"),
    [
        ("![A](a.jpg)", "A", None, None),
        ('![A](a.jpg "A crane. Photo: AFP")', "A", "A crane.", "AFP"),
        ("![A](a.jpg)\n*A crane. Photo: AFP*", "A", "A crane.", "AFP"),
        ("![](a.jpg)\nA crane at *dawn*. **Harbour Board**", None, "A crane at dawn.", "Harbour Board"),
        ("![A](a.jpg)\nPhoto: AFP", "A", "", "AFP"),
    ],
)
def test_pictures(text, alt, caption, credit):
    (figure,) = body(text)
    assert figure.renditions[0].href == "a.jpg"
    assert figure.alt_text == alt
    assert (figure.caption and figure.caption.text) == caption
    assert (figure.caption and figure.caption.credit) == credit


def test_a_picture_that_is_a_link():
    (figure,) = body("[![A](a.jpg)](https://x.example)")
    assert figure.extra == (("markdown:link", "https://x.example"),)


def test_a_picture_within_a_text_is_text_and_is_reported():
    article = read("---\ntitle: T\n---\nSee ![the *map*](m_a_p.png) there.\n")
    assert article.body[0].text == "See ![the *map*](m_a_p.png) there."
    assert codes(article) == ["inline-picture"]


def test_tables():
    (table,) = body("| a | *b* |\n|---|--:|\n| 1 \\| 2 |  |\nc | d\n")
    assert type(table) is Table
    assert [[cell.text for cell in row] for row in table.rows] == [["a", "b"], ["1 | 2", ""], ["c", "d"]]
    assert [cell.header for cell in table.rows[0]] == [True, True]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("```python\na *b*\n\n  c\n```", Preformatted, "a *b*\n\n  c"),
        ("~~~\na\n~~~", Preformatted, "a"),
        ("    a\n\n      b", Preformatted, "a\n\n  b"),
        ("\ta", Preformatted, "a"),
        ("<div>\n*a*\n</div>", Raw, "<div>\n*a*\n</div>"),
        ("<!-- a\n\nb -->", Raw, "<!-- a\n\nb -->"),
        ("{{< figure\n  src='x' >}}", Raw, "{{< figure\n  src='x' >}}"),
        ("{% include x %}", Raw, "{% include x %}"),
        ("$$\na\n$$", Raw, "$$\na\n$$"),
    ],
)
def test_lines_kept_as_they_are(text, kind, words):
    (block,) = body(text)
    assert (type(block), block.text) == (kind, words)


def test_a_fence_that_nothing_closes_goes_on_to_the_end():
    article = read("---\ntitle: T\n---\n```\na\n\nb\n")
    assert article.body == (Preformatted(text="a\n\nb"),)
    assert codes(article) == ["unclosed-fence"]


def test_rules_and_related_links():
    rule, link = body("* * *\n\n**Read more:** [A Lamplighter's Day](https://x.example/l)")
    assert rule == Paragraph(text="", role="break")
    assert link == Link(title="A Lamplighter's Day", href="https://x.example/l", rel="seeAlso")


def test_quotations_are_found_in_what_is_read():
    article = sample("hugo.md")
    first = article.quotes[0]
    assert (first.text, first.speaker.name) == ("We are tired,", "Oona Tarrell")


def test_figures_stand_in_document_order():
    assert [type(block) for block in sample("hugo.md").figures] == [Figure, Figure]
