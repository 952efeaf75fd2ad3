"""Bylines: rows of `text`, a byline as it stands on a page, and `authors`, the names of those who wrote.

A row is right if the set of authors read is the set of the gold, whatever the case, the blanks and the order.

- Authors are all contributors of the line, of any kind, but those who edited, translated, illustrated or produced
  (`NOT_AUTHORS`), and a desk that says no more than *agencies* beside others.
- Gold disagrees with itself on bodies printed beside a name (`Jane Doe, AFP`): an organisation of a contributor counts
  where the gold counts it, and is not missed where it does not.
- A gold name that joins several (`The Herald and AFP`, `abc/kl`) is also right if just these are read.

`agency lost`: an agency named in the gold is neither a contributor nor anybody's organisation.
"""

import re
from typing import Any

from newsdoc.fields import agencies
from newsdoc.fields.bylines import parse

_JOINTS = re.compile(r"\s+(?:and|et|und|y|e|og|och|en)\s+|\s*[/,&]\s*")
NOT_AUTHORS = frozenset(
    {
        *("additional editing", "editing", "graphics", "illustration", "photo"),
        *("production", "reading", "research", "translation", "video"),
    }
)
"""What is done to or beside a text that others wrote, as `Byline.parse` calls it."""
_GENERIC_DESKS = frozenset(
    {
        *("agences", "agencias", "agências", "agencies", "agenturen", "agenzie", "nachrichtenagenturen"),
        *("red", "redaktion", "staff and agencies", "wire reports", "wire service", "wire services", "wires"),
    }
)


def judge(row: dict[str, Any]) -> tuple[str, str]:
    """The outcome for a row, and what was read."""
    names = parse(str(row["text"])).names
    gold = {_plain(name) for name in row["authors"]}
    writers = [name for name in names if name.verb not in NOT_AUTHORS]
    read = {_plain(name.name) for name in writers if name.kind != "desk" or name.name.casefold() not in _GENERIC_DESKS}
    read = read or {_plain(name.name) for name in writers}
    bodies = {_plain(name.organisation) for name in writers if name.organisation}
    shown = "; ".join(
        f"{name.name} [{name.kind}]" + (f" of {name.organisation}" if name.organisation else "") for name in names
    )
    if any(_agrees(read, bodies, wanted) for wanted in (gold, _parted(gold))):
        return "right", shown
    known = {agency.id for name in read | bodies if (agency := agencies.find(name))}
    wanted_agencies = {agency.id for name in gold | _parted(gold) if (agency := agencies.find(name))}
    return "agency lost" if wanted_agencies - known else "wrong", shown


def strictly(row: dict[str, Any]) -> bool:
    """Whether the names of all contributors are the gold set, letter by letter."""
    return {name.name for name in parse(str(row["text"])).names} == set(row["authors"])


def _agrees(read: set[str], bodies: set[str], wanted: set[str]) -> bool:
    return read <= wanted <= read | bodies


def _parted(names: set[str]) -> set[str]:
    return {part for name in names for part in _JOINTS.split(name) if part}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
