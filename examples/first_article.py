"""Read a story, look at its fields, edit it, and convert it."""

import difflib
from pathlib import Path

import attrs

import newsdoc
from newsdoc import edit

data = Path(__file__).with_name("harbour.txt").read_bytes()
article = newsdoc.loads(data, name="harbour.txt")

print("headline   ", article.headline)
print("bylines    ", *[person.name for line in article.bylines for person in line.contributors], sep=" | ")
print("published  ", article.published)
print("caption    ", article.captions[0].text)
print("credit     ", article.captions[0].credit)
print("related    ", *[link.title for link in article.related], sep=" | ")
print("paragraphs ", len(article.paragraphs))
print("url        ", article.url)
place = newsdoc.span(article, "headline")
print("headline at", place and f"line {place.lineno}, column {place.colno}")

# Nothing was edited yet, so not a byte has changed.
print("unchanged  ", newsdoc.dumps(article) == data)

first = article.paragraphs[0]
edited = attrs.evolve(article, headline="Port Ellery Dockers Stay Out")
edited = edit.replace_text(edited, first, first.text.replace("another week", "ten more days"))
edited = edit.insert_after(edited, edited.paragraphs[0], newsdoc.Paragraph(text="Talks are to resume on Sunday."))

print("\nThe edits, as a diff:\n")
before, after = data.decode().splitlines(), newsdoc.dumps(edited).decode().splitlines()
print(*difflib.unified_diff(before, after, "harbour.txt", "edited", n=0, lineterm=""), sep="\n")

print("\nThe same story as JSON, and what that could not carry:\n")
converted = newsdoc.convert(article, to="newsdoc")
print(converted.data.decode()[:180], "...", sep="\n")
print(converted.report() or "Nothing was lost.")
