"""The client around the operations: imports, context managers, raw requests, errors."""

from __future__ import annotations

import asyncio
import copy
import pickle
import subprocess
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdkwright.render.public_names import root_error
from tests.functional.harness import Sdk, load, make

SPEC = """
    servers: [{url: "https://api.test/v1"}]
    paths:
      /a/{id}: {get: {operationId: a_read, parameters: [{name: id, in: path, required: true, schema: {type: integer}}],
        responses: {"200": {description: F, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}}}
      /b: {get: {operationId: a_other, responses: {"200": {description: F}}}}
    components: {schemas: {A: {type: object, properties: {id: {type: integer}, firstName: {type: string}}}}}
    """


@pytest.mark.spec(SPEC)
class TestClients:
    """Sync and async clients."""

    def test_context_managers(self, sdk: Sdk) -> None:
        """Leaving the block closes the transport."""
        client, transport = sdk.client({"id": 1})
        with client as entered:
            assert entered.a.read(1).id == 1
        assert transport.closed

    def test_async_context_manager(self, sdk: Sdk) -> None:
        """So it does in async."""
        client, transport = sdk.async_client({"id": 1})

        async def use() -> Any:
            async with client as entered:
                return await entered.a.read(1)

        assert asyncio.run(use()).id == 1
        assert transport.closed

    def test_request(self, sdk: Sdk) -> None:
        """`request` sends any route below the base URL and gives the reply as it came."""
        client, transport = sdk.client({"ok": True})
        found = client.request("POST", "/v1/hidden/", query={"a": 1}, body={"b": None})
        assert found.json() == {"ok": True}
        assert transport.requests[0].url == "https://api.test/v1/hidden/?a=1"
        assert transport.requests[0].content == b'{"b":null}'

    def test_headers_and_user_agent(self, sdk: Sdk) -> None:
        """Headers of the client go with every request; the SDK says who it is."""
        sent = sdk.call("a.read", 1, reply={}, settings={"headers": {"X-Mine": "1"}}).sent
        headers = {name.lower(): value for name, value in sent.headers.items()}
        assert headers["x-mine"] == "1"
        assert headers["user-agent"].startswith(f"{sdk.package.project.name}/0.1.0")

    def test_same_names(self, sdk: Sdk) -> None:
        """Both clients have the same public names."""
        sync, plain = sdk.async_client()[0], sdk.client()[0]
        assert [n for n in dir(type(plain)) if n[0] != "_"] == [n for n in dir(type(sync)) if n[0] != "_"]
        assert [n for n in dir(type(plain.a)) if n[0] != "_"] == [n for n in dir(type(sync.a)) if n[0] != "_"]


