"""The file store: a host of its own, XML, signatures that end, parts with sizes.

standin.faults.smallest_part = 5            -> a shorter part, but for the last, cannot be completed
standin.faults.signed_extras = True         -> slots ask for headers and a query
"""

from __future__ import annotations

import hashlib
from typing import Any
from xml.etree import ElementTree

import httpx2
import pytest

from tests.standin import Standin

FILES = "/v1/files/acme/prod/"


def slot(http: httpx2.Client, method: str, **body: Any) -> dict[str, Any]:
    """A new slot of a method."""
    made: dict[str, Any] = http.post(FILES, json={"filename": "a.bin", "method": method, **body}).json()
    return made


def code(reply: httpx2.Response) -> str | None:
    """The code of an error of the object store."""
    assert reply.headers["content-type"] == "application/xml"
    assert reply.headers["x-amz-request-id"] == ElementTree.fromstring(reply.content).findtext("RequestId")
    return ElementTree.fromstring(reply.content).findtext("Code")


def test_host_of_its_own(http: httpx2.Client, standin: Standin) -> None:
    """Files go to another host than calls, and its replies carry nothing of the API."""
    place = slot(http, "post")
    assert place["upload_url"].startswith(standin.store_url)
    assert standin.store_url != standin.url
    reply = httpx2.post(place["upload_url"], data=place["upload_fields"], files={"file": b"hello"})
    assert (reply.status_code, reply.headers["etag"]) == (204, f'"{hashlib.md5(b"hello").hexdigest()}"')
    assert "x-ratelimit-limit" not in reply.headers


@pytest.mark.expect_violations
def test_refusals_are_xml(http: httpx2.Client) -> None:
    """What the object store refuses is told in XML, with a number for the request."""
    place = slot(http, "unsigned_put")
    assert code(httpx2.put(f"{place['upload_url']}x", content=b"x")) == "NoSuchUpload"
    assert code(httpx2.post(place["upload_url"], content=b"x")) == "MethodNotAllowed"
    assert code(httpx2.put(place["upload_url"], content=b"x", headers={"X-Api-Key": "k"})) == "InvalidArgument"
    assert code(httpx2.put(place["upload_url"], content=iter([b"x"]))) == "MissingContentLength"


def test_uploads_that_outlive_a_reset(http: httpx2.Client, standin: Standin) -> None:
    """What a client that has gone still had on its way is refused, but nobody's mistake; an address of nobody is."""
    place = slot(http, "unsigned_put")
    standin.reset()
    assert code(httpx2.put(place["upload_url"], content=b"x")) == "NoSuchUpload"
    assert standin.violations == []
    assert code(httpx2.put(f"{place['upload_url']}x", content=b"x")) == "NoSuchUpload"
    assert [found.message for found in standin.violations] == ["the upload URL is unknown or already used"]
    standin.reset()


@pytest.mark.parametrize(
    ("promise", "algorithm"), [("md5_checksum", "md5"), ("sha256_checksum", "sha256")], ids=["md5", "sha256"]
)
def test_promised_checksums(promise: str, algorithm: str, http: httpx2.Client) -> None:
    """Bytes with another checksum than the slot was promised are refused, and the right ones then taken."""
    place = slot(http, "presigned", **{promise: hashlib.new(algorithm, b"right").hexdigest()})
    assert code(httpx2.put(place["upload_url"], content=b"wrong")) == "BadDigest"
    assert httpx2.put(place["upload_url"], content=b"right").status_code == 200


def test_checksums_of_the_request(http: httpx2.Client) -> None:
    """A request may say the checksum of its own body, which is then compared."""
    direct, signed = slot(http, "put"), slot(http, "presigned")
    wrong = httpx2.put(direct["upload_url"], content=b"x", headers={"Content-Sha256": "0" * 64})
    assert (wrong.status_code, wrong.headers["content-type"]) == (400, "application/json")
    assert code(httpx2.put(signed["upload_url"], content=b"x", headers={"Content-MD5": "AAAA"})) == "BadDigest"


def test_upload_host_takes_credentials(http: httpx2.Client) -> None:
    """The method `put` goes to the service's own host, where the key is welcome; the identifier is the answer."""
    place = slot(http, "put")
    reply = http.put(place["upload_url"], content=b"x")
    assert (reply.status_code, reply.json()) == (200, {"identifier": place["identifier"]})


def test_signature_ends(http: httpx2.Client, standin: Standin) -> None:
    """A signed address is good for an hour."""
    place = slot(http, "presigned")
    standin.clock.advance(3601)
    reply = httpx2.put(place["upload_url"], content=b"x")
    assert (reply.status_code, code(reply)) == (403, "AccessDenied")


