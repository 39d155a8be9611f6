"""The names that generated classes may not take, held against the classes that they would hide something of."""

from __future__ import annotations

import re
from pathlib import Path

from sdkwright.plan.names.reserved import BESIDE_GROUPS, ON_CLIENT, ON_GROUPS, ON_HEADERS, ON_MODELS
from sdkwright.runtime import AsyncClient, AsyncGroup, Client, Group, Headers, Model

ROOT = Path(__file__).parents[3]
_FROM_RUNTIME = re.compile(r"^from \.+_runtime import (\([^)]*\)|.+)$", re.MULTILINE)


def _public(*classes: type) -> set[str]:
    return {name for cls in classes for name in dir(cls) if not name.startswith("_")}


def test_no_operation_can_hide_what_a_client_offers() -> None:
    """Every public name of the runtime's clients is reserved, so that an operation of that name gets an underscore."""
    assert _public(Client, AsyncClient) <= ON_CLIENT


def test_no_field_can_hide_what_a_model_offers() -> None:
    """Every public name of the runtime's model is reserved, so that a field of that name gets an underscore."""
    assert _public(Model) <= ON_MODELS


def test_no_header_can_hide_what_headers_offer() -> None:
    """Every public name of the runtime's headers is reserved, so that a header of that name gets an underscore."""
    assert _public(Headers) <= ON_HEADERS


def test_no_operation_can_hide_what_a_group_offers() -> None:
    """Every public name of the runtime's groups is reserved, so that an operation of that name gets an underscore."""
    assert _public(Group, AsyncGroup) <= ON_GROUPS


def test_no_group_can_hide_what_its_module_imports() -> None:
    """No class of a group has the name of one that its module, or the client's, takes from the runtime."""
    modules = [
        path
        for folder in (ROOT / "tests" / "golden", ROOT / "generated")
        for path in [*folder.rglob("*.py"), *folder.rglob("*.py.txt")]
        if path.name.startswith("_client.py") or "groups" in path.parts
    ]
    lines = [line for path in modules for line in _FROM_RUNTIME.findall(path.read_text(encoding="utf-8"))]
    classes = {name for line in lines for name in re.findall(r"\w+", line) if name[0].isupper() and not name.isupper()}
    assert len(classes) > 20
    assert {name for name in classes if not name.startswith("Async")} <= BESIDE_GROUPS
