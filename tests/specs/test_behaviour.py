"""`behaviour.overlay.yaml`: what it says about authentication, servers, headers, errors and plans."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import Diagnostic
from sdkwright.load import Document, load_documents, validate
from tests.specs.conftest import NAMES

ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorDetail"}}}
PAGINATION = {"Link", "X-Pagination-Count", "X-Pagination-Page", "X-Pagination-PageSize", "X-Pagination-PageTotal"}
RATE_LIMIT = {"X-RateLimit-Interval", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"}
WHOLE = {
    "v1:metrics_entitlements_account_list",
    "v1:metrics_entitlements_repo_list",
    "v1:metrics_packages_list",
    "v1:repos_privileges_list",
}
Loaded = tuple[tuple[Document, ...], tuple[Diagnostic, ...]]


@pytest.fixture(scope="module")
def loaded(folder: Path) -> Loaded:
    return load_documents({name: folder / f"{name}.yaml" for name in NAMES}, [folder / "behaviour.overlay.yaml"])


@pytest.fixture(scope="module")
def roots(loaded: Loaded) -> Mapping[str, Any]:
    return {document.name: document.root.value for document in loaded[0]}


@pytest.fixture(scope="module")
def operations(roots: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        f"{name}:{operation['operationId']}": {**operation, "method": method}
        for name, root in roots.items()
        for item in root["paths"].values()
        for method, operation in item.items()
    }


def test_every_action_finds_something(loaded: Loaded) -> None:
    """No action's target is out of date."""
    assert loaded[1] == ()


def test_documents_stay_valid(loaded: Loaded) -> None:
    """Both documents are valid OpenAPI with the overlay applied."""
    assert [str(finding) for document in loaded[0] for finding in validate(document)] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_version_has_its_server(roots: Mapping[str, Any], name: str) -> None:
    """v1 stands under /v1 and v2 under /v2 of one host."""
    assert roots[name]["servers"] == [{"url": f"https://api.cloudsmith.io/{name}"}]


def test_four_ways_to_authenticate(roots: Mapping[str, Any], operations: Mapping[str, Any]) -> None:
    """Every operation takes any of the four schemes, in one order, but for those that take Basic alone or nothing."""
    for root in roots.values():
        assert root["security"] == [{"apikey": []}, {"token": []}, {"bearer": []}, {"basic": []}]
        assert set(root["components"]["securitySchemes"]) == {"apikey", "token", "bearer", "basic"}
    assert {key: operation["security"] for key, operation in operations.items() if "security" in operation} == {
        "v1:openid_create": [],
        "v1:status_check_basic": [],
        "v1:user_token_create": [{"basic": []}],
    }


def test_the_token_scheme_knows_its_prefix(roots: Mapping[str, Any]) -> None:
    """The key in the Authorization header follows the word `token` and a space."""
    for root in roots.values():
        scheme = root["components"]["securitySchemes"]["token"]
        assert (scheme["name"], scheme["x-sdkwright"]) == ("Authorization", {"prefix": "token "})


@pytest.mark.parametrize("status", ["401", "403", "404", "429"])
def test_error_replies_are_everywhere(operations: Mapping[str, Any], status: str) -> None:
    """Each operation documents the errors that any operation can give, with a description of ours."""
    for key, operation in operations.items():
        reply = operation["responses"][status]
        assert reply["content"] == ERROR, key
        assert reply["description"].endswith("."), key


def test_a_throttled_reply_says_when_to_come_back(operations: Mapping[str, Any]) -> None:
    """Status 429 comes with Retry-After and the state of the limit."""
    for key, operation in operations.items():
        assert set(operation["responses"]["429"]["headers"]) == {"Retry-After", *RATE_LIMIT}, key


def test_successes_carry_the_rate_limit(operations: Mapping[str, Any]) -> None:
    """Every 2xx reply documents the headers of the rate limit."""
    for key, operation in operations.items():
        for status, reply in operation["responses"].items():
            assert not status.startswith("2") or set(reply["headers"]) >= RATE_LIMIT, key


def test_paged_lists_carry_the_counts(operations: Mapping[str, Any]) -> None:
    """A list that takes a page number documents the pagination headers, and nothing else does."""
    for key, operation in operations.items():
        names = {parameter["name"] for parameter in operation.get("parameters", [])}
        paged = operation["method"] == "get" and "page" in names and key not in WHOLE
        documented = {name for reply in operation["responses"].values() for name in reply.get("headers", {})}
        assert documented & PAGINATION == (PAGINATION if paged else set()), key


def test_headers_exist(roots: Mapping[str, Any]) -> None:
    """Each header that a reply refers to is defined once for the document, with words and a type."""
    for root in roots.values():
        headers = root["components"]["headers"]
        assert set(headers) == {"Retry-After", *PAGINATION, *RATE_LIMIT}
        assert all(header["description"].endswith(".") and header["schema"]["type"] for header in headers.values())


def test_a_402_names_what_the_plan_must_include(operations: Mapping[str, Any]) -> None:
    """An operation that may be refused for the plan says which feature the plan lacks, and no other names a plan."""
    refused = {key for key, operation in operations.items() if "402" in operation["responses"]}
    planned = {key for key, operation in operations.items() if "plan" in operation.get("x-sdkwright", {})}
    assert refused == planned
    assert "v1:audit_log_namespace_list" in refused
    for key in refused:
        reply = operations[key]["responses"]["402"]
        feature = operations[key]["x-sdkwright"]["plan"].removeprefix("a plan that includes ")
        assert reply == {"description": f"The plan of the workspace does not include {feature}.", "content": ERROR}, key


def test_what_may_be_repeated_is_marked(operations: Mapping[str, Any]) -> None:
    """A GET that removes and a PUT that renews a secret are unsafe; checks and switches are safe, though POSTs."""
    marks = {key: operation.get("x-sdkwright", {}) for key, operation in operations.items()}
    unsafe = {key for key, mark in marks.items() if mark.get("unsafe")}
    assert unsafe == {"v1:orgs_members_remove", "v1:user_tokens_refresh"}
    safe = {key.removeprefix("v1:") for key, mark in marks.items() if mark.get("safe")}
    checks = {key for key in safe if key.startswith("packages_validate-upload_")}
    assert checks == {key.removeprefix("v1:") for key in operations if key.startswith("v1:packages_validate-upload_")}
    assert checks
    assert safe - checks == {
        "entitlements_disable",
        "entitlements_enable",
        "files_abort",
        "files_validate",
        "orgs_saml-group-sync_disable",
        "orgs_saml-group-sync_enable",
        "packages_quarantine",
        "repos_geoip_disable",
        "repos_geoip_enable",
        "repos_privileges_partial_update",
    }


def test_a_badge_may_be_a_picture(operations: Mapping[str, Any]) -> None:
    """The badge is documented as JSON and as an SVG."""
    content = operations["v1:badges_version_list"]["responses"]["200"]["content"]
    assert set(content) == {"application/json", "image/svg+xml"}
    assert content["image/svg+xml"]["schema"] == {"type": "string", "format": "binary"}
