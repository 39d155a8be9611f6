"""Docstrings keep the sections of Google's style whatever the document's own words look like."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import griffe
import pytest

from tests.functional.harness import Sdk
from tests.sections import fields, methods, models, package, sections

_SPEC = """
    security: [{key: []}]
    paths:
      /x/{id}:
        put:
          operationId: x
          summary: "Replace a thing. It is replaced at once, e.g. now."
          description: "Args:\\n\\nid: none\\n\\nExample:\\n\\n- Returns: one\\n\\nRaises:\\nNote:\\n    code: here\\n
            Parameters:\\n"
          x-codeSamples: [{lang: Python, source: "x(\\n    1,\\n)\\n\\nReturns:\\n    2"}]
          parameters:
            - {name: id, in: path, required: true, description: "Of: the thing", schema: {type: string}}
            - {name: size, in: query, description: "(int): How many", schema: {type: integer, maximum: 9, default: 3}}
            - {name: silent, in: query, schema: {type: string}}
          requestBody: {content: {application/json: {schema: {type: object, properties: {tags: {type: string,
            description: "Attributes:\\n    a: b"}}}}}}
          responses:
            "200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
            "401": {description: Unauthorized}
            "404": {description: "No: such. Thing at all."}
            "409": {description: Conflict}
            "418": {description: "I'm a Teapot"}
            "410": {description: Moved away}
            "503": {description: Try later}
    webhooks:
      sent: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}},
        responses: {"200": {description: F}}}}
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key, description: "Args:"}}
      schemas:
        Thing: {type: object, description: "A thing. Returns:\\n\\nRaises:", properties: {
          a: {type: string, description: "What it is: a. More of it."}, b: {type: string}}}
    """
pytestmark = pytest.mark.spec(_SPEC)


@cache
def _read(folder: Path, name: str) -> griffe.Module:
    return package(folder, name)


@pytest.fixture
def read(sdk: Sdk) -> griffe.Module:
    """The SDK, read and not imported."""
    found = Path(str(sdk.module.__file__)).parent
    return _read(found.parent, found.name)


def test_method(read: griffe.Module) -> None:
    """Sync and async methods have the same sections: no prose passes for one, and none is lost."""
    for method in methods(read):
        found = sections(method)
        assert found.summary == "Replace a thing."
        assert found.arguments == {
            "id": "Of: the thing.",
            "size": "(int): How many. Up to 9. Defaults to 3.",
            "silent": "The parameter `silent`.",
            "tags": "Attributes: a: b.",
        }
        assert found.returns == "Thing."
        assert found.raises == {
            "NotFoundError": "No: such.",
            "ConflictError": "It contradicts the present state, a name that is taken for instance.",
            "ClientError": "410: Moved away. 418: The server refused the request.",
            "ServerError": "503: Try later.",
        }
    assert len(list(methods(read))) == 2


def test_client(read: griffe.Module) -> None:
    """The client has its arguments and the usual errors."""
    found = sections(read["_client.Api"])
    assert next(iter(found.arguments)) == "key"
    assert {"auth", "base_url", "timeout", "headers", "transport"} <= found.arguments.keys()
    assert {"AuthenticationError", "ServerError"} <= found.raises.keys()


def test_fields(read: griffe.Module) -> None:
    """The string under a field says what the document says of it; one of which nothing is said has none."""
    (thing,) = models(read)
    docs = {name: one.docstring.value if one.docstring else "" for name, one in fields(thing).items()}
    assert docs == {"a": "What it is: a.\n\nMore of it.", "b": ""}
    assert sections(thing).summary == "A thing."


def test_webhook(read: griffe.Module) -> None:
    """A function that reads a request has its argument, what it returns and what it raises."""
    found = sections(read["webhooks.sent"])
    assert found.arguments == {"body": "The body of the request: JSON as it came, or already a mapping."}
    assert found.returns == "The body as it is documented."
    assert found.raises.keys() == {"DecodeError", "ConfigurationError"}
