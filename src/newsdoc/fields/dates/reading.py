"""What a line says of when: `read` for the line as a whole, `find` for every date in it.

Law: a value is what the text says and nothing else. Where the text leaves it open, the value is `None`, `doubts` says
what is open, and `readings` holds all that it may be, the likeliest first, if that is a list that ends. Evidence, and
never habit, settles a doubt: a weekday, a word of one language beside the date, the `language` of the document, and
another date in it (`near`), or the moment at which the text was shown (`now`). What is finer than `precision` is
unsaid. Time: linear in the line; a line longer than 400 characters is not read.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from newsdoc.fields.dates import spans, words, zones
from newsdoc.fields.dates.deciding import Context, decide
from newsdoc.fields.dates.groups import Group, groups
from newsdoc.fields.dates.parts import Time
from newsdoc.fields.dates.scanning import scan
from newsdoc.fields.dates.values import Reading, When
from newsdoc.fields.dates.words import Order

_LONGEST: Final = 400
_DIGITS: Final = {first + digit: str(digit) for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
"""The digits of Arabic, Persian, Hindi and Bengali, and those as wide as a Chinese character."""
_EPOCH_END: Final = 4_102_444_800  # 2100-01-01


def read(
    text: str, *, language: str | None = None, near: When | None = None, now: datetime | None = None
) -> Reading | None:
    """Read a line that tells a date: when the news was published, if it says so, else the first one with a value.

    `language` is the BCP 47 tag of the text (`en-GB`); `near` a time not far from that of the text, such as another
    date of the document; `now` the moment at which the text was shown. `None` if the line has no date.
    """
    found = find(text, language=language, near=near, now=now)
    return min(found, key=lambda reading: (reading.kind == "updated", reading.value is None), default=None)


def find(
    text: str, *, language: str | None = None, near: When | None = None, now: datetime | None = None
) -> tuple[Reading, ...]:
    """All dates in a line, in order; the parameters are those of `read`."""
    if len(text) > _LONGEST:
        return ()
    if not text.isascii():
        text = text.translate(_DIGITS)
    epoch = _epoch(text)
    if epoch is not None:
        return (epoch,)
    context = Context(language or "", near or now, now)
    found = groups(tuple(scan(text, context.language)), text)
    order = _order(found, context.language)
    decided = [(group, reading) for group in found if (reading := decide(group, order, context)) is not None]
    return tuple(spans.opened(text, decided))


def _order(found: Sequence[Group], language: str) -> Order | None:
    """Which of two numbers is the month: as the language of the text has it, else the words beside its dates."""
    spoken = words.order(language)
    if spoken is not None:
        return spoken
    votes: set[Order | None] = set()
    for part in (part for group in found for part in group.told):
        orders: set[Order | None] = {words.order(one) for one in part.languages}
        if len(orders) == 1:
            votes |= orders
        # nobody who lives by such a clock puts the month first: `06/01/2026 - 14:16 UTC+1`, `06/01/2026 14h16`
        if isinstance(part, Time) and part.plain:
            eastern = all(zones.is_day_first(offset) for offset in part.offsets)
            votes |= {"day-first"} if eastern or part.hours else set()
    votes.discard(None)
    return votes.pop() if len(votes) == 1 else None


def _epoch(text: str) -> Reading | None:
    """Seconds or milliseconds since 1970, from 2001 to 2099, as a whole text: `1715279080`."""
    stripped = text.strip()
    if len(stripped) not in (10, 13) or not (stripped.isascii() and stripped.isdigit()):
        return None
    seconds = int(stripped[:10])
    if not 10**9 <= seconds < _EPOCH_END:
        return None
    value = datetime.fromtimestamp(seconds, UTC)
    start = text.index(stripped)
    said = (value.year, value.month, value.day, value.timetz())
    return Reading(value, "second", (), (value,), None, start, start + len(stripped), *said)
