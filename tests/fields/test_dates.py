"""The law of dates: a text is written back byte for byte, and any other value in its style is read back.

What pages say of when (labels, dates without a year, distances from now) is in `test_dates_reading.py`.
"""

import pickle
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import dates
from newsdoc.fields.dates.names import STOPPED_DAYS, months, rows

OF_TWO_MONTHS = {"listopad", "listopada", "lip", "lis", "srp"}

DAY = date(2024, 12, 31)
FIVE_THIRTY = datetime(2024, 12, 31, 17, 30)  # noqa: DTZ001 - naive is what is meant
EAST = timezone(timedelta(hours=3))

DAYS = [
    "December 31, 2024", "Dec. 31, 2024", "Dec 31 2024", "31 December 2024", "31 Dec. 2024",
    "DECEMBER 31, 2024", "december 31, 2024", "Tuesday, December 31, 2024", "Tue, 31 Dec 2024",
    "Tue. 31 Dec 2024", "31st December, 2024", "December 31st, 2024", "2024-12-31", "2024/12/31",
    "31.12.2024", "12/31/2024", "31/12/2024", "31-DEC-2024", "December\u00a031, 2024",
]  # fmt: skip

TIMES = [
    "December 31, 2024, 5:30 p.m.", "December 31, 2024 at 5:30 pm", "December 31, 2024 17:30",
    "17:30, 31 Dec 2024", "December 31, 2024 - 17.30", "31 Dec 2024 | 05:30PM", "2024-12-31 17:30",
    "2024-12-31T17:30", "5:30 p.m. on Tuesday, December 31, 2024", "31 December 2024 \u2022 5:30pm",
    "17:30 31 December 2024", "31.12.2024, 17.30", "December 31, 2024, 17:30:00",
]  # fmt: skip

ZONED = [
    "December 31, 2024, 17:30 GMT+3", "December 31, 2024, 17:30 UTC+03:00",
    "December 31, 2024, 17:30 GMT+0300", "December 31, 2024, 17:30 +0300",
    "December 31, 2024, 17:30 +03:00", "2024-12-31T17:30:00+03:00", "December 31, 2024, 5:30 p.m. MSK",
    "17:30 MSK, 31 December 2024", "December 31, 2024 17:30 (MSK)", "31 Dec 2024 17:30 (GMT+3)",
    "2024-12-31 17:30+03",
]  # fmt: skip

OTHERS = [
    "December 05, 2024", "December 5, 2024", "Dec. 1st, 2024", "May 3, 2024", "Sept. 3, 2024",
    "Sept 3, 2024", "1/15/2024", "01/15/2024", "2024-1-5", "04/04/2024", "5 p.m. EST on May 3, 2024",
    "2024-12-31T17:30:15Z", "12:00 a.m. GMT, 1 January 2024", "Thurs., Sept. 5, 2024",
    "26-FEB-1987 15:01:01", "17:30 MAY 3 2024", "31 Dec 2024 17:30 GMT-00:30", "31 Dec 2024 17:30 GMT+10",
    "31 Dec 2024 17:30 +3", "2024-12-31T17:30:00.000Z", "26-FEB-1987 15:01:01.79", "12.31.2024", "04.04.2024",
]  # fmt: skip

LANGUAGES = [
    "31. Dezember 2024", "31. Dez. 2024", "Dienstag, 31. Dezember 2024", "31 décembre 2024", "le 31 décembre 2024",
    "31 de diciembre de 2024", "31 dic 2024", "31 dicembre 2024", "31 Dicembre 2024", "31 de dezembro de 2024",
    "terça-feira, 31 de dezembro de 2024", "31 december 2024", "31. december 2024", "31. desember 2024",
    "tirsdag 31. desember 2024", "31. joulukuuta 2024", "31 grudnia 2024", "31. prosince 2024", "31 декабря 2024",
    "31 декабря 2024 г.", "31 грудня 2024", "31 Aralık 2024", "31 ARALIK 2024", "2024. december 31.",
    "31 decembrie 2024", "31 Δεκεμβρίου 2024", "31 Desember 2024", "31 दिसंबर 2024", "2024年12月31日",
    "2024年12月31日（火）",    "2024년 12월 31일", "2024년 12월 31일 화요일", "31 tháng 12 năm 2024", "31. 12. 2024",
    "31.12.2024.", "2024.12.31",
    "2024. 12. 31.", "2024.12.31 (화)", "2024 m. gruodžio 31 d.", "31-Dec-2024", "2024-Dec-31",
    "December 31, 2024 Tuesday",
]  # fmt: skip

