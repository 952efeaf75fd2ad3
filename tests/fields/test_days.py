"""Days as wires write them, with what they leave unsaid."""

from datetime import UTC, date, datetime

import pytest

from newsdoc.fields import days, months
from newsdoc.fields.calendars import MONTHS
from newsdoc.fields.days import PartialDate

READ = {
    "Feb 26": "--02-26", "FEb 26": "--02-26", "Sept. 26": "--09-26", "April, 13": "--04-13", "ABR 7": "--04-07",
    "3 APR 90": "1990-04-03", "JUNE 11 89": "1989-06-11", "3 May 31": "2031-05-03", "Dec 20, 2031": "2031-12-20",
    "9 ott.": "--10-09", "8 MAG": "--05-08", "24 mar.": "--03-24", "26 декабря": "--12-26", "31 дек": "--12-31",
    "1er mars": "--03-01", "1 FEVRIER": "--02-01", "3. März": "--03-03", "26 de dezembro de 2031": "2031-12-26",
    "2031. december 26.": "2031-12-26", "12月24日": "--12-24", "2031年5月3日": "2031-05-03", "5월 3일": "--05-03",
    "2031-05-03": "2031-05-03", "23/07": "--07-23", "07/23": "--07-23", "23.07.2031": "2031-07-23",
    "Sunday, March 3": "--03-03", "29 February": "--02-29", "April": None, "Match 4": None, "Pro 14": None,
    "30/02": None, "2031-13-01": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_a_day_is_read(text):
    found = days.read(text)
    assert (found and str(found.value)) == READ[text]
    assert found is None or not found.misspelt


MISSPELT = {"Narch 2": "--03-02", "Macrh 31": "--03-31", "Mach 4": "--03-04", "Augst 4": "--08-04"}
MISSPELT |= {"April l": "--04", "Apri l7": "--04", "March 2O": "--03", "March 187": "--03", "Feb 30": "--02"}


@pytest.mark.parametrize("text", MISSPELT)
def test_a_misspelt_day_is_read_as_far_as_it_is_sure(text):
    found = days.read(text)
    assert found is not None
    assert (str(found.value), found.misspelt) == (MISSPELT[text], True)


@pytest.mark.parametrize(("text", "value"), [("03/04", PartialDate()), ("3 listopada", PartialDate(day=3))])
def test_what_is_said_in_two_ways_is_not_decided(text, value):
    found = days.read(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(2031, 2, 26), "2031-02-26"),
        (PartialDate(None, 2, 26), "--02-26"),
        (PartialDate(2031, 2), "2031-02"),
        (PartialDate(None, 2), "--02"),
        (PartialDate(None, None, 26), "---26"),
        (PartialDate(2031), "2031"),
        (PartialDate(), ""),
    ],
)
def test_a_partial_date_is_spelt_as_in_xml_schema(value, text):
    assert str(value) == text


@pytest.mark.parametrize(
    ("value", "known", "whole"),
    [
        (PartialDate(None, 12, 31), date(2031, 1, 1), date(2030, 12, 31)),
        (PartialDate(None, 1, 1), date(2030, 12, 31), date(2031, 1, 1)),
        (PartialDate(None, 2, 26), datetime(2031, 2, 27, 8, 0, tzinfo=UTC), date(2031, 2, 26)),
        (PartialDate(1989, 2, 26), date(2031, 2, 26), date(1989, 2, 26)),
        (PartialDate(None, 2, 29), date(2031, 2, 28), date(2032, 2, 29)),
        (PartialDate(None, 2), date(2031, 2, 28), None),
        (PartialDate(None, None, 2), date(2031, 2, 28), None),
        (PartialDate(2031, 2, 29), date(2031, 2, 28), None),
        (PartialDate(None, 1, 1), date(1, 12, 31), date(2, 1, 1)),
        (PartialDate(None, 1, 1), date(9999, 12, 31), date(9999, 1, 1)),
    ],
)
def test_a_known_date_supplies_the_year(value, known, whole):
    assert value.near(known) == whole


@pytest.mark.parametrize("language", MONTHS)
def test_every_language_has_twelve_months(language):
    for row in MONTHS[language]:
        names = row.split()
        assert len(names) == 12
        for number, name in enumerate(names, 1):
            assert months.find(name) in {number, 0} if len(name.rstrip(".")) > 2 else {number, 0, None}
            assert months.find(name.upper()) == months.find(name)
