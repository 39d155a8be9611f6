"""The search for the secret with real connections, whose libraries have logs and errors of their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pytest
from msgspec.structs import replace

from sdkwright.runtime import (
    Client,
    ClientCredentials,
    Headers,
    HttpxTransport,
    OAuth2Scheme,
    PyreqwestTransport,
    Tracing,
)
from tests.functional.loopback import Answer, Came, loopback
from tests.unit.runtime.api import SETTINGS, BoxClient
from tests.unit.runtime.secret_search import BROKEN, CARRIERS, SECRET, found, tried
from tests.unit.runtime.serving import answering, replying
from tests.unit.runtime.test_tracing import KeptSpans
from tests.unit.runtime.transports import AiohttpTransport

TRANSPORTS: Final[dict[str, Callable[..., Any]]] = {
    "httpx2": HttpxTransport,
    "aiohttp": AiohttpTransport,
    "pyreqwest": PyreqwestTransport,
}
ANSWERS: Final[dict[str, Answer]] = {
    "success": Answer(b'{"slug": "a"}'),
    "refused": Answer(json.dumps({"detail": SECRET, SECRET: SECRET}).encode(), 401),
    "failed": Answer(SECRET.encode(), 503),
    "broken": Answer(BROKEN),
    "redirect": Answer(b"", 302, {"Location": f"/elsewhere?X-Amz-Signature={quote(SECRET)}"}),
}
GARBAGE: Final = f"{SECRET} 200 {SECRET}\r\n{SECRET}\r\n\r\n".encode()
CUT: Final = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"slug": "' + SECRET.encode()
)
PASSWORD: Final = quote(SECRET, safe="")
SIGNED: Final = f"/slot?X-Amz-Signature={PASSWORD}&X-Amz-Credential={PASSWORD}"


@pytest.fixture(params=TRANSPORTS)
def carried(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """What makes each of the real transports."""
    kind: Callable[..., Any] = TRANSPORTS[request.param]
    return kind


def on_spans(kept: KeptSpans) -> list[str]:
    """All that spans tell."""
    return [f"{span.name} {span.attributes!r} {span.status!r}" for span in kept.spans]


class TestOnTheWire:
    """Calls, downloads, signed URLs and proxies."""

    @pytest.mark.parametrize("answer", ANSWERS)
    @pytest.mark.parametrize("carrier", CARRIERS)
    def test_calls(self, carrier: str, answer: str, carried: Any, written: Callable[[], str], tmp_path: Path) -> None:
        """Not by calls, raw requests or downloads, nor in the spans of their requests."""
        kept = KeptSpans()
        with (
            loopback(lambda came: Answer() if came.target.startswith("/elsewhere") else ANSWERS[answer]) as server,
            BoxClient(
                **CARRIERS[carrier], base_url=server.url, transport=carried(), middleware=[Tracing(kept)]
            ) as client,
        ):
            texts = [
                *tried(
                    lambda: client.boxes.read("acme", "a"),
                    client.boxes.list,
                    lambda: client.request("POST", "/v1/raw", body={"a": 1}),
                    lambda: client.download_to(tmp_path / "file", client.boxes.read, "acme", "a"),
                )
            ]
        assert len(server.came) >= 4
        assert len(kept.spans) >= 4
        assert found([*texts, *on_spans(kept), written()]) == []

    @pytest.mark.parametrize("garbage", [GARBAGE, CUT], ids=["garbage", "cut"])
    @pytest.mark.parametrize("carrier", CARRIERS)
    def test_no_replies(
        self, carrier: str, garbage: bytes, carried: Any, written: Callable[[], str], tmp_path: Path
    ) -> None:
        """Nor where the server repeats the secret in what is no whole reply."""
        kept = KeptSpans()
        with (
            answering(replying(garbage)) as url,
            BoxClient(**CARRIERS[carrier], base_url=url, transport=carried(), middleware=[Tracing(kept)]) as client,
        ):
            texts = [
                *tried(
                    lambda: client.boxes.read("acme", "a"),
                    lambda: client.download_to(tmp_path / "file", client.boxes.read, "acme", "a"),
                )
            ]
        assert found([*texts, *on_spans(kept), written()]) == []

    @pytest.mark.parametrize("answer", ANSWERS)
    def test_signed_urls(self, answer: str, carried: Any, written: Callable[[], str], tmp_path: Path) -> None:
        """Nor from a URL that a storage service has signed, whatever becomes of the request."""
        kept = KeptSpans()
        with (
            loopback(lambda _: ANSWERS[answer]) as server,
            BoxClient("key", transport=carried(), middleware=[Tracing(kept)]) as client,
        ):
            url = server.url + SIGNED
            texts = [
                *tried(
                    lambda: client.request("PUT", url, body=b"abc"),
                    lambda: client.download_to(tmp_path / "file", url),
                )
            ]
        assert len(server.came) >= 2
        assert found([*texts, *on_spans(kept), written()]) == []

    def test_lost_signed_urls(self, carried: Any, written: Callable[[], str], tmp_path: Path) -> None:
        """Nor where the service cannot be reached, or breaks off."""
        with answering(replying(CUT)) as url, BoxClient("key", transport=carried()) as client:
            texts = [
                *tried(
                    lambda: client.request("PUT", url + SIGNED, body=b"abc"),
                    lambda: client.download_to(tmp_path / "file", url + SIGNED),
                )
            ]
        with BoxClient("key", transport=carried()) as client:
            texts += tried(lambda: client.request("PUT", url + SIGNED, body=b"abc"))
        assert found([*texts, written()]) == []

    @pytest.mark.parametrize("status", [200, 407, 502])
    def test_proxies(self, status: int, carried: Any, written: Callable[[], str]) -> None:
        """Nor the password of a proxy, whether it lets requests pass or not, or is not there at all."""
        with loopback(lambda _: Answer(SECRET.encode(), status)) as proxy:
            host = proxy.url.removeprefix("http://")
            texts = []
            for base in ("http://api.boxes.example", "https://api.boxes.example"):
                transport = carried(proxy=f"http://me:{PASSWORD}@{host}")
                with BoxClient("key", base_url=base, transport=transport) as client:
                    texts += [repr(client), repr(transport), *tried(client.boxes.list)]
        transport = carried(proxy=f"http://me:{PASSWORD}@{host}")
        with BoxClient("key", base_url="http://api.boxes.example", transport=transport) as client:
            texts += tried(client.boxes.list)
        assert any("proxy-authorization" in came.headers for came in proxy.came)
        assert found([*texts, written()]) == []

    @pytest.mark.parametrize("proxy", ["ftp://me:{}@proxy.example", "http://me:{}@proxy.example:port", "me:{}@[::x"])
    def test_strange_proxies(self, proxy: str, carried: Any, written: Callable[[], str]) -> None:
        """Nor the password in a URL that is no proxy's."""

        def call() -> None:
            with BoxClient(
                "key", base_url="http://127.0.0.1:9", transport=carried(proxy=proxy.format(PASSWORD))
            ) as one:
                one.boxes.list()

        texts = list(tried(call))
        assert "ConfigurationError" in texts[0]
        assert found([*texts, written()]) == []


