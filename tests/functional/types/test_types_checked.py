"""What mypy --strict and pyright say of packages that hold every type, and every difficult name, at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.functional.harness import make
from tests.functional.names import test_class_names as classes
from tests.functional.names import test_property_names as properties
from tests.functional.types import test_containers as containers
from tests.functional.types import test_enums as enums
from tests.functional.types import test_scalars as scalars

_CACHE = Path(__file__).parents[3] / ".cache" / "mypy-api"
_SCHEMAS = {
    "containers": containers.OBJECT,
    "enums": enums.DOCUMENT,
    "scalars": scalars.OBJECT,
    "properties": properties.schema((*properties.NAMES, *properties.ESCAPED)),
    "shadows": f"{{type: object, properties: {{{classes.SHADOWING}}}}}",
    "models": classes.holder(),
    "further": "{type: object, properties: {a: {type: integer}}, additionalProperties: {type: string, format: date}}",
}


def _document() -> str:
    """Operations that take and give each schema, whole and flattened."""
    content = "{{content: {{application/json: {{schema: {}}}}}}}"
    paths = "".join(
        f"  /{name}: {{post: {{operationId: make_{name}, requestBody: {content.format(schema)}, responses: "
        f'{{"200": {{description: F, {content.format(_ref(name))[1:]}}}}}, put: {{operationId: put_{name}, '
        f"requestBody: {content.format(f'{{type: array, items: {_ref(name)}}}')}, "
        f'responses: {{"204": {{description: F}}}}}}}}\n'
        for name, schema in _SCHEMAS.items()
    )
    declared = ", ".join(f"of_{name}: {schema}" for name, schema in _SCHEMAS.items())
    return f"paths:\n{paths}components: {{schemas: {{{declared}, {classes.COMPONENTS}}}}}\n"


def _ref(name: str) -> str:
    return f"{{$ref: '#/components/schemas/of_{name}'}}"


def test_every_type(tmp_path: Path) -> None:
    """Neither finds anything."""
    sdk = make(tmp_path, _document())
    source = tmp_path / "out" / "src"
    package = sdk.package.project.module
    mypy = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={_CACHE}", "-p", package]
    done = subprocess.run(mypy, capture_output=True, text=True, env=os.environ | {"MYPYPATH": str(source)}, check=False)
    assert done.stdout.startswith("Success"), done.stdout + done.stderr
    files = [str(source / package / name) for name in ("models", "_client.py")]
    checked = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, *files],
        capture_output=True,
        text=True,
        cwd=source,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
