"""The laws, for a small format on top of this layer, and for documents nobody wrote."""

from hypothesis import strategies as st

from formats.xml.mini import MINI
from newsdoc.testing import FormatSuite, Sample

INDENTED = """<?xml version='1.0'?>
<!-- a comment -->
<?pi and an instruction?>
<!DOCTYPE story SYSTEM "story.dtd">
<story xml:lang='en'>
  <head>
    <title>Big  News</title><!-- x -->
    <urgency level='4'/>
    <headline><![CDATA[Big News]]></headline>
    <byline>By <em>Ann Lee</em></byline>
    <copyright holder='A &amp; B' x="1"/>
  </head>
  <body>
    <p role="lead">One <em
      class="bold">two</em> three &eacute; four,
      and five.</p>
    <!-- between -->
    <p>Five <org value="v" idsrc="x">six</org> seven<br/>and eight.</p>
    <h>Head &amp; <a href='http://a.example/?b&amp;c'>link</a></h>
    <ul>
      <li>a</li>
      <li>b <em>c</em></li>
    </ul>
    <pre>  1  2
  3  4</pre>
    <section id="s">
      <p>In section</p>
      <p>Again</p>
    </section>
    <p>Last</p>
    <other/>
  </body>
</story>
"""
PREFIXED = """<m:story xmlns:m="http://mini.example/" xmlns="urn:other" xmlns:x='urn:x'>
\t<m:head>
\t\t<m:headline>News</m:headline>
\t</m:head>
\t<x:p>no</x:p>
\t<m:body>
\t\t<m:p>Text <m:em>in</m:em> it.</m:p>
\t\t<p>Not this</p>
\t\t<m:p x:y="z">Second one</m:p>
\t</m:body>
</m:story>"""
FLAT = (
    "<story><head><headline/><slug>a-b</slug></head><body><p>One.</p><p>Two <em>x</em>.</p><p>Three.</p></body></story>"
)
DEFAULT = """<?xml version="1.0" encoding="iso-8859-1"?>
<story xmlns="http://mini.example/">
<head><urgency/></head>
<body>
<p>Caf\xe9 one</p>
<p>Two</p>
</body>
</story>
"""
SAMPLES = {
    "indented": INDENTED.encode(),
    "crlf": INDENTED.replace("\n", "\r\n").encode("utf-16"),
    "prefixed": PREFIXED.encode(),
    "flat": FLAT.encode(),
    "default namespace": DEFAULT.encode("iso-8859-1"),
    "nothing": b"<story/>",
    "empty": b"<story>\n  <head/>\n  <body/>\n</story>\n",
}

BLANK = st.sampled_from(["", " ", "\n", "\n  ", "\r\n\t", "\n<!-- c -->\n", "<?p i?>"])
TEXT = st.one_of(
    st.text("ab \n<&>é\N{NO-BREAK SPACE}\"'", max_size=12).map(
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    ),
    st.sampled_from(["<![CDATA[a & <b>]]>", "&#65;&#x2014;", "&nbsp;", "word", "two words", "<!-- c -->", "<br/>"]),
)
TAGS = st.sampled_from(["em", "a href='u'", 'em class="bold"', "org value='v'", "fn", "x", "org z='1'"])
INLINE = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        st.tuples(TAGS, inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].split()[0]}>"),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=6,
)
LIST = st.lists(INLINE, max_size=3).map(lambda items: f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
BLOCK = st.one_of(
    INLINE.map(lambda text: f"<p>{text}</p>"),
    INLINE.map(lambda text: f"<p role='x'>{text}</p>"),
    INLINE.map(lambda text: f"<h>{text}</h>"),
    st.sampled_from(["<p/>", "<h />", "<ul/>", "<pre> a\n b</pre>", "<other>x</other>", "loose text"]),
    LIST,
)
BLOCKS = st.recursive(
    st.lists(st.tuples(BLANK, BLOCK).map("".join), max_size=4).map("".join),
    lambda inner: st.lists(inner, max_size=3).map(
        lambda parts: "".join(f"<section>{part}</section>" for part in parts)
    ),
    max_leaves=3,
)
HEAD = st.lists(
    st.sampled_from(
        ["<urgency level='3'/>", "<urgency/>", "<title>T &amp; U</title>", "<headline>T &amp; U</headline>", "<slug/>",
         "<slug>s</slug>", "<byline>A <em>B</em></byline>", "<copyright year='2024'/>", "<copyright holder='H' z=''/>"]
    ),
    max_size=5,
    unique_by=lambda part: part[:4],
)  # fmt: skip


@st.composite
def documents(draw):
    blank = draw(st.sampled_from(["", "\n  ", "\r\n\t"]))
    head = "".join(blank + part for part in draw(HEAD)) + blank[:-1]
    body = draw(BLOCKS) + draw(BLANK)
    parts = [
        draw(st.sampled_from([f"<head>{head}</head>", "<head/>", ""])),
        draw(st.sampled_from([f"<body>{body}</body>", "<body/>"])),
    ]
    made = f"<story>{blank}{blank.join(parts)}{draw(BLANK)}</story>{draw(BLANK)}"
    return made.encode(draw(st.sampled_from(["utf-8", "utf-16"])))


class TestMini(FormatSuite):
    format = MINI
    samples = tuple(Sample(name, data) for name, data in SAMPLES.items())
    edits = frozenset({"urgency", "slugline", "headline", "bylines", "copyright_year", "copyright_holder", "body"})

    def target(self):
        return MINI

    def documents(self):
        return documents()

    def test_losses_are_reported(self, sample):
        """Its writer is for the tests of this layer, and writes little."""
