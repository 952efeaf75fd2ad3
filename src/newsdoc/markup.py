"""Inline markup: what may stand in a text, as data, and the marks that it makes.

Law: parsing is total and linear. Markup that does not pair is text; each spelling pairs by itself, so marks may
overlap.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from newsdoc.codecs import Segment
from newsdoc.model import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ALWAYS = frozenset({"escape", "br", "newline", "hard", "entity", "code", "address"})
_PAIRED = frozenset({"run", "tag", "attributes"})
_ELEMENTS = frozenset({"code", "address"})
_CLOSING = frozenset({"link", "close"})
_BREAKS = frozenset({"br", "hard"})
_LINK = ("link",)
_Marked = tuple[int, int, str, str | None]
_PUNCTUATION = r"[!-/:-@\[-`{-~•]"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_BLANKS = re.compile(r"\s++")
# Lengths are bounded, since what opens may not close: a long text is looked at once, not once for each bracket.
_ADDRESS = r"(?:<(?P<angled>[^<>\r\n]{0,2000}+)>|(?P<href>[^()\s<>]*+(?>(?:\([^()\s<>]*+\)[^()\s<>]*+)*)))"
_LINK_TITLE = r"(?P<title>\s{1,99}+(?:\"[^\"\\]{0,999}+\"|'[^'\\]{0,999}+'))?\s{0,99}+"
_OPAQUE = (
    r"!\[[^\[\]\r\n]{0,999}+\]\([^()\r\n]{0,2000}+\)"
    r"|\[\^[^\[\]\s]{1,99}+\]"
    r"|\[\[[^\[\]\r\n]{1,300}+\]\]"
    r"|\{\{[<%][^{}\r\n]{0,999}+\}\}"
    r"|\{%[^{}\r\n]{0,999}+%\}"
)


@attrs.frozen
class Markup:
    """The inline markup of a family of texts.

    `runs` are delimiters that open and close alike, with the kinds they mark; `tags` are HTML tags. Of several
    spellings of one kind the first is the one to write. `[text](address)` is a link, `<br>` a line break, and a
    backslash takes the meaning from the punctuation after it.

    With `commonmark` there is also what else CommonMark has: code in which nothing has a meaning, `<addresses>`, links
    with titles or to `references` by their label, entities, line breaks after a backslash or two blanks, and lines
    that begin with up to `quotes` quotation signs. Pictures, footnotes, `[[wiki links]]` and shortcodes are text.
    """

    runs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    commonmark: bool = attrs.field(default=False, kw_only=True)
    quotes: int = attrs.field(default=0, kw_only=True)
    references: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True, hash=False)

    @cached_property
    def token(self) -> re.Pattern[str]:
        """One pattern for all that may be markup. Possessive: linear on any input."""
        if not self.kinds:
            return re.compile(r"(?P<newline>\r\n|\r|\n)[ \t]*+")
        tags = "|".join(tag for tag, _ in self.tags)
        runs = "|".join(f"{re.escape(char)}++" for char in self._run_characters)
        if self.commonmark:
            return self._commonmark(runs, tags)
        return re.compile(
            r"(?P<newline>\r\n|\r|\n)[ \t]*+"
            rf"|(?P<escape>\\{_PUNCTUATION})"
            rf"|(?P<run>{runs})"
            r"|(?P<br><br\s*+/?>)"
            rf"|<(?P<end>/?)(?P<tag>{tags})(?P<attributes>\s[^<>]*+)?>"
            r"|(?P<bracket>\[)"
            r"|(?P<link>\]\((?P<href>[^()\s<>]*+(?>(?:\([^()\s<>]*+\)[^()\s<>]*+)*))\))",
            re.IGNORECASE,
        )

    def _commonmark(self, runs: str, tags: str) -> re.Pattern[str]:
        begun = rf"(?:[ \t]*+>){{0,{self.quotes}}}+[ \t]*+" if self.quotes else r"[ \t]*+"
        return re.compile(
            rf"(?P<hard>(?:(?<! ) {{2,}}+|\\)(?:\r\n|\r|\n){begun})"
            rf"|(?P<newline>\r\n|\r|\n){begun}"
            rf"|(?P<escape>\\{_PUNCTUATION})"
            r"|(?<!`)`(?P<code>[^`\r\n]{1,999}+)`(?!`)"
            rf"|(?P<run>{runs})"
            r"|(?P<br><br\s{0,99}+/?>)"
            rf"|<(?P<end>/?)(?P<tag>{tags})(?P<attributes>\s[^<>]*+)?>"
            r"|<(?P<address>[a-z][a-z0-9+.\-]{1,31}+:[^\s<>]*+)>"
            r"|(?P<entity>&(?:\#[0-9]{1,7}+|\#x[0-9a-f]{1,6}+|[a-z][a-z0-9]{1,31}+);)"
            rf"|(?P<opaque>{_OPAQUE})"
            r"|(?P<bracket>\[)"
            rf"|(?P<link>\]\(\s{{0,99}}+{_ADDRESS}{_LINK_TITLE}\))"
            r"|(?P<close>\](?:\[(?P<label>[^\[\]\r\n]{0,300}+)\])?)",
            re.IGNORECASE,
        )

    @cached_property
    def element(self) -> re.Pattern[str]:
        """A text with one plain element in it and no other markup, as most texts with any have."""
        plain = "[^" + re.escape("".join(self.specials)) + "]"
        tags = "|".join(tag for tag, kind in self.tags if kind != "link")
        return re.compile(rf"({plain}*+)<({tags})>({plain}++)</\2>({plain}*+)", re.IGNORECASE)

    @cached_property
    def specials(self) -> tuple[str, ...]:
        """Characters without which a text has neither markup nor line breaks."""
        more = ("&",) if self.commonmark else ()
        return ("\n", "\r", *(("<", "\\", "[", *self._run_characters, *more) if self.kinds else ()))

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of mark that each run or tag makes."""
        return dict(self.runs) | {tag: (kind,) for tag, kind in self.tags}

    @property
    def _run_characters(self) -> list[str]:
        return sorted({run[0] for run, _ in self.runs})

    def spellings(self, kind: str) -> list[str]:
        """The runs and tags that mark this kind alone, the preferred one first."""
        return [spelling for spelling, kinds in self.kinds.items() if kinds == (kind,)]


