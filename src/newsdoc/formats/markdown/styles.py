"""How front matter spells its values: YAML, TOML, and lines of a label and a value.

Law: a scalar is read in a strict, small part of each language, and as the text that it shows: whether `no` is a word,
a place or a flag is for the field to say. What is not in that part has no value here, and stays as it is.
"""

from __future__ import annotations

import json
import re
import tomllib
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.source import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FOLD = re.compile(r"(?<![ \t])[ \t]*+(?>\r\n|\r|\n)(?P<more>(?>(?:[ \t]*+(?:\r\n|\r|\n))*))[ \t]*+")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_DOUBLE = re.compile(
    r"\\(?:(?P<line>(?:\r\n|\r|\n)[ \t]*+)|x(?P<x>[0-9a-fA-F]{2})"
    r"|u(?P<u>[0-9a-fA-F]{4})|U(?P<w>[0-9a-fA-F]{8})|(?P<c>.))"
    r"|" + _FOLD.pattern
)
_ESCAPES: Final = dict(zip('0abtnvfre"/\\N_LP \t', '\0\a\b\t\n\v\f\r\x1b"/\\\x85\xa0\u2028\u2029 \t', strict=True))
_QUOTED: Final = {
    '"': re.compile(r'"(?>(?:[^"\\]++|\\.)*)"', re.DOTALL),
    "'": re.compile(r"'(?>(?:[^']++|'')*)'"),
}
_BLOCK = re.compile(r"(?P<sign>[|>])(?P<more>[+\-1-9]{0,2})[ \t]*+(?:#[^\r\n]*+)?(?:\r\n|\r|\n)")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[\-?:](?=\S)")
_PLAIN_END = re.compile(r":(?=[ \t]|\Z|\r|\n)|(?<=[ \t])#")
_NOT_TEXT: Final = re.compile(
    r"(?:true|false|yes|no|on|off|y|n|null|~|[-+]?[.\d][\d_.,:eExXoO+\-a-fA-F]*|\.nan|[-+]?\.inf"
    r"|\d{4}-\d\d?-\d\d?.*)\Z",
    re.IGNORECASE,
)
"""What another reader of YAML may take for something else than text."""
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


class Part(NamedTuple):
    """A stretch of the text that a scalar spells; `literal` says that it stands there letter for letter."""

    text: str
    at: int
    literal: bool


class Style(ABC):
    """The spelling of values in one kind of front matter."""

    list_joint: str = ", "

    @abstractmethod
    def parts(self, raw: str) -> Iterator[Part] | None:
        """The text of a scalar in parts; None if it is no scalar of the kind that is read."""

    @abstractmethod
    def spell(self, text: str, raw: str | None, *, words: bool, within: bool = False) -> Iterator[str]:
        """Spellings of a text in place of an old one; `words` says that it is text, `within` that it is in a list."""

    @abstractmethod
    def escape(self, piece: str) -> Iterable[str]:
        """Spellings of a piece amid a scalar."""

    @abstractmethod
    def entry(self, key: str, spelled: str) -> str:
        """An entry of a key and a spelled value."""

    def sequence(self, spelled: Sequence[str]) -> str:
        """A list of spelled values."""
        return f"[{', '.join(spelled)}]"

    def mapping(self, pairs: Sequence[tuple[str, str]]) -> str | None:
        """A few keys with spelled values, as a value; None if there is no place for such."""
        del pairs
        return None

    def as_words(self, spelled: str) -> str:
        """A scalar that others, too, take for text."""
        return spelled

    def is_null(self, raw: str) -> bool:
        """Whether this says that there is no value."""
        return not raw

    def read(self, raw: str) -> str | None:
        """The text of a scalar."""
        parts = self.parts(raw)
        return None if parts is None else "".join(part.text for part in parts)


