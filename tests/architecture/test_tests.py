"""Rules for the tests themselves: where they lie, what they say, and that none waits for a clock."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

_TESTS = Path(__file__).parents[1]
_FILES = sorted(_TESTS.rglob("test_*.py"))
# A folder of functional tests that has more files than this is two topics.
_NEIGHBOURS = 25


def test_file_names_occur_once() -> None:
    """No two test files share a name, so that a name in a report leads to one of them."""
    folders: dict[str, list[str]] = defaultdict(list)
    for path in _FILES:
        folders[path.name].append(path.parent.relative_to(_TESTS).as_posix())
    assert not {name: where for name, where in folders.items() if len(where) > 1}


def test_functional_tests_lie_in_a_folder_of_their_topic() -> None:
    """No functional test lies beside the harness, and no topic has grown too large to be looked through."""
    counts: dict[str, int] = defaultdict(int)
    for path in (_TESTS / "functional").rglob("test_*.py"):
        counts[path.parent.relative_to(_TESTS / "functional").as_posix()] += 1
    assert "." not in counts
    assert not {topic: count for topic, count in counts.items() if count > _NEIGHBOURS}


def test_rules_for_files_are_no_cases() -> None:
    """A test of the architecture looks at all files and lists those that break the rule; none is a case for each."""
    per_file = re.compile(r"parametrize\(\s*\(?[^)\]]*\b(path|module|file|template)\b")
    files = sorted((_TESTS / "architecture").glob("test_*.py"))
    own = Path(__file__).name
    assert not [path.name for path in files if path.name != own and per_file.search(path.read_text(encoding="utf-8"))]


def test_no_test_sleeps() -> None:
    """No test waits for a clock."""
    sleeping = re.compile(r"\btime\.sleep\(|from time import .*\bsleep\b")
    paths = [path for path in sorted(_TESTS.rglob("*.py")) if path != Path(__file__)]
    assert not [path.relative_to(_TESTS).as_posix() for path in paths if sleeping.search(path.read_text("utf-8"))]


def test_every_test_says_what_it_proves() -> None:
    """The docstring of every test states the behaviour."""
    assert not [
        f"{path.relative_to(_TESTS)}: {node.name}"
        for path in _FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
