"""Bodies of errors: read as the document says for the status, beside the bytes."""

from __future__ import annotations

import asyncio
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

SCHEMAS = """
components:
  schemas:
    Missing: {type: object, properties: {what: {type: string}, since: {type: string, format: date}}}
    Problem: {type: object, properties: {title: {type: string}}}
    Fault: {type: object, required: [code], properties: {code: {type: integer}}}
"""


def content(name: str, media_type: str = "application/json") -> str:
    """A response with a body of a named schema."""
    return f'{{description: E, content: {{{media_type}: {{schema: {{$ref: "#/components/schemas/{name}"}}}}}}}}'


def said(media_type: str, schema: str) -> str:
    """A response with a body of a media type."""
    return f"{{description: E, content: {{{media_type}: {{schema: {schema}}}}}}}"


def operation(name: str, responses: str) -> str:
    """A path with one operation that gives nothing, and these errors."""
    return f'  /{name}: {{get: {{operationId: {name}, responses: {{"204": {{description: F}}, {responses}}}}}}}\n'


def raised(sdk: Sdk, path: str, status: int, body: Any, media_type: str = "application/json") -> Any:
    """The error that a reply raises, by the sync and by the async client alike."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    reply = sdk.module.Response(status, {"Content-Type": media_type}, data)
    client, _ = sdk.client(reply)
    with pytest.raises(sdk.module.ApiError) as caught:
        getattr(client, path)()
    again, _ = sdk.async_client(reply)
    with pytest.raises(sdk.module.ApiError) as async_caught:
        asyncio.run(_called(again, path))
    assert async_caught.value.parsed == caught.value.parsed
    assert caught.value.body == data
    return caught.value


async def _called(client: Any, path: str) -> Any:
    return await getattr(client, path)()


@pytest.mark.spec(
    "paths:\n"
    + operation("a", f'"404": {content("Missing")}, 4XX: {content("Problem")}, default: {content("Fault")}')
    + operation("b", f'"404": {content("Missing")}')
    + operation("c", f'"404": {content("Problem", "application/problem+json")}')
    + operation("d", f'"404": {content("Missing")}, "409": {{description: E}}')
    + operation("e", f"'400': {said('application/json', '{type: array, items: {type: integer}}')}")
    + operation("f", f"'422': {said('text/plain', '{type: string}')}")
    + f"  /g: {{get: {{operationId: g, responses: {{default: {content('Fault')}}}}}}}\n"
    + SCHEMAS
)
class TestErrors:
    """Operations that document their errors in one way or another."""

    @pytest.mark.parametrize(
        ("path", "status", "body", "kind"),
        [
            ("a", 404, {"what": "x"}, "Missing"),
            ("a", 400, {"title": "x"}, "Problem"),
            ("a", 500, {"code": 1}, "Fault"),
            ("b", 404, {"what": "x"}, "Missing"),
            ("c", 404, {"title": "x"}, "Problem"),
            ("d", 404, {"what": "x"}, "Missing"),
            ("g", 500, {"code": 1}, "Fault"),
        ],
    )
    def test_typed(self, sdk: Sdk, path: str, status: int, body: Any, kind: str) -> None:
        """The status decides, then its range, then the default."""
        error = raised(sdk, path, status, body)
        assert type(error.parsed) is getattr(sdk.models, kind)
        assert error.parsed.to_dict() == body
        assert f"`error.parsed` is {kind}" in sdk.text("_client.py") or f"{kind} ({status})" in sdk.text("_client.py")

    def test_media_type(self, sdk: Sdk) -> None:
        """Any name of JSON is JSON; so is JSON that is called something else."""
        for media_type in ("application/problem+json; charset=utf-8", "text/plain", "application/json"):
            assert raised(sdk, "c", 404, {"title": "x"}, media_type).parsed == sdk.models.Problem(title="x")

    def test_lenient(self, sdk: Sdk) -> None:
        """It is read as leniently as any reply: odd values, unknown fields."""
        error = raised(sdk, "a", 404, {"what": 3, "since": "20240501", "new": [1]})
        assert (error.parsed.what, error.parsed.since.isoformat(), error.parsed.new) == (3, "2024-05-01", [1])

    @pytest.mark.parametrize(
        "body", [b"", b"<html><title>Bad Gateway</title></html>", b"{", b"null", b"[1]", b'"text"']
    )
    def test_something_else(self, sdk: Sdk, body: bytes) -> None:
        """What is no such body is None, and the error is raised all the same."""
        error = raised(sdk, "a", 404, body)
        assert error.parsed is None
        assert type(error) is sdk.module.NotFoundError

    @pytest.mark.parametrize(("path", "status"), [("b", 500), ("d", 409), ("f", 422)])
    def test_nothing_said(self, sdk: Sdk, path: str, status: int) -> None:
        """What nobody documents is None, unless it looks like what other operations document for the status."""
        assert raised(sdk, path, status, {"x": 1}).parsed is None

    def test_list(self, sdk: Sdk) -> None:
        """A body may be of any type."""
        assert raised(sdk, "e", 400, [1, 2.0]).parsed == [1, 2]

    def test_pickled(self, sdk: Sdk) -> None:
        """It survives pickling with the error."""
        error = pickle.loads(pickle.dumps(raised(sdk, "a", 404, {"what": "x"})))
        assert error.parsed == sdk.models.Missing(what="x")

    def test_no_method(self, sdk: Sdk) -> None:
        """A request that no method stands for has what most operations document."""
        client, _ = sdk.client(sdk.module.reply({"what": "x"}, status=404))
        with pytest.raises(sdk.module.NotFoundError) as caught:
            client.request("GET", "/b")
        assert caught.value.parsed == sdk.models.Missing(what="x")


class TestPlan:
    """What is said where."""

    def test_once(self, tmp_path: Path) -> None:
        """What most operations say is said once; another one says its own."""
        paths = "".join(operation(name, f"'404': {content('Missing')}") for name in ("a", "b", "c"))
        sdk = make(tmp_path, "paths:\n" + paths + operation("d", f"'404': {content('Fault')}") + SCHEMAS)
        text = sdk.text("_client.py")
        assert text.count("errors=lambda: {'404': models.Missing}") == 1
        assert text.count("errors=lambda: {'404': models.Fault}") == 1
        assert "are Missing (404) where a method says no other" in " ".join(text.split())
        assert "NotFoundError: E. `error.parsed` is Fault." in text

    def test_defaults(self, tmp_path: Path) -> None:
        """Where most operations document a default, that is what is said once."""
        paths = "".join(operation(name, f"default: {content('Fault')}") for name in ("a", "b"))
        sdk = make(tmp_path, "paths:\n" + paths + operation("c", f"'404': {content('Missing')}") + SCHEMAS)
        assert sdk.text("_client.py").count("errors=lambda") == 2
        assert raised(sdk, "a", 404, {"code": 1}).parsed == sdk.models.Fault(code=1)
        assert raised(sdk, "c", 404, {"what": "x"}).parsed == sdk.models.Missing(what="x")
        assert raised(sdk, "c", 500, {"code": 1}).parsed is None

    def test_default_of_pages(self, tmp_path: Path) -> None:
        """A default is read as an error too where it is all that a list documents."""
        sdk = make(
            tmp_path,
            """
            paths:
              /a:
                get:
                  operationId: a
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: per_page, in: query, schema: {type: integer}}
                  responses:
                    default:
                      description: F
                      content: {application/json: {schema: {$ref: "#/components/schemas/Things"}}}
            components:
              schemas:
                Thing: {type: object, properties: {id: {type: string}}}
                Things:
                  type: object
                  properties:
                    page: {type: integer}
                    pages: {type: integer}
                    results: {type: array, items: {$ref: "#/components/schemas/Thing"}}
            """,
        )
        assert sdk.call("a", replies=[{"pages": 1, "results": [{"id": "x"}]}]).value == [sdk.models.Thing(id="x")]
        assert raised(sdk, "a", 404, {"pages": 0}).parsed == sdk.models.Things(pages=0)

    def test_unions(self, tmp_path: Path) -> None:
        """Several schemas for one status are a union; several media types are told apart."""
        union = '{oneOf: [{$ref: "#/components/schemas/Missing"}, {$ref: "#/components/schemas/Fault"}]}'
        media = (
            'application/json: {schema: {$ref: "#/components/schemas/Fault"}}, '
            'application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}'
        )
        paths = operation("a", f'"400": {{description: E, content: {{application/json: {{schema: {union}}}}}}}')
        paths += operation("b", f'"409": {{description: E, content: {{{media}}}}}')
        sdk = make(tmp_path, f"paths:\n{paths}{SCHEMAS}")
        assert raised(sdk, "a", 400, {"code": 1}).parsed == sdk.models.Fault(code=1)
        assert raised(sdk, "a", 400, {"what": "x"}).parsed == sdk.models.Missing(what="x")
        assert raised(sdk, "b", 409, {"code": 1}).parsed == sdk.models.Fault(code=1)
        problem = raised(sdk, "b", 409, {"title": "x"}, "application/problem+json")
        assert problem.parsed == sdk.models.Problem(title="x")
