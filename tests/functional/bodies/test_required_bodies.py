"""Bodies that have to be sent although none of their fields has to be given, and those that stay away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.forms import URLENCODED
from tests.functional.harness import make

NOTE = "{type: object, properties: {note: {type: string}, id: {type: string, readOnly: true}}}"


def taking(media: str, schema: str, required: str = "required: true,") -> str:
    """A document whose only operation `x` takes a body."""
    return f"""
        paths: {{/x: {{post: {{operationId: x, requestBody: {{{required} content: {{{media}: {{schema: {schema}}}}}}},
          responses: {{"204": {{description: F}}}}}}}}}}
        components: {{schemas: {{Note: {NOTE}}}}}
        """


@pytest.mark.parametrize(
    ("media", "schema", "content"),
    [
        ("application/json", NOTE, b"{}"),
        ("application/json", "{$ref: '#/components/schemas/Note'}", b"{}"),
        ("application/json", "{allOf: [{$ref: '#/components/schemas/Note'}]}", b"{}"),
        ("application/json", "{type: object, properties: {id: {type: string, readOnly: true}}}", b"{}"),
        ("application/merge-patch+json", NOTE, b"{}"),
        (URLENCODED, NOTE, b""),
    ],
)
def test_required(tmp_path: Path, media: str, schema: str, content: bytes) -> None:
    """An empty object is sent, with its media type."""
    sent = make(tmp_path, taking(media, schema)).call("x").sent
    assert (sent.content, sent.headers["Content-Type"]) == (content, media)


def test_required_multipart(tmp_path: Path) -> None:
    """An empty multipart form is but its end."""
    sent = make(tmp_path, taking("multipart/form-data", NOTE)).call("x").sent
    boundary = sent.headers["Content-Type"].partition("boundary=")[2]
    assert sent.content == f"--{boundary}--\r\n".encode()


@pytest.mark.parametrize("required", ["", "required: false,"])
@pytest.mark.parametrize("media", ["application/json", URLENCODED, "multipart/form-data"])
def test_optional(tmp_path: Path, media: str, required: str) -> None:
    """An optional body stays away, its media type as well, until a field is given."""
    sdk = make(tmp_path, taking(media, NOTE, required))
    sent = sdk.call("x").sent
    assert (sent.content, "Content-Type" in sent.headers) == (None, False)
    assert sdk.call("x", note="n").sent.content


@pytest.mark.parametrize(
    ("given", "expected"), [({}, {}), ({"note": None}, {"note": None}), ({"options": {"body": {"a": 1}}}, {"a": 1})]
)
def test_given(tmp_path: Path, given: dict[str, Any], expected: Any) -> None:
    """What is given is sent, and a null is one."""
    assert make(tmp_path, taking("application/json", NOTE)).call("x", **given).sent.json == expected
