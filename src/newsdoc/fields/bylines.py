"""Bylines: who a line of credit names, with role, organisation, place and contacts.

Law: nothing is reworded and nothing dropped. A name is exactly `text[start:end]`, and every word of the
line is part of a name, a role, an organisation, a place or a contact, or a connector, or stands in
`rest`. `compose` writes a line that `parse` reads as the same people, or refuses.

A line is cut at its connectors (`,` `and` `with` `in` `for` `|` ...). A stretch after a comma, slash, bar
or dash that is a role or an organisation belongs to the people just before it, all that are joined since
the last such stretch; anything else is the next name. After `and` an organisation is a contributor of its
own. `;` and `with` end what is joined. Source: bylines of wire and web news; the words are English so
far, as tables.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Final, Literal, Protocol

from attrs import Factory, define, frozen

from newsdoc.fields import agencies

Kind = Literal["person", "organisation", "desk"]
Span = tuple[int, int]
Words = Mapping[str, tuple[str, ...]]

# ---- the words, by language ----------------------------------------------------------------------

BY_WORDS: Final[Words] = {"en": ("By", "by", "BY")}
AND: Final[Words] = {"en": ("and", "AND")}
WITH: Final[Words] = {"en": ("with", "WITH")}
PLACE_WORDS: Final[Words] = {"en": ("in", "IN", "at", "AT", "from", "FROM")}
FOR: Final[Words] = {"en": ("for", "FOR", "For")}
ROLES: Final[Words] = {
    "en": (
        "analyst", "analysts", "chief", "columnist", "columnists", "contributor", "contributors",
        "correspondent", "correspondents", "critic", "critics", "director", "editor", "editors",
        "editor-at-large", "freelancer", "intern", "journalist", "journalists", "photographer",
        "photographers", "photojournalist", "producer", "producers", "reporter", "reporters", "writer",
        "writers",
    ),
}  # fmt: skip
"""The last word of a role."""
ROLE_OPENINGS: Final[Words] = {"en": ("special to ", "special for ")}
ROLE_ADJECTIVES: Final[Words] = {
    "en": (
        "assistant", "bureau", "chief", "deputy", "foreign", "political", "senior", "special", "sports",
        "the", "to",
    ),
}  # fmt: skip
"""Other words of a role that may stand in small letters."""
DESKS: Final[Words] = {
    "en": (
        "agencies", "desk", "news service", "news services", "newsroom", "staff", "staff report",
        "staff reporters", "staff reports", "staff writers", "wire reports", "wire service",
        "wire services", "wires",
    ),
}  # fmt: skip
"""The last words of the name of a desk."""
ORGANISATIONS: Final[Words] = {
    "en": (
        "agency", "broadcasting", "gazette", "herald", "magazine", "media", "network", "news", "newspaper",
        "newspapers", "press", "radio", "shimbun", "television", "times", "tribune", "tv", "university",
    ),
}  # fmt: skip
"""Words that make a name one of an organisation."""
PARTICLES: Final = frozenset(
    ("al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "e", "el", "ibn", "la",
     "las", "le", "los", "ten", "ter", "van", "von", "y", "zu"),
)  # fmt: skip
SUFFIXES: Final = frozenset({"Jr.", "Jr", "JR.", "JR", "Sr.", "Sr", "SR.", "SR", "II", "III", "IV"})
SENTENCE_WORDS: Final[Words] = {
    "en": (
        "are", "be", "been", "but", "can", "could", "did", "had", "has", "have", "he", "her", "his", "is",
        "it", "its", "no", "nobody", "not", "she", "should", "that", "their", "there", "these", "they",
        "this", "those", "was", "we", "were", "when", "which", "who", "will", "would", "you",
    ),
}  # fmt: skip
"""Words that no byline has, in any case."""
SENTENCE_OPENINGS: Final[Words] = {
    "en": (
        "accident", "afternoon", "chance", "comparison", "contrast", "dawn", "default", "design",
        "early", "evening", "far", "late", "law", "midnight", "mistake", "next", "night", "noon",
        "now", "then", "today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "january", "february", "march", "july", "september", "october",
        "november", "december",
    ),
}  # fmt: skip
"""Words after which `By` opens a sentence."""

_LONGEST_PLAUSIBLE: Final = 200
_LONGEST_NAME: Final = 8  # words
_LONGEST_AGENCY: Final = 4  # words


# ---- the values ----------------------------------------------------------------------------------


class Named(Protocol):
    """What `compose` needs to know of a contributor."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def role(self) -> str | None: ...  # noqa: D102
    @property
    def organisation(self) -> str | None: ...  # noqa: D102
    @property
    def place(self) -> str | None: ...  # noqa: D102
    @property
    def contacts(self) -> tuple[str, ...]: ...  # noqa: D102


