"""What mypy --strict says of unions, sums, inheritance and types that hold themselves, and of code that uses them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.functional.harness import make

_ROOT = Path(__file__).parents[2]

_SPEC = """
paths:
  /x: {post: {operationId: x, requestBody: {required: true, content: {application/json: {schema:
      {type: object, required: [pet], properties: {pet: {$ref: "#/components/schemas/Pet"},
        either: {$ref: "#/components/schemas/Either"}, json: {$ref: "#/components/schemas/Json"},
        tree: {$ref: "#/components/schemas/Tree"}, key: {$ref: "#/components/schemas/Key"}}}}}},
    responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/All"}}}}}}}
  /either: {put: {operationId: y, requestBody: {content: {application/json: {schema: {oneOf: [
      {$ref: "#/components/schemas/Either"}, {type: array, items: {$ref: "#/components/schemas/Either"}}]}}}},
    parameters: [{name: q, in: query, schema: {oneOf: [{type: string}, {type: array, items: {type: integer}}]}}],
    responses: {"200": {description: F, content: {application/json: {schema: {oneOf: [
      {$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}, {type: 'null'}]}}}}}}}
components:
  schemas:
    A: {type: object, required: [a], properties: {a: {type: integer}}}
    B: {allOf: [{$ref: "#/components/schemas/A"}, {required: [b], properties: {b: {type: string}}}]}
    Either: {anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]}
    Key: {oneOf: [{type: string, format: uuid}, {type: integer}, {type: 'null'}]}
    Json: {oneOf: [{type: string}, {type: number}, {type: boolean}, {type: 'null'},
      {type: array, items: {$ref: "#/components/schemas/Json"}},
      {type: object, additionalProperties: {$ref: "#/components/schemas/Json"}}]}
    Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
    Pet: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {kind: {const: cat}, lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {owner: {$ref: "#/components/schemas/All"}}}]}
    Told: {oneOf: [{type: object, required: [t], properties: {t: {const: one}, n: {type: integer}}},
      {type: object, required: [t], properties: {t: {const: two}, s: {type: string}}}]}
    All: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}, json: {$ref: "#/components/schemas/Json"},
      either: {$ref: "#/components/schemas/Either"}, told: {$ref: "#/components/schemas/Told"},
      tree: {$ref: "#/components/schemas/Tree"}, key: {$ref: "#/components/schemas/Key"},
      map: {additionalProperties: {oneOf: [{$ref: "#/components/schemas/A"}, {type: string}]}}}}
"""

_USE = """
from {module} import Api, Unknown
from {module}.models import A, All, B, Cat, Dog, Json, Pet, Tree

client = Api()
tree: Tree = [[], [[]]]
json: Json = {{"a": [1, None, "s", {{"b": True}}]}}
found: All = client.x(pet=Cat(lives=9), either=A(a=1), json=json, tree=tree, key=7)
client.x(pet={{"kind": "cat"}}, either={{"a": 1}}, json=None, key=None)
client.y(body=A(a=1), q="s")
client.y(body=[A(a=1), {{"a": 2}}], q=[1, 2])
pet = found.pet
if isinstance(pet, Dog) and pet.owner is not None:
    other: All = pet.owner
if isinstance(pet, Cat):
    lives: int | None = pet.lives
told = found.told
if isinstance(told, Unknown):
    anything = told.more
either = client.y()
if isinstance(either, B):
    name: str = either.b
for one in (found.map or {{}}).values():
    number = one.a if isinstance(one, A) else len(one)
"""
_WRONG = """
from {module} import Api
from {module}.models import A, Tree

tree: Tree = ["leaf"]
Api().x(pet=A(a=1))
Api().x(pet={{}}, json=object())
Api().y(q=[1.5])
Api().x(pet={{}}).told.n
"""


def test_unions(tmp_path: Path) -> None:
    """The package has no errors, nor has code that tells members apart; each wrong line has one."""
    sdk = make(tmp_path, _SPEC)
    module = sdk.module.__name__
    shutil.copytree(tmp_path / "out" / "src" / module, tmp_path / "checked" / module)
    for name, text in (("right", _USE), ("wrong", _WRONG)):
        (tmp_path / "checked" / f"{name}.py").write_text(text.format(module=module).lstrip(), encoding="utf-8")
    # The runtime is the same in every SDK, and is checked there, but for the root of its errors.
    runtime = tmp_path / "checked" / module / "_runtime"
    root_error = (runtime / "root_error.py").read_text(encoding="utf-8")
    shutil.rmtree(runtime)
    runtime.mkdir()
    (runtime / "__init__.py").write_text("from sdkwright.runtime import *\n", encoding="utf-8")
    (runtime / "root_error.py").write_text(root_error, encoding="utf-8")
    source = _ROOT / "generator"
    cache = _ROOT / ".cache" / "mypy-api"
    options = ["--strict", "--no-error-summary", f"--cache-dir={cache}", "--python-version=3.11"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "-p", module, "-m", "right", "-m", "wrong"],
        capture_output=True,
        text=True,
        cwd=tmp_path / "checked",
        env=os.environ | {"MYPYPATH": os.pathsep.join([".", str(source)])},
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if "error:" in line]
    assert [line for line in lines if not line.startswith("wrong.py:")] == []
    assert {int(line.split(":")[1]) for line in lines} == {4, 5, 6, 7, 8}, done.stdout + done.stderr
