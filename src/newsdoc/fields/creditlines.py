"""Credit lines: who made a picture, who supplies it, and on what terms (`Jane Doe / AFP via Getty Images`).

Law: nothing is reworded and nothing dropped. Every word of the line is part of a name, a remark, a licence, a notice or
a contact, or a connector or label, or stands in `rest`; a name is exactly `text[start:end]`. `compose` writes a line
that `parse` reads as the same, or refuses.

A line is cut at its connectors (`/` `|` `,` ` - ` `via` `for` `and` `(` ...), once what is no name (licence, rights
notice, contact) is taken out. A stretch between two of them is a remark (`Handout`), an agency, or a name. Time is
linear in the text. Source: captions of wire and web news.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import Factory, define, frozen

from newsdoc.fields import agencies
from newsdoc.fields.alternatives import either, flexible
from newsdoc.fields.creditwords import (
    AND,
    BY,
    FOR,
    MADE,
    NO_OPENINGS,
    ORGANISATION_WORDS,
    REMARKS,
    REPORTER,
    RIGHTS,
    ROLE_ENDINGS,
    SHOT,
    SMALL_WORDS,
    VIA,
    Remark,
)
from newsdoc.fields.labels import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsdoc.fields.agencies import Agency

Kind = Literal["person", "organisation"]
Span = tuple[int, int]

_LONGEST_NAME: Final = 10  # words
_LONGEST_PERSON: Final = 5  # words


# ---- the values ----------------------------------------------------------------------------------


@frozen
class CreditedName:
    """Whom a credit names, and where. A single word that is no known agency has no kind: it may be anything.

    `via` says that the picture only passed through their hands.
    """

    start: int
    end: int
    name: str
    kind: Kind | None = None
    agency: Agency | None = None
    via: bool = False
    contacts: tuple[str, ...] = ()


@frozen
class ParsedCredit:
    """The names of a credit in its order, what it says besides, and the stretches that were not understood."""

    names: tuple[CreditedName, ...] = ()
    remarks: tuple[tuple[Remark, Span], ...] = ()
    licence: Span | None = None
    notice: Span | None = None
    rest: tuple[Span, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether this can hardly be anything but a credit: it names an agency, or has a remark, licence or notice."""
        return bool(self.remarks or self.licence or self.notice or any(name.agency for name in self.names))


# ---- the functions -------------------------------------------------------------------------------


def opening(text: str) -> int:
    """The length of the label, by-words or sign that opens a credit (`Photo by`, `Foto:`, `©`), with its blanks."""
    found = _opening().match(text)
    return found.end() if found else 0


def parse(text: str) -> ParsedCredit:
    """Read a credit line, with or without its label."""
    return _short(text) if len(text) <= _SHORT else _parse(text)


def notice_at(text: str, start: int, end: int) -> int:
    """Where the rights notice begins in which a stretch of a text ends; its end, if it does not end in one."""
    for found in _notice().finditer(text, start, end):
        if found.end() == end:
            return found.start()
    return end


def _parse(text: str) -> ParsedCredit:
    reading = _Reading(text)
    at, via = opening(text), False
    for found in _cuts().finditer(text, at):
        reading.stretch(at, found.start(), via=via)
        at = found.end()
        match found.lastgroup:
            case "licence" | "notice" | "contact" as what:
                reading.aside(what, found.start(), found.end())
                via = False
            case "via":
                via = True
            case _:
                # `via` reaches over the slash of `/via AFP`, not over the next one
                via = via and not text[found.start() - 1 : found.start()].strip()
    reading.stretch(at, len(text), via=via)
    return reading.done()


_short = lru_cache(maxsize=1024)(_parse)  # a run of news repeats its credits, and `captions` asks again and again


def compose(names: Sequence[CreditedName], *, remarks: Sequence[str] = (), licence: str | None = None) -> str:
    """The canonical line for some names, remarks and a licence: `Jane Doe / Handout / AFP via Getty Images, CC BY 4.0`.

    Persons come first, then remarks, then bodies, then those via whom it came.

    Raises:
        ValueError: No line says this: `parse` would read it as something else.
    """
    persons = [name.name for name in names if name.kind == "person"]
    bodies = [name.name for name in names if name.kind != "person" and not name.via]
    line = " / ".join((*persons, *remarks, *bodies))
    for name in names:
        if name.via:
            line += f" via {name.name}" if line else f"via {name.name}"
    line += f", {licence}" if licence and line else licence or ""
    found = parse(line)
    said = {(name.name, name.kind, name.via) for name in found.names}
    if (
        found.rest
        or said != {(name.name, name.kind, name.via) for name in names}
        or [line[slice(*span)] for _, span in found.remarks] != list(remarks)
        or (line[slice(*found.licence)] if found.licence else None) != licence
    ):
        raise ValueError(f"no credit says this: {line!r} would be read as something else")
    return line


