"""Packages from the file to the deletion.

files.create -> slot; the file goes to the slot's URL; packages.upload.raw -> package; status until it is synchronised
"""

from __future__ import annotations

import hashlib
from typing import Any

import httpx2

from cloudsmith_sdk import NotFoundError, ValidationError
from tests.conformance.both import all_of, refused, settled
from tests.standin import Standin

CONTENT = b"what is in the file"
REPOSITORY = ("acme", "prod")


async def uploaded_file(api: Any, name: str = "hello-2.0.bin") -> str:
    """The identifier of a file that has arrived, without credentials, where its slot says."""
    checksum = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
    assert await settled(api.files.validate(*REPOSITORY, filename=name, md5_checksum=checksum)) is None
    slot = await settled(api.files.create(*REPOSITORY, filename=name, md5_checksum=checksum))
    sent = httpx2.post(slot.upload_url, data=slot.upload_fields, files={"file": (name, CONTENT)})
    assert sent.status_code == 204
    identifier: str = slot.identifier
    return identifier


async def made_package(api: Any, **fields: Any) -> Any:
    """A raw package made from a new file."""
    return await settled(api.packages.upload.raw(*REPOSITORY, package_file=await uploaded_file(api), **fields))


async def polled(api: Any, slug_perm: str) -> list[str]:
    """The states of a package up to the end of its synchronisation."""
    states = []
    for _ in range(10):
        status = await settled(api.packages.status(*REPOSITORY, slug_perm))
        states.append(status.status_str)
        if status.is_sync_completed or status.is_sync_failed:
            return states
    raise AssertionError(f"no end of {states}")


async def test_upload_and_synchronise(api: Any, standin: Standin) -> None:
    """A file is uploaded and becomes a package, which is synchronised step by step and then in the list."""
    identifier = await uploaded_file(api)
    assert standin.uploads[identifier].content == CONTENT
    validated = api.packages.validate_upload.raw(*REPOSITORY, package_file="hello-2.0.bin", name="hello")
    assert await settled(validated) is None
    made = await settled(
        api.packages.upload.raw(*REPOSITORY, package_file=identifier, name="hello", version="2.0", tags="a,b")
    )
    assert standin.last_exchange.request.json() == {
        "package_file": identifier,
        "name": "hello",
        "version": "2.0",
        "tags": "a,b",
    }
    assert (made.name, made.version, made.status_str) == ("hello", "2.0", "In Progress")
    assert await polled(api, made.slug_perm) == ["In Progress", "Completed"]
    (found,) = await all_of(api.packages.list(*REPOSITORY, query="name:^hello$"))
    assert (found.slug_perm, found.is_sync_completed) == (made.slug_perm, True)


async def test_file_is_good_for_one_package(api: Any) -> None:
    """A second package from the same file is refused, and the error names the field."""
    identifier = await uploaded_file(api)
    await settled(api.packages.upload.raw(*REPOSITORY, package_file=identifier, name="one"))
    again = lambda: api.packages.upload.raw(*REPOSITORY, package_file=identifier, name="two")  # noqa: E731
    error = await refused(ValidationError, again)
    assert error.field_errors == {"package_file": ["Invalid file identifier."]}


async def test_duplicate_fails_later(api: Any) -> None:
    """A duplicate is accepted and fails while it is synchronised; a republished one does not."""
    await made_package(api, name="hello", version="1.0")
    twin = await made_package(api, name="hello", version="1.0")
    assert (await polled(api, twin.slug_perm))[-1] == "Failed"
    status = await settled(api.packages.status(*REPOSITORY, twin.slug_perm))
    assert "already exists" in status.status_reason
    again = await made_package(api, name="hello", version="1.0", republish=True)
    assert (await polled(api, again.slug_perm))[-1] == "Completed"