class Yaml(Style):
    """YAML: plain, quoted and block scalars, and lists of them."""

    def parts(self, raw: str) -> Iterator[Part] | None:
        """By the first character."""
        quoted = _QUOTED.get(raw[:1])
        if quoted is not None:
            if not quoted.fullmatch(raw):
                return None
            return _double(raw) if raw[0] == '"' else _single(raw)
        if raw[:1] in {"|", ">"}:
            found = _BLOCK.match(raw)
            return None if found is None else _block(raw, found)
        if not _PLAIN_START.match(raw) or _PLAIN_END.search(raw):
            return None
        return _folded(raw, 0, len(raw))

    def as_words(self, spelled: str) -> str:
        """Quoted, if it looks like a number, a date or a flag."""
        return _quote(spelled) if _NOT_TEXT.match(spelled) else spelled

    def is_null(self, raw: str) -> bool:
        """Nothing, or a word for it."""
        return raw in _NULLS

    def spell(self, text: str, raw: str | None, *, words: bool, within: bool = False) -> Iterator[str]:
        """As before; else plain, if nobody will take it for something else, or quoted."""
        first = (raw or "")[:1]
        if first in {"|", ">"} and raw:
            yield from self._block(text, raw)
        if raw is None and "\n" in text and not within:
            yield "|\n" + "\n".join("  " + row if row else "" for row in text.split("\n"))
        plain = first not in {'"', "'"} and not _CONTROL.search(text) and not (words and _NOT_TEXT.match(text))
        if plain and not (within and set(",[]{}").intersection(text)):
            yield text
        single = "'" + text.replace("'", "''") + "'"
        if not _CONTROL.search(text) and (first == "'" or ('"' in text and first != '"')):
            yield single
        yield _quote(text)

    def _block(self, text: str, raw: str) -> Iterator[str]:
        found = _BLOCK.match(raw)
        if found is None:
            return
        newline = found.group()[len(found.group().rstrip("\r\n")) :]
        indent = re.match(r"[ ]*", raw[found.end() :])
        blank = (indent.group() if indent else "") or "  "
        joint = newline if found["sign"] == "|" else newline * 2
        yield raw[: found.end()] + joint.join(blank + row if row else "" for row in text.split("\n"))

    def escape(self, piece: str) -> Iterable[str]:
        """As it is, as in single quotes, as in double ones."""
        return (piece, piece.replace("'", "''"), _quote(piece)[1:-1])

    def entry(self, key: str, spelled: str) -> str:
        """The key, a colon and the value."""
        return f"{_yaml_key(key)}: {spelled}"

    def mapping(self, pairs: Sequence[tuple[str, str]]) -> str:
        """Below the key, one line for each."""
        return "".join(f"\n  {key}: {spelled}" for key, spelled in pairs)


class Toml(Style):
    """TOML: strings of all four kinds; all else is the text that it shows."""

    def parts(self, raw: str) -> Iterator[Part] | None:
        """Strings by their quotes; a date, number or word as it is."""
        try:
            value: Any = tomllib.loads("v = " + _NEWLINE.sub("\n", raw))["v"]
        except (tomllib.TOMLDecodeError, RecursionError, KeyError):
            return None
        if isinstance(value, dict | list):
            return None
        if not isinstance(value, str):
            return iter((Part(raw, 0, literal=True),))
        width = 3 if raw[:3] in {'"""', "'''"} else 1
        inner = raw[width:-width]
        if inner == value:
            return iter((Part(value, width, literal=True),))
        return _double(raw) if width == 1 and raw[0] == '"' else iter((Part(value, width, literal=False),))

    def spell(self, text: str, raw: str | None, *, words: bool, within: bool = False) -> Iterator[str]:
        """With the quotes of before; without any, if it is no text."""
        del within
        bare = raw is not None and raw[:1] not in {'"', "'"}
        if bare or (raw is None and not words):
            yield text
        if raw is not None and raw[0] == "'" and "'" not in text and not _CONTROL.search(text):
            yield f"'{text}'"
        yield _quote(text)

    def escape(self, piece: str) -> Iterable[str]:
        """As it is, as in double quotes."""
        return (piece, _quote(piece)[1:-1])

    def entry(self, key: str, spelled: str) -> str:
        """The key, an equals sign and the value."""
        return f"{key if re.fullmatch(r'[A-Za-z0-9_-]+', key) else _quote(key)} = {spelled}"

    def mapping(self, pairs: Sequence[tuple[str, str]]) -> str:
        """In braces."""
        return "{ " + ", ".join(f"{key} = {spelled}" for key, spelled in pairs) + " }"


class Labels(Style):
    """Lines of a label, a colon and a value, as the Jina Reader writes them."""

    def parts(self, raw: str) -> Iterator[Part] | None:
        """The line as it is."""
        return None if _NEWLINE.search(raw) else iter((Part(raw, 0, literal=True),))

    def spell(self, text: str, raw: str | None, *, words: bool, within: bool = False) -> Iterator[str]:
        """The text, if it is on one line."""
        del raw, words, within
        if not _CONTROL.search(text) and text == text.strip():
            yield text

    def escape(self, piece: str) -> Iterable[str]:
        """As it is."""
        return (piece,)

    def entry(self, key: str, spelled: str) -> str:
        """The label, a colon and the value."""
        return f"{key}: {spelled}"

    def sequence(self, spelled: Sequence[str]) -> str:
        """With commas."""
        return ", ".join(spelled)


class Dashes(Labels):
    """Lines that begin with two dashes, and tell by themselves what they are."""

    def entry(self, key: str, spelled: str) -> str:
        """The line; the author's has its by-word."""
        return f"-- By {spelled}" if key == "author" else f"-- {spelled}"


YAML: Final = Yaml()
TOML: Final = Toml()
LABELS: Final = Labels()
DASHES: Final = Dashes()


