"""`text:ap`: stories of The Associated Press, as its wire sent them.

Law: this module is a table. A document of it looks like this:

    Harbour Crews Vote to End Strike
    Eds: SUBS 3rd graf to UPDATE with vote
    By OONA TARRELL
    Associated Press Writer
       SALTMERE, Ore. (AP) _ The crews of Port Saltmere voted on
    Tuesday to go back to work.
       ``We are tired,'' said Marta Quillan.
    ___
       On Wednesday two of the ships had been unloaded.
    AP-NR-12-31-89 2358EST
"""

from __future__ import annotations

from newsdoc.fields.agencies import find
from newsdoc.layout import Row
from newsdoc.layout.wire import wire
from newsdoc.model import Note

_EDS = {"role": "eds", "public": False}

AP = wire(
    "text:ap",
    find("AP"),
    "The Associated Press: a dateline with (AP), bylines of two lines, stamps",
    head=(
        Row("{kicker:kicker}", evidence="an analysis"),
        Row("Eds: {ednotes:plain}", wrap=True, given=_EDS),
        Row("EDITOR'S NOTE _ {ednotes:plain}", wrap=True, given={"role": "note"}),
        Row("EDITOR'S NOTE -- {ednotes:plain}", wrap=True, given={"role": "note"}),
    ),
    body=(
        Row("(PROFILE {text:plain})", Note, wrap=True, given={"role": "profile", "public": False}),
        Row("({text:trim})", Note, wrap=True, given=_EDS),
        Row("Eds: {text:plain}", Note, wrap=True, given=_EDS),
    ),
)
