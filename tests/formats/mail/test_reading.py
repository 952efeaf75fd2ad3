"""What of a message becomes what of an article."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.errors import DetectionError, EditError, ParseError
from newsdoc.formats.mail import MailOptions
from newsdoc.model import Byline, Concept, Contributor, Link, Paragraph
from newsdoc.testing import laws

STORY = "SALTMERE, March 4 (AP) - The crews voted on it.\n\nIt was late.\n"


def message(body=STORY, **fields):
    """A message; a field's name has underscores for hyphens."""
    known = {"Date": "Tue, 4 Mar 2031 06:12:09 +0100", "From": "AP <a@b.example>", "Subject": "Crews Vote"}
    head = {**known, **{name.replace("_", "-"): value for name, value in fields.items()}}
    lines = [f"{name}: {value}\n" for name, value in head.items() if value is not None]
    return ("".join(lines) + "\n" + body).encode()


def read(data, **options):
    article = newsdoc.loads(data, format="mail", **options)
    laws.check_exact(article, data)
    laws.check_document(article)
    return article


SUBJECTS = {
    "Crews Vote": "Crews Vote",
    "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=": "Grüße",
    "=?utf-8?q?Gr=C3=BC?= =?utf-8?q?=C3=9Fe?= nach Hause": "Grüße nach Hause",
    "=?utf-8?B?R3LDvMM=?= =?utf-8?B?n2U=?=": "Grüße",
    "=?iso-8859-1*de?Q?Gr=FC=DFe?=": "Grüße",
    "=?koi8-r?B?" + base64.b64encode("Докеры".encode("koi8-r")).decode() + "?=": "Докеры",
    "=?x-none?Q?Gr=C3=BC=C3=9Fe?=": "Grüße",
    "=?utf-8?Q?never closed": "=?utf-8?Q?never closed",
    "Crews\n Vote\n\ton It": "Crews Vote on It",
    "Grüße": "Grüße",
    "=?windows-1252?Q?Anna\N{RIGHT SINGLE QUOTATION MARK}s_Gr=FC=DFe?=": "Anna\N{RIGHT SINGLE QUOTATION MARK}s Grüße",
    "Re: Crews Vote": "Crews Vote",
    "Fwd: WG: AW[2]: Crews Vote": "Crews Vote",
    "=?utf-8?Q?Re:_Gr=C3=BC=C3=9Fe?=": "Grüße",
    "URGENT: Crews Vote": "URGENT: Crews Vote",
    "[harbour] Crews Vote": "[harbour] Crews Vote",
    "Read: This": "Read: This",
    "": None,
}


@pytest.mark.parametrize("raw", SUBJECTS)
def test_the_subject_is_the_headline(raw):
    assert read(message(Subject=raw)).headline == SUBJECTS[raw]


@pytest.mark.parametrize("raw", [raw for raw, headline in SUBJECTS.items() if headline])
@pytest.mark.parametrize(
    "new", ["Ships Wait", "Schiffe fahren über Nacht, сказали в порту", "x" * 90, "Ships " * 30 + "wait"]
)
def test_an_edit_of_the_headline_changes_the_subject_alone(raw, new):
    data = message(Subject=raw)
    edited = newsdoc.dumps(attrs.evolve(read(data), headline=new))
    assert read(edited).headline == new
    value = data.index(b"Subject: ") + 9
    assert edited.startswith(data[:value])
    assert edited.endswith(data[value + len(raw.encode()) :])
    assert edited[value:].split(b"\n\n")[0].isascii()


def test_encoded_words_stay_as_they_are_written():
    data = message(Subject="=?iso-8859-1?Q?Gr=FC=DFe?=")
    edited = newsdoc.dumps(attrs.evolve(read(data), headline="Größe"))
    assert b"Subject: =?iso-8859-1?Q?Gr=F6=DFe?=\n" in edited


def test_a_list_puts_its_name_before_the_subject():
    assert read(message(Subject="[harbour] Re: Crews Vote", List_Id="<harbour.example>")).headline == "Crews Vote"


