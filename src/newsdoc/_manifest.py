"""The built-in formats, as data: known by name without importing any of them.

Law: in alphabetical order, one entry a format, targets as strings.
"""

from __future__ import annotations

from newsdoc.format import FormatInfo

MANIFEST = (
    FormatInfo(
        name="factiva:html",
        description="Factiva articles saved as a web page, many articles a page; read only",
        target="newsdoc.formats.factiva:FACTIVA_HTML",
        extensions=(".html", ".htm"),
        media_types=("text/html",),
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
    FormatInfo(
        name="text:moscow-times",
        description="AFP / Moscow Times text layout: headline, By line, date, captions with a bold credit",
        target="newsdoc.formats.text.moscow_times:MOSCOW_TIMES",
        extensions=(".txt", ".text", ".md"),
        media_types=("text/plain",),
    ),
)