def is_name(stretch: str) -> bool:
    """Whether every word is capitalised, of a script without case, or one that is small within a name."""
    if len(stretch) > 1 and stretch[0] in "'\"«‘“„" and stretch[-1] in "'\"»’”“":
        return len(stretch.split()) <= _LONGEST_NAME and not _SENTENCE_MARK.search(stretch)
    words = stretch.split()
    if not words or len(words) > _LONGEST_NAME or words[-1] in SMALL_WORDS or words[0] in NO_OPENINGS:
        return False
    return any(word not in SMALL_WORDS for word in words) and all(
        word in SMALL_WORDS or _name_word().match(word) or agencies.find(word) for word in words
    )


# ---- the grammar ---------------------------------------------------------------------------------

_Part: TypeAlias = "tuple[Kind | None, Agency | None, int, int]"
"""What a stretch of a line names: its kind, the agency, where."""


@define
class _Reading:
    """A line being read."""

    text: str
    names: list[CreditedName] = Factory(list[CreditedName])
    remarks: list[tuple[Remark, Span]] = Factory(list[tuple[Remark, Span]])
    spans: dict[str, Span] = Factory(dict[str, Span])
    rest: list[Span] = Factory(list[Span])
    contacts: dict[int, list[str]] = Factory(dict[int, list[str]])

    def done(self) -> ParsedCredit:
        names = tuple(
            CreditedName(n.start, n.end, n.name, n.kind, n.agency, n.via, tuple(self.contacts.get(i, ())))
            for i, n in enumerate(self.names)
        )
        return ParsedCredit(
            names, tuple(self.remarks), self.spans.get("licence"), self.spans.get("notice"), tuple(self.rest)
        )

    def aside(self, what: str, start: int, end: int) -> None:
        """Take a stretch that is no name."""
        if what == "contact":
            if self.names:
                self.contacts.setdefault(len(self.names) - 1, []).append(self.text[start:end])
            else:
                self._name(start, end, None, None, via=False)
            return
        start, end = _trimmed(self.text, start, end)
        if what in self.spans:
            self.rest.append((start, end))
            return
        self.spans[what] = (start, end)
        for mention in agencies.mentions(self.text[start:end]):
            self._name(start + mention.start, start + mention.end, "organisation", mention.agency, via=False)

    def stretch(self, start: int, end: int, *, via: bool) -> None:
        """Give a stretch between two cuts its part."""
        start, end = _trimmed(self.text, start, end)
        if start >= end:
            return
        remark = _remark_at().match(self.text, start, end)
        if remark and (remark.end() == end or len(remark[0]) > _LONGEST_ABBREVIATION):  # not the `Dr` of `Dr. Doe`
            self.remarks.append((_remarks()[_key(remark[0])], (start, remark.end())))
            article = _ARTICLE.match(self.text, remark.end(), end)  # `Courtesy of the Port Board`
            start = article.end() if article else remark.end()
            if start >= end:
                return
        remark = _remark_after().search(self.text, max(start, end - _LONGEST_REMARK), end)
        if remark and remark.start() > start:  # `Norvik News screenshot`
            self.remarks.append((_remarks()[_key(remark[0])], remark.span()))
            start, end = _trimmed(self.text, start, remark.start())
        last = self.text.rfind(" ", start, end)
        if last > 0 and self.text[last + 1 : end] in ROLE_ENDINGS:
            self.remarks.append(("staff", (last + 1, end)))
            end = last
        shot = _shot().fullmatch(self.text, start, end)
        if shot:
            self._name(*shot.span("source"), "organisation", agencies.find(shot["source"]), via=via)
            self._name(*shot.span("maker"), "person", None, via=via)
            if shot["shot"]:
                self.remarks.append(("staff", shot.span("shot")))
            return
        for kind, agency, left, right in _named(self.text, start, end):
            self._name(left, right, kind, agency, via=via)
            start = right
        start, end = _trimmed(self.text, start, end)
        if start < end:
            self.rest.append((start, end))

    def _name(self, start: int, end: int, kind: Kind | None, agency: Agency | None, *, via: bool) -> None:
        self.names.append(CreditedName(start, end, self.text[start:end], kind, agency, via))


