"""The figures: what newsdoc promises of its speed and size, and what is good to know beside.

Law: a figure is an entry, and adding one is adding an entry. Formats need none: whatever is registered is
measured. A bound is a promise and an aim a hope; what has neither is for information.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from material import (
    REFERENCE,
    article,
    asked,
    constructors,
    documents,
    edited,
    fresh,
    held,
    longer,
    parser,
    sample,
    sized,
    stories,
    variants,
)
from meter import Fed, Figure, Measured, Skip

import newsdoc
from newsdoc import quotes
from newsdoc.registry import default

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTERPRETERS = 20
_QUOTES_WITHIN = 100_000  # microseconds: three million characters a second
_MARKS = re.compile(r"[\"\u201c](.*?)[\"\u201d]")


def figures() -> tuple[Figure, ...]:
    """Every figure, in the order of the table."""
    formats = sorted((info.name for info in default().infos()), key=lambda name: (name != REFERENCE, name))
    return (*(figure for name in formats for figure in _of_format(name)), *FIGURES)


_READ = {REFERENCE: (1 / 2, 1 / 3), "nitf": (5, 4)}
"""Of formats that promises are made for: bound and aim of reading, against the parser of the syntax."""
_SPAN = {"nitf": 9}
"""The same of reading and then asking for a place: the bound."""


def _of_format(name: str) -> Iterator[Figure]:
    """What is measured of every format, on documents of its own."""
    promised = name == REFERENCE
    bound, aim = _READ.get(name, (None, None))
    yield Figure(
        name=f"{name}/read",
        subject=lambda: _read(name),
        yardstick=lambda: parser(name),
        bound=bound,
        aim=aim,
        note="read from bytes, with an origin; against the parser of its syntax (mistune 3, lxml, json)",
    )
    yield Figure(
        name=f"{name}/span",
        subject=lambda: _span(name),
        yardstick=lambda: parser(name),
        bound=_SPAN.get(name),
        note="read, and the headline's place asked for; against the same parser",
    )
    yield Figure(
        name=f"{name}/build",
        subject=lambda: _read(name, sample(name)),
        yardstick=lambda: constructors(article(name)),
        bound=8 if promised else None,
        aim=5 if promised else None,
        note="read; against making the same article by its constructors",
    )
    yield Figure(
        name=f"{name}/write",
        subject=lambda: _write(sample(name), name),
        bound=5,
        judged="value",
        note="an unedited article written",
    )
    yield Figure(
        name=f"{name}/edit",
        subject=lambda: _edit(name),
        yardstick=lambda: _read(name),
        bound=2,
        note="a new headline written and read back, places not found yet; against reading",
    )


def _find_quotes() -> Measured:
    documents = stories()
    return lambda: [quotes.find(paragraphs, "en") for paragraphs in documents]


def _find_marks() -> Measured:
    paragraphs = [paragraph for document in stories() for paragraph in document]
    return lambda: [_MARKS.findall(paragraph) for paragraph in paragraphs]


FIGURES = (
    Figure(
        name="read-span",
        subject=lambda: lambda: newsdoc.span(newsdoc.loads(sample(), format=REFERENCE), "headline"),
        yardstick=lambda: _read(REFERENCE),
        note="read, and the headline's place asked for; against reading",
    ),
    Figure(
        name="read-values",
        subject=lambda: lambda: newsdoc.loads(sample(), format=REFERENCE, origin=False),
        yardstick=lambda: _read(REFERENCE),
        note="read with origin=False; against reading",
    ),
    Figure(
        name="detect",
        subject=lambda: lambda: newsdoc.detect(sample()),
        bound=1000,
        judged="value",
        note="the format of the reference sample found out, of all that there are",
    ),
    Figure(
        name="detect-dateline",
        subject=lambda: lambda: newsdoc.detect(sample("text:reuters")),
        bound=1000,
        judged="value",
        note="the same for the sample as an agency has it, with a dateline",
    ),
    Figure(
        name="read-detected",
        subject=lambda: lambda: newsdoc.loads(sample()),
        yardstick=lambda: _read(REFERENCE),
        note="read with the format to be found out; against reading",
    ),
    Figure(
        name="read-distinct",
        subject=lambda: Fed(variants(), lambda data: newsdoc.loads(data, format=REFERENCE)),
        yardstick=lambda: _read(REFERENCE),
        note="documents read that differ in headline and day, each once; against reading the same one again",
    ),
    Figure(
        name="fields",
        subject=lambda: _fields(),  # noqa: PLW0108 - it is defined below
        yardstick=lambda: _read(REFERENCE),
        bound=1.5,
        note="read, and asked for all that the grammars of fields tell of it; against reading",
    ),
    Figure(
        name="read-linear",
        subject=lambda: _read(REFERENCE, sized(200_000)),
        yardstick=lambda: _read(REFERENCE, sized(100_000)),
        bound=2.5,
        aim=2.2,
        note="200 kB read; against 100 kB",
    ),
    Figure(
        name="write-long",
        subject=lambda: _write(longer(1000), REFERENCE),
        yardstick=lambda: _write(sample(), REFERENCE),
        bound=5,
        judged="value",
        note="an unedited article a thousand times as long written; against the sample",
    ),
    Figure(
        name="edit-again",
        subject=lambda: _edit_again(REFERENCE),
        yardstick=lambda: _read(REFERENCE),
        note="a new headline written and read back, places found before; against reading",
    ),
    Figure(
        name="import",
        subject=lambda: fresh("import newsdoc"),
        yardstick=lambda: fresh("import attrs"),
        bound=35_000,
        judged="more",
        told=True,
        rounds=_INTERPRETERS,
        note="import newsdoc; how much more than import attrs",
    ),
    Figure(
        name="import-article",
        subject=lambda: fresh("from newsdoc import Article"),
        yardstick=lambda: fresh("import attrs"),
        judged="more",
        told=True,
        rounds=_INTERPRETERS,
        note="from newsdoc import Article; how much more than import attrs",
    ),
    Figure(
        name="first-loads",
        subject=lambda: fresh(
            f"newsdoc.loads(data, format={REFERENCE!r})", before=f"data = {sample()!r}\nimport newsdoc"
        ),
        yardstick=lambda: fresh("import attrs"),
        judged="more",
        told=True,
        rounds=_INTERPRETERS,
        note="the first loads after import newsdoc, and all that it imports; against import attrs",
    ),
    Figure(
        name="quotes",
        subject=_find_quotes,
        yardstick=_find_marks,
        bound=_QUOTES_WITHIN,
        judged="value",
        note="300,000 characters of articles searched for quotes and speakers; against one pattern for marks",
    ),
    Figure(
        name="memory",
        subject=lambda: held(lambda data: newsdoc.loads(data, format=REFERENCE)),
        yardstick=lambda: held(lambda data: data),
        told=True,
        unit="B",
        rounds=1,
        note="an article with its origin, bytes and text included; against the bytes alone",
    ),
    Figure(
        name="memory-values",
        subject=lambda: held(lambda data: newsdoc.loads(data, format=REFERENCE, origin=False)),
        yardstick=lambda: held(lambda data: data),
        told=True,
        unit="B",
        rounds=1,
        note="an article without an origin; against the bytes alone",
    ),
)


def _read(name: str, *data: bytes) -> Measured:
    given = data or documents(name)
    return lambda: [newsdoc.loads(one, format=name) for one in given]


def _span(name: str) -> Measured:
    given = documents(name)
    return lambda: [newsdoc.span(newsdoc.loads(one, format=name), "headline") for one in given]


def _write(data: bytes, name: str) -> Measured:
    unedited = newsdoc.loads(data, format=name)
    if newsdoc.dumps(unedited) != data:
        raise ValueError(f"{name} does not give back what it read")
    return lambda: newsdoc.dumps(unedited)


def _fields() -> Measured:
    asked(article())  # the grammars are imported on first use
    return lambda: asked(newsdoc.loads(sample(), format=REFERENCE))


def _edit(name: str) -> Measured:
    _edit_again(name)
    given = documents(name)
    return Fed(
        lambda: [edited(newsdoc.loads(one, format=name)) for one in given],
        lambda articles: [newsdoc.dumps(article) for article in articles],
    )


def _edit_again(name: str) -> Measured:
    changed = edited(article(name))
    try:
        newsdoc.dumps(changed)
    except newsdoc.WriteError as error:
        raise Skip(str(error)) from error
    return lambda: newsdoc.dumps(changed)
