"""How arguments become a request: URL, query, headers, body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

import pytest

from sdkwright.runtime import (
    UNSET,
    Client,
    ConfigurationError,
    Group,
    NotFoundError,
    Operation,
    Options,
    Request,
    ScriptedTransport,
    Settings,
    reply,
)
from tests.unit.runtime.api import Box, BoxClient, Owner

HOST = "https://api.boxes.example"
MOMENT = datetime(2026, 7, 6, 21, 0, 50, 635246, tzinfo=UTC)


@pytest.fixture
def transport() -> ScriptedTransport:
    return ScriptedTransport(lambda request: reply({}))


@pytest.fixture
def client(transport: ScriptedTransport) -> BoxClient:
    return BoxClient("key", transport=transport)


def _json(request: Request) -> Any:
    assert request.content is not None
    return json.loads(request.content)


class Colour(Enum):
    RED = "red"


class TestBaseUrl:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (None, HOST),
            ("api.other.example", "https://api.other.example"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
            ("https://api.other.example/v1", "https://api.other.example"),
            ("https://api.other.example/v2/", "https://api.other.example"),
            ("HTTPS://proxy.example/boxes/v1//", "https://proxy.example/boxes"),
            (" https://padded.example ", "https://padded.example"),
            ("", HOST),
        ],
    )
    def test_normalised(self, given: str | None, expected: str) -> None:
        """A missing scheme is https; trailing slashes and the path of a version are dropped."""
        assert BoxClient(base_url=given).base_url == expected

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The argument wins over the environment, the environment over the default."""
        monkeypatch.setenv("BOXES_HOST", "http://env.example/v1/")
        assert BoxClient().base_url == "http://env.example"
        assert BoxClient(base_url="http://arg.example").base_url == "http://arg.example"
        monkeypatch.setenv("BOXES_HOST", "  ")
        assert BoxClient().base_url == HOST

    @pytest.mark.parametrize(
        "bad", ["ftp://x.example", "https://", "https://u:p@x.example", "https://x.example?a=1", "https://x y", "a#b"]
    )
    def test_refused(self, bad: str) -> None:
        """A URL that no request could be sent to is refused, also as a ValueError."""
        with pytest.raises(ConfigurationError) as caught:
            BoxClient(base_url=bad)
        assert isinstance(caught.value, ValueError)
        assert "u:p" not in str(caught.value)

    def test_none_known(self) -> None:
        """Where the API names no server, the message says that a base URL is needed."""

        class Homeless(Client):
            _settings = Settings(name="h", version="1", base_url="")

        with pytest.raises(ConfigurationError, match="base_url= is needed"):
            Homeless({})
        assert Homeless({}, base_url="http://here.example").base_url == "http://here.example"


