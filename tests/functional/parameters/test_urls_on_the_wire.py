"""URLs as a server gets them: brackets are encoded, no argument climbs, and its own URLs come back untouched."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.functional.harness import Sdk
from tests.functional.loopback import Answer, Came, loopback

QUERIES = """
    servers: [{url: /}]
    paths:
      /a:
        get:
          operationId: find
          parameters:
            - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object}}
            - {name: "ids[]", in: query, schema: {type: array, items: {type: integer}}}
            - {name: "row[]", in: query, explode: false, schema: {type: array, items: {type: string}}}
            - {name: q, in: query, schema: {type: string}}
            - {name: open, in: query, allowReserved: true, schema: {type: string}}
            - {name: "opens[]", in: query, allowReserved: true, schema: {type: array, items: {type: string}}}
            - {name: map, in: query, schema: {type: object, additionalProperties: true}}
            - {name: json, in: query, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
          responses: {"200": {description: ok}}
    """


@pytest.mark.spec(QUERIES)
class TestBrackets:
    """Servers such as Tomcat refuse brackets that are not encoded."""

    @pytest.mark.parametrize(
        ("given", "query"),
        [
            ({"filter": {"a": "x[1]"}}, "filter%5Ba%5D=x%5B1%5D"),
            ({"filter": {"a": {"b": ["x"]}}}, "filter%5Ba%5D%5Bb%5D%5B0%5D=x"),
            ({"ids": [1, 2]}, "ids%5B%5D=1&ids%5B%5D=2"),
            ({"row": ["a[", "b"]}, "row%5B%5D=a%5B,b"),
            ({"q": "[x]"}, "q=%5Bx%5D"),
            ({"open": "a/[b]?"}, "open=a/%5Bb%5D?"),
            ({"opens": ["[/]"]}, "opens%5B%5D=%5B/%5D"),
            ({"map": {"k[x]": "v"}}, "k%5Bx%5D=v"),
            ({"json": [1]}, "json=%5B1%5D"),
            ({"options": {"query": {"more": {"k": [1]}, "raw[]": "[1]"}}}, "more%5Bk%5D=1&raw%5B%5D=%5B1%5D"),
        ],
    )
    def test_encoded(self, sdk: Sdk, given: dict[str, Any], query: str) -> None:
        """Names and values of a query hold no bracket on the wire, whatever their style."""
        with loopback() as server, sdk.module.Api(base_url=server.url) as client:
            client.find(**given)
            assert [came.target for came in server.came] == [f"/a?{query}"]


@pytest.mark.spec("""
    paths:
      /users/{id}/keys: {get: {operationId: keys, parameters: [{name: id, in: path, required: true,
        schema: {type: string}}], responses: {"204": {description: ok}}}}
      /docs/{path}: {get: {operationId: docs, parameters: [{name: path, in: path, required: true, allowReserved: true,
        schema: {type: string}}], responses: {"204": {description: ok}}}}
      /rows/{row}: {get: {operationId: rows, parameters: [{name: row, in: path, required: true,
        schema: {type: array, items: {type: string}}}], responses: {"204": {description: ok}}}}
      /labels/{label}: {get: {operationId: labels, parameters: [{name: label, in: path, required: true, style: label,
        schema: {type: array, items: {type: string}}}], responses: {"204": {description: ok}}}}
    """)
class TestDotSegments:
    """Servers resolve `.` and `..` although they are encoded, so no argument of the path may be or hold one."""

    @pytest.mark.parametrize("value", ["..", ".", "../admin", "a/..", "a/./b", "..\\x", "a\\..", "..;x"])
    def test_refused(self, sdk: Sdk, value: str) -> None:
        """Such a value is refused by the argument's name, before anything is sent."""
        client, transport = sdk.client()
        for call in (client.keys, client.docs, lambda it: client.rows([it])):
            with pytest.raises(sdk.module.ConfigurationError, match=r"(id|path|row) must not be '\.' or '\.\.'"):
                call(value)
        assert transport.requests == []

    @pytest.mark.parametrize("value", ["%2e%2e", "%2E%2E/x", "a/%2e."])
    def test_encoded_already(self, sdk: Sdk, value: str) -> None:
        """Where what is encoded stays so, an encoded one is refused, too; elsewhere it is but text."""
        with pytest.raises(sdk.module.ConfigurationError, match="path must not be"):
            sdk.client()[0].docs(value)
        assert "%25" in sdk.call("keys", value).sent.path

    def test_label(self, sdk: Sdk) -> None:
        """A style's own dot counts."""
        for value in ([""], ["."]):
            with pytest.raises(sdk.module.ConfigurationError, match="label must not be"):
                sdk.client()[0].labels(value)

    @pytest.mark.parametrize(
        ("value", "sent"),
        [("...", "..."), ("a..b", "a..b"), ("..a", "..a"), ("v1.", "v1."), (".git", ".git"), ("a/.b/c", "a%2F.b%2Fc")],
    )
    def test_other_dots(self, sdk: Sdk, value: str, sent: str) -> None:
        """Dots in names are sent as they are."""
        assert sdk.call("keys", value).sent.path == f"/users/{sent}/keys"


NEXT = """
    servers: [{url: /}]
    security: [{key: []}]
    paths:
      /n: {get: {operationId: listN, parameters: [{name: limit, in: query, schema: {type: integer}}],
        responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {
          data: {type: array, items: {type: object, properties: {id: {type: integer}}}},
          next: {type: string, nullable: true, format: uri}}}}}}}}}
    components: {securitySchemes: {key: {type: apiKey, in: query, name: api key}}}
    """

OPAQUE = [
    "/n?after=a%2fb%7E~c",
    "/n?after=a+b%20c",
    "/n?filter[a]=1&filter%5bb%5D=2",
    "/n?flag&x=&=y&&z",
    "/n?sig=AbC/d+e==&q=(1,2);3:4@!$'*",
    "/other/p%2Fq;v=1?x=%E4%zz",
    "/n%2e?x=1",
    "/twice//n?x=1",
]


@pytest.mark.spec(NEXT)
class TestOpaqueNext:
    """The URL of the next page is the server's own: it comes back byte for byte."""

    @pytest.mark.parametrize("relative", [True, False])
    @pytest.mark.parametrize("target", OPAQUE)
    def test_untouched(self, sdk: Sdk, target: str, relative: bool) -> None:
        """Whatever a URL is made of is sent back as it came, whether it was relative or absolute."""
        for url in self._asked(sdk, lambda origin: target if relative else origin + target):
            assert url == target

    def test_outside_of_urls(self, sdk: Sdk) -> None:
        """Only what no URL can hold is encoded."""
        for url in self._asked(sdk, lambda origin: f"{origin}/n?q=a b%20ä"):
            assert url == "/n?q=a%20b%20%C3%A4"

    def test_credential_in_the_query(self, sdk: Sdk) -> None:
        """A credential that the server repeats is taken out, and sent once, by the client itself."""
        for url in self._asked(sdk, lambda _: "/n?a=%2f&api%20key=s3&b=+", secret="s3"):
            assert url == "/n?a=%2f&b=+&api%20key=s3"

    def _asked(self, sdk: Sdk, target: Any, secret: str = "") -> list[str]:
        """The targets of the second pages, asked for by both clients."""
        (argument,) = [one.argument for one in sdk.package.project.credentials]
        given = {argument: secret} if secret else {}

        def answer(came: Came) -> Answer:
            first = len(server.came) % 2 == 1
            body = {"data": [{"id": 1}], "next": target(server.url) if first else None}
            return Answer(json.dumps(body).encode())

        async def run() -> None:
            async with sdk.module.AsyncApi(base_url=server.url, **given) as client:
                assert len([item async for item in client.list_n(limit=1)]) == 2

        with loopback(answer) as server:
            with sdk.module.Api(base_url=server.url, **given) as client:
                assert len(list(client.list_n(limit=1))) == 2
            asyncio.run(run())
            assert len(server.came) == 4
            return [came.target for came in server.came[1::2]]