def test_a_slug_is_no_headline():
    article = read(message("Crews Vote\n\nBy Anna Holm\n\n" + STORY, Subject="HARBOUR-STRIKE/LEAD"))
    assert (article.slugline, article.headline) == ("HARBOUR-STRIKE/LEAD", "Crews Vote")
    assert read(message(Subject="HARBOUR-STRIKE/LEAD")).headline is None


def test_the_story_has_a_headline_of_its_own():
    article = read(message("Crews End Strike\n\nBy Anna Holm\n\nMarch 4, 2031\n\n" + STORY, Subject="For today"))
    assert (article.title, article.headline) == ("For today", "Crews End Strike")


def test_a_headline_that_stands_twice_is_changed_twice():
    data = message("Crews Vote\n\n" + STORY)
    edited = newsdoc.dumps(attrs.evolve(read(data), headline="Ships Wait"))
    assert edited == data.replace(b"Crews Vote", b"Ships Wait")


def test_options_say_what_the_subject_is():
    assert read(message(), options=MailOptions(subject="slugline")).slugline == "Crews Vote"
    with pytest.raises(ValueError, match="subject"):
        MailOptions(subject="byline")


CET = timezone(timedelta(hours=1))
DATES = {
    "Tue, 4 Mar 2031 06:12:09 +0100": datetime(2031, 3, 4, 6, 12, 9, tzinfo=CET),
    "Tue, 04 Mar 2031 06:12:09 GMT": datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC),
    "4 Mar 2031 06:12 -0500 (EST)": datetime(2031, 3, 4, 6, 12, tzinfo=timezone(timedelta(hours=-5))),
    "Tue, 04 Mar 31 06:12:09 EST": datetime(2031, 3, 4, 6, 12, 9, tzinfo=timezone(timedelta(hours=-5))),
    "Tue, 4 Mar 2031 06:12:09 -0000": datetime(2031, 3, 4, 6, 12, 9),  # noqa: DTZ001 - the zone is unknown
    "Tue, 4 Mar 2031\n 06:12:09 +0100": datetime(2031, 3, 4, 6, 12, 9, tzinfo=CET),
    "Tue, 40 Mar 2031 06:12:09 +0100": None,
    "yesterday": None,
}


@pytest.mark.parametrize("raw", DATES)
def test_the_date_is_the_update(raw):
    article = read(message(Date=raw))
    assert article.updated == DATES[raw]
    assert ([d.code for d in article.diagnostics] == ["bad-date"]) is (DATES[raw] is None)
    later = datetime(2031, 3, 5, 7, 8, tzinfo=CET)
    assert read(newsdoc.dumps(attrs.evolve(article, updated=later))).updated == later


def test_a_date_keeps_its_form():
    article = read(message(Date="4 Mar 2031 06:12 -0500 (EST)"))
    edited = newsdoc.dumps(attrs.evolve(article, updated=article.updated + timedelta(days=1)))
    assert b"Date: 5 Mar 2031 06:12 -0500 (EST)\n" in edited


def test_who_sent_it():
    assert read(message()).provider == Concept(name="AP")
    person = read(message(From='"Holm, Anna" <anna@coastline.example>'))
    assert person.bylines == (Byline(text="Holm, Anna"),)
    assert dict(person.extra)["mail:from"] == "anna@coastline.example"
    both = read(message("By Oona Tarrell\n\n" + STORY, From="anna@coastline.example (Anna Holm)"))
    assert both.bylines == (Byline(text="Oona Tarrell"),)
    assert both.contributors == (Contributor(name="Anna Holm", role="author", contacts=("anna@coastline.example",)),)
    assert read(message(From="Reuters:;")).provider == Concept(name="Reuters")
    assert read(message(From="Anna Holm <a@b.example>", Organization="Coastline")).provider == Concept(name="Coastline")


def test_a_sender_is_renamed_where_the_name_stands():
    data = message(From='"Holm, Anna" <anna@coastline.example>')
    edited = newsdoc.dumps(attrs.evolve(read(data), bylines=(Byline(text="Renée Holm"),)))
    assert edited == data.replace(b'"Holm, Anna"', b"=?utf-8?Q?Ren=C3=A9e?= Holm")
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(read(data), bylines=()))


