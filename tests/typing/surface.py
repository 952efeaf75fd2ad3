"""The types that users of the public names see. Nothing here is run: mypy and pyright read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

import attrs

import newsdoc
from newsdoc import (
    Article,
    Byline,
    Caption,
    Contributor,
    Converted,
    Dateline,
    Detection,
    Diagnostic,
    Figure,
    Format,
    FormatInfo,
    Link,
    Location,
    Loss,
    Mark,
    Origin,
    Package,
    Paragraph,
    Registry,
    Source,
    Span,
    When,
)
from newsdoc.format import Capabilities
from newsdoc.splice import Revision

data = b"Ferry Stuck\n"

# -- reading -------------------------------------------------------------------------------------------------

article = newsdoc.loads(data)
assert_type(article, Article)
assert_type(newsdoc.loads("Ferry Stuck\n", format="text:moscow-times", strict=True), Article)
assert_type(newsdoc.loads(bytearray(data), encoding="utf-8", origin=False, name="ferry.txt"), Article)
assert_type(newsdoc.load("ferry.txt"), Article)
assert_type(newsdoc.load(Path("ferry.txt"), format="newsdoc"), Article)
with Path("ferry.txt").open("rb") as file:
    assert_type(newsdoc.load(file), Article)

package = newsdoc.loads_package(data)
assert_type(package, Package)
assert_type(newsdoc.load_package("ferry.txt"), Package)
assert_type(newsdoc.iter_load("ferry.txt"), Iterator[Article])
assert_type(package.items, tuple[Article, ...])
assert_type(package.metadata, Article | None)

# -- the model -----------------------------------------------------------------------------------------------

assert_type(article.headline, str | None)
assert_type(article.bylines, tuple[Byline, ...])
assert_type(article.bylines[0].contributors, tuple[Contributor, ...])
assert_type(article.dateline, Dateline | None)
assert_type(article.body, tuple[newsdoc.Block, ...])
assert_type(article.published, When | None)
assert_type(article.urgency, int | None)
assert_type(article.keywords, tuple[str, ...])
assert_type(article.extra, tuple[tuple[str, str], ...])
assert_type(article.paragraphs, tuple[Paragraph, ...])
assert_type(article.figures, tuple[Figure, ...])
assert_type(article.captions, tuple[Caption, ...])
assert_type(article.related, tuple[Link, ...])
assert_type(article.authors, tuple[Contributor, ...])
assert_type(article.text, str)
assert_type(article.diagnostics, tuple[Diagnostic, ...])
assert_type(article.origin, Origin | None)
assert_type(Byline.parse("By Ann Lee"), Byline)

made = Article(
    headline="Ferry Stuck",
    bylines=[Byline(text="Ann Lee")],
    keywords=(word for word in ("ferry", "tides")),
    body=[Paragraph(text="It is stuck.", marks=[Mark(kind="strong", start=6, end=11)])],
    extra={"nitf:fixture": "x"},
)
assert_type(attrs.evolve(made, urgency=4), Article)
assert_type(newsdoc.to_dict(made), dict[str, Any])
assert_type(newsdoc.from_dict({"headline": "Ferry"}), Article)
assert_type(newsdoc.from_dict({"text": "Ann Lee"}, Byline), Byline)

# -- places --------------------------------------------------------------------------------------------------

place = newsdoc.span(article, "headline")
assert_type(place, Location | None)
assert_type(newsdoc.span(article, article.body[0]), Location | None)
assert_type(newsdoc.span(article, ("body", 0, "text"), 3, 8), Location | None)
if place is not None:
    assert_type(place.span, Span)
    assert_type(place.lineno, int)
    assert_type(place.data, bytes)
if article.origin is not None:
    assert_type(article.origin.format, str)
    assert_type(article.origin.source, Source)

# -- editing and writing -------------------------------------------------------------------------------------

assert_type(newsdoc.edit.replace_text(article, article.paragraphs[0], "It is free."), Article)
assert_type(newsdoc.edit.replace(article, article.body[0], Paragraph(text="It is free.")), Article)
assert_type(newsdoc.edit.insert_after(article, article.body[0], Paragraph(text="More soon.")), Article)
assert_type(newsdoc.edit.remove(article, article.body[0]), Article)

assert_type(newsdoc.dumps(article), bytes)
assert_type(newsdoc.dumps(package, format="newsdoc"), bytes)
newsdoc.dump(article, Path("ferry.txt"))
revision = newsdoc.revise(article)
assert_type(revision, Revision)
assert_type(revision.data, bytes)
assert_type(revision.rewritten, bool)

result = newsdoc.convert(article, to="newsdoc")
assert_type(result, Converted)
assert_type(result.data, bytes)
assert_type(result.losses, tuple[Loss, ...])
assert_type(result.report(), str)

# -- formats -------------------------------------------------------------------------------------------------

assert_type(newsdoc.detect(data, name="ferry.txt"), tuple[Detection, ...])
registry = Registry(plugins=False)
assert_type(registry.get("newsdoc"), Format)
assert_type(registry.infos(), tuple[FormatInfo, ...])
assert_type(registry.owner("newsdoc"), str)
assert_type(registry.get("newsdoc").capabilities, Capabilities)
assert_type(newsdoc.convert(article, to=registry.get("newsdoc")), Converted)

# -- errors --------------------------------------------------------------------------------------------------

try:
    newsdoc.dumps(article)
except newsdoc.EditError as error:
    assert_type(error.path, tuple[str | int, ...])
    assert_type(error.reason, str)
try:
    newsdoc.loads(data)
except newsdoc.ParseError as error:
    assert_type(error.code, str)
    assert_type(error.span, Span | None)
    assert_type(error.lineno, int | None)
