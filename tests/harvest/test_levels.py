"""The levels of a reader in Python, each under the laws: what is spliced, what is written anew, what is refused."""

import attrs
import pytest
from hypothesis import strategies as st

import newsdoc
from newsdoc import Article, Byline, EditError, Paragraph, Reading
from newsdoc.testing import FormatSuite, Sample
from newsdoc.testing.strategies import field_values

STORY = b"""Ferry Stuck Off Penhallow

By Tamsin Orrell
By Joss Penhale

It is stuck
for good.

Nobody is hurt.


The tide is out.
"""
OTHER = STORY.replace(b"\n", b"\r\n").replace(b"Ferry", "F\u00e9rry".encode())
SAMPLES = (Sample("story", STORY), Sample("other", OTHER), Sample("short", b"Ferry Free"))


def plain(r: Reading) -> Article:
    """Without a piece: level 0."""
    article = pieces(r)
    return newsdoc.from_dict(newsdoc.to_dict(article))


def pieces(r: Reading) -> Article:
    """With pieces: level 1, or 2 with a fragment."""
    blocks = list(r.text.blocks())
    if not blocks:
        raise r.fail("empty", "there is no text here")
    bylines: list[Byline] = []
    body: list[Paragraph] = []
    for block in blocks[1:]:
        if block.startswith("By ") and not body:
            bylines += [r.within(line, Byline(text=line.removeprefix("By "))) for line in block.lines()]
        else:
            body.append(Paragraph(text=block))
    return Article(headline=blocks[0], bylines=bylines, body=body)


def fragment(node: Byline | Paragraph) -> str:
    return f"By {node.text}" if isinstance(node, Byline) else node.text


def writer(article: Article) -> str:
    lines = "\n".join(fragment(byline) for byline in article.bylines)
    return "\n\n".join(filter(None, [article.headline, lines, *(block.text for block in article.body)])) + "\n"


def sniffer(text: str) -> newsdoc.Evidence | None:
    return newsdoc.Evidence(0.9, "a ferry") if text.split(maxsplit=1)[0].endswith("rry") else None


def made(level: int, *, writes: bool):
    """A format of some level."""
    name = f"test:level-{level}{'-written' if writes else ''}"
    known = newsdoc.reader(name, pieces=level > 0, extensions=[".txt"])(pieces if level else plain)
    known.sniffer(sniffer)
    if level > 1:
        known.fragment(fragment)
    if writes:
        known.writer(writer)
    return known


FORMATS = {(level, writes): made(level, writes=writes) for level in (0, 1, 2) for writes in (False, True)}
ALL, ONLY_FIELDS = {"headline", "bylines", "body"}, {"headline"}


class Levels(FormatSuite):
    level = 1
    samples = SAMPLES
    required = frozenset({"headline"})

    def enlarged(self, data: bytes, times: int) -> bytes:
        return b"\n\n".join([data, *[b"The tide is out."] * (8 * times)])

    def articles(self) -> st.SearchStrategy[Article]:
        texts = st.sampled_from(["Nobody is hurt.", "By noon:\nnothing", "By the water", "Ferry\r", " x "])
        return st.builds(
            Article,
            headline=texts,
            bylines=field_values("bylines"),
            body=st.lists(st.builds(Paragraph, text=texts), max_size=4),
        )

    def documents(self) -> st.SearchStrategy[bytes]:
        return self.articles().map(lambda article: writer(article).encode())


class TestLevel0(Levels):
    format = FORMATS[0, False]


class TestLevel0Written(Levels):
    format = FORMATS[0, True]


class TestLevel1(Levels):
    format = FORMATS[1, False]
    edits = ONLY_FIELDS


class TestLevel1Written(Levels):
    format = FORMATS[1, True]
    edits = ALL
    samples = SAMPLES[:1]  # the others have blank lines or breaks that the writer would change


class TestLevel2(Levels):
    format = FORMATS[2, False]
    edits = ALL


class TestLevel2Written(Levels):
    format = FORMATS[2, True]
    edits = ALL


@pytest.mark.parametrize(("level", "writes"), FORMATS)
def test_a_level_shows_in_its_capabilities(level, writes):
    able = FORMATS[level, writes].capabilities
    assert (able.edits, able.inserts, able.writes) == (level > 0, level > 1, writes)


def field(article):
    return attrs.evolve(article, headline="Ferry Free")


def insert(article):
    return attrs.evolve(article, body=(*article.body, Paragraph(text="More soon.")))


def delete(article):
    return attrs.evolve(article, body=article.body[1:])


def move(article):
    return attrs.evolve(article, body=article.body[::-1])


def add(article):
    return attrs.evolve(article, bylines=(*article.bylines, Byline(text="Bram Tolliver")))


