"""The writer: an article from elsewhere as Markdown that a person might have written.

Law: every field that front matter has a key for is written there; what has no place is left out, and shows when the
result is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsdoc.fields import datelines
from newsdoc.formats.markdown import printing
from newsdoc.formats.markdown.keys import HOMES
from newsdoc.formats.markdown.styles import TOML, YAML, Style
from newsdoc.model import Article, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen(kw_only=True)
class MarkdownOptions:
    """How Markdown is written from scratch. A document that is edited keeps its own ways."""

    front_matter: Literal["yaml", "toml", "none"] = attrs.field(
        default="yaml", validator=attrs.validators.in_(("yaml", "toml", "none"))
    )
    """What the fields are written in. With ``none``, only headline, bylines and date are, above the text."""
    heading: bool = False
    """Whether the headline stands above the text, too, as a heading of the first level."""


def write_article(article: Article, options: MarkdownOptions) -> str:
    """A whole document."""
    style: Style | None = {"yaml": YAML, "toml": TOML}.get(options.front_matter)
    parts: list[str] = []
    if style is not None:
        sign = "---" if style is YAML else "+++"
        entries = list(_entries(article, style))
        if entries:
            parts.append("\n".join([sign, *entries, sign]))
    if article.headline and (options.heading or style is None):
        parts += [f"# {said}" for said in list(printing.text(article.headline, (), printing.HEADING))[:1]]
    if style is None:
        parts += filter(None, map(printing.byline, article.bylines))
        if article.published is not None:
            parts += _date(article.published)
    blocks = list(printing.joined(article.body))
    if runs_in(article) and article.dateline is not None:
        first = next(number for number, block in enumerate(article.body) if type(block) is Paragraph)
        said = next(printing.text(article.dateline.text, article.dateline.marks), "")
        before = len(list(printing.joined(article.body[:first])))
        blocks[before] = f"{said} {blocks[before]}"
    return "\n\n".join([*parts, *blocks]) + "\n"


def runs_in(article: Article) -> bool:
    """Whether the dateline can stand at the head of the first paragraph, and be told from it."""
    first = next((block for block in article.body if type(block) is Paragraph), None)
    line = article.dateline
    if line is None or first is None or not line.text.strip() or not first.text.strip():
        return False
    return datelines.run_in(f"{line.text} {first.text}") == (len(line.text), len(line.text) + 1)


def _entries(article: Article, style: Style) -> Iterator[str]:
    for home in HOMES:
        value = getattr(article, home.field)
        if value is None or value == () or (home.field == "dateline" and runs_in(article)):
            continue
        said = printing.entry(style, home.field, value)
        if said is None and home.many:  # some of them may have a place
            kept = tuple(item for item in value if printing.scalar(style, home, item, within=True) is not None)
            said = printing.entry(style, home.field, kept) if kept else None
        if said is not None:
            yield said
    if article.associations:
        said = printing.entry(style, "associations", article.associations[0])
        yield from () if said is None else (said,)
    for pair in article.extra:
        said = printing.entry(style, "extra", pair)
        yield from () if said is None else (said,)


def _date(value: Any) -> list[str]:
    from newsdoc.fields import dates

    try:
        return [dates.DEFAULT.render(value)]
    except ValueError:  # finer than a line of text says
        return [value.isoformat()]
