"""Uploads that are watched: progress, digests, and what servers of another origin get to see."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from sdkwright.runtime import (
    AsyncScriptedTransport,
    ConfigurationError,
    Group,
    Operation,
    Progress,
    ScriptedTransport,
    Upload,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, BoxClient
from tests.unit.runtime.warehouse import warehouse

pytestmark = pytest.mark.usefixtures("transport_kind")

CONTENT = b"0123456789" * 60_000
"""600 kB, three pieces."""

_PUT: Operation[Any] = Operation(
    "PUT", "/v1/x", body="application/octet-stream", body_argument="content", returns=lambda: Any
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the content."""
    (tmp_path / "file.bin").write_bytes(CONTENT)
    return tmp_path / "file.bin"


class Told(list[tuple[int, int | None]]):
    """What a progress function was told."""

    def __call__(self, size: int, total: int | None) -> None:
        self.append((size, total))


class TestProgress:
    """`progress` of `client.request`, and of the options of methods."""

    def test_path(self, path: Path) -> None:
        """The function is told after each piece how many bytes have been sent, and how many there are."""
        told = Told()
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            client.request("PUT", "/x", body=path, progress=told)
        assert told == [(size, 600_000) for size in (262_144, 524_288, 600_000)]

    def test_unknown_length(self) -> None:
        """Where the length is not known, the total is None; bytes in memory are told of as well."""
        told = Told()
        client = BoxClient("key", transport=ScriptedTransport(lambda request: reply()))
        client.request("PUT", "/x", body=iter([b"ab", b"", b"c"]), progress=told)
        client.request("PUT", "/x", body=b"abc", progress=told)
        assert told == [(2, None), (3, None), (3, 3)]

    def test_options(self, path: Path) -> None:
        """A method takes it among the options; a form is told of as a whole, and JSON is not told of."""
        told = Told()
        client = BoxClient("key", transport=ScriptedTransport(lambda request: reply()))
        Group(client)._call(_PUT, {"self": None, "content": path, "options": {"progress": told}})
        assert told[-1] == (600_000, 600_000)
        client.boxes.create("a", new_name="n", options={"progress": told})
        assert len(told) == 3

    def test_again(self, path: Path) -> None:
        """Each attempt is told of from its start."""
        told = Told()
        with (
            warehouse(lambda handler, came: handler.reply(307 if came.path == "/x" else 200, Location="/y")) as server,
            BoxClient(base_url=server.url) as client,
        ):
            client.request("PUT", "/x", body=path, progress=told)
        assert told == [(size, 600_000) for size in (262_144, 524_288, 600_000)] * 2

    def test_stop(self, path: Path) -> None:
        """What the function raises ends the transfer, and is raised as it is, be it an error of the network by name."""

        def stop(size: int, total: int | None) -> None:
            raise TimeoutError("stop")

        with (
            warehouse() as server,
            BoxClient(base_url=server.url) as client,
            pytest.raises(TimeoutError, match="stop") as caught,
        ):
            client.request("PUT", "/x", body=path, progress=stop)
        assert type(caught.value) is TimeoutError

    async def test_async(self, path: Path) -> None:
        """The asynchronous client tells the same function, and stops at the same errors."""
        told = Told()
        with warehouse() as server:
            async with AsyncBoxClient(base_url=server.url) as client:
                await client.request("PUT", "/x", body=path, progress=told)
                with pytest.raises(ZeroDivisionError):
                    await client.request("PUT", "/x", body=path, progress=lambda size, total: 1 // 0)
        assert told == [(size, 600_000) for size in (262_144, 524_288, 600_000)]

    def test_no_function(self, path: Path) -> None:
        """Anything else is refused, also a coroutine function, which nobody would await."""

        async def later(size: int, total: int | None) -> None: ...

        client = BoxClient("key", transport=ScriptedTransport())
        wrong: list[Any] = [1, "x", later]
        for progress in wrong:
            with pytest.raises(ConfigurationError, match="progress must be a function"):
                client.request("PUT", "/x", body=path, progress=progress)

    def test_type(self) -> None:
        """The alias is that of the function."""
        progress: Progress = Told()
        assert callable(progress)


class TestDigests:
    """Digests in the same pass."""

    def test_while_sent(self, path: Path) -> None:
        """They are there once all has been sent, and not before."""
        upload = Upload(path, digests=("md5", "sha256"))
        with warehouse() as server, BoxClient(base_url=server.url) as client:
            assert upload.digests == {}
            client.request("PUT", "/x", body=upload)
        md5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
        assert upload.digests == {"md5": md5, "sha256": server.taken[0].sha256}

    def test_of_an_iterator(self) -> None:
        """An iterator that is gone afterwards has them, too, with progress beside."""
        upload = Upload(iter([b"ab", b"c"]), digests=["sha1"])
        BoxClient("key", transport=ScriptedTransport([reply()])).request("PUT", "/x", body=upload, progress=Told())
        assert upload.digests == {"sha1": hashlib.sha1(b"abc", usedforsecurity=False).hexdigest()}

    async def test_async(self, path: Path) -> None:
        """The asynchronous client computes the same."""
        upload = Upload(path, digests=["sha256"])
        await AsyncBoxClient("key", transport=AsyncScriptedTransport([reply()])).request("PUT", "/x", body=upload)
        assert upload.digests == {"sha256": hashlib.sha256(CONTENT).hexdigest()}

    def test_measured_before(self, path: Path) -> None:
        """For an API that wants the digest first, the file is read once without being sent, and still can be."""
        with path.open("rb") as file:
            upload = Upload(file, digests=["md5"])
            assert upload.measure() == {"md5": hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()}
            with warehouse() as server, BoxClient(base_url=server.url) as client:
                client.request("PUT", "/x", body=upload)
        assert server.taken[0].size == upload.length == len(CONTENT)
        with pytest.raises(ConfigurationError, match="cannot be measured"):
            Upload(iter([b""]), digests=["md5"]).measure()

    @pytest.mark.parametrize("name", ["no-such", 1])
    def test_unknown(self, name: Any) -> None:
        """An algorithm that is not known is told at once."""
        with pytest.raises(ConfigurationError, match="not known here"):
            Upload(b"", digests=[name])


class TestPresigned:
    """Uploads to URLs that storage services sign for one upload."""

    @pytest.mark.parametrize("form", [False, True])
    def test_no_credentials(self, path: Path, form: bool) -> None:
        """Another origin gets the file, and neither the credentials nor the headers of the client."""
        body: dict[str, Any] = {"form": {"key": "k"}, "files": {"file": path}} if form else {"body": path}
        with warehouse() as storage, BoxClient("secret", headers={"X-Mine": "secret"}) as client:
            client.request("POST" if form else "PUT", f"{storage.url}/bucket?signature=1", **body)
        (came,) = storage.taken
        assert came.path == "/bucket?signature=1"
        assert "secret" not in repr(came.headers)
        assert came.size >= len(CONTENT)
        assert set(came.headers) == {
            "accept",
            "accept-encoding",
            "content-length",
            "content-type",
            "host",
            "user-agent",
        }

    def test_own_function(self, path: Path) -> None:
        """A function that authenticates is not asked for another origin."""
        asked: list[Any] = []

        def auth(request: Any) -> dict[str, str]:
            asked.append(request)
            return {}

        with warehouse() as storage, BoxClient(auth=auth) as client:
            client.request("PUT", f"{storage.url}/bucket", body=path)
        assert (asked, len(storage.taken)) == ([], 1)