REFUSED, SPLICED, REWRITTEN = "refused", "spliced", "rewritten"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (field, (REFUSED, REWRITTEN, SPLICED, SPLICED, SPLICED, SPLICED)),
        (insert, (REFUSED, REWRITTEN, REFUSED, REWRITTEN, SPLICED, SPLICED)),
        (delete, (REFUSED, REWRITTEN, SPLICED, SPLICED, SPLICED, SPLICED)),
        (move, (REFUSED, REWRITTEN, SPLICED, SPLICED, SPLICED, SPLICED)),
        (add, (REFUSED, REWRITTEN, REFUSED, REWRITTEN, SPLICED, SPLICED)),
    ],
)
def test_what_each_level_does_with_an_edit(edit, expected):
    found = []
    for known in FORMATS.values():
        edited = edit(newsdoc.loads(STORY, format=known))
        try:
            revision = newsdoc.revise(edited)
        except EditError:
            found.append(REFUSED)
            continue
        assert newsdoc.loads(revision.data, format=known) == edited
        found.append(REWRITTEN if revision.rewritten else SPLICED)
    assert tuple(found) == expected


# -- written anew --------------------------------------------------------------------------------------------

WRITTEN = FORMATS[1, True]


def test_a_document_written_anew_keeps_its_encoding_and_newlines():
    data = b"\xff\xfe" + "F\u00e9rry\r\n\r\nStuck.\r\n".encode("utf-16-le")
    article = newsdoc.loads(data, format=WRITTEN)
    revision = newsdoc.revise(insert(article))
    assert revision.rewritten
    assert revision.data == b"\xff\xfe" + "F\u00e9rry\r\n\r\nStuck.\r\n\r\nMore soon.\r\n".encode("utf-16-le")


def test_what_the_encoding_cannot_say_is_refused():
    article = newsdoc.loads("F\u00e9rry\n".encode("latin-1"), format=FORMATS[0, True], encoding="latin-1")
    assert newsdoc.dumps(attrs.evolve(article, headline="F\u00e9rry free")) == "F\u00e9rry free\n".encode("latin-1")
    with pytest.raises(EditError, match="cannot be written in iso8859-1"):
        newsdoc.dumps(attrs.evolve(article, headline="F\u0113rry"))


def test_bytes_that_nobody_could_read_are_not_written_over():
    article = newsdoc.loads(STORY + "\nÅse, Åge, Øyvind\n\nb".encode() + b"\xffd\n", format=WRITTEN)
    assert newsdoc.dumps(field(article)).endswith(b"\n\nb\xffd\n")
    with pytest.raises(EditError, match=r"body\[5\]: this value has no place"):
        newsdoc.dumps(insert(article))


@pytest.mark.parametrize(("comment", "rewritten"), [("", True), ("# who else?\n", False)])
def test_text_that_nobody_claimed_is_not_written_over(comment, rewritten):
    def names(r):
        head, *rest = (line for line in r.text.lines() if line and not line.startswith("#"))
        return Article(headline=head, bylines=[Byline(text=line) for line in rest])

    known = newsdoc.reader("test:names")(names)
    known.writer(lambda article: "\n".join([article.headline, *(byline.text for byline in article.bylines)]) + "\n")
    article = newsdoc.loads(f"Ferry\n{comment}Tamsin Orrell\n", format=known)
    assert newsdoc.dumps(field(article)) == f"Ferry Free\n{comment}Tamsin Orrell\n".encode()
    if rewritten:
        assert newsdoc.dumps(add(article)) == b"Ferry\nTamsin Orrell\nBram Tolliver\n"
        return
    with pytest.raises(EditError, match=r"bylines\[1\]: this value has no place"):
        newsdoc.dumps(add(article))


def test_what_the_writer_refuses_is_refused():
    known = newsdoc.reader("test:refusing", pieces=False)(plain)

    @known.writer
    def write(article):
        raise newsdoc.WriteError("not today")

    with pytest.raises(EditError, match="headline: not today"):
        newsdoc.dumps(field(newsdoc.loads(STORY, format=known)))


@pytest.mark.parametrize("what", ["writer", "fragment printer"])
def test_a_bug_of_the_author_is_told_as_one(what):
    known = newsdoc.reader("test:buggy")(pieces)
    (known.writer if what == "writer" else known.fragment)(lambda node: 1 / 0)
    article = newsdoc.loads(STORY, format=known)
    with pytest.raises(newsdoc.WriteError, match=f"the {what} of test:buggy failed: ZeroDivisionError"):
        newsdoc.convert(article, known) if what == "writer" else newsdoc.dumps(insert(article))
