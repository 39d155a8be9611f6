"""Which credential goes with which request, and that none is ever shown."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import Mapping
from typing import Any, cast

import pytest

from sdkwright.runtime import (
    ANONYMOUS,
    ApiError,
    AsyncScriptedTransport,
    ConfigurationError,
    CookieScheme,
    Group,
    Operation,
    RedirectError,
    Request,
    Response,
    ScriptedTransport,
    Settings,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient

KEY = "s3cret-key"


def _answer(request: Request) -> Response:
    return reply({"slug": "a"})


def _sent(client: BoxClient, transport: ScriptedTransport) -> Request:
    client.boxes.read("acme", "a")
    return transport.requests[-1]


class TestChoice:
    """Default alternatives: apikey, bearer, basic, query; the first one that the client has."""

    def test_api_key(self) -> None:
        """An API key goes into its header, and nothing else is sent along."""
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(KEY, transport=transport), transport)
        assert sent.headers["x-api-key"] == KEY
        assert "authorization" not in sent.headers

    def test_only_the_first_alternative(self) -> None:
        """Of several credentials only the first in the operation's order is sent."""
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(bearer="token", basic=("u", "p"), transport=transport), transport)
        assert sent.headers["Authorization"] == "Bearer token"

    def test_basic(self) -> None:
        """A user and a password become HTTP Basic."""
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(basic=("me@example.com", "pä:ss"), transport=transport), transport)
        assert sent.headers["Authorization"] == "Basic " + b64encode("me@example.com:pä:ss".encode()).decode()

    def test_query_key(self) -> None:
        """A key in the query is sent there and hidden wherever the request is shown."""
        transport = ScriptedTransport(_answer)
        client = BoxClient(query_key=KEY, transport=transport)
        sent = _sent(client, transport)
        assert sent.url.endswith(f"?key={KEY}")
        assert KEY not in repr(sent)
        assert "key=***" in sent.shown_url

    def test_query_key_in_errors_and_replies(self) -> None:
        """The URL of an error and of a raw reply hides it, too."""
        answers = [reply({}, status=400), reply({})]
        client = BoxClient(query_key=KEY, transport=ScriptedTransport(answers))
        with pytest.raises(ApiError) as caught:
            client.boxes.read("acme", "a")
        raw = client.request("GET", "/v1/x", query={"a": "b c"})
        assert KEY not in f"{caught.value.url} {caught.value} {raw.url}"
        assert raw.url == "https://api.boxes.example/v1/x?a=b%20c&key=***"

    def test_optional_authentication(self) -> None:
        """An operation that can do without still gets the credential that the client has."""
        operation: Operation[Any] = Operation("GET", "/v1/x", auth=((), ("apikey",)))
        for given, expected in [(KEY, True), (None, False)]:
            transport = ScriptedTransport(_answer)
            Group(BoxClient(given, transport=transport))._call(operation, {"self": None})
            assert ("x-api-key" in transport.requests[0].headers) is expected

    def test_schemes_needed_together(self) -> None:
        """An alternative of two schemes is taken only when both credentials are there."""
        operation: Operation[Any] = Operation("GET", "/v1/x", auth=(("apikey", "bearer"), ("basic",)))
        transport = ScriptedTransport(_answer)
        Group(BoxClient(KEY, bearer="b", transport=transport))._call(operation, {"self": None})
        Group(BoxClient(KEY, basic=("u", "p"), transport=transport))._call(operation, {"self": None})
        both, basic = (request.headers for request in transport.requests)
        assert (both["x-api-key"], both["authorization"]) == (KEY, "Bearer b")
        assert basic["authorization"].startswith("Basic ")
        assert "x-api-key" not in basic

    def test_cookie_key(self) -> None:
        """A key in a cookie is sent there, beside the cookies of the call."""

        class CookieClient(BoxClient):
            _settings = Settings(
                name="c",
                version="1",
                base_url="https://api.boxes.example",
                schemes={"apikey": CookieScheme("sid")},
                default_auth=(("apikey",),),
            )

        transport = ScriptedTransport(_answer)
        CookieClient(KEY, transport=transport).boxes.create("a", session="s")
        assert transport.requests[0].headers["cookie"] == f"session=s; sid={KEY}"
        assert KEY not in repr(transport.requests[0].headers)

    def test_none_at_all(self) -> None:
        """Without any credential the request goes without."""
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(transport=transport), transport)
        assert not {"x-api-key", "authorization"} & {name.lower() for name in sent.headers}

    def test_operation_without_authentication(self) -> None:
        """An operation that needs no authentication never gets a credential."""
        transport = ScriptedTransport(_answer)
        BoxClient(KEY, transport=transport).boxes.status()
        assert "x-api-key" not in transport.requests[0].headers

    def test_operation_for_basic_only(self) -> None:
        """An operation that takes Basic only goes without when the client holds another credential."""
        transport = ScriptedTransport([reply("t"), reply("t")])
        BoxClient(KEY, transport=transport).boxes.login()
        BoxClient(KEY, basic=("u", "p"), transport=transport).boxes.login()
        first, second = transport.requests
        assert not {"x-api-key", "authorization"} & {name.lower() for name in first.headers}
        assert second.headers["authorization"].startswith("Basic ")
        assert "x-api-key" not in second.headers

    def test_callers_own_header_stands_alone(self) -> None:
        """A call that brings its own authentication header is not given a second credential."""
        transport = ScriptedTransport(_answer)
        client = BoxClient(KEY, transport=transport)
        client.boxes.read("acme", "a", options={"headers": {"Authorization": "token mine"}})
        assert transport.requests[0].headers["authorization"] == "token mine"
        assert "x-api-key" not in transport.requests[0].headers


