"""Pushes: from a file on this machine to a package that is synchronised, in one call.

validate the fields -> slot -> form or parts -> package -> its status until it is synchronised
"""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from typing import Any

import pytest

from cloudsmith_sdk import (
    AsyncCloudsmith,
    BadRequestError,
    Cloudsmith,
    ConfigurationError,
    DuplicatePackage,
    NotFoundError,
    PushInterrupted,
    PushProgress,
    SyncFailed,
    ValidationError,
    WaitTimeoutError,
)
from tests.conformance.both import Connect, refused, settled
from tests.standin import Standin
from tests.unit.runtime.timing import FakeTime

REPOSITORY = ("acme", "prod")
CONTENT = b"what is in the file" * 10
NO_CREDENTIALS = ("authorization", "x-api-key", "cookie")


@pytest.fixture
def time() -> FakeTime:
    """The clients' time, which passes as they sleep."""
    return FakeTime()


@pytest.fixture
def api(connect: Connect, time: FakeTime) -> Any:
    """A client with retries whose waits take no time."""
    client = connect(api_key="test-key", retries=2)
    time.control(client, asynchronous=type(client).__name__.startswith("Async"))
    return client


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to push."""
    path = tmp_path / "hello-1.0.bin"
    path.write_bytes(CONTENT)
    return path


def calls(standin: Standin) -> list[str]:
    """The operations that were called, in order; where bytes were sent, the path without what is random."""
    return [
        (one.operation or f"{one.request.method} /{one.request.path.split('/')[1]}").removeprefix("v1:")
        for one in standin.exchanges
    ]


def sent_to_store(standin: Standin) -> list[Any]:
    """The requests that went to the object store."""
    return [one.request for one in standin.exchanges if one.request.path.startswith("/bucket/")]


def parts_sent(standin: Standin) -> list[int]:
    """The numbers of the parts that were sent, in order."""
    return sorted(
        int(one.request.parameter("part_number"))
        for one in standin.exchanges
        if one.request.method == "PUT" and one.request.path.startswith("/upload/")
    )


async def test_raw(api: Any, standin: Standin, file: Path) -> None:
    """A push checks, uploads, creates and waits, and returns the package as it is then."""
    standin.faults.sync_polls = 2
    package = await settled(api.packages.push(*REPOSITORY, "raw", file, name="hello", version="1.0", tags="a,b"))
    assert (package.name, package.version, package.is_sync_completed) == ("hello", "1.0", True)
    assert calls(standin) == [
        "packages_validate-upload_raw",
        "files_create",
        "POST /bucket",
        "packages_upload_raw",
        *["packages_status"] * 3,
        "packages_read",
    ]
    checked, slot = standin.exchanges[0].request.json(), standin.exchanges[1].request.json()
    assert checked == {"package_file": "hello-1.0.bin", "name": "hello", "version": "1.0", "tags": "a,b"}
    md5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
    assert slot == {"filename": "hello-1.0.bin", "md5_checksum": md5, "method": "post"}
    (upload,) = standin.uploads.values()
    assert (upload.content, upload.state) == (CONTENT, "used")


async def test_no_credentials_at_the_store(api: Any, standin: Standin, file: Path) -> None:
    """The object store sees what the slot asks for, but no credentials, and no media type of the file."""
    standin.faults.signed_extras = True
    await settled(api.packages.push(*REPOSITORY, "raw", str(file)))
    (request,) = sent_to_store(standin)
    assert not [name for name in request.headers if name in NO_CREDENTIALS]
    assert b"octet-stream" not in request.body


async def test_deb_with_sources(api: Any, standin: Standin, file: Path, tmp_path: Path) -> None:
    """Each field that names a file is given as its path, and that file is uploaded, too."""
    sources = tmp_path / "hello.tar.gz"
    sources.write_bytes(b"the sources")
    fields = {"distribution": "ubuntu/xenial", "sources_file": sources}
    package = await settled(api.packages.push(*REPOSITORY, "deb", file, **fields))
    assert package.is_sync_completed
    assert sorted(one.content for one in standin.uploads.values()) == sorted([CONTENT, b"the sources"])
    assert standin.exchanges[0].request.json()["sources_file"] == "hello.tar.gz"
    assert {one.state for one in standin.uploads.values()} == {"used"}


async def test_further_files(api: Any, standin: Standin, file: Path, tmp_path: Path) -> None:
    """A field with several files takes their paths in a list."""
    others = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path in others:
        path.write_text(path.name)
    await settled(api.packages.push(*REPOSITORY, "maven", file, extra_files=others, pom_file=str(file)))
    made = next(one for one in standin.exchanges if one.operation == "v1:packages_upload_maven").request.json()
    names = {identifier: slot.filename for identifier, slot in standin.uploads.items()}
    assert [names[identifier] for identifier in made["extra_files"]] == ["a.txt", "b.txt"]
    assert names[made["pom_file"]] == file.name


async def test_python_without_waiting(api: Any, standin: Standin, file: Path) -> None:
    """Without waiting the package is returned as soon as it can be read, still in progress."""
    standin.faults.lag = 2
    package = await settled(api.packages.push(*REPOSITORY, "python", file, wait=False))
    assert package.is_sync_in_progress
    assert "packages_status" not in calls(standin)


@pytest.mark.parametrize(
    ("package_format", "fields", "message"),
    [
        ("pyton", {}, "'pyton' is no format that can be pushed; there are alpine, cargo"),
        ("raw", {"nam": "x"}, "raw packages have no field 'nam'; did you mean 'name'?"),
        ("raw", {"zzz": "x"}, "raw packages have no field 'zzz'; they have"),
        ("deb", {}, "deb packages need distribution"),
        ("deb", {"distribution": "x", "sources_file": 7}, "sources_file must be the path of a file"),
        ("raw", {"part_size": 0}, "part_size must be a whole number above 0"),
        ("raw", {"concurrency": 0}, "concurrency must be a whole number above 0"),
        ("raw", {"timeout": -1}, "timeout must be a number of seconds above 0"),
        ("raw", {"resume": "x"}, "resume must be what"),
        ("raw", {"resume": f"x.5.{'0' * 32}.1"}, "resume is of another file"),
    ],
)
async def test_mistakes(
    api: Any, standin: Standin, file: Path, package_format: str, fields: dict[str, Any], message: str
) -> None:
    """What cannot work is refused before anything is sent, with what would work."""
    push = lambda: api.packages.push(*REPOSITORY, package_format, file, **fields)  # noqa: E731
    error = await refused(ConfigurationError, push)
    assert message in str(error)
    assert "files_create" not in calls(standin)


async def test_no_file(api: Any, standin: Standin, tmp_path: Path) -> None:
    """A file that is not there is a mistake of the caller."""
    await refused(ConfigurationError, lambda: api.packages.push(*REPOSITORY, "raw", tmp_path / "none"))
    await refused(ConfigurationError, lambda: api.packages.push(*REPOSITORY, "raw", tmp_path))
    assert not standin.exchanges


@pytest.mark.expect_violations
async def test_field_that_the_server_refuses(api: Any, standin: Standin, file: Path) -> None:
    """A field that the server refuses is told before a file is uploaded."""
    error = await refused(ValidationError, lambda: api.packages.push(*REPOSITORY, "raw", file, name="x" * 500))
    assert "name" in error.field_errors
    assert calls(standin) == ["packages_validate-upload_raw"]


async def test_duplicate(api: Any, standin: Standin, file: Path) -> None:
    """A duplicate is an error of its own, which tells the package that is left; a republished one is none."""

    def push(**fields: Any) -> Any:
        return api.packages.push(*REPOSITORY, "raw", file, name="hello", version="1.0", **fields)

    await settled(push())
    error = await refused(DuplicatePackage, push)
    assert "already exists" in error.reason
    assert isinstance(error, SyncFailed)
    assert not (await settled(api.packages.read(*REPOSITORY, error.package))).is_sync_completed
    assert (await settled(push(republish=True))).is_sync_completed


async def test_synchronisation_fails(api: Any, standin: Standin, file: Path) -> None:
    """A package that cannot be synchronised is an error with stage and reason, which survives pickling."""
    standin.faults.sync_failures = 1
    error = await refused(SyncFailed, lambda: api.packages.push(*REPOSITORY, "raw", file))
    assert (error.stage, error.reason) == ("In Progress", "The package could not be read.")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.stage, copy.package) == (str(error), error.stage, error.package)


async def test_synchronisation_takes_long(api: Any, standin: Standin, file: Path, time: FakeTime) -> None:
    """Looks grow rarer, and end when the time is over; another wait can go on later."""
    standin.faults.sync_polls = 20
    error = await refused(WaitTimeoutError, lambda: api.packages.push(*REPOSITORY, "raw", file, timeout=20))
    assert time.slept == pytest.approx([1, 1.5, 2.25, 3.375, 5.0625, 6.8125])
    assert error.last.is_sync_in_progress
    identifier = standin.last_exchange.request.path.split("/")[5]
    package = await settled(api.packages.wait_until_synced(*REPOSITORY, identifier, timeout=None))
    assert package.is_sync_completed
    assert max(time.slept) == 30


async def test_throttled(api: Any, standin: Standin, file: Path, time: FakeTime) -> None:
    """A refusal for too many requests in between is waited out, whichever call it hits."""
    standin.fail_next(429, {"detail": "Request was throttled."}, {"Retry-After": "7"})
    assert (await settled(api.packages.push(*REPOSITORY, "raw", file))).is_sync_completed
    assert time.slept[0] == 7


async def test_failing_store(api: Any, standin: Standin, file: Path) -> None:
    """A store that fails is given the file again, in a slot of its own."""
    standin.fault("reset-during", path="/bucket/*")
    standin.fault("reset-after", path="/bucket/*")
    assert (await settled(api.packages.push(*REPOSITORY, "raw", file))).is_sync_completed
    assert calls(standin).count("files_create") == 3


class TestParts:
    """Files that are sent in parts."""

    async def test_parts(self, api: Any, standin: Standin, file: Path) -> None:
        """From `part_size` on a file goes in parts, with credentials, and the package is made of the whole."""
        package = await settled(api.packages.push(*REPOSITORY, "raw", file, part_size=50))
        assert package.is_sync_completed
        (slot,) = standin.uploads.values()
        assert (slot.method, slot.content) == ("put_parts", CONTENT)
        assert sorted(map(len, slot.parts.values())) == [40, 50, 50, 50]
        assert parts_sent(standin) == [1, 2, 3, 4]
        assert calls(standin).count("files_complete") == 1

    async def test_one_part_more(self, api: Any, standin: Standin, file: Path) -> None:
        """A file of exactly one part goes as a part, a smaller one as a form."""
        await settled(api.packages.push(*REPOSITORY, "raw", file, part_size=len(CONTENT), wait=False))
        await settled(api.packages.push(*REPOSITORY, "raw", file, part_size=len(CONTENT) + 1, wait=False))
        assert [slot.method for slot in standin.uploads.values()] == ["put_parts", "post"]

    async def test_part_fails_twice(self, api: Any, standin: Standin, file: Path) -> None:
        """A part that fails is sent again alone, as often as the client sends a call again."""
        standin.fault("reset-before", path="/upload/*", times=2)
        package = await settled(api.packages.push(*REPOSITORY, "raw", file, part_size=100, concurrency=1))
        assert package.is_sync_completed
        (slot,) = standin.uploads.values()
        assert slot.content == CONTENT
        assert parts_sent(standin).count(2) == 1

    async def test_interrupted_and_resumed(self, api: Any, standin: Standin, file: Path) -> None:
        """Where the connection stays broken, the error tells how to send the rest, and only that is sent then."""

        def push(**more: Any) -> Any:
            return api.packages.push(*REPOSITORY, "raw", file, part_size=50, concurrency=1, **more)

        standin.fault("reset-before", path="/upload/*", skip=2, times=3)
        error = await refused(PushInterrupted, push)
        assert error.resume.endswith(".1-2")
        assert error.resume in str(error)
        assert "files_abort" not in calls(standin)
        before = parts_sent(standin)
        seen: list[PushProgress] = []
        assert (await settled(push(resume=error.resume, progress=seen.append))).is_sync_completed
        assert [number for number in parts_sent(standin) if number not in before] == [4]
        assert before == [1, 2, 3, 3, 3]
        assert next(one.sent for one in seen if one.resume) == 50
        (slot,) = standin.uploads.values()
        assert slot.content == CONTENT

    async def test_abort(self, api: Any, standin: Standin, file: Path) -> None:
        """What the server refuses is aborted, and no package is made."""
        standin.answer("v1:files_complete", {"detail": "The upload is missing parts."}, status=400)
        await refused(BadRequestError, lambda: api.packages.push(*REPOSITORY, "raw", file, part_size=50))
        (slot,) = standin.uploads.values()
        assert slot.state == "aborted"
        assert "packages_upload_raw" not in calls(standin)

    # A part whose bytes have all gone may arrive after the end.
    @pytest.mark.expect_violations
    async def test_watcher_that_raises(self, api: Any, standin: Standin, file: Path) -> None:
        """What the progress function raises ends the push, and is raised."""

        def watch(now: PushProgress) -> None:
            if now.sent:
                raise KeyError("enough")

        await refused(KeyError, lambda: api.packages.push(*REPOSITORY, "raw", file, part_size=50, progress=watch))
        (slot,) = standin.uploads.values()
        assert slot.state == "aborted"


@pytest.mark.parametrize("part_size", [50, 1000])
async def test_progress(api: Any, standin: Standin, file: Path, part_size: int) -> None:
    """The progress goes over all stages and bytes, and never beyond what there is."""
    seen: list[PushProgress] = []
    await settled(api.packages.push(*REPOSITORY, "raw", file, part_size=part_size, progress=seen.append))
    assert list(dict.fromkeys(one.stage for one in seen)) == ["check", "upload", "create", "synchronise", "done"]
    assert (seen[-1].sent, seen[-1].total, seen[-1].synchronised) == (len(CONTENT), len(CONTENT), 100)
    assert all(one.sent <= len(CONTENT) and one.path == str(file) for one in seen)


async def test_not_an_operation(api: Any, standin: Standin, file: Path) -> None:
    """A push is no single call, so there is no single reply to it."""
    await refused(ConfigurationError, lambda: api.reply_to(api.packages.push, *REPOSITORY, "raw", file))
    assert not standin.exchanges


class TestWaiters:
    """Waits for other things."""

    async def test_exists(self, api: Any, standin: Standin, time: FakeTime) -> None:
        """What was just made is waited for until readers see it."""
        standin.faults.lag = 2
        await settled(api.repos.create("acme", name="New"))
        found = await settled(api.wait_until_exists(api.repos.read, "acme", "new", interval=2))
        assert (found.name, time.slept) == ("New", [2, 3])

    async def test_not_in_time(self, api: Any, standin: Standin) -> None:
        """What does not come is told in the end."""
        error = await refused(WaitTimeoutError, lambda: api.wait_until_exists(api.repos.read, "acme", "no", timeout=5))
        assert "within 5 s" in str(error)
        assert error.last is None

    async def test_gone(self, api: Any, standin: Standin, time: FakeTime) -> None:
        """What was deleted is waited for until nobody finds it."""
        standin.faults.lingering = 2
        await settled(api.repos.delete("acme", "prod"))
        assert await settled(api.wait_until_gone(api.repos.read, "acme", "prod")) is None
        assert time.slept == [2, 3]
        await refused(NotFoundError, lambda: api.repos.read("acme", "prod"))
        error = await refused(WaitTimeoutError, lambda: api.wait_until_gone(api.orgs.read, "acme", timeout=3))
        assert error.last is not None

    async def test_active(self, api: Any, standin: Standin, time: FakeTime) -> None:
        """An upstream is waited for until it is active."""
        upstream = {"name": "up", "upstream_url": "https://upstream.example/"}
        made = await settled(api.repos.upstream.npm.create(*REPOSITORY, **upstream, is_active=False))
        path = (api.repos.upstream.npm.read, *REPOSITORY, made.slug_perm)
        await refused(WaitTimeoutError, lambda: api.wait_until_active(*path, timeout=3))
        await settled(api.repos.upstream.npm.partial_update(*REPOSITORY, made.slug_perm, is_active=True))
        assert (await settled(api.wait_until_active(*path))).is_active


def test_methods_written_by_hand() -> None:
    """Both clients have the same methods beside those of the documents, each of which explains itself."""
    wanted = {"push", "push_many", "wait_until_synced"}
    for packages in (Cloudsmith(api_key="k").packages, AsyncCloudsmith(api_key="k").packages):
        public = {name: getattr(packages, name) for name in dir(packages) if not name.startswith("_")}
        assert {name for name, member in public.items() if ".custom." in member.__module__} == wanted
        assert all(public[name].__doc__ for name in wanted)
