"""Texts that are of no news format: what a sniffer must not claim.

Law: every text here is invented, short, and of a kind that lies about on disks beside news.
"""

from __future__ import annotations

PROSE = """The lamp in the harbour office was still lit when Tamsin came down the hill. She had not slept.

By the water the cranes stood like herons, and nobody spoke. "Is it today?" she asked.

Nobody knew; nobody had asked the pilots. It was March, and it rained.
"""

CODE = '''"""Count the tides."""

import math


def level(hour: float, *, spring: bool = False) -> float:
    # By and large a cosine; see the tables.
    amplitude = 2.4 if spring else 1.7
    return amplitude * math.cos(hour / 12.42 * 2 * math.pi)


if __name__ == "__main__":
    print([round(level(hour), 2) for hour in range(24)])
'''

CSV = """date,ship,berth,tonnes
2031-03-01,Heron,4,11800
2031-03-02,"Gull, the",2,9020
2031-03-04,Tern,,0
"""

LOG = """2031-03-04 06:12:09,118 INFO  crane.north: started (pid 4117)
2031-03-04 06:12:11,902 WARN  crane.north: wind 17.4 m/s over limit 16.0
2031-03-04 06:12:12,004 ERROR crane.north: stopped: WindError("17.4")
    at crane.limits.check (limits.py:88)
"""

RECIPE = """Fish soup from Ellery

Serves 4

- 600 g of cod
- 2 onions
- 1 l of stock

1. Fry the onions.
2. Add the stock and boil for 20 minutes.
3. Add the fish.

Source: my aunt
"""

MAIL = """From: Tamsin Orrell <tamsin@example.org>
To: crew@example.org
Date: Tue, 4 Mar 2031 06:12:09 +0100
Subject: Tomorrow's shift
Message-ID: <4117.20310304@example.org>

Hello all,

we start at five tomorrow, not at six.

Tamsin
"""

JSON = """{
  "name": "harbour",
  "version": "1.4.0",
  "scripts": {"test": "run tests"},
  "dependencies": {"tides": "^2.0.0"}
}
"""

XML = """<?xml version="1.0" encoding="utf-8"?>
<project name="harbour" default="build">
  <!-- builds the tables -->
  <target name="build"><mkdir dir="out"/><copy file="tides.csv" todir="out"/></target>
</project>
"""

MARKDOWN = """# tides

A small library for tide tables.

## Installation

    install tides

## Usage

See **the manual**. [Issues](https://example.org/tides/issues) are welcome.
"""

INI = """[berth]
number = 4
updated = 2031-03-04

[crane]
limit = 16.0
"""

MINUTES = """Minutes of the harbour committee

March 4, 2031

Present: Tamsin Orrell, Joss Penhale, Bram Tolliver

1. The minutes of the last meeting were approved.
2. The roof of shed 4 leaks. **Action: Joss.**
"""

BINARY = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"

FOREIGN: dict[str, bytes] = {
    "prose": PROSE.encode(),
    "code": CODE.encode(),
    "csv": CSV.encode(),
    "log": LOG.encode(),
    "recipe": RECIPE.encode(),
    "mail": MAIL.encode(),
    "json": JSON.encode(),
    "xml": XML.encode(),
    "markdown": MARKDOWN.encode(),
    "ini": INI.encode(),
    "minutes": MINUTES.encode(),
    "binary": BINARY,
    "empty": b"",
}
"""By kind."""
