"""What is harvested from an article: which strings have a place, and where."""

import copy
import pickle
from datetime import date

import attrs
import pytest

import newsdoc
from newsdoc import (
    Article,
    Byline,
    Caption,
    Concept,
    Dateline,
    EditError,
    Figure,
    Heading,
    Link,
    ListBlock,
    Mark,
    Package,
    Paragraph,
    ParseError,
    Piece,
    Reading,
)
from newsdoc.codecs import Plain
from newsdoc.inline import Text
from newsdoc.markup import MIXED
from newsdoc.testing import laws


def read(function, data, *, fragment=None, **options):
    known = newsdoc.reader("test:one", **options)(function)
    if fragment:
        known.fragment(fragment)
    return newsdoc.loads(data, format=known)


def slots(article):
    return {slot.path: article.origin.source.text[slice(*slot.inner)] for slot in located(article).slots()}


def located(article):
    return article.origin.document.located


def strings(value):
    match value:
        case str():
            yield value
        case tuple():
            for item in value:
                yield from strings(item)
        case Article() | Package() | Byline() | Paragraph() | Concept() | Link() | Dateline():
            for field in attrs.fields(type(value)):
                if field.eq:
                    yield from strings(getattr(value, field.name))


# -- plain strings in the place of pieces --------------------------------------------------------------------


def test_no_piece_is_left():
    def function(r):
        head, words, pairs, name, text = r.text.lines()
        return Article(
            headline=head,
            keywords=words.split(),
            alt_ids=[pairs.split("=")],
            extra={"test:head": head},
            bylines=[Byline(text=name)],
            dateline=Dateline(text=text[:5]),
            subjects=[Concept(name=head)],
            body=[Paragraph(text=text[6:])],
        )

    article = read(function, b"Head\none two\nseq=7\nAnn Lee\nOSLO: It rained.")
    assert {type(found) for found in strings(article)} == {str}
    assert slots(article) == {
        ("headline",): "Head",
        ("keywords", 0): "one",
        ("keywords", 1): "two",
        ("alt_ids", 0, 0): "seq",
        ("alt_ids", 0, 1): "7",
        ("bylines", 0, "text"): "Ann Lee",
        ("dateline", "text"): "OSLO:",
        ("body", 0, "text"): "It rained.",
    }
    laws.check_document(article)
    assert newsdoc.dumps(attrs.evolve(article, keywords=("one", "2"), alt_ids=[("seq", "8")])) == (
        b"Head\none 2\nseq=8\nAnn Lee\nOSLO: It rained."
    )


def test_without_an_origin_there_are_plain_strings_too():
    known = newsdoc.reader("test:one")(lambda r: Article(headline=r.text))
    assert type(newsdoc.loads(b"x", format=known, origin=False).headline) is str
    assert type(newsdoc.loads(b"x", format=newsdoc.reader("test:one", pieces=False)(known.read)).headline) is str


@pytest.mark.parametrize(
    "lost",
    [
        lambda piece: piece + "",
        lambda piece: piece.upper().lower().capitalize(),
        "".join,
        lambda piece: Piece(str(piece), 3),
        lambda piece: Piece(str(piece), 300),
        str,
    ],
)
def test_a_piece_that_is_no_stretch_of_the_source_has_no_place(lost):
    article = read(lambda r: Article(headline=lost(r.text)), b"Ferry stuck")
    assert article.headline == "Ferry stuck"
    assert slots(article) == {}
    assert newsdoc.span(article, "headline") is None
    with pytest.raises(EditError, match="headline: this value has no place"):
        newsdoc.dumps(attrs.evolve(article, headline="x"))


def test_an_empty_piece_has_no_place():
    article = read(lambda r: Article(headline=r.text, url=r.text.partition("|")[2]), b"Ferry")
    assert article.url == ""
    assert list(slots(article)) == [("headline",)]


def test_of_pieces_that_overlap_the_outermost_has_the_place():
    article = read(lambda r: Article(slugline=r.text, keywords=r.text.split("-"), title=r.text), b"ferry-stuck")
    assert slots(article) == {("slugline",): "ferry-stuck"}