def _named(text: str, start: int, end: int) -> Iterator[_Part]:
    """What a stretch names; nothing, if it is not all names."""
    stretch = text[start:end]
    agency = agencies.find(stretch)
    if agency:
        yield "organisation", agency, start, end
        return
    if not is_name(stretch):
        return
    for mention in agencies.mentions(stretch):
        left, right = start + mention.start, start + mention.end
        before, after = text[start:left].rstrip(), text[right:end].lstrip()
        if all(_is_filler(word) for word in (before + " " + after).split()):
            yield "organisation", mention.agency, start, end  # `DPA Images`, `AP Photo`
            return
        # `dpa Jane Doe`, `Jane Doe AFP`; not `Bloomberg Hall`, which is a name of its own
        alone = stretch[mention.start : mention.end]
        if alone in {alone.upper(), mention.agency.name} and not (before and after):
            person: _Part = ("person", None, start, start + len(before)) if before else ("person", None, right + 1, end)
            if _kind(before or after) == "person":
                parts: list[_Part] = [person, ("organisation", mention.agency, left, right)]
                yield from sorted(parts, key=itemgetter(2))
                return
    yield _kind(stretch), None, start, end


def _kind(name: str) -> Kind | None:
    words = [word.strip("'\"«»‘’“”„.").casefold() for word in name.split()]
    if not _organisation_words().isdisjoint(words) or _DOMAIN.search(name):
        return "organisation"
    full = [word for word in words if word and word not in SMALL_WORDS]
    return "person" if len(full) > 1 and len(words) <= _LONGEST_PERSON else None


def _is_filler(word: str) -> bool:
    return word.casefold().strip(".") in _FILLERS


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without blanks and stray signs around it, nor a full stop that is no initial's."""
    while start < end and (text[start].isspace() or text[start] in _STRAY):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _STRAY):
        end -= 1
    if (
        end - start > _LONGEST_ABBREVIATION
        and text[end - 1] == "."
        and _FULL_STOP.search(text, max(start, end - _STOP_WIDTH), end)
    ):
        end -= 1
    return start, end


def _key(words: str) -> str:
    return " ".join(words.replace("\u2019", "'").casefold().split())


def _words(*tables: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    return (word for table in tables for words in table.values() for word in words)


_LONGEST_ABBREVIATION: Final = 3
_LONGEST_REMARK: Final = 40  # characters
_STOP_WIDTH: Final = 12
_SHORT: Final = 200  # characters
_STRAY: Final = "©*=＝:/|,;·•"
_FULL_STOP: Final = re.compile(r"(?<![\s.][JS]r)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<=[^\W_]{2})\.$")
_ARTICLE: Final = re.compile(r"\s*+(?:(?:the|la|el|los|las|le|les|der|die|das|dem|den)\s++)?")
_SENTENCE_MARK: Final = re.compile(r"[.!?,;:]")
_DOMAIN: Final = re.compile(r"\w\.(?:[a-z]{2,4}|COM|NET|ORG)\b")
_FILLERS: Final = frozenset((
    "america", "asia", "bild", "bildfunk", "bilder", "entertainment", "europe", "file", "foto", "fotos", "image",
    "images", "international", "news", "newswire", "north", "photo", "photographer", "photographs", "photos", "picture",
    "pictures", "pool", "service", "sport", "sports", "staff", "the", "tv", "usa", "video", "wire",
))  # fmt: skip
"""Words beside an agency's name that leave it the agency's."""
_LICENCE: Final = (
    r"\b(?:CC[ -](?:BY|0|Zero)(?>(?:[ -](?:SA|NC|ND))*)(?:[ -][1-4]\.0)?(?:[ -](?:DE|US|IGO|Deed|UK|FR|ES))?"
    r"|CC0(?: 1\.0)?"
    r"|Creative Commons(?: [A-Z][\w.-]*+){0,6}|Public Domain|gemeinfrei|Domaine public|Dominio p[úu]blico"
    r"|Open Government Licence(?: v[\d.]++)?|GFDL|Unsplash License|Pixabay License)(?!\w)"
)


@cache
def label_pattern() -> str:
    """Regex source for a label of a credit and its colon, whatever stands for one: `Photo:`, `사진 =`, `Credit...`.

    No groups; for use with `re.IGNORECASE`.
    """
    # A look for the colon first: few words have one, and there are many labels to try.
    label, colon = either(labels("credit")), r"(?:[:\uff1a=\uff1d…]|\.{3})"
    ahead = r"(?:[^:\uff1a=\uff1d…\n]{1,30}+[:\uff1a=\uff1d…]|[^.\n]{1,30}+\.{3})"
    dotted = "|".join(flexible(word) for word in labels("credit") if word.endswith("."))
    return rf"(?:(?={ahead})(?:{label})\s*+{colon}|(?:{dotted})(?=\s))"


@cache
def made_by_pattern() -> str:
    """Regex source for the words before a maker's name: `Photo by`, `Foto von`. No groups; as above."""
    return rf"(?:{either(_words(MADE))})\s++(?:{either(_words(BY))})(?=\s)"


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"\s*+(?>(?:(?:{label_pattern()}|{made_by_pattern()}|©|\(c\)|（Ｃ）|＝|=)[\s:]*+)+)", re.IGNORECASE
    )


