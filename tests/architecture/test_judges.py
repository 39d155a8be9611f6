"""What judges the generator does not share its mistakes: it sees documents and SDKs with eyes of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

_TESTS = Path(__file__).parents[1]
_ALLOWED = {"outsider": set[str](), "standin": set[str](), "corpus": {"sdkwright.cli"}, "spector": {"sdkwright.cli"}}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_judges_import_nothing_but_the_command_line() -> None:
    """A judge makes SDKs by the command line, and takes nothing else of the generator."""
    for folder, allowed in _ALLOWED.items():
        paths = sorted((_TESTS / folder).rglob("*.py"))
        assert paths, folder
        for path in paths:
            taken = {name for name in _imported(path) if name.partition(".")[0] == "sdkwright"} - allowed
            assert not taken, f"{path.relative_to(_TESTS)} imports {sorted(taken)}"
