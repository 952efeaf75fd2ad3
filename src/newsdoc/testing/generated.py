"""The generated part of the suite: Hypothesis tries the laws on what its strategies think of.

Law: how many examples are tried is the caller's setting, by the profile that is loaded. Needs hypothesis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from newsdoc.model import Article
from newsdoc.testing import laws

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.format import Format
    from newsdoc.testing.strategies import Edited

# A document takes many draws, and a machine under test is busy.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def documents(target: Format, strategy: st.SearchStrategy[bytes], furniture: str = "") -> None:
    """Exact, Whole and Safe."""

    @_PATIENT
    @given(strategy)
    def check(data: bytes) -> None:
        value = laws.check_safe(data, target)
        if value is not None:
            laws.check_document(value, furniture)

    check()


def articles(target: Format, strategy: st.SearchStrategy[Article]) -> None:
    """Honest; and what was written is itself a document."""

    @_PATIENT
    @given(strategy)
    def check(article: Article) -> None:
        data = laws.check_honest(article, target)
        if data is not None:
            laws.check_safe(data, target)

    check()


def edits(
    target: Format,
    strategy: st.SearchStrategy[bytes],
    edited: Callable[[Article], st.SearchStrategy[Edited]],
) -> None:
    """True and Local, or refused."""

    @_PATIENT
    @given(strategy, st.data())
    def check(data: bytes, more: st.DataObject) -> None:
        value = laws.check_safe(data, target)
        if isinstance(value, Article):
            edit = more.draw(edited(value))
            note(f"{edit.kind}, in {data!r}")
            laws.check_edit(edit.article)

    check()
