"""Middleware and hooks: what a user puts around each request of a client."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sdkwright.runtime import (
    UNSET,
    AsyncScriptedTransport,
    AsyncSend,
    ConfigurationError,
    NotFoundError,
    Request,
    RequestTimeoutError,
    Response,
    ScriptedTransport,
    Send,
    StreamReply,
    TransportError,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.credentials import KEY
from tests.unit.runtime.timing import FakeTime


def passed_on(request: Request, send: Send) -> Response:
    """A middleware that does nothing."""
    return send(request)


class TestMiddleware:
    """Functions that get each request and what sends it on."""

    def _client(self, *answers: Response | Exception, **given: Any) -> tuple[BoxClient, ScriptedTransport]:
        transport = ScriptedTransport(list(answers))
        client = BoxClient(KEY, transport=transport, **given)
        FakeTime().control(client)
        return client, transport

    def test_order(self) -> None:
        """The first of the list is the outermost: it sees the request first and the reply last."""
        seen: list[str] = []

        def named(name: str) -> Any:
            def middleware(request: Request, send: Send) -> Response:
                seen.append(f"{name} sends")
                response = send(request)
                seen.append(f"{name} has {response.status}")
                return response

            return middleware

        client, _ = self._client(reply({}), middleware=[named("a"), named("b")])
        client.boxes.status()
        assert seen == ["a sends", "b sends", "b has 200", "a has 200"]

    def test_attempts_and_redirects(self) -> None:
        """Each attempt and each redirect passes through, and the request tells how many were sent before it."""
        seen: list[tuple[str, int]] = []

        def watching(request: Request, send: Send) -> Response:
            seen.append((request.url.removeprefix("https://api.boxes.example/v1/boxes/acme"), request.resent))
            return send(request)

        moved = reply(status=307, headers={"Location": "/v1/boxes/acme/b/"})
        client, _ = self._client(reply(status=503), moved, reply({"slug": "b"}), middleware=[watching], retries=2)
        assert client.boxes.read("acme", "a").slug == "b"
        assert seen == [("/a/", 0), ("/a/", 1), ("/b/", 2)]

    def test_headers(self) -> None:
        """A middleware can add headers and replace those of the client; what cannot be sent is refused."""

        def signing(request: Request, send: Send) -> Response:
            return send(request.with_headers({"X-Signature": "s", "accept": "text/plain"}))

        client, transport = self._client(reply({}), middleware=[signing])
        client.boxes.status()
        assert (transport.requests[0].headers["x-signature"], transport.requests[0].headers["accept"]) == (
            "s",
            "text/plain",
        )
        with pytest.raises(ConfigurationError):
            transport.requests[0].with_headers({"X-Signature": "s\r\nX-Other: 1"})

    def test_url_of_the_same_origin(self) -> None:
        """A request to another path of the same origin keeps its credential, and redirects start from there."""
        moved = reply(status=302, headers={"Location": "c/"})

        def elsewhere(request: Request, send: Send) -> Response:
            return send(request.with_url("https://api.boxes.example/v2/b/") if not request.resent else request)

        client, transport = self._client(moved, reply({}), middleware=[elsewhere])
        client.boxes.read("acme", "a")
        assert [request.url for request in transport.requests] == [
            "https://api.boxes.example/v2/b/",
            "https://api.boxes.example/v2/b/c/",
        ]
        assert [request.headers["x-api-key"] for request in transport.requests] == [KEY, KEY]

    def test_url_of_another_origin(self) -> None:
        """A request to another origin goes without the client's credential, but with the headers of the middleware."""

        def elsewhere(request: Request, send: Send) -> Response:
            return send(request.with_url("https://proxy.example/x").with_headers({"X-Proxy-Key": "own"}))

        client, transport = self._client(reply({}), middleware=[elsewhere], headers={"X-Own": "mine"})
        client.boxes.read("acme", "a")
        assert {name.lower() for name in transport.requests[0].headers} == {"accept", "user-agent", "x-proxy-key"}

    def test_query_of_another_origin(self) -> None:
        """A credential in the query does not reach another origin either."""

        def elsewhere(request: Request, send: Send) -> Response:
            return send(request.with_url(request.url.replace("api.boxes", "proxy")))

        transport = ScriptedTransport([reply({})])
        client = BoxClient(query_key=KEY, transport=transport, middleware=[elsewhere])
        assert client.boxes.read("acme", "a", options={"query": {"page_size": 5}}).slug is None
        assert transport.requests[0].url == "https://proxy.example/v1/boxes/acme/a/?page_size=5"

    def test_new_request(self) -> None:
        """Of a request that a middleware makes anew, the credentials stay hidden."""

        def anew(request: Request, send: Send) -> Response:
            return send(Request(request.method, request.url, request.headers.merged([]), request.content))

        transport = ScriptedTransport([TransportError("no")])
        client = BoxClient(query_key=KEY, transport=transport, middleware=[anew])
        with pytest.raises(TransportError):
            client.boxes.read("acme", "a")
        assert transport.requests[0].url.endswith(f"?key={KEY}")
        assert KEY not in transport.requests[0].shown_url

    @pytest.mark.parametrize("url", ["/v1/b/", "ftp://api.boxes.example/", "https://u:p@api.boxes.example/"])
    def test_no_url(self, url: str) -> None:
        """What is no absolute URL of http is not sent."""
        client, transport = self._client(middleware=[lambda request, send: send(request.with_url(url))])
        with pytest.raises(ConfigurationError, match="absolute"):
            client.boxes.read("acme", "a")
        assert transport.requests == []

    def test_answer_of_its_own(self) -> None:
        """A middleware may answer by itself: nothing is sent, and an error among such replies is raised as usual."""
        client, transport = self._client(middleware=[lambda request, send: reply({"slug": "cached"})])
        assert client.boxes.read("acme", "a").slug == "cached"
        refusing = client._with_options({}, around=([lambda request, send: reply({}, status=404)], UNSET, UNSET))
        with pytest.raises(NotFoundError) as caught:
            refusing.boxes.read("acme", "a")
        assert caught.value.url == "https://api.boxes.example/v1/boxes/acme/a/"
        assert transport.requests == []

    def test_errors_are_judged(self) -> None:
        """A failure that a middleware raises is one of the transport: the call is sent again."""
        failures = iter([TransportError("broken", kind="connect", sent="no")])

        def failing(request: Request, send: Send) -> Response:
            if failure := next(failures, None):
                raise failure
            return send(request)

        client, transport = self._client(reply({"slug": "a"}), middleware=[failing], retries=1)
        assert client.boxes.read("acme", "a").slug == "a"
        assert [request.resent for request in transport.requests] == [1]

    def test_other_errors(self) -> None:
        """Any other exception of a middleware reaches the caller as it is, with a deadline, too."""

        def failing(request: Request, send: Send) -> Response:
            raise TimeoutError("mine")

        client, _ = self._client(middleware=[failing], retries=2, deadline=5.0)
        with pytest.raises(TimeoutError, match="mine") as caught:
            client.boxes.read("acme", "a")
        assert not isinstance(caught.value, RequestTimeoutError)

    def test_streams(self) -> None:
        """A middleware sees the reply of a stream before its body, and may answer a stream with a whole reply."""
        kinds: list[bool] = []

        def watching(request: Request, send: Send) -> Response:
            response = send(request)
            kinds.append(isinstance(response, StreamReply))
            return Response(response.status, response.headers, b"mine")

        client, _ = self._client(Response(200, {}, b"theirs"), middleware=[watching])
        with client.stream(client.boxes.read, "acme", "a") as response:
            assert response.read() == b"mine"
        assert kinds == [True]

    @pytest.mark.parametrize("broken", [{"headers": {"A": "b"}}, {"content": "text"}, {"url": 5}, {"method": None}])
    def test_broken_request(self, broken: dict[str, Any]) -> None:
        """A request whose parts are of other types is not sent, and the error says which part."""
        client, transport = self._client(middleware=[lambda request, send: send(replace(request, **broken))])
        with pytest.raises(ConfigurationError, match=f"a middleware must send on a Request whose {next(iter(broken))}"):
            client.boxes.read("acme", "a")
        assert transport.requests == []

    @pytest.mark.parametrize(("broken", "part"), [(("200", {}, b""), "status"), ((200, {}, "text"), "content")])
    def test_broken_reply(self, broken: Any, part: str) -> None:
        """So is a reply that was made of something else."""
        client, _ = self._client(middleware=[lambda request, send: Response(*broken)])
        with pytest.raises(ConfigurationError, match=f"a middleware must return a reply whose {part}"):
            client.boxes.read("acme", "a")

    def test_after_the_deadline(self) -> None:
        """What a middleware sends after the deadline of its call is not sent, and no send waits beyond it."""
        clock = FakeTime()

        def slow(request: Request) -> Response:
            clock.sleep(2)
            return reply({})

        def again(request: Request, send: Send) -> Response:
            send(request)
            send(request)
            return send(request)

        transport = ScriptedTransport(slow)
        client = BoxClient(KEY, transport=transport, middleware=[again], deadline=3.0, retries=0)
        clock.control(client)
        with pytest.raises(RequestTimeoutError, match="deadline") as caught:
            client.boxes.read("acme", "a")
        assert (transport.timeouts, caught.value.sent) == ([3.0, 1.0], "no")

    @pytest.mark.parametrize("middleware", [passed_on, [None], "text", 5])
    def test_not_functions(self, middleware: Any) -> None:
        """What is no list of functions is refused."""
        with pytest.raises(ConfigurationError, match="middleware"):
            BoxClient(KEY, middleware=middleware)

    @pytest.mark.parametrize("middleware", [lambda request, send: None, lambda request, send: send("text")])
    def test_forgotten_return(self, middleware: Any) -> None:
        """A middleware that returns no reply, or sends no request, is told so."""
        client, _ = self._client(reply({}), middleware=[middleware])
        with pytest.raises(ConfigurationError, match="a middleware must"):
            client.boxes.read("acme", "a")

    def test_coroutine_function(self) -> None:
        """The synchronous client refuses a coroutine function."""

        async def middleware(request: Request, send: Any) -> Response:
            return reply({})

        client, _ = self._client(middleware=[middleware])
        with pytest.raises(ConfigurationError, match="synchronous"):
            client.boxes.read("acme", "a")

    def test_with_options(self) -> None:
        """A client of `with_options` keeps the middleware, replaces it or has none."""
        seen: list[str] = []

        def watching(request: Request, send: Send) -> Response:
            seen.append("first")
            return send(request)

        client, _ = self._client(*[reply({}) for _ in range(3)], middleware=[watching])
        client._with_options({}).boxes.status()
        client._with_options({}, around=(None, UNSET, UNSET)).boxes.status()
        client._with_options({}, around=([passed_on], UNSET, UNSET)).boxes.status()
        assert seen == ["first"]

    async def test_asynchronous(self) -> None:
        """Middleware of the asynchronous client are coroutine functions."""
        transport = AsyncScriptedTransport([reply(status=503), reply({"slug": "a"})])

        async def signing(request: Request, send: AsyncSend) -> Response:
            return await send(request.with_headers({"X-Attempt": str(request.resent)}))

        client = AsyncBoxClient(KEY, transport=transport, middleware=[signing], retries=1)
        FakeTime().control(client, asynchronous=True)
        assert (await client.boxes.read("acme", "a")).slug == "a"
        assert [request.headers["x-attempt"] for request in transport.requests] == ["0", "1"]


