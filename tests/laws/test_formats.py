"""Every registered format, by its name alone: arbitrary bytes, arbitrary articles, arbitrary edits.

Safe, Exact and Whole for bytes; Honest for articles; True and Local, or an `EditError`, for edits of what was written.
"""

import pytest
from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st

from newsdoc.errors import UnknownFormatError
from newsdoc.layout import Layout
from newsdoc.model import Article
from newsdoc.registry import default
from newsdoc.testing import laws, strategies


def importable(name):
    try:
        return bool(default().get(name))
    except UnknownFormatError:
        return False  # named in the manifest, and not written yet


FORMATS = [info for info in default().infos() if importable(info.name)]
# The layouts of agencies differ in data alone and have suites of their own: here they share the examples.
ALONE = {"text:moscow-times", "text:plain"}
WIRES = tuple(info.name for info in FORMATS if info.name.startswith("text:") and info.name not in ALONE)
NAMES = {info.name: (info.name,) for info in FORMATS if info.name not in WIRES} | {"agencies": WIRES}
FURNITURE = {"lexisnexis": ";,", "newsdoc": "{},"}
PIECES = (
    b"By ", b"Related article:", b"Original url:", b"https://example.org/", b"December 31, 2024", b"**", b"*", b"<u>",
    b"</u>", b"<br>", b"[a](b)", b"- ", b"1. ", b"## ", b"\\", b"\n", b"\r", b"\r\n", b"\n\n", b" ", b"\t", b"\x00",
    b"\xff", b"\xc3", b"\xa9", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xe2\x80\xa8", b"\xc2\x85",
    b"{", b"}", b"[", b"]", b'"', b":", b",", b'"newsdoc": 1', b'"headline": ', b'"\\ud800"', b"null", b"1e999",
    b"<?xml version='1.0'?>", b"<nitf>", b"<!DOCTYPE x [<!ENTITY y 'z'>]>", b"&y;", b"&#0;", b"]]>", b"word",
    b"1 of 2 DOCUMENTS\n", b"\nEnd of Document\n", b"\n\nLENGTH: 9 words\n\n", b"BYLINE: ", b"SUBJECT: A (9%); B",
    b"Body\n", b"\n\nLOAD-DATE: ", b"LANGUAGE: ENGLISH", b"GRAPHIC: ", b"Copyright 2031", b"; Pg. 3", b"        ",
)  # fmt: skip
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

pytestmark = pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)


def check(data, name):
    value = laws.check_safe(data, name)
    if value is not None:
        laws.check_document(value, FURNITURE.get(name, ""))
    return value


@given(data=st.binary(max_size=200), more=st.data())
def test_any_bytes(names, data, more):
    check(data, more.draw(st.sampled_from(names)))


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30), more=st.data())
def test_any_pieces(names, pieces, more):
    check(b"".join(pieces), more.draw(st.sampled_from(names)))


ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-7", "cp932", "big5", "ascii"])


@given(data=st.binary(max_size=60), encoding=ENCODINGS, more=st.data())
def test_any_bytes_in_any_encoding(names, data, encoding, more):
    laws.check_safe(data, more.draw(st.sampled_from(names)), encoding=encoding)


@PATIENT
@given(article=strategies.articles(), more=st.data())
def test_any_article(names, article, more):
    name = more.draw(st.sampled_from(names))
    data = laws.check_honest(article, default().get(name))
    if data is not None:
        check(data, name)


@PATIENT
@given(article=strategies.articles(), more=st.data())
def test_any_edit(names, article, more):
    target = default().get(more.draw(st.sampled_from(names)))
    if not target.capabilities.writes:
        pytest.skip("it has no writer to make documents with")
    if isinstance(target, Layout):
        article = more.draw(strategies.articles(target))
    data = laws.check_honest(article, target)
    assume(data is not None)
    value = laws.read(data, target)
    assume(isinstance(value, Article))
    edit = more.draw(strategies.edits(value))
    note(f"{edit.kind}, in {data!r}")
    laws.check_edit(edit.article)
