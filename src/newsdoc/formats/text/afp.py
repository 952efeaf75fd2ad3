"""`text:afp`: stories of Agence France-Presse.

Law: this module is a table. Documents of it look like this:

    Harbour crews vote to end strike

    By Oona TARRELL

    Saltmere, Norway | AFP |

    The crews of Port Saltmere voted on Tuesday to go back to work.

    ot/lb

    © Agence France-Presse

A byline that names AFP is what its customers print, and no sign of its own copy.
"""

from __future__ import annotations

from newsdoc.fields.agencies import find
from newsdoc.layout import Row
from newsdoc.layout.wire import wire

AFP = wire(
    "text:afp",
    find("AFP"),
    "Agence France-Presse: a dateline with AFP, initials of desks",
    signs_bylines=False,
    tail=(Row("© {copyright_holder:line}", evidence="a copyright line"),),
)