class TestHooks:
    """Observers of what is sent and of what comes."""

    def test_observers(self) -> None:
        """They see each request as the middleware left it, and its reply."""
        seen: list[Any] = []
        transport = ScriptedTransport([reply(status=503), reply({})])
        client = BoxClient(
            KEY,
            transport=transport,
            retries=1,
            middleware=[lambda request, send: send(request.with_headers({"X-Own": "1"}))],
            on_request=lambda request: seen.append(request.headers["x-own"]),
            on_response=lambda request, response: seen.append((request.resent, response.status)),
        )
        FakeTime().control(client)
        client.boxes.status()
        assert seen == ["1", (0, 503), "1", (1, 200)]

    async def test_asynchronous(self) -> None:
        """Those of the asynchronous client may be coroutine functions or plain ones."""
        seen: list[str] = []

        async def on_request(request: Request) -> None:
            seen.append(request.method)

        client = AsyncBoxClient(
            KEY,
            transport=AsyncScriptedTransport([reply({})]),
            on_request=on_request,
            on_response=lambda request, response: seen.append(response.url),
        )
        await client.boxes.read("acme", "a")
        assert seen == ["GET", "https://api.boxes.example/v1/boxes/acme/a/"]

    @pytest.mark.parametrize("hook", ["on_request", "on_response"])
    def test_changes(self, hook: str) -> None:
        """An observer that returns a changed request or reply is told that only a middleware changes anything."""
        changed: Any = {"on_request": lambda request: request, "on_response": lambda request, response: response}
        client = BoxClient(KEY, transport=ScriptedTransport([reply({})]), **{hook: changed[hook]})
        with pytest.raises(ConfigurationError, match=f"{hook} only observes"):
            client.boxes.read("acme", "a")

    def test_not_a_function(self) -> None:
        """What is no function is refused."""
        broken: Any = [passed_on]
        with pytest.raises(ConfigurationError, match="on_request"):
            BoxClient(KEY, on_request=broken)
