"""Texts that are known by their form: datelines, what ends a story, what an editor is told.

Law: a form is a function of the text alone, or of the text and the names of the layout's own agency. None of them is
guessed from what stands around it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.fields import credits as end_credits
from newsdoc.fields import datelines, labels
from newsdoc.fields.agencies import find as find_agency
from newsdoc.inline import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdoc.codecs import Codec, Remark
    from newsdoc.fields.agencies import Agency

_SIGN_LENGTH = 60
_REMEMBERED = 64
_CREDITS_LENGTH = 1500
_END_FIRSTS = {mark[0].lower() for mark in labels.END_MARKS} | set("=")
_STAMP = re.compile(
    r"(?:[A-Z]{2,4}-[A-Z]{2,3}-)?(?:[A-Z]{2,4}-)?\d\d-\d\d(?:-\d\d)? \d{4}(?:[A-Z]{3})?<?"
    r"|End (?:Adv|Advance)\b.{0,40}",
    re.IGNORECASE,
)
_TRIM = re.compile(r"(?:STORY CAN END HERE|(?:BEGIN |END )?OPTIONAL )\b.{0,60}", re.IGNORECASE | re.DOTALL)
_ANALYSIS = re.compile(r"(?:An? )?(?:[A-Z]+ )?(?:News |NEWS )?(?:Analysis|ANALYSIS|Commentary|COMMENTARY)")
_DESK = re.compile(r"(?:[ \t/]++[A-Za-z]{2,5}){1,5}")
_AROUND_NAME = " \t.-–—=()[]/*"
_CREDITED = re.compile(
    r"\(|(?:Additional |Further )?(?:Reporting|Writing|Editing) (?:and \w{4,10} )?by |Compiled by "
    r"|Contribut(?:ing|ors):",
    re.IGNORECASE,
)
_RULE = re.compile(r"([_*=~–—-])(?>(?:[ \t]*+\1){2,})")
_CORRECTS = re.compile(
    r"(?:Adds|Clarifies|Corrects|Fixes|Recasts|Refiles|Removes|Repeats|Restores|Rewrites|Updates|This \w++ story"
    r"|In (?:\w++\.? \d++|\w++day(?:['’]s)?) story)\b"
)
_SLUG = re.compile(r"[A-Z][A-Z0-9/&.<>]*+(?>(?:[-,][A-Z0-9/&.<>]++)+)(?>(?:[ \t]++\d\d-\d\d \d{4})?)")


@attrs.frozen
class RunIn(Text):
    """The dateline that a text opens with, as it stands there."""

    own: Mapping[str, Agency] | None = None
    """The layout's own agency, by its names."""

    def run_in(self, raw: str, *, sure: bool = False) -> tuple[int, int] | None:
        """Where it ends, and where the story begins; `sure`: only if it names an agency or a date."""
        found = _find(raw) if self.own is None else datelines.find(raw, self.own)
        if found is None or (sure and not (found.sources or found.date)):
            return None
        return found.end, found.body


@attrs.frozen
class Sign(Text):
    """A text that is known by its form, such as the mark that ends a story."""

    known: Callable[[str], bool] = bool
    firsts: str = ""
    """The characters that it may begin with, in either case."""
    longest: int = _SIGN_LENGTH
    own: Mapping[str, Agency] | None = None
    """The layout's own agency, by its names: one that stands alone is a sign, too."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text, if it has the form."""
        if len(raw) > self.longest:
            return None
        if not ("\n" in raw or "\r" in raw):
            text = raw.strip()
            return (text,) if text and self._is_one(text) else None
        values = super().decode(raw, remarks)
        return values if values is not None and self._is_one(values[0]) else None

    def _is_one(self, text: str) -> bool:
        return self.known(text) or self._names_own(text)

    def _names_own(self, text: str) -> bool:
        """Whether the text is the agency's name, signs around it, and perhaps initials behind it."""
        core = text.strip(_AROUND_NAME)
        return any(
            core.startswith(name) and (core == name or _DESK.fullmatch(core, len(name)) is not None)
            for name in self.own or ()
        )


def naming(codec: Codec, own: Mapping[str, Agency] | None) -> Codec:
    """A codec that knows the layout's own agency, if it asks for agencies at all."""
    if isinstance(codec, RunIn):
        unknown = {name: agency for name, agency in (own or {}).items() if find_agency(name) is None}
        return attrs.evolve(codec, own=unknown or None)
    if isinstance(codec, Sign) and codec.known is _signs_off:
        return attrs.evolve(codec, own=own or None)
    return codec


# Of a text on trial, several layouts ask the same, and then the one that reads it does.
_find = lru_cache(_REMEMBERED)(datelines.find)


def _signs_off(text: str) -> bool:
    """An end mark, the initials of a desk, or the stamp of a wire."""
    known = labels.is_end_mark(text) or end_credits.is_signature(text) or _STAMP.fullmatch(text) is not None
    return known and not _rules_off(text)


def _credits(text: str) -> bool:
    return _CREDITED.match(text) is not None and end_credits.find(text) is not None


def _rules_off(text: str) -> bool:
    return _RULE.fullmatch(text) is not None


def _corrects(text: str) -> bool:
    return _CORRECTS.match(text) is not None


def _may_be_cut(text: str) -> bool:
    return _TRIM.fullmatch(text) is not None


def _analyses(text: str) -> bool:
    return _ANALYSIS.fullmatch(text) is not None


def _is_slug(text: str) -> bool:
    return _SLUG.fullmatch(text) is not None


SIGNS: Mapping[str, Codec] = {
    "correction": Sign(known=_corrects, longest=_CREDITS_LENGTH),
    "credits": Sign(known=_credits, firsts="(acewr", longest=_CREDITS_LENGTH),
    "dateline": RunIn(),
    "kicker": Sign(known=_analyses),
    "rule": Sign(known=_rules_off, firsts="_*-=~–—"),
    "signoff": Sign(known=_signs_off, firsts="".join(sorted({chr(x) for x in range(97, 123)} | _END_FIRSTS))),
    "slug": Sign(known=_is_slug),
    "trim": Sign(known=_may_be_cut),
}
"""By the names that templates use."""
