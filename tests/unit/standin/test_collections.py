"""What is created can be listed, read, replaced, changed and deleted, and is gone afterwards.

POST <collection>            -> the thing
GET  <collection>            -> with the thing in it
GET | PUT | PATCH <item>     -> the thing, with what the body says
DELETE <item>                -> gone
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from tests.standin import Standin
from tests.standin.documents import load_api
from tests.standin.sampler import Sampler
from tests.standin.state.resources import UPSTREAM
from tests.standin.validation import validator_of

OPERATIONS = {operation.key: (document, operation) for document in load_api() for operation in document.operations}


@dataclass(frozen=True)
class Kind:
    """A collection: where it is, what makes a thing in it, a field to change, and by which field a thing is known."""

    path: str
    body: dict[str, Any]
    change: dict[str, Any]
    key: str = "slug_perm"
    status: int = 201

    def __str__(self) -> str:
        return self.path


def upstreams() -> list[Kind]:
    """The upstream collections of all formats, each with a body that its schema asks for."""
    made = []
    for document, operation in OPERATIONS.values():
        if operation.method == "POST" and (match := UPSTREAM.fullmatch(operation.template)):
            body = Sampler(document, "request").sample(operation.body or {}, operation.key)
            made.append(Kind(f"/v1/repos/acme/prod/upstream/{match[1]}/", body, {"priority": 7}))
    return made


POLICY = {"name": "Policy", "description": "why", "spdx_identifiers": ["MIT"]}
KINDS = [
    Kind("/v1/repos/acme/", {"name": "New Repo", "description": "why"}, {"description": "because"}, "slug"),
    Kind("/v1/entitlements/acme/prod/", {"name": "token", "limit_num_downloads": 5}, {"limit_num_downloads": None}),
    Kind(
        "/v1/webhooks/acme/prod/",
        {"events": ["*"], "target_url": "https://example.com/", "templates": []},
        {"events": ["package.created"]},
    ),
    Kind("/v1/orgs/acme/teams/", {"name": "Core team", "description": "why"}, {"visibility": "Hidden"}, "slug"),
    Kind("/v1/orgs/acme/services/", {"name": "Build", "teams": [{"slug": "core"}]}, {"role": "Manager"}, "slug", 200),
    Kind("/v1/orgs/acme/deny-policy/", {"package_query_string": "name:x", "name": "No x"}, {"enabled": False}),
    Kind("/v1/orgs/acme/license-policy/", POLICY, {"spdx_identifiers": ["Apache-2.0", "MIT"]}),
    Kind("/v1/orgs/acme/vulnerability-policy/", {"name": "Policy", "description": "why"}, {"min_severity": "High"}),
    Kind("/v2/workspaces/acme/policies/", {"name": "p", "rego": "package a", "description": "why"}, {"precedence": 3}),
    *upstreams(),
]


def rows_of(reply: httpx2.Response) -> list[Any]:
    """The rows of a list, bare or in an envelope."""
    value = reply.json()
    return list(value["results"] if isinstance(value, dict) else value)


def assert_valid(standin: Standin) -> None:
    """The last reply is one that its schema allows."""
    exchange = standin.last_exchange
    document, operation = OPERATIONS[exchange.operation]
    assert validator_of(document).reply_errors(operation, exchange.reply) == []


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_life_of_a_thing(kind: Kind, http: httpx2.Client, standin: Standin) -> None:
    """A thing holds what it was made with, takes changes and nothing else, and is 404 once deleted."""
    before = len(rows_of(http.get(kind.path)))
    made = http.post(kind.path, json=kind.body)
    assert made.status_code == kind.status
    assert_valid(standin)
    item = f"{kind.path}{made.json()[kind.key]}/"
    read = http.get(item).json()
    assert_valid(standin)
    shown = {name: value for name, value in kind.body.items() if name in read and name != "teams"}
    assert {name: read[name] for name in shown} == shown

    changed = http.patch(item, json=kind.change).json()
    assert_valid(standin)
    assert {name: changed[name] for name in kind.change} == kind.change
    untouched = read.keys() - kind.change.keys() - {"updated_at", "version"}
    assert {name: changed[name] for name in untouched} == {name: read[name] for name in untouched}

    listed = rows_of(http.get(kind.path))
    assert_valid(standin)
    assert (len(listed), listed[-1][kind.key]) == (before + 1, made.json()[kind.key])
    assert http.delete(item).status_code in (200, 204)
    assert [http.get(item).status_code, http.delete(item).status_code, http.patch(item).status_code] == [404] * 3
    assert http.get(item).json() == {"detail": "Not found."}
    assert len(rows_of(http.get(kind.path))) == before


@pytest.mark.parametrize("path", ["/v2/workspaces/acme/policies/", "/v1/orgs/acme/license-policy/"])
def test_put_replaces(path: str, http: httpx2.Client, standin: Standin) -> None:
    """PUT takes back what its body does not hold, and leaves what the service decides."""
    body = {"name": "Policy", "rego": "package a"} if "v2" in path else {"name": "Policy", "spdx_identifiers": ["MIT"]}
    made = http.post(path, json={**body, "description": "why"}).json()
    put = http.put(f"{path}{made['slug_perm']}/", json=body).json()
    assert_valid(standin)
    assert (made["description"], put["description"]) == ("why", None)
    assert (put["slug_perm"], put["created_at"]) == (made["slug_perm"], made["created_at"])


def test_version_of_a_policy_rises(http: httpx2.Client) -> None:
    """Each change of a v2 policy makes a new version of it."""
    made = http.post("/v2/workspaces/acme/policies/", json={"name": "p", "rego": "package a"}).json()
    path = f"/v2/workspaces/acme/policies/{made['slug_perm']}/"
    changed = http.patch(path, json={"enabled": False}).json()
    again = http.put(path, json={"name": "p", "rego": "package b"}).json()
    assert [changed["version"], again["version"]] == [made["version"] + 1, made["version"] + 2]


def test_times_follow_the_clock(http: httpx2.Client, standin: Standin) -> None:
    """A thing is dated by the clock, and a change moves `updated_at` alone."""
    standin.clock.stop(100.0)
    made = http.post("/v1/orgs/acme/deny-policy/", json={"package_query_string": "x"}).json()
    standin.clock.advance(100)
    changed = http.patch(f"/v1/orgs/acme/deny-policy/{made['slug_perm']}/", json={"name": "y"}).json()
    assert made["created_at"] == made["updated_at"]
    assert changed["created_at"] == made["created_at"]
    assert changed["updated_at"] > made["updated_at"]


def test_actions_of_a_policy(http: httpx2.Client, standin: Standin) -> None:
    """The actions of a policy live below it, each of its own kind, and are gone with it."""
    policies = "/v2/workspaces/acme/policies/"
    policy = http.post(policies, json={"name": "p", "rego": "package a"}).json()["slug_perm"]
    actions = f"{policies}{policy}/actions/"
    tags = http.post(actions, json={"action_type": "AddPackageTags", "tags": ["a"]}).json()
    state = http.post(actions, json={"action_type": "SetPackageState", "package_state": "QUARANTINED"}).json()
    assert (tags["tags"], state["package_state"]) == (["a"], "QUARANTINED")
    assert "tags" not in state
    assert http.patch(f"{actions}{tags['slug_perm']}/", json={"precedence": 4}).json()["tags"] == ["a"]
    assert_valid(standin)
    assert [row["action_type"] for row in http.get(actions).json()["results"]] == ["AddPackageTags", "SetPackageState"]
    assert_valid(standin)
    http.delete(f"{policies}{policy}/")
    assert http.get(actions).status_code == 404


@pytest.mark.parametrize(
    "path", ["/v1/repos/nobody/", "/v1/packages/acme/nothing/", "/v1/orgs/nobody/teams/", "/v2/workspaces/no/policies/"]
)
def test_unknown_place_is_not_found(path: str, http: httpx2.Client) -> None:
    """An unknown workspace or repository is 404."""
    assert http.get(path).status_code == 404


def test_repository_is_deleted_with_everything(http: httpx2.Client) -> None:
    """The deletion of a repository is 200 without a body, and takes its packages along."""
    reply = http.delete("/v1/repos/acme/prod/")
    assert (reply.status_code, reply.content) == (200, b"")
    assert http.get("/v1/packages/acme/prod/").status_code == 404
    assert http.get("/v1/repos/").json() == []


def test_repository_counts_its_packages(http: httpx2.Client, standin: Standin) -> None:
    """The number of packages that a repository shows is the number it has."""
    standin.seed_packages("acme", "prod", 12)
    assert http.get("/v1/repos/acme/prod/").json()["package_count"] == 12
    standin.seed_packages("acme", "prod", 0)
    assert http.get("/v1/repos/acme/").json()[0]["package_count"] == 0


def test_packages_need_a_repository(standin: Standin) -> None:
    """Packages cannot be seeded into a repository that is not there."""
    with pytest.raises(LookupError, match="no repository acme/nothing"):
        standin.seed_packages("acme", "nothing", 1)


def test_same_slug_twice_is_refused(http: httpx2.Client) -> None:
    """A second repository of the same slug is an invalid input that names the field."""
    reply = http.post("/v1/repos/acme/", json={"name": "prod"})
    assert reply.status_code == 422
    assert reply.json()["fields"] == {"slug": ["This field must be unique."]}


def test_same_upstream_twice_is_a_server_error(http: httpx2.Client) -> None:
    """A second upstream with the same address is 500 in HTML, as on the real service."""
    body = {"name": "npmjs", "upstream_url": "https://registry.example/"}
    replies = [http.post("/v1/repos/acme/prod/upstream/npm/", json=body) for _ in range(2)]
    assert [reply.status_code for reply in replies] == [201, 500]
    assert replies[1].headers["Content-Type"].startswith("text/html")


def test_new_thing_may_be_late(http: httpx2.Client, standin: Standin) -> None:
    """With a lag, a new thing is 404 for so many reads, and not in the list before."""
    standin.faults.lag = 2
    path = f"/v1/repos/acme/{http.post('/v1/repos/acme/', json={'name': 'Late'}).json()['slug']}/"
    assert len(http.get("/v1/repos/acme/").json()) == 1
    assert [http.get(path).status_code for _ in range(3)] == [404, 404, 200]
    assert len(http.get("/v1/repos/acme/").json()) == 2


def test_secret_of_a_service_is_shown_once(http: httpx2.Client) -> None:
    """The key of a service account is whole where it is made or refreshed, and masked where it is read."""
    made = http.post("/v1/orgs/acme/services/", json={"name": "Build"}).json()
    read = http.get("/v1/orgs/acme/services/build/").json()
    fresh = http.post("/v1/orgs/acme/services/build/refresh/").json()
    assert read["key"] == "*" * 16
    assert len({made["key"], read["key"], fresh["key"]}) == 3


def test_get_that_deletes(http: httpx2.Client) -> None:
    """A member is removed by a GET."""
    assert [row["user"] for row in http.get("/v1/orgs/acme/members/").json()] == ["ada", "bob"]
    assert http.get("/v1/orgs/acme/members/bob/remove/").status_code == 204
    assert [row["user"] for row in http.get("/v1/orgs/acme/members/").json()] == ["ada"]


def test_reset_brings_the_beginning_back(http: httpx2.Client, standin: Standin) -> None:
    """After a reset everything is as it was."""
    first = http.get("/v1/packages/acme/prod/").json()
    http.delete("/v1/repos/acme/prod/")
    standin.reset()
    again = http.get("/v1/packages/acme/prod/").json()
    assert [row["slug_perm"] for row in again] == [row["slug_perm"] for row in first]


def test_entitlement_token_is_shown_on_request(http: httpx2.Client, standin: Standin) -> None:
    """The secret of an entitlement is masked unless it is asked for."""
    tokens = "/v1/entitlements/acme/prod/"
    made = http.post(tokens, params={"show_tokens": "true"}, json={"name": "t", "token": "s3cret"}).json()
    path = f"{tokens}{made['slug_perm']}/"
    assert made["token"] == "s3cret"
    assert http.get(path).json()["token"] == "*" * 16
    assert http.get(path, params={"show_tokens": "True"}).json()["token"] == "s3cret"
    assert http.get(tokens).json()[0]["token"] == "*" * 16
    fresh = http.post(f"{path}refresh/", params={"show_tokens": "true"})
    assert_valid(standin)
    assert fresh.json()["token"] not in ("s3cret", "*" * 16)


def test_entitlement_is_switched(http: httpx2.Client) -> None:
    """Disable, enable and reset answer 204, the toggle 200, all without a body."""
    made = http.post("/v1/entitlements/acme/prod/", json={"name": "t"}).json()
    path = f"/v1/entitlements/acme/prod/{made['slug_perm']}/"
    assert made["is_active"] is True
    assert http.post(f"{path}disable/").status_code == 204
    assert http.get(path).json()["is_active"] is False
    assert http.post(f"{path}enable/").status_code == 204
    assert http.get(path).json()["is_active"] is True
    assert http.post(f"{path}reset/").status_code == 204
    assert http.get(path).json()["downloads"] == 0
    toggled = http.post(f"{path}toggle-private-broadcasts/", json={"access_private_broadcasts": True})
    assert (toggled.status_code, toggled.content) == (200, b"")
    assert http.get(path).json()["access_private_broadcasts"] is True


def test_entitlements_are_copied(http: httpx2.Client, standin: Standin) -> None:
    """A repository can take over the tokens of another one."""
    http.post("/v1/repos/acme/", json={"name": "Other"})
    http.post("/v1/entitlements/acme/other/", json={"name": "theirs"})
    copied = http.post("/v1/entitlements/acme/prod/sync/", json={"source": "other"})
    assert_valid(standin)
    assert [row["name"] for row in copied.json()["tokens"]] == ["theirs"]
    assert [row["name"] for row in http.get("/v1/entitlements/acme/prod/").json()] == ["theirs"]
    assert http.post("/v1/entitlements/acme/prod/sync/", json={"source": "no"}).status_code == 422
