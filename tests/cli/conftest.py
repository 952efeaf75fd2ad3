"""What the tests of the command line share: a directory with documents in it, and a way to run a command there."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsdoc.cli.program import program

TREE = Path(__file__).resolve().parents[2]

BROKEN = """\
Broken Story

By <u>AFP</u>

Decmber 31, 2024



A man at a fair. **Kremlin.ru**

Text with *some* words and \x1b[31m an escape.
"""

PACKAGE = """\
{"newsdoc": 1, "items": [
  {"headline": "One", "body": [{"block": "paragraph", "text": "a"}]},
  {"headline": "Two", "urgency": 12}
]}
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A directory to work in, with a story, a broken one, a package, and things that are no story."""
    shutil.copy(TREE / "examples" / "harbour.txt", tmp_path / "story.txt")
    files = {"broken.txt": BROKEN, "package.json": PACKAGE, "empty.txt": "", "blank.txt": " \n\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    (tmp_path / "binary.dat").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "_NEWSDOC_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def run(desk):
    """Run a command: its result has `exit_code`, `stdout`, `stderr` and `output`, which is both."""

    def call(*args, stdin=None):
        result = CliRunner().invoke(program, args, input=stdin)
        assert "Traceback" not in result.output
        assert isinstance(result.exception, SystemExit | None), result.exception
        return result

    return call
