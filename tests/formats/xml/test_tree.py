"""The tree: what is read, what is refused, how long it takes."""

import builtins
import io
import os
import socket
import tracemalloc
from pathlib import Path
from time import process_time

import pytest

from newsdoc.errors import ParseError
from newsdoc.format import Reading
from newsdoc.formats._xml import tree
from newsdoc.formats._xml.tree import collapse, declared_encoding, local_name, parse, text_of, words
from newsdoc.source import decode

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
FAMILIES = ("nitf3", "newsml1", "newsml-g2", "other-xml")


def reading_of(data):
    return Reading(decode(data, declared=declared_encoding(data)), "test")


def read(data, **keywords):
    return parse(reading_of(data.encode() if isinstance(data, str) else data), **keywords)


def refused(data):
    with pytest.raises(ParseError) as caught:
        read(data)
    return caught.value


# -- names ---------------------------------------------------------------------------------------------------


def test_namespaces_are_resolved_by_uri():
    root = read(
        '<a xmlns="urn:one" xmlns:t="urn:two" k="1" t:k="2"><t:b/><c xmlns="urn:two" xmlns:t="urn:one"><t:d/></c>'
        '<e xmlns=""/><f/></a>'
    )
    assert [element.tag for element in root.iter()] == [
        "{urn:one}a", "{urn:two}b", "{urn:two}c", "{urn:one}d", "e", "{urn:one}f",
    ]  # fmt: skip
    assert root.attrib == {"k": "1", "{urn:two}k": "2"}


def test_the_formats_own_namespaces_go_without_saying():
    for document in ('<a xmlns="urn:one"><b/></a>', '<x:a xmlns:x="urn:one"><x:b/></x:a>', "<a><b/></a>"):
        assert [element.tag for element in read(document, bare=("urn:one",)).iter()] == ["a", "b"]
    nested = read('<r><x:a xmlns:x="urn:one" x:k="1"><x:b/></x:a></r>', bare=("urn:one",))
    assert [element.tag for element in nested.iter()] == ["r", "a", "b"]
    assert nested[0].attrib == {"{urn:one}k": "1"}


def test_xml_is_bound_without_a_declaration():
    assert read('<a xml:lang="fr"/>').attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "fr"}


def test_an_unbound_prefix_is_reported_and_kept():
    text = "<?xml version='1.0'?><!-- n:b --><a><n:b n:k='1' xsi:z=''/><n:b/></a>"
    reading = reading_of(text.encode())
    root = parse(reading)
    assert [element.tag for element in root] == ["n:b", "n:b"]
    assert root[0].attrib == {"n:k": "1", "xsi:z": ""}
    assert {item.code for item in reading.diagnostics} == {"unbound-prefix"}
    assert sorted(text[slice(*item.span)] for item in reading.diagnostics) == ["n:b", "n:k", "xsi:z"]
    assert min(item.span.start for item in reading.diagnostics) == text.index("<n:b") + 1


def test_local_names():
    assert local_name("{urn:one}a") == local_name("a") == "a"


# -- text ----------------------------------------------------------------------------------------------------


def test_text_is_merged_and_markup_left_out():
    root = read("<a>one &amp; <![CDATA[<two>]]><!-- no --><?no no?> three&#x2014;<b>x</b>\r\ntail</a>")
    assert root.text == "one & <two> three—"
    assert root[0].tail == "\ntail"
    assert text_of(root) == "one & <two> three—x tail"
    assert words(root) == ["one", "&", "<two>", "three—", "x", "tail"]


def test_no_break_spaces_are_no_white_space():
    assert collapse(" \n\N{NO-BREAK SPACE}a \t\n b\N{NO-BREAK SPACE} ") == "\N{NO-BREAK SPACE}a b\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("head", ["", '<!DOCTYPE a SYSTEM "none.dtd">', "<!DOCTYPE a [<!ELEMENT a ANY>]>"])
def test_entities_of_html_are_read_and_reported(head):
    reading = reading_of(f"{head}<a k='&eacute;&lt;'>x&nbsp;&mdash;<![CDATA[&foo;]]><!-- &bar; --></a>".encode())
    root = parse(reading)
    assert root.text == "x\N{NO-BREAK SPACE}—&foo;"
    assert root.attrib == {"k": "é<"}
    assert [item.code for item in reading.diagnostics] == ["undeclared-entity"] * 3
    text = reading.source.text
    assert [text[slice(*item.span)] for item in reading.diagnostics] == ["&eacute;", "&nbsp;", "&mdash;"]


@pytest.mark.parametrize("head", ["", '<!DOCTYPE a SYSTEM "none.dtd">', "<!DOCTYPE a [<!ELEMENT a ANY>]>"])
@pytest.mark.parametrize("body", ["<a>&foo;</a>", "<a k='&foo;'/>", "<a k='&foo;'>&nbsp;</a>", "<a>&nbsp;&foo;</a>"])
def test_other_entities_are_errors(head, body):
    error = refused(head + body)
    assert error.code in {"unknown-entity", "broken-xml"}
    assert error.span is not None