CHARSETS = {
    ("utf-8", "8bit", "utf-8"): None,
    ("iso-8859-1", "8bit", "iso-8859-1"): None,
    ("iso-8859-15", "quoted-printable", "iso-8859-15"): None,
    ("windows-1251", "base64", "windows-1251"): None,
    ("koi8-r", "8bit", "koi8-r"): None,
    ("gb2312", "8bit", "gb2312"): None,
    ("iso-2022-jp", "7bit", "iso-2022-jp"): None,
    ("us-ascii", "8bit", "utf-8"): "wrong-charset",
    ("iso-8859-1", "8bit", "utf-8"): "wrong-charset",
    ("iso-8859-1", "quoted-printable", "cp1252"): "wrong-charset",
    ("utf-8", "8bit", "cp1252"): "wrong-charset",
    ("x-unheard-of", "8bit", "utf-8"): "unknown-charset",
}
WORDS = {
    "cp1252": "Es war „spät“.",
    "gb2312": "港口工人结束罢工。",
    "iso-2022-jp": "港の労働者は仕事に戻る。",
    "koi8-r": "Докеры вернулись.",
    "windows-1251": "Докеры вернулись.",
}


@pytest.mark.parametrize("said", CHARSETS, ids="/".join)
def test_charsets_true_and_false(said):
    charset, transfer, real = said
    text = f"{WORDS.get(real, 'Es war spät.')}\n\nAnd so on.\n"
    inner = text.encode(real)
    coded = {"base64": base64.encodebytes, "quoted-printable": __import__("quopri").encodestring}.get(transfer, bytes)
    head = message("", Content_Type=f"text/plain; charset={charset}", Content_Transfer_Encoding=transfer)
    data = head + coded(inner)
    article = newsdoc.loads(data, format="mail")
    laws.check_document(article)
    assert [block.text for block in article.body] == [*text.split("\n\n")[:1], "And so on."]
    assert CHARSETS[said] in {None, *(found.code for found in article.diagnostics)}
    edited = attrs.evolve(article, body=(article.body[0], Paragraph(text="And so forth.")))
    assert laws.check_edit(edited) is None
    longer = attrs.evolve(article, body=(attrs.evolve(article.body[0], text=article.body[0].text * 2), article.body[1]))
    assert laws.check_edit(longer) is None


def test_what_is_no_ascii_has_no_place_in_seven_bits():
    article = read(message(Content_Type="text/plain; charset=utf-8", Content_Transfer_Encoding="7bit"))
    with pytest.raises(EditError, match="'ü' cannot be written in ascii"):
        newsdoc.dumps(attrs.evolve(article, body=(Paragraph(text="für"), *article.body[1:])))


def test_the_caller_knows_the_charset():
    data = message("", Content_Type="text/plain; charset=utf-8") + "Докеры вернулись.\n".encode("koi8-r")
    assert newsdoc.loads(data, format="mail", encoding="koi8-r").body[0].text == "Докеры вернулись."


def test_parts():
    parts = [
        'Content-Type: text/html\n\n<p class="x">Crews &amp; ships</p><script>no()</script><p>wait',
        "Content-Type: image/jpeg\nContent-Disposition: attachment; filename*=utf-8''K%C3%A4he.jpg\n\n/9j/",
        "Content-Type: text/plain\n\nMore.",
        "Content-Type: message/rfc822\n\nSubject: x\n\ny",
    ]
    body = "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"
    article = read(message(body, Content_Type="multipart/mixed; boundary=b"))
    assert article.associations[0].renditions[0].name == "Kähe.jpg"
    assert article.links == (Link(rel="enclosure", type="message/rfc822"),)
    assert [block.text for block in article.body] == ["More."]
    alone = read(message("--b\n" + parts[0] + "\n--b--", Content_Type="multipart/mixed; boundary=b"))
    assert [block.text for block in alone.body] == ["Crews & ships", "wait"]
    assert [found.code for found in alone.diagnostics] == ["html-only"]
    with pytest.raises(EditError):
        newsdoc.dumps(attrs.evolve(alone, body=()))


def test_signatures_and_footers_are_left_out_aloud():
    footer = "_" * 40 + "\nharbour mailing list\nhttps://lists.example/harbour\n"
    article = read(message(STORY + "\n-- \nAnna\n" + footer))
    assert article.body[-1].text == "It was late."
    assert [found.code for found in article.diagnostics] == ["mail-signature", "mail-footer"]
    assert read(message(STORY + "\n--\nAnna")).body[-1].text == "It was late."


