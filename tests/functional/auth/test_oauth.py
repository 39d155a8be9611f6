"""OAuth 2: tokens fetched for client credentials, kept, renewed, and never shown."""

from __future__ import annotations

import asyncio
import base64
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.functional.harness import Sdk, make, method

SPEC = """
    servers: [{url: "https://api.test/v1"}]
    security: [{oauth: [read]}]
    paths:
      /read: {get: {operationId: read, responses: {"200": {description: F}}}}
      /write: {post: {operationId: write, security: [{oauth: [read, write, "of:another:flow"]}],
        responses: {"200": {description: F}}}}
      /open: {get: {operationId: free, security: [], responses: {"200": {description: F}}}}
      /key: {get: {operationId: with_key, security: [{oauth: [], key: []}], responses: {"200": {description: F}}}}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, oauth: {type: oauth2, flows: {
      authorizationCode: {authorizationUrl: "https://a.test", tokenUrl: "https://a.test",
        scopes: {"of:another:flow": x}},
      clientCredentials: {tokenUrl: "https://auth.test/token", refreshUrl: "https://auth.test/renew",
        scopes: {read: Read, write: Write}}}}}}
    """
SECRET = "s3cr+t/%"


class Server:
    """Gives numbered tokens, and accepts those that are not `dead`."""

    def __init__(self, sdk: Sdk, **token: Any) -> None:
        self.reply = sdk.module.reply
        self.token = token
        self.asked: list[dict[str, str]] = []
        self.headers: list[Mapping[str, str]] = []
        self.used: list[str] = []
        self.dead: set[str] = set()
        self.refuses: Callable[[Any], Any] = lambda _request: None

    def __call__(self, request: Any) -> Any:
        if "auth.test" in request.url or request.url.endswith("/token"):
            form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
            self.asked.append({"url": request.url, **form})
            self.headers.append(request.headers)
            refused = self.refuses(request)
            return refused or self.reply({"access_token": f"t{len(self.asked)}", **self.token})
        self.used.append(request.headers.get("authorization", "").removeprefix("Bearer "))
        return self.reply({"detail": "no"}, status=401) if self.used[-1] in self.dead else self.reply({})


class Both:
    """The same calls through a sync client and an async one, each with a server of its own."""

    def __init__(self, sdk: Sdk, *, token: Mapping[str, Any] | None = None, **credentials: Any) -> None:
        self.servers = (Server(sdk, **(token or {})), Server(sdk, **(token or {})))
        given = {"oauth": sdk.module.ClientCredentials("me", SECRET, **credentials)}
        self.transports = (
            sdk.module.ScriptedTransport(self.servers[0]),
            sdk.module.AsyncScriptedTransport(self.servers[1]),
        )
        self.client = sdk.module.Api(transport=self.transports[0], **given)
        self.async_client = sdk.module.AsyncApi(transport=self.transports[1], **given)
        self.now = 0.0
        for client in (self.client, self.async_client):
            client._sender.tokens.clock = lambda: self.now

    def call(self, *paths: str) -> None:
        """Call each method, and see that both clients did the same."""

        async def all_of_them() -> None:
            for path in paths:
                await method(self.async_client, path)()

        for path in paths:
            method(self.client, path)()
        asyncio.run(all_of_them())
        sync, other = self.servers
        assert (sync.asked, sync.used) == (other.asked, other.used)

    @property
    def server(self) -> Server:
        """What the server of either saw."""
        return self.servers[0]

    def set(self, **values: Any) -> None:
        """Make both servers behave."""
        for server in self.servers:
            for name, value in values.items():
                setattr(server, name, value)


