"""One table names the `x-` keywords that are read."""

from __future__ import annotations

import ast
from pathlib import Path

from sdkwright.extensions import EXTENSIONS

_PACKAGE = Path(__file__).parents[2] / "generator" / "sdkwright"


def test_keywords_are_spelt_in_one_place() -> None:
    """No other module spells a keyword, so that the table has all of them."""
    apart = (_PACKAGE / "extensions.py", _PACKAGE / "runtime")
    for path in _PACKAGE.rglob("*.py"):
        if any(path == one or one in path.parents for one in apart):
            continue
        texts = {node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)}
        assert not {text for text in texts if isinstance(text, str) and text.startswith("x-") and len(text) > 2}, path


def test_every_keyword_has_one_row() -> None:
    """Each constant has a row of its own, which says where it is read and what it means."""
    tree = ast.parse((_PACKAGE / "extensions.py").read_text())
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    named = [text for text in texts if text.startswith("x-")]
    rows = [extension.keyword for extension in EXTENSIONS]
    assert sorted(named) == sorted(rows)
    assert all(extension.objects and extension.meaning for extension in EXTENSIONS)
