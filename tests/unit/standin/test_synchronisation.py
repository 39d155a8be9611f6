"""Packages of several formats, and how their synchronisation ends.

standin.faults.sync_failures = 1            -> the first synchronisation fails, the next succeeds
standin.faults.stale, lag, lingering        -> reads that are behind
"""

from __future__ import annotations

import hashlib
from typing import Any

import httpx2
import pytest

from tests.standin import Standin
from tests.standin.documents import ApiDocument, Operation, load_api
from tests.standin.sampler import Sampler
from tests.standin.validation import validator_of

FILES, PACKAGES = "/v1/files/acme/prod/", "/v1/packages/acme/prod/"


def file(http: httpx2.Client, name: str, content: bytes = b"hello") -> str:
    """The identifier of a file that has arrived."""
    place = http.post(FILES, json={"filename": name, "method": "put"}).json()
    assert httpx2.put(place["upload_url"], content=content).status_code == 200
    identifier: str = place["identifier"]
    return identifier


def made(http: httpx2.Client, kind: str, file_name: str, **body: Any) -> httpx2.Response:
    """The reply to the creation of a package from a new file."""
    return http.post(f"{PACKAGES}upload/{kind}/", json={"package_file": file(http, file_name), **body})


def polled(http: httpx2.Client, package: dict[str, Any]) -> list[dict[str, Any]]:
    """All states of a package up to its end."""
    states = [http.get(f"{PACKAGES}{package['slug_perm']}/status/").json()]
    while not (states[-1]["is_sync_completed"] or states[-1]["is_sync_failed"]):
        states.append(http.get(f"{PACKAGES}{package['slug_perm']}/status/").json())
    return states


@pytest.mark.parametrize(
    ("kind", "file_name", "body", "expected"),
    [
        ("raw", "hello-1.2.bin", {}, ("hello", "1.2")),
        ("raw", "hello.bin", {"name": "mine", "version": "3"}, ("mine", "3")),
        ("python", "hello-1.2-py3-none-any.whl", {}, ("hello", "1.2")),
        ("python", "hello-1.2.tar.gz", {}, ("hello", "1.2")),
        ("deb", "hello_1.2-1_amd64.deb", {"distribution": "ubuntu/xenial"}, ("hello", "1.2-1")),
    ],
)
def test_formats(
    kind: str, file_name: str, body: dict[str, Any], expected: tuple[str, str], http: httpx2.Client
) -> None:
    """A package is called what its fields say, or else what its file's name says in the manner of the format."""
    package = made(http, kind, file_name, **body).json()
    assert (package["name"], package["version"], package["format"]) == (*expected, kind)
    assert package["checksum_sha256"] == hashlib.sha256(b"hello").hexdigest()
    assert package["size"] == len(b"hello")


def test_distribution(http: httpx2.Client) -> None:
    """A distribution is named with its release; another is refused before the upload and after it."""
    package = made(http, "deb", "a_1_all.deb", distribution="ubuntu/any-version").json()
    assert (package["distro"]["slug"], package["distro_version"]["slug"]) == ("ubuntu", "any-version")
    for wrong in ("ubuntu", "nowhere/one"):
        assert list(made(http, "deb", "a_1_all.deb", distribution=wrong).json()["fields"]) == ["distribution"]
        body = {"package_file": "a_1_all.deb", "distribution": wrong}
        assert http.post(f"{PACKAGES}validate-upload/deb/", json=body).status_code == 422
    assert http.post(f"{PACKAGES}validate-upload/raw/", json={"package_file": "a.bin"}).status_code == 204


def test_no_file_is_used_where_one_is_wrong(http: httpx2.Client) -> None:
    """A refused package leaves its files unused; further files are used up as the main one is."""
    main, further = file(http, "a_1.deb"), file(http, "a_1.dsc")
    body = {"package_file": main, "distribution": "debian/any-version"}
    wrong = http.post(f"{PACKAGES}upload/deb/", json={**body, "sources_file": "unknown"})
    assert list(wrong.json()["fields"]) == ["sources_file"]
    assert http.post(f"{PACKAGES}upload/deb/", json={**body, "sources_file": further}).status_code == 201
    again = http.post(f"{PACKAGES}upload/deb/", json={**body, "sources_file": further})
    assert sorted(again.json()["fields"]) == ["package_file", "sources_file"]


def test_progress_rises(http: httpx2.Client, standin: Standin) -> None:
    """Each poll shows more progress, and only the last one all of it."""
    standin.faults.sync_polls = 6
    progress = [state["sync_progress"] for state in polled(http, made(http, "raw", "a.bin").json())]
    assert progress == sorted(progress)
    assert progress.count(100) == 1


