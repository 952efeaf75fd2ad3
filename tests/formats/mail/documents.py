"""Strategies for messages: stories of a layout in every transfer encoding, under headers of every kind."""

from __future__ import annotations

import base64
import quopri
from datetime import UTC, datetime

import attrs
from hypothesis import strategies as st

from newsdoc.formats.text.moscow_times import MOSCOW_TIMES
from newsdoc.model import Concept
from newsdoc.source import NEWLINE
from newsdoc.testing import strategies

SUBJECTS = (
    "Crews Vote",
    "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= an alle",
    "Re: Crews\n Vote",
    "Grüße",
    "CREWS-VOTE",
    "",
    "=?utf-8?B?R3I=?=",
)
SENDERS = (
    "AP <a@b.example>",
    '"Holm, Anna" <a@b.example>',
    "a@b.example (Anna Holm)",
    "=?utf-8?Q?Ren=C3=A9e?= <a@b.example>",
    "<>",
)
MORE = (
    "Received: from a\n\tby b",
    "Message-ID: <1@b.example>",
    'Keywords: one, =?utf-8?Q?Stra=C3=9Fe?=, "a, b"',
    "Content-Language: de",
    "Content-Language: de, en",
    "Importance: high",
    "Expires: Wed, 5 Mar 2031 00:00:00 GMT",
    "To: All <all@b.example>",
    "Subject: again",
    "no field",
)
TAILS = ("", "\n-- \nAnna\n", f"\n{'_' * 30}\nmailing list\n", "\n> quoted\n")


@st.composite
def documents(draw):
    """Bytes of a message."""
    story = draw(strategies.texts(MOSCOW_TIMES, orderly=True)) + draw(st.sampled_from(TAILS))
    if draw(st.booleans()):
        story = story.partition("\n")[2]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    story = NEWLINE.sub(newline, story)
    transfer = draw(st.sampled_from(["8bit", "quoted-printable", "base64"]))
    charset = draw(st.sampled_from(["utf-8", "utf-8", "iso-8859-1", "windows-1252", "us-ascii"]))
    body = story.encode(charset, "replace")
    if transfer == "base64":
        body = base64.encodebytes(body).replace(b"\n", newline.encode())
    elif transfer == "quoted-printable":
        body = newline.encode().join(quopri.encodestring(line) for line in body.split(newline.encode()))
    lines = [
        "Date: " + draw(st.sampled_from(["Tue, 4 Mar 2031 06:12:09 +0100", "4 Mar 2031 06:12 GMT", "soon"])),
        "From: " + draw(st.sampled_from(SENDERS)),
        "Subject: " + draw(st.sampled_from(SUBJECTS)),
        *draw(st.lists(st.sampled_from(MORE), max_size=3)),
    ]
    kind = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {transfer}"
    part = f"{kind}\n\n".replace("\n", newline).encode() + body
    if draw(st.booleans()):
        head, rest = "\n".join(lines) + "\n", part
    else:
        head = "\n".join([*lines, 'Content-Type: multipart/mixed; boundary="="']) + "\n\n"
        rest = b"--=\n" + part + b"\n--=\nContent-Type: image/png\nContent-Description: Ice\n\nAAAA\n--=--\n"
    return head.replace("\n", newline).encode() + rest


@st.composite
def articles(draw):
    """Articles that a message can mostly carry."""
    article = draw(strategies.articles(MOSCOW_TIMES))
    more = {
        "guid": st.sampled_from([None, "1@b.example", "urn:x:1"]),
        "keywords": st.sampled_from([(), ("harbour",), ("a, b", "Straße")]),
        "language": st.sampled_from([None, "de", "pt-BR"]),
        "provider": st.sampled_from([None, Concept(name="AP"), Concept(name="Grüße & Co")]),
        "updated": st.sampled_from([None, datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC)]),
    }
    return attrs.evolve(article, **{name: draw(strategy) for name, strategy in more.items()})
