"""The budgets: every number that a file, a function or the SDK is held to, in one place.

A budget is raised here or not at all, with the reason in the commit. The tests that count are in `test_budgets.py`.
"""

from __future__ import annotations

from typing import Final

MODULE_LINES: Final = 400
"""Lines of a module, of the generator or of the tests."""

FUNCTION_LINES: Final = 50
"""Lines of a function of the generator, its decorators left out."""

POSITIONAL: Final = 5
"""Positional parameters of a function, `self` left out."""

RUNTIME_MODULE_LINES: Final = 300
"""Lines of a module that is copied into SDKs."""

RUNTIME_BODY_LINES: Final = 30
"""Lines of a function's body there, beside its docstring."""

TEMPLATE_LINES: Final = 120
"""Lines of a template."""

TEMPLATE_NESTING: Final = 3
"""Branches and loops of a template within one another."""

GOLDEN_DOCUMENT_LINES: Final = 18
"""Lines of the document of a golden case, which has to be read at a glance."""

SDK_CODE_LINES: Final = 40_000
"""Lines of code of the Cloudsmith SDK: no docstrings, comments or blank lines."""

VAGUE_NAMES: Final = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "tools"})
"""Names of files that say nothing."""
