"""Names of months: which month a word stands for, in the languages of the wires.

Law: a month is known by its whole name or by the first three or more letters of it, with or without a full stop,
in any case. A word that is one month in one language and another in the next (`listopad`) names no number.
A language is added by adding a row. Source: the calendars of the languages, as news writes its days.
"""

from functools import cache
from typing import Final
from unicodedata import combining, normalize

MONTHS: Final[dict[str, str]] = {
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "de-AT": "Jänner Feber März April Mai Juni Juli August September Oktober November Dezember",
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου"
    " Νοεμβρίου Δεκεμβρίου",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta"
    " lokakuuta marraskuuta joulukuuta",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "sr": "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
"""The twelve names by language, in the form they take after a day."""

WHOLE: Final = frozenset({"fi"})
"""The languages that do not abbreviate: `mar.` is March, though `marraskuuta` is November."""

MONTH_FIRST: Final = ("en", "es", "hu")
"""The languages whose wires also put the month before the day (`ABR 7`); elsewhere `Pro 14` is no December."""

OTHER_FORMS: Final[dict[str, int]] = {"jne": 6, "jly": 7, "mai": 5, "set": 9, "sept": 9}
"""Short forms that are no beginning of a name, or of several."""

NO_MONTHS: Final = frozenset({"augusta", "dune", "jane", "juno", "jury", "larch", "lune", "marsh", "match", "tune"})
"""Words within a slip of a month's name: `MUNICH, Match 4 -` has no date."""

_SHORTEST: Final = 3
_SHORTEST_MISSPELT: Final = 4


def find(word: str, *, first: bool = False) -> int | None:
    """The number of the month that a word names, 0 if languages differ, None if it names none.

    `first` says that the word stands before the day.
    """
    return _known(first=first).get(folded(word.removesuffix(".")))


def near(word: str) -> int | None:
    """The number of the one English month whose name a word misspells by a letter: `Narch`, `Macrh`, `Apil`."""
    word = folded(word.removesuffix("."))
    if len(word) < _SHORTEST_MISSPELT or word in NO_MONTHS:
        return None
    names = MONTHS["en"].casefold().split()
    found = [number for number, name in enumerate(names, 1) if len(name) > _SHORTEST and _one_slip(word, name)]
    return found[0] if len(found) == 1 else None


def folded(word: str) -> str:
    """A word without case and accents, which capitals often lack: `FEVRIER`."""
    word = word.casefold().replace("ı", "i")
    return word if word.isascii() else "".join(c for c in normalize("NFD", word) if not combining(c))


def _one_slip(word: str, name: str) -> bool:
    """Whether one letter is lost, added or changed, or two neighbours are swapped."""
    start = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    if start is None:
        return abs(len(word) - len(name)) == 1
    mine, other = word[start:], name[start:]
    return mine[1:] in {other, other[1:]} or mine == other[1:] or (mine[2:] == other[2:] and mine[:2] == other[1::-1])


@cache
def _known(*, first: bool) -> dict[str, int]:
    known: dict[str, int] = {}
    for language, row in MONTHS.items():
        if first and language not in MONTH_FIRST:
            continue
        for number, name in enumerate(folded(row).split(), 1):
            shortest = len(name) if language in WHOLE else min(_SHORTEST, len(name))
            for length in range(shortest, len(name) + 1):
                if known.setdefault(name[:length], number) != number:
                    known[name[:length]] = 0
    return {**known, **OTHER_FORMS}