LANGUAGES_TIMED = [
    "31.12.2024, 17:30 Uhr", "31. Dezember 2024 um 17.30 Uhr", "31.12.2024, kl. 17.30", "31.12.2024 - 17:30 Uhr",
    "31 décembre 2024 à 17h30", "31 de diciembre de 2024 a las 17:30h.", "31 dicembre 2024 alle 17:30",
    "31 de dezembro de 2024 às 17h30", "31 декабря 2024 г., 17:30", "31. joulukuuta 2024 klo 17.30",
    "31 grudnia 2024, godz. 17:30", "2024年12月31日 17:30", "2024年12月31日 17時30分", "2024年12月31日 午後5時30分",
    "2024년 12월 31일 오후 5:30", "2024년 12월 31일 17시 30분", "31.12.2024-17:30", "December 31, 2024 / 5:30 PM",
    "17:30, Tue, Dec 31, 2024", "31 de diciembre de 2024, 5:30 de la tarde", "31 Aralık 2024 Salı 17:30",
    "31. december 2024,17:30",
]  # fmt: skip


@pytest.mark.parametrize("text", [*DAYS, *LANGUAGES])
def test_a_day_is_read(text):
    found = dates.parse(text)
    assert found is not None
    assert (found.value, found.precision, found.ambiguous, found.note) == (DAY, "day", False, None)
    assert not isinstance(found.value, datetime)


@pytest.mark.parametrize("text", [*TIMES, *LANGUAGES_TIMED])
def test_a_time_without_zone_is_naive(text):
    found = dates.parse(text)
    assert found is not None
    assert found.value == FIVE_THIRTY
    assert found.precision == ("second" if text.endswith(":00") else "minute")


@pytest.mark.parametrize("text", ZONED)
def test_a_time_with_a_zone_is_aware_and_gmt_plus_is_east(text):
    found = dates.parse(text)
    assert found is not None
    assert found.value == FIVE_THIRTY.replace(tzinfo=EAST)
    assert found.value.utcoffset() == timedelta(hours=3)
    assert type(found.value.tzinfo) is timezone


ALL = [*DAYS, *TIMES, *ZONED, *OTHERS, *LANGUAGES, *LANGUAGES_TIMED]

AMBIGUOUS = [
    "03/04/2024",
    "03/04/2024 17:30",
    "03-04-2024",
    "December 31, 2024, 17:30 IST",
    "17:30 ET, May 3, 2024",
    "31 December 2024, 17:30 CST",
    "On 03/04/2024",  # Danish for Wednesday, and an English word
    "Per 03/04/2024",  # as in Turkish
    "Tue 03/04/2024",  # neither of the two is one
    "5. lis 2024",  # November in Czech, October in Croatian
]


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_what_cannot_be_decided_has_no_value(text):
    found = dates.parse(text)
    assert found is not None
    assert found.ambiguous
    assert found.value is None
    assert dates.resembles(text)


DECIDED = [
    ("Wed 03/04/2024", date(2024, 4, 3)),
    ("Mon, 03/04/2024", date(2024, 3, 4)),
    ("03/04/2024 (Wed)", date(2024, 4, 3)),
    ("5. listopada 2024", date(2024, 10, 5)),  # the full stop is Croatian
    ("5 listopada 2024", date(2024, 11, 5)),
    ("úterý 5. listopad 2024", date(2024, 11, 5)),
    ("5. mai 2024", date(2024, 5, 5)),
    ("5 mai 2024", date(2024, 5, 5)),
    ("30/04/2024", date(2024, 4, 30)),
    ("03.04.2024", date(2024, 4, 3)),
]


@pytest.mark.parametrize(("text", "day"), DECIDED)
def test_a_weekday_a_language_or_the_calendar_decides(text, day):
    found = dates.parse(text)
    assert found is not None
    assert (found.value, found.note) == (day, None)
    assert found.pattern.render(day) == text


