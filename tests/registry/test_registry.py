"""Formats by name, and which of them a document is in."""

import sys
import warnings

import pytest

from newsdoc import Article, Format, FormatInfo, Registry
from newsdoc.errors import DetectionError, UnknownFormatError
from newsdoc.format import Evidence
from newsdoc.layout import Layout
from newsdoc.registry import HEAD

STORY = b"Ferry Stuck\n\nBy Anna Holm\n\nDecember 31, 2024\n\nIt is stuck.\n"


class Sniffing(Format):
    """A format that claims what it is told to."""

    def __init__(self, name="test:one", score=0.8, **info):
        self.about = FormatInfo(name=name, **info)
        self.score = score
        self.seen = None

    @property
    def info(self):
        return self.about

    def read(self, reading):
        return Article(headline=reading.text)

    def sniff(self, text):
        self.seen = text
        if isinstance(self.score, Exception):
            raise self.score
        return None if self.score is None else Evidence(self.score, "it says so")


@pytest.fixture
def registry():
    return Registry(builtins=False, plugins=False)


# -- names ---------------------------------------------------------------------------------------------------


def test_built_ins_are_known_by_name():
    names = [info.name for info in Registry(plugins=False).infos()]
    assert "text:moscow-times" in names
    assert names == sorted(names)
    assert Registry(plugins=False).owner("text:moscow-times") == "newsdoc"


def test_a_format_may_stand_where_a_name_can(registry):
    one = Sniffing()
    assert registry.get(one) is one
    assert not registry.holds(one)


def test_a_registered_format_is_found(registry):
    one = Sniffing()
    registry.register(one)
    registry.register(one)  # the same again is no clash
    assert registry.get("test:one") is one
    assert registry.holds(one)


def test_a_taken_name_names_both_owners():
    with pytest.raises(ValueError, match=r"'text:moscow-times' of \S*test_registry is taken by newsdoc"):
        Registry(plugins=False).register(Sniffing("text:moscow-times"))


def test_a_name_is_replaced_if_that_is_meant(registry):
    registry.register(Sniffing())
    other = Sniffing()
    registry.register(other, replace=True)
    assert registry.get("test:one") is other


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("text:moscow-time", "no format is called 'text:moscow-time'; did you mean text:moscow-times?"),
        ("moscow-times", "did you mean text:moscow-times?"),
        ("qqqq", "no format is called 'qqqq'; there are "),
    ],
)
def test_an_unknown_name_has_near_ones(asked, said):
    with pytest.raises(UnknownFormatError) as raised:
        Registry(plugins=False).get(asked)
    assert said in str(raised.value)


# -- plugins -------------------------------------------------------------------------------------------------

PLUGIN = """
from newsdoc import Article, Format, FormatInfo
from newsdoc.format import Evidence

class Tidings(Format):
    info = FormatInfo(name="test:tidings")
    def read(self, reading):
        return Article(headline=reading.text.strip())
    def sniff(self, text):
        return Evidence(0.9, "it begins with TIDINGS") if text.startswith("TIDINGS") else None

TIDINGS = Tidings()
INFO = FormatInfo(name="test:tidings", target="tidings_plugin:TIDINGS", signatures=(b"TIDINGS",))
BROKEN = 7
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts distributions with entry points on the path."""
    (tmp_path / "tidings_plugin.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv("NEWSDOC_PLUGINS", raising=False)
    monkeypatch.delitem(sys.modules, "tidings_plugin", raising=False)

    def install(target, name="test:tidings", distribution="tidings"):
        folder = tmp_path / f"{distribution}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
        (folder / "entry_points.txt").write_text(f"[newsdoc.formats]\n{name} = {target}\n")

    yield install
    sys.modules.pop("tidings_plugin", None)


@pytest.mark.parametrize("target", ["tidings_plugin:TIDINGS", "tidings_plugin:INFO"])
def test_a_plugin_is_found_named_and_detected(install, target):
    install(target)
    registry = Registry()
    assert "test:tidings" in [info.name for info in registry.infos()]
    assert "tidings_plugin" not in sys.modules
    assert registry.choose(b"TIDINGS of ice").name == "test:tidings"
    assert registry.owner("test:tidings") == "tidings"


def test_a_built_in_is_found_without_looking_at_plugins(install, monkeypatch):
    install("tidings_plugin:TIDINGS")
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: pytest.fail("looked"))
    assert Registry().get("text:moscow-times").name == "text:moscow-times"


def test_a_plugin_does_not_take_a_built_in_name(install):
    install("tidings_plugin:TIDINGS", name="text:moscow-times")
    registry = Registry()
    with pytest.warns(UserWarning, match="'text:moscow-times' of tidings is left out: the name is taken by newsdoc"):
        registry.infos()
    assert registry.owner("text:moscow-times") == "newsdoc"


def test_of_two_plugins_the_second_does_not_get_the_name(install):
    install("tidings_plugin:TIDINGS")
    install("tidings_plugin:TIDINGS", distribution="other-tidings")
    with pytest.warns(UserWarning, match="is left out: the name is taken by"):
        Registry().infos()


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("no_such_module:X", "cannot be imported"),
        ("tidings_plugin:NOTHING", "cannot be imported"),
        ("tidings_plugin:BROKEN", "is no format of that name"),
    ],
)
def test_a_plugin_that_fails_keeps_nobody_from_answering(install, target, why):
    install(target)
    registry = Registry()
    with pytest.warns(UserWarning, match=f"'test:tidings' of tidings {why}"):
        found = registry.detect(STORY)
    assert [detection.format for detection in found] == ["text:moscow-times"]
    with pytest.raises(UnknownFormatError, match=why):
        registry.get("test:tidings")


