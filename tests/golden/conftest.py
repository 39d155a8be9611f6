"""The option that rewrites what golden tests expect: pytest tests/golden --update-golden"""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption("--update-golden", action="store_true", help="write what is generated to expected/")
