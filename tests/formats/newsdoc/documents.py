"""Documents of the format `newsdoc` as somebody may have written them: any layout, and slips in any place."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from model.strategies import articles, packages
from newsdoc.model import to_dict

STYLES = (
    {"indent": 2, "ensure_ascii": False},
    {"indent": "\t", "ensure_ascii": True},
    {"indent": 0},
    {"separators": (",", ":")},
    {},
)
NEWLINES = ("\n", "\r\n", "\r")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")
SLIPS = (None, 5, -0.5, 1e400, True, "Decmber 31", "\ud800", "", [], {}, [[]], [None, "a"], {"text": 3})
UNKNOWN = ("x-desk", "text", "block", "newsdoc", "body", "marks")


def texts(value: Any, **style: Any) -> str:
    """A document as `json.dumps` writes it."""
    return json.dumps({"newsdoc": 1, **to_dict(value)}, **style)


def saved(text: str, newline: str, encoding: str) -> bytes:
    return text.replace("\n", newline).encode(encoding)


def documents(values: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    """Sound documents of any layout."""
    styled = st.builds(lambda value, style: texts(value, **style), values, st.sampled_from(STYLES))
    return st.builds(saved, styled, st.sampled_from(NEWLINES), st.sampled_from(ENCODINGS))


@st.composite
def flawed(draw: st.DrawFn) -> bytes:
    """Documents with members nobody knows, bad values, the same name twice, members in any order."""
    document = {"newsdoc": 1, **to_dict(draw(articles() | packages()))}
    flaws = draw(st.integers(0, 4))
    for _ in range(flaws):
        objects = list(_objects(document))
        within = draw(st.sampled_from(objects))
        names = st.sampled_from([*within, *UNKNOWN]) if isinstance(within, dict) else st.integers(0, len(within))
        slip = deepcopy(draw(st.sampled_from(SLIPS)))
        name = draw(names)
        if isinstance(within, dict):
            within[name] = slip
        else:
            within.insert(name, slip)
    document["newsdoc"] = 1
    text = _printed(draw, document)
    return saved(text, draw(st.sampled_from(NEWLINES)), draw(st.sampled_from(ENCODINGS)))


def _objects(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _objects(part)
    elif isinstance(value, list):
        yield value
        for part in value:
            yield from _objects(part)


def _printed(draw: st.DrawFn, value: Any) -> str:
    """With blanks anywhere, escapes anywhere, members shuffled and some of them twice."""
    blanks = st.sampled_from(("", "", " ", "\n", "\n  ", " \t\n"))

    def between(opening: str, items: list[str], closing: str) -> str:
        parted = f"{draw(blanks)},{draw(blanks)}".join(items)
        return opening + draw(blanks) + parted + draw(blanks) + closing

    if isinstance(value, dict):
        members = draw(st.permutations(list(value.items())))
        if members and draw(st.integers(0, 9)) == 0:
            members.append((draw(st.sampled_from(members))[0], draw(st.sampled_from(SLIPS))))
        if "newsdoc" in value:
            members = [member for member in members if member[0] != "newsdoc"] + [("newsdoc", 1)]
        colon = f"{draw(blanks)}:{draw(blanks)}"
        return between("{", [f"{_printed(draw, name)}{colon}{_printed(draw, part)}" for name, part in members], "}")
    if isinstance(value, list):
        return between("[", [_printed(draw, part) for part in value], "]")
    if value == float("inf"):
        return "1e400"
    lone = isinstance(value, str) and "\ud800" in value
    return json.dumps(value, ensure_ascii=lone or draw(st.booleans()))
