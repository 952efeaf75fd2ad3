"""What is measured, and against what.

Law: nothing is made before a figure asks for it. There is one document, the reference sample, and whatever
else is measured newsdoc itself makes of it, so that a new format has a document without a line added.
"""

from __future__ import annotations

import atexit
import datetime as dt
import gc
import importlib
import json
import os
import subprocess
import sys
import tempfile
import tracemalloc
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from meter import Skip

import newsdoc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

REFERENCE = "text:moscow-times"
"""The format that the promises are made for."""

_TREE = Path(__file__).resolve().parent.parent
_SAMPLES = (_TREE.parent / "shared" / "samples" / "moscow-times-afp.txt", _TREE / "examples" / "harbour.txt")
_ARTICLES = _TREE.parent / "shared" / "corpora" / "quotes" / "polnear-dev-marks.jsonl"
_STORY = """\
The mill on the Olsa closed on Friday, after a winter in which the wheel stood still for nine weeks and the owners lost
the last of three contracts.

\u201cWe have no choice,\u201d Marek Roth, the owner, told the Courier. \u201cNobody buys what we cannot grind.\u201d

The town bought the land in 2019 and let the family stay for a rent of one crown. It has since asked for more, and two
mediators from the region have come and gone. A third is to be named in the spring, when the ice leaves the weir and the
sluice can be looked at.

Ines Dusil, who chairs the council, said the rent had been \u201ctoo low for years\u201d and that no other tenant paid
so little. She pointed to the school, whose roof has leaked since the storm of 2027, and to the road.

Visitors came in numbers until that road was closed. It opens again in June, according to the regional office in Zlin,
which put the cost at four million crowns. The bus will go around by the quarry until then, and the post will come twice
a week.

The owners will sell the stones, the belts and the older of the two engines. What becomes of the house is open. A baker
from the next valley has looked at it twice, and a film company once. Neither has made an offer, and the family does not
expect one before the summer.
"""
_HELD = 300
_DAYS = 9000


@cache
def sample_file() -> Path:
    """The reference sample, where it may be read; else the example that comes with the project."""
    return next(path for path in _SAMPLES if path.is_file())


@cache
def sample(name: str = REFERENCE) -> bytes:
    """A document in a format: the reference sample, as that format has it."""
    if name == REFERENCE:
        return sample_file().read_bytes()
    try:
        return newsdoc.convert(article(), to=name).data
    except newsdoc.WriteError as error:
        raise Skip(str(error)) from error


@cache
def article(name: str = REFERENCE) -> newsdoc.Article:
    """The document of a format, read; one that can say where its values stand, if the format can."""
    return newsdoc.loads(sample(name), format=name)


def text_of(original: newsdoc.Article) -> str:
    """The text an article was read from."""
    if original.origin is None:
        raise Skip("it was not read from anywhere")
    return original.origin.source.text


def variant(number: int) -> bytes:
    """The reference sample under another headline and of another day."""
    original = article()
    day = dt.date(2000, 1, 1) + dt.timedelta(days=number % _DAYS)
    return newsdoc.dumps(attrs.evolve(original, headline=f"{original.headline} {number}", published=day))


def variants() -> Callable[[], bytes]:
    """A call that gives a variant not given before."""
    numbers = count()
    return lambda: variant(next(numbers))


@cache
def longer(times: int) -> bytes:
    """The reference sample with its body so many times over, between the one head and the one tail."""
    original = article()
    first, last = newsdoc.span(original, original.body[0]), newsdoc.span(original, original.body[-1])
    if first is None or last is None:
        raise Skip(f"{REFERENCE} does not say where its body stands")
    text = text_of(original)
    start, end = first.span.start, last.span.end
    return (text[:start] + "\n\n".join([text[start:end]] * times) + text[end:]).encode()


@cache
def sized(size: int) -> bytes:
    """The reference sample with its body repeated to about so many bytes."""
    once = len(sample())
    return longer(1 + round((size - once) / (len(longer(2)) - once)))


