"""JSON with spans: what every format on top of JSON shares.

Law: values come from the standard library's `json`; where they stand is found by a scanner of our own, only when
somebody asks. A format brings a mapping from JSON values to model paths, see `located`; it never handles
whitespace, commas, quotes or escapes.
"""

from __future__ import annotations
