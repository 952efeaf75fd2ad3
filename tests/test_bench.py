"""The benchmarks run and say what they should; how fast anything is, they say to who asks."""

import json
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).resolve().parent.parent / "bench" / "run.py"
FIGURE = "text:moscow-times/write"


def bench(*arguments):
    return subprocess.run([sys.executable, RUN, *arguments], check=False, capture_output=True, text=True)


def test_a_figure_as_json():
    done = bench(FIGURE, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert set(report) == {"setting", "figures"}
    (figure,) = report["figures"]
    assert figure["name"] == FIGURE
    assert (figure["unit"], figure["judged"], figure["bound"]) == ("µs", "value", 5)
    assert figure["value"] == figure["subject"] > 0
    assert figure["yardstick"] is None
    assert figure["ratio"] is None
    assert figure["verdict"] in {"within bound", "over bound"}


def test_every_format_and_promise_is_listed():
    done = bench("--list")
    assert done.returncode == 0, done.stderr
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert len(names) == len(set(names))
    per_format = {f"text:moscow-times/{what}" for what in ("read", "build", "write", "edit")}
    assert per_format | {"import", "memory", "read-linear", "write-long"} <= set(names)


def test_a_name_that_nothing_has():
    done = bench("text:moscow-times/wirte")
    assert done.returncode == 2
    assert "--list" in done.stderr
