"""Spans: every one says what stands there, in every encoding."""

from pathlib import Path
from time import perf_counter
from xml.parsers.expat import ParserCreate

import pytest

from newsdoc.errors import ParseError
from newsdoc.format import Reading
from newsdoc.formats._xml.scan import Scan
from newsdoc.formats._xml.tree import declared_encoding, parse
from newsdoc.source import decode

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"

TEXT = """<?xml version="1.0" encoding="{encoding}"?>
<!-- <no> > ' -->
<?pi <no attr="x> ?>
<!DOCTYPE story PUBLIC "-//X//Y" 'x">.dtd' [<!-- ]> ' --> <!ELEMENT story ANY> <?x ]> ?>]>
<story xmlns="urn:one" xmlns:n='urn:two' k = "a > b" l='"q" /> é'>
  <head/><n:head  n:k="1"
     z='2' /><empty></empty>
  <p>Zoë \U0001f4f0 <em class="x">big &amp; <b>bold</b></em> &#8364; <![CDATA[<p>no</p> ]] > ]]>end</p >
  <n:q xmlns:n="urn:one">é</n:q><!-- </story> --><a.b-c_d/>
</story>
<!-- after --><?end?>
"""

ENCODINGS = [
    ("utf-8", "utf-8", b""),
    ("utf8", "utf-8", b"\xef\xbb\xbf"),
    ("UTF-16", "utf-16-le", b"\xff\xfe"),
    ("UTF-16", "utf-16-be", b"\xfe\xff"),
    ("iso-8859-1", "iso-8859-1", b""),
    ("windows-1252", "cp1252", b""),
    ("shift_jis", "shift_jis", b""),
]


def source_of(data):
    return decode(data, declared=declared_encoding(data))


@pytest.mark.parametrize(("named", "codec", "bom"), ENCODINGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_spans_say_what_stands_there(named, codec, bom, newline):
    text = TEXT.replace("{encoding}", named).replace("\n", newline)
    text = "".join(char for char in text if char.encode(codec, "ignore"))
    source = source_of(bom + text.encode(codec))
    assert source.text == text
    root = parse(Reading(source, "test"))
    scan = Scan(text)
    elements = scan.elements
    assert [element.name for element in elements] == [
        "story", "head", "n:head", "empty", "p", "em", "b", "n:q", "a.b-c_d",
    ]  # fmt: skip
    assert len(elements) == len(list(root.iter()))
    story, head, other, empty, paragraph, em, bold, quote, last = elements
    said = [text[slice(*element.outer)] for element in (head, empty, bold, quote, last)]
    expected = '<n:q xmlns:n="urn:one">é</n:q>' if "é" in text else '<n:q xmlns:n="urn:one"></n:q>'
    assert said == ["<head/>", "<empty></empty>", "<b>bold</b>", expected, "<a.b-c_d/>"]
    assert text[slice(*em.inner)] == "big &amp; <b>bold</b>"
    assert text[slice(*paragraph.inner)].endswith("<p>no</p> ]] > ]]>end")
    assert text[paragraph.closing : paragraph.end] == "</p >"
    assert text[story.start :].startswith("<story ")
    assert text[: story.end].endswith("</story>")
    assert [element.empty for element in (head, other, empty, last)] == [True, True, False, True]
    assert empty.inner == (empty.inside, empty.inside)
    attributes = {attribute.name: attribute for attribute in scan.attributes(story)}
    assert list(attributes) == ["xmlns", "xmlns:n", "k", "l"]
    assert text[slice(*attributes["k"].outer)] == 'k = "a > b"'
    assert text[slice(*attributes["k"].inner)] == "a > b"
    assert text[slice(*attributes["l"].inner)].startswith('"q" />')
    assert [text[slice(*attribute.inner)] for attribute in scan.attributes(other)] == ["1", "2"]
    assert scan.attributes(head) == []
    assert text[scan.opened(other) : other.end] == "/>"
    shown = [text[slice(*span)] for span in scan.others(0, story.start)]
    assert [said[:5] for said in shown] == ["<?xml", "<!-- ", "<?pi ", "<!DOC"]
    assert [text[slice(*span)] for span in scan.others(story.end, len(text))] == ["<!-- after -->", "<?end?>"]
    for element in elements:
        raw = source.bytes_of(element.outer).decode(codec)
        assert raw == text[slice(*element.outer)]


def expat_places(text):
    """Where expat says that elements begin and end, in code points."""
    data = text.encode()
    parser = ParserCreate("utf-8")
    found = []
    parser.StartElementHandler = lambda name, _: found.append((name, parser.CurrentByteIndex))
    parser.EndElementHandler = lambda name: found.append(("/" + name, parser.CurrentByteIndex))
    parser.Parse(data, True)
    return [(name, len(data[:byte].decode())) for name, byte in found]


def scanned_places(text):
    places = []
    for element in Scan(text).elements:
        places.append((element.name, element.start, 0))
        closing = element.end if element.empty else element.closing
        places.append(("/" + element.name, closing, 1))
    return places


def same_as_expat(text):
    expected = expat_places(text)
    assert sorted(expected) == sorted((name, at) for name, at, _ in scanned_places(text))


def test_expat_finds_the_same():
    same_as_expat(TEXT.replace("{encoding}", "utf-8"))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="no samples here")
@pytest.mark.parametrize("family", ["nitf3", "newsml1", "newsml-g2", "other-xml"])
def test_expat_finds_the_same_in_real_documents(family):
    count = 0
    for path in sorted((SAMPLES / family).iterdir()):
        source = source_of(path.read_bytes())
        try:
            parse(Reading(source, "test"))
        except ParseError:
            continue
        same_as_expat(source.text)
        count += 1
    assert count > 3


@pytest.mark.parametrize(
    "part", ["<b k='1' l=\"2\">x</b>\n", "<b/>", "<!-- - x -->", "<![CDATA[<b>]]>", "<b a='/////'/>", "<?x ? > ?>"]
)
def test_scanning_is_linear(part):
    def took(count):
        text = f"<a>{part * count}</a>"
        best = 9.0
        for _ in range(3):
            begun = perf_counter()
            Scan(text).element(0)
            best = min(best, perf_counter() - begun)
        return best

    assert took(16_000) < 30 * took(2_000) + 0.05  # eight times, and 64 if it were quadratic
