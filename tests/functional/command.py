"""The command line as its tests run it, the documents that it is given, and what it leaves on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdkwright.cli import main

SPEC = """\
openapi: 3.1.0
info: {title: Petstore API, version: "1"}
servers: [{url: "https://pets.test/v1"}]
paths:
  /pets:
    get: {operationId: pets_list, responses: {"200": {description: F, content: {application/json: {schema: {
      type: array, items: {$ref: "#/components/schemas/Pet"}}}}}}}
  /pets/{id}:
    get:
      operationId: pets_read
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components: {schemas: {Pet: {type: object, properties: {id: {type: integer}}}}}
"""
# A path parameter that nothing describes: a finding, no error.
FINDING = SPEC.replace("      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]\n", "")
OTHER = SPEC.replace("pets", "cats").replace("Petstore", "Cats").replace("Pet", "Cat").replace("/v1", "/v2")
CONFIG = "package: {name: pets-sdk, output: out}\ndocuments: {api: api.yaml}\n"


@dataclass(frozen=True)
class Done:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


class Runner:
    """Runs the command line in this process, by the same function as the installed command."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Done:
        self._monkeypatch.setattr(sys, "argv", ["sdkwright", *map(str, arguments)])
        self._capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return Done(code, out, err)


def process(*command: object) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with the modules of this process."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([*map(str, command)], capture_output=True, text=True, env=environment, check=False)


def tree(root: Path) -> Mapping[str, tuple[bytes, int]]:
    """Every file below a directory with its bytes and its time, which a run that writes nothing leaves alone."""
    return {
        str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