# -- what is no message --------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"Crews Vote\n\nIt was late.\n", b"Note: this\n\nand that\n"])
def test_what_is_no_message_is_refused(data):
    with pytest.raises(ParseError) as raised:
        newsdoc.loads(data, format="mail")
    assert raised.value.code == "not-mail"


def test_a_mailbox_is_refused_and_one_message_of_it_read():
    one = b"From a@b.example Tue Mar  4 06:12:11 2031\n" + message()
    assert read(one).headline == "Crews Vote"
    with pytest.raises(ParseError, match="split it") as raised:
        newsdoc.loads(one + b"\n" + one, format="mail")
    assert raised.value.code == "mailbox"


def test_a_broken_header_ends_where_it_breaks():
    article = read(message("", Subject="Crews Vote\nno field at all") + STORY.encode())
    assert "broken-header" in {found.code for found in article.diagnostics}


# -- detection -----------------------------------------------------------------------------------------------

NEWS = {
    "an agency": message("It was late.\n"),
    "a dateline": message(From="Anna <a@b.example>"),
    "a by line": message("By Anna Holm\n\nIt was late.\n", From="Anna <a@b.example>"),
}
NO_NEWS = {
    "a note": message("Hello,\n\nwe meet at five.\n", From="Anna <a@b.example>"),
    "an answer": message(Subject="Re: Crews Vote"),
    "a thread": message(In_Reply_To="<1@b.example>"),
    "quoted": message("> one\n> two\n\nYes.\n"),
    "no sender": message(From=None),
    "no date": message(Date=None),
    "a subject in a text": b"Subject: Crews Vote\n\nSALTMERE, March 4 (AP) - The crews voted.\n",
    "a mail in a text": b"He wrote:\n\n" + message(),
}


@pytest.mark.parametrize("kind", NEWS)
def test_news_is_detected(kind):
    best = newsdoc.detect(NEWS[kind])[0]
    assert (best.format, best.score) == ("mail", 0.9)
    assert best.reason.startswith("the header of a message, ")
    assert newsdoc.loads(NEWS[kind]).origin.format == "mail"


@pytest.mark.parametrize("kind", NO_NEWS)
def test_other_mail_is_not_claimed(kind):
    scores = {found.format: found.score for found in newsdoc.detect(NO_NEWS[kind], name="x.eml")}
    assert scores.get("mail", 0) <= 0.25
    if kind == "a note":
        with pytest.raises(DetectionError):
            newsdoc.loads(NO_NEWS[kind])


# -- writing -------------------------------------------------------------------------------------------------


def test_an_article_from_elsewhere_is_written():
    article = newsdoc.Article(
        headline="Grüße aus Saltmere",
        bylines=(Byline(text="Anna Holm"),),
        provider=Concept(name="AP"),
        updated=datetime(2031, 3, 4, 6, 12, 9, tzinfo=UTC),
        guid="4117@coastline.example",
        keywords=("harbour", "Straße"),
        language="de",
        body=(Paragraph(text="Es war spät. " * 20 + "Und so weiter."), Paragraph(text="Das war alles.")),
    )
    assert newsdoc.convert(article, "mail").losses == ()
    data = newsdoc.dumps(article, format="mail")
    assert data.isascii()
    assert max(map(len, data.split(b"\n"))) <= 78
    assert b"From: AP:;\n" in data


# -- real messages -------------------------------------------------------------------------------------------

REAL = Path(__file__).resolve().parents[4] / "shared" / "samples" / "other-text-wires"


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared samples are not here")
@pytest.mark.parametrize("name", ["sd-core__simple_email.txt", "sd-core__odd_charset_email.txt"])
def test_real_messages(name):
    data = (REAL / name).read_bytes()
    article = read(data)
    assert article.headline
    assert article.body
    for path in ("headline", "updated", "guid"):
        assert newsdoc.span(article, path) is not None
    block = article.body[-1]
    assert laws.check_edit(newsdoc.edit.replace_text(article, block, f"{block.text} Too.")) is None
