"""Requests that depart from the documents are refused and recorded.

POST /v1/repos/acme/ {"name": 5}            -> 422, violation "body"
POST /v1/repos/acme/ {"nmae": "x"}          -> 422, violation
GET  /v1/repos/?pagesize=5                  -> 422, violation "query"
"""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.standin import Standin

DEPARTURES: list[tuple[str, str, dict[str, Any], int, str]] = [
    ("POST", "/v1/repos/acme/", {"json": {"name": 5}}, 422, "body"),
    ("POST", "/v1/repos/acme/", {"json": {}}, 422, "body"),
    ("POST", "/v1/repos/acme/", {"json": {"name": "New Repo", "nmae": "x"}}, 422, "field"),
    ("POST", "/v1/repos/acme/", {"json": {"name": "New Repo", "content_kind": "Other"}}, 422, "body"),
    ("POST", "/v1/repos/acme/", {"content": b"{", "headers": {"content-type": "application/json"}}, 400, "json"),
    ("POST", "/v1/repos/acme/", {"content": b"a", "headers": {"content-type": "text/plain"}}, 415, "media-type"),
    ("POST", "/v1/orgs/acme/services/", {"json": {"name": "s", "teams": [{"slug": "core", "x": "y"}]}}, 422, "field"),
    ("POST", "/v2/workspaces/acme/policies/", {"json": {"name": "p", "rego": "r", "version": 4}}, 422, "field"),
    (
        "POST",
        "/v2/workspaces/acme/policies/some/actions/",
        {"json": {"action_type": "AddPackageTags", "tags": ["a"], "package_state": "DELETED"}},
        422,
        "field",
    ),
    ("POST", "/v1/packages/acme/prod/package/resync/", {"json": {"a": 1}}, 422, "body"),
    ("GET", "/v1/repos/?pagesize=5", {}, 422, "query"),
    ("GET", "/v1/repos/?page=first", {}, 422, "parameter"),
    ("GET", "/v1/entitlements/acme/prod/?show_tokens=maybe", {}, 422, "parameter"),
    ("GET", "/v1/files/acme/prod/some/info/", {}, 422, "parameter"),
    ("GET", "/v2/packages/not-a-slug/metadata/", {}, 422, "parameter"),
    ("GET", "/v1/no/such/path/", {}, 404, "route"),
    ("DELETE", "/v1/user/self/", {}, 405, "route"),
]


@pytest.mark.expect_violations
@pytest.mark.parametrize(("method", "path", "content", "status", "kind"), DEPARTURES)
def test_departure_is_refused_and_recorded(
    method: str, path: str, content: dict[str, Any], status: int, kind: str, http: httpx2.Client, standin: Standin
) -> None:
    """A request against the documents is answered with an error and leaves a violation of its kind."""
    reply = http.request(method, path, **content)
    assert reply.status_code == status
    assert {violation.kind for violation in standin.violations} == {kind}
    assert reply.json()["detail"]


JSON = "application/json"
LOGS = "/v2/workspaces/acme/policies/decision-logs-v1/?created_after=2020-07-06T21:00:50Z"
FITTING: list[tuple[str, str, dict[str, Any]]] = [
    ("GET", "/v1/entitlements/acme/prod/?show_tokens=True", {}),
    ("GET", "/v1/entitlements/acme/prod/?show_tokens=false", {}),
    ("GET", "/v1/user/self/?pretty=true", {}),
    ("GET", "/v1/repos/?page=0&page_size=-1", {}),
    ("POST", "/v2/workspaces/acme/policies/", {"json": {"name": "p", "rego": "package cloudsmith"}}),
    ("POST", "/v1/entitlements/acme/prod/", {"json": {"name": "t", "metadata": {"any": {"depth": 1}}}}),
    ("GET", f"{LOGS}&package_format=DEB&package_format=RPM&match=true", {}),
    ("POST", "/v1/repos/acme/", {"content": b'{"name": "New"}', "headers": {"content-type": f"{JSON}; charset=utf-8"}}),
    ("OPTIONS", "/v1/repos/acme/prod/", {}),
]


@pytest.mark.parametrize(("method", "path", "content"), FITTING)
def test_fitting_request_passes(method: str, path: str, content: dict[str, Any], http: httpx2.Client) -> None:
    """What the documents or the real service allow is let through: read-only required fields are not asked for,
    booleans may be capitalised, objects without named fields are free, pages below one are the first."""
    assert http.request(method, path, **content).status_code < 300


@pytest.mark.expect_violations
def test_violation_names_the_request(http: httpx2.Client, standin: Standin) -> None:
    """A violation reads as method, path, operation and reason."""
    http.get("/v1/repos/?pagesize=5")
    expected = "GET /v1/repos/ (v1:repos_user_list): query parameter 'pagesize' is not documented"
    assert [str(violation) for violation in standin.violations] == [expected]


def test_fixture_fails_a_test_with_violations(pytester_run: pytest.RunResult) -> None:
    """A test that departs from the documents fails at its end, unless it is marked."""
    pytester_run.assert_outcomes(passed=2, errors=1)
    pytester_run.stdout.fnmatch_lines(["*query parameter 'pagesize' is not documented*"])
