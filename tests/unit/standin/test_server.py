"""The server itself: what it records, how it starts and stops, what is not JSON."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from tests.standin import Standin


def test_exchange_is_recorded(http: httpx2.Client, standin: Standin) -> None:
    """A test can compare what was sent and what was served."""
    reply = http.post("/v1/repos/acme/?pretty=true", json={"name": "New Repo"})
    exchange = standin.last_exchange
    assert (exchange.operation, exchange.operation_id) == ("v1:repos_create", "repos_create")
    assert (exchange.request.method, exchange.request.path) == ("POST", "/v1/repos/acme/")
    assert exchange.request.parameters == [("pretty", "true")]
    assert exchange.request.headers["x-api-key"] == "test-key"
    assert exchange.request.json() == {"name": "New Repo"}
    assert exchange.reply.status == 201
    assert exchange.reply.body == reply.content
    assert len(standin.exchanges) == 1


def test_path_is_recorded_encoded(http: httpx2.Client, standin: Standin) -> None:
    """The recorded path is the one on the wire."""
    http.get("/v1/repos/acme/a%2Fb/")
    assert standin.last_exchange.request.path == "/v1/repos/acme/a%2Fb/"


def test_pretty_reply_is_indented(http: httpx2.Client) -> None:
    """`pretty=true` indents the same JSON."""
    plain, pretty = http.get("/v1/user/self/"), http.get("/v1/user/self/", params={"pretty": "true"})
    assert pretty.text == json.dumps(plain.json(), indent=4)


BADGE = "/v1/badges/version/acme/prod/python/package-1/1.1.0/xf%3Dbdist_wheel%3Bxn%3Dx/"


def test_badge_is_an_image_or_data(anonymous: httpx2.Client, standin: Standin) -> None:
    """A badge is an image where it is rendered, and data for shields.io where that is asked for."""
    image = anonymous.get(BADGE, params={"render": "true"})
    assert image.headers["Content-Type"] == "image/svg+xml"
    assert image.content.startswith(b"<svg")
    shields = anonymous.get(BADGE, params={"shields": "true"}).json()
    assert shields == {"schemaVersion": 1, "label": "package-1", "message": "1.1.0", "color": "blue"}


def test_head_has_no_body(http: httpx2.Client, standin: Standin) -> None:
    """HEAD answers as GET does, the length included, without the body."""
    reply = http.head("/v1/repos/acme/prod/")
    assert (reply.status_code, reply.content) == (200, b"")
    assert reply.headers["Content-Length"] == http.get("/v1/repos/acme/prod/").headers["Content-Length"]


def test_options_describes_the_path(http: httpx2.Client) -> None:
    """OPTIONS tells what a path takes."""
    assert http.options("/v1/repos/acme/prod/").json()["parses"] == ["application/json"]


def test_server_is_gone_afterwards() -> None:
    """Once its block is left, nothing listens any more."""
    with Standin() as standin:
        assert httpx2.get(f"{standin.url}/v1/status/check/basic/", timeout=60).status_code == 200
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{standin.url}/v1/status/check/basic/", timeout=60)


def test_two_servers_do_not_share_state(standin: Standin, fresh_standin: Standin) -> None:
    """Each stand-in has its own port and its own things."""
    key = {"X-Api-Key": "test-key"}
    httpx2.delete(f"{fresh_standin.url}/v1/repos/acme/prod/", headers=key)
    assert httpx2.get(f"{fresh_standin.url}/v1/repos/acme/prod/", headers=key, timeout=60).status_code == 404
    assert httpx2.get(f"{standin.url}/v1/repos/acme/prod/", headers=key, timeout=60).status_code == 200


def test_overlays_are_laid_over(tmp_path: Path) -> None:
    """An overlay can add a path to what is served."""
    overlay = tmp_path / "more.overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions:\n"
        "  - target: $.paths['/user/self/'].get\n    update: {operationId: who_am_i}\n"
    )
    with Standin(overlays=[overlay], stateful=False) as standin:
        httpx2.get(f"{standin.url}/v1/user/self/", headers={"X-Api-Key": "test-key"}, timeout=60)
        assert standin.last_exchange.operation == "v1:who_am_i"


def test_runs_by_hand() -> None:
    """`python -m tests.standin` serves as many packages as it is told to, and ends quietly when interrupted."""
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-m", "tests.standin", "--packages", "40"]
    path = {"PYTHONPATH": f"{root / 'generator'}:{root}"}
    with subprocess.Popen(command, cwd=root, env=path, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[2]
        reply = httpx2.get(f"{url}/v1/packages/acme/prod/", headers={"X-Api-Key": "test-key"}, timeout=60)
        process.send_signal(signal.SIGINT)
    assert reply.headers["X-Pagination-Count"] == "40"
    assert process.returncode == 0
