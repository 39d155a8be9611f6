"""What users put around the requests of a generated client, and its log."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from tests.functional.harness import OK, Sdk


@pytest.mark.spec(f"""
    paths:
      /things:
        get: {{operationId: things_list, {OK}}}
        post: {{operationId: things_create, {OK}}}
    """)
class TestSeams:
    """A client with middleware, hooks and a log."""

    def test_middleware(self, sdk: Sdk) -> None:
        """The client takes functions around each request, and `with_options` replaces them."""
        seen: list[str] = []

        def timed(request: Any, send: Any) -> Any:
            seen.append("timed")
            return send(request)

        client, _ = sdk.client({}, {}, middleware=[timed], on_request=lambda request: seen.append(request.method))
        client.things.list()
        client.with_options(middleware=None, on_response=lambda request, reply: seen.append("came")).things.list()
        assert seen == ["timed", "GET", "GET", "came"]

    def test_log(self, sdk: Sdk, caplog: pytest.LogCaptureFixture) -> None:
        """The logger has the name of the module."""
        caplog.set_level(logging.INFO, sdk.module.__name__)
        client, _ = sdk.client({})
        client.things.list()
        assert [record.name for record in caplog.records] == [sdk.module.__name__]

    def test_log_variable(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """The variable that turns the log on begins with the name of the project."""
        variable = sdk.module.__name__.removesuffix("_sdk").upper() + "_LOG"
        monkeypatch.setenv(variable, "info")
        client, _ = sdk.client({})
        client.things.list()
        assert capsys.readouterr().err.count(" 200 in ") == 1