@frozen
class ParsedName:
    """A contributor and where the name stands. A single word has no kind: it may be anything."""

    start: int
    end: int
    name: str
    kind: Kind | None = None
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    contacts: tuple[str, ...] = ()


@frozen
class ParsedByline:
    """The contributors of a line, in its order, and the stretches that were not understood."""

    names: tuple[ParsedName, ...]
    rest: tuple[Span, ...] = ()


# ---- the functions -------------------------------------------------------------------------------


def by_word(text: str) -> int:
    """The length of a bare by-word that heads a text, with its colon and blanks; 0 without one."""
    found = _by_word().match(text)
    return found.end() if found else 0


def parse(text: str) -> ParsedByline:
    """Read a line without its by-word."""
    reading = _Reading(text)
    connector, start = "start", 0
    for found in _connectors().finditer(text):
        reading.take(connector, start, found.start())
        connector, start = found.lastgroup or "", found.end()
        if connector == "contact":
            reading.contact(found.start(), found.end())
        elif connector in {"break", "with"}:
            reading.run = []
    reading.take(connector, start, len(text))
    names = (
        ParsedName(
            name.start, name.end, text[name.start : name.end], name.kind,
            name.role, name.organisation, name.place, tuple(name.contacts),
        )
        for name in reading.names
    )  # fmt: skip
    return ParsedByline(tuple(names), tuple(reading.rest))


def compose(names: Sequence[Named]) -> str:
    """The canonical line for some contributors: `Jane Doe, AFP`, `A, B and C`.

    Raises:
        ValueError: No line says this: `parse` would read it as other people.
    """
    stretches = [_stretch(name) for name in names]
    plain = ", ".join(stretches[:-1]) + " and " + stretches[-1] if len(stretches) > 1 else "".join(stretches)
    wanted = [_facts(name) for name in names]
    for line in (plain, "; ".join(stretches)):
        found = parse(line)
        if not found.rest and [_facts(name) for name in found.names] == wanted:
            return line
    raise ValueError(f"no byline says this: {plain!r} would be read as other people")


def plausible(text: str) -> bool:
    """Whether a text after a by-word is a byline and not the rest of a sentence.

    The rule: it is short; every word is capitalised, or a connector, a particle, a word of a role or a
    contact; none is a verb or pronoun (for headlines in capitals); the first is no weekday, month or the
    like; and it does not end with `!` or `?`.
    """
    if len(text) > _LONGEST_PLAUSIBLE or not _plausible().fullmatch(text):
        return False
    words = text.casefold().replace(",", " ").split()
    return words[0].rstrip(".") not in _SENTENCE_OPENINGS and _SENTENCE_WORDS.isdisjoint(words)


def _facts(name: Named) -> tuple[object, ...]:
    return (name.name, name.role, name.organisation, name.place, name.contacts)


def _stretch(name: Named) -> str:
    text = name.name
    if name.place:
        text += f" in {name.place}"
    agency = name.organisation and _kind(name.organisation) == "organisation"
    if name.organisation and not agency:
        text += f" for {name.organisation}"
    if name.role:
        text += f", {name.role}"
    if name.organisation and agency:
        text += f", {name.organisation}"
    return " ".join((text, *name.contacts))


