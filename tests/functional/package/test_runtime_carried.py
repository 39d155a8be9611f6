"""Which modules of the runtime an SDK carries."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.functional.harness import OK, Sdk, make

PLAIN = f"paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}"
BODY = "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}"
HOOKED = f"{PLAIN}\nwebhooks: {{pinged: {{post: {{requestBody: {{{BODY}}}, {OK}}}}}}}"


def _carried(sdk: Sdk) -> set[str]:
    folder = f"src/{sdk.package.project.module}/_runtime/"
    return {name.removeprefix(folder) for name in sdk.files if name.startswith(folder) and name.endswith(".py")}


def test_what_nothing_leads_to_is_left_out(tmp_path: Path) -> None:
    """An SDK without webhooks does without the module that reads them."""
    (tmp_path / "plain").mkdir()
    (tmp_path / "hooked").mkdir()
    plain, hooked = make(tmp_path / "plain", PLAIN), make(tmp_path / "hooked", HOOKED)
    assert "calls/webhook.py" not in _carried(plain)
    assert "calls/webhook.py" in _carried(hooked)
    assert "webhook" not in plain.text("_runtime/__init__.py")


@pytest.mark.parametrize("spec", [PLAIN, HOOKED])
def test_all_that_is_imported_is_there(tmp_path: Path, spec: str) -> None:
    """Every module that a carried one imports, at its top or within a function, is carried as well."""
    sdk = make(tmp_path, spec)
    for name in _carried(sdk):
        for node in ast.walk(ast.parse(sdk.text(f"_runtime/{name}"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                folder = Path(name).parents[node.level - 1]
                assert (folder / f"{str(node.module).replace('.', '/')}.py").as_posix() in _carried(sdk)


def test_public_names(tmp_path: Path) -> None:
    """All that the package offers can be imported, whatever its operations are."""
    sdk = make(tmp_path, PLAIN)
    assert all(hasattr(sdk.module, name) for name in sdk.module.__all__)
