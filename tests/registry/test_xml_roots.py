"""XML is told by its outermost element, whatever stands before it and whatever its prefix is."""

from __future__ import annotations

import pytest

import newsdoc

SPACE = "http://iptc.org/std/NITF/2006-10-18/"


@pytest.mark.parametrize(
    "text",
    [
        "<nitf/>",
        "<?xml version='1.0'?>\n<!-- <rss> -->\n<!DOCTYPE nitf SYSTEM 'x.dtd' [<!-- y -->]>\n<nitf version='3.6'>",
        f"<nitf xmlns='{SPACE}'><head/>",
        f'<n:nitf\n xmlns:x="urn:x"\n xmlns:n="{SPACE}">',
        f"<nitf title='a > b' xmlns=\"{SPACE}\"/>",
        "\ufeff<nitf>",
    ],
)
def test_nitf(text):
    found = newsdoc.detect(text.encode())
    assert (found[0].format, found[0].reason) == ("nitf", "its outermost element is nitf")


@pytest.mark.parametrize(
    "text", ["<nitfs/>", "<rss><nitf/></rss>", "<nitf xmlns='urn:other'/>", "<x:nitf/>", "nitf", "", "<", "<nitf"]
)
def test_others(text):
    assert not any(found.format == "nitf" for found in newsdoc.detect(text.encode()))