@pytest.mark.spec(SPEC)
class TestTokens:
    """Tokens are fetched when first needed and kept as long as they live."""

    def test_once(self, sdk: Sdk) -> None:
        """One token serves all calls that need the same scopes; it is asked for where the document says."""
        both = Both(sdk)
        both.call("read", "read", "free")
        assert both.server.asked == [
            {"url": "https://auth.test/token", "grant_type": "client_credentials", "scope": "read"}
        ]
        assert both.server.used == ["t1", "t1", ""]

    def test_secret_in_the_header(self, sdk: Sdk) -> None:
        """The secret goes into the header, encoded as RFC 6749 asks, and the client's own headers stay behind."""
        both = Both(sdk)
        both.call("read")
        (headers,) = both.server.headers
        assert base64.b64decode(headers["authorization"].removeprefix("Basic ")) == b"me:s3cr%2Bt%2F%25"
        assert headers["content-type"] == "application/x-www-form-urlencoded"

    def test_secret_in_the_form(self, sdk: Sdk) -> None:
        """`in_body=True` sends it in the form instead."""
        both = Both(sdk, in_body=True)
        both.call("read")
        assert both.server.asked[0]["client_secret"] == SECRET
        assert "authorization" not in both.server.headers[0]

    @pytest.mark.parametrize("error", [(401, "invalid_client"), (400, "invalid_request"), (400, None)])
    def test_form_where_the_header_is_refused(self, sdk: Sdk, error: tuple[int, str | None]) -> None:
        """A server that does not take the header is asked again with the form, and remembered."""
        both = Both(sdk, token={"expires_in": 100})
        refusal = sdk.module.reply({"error": error[1]}, status=error[0])
        both.set(refuses=lambda request: refusal if "authorization" in request.headers else None)
        both.call("read")
        both.now = 100
        both.call("read")
        assert ["client_secret" in asked for asked in both.server.asked] == [False, True, True]

    @pytest.mark.parametrize(
        ("lasts", "alive", "ended"), [(3600, 3569, 3570), ("3600", 3569, 3570), (10, 8.9, 9), (-5, None, 0)]
    )
    def test_expiry(self, sdk: Sdk, lasts: Any, alive: float | None, ended: float) -> None:
        """A token is renewed 30 seconds before its end, or a tenth of its life before where that is less."""
        both = Both(sdk, token={"expires_in": lasts})
        both.call("read")
        if alive is not None:
            both.now = alive
            both.call("read")
            assert len(both.server.asked) == 1
        both.now = ended
        both.call("read")
        assert both.server.used[-1] == f"t{len(both.server.asked)}" == "t2"

    @pytest.mark.parametrize("lasts", [None, "soon", "1e999"])
    def test_no_expiry(self, sdk: Sdk, lasts: Any) -> None:
        """A token whose life is not told is kept until it is refused."""
        both = Both(sdk, token={"expires_in": lasts})
        both.call("read")
        both.now = 1e9
        both.call("read")
        assert both.server.used == ["t1", "t1"]

    def test_refresh(self, sdk: Sdk) -> None:
        """A refresh token renews the token at the refresh URL; where it is refused, a new one is asked for."""
        both = Both(sdk, token={"expires_in": 10, "refresh_token": "r"})
        both.call("read")
        both.now = 10
        both.call("read")
        assert both.server.asked[1] == {
            "url": "https://auth.test/renew",
            "grant_type": "refresh_token",
            "refresh_token": "r",
        }
        refusal = sdk.module.reply({"error": "invalid_grant"}, status=400)
        both.set(refuses=lambda request: refusal if request.url.endswith("/renew") else None)
        both.now = 20
        both.call("read")
        assert [asked["url"] for asked in both.server.asked[2:]] == [
            "https://auth.test/renew",
            "https://auth.test/token",
        ]

    def test_together_with_a_key(self, sdk: Sdk) -> None:
        """Where a key is needed, too, no token is fetched without it."""
        both = Both(sdk)
        both.call("with_key")
        assert both.server.asked == []
        client, transport = sdk.client(
            {"access_token": "t"}, {}, oauth=sdk.module.ClientCredentials("me", SECRET), key="k"
        )
        client.with_key()
        sent = transport.requests[1].headers
        assert (sent["authorization"], sent["x-key"]) == ("Bearer t", "k")


@pytest.mark.spec(SPEC)
class TestScopes:
    """What a token is asked to allow."""

    def test_of_an_operation(self, sdk: Sdk) -> None:
        """An operation that needs more gets a token of its own; scopes of other flows are left out."""
        both = Both(sdk)
        both.call("read", "write", "read", "write")
        assert [asked["scope"] for asked in both.server.asked] == ["read", "read write"]
        assert both.server.used == ["t1", "t2", "t1", "t2"]

    @pytest.mark.parametrize("scopes", [["all", "more"], "all more"])
    def test_given(self, sdk: Sdk, scopes: Any) -> None:
        """Scopes that the caller names stand for all operations, so that one token serves them."""
        both = Both(sdk, scopes=scopes)
        both.call("read", "write")
        assert [asked["scope"] for asked in both.server.asked] == ["all more"]

    def test_none(self, sdk: Sdk) -> None:
        """An empty list asks for none."""
        both = Both(sdk, scopes=())
        both.call("read")
        assert "scope" not in both.server.asked[0]


