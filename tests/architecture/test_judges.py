"""What judges the generator does not share its mistakes: it sees documents and SDKs with eyes of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_TESTS = Path(__file__).parents[1]
_ALLOWED = {"outsider": set[str](), "corpus": {"sdkwright.cli"}, "spector": {"sdkwright.cli"}}
_MODULES = [(folder, path) for folder in _ALLOWED for path in sorted((_TESTS / folder).glob("*.py"))]


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize(("folder", "path"), _MODULES, ids=lambda value: getattr(value, "stem", value))
def test_judges_import_nothing_but_the_command_line(folder: str, path: Path) -> None:
    """A judge makes SDKs by the command line, and takes nothing else of the generator."""
    taken = {name for name in _imported(path) if name.partition(".")[0] == "sdkwright"}
    assert taken <= _ALLOWED[folder]
