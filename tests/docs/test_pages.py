"""Every example of every page is run, as its reader would run it.

A page is read from top to bottom, in a directory of its own that holds the `examples` of the repository:

- a `{code-block}` with a `:caption:` is a file, and is written under that name;
- `python` is executed, all blocks of a page in one namespace;
- `sh` is run by a shell, `console` likewise with its output below each `$ ` line. What installs something is not run;
- `text` directly after one of these is what it prints, on standard output and standard error.

What prints something shows it; what fails, fails the page.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsdoc.registry import GROUP

TREE = Path(__file__).resolve().parents[2]
DOCS = TREE / "docs"
BLOCK = re.compile(r"^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r":caption: (\S+)\n(?::[^\n]*\n)*\n?")
INSTALLS = re.compile(r"\bpip3? install\b|\bpython3? -m venv\b")
BASH = shutil.which("bash")
# A reader's own test run tries 100 generated documents a law; here a few show that the suite runs.
FEW = """\
from hypothesis import settings

settings.register_profile("few", max_examples=3, deadline=None)
settings.load_profile("few")
"""


class Block:
    """A fenced block: what kind it is, its text, and the line its text begins on."""

    def __init__(self, match):
        self.kind = match["info"].strip()
        self.text = match["text"]
        self.line = match.string.count("\n", 0, match.start("text"))
        self.start, self.end = match.span()
        self.file = None
        if self.kind.startswith("{code-block}") and (caption := FILE.match(self.text)):
            self.file, self.text = caption[1], self.text[caption.end() :]


def blocks(page):
    return [Block(match) for match in BLOCK.finditer(page.read_text("utf-8"))]


ELSEWHERE = {"command-line.md"}  # run by tests/cli, which has its own ways to leave lines out
PAGES = [
    page
    for page in sorted(DOCS.rglob("*.md"))
    if not {"_build", *ELSEWHERE}.intersection(page.parts)
    and any(b.file or b.kind in {"python", "sh", "console"} for b in blocks(page))
]


def shell(script, folder):
    """What a script prints, and its exit status."""
    if BASH is None or not all(map(find_spec, ("click", "rich"))):
        pytest.skip("needs bash, click and rich")
    home = folder / ".bin"
    home.mkdir(exist_ok=True)
    for name, module in (("newsdoc", "-m newsdoc"), ("python", ""), ("python3", ""), ("pytest", "-m pytest")):
        command = home / name
        command.write_text(f'#!{BASH}\nexec "{sys.executable}" {module} "$@"\n')
        command.chmod(0o755)
    env = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST", "NEWSDOC"))}
    env |= {"PATH": f"{home}{os.pathsep}{env['PATH']}", "COLUMNS": "80", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [BASH, "-c", script],
        check=False,
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.decode(), done.returncode


def execute(block, page, namespace):
    """What a block of Python prints."""
    printed = io.StringIO()
    code = compile("\n" * block.line + block.text, str(page), "exec")
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        exec(code, namespace)
    return printed.getvalue()


def same(printed, shown):
    """Equal but for blanks at the ends of lines, which editors take away, and the time a test run took."""

    def plain(text):
        text = re.sub(r"\bin \d+\.\d+s\b", "in 0.00s", text)
        return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n").split("\n")

    assert plain(printed) == plain(shown)


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(DOCS)) for page in PAGES])
def test_examples(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    shutil.copytree(TREE / "examples", "examples")
    if find_spec("hypothesis"):
        Path("conftest.py").write_text(FEW)
    namespace = {"__name__": "example"}
    modules = set(sys.modules)
    found = blocks(page)
    text = page.read_text("utf-8")
    try:
        for block, after in zip(found, [*found[1:], None], strict=True):
            where = f"{page.relative_to(TREE)}:{block.line}"
            said = None
            if after and after.kind == "text" and not text[block.end : after.start].strip():
                said = after.text
            if block.file:
                Path(block.file).parent.mkdir(parents=True, exist_ok=True)
                Path(block.file).write_text(block.text, "utf-8", newline="")
            elif block.kind == "python":
                printed = execute(block, page, namespace)
                assert said is not None or not printed, f"{where} prints, and the page does not show it:\n{printed}"
                same(printed, said or "")
            elif block.kind == "sh" and not INSTALLS.search(block.text):
                printed, status = shell(block.text, tmp_path)
                assert status == 0, f"{where} ends with {status}:\n{printed}"
                assert said is not None or not printed, f"{where} prints, and the page does not show it:\n{printed}"
                same(printed, said or "")
            elif block.kind == "console" and not INSTALLS.search(block.text):
                for command, shown in re.findall(r"^\$ (.*(?:\n> .*)*)\n((?:(?!\$ ).*\n)*)", block.text, re.MULTILINE):
                    same(shell(command.replace("\n> ", "\n"), tmp_path)[0], shown)
    finally:
        for name in set(sys.modules) - modules:
            if getattr(sys.modules[name], "__file__", None) and str(tmp_path) in str(sys.modules[name].__file__):
                del sys.modules[name]


def test_the_entry_point_of_the_how_to_is_the_layout():
    """What is installed there is not installed here; but it names what the page defines, by its name."""
    files = {block.file: block.text for block in blocks(DOCS / "how-to" / "text-layout.md") if block.file}
    ((name, target),) = tomllib.loads(files["pyproject.toml"])["project"]["entry-points"][GROUP].items()
    module, _, attribute = target.partition(":")
    namespace = {}
    exec(files[f"{module}.py"], namespace)
    assert namespace[attribute].name == name
    layout = files[f"{module}.py"].partition("Layout(\n")[2]
    assert layout.count("\n") + 1 <= 20, "a new layout in 20 lines"


def test_there_are_pages():
    assert len(PAGES) > 5


def test_no_fence_is_left_open():
    for page in DOCS.rglob("*.md"):
        fences = re.findall(r"^```", page.read_text("utf-8"), re.MULTILINE)
        assert len(fences) % 2 == 0, page
