"""What pages say of when: a value only where the text says one, and a word for every doubt where it does not."""

import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.fields import dates


def at(*numbers, hours=None):
    """A moment, with its zone if hours from UTC are given."""
    return datetime(*numbers, tzinfo=None if hours is None else timezone(timedelta(hours=hours)))


# ---- values --------------------------------------------------------------------------------------

READ = [
    # with digits of their own
    ("٣ مايو ٢٠٢٤", date(2024, 5, 3), "day"),
    ("２０２４年５月３日", date(2024, 5, 3), "day"),
    # with a label, and in words
    ("Published: 3 May 2024, 17:05", at(2024, 5, 3, 17, 5), "minute"),
    ("Stand: 03.05.2024, 17:05 Uhr", at(2024, 5, 3, 17, 5), "minute"),
    ("Publicerad 23 okt 2024 kl 17.05", at(2024, 10, 23, 17, 5), "minute"),
    ("Publié le 22/11/2024 à 17h05", at(2024, 11, 22, 17, 5), "minute"),
    ("Opublikowano: 5 listopada 2024, godz. 17:05", at(2024, 11, 5, 17, 5), "minute"),
    ("Δημοσίευση: 3 Μαΐου 2024, 17:05", at(2024, 5, 3, 17, 5), "minute"),
    ("입력 2024.05.03. 오후 5:05", at(2024, 5, 3, 17, 5), "minute"),
    ("更新：2024年5月3日 17:05", at(2024, 5, 3, 17, 5), "minute"),
    ("2024年5月3日（金）17時", at(2024, 5, 3, 17), "hour"),
    ("wo 3 jan. 2024, 17:05", at(2024, 1, 3, 17, 5), "minute"),
    ("Thứ hai, 3/6/2024, 17:05 (GMT+7)", at(2024, 6, 3, 17, 5, hours=7), "minute"),
    # glued, and with blanks where none belong
    ("Published Fri, Apr 26 20245:05 PM EDT", at(2024, 4, 26, 17, 5, hours=-4), "minute"),
    ("By Example News5:05pm Jan 7, 2024", at(2024, 1, 7, 17, 5), "minute"),
    ("15 oct 2024 - 17:05CEST", at(2024, 10, 15, 17, 5, hours=2), "minute"),
    ("Tue, 26 November 2024 5:05PMCommentsShare", at(2024, 11, 26, 17, 5), "minute"),
    ("Apr 16, 2024, 17:05 CESTShare", at(2024, 4, 16, 17, 5, hours=2), "minute"),
    ("18Nov2024", date(2024, 11, 18), "day"),
    ("3.Mai 2024", date(2024, 5, 3), "day"),
    ("Oct.3, 2024", date(2024, 10, 3), "day"),
    ("15.4. 2024 17:05", at(2024, 4, 15, 17, 5), "minute"),
    # wires and machines
    ("26-FEB-1987 15:01:01.79", at(1987, 2, 26, 15, 1, 1, 790000), "second"),
    ("January 11, 2010 Monday", date(2010, 1, 11), "day"),
    ("Mon, 05 Aug 2024 17:05:21 GMT", at(2024, 8, 5, 17, 5, 21, hours=0), "second"),
    ("Tue Nov 19 2024 17:05:06 GMT+0000 (Coordinated Universal Time)", at(2024, 11, 19, 17, 5, 6, hours=0), "second"),
    ("Tue Nov 19 17:05:06 GMT 2024", at(2024, 11, 19, 17, 5, 6, hours=0), "second"),
    ("20241119T170506Z", at(2024, 11, 19, 17, 5, 6, hours=0), "second"),
    ("2024-11-19T17:05:06+0100", at(2024, 11, 19, 17, 5, 6, hours=1), "second"),
    ("20241119", date(2024, 11, 19), "day"),
    ("1715279080", at(2024, 5, 9, 18, 24, 40, hours=0), "second"),
    ("1715279080123", at(2024, 5, 9, 18, 24, 40, hours=0), "second"),
    # times
    ("Nov 18, 2024 @17:19 PM", at(2024, 11, 18, 17, 19), "minute"),
    ("June 30, 2024 - 5.05pm", at(2024, 6, 30, 17, 5), "minute"),
    ("Updated 0339 GMT (1139 HKT) November 19, 2024", at(2024, 11, 19, 3, 39, hours=0), "minute"),
    ("3. Mai 2024 um 5.05 Uhr nachmittags", at(2024, 5, 3, 17, 5), "minute"),
    ("3 de mayo de 2024, 5:05 de la tarde", at(2024, 5, 3, 17, 5), "minute"),
    ("May 3, 2024 at 5 PM", at(2024, 5, 3, 17), "hour"),
    ("6. Januar 2024, 17:05 MEZ", at(2024, 1, 6, 17, 5, hours=1), "minute"),
    ("May 3, 2024 17:05 -3 comments", at(2024, 5, 3, 17, 5), "minute"),
    # decided by a weekday, or by the words of one language
    ("31 OCT 24", date(2024, 10, 31), "day"),
    ("31 OCT 89", date(1989, 10, 31), "day"),
    ("12/31/24", date(2024, 12, 31), "day"),
    ("AP-NR-03-04-89 2358EST", at(1989, 3, 4, 23, 58, hours=-5), "minute"),
    ("Veröffentlicht am 03.04.24 um 17:05 Uhr", at(2024, 4, 3, 17, 5), "minute"),
    # decided by the season, or by what no other country writes
    ("Nov. 19, 2024 8:03 am ET", at(2024, 11, 19, 8, 3, hours=-5), "minute"),
    ("July 19, 2024 8:03 am ET", at(2024, 7, 19, 8, 3, hours=-4), "minute"),
    ("March 20, 1999 8:03 am PT", at(1999, 3, 20, 8, 3, hours=-8), "minute"),
    ("July 3, 2024, 5:05 p.m. MST", at(2024, 7, 3, 17, 5, hours=-7), "minute"),
    ("10 July 2024, 5:05pm AET", at(2024, 7, 10, 17, 5, hours=10), "minute"),
    ("5:27 am CST, Wednesday, November 20, 2024", at(2024, 11, 20, 5, 27, hours=-6), "minute"),
    ("03/04/2024 - 17:05 UTC+1", at(2024, 4, 3, 17, 5, hours=1), "minute"),
    ("03/04/2024 17:05 MSK", at(2024, 4, 3, 17, 5, hours=3), "minute"),
    ("03/04/2024 17h05", at(2024, 4, 3, 17, 5), "minute"),
    ("3/04/2024 17:05h", at(2024, 4, 3, 17, 5), "minute"),
    ("03 ABR 2024 - 17:05 COT", at(2024, 4, 3, 17, 5, hours=-5), "minute"),
    ("Wed 03/04/2024", date(2024, 4, 3), "day"),
    ("Fri, 3 May 24", date(2024, 5, 3), "day"),
    ("02/12/2024 Actualizado a las 17:05h.", at(2024, 12, 2, 17, 5), "minute"),
    ("02/12/2024 KL. 17:05", at(2024, 12, 2, 17, 5), "minute"),
    ("mar 5 mar 2024", date(2024, 3, 5), "day"),
    ("Mar 5 2024", date(2024, 3, 5), "day"),
]


