"""What goes wrong between a client and the server.

standin.fault("truncated", "/v1/repos/*", times=2)      -> two replies are cut in half
POST /_control/faults/ {"kind": "truncated", ...}        -> the same, for programs in other processes
"""

from __future__ import annotations

import json
import socket
from typing import Any

import httpx2
import pytest

from tests.standin import Standin
from tests.standin.wire_faults import Kind

ONE = "/v1/repos/acme/prod/"
LATE = httpx2.Timeout(0.05)


def repositories(standin: Standin) -> list[str]:
    """What is there, read without going over the wire."""
    return [row.values["name"] for row in standin.state.rows("repositories")]


@pytest.mark.parametrize("kind", ["reset-before", "reset-during", "reset-after", "reset-reply", "truncated"])
def test_broken_connection(kind: Kind, http: httpx2.Client, standin: Standin) -> None:
    """The client gets no whole reply, once; whether the request was carried out depends on the fault."""
    standin.fault(kind, "/v1/repos/*", method="POST")
    with pytest.raises((httpx2.ReadError, httpx2.RemoteProtocolError)):
        http.post("/v1/repos/acme/", json={"name": "new"})
    carried_out = kind not in ("reset-before", "reset-during")
    assert ("new" in repositories(standin)) is carried_out
    assert [exchange.reply.status for exchange in standin.exchanges] == [201 if carried_out else 0]
    assert http.get(ONE).status_code == 200


def test_reset_during_an_upload(http: httpx2.Client, standin: Standin) -> None:
    """A reset while the body is coming leaves the slot as empty as it was."""
    place = http.post("/v1/files/acme/prod/", json={"filename": "big.bin", "method": "put"}).json()
    standin.fault("reset-during", "/upload/*")
    content = b"x" * 4_000_000
    with pytest.raises(httpx2.TransportError):
        httpx2.put(place["upload_url"], content=content)
    assert len(standin.last_exchange.request.body) < len(content)
    assert httpx2.put(place["upload_url"], content=content).status_code == 200
    assert standin.uploads[place["identifier"]].content == content


@pytest.mark.parametrize("kind", ["silent", "stalled"])
def test_reply_that_never_ends(kind: Kind, http: httpx2.Client, standin: Standin) -> None:
    """The server waits until the client gives up, however long that takes."""
    standin.fault(kind)
    with pytest.raises(httpx2.ReadTimeout):
        http.get(ONE, timeout=LATE)
    assert http.get(ONE).status_code == 200


def test_slow_reply_is_whole(http: httpx2.Client, standin: Standin) -> None:
    """A slow reply comes in pieces, and all of it comes."""
    whole = http.get(ONE).content
    standin.fault("slow", pieces=5, pause=0.0)
    with http.stream("GET", ONE) as reply:
        assert b"".join(reply.iter_raw()) == whole


@pytest.mark.parametrize("kind", ["truncated", "slow"])
def test_reply_without_a_length(kind: Kind, http: httpx2.Client, standin: Standin) -> None:
    """A fault can take the length away, so that the end of a chunked body is what is missing."""
    standin.fault(kind, chunked=True, pause=0.0)
    with http.stream("GET", ONE) as reply:
        assert (reply.headers.get("content-length"), reply.headers["transfer-encoding"]) == (None, "chunked")
        if kind == "truncated":
            with pytest.raises(httpx2.RemoteProtocolError, match="incomplete chunked read"):
                reply.read()


def test_connection_that_is_closed_unannounced(standin: Standin) -> None:
    """The reply is whole and promises nothing; the connection is over all the same."""
    standin.fault("closed")
    host, _, port = standin.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as plain:
        plain.sendall(b"GET /v1/user/self/ HTTP/1.1\r\nHost: " + f"{host}:{port}".encode() + b"\r\n\r\n")
        received = b"".join(iter(lambda: plain.recv(4096), b""))
    head, _, body = received.partition(b"\r\n\r\n")
    assert json.loads(body)["authenticated"] is False
    assert b"connection:" not in head.lower()


def test_other_content_type(http: httpx2.Client, standin: Standin) -> None:
    """The body is what it always is and is called something else."""
    expected = http.get(ONE).content
    standin.fault("content-type", content_type="text/html")
    reply = http.get(ONE)
    assert (reply.headers["content-type"], reply.content) == ("text/html", expected)


def test_series_of_failures(http: httpx2.Client, standin: Standin) -> None:
    """Failures come in the order in which they were asked for; by default each is the page of a gateway."""
    for status in (500, 502, 503):
        standin.fault("reply", status=status)
    replies = [http.get(ONE) for _ in range(4)]
    assert [reply.status_code for reply in replies] == [500, 502, 503, 200]
    assert "<h1>502 Bad Gateway</h1>" in replies[1].text
    assert replies[1].headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("carried_out", [True, False])
def test_failure_may_come_too_late(carried_out: bool, http: httpx2.Client, standin: Standin) -> None:
    """A gateway can fail before the request is carried out or after it."""
    standin.fault("reply", status=504, carried_out=carried_out)
    assert http.post("/v1/repos/acme/", json={"name": "new"}).status_code == 504
    assert ("new" in repositories(standin)) is carried_out


def test_own_body_and_headers(http: httpx2.Client, standin: Standin) -> None:
    """A failure carries what it was given."""
    standin.fault("reply", status=503, body={"detail": "Later."}, headers={"Retry-After": "1"})
    reply = http.get(ONE)
    assert (reply.status_code, reply.json(), reply.headers["retry-after"]) == (503, {"detail": "Later."}, "1")


def test_path_method_and_count(http: httpx2.Client, standin: Standin) -> None:
    """A fault is for requests of its path and method; it spares the first ones and ends after its number."""
    standin.fault("reply", "/v1/repos/*/prod/", method="GET", skip=1, times=2)
    assert [http.get(ONE).status_code for _ in range(4)] == [200, 502, 502, 200]
    standin.fault("reply", "/v1/repos/acme/prod/", method="PATCH")
    assert [http.get(ONE).status_code, http.get("/v1/repos/acme/").status_code] == [200, 200]
    assert http.patch(ONE, json={"description": "x"}).status_code == 502


def test_reset_takes_faults_away(http: httpx2.Client, standin: Standin) -> None:
    """A reset leaves nothing that is still to go wrong."""
    standin.fault("silent", times=5)
    standin.reset()
    assert http.get(ONE).status_code == 200


def test_unknown_kind(standin: Standin) -> None:
    """A kind that there is not is refused, and the message names those that there are."""
    unknown: Any = "explosion"
    with pytest.raises(ValueError, match="'explosion'; there are closed, content-type, reply"):
        standin.fault(unknown)
