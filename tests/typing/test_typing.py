"""What type checkers say of `surface.py` and `extending.py`, if they are installed."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
TREE = HERE.parent.parent
FILES = [str(HERE / name) for name in ("surface.py", "extending.py")]


def run(*words: str) -> None:
    done = subprocess.run([sys.executable, "-m", *words], check=False, capture_output=True, text=True, cwd=TREE)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not find_spec("mypy"), reason="mypy is not installed")
def test_mypy(request: pytest.FixtureRequest) -> None:
    cache = request.config.cache
    assert cache is not None
    run("mypy", "--strict", "--cache-dir", str(cache.mkdir("mypy-typing")), *FILES)


@pytest.mark.skipif(not find_spec("basedpyright"), reason="basedpyright is not installed")
def test_basedpyright(tmp_path: Path) -> None:
    config = {
        "include": FILES,
        "extraPaths": [str(TREE / "src")],
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
        "reportUnusedFunction": False,
        "reportUnusedClass": False,
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(config))
    run("basedpyright", "--pythonpath", sys.executable, "--project", str(tmp_path))
