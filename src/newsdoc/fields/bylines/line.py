"""A credit in the making: each stretch of a line is given its part.

Law: what is said after a mark is said of the people just before it, all that are joined since the last such stretch
(the `run`); what is said in brackets, of the last. A stretch that has no part goes to `furniture` or `rest`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import Factory, define

from newsdoc.fields.bylines import uses
from newsdoc.fields.bylines.pieces import divide, is_name
from newsdoc.fields.bylines.typing_slips import resembles_agency
from newsdoc.fields.bylines.uses import ARTICLE, BODY, LOWER, PARTICLE, SUFFIX, UPPER
from newsdoc.fields.bylines.values import Kind, ParsedByline, ParsedName, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.fields.bylines.tokens import Token

Part: TypeAlias = Literal["role", "organisation", "place"]

ATTRIBUTES: Final = frozenset({"mark", "slash", "bracket", "line", "glue", "blank"})
"""Connectors after which something may be said of the people before."""
_JOINING: Final = frozenset({"and", "break", "by", "with"})
"""Connectors after which a name is meant, though it was printed before."""
_LONGEST_STRETCH: Final = 24  # words; what comes after is prose
_ACRONYM: Final = range(2, 6)  # letters


@define
class Name:
    """A contributor in the making."""

    start: int
    end: int
    kind: Kind | None
    verb: str
    role: list[int] | None = None
    organisation: list[int] | None = None
    place: list[int] | None = None
    contacts: list[Span] = Factory(list[Span])
    introduced: bool = False
    """Role and organisation come before the name, and say nothing of those who follow."""

    @property
    def complete(self) -> bool:
        """Whether something was said of it, so that the next name is not joined to it."""
        described = not self.introduced and bool(self.role or self.organisation)
        return described or bool(self.place or self.contacts)


@define
class Line:
    """What was read of a line so far."""

    text: str
    verb: str = "by"
    names: list[Name] = Factory(list[Name])
    furniture: list[Span] = Factory(list[Span])
    rest: list[Span] = Factory(list[Span])
    run: list[Name] = Factory(list[Name])
    """Those to whom the next role, organisation or place belongs."""
    closed: bool = False
    """The credit is over: a date, a label or prose has followed names."""
    last: Part | None = None
    """What the stretch before was."""
    pending: dict[Part, list[int]] = Factory(dict[Part, list[int]])
    """What is said before a name: `Staff Writer Jane Doe`."""
    known: set[str] = Factory(set[str])
    """The names so far, case-folded."""

    def result(self) -> ParsedByline:
        """The line as read."""
        text = self.text
        names = [
            ParsedName(
                name.start,
                name.end,
                text[name.start : name.end],
                name.kind,
                text[slice(*name.role)] if name.role else None,
                text[slice(*name.organisation)] if name.organisation else None,
                text[slice(*name.place)] if name.place else None,
                tuple([text[start:end] for start, end in name.contacts]) if name.contacts else (),
                name.verb,
            )
            for name in self.names
        ]
        return ParsedByline(tuple(names), tuple(self.furniture), tuple(self.rest))

    def contact(self, span: Span) -> None:
        """Give a contact to the name before it."""
        if self.names:
            self.names[-1].contacts.append(span)
        else:
            self.rest.append(span)

    def close(self) -> None:
        """End the credit, if it has begun."""
        self.closed = self.closed or bool(self.names)

    def begin(self, verb: str) -> None:
        """Begin a new credit after a by-word."""
        self.verb = verb
        self.closed = False
        self.run = []

    def read(self, connector: str, words: Sequence[Token]) -> None:
        """Give a stretch its part; `connector` is what stands before it. Time is linear in its length."""
        last, self.last = self.last, None
        if self.closed:
            if not (connector == "for" and words[0][4] & (BODY | ARTICLE) and self._employer(words)):
                self.leave(words)
            return
        if connector == "place":
            self._place(words)
            return
        if connector == "for":
            self._for(words, last)
            return
        if len(words) > _LONGEST_STRETCH:
            self.read(connector, words[:_LONGEST_STRETCH])
            self.rest.append(span_of(words[_LONGEST_STRETCH:]))
            self.close()
            return
        pieces = divide(self.text, words, attribute=connector in ATTRIBUTES and bool(self.run))
        ahead = len(pieces) > 1 and pieces[-1][0] == "name" and pieces[-2][0] == "role"
        if ahead and all(what in {"organisation", "role"} for what, _first, _end in pieces[:-1]):
            for what, first, end in pieces[:-1]:
                self.pending["role" if what == "role" else "organisation"] = list(span_of(words[first:end]))
            pieces = pieces[-1:]
            connector = "and" if connector in ATTRIBUTES else connector
        for number, (what, first, end) in enumerate(pieces):
            said = words[first:end]
            how = connector if not number else "blank"
            if what == "name":
                self._named(how, said, last)
            elif what == "role":
                self._role(how, said, last)
            elif what == "organisation":
                self._organisation(how, said)
            elif what == "desk":
                self.add(*span_of(said), "desk")
            elif what == "section":
                self.furniture.append(span_of(said))
            else:
                self.rest.append(span_of(said))
                if what == "prose":
                    self.close()
        self.rest += [(first, end) for first, end in self.pending.values()]  # the name behind it is no contributor
        self.pending.clear()

    def leave(self, words: Sequence[Token]) -> None:
        """Set words aside that are no part of the credit."""
        start, end = span_of(words)
        known = " ".join(self.text[start:end].casefold().split()) in self.known
        (self.furniture if known else self.rest).append((start, end))

    def _named(self, connector: str, words: Sequence[Token], last: Part | None) -> None:
        words = self._once(words)
        start, end = span_of(words)
        if connector in ATTRIBUTES and self.run and self.verb != "source" and self._attribute(connector, words):
            return
        if len(words) == 1:
            if connector == "and" and last == "place" and self.run:  # `Frankfurt und Berlin`
                self._extend("place", end)
                return
            if connector in {"furniture", "contact"} and self.names:
                self.rest.append((start, end))
                return
        if self._is_again(connector, words):
            self.furniture.append((start, end))
            return
        if self.verb == "source":
            self.add(start, end, "organisation", words)
            return
        single = len([word for word in words if not word[4] & SUFFIX]) == 1
        self.add(start, end, None if single else "person", words)

    def _once(self, words: Sequence[Token]) -> Sequence[Token]:
        """A name that is printed twice in a row is read once."""
        half, odd = divmod(len(words), 2)
        if not half or (words[0][3] != words[half][3] and words[-1][3] != words[-2][3]):
            return words
        lows = [word[3] for word in words]
        if not odd and lows[:half] == lows[half:]:
            self.furniture.append(span_of(words[half:]))
            return words[:half]
        if odd and lows[-1] == lows[-2]:  # `JANE DOE Doe writes on`
            self.furniture.append(span_of(words[-1:]))
            return words[:-1]
        return words

    def _is_again(self, connector: str, words: Sequence[Token]) -> bool:
        """Whether a name is one that the page has printed before, and nothing joins it to the line."""
        if not self.known or connector in _JOINING:
            return False
        return " ".join(word[3] for word in words) in self.known

    def _attribute(self, connector: str, words: Sequence[Token]) -> bool:
        """Whether a name after a mark is a suffix, an organisation or a place of those before it."""
        start, end = span_of(words)
        owner = self.run[-1]
        beside = not self.text[owner.end : start].strip(", ")
        if len(words) == 1 and words[0][4] & SUFFIX and not owner.complete and beside:
            owner.end = end
            return True
        if owner.place and connector == "mark" and self._is_region(words, owner.place[1], start):
            self._extend("place", end)
            return True
        stretch = self.text[start:end]
        if connector == "bracket" and stretch.casefold() in uses.VERBS:  # `(Text)`
            return self.give("role", (start, end), connector)
        if len(words) > 1:
            return stretch.casefold() in uses.PLACES and self.give("place", (start, end), connector)
        if connector not in {"slash", "glue"} and owner.kind != "desk" and self._is_acronym(words[0]):
            return self.give("organisation", (start, end), connector)
        if "." in stretch[:-1] and stretch[-1] != "." and connector != "glue":  # `Example.com`
            return self.give("organisation", (start, end), connector)
        if resembles_agency(words[0][3]):
            return self.give("organisation", (start, end), connector)
        if connector in {"glue", "slash"} or owner.kind is None:
            return False
        if connector == "blank" and owner.kind == "person" and not owner.organisation:
            return False
        return self.give("place", (start, end), connector)

    def _is_region(self, words: Sequence[Token], place_end: int, start: int) -> bool:
        """`Palm Beach, Florida`: a place after a place and a comma."""
        near = self.text[place_end:start].strip() == ","
        return near and (len(words) == 1 or self.text[start : words[-1][2]].casefold() in uses.PLACES)

    def _is_acronym(self, word: Token) -> bool:
        """`CNN` after a name that is not itself in capitals."""
        owner = self.run[-1]
        capitals = word[4] & UPPER and word[2] - word[1] in _ACRONYM and owner.kind == "person"
        return bool(capitals) and not self.text[owner.start : owner.end].isupper()

    def _role(self, connector: str, words: Sequence[Token], last: Part | None) -> None:
        span = span_of(words)
        if connector == "and" and last == "role" and self.run:
            self._extend("role", span[1])
        elif self.run and self.run[-1].kind != "desk" and self.run[-1].role is None:
            self.give("role", span, connector)
        elif connector in {"start", "by", "and", "break"}:  # `By our correspondent`
            self.add(*span, "desk")
        else:
            self.rest.append(span)

    def _organisation(self, connector: str, words: Sequence[Token]) -> None:
        span = span_of(words)
        people = self.run and self.run[-1].kind not in {"organisation", "desk"}
        if connector in ATTRIBUTES and people and self.give("organisation", span, connector):
            return
        if self._is_again(connector, words):
            self.furniture.append(span)
            return
        self.add(*span, "organisation", words)

    def _place(self, words: Sequence[Token]) -> None:
        """`in Jerusalem`; what follows the place is set aside."""
        first = 1 if words[0][4] & ARTICLE and len(words) > 1 else 0
        reach = first
        while reach < len(words):
            use = words[reach][4]
            prose = use & uses.SENTENCE and reach + 1 < len(words) and words[reach + 1][4] & LOWER
            if (use & LOWER and not use & PARTICLE) or (prose and reach > first):
                break
            reach += 1
        if reach == first or not is_name(words[first:reach]) or not self.give("place", span_of(words[:reach])):
            self.rest.append(span_of(words))
            return
        if reach < len(words):
            self.rest.append(span_of(words[reach:]))
            self.close()

    def _for(self, words: Sequence[Token], last: Part | None) -> None:
        """`for AFP`, and what goes on an organisation: `Advance Media for Example.com`."""
        span = span_of(words)
        if last == "organisation" and self.run and self.run[-1].organisation:
            self._extend("organisation", span[1])
        elif words[0][4] & (LOWER | ARTICLE) == LOWER or not self.give("organisation", span):
            self.rest.append(span)

    def _employer(self, words: Sequence[Token]) -> bool:
        """`covers politics for The Associated Press`: what prose says of the last name."""
        what, first, end = divide(self.text, words)[0]
        if what != "organisation" or not self.give("organisation", span_of(words[first:end])):
            return False
        if end < len(words):
            self.rest.append(span_of(words[end:]))
        return True

    # ---- contributors ----------------------------------------------------------------------------

    def add(self, start: int, end: int, kind: Kind | None, words: Sequence[Token] = ()) -> None:
        """Add a contributor, and join it to those before, of whom nothing was said yet."""
        made = Name(start, end, kind, self.verb)
        if self.pending:
            made.role = self.pending.pop("role", None)
            made.organisation = self.pending.pop("organisation", None)
            made.introduced = True
        if self.run and (
            made.complete
            or self.run[-1].complete
            or kind in {"organisation", "desk"}
            or self.run[-1].kind in {"organisation", "desk"}
        ):
            self.run = []
        self.names.append(made)
        self.run.append(made)
        self.known.add(" ".join(word[3] for word in words) or self.text[start:end].casefold())

    def give(self, part: Part, span: Span, connector: str = "") -> bool:
        """Say something of all the people of the run, if nothing of the kind has been said of them."""
        if not self.run or getattr(self.run[-1], part):  # what is said is said of the whole run
            return False
        if connector == "bracket":
            self.run = self.run[-1:]
        said = list(span)  # one for all, so that it is lengthened in one step
        for name in self.run:
            setattr(name, part, said)
        if part == "role" and self.run[-1].kind is None:
            self.run[-1].kind = "person"
        self.last = part
        return True

    def _extend(self, part: Part, end: int) -> None:
        getattr(self.run[-1], part)[1] = end
        self.last = part


def span_of(words: Sequence[Token]) -> Span:
    """From the first word to the last."""
    return words[0][1], words[-1][2]
