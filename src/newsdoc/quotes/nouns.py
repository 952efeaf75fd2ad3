"""Names among nouns, in a language that writes both with a capital.

Law: a capital says nothing there; a name is what a given name opens, what stands behind a title, what stands alone
without an article and is no noun of the table. Two words and more with an article are a body's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.quotes.language import Language


def name_among(words: Sequence[str], language: Language) -> tuple[str, ...] | None:
    """The name in the words of a mention: `Die deutsche Ministerin Eva Mala` is Eva Mala; None for a common noun."""
    run, determined = _run(words, language)
    for position, word in enumerate(run):
        if word.lower() in language.given_names:
            return tuple(run[position:])
    titled = False
    while len(run) > 1 and _is_noun(run[0], language):
        run, titled = run[1:], True
    if not run or (len(run) == 1 and _is_noun(run[0], language)):
        return None
    if run[0] in language.small_names:
        return tuple(run)
    if len(run) == 1 and determined and not titled and not run[0].isupper():
        return None  # `der Bericht`, but `der Minister Mala` and `die CDU`
    return tuple(run)


def _run(words: Sequence[str], language: Language) -> tuple[list[str], bool]:
    """The last capitalised words before anything that hangs on them, and whether a determiner stands before."""
    run: list[str] = []
    determined = False
    small = language.determiners | language.oblique | language.possessives
    hanging = small | language.prepositions | language.coordinators | language.agent
    for position, raw in enumerate(words):
        word = raw.strip(",;:()[]\"'\u201c\u201e\u201d\u00ab\u00bb")
        lower = word.lower().rstrip(".")
        if not word:
            continue
        if not run and lower in small:
            determined = True
        elif (
            run and word[0].islower() and lower in language.particles and _goes_on(run, words[position + 1 :], language)
        ):
            run.append(word)
        elif lower in hanging and (run or word[0].islower()):
            if run:
                break
        elif lower in language.small_names or (
            word[0].isupper() and not (position == 0 and lower in language.small_words)
        ):
            run.append(word)
            if raw[-1] in ",;":
                break
        else:
            run = []
    return run, determined


def _goes_on(run: list[str], rest: Sequence[str], language: Language) -> bool:
    """`Ursula von der Leyen` goes on behind its particle, `Anwalt von Mala` does not."""
    return bool(rest) and not _is_noun(run[-1], language) and run[0].lower() in language.given_names


def _is_noun(word: str, language: Language) -> bool:
    lower = word.lower().rstrip(".")
    if word.isupper():
        return False
    return (
        language.title(lower) is not None
        or lower in language.common_nouns
        or lower in language.organisations
        or lower.endswith(language.abstract_endings)
    )
