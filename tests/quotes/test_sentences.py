"""The cases in `cases/*.md`: an article, and the quotes that are found in it.

Every `##` heading begins a case: the paragraphs, and a block with a line for each quote: its words, the speaker as
mentioned, whom that means, the rule; then through whom it comes, and whether it runs on. A dash is nothing.
"""

import re
from pathlib import Path

import pytest

from newsdoc import quotes

HERE = Path(__file__).parent / "cases"
CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n\n(?P<text>(?:(?!```\n).)+?)\n\n```\n(?P<found>.*?)^```$", re.MULTILINE | re.DOTALL
)
KINDS = {"indirect": ("direct", "partial", "indirect")}


def cases(page):
    text = page.read_text("utf-8")
    found = list(CASE.finditer(text))
    assert len(found) == text.count("\n## "), f"{page.name}: a heading is no case"
    return [pytest.param(page.stem, c["text"], c["found"], id=f"{page.stem}: {c['title']}") for c in found]


CASES = [case for page in sorted(HERE.glob("*.md")) for case in cases(page)]


def shown(quote):
    speaker = quote.speaker
    parts = [quote.text, "-", "-", quote.rule]
    if speaker:
        parts[1:3] = speaker.text, speaker.name or "-"
    if quote.via:
        parts.append(f"via {quote.via.name}")
    if quote.continued:
        parts.append("continued")
    return " | ".join(parts) + "\n"


@pytest.mark.parametrize(("page", "text", "found"), CASES)
def test_a_case(page, text, found):
    given = quotes.find(text.split("\n\n"), "en", kinds=KINDS.get(page, ("direct", "partial")))
    assert "".join(map(shown, given)) == found


RULE = re.compile(r"\| ([a-z-]+(?::[a-z-]+)?)(?= \||$)", re.MULTILINE)
EXAMPLES = {rule for case in CASES for rule in RULE.findall(case.values[2])}
RULES = """
after:subject after:inverted after:appositive after:according before:subject before:appositive before:inverted
before:relative before:coordinated before:participle before:agent before:noun before:clause before:according
carried carried-over continued introduced label none sentence sentence-after sentence-before signed subject-before
transcript indirect:that indirect:clause indirect:after indirect:according
"""


@pytest.mark.parametrize("rule", RULES.split())
def test_a_rule_has_an_example(rule):
    assert rule in EXAMPLES
