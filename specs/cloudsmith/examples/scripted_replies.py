"""A function that uses the SDK, and its tests, which need no server: pytest scripted_replies.py"""

from __future__ import annotations

from cloudsmith_sdk import Cloudsmith, ScriptedTransport, reply


def newest(client: Cloudsmith, owner: str, repo: str, name: str) -> str | None:
    """The version of the newest package of a name; None where there is none."""
    page = client.packages.list(owner, repo, query=f"name:^{name}$", sort="-date", page_size=1)
    return next((package.version for package in page.iterate(max_items=1)), None)


def test_newest() -> None:
    """The newest comes first, and only one is asked for."""
    transport = ScriptedTransport([reply([{"name": "tool", "version": "2.0"}])])
    with Cloudsmith("any key", transport=transport) as client:
        assert newest(client, "acme", "prod", "tool") == "2.0"
    (request,) = transport.requests
    assert request.method == "GET"
    assert "/v1/packages/acme/prod/" in request.url
    assert "page_size=1" in request.url


def test_after_a_failure() -> None:
    """A server that fails once does no harm."""
    transport = ScriptedTransport([reply(status=503, headers={"Retry-After": "0"}), reply([])])
    with Cloudsmith("any key", transport=transport) as client:
        assert newest(client, "acme", "prod", "tool") is None
    assert len(transport.requests) == 2


if __name__ == "__main__":
    test_newest()
    test_after_a_failure()
    print("as expected")
