"""Replies whose media types say less than they seem to, or something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

ITEM = "{type: object, properties: {n: {type: integer}}}"


def giving(folder: Path, content: str) -> Sdk:
    """An SDK whose only operation `x` has this content in its reply."""
    return make(
        folder,
        f"""
        paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {content}}}}}}}}}}}
        components: {{schemas: {{Item: {ITEM}}}}}
        """,
    )


def reply(sdk: Sdk, media_type: str, content: bytes) -> Any:
    """What `x` gives for a reply of this media type."""
    return sdk.call("x", reply=sdk.module.Response(200, {"content-type": media_type}, content)).value


SCHEMA = '{schema: {$ref: "#/components/schemas/Item"}}'


@pytest.mark.parametrize("media_type", ["*/*", "application/json; charset=utf-8", "application/vnd.x+json"])
def test_a_sibling_that_only_shows_an_example(tmp_path: Path, media_type: str) -> None:
    """JSON without a schema is what its sibling's schema says."""
    sdk = giving(tmp_path, f'{{"{media_type}": {SCHEMA}, application/json: {{examples: {{a: {{value: {{}}}}}}}}}}')
    assert reply(sdk, "application/json", b'{"n": 1}') == sdk.models.Item(n=1)


@pytest.mark.parametrize("media_type", ["text/plain", "text/csv", "text/html", "text/yaml"])
def test_text_beside_any_json(tmp_path: Path, media_type: str) -> None:
    """Text that is documented is text, though the JSON beside it may be anything."""
    sdk = giving(tmp_path, f"{{application/json: {{}}, {media_type}: {{schema: {{type: string}}}}}}")
    assert reply(sdk, media_type, b"a;b") == "a;b"
    assert reply(sdk, "application/json", b'{"a": [1]}') == {"a": [1]}


def test_an_object_as_text(tmp_path: Path) -> None:
    """An object that comes as text is the model all the same, beside JSON and beside files."""
    sdk = giving(tmp_path, f"{{application/json: {SCHEMA}, text/plain: {SCHEMA}, application/pdf: {{}}}}")
    assert reply(sdk, "text/plain", b'{"n": 1}') == sdk.models.Item(n=1)
    assert reply(sdk, "application/pdf", b"%PDF").data == b"%PDF"


def test_a_file_that_is_called_json(tmp_path: Path) -> None:
    """What is documented as bytes is whatever comes, also where it is announced as JSON."""
    binary = "{schema: {type: string, format: binary}}"
    sdk = giving(tmp_path, f"{{application/json: {binary}, text/plain: {binary}}}")
    assert reply(sdk, "application/json", b"\x00\xff").data == b"\x00\xff"


def test_a_header_that_has_no_name(tmp_path: Path) -> None:
    """A credential whose header cannot be named so goes in the usual one, with a warning."""
    scheme = "{type: apiKey, in: header, name: My API key}"
    sdk = make(
        tmp_path,
        f"""
        security: [{{key: []}}]
        paths: {{/x: {{get: {{operationId: x, responses: {{"204": {{description: F}}}}}}}}}}
        components: {{securitySchemes: {{key: {scheme}}}}}
        """,
    )
    assert any("'key'" in warning for warning in sdk.warnings)
    assert sdk.call("x", settings={"key": "secret"}).sent.headers["Authorization"] == "secret"
