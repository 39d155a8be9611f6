"""HTTP Digest: the client does not answer challenges, and a transport that does can be given to it."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from tests.functional.harness import OK, make
from tests.functional.loopback import Answer, Came, loopback

SPEC = f"""
    security: [{{dig: []}}]
    paths: {{/x: {{get: {{operationId: x, {OK}}}}}}}
    components: {{securitySchemes: {{dig: {{type: http, scheme: digest}}}}}}
    """


def answer(came: Came) -> Answer:
    """A challenge, until it is answered."""
    if came.headers.get("authorization", "").startswith("Digest username="):
        return Answer(b"", status=204, headers={})
    return Answer(b"{}", status=401, headers={"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth"'})


def test_transport(tmp_path: Path) -> None:
    """As the warning says, an httpx2 client with an `auth` of its own answers the challenge."""
    sdk = make(tmp_path, SPEC)
    own = sdk.module.HttpxTransport(client=httpx2.Client(auth=httpx2.DigestAuth("user", "s3cret")))
    with loopback(answer) as server:
        with sdk.module.Api(base_url=server.url, transport=own) as client:
            client.x()
        assert ["authorization" in came.headers for came in server.came] == [False, True]
        with sdk.module.Api(base_url=server.url) as client, pytest.raises(sdk.module.AuthenticationError):
            client.x()