@attrs.frozen
class Scalar(Codec):
    """A scalar of front matter: its style says which text it spells, and `inner` which value that is."""

    style: Style
    inner: Codec
    words: bool = True
    """Whether the value is text: then what may be taken for a number or a flag is quoted."""
    within: bool = False
    """Whether it stands in a list."""

    @property
    def shares(self) -> tuple[str, ...]:
        """As of the value."""
        return self.inner.shares

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The value; None as value, and a remark, if the text is none of the kind that the field wants."""
        short = raw.strip(" \t")
        if self.style.is_null(short):
            return (None,) * (1 + len(self.shares))
        text = self.style.read(short)
        if text is None:
            return None
        noticed: list[Remark] = []
        values = self.inner.decode(text.strip(), noticed)
        if remarks is not None:
            remarks.extend(Remark(code, said, 0, len(raw), severity) for code, said, _, _, severity in noticed)
        if values is None:
            if remarks is not None:
                remarks.append(Remark("bad-value", f"{text!r:.60} is no value of this field", 0, len(raw), "error"))
            return (None,) * (1 + len(self.shares))
        return values

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The spellings of the value, each spelled as before."""
        short = None if raw is None else raw.strip(" \t")
        old = None if not short or self.style.is_null(short) else self.style.read(short)
        lead = " " if raw == "" else ""
        for text in self.inner.encode(values, old):
            for spelled in self.style.spell(text, short or None, words=self.words, within=self.within):
                yield lead + spelled

    def patch(self, piece: str) -> Iterable[str]:
        """The spellings of a piece."""
        return dict.fromkeys(said for inner in self.inner.patch(piece) for said in self.style.escape(inner))

    def settle(self, candidate: str, raw: str) -> str:
        """What has become a number or a flag to others is quoted."""
        del raw
        return self.style.as_words(candidate) if self.words else candidate

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands letter for letter in both."""
        lead = len(raw) - len(raw.lstrip(" \t"))
        short = raw.strip(" \t")
        parts = None if self.style.is_null(short) else self.style.parts(short)
        if parts is None:
            return ()
        known = list(parts)
        text = "".join(part.text for part in known)
        blanks = len(text) - len(text.lstrip())
        inner = self.inner.segments(text.strip())
        found: list[Segment] = []
        at = -blanks
        for part in known:
            if part.literal:
                for value, start, length in inner:
                    first, last = max(start, at), min(start + length, at + len(part.text))
                    if first < last:
                        found.append(Segment(value + first - start, lead + part.at + first - at, last - first))
            at += len(part.text)
        return tuple(found)

    def whole(self, raw: str) -> bool:
        """As of the value."""
        text = self.style.read(raw.strip(" \t"))
        return text is None or self.inner.whole(text.strip())


def _quote(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found.group()):04x}", quoted)


def _yaml_key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z_][\w.:/@\[\]-]*[\w\]]|[A-Za-z_]", key) else _quote(key)


def _folded(raw: str, at: int, end: int) -> Iterator[Part]:
    """Text in which a line break stands for a blank, and blank lines for line breaks."""
    for fold in _FOLD.finditer(raw, at, end):
        yield Part(raw[at : fold.start()], at, literal=True)
        yield Part("\n" * len(_NEWLINE.findall(fold["more"])) or " ", fold.start(), literal=False)
        at = fold.end()
    yield Part(raw[at:end], at, literal=True)


def _single(raw: str) -> Iterator[Part]:
    at = 1
    while (quote := raw.find("''", at, len(raw) - 1)) >= 0:
        yield from _folded(raw, at, quote + 1)
        at = quote + 2
    yield from _folded(raw, at, len(raw) - 1)


def _double(raw: str) -> Iterator[Part]:
    at, end = 1, len(raw) - 1
    for found in _DOUBLE.finditer(raw, at, end):
        yield Part(raw[at : found.start()], at, literal=True)
        if found["more"] is not None:
            said = "\n" * len(_NEWLINE.findall(found["more"])) or " "
        elif found["line"] is not None:
            said = ""
        elif found["c"] is not None:
            said = _ESCAPES.get(found["c"], found.group())
        else:
            number = int(found["x"] or found["u"] or found["w"], 16)
            said = chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\N{REPLACEMENT CHARACTER}"
        yield Part(said.replace("\r", "\n"), found.start(), literal=False)
        at = found.end()
    yield Part(raw[at:end], at, literal=True)


def _block(raw: str, header: re.Match[str]) -> Iterator[Part]:
    """The lines of a block scalar; its end has no blank lines, however it is chomped."""
    start = header.end()
    stop = len(raw.rstrip())
    digit = header["more"].strip("+-")
    indent = -1
    before = ""
    for first, end in lines(raw, start, max(stop, start)):
        line = raw[first:end]
        blanks = len(line) - len(line.lstrip(" "))
        if indent < 0 and line.strip(" "):
            indent = int(digit) if digit.isdigit() else blanks
        cut = first + min(blanks, max(indent, 0))
        text = raw[cut:end]
        if before:
            yield Part(_joint(header["sign"], before, text), first, literal=False)
        if text:
            yield Part(text, cut, literal=True)
        before = text or "\n"


def _joint(sign: str, before: str, after: str) -> str:
    """What stands between two lines of a block scalar."""
    if sign == "|" or before[0] in " \t" or after[:1] in {" ", "\t"}:
        return "\n"
    if before == "\n":
        return "" if after else "\n"
    return " " if after else "\n"
