"""Each command: what it prints where, and the status it ends with."""

import json
import os
import re
from pathlib import Path

import pytest

import newsdoc
from newsdoc.cli.commands.convert import HEADINGS
from newsdoc.cli.exits import MEANINGS, Exit
from newsdoc.cli.program import COMMANDS
from newsdoc.errors import UnknownFormatError
from newsdoc.format import FormatInfo
from newsdoc.registry import _Entry, default


def objects(text):
    return [json.loads(line) for line in text.splitlines()]


# -- errors --------------------------------------------------------------------------------------------------

ERRORS = [
    ("show missing.txt", 3, "missing.txt: error: no such file or directory"),
    ("show folder", 3, "folder: error: is a directory, not a file"),
    ("show empty.txt", 1, "empty.txt: error: the file is empty"),
    ("show blank.txt", 1, "blank.txt: error: there is nothing but blanks in the file"),
    ("show binary.dat", 1, "binary.dat: error: this is binary data, which no format claims"),
    ("show - -", 2, "newsdoc: error: standard input can be read once"),
    ("show", 2, "newsdoc: error: missing argument 'FILE...'"),
    ("shwo story.txt", 2, "newsdoc: error: no command is called 'shwo'; there is show "),
    ("show story.txt --jsn", 2, "newsdoc: error: no such option '--jsn'"),
    ("show story.txt --from text:moscow-tims", 2, "did you mean text:moscow-times?"),
    ("show story.txt --encoding klingon", 2, "no encoding is called 'klingon'"),
    ("show story.txt --from newsdoc", 1, "story.txt:3:1: error: "),
    ("check missing.txt", 3, "missing.txt: error: no such file or directory"),
    ("detect missing.txt", 3, "missing.txt: error: no such file or directory"),
    ("convert story.txt", 2, "newsdoc: error: missing option '--to'"),
    ("convert story.txt --to nwsdoc", 2, "did you mean newsdoc?"),
    ("convert story.txt broken.txt --to newsdoc", 2, "newsdoc: error: many files need --output-dir"),
    ("convert story.txt --to newsdoc -o a --output-dir b", 2, "give -o or --output-dir, not both"),
    ("convert story.txt --to newsdoc -o folder", 3, "folder: error: is a directory, not a file"),
    ("convert story.txt --to newsdoc -o no/where.json", 3, "no/where.json: error: cannot be written: no such file"),
    ("convert story.txt --to newsdoc --output-dir empty.txt/x", 3, "empty.txt/x: error: cannot be made a directory"),
    ("convert package.json --to text:moscow-times", 4, "package.json: error: text:moscow-times holds one article"),
    ("edit story.txt", 2, "there is nothing to do: give --set, --add or --unset"),
    ("edit story.txt --set headline=x -i -o y", 2, "give -o or --in-place, not both"),
    ("edit - --set headline=x -i", 2, "standard input cannot be edited in place"),
    ("edit missing.txt --set headline=x", 3, "missing.txt: error: no such file"),
]


@pytest.mark.parametrize(("line", "status", "said"), ERRORS, ids=[line for line, *_ in ERRORS])
def test_an_error_is_one_line(run, line, status, said):
    result = run(*line.split())
    first, *rest = result.stderr.rstrip("\n").split("\n")
    assert said in first
    assert result.exit_code == status
    assert result.stdout == ""
    assert all(" | " in more for more in rest), "only an excerpt of the source follows"


def test_a_fault_in_the_source_comes_with_its_line_and_a_caret(run, desk):
    (desk / "torn.json").write_text('{"newsdoc": 1,\n "headline": "x" "y"}')
    result = run("show", "torn.json")
    assert result.exit_code == Exit.INPUT
    first, line, caret = result.stderr.rstrip("\n").split("\n")
    assert first.startswith("torn.json:2:18: error: ")
    assert line == '    2 |  "headline": "x" "y"}'
    assert caret.rstrip("~^").count(" ") >= 8
    assert caret.index("^") >= line.index('"y"')


def test_a_fault_of_ours_is_one_line_too(run, monkeypatch):
    monkeypatch.setattr("newsdoc.api.loads_package", lambda *_a, **_k: 1 / 0)
    result = run("show", "story.txt", "broken.txt")
    assert result.exit_code == Exit.INTERNAL
    assert result.stderr.count("error: internal: newsdoc failed: ZeroDivisionError: division by zero") == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable here")
def test_an_unreadable_file(run, desk):
    (desk / "story.txt").chmod(0)
    assert "story.txt: error: permission denied" in run("show", "story.txt").stderr


