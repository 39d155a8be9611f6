"""The built site, on disk and on the loopback, and a browser that reports whatever goes wrong on a page."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.site import axe, building

# The sandbox refuses to run for root, as which a container's programs run.
_OPTIONS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
]


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing to standard error of what has gone well."""


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    return building.site()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the site is served on the loopback, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, closed before any test elsewhere: its driver keeps an event loop running, which those make anew."""
    program = shutil.which("chromium")
    if program is None:
        _cannot("Chromium is missing: install Debian's package chromium")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program, args=_OPTIONS) as browser:
        yield browser


@pytest.fixture(scope="session")
def axe_script() -> str:
    """The source of axe-core."""
    try:
        return axe.script()
    except axe.UnreachableError as error:
        _cannot(f"axe-core cannot be fetched: {error}")


def _cannot(why: str) -> NoReturn:
    """Skip a test that cannot be run here, loudly; on a machine of continuous integration it fails."""
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(f"NO BROWSER HAS JUDGED THE SITE: {why}")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a past, as wide as a desk's."""
    with browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light") as context:
        context.set_default_timeout(15_000)
        yield context


@pytest.fixture
def page(context: BrowserContext, served: str) -> Iterator[Page]:
    """A blank page; at the end nothing was asked of another machine, and no page reported an error."""
    faults: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((served, "file:", "data:", "about:", "blob:")):
            faults.append(f"asked another machine: {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console: {message.text}")

    def failed(request: Request) -> None:
        # What a page still waits for is given up when it is left.
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"failed: {request.url}")

    context.on("request", asked)
    context.on("console", said)
    context.on("weberror", lambda error: faults.append(f"raised: {error.error}"))
    context.on("requestfailed", failed)
    yield context.new_page()
    assert faults == []
