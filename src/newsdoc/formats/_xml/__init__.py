"""XML with spans: what every format on top of XML shares.

Law: values come from the standard library's expat; where they stand is found by a scanner of our own, only when
somebody asks. A format says of each value which element or attribute it is, see `located`; it never handles tags,
quotes, entities or indentation.
"""

from __future__ import annotations
