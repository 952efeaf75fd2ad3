"""How Sphinx builds these pages: Markdown, the furo theme, and tables made of the library itself.

Law: nothing is fetched, and a warning is an error (`sphinx-build -W`).
"""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import generated  # noqa: E402 - beside this file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "newsdoc"
author = "The newsdoc developers"
copyright = "the newsdoc developers"  # noqa: A001 - Sphinx's word
version = release = version_of("newsdoc")

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

maximum_signature_line_length = 80
python_use_unqualified_type_names = True
toc_object_entries = False

html_theme = "furo"
html_title = "newsdoc"
html_static_path = ["_static"]
html_css_files = ["newsdoc.css"]
html_copy_source = False
html_show_sphinx = False
pygments_style = "friendly"


def _fill(_app: Sphinx, _docname: str, source: list[str]) -> None:
    source[0] = generated.fill(source[0])


def _outdated(
    _app: Sphinx, env: BuildEnvironment, added: set[str], _changed: set[str], _removed: set[str]
) -> Sequence[str]:
    """Pages that the library fills are written every time, since what fills them is no file of theirs."""
    pages = (name for name in env.all_docs if name not in added)
    return [name for name in pages if generated.MARK.search(Path(env.doc2path(name)).read_text("utf-8"))]


def setup(app: Sphinx) -> None:
    """Let the library fill its marks."""
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _outdated)