@cache
def stories(size: int = 300_000) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of news articles, so many characters in all: of real ones if they are here, else of our own."""
    documents: list[tuple[str, ...]] = []
    left = size
    for text in _texts():
        paragraphs = tuple(text[:left].split("\n\n"))
        documents.append(paragraphs)
        left -= sum(map(len, paragraphs))
        if left <= 0:
            break
    return tuple(documents)


def _texts() -> Iterator[str]:
    if _ARTICLES.is_file():
        for line in _ARTICLES.read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    for number in count():
        yield _STORY.replace("Roth", f"Roth{'abcdefghij'[number % 10]}")


def edited(original: newsdoc.Article) -> newsdoc.Article:
    """An article with another headline, of another length."""
    if original.headline is None:
        raise Skip("it has no headline to edit")
    return attrs.evolve(original, headline=f"Late: {original.headline}")


def constructors(original: newsdoc.Article) -> Callable[[], newsdoc.Article]:
    """A function that makes an equal article, as one would write it: `Article(headline=..., body=(...))`.

    Compiled Python, fields at their default left out, which is the quicker way; no value is made beforehand.
    """
    names: dict[str, Any] = {"datetime": dt}
    build: Callable[[], newsdoc.Article] = eval(f"lambda: {_expression(original, names)}", names)
    if build() != original:
        raise ValueError("the constructors do not make the article that was read")
    return build


def _expression(value: Any, names: dict[str, Any]) -> str:
    if isinstance(value, tuple):
        return f"({''.join(f'{_expression(item, names)}, ' for item in value)})"
    if not attrs.has(type(value)):
        return repr(value)
    names[type(value).__name__] = type(value)
    arguments = (
        f"{field.alias}={_expression(held, names)}"
        for field in attrs.fields(type(value))
        if field.eq and (held := getattr(value, field.name)) != field.default
    )
    return f"{type(value).__name__}({', '.join(arguments)})"


def parser(name: str) -> Callable[[], object]:
    """The usual parser of a format's syntax at work on its document: XML or JSON, else Markdown."""
    data, text = sample(name), text_of(article(name))
    match text.lstrip("\ufeff \t\r\n")[:1]:
        case "<":
            parse = package("lxml.etree").fromstring
            return lambda: parse(data)
        case "{" | "[":
            return lambda: json.loads(data)
        case _:
            markdown = package("mistune", major="3").create_markdown(renderer=None)
            return lambda: markdown(text)


def package(name: str, major: str | None = None) -> ModuleType:
    """A module of a package that only the benchmarks need. Raises `Skip` if it is not here."""
    try:
        module = importlib.import_module(name)
    except ImportError as error:
        raise Skip(f"{name} is not installed") from error
    if major is not None and (there := module.__version__).split(".")[0] != major:
        raise Skip(f"{name} {major} is wanted, {there} is installed")
    return module


def held(load: Callable[[bytes], object]) -> Callable[[], float]:
    """A call that tells the bytes of memory that each of some hundred variants holds once it is loaded."""

    def reading() -> float:
        load(variant(0))
        gc.collect()
        tracemalloc.start()
        try:
            kept = [load(variant(number)) for number in range(1, 1 + _HELD)]
            gc.collect()
            return tracemalloc.get_traced_memory()[0] / len(kept)
        finally:
            tracemalloc.stop()

    return reading


def fresh(code: str, *, before: str = "") -> Callable[[], float]:
    """A call that tells the microseconds that `code` takes in a new interpreter, with its bytecode cached."""
    clock = "from time import process_time"
    script = f"{clock}\n{before}\nstart = process_time()\n{code}\nprint(process_time() - start)"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = _bytecode()

    def reading() -> float:
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment, cwd=_bytecode())
        return float(done.stdout) * 1e6

    reading()  # compiles
    return reading


@cache
def _bytecode() -> str:
    """A directory for the compiled files of the new interpreters, for as long as this one runs."""
    directory = tempfile.TemporaryDirectory(prefix="newsdoc-bench-")
    atexit.register(directory.cleanup)
    return directory.name