# ---- the grammar ---------------------------------------------------------------------------------


def _words(*tables: Words) -> tuple[str, ...]:
    return tuple(word for table in tables for words in table.values() for word in words)


_ROLES: Final = frozenset(_words(ROLES))
_ROLE_OPENINGS: Final = _words(ROLE_OPENINGS)
_DESKS: Final = frozenset(_words(DESKS))
_ORGANISATIONS: Final = frozenset(_words(ORGANISATIONS))
_SENTENCE_WORDS: Final = frozenset(_words(SENTENCE_WORDS))
_SENTENCE_OPENINGS: Final = frozenset(_words(SENTENCE_OPENINGS))


@define
class _Name:
    """A contributor in the making."""

    start: int
    end: int
    kind: Kind | None
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    contacts: list[str] = Factory(list[str])

    @property
    def complete(self) -> bool:
        return bool(self.role or self.organisation or self.place or self.contacts)


@define
class _Reading:
    """A line being read; `run` holds the people to whom the next role, organisation or place belongs."""

    text: str
    names: list[_Name] = Factory(list[_Name])
    rest: list[Span] = Factory(list[Span])
    run: list[_Name] = Factory(list[_Name])
    affiliation: Span | None = None
    """The organisation that came last, which `for` may go on with: `Advance Media for Example.com`."""

    def take(self, connector: str, start: int, end: int) -> None:
        """Give a stretch between two connectors its part."""
        start, end = _trimmed(self.text, start, end)
        if start == end:
            return
        affiliation, self.affiliation = self.affiliation, None
        stretch = self.text[start:end]
        if connector == "place":
            understood = (not stretch[0].islower() or stretch.startswith("the ")) and self._give("place", stretch)
        elif connector == "for":
            if affiliation:
                start = affiliation[0]
                for name in self.run:
                    name.organisation = self.text[start:end]
            understood = bool(affiliation) or self._give("organisation", stretch)
        else:
            understood = (connector == "mark" and self._attribute(start, end)) or self._name(start, end)
        if not understood:
            self.rest.append((start, end))

    def contact(self, start: int, end: int) -> None:
        """Give a contact to the name before it."""
        if self.names:
            self.names[-1].contacts.append(self.text[start:end])
        else:
            self.rest.append((start, end))

    def _attribute(self, start: int, end: int) -> bool:
        """Read a stretch as something said of the people before it."""
        stretch = self.text[start:end]
        if not self.run:
            return False
        if stretch in SUFFIXES and not self.run[-1].complete:
            self.run[-1].end = end
            return True
        if _is_role(stretch):
            organisation = _leading_agency(stretch)
            if organisation:
                self._give("organisation", organisation)
            return self._give("role", stretch[len(organisation) :].lstrip())
        if _kind(stretch) != "organisation" or not self._give("organisation", stretch):
            return False
        self.affiliation = (start, end)
        return True

    def _give(self, what: Literal["role", "organisation", "place"], value: str) -> bool:
        """Say something of all the people of the run, if nothing of the kind has been said of them."""
        if not self.run or getattr(self.run[-1], what):  # what is said is said of the whole run
            return False
        for name in self.run:
            setattr(name, what, value)
        return True

    def _name(self, start: int, end: int) -> bool:
        stretch = self.text[start:end]
        kind = _kind(stretch)
        if kind is None and not _is_name(stretch):
            return False
        name = _Name(start, end, kind)
        self.names.append(name)
        if kind in {"organisation", "desk"} or (self.run and self.run[-1].complete):
            self.run = []
        if kind in {"person", None}:
            self.run.append(name)
        return True


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without its blanks, nor a full stop that is not an abbreviation's."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(stretch.rstrip())
    if start < end and text[end - 1] == ".":
        last = text[start:end].rsplit(None, 1)[-1]
        if last not in SUFFIXES and last.find(".") == len(last) - 1 and len(last) != len("J."):
            end -= 1
    return (start, end) if start < end else (end, end)