def test_plugins_can_be_left_out(install, monkeypatch):
    install("no_such_module:X")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "test:tidings" not in [info.name for info in Registry(plugins=False).infos()]
        monkeypatch.setenv("NEWSDOC_PLUGINS", "0")
        assert "test:tidings" not in [info.name for info in Registry().infos()]
        assert Registry().choose(STORY).name == "text:moscow-times"


# -- detection -----------------------------------------------------------------------------------------------


def test_the_best_comes_first_with_its_reason(registry):
    registry.register(Sniffing("test:one", 0.5))
    registry.register(Sniffing("test:two", 0.7))
    registry.register(Sniffing("test:three", None))
    registry.register(Sniffing("test:four", 0.0))
    assert [(d.format, d.score, d.reason) for d in registry.detect(b"x")] == [
        ("test:two", 0.7, "it says so"),
        ("test:one", 0.5, "it says so"),
    ]
    assert registry.choose(b"x").name == "test:two"


def test_first_bytes_come_before_all(registry):
    registry.register(Sniffing("test:one", 0.9))
    registry.register(Sniffing("test:two", None, signatures=(b"%TWO", b"%2")))
    assert registry.choose(b"%2 x").name == "test:two"
    assert registry.choose(b"%3 x").name == "test:one"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'{"one": 1}', "test:json-one"),
        (b'\xef\xbb\xbf \n{"x": {"two": 2}, "one": [], "y": {}', "test:json-one"),
        ('{"one": 1}'.encode("utf-16"), "test:json-one"),
        (b'{"one": {}, "two": 2}', "test:json-two"),
        (b'{"x": {"one": 1}}', None),
        (b'["one"]', None),
        (b'{"x": "one"}', None),
    ],
)
def test_json_is_told_by_its_outermost_keys(registry, data, name):
    registry.register(Sniffing("test:json-one", None, json_keys=("one",)))
    registry.register(Sniffing("test:json-two", None, json_keys=("one", "two")))
    if name is None:
        with pytest.raises(DetectionError):
            registry.choose(data)
    elif name == "test:json-two":  # both claim it: JSON with more of the keys is no surer
        assert {d.format for d in registry.detect(data)} == {"test:json-one", "test:json-two"}
    else:
        assert registry.choose(data).name == name


def test_a_text_sniffer_is_not_asked_about_json(registry):
    one = Sniffing()
    registry.register(one)
    assert registry.detect(b'{"a": 1}') == ()
    assert one.seen is None


def test_a_tie_is_no_decision(registry):
    registry.register(Sniffing("test:one", 0.70))
    registry.register(Sniffing("test:two", 0.73))
    with pytest.raises(DetectionError, match="test:two and test:one both claim this input") as raised:
        registry.choose(b"x")
    assert [d.format for d in raised.value.candidates] == ["test:two", "test:one"]


def test_a_file_name_breaks_a_tie(registry):
    registry.register(Sniffing("test:one", 0.7, extensions=(".one",)))
    registry.register(Sniffing("test:two", 0.7, extensions=(".two",)))
    assert registry.choose(b"x", name="Story.TWO").name == "test:two"
    assert registry.choose(b"x", name="folder.two/story.one").name == "test:one"


def test_a_file_name_alone_is_no_evidence(registry):
    registry.register(Sniffing("test:one", None, extensions=(".one",)))
    assert registry.detect(b"x", name="story.one") == ()


def test_a_faint_claim_is_no_claim(registry):
    registry.register(Sniffing("test:one", 0.29))
    with pytest.raises(DetectionError, match="no format claims this input") as raised:
        registry.choose(b"x")
    assert len(raised.value.candidates) == 1


def test_a_sniffer_that_fails_keeps_nobody_from_answering(registry):
    registry.register(Sniffing("test:one", KeyError("x")))
    registry.register(Sniffing("test:two", 0.7))
    assert registry.choose(b"x").name == "test:two"
    assert "its sniffer failed: KeyError" in registry.detect(b"x")[1].reason


def test_a_sniffer_sees_a_bounded_head_that_ends_with_a_line(registry):
    one = Sniffing()
    registry.register(one)
    registry.detect(b"line of text\n" * HEAD)
    assert len(one.seen) <= HEAD
    assert one.seen.endswith("text\n")
    registry.detect("ø".encode() * HEAD)
    assert len(one.seen) <= HEAD


def test_a_broken_document_of_a_format_is_not_given_to_another_one(registry):
    class Refusing(Sniffing):
        def read(self, reading):
            raise reading.fail("broken", "is broken")

    registry.register(Refusing("test:one", 0.9))
    registry.register(Sniffing("test:two", 0.7))
    assert registry.choose(b"x").name == "test:one"


def test_a_layout_claims_a_text_by_two_kinds_of_evidence():
    registry = Registry(plugins=False)
    assert registry.choose(STORY).name == "text:moscow-times"
    (found,) = (d for d in registry.detect(STORY) if d.format == "text:moscow-times")
    assert found.reason == "a By line, a date line"
    assert isinstance(registry.get("text:moscow-times"), Layout)
    with pytest.raises(DetectionError):
        registry.choose(b"A letter\n\nDear Anna,\n\nit is cold.\n")


@pytest.mark.parametrize("data", [b"", b" \n ", b"\0\0\0\0", b"\xff\xfe", b"{", b'{"', b"PK\x03\x04"])
def test_nothing_is_claimed_by_nobody(data):
    assert Registry(plugins=False).detect(data) == ()
