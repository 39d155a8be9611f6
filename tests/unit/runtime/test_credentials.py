"""Which credential goes with which request, and that none is ever shown."""

from __future__ import annotations

from base64 import b64encode
from typing import Any, cast

import pytest

from sdkwright.runtime import (
    ApiError,
    ConfigurationError,
    CookieScheme,
    Group,
    Operation,
    ScriptedTransport,
    Settings,
    reply,
)
from sdkwright.runtime.auth.schemes import AuthParts
from tests.unit.runtime.api import HOST, BoxClient
from tests.unit.runtime.credentials import KEY, any_box, sent_by


class TestChoice:
    """Default alternatives: apikey, bearer, basic, query; the first one that the client has."""

    def test_api_key(self) -> None:
        """An API key goes into its header, and nothing else is sent along."""
        transport = ScriptedTransport(any_box)
        sent = sent_by(BoxClient(KEY, transport=transport), transport)
        assert sent.headers["x-api-key"] == KEY
        assert "authorization" not in sent.headers

    def test_only_the_first_alternative(self) -> None:
        """Of several credentials only the first in the operation's order is sent."""
        transport = ScriptedTransport(any_box)
        sent = sent_by(BoxClient(bearer="token", basic=("u", "p"), transport=transport), transport)
        assert sent.headers["Authorization"] == "Bearer token"

    def test_basic(self) -> None:
        """A user and a password become HTTP Basic."""
        transport = ScriptedTransport(any_box)
        sent = sent_by(BoxClient(basic=("me@example.com", "pä:ss"), transport=transport), transport)
        assert sent.headers["Authorization"] == "Basic " + b64encode("me@example.com:pä:ss".encode()).decode()

    def test_query_key(self) -> None:
        """A key in the query is sent there and hidden wherever the request is shown."""
        transport = ScriptedTransport(any_box)
        client = BoxClient(query_key=KEY, transport=transport)
        sent = sent_by(client, transport)
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
            transport = ScriptedTransport(any_box)
            Group(BoxClient(given, transport=transport))._call(operation, {"self": None})
            assert ("x-api-key" in transport.requests[0].headers) is expected

    def test_schemes_needed_together(self) -> None:
        """An alternative of two schemes is taken only when both credentials are there."""
        operation: Operation[Any] = Operation("GET", "/v1/x", auth=(("apikey", "bearer"), ("basic",)))
        transport = ScriptedTransport(any_box)
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

        transport = ScriptedTransport(any_box)
        CookieClient(KEY, transport=transport).boxes.create("a", session="s")
        assert transport.requests[0].headers["cookie"] == f"session=s; sid={KEY}"
        assert KEY not in repr(transport.requests[0].headers)

    @pytest.mark.parametrize(
        ("secret", "sent"),
        [
            ("a;b=c", "a%3Bb=c"),
            ("a; b, c", "a%3B%20b%2C%20c"),
            ('"q\\"', "%22q%5C%22"),
            ("QUJD/+=%3B", "QUJD/+=%3B"),
        ],
    )
    def test_cookie_key_that_would_split(self, secret: str, sent: str) -> None:
        """What would end the cookie is encoded, and all else stays: a key can add no cookie of its own."""
        parts = AuthParts()
        CookieScheme("sid").add(secret, parts)
        assert parts.cookies == [("sid", sent)]

    @pytest.mark.parametrize("secret", ["a\r\nX-Evil: 1", "a\x00b", "é"])
    def test_cookie_key_that_no_cookie_holds(self, secret: str) -> None:
        """A key that no header can hold is refused without being shown."""

        class CookieClient(BoxClient):
            _settings = Settings(name="c", version="1", base_url=HOST, schemes={"apikey": CookieScheme("sid")})

        with pytest.raises(ConfigurationError, match="Cookie") as caught:
            CookieClient(secret)
        assert secret not in str(caught.value)

    def test_none_at_all(self) -> None:
        """Without any credential the request goes without."""
        transport = ScriptedTransport(any_box)
        sent = sent_by(BoxClient(transport=transport), transport)
        assert not {"x-api-key", "authorization"} & {name.lower() for name in sent.headers}

    def test_operation_without_authentication(self) -> None:
        """An operation that needs no authentication never gets a credential."""
        transport = ScriptedTransport(any_box)
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
        transport = ScriptedTransport(any_box)
        client = BoxClient(KEY, transport=transport)
        client.boxes.read("acme", "a", options={"headers": {"Authorization": "token mine"}})
        assert transport.requests[0].headers["authorization"] == "token mine"
        assert "x-api-key" not in transport.requests[0].headers


