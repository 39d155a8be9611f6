"""Credentials and variables of sdk.yaml have to be for security schemes that the documents have."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import make

SPEC = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://api.test}]
security: [{apikey: []}]
paths: {/x: {get: {operationId: x, responses: {'204': {description: None}}}}}
components: {securitySchemes: {apikey: {type: apiKey, in: header, name: X-Key}}}
"""


@pytest.mark.parametrize("config", ["credentials: {apikeyy: key}", "environment: {apikeyy: PETS_KEY}"])
def test_unknown_scheme(tmp_path: Path, config: str) -> None:
    """A misspelt scheme is an error at its key that names the nearest one."""
    with pytest.raises(ConfigError, match=r"sdk\.yaml.*no document has.*'apikeyy'; did you mean 'apikey'\?"):
        make(tmp_path, SPEC, config)


def test_known_schemes(tmp_path: Path) -> None:
    """A scheme of the documents, and `base_url`, are fine."""
    sdk = make(tmp_path, SPEC, "credentials: {apikey: key}\nenvironment: {apikey: PETS_KEY, base_url: PETS_URL}")
    client, transport = sdk.client(None, key="secret")
    client.x()
    assert transport.requests[0].headers["X-Key"] == "secret"