def test_a_document_type_is_tolerated_and_its_defaults_left_out():
    text = '<!DOCTYPE a PUBLIC "-//X//Y" "http://none.example/a.dtd" [<!ATTLIST a k CDATA "v">\n<!-- ] > -->]><a/>'
    assert read(text).attrib == {}


# -- encodings -----------------------------------------------------------------------------------------------

BODY = '<a k="é">Zoë – €5 \U0001f4f0</a>'


@pytest.mark.parametrize(
    ("named", "codec", "bom"),
    [
        ("utf-8", "utf-8", b""),
        ("utf8", "utf-8", b""),
        ("UTF-8", "utf-8", b"\xef\xbb\xbf"),
        ("iso-8859-1", "utf-8", b"\xef\xbb\xbf"),
        ("UTF-16", "utf-16-le", b"\xff\xfe"),
        ("UTF-16", "utf-16-be", b"\xfe\xff"),
        ("UTF-16", "utf-16-le", b""),
        ("utf-8", "utf-16-le", b"\xff\xfe"),
        ("UTF-16", "utf-8", b""),
        ("ISO-8859-1", "iso-8859-1", b""),
        ("latin1", "iso-8859-1", b""),
        ("windows-1252", "cp1252", b""),
        ("Shift_JIS", "shift_jis", b""),
        ("big5", "big5", b""),
        ("no-such-name", "utf-8", b""),
        ("rot13", "utf-8", b""),
        ("base64", "utf-8", b""),
        ("cp037", "utf-8", b""),
    ],
)
def test_encodings(named, codec, bom):
    declaration = f'<?xml version="1.0" encoding="{named}"?>\n'
    body = "".join(char for char in BODY if char.encode(codec, "ignore"))
    root = read(bom + (declaration + body).encode(codec))
    assert root.text == body[body.index(">") + 1 : body.rindex("<")]


def test_an_encoding_that_lies_is_found_out():
    data = '<?xml version="1.0" encoding="UTF-8"?><a>Café Zoë déjà</a>'.encode("cp1252")
    reading = reading_of(data)
    assert parse(reading).text == "Café Zoë déjà"
    assert reading.source.assumed


# -- what is broken ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<a>\n  <b></c>\n</a>", 2, 8),
        ("<a>\n é – <b x=1/></a>", 2, 11),
        ("<a>&</a>", 1, 5),
        ("<a/>\n<b/>", 2, 1),
        ("<a x='1' x='2'/>", 1, 10),
        ("<a>\r\n\x07</a>", 2, 1),
    ],
)
def test_broken_xml_is_told_with_its_place(text, line, column):
    error = refused(text)
    assert (error.code, error.lineno, error.colno) == ("broken-xml", line, column)
    assert "^" in str(error)


@pytest.mark.parametrize("text", ["", " \n", "<a>", "<a><b>text", "<a><![CDATA[x", "<a><!-- x", "<a x='1", "<a"])
def test_truncated_xml_is_called_so(text):
    assert refused(text).code == "truncated"


def test_truncation_at_every_byte_and_corruption():
    head = '<?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd">'
    data = (head + '<a xmlns:n="u" n:k="v">é&amp;<b/>&nbsp;<!--c--><n:c/></a>').encode()
    for end in range(len(data) - 1):
        refused(data[:end])
    for at in range(len(data)):
        for byte in (0, 0x3C, 0x26, 0x22, 0xFF):
            try:
                read(data[:at] + bytes([byte]) + data[at + 1 :])
            except ParseError as error:
                str(error)


