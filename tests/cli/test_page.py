"""The reference page of the command line says what is so: its examples are run, its table and options compared."""

import re
import shlex
from pathlib import Path

import click
import pytest

from newsdoc.cli.exits import MEANINGS
from newsdoc.cli.program import COMMANDS, program

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "command-line.md"
TEXT = PAGE.read_text("utf-8")
FILE = re.compile(r"```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)```", re.DOTALL)
EXAMPLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.fixture
def shell(run, desk):
    """Run a line of the page: a command of ours, `| head` behind it, or `echo $?`."""
    for name, text in FILE.findall(TEXT):
        (desk / name).write_text(text, encoding="utf-8", newline="")
    status = 0

    def call(line):
        nonlocal status
        if line == "echo $?":
            return f"{status}\n"
        command, _, head = line.partition(" | head ")
        name, *args = shlex.split(command)
        assert name == "newsdoc"
        result = run(*args)
        status = result.exit_code
        if head.startswith("-c "):
            return result.stdout[: int(head[3:])] + "\n"
        return "".join(result.stdout.splitlines(keepends=True)[: int(head[1:])]) if head else result.output

    return call


def test_the_examples_print_what_they_say(shell):
    examples = EXAMPLE.findall(TEXT)
    assert examples
    for example in examples:
        steps = re.split(r"^\$ (.*)\n", example, flags=re.MULTILINE)[1:]
        for line, said in zip(steps[::2], steps[1::2], strict=True):
            printed = shell(line)
            pattern = re.escape(_tidy(line, said)).replace(r"\ \.\.\.", ".*").replace(r"\.\.\.", ".*")
            assert re.fullmatch(pattern, _tidy(line, printed), re.DOTALL), f"$ {line}\n{printed}"


def _tidy(line, text):
    """Leave off blanks at the ends of lines; of a table, whose widths depend on all formats, keep the words."""
    if line.startswith(("newsdoc formats", "newsdoc detect")):
        return " ".join(text.split())
    return "\n".join(row.rstrip() for row in text.split("\n"))


def test_the_table_of_statuses_is_the_code_s():
    rows = [f"| {int(status)} | {meaning} |" for status, meaning in MEANINGS.items()]
    assert "| status | meaning |\n|---|---|\n" + "\n".join(rows) + "\n\n" in TEXT


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_on_the_page(name):
    command = program.get_command(click.Context(program), name)
    assert f"\n## {name}\n" in TEXT
    options = {word for parameter in command.params for word in parameter.opts if word.startswith("--")}
    assert not {word for word in options if f"`{word}" not in TEXT}
