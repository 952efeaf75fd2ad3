"""What the engine gives: a quote, who said it, and by which words we know.

Law: every range is of one paragraph, and its text is that paragraph from `start` to `end`.
"""

from typing import Literal, TypeAlias

from attrs import frozen

Kind: TypeAlias = Literal["direct", "partial", "indirect"]
How: TypeAlias = Literal["named", "pronoun", "organisation", "acronym", "title", "described"]


@frozen
class Mention:
    """Whoever is said to speak, as written: a range of a paragraph, and whom it means.

    `name` is the person's or organisation's full name without titles, or a common noun as written; None where the
    text does not tell. `how` says how the name was found: `named` (it stands there, or a fuller form elsewhere in the
    text), `pronoun` (the person it means), `organisation` (what `it` means), `acronym` (spelled out elsewhere),
    `title` (the one person whom the text gives the title: `the minister` behind `Minister Eva Mala`), `described` (a
    common noun).
    """

    paragraph: int
    start: int
    end: int
    text: str
    name: str | None = None
    how: How | None = None


@frozen
class Cue:
    """The word that says that somebody speaks; `lemma` is its dictionary form."""

    paragraph: int
    start: int
    end: int
    text: str
    lemma: str


@frozen
class FoundQuote:
    """One stretch of somebody's words in one paragraph, without its marks.

    `continued`: the same quote goes on in the next paragraph. `rule`: the stable name of the rule that found the
    speaker, or `none`. `via`: who passed the words on, where the speaker is quoted by another source.
    """

    paragraph: int
    start: int
    end: int
    text: str
    kind: Kind
    speaker: Mention | None = None
    cue: Cue | None = None
    via: Mention | None = None
    continued: bool = False
    rule: str = "none"