@pytest.mark.spec(SPEC)
class TestErrors:
    """One class for each family of statuses."""

    @pytest.mark.parametrize(
        ("status", "name"),
        [
            *(
                (400, "BadRequestError"),
                (401, "AuthenticationError"),
                (402, "PaymentRequiredError"),
                (404, "NotFoundError"),
            ),
            *(
                (403, "PermissionDeniedError"),
                (409, "ConflictError"),
                (422, "ValidationError"),
                (429, "RateLimitError"),
            ),
            *((418, "ClientError"), (500, "ServerError"), (503, "ServerError")),
        ],
    )
    def test_class(self, sdk: Sdk, status: int, name: str) -> None:
        """The status picks the class; the error holds what was sent and what came."""
        client, _ = sdk.client(
            sdk.module.reply(
                {"detail": "No.", "fields": {"a": {"b": ["Bad."]}}}, status=status, headers={"Retry-After": "7"}
            )
        )
        with pytest.raises(sdk.module.ApiError) as caught:
            client.a.read(1)
        error = caught.value
        assert type(error) is getattr(sdk.module, name)
        assert (error.status, error.detail, error.method, error.url) == (
            status,
            "No.",
            "GET",
            "https://api.test/v1/a/1",
        )
        assert (error.fields, error.field_errors, error.retry_after) == ({"a": {"b": ["Bad."]}}, {"a.b": ["Bad."]}, 7.0)

    @pytest.mark.parametrize("body", [b"", b"<html>", b"<?xml?>", b'{"broken', b"[]", b"null", b'"text"', b"\xff\xfe"])
    def test_any_body(self, sdk: Sdk, body: bytes) -> None:
        """Whatever the body is, the error is built, holds it and can be pickled."""
        client, _ = sdk.client(sdk.module.Response(502, {}, body))
        with pytest.raises(sdk.module.ServerError) as caught:
            client.a.read(1)
        assert (caught.value.body, pickle.loads(pickle.dumps(caught.value)).status) == (body, 502)
        assert "\n" not in str(caught.value)

    def test_shown_as_imported(self, sdk: Sdk) -> None:
        """Tracebacks and pickles know errors by the package that they are imported from."""
        offered = [getattr(sdk.module, name) for name in sdk.module.__all__ if name.endswith("Error")]
        assert {f"{error.__module__}.{error.__qualname__}" for error in offered} == {
            f"{sdk.package.project.module}.{name}"
            for name in sdk.module.__all__
            if name.endswith("Error") and name != "SdkError"
        }
        assert [pickle.loads(pickle.dumps(error)) for error in offered] == offered
        shown = traceback.format_exception_only(sdk.module.NotFoundError("gone", status=404))
        assert shown == [f"{sdk.package.project.module}.NotFoundError: gone\n"]

    def test_root(self, sdk: Sdk) -> None:
        """The root is called after the client, unless another error is called so; `SdkError` is the same."""
        assert root_error(replace(sdk.package.project, client="Zoo")) == "ZooError"
        assert sdk.package.project.client == "Api"
        assert sdk.module.SdkError is sdk.module.ApiSdkError
        assert issubclass(sdk.module.NotFoundError, sdk.module.ApiSdkError)


@pytest.mark.spec(SPEC)
class TestModels:
    """Models as values."""

    def test_value(self, sdk: Sdk) -> None:
        """Models compare, print, copy, pickle and go to JSON and back."""
        model = sdk.models.A(id=1, first_name="n")
        assert model == sdk.models.A.from_dict({"id": 1, "firstName": "n"}) == sdk.models.A.from_json(model.to_json())
        assert pickle.loads(pickle.dumps(model)) == copy.copy(model) == copy.deepcopy(model) == model
        assert repr(model) == "A(first_name='n', id=1)"
        assert model.copy(id=2).to_dict() == {"id": 2, "firstName": "n"}

    def test_unknown_model(self, sdk: Sdk) -> None:
        """A model that is not there is an AttributeError, and known ones are listed."""
        assert "A" in dir(sdk.models)
        with pytest.raises(AttributeError, match="Nope"):
            sdk.models.Nope  # noqa: B018  # asking is the test


class TestImports:
    """Nothing is loaded before it is used."""

    def test_lazy(self, tmp_path: Path) -> None:
        """Importing the package loads no group, no model and no HTTP library; one group loads one module."""
        sdk = make(tmp_path, SPEC)
        name = sdk.package.project.module
        program = f"""if True:
            import sys, {name} as sdk
            early = sorted(m for m in sys.modules if "httpx" in m or m.startswith("{name}."))
            client = sdk.Api(transport=sdk.ScriptedTransport([sdk.reply({{}})]))
            client.a
            late = [any(word in m for m in sys.modules) for word in ("{name}.groups.a", "{name}.models.", "httpx")]
            print(early, *late)
            """
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path / "out/src", check=True
        )
        assert done.stdout.strip() == "[] True False False"

    def test_empty_document(self, tmp_path: Path) -> None:
        """A document without operations gives a client that imports and can send raw requests."""
        sdk = make(tmp_path, "paths: {}\n")
        client, _ = sdk.client({"a": 1})
        assert client.request("GET", "/x").json() == {"a": 1}

    def test_formatted_is_the_same(self, tmp_path: Path) -> None:
        """Formatting changes nothing of what the code does."""
        sdk = make(tmp_path, SPEC, formatted=True)
        assert sdk.call("a.read", 5, reply={"firstName": "n"}).value.first_name == "n"
        assert load(tmp_path / "again", sdk.package.project.module, sdk.files).__version__ == "0.1.0"
