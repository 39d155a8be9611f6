"""The runtime as a piece of source: it can stand anywhere, needs little, and stays readable."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.unasync import RUNTIME

MODULES = sorted(RUNTIME.glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_imports(path: Path) -> None:
    """A module imports its neighbours relatively, the standard library, msgspec and httpx2; nothing else."""
    allowed = sys.stdlib_module_names | {"msgspec", "httpx2"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert {alias.name.partition(".")[0] for alias in node.names} <= allowed
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 1 or (node.level == 0 and str(node.module).partition(".")[0] in allowed)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_size(path: Path) -> None:
    """A module has at most 300 lines, a function's body at most 30 beside its docstring."""
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            assert not body or (body[-1].end_lineno or 0) - body[0].lineno < 30, node.name
            assert len(node.args.posonlyargs) + len(node.args.args) <= 6, node.name  # 5 and self


def test_stands_anywhere(tmp_path: Path) -> None:
    """Copied into another package it works, without the generator."""
    shutil.copytree(RUNTIME, tmp_path / "boxes" / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "boxes" / "__init__.py").write_text("")
    code = "import sys; from boxes._runtime import Client, HttpxTransport; print('sdkwright' in sys.modules)"
    paths = [str(tmp_path), *(path for path in sys.path if "site-packages" in path)]
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(paths)}, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("False\n", "")