def test_a_piece_knows_nothing_of_another_document():
    kept = []

    def function(r):
        kept.append(Paragraph(text=r.text[2:]))
        return Article(body=[kept[0]])

    known = newsdoc.reader("test:one")(function)
    assert slots(newsdoc.loads(b"a bc", format=known)) == {("body", 0, "text"): "bc"}
    assert slots(newsdoc.loads(b"d ef", format=known)) == {}


@pytest.mark.parametrize("given", [None, "x", 7])
def test_a_reader_that_gives_no_article_has_failed(given):
    with pytest.raises(ParseError, match=r"the reader of test:one failed: TypeError: it gives \w+, not an article"):
        read(lambda r: given, b"x")


# -- several lines -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_breaks_are_the_same_in_all_values_and_stay_in_the_source(newline):
    data = newline.join(["one two", "three", "four"]).encode()
    article = read(lambda r: Article(abstract=r.text), data)
    assert article.abstract == "one two\nthree\nfour"
    laws.check_document(article)
    assert newsdoc.span(article, "abstract", 8, 13).text == "three"
    edited = attrs.evolve(article, abstract="one\ntwo\n3\nfour")
    assert newsdoc.dumps(edited) == newline.join(["one", "two", "3", "four"]).encode()


def test_mixed_line_breaks_stay_mixed():
    article = read(lambda r: Article(abstract=r.text), b"one\r\ntwo\nthree\rfour")
    laws.check_document(article)
    assert newsdoc.dumps(attrs.evolve(article, abstract="one\n2\nthree\nfour")) == b"one\r\n2\nthree\rfour"


def test_marks_move_with_line_breaks():
    def function(r):
        return Article(body=[Paragraph(text=r.text, marks=[Mark(kind="strong", start=5, end=8)])])

    (paragraph,) = read(function, b"one\r\ntwo").body
    (mark,) = paragraph.marks
    assert paragraph.text[mark.start : mark.end] == "two"


def test_wrapped_lines_can_be_unwrapped():
    article = read(lambda r: Article(body=[Paragraph(text=r.unwrap(b)) for b in r.text.blocks()]), b"a bc\nd ef\n\ng\n")
    assert [block.text for block in article.body] == ["a bc d ef", "g"]
    laws.check_document(article)
    edited = newsdoc.edit.replace_text(article, article.body[0], "a bc dd ef")
    assert newsdoc.dumps(edited) == b"a bc\ndd\nef\n\ng\n"
    assert newsdoc.span(article, ("body", 0, "text"), 5, 6).data == b"d"


def test_what_is_no_stretch_is_unwrapped_without_a_place():
    assert Reading(None, "test:one").unwrap("a\nb") == "a\nb"
    article = read(lambda r: Article(headline=r.unwrap(r.text)), b"a\n\nb")
    assert article.headline == "a\n\nb"


# -- values that are no text ---------------------------------------------------------------------------------


def marked(r):
    fields = dict(line.partition(": ")[::2] for line in r.text.lines())
    return Article(
        urgency=r.mark("urgency", fields["U"], int),
        published=r.mark("published", fields["D"], date.fromisoformat, date.isoformat),
    )


def test_a_number_and_a_date():
    article = read(marked, b"U: 04\nD: 2031-03-04\n")
    assert (article.urgency, article.published) == (4, date(2031, 3, 4))
    laws.check_slots(article.origin.document, located(article))
    assert newsdoc.span(article, "urgency").text == "04"
    edited = attrs.evolve(article, urgency=5, published=date(2032, 1, 1))
    assert newsdoc.dumps(edited) == b"U: 5\nD: 2032-01-01\n"


def test_a_value_that_cannot_be_read_is_kept_and_can_be_set():
    article = read(marked, b"U: 4\nD: Marhc 4\n")
    assert article.published is None
    (found,) = article.diagnostics
    assert (found.code, found.severity, found.path) == ("bad-value", "error", ("published",))
    assert article.origin.source.text[slice(*found.span)] == "Marhc 4"
    assert newsdoc.dumps(attrs.evolve(article, published=date(2031, 3, 4))) == b"U: 4\nD: 2031-03-04\n"
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, published="tomorrow"))


def test_a_value_within_its_line_goes_with_it():
    def function(r):
        head, line, *_ = r.text.lines()
        return Article(headline=head, urgency=r.mark("urgency", line[3:], int, within=line) if line else None)

    article = read(function, b"Head\nU: 4\n\nBody\n")
    assert newsdoc.dumps(attrs.evolve(article, urgency=None)) == b"Head\n\nBody\n"