@pytest.mark.parametrize(("text", "value", "precision"), READ)
def test_a_value_is_what_the_text_says(text, value, precision):
    found = dates.read(text)
    assert found is not None
    assert (found.value, found.precision, found.doubts) == (value, precision, ())
    assert type(found.value) is type(value)
    assert not found.ambiguous
    if isinstance(value, datetime):
        assert found.value.utcoffset() == value.utcoffset()
        assert type(found.value.tzinfo) in {timezone, type(None)}


UNDECIDED = [
    ("03/04/2024", ["day-or-month"], [date(2024, 4, 3), date(2024, 3, 4)]),
    ("On 03/04/2024", ["day-or-month"], [date(2024, 4, 3), date(2024, 3, 4)]),
    ("Per 03/04/2024", ["day-or-month"], [date(2024, 4, 3), date(2024, 3, 4)]),
    ("Updated 03/04/2024 5 PM", ["day-or-month"], [at(2024, 4, 3, 17), at(2024, 3, 4, 17)]),
    ("5. lis 2024", ["month-name"], [date(2024, 11, 5), date(2024, 10, 5)]),
    ("31 OCT 55", ["century"], [date(1955, 10, 31), date(2055, 10, 31)]),
    ("Sat, 3 May 24", ["century"], [date(2024, 5, 3), date(1924, 5, 3)]),  # a Friday in 2024
    ("01.02.03", ["day-or-month"], [date(2003, 2, 1), date(2003, 1, 2), date(2001, 2, 3)]),
    ("31/12/2567", ["calendar"], [date(2567, 12, 31)]),
    ("Feb 30, 2024", ["calendar"], []),
    ("12月24日", ["no-year"], []),
    ("sales for March 21-31 fell", ["no-year"], []),
    ("on March 21 31 people came", ["no-year"], []),
    ("8 января, 17:46", ["no-year"], []),
    ("Updated Nov 19, 6:55 AM;", ["no-year"], []),
    ("02-26 0105", ["no-year"], []),
    ("17:35", ["no-day"], []),
    ("Stand: 20:03 Uhr", ["no-day"], []),
    ("May 2024", ["no-day"], []),
    ("2024", ["no-day"], []),
    ("10:18am ist, Nov 20 2024", ["zone"], [at(2024, 11, 20, 10, 18, hours=hours) for hours in (5.5, 1, 2)]),
    ("Nov. 3, 2024 1:03 am ET", ["zone"], [at(2024, 11, 3, 1, 3, hours=hours) for hours in (-5, -4)]),
    ("Nov. 19, 1974 8:03 am ET", ["zone"], [at(1974, 11, 19, 8, 3, hours=hours) for hours in (-5, -4)]),
    ("July 3, 2024 8:03 am EST", ["zone"], [at(2024, 7, 3, 8, 3, hours=hours) for hours in (-5, -4)]),
    ("3. Juli 2024, 17:05 MEZ", ["zone"], [at(2024, 7, 3, 17, 5, hours=hours) for hours in (1, 2)]),
    ("17:05 BST, 3 January 2024", ["zone"], [at(2024, 1, 3, 17, 5, hours=hours) for hours in (1, 0)]),
    ("20 November 2024, 17:05 CST", ["zone"], [at(2024, 11, 20, 17, 5, hours=hours) for hours in (-6, 8, -5)]),
    ("03/04/2024 17:05 GMT", ["day-or-month"], [at(2024, 4, 3, 17, 5, hours=0), at(2024, 3, 4, 17, 5, hours=0)]),
    ("01/02/2024 5:05 PM CET", ["day-or-month"], [at(2024, 2, 1, 17, 5, hours=1), at(2024, 1, 2, 17, 5, hours=1)]),
    ("3 May 2024, 9:00-10:00", ["zone"], [at(2024, 5, 3, 9, hours=-10), at(2024, 5, 3, 9)]),
    ("3 - 5 May 2024", ["span"], [date(2024, 5, 5)]),
    ("3 to 5 May 2024", ["span"], [date(2024, 5, 5)]),
    ("3, 4 and 5 May 2024", ["span"], [date(2024, 5, 5)]),
    ("3. bis 5. Mai 2024", ["span"], [date(2024, 5, 5)]),
    ("du 3 au 5 mai 2024", ["span"], [date(2024, 5, 5)]),
    ("с 3 по 5 мая 2024 г.", ["span"], [date(2024, 5, 5)]),
    ("1.5.2024 - 3.5.2024", ["span"], [date(2024, 5, 1), date(2024, 5, 3)]),
    ("From 1 May 2024 until 3 June 2024", ["span"], [date(2024, 5, 1), date(2024, 6, 3)]),
    ("3 May - 5 May 2024", ["span", "no-year"], [date(2024, 5, 5)]),
    ("2024年5月3日から5月5日", ["span"], [date(2024, 5, 3)]),
    ("9:00 - 10:00, 3 May 2024", ["span", "no-day"], [at(2024, 5, 3, 10)]),
    ("3 May 2024, 9 a.m. - 11 a.m.", ["span"], [at(2024, 5, 3, 9)]),
    ("2339 GMT (0739 HKT) May 3, 2024", ["zone"], [at(2024, 5, 3, 23, 39, hours=0), at(2024, 5, 3, 7, 39, hours=8)]),
    ("0:30 PM 3 May 2024", ["time"], [at(2024, 5, 3, 0, 30), at(2024, 5, 3, 12, 30)]),
    ("Monday 5:30PM", ["relative"], []),
    ("vor 3 Stunden", ["relative"], []),
    ("Published 3 seconds ago", ["relative"], []),
    ("il y a 3 heures", ["relative"], []),
    ("3分前", ["relative"], []),
    ("včera 14:40", ["relative"], []),
    ("Today 5:00 am", ["relative"], []),
    ("Vandaag om 20:07", ["relative"], []),
]