@pytest.mark.spec(SPEC)
class TestRefused:
    """A token that the API refuses is replaced once."""

    def test_replaced(self, sdk: Sdk) -> None:
        """One retry with a fresh token, which is kept."""
        both = Both(sdk)
        both.call("read")
        both.set(dead={"t1"})
        both.now = 10
        both.call("read", "read")
        assert both.server.used == ["t1", "t1", "t2", "t2"]

    def test_only_once(self, sdk: Sdk) -> None:
        """A second refusal is the caller's to know."""
        both = Both(sdk)
        both.call("read")
        both.set(dead={"t1", "t2"})
        both.now = 10
        with pytest.raises(sdk.module.AuthenticationError) as caught:
            both.client.read()
        assert both.server.used == ["t1", "t1", "t2"]
        assert caught.value.url == "https://api.test/v1/read"
        with pytest.raises(sdk.module.AuthenticationError):
            asyncio.run(both.async_client.read())
        assert both.servers[1].used == ["t1", "t1", "t2"]

    def test_just_issued(self, sdk: Sdk) -> None:
        """A token that has just been issued is not replaced: the refusal is raised, and no request is repeated."""
        both = Both(sdk)
        both.set(dead={"t1"})
        with pytest.raises(sdk.module.AuthenticationError):
            both.client.read()
        with pytest.raises(sdk.module.AuthenticationError):
            asyncio.run(both.async_client.read())
        assert [(len(server.asked), server.used) for server in both.servers] == [(1, ["t1"]), (1, ["t1"])]

    def test_only_the_token_that_was_sent(self, sdk: Sdk) -> None:
        """A token that another call has renewed meanwhile is used, not renewed again."""
        both = Both(sdk)
        held: list[Any] = []

        def late(request: Any) -> Any:
            # While the first call is on its way, the second one has the token replaced.
            if not held and "auth.test" not in request.url:
                held.append(request)
                both.now = 10
                both.server.dead.add("t1")
                both.client.read()
            return both.server(request)

        both.transports[0]._answer = late
        both.client.read()
        assert len(both.server.asked) == 2
        assert both.server.used == ["t1", "t2", "t1", "t2"]

    def test_a_given_token(self, sdk: Sdk) -> None:
        """A token that the caller gave is not retried."""
        client, transport = sdk.client(sdk.module.reply({}, status=401), oauth="mine")
        with pytest.raises(sdk.module.AuthenticationError):
            client.read()
        assert [request.headers["authorization"] for request in transport.requests] == ["Bearer mine"]


@pytest.mark.spec(SPEC)
class TestSingleFlight:
    """However many calls wait, a token is fetched once."""

    def test_threads(self, sdk: Sdk) -> None:
        """Threads wait for the one that fetches."""
        both, ready = Both(sdk), threading.Semaphore(0)

        def run() -> None:
            ready.release()
            both.client.read()

        threads = [threading.Thread(target=run) for _ in range(8)]
        # The token comes only when all threads are on their way.
        both.set(refuses=lambda _request: [ready.acquire() for _ in threads] and None)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(both.server.asked) == 1
        assert both.server.used == ["t1"] * 8

    def test_tasks(self, sdk: Sdk) -> None:
        """So do tasks; and when the one that fetches is cancelled, another one does."""
        both = Both(sdk)
        server, answered = both.servers[1], asyncio.Event()

        async def slow(request: Any) -> Any:
            if "auth.test" in request.url and not server.asked:
                server.asked.append({})
                await answered.wait()
            return server(request)

        both.transports[1]._answer = slow

        async def run() -> None:
            tasks = [asyncio.create_task(both.async_client.read()) for _ in range(8)]
            while not server.asked:
                await asyncio.sleep(0)
            tasks[0].cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            assert [task.cancelled() for task in tasks] == [True, *[False] * 7]

        asyncio.run(run())
        assert len(server.asked) == 2
        assert server.used == ["t2"] * 7


@pytest.mark.parametrize(
    ("url", "base_url", "expected"),
    [
        ("/token", None, "https://api.test/token"),
        ("/token", "https://proxy.test/api", "https://proxy.test/api/token"),
        ("auth/token", None, "https://api.test/auth/token"),
        ("//auth.test/x/token", None, "https://auth.test/x/token"),
    ],
)
def test_relative_token_url(tmp_path: Path, url: str, base_url: str | None, expected: str) -> None:
    """A relative token URL is relative to the server, wherever the caller moved it."""
    sdk = make(tmp_path, SPEC.replace("https://auth.test/token", url))
    client, transport = sdk.client(
        {"access_token": "t"}, {}, oauth=sdk.module.ClientCredentials("me", SECRET), base_url=base_url
    )
    client.read()
    assert transport.requests[0].url == expected


def test_no_token_url(tmp_path: Path) -> None:
    """Without a token URL in the document the credentials have to bring one, and the error says so."""
    sdk = make(tmp_path, SPEC.replace('tokenUrl: "https://auth.test/token", refreshUrl', "refreshUrl"))
    client, _ = sdk.client(oauth=sdk.module.ClientCredentials("me", SECRET))
    with pytest.raises(sdk.module.ConfigurationError, match="token_url="):
        client.read()
    given = sdk.module.ClientCredentials("me", SECRET, token_url="https://auth.test/mine")
    client, transport = sdk.client({"access_token": "t"}, {}, oauth=given)
    client.read()
    assert transport.requests[0].url == "https://auth.test/mine"
    assert any("tokenUrl" in warning for warning in sdk.warnings)


def test_no_trace_without_oauth(tmp_path: Path) -> None:
    """A document without OAuth 2 has no word of it in its client and its operations."""
    spec = """
        paths: {/x: {get: {operationId: x, security: [{k: [a]}], responses: {"200": {description: F}}}}}
        components: {securitySchemes: {k: {type: apiKey, in: header, name: X-K}}}
        """
    text = make(tmp_path, spec).text("_client.py")
    assert "OAuth" not in text
    assert "ClientCredentials" not in text
    assert "scopes" not in text
