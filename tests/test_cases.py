"""The cases in `cases/*.md`: a document, an edit, and the change it makes to the bytes.

A file opens with a title and, if its cases share one, their document. Every `##` heading begins a case. A case has
these blocks, in this order:

- the document, marked with its format; left out where it is the file's own
- `python`: the edit, an expression over `article` (or `package`, if there are several articles in the document), or
  some lines of which the last is one
- `diff`: the change. A hunk is found by what stands in it, so that it shows as much around a change as makes it
  clear; `@@` parts two hunks. The first line of a hunk may be any line of the document
- or `error`, in place of it: the class of the error and what it says
- `diagnostics`: what the reader remarks on, if it matters

Words after the format say how the document's bytes are made: `newline=CRLF`, `newline=CR`, `encoding=utf-16-le`, `bom`,
`unended` (no newline at the end), `bytes` (`\\xff` stands for a byte); `told` hands the encoding to the reader.
"""

import codecs
import difflib
import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc import edit, model
from newsdoc.testing import laws

CASES = Path(__file__).parent / "cases"
BLOCK = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NEWLINES = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}
BOMS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
WORDS = {name: getattr(model, name) for name in model.__all__ if name[0].isupper()} | {
    "attrs": attrs,
    "edit": edit,
    "evolve": attrs.evolve,
    "date": date,
    "datetime": datetime,
    "timedelta": timedelta,
    "timezone": timezone,
    "UTC": UTC,
}


@attrs.frozen
class Document:
    """A document as a case shows it, and how its bytes are made."""

    format: str
    how: dict[str, str]
    shown: str

    @classmethod
    def of(cls, info: str, shown: str) -> "Document":
        name, *words = info.split()
        how = dict(word.partition("=")[::2] for word in words)
        unknown = how.keys() - {"newline", "encoding", "bom", "unended", "bytes", "told"}
        assert not unknown, f"a document cannot be made {unknown}"
        return cls(name, how, shown)

    @property
    def encoding(self) -> str:
        return self.how.get("encoding", "utf-8")

    def data(self, shown: str) -> bytes:
        """The bytes of a text shown with plain newlines."""
        if "unended" in self.how:
            shown = shown.removesuffix("\n")
        if "bytes" in self.how:
            shown = re.sub(r"\\x([8-9a-f][0-9a-f])", lambda found: chr(0xDC00 + int(found[1], 16)), shown)
        text = shown.replace("\n", NEWLINES[self.how.get("newline", "LF")])
        bom = BOMS[self.encoding] if "bom" in self.how else b""
        return bom + text.encode(self.encoding, "surrogateescape" if "bytes" in self.how else "strict")

    def show(self, data: bytes) -> list[str]:
        """Lines in which every newline and undecodable byte can be seen."""
        text = data.decode(self.encoding, "backslashreplace")
        return [
            re.sub(r"[^\x20-\x7e]", lambda found: repr(found[0])[1:-1], line) for line in re.split(r"(?<=\n)", text)
        ]


@attrs.frozen
class Case:
    """One heading of a case file with its blocks."""

    document: Document
    blocks: dict[str, str]


def read(path: Path) -> dict[str, Case]:
    """The cases of a file by their headings."""
    title, *sections = _sections(path.read_text("utf-8"))
    assert title.startswith("# "), f"{path.name}: a case file begins with its title"
    shared = [Document.of(found["info"], found["text"]) for found in BLOCK.finditer(title)]
    assert len(shared) <= 1, f"{path.name}: one document for all cases, or one for each"
    cases = {}
    for section in sections:
        heading, _, rest = section.partition("\n")
        documents, blocks = list(shared), {}
        for found in BLOCK.finditer(rest):
            if found["info"] in {"python", "diff", "error", "diagnostics"}:
                assert found["info"] not in blocks, f"{path.name}: {heading}: two blocks of {found['info']}"
                blocks[found["info"]] = found["text"]
            else:
                documents.append(Document.of(found["info"], found["text"]))
        assert documents, f"{path.name}: {heading}: no document"
        assert ("diff" in blocks) != ("error" in blocks), f"{path.name}: {heading}: a diff or an error"
        assert heading not in cases, f"{path.name}: {heading}: the heading stands twice"
        cases[heading.strip()] = Case(documents[-1], blocks)
    return cases


def _sections(page: str) -> list[str]:
    """A page parted at its headings; a line `## ...` within a block is the document's heading, not the page's."""
    sections: list[str] = []
    for part in re.split(r"^## ", page, flags=re.MULTILINE):
        if sections and len(re.findall(r"^```", sections[-1], re.MULTILINE)) % 2:
            sections[-1] += f"## {part}"
        else:
            sections.append(part)
    return sections


def run(code: str, value: newsdoc.Article | newsdoc.Package) -> newsdoc.Article | newsdoc.Package:
    """What the last line of an edit comes to."""
    *lines, last = re.split(r"\n(?=[^\s)\]}])", code.strip())
    names = WORDS | {"package" if isinstance(value, newsdoc.Package) else "article": value}
    exec("\n".join(lines), names)
    return eval(last, names)


def patch(text: str, diff: str) -> str:
    """Carry out a diff by hand: every hunk must fit, and in one place only."""
    lines, done, at = text.split("\n"), [], 0
    for hunk in re.split(r"^@@.*\n", diff, flags=re.MULTILINE):
        shown = hunk.removesuffix("\n").split("\n") if hunk else []
        assert all(line[:1] in {"", " ", "-", "+"} for line in shown), f"no diff: {hunk}"
        old = [line[1:] for line in shown if line[:1] != "+"]
        new = [line[1:] for line in shown if line[:1] != "-"]
        places = [n for n in range(at, len(lines) - len(old) + 1) if lines[n : n + len(old)] == old]
        assert places, f"this is not in the document:\n{hunk}"
        assert len(places) == 1, f"this stands in several places:\n{hunk}"
        done += [*lines[at : places[0]], *new]
        at = places[0] + len(old)
    return "\n".join([*done, *lines[at:]])


FILES = {path.stem: read(path) for path in sorted(CASES.glob("*.md"))}
ALL = [pytest.param(case, id=f"{stem}: {heading}") for stem, cases in FILES.items() for heading, case in cases.items()]


def test_there_are_cases():
    assert len(ALL) > 100


@pytest.mark.parametrize("case", ALL)
def test_case(case: Case):
    document, blocks = case.document, case.blocks
    data = document.data(document.shown)
    loads = partial(laws.read, format=document.format, encoding=document.encoding if "told" in document.how else None)
    article = loads(data)
    assert newsdoc.dumps(article) == data
    if "diagnostics" in blocks:
        assert "\n".join(map(str, article.diagnostics)) == blocks["diagnostics"].rstrip("\n")
    assert ("python" in blocks) or blocks.get("diff") == "", "an edit"
    edited = run(blocks["python"], article)
    assert edited != article, "the edit changes nothing"
    if "error" in blocks:
        with pytest.raises(newsdoc.NewsDocError) as raised:
            newsdoc.dumps(edited)
        assert f"{type(raised.value).__name__}: {raised.value}" == " ".join(blocks["error"].split())
        return
    wanted, got = document.data(patch(document.shown, blocks["diff"])), newsdoc.dumps(edited)
    if got != wanted:
        shown = difflib.unified_diff(document.show(wanted), document.show(got), "expected", "got", lineterm="", n=2)
        pytest.fail("\n".join(shown), pytrace=False)
    again = loads(got)
    if isinstance(edited, newsdoc.Package) and isinstance(again, newsdoc.Article):
        again = newsdoc.Package(items=(again,))  # what is left of a package is one still
    assert again == edited
