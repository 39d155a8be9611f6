"""The metadata of packages, where the document has it and where official clients look for it.

POST /v2/packages/{package}/metadata/       -> 201
POST /v2/metadata/packages/{package}/       -> the same
"""

from __future__ import annotations

import httpx2
import pytest

from tests.standin import Standin

ENTRY = {"content": {"a": 1}, "content_type": "application/vnd.example+json", "source_identity": "me"}


@pytest.fixture
def package(http: httpx2.Client) -> str:
    """The permanent slug of a package."""
    slug: str = http.get("/v1/packages/acme/prod/").json()[0]["slug_perm"]
    return slug


@pytest.mark.parametrize("place", ["/v2/packages/{}/metadata/", "/v2/metadata/packages/{}/"])
def test_life_of_an_entry(place: str, package: str, http: httpx2.Client) -> None:
    """An entry is made, read, changed, listed and deleted under either path."""
    path = place.format(package)
    made = http.post(path, json=ENTRY)
    assert made.status_code == 201
    own = f"{path}{made.json()['slug_perm']}/"
    assert http.patch(own, json={"content": {"a": 2}}).json()["content"] == {"a": 2}
    assert http.get(own).json()["source_identity"] == "me"
    assert [entry["content"] for entry in http.get(path).json()["results"]] == [{"a": 2}]
    assert http.delete(own).status_code == 204
    assert http.get(path).json()["results"] == []


def test_unknown_package(http: httpx2.Client) -> None:
    """A package that is not there has no metadata."""
    assert http.get("/v2/packages/nothing/metadata/").status_code == 404


@pytest.mark.parametrize(("content", "status"), [({"a": 1}, 200), ("text", 422)])
def test_validation(content: object, status: int, http: httpx2.Client, standin: Standin) -> None:
    """Metadata can be checked beforehand, by a path that is in no document."""
    reply = http.post("/v2/metadata/validate/", json={"content": content, "content_type": "application/json"})
    assert reply.status_code == status
    assert standin.violations == []


def test_validation_wants_credentials(anonymous: httpx2.Client) -> None:
    """Nobody may check metadata without a key."""
    assert anonymous.post("/v2/metadata/validate/", json={"content": {}}).status_code == 401