def test_a_codec_of_two_fields():
    def function(r):
        text, marks = r.mark(("body", 0, "text"), r.text, Text(MIXED))
        return Article(body=[Paragraph(text=text, marks=marks)])

    article = read(function, b"It is **stuck**.")
    assert article.body == (Paragraph(text="It is stuck.", marks=[Mark(kind="strong", start=6, end=11)]),)
    assert newsdoc.dumps(newsdoc.edit.replace_text(article, article.body[0], "It was stuck.")) == b"It was **stuck**."


@pytest.mark.parametrize("path", ["nothing", ("body", 4, "text"), ("keywords", 3), ("headline", "text")])
def test_a_mark_on_nothing_is_no_place(path):
    def function(r):
        r.mark(path, r.text, Plain(), within=r.text)
        return Article(body=[Paragraph(text="x")], keywords=["x"])

    article = read(function, b"x")
    assert slots(article) == {}
    assert list(located(article).items()) == []


def test_a_mark_on_plain_text_has_no_place():
    article = read(lambda r: Article(urgency=r.mark("urgency", str(r.text), int)), b"4")
    assert article.urgency == 4
    assert slots(article) == {}


# -- stretches -----------------------------------------------------------------------------------------------


def test_a_line_of_words():
    def function(r):
        head, line, *_ = r.text.lines()
        return Article(headline=head, keywords=r.within(line, tuple(line.removeprefix("Words: ").split(", "))))

    article = read(function, b"Head\nWords: one, two, three\n")
    laws.check_document(article)

    def edited(*words):
        return newsdoc.dumps(attrs.evolve(article, keywords=words)).split(b"\n")[1]

    assert edited("one", "2", "three") == b"Words: one, 2, three"
    assert edited("zero", "one", "two", "three") == b"Words: zero, one, two, three"
    assert edited("one", "two", "three", "four") == b"Words: one, two, three, four"
    assert edited("one", "three") == b"Words: one, three"
    assert edited("three", "one", "two") == b"Words: three, one, two"
    with pytest.raises(EditError, match="keywords"):
        edited("one, and a half")


def test_several_nodes_within_one_line():
    def function(r):
        lines = list(r.text.lines())
        names = lines[1].removeprefix("By ").split(" and ")
        return Article(headline=lines[0], bylines=r.within(lines[1], tuple(Byline(text=name) for name in names)))

    article = read(function, b"Head\nBy Ann and Bo\n", fragment=lambda node: node.text)
    laws.check_document(article)
    more = (*article.bylines, Byline(text="Cy"))
    assert newsdoc.dumps(attrs.evolve(article, bylines=more)) == b"Head\nBy Ann and Bo and Cy\n"
    assert newsdoc.dumps(attrs.evolve(article, bylines=article.bylines[1:])) == b"Head\nBy Bo\n"


def test_nodes_that_fill_the_same_stretch_are_edited_and_stay():
    def function(r):
        names = r.text.removeprefix("By ").split(" and ")
        return Article(bylines=[r.within(r.text, Byline(text=name)) for name in names])

    article = read(function, b"By Ann and Bo")
    laws.check_document(article)
    assert newsdoc.dumps(newsdoc.edit.replace_text(article, article.bylines[1], "Eva")) == b"By Ann and Eva"
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(article, bylines=article.bylines[:1]))


def test_text_that_nobody_claimed_stays_where_it_is():
    def function(r):
        return Article(body=[Paragraph(text=b) for b in r.text.blocks() if not b.startswith("#")])

    article = read(function, b"one\n\n# comment\n\ntwo\n\nthree", fragment=lambda node: node.text)
    assert newsdoc.dumps(attrs.evolve(article, body=article.body[1:])) == b"# comment\n\ntwo\n\nthree"
    assert newsdoc.dumps(attrs.evolve(article, body=())) == b"# comment"
    with pytest.raises(AssertionError, match="Whole: '# comment' at 3 belongs to no value"):
        laws.check_document(article)


