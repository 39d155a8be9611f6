"""Budgets: how long and how wide things may be."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_TESTS = _ROOT / "tests"
_PACKAGE = _ROOT / "generator" / "sdkwright"
_TEMPLATES = _ROOT / "templates"
_SDK = _ROOT / "generated" / "cloudsmith-sdk"

_MODULE_LINES = 400
_FUNCTION_LINES = 50
_POSITIONAL = 5
_TEMPLATE_LINES = 120
_NESTING = 3
_SDK_LINES = 40_000
_VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "tools"}

_NO_CODE = frozenset(
    {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)

Function = ast.FunctionDef | ast.AsyncFunctionDef

_MODULES = sorted(_PACKAGE.rglob("*.py"))
_JINJA = sorted(_TEMPLATES.rglob("*.jinja"))


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.stem)
def test_modules_are_short(path: Path) -> None:
    """No module is longer than 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= _MODULE_LINES


def test_modules_of_tests_are_short() -> None:
    """No module of the tests is longer than 400 lines either."""
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sorted(_TESTS.rglob("*.py"))}
    assert not {str(path.relative_to(_ROOT)): count for path, count in lines.items() if count > _MODULE_LINES}


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.stem)
def test_functions_are_short(path: Path) -> None:
    """No function is longer than 50 lines, its decorators left out."""
    long = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in _functions(path)}
    assert not {name: lines for name, lines in long.items() if lines > _FUNCTION_LINES}


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.stem)
def test_functions_take_few_positional_parameters(path: Path) -> None:
    """No function of the generator takes more than five positional parameters, `self` left out.

    The commands of the command line are exempt: click passes their options by name.
    """
    wide = {node.name: _positional(node) for node in _functions(path) if not _is_command(node)}
    assert not {name: names for name, names in wide.items() if len(names) > _POSITIONAL}


def _positional(node: Function) -> list[str]:
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    return [name for name in names if name not in ("self", "cls")]


def _is_command(node: Function) -> bool:
    return any(ast.unparse(one).startswith("click.command") for one in node.decorator_list)


def test_modules_are_nouns_of_the_domain() -> None:
    """No module, folder or template is called by a name that says nothing."""
    names = {part.split(".")[0] for path in (*_MODULES, *_JINJA) for part in path.relative_to(_ROOT).parts}
    assert not names & _VAGUE


def test_there_are_templates() -> None:
    """The checks below look at something."""
    assert len(_JINJA) >= 10


@pytest.mark.parametrize("path", _JINJA, ids=lambda path: path.name)
def test_templates_are_plain(path: Path) -> None:
    """A template has at most 120 lines, nests no deeper than three and sets no variables."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= _TEMPLATE_LINES
    assert _depth(text) <= _NESTING
    assert not re.search(r"{%-?\s*set\b", text)


def _depth(text: str) -> int:
    """How deep the branches and loops of a template nest; what only names things (macro, with) does not count."""
    depth = deepest = 0
    for word in re.findall(r"{%[-+]?\s*(\w+)", text):
        depth += {"if": 1, "for": 1, "endif": -1, "endfor": -1}.get(word, 0)
        deepest = max(deepest, depth)
    return deepest


@pytest.mark.parametrize("path", _JINJA, ids=lambda path: path.name)
def test_templates_say_what_they_are(path: Path) -> None:
    """The first line of a template is a comment that says which view it receives and which file it makes."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert re.match(r"{# .+ -> .+: .+\. #}\Z|{# .+ -> .+; .+\. #}\Z", first), first


def _code_lines(source: str) -> int:
    """How many lines of a module have code on them: no docstrings, comments or blank lines."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _NO_CODE:
            lines |= set(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines -= set(range(node.lineno, (node.end_lineno or 0) + 1))
    return len(lines)


def test_the_sdk_is_small() -> None:
    """The Cloudsmith SDK has less than 40,000 lines of code. Docstrings do not count: nobody is to save on them."""
    assert sum(_code_lines(path.read_text(encoding="utf-8")) for path in _SDK.rglob("src/**/*.py")) < _SDK_LINES


def _generated() -> list[Path]:
    package = _SDK / "src" / "cloudsmith_sdk"
    return sorted([*(package / "groups").rglob("*.py"), package / "_client.py"])


def test_generated_methods_have_one_statement() -> None:
    """A generated method is a signature, a docstring and one return; all that decides stands in the runtime."""
    seen = 0
    for path in _generated():
        for node in _functions(path):
            if node.name == "__init__":
                continue
            seen += 1
            docstring, *rest = node.body
            assert isinstance(docstring, ast.Expr), f"{path}: {node.name}"
            assert ast.get_docstring(node), f"{path}: {node.name}"
            assert [type(one) for one in rest] == [ast.Return], f"{path}: {node.name}"
    # Sync and async of every operation of the two documents.
    assert seen == 2 * 391


def test_tests_do_not_sleep() -> None:
    """No test waits for a clock."""
    own = Path(__file__)
    sleepers = [
        path
        for path in _TESTS.rglob("*.py")
        if path != own and re.search(r"\btime\.sleep\(|from time import .*\bsleep\b", path.read_text(encoding="utf-8"))
    ]
    assert not sleepers


def test_every_test_says_what_it_proves() -> None:
    """The docstring of every test states the behaviour."""
    silent = [
        f"{path.relative_to(_ROOT)}: {node.name}"
        for path in sorted(_TESTS.rglob("test_*.py"))
        for node in _functions(path)
        if node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert not silent
