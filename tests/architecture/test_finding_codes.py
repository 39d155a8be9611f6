"""The codes of findings: all that are raised are described, and all that are described are raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from sdkwright.lint import RULES, as_page
from sdkwright.load.nodes.node import KINDS
from sdkwright.load.validation.codes import CODES

_PACKAGE = Path(__file__).parents[2] / "generator" / "sdkwright"
# What makes findings -> the position of the code among its arguments.
_MAKERS = {"warning": 1, "warn": 2, "note": 2, "Diagnostic": 2, "Finding": 3, "_suspect": 0, "_stop": 0}
# Names of constants that hold a code.
_CONSTANTS = {"_RULE", "_NOWHERE"}
# What is suspected of a schema is told by what it breaks.
_NO_CODES = {"schema"}


def _trees() -> Iterator[ast.AST]:
    for path in _PACKAGE.rglob("*.py"):
        if "runtime" not in path.relative_to(_PACKAGE).parts:
            yield ast.parse(path.read_text(encoding="utf-8"))


def _texts(node: ast.AST) -> Iterator[str]:
    """Yield the texts that an expression may be: itself, or either side of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _raised() -> Iterator[str]:
    for node in (node for tree in _trees() for node in ast.walk(tree)):
        if isinstance(node, ast.Call):
            name = str(getattr(node.func, "attr", None) or getattr(node.func, "id", ""))
            # A configuration is given the keys that its warning is about.
            is_of_keys = getattr(getattr(node.func, "value", None), "id", "") == "config"
            position = None if is_of_keys else _MAKERS.get(name)
            if position is not None and position < len(node.args):
                yield from _texts(node.args[position])
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in _CONSTANTS:
            yield from _texts(node.value)


def test_every_code_is_described_and_every_description_is_of_a_code() -> None:
    """The table of codes is that of the source: none is missing, none is left over."""
    degraded = {f"degraded-{kind}" for kind in (*KINDS.values(), "document")}
    raised = {*_raised(), *CODES, *degraded} - _NO_CODES
    assert raised == RULES.keys()


def test_descriptions_are_whole() -> None:
    """Each code is told with what is wrong, why it matters and what to do, in sentences."""
    for rule in RULES.values():
        for text in (rule.wrong, rule.why, rule.remedy):
            assert text[0].isupper(), text
            assert text.endswith("."), text


def test_the_page_has_a_section_for_each_code() -> None:
    """The page of all codes has a heading for each, in order, and fits a terminal."""
    page = as_page(RULES.values())
    assert [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")] == list(RULES)
    assert max(map(len, page.splitlines())) <= 80
