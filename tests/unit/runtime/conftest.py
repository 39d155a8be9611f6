"""What the tests of the runtime share: no variables of the machine, and a client that is answered `{}`."""

from __future__ import annotations

import logging
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sdkwright.runtime import AsyncAiohttpTransport, PyreqwestTransport, ScriptedTransport, reply
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.transports import AiohttpTransport


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine reaches a client."""
    for name in ("BOXES_HOST", "BOXES_KEY", "BOXES_LOG"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def transport() -> ScriptedTransport:
    """A transport that answers every request with an empty object."""
    return ScriptedTransport(lambda request: reply({}))


@pytest.fixture
def client(transport: ScriptedTransport) -> BoxClient:
    """A client with a key that sends by this transport."""
    return BoxClient("key", transport=transport)


@pytest.fixture(params=["httpx2", "aiohttp", "pyreqwest"])
def transport_kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The library by which clients send that are given no transport; pyreqwest only has a synchronous half."""
    kind: str = request.param
    if kind == "aiohttp":
        monkeypatch.setattr("sdkwright.runtime.sync.httpx_transport.HttpxTransport", AiohttpTransport)
        monkeypatch.setattr("sdkwright.runtime.aio.httpx_transport.AsyncHttpxTransport", AsyncAiohttpTransport)
    if kind == "pyreqwest":
        monkeypatch.setattr("sdkwright.runtime.sync.httpx_transport.HttpxTransport", PyreqwestTransport)
    return kind


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate of its own for 127.0.0.1."""
    if (openssl := shutil.which("openssl")) is None:
        pytest.skip("there is no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("tls") / "own.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    # The certificate of an authority is none of a server, says pyreqwest.
    names += ["-addext", "basicConstraints=critical,CA:FALSE"]
    made = subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names, "-keyout", "-", "-out", "-"],
        capture_output=True,
        check=True,
    )
    path.write_bytes(made.stdout)
    return path


def _of_requests(caplog: pytest.LogCaptureFixture) -> Iterator[logging.LogRecord]:
    """The records but those in which httpcore2 writes the headers of replies, which nobody can tell it not to."""
    for record in caplog.records:
        if not (record.name.startswith("httpcore2") and record.getMessage().startswith("receive_response_headers")):
            yield record


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """All that loggers and warnings write, those of all libraries included."""
    caplog.set_level(logging.DEBUG)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield lambda: "\n".join(
            [*(f"{one.getMessage()} {one.args!r}" for one in _of_requests(caplog)), *map(str, caught)]
        )