def _kind(stretch: str) -> Kind | None:
    """What a stretch names, if that can be told."""
    if agencies.find(stretch):
        return "organisation"
    words = stretch.casefold().split()
    if len(words) > _LONGEST_NAME:
        return None
    if words[-1] in _DESKS or " ".join(words[-2:]) in _DESKS:
        return "desk"
    if not _is_name(stretch):
        return None
    if words[0] == "the" or not _ORGANISATIONS.isdisjoint(words):
        return "organisation"
    return "person" if len([word for word in stretch.split() if word not in SUFFIXES]) > 1 else None


def _is_name(stretch: str) -> bool:
    """Whether every word is capitalised or a particle, one of them at least a word of its own."""
    words = stretch.split()
    if len(words) > _LONGEST_NAME:
        return False
    names = [word for word in words if word not in PARTICLES]
    return bool(names) and all(_name_word().match(word) for word in names)


def _is_role(stretch: str) -> bool:
    low = stretch.casefold()
    return low.rsplit(None, 1)[-1] in _ROLES or low.startswith(_ROLE_OPENINGS)


def _leading_agency(stretch: str) -> str:
    """The agency that a role begins with, in as many words as it takes (`Associated Press Writer`)."""
    ends = [word.end() for word in islice(re.finditer(r"\S++", stretch), _LONGEST_AGENCY)]
    return next((stretch[:end] for end in reversed(ends) if agencies.find(stretch[:end])), "")


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_CONTACT: Final = (
    r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++|(?<!\w)@\w++"
    r"|(?<![0-9])\+?\(?[0-9][0-9() -]{6,18}[0-9](?!\w)"
)


@cache
def _by_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either(_words(BY_WORDS))})(?::\s*+|\s++)")


@cache
def _connectors() -> re.Pattern[str]:
    # Words are looked at from inside their blanks, so that a run of blanks is passed once.
    return re.compile(
        rf"(?P<contact>{_CONTACT})"
        rf"|(?<=\s)(?:(?P<and>(?:{_either(_words(AND))}|&)(?=\s))|(?P<with>(?:{_either(_words(WITH))})(?=\s))"
        rf"|(?P<place>(?:{_either(_words(PLACE_WORDS))})(?=\s))|(?P<for>(?:{_either(_words(FOR))})(?=\s)))"
        r"|(?P<break>;)|(?P<mark>[,|/\u2022\u00b7()\n]|(?<=\s)[-\u2013\u2014]{1,2}(?=\s|$))",
    )


@cache
def _name_word() -> re.Pattern[str]:
    # `Doe`, `J.`, `O'Neil`, `d'Arc`, `al-Roe`, `NJ.com`, letters of scripts without case; U+FFFD is a damaged letter
    return re.compile(r"(?:[dl]['\u2019]|al-|el-)?(?=[^\W_])(?![a-z\u00df-\u00ff])[\w.'\u2019&\ufffd-]++$")


@cache
def _plausible() -> re.Pattern[str]:
    small = _words(AND, WITH, PLACE_WORDS, FOR, ROLES, ROLE_ADJECTIVES)
    agency = (name for known in agencies.AGENCIES for name in (known.name, *known.aliases) if name[0].islower())
    word = (
        rf"(?:(?:[dl]['\u2019]|al-|el-)?(?![a-z\u00df-\u00ff0-9_])[\w\ufffd][\w.'\u2019&\ufffd-]*+|{_CONTACT}"
        rf"|(?:{_either((*small, *PARTICLES, *(_words(DESKS)), *agency))})(?![\w'\u2019]))"
    )
    return re.compile(rf"{word}(?:[\s,;|/&().\u2022\u00b7\u2013\u2014-]++{word})*+[\s.,)-]*+")
