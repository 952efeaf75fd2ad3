"""What the suite does not ask of layouts: how seldom it refuses, and two threads at once.

True, as a rate: of generated edits that have a place, at most 5 % are refused.
"""

import copy
import pickle
import threading
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import newsdoc
from newsdoc.formats.text.ap import AP
from newsdoc.formats.text.moscow_times import MOSCOW_TIMES
from newsdoc.formats.text.plain import PLAIN
from newsdoc.model import Article, Byline, Paragraph
from newsdoc.registry import Registry
from newsdoc.testing import laws, strategies

MOST_REFUSED = 0.05
LEAST_TRIED = 400
SAY_NOTHING = "cannot be written in"  # the encoding has no word for it: such an edit has no place


@pytest.mark.parametrize("layout", [MOSCOW_TIMES, PLAIN, AP], ids=lambda layout: layout.name)
def test_refusals_are_rare(layout):
    """Prints the rate, and the reasons by kind of edit: `pytest -s` shows them."""
    tried, reasons, seen = Counter(), Counter(), set()

    @settings(
        max_examples=max(LEAST_TRIED, settings().max_examples),
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.documents(layout, orderly=True), st.data())
    def measure(data, more):
        value = laws.check_safe(data, layout)
        if value is None:
            return
        edit = more.draw(strategies.edits(value))
        refusal = laws.check_edit(edit.article)
        if refusal is not None and SAY_NOTHING in str(refusal):
            return
        if (data, edit) in seen:
            return  # Hypothesis likes to come back to what it knows
        seen.add((data, edit))
        tried["refused" if refusal is not None else "written"] += 1
        if refusal is not None:
            reasons[f"{edit.kind}: {str(refusal)[:100]}"] += 1

    measure()
    rate = tried["refused"] / max(tried.total(), 1)
    shown = "\n".join(f"{count:5}  {reason}" for reason, count in reasons.most_common())
    print(f"\nrefused {tried['refused']} of {tried.total()} edits, {rate:.1%}\n{shown}")  # noqa: T201 - a measurement
    slack = 2 * (MOST_REFUSED / tried.total()) ** 0.5  # two standard deviations: few examples prove little
    assert rate <= MOST_REFUSED + slack, f"{rate:.1%} of {tried.total()} edits are refused:\n{shown}"


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(strategies.documents(MOSCOW_TIMES), st.data())
def test_copies_are_edited_alike(data, more):
    value = laws.check_safe(data, MOSCOW_TIMES)
    if value is None:
        return
    edited = more.draw(strategies.edits(value)).article

    def outcome(article):
        try:
            return newsdoc.dumps(article)
        except newsdoc.EditError as error:
            return str(error)

    wanted = outcome(edited)
    assert outcome(pickle.loads(pickle.dumps(edited))) == wanted
    assert outcome(copy.deepcopy(edited)) == wanted


def test_two_threads_share_a_registry_and_an_origin():
    text = "A Head\n\nBy AFP\n\nDecember 31, 2024\n\n\n\n" + "\n\n".join(f"Paragraph {n} is here." for n in range(200))
    text += "\n\nOriginal url: https://www.example.org/a\n"
    data = text.encode()
    registry = Registry()
    registry.register(MOSCOW_TIMES, replace=True)
    for _ in range(5):
        article = newsdoc.loads(data, format=MOSCOW_TIMES)  # nothing is located yet
        failures: list[BaseException] = []
        start = threading.Barrier(4)

        def work(number, article=article, start=start, failures=failures):
            try:
                start.wait()
                assert registry.choose(data).name == MOSCOW_TIMES.name
                block = article.body[number * 7]
                edited = newsdoc.edit.replace(article, block, Paragraph(text=f"From thread {number}."))
                assert laws.check_edit(edited) is None
                assert newsdoc.span(article, ("body", number, "text")).text == f"Paragraph {number} is here."
                assert newsdoc.dumps(article) == data
            except BaseException as error:  # noqa: BLE001 - told by the main thread
                failures.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures, failures[0]


def test_a_damaged_date_is_replaced():
    article = newsdoc.loads(b"A Head\n\nDecmber 31, 2024\n\nBy AFP\n\nText is here.\n", format=MOSCOW_TIMES)
    assert article.published is None
    new = newsdoc.loads(b"A Head\n\nMarch 4, 2031\n\nBy AFP\n\nText is here.\n", format=MOSCOW_TIMES)
    edited = Article(
        **{**{n: getattr(new, n) for n in ("headline", "published", "bylines", "body")}, "origin": article.origin}
    )
    assert laws.check_edit(edited) is None
    assert b"Decmber" not in newsdoc.dumps(edited)
    assert edited.bylines == (Byline(text="AFP"),)