@pytest.mark.parametrize(("text", "doubts", "readings"), UNDECIDED)
def test_what_the_text_leaves_open_is_said_and_not_guessed(text, doubts, readings):
    found = dates.read(text)
    assert found is not None
    assert found.value is None
    assert found.ambiguous
    assert list(found.doubts) == doubts
    assert list(found.readings) == readings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("16:20 - 3 May 2024", at(2024, 5, 3, 16, 20)),
        ("3 May 2024 - 16:20", at(2024, 5, 3, 16, 20)),
        ("Friday - 3 May 2024", date(2024, 5, 3)),
        ("2 hours ago - 3 May 2024", date(2024, 5, 3)),
        ("3 May 2024 - Updated 5 May 2024", date(2024, 5, 3)),
        ("3 May 2024 / 3. Mai 2024", date(2024, 5, 3)),
        ("30 - 5 May 2024", date(2024, 5, 5)),
        ("Vol. 4.2 - 5 May 2024", date(2024, 5, 5)),
    ],
)
def test_what_stands_beside_a_date_and_is_no_other_end_of_it(text, value):
    assert dates.read(text).value == value


def test_what_is_settled_of_an_open_date_is_told():
    found = dates.read("8 января, 17:46 MSK")
    assert found is not None
    assert (found.year, found.month, found.day) == (None, 1, 8)
    assert found.clock == time(17, 46, tzinfo=timezone(timedelta(hours=3)))
    assert found.precision == "minute"


