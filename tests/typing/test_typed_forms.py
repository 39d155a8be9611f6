"""What mypy --strict says of files, forms and the choice among media types."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.functional.harness import make

_CACHE = Path(__file__).parents[2] / ".cache" / "mypy-api"
_SPEC = """
    paths:
      /x:
        post:
          operationId: x
          parameters:
            - {name: deep, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: string}}}
          requestBody: {content: {multipart/form-data: {schema: &form {type: object, required: [file], properties: {
            file: {type: string, format: binary}, files: {type: array, items: {type: string, format: binary}}}}},
            application/json: {schema: *form}}}
          responses: {"204": {description: F}}
        put:
          operationId: "y"
          requestBody: {required: true, content: {image/*: {}}}
          responses: {"204": {description: F}}
    """
_RIGHT = """\
import io
from pathlib import Path
from {module} import Api, DownloadTarget, FileInput, Upload, Uploadable

client = Api()
named: FileInput = ("a", b"")
with open("a", "rb") as opened:
    client.x(file=opened, files=[b"", named, ("a", opened), ("a", io.BytesIO(), "t/t")])
    client.x(file=("a", b"", "t/t", {{"X": "y"}}))
    client.y(body=opened, content_type="image/webp")
client.x(file=b"", deep={{"a": "b"}}, content_type="application/json")
client.y(body=io.BytesIO(), content_type="image/png")
pieces = (piece for piece in [b"a", b"b"])
client.x(file=pieces, files=[Path("a"), Upload("a".encode(), digests=["md5"]), ("a", pieces)])
content: Uploadable = [b"a", b"b"]
for body in (content, pieces, Path("a"), Upload(pieces, length=2)):
    client.y(body=body, content_type="image/png", options={{"progress": print}})
client.request("PUT", "/x", body=Path("a"), progress=lambda sent, total: None)
client.request("POST", "/x", form={{"a": 1}}, files={{"b": Path("b"), "c": [b"", named]}})
size: int = client.download_to(DownloadTarget("a", resume=True, progress=print), client.x, file=b"")
client.download_to(Path("a"), "/a/path")
"""
_WRONG = (
    'x(file="text")',
    'x(file=("a",))',
    "x(file=[b''])",
    "x(files=b'')",
    "y(body='text')",
    "y(body=b'', content_type=b'')",
    "request('POST', '/x', files={'b': 'text'})",
    "download_to('a', client.x, file='text')",
    "download_to('a', '/a/path', 1)",
)


def test_files(tmp_path: Path) -> None:
    """Files are taken in every form that the runtime knows, and nothing else is."""
    sdk = make(tmp_path, _SPEC)
    right = _RIGHT.format(module=sdk.package.project.module)
    wrong = "".join(f"client.{line}\n" for line in _WRONG)
    program = tmp_path / "program.py"
    program.write_text(right + wrong, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-error-summary",
            f"--cache-dir={_CACHE}",
            str(program),
        ],
        capture_output=True,
        text=True,
        env=os.environ | {"MYPYPATH": str(tmp_path / "out" / "src")},
        check=False,
    )
    first = len(right.splitlines())
    found = {line.split(":")[1] for line in done.stdout.splitlines() if "error:" in line}
    assert found == {str(first + at) for at in range(1, len(_WRONG) + 1)}, done.stdout + done.stderr
