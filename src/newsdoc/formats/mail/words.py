"""How values stand in header fields: texts, phrases and dates, with the encoded words of RFC 2047.

Law: as for all codecs, `decode` is the truth. What a header cannot say plainly it says in encoded words, of the
charset and kind that it has already, else in UTF-8; lines are folded where they were folded.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.codecs import Codec, Remark, Segment
from newsdoc.wrapping import BREAK, rewrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE = 76
"""The longest line to write; an encoded word has a line's length less one."""

_WORD = re.compile(r"=\?([^?\s]{1,60}+)\?([BbQq])\?([^?\r\n]*+)\?=")
_TOKEN = re.compile(rf"(?P<word>{_WORD.pattern})|(?P<fold>{BREAK.pattern})")
_ASCII = re.compile(r"[\x00-\x7f]++|[^\x00-\x7f]++")
_SAFE = re.compile(r"[A-Za-z0-9!*+\-/]")
"""What an encoded word may hold plainly wherever it stands (RFC 2047, section 5)."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_QUOTABLE = re.compile(r'(["\\])')
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\x20]++")
_SLIP = (LookupError, ValueError)


class Piece(NamedTuple):
    """A stretch of a value and where it stands; letter for letter, if both are as long."""

    text: str
    start: int
    end: int
    literal: bool


def _bytes(kind: str, coded: str) -> bytes:
    if kind in "Bb":
        letters = re.sub(r"[^A-Za-z0-9+/]", "", coded)
        letters = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
        return base64.b64decode(letters + "=" * (-len(letters) % 4))
    plain = coded.replace("_", " ").encode()
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), plain)


def _said(charset: str, kind: str, coded: str) -> Iterator[tuple[str, bytes | str]]:
    """What a word codes, with its charset; a letter that is no ASCII has no business there, and is itself."""
    for part in _ASCII.findall(coded):
        yield charset, _bytes(kind, part) if part.isascii() or kind in "Bb" else part


def _decoded(charset: str, data: bytes) -> str:
    """The text of an encoded word; its charset may have a language after an asterisk (RFC 2231)."""
    try:
        codec = codecs.lookup(charset.partition("*")[0])
        text = data.decode(codec.name, "replace")
    except _SLIP:
        text = data.decode("utf-8", "replace")
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def pieces(raw: str) -> list[Piece]:
    """A raw value in pieces: plain text, folds as one blank, and runs of encoded words, decoded together."""
    found: list[Piece] = []
    at = 0
    run: list[tuple[str, bytes | str]] = []
    begun = done = 0

    def close() -> None:
        # a character may be torn apart between two words of one charset
        joined: list[tuple[str, bytes | str]] = []
        for charset, said in run:
            before = joined[-1][1] if joined and joined[-1][0] == charset else None
            if isinstance(before, bytes) and isinstance(said, bytes):
                joined[-1] = (charset, before + said)
            else:
                joined.append((charset, said))
        if joined:
            text = "".join(said if isinstance(said, str) else _decoded(charset, said) for charset, said in joined)
            found.append(Piece(text, begun, done, literal=False))
        run.clear()

    for token in _TOKEN.finditer(raw):
        between = raw[at : token.start()]
        is_word = token["word"] is not None
        if between.strip() or (between and not run):
            close()
            found.append(Piece(between, at, token.start(), literal=True))
        elif between and run and not is_word:
            done = max(done, at)
        if is_word:
            begun = begun if run else token.start()
            run += _said(token[2].lower(), token[3], token[4])
            done = token.end()
        elif not run or not _WORD.match(raw, token.end()):
            close()
            found.append(Piece(" ", token.start(), token.end(), literal=False))
        at = token.end()
    rest = raw[at:]
    close()
    if rest:
        found.append(Piece(rest, at, len(raw), literal=True))
    return found


def text_of(raw: str) -> str:
    """What a raw value says, without blanks around it; a control character is U+FFFD."""
    return "".join(piece.text for piece in pieces(raw)).strip()


@attrs.frozen
class Words(Codec):
    """Running text in a field. `lead` is how many characters stand before it on its first line."""

    lead: int = 0
    furniture: re.Pattern[str] | None = None
    """What stands before the value and is none of it, such as `Re:`."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The text, its encoded words decoded and its lines unfolded."""
        del remarks
        text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text_of(raw))
        text = text[self._furniture(text) :].strip()
        return (text,) if text else None

    def _furniture(self, text: str) -> int:
        found = self.furniture.match(text) if self.furniture is not None else None
        return found.end() if found else 0

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """The plain stretches."""
        found = pieces(raw)
        whole = "".join(piece.text for piece in found)
        text = whole.strip()
        skipped = len(whole) - len(whole.lstrip()) + self._furniture(text)
        skipped += len(whole[skipped:]) - len(whole[skipped:].lstrip())
        stop = skipped + len(whole[skipped:].rstrip())
        made: list[Segment] = []
        at = 0
        for piece in found:
            start, end = max(at, skipped), min(at + len(piece.text), stop)
            if piece.literal and start < end and not _CONTROL.search(piece.text):
                made.append(Segment(start - skipped, piece.start + start - at, end - start))
            at += len(piece.text)
        return tuple(made)

    def patch(self, piece: str) -> Iterator[str]:
        """As it is, if it is plain ASCII."""
        if piece.isascii() and not _CONTROL.search(piece):
            yield piece

    def settle(self, candidate: str, raw: str) -> str:
        """Folded where the old value was, or where the line has become too long."""
        if BREAK.search(raw):
            return rewrap(candidate, raw)
        if len(candidate) <= max(LINE - self.lead, len(raw)):
            return candidate
        return _folded(candidate.split(" "), self.lead, [])

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Plain if that is possible, else with encoded words as the old value had them."""
        text: str = values[0]
        before = ""
        if raw and self.furniture is not None:
            old = text_of(raw)
            before = old[: self._furniture(old)]
        whole = before + text
        if whole.isascii() and not _CONTROL.search(whole):
            yield self.settle(whole, raw or "")
        yield self._encoded(whole, raw)

    def _encoded(self, text: str, raw: str | None) -> str:
        words = text.split(" ")
        needed = [number for number, word in enumerate(words) if not _is_plain(word)]
        first, last = (needed[0], needed[-1] + 1) if needed else (0, len(words))
        style = _WORD.search(raw) if raw else None
        coded = encoded_words(" ".join(words[first:last]), style)
        return _folded([*words[:first], *coded, *words[last:]], self.lead, range(first, first + len(coded)))


def _is_plain(word: str) -> bool:
    return word.isascii() and not _CONTROL.search(word) and "=?" not in word and word != ""


def _folded(words: Sequence[str], lead: int, coded: Sequence[int]) -> str:
    """Words on lines; where two encoded ones meet the line is broken, for their blank is no text."""
    parts: list[str] = []
    length = lead
    for number, word in enumerate(words):
        if number:
            both = number in coded and number - 1 in coded
            fold = both or (length + 1 + len(word) > LINE and word.strip() and words[number - 1].strip())
            parts.append("\n " if fold else " ")
            length = 1 if fold else length + 1
        parts.append(word)
        length += len(word)
    return "".join(parts)


def encoded_words(text: str, style: re.Match[str] | None = None) -> list[str]:
    """A text in encoded words, each short enough for a line and none with a part of a character.

    In the charset and kind of the word that `style` found, if it can say the text; else in UTF-8, in the kind that is
    shorter.
    """
    charset = "utf-8"
    if style is not None:
        charset = _able(style[1].partition("*")[0], text) or charset
    kind = style[2].upper() if style is not None else "Q"
    if style is None:
        plain = len(_SAFE.findall(text)) + text.count(" ")
        kind = "Q" if plain + 3 * (len(text.encode()) - plain) <= 4 * len(text.encode()) / 3 + 4 else "B"
    room = LINE - 1 - len(f"=?{charset}?{kind}??=") - 12  # the name of the field stands on the first line, too
    words: list[str] = []
    held = ""
    for char in text:
        if held and len(_coded(held + char, charset, kind)) > room:
            words.append(held)
            held = ""
        held += char
    return [f"=?{charset}?{kind}?{_coded(word, charset, kind)}?=" for word in (*words, held)]


def _able(charset: str, text: str) -> str | None:
    """The charset, if it can say the text and means the same alone as after other text."""
    try:
        text.encode(charset)
    except _SLIP:
        return None
    return charset


def _coded(text: str, charset: str, kind: str) -> str:
    data = text.encode(charset)
    if kind == "B":
        return binascii.b2a_base64(data, newline=False).decode()
    return "".join(
        "_" if byte == 0x20 else chr(byte) if _SAFE.match(chr(byte)) else f"={byte:02X}"  # a blank is an underscore
        for byte in data
    )


@attrs.frozen
class Phrase(Words):
    """A name before an address, or a keyword: words, or a string in quotes."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The words, without quotes."""
        return super().decode(_unquoted(raw), remarks)

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """What stands between the quotes."""
        plain = _unquoted(raw)
        if plain != raw:
            return () if "\\" in raw else tuple(Segment(v, at + 1, n) for v, at, n in super().segments(raw[1:-1]))
        return super().segments(raw)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """Plain, in quotes, or in encoded words; as the old one was, if it can be."""
        text: str = values[0]
        if _CONTROL.search(text):
            return
        quoted = '"' + _QUOTABLE.sub(r"\\\1", text) + '"'
        if text.isascii():
            atoms = bool(_ATOMS.fullmatch(text)) and "=?" not in text and "  " not in text
            yield text if atoms and not (raw and raw.startswith('"')) else quoted
        yield self._encoded(text, raw)

    def settle(self, candidate: str, raw: str) -> str:
        """As it is: names are short."""
        del raw
        return candidate


