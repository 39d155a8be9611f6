"""Budgets: how long and how wide things may be. The numbers are in `budgets.py`.

Each test looks at all files and lists every one that is over its budget, so that a report has one line a rule.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.architecture import budgets

_ROOT = Path(__file__).parents[2]
_TESTS = _ROOT / "tests"
_PACKAGE = _ROOT / "generator" / "sdkwright"
_RUNTIME = _PACKAGE / "runtime"
_CUSTOM = _ROOT / "specs" / "cloudsmith" / "custom"
_TEMPLATES = _ROOT / "templates"
_SDK = _ROOT / "generated" / "cloudsmith-sdk"

_NO_CODE = frozenset(
    {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)

Function = ast.FunctionDef | ast.AsyncFunctionDef

_MODULES = sorted(_PACKAGE.rglob("*.py"))
_COPIED = sorted([*_RUNTIME.rglob("*.py"), *_CUSTOM.rglob("*.py")])
_JINJA = sorted(_TEMPLATES.rglob("*.jinja"))


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lengths(paths: Iterable[Path]) -> dict[str, int]:
    """How many lines each file has, by its path from the root."""
    return {_shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}


def _shown(path: Path) -> str:
    return path.relative_to(_ROOT).as_posix()


def _over(counts: Mapping[str, int], most: int) -> dict[str, int]:
    """What is over its budget, and how much it has: the whole failure message."""
    return {name: count for name, count in counts.items() if count > most}


def test_there_is_something_to_look_at() -> None:
    """The tests below look at modules of the generator and of the runtime, and at templates."""
    assert len(_MODULES) >= 200
    assert len(list(_RUNTIME.rglob("*.py"))) >= 50
    assert len(_JINJA) >= 10


def test_modules_are_short() -> None:
    """No module of the generator or of the tests is longer than its budget."""
    assert not _over(_lengths([*_MODULES, *sorted(_TESTS.rglob("*.py"))]), budgets.MODULE_LINES)


def test_modules_of_the_runtime_are_shorter() -> None:
    """No module that goes into SDKs is longer than its budget, which is smaller."""
    assert not _over(_lengths(_COPIED), budgets.RUNTIME_MODULE_LINES)


def test_functions_are_short() -> None:
    """No function of the generator is longer than its budget, its decorators left out."""
    lengths = {
        f"{_shown(path)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in _MODULES
        for node in _functions(path)
    }
    assert not _over(lengths, budgets.FUNCTION_LINES)


def test_functions_of_the_runtime_are_shorter() -> None:
    """No function that goes into SDKs has a body longer than its budget, its docstring left out."""
    lengths = {f"{_shown(path)}: {node.name}": _body_lines(node) for path in _COPIED for node in _functions(path)}
    assert not _over(lengths, budgets.RUNTIME_BODY_LINES)


def _body_lines(node: Function) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_functions_take_few_positional_parameters() -> None:
    """No function of the generator takes more positional parameters than its budget, `self` left out.

    The commands of the command line are exempt: click passes their options by name.
    """
    widths = {
        f"{_shown(path)}: {node.name}": len(_positional(node))
        for path in [*_MODULES, *_COPIED]
        for node in _functions(path)
        if not _is_command(node)
    }
    assert not _over(widths, budgets.POSITIONAL)


def _positional(node: Function) -> list[str]:
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    return [name for name in names if name not in ("self", "cls")]


def _is_command(node: Function) -> bool:
    return any(ast.unparse(one).startswith("click.command") for one in node.decorator_list)


def test_modules_are_nouns_of_the_domain() -> None:
    """No module, folder or template is called by a name that says nothing."""
    names = {part.split(".")[0] for path in (*_MODULES, *_JINJA) for part in path.relative_to(_ROOT).parts}
    assert not names & budgets.VAGUE_NAMES


def test_templates_are_short() -> None:
    """No template is longer than its budget, or nests deeper."""
    assert not _over(_lengths(_JINJA), budgets.TEMPLATE_LINES)
    depths = {_shown(path): _depth(path.read_text(encoding="utf-8")) for path in _JINJA}
    assert not _over(depths, budgets.TEMPLATE_NESTING)


def test_templates_decide_nothing() -> None:
    """No template sets a variable: what has to be worked out belongs in the view that it receives."""
    assert not [_shown(path) for path in _JINJA if re.search(r"{%-?\s*set\b", path.read_text(encoding="utf-8"))]


def _depth(text: str) -> int:
    """How deep the branches and loops of a template nest; what only names things (macro, with) does not count."""
    depth = deepest = 0
    for word in re.findall(r"{%[-+]?\s*(\w+)", text):
        depth += {"if": 1, "for": 1, "endif": -1, "endfor": -1}.get(word, 0)
        deepest = max(deepest, depth)
    return deepest


def test_templates_say_what_they_are() -> None:
    """The first line of a template is a comment that says which view it receives and which file it makes."""
    firsts = {_shown(path): path.read_text(encoding="utf-8").splitlines()[0] for path in _JINJA}
    form = re.compile(r"{# .+ -> .+: .+\. #}\Z|{# .+ -> .+; .+\. #}\Z")
    assert not {name: first for name, first in firsts.items() if not form.match(first)}


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
    """The Cloudsmith SDK has less code than its budget. Docstrings do not count: nobody is to save on them."""
    lines = sum(_code_lines(path.read_text(encoding="utf-8")) for path in _SDK.rglob("src/**/*.py"))
    assert lines < budgets.SDK_CODE_LINES


def _generated() -> list[Path]:
    package = _SDK / "src" / "cloudsmith_sdk"
    return sorted([*(package / "groups").rglob("*.py"), package / "_client.py"])


def test_generated_methods_have_one_statement() -> None:
    """A generated method is a signature, a docstring and one return; all that decides stands in the runtime."""
    seen = 0
    for path in _generated():
        for node in _functions(path):
            if node.name in ("__init__", "with_options"):
                continue
            seen += 1
            docstring, *rest = node.body
            assert isinstance(docstring, ast.Expr), f"{path}: {node.name}"
            assert ast.get_docstring(node), f"{path}: {node.name}"
            assert [type(one) for one in rest] == [ast.Return], f"{path}: {node.name}"
    # Sync and async of every operation, and of the deprecated names of some.
    lock = json.loads((_SDK / "sdkwright.lock").read_text(encoding="utf-8"))
    assert seen == 2 * (len(lock["operations"]) + len(lock.get("aliases", ()))) > 0
