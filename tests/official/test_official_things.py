"""Repositories and what belongs to them, as the official client makes, reads, changes and deletes them.

cloudsmith entitlements create acme/prod --name build   -> POST, and the token is in every list after it
"""

from __future__ import annotations

from typing import Any

from tests.official.program import Official
from tests.standin import Standin

PROD = "acme/prod"


def told(official: Official, *command: str) -> Any:
    """What a command prints as JSON."""
    outcome = official(*command, "-F", "json")
    assert outcome.code == 0, outcome
    return outcome.data


def test_repositories(official: Official) -> None:
    """A repository is made, read, changed and deleted."""
    settings = {"name": "New", "description": "first", "repository_type_str": "Private"}
    assert official("repos", "create", "acme", official.file("repository.json", settings)).code == 0
    changed = official.file("repository.json", {**settings, "description": "second"})
    assert official("repos", "update", "acme/new", changed).code == 0
    (read,) = told(official, "repos", "get", "acme/new")
    assert (read["description"], read["repository_type_str"]) == ("second", "Private")
    assert official("repos", "delete", "acme/new", "-y").code == 0
    assert official("repos", "get", "acme/new").code == 404 & 255


def test_entitlements(official: Official, standin: Standin) -> None:
    """A token is made, masked, refreshed, restricted, copied to another repository and deleted."""
    (made,) = told(official, "entitlements", "create", PROD, "--name", "build", "--show-tokens")
    name = f"{PROD}/{made['slug_perm']}"
    (masked,) = told(official, "entitlements", "list", PROD)
    (shown,) = told(official, "entitlements", "list", PROD, "--show-tokens")
    assert masked["token"] != shown["token"] == made["token"]
    (fresh,) = told(official, "entitlements", "refresh", name, "--show-tokens", "-y")
    assert fresh["token"] != made["token"]
    assert official("entitlements", "update", name, "--name", "other").code == 0
    assert official("entitlements", "restrict", name, "--limit-num-downloads", "5").code == 0
    standin.state.add_repository("acme", "third")
    (copied,) = told(official, "entitlements", "sync", "acme/third", "prod", "-y")
    assert (copied["name"], copied["limit_num_downloads"]) == ("other", 5)
    assert official("entitlements", "delete", name, "-y").code == 0
    assert told(official, "entitlements", "list", PROD) == []


def test_upstreams(official: Official) -> None:
    """An upstream is made, listed, changed and deleted."""
    given = official.file("upstream.json", {"name": "Up", "upstream_url": "https://example.com/", "mode": "Proxy Only"})
    assert official("upstream", "python", "create", PROD, given).code == 0
    (made,) = told(official, "upstream", "python", "list", PROD)
    assert (made["name"], made["mode"], made["is_active"]) == ("Up", "Proxy Only", True)
    name = f"{PROD}/{made['slug_perm']}"
    assert official("upstream", "python", "update", name, official.file("change.json", {"priority": 3})).code == 0
    (changed,) = told(official, "upstream", "python", "list", PROD)
    assert (changed["name"], changed["priority"]) == ("Up", 3)
    assert official("upstream", "python", "delete", name, "-y").code == 0
    assert told(official, "upstream", "python", "list", PROD) == []


def test_privileges(official: Official) -> None:
    """A privilege is given and taken; a team that is not there is named in the refusal."""

    def held() -> list[tuple[str, str]]:
        return [(one["user"], one["privilege"]) for one in told(official, "repos", "privileges", "list", PROD)]

    assert held() == [("ada", "Admin")]
    assert official("repos", "privileges", "set", PROD, "--user", "bob", "--privilege", "write", "-y").code == 0
    assert held() == [("ada", "Admin"), ("bob", "Write")]
    assert official("repos", "privileges", "revoke", PROD, "--user", "bob", "-y").code == 0
    assert held() == [("ada", "Admin")]
    refused = official("repos", "privileges", "set", PROD, "--team", "nobody", "--privilege", "read", "-y")
    assert refused.code == 422 & 255
    assert "invalid team(s) specified ['nobody']" in refused.output
