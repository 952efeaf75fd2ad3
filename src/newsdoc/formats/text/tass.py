"""`text:tass`: stories of TASS, in English and in Russian.

Law: this module is a table. A document of it looks like this:

    Harbour crews vote to end strike

    SALTMERE, December 31. /TASS/. The crews of Port Saltmere voted on Tuesday to go back to work.
"""

from __future__ import annotations

from newsdoc.fields.agencies import find
from newsdoc.layout.wire import wire

TASS = wire("text:tass", find("TASS"), "TASS: a dateline with /TASS/")
