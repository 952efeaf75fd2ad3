"""The rules of the house: what may import what, what an import may cost, and that the README is true."""

import ast
import contextlib
import io
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parent.parent
SRC = TREE / "src"

# Imports go down these floors, or stay on one; never up. A new module is given its floor here.
FLOORS = (
    ("errors", "diagnostics", "source", "patchwork", "transfer", "piece"),
    ("fields", "quotes", "model"),
    ("codecs", "markup", "wrapping", "inline", "origin", "within", "diff", "seams", "splice"),
    ("format", "harvest", "layout", "registry", "_manifest"),
    ("formats",),
    ("conversion", "api", "testing", "cli", "__main__"),
)
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
TOP = len(FLOORS)  # newsdoc itself, the public names

# Not even indirectly, by `import newsdoc`.
NOT_ON_IMPORT = ("click", "dateutil", "email", "html", "importlib.metadata", "json", "regex", "xml")
IMPORT_BUDGET = 0.035  # seconds more than `import attrs`


def modules() -> dict[str, Path]:
    """The library's modules by dotted name."""
    found = {}
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def floor(module: str) -> int:
    return TOP if module == "newsdoc" else FLOOR[module.split(".")[1]]


def is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def import_nodes(node: ast.AST, *, in_function: bool = False) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    """The import statements under a node, type-checking ones aside, and whether each waits for a call."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, in_function
        elif isinstance(child, ast.If) and is_type_checking(child.test):
            for other in child.orelse:
                yield from import_nodes(ast.Module([other], []), in_function=in_function)
        else:
            waits = in_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from import_nodes(child, in_function=waits)


def targets(node: ast.Import | ast.ImportFrom, module: str, *, is_package: bool) -> Iterator[str]:
    """The library's own modules that a statement in `module` imports."""
    if isinstance(node, ast.Import):
        yield from (a.name for a in node.names if a.name.split(".")[0] == "newsdoc")
        return
    base = node.module or ""
    if node.level:
        package = module.split(".")
        cut = len(package) - node.level + is_package
        base = ".".join([*package[:cut], *([node.module] if node.module else [])])
    if base.split(".")[0] != "newsdoc":
        return
    for alias in node.names:
        inner = f"{base}.{alias.name}"
        yield inner if inner in MODULES else base


def imports(module: str) -> Iterator[tuple[str, int, bool]]:
    """What a module imports of the library: the module's name, the line, whether it waits for a call."""
    path = MODULES[module]
    tree = ast.parse(path.read_bytes(), str(path))
    for node, waits in import_nodes(tree):
        for target in targets(node, module, is_package=path.name == "__init__.py"):
            yield target, node.lineno, waits


def child(code: str) -> str:
    """What a fresh interpreter prints."""
    # Compiled files must be kept between the runs, and no coverage tool or the like may ride along.
    env = {k: v for k, v in os.environ.items() if not k.startswith(("COV", "PYTHON"))}
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, env=env, cwd=TREE)
    assert done.returncode == 0, done.stderr
    return done.stdout


# -- imports -------------------------------------------------------------------------------------------------


def test_there_are_modules():
    assert "newsdoc" in MODULES


@pytest.mark.parametrize("module", [m for m in MODULES if m != "newsdoc"])
def test_every_module_has_a_floor(module):
    assert module.split(".")[1] in FLOOR, f"{module}: give it a floor in {Path(__file__).name}"


@pytest.mark.parametrize("module", [m for m in MODULES if m != "newsdoc" and m.split(".")[1] in FLOOR])
def test_imports_go_down_only(module):
    up = [
        f"{MODULES[module].relative_to(TREE)}:{line}: {target} is on a floor above ({floor(target)})"
        for target, line, _ in imports(module)
        if (target != "newsdoc" or floor(module) < TOP - 1) and floor(target) > floor(module)
    ]
    assert not up, "\n".join(up)


def test_the_package_imports_its_names_lazily():
    early = [f"line {line}: {target}" for target, line, waits in imports("newsdoc") if not waits]
    assert not early, "\n".join(early)


def test_no_import_cycle():
    """Imports at module level, on one floor, lead to no circle."""
    graph = {m: {t for t, _, waits in imports(m) if not waits and t != m} for m in MODULES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join([*trail[trail.index(module) :], module])
        if module in done:
            return
        for target in sorted(graph.get(module, ())):
            # A package's own modules import one another by the package's name: that is no circle.
            if not module.startswith(f"{target}."):
                visit(target, (*trail, module))
        done.add(module)

    for module in MODULES:
        visit(module, ())


def test_an_import_loads_little():
    names = child("import sys; before = set(sys.modules); import newsdoc; print(*set(sys.modules) - before)").split()
    assert "newsdoc" in names
    heavy = sorted(
        n
        for n in names
        if n.startswith("newsdoc.formats") or any(n == h or n.startswith(f"{h}.") for h in NOT_ON_IMPORT)
    )
    assert not heavy


@pytest.mark.timing
def test_an_import_is_quick():
    """Processor time, not the clock's: other work on the machine is not the library's."""
    code = "import attrs, time; t = time.process_time(); import newsdoc; print(time.process_time() - t)"
    child(code)  # compiles
    median = statistics.median(float(child(code)) for _ in range(20))
    assert median <= IMPORT_BUDGET, f"{median * 1000:.1f} ms"


# -- files ---------------------------------------------------------------------------------------------------


def test_the_package_is_typed():
    assert (SRC / "newsdoc" / "py.typed").is_file()


def own_files() -> Iterator[Path]:
    """Code and pages, not documents."""
    kinds = {".cfg", ".md", ".py", ".sh", ".toml", ".yaml", ".yml"}
    for top in ("src", "tests", "docs", "examples", "bench", ".ci"):
        for path in (TREE / top).rglob("*"):
            if path.is_file() and "samples" not in path.parts and (path.suffix in kinds or top == ".ci"):
                yield path
    yield from (p for p in TREE.iterdir() if p.is_file() and p.suffix in kinds)


def test_no_file_names_a_place_on_somebodys_machine():
    place = re.compile(r"(?<![\w.:/)-])/(?:work|home|root|Users|opt|mnt)/[\w.-]|\b[A-Z]:\\(?!n\b|r\b)[A-Z]\w")
    found = [
        f"{path.relative_to(TREE)}:{number}: {line.strip()}"
        for path in own_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1)
        if place.search(line)
    ]
    assert not found, "\n".join(found)


def test_no_pattern_repeats_a_group_possessively():
    """Python before 3.11.5 has a defect there."""
    *wrong, number = child((TREE / "tests" / "possessive.py").read_text(encoding="utf-8")).splitlines()
    assert not wrong
    assert int(number.split()[0]) > 200


# -- pages ---------------------------------------------------------------------------------------------------

README = TREE / "README.md"


def test_the_readme_prints_what_it_says(monkeypatch):
    example = r"<!-- example -->\s*```python\n(.*?)```.*?```text\n(.*?)```"
    blocks = re.search(example, README.read_text("utf-8"), re.DOTALL)
    assert blocks, "README.md: no example with its output after <!-- example -->"
    code, said = blocks.groups()
    lines_before = README.read_text("utf-8")[: blocks.start(1)].count("\n")
    monkeypatch.chdir(TREE)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * lines_before + code, str(README), "exec"), {"__name__": "readme"})
    assert printed.getvalue() == said
