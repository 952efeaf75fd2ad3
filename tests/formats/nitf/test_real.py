"""Real documents, where they may be read: nothing is lost, and every edit of a day's work goes through."""

from __future__ import annotations

import random
import re
from pathlib import Path

import attrs
import pytest
from lxml import etree

import newsdoc
from newsdoc.formats._xml.tree import collapse
from newsdoc.model import Byline, Caption, Figure, Paragraph
from newsdoc.model.walk import walk
from newsdoc.registry import default
from newsdoc.testing import laws

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "samples" / "nitf3"
PATHS = sorted(FOLDER.iterdir()) if FOLDER.is_dir() else []
DAMAGES = 200
NEW = Paragraph(text="Lanterns were lit <along> the quay & beyond.")
DATE = re.compile(r"([\d-]{8,10})[T ]([\d:]{6,8})(Z|[+-][\d:]+|)")

DATES = (
    ("date.issue", "norm", "updated"),
    ("date.release", "norm", "embargoed"),
    ("date.expire", "norm", "expires"),
    ("pubdata", "date.publication", "published"),
)

pytestmark = pytest.mark.skipif(not PATHS, reason="the real documents are not here")
each = pytest.mark.parametrize("path", PATHS, ids=[path.name for path in PATHS])


def read(path):
    return newsdoc.loads(path.read_bytes(), format="nitf")


def elements(path, name):
    """By local name, with a parser that forgives."""
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True, resolve_entities=False, no_network=True))
    return root.xpath(f"//*[local-name()='nitf']//*[local-name()='{name}']")


def texts(article):
    """All text that an article holds."""
    for _, node in walk(article):
        for name in ("text", "credit", "title", "name"):
            if isinstance(value := getattr(node, name, None), str):
                yield value


def squeezed(text):
    return "".join(text.split())


@each
def test_it_comes_back_byte_for_byte(path):
    article = read(path)
    assert newsdoc.dumps(article) == path.read_bytes()
    laws.check_document(article)


@each
def test_no_word_of_the_content_is_lost(path):
    article = read(path)
    held = squeezed(" ".join(texts(article)))
    for content in elements(path, "body.content"):
        if content.xpath("ancestor::*[local-name()='note']"):
            continue
        for block in content.xpath(
            ".//*[self::*[local-name()='p' or local-name()='hl2' or local-name()='li' or local-name()='td']]"
        ):
            said = squeezed("".join(block.itertext()))
            line = squeezed(article.dateline.text) if article.dateline else ""
            assert said in held or (said.startswith(line) and said.removeprefix(line) in held), said
        count = len("".join(content.itertext()).split())
        assert count <= len(" ".join(texts(article)).split())


@each
def test_headlines_bylines_captions_and_dates(path):
    article = read(path)
    for headline in elements(path, "hl1")[:1]:
        assert article.headline == (collapse("".join(headline.itertext())) or None)
    lines = [line for line in elements(path, "byline") if "".join(line.itertext()).strip()]
    assert len(article.bylines) == len(lines)
    for line, byline in zip(lines, article.bylines, strict=True):
        assert squeezed("".join(line.itertext())).removeprefix("By") == squeezed(byline.text)
    for caption, figure in zip(elements(path, "media-caption"), article.figures, strict=False):
        said = squeezed("".join(caption.itertext()))
        credit = squeezed(figure.caption.credit or "")
        assert said in {squeezed(figure.caption.text), squeezed(figure.caption.text) + credit}
    for producer, figure in zip(elements(path, "media-producer"), article.figures, strict=False):
        assert squeezed("".join(producer.itertext())) == squeezed(figure.caption.credit)
    held = squeezed(" ".join([*texts(article), *filter(None, (article.headline, article.subheadline, article.title))]))
    held += squeezed(" ".join(text for _, text in article.extra))
    for name in ("title", "hl1", "hl2"):
        for headline in elements(path, name):
            assert squeezed("".join(headline.itertext())) in held
    for name, attribute, field in DATES:
        for element in elements(path, name)[:1]:
            found = DATE.fullmatch(element.get(attribute, ""))
            if found is None or (name == "date.release" and article.embargoed is None):
                continue
            day, time, zone = found.groups()
            value = getattr(article, field)
            assert value.strftime("%Y%m%d%H%M%S") == (day + time).replace("-", "").replace(":", "")
            assert value.strftime("%z").replace("+0000", "Z") == zone.replace(":", "").replace("+0000", "Z")


