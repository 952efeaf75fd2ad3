"""`text:coastline`: the copy of Coastline, an agency of which newsdoc knows nothing.

Desk: Harbours
Harbour Crews Vote to End Strike
By OONA TARRELL and LUCAN BREDE
  SALTMERE (CLN) -- The crews of Port Saltmere voted on Tuesday to go back
to work.
  ++ What comes next
  Two of the nine ships have been unloaded.
CLN ot/lb
"""

from __future__ import annotations

from newsdoc.fields.agencies import Agency
from newsdoc.layout import Row
from newsdoc.layout.wire import wire
from newsdoc.model import Heading

__all__ = ["COASTLINE"]

COASTLINE = wire(
    "text:coastline",
    Agency("coastline", "CLN", ("Coastline News",)),
    "Coastline: a desk, a dateline with (CLN), subheads with two signs",
    before=(Row("Desk: {kicker:plain}", evidence="a desk"),),
    body=(Row("++ {text:plain}", Heading),),
)
