"""`text:reuters`: stories of Reuters, from the wire of the 1980s to the web.

Law: this module is a table. Documents of it look like this:

    HARBOUR CREWS <PSH> VOTE TO END STRIKE
        By Oona Tarrell, Reuters
        SALTMERE, Dec 31 - The crews of Port Saltmere voted on
    Tuesday to go back to work.
        It was the fourth vote since March.
     Reuter

    Harbour crews vote to end strike

    By Oona Tarrell and Lucan Brede

    SALTMERE, Dec 31 (Reuters) - The crews of Port Saltmere voted on Tuesday to go back to work.

    (Reporting by Oona Tarrell; Editing by Joss Penhale)
"""

from __future__ import annotations

from newsdoc.fields.agencies import find
from newsdoc.layout.wire import wire

REUTERS = wire("text:reuters", find("Reuters"), "Reuters: a dateline with a dash, end credits, or the mark Reuter")