def edits(article):
    body = article.body
    places = [at for at, block in enumerate(body) if isinstance(block, Paragraph) and block.role != "tagline"]
    last = max((at for at, block in enumerate(body) if getattr(block, "role", None) != "tagline"), default=-1) + 1
    yield "headline", {"headline": "Lanterns on the Quay"}
    yield "byline", {"bylines": (*article.bylines, Byline(text="Tamsin Orrell"))}
    yield "urgency", {"urgency": 7 if article.urgency != 7 else 6}
    yield "insert", {"body": (*body[:last], NEW, *body[last:])}
    run_in = article.dateline is not None and any(key == "nitf:dateline" for key, _ in article.extra)
    for at in places[run_in:][::4] or places:
        text = "A new text." if len(body) > 1 else body[at].text + " And more."
        made = attrs.evolve(body[at], text=text, marks=())
        yield f"replace {at}", {"body": (*body[:at], made, *body[at + 1 :])}
        yield f"insert {at}", {"body": (*body[: at + 1], NEW, *body[at + 1 :])}
        if len(body) > 1:
            yield f"delete {at}", {"body": (*body[:at], *body[at + 1 :])}
            rest = (*body[:at], *body[at + 1 :])
            to = last - 1
            yield f"move {at}", {"body": (*rest[:to], body[at], *rest[to:])}
    for at, block in enumerate(body):
        if isinstance(block, Figure) and block.caption is not None:
            caption = Caption(text=block.caption.text, marks=block.caption.marks, credit="Foto: Bo Lund / XY")
            yield f"credit {at}", {"body": (*body[:at], attrs.evolve(block, caption=caption), *body[at + 1 :])}


@each
def test_a_days_work(path):
    """True and Local: the law compares bytes outside of the edits, and what is read back."""
    article = read(path)
    for what, values in edits(article):
        refusal = laws.check_edit(attrs.evolve(article, **values))
        if refusal is not None:
            # a dateline stands in this paragraph as an element that the model does not hold
            assert path.name == "newsmlvalidator__NewsItem_with_NITF_invalid.xml", (what, refusal)
            assert what == "replace 0"
            assert "drop what the model does not hold" in str(refusal)


@each
def test_damaged_it_is_read_or_refused(path):
    """Cut off at any byte, as many as there is time for, or with a byte changed."""
    data, target = path.read_bytes(), default().get("nitf")
    chance = random.Random(path.name)
    for at in range(0, len(data), 1 + len(data) // DAMAGES):
        laws.check_safe(data[:at], target)
    for _ in range(DAMAGES):
        at = chance.randrange(len(data))
        laws.check_safe(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :], target)


@each
def test_an_edited_headline_stands_everywhere(path):
    article = read(path)
    if article.headline is None:
        return
    data = newsdoc.dumps(attrs.evolve(article, headline="Lanterns on the Quay"))
    places = [
        element
        for name in ("title", "hl1", "hl2")
        for element in elements(path, name)
        if collapse("".join(element.itertext())) == article.headline
    ]
    assert data.count(b"Lanterns on the Quay") == len(places) >= 1


@each
def test_it_is_written_without_loss(path):
    article = read(path)
    assert newsdoc.convert(article, "nitf").losses == ()


@each
def test_to_other_formats(path):
    article = read(path)
    assert newsdoc.convert(article, "newsdoc").losses == ()
    if article.headline is None:
        return  # that layout needs one
    report = newsdoc.convert(article, "text:moscow-times").report()
    assert "urgency" in report or article.urgency is None
