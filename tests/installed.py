"""Uses the SDK where its wheel is all that was installed: `python -I tests/installed.py`."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from importlib.metadata import version
from importlib.resources import files

import cloudsmith_sdk
from cloudsmith_sdk import (
    AsyncCloudsmith,
    AsyncScriptedTransport,
    Cloudsmith,
    NotFoundError,
    Response,
    ScriptedTransport,
)

JSON = {"Content-Type": "application/json"}
FOUND = Response(200, JSON, b'{"authenticated": true, "slug": "ada", "something_new": 1}')
MISSING = Response(404, JSON, b'{"detail": "Not found."}')


def main() -> None:
    """Raise AssertionError where the wheel is not whole."""
    assert importlib.util.find_spec("sdkwright") is None, "the generator is here as well: this proves nothing"
    assert cloudsmith_sdk.__version__ == version("cloudsmith-sdk")
    assert files("cloudsmith_sdk").joinpath("py.typed").is_file()
    _call()
    asyncio.run(_call_async())
    sys.stdout.write(f"cloudsmith-sdk {cloudsmith_sdk.__version__} imports and calls\n")


def _call() -> None:
    transport = ScriptedTransport([FOUND, MISSING])
    with Cloudsmith(api_key="secret", transport=transport) as client:
        assert client.user.self().slug == "ada"
        detail = ""
        try:
            client.repos.read("acme", "nowhere")
        except NotFoundError as error:
            detail = error.detail
        assert detail == "Not found."
    first, second = transport.requests
    assert (first.method, first.url) == ("GET", "https://api.cloudsmith.io/v1/user/self/")
    assert first.headers["X-Api-Key"] == "secret"
    assert second.url == "https://api.cloudsmith.io/v1/repos/acme/nowhere/"


async def _call_async() -> None:
    transport = AsyncScriptedTransport([FOUND])
    async with AsyncCloudsmith(api_key="secret", transport=transport) as client:
        assert (await client.user.self()).slug == "ada"


if __name__ == "__main__":
    main()
