"""What a stretch of words between two marks is made of: a name, a role, a body, a desk, prose.

Law: the pieces of a stretch cover it without gaps, in its order.

Where nothing parts a name from what is said of it (`Rory Vance Wales correspondent`), the tables do: the role goes back
to its first known word, and a role that never stands alone takes one more if two are left for the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from newsdoc.fields import agencies
from newsdoc.fields.bylines import uses
from newsdoc.fields.bylines.uses import ARTICLE, BODY, DESK, LOWER, MODIFIER, ORGANISATION, PARTICLE, QUOTE, ROLE, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.fields.bylines.tokens import Token

What: TypeAlias = Literal["name", "role", "organisation", "desk", "prose", "section", "unknown"]
Piece: TypeAlias = tuple[What, int, int]
"""What it is, and its first word and the one after its last."""

_LONGEST_NAME: Final = 8  # words
_LONGEST_BODY: Final = 5  # words
_LONGEST_DESK: Final = 3  # words
_SPECIAL: Final = ROLE | MODIFIER | DESK | ORGANISATION | BODY | ARTICLE | LOWER | QUOTE | uses.SENTENCE


def divide(text: str, words: Sequence[Token], *, attribute: bool = False) -> list[Piece]:
    """Divide a stretch; an `attribute` stands after a mark, where a role or body of the people before may be."""
    all_uses = 0
    for word in words:
        all_uses |= word[4]
    if not all_uses & _SPECIAL:
        return [("name" if len(words) <= _LONGEST_NAME else "unknown", 0, len(words))]
    return _divide(text, words, 0, len(words), attribute=attribute)


def _divide(text: str, words: Sequence[Token], first: int, end: int, *, attribute: bool) -> list[Piece]:
    if first == end:
        return []
    if words[first][4] & BODY and _body_end(text, words, first, end) == end:
        return [("organisation", first, end)]
    prose = _prose(text, words, first, end)
    if prose < end:
        return [*_divide(text, words, first, prose, attribute=attribute), ("prose", prose, end)]
    head = next((at for at in range(end - 1, first - 1, -1) if words[at][4] & ROLE), None)
    desk = _desk(words, first, end) if words[end - 1][4] & DESK and (head is None or not attribute) else 0
    if desk and (head is None or _is_bodily(words, first, end - desk)):
        return _with_desk(words, first, desk, end)
    if head is not None:
        return _with_role(text, words, first, head, end, attribute=attribute)
    if all(word[4] & uses.SECTION for word in words[first:end]):
        return [("section", first, end)]
    if words[first][4] & uses.SECTION and end - first > len(("Jane", "Doe")) and not _is_bodily(words, first + 1, end):
        return [("section", first, first + 1), *_divide(text, words, first + 1, end, attribute=attribute)]
    if words[first][4] & DESK and first + 1 < end:  # `Redazione ANSA`
        cut = first + 1 if words[first + 1][4] & BODY else end
        return [("desk", first, cut), *_divide(text, words, cut, end, attribute=False)]
    return _with_body(text, words, first, end)


def _prose(text: str, words: Sequence[Token], first: int, end: int) -> int:
    """Where prose begins: at a verb or pronoun, else at the first small word after a name."""
    for at in range(first, end):
        use = words[at][4]
        if use & uses.SENTENCE:
            if use & LOWER:
                if use & DESK and _desk(words, first, at + 1):  # `wire reports`
                    continue
                return at
            begins = at + 1 < end and words[at + 1][4] & LOWER and at > first
            if begins and text[words[at][1] : words[at][2]] in uses.SENTENCE_CAPITALS:
                return at
    return end


def _desk(words: Sequence[Token], first: int, end: int) -> int:
    """How many words at the end of a stretch are the longest that say *desk*; 0 without one."""
    longest = min(_LONGEST_DESK, end - first)
    return next((many for many in range(longest, 0, -1) if _low(words, end - many, end) in uses.DESKS), 0)


def _is_bodily(words: Sequence[Token], first: int, end: int) -> bool:
    """Whether a stretch is empty or has a word of a body: what is not the name of a person."""
    return first == end or any(word[4] & (ORGANISATION | BODY | ARTICLE) for word in words[first:end])


def _with_desk(words: Sequence[Token], first: int, said: int, end: int) -> list[Piece]:
    """`Evening Post Staff`, `the wire services`; with a name before it, `Jane Doe Gear Team`."""
    before = words[first : end - said]
    plain = not any(word[4] & (ORGANISATION | BODY | ARTICLE | MODIFIER | LOWER) for word in before)
    if plain and len(before) == len(("Jane", "Doe", "Gear")) and not all(word[4] & UPPER for word in before):
        return [("name", first, first + 2), ("desk", first + 2, end)]
    return [("desk" if len(before) < _LONGEST_NAME else "unknown", first, end)]


def _with_role(text: str, words: Sequence[Token], first: int, head: int, end: int, *, attribute: bool) -> list[Piece]:
    start = next(at for at in range(first, head + 1) if words[at][4] & (ROLE | MODIFIER))
    tail = _role_end(words, head + 1, end)
    more = _divide(text, words, tail, end, attribute=False)
    for at in range(first, start + 1):  # the body for which they work: `Associated Press Writer`, `CNN Business writer`
        if words[at][4] & BODY and (cut := _body_end(text, words, at, head, loose=True)) >= start > 0 and cut > at:
            name = _divide(text, words, first, at, attribute=False)
            return [*name, ("organisation", at, cut), ("role", cut, tail), *more]
    if start == first:
        return [("role", first, tail), *more]
    if words[start - 1][4] & ORGANISATION:  # `Yomi Shimbun Staff Writer`
        return [*_with_body(text, words, first, start), ("role", start, tail), *more]
    if attribute:
        return [("role", first, tail), *more]
    if start == first + 1 and (_is_acronym(words[first]) or words[first][3] in uses.INDEFINITE):  # `HT Correspondent`
        return [("desk", first, tail), *more]
    two = 2
    if start == head and words[head][3] not in uses.COMPLETE_ROLES and start - first > two:
        start -= 1
    return [*_with_body(text, words, first, start), ("role", start, tail), *more]


def _role_end(words: Sequence[Token], at: int, end: int) -> int:
    """Where a role ends: small words go on with it, and a capital after a particle (`Redactora de Cultura`)."""
    while at < end:
        use = words[at][4]
        if not use & (LOWER | uses.MODIFIER_AFTER) and not (words[at - 1][4] & LOWER and words[at - 1][4] & PARTICLE):
            break
        at += 1
    return at


def _with_body(text: str, words: Sequence[Token], first: int, end: int) -> list[Piece]:
    if first == end:
        return []
    for at in range(first, end):
        use = words[at][4]
        if use & BODY:
            cut = _body_end(text, words, at, end)
            if cut and (cut - at > 1 or _stands_out(text, words, at, first, end)):
                after = _divide(text, words, cut, end, attribute=False)
                before: list[Piece] = [("section", first, at)] if _is_descriptor(words, first, at) else []
                return [*(before or _with_body(text, words, first, at)), ("organisation", at, cut), *after]
        if use & ARTICLE and not use & LOWER and words[at][3] == "the" and at > first:
            return [*_with_body(text, words, first, at), ("organisation", at, end)]
    small = next((at for at in range(first, end) if words[at][4] & LOWER and not words[at][4] & PARTICLE), end)
    if small < end:
        if small - first > 1 and is_name(words[first:small]) and not _is_possessive(words[small - 1]):
            return [("name", first, small), ("prose", small, end)]
        return [("unknown", first, end)]
    stretch = words[first:end]
    if not is_name(stretch):
        return [("unknown", first, end)]
    body = any(word[4] & ORGANISATION for word in stretch) or stretch[0][3] in uses.DEFINITE
    return [("organisation" if body else "name", first, end)]


def _is_descriptor(words: Sequence[Token], first: int, end: int) -> bool:
    """`Nachrichtenagentur dpa`: a word that says what the next is."""
    return end - first == 1 and words[first][3] in uses.DESCRIPTORS


def _stands_out(text: str, words: Sequence[Token], at: int, first: int, end: int) -> bool:
    """Whether one word is an agency among words of a name: `Jane Doe AFP`, but `Petra Doe` is a person."""
    if end - first == 1:
        return True
    if not words[at][4] & (UPPER | LOWER):
        return words[at][3] in {"reuters", "bloomberg"}
    if not all(word[4] & UPPER for word in words[first:end]):
        return True
    agency = agencies.find(text[words[at][1] : words[at][2]])
    return agency is not None and agency.name.isupper()


def _body_end(text: str, words: Sequence[Token], first: int, end: int, *, loose: bool = False) -> int:
    """Where the longest agency or outlet that begins at a word ends; 0 if none does.

    `loose` takes short names in any case: `Ap Auto Writer`.
    """
    for at in range(min(end, first + _LONGEST_BODY), first, -1):
        if uses.is_body(text[words[first][1] : words[at - 1][2]]):
            return at
    return first + 1 if loose and end > first and uses.is_body(words[first][3].upper()) else 0


def is_name(words: Sequence[Token]) -> bool:
    """Whether every word is capitalised, has no case, or is a particle, and one of them is a word of its own."""
    if not words or len(words) > _LONGEST_NAME or words[0][4] & QUOTE:
        return False
    if len(words) == 1 and words[0][4] & PARTICLE:  # `Van onze verslaggever`
        return False
    own = 0
    quotes = 0
    for word in words:
        use = word[4]
        if use & QUOTE:
            quotes += 1
        elif not use & PARTICLE:
            if use & LOWER:
                return False
            own += 1
        elif not use & LOWER:
            own += 1
    return own > 0 and quotes in {0, len('""')}


def _is_acronym(word: Token) -> bool:
    return bool(word[4] & UPPER) and word[2] - word[1] <= len("JPOST")


def _is_possessive(word: Token) -> bool:
    return word[3].endswith(("'s", "\u2019s"))


def _low(words: Sequence[Token], first: int, end: int) -> str:
    return " ".join(word[3] for word in words[first:end])
