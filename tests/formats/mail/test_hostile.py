"""Safe and Linear, for messages that mean harm."""

from __future__ import annotations

import contextlib

import attrs
import pytest

import newsdoc
from newsdoc.errors import WriteError
from newsdoc.model import Paragraph
from newsdoc.testing import FormatSuite, laws
from newsdoc.testing.timing import check_linear

STORY = b"SALTMERE, March 4 (AP) - The crews voted on it.\n\nIt was late.\n"
SIZE = 1 << 13


def message(subject=b"x", header=b"", body=STORY):
    return b"From: AP <a@b.example>\nDate: Tue, 4 Mar 2031 06:12:09 +0100\nSubject: %s\n%s\n%s" % (
        subject,
        header,
        body,
    )


def typed(what, body):
    return message(header=b"Content-Type: " + what + b"\n", body=body)


def coded(how, body):
    header = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + how + b"\n"
    return message(header=header, body=body)


def nested(times):
    opened = [b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(times * SIZE // 48)]
    return message(header=b"".join(opened))


MIXED = b"multipart/mixed; boundary=b"
FLOWED = b"text/plain; format=flowed; delsp=yes"
# name: what is repeated, and the message made of it
HOSTILE = {
    "a long subject": (b"a", message),
    "a subject of words": (b"ab ", message),
    "a subject in many lines": (b"ab\n ", message),
    "a subject of blanks": (b" ", lambda run: message(run + b"x")),
    "encoded words": (b"=?utf-8?q?a=C3=A9?= ", message),
    "encoded words on lines": (b"=?utf-8?q?a=C3=A9?=\n ", message),
    "encoded words that do not end": (b"=?utf-8?q?a", message),
    "encoded words that hardly begin": (b"=?", message),
    "answers to answers": (b"Re: ", message),
    "lists of lists": (b"[a] ", lambda run: message(run, b"List-Id: x\n")),
    "a long header line": (b"a", lambda run: message(header=b"X-A: " + run + b"\n")),
    "many header lines": (b"X-A: a\n", lambda run: message(header=run)),
    "many subjects": (b"Subject: y\n", lambda run: message(header=run)),
    "letters beyond ASCII in the header": ("X-A: é\n".encode(), lambda run: message(header=run)),
    "keywords": (b"a,", lambda run: message(header=b"Keywords: " + run + b"\n")),
    "quotes in keywords": (b'"', lambda run: message(header=b"Keywords: " + run + b"\n")),
    "quotes that do not end": (b'"\\', lambda run: message(header=b"Keywords: " + run + b"\n")),
    "senders": (b"a <b@c.example>, ", lambda run: message(header=b"").replace(b"AP <", run + b"AP <")),
    "comments in senders": (b"(", lambda run: message().replace(b"AP <", run + b"AP <")),
    "a long date": (b"4 ", lambda run: message().replace(b"Tue, ", run)),
    "parameters": (b';a="b"', lambda run: typed(b"text/plain" + run, STORY)),
    "continued parameters": (b";charset*1*=a", lambda run: typed(b"text/plain" + run, STORY)),
    "parts": (b"--b\n\nHello.\n", lambda run: typed(MIXED, run)),
    "parts in parts of one boundary": (
        b"--b\nContent-Type: multipart/mixed; boundary=b\n\n",
        lambda run: typed(MIXED, run),
    ),
    "near delimiters": (b"-", lambda run: typed(b"multipart/mixed; boundary=-", run)),
    "pictures": (b"--b\nContent-Type: image/png\n\n\xff\xfe\n", lambda run: typed(MIXED, run)),
    "equals signs": (b"=", lambda run: coded(b"quoted-printable", run)),
    "blanks after an equals sign": (b" ", lambda run: coded(b"quoted-printable", b"=" + run)),
    "soft line breaks": (b"=\n", lambda run: coded(b"quoted-printable", run)),
    "nothing but quoted bytes": (b"=C3=A9", lambda run: coded(b"quoted-printable", run)),
    "junk in base64": (b"A!", lambda run: coded(b"base64", run)),
    "padding": (b"=\n", lambda run: coded(b"base64", b"QUJD" + run)),
    "short lines of base64": (b"QUJD\n", lambda run: coded(b"base64", run)),
    "a long line": (b"word ", lambda run: message(body=STORY + b"\n" + run)),
    "quoted lines": (b"> a\n", lambda run: message(body=STORY + run)),
    "a rule": (b"_", lambda run: message(body=STORY + run + b"\n")),
    "rules": (b"_" * 30 + b"\n", lambda run: message(body=STORY + run)),
    "signatures": (b"-- \n", lambda run: message(body=STORY + run)),
    "a flowed paragraph": (b"abc \n", lambda run: typed(FLOWED, STORY + run)),
    "flowed paragraphs": (b"abc\n", lambda run: typed(FLOWED, STORY + run)),
    "deep quoting": (b">", lambda run: typed(FLOWED, STORY + run)),
    "blank lines before all": (b"\n", lambda run: run + message()),
    "messages in a mailbox": (b"\n\nFrom x\n", lambda run: b"From a\n" + message(body=run)),
    "tags": (b"<p>", lambda run: typed(b"text/html", run)),
    "comments in HTML": (b"<!--", lambda run: typed(b"text/html", run)),
    "declarations": (b"<!a ", lambda run: typed(b"text/html", run)),
    "sections": (b"<![CDATA[", lambda run: typed(b"text/html", run)),
    "tags that do not end": (b"<a b='", lambda run: typed(b"text/html", run)),
    "ends of tags": (b"</", lambda run: typed(b"text/html", run)),
    "attributes": (b"b ", lambda run: typed(b"text/html", b"<a " + run)),
    "entities": (b"&amp", lambda run: typed(b"text/html", run)),
}


def made(kind, times):
    part, make = HOSTILE[kind]
    return make(part * (times * SIZE // len(part)))


def work(data):
    """Read, detect, edit and write."""
    article = laws.check_safe(data, "mail")
    newsdoc.detect(data)
    if article is None:
        return
    for change in ({"headline": "Grüße"}, {"body": (*article.body, Paragraph(text="It was late, too."))}):
        with contextlib.suppress(WriteError):
            newsdoc.dumps(attrs.evolve(article, **change))


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_as_much_takes_twice_as_long(kind):
    check_linear(lambda times: made(kind, times), work)


def test_parts_in_parts_take_twice_as_long():
    check_linear(nested, work)


@pytest.mark.parametrize("sample", FormatSuite.files(__file__, "samples/*.eml"), ids=lambda sample: sample.name)
def test_cut_off_at_every_byte(sample):
    for end in range(len(sample.data)):
        laws.check_safe(sample.data[:end], "mail")
