"""What the documents do not know: new fields, new values, other shapes, other routes.

{"status_str": "Hibernating", "brand_new": {"a": 1}}  -> package.status_str, package.brand_new, package.extra
client.request("GET", "/v1/any/route/")               -> Response
"""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import pytest

from cloudsmith_sdk import UNSET, NotFoundError, ValidationError
from cloudsmith_sdk.models import Package, ServiceTeams
from tests.conformance.both import all_of, refused, settled
from tests.standin import Standin

REPOSITORY = ("acme", "prod")


async def test_unknown_fields_and_values(api: Any, standin: Standin) -> None:
    """A reply with a new field and new enum values is decoded, and nothing of it is lost."""
    body = {"name": "x", "broadcast_state": "Galactic", "brand_new": {"a": [1]}, "created_at": "2020-07-06T21:00:50Z"}
    standin.answer("repos_read", body)
    found = await settled(api.repos.read(*REPOSITORY))
    assert type(found).__name__ == "Repository"
    assert (found.broadcast_state, found.extra, found.brand_new) == ("Galactic", {"brand_new": {"a": [1]}}, {"a": [1]})
    assert found.created_at == datetime.datetime(2020, 7, 6, 21, 0, 50, tzinfo=datetime.UTC)
    assert found.to_dict() == body
    assert found.description is None


async def test_values_of_another_type(api: Any, standin: Standin) -> None:
    """A value that does not have its documented type stays as it came, and so does null for what is never null."""
    standin.answer("packages_list", [{"name": None, "status": "4", "size": {"bytes": 1}, "tags": ["a"]}, {"name": "y"}])
    first, second = await all_of(api.packages.list(*REPOSITORY))
    assert type(first).__name__ == "Package"
    assert (first.name, first.status, first.size, first.tags) == (None, "4", {"bytes": 1}, ["a"])
    assert second.name == "y"


async def test_unknown_kind_of_action(api: Any, standin: Standin) -> None:
    """An action of a kind that is not known yet keeps all its fields."""
    body = {"action_type": "PaintPackage", "colour": "red"}
    standin.answer("workspaces_policies_actions_retrieve", body)
    action = await settled(api.workspaces_policies.actions.retrieve("acme", "p", "a"))
    assert (action.action_type, action.colour, action.to_dict()) == ("PaintPackage", "red", body)


async def test_one_instead_of_many(api: Any, standin: Standin) -> None:
    """A list that comes without its envelope is still a list."""
    standin.answer("workspaces_policies_list", [{"name": "p"}])
    assert [policy.name for policy in await all_of(api.workspaces_policies.list("acme"))] == ["p"]


async def test_image_instead_of_json(api: Any) -> None:
    """A badge is an image with its media type, or data, as it was asked for."""
    place = ("acme", "prod", "python", "a/b", "1.0", "xf=bdist_wheel;xn=x")
    image = await settled(api.badges_version_list(*place, render=True))
    assert (image.content_type, image.data[:4], b"a/b" in image.data) == ("image/svg+xml", b"<svg", True)
    data = await settled(api.badges_version_list(*place, shields=True))
    assert (data["label"], data["message"]) == ("a/b", "1.0")


async def test_reply_is_a_value(api: Any) -> None:
    """What a call returns can be compared, copied, pickled, written as JSON and read again."""
    package = (await all_of(api.packages.list(*REPOSITORY)))[0]
    for again in (
        copy.deepcopy(package),
        pickle.loads(pickle.dumps(package)),
        Package.from_dict(package.to_dict()),
        Package.from_json(package.to_json()),
    ):
        assert again == package
    assert package.copy(name="other") != package
    assert repr(package).startswith("Package(architectures=[")


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({}, None),
        ({"description": UNSET}, None),
        ({"description": ""}, {"description": ""}),
        ({"open_source_license": None}, {"open_source_license": None}),
        ({"index_files": False, "distributes": []}, {"index_files": False, "distributes": []}),
    ],
)
async def test_patch_sends_what_is_given(arguments: Any, body: Any, api: Any, standin: Standin) -> None:
    """None is null, empty and false values are values, and what is not given, or UNSET, is not sent."""
    await settled(api.repos.partial_update(*REPOSITORY, **arguments))
    assert standin.last_exchange.request.json() == body


async def test_model_in_a_body(api: Any, standin: Standin) -> None:
    """A model in a body is sent without the fields that are not set."""
    await settled(api.services.create("acme", name="ci", teams=[ServiceTeams(slug="core")]))
    assert standin.last_exchange.request.json() == {"name": "ci", "teams": [{"slug": "core"}]}


@pytest.mark.expect_violations
async def test_options(api: Any, standin: Standin) -> None:
    """Options add headers, query and body fields to one call, over those of the client and of the method."""
    options = {"headers": {"X-One": "1"}, "query": {"new": ["a", True]}, "body": {"brand_new": None}}
    await refused(ValidationError, lambda: api.repos.partial_update(*REPOSITORY, description="x", options=options))
    request = standin.last_exchange.request
    assert request.headers["x-one"] == "1"
    assert request.parameters == [("new", "a"), ("new", "true")]
    assert request.json() == {"description": "x", "brand_new": None}
    await settled(api.repos.read(*REPOSITORY))
    assert "x-one" not in standin.last_exchange.request.headers


async def test_headers_of_the_client(connect: Any, standin: Standin) -> None:
    """A client names itself, and sends its own headers with every request."""
    client = connect(api_key="test-key", headers={"X-Team": "core"})
    await settled(client.repos.read(*REPOSITORY))
    headers = standin.last_exchange.request.headers
    assert headers["x-team"] == "core"
    assert headers["user-agent"].startswith("cloudsmith-sdk/0.1.0 python/3.")
    assert headers["accept"].startswith("application/json")


@pytest.mark.expect_violations
async def test_undocumented_route(api: Any, standin: Standin) -> None:
    """A route that no document lists is called by method and path, with the credential and the usual errors."""
    error = await refused(NotFoundError, lambda: api.request("POST", "/v2/workspaces/acme/domains/", body={"a": None}))
    request = standin.last_exchange.request
    assert (request.method, request.path, request.json()) == ("POST", "/v2/workspaces/acme/domains/", {"a": None})
    assert request.headers["x-api-key"] == "test-key"
    assert error.detail == "Not found."


async def test_reply_as_it_came(api: Any, standin: Standin) -> None:
    """`request` returns the whole reply: status, headers in any case, content and JSON."""
    response = await settled(api.request("get", "/v1/packages/acme/prod/", query={"page_size": 2, "pretty": True}))
    assert (response.status, response.headers["x-pagination-COUNT"]) == (200, "3")
    assert response.json() == standin.last_exchange.reply.json()
    assert response.content == standin.last_exchange.reply.body
    assert standin.last_exchange.request.parameters == [("page_size", "2"), ("pretty", "true")]
