"""Servers: where requests go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.harness import OK, make


class TestServers:
    """Where requests go."""

    @pytest.mark.parametrize(
        ("servers", "url"),
        [
            ('[{url: "https://a.test/v3/"}, {url: "https://b.test"}]', "https://a.test/v3/x"),
            (
                '[{url: "https://{zone}.test/{v}", variables: {zone: {default: eu}, v: {default: v9}}}]',
                "https://eu.test/v9/x",
            ),
        ],
    )
    def test_first_server(self, tmp_path: Path, servers: str, url: str) -> None:
        """The first server counts, variables by their defaults."""
        spec = f"servers: {servers}\npaths: {{/x: {{get: {{operationId: x, {OK}}}}}}}\n"
        assert make(tmp_path, spec).call("x").sent.url == url

    def test_server_of_an_operation(self, tmp_path: Path) -> None:
        """An operation's own server gives its base path."""
        spec = """
            servers: [{url: "https://a.test/v1"}]
            paths: {/x: {get: {operationId: x, servers: [{url: /v2}], responses: {"200": {description: F}}}}}
            """
        assert make(tmp_path, spec).call("x").sent.url == "https://a.test/v2/x"

    def test_no_server(self, tmp_path: Path) -> None:
        """Without a server the client wants a base URL, and says so."""
        spec = 'servers: []\npaths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        sdk = make(tmp_path, spec)
        with pytest.raises(sdk.module.ConfigurationError, match="base_url"):
            sdk.client(None)[0].x()
        assert sdk.call("x", settings={"base_url": "http://h"}).sent.url == "http://h/x"

    def test_configured(self, tmp_path: Path) -> None:
        """A configured base URL is stronger than the document's."""
        spec = 'paths: {/x: {get: {operationId: x, responses: {"200": {description: F}}}}}\n'
        assert make(tmp_path, spec, "base_url: https://c.test").call("x").sent.url == "https://c.test/x"
