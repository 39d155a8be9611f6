"""A file is uploaded in steps, and a package is made from it once.

POST /files/acme/prod/ {filename}            -> 202, identifier, upload_url, upload_fields
POST <upload_url> form with the file last    -> 204
POST /packages/acme/prod/upload/raw/         -> 201
GET  .../status/                             -> In Progress, then Completed
"""

from __future__ import annotations

import hashlib
from typing import Any

import httpx2
import pytest

from tests.standin import Standin

FILES, PACKAGES = "/v1/files/acme/prod/", "/v1/packages/acme/prod/"


def slot(http: httpx2.Client, **body: Any) -> dict[str, Any]:
    """A new upload slot."""
    reply = http.post(FILES, json={"filename": "hello-2.0.bin", **body})
    assert reply.status_code == 202
    made: dict[str, Any] = reply.json()
    return made


def send(place: dict[str, Any], content: bytes = b"hello") -> httpx2.Response:
    """The form that the slot asks for, without credentials."""
    return httpx2.post(place["upload_url"], data=place["upload_fields"], files={"file": ("hello-2.0.bin", content)})


def uploaded(http: httpx2.Client, kind: str = "raw", **body: Any) -> dict[str, Any]:
    """A package made from a new upload."""
    place = slot(http)
    send(place)
    reply = http.post(f"{PACKAGES}upload/{kind}/", json={"package_file": place["identifier"], **body})
    assert reply.status_code == 201
    made: dict[str, Any] = reply.json()
    return made


def test_form_upload(http: httpx2.Client, standin: Standin) -> None:
    """The bytes of a form arrive whole."""
    place = slot(http, md5_checksum=hashlib.md5(b"hello").hexdigest())
    assert send(place).status_code == 204
    assert standin.uploads[place["identifier"]].content == b"hello"


@pytest.mark.parametrize("method", ["put", "presigned", "unsigned_put"])
def test_raw_upload(method: str, http: httpx2.Client, standin: Standin) -> None:
    """The other methods take the bytes as they are."""
    place = slot(http, method=method)
    assert place["upload_fields"] is None
    assert httpx2.put(place["upload_url"], content=b"hello").status_code == 200
    assert standin.uploads[place["identifier"]].content == b"hello"


def test_wrong_checksum_is_refused(http: httpx2.Client) -> None:
    """Bytes that do not have the promised checksum are refused in XML."""
    reply = send(slot(http, md5_checksum="0" * 32))
    assert reply.status_code == 400
    assert "BadDigest" in reply.text


@pytest.mark.expect_violations
@pytest.mark.parametrize(
    ("request_of", "expected"),
    [
        (lambda place: {"data": {}, "files": {"file": b"x"}}, "lacks a field"),
        (lambda place: {"data": place["upload_fields"], "files": {"other": b"x"}}, "last part"),
        (lambda place: {"content": b"x"}, "multipart form"),
        (
            lambda place: {
                "data": place["upload_fields"],
                "files": {"file": b"x"},
                "headers": {"X-Api-Key": "test-key"},
            },
            "credentials are sent",
        ),
    ],
)
def test_wrong_form_is_a_violation(request_of: Any, expected: str, http: httpx2.Client, standin: Standin) -> None:
    """A form without a field of the slot, without its file at the end, or with credentials is refused."""
    place = slot(http)
    assert httpx2.post(place["upload_url"], **request_of(place)).status_code == 400
    assert expected in str(standin.violations[0])
    assert standin.uploads[place["identifier"]].content == b""


@pytest.mark.expect_violations
def test_slot_takes_one_file(http: httpx2.Client) -> None:
    """A second upload to the same slot is refused."""
    place = slot(http)
    assert [send(place).status_code, send(place).status_code] == [204, 404]


