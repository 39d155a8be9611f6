"""The log of a client: what it says of each request, and what it never shows."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from rich.console import Console
from rich.logging import RichHandler

from sdkwright.runtime import (
    AsyncScriptedTransport,
    ConfigurationError,
    Response,
    ScriptedTransport,
    TransportError,
    reply,
)
from sdkwright.runtime.observing.logger import LOGGER
from sdkwright.runtime.observing.record import turn_on
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.credentials import KEY
from tests.unit.runtime.timing import FakeTime

URL = "https://api.boxes.example/v1/boxes/acme/a/"


@pytest.fixture(autouse=True)
def own_logger() -> Iterator[logging.Logger]:
    """The logger as it was, after each test."""
    logger = logging.getLogger(LOGGER)
    yield logger
    logger.setLevel(logging.NOTSET)
    logger.handlers = [handler for handler in logger.handlers if isinstance(handler, logging.NullHandler)]


def calling(*answers: Response | Exception, **given: Any) -> BoxClient:
    """A client with a key that is answered so."""
    client = BoxClient(KEY, transport=ScriptedTransport(list(answers)), **given)
    FakeTime().control(client)
    return client


class TestLines:
    """What is written, and at which level."""

    def test_attempts(self, caplog: pytest.LogCaptureFixture) -> None:
        """At info, each attempt has a line with its outcome, and each wait before another one."""
        caplog.set_level(logging.INFO, LOGGER)
        failure = TransportError("broken", kind="connect", sent="no")
        calling(failure, reply(status=503), reply({}), retries=2).boxes.read("acme", "a")
        assert caplog.messages == [
            f"GET {URL}: TransportError, connect in 0 ms (attempt 1)",
            f"GET {URL}: attempt 2 follows in 0.5 s",
            f"GET {URL}: 503 in 0 ms (attempt 2)",
            f"GET {URL}: attempt 3 follows in 1 s",
            f"GET {URL}: 200 in 0 ms (attempt 3)",
        ]

    def test_time(self, caplog: pytest.LogCaptureFixture) -> None:
        """The time that a request took is told in milliseconds."""
        caplog.set_level(logging.INFO, LOGGER)
        clock = FakeTime()

        def slow(request: object) -> Response:
            clock.sleep(0.25)
            return reply({})

        client = BoxClient(KEY, transport=ScriptedTransport(slow))
        clock.control(client)
        client.boxes.read("acme", "a")
        assert caplog.messages == [f"GET {URL}: 200 in 250 ms (attempt 1)"]

    async def test_asynchronous(self, caplog: pytest.LogCaptureFixture) -> None:
        """The asynchronous client writes the same."""
        caplog.set_level(logging.INFO, LOGGER)
        client = AsyncBoxClient(KEY, transport=AsyncScriptedTransport([reply({})]))
        FakeTime().control(client, asynchronous=True)
        await client.boxes.read("acme", "a")
        assert caplog.messages == [f"GET {URL}: 200 in 0 ms (attempt 1)"]

    def test_redirects(self, caplog: pytest.LogCaptureFixture) -> None:
        """Each redirect has a line of its own."""
        caplog.set_level(logging.INFO, LOGGER)
        calling(reply(status=302, headers={"Location": "/v1/b/"}), reply({})).boxes.read("acme", "a")
        assert [message.partition(" in ")[0] for message in caplog.messages] == [
            f"GET {URL}: 302",
            "GET https://api.boxes.example/v1/b/: 200",
        ]

    def test_headers(self, caplog: pytest.LogCaptureFixture) -> None:
        """At debug, the headers of requests and replies are written as well."""
        caplog.set_level(logging.DEBUG, LOGGER)
        calling(reply({}, headers={"X-Served-By": "a1"})).boxes.read("acme", "a")
        sent, told, came = caplog.messages
        assert "X-Api-Key: ***" in sent
        assert "User-Agent: boxes-sdk/1.2.3" in sent
        assert "X-Served-By: a1" in came
        assert told.endswith("(attempt 1)")

    def test_off(self, caplog: pytest.LogCaptureFixture) -> None:
        """By default nothing is written: who wants the log says so."""
        calling(reply({})).boxes.read("acme", "a")
        assert caplog.messages == []


class TestSecrets:
    """What the log never shows."""

    def _log(self, caplog: pytest.LogCaptureFixture, client: BoxClient, **options: Any) -> str:
        caplog.set_level(logging.DEBUG, LOGGER)
        client.boxes.read("acme", "a", options=options or None)  # type: ignore[arg-type]
        assert caplog.messages
        # Arguments are looked at, too: a handler may write them apart from the message.
        return "\n".join([*caplog.messages, *(str(record.args) for record in caplog.records)])

    @pytest.mark.parametrize(
        "given",
        [
            {"api_key": KEY},
            {"bearer": KEY},
            {"query_key": KEY},
            {"api_key": "other", "headers": {"Authorization": f"Custom {KEY}"}},
            {"api_key": "other", "headers": {"Proxy-Authorization": KEY}},
            {"api_key": "other", "headers": {"X-Vendor-Token": KEY}},
            {"api_key": "other", "headers": {"Cookie": f"session={KEY}"}},
        ],
    )
    def test_credentials(self, caplog: pytest.LogCaptureFixture, given: dict[str, Any]) -> None:
        """No credential is shown, wherever it is sent."""
        client = BoxClient(**given, transport=ScriptedTransport([reply({})]))
        assert KEY not in self._log(caplog, client)

    def test_basic(self, caplog: pytest.LogCaptureFixture) -> None:
        """A password is shown neither as it is nor as it is sent."""
        client = BoxClient(basic=("me", "pass-word"), transport=ScriptedTransport([reply({})]))
        text = self._log(caplog, client)
        assert "pass-word" not in text
        assert "bWU6cGFzcy13b3Jk" not in text

    def test_echo(self, caplog: pytest.LogCaptureFixture) -> None:
        """A credential that the server repeats in a header of any name is hidden."""
        headers = {"X-Debug": f"key {KEY} is fine", "Set-Cookie": "session=abcdef"}
        text = self._log(caplog, calling(reply({}, headers=headers)))
        assert KEY not in text
        assert "abcdef" not in text
        assert "X-Debug: key *** is fine" in text

    @pytest.mark.parametrize(
        ("given", "echo"),
        [
            ({"basic": ("me", "pass-word")}, "pass-word"),
            ({"api_key": "other", "headers": {"Cookie": "session=abcdef; size=5"}}, "abcdef"),
            ({"api_key": "a+b/c=d"}, "a%2Bb%2Fc%3Dd"),
            ({"api_key": "s3cr"}, "s3cr"),
            ({"api_key": "other", "headers": {"X-Vendor-Token": "Own abcdef"}}, "abcdef"),
        ],
    )
    def test_other_spellings(self, caplog: pytest.LogCaptureFixture, given: dict[str, Any], echo: str) -> None:
        """So is a part of one, and one in another spelling."""
        answer = reply({}, headers={"X-Debug": f"you sent {echo}"})
        text = self._log(caplog, BoxClient(**given, transport=ScriptedTransport([answer])))
        assert "X-Debug: you sent ***" in text

    @pytest.mark.parametrize("url", ["https://store.example/#access_token=abcdef", "https://me:abcdef@store.example/"])
    def test_urls_of_replies(self, caplog: pytest.LogCaptureFixture, url: str) -> None:
        """Fragments, users and passwords of URLs in headers are hidden."""
        text = self._log(caplog, calling(reply({}, headers={"Content-Location": url})))
        assert "abcdef" not in text
        assert "store.example" in text

    def test_signed_urls(self, caplog: pytest.LogCaptureFixture) -> None:
        """The signature of a URL to which the server leads is hidden, in its headers and in the next request."""
        signed = "https://store.example/f?X-Amz-Signature=abcdef&X-Amz-Security-Token=ghijkl&size=5"
        text = self._log(caplog, calling(reply(status=302, headers={"Location": signed}), reply({})))
        assert "abcdef" not in text
        assert "ghijkl" not in text
        assert text.count("X-Amz-Signature=***&X-Amz-Security-Token=***&size=5") >= 2

    def test_reflected(self, caplog: pytest.LogCaptureFixture) -> None:
        """A credential that a server puts into the URL of a redirect is not shown where that is sent."""
        signed = f"https://store.example/f?from={KEY}&size=5"
        text = self._log(caplog, calling(reply(status=302, headers={"Location": signed}), reply({})))
        assert KEY not in text
        assert "https://store.example/f?from=***&size=5" in text

    def test_bodies(self, caplog: pytest.LogCaptureFixture) -> None:
        """Neither body is written, at any level."""
        text = self._log(caplog, calling(reply({"slug": "body-of-reply"})), body={"name": "body-of-request"})
        assert "body-of" not in text

    def test_broken_lines(self, caplog: pytest.LogCaptureFixture) -> None:
        """A header cannot begin a line of its own in the log."""
        text = self._log(caplog, calling(reply({}, headers={"X-Evil": "a\nGET forged"})))
        assert "a?GET forged" in text


class TestVariable:
    """The environment variable that turns the log on."""

    @pytest.mark.parametrize(("value", "lines"), [("info", 1), ("DEBUG ", 3), ("", 0)])
    def test_levels(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str, lines: int
    ) -> None:
        """It takes info and debug, and writes each line once to stderr however many clients there are."""
        monkeypatch.setenv("BOXES_LOG", value)
        calling()
        calling(reply({})).boxes.read("acme", "a")
        captured = capsys.readouterr()
        assert captured.out == ""
        assert len(captured.err.splitlines()) == lines
        assert KEY not in captured.err

    @pytest.mark.parametrize("with_rich", [False, True])
    def test_beside_own_handlers(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], with_rich: bool
    ) -> None:
        """Where the program writes logs to stderr itself, no line comes twice."""
        monkeypatch.setenv("BOXES_LOG", "info")
        console = Console(stderr=True, width=300)
        handler = RichHandler(console=console) if with_rich else logging.StreamHandler(sys.stderr)
        logging.getLogger().addHandler(handler)
        try:
            calling(reply({})).boxes.read("acme", "a")
        finally:
            logging.getLogger().removeHandler(handler)
        assert len(capsys.readouterr().err.splitlines()) == 1

    def test_beside_a_strict_handler(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A handler that leaves out such lines does not keep them from being written."""
        monkeypatch.setenv("BOXES_LOG", "info")
        handler = logging.StreamHandler(sys.stderr)
        handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(handler)
        try:
            calling(reply({})).boxes.read("acme", "a")
        finally:
            logging.getLogger().removeHandler(handler)
        assert len(capsys.readouterr().err.splitlines()) == 1

    def test_other_values(self) -> None:
        """Any other value is refused, with the name of the variable."""
        with pytest.raises(ConfigurationError, match="BOXES_LOG must be info or debug"):
            turn_on("BOXES_LOG", {"BOXES_LOG": "loud"})

    def test_no_handler_by_default(self, own_logger: logging.Logger) -> None:
        """Without the variable, the logger has one handler, which writes nothing."""
        for _ in range(2):
            calling(reply({})).boxes.read("acme", "a")
        assert [type(handler) for handler in own_logger.handlers] == [logging.NullHandler]