async def test_parts(api: Any, standin: Standin) -> None:
    """A large file is sent in parts, each with the credential, and completed by a call."""
    slot = await settled(api.files.create(*REPOSITORY, filename="big.bin", method="put_parts"))
    for number, part in enumerate((b"one", b"two"), 1):
        info = await settled(api.files.info(*REPOSITORY, slot.identifier, filename="big.bin", part_number=number))
        place = f"{info.upload_url}?{info.upload_querystring}"
        assert httpx2.put(place, content=part, headers={"X-Api-Key": "test-key"}).status_code == 200
    done = await settled(
        api.files.complete(*REPOSITORY, slot.identifier, filename="big.bin", options={"body": {"complete": True}})
    )
    assert standin.last_exchange.request.json() == {"filename": "big.bin", "complete": True}
    assert standin.uploads[done.identifier].content == b"onetwo"
    assert await settled(api.files.abort(*REPOSITORY, slot.identifier, filename="big.bin")) is None


async def test_copy_and_move(api: Any) -> None:
    """A copy is a package of its own in the other repository; after a move the first one is gone."""
    await settled(api.repos.create("acme", name="Staging"))
    first, *_ = await all_of(api.packages.list(*REPOSITORY))
    copied = await settled(api.packages.copy(*REPOSITORY, first.slug_perm, destination="staging"))
    assert (copied.name, copied.slug_perm != first.slug_perm) == (first.name, True)
    assert (await settled(api.packages.read(*REPOSITORY, first.slug_perm))).name == first.name
    moved = await settled(api.packages.move(*REPOSITORY, first.slug_perm, destination="staging"))
    assert (await settled(api.packages.read("acme", "staging", moved.slug_perm))).name == first.name
    await refused(NotFoundError, lambda: api.packages.read(*REPOSITORY, first.slug_perm))
    assert len(await all_of(api.packages.list("acme", "staging"))) == 2


async def test_tags(api: Any, standin: Standin) -> None:
    """Tags are added, removed, replaced and cleared; the reply has them as a mapping of lists."""
    first, *_ = await all_of(api.packages.list(*REPOSITORY))

    async def tagged(action: str, tags: list[str] | None) -> Any:
        package = await settled(api.packages.tag(*REPOSITORY, first.slug_perm, action=action, tags=tags))
        assert standin.last_exchange.request.json() == {"action": action, "tags": tags}
        return package.tags

    assert await tagged("Add", ["a", "b"]) == {"info": ["a", "b"]}
    assert await tagged("Remove", ["a"]) == {"info": ["b"]}
    assert await tagged("Replace", ["c"]) == {"info": ["c"]}
    assert await tagged("Clear", None) == {}


async def test_other_actions(api: Any, standin: Standin) -> None:
    """Quarantine, release, licence, scan and resync are calls on one package; those without arguments send no body."""
    first, *_ = await all_of(api.packages.list(*REPOSITORY))
    path = (*REPOSITORY, first.slug_perm)
    assert (await settled(api.packages.quarantine(*path))).status_str == "Quarantined"
    assert standin.last_exchange.request.body == b""
    assert (await settled(api.packages.quarantine(*path, restore=True))).status_str == "Completed"
    assert (await settled(api.packages.update_license(*path, spdx_license="MIT"))).license == "MIT"
    assert (await settled(api.packages.scan(*path))).slug_perm == first.slug_perm
    assert (await settled(api.packages.resync(*path))).is_sync_in_progress is True
    assert (await polled(api, first.slug_perm))[-1] == "Completed"


async def test_delete(api: Any) -> None:
    """A deleted package is neither read nor listed."""
    first, *_ = await all_of(api.packages.list(*REPOSITORY))
    assert await settled(api.packages.delete(*REPOSITORY, first.slug_perm)) is None
    await refused(NotFoundError, lambda: api.packages.read(*REPOSITORY, first.slug_perm))
    rest = await all_of(api.packages.list(*REPOSITORY))
    assert first.slug_perm not in [package.slug_perm for package in rest]
    assert len(rest) == 2


async def test_new_package_may_be_late(api: Any, standin: Standin) -> None:
    """A read that comes too early is NotFoundError, and a later one finds the package."""
    standin.faults.lag = 2
    made = await made_package(api, name="late")
    for _ in range(2):
        await refused(NotFoundError, lambda: api.packages.read(*REPOSITORY, made.slug_perm))
    assert (await settled(api.packages.read(*REPOSITORY, made.slug_perm))).name == "late"