class TestPath:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("a/b", "a%2Fb"),
            ("xf=bdist_wheel;xn=x", "xf%3Dbdist_wheel%3Bxn%3Dx"),
            ("a b+c", "a%20b%2Bc"),
            ("50%?#", "50%25%3F%23"),
            ("näme", "n%C3%A4me"),
            ("..", "%2E%2E"),
            (".", "%2E"),
            ("..a", "..a"),
            (7, "7"),
            (True, "true"),
            (Colour.RED, "red"),
            (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ],
    )
    def test_encoded(self, client: BoxClient, transport: ScriptedTransport, value: Any, expected: str) -> None:
        """A value in the path is encoded whole, so that it stays one segment and cannot climb."""
        client.boxes.read("acme", value)
        assert transport.requests[0].url == f"{HOST}/v1/boxes/acme/{expected}/"

    @pytest.mark.parametrize("value", ["", None])
    def test_empty(self, client: BoxClient, transport: ScriptedTransport, value: Any) -> None:
        """An empty value in the path is refused before anything is sent."""
        with pytest.raises(ConfigurationError, match="name must not be empty"):
            client.boxes.read("acme", value)
        assert transport.requests == []

    def test_same_name_in_path_and_body(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A path argument and a field of the body may have one name on the wire."""
        client.boxes.create("old", new_name="new")
        assert transport.requests[0].url == f"{HOST}/v1/boxes/old/"
        assert _json(transport.requests[0]) == {"name": "new"}

    def test_renamed_path_argument(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A renamed path argument fills its place although the body's field has the name itself."""
        operation: Operation[Any] = Operation(
            "POST", "/v1/{from}/{name}", body="application/json", rename={"from_": "from", "path_name": "name"}
        )
        given = {"self": None, "from_": "x", "path_name": "y", "name": "z", "options": None}
        Group(client)._call(operation, given)
        assert transport.requests[0].url == f"{HOST}/v1/x/y"
        assert _json(transport.requests[0]) == {"name": "z"}

    def test_missing_argument(self, client: BoxClient) -> None:
        """An operation whose path no argument fills is a ConfigurationError."""
        operation: Operation[Any] = Operation("GET", "/v1/{nobody}/")
        with pytest.raises(ConfigurationError, match=r"no argument fills \{nobody\}"):
            Group(client)._call(operation, {"self": None})


class TestQuery:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("a b&c=d", "?tag=a%20b%26c%3Dd"),
            (True, "?tag=true"),
            (False, "?tag=false"),
            (3, "?tag=3"),
            (1.5, "?tag=1.5"),
            (Decimal("1.10"), "?tag=1.10"),
            (["x", "y"], "?tag=x&tag=y"),
            ((), ""),
            ([1, None, True], "?tag=1&tag=true"),
            ({"a": 1, "b": ["x"]}, "?tag[a]=1&tag[b]=x"),
            (MOMENT, "?tag=2026-07-06T21%3A00%3A50.635246Z"),
            (date(2026, 7, 6), "?tag=2026-07-06"),
            (Colour.RED, "?tag=red"),
            (None, ""),
            (UNSET, ""),
            ("", "?tag="),
        ],
    )
    def test_encoded(self, client: BoxClient, transport: ScriptedTransport, value: Any, expected: str) -> None:
        """Each type has one form in the query; what is None or not given is left out."""
        client.boxes.list("acme", tag=value)
        assert transport.requests[0].url == f"{HOST}/v1/boxes/acme/{expected}"

    def test_order(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Parameters stand in the operation's order."""
        client.boxes.list("acme", query="q", page=2, page_size=5)
        assert transport.requests[0].url.endswith("?page=2&page_size=5&query=q")


class TestBody:
    def test_left_out_and_null(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """An argument that was not given is not sent, None is sent as null."""
        client.boxes.create("a", new_name=None)
        assert transport.requests[0].content == b'{"name":null}'
        assert transport.requests[0].headers["content-type"] == "application/json"

    def test_nothing_given(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Without any field there is no body and no content type."""
        client.boxes.create("a")
        assert transport.requests[0].content is None
        assert "content-type" not in transport.requests[0].headers

    def test_types(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Dates, decimals and models have their JSON forms; a model loses the fields that are None."""
        client.boxes.create("a", made=MOMENT, price=Decimal("1.10"), owner=Owner(name="x"), v2_score=1.5)
        assert _json(transport.requests[0]) == {
            "made": "2026-07-06T21:00:50.635246Z",
            "price": "1.10",
            "owner": {"name": "x"},
            "V2Score": 1.5,
        }

    def test_mapping_goes_as_it_is(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A mapping keeps its nulls."""
        client.boxes.create("a", owner=MappingProxyType({"name": None, "more": [{"since": MOMENT}]}))
        assert _json(transport.requests[0])["owner"] == {
            "name": None,
            "more": [{"since": "2026-07-06T21:00:50.635246Z"}],
        }

    def test_extra_of_a_model_goes_along(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """What was read and not understood is sent back: nothing is lost between reading and writing."""
        box = Box.from_dict({"slug": "a", "brand_new": 1, "owner": {"name": "x", "rank": 2}})
        client.boxes.replace("a", box=box)
        assert _json(transport.requests[0]) == {"slug": "a", "brand_new": 1, "owner": {"name": "x", "rank": 2}}

    @pytest.mark.parametrize(
        ("box", "expected"),
        [
            ([Box(slug="a")], b'[{"slug":"a"}]'),
            ([1, "x"], b'[1,"x"]'),
            (None, b"null"),
            ("text", b'"text"'),
            (UNSET, None),
        ],
    )
    def test_whole(self, client: BoxClient, transport: ScriptedTransport, box: Any, expected: bytes | None) -> None:
        """One argument can be the whole body, of any JSON type."""
        client.boxes.replace("a", box=box)
        assert transport.requests[0].content == expected

    def test_not_json(self, client: BoxClient) -> None:
        """What cannot be written as JSON is a ConfigurationError."""
        with pytest.raises(ConfigurationError, match="JSON"):
            client.boxes.replace("a", box=object())


class TestOtherBodies:
    """Bodies by media type: form, multipart form, bytes."""

    def _send(self, media_type: str, fields: Mapping[str, Any], whole: str | None = None) -> Request:
        transport = ScriptedTransport([reply()])
        operation: Operation[None] = Operation("POST", "/v1/x", body=media_type, whole=whole)
        Group(BoxClient(transport=transport))._call(operation, {"self": None, **fields})
        return transport.requests[0]

    def test_form(self) -> None:
        """A form is percent-encoded, lists are repeated, None is left out."""
        sent = self._send("application/x-www-form-urlencoded", {"a": "x y", "b": [1, 2], "c": None, "d": True})
        assert sent.content == b"a=x%20y&b=1&b=2&d=true"

    def test_multipart(self) -> None:
        """Bytes are files, text is not; a file name cannot break out of its quotes."""
        sent = self._send("multipart/form-data", {"note": "n", "file": ('a".txt', b"\x00\x01", "text/x")})
        boundary = sent.headers["content-type"].partition("boundary=")[2]
        assert sent.content == (
            f'--{boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nn\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a%22.txt"\r\n'
            "Content-Type: text/x\r\n\r\n\x00\x01\r\n"
            f"--{boundary}--\r\n"
        ).encode("latin-1")

    def test_bytes(self) -> None:
        """Bytes go as they are, under the operation's media type."""
        sent = self._send("application/octet-stream", {"content": b"\x00"}, whole="content")
        assert sent.content == b"\x00"
        assert sent.headers["content-type"] == "application/octet-stream"

    def test_impossible(self) -> None:
        """A media type that cannot carry the fields is a ConfigurationError."""
        with pytest.raises(ConfigurationError, match="image/png"):
            self._send("image/png", {"a": 1})


class TestHeaders:
    def test_of_the_client(self, transport: ScriptedTransport) -> None:
        """The SDK names itself; the client's headers are sent always and replace those of the SDK."""
        BoxClient(headers={"user-agent": "mine", "X-Team": "a"}, transport=transport).boxes.status()
        BoxClient(transport=transport).boxes.status()
        first, second = transport.requests
        assert (first.headers["User-Agent"], first.headers["x-team"]) == ("mine", "a")
        assert second.headers["User-Agent"].startswith("boxes-sdk/1.2.3 python/3.")
        assert second.headers["accept"].startswith("application/json")

    def test_of_an_operation(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Header and cookie arguments go under their own names; None is left out."""
        client.boxes.create("a", trace="t1", session="a;b=c")
        client.boxes.create("a", trace=None)
        first, second = transport.requests
        assert (first.headers["X-Trace"], first.headers["Cookie"]) == ("t1", "session=a%3Bb%3Dc")
        assert not {"x-trace", "cookie"} & {name.lower() for name in second.headers}

    @pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "nul\0", "näh"])
    def test_no_smuggling(self, client: BoxClient, transport: ScriptedTransport, value: str) -> None:
        """A header with a line break is refused wherever it comes from, and nothing is sent."""
        with pytest.raises(ConfigurationError):
            client.boxes.create("a", trace=value)
        with pytest.raises(ConfigurationError):
            client.boxes.read("acme", "a", options={"headers": {"X-Any": value}})
        with pytest.raises(ConfigurationError):
            BoxClient(headers={"X-Any": value})
        assert transport.requests == []


class TestOptions:
    def test_all(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Options add headers, query and body fields, and set the timeout of one call."""
        options: Options = {
            "headers": {"X-Trace": "o"},
            "query": {"verbose": True, "name": ["a", "b"]},
            "body": {"more": 1},
            "timeout": 3.0,
        }
        client.boxes.create("a", new_name="n", trace="t", options=options)
        client.boxes.create("a", new_name="n")
        first = transport.requests[0]
        assert first.headers["x-trace"] == "o"
        assert first.url.endswith("?verbose=true&name=a&name=b")
        assert _json(first) == {"name": "n", "more": 1}
        assert transport.timeouts == [3.0, 60.0]

    def test_query_replaces(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A query parameter among the options replaces the argument of the same name."""
        client.boxes.list("acme", page=1, query="q", options={"query": {"page": 9}})
        assert transport.requests[0].url.endswith("?query=q&page=9")

    def test_body_where_none_is_known(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """Body fields can be added to an operation that has no body of its own."""
        client.boxes.delete("a", options={"body": {"force": True}})
        assert _json(transport.requests[0]) == {"force": True}

    def test_body_that_is_no_object(self, client: BoxClient) -> None:
        """Fields cannot be added to a list."""
        with pytest.raises(ConfigurationError, match="object"):
            client.boxes.replace("a", box=[1], options={"body": {"b": 1}})

    def test_no_timeout(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A timeout of None is no limit, and not the client's."""
        client.boxes.read("acme", "a", options={"timeout": None})
        assert transport.timeouts == [None]

    def test_misspelt(self, client: BoxClient) -> None:
        """A misspelt option is an error, not a silence."""
        with pytest.raises(ConfigurationError, match="heders"):
            client.boxes.read("acme", "a", options=cast(Options, {"heders": {}}))


class TestRawRequest:
    def test_under_the_base_url(self, client: BoxClient, transport: ScriptedTransport) -> None:
        """A path of the API is sent with credentials, query and body, and the reply comes as it is."""
        response = client.request("post", "/v1/new?a=1", query={"b": [1, 2]}, body={"c": None}, timeout=1)
        sent = transport.requests[0]
        assert (sent.method, sent.url) == ("POST", f"{HOST}/v1/new?a=1&b=1&b=2")
        assert sent.content == b'{"c":null}'
        assert sent.headers["x-api-key"] == "key"
        assert (response.status, response.json(), response.url) == (200, {}, sent.url)
        assert transport.timeouts == [1]

    def test_other_origin(self, transport: ScriptedTransport) -> None:
        """An absolute URL of another origin gets neither credentials nor the client's own headers."""
        client = BoxClient("key", headers={"X-Own": "1"}, transport=transport)
        client.request("PUT", "https://store.example/slot", body=b"\x00", headers={"X-Given": "2"})
        client.request("GET", f"{HOST}/v1/x")
        first, second = transport.requests
        assert {name.lower() for name in first.headers} == {"accept", "user-agent", "content-type", "x-given"}
        assert first.content == b"\x00"
        assert second.headers["x-api-key"] == "key"

    @pytest.mark.parametrize("path", [".evil.example/", "@evil.example/", "evil.example/v1", "ftp://x/", ""])
    def test_strange_paths(self, client: BoxClient, transport: ScriptedTransport, path: str) -> None:
        """A path that would change the host, or is none, is refused."""
        with pytest.raises(ConfigurationError):
            client.request("GET", path)
        assert transport.requests == []

    def test_errors(self) -> None:
        """A reply of 400 and more is raised."""
        client = BoxClient(transport=ScriptedTransport([reply({"detail": "Not found."}, status=404)]))
        with pytest.raises(NotFoundError, match=r"404 Not found\. \(GET https://api\.boxes\.example/v1/x\)"):
            client.request("GET", "/v1/x")


class TestLifetime:
    def test_context_manager(self, transport: ScriptedTransport) -> None:
        """Leaving the client's block closes the transport."""
        with BoxClient(transport=transport) as client:
            client.boxes.status()
            assert not transport.closed
        assert transport.closed

    def test_script_runs_out(self) -> None:
        """A scripted transport without replies fails the test that uses it."""
        with pytest.raises(AssertionError, match="no reply is left"):
            BoxClient(transport=ScriptedTransport()).boxes.status()