def test_a_file_that_fails_does_not_keep_the_others(run):
    result = run("check", "missing.txt", "story.txt", "empty.txt", "broken.txt")
    assert result.exit_code == Exit.FILE
    assert "story.txt: nothing to remark" in result.stdout
    assert "broken.txt: 1 error" in result.stdout
    assert result.stderr.splitlines() == [
        "missing.txt: error: no such file or directory",
        "empty.txt: error: the file is empty",
    ]


def test_no_command_is_the_help_and_a_mistake(run):
    assert (run().exit_code, run("--help").exit_code) == (2, 0)
    assert run().stdout == run("--help").stdout


def test_the_help_names_all_commands_and_statuses(run):
    said = run("-h").stdout
    assert all(f"  {name} " in said for name in COMMANDS)
    assert "..." not in said.split("Commands:")[1], "every command has a short help that fits"
    assert all(f"  {int(status)} " in said for status in MEANINGS)


def test_version(run):
    assert run("--version").stdout == f"newsdoc {newsdoc.__version__}\n"


# -- show ----------------------------------------------------------------------------------------------------


def test_show_reads_standard_input(run, desk):
    said = run("show", "-", stdin=(desk / "story.txt").read_bytes())
    assert said.stdout == run("show", "story.txt").stdout


def test_show_of_many_heads_each(run):
    said = run("show", "story.txt", "broken.txt").stdout
    assert said.index("── story.txt ──") < said.index("── broken.txt ──")


def test_show_ends_with_the_diagnostics(run):
    said = run("show", "broken.txt").stdout
    assert said.endswith(
        "── Diagnostics ─────────────────────────────────────────────────────────────────\n\n"
        "broken.txt:5:1: error: bad-date: 'Decmber 31, 2024' is no date; the field is left empty\n"
        "    5 | Decmber 31, 2024\n"
        "      | ~~~~~~~~~~~~~~~^\n"
    )


def test_show_of_a_package_shows_its_items(run):
    said = run("show", "package.json").stdout
    assert said.index("Item 1 of 2") < said.index("Headline  One") < said.index("Item 2 of 2")
    assert said.index("Headline  Two") < said.index("package.json:3:")


def test_show_json(run):
    story, missing, package = objects(run("show", "story.txt", "missing.txt", "package.json", "--json").stdout)
    assert newsdoc.from_dict(story["article"]) == newsdoc.load("story.txt")
    assert (story["file"], story["format"], story["encoding"]) == ("story.txt", "text:moscow-times", "utf-8")
    assert missing["error"] == {"severity": "error", "message": "no such file or directory", "status": 3}
    assert len(package["package"]["items"]) == 2
    assert package["diagnostics"][0]["path"] == "items[1].urgency"


# -- detect, check, formats ----------------------------------------------------------------------------------


def test_detect(run):
    result = run("detect", "story.txt")
    assert result.exit_code == 0
    assert result.stdout.split()[:5] == ["0.95", "text:moscow-times", "a", "By", "line,"]
    assert all(len(line) <= 80 for line in result.stdout.splitlines())
    many = run("detect", "story.txt", "empty.txt", "package.json")
    assert many.exit_code == Exit.INPUT
    assert many.stdout.startswith("story.txt\n  0.95  text:moscow-times ")
    assert many.stderr == "empty.txt: error: the file is empty\n"


def test_detect_json(run):
    story, empty, error = objects(run("detect", "--json", "story.txt", "empty.txt").stdout)
    assert story["format"] == story["candidates"][0]["format"] == "text:moscow-times"
    assert ("format" in empty, empty["candidates"]) == (False, [])
    assert error["error"]["status"] == 1


CHECKS = [
    ("story.txt", 0, 0),
    ("broken.txt", 1, 1),
    ("warned.txt", 0, 1),
]


@pytest.mark.parametrize(("name", "lenient", "strict"), CHECKS)
def test_check_says_by_its_status_whether_there_were_errors(run, desk, name, lenient, strict):
    text = (desk / "story.txt").read_text()
    (desk / "warned.txt").write_text(text.replace("stay-ashore", "stay ashore").rstrip("\n") + " and more\n")
    assert run("check", name).exit_code == lenient
    assert run("check", name, "--strict").exit_code == strict


def test_check_json(run):
    (found,) = objects(run("check", "broken.txt", "--json").stdout)
    (diagnostic,) = found["diagnostics"]
    assert (diagnostic["code"], diagnostic["line"], diagnostic["column"]) == ("bad-date", 5, 1)
    assert (diagnostic["start"], diagnostic["end"], diagnostic["path"]) == (29, 45, "published")


