"""The reference says what is so: every field, format, public name, error and diagnostic code is in it."""

import ast
import functools
import re
import sys
from pathlib import Path

import pytest

import newsdoc
from newsdoc import errors

TREE = Path(__file__).resolve().parents[2]
DOCS = TREE / "docs"
SRC = TREE / "src" / "newsdoc"
CODE = re.compile(r"[a-z]+(-[a-z]+)*")
MAKERS = {"report", "fail", "Diagnostic", "ParseError", "Remark"}
"""What takes a code as its first argument, or as `code=`; classes with a `code` of their own are found."""


@pytest.fixture(scope="module")
def generated():
    sys.path.insert(0, str(DOCS))
    try:
        import generated

        yield generated
    finally:
        sys.path.remove(str(DOCS))
        sys.modules.pop("generated", None)


def page(name):
    return (DOCS / "reference" / f"{name}.md").read_text("utf-8")


# -- the model -----------------------------------------------------------------------------------------------


def test_every_field_of_an_article_has_its_names(generated):
    fields = [field.name for field in generated.stored(newsdoc.Article)]
    assert list(generated.names()["Article"]) == fields


def test_every_block_has_its_names(generated):
    from typing import get_args

    assert set(generated.names()["blocks"]) == {cls.__name__ for cls in get_args(newsdoc.Block)}


def test_every_class_of_the_model_is_shown(generated):
    from newsdoc import model

    shown = {cls.__name__ for classes in generated.CLASSES.values() for cls in classes}
    assert shown == {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    used = set(re.findall(r"generated: classes (\S+)", page("model")))
    assert used == generated.CLASSES.keys()


def test_every_field_and_view_says_what_it_is(generated):
    for classes in generated.CLASSES.values():
        for cls in classes:
            said = generated.attribute_docs(cls) | generated.property_docs(cls)
            missing = [field.name for field in generated.stored(cls) if not said.get(field.name)]
            assert not missing, (cls, missing)


def test_marks_of_the_pages_are_known(generated):
    for path in DOCS.rglob("*.md"):
        text = path.read_text("utf-8")
        assert "generated:" not in generated.MARK.sub("", text), path
        assert generated.MARK.search(generated.fill(text)) is None


# -- formats -------------------------------------------------------------------------------------------------


def test_every_format_has_a_page(generated):
    missing = [info.name for info in newsdoc.Registry(plugins=False).infos() if not generated.page_of(info.name)]
    assert not missing, f"no docs/reference/formats/*.md for {missing}"


# -- the public names ----------------------------------------------------------------------------------------


def test_every_public_name_is_in_the_reference(generated):
    text = "".join(generated.fill(path.read_text("utf-8")) for path in (DOCS / "reference").glob("*.md"))
    shown = set(re.findall(r"\{py:\w+\} newsdoc\.(\w+)", text)) | {"edit", "Block", "When"}
    assert set(newsdoc.__all__) <= shown, set(newsdoc.__all__) - shown


def test_every_error_is_in_the_reference():
    names = {name for name, cls in vars(errors).items() if isinstance(cls, type) and issubclass(cls, Exception)}
    assert names == set(re.findall(r"generated: api (\w+)", page("errors")))


# -- codes ---------------------------------------------------------------------------------------------------


def documented():
    return re.findall(r"^\| `([a-z-]+)` \|", page("diagnostics"), re.MULTILINE)


@functools.cache
def emitted():
    """The codes that the library gives, each with the first place that does."""
    trees = {
        path: ast.parse(path.read_text("utf-8"))
        for path in sorted(SRC.rglob("*.py"))
        if not {"cli", "testing"}.intersection(path.relative_to(SRC).parts)
    }
    makers = MAKERS | {
        node.name
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and _carries_a_code(node)
    }
    found = {}
    for path, tree in trees.items():
        scopes = [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))]
        for scope in scopes:
            for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                given = _code_of(call, makers)
                if given is None:
                    continue
                for code in _strings(given, scope, tree):
                    found.setdefault(code, f"{path.relative_to(TREE)}:{call.lineno}")
    return found


def _carries_a_code(cls):
    """Whether the first thing that a class is made of is a code."""
    for part in cls.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            return part.target.id == "code"
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return len(part.args.args) > 1 and part.args.args[1].arg == "code"
    return False


def _code_of(call, makers):
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
    if name not in makers:
        return None
    for keyword in call.keywords:
        if keyword.arg == "code":
            return keyword.value
    return call.args[0] if call.args and name not in {"Diagnostic", "ParseError"} else None


def _strings(node, scope, tree):
    """The texts that an expression can be: itself, its alternatives, what a name was given, what a call returns."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) and CODE.fullmatch(node.value) else set()
    if isinstance(node, ast.IfExp):
        return _strings(node.body, scope, tree) | _strings(node.orelse, scope, tree)
    if isinstance(node, ast.Name):
        found = set()
        for part in ast.walk(scope):
            for target in part.targets if isinstance(part, ast.Assign) else ():
                if isinstance(target, ast.Name) and target.id == node.id:
                    found |= _strings(part.value, scope, tree)
                elif isinstance(target, ast.Tuple) and any(getattr(name, "id", "") == node.id for name in target.elts):
                    at = next(i for i, name in enumerate(target.elts) if getattr(name, "id", "") == node.id)
                    found |= _at(part.value, at, scope, tree)
        return found
    return set()


def _at(node, at, scope, tree):
    """The texts that one place of a tuple can be."""
    if isinstance(node, ast.Tuple):
        return _strings(node.elts[at], scope, tree)
    if isinstance(node, ast.IfExp):
        return _at(node.body, at, scope, tree) | _at(node.orelse, at, scope, tree)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        made = [x for x in ast.walk(tree) if isinstance(x, ast.FunctionDef) and x.name == node.func.id]
        returns = [x.value for function in made for x in ast.walk(function) if isinstance(x, ast.Return) and x.value]
        return set().union(*(_at(value, at, made[0], tree) for value in returns)) if made else set()
    return set()


def test_codes_are_found():
    """Each way in which the library gives a code is understood."""
    some = {"bad-date", "ambiguous-date", "unknown-member", "truncated", "assumed-encoding", "internal", "empty"}
    assert some <= emitted().keys()


def test_every_code_is_documented():
    missing = {code: place for code, place in emitted().items() if code not in documented()}
    assert not missing, "docs/reference/diagnostics.md has no row for these codes"


def test_every_documented_code_is_given():
    codes = documented()
    assert len(codes) == len(set(codes)), "a code stands there twice"
    assert set(codes) <= emitted().keys(), set(codes) - emitted().keys()
