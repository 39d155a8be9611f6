"""Files from URLs: limits, and what a URL shows of itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sdkwright.errors import LimitError, ReadError
from sdkwright.load import Url
from sdkwright.load.nodes import text
from sdkwright.load.sources.fetch import fetch, require_allowed


@pytest.fixture
def url() -> Iterator[Url]:
    """A server that answers anything with a hundred bytes."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 100)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that it has
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield Url(f"http://127.0.0.1:{server.server_port}/a.json")
    server.shutdown()
    server.server_close()


def test_a_file_is_fetch(url: Url) -> None:
    """The body is given as it is."""
    assert fetch(url, [url.host]) == b"x" * 100


def test_a_file_that_is_too_large_is_refused(url: Url, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of files holds for what is fetched; reading ends there."""
    monkeypatch.setattr(text, "SIZE_LIMIT", 99)
    with pytest.raises(LimitError, match="larger than"):
        fetch(url, [url.host])


def test_a_file_that_takes_too_long_is_refused(url: Url, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that trickles cannot hold a run for ever."""
    monkeypatch.setattr("sdkwright.load.sources.fetch.TIME_LIMIT", -1.0)
    with pytest.raises(LimitError, match="takes longer"):
        fetch(url, [url.host])


def test_only_allowed_hosts_are_asked(url: Url) -> None:
    """A host counts with its port."""
    for hosts in ([], ["127.0.0.1"], ["127.0.0.1:1"]):
        with pytest.raises(ReadError, match="is not allowed"):
            fetch(url, hosts)


@pytest.mark.parametrize(
    ("written", "host", "shown"),
    [
        ("https://Example.com/a?b#c", "example.com", "https://example.com/a"),
        ("https://example.com:443/", "example.com", "https://example.com/"),
        ("http://example.com:443/", "example.com:443", "http://example.com:443/"),
        ("http://me:pass@localhost:8000/a", "localhost:8000", "http://localhost:8000/a"),
        ("http://[::1]:8000", "[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_what_a_url_shows(written: str, host: str, shown: str) -> None:
    """Hosts are compared without the scheme's own port; users, passwords and queries are not shown."""
    parsed = Url.parse(written)
    assert parsed is not None
    assert (parsed.host, parsed.shown) == (host, shown)


@pytest.mark.parametrize(
    "written", ["", "a.json", "file:///a", "ftp://h/a", "//h/a", "http://", "http://[", "http://h:x", "http:a", "C:\\a"]
)
def test_what_is_no_url(written: str) -> None:
    """Only http and https with a host count."""
    assert Url.parse(written) is None


def test_https_is_not_left() -> None:
    """A redirect from https to http is refused before anybody is asked."""
    with pytest.raises(ReadError, match="not encrypted"):
        require_allowed(Url("http://h/a"), Url("https://h/a"), ["h"])