def test_formats_lists_what_each_can_do(run):
    said = run("formats").stdout
    assert re.search(r"^text:moscow-times +reads  edits  inserts  writes  built in$", said, re.MULTILINE)
    assert all(len(line) <= 80 for line in said.splitlines())
    found = {one["name"]: one for one in objects(run("formats", "--json").stdout)}
    assert set(found) == {info.name for info in default().infos()}
    assert found["newsdoc"]["built_in"] is True


class Point:
    """An entry point that does not lead anywhere."""

    def load(self):
        raise ImportError("No module named\n'telex'")


def test_a_plugin_that_cannot_be_imported_costs_one_line(run, monkeypatch):
    monkeypatch.setitem(default()._entries, "telex", _Entry(FormatInfo(name="telex"), "newsdoc-telex", point=Point()))
    with pytest.raises(UnknownFormatError):
        default().get("telex")
    said = "newsdoc: warning: the format 'telex' of newsdoc-telex cannot be imported: No module named 'telex'\n"
    for line in ("formats", "detect story.txt", "show story.txt broken.txt"):
        result = run(*line.split())
        assert (result.exit_code, result.stderr) == (0, said)
        assert "telex" not in result.stdout
    assert run("show", "story.txt", "--from", "telex").exit_code == Exit.USAGE


# -- convert -------------------------------------------------------------------------------------------------


@pytest.fixture
def rich(desk):
    article = newsdoc.Article(
        headline="A Head",
        urgency=3,
        extra={"nitf:fixture": "x"},
        keywords=["strike"],
        bylines=[newsdoc.Byline(text="Ann Bo")],
        body=[newsdoc.Paragraph(text="First."), newsdoc.Note(text="For editors", role="eds")],
    )
    (desk / "rich.json").write_bytes(newsdoc.dumps(article, format="newsdoc"))
    return article


def test_convert_writes_the_document_to_standard_output(run, rich):
    result = run("convert", "rich.json", "--to", "text:moscow-times")
    assert result.stdout_bytes == newsdoc.convert(rich, "text:moscow-times").data
    assert result.exit_code == 0
    heads = [line.strip() for line in result.stderr.splitlines() if line.startswith("  ") and line[2] != " "]
    assert [head for head in heads if head in HEADINGS.values()] == heads
    assert (heads[0], heads[-1]) == (HEADINGS["lost"], HEADINGS["extra"])
    assert "    urgency: 3\n" in result.stderr
    assert "    extra[0]: nitf:fixture = x\n" in result.stderr


def test_convert_without_losses_is_silent(run):
    result = run("convert", "story.txt", "--to", "newsdoc", "-o", "story.json")
    assert (result.output, result.exit_code) == ("", 0)
    assert newsdoc.load("story.json") == newsdoc.load("story.txt")


def test_strict_fails_on_any_loss_and_writes_nothing(run, desk, rich):
    result = run("convert", "rich.json", "--to", "text:moscow-times", "-o", "out.txt", "--strict")
    assert result.exit_code == Exit.LOSS
    assert "would not arrive as they were in text:moscow-times; nothing was written\n" in result.stderr
    assert not (desk / "out.txt").exists()
    assert run("convert", "story.txt", "--to", "newsdoc", "--strict").exit_code == 0


def test_convert_json_tells_the_losses_on_standard_error(run, rich):
    result = run("convert", "rich.json", "--to", "text:moscow-times", "--json")
    (told,) = objects(result.stderr)
    assert (told["file"], told["to"], told["output"]) == ("rich.json", "text:moscow-times", "-")
    assert {"kind": "lost", "path": "urgency", "value": 3} in told["losses"]
    (failed,) = objects(run("convert", "missing.txt", "--to", "newsdoc", "--json").stderr)
    assert failed["error"]["status"] == 3


def test_convert_many_into_a_directory(run, desk):
    result = run("convert", "story.txt", "missing.txt", "broken.txt", "--to", "newsdoc", "--output-dir", "new/out")
    assert result.exit_code == Exit.FILE
    assert sorted(path.name for path in (desk / "new/out").iterdir()) == ["broken.json", "story.json"]


def test_no_result_overwrites_another_or_an_input(run, desk):
    (desk / "folder" / "story.txt").write_bytes((desk / "broken.txt").read_bytes())
    result = run("convert", "story.txt", "folder/story.txt", "--to", "newsdoc", "--output-dir", "out")
    assert result.exit_code == Exit.FILE
    assert f"folder/story.txt: error: its result would overwrite {Path('out/story.json')}" in result.stderr
    assert newsdoc.load("out/story.json") == newsdoc.load("story.txt")
    before = (desk / "package.json").read_bytes()
    assert run("convert", "package.json", "--to", "newsdoc", "--output-dir", ".").exit_code == Exit.FILE
    assert (desk / "package.json").read_bytes() == before