@pytest.mark.parametrize("text", ["Janaury 7, 2024", "Posted Janurary 7 2024", "JANURY 7, 2024 5:05 PM"])
def test_a_month_that_is_off_by_a_letter_is_read_and_said_to_be(text):
    found = dates.read(text)
    assert found is not None
    assert str(found.value).startswith("2024-01-07")
    assert found.doubts == ("spelling",)


@pytest.mark.parametrize("text", ["Match 7, 2024", "Janaury 7", "the Janaury plan of 2024", "7 Janaury"])
def test_a_slip_without_a_year_is_any_word(text):
    assert dates.read(text) is None or dates.read(text).doubts != ("spelling",)


def test_a_weekday_that_contradicts_its_date_is_a_doubt_beside_the_value():
    found = dates.read("Saturday, 3 May 2024")
    assert found is not None
    assert (found.value, found.doubts) == (date(2024, 5, 3), ("weekday",))


# ---- evidence ------------------------------------------------------------------------------------

NOON = at(2024, 5, 3, 12)

HELPED = [
    ("03/04/2024", {"language": "de"}, date(2024, 4, 3)),
    ("03/04/2024", {"language": "en-GB"}, date(2024, 4, 3)),
    ("03/04/2024", {"language": "en-US"}, date(2024, 3, 4)),
    ("03/04/2024", {"language": "en"}, None),
    ("03/04/2024", {"near": date(2024, 4, 5)}, date(2024, 4, 3)),
    ("03/04/2024", {"near": date(2024, 3, 20)}, None),
    ("03.04.2024", {"language": "en-US"}, None),  # full stops are not American
    ("5. lis 2024", {"language": "cs"}, date(2024, 11, 5)),
    ("5. lis 2024", {"language": "hr-HR"}, date(2024, 10, 5)),
    ("May 3, 2024 10:18 IST", {"language": "en-IN"}, at(2024, 5, 3, 10, 18, hours=5.5)),
    ("May 3, 2024 10:18 CST", {"language": "en-US"}, at(2024, 5, 3, 10, 18, hours=-6)),
    ("31 OCT 24", {"near": date(2025, 1, 1)}, date(2024, 10, 31)),
    ("December 31", {"near": date(2025, 1, 2)}, date(2024, 12, 31)),
    ("January 2, 5 PM", {"near": NOON.replace(year=2024, month=12, day=31)}, at(2025, 1, 2, 17)),
    ("vor 3 Stunden", {"now": NOON}, at(2024, 5, 3, 9)),
    ("an hour ago", {"now": NOON}, at(2024, 5, 3, 11)),
    ("2 days ago", {"now": NOON}, date(2024, 5, 1)),
    ("3 months ago", {"now": NOON}, None),
    ("Gestern, 14:40 Uhr", {"now": NOON}, at(2024, 5, 2, 14, 40)),
    ("Monday 5:30PM", {"now": NOON}, at(2024, 4, 29, 17, 30)),
    ("11:59", {"now": NOON}, at(2024, 5, 3, 11, 59)),
    ("12:01", {"now": NOON}, at(2024, 5, 2, 12, 1)),
    ("10:00 PM EDT", {"now": NOON.replace(tzinfo=UTC)}, at(2024, 5, 2, 22, hours=-4)),
    ("vor 3 Stunden", {"near": NOON}, None),
]


