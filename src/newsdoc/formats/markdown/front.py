"""Front matter cut into entries, with the place of every key and value.

Law: nothing is guessed. A key at the margin begins an entry, which goes on over all deeper lines; its value is a
scalar, a list of scalars or a map of scalars, or it has no value that is read, is reported and stays as it is.
Front matter that is not closed is none. Source: YAML 1.2 and TOML 1.0, as far as Hugo, Jekyll and web clippers use
them; the header of the Jina Reader.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import attrs

from newsdoc.formats.markdown.styles import DASHES, LABELS, TOML, YAML, Style
from newsdoc.source import NEWLINE, Span, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsdoc.format import Reading

Form = Literal["scalar", "flow", "block", "map", "odd", "none"]

_KEY = re.compile(
    r"(?:\"(?P<double>[^\"\\\r\n]{1,200}+)\"|'(?P<single>[^'\r\n]{1,200}+)'|(?P<plain>[^\s:#\"'\[\]{},&*!|>%@`?=-][^\s#\"'{},]{0,199}?))"
    r"[ \t]*+:(?=[ \t\r\n]|\Z)"
)
_TOML_KEY = re.compile(
    r"(?:\"(?P<double>[^\"\\\r\n]{1,200}+)\"|'(?P<single>[^'\r\n]{1,200}+)'|(?P<plain>[\w.-]{1,200}+))[ \t]*+="
)
_QUOTES: Final = {
    '"': re.compile(r'"(?>(?:[^"\\]++|\\.)*)"', re.DOTALL),
    "'": re.compile(r"'(?>(?:[^']++|'')*)'"),
}
_TOML_STRING = re.compile(
    r'"""(?>(?:[^"\\]++|\\.|"(?!""))*)"""|\'\'\'(?>(?:[^\']++|\'(?!\'\'))*)\'\'\'|"(?>(?:[^"\\\r\n]++|\\.)*)"|\'[^\'\r\n]*+\'',
    re.DOTALL,
)
_ITEM = re.compile(r"(?P<indent>[ \t]*+)-(?P<blank>[ \t]++|\Z)")
_BLANKS = re.compile(r"[ \t\r\n]*+(?>(?:#[^\r\n]*+[ \t\r\n]*+)*)")
_SIGN: Final = {"---": YAML, "+++": TOML}
_LABEL = re.compile(r"(?P<plain>[A-Z][A-Za-z]*(?:[ -][A-Za-z]+){0,3}):(?=[ \t]|\Z)[ \t]*+")
_CONTENT: Final = "Markdown Content:"
_HEADER: Final = 20_000
"""How long such a header may be."""
_DASH = re.compile(r"--[ \t]++(?=\S)")
_DASHED: Final = 2


class Entry(NamedTuple):
    """A key and its value.

    `value` is where the scalar stands, or the list with its brackets; `items` are the scalars of a list; `entries` the
    entries of a map. A comment after the value belongs to the entry.
    """

    key: str
    start: int
    end: int
    value: tuple[int, int]
    form: Form
    items: tuple[tuple[int, int], ...] = ()
    entries: tuple[Entry, ...] = ()
    whole: bool = True
    """Nothing stands in it but the key and what of the value is read."""

    @property
    def name(self) -> tuple[int, int]:
        """Where the key stands, if it is not quoted."""
        return self.start, self.start + len(self.key)


@attrs.frozen
class Front:
    """The front matter of a text: what stands in it, and where entries may stand."""

    style: Style
    entries: tuple[Entry, ...]
    others: tuple[Span, ...]
    """What is no entry, such as a comment."""
    inside: Span
    end: int
    """Where the body may begin."""
    fences: tuple[Span, ...] = ()


def find(reading: Reading) -> Front | None:
    """The front matter that a text opens with."""
    text = str(reading.source.text)
    start = len(text) - len(text.lstrip("\r\n \t")) if text[:1].isspace() else 0
    head = text[start : start + 3]
    if head in _SIGN:
        return _fenced(text, start, head)
    if head.startswith("-- "):
        return _dashed(text, start)
    return _labelled(text, start) if head[:1].isupper() else None


def _fenced(text: str, start: int, sign: str) -> Front | None:
    ends = re.compile(rf"^(?:{re.escape(sign)}{'|[.]{3}' if sign == '---' else ''})[ \t]*+$", re.MULTILINE)
    first = NEWLINE.search(text, start)
    if first is None or text[start : first.start()].rstrip(" \t") != sign:
        return None
    if "\r" in text:  # to Python, a lone carriage return ends no line
        ends = re.compile(rf"(?<=[\r\n])(?:{re.escape(sign)}{'|[.]{3}' if sign == '---' else ''})[ \t]*+(?=[\r\n]|\Z)")
    closing = ends.search(text, first.end())
    if closing is None:
        return None
    style = _SIGN[sign]
    scanner = _YamlScanner(text) if style is YAML else _TomlScanner(text)
    scanner.scan(first.end(), closing.start())
    inside_end = closing.start()
    if inside_end > first.end():
        inside_end -= 2 if text[inside_end - 2 : inside_end] == "\r\n" else 1
    inside = Span(first.end(), max(inside_end, first.end()))
    fences = (Span(start, first.start()), Span(closing.start(), closing.end()))
    return Front(style, tuple(scanner.entries), tuple(scanner.others), inside, closing.end(), fences)


def _labelled(text: str, start: int) -> Front | None:
    """Lines of labels before `Markdown Content:`."""
    limit = text.find(_CONTENT, start, start + _HEADER)
    if limit < 0 or (limit > 0 and text[limit - 1] not in "\r\n"):
        return None
    entries: list[Entry] = []
    others: list[Span] = []
    for begin, end in lines(text, start, limit):
        found = _LABEL.match(text, begin, end)
        stop = _trimmed(text, begin, end)
        if found is not None:
            value = (min(found.end(), stop), stop)
            entries.append(Entry(found["plain"], begin, stop, value, "scalar" if value[0] < stop else "none"))
        elif text[begin:end].strip():
            others.append(Span(begin, stop))
    if not entries and limit > start:
        return None
    end = limit + len(_CONTENT)
    others.append(Span(limit, end))
    return Front(LABELS, tuple(entries), tuple(others), Span(start, end), end)


def _dashed(text: str, start: int) -> Front | None:
    """Lines that begin with two dashes: the headline first."""
    entries: list[Entry] = []
    end = start
    for begin, stop in lines(text, start):
        found = _DASH.match(text, begin, stop)
        if found is None:
            break
        end = _trimmed(text, begin, stop)
        entries.append(Entry("", begin, end, (found.end(), end), "scalar"))
    return Front(DASHES, tuple(entries), (), Span(start, end), end) if len(entries) >= _DASHED else None


class _Scanner:
    """Cuts a stretch of lines into entries."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entries: list[Entry] = []
        self.others: list[Span] = []

    def other(self, start: int, end: int) -> None:
        """Note what is no entry."""
        stop = _trimmed(self.text, start, end)
        if self.text[start:stop].strip():
            self.others.append(Span(start, stop))


class _YamlScanner(_Scanner):
    def scan(self, start: int, end: int) -> None:
        """All entries at the margin."""
        text = self.text
        margin = list(lines(text, start, end))
        number = 0
        while number < len(margin):
            begin, stop = margin[number]
            number += 1
            if not text[begin:stop].strip():
                continue
            key = _KEY.match(text, begin, stop)
            last = stop
            bare = key is not None and not _uncommented(text, key.end(), stop)
            while number < len(margin):
                first, after = margin[number]
                line = text[first:after]
                if line.strip():
                    deeper = line[0] in " \t" or (bare and (line[0] in "]}" or line[:2] in {"- ", "-\t", "-"}))
                    if not deeper:
                        break
                    last = after
                number += 1
            if key is None:
                self.other(begin, last)
            else:
                self.entries.append(self.entry(key, begin, last))

    def entry(self, key: re.Match[str], start: int, end: int) -> Entry:
        """One entry, from its key to its last line."""
        text = self.text
        name = key["double"] or key["single"] or key["plain"]
        end = _trimmed(text, start, end)
        at = key.end()
        begin = at + len(text[at:end]) - len(text[at:end].lstrip(" \t"))
        line = NEWLINE.search(text, begin, end)
        stop = line.start() if line else end
        first = text[begin : begin + 1]
        if begin >= stop or first == "#":
            return self._below(name, start, end, at, stop)
        if first in {"[", "{"}:
            return _flow(text, name, start, end, begin)
        value = _scalar(text, begin, end)
        if value is None:
            return Entry(name, start, end, (begin, end), "odd", whole=False)
        return Entry(name, start, end, value, "scalar", whole=value[1] == end)

    def _below(self, name: str, start: int, end: int, at: int, stop: int) -> Entry:
        """An entry whose value begins on the next line, if it has one."""
        text = self.text
        rest = [(one, two) for one, two in lines(text, stop, end) if text[one:two].strip()]
        rest = [(one, two) for one, two in rest if text[one:two].lstrip()[0] != "#"]
        if not rest:
            return Entry(name, start, end, (at, at), "none", whole=at == end)
        whole = at == stop and len(rest) == sum(1 for one, two in lines(text, stop, end) if text[one:two].strip())
        if _ITEM.match(text, *rest[0]):
            items = _items(text, rest)
            if items is not None:
                return Entry(name, start, end, (at, end), "block", tuple(items), whole=whole and items[-1][1] == end)
        elif _KEY.match(text[slice(*rest[0])].lstrip()):
            entries = self._map(rest)
            if entries is not None:
                return Entry(name, start, end, (at, end), "map", entries=entries, whole=whole)
        else:
            begin = rest[0][0] + len(text[slice(*rest[0])]) - len(text[slice(*rest[0])].lstrip())
            value = _scalar(text, begin, end)
            if value is not None:
                return Entry(name, start, end, value, "scalar", whole=False)
        return Entry(name, start, end, (at, end), "odd", whole=False)

    def _map(self, rest: Sequence[tuple[int, int]]) -> tuple[Entry, ...] | None:
        """The entries of a map of scalars, all at one depth."""
        text = self.text
        depth = _depth(text, rest[0])
        found: list[Entry] = []
        number = 0
        while number < len(rest):
            begin, last = rest[number]
            if _depth(text, rest[number]) != depth:
                return None
            number += 1
            while number < len(rest) and _depth(text, rest[number]) > depth:
                last = rest[number][1]
                number += 1
            key = _KEY.match(text, begin + depth, last)
            if key is None:
                return None
            entry = self.entry(key, begin + depth, last)
            if entry.form not in {"scalar", "none"}:
                return None
            found.append(entry)
        return tuple(found)


class _TomlScanner(_Scanner):
    def scan(self, start: int, end: int) -> None:
        """The entries before the first table; a table is none."""
        text, at = self.text, start
        while at < end:
            line = NEWLINE.search(text, at, end)
            stop = line.start() if line else end
            begin = at + len(text[at:stop]) - len(text[at:stop].lstrip(" \t"))
            if text[begin : begin + 1] == "[":
                self.other(begin, end)
                return
            key = _TOML_KEY.match(text, begin, stop)
            if key is None:
                self.other(begin, stop)
                at = line.end() if line else end
                continue
            entry = self._entry(key, begin, end)
            self.entries.append(entry)
            line = NEWLINE.search(text, entry.end, end)
            at = line.end() if line else end

    def _entry(self, key: re.Match[str], start: int, end: int) -> Entry:
        text = self.text
        name = key["double"] or key["single"] or key["plain"]
        begin = key.end() + len(text[key.end() : end]) - len(text[key.end() : end].lstrip(" \t"))
        line = NEWLINE.search(text, begin, end)
        stop = line.start() if line else end
        first = text[begin : begin + 1]
        if first in {"[", "{"}:
            close, items, pairs = _bracketed(text, begin, end, _toml_scalar)
            if close is None:  # the rest of it all, else every line might look for the end
                return Entry(name, start, _trimmed(text, start, end), (begin, end), "odd", whole=False)
            line = NEWLINE.search(text, close, end)
            stop = _trimmed(text, close, line.start() if line else end)
            value = (begin, close)
            if items is None:
                return Entry(name, start, stop, value, "odd", whole=False)
            whole = stop == close and "#" not in text[begin:close]
            if first == "{":
                return Entry(name, start, stop, value, "map", entries=tuple(pairs), whole=whole)
            return Entry(name, start, stop, value, "flow", tuple(items), whole=whole)
        found = _TOML_STRING.match(text, begin, end)
        if found is not None and TOML.read(found.group()) is not None:
            line = NEWLINE.search(text, found.end(), end)
            stop = _trimmed(text, found.end(), line.start() if line else end)
            return Entry(name, start, stop, found.span(), "scalar", whole=stop == found.end())
        value_end = _uncommented_end(text, begin, stop)
        stop = _trimmed(text, start, stop)
        if TOML.read(text[begin:value_end]) is None:
            return Entry(name, start, stop, (begin, value_end), "odd", whole=False)
        return Entry(name, start, stop, (begin, value_end), "scalar", whole=stop == value_end)


# -- pieces ----------------------------------------------------------------------------------------------------


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \t\r\n"))


def _depth(text: str, line: tuple[int, int]) -> int:
    return len(text[slice(*line)]) - len(text[slice(*line)].lstrip(" "))


def _uncommented(text: str, start: int, end: int) -> str:
    rest = text[start:end].strip()
    return "" if rest.startswith("#") else rest


def _uncommented_end(text: str, start: int, end: int) -> int:
    found = text.find("#", start, end)
    return _trimmed(text, start, end if found < 0 else found)


def _scalar(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a scalar that fills a stretch stands, a comment after it left off; None if it does not."""
    quoted = _QUOTES.get(text[start])
    if quoted is not None:
        found = quoted.match(text, start, end)
        rest = text[found.end() : end].strip() if found else "?"
        return found.span() if found and (not rest or rest[0] == "#") else None
    if text[start] in "|>":
        return (start, end) if YAML.parts(text[start:end]) is not None else None
    stop = end
    comment = re.compile(r"(?<=[ \t])#").search(text, start, end)
    if comment is not None:
        if NEWLINE.search(text, comment.start(), end):
            return None
        stop = _trimmed(text, start, comment.start())
    return (start, stop) if YAML.parts(text[start:stop]) is not None else None


def _items(text: str, rest: Sequence[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """The scalars of a list, each behind its dash; deeper lines go on with the scalar above."""
    depth = _depth(text, rest[0])
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(rest):
        item = _ITEM.match(text, *rest[number])
        if item is None or len(item["indent"]) != depth:
            return None
        last = rest[number][1]
        number += 1
        while number < len(rest) and _depth(text, rest[number]) > depth:
            last = rest[number][1]
            number += 1
        last = _trimmed(text, item.end(), last)
        if item.end() >= last:
            return None
        value = _scalar(text, item.end(), last)
        if value is None:
            return None
        found.append(value)
    return found


def _flow(text: str, name: str, start: int, end: int, begin: int) -> Entry:
    """A list or map in brackets, of scalars."""
    close, items, pairs = _bracketed(text, begin, end, _flow_scalar)
    rest = text[close:end].strip() if close is not None else "?"
    if close is None or items is None or (rest and rest[0] != "#"):
        return Entry(name, start, end, (begin, end), "odd", whole=False)
    whole = not rest and "#" not in text[begin:close]
    if text[begin] == "{":
        return Entry(name, start, end, (begin, close), "map", entries=tuple(pairs), whole=whole)
    return Entry(name, start, end, (begin, close), "flow", tuple(items), whole=whole)


_FLOW_PLAIN = re.compile(r"[^\s,\[\]{}#&*!|>'\"%@`?](?>(?:[^,\[\]{}:#\r\n]++|:(?=[^\s,\[\]{}])|(?<=\S)#)*)")
_TOML_BARE = re.compile(r"[\w+.:-]++(?: \d\d:[\d:.+\-Z]++)?")


def _flow_scalar(text: str, at: int, end: int) -> int | None:
    quoted = _QUOTES.get(text[at])
    found = (quoted or _FLOW_PLAIN).match(text, at, end)
    return None if found is None else _trimmed(text, at, found.end())


def _toml_scalar(text: str, at: int, end: int) -> int | None:
    found = _TOML_STRING.match(text, at, end) or _TOML_BARE.match(text, at, end)
    return None if found is None or TOML.read(found.group()) is None else found.end()


def _bracketed(
    text: str, begin: int, end: int, read: Callable[[str, int, int], int | None]
) -> tuple[int | None, list[tuple[int, int]] | None, list[Entry]]:
    """Where a bracket closes, and the scalars or entries in it; None for them, if there is anything else."""
    mapped = text[begin] == "{"
    closing = "}" if mapped else "]"
    items: list[tuple[int, int]] = []
    entries: list[Entry] = []
    at = begin + 1
    while True:
        at = _skip(text, at, end)
        if at >= end:
            return None, None, []
        if text[at] == closing:
            return at + 1, items, entries
        start, key = at, ""
        if mapped:
            found = (_TOML_KEY if read is _toml_scalar else _KEY).match(text, at, end)
            if found is None:
                return _closed(text, begin, end), None, []
            key = found["double"] or found["single"] or found["plain"]
            at = _skip(text, found.end(), end)
        stop = read(text, at, end) if at < end else None
        if stop is None:
            return _closed(text, begin, end), None, []
        if mapped:
            entries.append(Entry(key, start, stop, (at, stop), "scalar"))
        else:
            items.append((at, stop))
        at = _skip(text, stop, end)
        if text[at : at + 1] == ",":
            at += 1
        elif text[at : at + 1] != closing:
            return _closed(text, begin, end), None, []


def _skip(text: str, at: int, end: int) -> int:
    found = _BLANKS.match(text, at, end)
    return found.end() if found else at


_BRACKETS = re.compile(r"[\[{]|[\]}]|\"(?>(?:[^\"\\]++|\\.?)*)(?:\"|\Z)|'[^']*+(?:'|\Z)|#[^\r\n]*+", re.DOTALL)


def _closed(text: str, begin: int, end: int) -> int | None:
    """Where the bracket at `begin` closes, whatever is in it."""
    depth = 0
    for found in _BRACKETS.finditer(text, begin, end):
        depth += (found.group() in {"[", "{"}) - (found.group() in {"]", "}"})
        if depth == 0:
            return found.end()
    return None


def names(entries: Sequence[Entry]) -> Iterator[str]:
    """The keys, as they are compared: without case, blanks, dashes and underscores."""
    return (normal(entry.key) for entry in entries)


def normal(key: str) -> str:
    """A key as it is compared with others: `publish_date` is `publishDate`."""
    return re.sub(r"[\s_-]+", "", key).casefold()