MIXED = Markup(
    runs=(
        ("**", ("strong",)),
        ("*", ("emphasis",)),
        ("_", ("emphasis",)),
        ("__", ("strong",)),
        ("***", ("strong", "emphasis")),
        ("`", ("code",)),
    ),
    tags=(
        ("u", "underline"),
        ("b", "strong"),
        ("strong", "strong"),
        ("i", "emphasis"),
        ("em", "emphasis"),
        ("s", "strike"),
        ("sup", "superscript"),
        ("sub", "subscript"),
        ("code", "code"),
        ("a", "link"),
    ),
)
"""HTML tags and Markdown side by side, as in text that was copied from a page."""

COMMONMARK = attrs.evolve(MIXED, runs=(*MIXED.runs, ("~~", ("strike",))), commonmark=True)
"""Markdown as CommonMark has it, with struck text, and with the HTML tags that stand in it."""

NONE = Markup()
"""No markup: only line breaks mean something."""


class Pair(NamedTuple):
    """An opening and a closing piece of markup that found each other, by the numbers of their tokens."""

    opened: int
    closed: int
    spelling: str
    value: str | None = None
    plain: bool = True
    """The spelling says no more than the mark does."""


class Parsed(NamedTuple):
    """A raw text taken apart; `unclosed` are the places of markup that opened and was not closed."""

    text: str
    marks: tuple[Mark, ...]
    segments: tuple[Segment, ...]
    pairs: Sequence[Pair]
    unclosed: Sequence[tuple[int, int]]


def parse(markup: Markup, raw: str) -> Parsed:
    """Take a raw text apart. O(length)."""
    single = markup.element.fullmatch(raw)
    if single is not None:
        return _alone(single, markup.kinds)
    tokens = list(markup.token.finditer(raw))
    kinds = markup.kinds
    pairs, unclosed = _pair(raw, tokens, kinds, markup.references)
    used: dict[int, int] = {}
    for pair in pairs:
        used[pair.opened] = used[pair.closed] = 0
    parts: list[str] = []
    segments: list[Segment] = []
    alone: list[_Marked] = []
    length = at = 0
    for index, token in enumerate(tokens):
        kind = token.lastgroup
        matched = index in used
        if not matched and kind not in _ALWAYS:
            continue  # loose markup is text
        start, end = token.span()
        # blanks before a line break are no text
        stop = at + len(raw[at:start].rstrip(" \t")) if kind == "newline" else start
        if stop > at:
            segments.append(Segment(length, at, stop - at))
            parts.append(raw[at:stop])
            length += stop - at
        at = end
        if matched:
            used[index] = length
        elif kind == "escape":
            at = end - 1
        elif kind == "entity":
            parts.append(_character(token.group()))
            length += len(parts[-1])
        elif kind in _ELEMENTS:
            first, last = token.span(kind)
            segments.append(Segment(length, first, last - first))
            parts.append(raw[first:last])
            value = parts[-1] if kind == "address" else None
            alone.append((length, length + last - first, "code" if value is None else "link", value))
            length += last - first
        elif kind in _BREAKS or (parts and parts[-1] != "\n"):
            parts.append(" " if kind == "newline" else "\n")
            length += 1
    if at < len(raw):
        segments.append(Segment(length, at, len(raw) - at))
        parts.append(raw[at:])
    text = "".join(parts)
    marks = [
        (used[pair.opened], used[pair.closed], kind, pair.value)
        for pair in pairs
        for kind in kinds.get(pair.spelling, _LINK)
    ]
    return _made(text, marks + alone, segments, pairs, unclosed)


def _made(
    text: str,
    marks: list[_Marked],
    segments: list[Segment],
    pairs: Sequence[Pair],
    unclosed: Sequence[tuple[int, int]],
) -> Parsed:
    """Without the blanks at both ends, and with marks made."""
    short = text.strip()
    if short != text:
        marks, segments = _stripped(text, marks, segments)
    made = [Mark(kind=kind, start=start, end=end, value=value) for start, end, kind, value in marks if start < end]
    if len(made) > 1:
        made.sort(key=_outer_first)
    return Parsed(short, tuple(made), tuple(segments), pairs, unclosed)