@pytest.mark.expect_violations
@pytest.mark.parametrize("method", ["presigned", "unsigned_put", "post"])
def test_headers_and_query_of_the_slot(method: str, http: httpx2.Client, standin: Standin) -> None:
    """What a slot asks for must come along with the bytes."""
    standin.faults.signed_extras = True
    place = slot(http, method)
    request: dict[str, Any] = {"content": b"x"}
    if method == "post":
        request = {"data": place["upload_fields"], "files": {"file": b"x"}}
    verb = "POST" if method == "post" else "PUT"
    url = f"{place['upload_url']}?{place['upload_querystring']}"
    assert code(httpx2.request(verb, url, **request)) == "SignatureDoesNotMatch"
    bare = httpx2.request(verb, place["upload_url"], headers=place["upload_headers"], **request)
    assert code(bare) == "SignatureDoesNotMatch"
    assert httpx2.request(verb, url, headers=place["upload_headers"], **request).is_success


def parts(http: httpx2.Client, place: dict[str, Any], *contents: bytes) -> None:
    """Send parts in order."""
    for number, content in enumerate(contents, 1):
        query = {"upload_id": place["identifier"], "part_number": number}
        assert http.put(place["upload_url"], params=query, content=content).status_code == 200


def completed(http: httpx2.Client, place: dict[str, Any]) -> httpx2.Response:
    """The reply to the end of an upload in parts."""
    return http.post(f"{FILES}{place['identifier']}/complete/", json={"complete": True})


def test_sizes_of_parts(http: httpx2.Client, standin: Standin) -> None:
    """All parts but the last have a smallest size; a part that is sent again replaces the first one."""
    standin.faults.smallest_part = 5
    place = slot(http, "put_parts")
    parts(http, place, b"1234", b"567")
    assert "smaller than the minimum" in completed(http, place).json()["detail"]
    parts(http, place, b"12345")
    assert [completed(http, place).status_code for _ in range(2)] == [201, 201]
    assert standin.uploads[place["identifier"]].content == b"12345567"


def test_checksum_of_all_parts(http: httpx2.Client) -> None:
    """The checksum that was promised is that of the whole file."""
    place = slot(http, "put_parts", md5_checksum=hashlib.md5(b"onetwo").hexdigest())
    parts(http, place, b"one", b"tw")
    assert completed(http, place).status_code == 400
    parts(http, place, b"one", b"two")
    assert completed(http, place).status_code == 201


@pytest.mark.expect_violations
@pytest.mark.parametrize("number", ["0", "10001", "x"])
def test_numbers_of_parts(number: str, http: httpx2.Client) -> None:
    """Parts have numbers from 1 to 10,000."""
    place = slot(http, "put_parts")
    query = {"upload_id": place["identifier"], "part_number": number}
    assert http.put(place["upload_url"], params=query, content=b"x").status_code == 400


def test_name_of_a_file(http: httpx2.Client) -> None:
    """A path is no name, neither where a file is validated nor where a slot is asked for."""
    for path in (f"{FILES}validate/", FILES):
        reply = http.post(path, json={"filename": "a/b.bin"})
        assert (reply.status_code, list(reply.json()["fields"])) == (422, ["filename"])
    assert http.post(f"{FILES}validate/", json={"filename": "b.bin"}).status_code == 204


KEY = {"X-Api-Key": "test-key"}


@pytest.mark.parametrize(
    "credentials", [{"headers": KEY}, {"auth": ("token", "test-key")}, {"auth": ("user@example.com", "secret")}]
)
def test_direct_upload(credentials: dict[str, Any], http: httpx2.Client, standin: Standin) -> None:
    """A file can be sent without a slot, with a key or with basic credentials, and makes one package."""
    reply = httpx2.put(f"{standin.store_url}/acme/prod/a%20b-1.0.bin", content=b"hello", **credentials)
    body = {"package_file": reply.json()["identifier"]}
    made = [http.post("/v1/packages/acme/prod/upload/raw/", json=body) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 422]
    assert made[0].json()["filename"] == "a b-1.0.bin"


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("acme/prod/a.bin", {}, 404),
        ("acme/prod/a.bin", {"X-Api-Key": "other"}, 404),
        ("acme/nothing/a.bin", KEY, 404),
        ("acme/prod/a.bin", {**KEY, "Content-Sha256": "0" * 64}, 400),
    ],
)
def test_refused_direct_upload(path: str, headers: dict[str, str], status: int, standin: Standin) -> None:
    """Nobody, an unknown repository and a wrong checksum are refused; the first two cannot be told apart."""
    reply = httpx2.put(f"{standin.store_url}/{path}", content=b"hello", headers=headers)
    assert (reply.status_code, standin.uploads) == (status, {})
