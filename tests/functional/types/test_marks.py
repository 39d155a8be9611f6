"""What documents mark beside their types: secrets and nulls of bodies."""

from __future__ import annotations

from pathlib import Path

from tests.functional.harness import make

SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://api.test}]
paths:
  /logins:
    post:
      operationId: login
      parameters: [{name: tags, in: query, schema: {type: array, items: {type: string}}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Login'}}}}
      responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
components:
  schemas:
    Login: {type: object, properties: {user: {$ref: '#/components/schemas/User'}}}
    User:
      type: object
      properties:
        name: {type: string}
        word: {type: string, format: password}
        key: {type: string, x-sdkwright: {secret: true}}
        note: {type: [string, 'null']}
"""


def test_secrets_of_models(tmp_path: Path) -> None:
    """A field of format `password`, or marked as a secret, is not shown by `repr`."""
    sdk = make(tmp_path, SPEC)
    user = sdk.models.User(name="ada", word="w0rd", key="k3y")
    assert "w0rd" not in repr(user)
    assert "k3y" not in repr(user)
    assert "ada" in repr(user)


def test_null_in_models_of_bodies(tmp_path: Path) -> None:
    """A nullable field of a model that a body holds is null where it is given as None, and else not sent."""
    sdk = make(tmp_path, SPEC)
    user = sdk.models.User
    assert (
        sdk.call("login", user=user(name="a", note=None), reply={}).sent.content == b'{"user":{"name":"a","note":null}}'
    )
    assert sdk.call("login", user=user(name="a"), reply={}).sent.content == b'{"user":{"name":"a"}}'