@pytest.mark.parametrize("language", dates.MONTHS)
def test_every_month_of_every_language_is_read_and_written(language):
    for row in rows(dates.MONTHS, language):
        for number, name in enumerate(row, start=1):
            day = date(2024, number, 5)
            text = f"5. {name} 2024" if language in STOPPED_DAYS else f"5 {name} 2024"
            found = dates.parse(text)
            assert found is not None, text
            if found.ambiguous:
                assert name.rstrip(".") in OF_TWO_MONTHS, text
            else:
                assert found.value == day, text
                assert found.pattern.render(day) == text
            other = date(2023, number % 12 + 1, 28)
            again = dates.parse(found.pattern.render(other))
            assert again is not None, text
            assert again.value == other, text


@pytest.mark.parametrize("language", dates.WEEKDAYS)
def test_every_weekday_of_every_language_is_read(language):
    for row in rows(dates.WEEKDAYS, language):
        for number, name in enumerate(row):
            found = dates.parse(f"2024-01-0{number + 1} ({name})")
            assert found is not None, name
            assert found.note is None, name


def test_the_names_of_two_months_are_known():
    known = {name for language in dates.MONTHS for row in rows(dates.MONTHS, language) for name in row}
    shared = {word for word in known if len({meaning.number for meaning in months(word)}) > 1}
    assert {word.rstrip(".").lower() for word in shared} == OF_TWO_MONTHS


DAMAGED = [
    "Decmber 31, 2024", "31 Foo 2024", "February 30, 2024", "2024-13-45", "31.13.2024",
    "25:99, December 31, 2024", "24:00, December 31, 2024", "December 31, 2024, 25:00",
    "December 31, 2024, 17:30 p.m.", "Tuesdy, May 3, 2024", "31th December, 2024",
    "December 31, 2024, 17:30 XYZ", "2024-12-31 17:30-19:00", "December 0, 2024", "December 31, 0000",
    "December 31, 2024, 17:30 GMT+25", "December 31, 2024 17:30 (MSK",
]  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_date_has_the_shape_and_no_value(text):
    assert dates.parse(text) is None
    assert dates.resembles(text)


NO_DATES = [
    "", "The vote of May 3, 2024, was annulled.", "May 3, 2024, was a Friday",
    "May 3, 2024, 12 people died", "Top 10 films 2024", "2024", "May 2024", "December 31", "1,000,000",
    "12/31/24", "31 Dec 24", "17:30", "By AFP",
    "x" * 300,
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_other_texts_are_no_dates(text):
    assert dates.parse(text) is None
    assert not dates.resembles(text)


RENDERED = [
    ("December 31, 2024", date(2025, 1, 5), "January 5, 2025"),
    ("December 05, 2024", date(2025, 1, 6), "January 06, 2025"),
    ("Dec. 31, 2024", date(2025, 3, 5), "March 5, 2025"),
    ("Mar. 31, 2024", date(2025, 9, 5), "Sep. 5, 2025"),
    ("DECEMBER 31ST, 2024", date(2025, 1, 2), "JANUARY 2ND, 2025"),
    ("Tue, 31 Dec 2024", date(2025, 1, 5), "Sun, 5 Jan 2025"),
    ("Monday, December 31, 2024", date(2024, 12, 31), "Tuesday, December 31, 2024"),
    ("2024-12-31", date(2025, 1, 5), "2025-01-05"),
    ("1/15/2024", date(2024, 1, 31), "1/31/2024"),
    ("31/12/2024", date(2025, 4, 3), "2025/04/03"),  # in any other way it would be read as two days
    ("December 31, 2024", FIVE_THIRTY, "December 31, 2024, 17:30"),
    ("May 3, 2024", FIVE_THIRTY.replace(second=15, tzinfo=EAST), "December 31, 2024, 17:30:15 GMT+3"),
    ("May 3, 2024, 5:30 p.m.", FIVE_THIRTY.replace(hour=0), "December 31, 2024, 12:30 a.m."),
    ("May 3, 2024, 5 p.m.", FIVE_THIRTY, "December 31, 2024, 5:30 p.m."),
    ("May 3, 2024, 5:30 p.m.", DAY, "December 31, 2024"),
    ("15:56 BST, 27 April 2024", DAY, "31 December 2024"),
    ("15:56 BST, 27 April 2024", FIVE_THIRTY.replace(tzinfo=EAST), "17:30 GMT+3, 31 December 2024"),
    ("15:56 BST, 27 April 2024", FIVE_THIRTY, "17:30, 31 December 2024"),
    ("May 3, 2024 15:56 (UTC)", FIVE_THIRTY.replace(tzinfo=EAST), "December 31, 2024 17:30 (UTC+3)"),
    ("May 3, 2024 15:56 (UTC)", FIVE_THIRTY, "December 31, 2024 17:30"),
    ("2024-05-03T15:56:00Z", FIVE_THIRTY.replace(tzinfo=EAST), "2024-12-31T17:30:00+03:00"),
]


@pytest.mark.parametrize(("text", "value", "expected"), RENDERED)
def test_another_value_is_written_in_the_style_found(text, value, expected):
    found = dates.parse(text)
    assert found is not None
    assert found.pattern.render(value) == expected


def test_a_weekday_that_contradicts_its_date_is_noted():
    found = dates.parse("Monday, December 31, 2024")
    assert found is not None
    assert (found.value, found.note) == (DAY, "weekday-mismatch")


@pytest.mark.parametrize(
    "value",
    [
        FIVE_THIRTY.replace(microsecond=1),
        FIVE_THIRTY.replace(tzinfo=timezone(timedelta(seconds=90))),
        FIVE_THIRTY.replace(tzinfo=timezone(timedelta(hours=-19))),
    ],
)
def test_what_no_date_line_says_is_refused(value):
    with pytest.raises(ValueError, match="no date line says"):
        dates.DEFAULT.render(value)


def test_the_default_pattern_is_the_one_of_the_reference_article():
    found = dates.parse("December 31, 2024")
    assert found is not None
    assert found.pattern == dates.DEFAULT
    assert hash(found.pattern) == hash(dates.DEFAULT)
    assert pickle.loads(pickle.dumps(dates.DEFAULT)) == dates.DEFAULT


@pytest.mark.parametrize("text", ALL)
def test_the_value_is_written_back_byte_for_byte(text):
    found = dates.parse(f" {text}\n")
    assert found is not None
    assert found.pattern.render(found.value) == text
    assert dates.resembles(text)


# The offsets that zones have; a line with another one is refused, for it could be read as a span of time.
OFFSETS = st.none() | st.integers(-12 * 60, 14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes)) if minutes else UTC
)
VALUES = st.dates() | st.datetimes(timezones=OFFSETS, allow_imaginary=True).map(
    lambda value: value.replace(microsecond=0)
)


