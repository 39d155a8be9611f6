"""The headers of replies: typed attributes of what `reply_to` and `stream` give."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.functional.harness import Sdk, make

SPEC = """
paths:
  /a:
    get:
      operationId: a
      responses:
        "200":
          description: F
          headers:
            X-Count: {description: How many there are., schema: {type: integer}}
            X-Share: {schema: {type: number}}
            X-Last: {schema: {type: boolean}}
            X-Until: {schema: {type: string, format: date-time}}
            ETag: {schema: {type: string}}
            X-Mixed: {schema: {type: integer}}
            X-Level: {schema: {enum: [1, 2]}}
            Items: {$ref: '#/components/headers/Items'}
            Content-Type: {schema: {type: string}}
          content: {application/json: {schema: {type: array, items: {type: integer}}}}
        "404":
          description: F
          headers: {X-Error: {schema: {type: string}}}
  /b:
    get:
      operationId: b
      responses:
        "200":
          description: F
          headers:
            x-count: {schema: {type: [integer, 'null']}}
            X-Mixed: {schema: {type: string}}
            X-Rows: {schema: {type: array, items: {type: integer}}}
components: {headers: {Items: {content: {application/json: {schema: {type: object}}}}}}
"""
SENT = {
    "x-count": "12",
    "X-SHARE": " 0.5 ",
    "X-Last": "True",
    "X-Until": "2026-07-06T21:00:50Z",
    "ETag": '"v1"',
    "X-Mixed": "5",
    "X-Level": "2",
    "Items": "{}",
    "X-Rows": "1,2",
    "X-Other": "o",
}


@pytest.mark.spec(SPEC)
class TestHeaders:
    """Documented headers of success."""

    def test_values(self, sdk: Sdk) -> None:
        """Each header has the type that the documents give it; names match in any case, types that differ are text."""
        client, _ = sdk.client(sdk.module.reply([1], headers=SENT))
        got = client.reply_to(client.a)
        headers = got.headers
        assert type(headers) is sdk.module.ReplyHeaders
        assert (headers.x_count, headers.x_share, headers.x_last, headers.etag) == (12, 0.5, True, '"v1"')
        assert headers.x_until == dt.datetime(2026, 7, 6, 21, 0, 50, tzinfo=dt.UTC)
        assert (headers.x_mixed, headers.x_rows, headers.x_level, headers.items_) == ("5", "1,2", 2, "{}")
        assert (headers["X-Other"], got.value, got.status) == ("o", [1], 200)

    async def test_async(self, sdk: Sdk) -> None:
        """The same, awaited, and where the reply is read as it comes."""
        client, _ = sdk.async_client(*[sdk.module.reply([1], headers=SENT)] * 2)
        assert (await client.reply_to(client.a)).headers.x_count == 12
        async with client.stream(client.a) as opened:
            assert (opened.headers.x_count, await opened.read()) == (12, b"[1]")

    @pytest.mark.parametrize("sent", [{}, {"x-count": "many", "x-share": "", "x-last": "perhaps", "x-until": "soon"}])
    def test_absent_or_wrong(self, sdk: Sdk, sent: dict[str, str]) -> None:
        """What a reply does not have, or has in another form, is None, and its text is still there."""
        client, _ = sdk.client(sdk.module.reply([1], headers=sent))
        headers = client.reply_to(client.a).headers
        assert {headers.x_count, headers.x_share, headers.x_last, headers.x_until} == {None}
        assert headers.get("X-Count") == sent.get("x-count")

    @pytest.mark.parametrize(
        ("text", "count"), [("3.0", 3), ("1e2", 100), ("9" * 20, int("9" * 20)), ("3.5", None), ("inf", None)]
    )
    def test_whole_number(self, sdk: Sdk, text: str, count: int | None) -> None:
        """An integer may be written with a fraction of nothing."""
        client, _ = sdk.client(sdk.module.reply([1], headers={"X-Count": text}))
        assert client.reply_to(client.a).headers.x_count == count

    def test_http_date(self, sdk: Sdk) -> None:
        """A moment may come in the form of HTTP."""
        client, _ = sdk.client(sdk.module.reply([1], headers={"X-Until": "Mon, 06 Jul 2026 21:00:50 GMT"}))
        assert client.reply_to(client.a).headers.x_until == dt.datetime(2026, 7, 6, 21, 0, 50, tzinfo=dt.UTC)

    def test_source(self, sdk: Sdk) -> None:
        """The class has a line for each header, with its meaning; those of errors are not among them."""
        text = sdk.text("_headers.py")
        line = '    x_count: HeaderValue[int] = HeaderValue("X-Count", int)\n    """How many there are."""\n'
        assert line in text.replace("'", '"')
        assert "x_error" not in text
        assert "content_type" not in text


def test_no_headers(tmp_path: Path) -> None:
    """Where the documents describe none, there is no module for them, and all headers are there as text."""
    sdk = make(tmp_path, 'paths: {/a: {get: {operationId: a, responses: {"204": {description: F}}}}}')
    assert not [name for name in sdk.files if name.endswith("/_headers.py")]
    client, _ = sdk.client(sdk.module.reply(status=204, headers={"X-A": "1"}))
    got = client.reply_to(client.a)
    assert (got.value, got.status, got.headers["x-a"]) == (None, 204, "1")


def test_calling_a_group(tmp_path: Path) -> None:
    """A group that can be called stands for its operation."""
    spec = """
    paths:
      /a: {get: {operationId: a, responses: {"200": {description: F, content: {application/json: {}}}}}}
      /b: {get: {operationId: a_b, responses: {"200": {description: F, content: {application/json: {}}}}}}
      /c: {get: {operationId: a_c, responses: {"200": {description: F}}}}
    """
    sdk = make(tmp_path, spec)
    client, transport = sdk.client(sdk.module.reply({"a": 1}, status=202), sdk.module.reply(5))
    assert client.reply_to(client.a).status == 202
    assert client.reply_to(client.a.b).value == 5
    assert [request.url for request in transport.requests] == ["https://api.test/a", "https://api.test/b"]