def _unquoted(raw: str) -> str:
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        return re.sub(r"\\(.)", r"\1", raw[1:-1])
    return raw


_DATE = re.compile(
    r"(?P<day>(?>(?P<name>[A-Za-z]{3,9})?)(?P<comma>,?\s*+))(?P<number>\d{1,2})(?P<gap>[ \t-]++)"
    r"(?P<month>[A-Za-z]{3,9})(?P<second>[ \t-]++)(?P<year>\d{2,4})\s++(?P<clock>\d{1,2}:\d{2}(?P<seconds>:\d{2})?)"
    r"(?:\s++(?P<zone>[+-]\d{4}|[A-Za-z]{1,5}))?(?P<comment>\s*+\([^()]*+\))?"
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONGEST_DATE = 200
_DAY = 86_400


@attrs.frozen
class Moment(Codec):
    """A date and time as RFC 5322 has them; the zone as written, none if it is unknown (`-0000`, `MESZ`)."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The time; `None` as value, and a remark, if it is none."""
        value: datetime | None = None
        found = parsedate_tz(BREAK.sub(" ", raw)) if len(raw) <= _LONGEST_DATE else None
        try:
            if found is not None:
                year, month, day, hour, minute, second = found[:6]
                offset = found[9]
                # -0000 says that nothing is known of the zone, and nothing is known of a name that is not listed
                known = offset is not None and abs(offset) < _DAY and not re.search(r"-0000\b", raw)
                zone = timezone(timedelta(seconds=offset)) if known and offset is not None else None
                value = datetime(year, month, day, hour, minute, second, tzinfo=zone)
        except (ValueError, OverflowError):
            value = None
        if value is None and remarks is not None:
            shown = raw if len(raw) <= LINE else raw[: LINE - 1] + "…"
            remarks.append(Remark("bad-date", f"{shown!r} is no date; the field is left empty", 0, len(raw), "error"))
        return (value,)

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """With day name, seconds and zone as the old one has them, if that says the new one."""
        value: Any = values[0]
        if not isinstance(value, datetime):
            return
        old = _DATE.fullmatch(raw.strip()) if raw and len(raw) <= _LONGEST_DATE else None
        seconds = old is None or old["seconds"] is not None or value.second
        clock = f"{value:%H:%M:%S}" if seconds else f"{value:%H:%M}"
        zones = ["-0000" if value.tzinfo is None else f"{value:%z}"[:5]]
        if old is not None and old["zone"]:
            zones.insert(0, old["zone"] + (old["comment"] or ""))
        day = str(value.day) if old is not None and len(old["number"]) == 1 else f"{value.day:02}"
        named = "" if old is not None and not old["name"] else f"{_DAYS[value.weekday()]}, "
        for zone in zones:
            yield f"{named}{day} {_MONTHS[value.month - 1]} {value.year:04} {clock} {zone}"

    def segments(self, raw: str) -> tuple[Segment, ...]:
        """A date is no text."""
        del raw
        return ()


@attrs.frozen
class Token(Codec):
    """One word, as an identifier or a language tag is."""

    def decode(self, raw: str, remarks: list[Remark] | None = None) -> tuple[Any, ...] | None:
        """The word."""
        del remarks
        return (raw,) if re.fullmatch(r"[\x21-\x7e]++", raw) else None

    def encode(self, values: tuple[Any, ...], raw: str | None) -> Iterator[str]:
        """The word."""
        del raw
        yield values[0]