@given(st.sampled_from([*ALL, *AMBIGUOUS]), VALUES)
def test_any_value_is_read_back_from_any_pattern(text, value):
    found = dates.parse(text)
    assert found is not None
    line = found.pattern.render(value)
    again = dates.parse(line)
    assert again is not None, line
    assert (again.value, type(again.value), again.note) == (value, type(value), None), line
    if isinstance(value, datetime):
        assert again.value.utcoffset() == value.utcoffset()
    assert again.pattern.render(again.value) == line


PIECES = st.sampled_from(
    [
        "31",
        "3",
        "05",
        "2024",
        "12",
        "17:30",
        "5:30",
        "December",
        "May",
        "Dec.",
        "Tue",
        "Tue,",
        "p.m.",
        "EST",
        "+3",
        "GMT+3",
        "Uhr",
        "kl.",
        "mai",
        "lis",
        "So",
        "Wed",
        "de",
        "17h30",
        "2024年",
        "12月",
        "31日",
        "(火)",
        "午後",
    ]
)


@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", ", ", "/", "-", ".", ":", " - ", "T", ""]))), VALUES)
def test_whatever_parses_keeps_the_law(pieces, value):
    text = "".join(piece + gap for piece, gap in pieces).strip()
    found = dates.parse(text)
    if found is None:
        return
    if found.value is not None and found.note is None:
        assert found.pattern.render(found.value) == text
    again = dates.parse(found.pattern.render(value))
    assert again is not None
    assert again.value == value


HOSTILE = ["1", " ", "May ", "31 ", "1:", "a.", "(", "May 3, 2024" + " " * 7, "\u0661", "12/"]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("read", [dates.parse, dates.resembles])
def test_hostile_texts_cost_next_to_nothing(read, piece):
    read(piece)  # compiles
    for length in (80, 20_000):
        text = (piece * length)[:length] + "!"
        started = time.perf_counter()
        read(text)
        assert time.perf_counter() - started < 0.05