class TestSecrets:
    def test_callable_is_asked_each_time(self) -> None:
        """A function is asked before each request."""
        keys = iter(["one", "two"])
        transport = ScriptedTransport(any_box)
        client = BoxClient(lambda: next(keys), transport=transport)
        assert [sent_by(client, transport).headers["x-api-key"] for _ in range(2)] == ["one", "two"]

    @pytest.mark.parametrize("blank", ["", " \n"])
    def test_callable_that_gives_nothing(self, blank: str) -> None:
        """A function that gives a blank is a ConfigurationError that names the credential; nothing is sent."""
        transport = ScriptedTransport(any_box)
        with pytest.raises(ConfigurationError, match="'apikey'"):
            BoxClient(lambda: blank, bearer="b", transport=transport).boxes.read("acme", "a")
        assert transport.requests == []

    def test_callable_of_another_type(self) -> None:
        """A function that gives no text is a ConfigurationError."""
        client = BoxClient(cast(Any, lambda: 7), transport=ScriptedTransport(any_box))
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
        transport = ScriptedTransport(any_box)
        assert sent_by(BoxClient(transport=transport), transport).headers["x-api-key"] == KEY

    def test_environment_is_not_mixed_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Any credential that was given keeps the environment out."""
        monkeypatch.setenv("BOXES_KEY", KEY)
        transport = ScriptedTransport(any_box)
        sent = sent_by(BoxClient(bearer="b", transport=transport), transport)
        assert sent.headers["authorization"] == "Bearer b"
        assert "x-api-key" not in sent.headers

    @pytest.mark.parametrize("blank", ["", "  \n"])
    def test_blank_counts_as_unset(self, blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """A blank credential counts as not given, in the argument and in the environment."""
        transport = ScriptedTransport(any_box)
        monkeypatch.setenv("BOXES_KEY", blank)
        assert "x-api-key" not in sent_by(BoxClient(blank, transport=transport), transport).headers
        monkeypatch.setenv("BOXES_KEY", KEY)
        assert sent_by(BoxClient(blank, transport=transport), transport).headers["x-api-key"] == KEY

    @pytest.mark.parametrize(
        "given",
        [
            {"api_key": f"{KEY}\r\nX-Evil: 1"},
            {"api_key": f"{KEY}é"},
            {"bearer": f"{KEY}\x1b"},
            {"basic": (KEY, "\udce9")},
            {"query_key": f"{KEY}\ud800"},
        ],
    )
    def test_secret_that_cannot_be_sent(self, given: dict[str, Any]) -> None:
        """A credential that no request can carry is refused when the client is made, and not shown."""
        with pytest.raises(ConfigurationError) as caught:
            BoxClient(**given)
        assert KEY not in str(caught.value)

    def test_secret_in_the_environment_that_cannot_be_sent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """So is one of the environment."""
        monkeypatch.setenv("BOXES_KEY", f"{KEY}é")
        with pytest.raises(ConfigurationError, match="X-Api-Key") as caught:
            BoxClient()
        assert KEY not in str(caught.value)

    @pytest.mark.parametrize("secret", [f"{KEY}\r\nX-Evil: 1", f"{KEY}é"])
    def test_function_whose_secret_cannot_be_sent(self, secret: str) -> None:
        """What a function gives is refused before anything is sent, and not shown."""
        transport = ScriptedTransport(any_box)
        with pytest.raises(ConfigurationError) as caught:
            BoxClient(lambda: secret, transport=transport).boxes.read("acme", "a")
        assert KEY not in str(caught.value)
        assert transport.requests == []

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