@pytest.mark.parametrize(("text", "evidence", "value"), HELPED)
def test_evidence_settles_what_the_text_leaves_open(text, evidence, value):
    found = dates.read(text, **evidence)
    assert found is not None
    assert found.value == value
    assert bool(found.doubts) == (value is None)


# ---- several dates in a line ---------------------------------------------------------------------

LINES = [
    ("Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8",
     [("published", "Posted: Aug 08, 2024 4:00 AM EDT"), ("updated", "Last Updated: August 8")]),
    ("| UPDATED: 11:50, Thu, Jul 18, 2024", [("updated", "UPDATED: 11:50, Thu, Jul 18, 2024")]),
    ("3 mai 2024 | Mis à jour le 4 mai 2024", [(None, "3 mai 2024"), ("updated", "Mis à jour le 4 mai 2024")]),
    ("First published on 3 May 2024 12.31 BST", [("first-published", "First published on 3 May 2024 12.31 BST")]),
    ("25/04/2024 Actualizado a las 15:10h.", [("updated", "25/04/2024 Actualizado a las 15:10h.")]),
    ("3 May 2024, 17:30 | Updated 18:45", [(None, "3 May 2024, 17:30"), ("updated", "Updated 18:45")]),
    ("Stand: 03.05.2024, 18:16 Uhr | Lesezeit: 3 Minuten", [("updated", "Stand: 03.05.2024, 18:16 Uhr")]),
    ("vor 9 StundenAktualisiert vor 8 Stunden", [(None, "vor 9 Stunden"), ("updated", "Aktualisiert vor 8 Stunden")]),
    ("12:07 PM UTC · Updated ago", [(None, "12:07 PM UTC")]),
    ("May 3, 2024, 12 people died", [(None, "May 3, 2024")]),
    ("Posted by Jo van Roe on 3 May 2024", [("published", "Posted by Jo van Roe on 3 May 2024")]),
    ("They stand guard in a market, May 7, 2024", [(None, "May 7, 2024")]),
    ("The mayor said on Tuesday that he sat there", []),
    ("Die Halle, die hier steht", []),
    ("12.03.2024 - 14.03.2024", [(None, "12.03.2024"), (None, "14.03.2024")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), LINES)
def test_the_dates_of_a_line_are_told_apart(text, found):
    assert [(one.kind, text[one.start : one.end]) for one in dates.find(text)] == found


def test_the_reading_of_a_line_is_when_it_was_published():
    found = dates.read("UPDATED: May 4, 2024 | PUBLISHED: May 3, 2024")
    assert found is not None
    assert (found.kind, found.value) == ("published", date(2024, 5, 3))


NOTHING = [
    "", "By AFP", "1/2", "7/10 stars", "10 min read", "17.30", "5:30p", "28.04.", "PT2M53S", "Ausgabe 12/2024",
    "Version 1.2.10.2024", "1-2-3", "2024-13-01", "Tel. 030 12 34 56", "1,234,567", "May", "x" * 500,
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_other_texts_tell_no_date(text):
    assert dates.read(text) is None
    assert dates.find(text) == ()


@pytest.mark.parametrize("text", ["May 3, 2024 5:30p", "May 3, 2024 25:30"])
def test_a_time_that_is_not_understood_is_left_out(text):
    found = dates.read(text)
    assert found is not None
    assert (found.value, found.precision) == (date(2024, 5, 3), "day")


# ---- laws ----------------------------------------------------------------------------------------

OFFSETS = st.none() | st.sampled_from([-5, 0, 1, 2, 9]).map(lambda hours: timezone(timedelta(hours=hours)))
VALUES = st.dates(date(1900, 1, 1), date(2099, 12, 31)) | st.datetimes(
    at(1900, 1, 1), at(2099, 12, 31), timezones=OFFSETS
).map(lambda value: value.replace(microsecond=0))
STYLES = [
    "Tuesday, December 31, 2024", "31. Dezember 2024, 17:30 Uhr", "17:30 BST, 31 Dec 2024", "2024-12-31T17:30:00Z",
    "31.12.2024 17:30", "31 de diciembre de 2024 a las 17:30h", "2024年12月31日 17時30分", "Dec 31, 2024 5:30 p.m. EST",
    "31 декабря 2024 г., 17:30", "31 décembre 2024 à 17h30", "December 31, 2024", "1/31/2024",
]  # fmt: skip


@given(st.sampled_from(STYLES), VALUES)
def test_a_page_and_a_layout_read_the_same(text, value):
    parsed = dates.parse(text)
    assert parsed is not None
    line = parsed.pattern.render(value)
    found = dates.read(line)
    assert found is not None, line
    if found.value is not None:
        assert (found.value, found.doubts) == (value, ()), line
    else:  # `9:00-10:00` is a span of time to one, a zone to the other
        assert "zone" in found.doubts, line
        assert value in found.readings, line


PIECES = st.sampled_from(
    [
        "31",
        "3",
        "05",
        "2024",
        "24",
        "12",
        "17:30",
        "5.30",
        "0105",
        "December",
        "May",
        "Dec.",
        "mai",
        "Tue",
        "Tue,",
        "p.m.",
        "EST",
        "IST",
        "ET",
        "+3",
        "GMT+3",
        "Uhr",
        "kl.",
        "um",
        "am",
        "Updated",
        "Publié",
        "vor",
        "Stunden",
        "ago",
        "hours",
        "heute",
        "年",
        "月",
        "日",
        "時",
        "(",
        ")",
        "|",
        "·",
        "/",
        "-",
        ".",
        ":",
        "T",
        ",",
        "@",
        "lis",
    ]
)


@given(st.lists(PIECES, max_size=12), st.sampled_from([" ", ""]))
def test_spans_are_in_order_and_values_are_among_the_readings(pieces, gap):
    text = gap.join(pieces)
    end = 0
    for found in dates.find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert found.value is None or found.readings == (found.value,)
        assert found.value is not None or found.doubts
        assert len(set(found.readings)) == len(found.readings)


HOSTILE = ["1", "1 ", ",", "a ", "3 ago ", "May 3 ", "12:", "(", "vor 3 ", "2024-", "Posted ", "31.", "12月", "\u0661"]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("length", [400, 10_000_000])
def test_hostile_lines_cost_little(piece, length):
    text = (piece * (length // len(piece) + 1))[:length]
    dates.find("3 May 2024, 17:30")  # compiles
    started = clock.process_time()
    dates.find(text)
    assert clock.process_time() - started < 0.25
