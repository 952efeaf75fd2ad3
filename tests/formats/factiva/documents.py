"""Hypothesis strategies: responses of Factiva, right and odd."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from newsdoc.formats.factiva.words import ELEMENTS

WORDS = st.sampled_from(
    (
        "The ferry is held by ice",
        "By the sea",
        "By Tamsin Orrell",
        "at <noon> & after",
        "“We are tired,” she said",
        "No\u00a0break",
        "]]> and more",
        "2031-01-04",
        "2031-01-04T15:32:00Z",
        "EN",
        "1204",
        "x",
        "   ",
        "",
    )
)
CODES = st.sampled_from(("gwea", "ipd", "ipc", "a b", ""))


@st.composite
def texts(draw):
    text = escape(draw(WORDS))
    around = draw(st.sampled_from(("{}", "{}", "<hlt>{}</hlt>", "a <hlt>{}</hlt> b", "<!-- c -->{}", "{}<br/>z")))
    return around.format(text)


@st.composite
def paragraphs(draw):
    display = draw(st.sampled_from((' display="Proportional" truncation="None"', ' display="Fixed"', "", ' lang="EN"')))
    return f"<paragraph{display}>{draw(texts())}</paragraph>"


@st.composite
def elements(draw):
    tag = draw(st.sampled_from((*ELEMENTS, "weather")))
    attributes = f" code={quoteattr(draw(CODES))}" if draw(st.booleans()) else ""
    inner = draw(
        st.one_of(
            texts(),
            st.lists(paragraphs(), max_size=3).map("\n".join),
            texts().map("<name>{}</name>".format),
            texts().map("<dateTime>{}</dateTime>".format),
            texts().map("<date>{}</date><odd/>".format),
            st.just("<page>3</page> <page>4</page>"),
        )
    )
    return f"<{tag}{attributes}/>" if not inner else f"<{tag}{attributes}>{inner}</{tag}>"


@st.composite
def articles(draw):
    gap = draw(st.sampled_from(("", "\n    ")))
    return gap.join(["<article>", *draw(st.lists(elements(), max_size=6)), "</article>"])


@st.composite
def documents(draw):
    results = "\n".join(f"<ppsarticle>{text}</ppsarticle>" for text in draw(st.lists(articles(), max_size=2)))
    space = draw(st.sampled_from(("", ' xmlns="http://global.factiva.com/pps/2.0"')))
    return f"<PPSResponse>\n<ppsArticleResponse{space}>{results}</ppsArticleResponse>\n</PPSResponse>\n".encode()
