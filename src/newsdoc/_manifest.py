"""The built-in formats, as data: known by name without importing any of them.

Law: in alphabetical order, one entry a format, targets as strings.
"""

from __future__ import annotations

from newsdoc.format import FormatInfo


def _text(name: str, target: str, description: str) -> FormatInfo:
    return FormatInfo(
        name=f"text:{name}",
        description=description,
        target=f"newsdoc.formats.text.{target}",
        extensions=(".txt", ".text"),
        media_types=("text/plain",),
    )


MANIFEST = (
    FormatInfo(
        name="europresse:html",
        description="Europresse articles saved as a web page, many articles a page; read only",
        target="newsdoc.formats.europresse:EUROPRESSE_HTML",
        extensions=(".html", ".htm"),
        media_types=("text/html",),
    ),
    FormatInfo(
        name="factiva:html",
        description="Factiva articles saved as a web page, many articles a page; read only",
        target="newsdoc.formats.factiva.hypertext:FACTIVA_HTML",
        extensions=(".html", ".htm"),
        media_types=("text/html",),
    ),
    FormatInfo(
        name="factiva:xml",
        description="Factiva articles as XML, many articles a response",
        target="newsdoc.formats.factiva.response:FACTIVA_XML",
        extensions=(".xml",),
        media_types=("application/xml", "text/xml"),
        xml_roots=("PPSResponse", "ppsArticleResponse", "{http://global.factiva.com/pps/2.0}ppsArticleResponse"),
    ),
    FormatInfo(
        name="lexisnexis",
        description="LexisNexis, Nexis and Nexis Uni text exports, many documents a file",
        target="newsdoc.formats.lexisnexis:LEXISNEXIS",
        extensions=(".txt", ".text"),
        media_types=("text/plain",),
    ),
    FormatInfo(
        name="lexisnexis:html",
        description="LexisNexis exports as web pages, many documents a file; read only",
        target="newsdoc.formats.lexisnexis.hypertext:LEXISNEXIS_HTML",
        extensions=(".html", ".htm"),
        media_types=("text/html",),
    ),
    FormatInfo(
        name="mail",
        description="A story sent as an e-mail message (RFC 5322 and MIME)",
        target="newsdoc.formats.mail:MAIL",
        extensions=(".eml",),
        media_types=("message/rfc822",),
    ),
    FormatInfo(
        name="markdown",
        description="Markdown, with front matter in YAML, TOML or other forms, or without",
        target="newsdoc.formats.markdown:MARKDOWN",
        extensions=(".md", ".markdown"),
        media_types=("text/markdown",),
    ),
    FormatInfo(
        name="newsdoc",
        description="newsdoc's own JSON: everything the model holds",
        target="newsdoc.formats.newsdoc_json:NEWSDOC",
        extensions=(".json",),
        media_types=("application/json",),
        json_keys=("newsdoc",),
    ),
    FormatInfo(
        name="nitf",
        description="NITF 3.0 to 3.6, the News Industry Text Format of the IPTC",
        target="newsdoc.formats.nitf:NITF",
        extensions=(".xml", ".nitf"),
        media_types=("application/nitf+xml", "text/vnd.iptc.nitf"),
        xml_roots=("nitf", "{http://iptc.org/std/NITF/2006-10-18/}nitf"),
    ),
    _text("adnkronos", "wires:ADNKRONOS", "Adnkronos: `Roma, 9 ott. (Adnkronos) -`"),
    _text("afp", "afp:AFP", "Agence France-Presse: a dateline with AFP, initials of desks"),
    _text("ansa", "wires:ANSA", "ANSA: `(ANSA) - ROMA, 8 MAG -`"),
    _text("ap", "ap:AP", "The Associated Press: a dateline with (AP), bylines of two lines, stamps"),
    _text("askanews", "wires:ASKANEWS", "askanews: `Milano, 24 mar. (askanews) –`"),
    _text("dpa", "wires:DPA", "dpa: `Berlin (dpa) -`, signed `dpa ab yy z1 cd`"),
    _text("dts", "wires:DTS", "dts: `Hannover (dts Nachrichtenagentur) –`"),
    _text("efe", "wires:EFE", "EFE: `Madrid (EFE).-`"),
    _text("ians", "wires:IANS", "IANS: `New Delhi, Nov 20 (IANS)`, signed `--IANS`"),
    _text("interfax", "wires:INTERFAX", "Interfax: `MOSCOW. May 3 (Interfax) -`"),
    _text("kyodo", "wires:KYODO", "Kyodo: `TOKYO, May 3, Kyodo -`"),
    FormatInfo(
        name="text:moscow-times",
        description="AFP / Moscow Times text layout: headline, By line, date, captions with a bold credit",
        target="newsdoc.formats.text.moscow_times:MOSCOW_TIMES",
        extensions=(".txt", ".text", ".md"),
        media_types=("text/plain",),
    ),
    _text("pa", "wires:PA", "PA: `By Jane Doe, PA Political Editor`, ended by `ends`"),
    FormatInfo(
        name="text:plain",
        description="News as plain text: a headline, perhaps a byline and a date, paragraphs",
        target="newsdoc.formats.text.plain:PLAIN",
        extensions=(".txt", ".text"),
        media_types=("text/plain",),
        general=True,
    ),
    _text("pti", "wires:PTI", "PTI: `New Delhi, Nov 20 (PTI)`, signed `PTI AB CD`"),
    _text("reuters", "reuters:REUTERS", "Reuters: a dateline with a dash, end credits, or the mark Reuter"),
    _text("ria", "wires:RIA", "RIA Novosti: `MOSCOW, December 31 – RIA Novosti.`"),
    _text("tass", "tass:TASS", "TASS: a dateline with /TASS/"),
    _text("upi", "wires:UPI", "UPI: `LOS ANGELES, Sept. 28 (UPI) --`"),
    _text("xinhua", "wires:XINHUA", "Xinhua: `BEIJING, May 3 (Xinhua) --`, ended by `Enditem`"),
    _text("yonhap", "wires:YONHAP", "Yonhap: `SEOUL, May 3 (Yonhap) --`, ended by `(END)`"),
)

BUILT_IN = {info.name: info for info in MANIFEST}
"""The same by name: a format written in Python is what its entry says."""
