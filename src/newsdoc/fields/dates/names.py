"""What a word in a date says: which month, weekday, day or half of the day, and in what style.

Law: the first row of a language that holds a name is the style it was written in, so `May` is a full name, and `Dec.`
the wire style with March spelt out. Beside each row stand its capitalised, upper-case and lower-case forms, and one of
short names is read with full stops too. A name that means another month in another language (`listopad`) is told by
the language of its weekday, by the full stop after the day, or not at all.
The names of months and weekdays are those of `newsdoc.fields.calendars`; nothing is worked out for a word not asked of.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple
from unicodedata import normalize

from newsdoc.fields.calendars import MONTHS, WEEKDAYS, Row, Table

_TENS: Final = " ".join(map(str, range(2, 32)))

ORDINALS: Final[Table] = {
    "en": (
        (
            "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th "
            "21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st"
        ),
    ),
    "fr": (f"1er {_TENS}",),
    "es": (f"1º {_TENS}", f"1° {_TENS}"),
}
"""The days of the month, where they are more than numbers."""

HALVES: Final[Table] = {
    "en": ("am pm", "a.m. p.m.", "a.m p.m", "in_the_morning in_the_afternoon", "in_the_morning in_the_evening"),
    "de": ("morgens abends", "vormittags nachmittags"),
    "fr": ("du_matin du_soir", "du_matin de_l'après-midi", "du_matin de_l’après-midi"),
    "es": ("a._m. p._m.", "de_la_mañana de_la_tarde", "de_la_mañana de_la_noche"),
    "it": ("del_mattino del_pomeriggio", "di_mattina di_sera"),
    "pt": ("da_manhã da_tarde", "da_manhã da_noite"),
    "ru": ("утра вечера",),
    "el": ("πμ μμ", "π.μ. μ.μ."),
    "ar": ("ص م", "صباحا مساء"),
}
"""The two halves of a day, on a dial of twelve hours; they stand after the time."""

HALVES_BEFORE: Final[Table] = {"ja": ("午前 午後",), "zh": ("上午 下午",), "ko": ("오전 오후",)}
"""As `HALVES`; they stand before the time."""

NUMBERED: Final[Table] = {
    "zh": ("{year}年{month}月{day}日", "{month}月{day}日", "{year}年{month}月{day}号"),
    "ko": ("{year}년 {month}월 {day}일", "{month}월 {day}일"),
    "vi": ("{day} tháng {month} năm {year}", "{day} tháng {month}, {year}", "{day} tháng {month}"),
}
"""Dates whose words stand beside numbers; Japanese writes as Chinese does. Blanks may be absent or more."""

STOPPED_DAYS: Final = frozenset(["de", "no", "da", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "sr"])
"""Languages with a full stop after the number of the day: `3. mai` is Norwegian, `3 mai` French."""


class Name(NamedTuple):
    """What a word says: its number from 1, the row it stands in, the language, and whether it is capitalised so."""

    number: int
    row: Row
    language: str
    form: int


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


_FORMS: Final[tuple[Callable[[str], str], ...]] = (str, _capital, str.upper, str.lower)
_SHORT: Final = 4
"""Letters, at most, of a name that may bear a full stop."""


def rows(table: Table, language: str) -> Iterator[Row]:
    """The rows of a language as they are given, and then those of short names with full stops."""
    given = [tuple(name.replace("_", " ") for name in row.split()) for row in table[language]]
    yield from given
    for row in given:
        if all(name.isalpha() and len(name) <= _SHORT and name.upper() != name.lower() for name in row):
            yield tuple(f"{name}." for name in row)


def _index(table: Table) -> dict[str, tuple[Name, ...]]:
    found: dict[str, dict[tuple[str, int], Name]] = {}
    given = [(language, row) for language in table for row in rows(table, language)]
    for form, change in enumerate(_FORMS):
        for language, row in given:
            changed = tuple(map(change, row)) if form else row
            if form and changed == row:
                continue
            for number, word in enumerate(changed, start=1):
                names = found.setdefault(word, {})
                if (language, number) not in names:
                    names[language, number] = Name(number, changed, language, form)
    return {word: tuple(names.values()) for word, names in found.items()}


_Entry = tuple[str, Row, int]
"""A language, a row of it, and the number of the name in the row."""


def _key(word: str) -> str:
    """What all forms of a name have in common."""
    word = word.lower()
    return word if word.isascii() else normalize("NFC", word).replace("\u0131", "i")


def _entries(table: Table) -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = defaultdict(list)
    for language in table:
        for row in rows(table, language):
            for number, key in enumerate(_key("_".join(row)).split("_"), start=1):
                found[key].append((language, row, number))
    return dict(found)


@cache
def _months() -> Mapping[str, list[_Entry]]:
    return _entries(MONTHS)


@cache
def _weekdays() -> Mapping[str, list[_Entry]]:
    return _entries(WEEKDAYS)


@cache
def _beginnings_of_weekdays() -> frozenset[str]:
    return frozenset(name[:3] for name in _weekdays())


def may_be_weekday(beginning: str) -> bool:
    """Whether the name of a weekday may begin with these three letters, or be the first or first two of them."""
    known, beginning = _beginnings_of_weekdays(), beginning.lower()
    return beginning in known or beginning[:2] in known or beginning[:1] in known


@lru_cache(maxsize=2048)
def months(word: str) -> tuple[Name, ...]:
    """What a word means as the name of a month: first as the tables spell it, then in other cases."""
    return _named(word, _months().get(_key(word), ()))


@lru_cache(maxsize=1024)
def weekdays(word: str) -> tuple[Name, ...]:
    """What a word means as the name of a weekday."""
    return _named(word, _weekdays().get(_key(word), ()))


def _named(word: str, entries: Iterable[_Entry]) -> tuple[Name, ...]:
    found: dict[tuple[str, int], Name] = {}
    for language, row, number in entries:
        form = next((at for at, change in enumerate(_FORMS) if change(row[number - 1]) == word), None)
        known = found.get((language, number))
        if form is not None and (known is None or form < known.form):
            found[language, number] = Name(number, tuple(map(_FORMS[form], row)), language, form)
    return tuple(sorted(found.values(), key=lambda name: name.form))


def is_plain(weekday: str, after: str = "") -> bool:
    """Whether a weekday is one beyond doubt, and may decide what its date leaves open.

    Many short ones are words of other languages (Danish `on`, Turkish `per`), unless a mark comes `after` them.
    """
    english = any(name.language == "en" for name in weekdays(weekday))
    return len(weekday) > _SHORT or english or weekday[-1] == "." or after[:1] in {",", ".", ")", "\uff09"} - {""}


@cache
def ordinals() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a day of the month that is more than a number."""
    return {word: names for word, names in _index(ORDINALS).items() if not word.isdigit()}


@cache
def halves() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a half of the day that stands after the time."""
    return _index(HALVES)


@cache
def halves_before() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a half of the day that stands before the time."""
    return _index(HALVES_BEFORE)


@lru_cache(maxsize=1024)
def month(word: str, weekday: str | None = None, *, stopped: bool = False, language: str = "") -> tuple[Name, ...]:
    """What the name of a month may mean: one entry for each month that it may be, the likeliest style first.

    `weekday` is the name that stands with it, `stopped` whether the day has a full stop, `language` the primary
    subtag of the text's language. Empty if the word is no month.
    """
    found = months(word)
    if language and any(name.language == language for name in found):
        found = tuple(name for name in found if name.language == language)
    if weekday:
        spoken = {name.language for name in weekdays(weekday)}
        found = tuple(name for name in found if name.language in spoken) or found
    found = tuple(name for name in found if name.form == found[0].form)
    found = tuple(name for name in found if (name.language in STOPPED_DAYS) is stopped) or found
    return tuple({name.number: name for name in reversed(found)}.values())[::-1]
