"""The `Accept` header: what the document says of replies, in its order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make

JSON = "application/json"


def replying(content: str, more: str = "") -> str:
    """A document whose only operation `x` has these kinds of content, and an error of another kind."""
    return f"""
        paths: {{/x: {{get: {{operationId: x, {more} responses: {{
          "200": {{description: F, content: {content}}},
          "201": {{description: F, content: {{application/json: {{}}}}}},
          "400": {{description: F, content: {{application/problem+json: {{}}}}}}}}}}}}}}
        """.replace('          "201": {description: F, content: {application/json: {}}},\n', "")


def accept(sdk: Sdk, **given: Any) -> str:
    """The header that `x` sends."""
    reply = sdk.module.Response(200, {"Content-Type": JSON}, b"{}")
    headers = sdk.call("x", reply=reply, **given).sent.headers
    return str(next(value for name, value in headers.items() if name.lower() == "accept"))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{application/json: {}}", "application/json, */*;q=0.5"),
        ("{application/json; charset=utf-8: {}}", "application/json, */*;q=0.5"),
        ("{'*/*': {}}", "application/json, */*;q=0.5"),
        ("{}", "application/json, */*;q=0.5"),
        ("{text/csv: {schema: {type: string}}}", "text/csv, application/json;q=0.8, */*;q=0.5"),
        ("{application/pdf: {}}", "application/pdf, application/json;q=0.8, */*;q=0.5"),
        ("{application/vnd.acme.v2+json: {}}", "application/vnd.acme.v2+json, application/json;q=0.8, */*;q=0.5"),
        ("{application/hal+json: {}, application/json: {}}", "application/hal+json, application/json, */*;q=0.5"),
        ("{text/csv: {}, application/pdf: {}}", "text/csv, application/pdf, application/json;q=0.8, */*;q=0.5"),
        ("{application/pdf: {}, text/csv: {}}", "application/pdf, text/csv, application/json;q=0.8, */*;q=0.5"),
        ("{application/xml: {}, application/json: {}}", "application/xml;q=0.9, application/json, */*;q=0.5"),
        ("{image/*: {}}", "image/*, application/json;q=0.8, */*;q=0.5"),
        ("{application/json;version=2: {}}", "application/json;version=2, */*;q=0.5"),
        ("{application/json: {}, text/event-stream: {}}", "application/json, */*;q=0.5"),
        ("{'a/b, c/d': {}, 'x': {}, 'é/a': {}, text/csv: {}}", "text/csv, application/json;q=0.8, */*;q=0.5"),
    ],
)
def test_documented(tmp_path: Path, content: str, expected: str) -> None:
    """The media types of success come first, then JSON, then anything; what is no JSON weighs less beside it."""
    assert accept(make(tmp_path, replying(content))) == expected


def test_several_replies(tmp_path: Path) -> None:
    """All replies of success count."""
    spec = """
        paths: {/x: {get: {operationId: x, responses: {
          "200": {description: F, content: {text/csv: {}}}, "206": {description: F, content: {application/zip: {}}},
          "4XX": {description: F, content: {text/html: {}}}}}}}
        """
    assert accept(make(tmp_path, spec)) == "text/csv, application/zip, application/json;q=0.8, */*;q=0.5"


@pytest.mark.spec(replying("{text/csv: {schema: {type: string}}}"))
class TestOwn:
    """What the caller says is stronger."""

    def test_client(self, sdk: Sdk) -> None:
        """A header of the client's."""
        assert accept(sdk, settings={"headers": {"accept": "text/plain"}}) == "text/plain"

    def test_call(self, sdk: Sdk) -> None:
        """A header of the call's, also against the client's."""
        assert accept(sdk, options={"headers": {"accept": "a/b"}}, settings={"headers": {"Accept": "c/d"}}) == "a/b"

    def test_stream(self, sdk: Sdk) -> None:
        """A reply that is saved is asked for in the same way."""
        client, transport = sdk.client("a,b")
        with client.stream(client.x) as reply:
            reply.read()
        assert transport.requests[0].headers["Accept"].startswith("text/csv, ")


def test_parameter(tmp_path: Path) -> None:
    """A parameter of the document's own is an argument all the same."""
    more = "parameters: [{name: Accept, in: header, schema: {type: string}}],"
    sdk = make(tmp_path, replying("{text/csv: {}}", more))
    assert accept(sdk, accept="text/csv;header=absent") == "text/csv;header=absent"
    assert accept(sdk).startswith("text/csv, ")
