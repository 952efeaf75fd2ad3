"""The plugin path, walked: packages of a third party, installed, found, tested and listed; and some that fail.

`newsdoc-dispatch` is a reader in Python, `newsdoc-gazette` a layout, `newsdoc-coastline` the habits of an agency. They
are built and installed without network into a folder of their own, as `pip install` would into an environment, and
everything happens in fresh interpreters.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PACKAGES = {f"text:{name}": HERE / f"newsdoc-{name}" for name in ("dispatch", "gazette", "coastline")}
LAYOUTS = {"text:gazette": "GAZETTE = Layout(", "text:coastline": "COASTLINE = wire("}
SAMPLES = {name: sorted(package.glob("tests/samples/*.txt")) for name, package in PACKAGES.items()}
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", ".*", "dist")

# What a plugin author's shell says of the formats, and of a file of each.
LISTING = """
import json, sys, warnings
from pathlib import Path
import newsdoc
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    registry = newsdoc.Registry()
    infos = registry.infos()
    loaded = {}
    for _ in range(2):
        loaded |= {path: newsdoc.loads(Path(path).read_bytes()).origin.format for path in sys.argv[1:]}
    owners = {}
    for info in registry.infos():
        try:
            owners[info.name] = registry.owner(info.name)
        except newsdoc.UnknownFormatError as error:
            owners[info.name] = str(error)
