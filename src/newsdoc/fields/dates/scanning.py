"""From a line to its parts: `scan`.

Law: the parts stand in order, do not overlap, and leave out nothing but blanks and marks; what is not understood is a
part too. Spaces that a page has lost (`20232:23 PM`) are put where a number or a small letter ends.
Time: linear in the line, for no part is longer than some words.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from attrs import evolve

from newsdoc.fields import months
from newsdoc.fields.dates import names, phrases
from newsdoc.fields.dates.days import BLANK, LETTER, WORD, WORDED_DAY_FIRST, WORDED_MONTH_FIRST, compiled, numbered
from newsdoc.fields.dates.parts import Choice, Day, Distance, Filler, Label, Month, Part, Unread, Weekday, Year
from newsdoc.fields.dates.times import time_at

if TYPE_CHECKING:
    from newsdoc.fields.dates.words import Order

_PIVOT: Final = 50  # RFC 5322, 4.3: two digits below stand for this century
_TIME_NEXT: Final = r"(?=[0-9]{1,2}[:.h][0-9]{2}(?![0-9]))"
_YEAR: Final = (
    rf"(?:(?P<year>[0-9]{{4}})(?:(?![0-9])|{_TIME_NEXT})"
    rf"|(?<!,)(?<!,\s)['\u2019]?(?P<short>[0-9]{{2}})(?![0-9]|[:.,][0-9]|{BLANK}?(?i:[ap]\.?m|uhr|h)(?![^\W\d_])))"
)
_LOOSE_GAP: Final = rf"(?:,?{BLANK}++(?>(?:(?:de|del|of){BLANK}++)?)|[-/,]|(?<=[^\W\d_])|(?<=\.))"
# Here a blank may be lost: `3.Mai 2024`, `Oct.3, 2024`, `18Nov2019`.
_LOOSE_MONTH_FIRST: Final = WORDED_MONTH_FIRST.replace("|[-/]", r"|[-/]|(?<=\.)")
_LOOSE_DAY_FIRST: Final = WORDED_DAY_FIRST.replace("|[-/]", r"|[-/]|\.|")
_MONTH_FIRST: Final = rf"{_LOOSE_MONTH_FIRST}(?![0-9:]|[.,][0-9])(?:{_LOOSE_GAP}{_YEAR})?"
_DAY_FIRST: Final = rf"{_LOOSE_DAY_FIRST}(?:{_LOOSE_GAP}{_YEAR})?"
_YEAR_FIRST: Final = (
    rf"(?P<year>[0-9]{{4}})(?:\.?{BLANK}++(?>(?:m\.{BLANK}++)?)|[-/])({WORD})(?:{BLANK}++|[-/])([0-9]{{1,2}})(?![0-9])"
)
_MONTH: Final = rf"({WORD}),?{BLANK}++(?>(?:(?:de|del|of){BLANK}++)?)([0-9]{{4}})(?![0-9])"
_NUMERIC: Final = (
    (rf"([0-9]{{4}})([-/.]){BLANK}?([0-9]{{1,2}})\2{BLANK}?([0-9]{{1,2}})(?![0-9])", "ymd"),
    (rf"([0-9]{{1,2}})([-/.]){BLANK}?([0-9]{{1,2}})\2{BLANK}?([0-9]{{4}})(?:(?![0-9])|{_TIME_NEXT})", "dmy"),
    (r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{2})(?![0-9:]|[.,/-][0-9])", "dm2"),
    (r"([0-9]{1,2})([-/])([0-9]{1,2})(?![0-9]|[.,/:-][0-9])", "dm"),
    (rf"([0-9]{{1,2}})(\.){BLANK}?([0-9]{{1,2}})\.(?![0-9])", "dm"),
)
_COMPACT: Final = r"([12][0-9]{3})([01][0-9])([0-3][0-9])(?=T[0-9]{4}|(?![^\W_]))"
_SLUG: Final = r"(?:^|(?<=\s))[A-Z]{2,4}-(?:[A-Z]{2}-)?$"
_LETTERS: Final = rf"{LETTER}++"
_WEEKDAY: Final = rf"{LETTER}{{1,20}}+(?:[-'\u2019 ]{LETTER}{{2,10}}+)?\.?"
_NUMBER: Final = r"[0-9]++(?>(?:[.,:/-][0-9]++)*)"


def scan(text: str, language: str = "") -> Iterator[Part]:
    """The parts of a line, in order; `language` is the BCP 47 tag of the text."""
    position, last = 0, None
    while position < len(text):
        part = _part(text, position, last, language)
        if part is None:
            position += 1
        else:
            yield part
            position, last = part.end, part


def _part(text: str, start: int, last: Part | None, language: str) -> Part | None:
    first = text[start]
    if first.isdigit() and first.isascii():
        found = _distance(text, start) or _day(text, start, language) or time_at(text, start, last, language)
        return found or _year(text, start) or Unread(start, _end(_NUMBER, text, start))
    if not _is_letter(first):
        return None
    if first in "Tt" and isinstance(last, Day) and last.end == start:
        time = time_at(text, start + 1, last, language)
        if time is not None:
            return evolve(time, start=start)
    return (
        _distance(text, start)
        or _worded(text, start, language)
        or (time_at(text, start, last, language) if first in _halves_before() else None)
        or _weekday(text, start)
        or _word(text, start)
        or Unread(start, _end_of_word(text, start))
    )


@lru_cache(maxsize=1024)
def _is_letter(character: str) -> bool:
    return compiled(LETTER).match(character) is not None


@cache
def _halves_before() -> frozenset[str]:
    return frozenset(word[0] for word in names.halves_before())


def _end(pattern: str, text: str, start: int) -> int:
    found = compiled(pattern).match(text, start)
    return start + 1 if found is None else found.end()


def _end_of_word(text: str, start: int) -> int:
    end = _end(_LETTERS, text, start)
    if text[start + 1 : end].islower():
        return end
    capitals = (at for at in range(start + 1, end) if text[at].isupper() and text[at - 1].islower())
    return next(capitals, end)


# ---- words ---------------------------------------------------------------------------------------


def _distance(text: str, start: int) -> Distance | None:
    found = phrases.distance(text, start)
    return None if found is None else Distance(start, found[0], frozenset({found[3]}), found[1], found[2], counted=True)


def _word(text: str, start: int) -> Part | None:
    said = phrases.said_at(text, start)
    if said is None:
        return None
    if said.kind:
        return Label(start, said.end, said.languages, said.kind)
    if said.days is not None:
        return Distance(start, said.end, said.languages, said.days, "day")
    return (
        Distance(start, said.end, said.languages, 0, "minute") if said.now else Filler(start, said.end, said.languages)
    )


def _weekday(text: str, start: int) -> Part | None:
    if not names.may_be_weekday(text[start : start + 3]):
        return None
    found = compiled(_WEEKDAY).match(text, start)
    if found is None:
        return None
    whole = found[0]
    for word in (whole, whole.rstrip("."), re.split("[ -]", whole)[0], text[start : _end_of_word(text, start)]):
        meanings, end = names.weekdays(word), start + len(word)
        if not meanings:
            continue
        languages = frozenset(name.language for name in meanings)
        if names.is_plain(word, text[end : end + 1]) or not word.isascii():
            return Weekday(start, end, languages, frozenset(name.number for name in meanings))
        if compiled(rf"{BLANK}++[0-9]").match(text, end):  # likely one, but no evidence
            return Filler(start, end)
    return None


# ---- days ----------------------------------------------------------------------------------------


def _worded(text: str, start: int, language: str) -> Part | None:
    word = compiled(WORD).match(text, start)
    if word is None:
        return None
    if not names.months(word[0]):
        return _misspelt(text, start, word)
    found = compiled(_MONTH_FIRST).match(text, start)
    if found is not None:
        bare = found["year"] is found["short"] is None
        if bare and names.weekdays(found[1]) and isinstance(_day(text, found.start(3), language), Day):
            return None  # Spanish `mar. 5 mayo 2024`: no day of March
        named = _named(text, found, 1, 3, language)
        if named is not None:
            return named
    found = compiled(_MONTH).match(text, start)
    meanings = names.month(found[1], language=language.partition("-")[0].lower()) if found else ()
    return Month(start, found.end(), year=int(found[2]), month=meanings[0].number) if found and meanings else None


def _misspelt(text: str, start: int, word: re.Match[str]) -> Day | None:
    """`Janaury 7, 2024`: a day with its year, for among other words a slip may be any word."""
    if not compiled(rf"{BLANK}++[0-9]").match(text, word.end()):
        return None
    number, found = months.near(word[0]), compiled(_MONTH_FIRST).match(text, start)
    if not number or found is None or not (found["year"] and found[3].isdigit()):
        return None
    choice = Choice(int(found["year"]), number, int(found[3]))
    return Day(start, found.end(), choices=(choice,), habit="month-first", misspelt=True)


def _day(text: str, start: int, language: str) -> Day | None:
    before = text[start - 1 : start]
    if before and before in ".,/:-" and text[start - 2 : start - 1].isdigit():
        return None  # the end of a longer number
    end = _end("[0-9]++", text, start)
    found = compiled(_DAY_FIRST).match(text, start) if end - start <= len("31") else None
    named = None if found is None else _named(text, found, 3, 1, language, stopped=found[2].startswith("."))
    if named is not None:
        return named
    found = compiled(_YEAR_FIRST).match(text, start) if end - start == len("2024") else None
    if found is not None:
        named = _named(text, found, 2, 3, language, stopped=text[found.end() : found.end() + 1] == ".")
        if named is not None:
            return named
    if text[end : end + 3].strip()[:1] in _marks_of_numbers():
        return _numbered(text, start)
    return _numeric(text, start)


def _named(
    text: str, found: re.Match[str], month: int, day: int, language: str, *, stopped: bool = False
) -> Day | None:
    """The day that the groups `month`, `day` and `year`, or `short` for two digits of it, name."""
    said = found[day]
    number = int(said) if said.isdigit() else next((name.number for name in names.ordinals().get(said, ())), 0)
    meanings = names.month(found[month], stopped=stopped, language=language.partition("-")[0].lower())
    if not meanings or not number:
        return None
    short, end = found.groupdict().get("short"), found.end()
    if short and not _is_year(text, found):
        short, end = None, found.end(max(month, day))
    choices = tuple(Choice(one, name.number, number) for name in meanings for one in _years(found["year"], short))
    american = month < day and not text[found.start()].isdigit() and meanings[0].language == "en"
    return Day(found.start(), end, frozenset(), choices, "month-first" if american else None)


def _is_year(text: str, found: re.Match[str]) -> bool:
    """Whether two digits are a year: not in `March 21-31`, nor in `on March 21 31 people`."""
    mark = text[found.start("short") - 1]
    if mark in "-/" and found[2] != mark:
        return False
    after = _end(rf"{BLANK}++", text, found.end())
    return not text[after : after + 1].islower() or phrases.said_at(text, after) is not None


def _years(year: str | None, short: str | None) -> tuple[int | None, ...]:
    """The years that digits may mean, the likelier first."""
    if short is None:
        return (int(year) if year else None,)
    this, last = 2000 + int(short), 1900 + int(short)
    return (this, last) if int(short) < _PIVOT else (last, this)


@cache
def _marks_of_numbers() -> frozenset[str]:
    """The first letters of what may stand behind the first number of a numbered date."""
    return frozenset(form.split("}")[1].strip()[0] for forms in names.NUMBERED.values() for form in forms)


def _numbered(text: str, start: int) -> Day | None:
    for pattern, _ in numbered():
        found = pattern.match(text, start)
        if found is not None:
            year = found.groupdict().get("year")
            choice = Choice(int(year) if year else None, int(found["month"]), int(found["day"]))
            return Day(start, found.end(), frozenset(), (choice,))
    return None


def _numeric(text: str, start: int) -> Day | None:
    compact = compiled(_COMPACT).match(text, start)
    if compact is not None and (text[compact.end() :][:1] == "T" or compact[0] == text.strip()):
        return Day(start, compact.end(), choices=(Choice(int(compact[1]), int(compact[2]), int(compact[3])),))
    for source, form in _NUMERIC:
        found = compiled(source).match(text, start)
        if found is None:
            continue
        first, mark, second, *third = found.groups()
        dotted = mark == "."
        if form == "ymd":
            choices = [Choice(int(first), int(second), int(third[0]))]
        else:
            years = _years(*((third[0], None) if form == "dmy" else (None, third[0]) if third else (None, None)))
            one, two = int(first), int(second)
            choices = [Choice(year, two, one, "day-first") for year in years]
            if one != two:
                choices += [Choice(year, one, two, "month-first") for year in years]
            if form == "dm2" and len(first) == 2:
                choices += [Choice(year, two, int(third[0]), "year-first") for year in _years(None, first)]
        slug = form == "dm2" and compiled(_SLUG).search(text[max(0, start - 8) : start])
        if slug:  # the head of an American agency: `AP-NR-03-04-89 2358EST`
            choices = [choice for choice in choices if choice.order == "month-first" or choice.month == choice.day]
        choices = [choice for choice in choices if choice.month in range(1, 13) and choice.day in range(1, 32)]
        if not choices:
            continue
        habit: Order | None = "day-first" if dotted and form != "dm2" else None
        return Day(start, found.end(), choices=tuple(choices), habit=habit, weak=form == "dm")
    return None


def _year(text: str, start: int) -> Year | None:
    found = compiled(r"(?:19|20)[0-9]{2}(?![0-9]|[.,:/-][0-9])").match(text, start)
    return None if found is None else Year(start, found.end(), year=int(found[0]))
