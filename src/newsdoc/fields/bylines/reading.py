"""The reader of a byline: words are gathered into stretches, which what joins them hands to the line.

Law: a word is part of a name, a role, an organisation, a place or a contact; or it joins them; or it stands in
`furniture` or `rest`. `;`, `with`, a by-word and a full stop end what is joined.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import Factory, define

from newsdoc.fields import agencies
from newsdoc.fields.bylines import stamps, uses
from newsdoc.fields.bylines.line import Line, span_of
from newsdoc.fields.bylines.tokens import Token, tokens
from newsdoc.fields.bylines.uses import (
    AND,
    ARTICLE,
    BODY,
    BY,
    DAY,
    DESK,
    FOR,
    FURNITURE,
    JOINING,
    LABEL,
    LOWER,
    MONTH,
    OPENING,
    ORGANISATION,
    PARTICLE,
    PLACE,
    ROLE,
    UPPER,
    WITH,
)
from newsdoc.fields.bylines.words import ROLE_OPENINGS

if TYPE_CHECKING:
    from newsdoc.fields.bylines.values import ParsedByline

_MARKS: Final = {
    ",": "mark", "|": "mark", "•": "mark", "·": "mark", "-": "mark", "–": "mark", "—": "mark", "、": "mark",
    "，": "mark", "・": "mark", "/": "slash", "／": "slash", "(": "bracket", "[": "bracket", "（": "bracket",
    "\n": "line", ";": "break", "；": "break", ".": "break", "!": "break", "?": "break", "。": "break",
}  # fmt: skip
"""What a mark does; any other only parts."""
_LABEL_MARKS: Final = frozenset("/／・")
_HANDLED: Final = JOINING | FURNITURE | MONTH | DAY | LABEL | OPENING
_SMALL: Final = LOWER | BODY | PARTICLE
_NO_PROSE: Final = ROLE | DESK | uses.MODIFIER_AFTER | _SMALL
_SPLITS: Final = ROLE | uses.MODIFIER | DESK | BODY
_LONGEST_VERB: Final = 4  # words
_SIGNATURE: Final = range(2, 6)  # letters
_LONGEST_SIGNATURE: Final = 6  # parts
_SIGNED_AFTER: Final = frozenset({"start", "by", "break", "slash", "bracket", "mark"})


@define
class _Reading:
    line: Line
    tokens: list[Token]
    stretch: list[Token] = Factory(list[Token])
    connector: str = "start"
    """What stands before the stretch."""
    glued: bool = False
    """Words of the stretch were printed without a blank."""

    def read(self) -> None:
        at = 0
        before = -1
        many = len(self.tokens)
        while at < many:
            token = self.tokens[at]
            kind, start, end, low, use = token
            if kind == "word":
                if use & _HANDLED:
                    after = self._word(at, use)
                    if after:
                        before = self.tokens[after - 1][2]
                        at = after
                        continue
                elif use & LOWER and not self.stretch and not use & ~_SMALL and (after := self._signature(at)):
                    before = self.tokens[after - 1][2]
                    at = after
                    continue
                if start == before and self.stretch and self.stretch[-1][0] == "word":
                    self.glued = True
                self.stretch.append(token)
            elif kind == "number":
                at = self._number(at)
                before = self.tokens[at - 1][2]
                continue
            elif kind == "contact":
                self.take("contact")
                self.line.contact((start, end))
            elif kind == "quote":
                self.stretch.append((kind, start, end, low, uses.QUOTE))
            elif low in {":", "："}:
                self._label()
            else:
                if low in _LABEL_MARKS and self._is_label():
                    self._by()
                connector = _MARKS.get(low, "mark")
                self.take(connector)
                if connector == "break":
                    self.line.run = []
                    if low == ".":
                        self.line.verb = "by"
            before = end
            at += 1
        self.take("end")

    def _word(self, at: int, use: int) -> int:
        """Handle a word that may be more than a word; gives the token to go on with, 0 if it is none."""
        if use & FURNITURE and (after := self._furniture(at)):
            return after
        if use & (MONTH | DAY) and (after := stamps.end(self.tokens, at)):
            self._stamp(at, after)
            return after
        if use & BY and self._is_by(at):
            self._by()
            return at + 1
        if use & (AND | WITH | PLACE | FOR) and (connector := self._joint(at, use)):
            if connector == "beat":
                return self._beat(at)
            self.take(connector)
            if connector == "with":
                self.line.run = []
            return at + 1
        if use & LABEL and not self.stretch and self._is_plain(at + 1) and self.connector != "by":
            self._begin(uses.VERBS[self.tokens[at][3]])
            return at + 1
        if use & OPENING:
            return self._opening(at)
        return 0

    def _is_plain(self, at: int) -> bool:
        """Whether a token is a word that joins nothing."""
        return at < len(self.tokens) and self.tokens[at][0] == "word" and not self.tokens[at][4] & JOINING

    def _furniture(self, at: int) -> int:
        tokens = self.tokens
        for phrase in uses.FURNITURE_PHRASES[tokens[at][3]]:
            after = at + len(phrase)
            if tuple(token[3] for token in tokens[at:after]) == phrase:
                said = " ".join(phrase)
                colon = after < len(tokens) and tokens[after][3] == ":"
                if after < len(tokens) and (tokens[after][4] & BY or (colon and said in uses.VERBS)):
                    return 0  # `Posted by`
                self.take("furniture")
                self.line.furniture.append((tokens[at][1], tokens[after - 1][2]))
                if said in uses.CLOSING:
                    self.line.close()
                return after + colon
        return 0

    def _number(self, at: int) -> int:
        after = stamps.end(self.tokens, at)
        if after:
            self._stamp(at, after)
            return after
        kind, start, end, low, _use = self.tokens[at]
        if len(self.stretch) == 1 and end - start <= len("24") and self.line.text[start - 1].isspace():  # `Channel 4`
            self.stretch.append((kind, start, end, low, ORGANISATION))
        else:
            self.take("mark")
            self.line.rest.append((start, end))
        return at + 1

    def _stamp(self, at: int, after: int) -> None:
        self.take("furniture")
        self.line.furniture.append((self.tokens[at][1], self.tokens[after - 1][2]))
        self.line.close()

    def _begin(self, verb: str) -> None:
        self.line.begin(verb)
        self.connector = "by"

    def _is_by(self, at: int) -> bool:
        low, use = self.tokens[at][3:]
        if at + 1 == len(self.tokens) or (self.tokens[at + 1][0] == "mark" and self.tokens[at + 1][3] != ":"):
            return False
        if low not in uses.IN_NAMES:
            return True
        if self.stretch:
            return bool(self._verb()) or self.stretch[0][4] & (LOWER | PARTICLE) == LOWER
        if self.connector == "furniture" and not self.line.names:  # `31.12.2031 Von Jane Doe`
            return self._is_plain(at + 1) and self._is_plain(at + 2)
        return bool(use & LOWER) and self.connector != "by"

    def _verb(self) -> int:
        """How many words at the end of the stretch say what was done."""
        words = self.stretch
        for many in range(min(_LONGEST_VERB, len(words)), 0, -1):
            if " ".join(word[3] for word in words[-many:]) in uses.VERBS:
                return many
        return 0

    def _by(self) -> None:
        """Begin anew at a by-word; the words before it say what was done."""
        many = self._verb()
        cut = len(self.stretch) - many
        said = self.stretch[cut:]
        if many and cut and self.stretch[cut - 1][3] in uses.INDEFINITE:  # `Ein Gastbeitrag von`
            cut -= 1
        del self.stretch[cut:]
        if not many and self.stretch and not self.line.names:
            self.line.leave(self.stretch)  # `Guest post by`
            self.stretch = []
        self.take("by")
        self._begin(uses.VERBS[" ".join(word[3] for word in said)] if many else "by")

    def _is_label(self) -> bool:
        """`Text/Jane Doe`: whether the stretch is a label that needs no colon."""
        return len(self.stretch) == 1 and bool(self.stretch[0][4] & LABEL) and self.connector in {"start", "mark"}

    def _label(self) -> None:
        """Read the words before a colon: what was done, or something of the page."""
        many = self._verb()
        if many:
            self._by()
        elif self.stretch:
            if not self.line.names and len(self.stretch) == 1 and self.stretch[0][4] & BY:
                self.stretch = []
                self._begin("by")
                return
            # `Autor: Jane Doe Data: 31.12.2031`: behind a by-word comes a name, and its label is one word
            named = self.connector == "by" and len(self.stretch) > len(("Jane", "Doe"))
            cut = len(self.stretch) - 1 if named else 0
            label = self.stretch[cut:]
            del self.stretch[cut:]
            self.take("furniture" if named else "mark")
            self.line.leave(label)

    def _joint(self, at: int, use: int) -> str:
        """What a word that may join does here; nothing, if it is part of a name."""
        tokens = self.tokens
        if at + 1 == len(tokens):
            return ""
        low = tokens[at][3]
        capital = not use & LOWER and low.upper() != low
        if capital and use & WITH and not self.stretch:
            return "with"  # `Mit Material von`
        if capital and (low not in uses.CAPITAL or (not self.stretch and self.connector == "start")):
            return ""
        following = tokens[at + 1]
        employer = use & FOR and following[4] & (BODY | ARTICLE)
        before = self.stretch[-1][4] if self.stretch else 0
        if before & _NO_PROSE == LOWER and not employer:
            return ""  # prose: `is a reporter`
        if not use & (PLACE | PARTICLE | FOR):
            return "and" if use & AND else "with"
        many = 0
        while many < len(("Jane", "Doe")) and self._is_plain(at + 1 + many):
            many += 1
        if use & AND:  # `y`, `e`, `a`, `i`, `en`: and, in, or part of a name
            body = following[4] & BODY and not following[4] & PARTICLE
            named = many > 1 and following[3] not in uses.PLACE_OPENINGS
            if body or (named and not before & ROLE):
                return "and"
            return "place" if use & PLACE else ""
        if use & WITH:
            return "with"
        if use & PLACE:
            return "" if use & PARTICLE and many != 1 else "place"
        if low == "of" and any(word[4] & (ORGANISATION | BODY) for word in self.stretch[-3:]):
            return ""  # `Press Trust of India`
        single = many == 1 and not following[4] & (BODY | ORGANISATION | ARTICLE | UPPER) and "." not in following[3]
        return "beat" if before & ROLE and single else "for"

    def _beat(self, at: int) -> int:
        """`correspondent for politics and science`: what a role is for is part of it."""
        tokens = self.tokens
        after = at + 2
        while after + 1 < len(tokens) and tokens[after][4] & AND and self._is_plain(after + 1):
            if self._is_plain(after + 2):
                break
            after += 2
        self.stretch.extend((kind, start, end, low, LOWER) for kind, start, end, low, _use in tokens[at:after])
        return after

    def _opening(self, at: int) -> int:
        """`Special to the Herald`: a role up to the next mark."""
        tokens = self.tokens
        if at + 2 >= len(tokens) or tokens[at + 1][3] not in ROLE_OPENINGS[tokens[at][3]]:
            return 0
        self.take("mark")
        after = at
        while after < len(tokens) and tokens[after][0] == "word":
            after += 1
        if not self.line.give("role", (tokens[at][1], tokens[after - 1][2])):
            self.line.rest.append((tokens[at][1], tokens[after - 1][2]))
        return after

    def _signature(self, at: int) -> int:
        """`abc/kl`: the small letters with which a desk signs."""
        tokens = self.tokens
        if self.line.closed or self.connector not in _SIGNED_AFTER:
            return 0
        after = at
        parts: list[Token] = []
        while after < len(tokens) and tokens[after][0] == "word" and tokens[after][4] & LOWER:
            if len(parts) == _LONGEST_SIGNATURE:
                return 0
            parts.append(tokens[after])
            after += 1
            if after == len(tokens) or tokens[after][3] != "/":
                break
            after += 1
        if tokens[after - 1][3] == "/":
            after -= 1
        if any(len(part[3]) not in _SIGNATURE or part[4] & ~_SMALL for part in parts):
            return 0
        if after < len(tokens) and tokens[after][3] == ":":
            return 0
        last = after == len(tokens) or tokens[after][0] in {"mark", "line"}
        bodies = all(name.kind == "organisation" for name in self.line.names)
        if self.connector == "mark" and not (last and (len(parts) > 1 or bodies)):
            return 0
        if len(parts) == 1 and agencies.find(parts[0][3]):
            return 0
        if not (last or (self._is_plain(after) and not tokens[after][4] & LOWER and len(tokens) - after == 1)):
            return 0
        found = [agencies.find(part[3]) for part in parts]
        if any(found) or all(agencies.find(part[3].upper()) for part in parts):
            for part, agency in zip(parts, found, strict=True):
                known = agency or agencies.find(part[3].upper())
                self.line.add(part[1], part[2], "organisation" if known else "desk")
        else:
            self.line.add(parts[0][1], parts[-1][2], "desk")
        self.connector = "blank"
        return after

    def take(self, connector: str) -> None:
        """Give the stretch its part; `connector` is what follows it."""
        words, was, glued = self.stretch, self.connector, self.glued
        self.connector = connector
        if not words:
            return
        self.stretch = []
        self.glued = False
        if glued:
            for number, group in enumerate(_groups(words)):
                self.line.read("glue" if number else was, group)
        else:
            self.line.read(was, words)


def _groups(words: list[Token]) -> list[list[Token]]:
    """Part a stretch where words were printed without a blank; a lone word with capitals within is one."""
    if all(right[1] == left[2] and not (left[4] | right[4]) & _SPLITS for left, right in pairwise(words)):
        start, end = span_of(words)
        return [[("word", start, end, "".join(word[3] for word in words), 0)]]
    groups = [[words[0]]]
    for left, right in pairwise(words):
        if left[2] == right[1] and left[3].upper() != left[3]:  # not in scripts that have no blanks
            groups.append([])
        groups[-1].append(right)
    return groups


def read(text: str, first: int = 0) -> ParsedByline:
    """Read a line from a place on."""
    return read_tokens(text, tokens(text, first))


def read_tokens(text: str, words: list[Token], verb: str = "by") -> ParsedByline:
    """Read some tokens of a text, of people who did what the verb says until another is said."""
    reading = _Reading(Line(text, verb), words)
    reading.read()
    return reading.line.result()
