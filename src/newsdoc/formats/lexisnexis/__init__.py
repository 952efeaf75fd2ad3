"""`lexisnexis`: the text exports of LexisNexis, Nexis and Nexis Uni, many documents a file.

Law: a label is data (`labels`), and so is its place in the model (`reader`). A document of the older kind:

                               2 of 250 DOCUMENTS

                              The Ellery Courier

                            January 4, 2031 Saturday
                               Late Edition

    Ferry Held by Ice

    BYLINE: By Anna Holm

    SECTION: NEWS; Pg. 3

    LENGTH: 355 words

    The ferry to Port Saltmere has been held by ice since Monday.

    LOAD-DATE: January 5, 2031

    LANGUAGE: ENGLISH

                       Copyright 2031 The Ellery Courier
                              All Rights Reserved

The newer ones begin with the headline, have `Load-Date:` for `LOAD-DATE:`, and end with `End of Document`.
"""

from __future__ import annotations

from newsdoc.formats.lexisnexis.format import LEXISNEXIS

__all__ = ["LEXISNEXIS"]