def test_parts(http: httpx2.Client, standin: Standin) -> None:
    """Parts arrive in any order and are put together by their numbers."""
    place = slot(http, method="put_parts")
    identifier = place["identifier"]
    for number, part in ((2, b"lo"), (1, b"hel")):
        query = {"upload_id": identifier, "part_number": number}
        assert http.put(place["upload_url"], params=query, content=part).status_code == 200
    info = http.get(f"{FILES}{identifier}/info/", params={"filename": "hello-2.0.bin", "part_number": 2}).json()
    assert info["upload_url"] == place["upload_url"]
    assert info["upload_querystring"] == f"upload_id={identifier}&part_number=2"
    done = http.post(f"{FILES}{identifier}/complete/", json={"upload_id": identifier, "complete": True})
    assert (done.status_code, done.json()["identifier"]) == (201, identifier)
    assert standin.uploads[identifier].content == b"hello"


@pytest.mark.expect_violations
def test_parts_want_credentials(http: httpx2.Client, standin: Standin) -> None:
    """A part without credentials is 404."""
    place = slot(http, method="put_parts")
    query = {"upload_id": place["identifier"], "part_number": 1}
    assert httpx2.put(place["upload_url"], params=query, content=b"x").status_code == 404
    assert [violation.kind for violation in standin.violations] == ["upload"]


def test_missing_part(http: httpx2.Client) -> None:
    """An upload with a gap cannot be completed."""
    place = slot(http, method="put_parts")
    http.put(place["upload_url"], params={"upload_id": place["identifier"], "part_number": 2}, content=b"x")
    assert http.post(f"{FILES}{place['identifier']}/complete/").status_code == 400


def test_aborted_upload_is_over(http: httpx2.Client) -> None:
    """An aborted upload cannot be completed."""
    place = slot(http, method="put_parts")
    assert http.post(f"{FILES}{place['identifier']}/abort/").status_code == 204
    assert http.post(f"{FILES}{place['identifier']}/complete/").status_code == 404


def test_info_is_for_parts_only(http: httpx2.Client) -> None:
    """Where a part goes is told for uploads in parts only."""
    reply = http.get(f"{FILES}{slot(http)['identifier']}/info/", params={"filename": "x"})
    assert reply.status_code == 400


def test_package_is_synchronised_step_by_step(http: httpx2.Client, standin: Standin) -> None:
    """A new package is in progress for as many status reads as the knob says, then completed."""
    standin.faults.sync_polls = 2
    made = uploaded(http, name="hello", version="2.0", tags="a,b", summary="why")
    assert (made["name"], made["version"], made["format"]) == ("hello", "2.0", "raw")
    assert (made["summary"], made["is_sync_in_progress"]) == ("why", True)
    assert http.get(f"{PACKAGES}{made['slug_perm']}/").json()["tags"] == {"info": ["a", "b"]}
    steps = [http.get(f"{PACKAGES}{made['slug_perm']}/status/").json() for _ in range(4)]
    assert [step["status_str"] for step in steps] == ["In Progress", "In Progress", "Completed", "Completed"]
    assert steps[-1]["is_sync_completed"] is True
    assert steps[-1]["sync_progress"] == 100
    assert http.get(f"{PACKAGES}{made['slug']}/").json()["is_downloadable"] is True


def test_file_is_used_once(http: httpx2.Client) -> None:
    """The identifier of a file makes one package, and an unknown one none."""
    place = slot(http)
    send(place)
    body = {"package_file": place["identifier"]}
    assert [http.post(f"{PACKAGES}upload/raw/", json=body).status_code for _ in range(2)] == [201, 422]
    refused = http.post(f"{PACKAGES}upload/raw/", json={"package_file": "unknown"})
    assert refused.json()["fields"] == {"package_file": ["Invalid file identifier."]}


def test_duplicate_fails_while_synchronising(http: httpx2.Client, standin: Standin) -> None:
    """A package that is there already is taken, and then fails with the reason."""
    standin.faults.sync_polls = 0
    first = uploaded(http, name="twin", version="1")
    http.get(f"{PACKAGES}{first['slug_perm']}/status/")
    second = uploaded(http, name="twin", version="1")
    status = http.get(f"{PACKAGES}{second['slug_perm']}/status/").json()
    assert (status["is_sync_failed"], status["status_str"]) == (True, "Failed")
    assert "already exists" in status["status_reason"]


