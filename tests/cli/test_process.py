"""The command as a process of its own: pipes, signals, terminals, and what it costs to start."""

import os
import signal
import subprocess
import sys

import pytest

from newsdoc.cli.exits import Exit

posix = pytest.mark.skipif(os.name == "nt", reason="terminals and signals of POSIX")


def start(*args, **options):
    env = os.environ | {"PYTHONIOENCODING": "utf-8"} | options.pop("env", {})
    return subprocess.Popen([sys.executable, "-m", "newsdoc", *args], env=env, **options)


def finish(*args, **options):
    process = start(*args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    return process.returncode, out.decode(), err.decode()


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_quiet(desk, unbuffered):
    story = (desk / "story.txt").read_text("utf-8")
    (desk / "long.txt").write_text(story + "\n\nMore.\n" * 10_000, encoding="utf-8")
    env = {"PYTHONUNBUFFERED": unbuffered}
    with start(
        "convert", "long.txt", "--to", "newsdoc", stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    ) as run:
        run.stdout.read(10)
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == Exit.PIPE


@posix
def test_ctrl_c_is_quiet(desk):
    process = start("show", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(b"x" * 300_000)  # more than a pipe holds: once this is done, the command is reading
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (Exit.INTERRUPTED, b"", b"")


def test_python_m_is_the_command_and_pipes_get_no_colour(desk):
    status, out, err = finish("show", "story.txt")
    assert (status, err) == (0, "")
    assert out.startswith("Headline   Cranes Stand Still")
    assert "\x1b" not in out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")  # noqa: PTH110
def test_a_full_disk_is_one_line(desk):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        process = start("show", "story.txt", stdout=full, stderr=subprocess.PIPE)
        assert process.communicate(timeout=60)[1] == b"newsdoc: error: standard output: No space left on device\n"
    assert process.returncode == Exit.FILE


COLOURS = [
    ({}, [], True),
    ({"NO_COLOR": "1"}, [], False),
    ({"NO_COLOR": "1"}, ["--color"], True),
    ({}, ["--no-color"], False),
    ({"TERM": "dumb"}, [], False),
]


@posix
@pytest.mark.parametrize(("env", "options", "coloured"), COLOURS)
def test_colour_on_a_terminal(desk, env, options, coloured):
    status, seen = on_terminal("show", "broken.txt", *options, env={"TERM": "xterm"} | env)
    assert status == 0
    assert ("\x1b[" in seen) is coloured
    assert "Broken Story" in seen


@posix
def test_many_files_are_counted_on_a_terminal(desk):
    for number in range(3):
        (desk / f"{number}.txt").write_bytes((desk / "story.txt").read_bytes())
    args = ("convert", "0.txt", "missing.txt", "1.txt", "2.txt", "--to", "newsdoc", "--output-dir", "out")
    status, seen = on_terminal(*args, env={"TERM": "xterm", "NO_COLOR": "1"})
    assert status == Exit.FILE
    assert "4/4" in seen
    assert "missing.txt: error: no such file or directory" in seen
    assert len(list((desk / "out").iterdir())) == 3


def on_terminal(*args, env):
    """The status, and what a terminal gets to see on both streams."""
    import pty

    ours, theirs = pty.openpty()
    process = start(*args, stdout=theirs, stderr=theirs, stdin=theirs, env=env)
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    return process.wait(timeout=60), seen.decode()


def test_without_click_it_says_what_to_install(desk):
    for name in ("click", "rich"):
        code = (
            "import importlib.util as u, sys; find = u.find_spec\n"
            f"u.find_spec = lambda name, *more: None if name == {name!r} else find(name, *more)\n"
            "from newsdoc.cli import main; sys.exit(main(['show', 'story.txt']))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.returncode == Exit.USAGE
        assert done.stderr == f'newsdoc: error: the command line needs {name}: pip install "newsdoc[cli]"\n'


def test_the_version_costs_no_format_and_no_rich(desk):
    code = (
        "import sys; from newsdoc.cli import main; main(['--version'])\n"
        "print(*(name for name in sys.modules if name.startswith(('rich', 'newsdoc.api', 'newsdoc.formats'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1:] == [""]


COMPLETIONS = [
    ("newsdoc sh", "show"),
    ("newsdoc convert story.txt --to text:mos", "text\\:moscow-times"),
    ("newsdoc show --from newsd", "newsdoc"),
    ("newsdoc edit story.txt --set headl", "headline="),
    ("newsdoc edit story.txt --unset headl", "headline"),
    ("newsdoc check --st", "--strict"),
]


@pytest.mark.parametrize(("line", "word"), COMPLETIONS)
def test_completion(run, monkeypatch, line, word):
    monkeypatch.setenv("_NEWSDOC_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))
    assert run().stdout.split("\n")[1] == word