class LoginClient(Client[Headers]):
    """A client that fetches its tokens."""

    _settings = replace(
        SETTINGS,
        schemes={"login": OAuth2Scheme("/token")},
        default_auth=(("login",),),
        arguments={},
        environment={},
    )


TOKENS: Final[dict[str, Answer]] = {
    "issued": Answer(json.dumps({"access_token": PASSWORD, "refresh_token": SECRET, "token_type": "bearer"}).encode()),
    "refused": Answer(json.dumps({"error": SECRET, "error_description": SECRET}).encode(), 401),
    "strange": Answer(json.dumps({"access_token": {"is": SECRET}, "expires_in": SECRET}).encode()),
    "broken": Answer(BROKEN),
    "failed": Answer(SECRET.encode(), 500),
}


class TestTokens:
    """What is exchanged for a token, and the token."""

    @pytest.mark.parametrize("answer", ANSWERS)
    @pytest.mark.parametrize("token", TOKENS)
    @pytest.mark.parametrize("in_body", [True, False])
    def test_nowhere(self, in_body: bool, token: str, answer: str, carried: Any, written: Callable[[], str]) -> None:
        """Neither the secret of an application nor tokens are shown, whatever the endpoint and the API say."""
        kept = KeptSpans()
        login = ClientCredentials("me", SECRET, in_body=in_body)

        def answered(came: Came) -> Answer:
            return TOKENS[token] if came.target == "/token" else ANSWERS[answer]

        with (
            loopback(answered) as server,
            LoginClient(
                {"login": login}, base_url=server.url, transport=carried(), retries=0, middleware=[Tracing(kept)]
            ) as client,
        ):
            texts = [repr(login), repr(client), repr(client._sender.config)]
            texts += tried(lambda: client.request("GET", "/v1/boxes/"))
        assert server.came
        assert found([*texts, *on_spans(kept), written()]) == []
