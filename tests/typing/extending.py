"""The types that authors of formats see. Nothing here is run: mypy and pyright read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, assert_type

import newsdoc
from newsdoc import Article, Byline, Evidence, FormatInfo, Heading, Layout, Paragraph, Piece, Reading
from newsdoc.codecs import Plain
from newsdoc.format import Capabilities
from newsdoc.harvest import Reader
from newsdoc.layout import AnyOrder, Row, Section
from newsdoc.testing import FormatSuite, Sample

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# -- a layout ------------------------------------------------------------------------------------------------

GAZETTE = Layout(
    "text:gazette",
    (
        Row("{headline}", wrap=True),
        AnyOrder((Row("Words: {bylines:byline}", evidence="a Words line"), Row("Filed: {created:date}"))),
        Section("body", of=(Row("++ {text}", Heading, given={"level": 3}), Row("{text}", Paragraph, wrap=True))),
    ),
    description="Stories of the island gazettes",
)
assert_type(GAZETTE, Layout)
assert_type(GAZETTE.name, str)
assert_type(GAZETTE.info, FormatInfo)
assert_type(newsdoc.loads(b"Ferry", format=GAZETTE), Article)

# -- a reader in Python --------------------------------------------------------------------------------------


@newsdoc.reader("text:dispatch", extensions=[".txt"], signatures=[b"DISPATCH"])
def read(r: Reading) -> Article:
    """Dispatches."""
    assert_type(r.text, Piece)
    head, *rest = r.text.blocks()
    assert_type(head, Piece)
    assert_type(head.strip().removeprefix("x"), Piece)
    assert_type(head.partition(":"), tuple[Piece, Piece, Piece])
    assert_type(head + "x", str)
    byline = r.within(head, Byline(text=head.removeprefix("By ")))
    assert_type(byline, Byline)
    assert_type(r.within(head, head[1:]), Piece)
    words = tuple(head.split(", "))
    assert_type(r.within(head, words), tuple[Piece, ...])
    assert_type(r.mark("urgency", head, int), int | None)
    assert_type(r.mark("published", head, date.fromisoformat, date.isoformat, within=head), date | None)
    assert_type(r.mark(("body", 0, "text"), head, Plain()), Any)
    r.report("odd", "this is odd", head, severity="note")
    if not rest:
        raise r.fail("empty", "there is no text here", head)
    return Article(headline=head, bylines=[byline], body=[Paragraph(text=r.unwrap(block)) for block in rest])


assert_type(read, Reader)
assert_type(read.capabilities, Capabilities)
assert_type(newsdoc.dumps(newsdoc.loads(b"x", format=read), format=read), bytes)


@read.fragment
def fragment(node: Byline | Paragraph) -> str | None:
    return f"By {node.text}" if isinstance(node, Byline) else node.text


@read.writer
def write(article: Article) -> str:
    return f"{article.headline}\n"


@read.sniffer
def sniff(text: str) -> Evidence | None:
    return Evidence(0.9, "its first word") if text.startswith("DISPATCH") else None


assert_type(fragment(Paragraph(text="x")), str | None)
assert_type(write(Article()), str)
newsdoc.register(read, replace=True)

# -- its suite -----------------------------------------------------------------------------------------------


class TestDispatch(FormatSuite):
    level = 1
    format = read
    samples = FormatSuite.files(__file__, "samples/*.txt")
    edits = frozenset({"headline", "bylines", "body"})

    def documents(self) -> SearchStrategy[bytes] | None:
        return None


assert_type(FormatSuite.files(__file__, "*.txt"), tuple[Sample, ...])