def test_nodes_in_nodes():
    def function(r):
        figure, items = r.text.blocks()
        text, _, credit = figure.partition(" / ")
        lines = [r.within(line, Paragraph(text=line.removeprefix("- "))) for line in items.lines()]
        return Article(
            body=[Figure(caption=Caption(text=text, credit=credit)), r.within(items, ListBlock(items=lines))]
        )

    article = read(
        function, b"A ferry / Ann\n\n- one\n- two\n", fragment=lambda node: f"- {node.text}" if node.text else None
    )
    laws.check_document(article)
    figure, items = article.body
    assert newsdoc.span(article, figure).text == "A ferry / Ann"
    assert newsdoc.span(article, items.items[1]).text == "- two"
    edited = attrs.evolve(figure, caption=attrs.evolve(figure.caption, credit="Bo"))
    assert newsdoc.dumps(newsdoc.edit.replace(article, figure, edited)).startswith(b"A ferry / Bo\n")
    more = attrs.evolve(items, items=(*items.items, Paragraph(text="three")))
    assert newsdoc.dumps(newsdoc.edit.replace(article, items, more)).endswith(b"- one\n- two\n- three\n")
    with pytest.raises(EditError, match="would read back as Figure"):  # the reader takes the first block for one
        newsdoc.dumps(attrs.evolve(article, body=article.body[::-1]))


def test_a_stretch_that_is_plain_text_says_nothing():
    article = read(lambda r: Article(body=[r.within(str(r.text), Paragraph(text=r.text[3:]))]), b"1. one")
    assert newsdoc.span(article, article.body[0]).text == "one"


def test_a_field_that_appears_stands_after_its_predecessor():
    def function(r):
        blocks = list(r.text.blocks())
        lines = [b for b in blocks[1:] if b.startswith("By ")]
        rest = [b for b in blocks[1:] if not b.startswith("By ")]
        return Article(
            headline=blocks[0],
            bylines=[r.within(b, Byline(text=b[3:])) for b in lines],
            body=[Paragraph(text=b) for b in rest],
        )

    def fragment(node):
        return f"By {node.text}\n" if isinstance(node, Byline) else node.text

    article = read(function, b"Head\n\n\none\n\n\ntwo\n", fragment=fragment)
    edited = attrs.evolve(article, bylines=[Byline(text="Ann")])
    assert newsdoc.dumps(edited) == b"Head\n\n\nBy Ann\n\n\none\n\n\ntwo\n"


# -- packages, copies, names ---------------------------------------------------------------------------------


def items(r):
    parts = r.text.split("%%\n")
    return Package(items=[Article(headline=p.strip(), body=[Heading(text=b) for b in ()]) for p in parts])


def test_the_items_of_a_package():
    known = newsdoc.reader("test:items")(items)
    package = newsdoc.loads_package(b"one\n%%\ntwo\n", format=known)
    assert newsdoc.span(package.items[1], "headline").text == "two"
    changed = attrs.evolve(package, items=(package.items[0], attrs.evolve(package.items[1], headline="2")))
    assert newsdoc.dumps(changed) == b"one\n%%\n2\n"


@newsdoc.reader("test:global")
def standing(r: Reading) -> Article:
    """Reads a headline.

    And nothing else.
    """
    return Article(headline=r.text.strip())


def local():
    return newsdoc.reader("test:local")(headline_only)


def headline_only(r):
    return Article(headline=r.text.strip())


@pytest.mark.parametrize("known", [standing, local()], ids=["where the function stood", "elsewhere"])
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_know_their_places(known, copied):
    article = copied(newsdoc.loads(b" Ferry\n", format=known))
    assert newsdoc.dumps(article) == b" Ferry\n"
    assert newsdoc.dumps(attrs.evolve(article, headline="x")) == b" x\n"


def test_a_format_is_copied_as_itself():
    assert pickle.loads(pickle.dumps(standing)) is standing
    assert copy.deepcopy(standing) is standing


def test_a_description_is_the_first_line_of_the_docstring():
    assert standing.info.description == "Reads a headline"
    assert newsdoc.reader("test:one", description="A. B.")(headline_only).info.description == "A. B."
    assert newsdoc.reader("test:one")(headline_only).info.description == ""


def test_functions_stay_what_they_are():
    known = local()

    @known.fragment
    def fragment(node):
        return f"= {node.text}"

    assert fragment(Heading(text="x")) == "= x"