def test_republished_package_replaces(http: httpx2.Client, standin: Standin) -> None:
    """With `republish` the first package makes way."""
    standin.faults.sync_polls = 0
    first = uploaded(http, name="twin", version="1")
    second = uploaded(http, name="twin", version="1", republish=True)
    assert http.get(f"{PACKAGES}{second['slug_perm']}/status/").json()["is_sync_completed"] is True
    assert http.get(f"{PACKAGES}{first['slug_perm']}/").status_code == 404


def seeded(http: httpx2.Client) -> str:
    """The path of a package that is there from the beginning."""
    return f"{PACKAGES}{http.get(PACKAGES).json()[0]['slug_perm']}/"


@pytest.mark.parametrize(("step", "left"), [("copy", 3), ("move", 2)])
def test_copy_and_move(step: str, left: int, http: httpx2.Client) -> None:
    """The package is in the other repository under a slug of its own; only a move takes it away."""
    http.post("/v1/repos/acme/", json={"name": "Other"})
    path = seeded(http)
    reply = http.post(f"{path}{step}/", json={"destination": "other"})
    assert reply.status_code == 200
    assert (reply.json()["repository"], reply.json()["slug_perm"] in path) == ("other", False)
    assert len(http.get("/v1/packages/acme/other/").json()) == 1
    assert len(http.get(PACKAGES).json()) == left
    assert http.post(f"{seeded(http)}{step}/", json={"destination": "nowhere"}).status_code == 422
    assert len(http.get(PACKAGES).json()) == left


def test_tags(http: httpx2.Client) -> None:
    """Tags are added, removed, replaced and cleared, the action in any case."""
    path = seeded(http)

    def tagged(action: str, *tags: str) -> Any:
        body = {"action": action, **({"tags": list(tags)} if tags else {})}
        return http.post(f"{path}tag/", json=body).json()["tags"].get("info", [])

    assert tagged("Add", "a", "b") == ["a", "b"]
    assert tagged("remove", "a") == ["b"]
    assert tagged("REPLACE", "c") == ["c"]
    assert tagged("clear") == []


def test_quarantine(http: httpx2.Client) -> None:
    """A package goes into quarantine, and out of it with `restore`."""
    path = seeded(http)
    assert http.post(f"{path}quarantine/").json()["status_str"] == "Quarantined"
    assert http.get(path).json()["is_quarantined"] is True
    assert http.post(f"{path}quarantine/", json={"restore": True}).json()["status_str"] == "Completed"


def test_resync_and_licence(http: httpx2.Client) -> None:
    """A resynchronised package completes again; a licence can be changed."""
    path = seeded(http)
    assert http.post(f"{path}resync/").json()["is_sync_in_progress"] is True
    assert [http.get(f"{path}status/").json()["status_str"] for _ in range(2)] == ["In Progress", "Completed"]
    assert http.patch(f"{path}update-license/", json={"spdx_license": "MIT"}).json()["spdx_license"] == "MIT"
    assert http.post(f"{path}scan/").status_code == 200


@pytest.mark.parametrize("step", ["status", "copy", "move", "tag", "quarantine", "resync", "scan", "update-license"])
def test_unknown_package_is_not_found(step: str, http: httpx2.Client) -> None:
    """Every operation on a package that is not there is 404."""
    body = {"copy": {"destination": "prod"}, "move": {"destination": "prod"}, "update-license": {"spdx_license": "MIT"}}
    method = {"status": "GET", "update-license": "PATCH"}.get(step, "POST")
    content: dict[str, Any] = {"json": body.get(step, {"tags": ["a"]})} if step in ("tag", *body) else {}
    assert http.request(method, f"{PACKAGES}nothing/{step}/", **content).status_code == 404