class TestSecrets:
    def test_callable_is_asked_each_time(self) -> None:
        """A function is asked before each request."""
        keys = iter(["one", "two"])
        transport = ScriptedTransport(_answer)
        client = BoxClient(lambda: next(keys), transport=transport)
        assert [_sent(client, transport).headers["x-api-key"] for _ in range(2)] == ["one", "two"]

    def test_callable_that_gives_nothing(self) -> None:
        """A function that gives a blank counts as no credential, and the next alternative is taken."""
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(lambda: " ", bearer="b", transport=transport), transport)
        assert sent.headers["authorization"] == "Bearer b"

    def test_callable_of_another_type(self) -> None:
        """A function that gives no text is a ConfigurationError."""
        client = BoxClient(cast(Any, lambda: 7), transport=ScriptedTransport(_answer))
        with pytest.raises(ConfigurationError, match="gave int"):
            client.boxes.read("acme", "a")

    def test_wrong_type_is_refused_without_showing_it(self) -> None:
        """A credential of another type is refused, and its value is not shown."""
        with pytest.raises(ConfigurationError) as caught:
            BoxClient(cast(Any, {"key": KEY}))
        assert KEY not in str(caught.value)

    def test_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The environment is read when no credential was given, and stripped."""
        monkeypatch.setenv("BOXES_KEY", f"  {KEY}\n")
        transport = ScriptedTransport(_answer)
        assert _sent(BoxClient(transport=transport), transport).headers["x-api-key"] == KEY

    def test_environment_is_not_mixed_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Any credential that was given keeps the environment out."""
        monkeypatch.setenv("BOXES_KEY", KEY)
        transport = ScriptedTransport(_answer)
        sent = _sent(BoxClient(bearer="b", transport=transport), transport)
        assert sent.headers["authorization"] == "Bearer b"
        assert "x-api-key" not in sent.headers

    @pytest.mark.parametrize("blank", ["", "  \n"])
    def test_blank_counts_as_unset(self, blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """A blank credential counts as not given, in the argument and in the environment."""
        transport = ScriptedTransport(_answer)
        monkeypatch.setenv("BOXES_KEY", blank)
        assert "x-api-key" not in _sent(BoxClient(blank, transport=transport), transport).headers
        monkeypatch.setenv("BOXES_KEY", KEY)
        assert _sent(BoxClient(blank, transport=transport), transport).headers["x-api-key"] == KEY

    def test_secret_with_line_break(self) -> None:
        """A credential that would smuggle in a header is refused, and not shown."""
        client = BoxClient(f"{KEY}\r\nX-Evil: 1", transport=ScriptedTransport(_answer))
        with pytest.raises(ConfigurationError) as caught:
            client.boxes.read("acme", "a")
        assert KEY not in str(caught.value)

    def test_nothing_shows_them(self) -> None:
        """Clients, groups, requests, headers and errors never show a credential."""
        transport = ScriptedTransport(lambda request: reply({"detail": "Invalid token."}, status=401))
        client = BoxClient(KEY, bearer="b3arer", basic=("u", "passw0rd"), transport=transport)
        with pytest.raises(ApiError) as caught:
            client.boxes.read("acme", "a")
        sent = transport.requests[0]
        shown = " ".join(
            [repr(client), repr(client.boxes), repr(sent), repr(sent.headers), repr(caught.value), str(caught.value)]
        )
        assert sent.headers["x-api-key"] == KEY
        for secret in (KEY, "b3arer", "passw0rd", b64encode(b"u:passw0rd").decode()):
            assert secret not in shown


class TestAuthFunction:
    def test_wins_over_credentials(self) -> None:
        """A function given as `auth` stands in for all credentials, and what it adds is not shown."""
        transport = ScriptedTransport(_answer)
        client = BoxClient(KEY, auth=lambda request: {"X-Signature": f"sig-{request.method}"}, transport=transport)
        sent = _sent(client, transport)
        assert sent.headers["x-signature"] == "sig-GET"
        assert "x-api-key" not in sent.headers
        assert "sig-GET" not in repr(sent.headers)

    def test_is_not_shown(self) -> None:
        """The client's text does not show a function that knows a secret."""

        class Signer:
            def __call__(self, request: Request) -> Mapping[str, str]:
                return {}

            def __repr__(self) -> str:
                return KEY

        assert repr(BoxClient(auth=Signer())) == "BoxClient('https://api.boxes.example', auth)"
        assert repr(BoxClient(auth=ANONYMOUS)) == "BoxClient('https://api.boxes.example', ANONYMOUS)"
        assert repr(BoxClient(KEY)) == "BoxClient('https://api.boxes.example', Credentials(apikey))"

    def test_not_where_nothing_is_needed(self) -> None:
        """It is not asked for an operation without authentication."""
        transport = ScriptedTransport(_answer)
        BoxClient(auth=lambda request: {"X-Signature": "1"}, transport=transport).boxes.status()
        assert "x-signature" not in transport.requests[0].headers

    def test_anonymous(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """ANONYMOUS keeps all credentials back, those of the environment included."""
        monkeypatch.setenv("BOXES_KEY", KEY)
        transport = ScriptedTransport(_answer)
        assert "x-api-key" not in _sent(BoxClient(auth=ANONYMOUS, transport=transport), transport).headers

    def test_only_for_its_origin(self) -> None:
        """It is not asked for a URL of another origin."""
        transport = ScriptedTransport(_answer)
        client = BoxClient(auth=lambda request: {"X-Signature": "1"}, transport=transport)
        client.request("GET", "https://store.example/x")
        client.request("GET", "/v1/x")
        assert ["x-signature" in request.headers for request in transport.requests] == [False, True]

    def test_gives_no_mapping(self) -> None:
        """A function that gives no mapping is a ConfigurationError."""
        client = BoxClient(auth=cast(Any, lambda request: "nope"), transport=ScriptedTransport(_answer))
        with pytest.raises(ConfigurationError, match="mapping"):
            client.boxes.read("acme", "a")

    def test_coroutine_function(self) -> None:
        """The asynchronous client awaits what its function gives; the synchronous one refuses it."""

        async def sign(request: Request) -> Mapping[str, str]:
            return {"X-Signature": "later"}

        transport = AsyncScriptedTransport(_answer)
        asyncio.run(AsyncBoxClient(auth=sign, transport=transport).boxes.read("acme", "a"))
        assert transport.requests[0].headers["x-signature"] == "later"
        with pytest.raises(ConfigurationError, match="synchronous"):
            BoxClient(auth=cast(Any, sign), transport=ScriptedTransport(_answer)).boxes.read("acme", "a")

    def test_something_else(self) -> None:
        """Anything but a function is refused when the client is made."""
        with pytest.raises(ConfigurationError, match="auth"):
            BoxClient(auth=cast(Any, "token"))


class TestRedirects:
    """Redirects are followed by the runtime; credentials stay with the origin of the base URL."""

    def _client(self, *replies: Response, **given: Any) -> tuple[BoxClient, ScriptedTransport]:
        transport = ScriptedTransport(list(replies))
        given.setdefault("api_key", KEY)
        return BoxClient(**given, transport=transport), transport

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_same_origin(self, status: int) -> None:
        """A GET follows every kind of redirect, with its credential when the origin stays."""
        client, transport = self._client(reply(status=status, headers={"Location": "/v1/there/"}), reply({"slug": "b"}))
        assert client.boxes.read("acme", "a").slug == "b"
        assert transport.requests[1].url == "https://api.boxes.example/v1/there/"
        assert transport.requests[1].headers["x-api-key"] == KEY

    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://evil.example/x",
            "http://api.boxes.example/x",
            "https://api.boxes.example:8443/x",
            "//evil.example/x",
        ],
    )
    def test_other_origin(self, elsewhere: str) -> None:
        """Another host, scheme or port gets neither the credential nor any header that might be one."""
        client, transport = self._client(
            reply(status=302, headers={"Location": elsewhere}), reply({"slug": "b"}), headers={"X-Own": "mine"}
        )
        client.boxes.read("acme", "a", options={"headers": {"Cookie": "c=1"}})
        assert {name.lower() for name in transport.requests[1].headers} == {"accept", "user-agent"}

    def test_body_of_a_read(self) -> None:
        """What is read elsewhere does not take its body along."""
        client, transport = self._client(
            reply(status=302, headers={"Location": "https://evil.example/x"}), reply({"slug": "b"})
        )
        client.boxes.read("acme", "a", options={"body": {"secret": 1}})
        assert transport.requests[0].content == b'{"secret":1}'
        assert transport.requests[1].content is None

    def test_back_again(self) -> None:
        """A credential that was left behind does not return when a redirect leads back."""
        client, transport = self._client(
            reply(status=302, headers={"Location": "https://evil.example/x"}),
            reply(status=302, headers={"Location": "https://api.boxes.example/v1/y"}),
            reply({"slug": "b"}),
        )
        client.boxes.read("acme", "a")
        assert "x-api-key" not in transport.requests[2].headers

    def test_query_key(self) -> None:
        """A key in the query goes along within the origin, and stays behind otherwise."""
        for target, expected in [("/v1/y", True), ("https://evil.example/y", False)]:
            client, transport = self._client(
                reply(status=302, headers={"Location": target}), reply({}), api_key=None, query_key=KEY
            )
            client.boxes.read("acme", "a")
            assert (KEY in transport.requests[1].url) is expected

    def test_at_most_five(self) -> None:
        """The sixth redirect is an error."""
        client, transport = self._client(*[reply(status=302, headers={"Location": "/v1/again"})] * 7)
        with pytest.raises(RedirectError, match="after 5 redirects"):
            client.boxes.read("acme", "a")
        assert len(transport.requests) == 6

    @pytest.mark.parametrize(
        ("status", "location"), [(301, "/v1/b/"), (302, "/v1/b/"), (303, "/v1/b/"), (307, "https://evil.example/")]
    )
    def test_changes_are_not_repeated(self, status: int, location: str) -> None:
        """A POST is not sent again for 301 to 303, nor to another origin."""
        client, transport = self._client(reply(status=status, headers={"Location": location}), reply({}))
        with pytest.raises(RedirectError, match="POST is not sent again"):
            client.boxes.create("a", new_name="b")
        assert len(transport.requests) == 1

    def test_change_within_the_origin(self) -> None:
        """A POST follows 307 within the origin, with its body."""
        client, transport = self._client(reply(status=307, headers={"Location": "/v1/b/"}), reply({}))
        client.boxes.create("a", new_name="b")
        assert transport.requests[1].method == "POST"
        assert transport.requests[1].content == b'{"name":"b"}'
        assert transport.requests[1].headers["content-type"] == "application/json"

    @pytest.mark.parametrize("location", ["", "ftp://api.boxes.example/", "https://u:p@evil.example/", "http://[bad"])
    def test_to_nowhere(self, location: str) -> None:
        """A redirect without a usable target is an error."""
        client, _ = self._client(reply(status=302, headers={"Location": location}))
        with pytest.raises(RedirectError, match="leads nowhere"):
            client.boxes.read("acme", "a")