def test_failure_and_resync(http: httpx2.Client, standin: Standin) -> None:
    """A synchronisation fails for the reason that was set, and the next one succeeds."""
    standin.faults.sync_failures, standin.faults.sync_reason = 1, "The signature is missing."
    package = made(http, "raw", "a.bin").json()
    last = polled(http, package)[-1]
    assert (last["status_str"], last["status_reason"]) == ("Failed", "The signature is missing.")
    assert http.post(f"{PACKAGES}{package['slug_perm']}/resync/").json()["is_sync_in_progress"] is True
    last = polled(http, package)[-1]
    assert (last["status_str"], last["status_reason"], last["stage_str"]) == ("Completed", None, "Fully Synchronised")


def test_duplicate_stays_one(http: httpx2.Client) -> None:
    """A duplicate fails again after a resync."""
    polled(http, made(http, "raw", "a.bin").json())
    twin = made(http, "raw", "a.bin").json()
    assert "should be deleted" in polled(http, twin)[-1]["status_reason"]
    http.post(f"{PACKAGES}{twin['slug_perm']}/resync/")
    assert polled(http, twin)[-1]["is_sync_failed"] is True


def test_stale_reads(http: httpx2.Client, standin: Standin) -> None:
    """A changed thing shows what it was for as many reads as the knob says."""
    standin.faults.stale = 2
    assert http.patch("/v1/repos/acme/prod/", json={"description": "new"}).json()["description"] == "new"
    seen = [http.get("/v1/repos/acme/prod/").json()["description"] == "new" for _ in range(3)]
    assert seen == [False, False, True]


def test_lingering_things(http: httpx2.Client, standin: Standin) -> None:
    """A deleted thing is still found by as many reads as the knob says, but not listed."""
    standin.faults.lingering = 2
    path = f"{PACKAGES}{http.get(PACKAGES).json()[0]['slug_perm']}/"
    assert http.delete(path).status_code == 204
    assert len(http.get(PACKAGES).json()) == 2
    assert [http.get(path).status_code for _ in range(3)] == [200, 200, 404]


def test_privileges(http: httpx2.Client) -> None:
    """PATCH adds privileges or changes those of the same holder, PUT replaces all; unknown holders are refused."""
    path = "/v1/repos/acme/prod/privileges"

    def held() -> list[str]:
        return [
            f"{one['privilege']} {one.get('user') or one.get('team')}" for one in http.get(path).json()["privileges"]
        ]

    http.post("/v1/orgs/acme/teams/", json={"name": "Core"})
    assert http.patch(path, json={"privileges": [{"privilege": "Read", "team": "core"}]}).status_code == 204
    assert held() == ["Admin ada", "Read core"]
    http.patch(f"{path}/", json={"privileges": [{"privilege": "Write", "team": "core"}]})
    assert held() == ["Admin ada", "Write core"]
    refused = http.patch(path, json={"privileges": [{"privilege": "Read", "team": "X"}]})
    assert refused.json()["fields"] == {"privileges": {"detail": "Invalid team(s) specified ['X']"}}
    assert http.put(path, json={"privileges": [{"privilege": "Admin", "user": "bob"}]}).status_code == 204
    assert held() == ["Admin bob"]
    assert http.get("/v1/repos/acme/nothing/privileges").status_code == 404


UPLOADS = [
    (document, operation)
    for document in load_api()
    for operation in document.operations
    if operation.operation_id.startswith("packages_upload_")
]


@pytest.mark.parametrize(("document", "operation"), UPLOADS, ids=[operation.operation_id for _, operation in UPLOADS])
def test_every_format(document: ApiDocument, operation: Operation, http: httpx2.Client, standin: Standin) -> None:
    """A package of each format is made from what its format requires, every file of it a file that has arrived."""
    kind = operation.operation_id.removeprefix("packages_upload_")
    schema = document.resolve(operation.body or {})
    required = {name: document.resolve(schema["properties"][name]) for name in schema.get("required", [])}
    body: dict[str, Any] = Sampler(document, "request").sample({"type": "object", "properties": required}, kind)
    body |= {name: file(http, f"hello-1.0.{name}") for name in body if name.endswith("_file")}
    if "distribution" in body:
        body["distribution"] = "any-distro/any-version"
    reply = http.post(f"{PACKAGES}upload/{kind}/", json=body)
    assert (reply.status_code, reply.json()["format"]) == (201, kind)
    assert validator_of(document).reply_errors(operation, standin.last_exchange.reply) == []
    assert polled(http, reply.json())[-1]["is_sync_completed"] is True