print(json.dumps({
    "infos": [info.name for info in infos],
    "loaded": loaded,
    "owners": owners,
    "warnings": [str(warning.message) for warning in caught],
}))
"""

needs = pytest.mark.skipif(
    not (find_spec("pip") and find_spec("hatchling")), reason="pip and hatchling are needed to build the plugins"
)


def run(*words, folder, paths, check=True):
    """A fresh interpreter that sees the folders as its site-packages, without what this test run has around it."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("COV_", "PYTEST_", "PYTHON", "NEWSDOC_PLUGINS"))}
    env |= {"PYTHONPATH": os.pathsep.join(map(str, paths)), "NEWSDOC_HYPOTHESIS": "small"}
    done = subprocess.run(
        [sys.executable, *map(str, words)], check=False, capture_output=True, text=True, env=env, cwd=folder
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Where all the packages are installed."""
    folder = tmp_path_factory.mktemp("plugins")
    copies = [shutil.copytree(p, folder / p.name, ignore=LEFT_BEHIND) for p in PACKAGES.values()]
    words = ("pip", "install", "-q", "--no-index", "--no-build-isolation", "--no-deps", "--disable-pip-version-check")
    run("-m", *words, "--target", folder / "site", *copies, folder=folder, paths=[])
    return folder / "site"


@pytest.fixture
def listed(site, tmp_path):
    """What is listed beside the two plugins, with other distributions on the path as well."""

    def listed(*others):
        paths = [p for found in SAMPLES.values() for p in found]
        return json.loads(run("-c", LISTING, *paths, folder=tmp_path, paths=[site, *others]).stdout)

    return listed


@pytest.fixture
def distribution(tmp_path):
    """Makes a distribution of one module and one entry point, as if it were installed."""

    def distribution(name, entry, code):
        folder = tmp_path / name
        info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir(parents=True)
        module = name.replace("-", "_")
        (folder / f"{module}.py").write_text(code)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[newsdoc.formats]\n{entry} = {module}:read\n")
        return folder

    return distribution


# -- two that work -------------------------------------------------------------------------------------------


@needs
def test_they_are_found_named_and_detected(listed):
    found = listed()
    assert set(PACKAGES) < set(found["infos"])
    assert {name: found["owners"][name] for name in PACKAGES} == {
        "text:dispatch": "newsdoc-dispatch",
        "text:gazette": "newsdoc-gazette",
        "text:coastline": "newsdoc-coastline",
    }
    assert found["loaded"] == {str(path): name for name, paths in SAMPLES.items() for path in paths}
    assert found["warnings"] == []


@needs
@pytest.mark.parametrize("name", PACKAGES)
def test_their_own_suites_pass(site, name):
    package = site.parent / PACKAGES[name].name
    words = ("-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--rootdir", package)
    said = run("-m", "pytest", *words, package / "tests", folder=package, paths=[site]).stdout
    assert " passed" in said
    assert " failed" not in said


@needs
@pytest.mark.skipif(not find_spec("click"), reason="the command line is not installed")
def test_the_command_line_lists_them(site, tmp_path):
    done = run("-m", "newsdoc", "formats", "--json", folder=tmp_path, paths=[site])
    found = {known["name"]: known for known in map(json.loads, done.stdout.splitlines())}
    assert done.stderr == ""
    for name, package in PACKAGES.items():
        assert (found[name]["from"], found[name]["built_in"]) == (package.name, False)
        assert [found[name][able] for able in ("reads", "edits", "inserts", "writes")] == [True] * 4
        assert found[name]["description"]


@needs
def test_they_can_be_left_out(site, tmp_path):
    code = "import newsdoc; print(*[info.name for info in newsdoc.Registry(plugins=False).infos()])"
    assert not set(PACKAGES) & set(run("-c", code, folder=tmp_path, paths=[site]).stdout.split())


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_says_its_format_in_few_lines(name):
    (module,) = PACKAGES[name].glob("src/*/__init__.py")
    _, begun, table = module.read_text().partition(LAYOUTS[name])
    assert begun
    assert len(table.split("\n)\n")[0].splitlines()) <= 20


@pytest.mark.skipif(not find_spec("mypy"), reason="mypy is not installed")
def test_they_pass_mypy_strict(request):
    cache = request.config.cache.mkdir("mypy-plugins")
    for package in PACKAGES.values():
        words = ("--strict", "--config-file", package / "pyproject.toml", "--cache-dir", cache)
        run("-m", "mypy", *words, "src", "tests", folder=package, paths=[])


# -- some that do not ----------------------------------------------------------------------------------------


@needs
@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import no_such_module", "cannot be imported: No module named 'no_such_module'"),
        ("1 / 0", "cannot be imported: ZeroDivisionError: division by zero"),
        ("import sys; sys.exit(3)", "cannot be imported: SystemExit: 3"),
        ("wrote = 1", "cannot be imported: module 'newsdoc_telex' has no attribute 'read'"),
        ("read = 1", "is no format of that name"),
        ("import newsdoc; read = newsdoc.reader('text:other')(len)", "is no format of that name"),
        ("import newsdoc; read = newsdoc.FormatInfo(name='text:other', target='a:b')", "is no format of that name"),
        ("import newsdoc; read = newsdoc.FormatInfo(name='text:telex', target='a:b')", "cannot be imported: No mod"),
    ],
)
def test_one_that_fails_costs_one_warning_that_names_it(listed, distribution, code, why):
    found = listed(distribution("newsdoc-telex", "text:telex", code))
    (warning,) = found["warnings"]
    assert "'text:telex' of newsdoc-telex" in warning
    assert why in warning
    assert found["owners"].pop("text:telex") == warning
    assert found["owners"]["text:gazette"] == "newsdoc-gazette"
    assert set(found["loaded"].values()) == set(PACKAGES)


@needs
def test_a_clash_names_both_owners_and_the_first_stays(listed, distribution):
    found = listed(distribution("newsdoc-shadow", "text:gazette", "import newsdoc"))
    (warning,) = found["warnings"]
    assert warning == "the format 'text:gazette' of newsdoc-shadow is left out: the name is taken by newsdoc-gazette"
    assert found["owners"]["text:gazette"] == "newsdoc-gazette"


@needs
def test_a_shadow_of_a_built_in_is_left_out(listed, distribution):
    found = listed(distribution("newsdoc-shadow", "text:moscow-times", "raise SystemExit('imported')"))
    (warning,) = found["warnings"]
    assert warning == "the format 'text:moscow-times' of newsdoc-shadow is left out: the name is taken by newsdoc"
    assert found["owners"]["text:moscow-times"] == "newsdoc"


@needs
def test_a_name_that_is_taken_cannot_be_registered(site, tmp_path):
    code = """
import newsdoc
from newsdoc_dispatch import read
@newsdoc.reader("text:gazette")
def other(r): ...
for known in (other, newsdoc.Layout("text:gazette", ())):
    try:
        newsdoc.register(known)
    except ValueError as error:
        print(error)
newsdoc.register(other, replace=True)
print(newsdoc.Registry().get("text:dispatch") is read)
"""
    assert run("-c", code, folder=tmp_path, paths=[site]).stdout.splitlines() == [
        "the name 'text:gazette' of __main__ is taken by newsdoc-gazette",
        "the name 'text:gazette' of this program is taken by newsdoc-gazette",
        "True",
    ]