@cache
def _notice() -> re.Pattern[str]:
    rights, sign = either(RIGHTS), r"(?:©|\(c\)|copyright\b)"
    return re.compile(
        rf"(?<!\w)(?:(?:{sign}[^/|\n]{{0,80}}?)?(?:{rights})\.?+|copyright\s++(?:©\s*+)?[0-9]{{4}}[^/|\n]{{0,60}}+)",
        re.IGNORECASE,
    )


@cache
def _cuts() -> re.Pattern[str]:
    # What is looked for at the beginnings of words alone stands under one look behind.
    contact = r"(?<![.+-])[\w.+-]{1,64}@[\w-]++(?>(?:\.[\w-]++)+)|(?<![@.])@\w++|https?://\S++|www\.\S++"
    return re.compile(
        rf"(?<!\w)(?:(?P<licence>(?-i:{_LICENCE})|public domain(?!\w))"
        rf"|(?P<notice>{_notice().pattern})|(?P<contact>{contact})"
        rf"|(?P<label>{made_by_pattern()})"
        rf"|(?P<via>(?:{either(_words(VIA))})(?=\s)))"
        r"|(?P<sign>©|（Ｃ）)"
        rf"|(?<=\s)(?:(?P<word>(?:{either(_words(FOR, AND))}|&|\+)(?=\s))|(?P<dash>[-\u2013\u2014]{{1,2}}(?=\s|$)))"
        r"|(?P<mark>[/|,;=\uff1d()（）\[\]\u2022\u00b7\n]|:(?=\s)|(?<!\w)(?:19|20)[0-9]{2}(?!\w)|\u2013(?=\w))",
        re.IGNORECASE,
    )


@cache
def _remarks() -> Mapping[str, Remark]:
    return {word: remark for remark, table in REMARKS.items() for word in _words(table)}


@cache
def _remark_at() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(_remarks())})(?!\w)", re.IGNORECASE)


@cache
def _remark_after() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{either(_words(REMARKS['screenshot']))})$", re.IGNORECASE)


@cache
def _shot() -> re.Pattern[str]:
    """`新华社记者李四摄`: agency, reporter and what they did, in a script that parts no words."""
    names, reporter, shot = "|".join(map(re.escape, agencies.unspaced_names())), "|".join(REPORTER), "|".join(SHOT)
    return re.compile(rf"(?P<source>{names})(?:{reporter})\s?(?P<maker>[\u3400-\u9fff]{{2,4}}?)\s?(?P<shot>{shot})?")


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(_words(ORGANISATION_WORDS))


@cache
def _name_word() -> re.Pattern[str]:
    # `Doe`, `J.`, `O'Neil`, `d'Arc`, `al-Roe`, `example.com`, `(Doe`, letters of scripts without case
    return re.compile(
        r"(?:[dl]['\u2019]|al-|el-|['\"\u2018\u201c«])?(?=[^\W_])(?![a-z\u00df-\u00ff\u0430-\u045f])[\w.'\u2019&\ufffd\"»\u201d-]++$"
        r"|[a-z]{1,3}-?[A-Z][\w-]*+$|(?>(?:[\w-]++\.)+)(?:com|de|net|org|tv|info|co|fr|es|it|nl|se|no|dk|at|ch|ru|uk|eu)$"
    )
