"""Versions of OpenAPI: what 3.0 and 3.1 write differently comes to the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make


@pytest.mark.spec("""
    openapi: 3.0.3
    paths:
      /x:
        post:
          operationId: x
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
          responses: {"200": {description: F,
            content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
    components: {schemas: {Thing: {type: object, required: [name, size], properties: {
      name: {type: string, nullable: true}, size: {type: integer, minimum: 0, exclusiveMinimum: true},
      kind: {type: string, nullable: true, enum: [a, null]}, owner: {allOf: [{$ref: "#/components/schemas/Owner"}],
        nullable: true}}},
      Owner: {type: object, properties: {id: {type: integer}}}}}
    """)
class TestOpenApi30:
    """A document of version 3.0."""

    def test_nullable(self, sdk: Sdk) -> None:
        """`nullable: true` allows None, in an argument and in a field."""
        exchange = sdk.call("x", name=None, size=1, owner=None, reply={"name": None, "size": 1})
        assert exchange.sent.json == {"name": None, "size": 1, "owner": None}
        assert exchange.value.name is None
        assert "name: str | None = ABSENT" in sdk.text("models/shared.py")
        assert "owner: Owner | None = ABSENT" in sdk.text("models/shared.py")

    def test_null_in_an_enum(self, sdk: Sdk) -> None:
        """A null among an enum's values is no value of it, but makes it nullable."""
        assert "kind: Literal['a'] | str | None" in sdk.text("models/shared.py")

    def test_required(self, sdk: Sdk) -> None:
        """A required field that is not nullable is promised, and a required argument has no default."""
        assert "size: Promised[int] = ABSENT" in sdk.text("models/shared.py")
        client, _ = sdk.client()
        with pytest.raises(TypeError, match="'size'"):
            client.x(name="n")


@pytest.mark.parametrize(
    "schema",
    [
        "{type: [string, 'null']}",
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {type: string}]}",
        "{type: string, enum: [a, null]}",
        "{enum: [a, null]}",
        "{type: [string, 'null'], enum: [a, null]}",
    ],
)
def test_nullable_in_31(tmp_path: Path, schema: str) -> None:
    """Each way of writing null in 3.1 allows None and keeps the type."""
    spec = f"""
        paths: {{/x: {{post: {{operationId: x, requestBody: {{content: {{application/json: {{schema: {{type: object,
          properties: {{a: {schema}}}}}}}}}}}, responses: {{"200": {{description: F}}}}}}}}}}
        """
    sdk = make(tmp_path, spec)
    assert sdk.call("x", a=None).sent.json == {"a": None}
    (line,) = [line for line in sdk.text("_client.py").splitlines() if line.strip().startswith("def x")]
    assert "str | Unset | None = UNSET" in line
    assert sdk.warnings == []


@pytest.mark.parametrize("version", ["3.2.0", "3.2", "3.1", "3.0", "'3.1.0-beta'"])
def test_any_version_of_3(tmp_path: Path, version: str) -> None:
    """Every version since 3.0 gives an SDK, however its number is written."""
    spec = f"""
        openapi: {version}
        paths: {{/x: {{get: {{operationId: x, responses: {{"200": {{description: F, content: {{application/json: {{
          schema: {{$ref: "#/components/schemas/A"}}}}}}}}}}}}}}}}
        components: {{schemas: {{A: {{type: object, properties: {{a: {{type: integer}}}}}}}}}}
        """
    assert make(tmp_path, spec).call("x", reply={"a": 1}).value.a == 1
