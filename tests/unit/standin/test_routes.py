"""Which paths are known, and as which operation.

/v1/user/self/ and /user/self/      -> v1:user_self
/v2/workspaces/acme/policies/       -> v2:workspaces_policies_list
/repos/acme/prod/geoip[/]           -> v1:repos_geoip_read
"""

from __future__ import annotations

import pytest

from tests.standin.documents import load_api
from tests.standin.routes import RouteTable

ROUTES = RouteTable(load_api())


def operation_at(path: str, method: str = "GET") -> str:
    """The key of the operation at a path, "" for none."""
    match = ROUTES.match(path)
    return match.operations[method].key if match and method in match.operations else ""


@pytest.mark.parametrize("prefix", ["", "/v1"])
def test_first_document_stands_bare_too(prefix: str) -> None:
    """The routes of v1 are there with and without their prefix."""
    assert operation_at(f"{prefix}/user/self/") == "v1:user_self"


def test_second_document_needs_its_prefix() -> None:
    """The routes of v2 are there under /v2 only."""
    assert operation_at("/v2/workspaces/acme/policies/") == "v2:workspaces_policies_list"
    assert operation_at("/workspaces/acme/policies/") == ""
    assert operation_at("/v1/workspaces/acme/policies/") == ""
    assert operation_at("/v2/user/self/") == ""


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        ("/orgs/acme/saml-authentication", "v1:orgs_saml-authentication_read"),
        ("/orgs/acme/teams/core/members", "v1:orgs_teams_members_list"),
        ("/repos/acme/prod/geoip", "v1:repos_geoip_read"),
        ("/repos/acme/prod/privileges", "v1:repos_privileges_list"),
    ],
)
def test_four_paths_take_both_forms(path: str, operation: str) -> None:
    """The four paths without a slash at their end are known with one as well."""
    assert operation_at(path) == operation
    assert operation_at(f"{path}/") == operation


def test_slash_is_needed_elsewhere() -> None:
    """A path that ends in a slash is not known without it."""
    assert operation_at("/user/self") == ""


def test_fixed_segment_wins() -> None:
    """A word of a path is not taken for a parameter's value."""
    assert operation_at("/packages/acme/prod/groups/") == "v1:packages_groups_list"
    assert operation_at("/packages/acme/prod/groupz/") == "v1:packages_read"


def test_values_are_decoded_after_splitting() -> None:
    """An encoded slash stays inside its value."""
    match = ROUTES.match("/repos/ac%2Fme/pro%20d/")
    assert match is not None
    assert match.values == {"owner": "ac/me", "identifier": "pro d"}


def test_empty_value_is_no_value() -> None:
    """Two slashes in a row do not name anything."""
    assert operation_at("/repos//prod/") == ""