def _alone(element: re.Match[str], kinds: Mapping[str, tuple[str, ...]]) -> Parsed:
    """What the long way below makes of a text with one element in it, in a third of the time."""
    before, tag, inner, after = element.groups()
    first, last = len(before), len(before) + len(inner)
    segments = [
        Segment(0, 0, first),
        Segment(first, element.start(3), len(inner)),
        Segment(last, element.start(4), len(after)),
    ]
    (kind,) = kinds[tag.lower()]
    pair = Pair(0, 1, tag.lower())
    return _made(
        before + inner + after,
        [(first, last, kind, None)],
        [segment for segment in segments if segment.length],
        [pair],
        [],
    )


def reference(label: str) -> str:
    """What a label of a link is looked up by: its case and blanks do not count."""
    return _BLANKS.sub(" ", label.strip()).casefold()


def _character(entity: str) -> str:
    """What an entity stands for; itself, if it is none, or nothing for a text."""
    from html import unescape

    found = unescape(entity)
    return entity if _CONTROL.search(found) else found


def _pair(
    raw: str,
    tokens: Sequence[re.Match[str]],
    kinds: Mapping[str, tuple[str, ...]],
    references: Mapping[str, str],
) -> tuple[list[Pair], list[tuple[int, int]]]:
    """Match opening and closing markup. O(tokens)."""
    waiting: dict[str, list[int]] = {}
    pairs: list[Pair] = []
    for index, token in enumerate(tokens):
        kind = token.lastgroup
        if kind in _PAIRED:
            run, closing, tag = token.group("run", "end", "tag")
            spelling = run or tag.lower()
            if spelling not in kinds:
                continue
            stack = waiting.setdefault(spelling, [])
            may_open, may_close = _flanks(raw, token) if run else (not closing, bool(closing))
            if may_close and stack and token.start() > tokens[stack[-1]].end():
                opened = stack.pop()
                attributes = tokens[opened]["attributes"]
                if attributes is None and spelling != "a":
                    pairs.append(Pair(opened, index, spelling))
                else:
                    pairs.append(_tag_pair(attributes, opened, index, spelling))
            elif may_open and not (run and stack):
                stack.append(index)
        elif kind == "bracket":
            waiting.setdefault("[", []).append(index)
        elif kind in _CLOSING and waiting.get("["):
            opened = waiting["["].pop()
            if token.start() > tokens[opened].end():
                pair = _link_pair(raw[tokens[opened].end() : token.start()], opened, index, token, references)
                pairs += () if pair is None else (pair,)
    if len(pairs) > 1:
        pairs.sort()
    # a bracket, asterisk, underscore or backtick alone is common in text; a loose tag is not
    loose = [index for spelling, stack in waiting.items() if stack and spelling not in "[_*`" for index in stack]
    return pairs, [tokens[index].span() for index in sorted(loose)]


def _link_pair(text: str, opened: int, closed: int, token: re.Match[str], references: Mapping[str, str]) -> Pair | None:
    found = token.groupdict()
    if token.lastgroup != "close":
        return Pair(
            opened, closed, "[", found["href"] if found["href"] is not None else found["angled"], not found.get("title")
        )
    href = references.get(reference(found["label"] or text)) if references else None
    return None if href is None else Pair(opened, closed, "[", href)


def _tag_pair(attributes: str | None, opened: int, closed: int, spelling: str) -> Pair:
    if spelling != "a":
        return Pair(opened, closed, spelling, None, not (attributes and attributes.strip()))
    href = _HREF.search(attributes or "")
    value = next((group for group in href.groups() if group is not None), None) if href else None
    plain = href is not None and not _HREF.sub("", attributes or "", count=1).strip()
    return Pair(opened, closed, spelling, value, plain)


def _flanks(raw: str, token: re.Match[str]) -> tuple[bool, bool]:
    """Whether a run may open or close here: it leans on a word, and single ones do not stand inside one."""
    start, end = token.span()
    before, after = raw[start - 1 : start], raw[end : end + 1]
    may_open, may_close = bool(after.strip()), bool(before.strip())
    if token["run"] != "**":
        may_open, may_close = may_open and not before.isalnum(), may_close and not after.isalnum()
    return may_open, may_close


def _stripped(text: str, marks: Sequence[_Marked], segments: Sequence[Segment]) -> tuple[list[_Marked], list[Segment]]:
    """Move marks and segments along when the blanks at both ends go."""
    lead, length = len(text) - len(text.lstrip()), len(text.strip())
    moved = [(max(start - lead, 0), min(end - lead, length), kind, value) for start, end, kind, value in marks]
    cut = ((max(value - lead, 0), min(value - lead + size, length), at - value + lead) for value, at, size in segments)
    return moved, [Segment(first, first + shift, last - first) for first, last, shift in cut if first < last]


def _outer_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
