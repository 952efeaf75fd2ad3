"""The lines of an article of Europresse, read into the model.

Law: labels are data, in French and English. A line that says nothing known is text where the text stands, and else an
extra. Who wrote it is told in the older pages by its place alone: lines between the title and the first paragraph,
which are no longer than names are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsdoc.fields import dates
from newsdoc.fields.bylines import by_word
from newsdoc.model import Article, Byline, Concept, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.format import Reading
    from newsdoc.formats.europresse.lines import Line
    from newsdoc.model import Block

PREFIX: Final = "europresse:"
_ISSUE: Final = re.compile(r",\s*+(?=(?:no|n°|nº|num[ée]ro|vol|issue)\b\.?)", re.IGNORECASE)
_WORDS: Final = re.compile(
    r"(?<![\w.,])([0-9]{1,3}(?:[ .,\u00a0\u202f]?[0-9]{3}){0,3}|[0-9]{1,9})\s?(?:mots?|words?)\b", re.IGNORECASE
)
_PAGE: Final = re.compile(r"(?:pp?|pg|pages?)\b\.?\s*+(?=\S)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:numéro de document|document (?:number|no\.?))\s*+:\s*+", re.IGNORECASE)
_BARE_NUMBER: Final = re.compile(r"[a-z]{1,12}·[0-9]{8}·[^\s·]{1,20}·\S{1,80}")
_ISSUED: Final = re.compile(r"(?:date d['’]émission|(?:issue date|date of issue|date issued))\s*+:\s*+", re.IGNORECASE)
_CERTIFICATE: Final = re.compile(r"(?:ce certificat|this certificate)\b", re.IGNORECASE)
_RIGHTS: Final = re.compile(r"(?:©|\(c\)|copyright\s++(?=©|\(c\)|[0-9]{4}))", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"(?:cet article est paru dans|this article appeared in)\b", re.IGNORECASE)
_NAME_WORDS: Final = 10
"""No line of names has more words."""


class ArticleReader:
    """Reads one article; `path` is its place in the package."""

    def __init__(self, reading: Reading, path: tuple[str | int, ...]) -> None:
        self._reading = reading
        self._path = path
        self._values: dict[str, Any] = {}
        self._extra: list[tuple[str, str]] = []

    def read(self, lines: Sequence[Line]) -> Article:
        """All lines of it."""
        parts: dict[str | None, list[Line]] = {}
        for line in lines:
            parts.setdefault(line.part, []).append(line)
        self._publication(_joined(parts.get("publication", ())))
        self._header(_joined(parts.get("header", ())))
        for field, part in (("headline", "title"), ("subheadline", "subtitle")):
            if part in parts:
                self._values[field] = _joined(parts[part])
        self._authors(parts.get("authors", ()))
        loose = self._loose(lines)
        text = parts.get("text")
        if text is None:
            cut = next((number for number, line in enumerate(loose) if _is_number(line.text)), len(loose))
            text, loose = loose[:cut], loose[cut:]
        end = len(text)
        while end and self._is_known(text[end - 1]):
            end -= 1
        self._values["body"] = list(_blocks(text[:end]))
        for line in loose:
            if not self._is_known(line):
                self._keep("other", line.text)
        for line in (*parts.get("number", ()), *parts.get("rights", ())):
            if not self._is_known(line):
                self._terms(line.text)
        return Article(**self._values, extra=self._extra)

    def _keep(self, key: str, text: str) -> None:
        if text:
            self._extra.append((f"{PREFIX}{key}", text))

    # -- what stands before the text -------------------------------------------------------------------------

    def _publication(self, text: str) -> None:
        """The publication, and which issue of it."""
        issue = _ISSUE.search(text)
        name = text[: issue.start()] if issue else text
        if name:
            self._values["provider"] = Concept(name=name)
        if issue:
            self._keep("issue", text[issue.end() :])

    def _header(self, text: str) -> None:
        """Section, date, number of words and page: `Mer, samedi 4 janvier 2031 134 mots, p. 3`."""
        found = next((date for date in dates.find(text) if date.year is not None), None)
        before, after = (text[: found.start], text[found.end :]) if found else ("", text)
        if section := before.strip(" ,-"):
            self._values["subjects"] = [Concept(name=section, role="category")]
        if found is not None and found.value is not None:
            self._values["published"] = found.value
            if "weekday" in found.doubts:
                said = text[found.start : found.end]
                self._report("weekday-mismatch", f"the weekday of {said!r} is not that of its date", "warning")
        elif text:
            self._report("bad-date", f"{text!r} tells no date; the field is left empty", "error")
        words = _WORDS.search(after)
        if words:
            self._values["word_count"] = int("".join(filter(str.isdecimal, words[1])))
            after = f"{after[: words.start()]},{after[words.end() :]}"
        for part in filter(None, (part.strip(" -") for part in after.split(","))):
            page = _PAGE.match(part)
            self._keep("page" if page else "header", part[page.end() :] if page else part)

    def _report(self, code: str, message: str, severity: Any) -> None:
        self._reading.report(code, message, severity=severity, path=(*self._path, "published"))

    def _authors(self, lines: Sequence[Line]) -> None:
        """Author lines, without the by-word."""
        for line in lines:
            text = line.text[by_word(line.text) :].strip() or line.text
            self._values.setdefault("bylines", []).append(Byline(text=text))

    def _loose(self, lines: Sequence[Line]) -> list[Line]:
        """Lines of no part: those over the title are its kicker, those under it may be names."""
        first = next((number for number, line in enumerate(lines) if line.part == "title"), 0)
        over = [line for line in lines[:first] if line.part is None]
        under = [line for line in lines[first:] if line.part is None]
        if over:
            self._values["kicker"] = _joined(over)
        if any(line.part in {"authors", "text"} for line in lines) or not first:
            return under
        names: list[Line] = []
        for line in under:
            if line.breaks[:1] != ["br"] or len(line.text.split()) > _NAME_WORDS:
                break
            names.append(line)
            if "p" in line.breaks:
                self._authors(names)
                return under[len(names) :]
        return under

    # -- what stands after it --------------------------------------------------------------------------------

    def _is_known(self, line: Line) -> bool:
        """Whether a line is labelled; if so, it is read."""
        text = line.text
        if _is_number(text):
            label = _NUMBER.match(text)
            self._number(text[label.end() :] if label else text)
        elif label := _ISSUED.match(text):
            issued = dates.parse(text[label.end() :])
            if issued is None or issued.value is None or "sent" in self._values:
                self._keep("issued", text[label.end() :])
            else:
                self._values["sent"] = issued.value
        elif _CERTIFICATE.match(text):
            self._keep("certificate", text)
        elif _RIGHTS.match(text) and "copyright_notice" not in self._values:
            self._values["copyright_notice"] = text
        elif _ADDRESS.match(text) and line.href and "url" not in self._values:
            self._values["url"] = line.href
        else:
            return False
        return True

    def _number(self, text: str) -> None:
        """The number of the document; the certificate may have another one."""
        if self._values.setdefault("guid", text) != text:
            self._values.setdefault("alt_ids", []).append(("certificate", text))

    def _terms(self, text: str) -> None:
        """What may be done with it."""
        terms = self._values.get("usage_terms")
        self._values["usage_terms"] = f"{terms}\n{text}" if terms else text


def _is_number(text: str) -> bool:
    """Whether a line is the number of the document."""
    return (_NUMBER.match(text) or _BARE_NUMBER.fullmatch(text)) is not None


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Paragraphs and headings; lines parted by a single line break are one paragraph."""
    texts: list[str] = []
    for number, line in enumerate(lines):
        texts.append(line.text)
        goes_on = line.breaks == ["br"] and lines[number + 1 : number + 2]
        if goes_on and not line.heading and not lines[number + 1].heading:
            continue
        text = "\n".join(texts)
        yield Heading(text=text) if line.heading else Paragraph(text=text)
        texts = []
