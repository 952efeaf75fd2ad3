"""Law 7 for the grammars of fields: twice the line takes about twice the time, whatever it is made of."""

import pytest

from newsdoc import Byline, Caption, Credit, Dateline
from newsdoc.fields import agencies, bylines, captions, creditlines, datelines, dates, days, months, places
from newsdoc.fields import credits as end_credits
from newsdoc.testing.timing import check_linear, seconds

PIECES = ["and ", ", ", "(", ")", "()", "1", "By ", "May ", "/", " - ", "Jane Doe, ", "（新华社"]
NOTHING = 0.005  # seconds for 100 kB: little more than a look at the length

READERS = {
    "Byline": lambda text: Byline.parse(text).contributors,
    "Caption": lambda text: Caption.parse(text).credited.contributors,
    "Credit": lambda text: Credit.parse(text).contributors,
    "Dateline": lambda text: Dateline(text=text).places,
    "agencies": agencies.mentions,
    "bylines": bylines.parse,
    "captions": captions.split,
    "creditlines": creditlines.parse,
    "credits.find": end_credits.find,
    "credits.parse": end_credits.parse,
    "datelines.find": datelines.find,
    "datelines.parse": datelines.parse,
    "dates.find": dates.find,
    "dates.parse": dates.parse,
    "days": days.read,
    "months.find": months.find,
    "months.near": months.near,
    "places": places.is_city,
}


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_twice_the_line_takes_twice_the_time(reader, piece):
    read = READERS[reader]
    if seconds(lambda: read(piece * (100_000 // len(piece))), 2) > NOTHING:
        check_linear(lambda count: piece * (count * 16), read)
