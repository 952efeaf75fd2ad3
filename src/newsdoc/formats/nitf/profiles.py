"""What agencies say in `meta` that NITF has no element for, as tables.

Law: data, one profile an agency. The names in a profile are the agency's own; those of several are said in `COMMON`.
What no profile names goes to `extra`.
"""

from __future__ import annotations

from typing import Final

import attrs


@attrs.frozen
class Profile:
    """An agency and its metas: by name, the field of the model, and for a field of pairs or concepts the scheme."""

    name: str
    metas: tuple[tuple[str, str, str | None], ...]


COMMON: Final = Profile(
    "common",
    (
        ("service", "services", None),
        ("priority", "priority", None),
    ),
)
PROFILES: Final = (
    COMMON,
    Profile("PA", (("category", "subjects", "pa"),)),
    Profile("EFE", (("prioridad", "priority", None), ("servicio", "services", None))),
    Profile(
        "NTB",
        (
            ("NTBTjeneste", "services", "ntb"),
            ("NTBPrioritet", "priority", None),
            ("NTBIPTCSequence", "alt_ids", "sequence"),
            ("NTBID", "alt_ids", "ntb"),
        ),
    ),
    Profile("AP", (("ap-transref", "alt_ids", "transref"), ("ap-category", "subjects", "ap"))),
    Profile(
        "AAP",
        (
            ("anpa-sequence", "alt_ids", "sequence"),
            ("anpa-category", "subjects", "anpa"),
            ("anpa-service", "services", "anpa"),
            ("anpa-wordcount", "word_count", None),
            ("anpa-keyword", "slugline", None),
            ("anpa-takekey", "signals", None),
            ("aap-priority", "priority", None),
            ("aap-source", "sources", None),
        ),
    ),
)
METAS: Final = {name: (field, scheme) for profile in PROFILES for name, field, scheme in profile.metas}
"""All of them, by the name of the meta."""
WRITTEN: Final = {field: name for name, field, scheme in reversed(COMMON.metas) if scheme is None}
"""The meta that a field is written as, where NITF has no place of its own for it."""