# -- what is hostile -----------------------------------------------------------------------------------------

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><a>&l9;</a>"
)
HOSTILE = {
    "billion laughs": LAUGHS,
    "quadratic blow-up": f'<!DOCTYPE a [<!ENTITY x "{"x" * 100_000}">]><a>{"&x;" * 10_000}</a>',
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "public entity": '<!DOCTYPE a [<!ENTITY x PUBLIC "p" "http://none.example/">]><a>&x;</a>',
    "unparsed entity": '<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "file:///etc/passwd" NDATA n>]><a/>',
    "parameter entity": '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://none.example/x.dtd"> %p;]><a/>',
    "internal parameter entity": "<!DOCTYPE a [<!ENTITY % p '<!ELEMENT a ANY>'> %p;]><a/>",
    "unused entity": '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
    "entity beside one of HTML": '<!DOCTYPE a [<!ENTITY x "y">]><a>&nbsp;&x;</a>',
    "HTML's entity made another": '<!DOCTYPE a [<!ENTITY nbsp SYSTEM "file:///etc/passwd">]><a>&nbsp;</a>',
    "undeclared parameter entity": '<!DOCTYPE a SYSTEM "x.dtd" [%p;]><a/>',
    "depth": "<a>" * 100_000,
    "closed depth": "<a>" * 100_000 + "</a>" * 100_000,
    "some depth": "<a>" * 10_000 + "</a>" * 10_000,
    "some attributes": "<a " + " ".join(f"a{n}=''" for n in range(10_000)) + "/>",
    "attributes": "<a " + " ".join(f"a{n}=''" for n in range(200_000)) + "/>",
    "long attribute": f"<a k='{'x' * 2_000_000}'/>",
    "namespaces": "".join(f"<a xmlns:n{n}='u'>" for n in range(190))
    + "".join(f"<a xmlns:m{n}='v'/>" for n in range(100))
    + "<a " + " ".join(f"xmlns:m{n}='v'" for n in range(200)) + "/>"
    + "</a>" * 190,
    "elements": "<a>" + "<b/>" * 2_200_000 + "</a>",
    "open comments": "<a>&foo;" + "<!--" * 50_000,
    "open CDATA": "<a>&foo;" + "<![CDATA[" * 50_000,
    "open instructions": "<a>&foo;" + "<?" * 50_000,
    "open tags": "<a>&foo;" + "<b '" * 50_000,
    "ampersands": "<a>" + "&" * 200_000,
    "open references": "<a>" + "&a" * 200_000,
    "open document type": "<!DOCTYPE a [" * 20_000,
    "quotes in a document type": "<!DOCTYPE a " + "'\"" * 100_000,
    "NULs": "<a>\0\0</a>",
    "not a character": "<a>\uffff</a>",
    "only a declaration": "<?xml version='1.0'?>",
    "text": "x" * 100_000,
}  # fmt: skip


@pytest.fixture
def sealed(monkeypatch):
    """Fail if a socket or a file is opened."""

    def opened(*arguments, **_keywords):
        pytest.fail(f"opened {arguments!r}")

    for owner, name in ((socket, "socket"), (builtins, "open"), (io, "open"), (os, "open")):
        monkeypatch.setattr(owner, name, opened)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.usefixtures("sealed")
def test_hostile_xml_is_refused(name):
    data = HOSTILE[name].encode()
    begun = process_time()
    error = refused(data)
    assert process_time() - begun < 3
    if "entity" in name or name in {"billion laughs", "quadratic blow-up"}:
        assert error.code in {"entity-declaration", "unknown-entity"}
    assert len(str(error)) < 1000


@pytest.mark.usefixtures("sealed")
def test_a_document_type_is_never_fetched():
    for head in ('SYSTEM "http://none.example/a.dtd"', 'PUBLIC "p" "file:///etc/passwd"', 'SYSTEM "a.dtd" []'):
        assert read(f"<!DOCTYPE a {head}><a>&nbsp;</a>").text == "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("name", ["billion laughs", "quadratic blow-up", "some depth", "some attributes"])
def test_hostile_xml_takes_little_memory(name):
    data = HOSTILE[name].encode()
    reading = reading_of(data)
    tracemalloc.start()
    with pytest.raises(ParseError):
        parse(reading)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * len(data) + 1_000_000


@pytest.mark.parametrize(
    "part", ["<b>x</b>\n", '<b k="v" n:l="w"/>', "<b xmlns:m='v'/>", "<b>&amp;&nbsp;</b>", "text ", "<!-- x -->"]
)
def test_time_is_linear(part):
    def took(count):
        data = f"<a xmlns:n='u'>{part * count}</a>".encode()
        best = 9.0
        for _ in range(3):
            reading = reading_of(data)
            begun = process_time()
            parse(reading)
            best = min(best, process_time() - begun)
        return best

    assert took(16_000) < 30 * took(2_000) + 0.05  # eight times, and 64 if it were quadratic


def test_huge_text_is_read():
    assert len(read("<a>" + "x" * 5_000_000 + "</a>").text) == 5_000_000


def test_what_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(tree, "MAX_LENGTH", 100)
    assert refused("<a>" + "x" * 200 + "</a>").code == "too-large"


def test_depth_at_the_limit():
    assert read("<a>" * tree.MAX_DEPTH + "</a>" * tree.MAX_DEPTH).tag == "a"
    assert refused("<a>" * (tree.MAX_DEPTH + 1) + "</a>" * (tree.MAX_DEPTH + 1)).code == "too-deep"


# -- real documents ------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="no samples here")
@pytest.mark.parametrize("family", FAMILIES)
def test_real_documents_say_what_an_independent_reader_finds(family):
    etree = pytest.importorskip("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    same, codes = 0, []
    for path in sorted((SAMPLES / family).iterdir()):
        data = path.read_bytes()
        try:
            root = read(data)
        except ParseError as error:
            codes.append(error.code)
            continue
        try:
            other = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            continue
        found = [element for element in other.iter() if isinstance(element.tag, str)]
        assert [element.tag for element in root.iter()] == [element.tag for element in found], path.name
        assert [dict(element.items()) for element in root.iter()] == [dict(element.items()) for element in found], (
            path.name
        )
        assert "".join(root.itertext()) == "".join(other.xpath("//text()")), path.name
        same += 1
    assert same > 5
    assert {"broken-xml", "truncated", "entity-declaration"}.issuperset(codes)
