"""A real export, where it may be read: every document and field, against a walk that knows nothing of the reader."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.model import Byline, Paragraph
from newsdoc.testing import laws

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "samples" / "news-exports"
PATHS = sorted(path for path in FOLDER.glob("*") if path.suffix.lower() == ".txt") if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(not PATHS, reason="the real exports are not here")
each = pytest.mark.parametrize("path", PATHS, ids=[path.name for path in PATHS])


def walk(path):
    """The documents of a file as (lines of the front, labels, blocks of the text, rest), by splitting alone."""
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    for document in re.split(r"(?m)^ +\d+ of \d+ DOCUMENTS$", text)[1:]:
        blocks = [block.strip() for block in re.split(r"\n(?:[ ]*\n)+", document) if block.strip()]
        length = next(n for n, block in enumerate(blocks) if block.startswith("LENGTH: "))
        load = next(n for n, block in enumerate(blocks) if block.startswith("LOAD-DATE: "))
        labels = dict(block.split(": ", 1) for block in (*blocks[3 : length + 1], *blocks[load:]) if ": " in block)
        yield blocks[:3], labels, blocks[length + 1 : load], blocks[-1]


def flat(text):
    return " ".join(line.strip() for line in text.split("\n"))


@each
def test_it_is_detected(path):
    found = newsdoc.detect(path.read_bytes())
    assert found[0].format == "lexisnexis"
    assert "of 10 DOCUMENTS" in found[0].reason
    assert len(found) == 1


@each
def test_it_comes_back(path):
    package = newsdoc.load_package(path)
    laws.check_exact(package, path.read_bytes())
    laws.check_document(package, ";,")


@each
def test_every_document_and_field(path):
    package = newsdoc.load_package(path)
    documents = list(walk(path))
    assert len(package.items) == len(documents) == 10
    for article, ((source, dated, headline), labels, body, last) in zip(package.items, documents, strict=True):
        day = re.match(r"\w+ \d+, \d+", dated).group()
        extra = dict(article.extra)
        section, _, page = labels.pop("SECTION", "").partition("; Pg. ")
        assert article.provider.name == source
        assert article.published == datetime.strptime(f"{day} +0000", "%B %d, %Y %z").date()
        assert article.headline == flat(headline)
        assert [line.text for line in article.bylines] == [
            re.sub("^BY ", "", labels.pop("BYLINE")) for _ in "x" if "BYLINE" in labels
        ]
        assert article.word_count == int(labels.pop("LENGTH").removesuffix(" words").replace(",", ""))
        assert [(subject.name, subject.role) for subject in article.subjects] == [(section, "category")] * bool(section)
        assert extra.get("lexisnexis:page", "") == page
        assert article.language == {"ENGLISH": "en"}[labels.pop("LANGUAGE")]
        assert [figure.caption.text for figure in article.associations] == [
            flat(labels.pop("GRAPHIC")) for _ in "x" if "GRAPHIC" in labels
        ]
        edition = flat(re.sub(r"^\w+ \d+, \d+(?: \w+day)?", "", dated)).strip()
        assert extra.get("lexisnexis:edition", "") == edition
        assert (article.copyright_notice or "") == (flat(last) if last.startswith("Copyright") else "")
        assert {key: extra[f"lexisnexis:{key.lower()}"] for key in labels} == labels
        assert [block.text for block in article.body] == [flat(block) for block in body]


@each
def test_what_stands_before_the_documents(path):
    cover = newsdoc.load_package(path).metadata
    assert cover.type == "composite"
    assert cover.sent.date().isoformat() == "2018-03-20"
    assert {"lexisnexis:terms", "lexisnexis:send-to", "lexisnexis:source"} <= dict(cover.extra).keys()


@each
def test_an_edit_of_any_article_touches_that_article_alone(path):
    package = newsdoc.load_package(path)
    for at, article in enumerate(package.items):
        first = article.body[0]
        for edited in (
            attrs.evolve(article, headline="Lanterns on the Quay"),
            attrs.evolve(article, bylines=(Byline(text="Tamsin Orrell"),)),
            attrs.evolve(article, word_count=4117),
            newsdoc.edit.replace_text(article, first, f"{first.text} Or so it was said."),
            newsdoc.edit.insert_after(article, first, Paragraph(text="Nobody was hurt.")),
            newsdoc.edit.remove(article, article.body[-1]),
        ):
            items = (*package.items[:at], edited, *package.items[at + 1 :])
            assert laws.check_edit(attrs.evolve(package, items=items)) is None


@each
def test_a_document_is_taken_out(path):
    package = newsdoc.load_package(path)
    fewer = attrs.evolve(package, items=package.items[1:])
    assert laws.check_edit(fewer) is None
    assert newsdoc.dumps(fewer).count(b" DOCUMENTS\r\n") == 9
