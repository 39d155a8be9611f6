"""Downloads that are resumed by another process, and the digests of what arrives."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from sdkwright.runtime import ConfigurationError, DownloadTarget, TransferError, TransportError
from tests.unit.runtime.api import BoxClient
from tests.unit.runtime.shelves import CONTENT, HALF, Shelf, download, ranges, sha256
from tests.unit.runtime.warehouse import warehouse

pytestmark = pytest.mark.usefixtures("transport_kind")


class TestResume:
    """What has arrived is kept for a later download, also of another process."""

    def test_kept(self, tmp_path: Path) -> None:
        """The next download goes on where the last one ended, and then nothing is left beside the file."""
        target = DownloadTarget(tmp_path / "a", resume=True, digests={"sha256": sha256()})
        with warehouse(Shelf(cuts=[HALF, 0, 0, 0])) as server:
            with pytest.raises(TransportError):
                download(server, target)
            assert sorted(path.name for path in tmp_path.iterdir()) == ["a.part", "a.part.json"]
            assert (tmp_path / "a.part").read_bytes() == CONTENT[:HALF]
            assert download(server, target) == len(CONTENT)
        assert ranges(server)[-1] == f"bytes={HALF}-"
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [CONTENT]

    def test_all_was_there(self, tmp_path: Path) -> None:
        """A file that had arrived but was not yet at its place is not fetched again."""

        def stop(size: int, total: int | None) -> None:
            if size == total:
                raise KeyboardInterrupt

        with warehouse(Shelf()) as server:
            with pytest.raises(KeyboardInterrupt):
                download(server, DownloadTarget(tmp_path / "a", resume=True, progress=stop))
            download(server, DownloadTarget(tmp_path / "a", resume=True, digests={"sha256": sha256()}))
        assert ranges(server) == [None, f"bytes={len(CONTENT)}-"]
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [CONTENT]

    @pytest.mark.parametrize("content", [b"another", b"x" * 2 * len(CONTENT)])
    def test_changed(self, tmp_path: Path, content: bytes) -> None:
        """A file that is another one by then is fetched from its start."""
        shelf = Shelf(cuts=[HALF, 0, 0, 0])
        with warehouse(shelf) as server:
            with pytest.raises(TransportError):
                download(server, DownloadTarget(tmp_path / "a", resume=True))
            shelf.content, shelf.etag = content, '"two"'
            assert download(server, DownloadTarget(tmp_path / "a", resume=True)) == len(content)
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [content]

    def test_shrunk_under_its_name(self, tmp_path: Path) -> None:
        """Where the server has less than is there, under the same tag, all is fetched anew."""
        shelf = Shelf(cuts=[HALF, 0, 0, 0])
        with warehouse(shelf) as server:
            with pytest.raises(TransportError):
                download(server, DownloadTarget(tmp_path / "a", resume=True))
            shelf.content = b"short"
            assert download(server, DownloadTarget(tmp_path / "a", resume=True)) == 5
        assert ranges(server)[-2:] == [f"bytes={HALF}-", None]

    def test_another_request(self, tmp_path: Path) -> None:
        """What was kept of another request is not used, and what has no note neither."""
        (tmp_path / "a.part").write_bytes(b"of something else")
        target = DownloadTarget(tmp_path / "a", resume=True)
        with warehouse(Shelf(cuts=[HALF, 0, 0, 0])) as server, BoxClient(base_url=server.url) as client:
            with pytest.raises(TransportError):
                client.download_to(target, "/one?signature=1")
            server.taken.clear()
            client.download_to(target, "/two")
        assert ranges(server) == [None]

    def test_signed_anew(self, tmp_path: Path) -> None:
        """The query of a URL, which may be signed anew each time, does not make it another request."""
        target = DownloadTarget(tmp_path / "a", resume=True)
        with warehouse(Shelf(cuts=[HALF, 0, 0, 0])) as server, BoxClient(base_url=server.url) as client:
            with pytest.raises(TransportError):
                client.download_to(target, f"{server.url}/one?signature=geheim1")
            assert "geheim1" not in (tmp_path / "a.part.json").read_text()
            client.download_to(target, f"{server.url}/one?signature=2")
        assert ranges(server)[-1] == f"bytes={HALF}-"

    def test_two_at_once(self, tmp_path: Path) -> None:
        """Two downloads do not write the same file."""
        pytest.importorskip("fcntl")

        def again(size: int, total: int | None) -> None:
            download(server, DownloadTarget(tmp_path / "a", resume=True))

        with warehouse(Shelf()) as server, pytest.raises(ConfigurationError, match="written by another download"):
            download(server, DownloadTarget(tmp_path / "a", resume=True, progress=again))

    @pytest.mark.parametrize("name", ["a.part", "a.part.json"])
    def test_links(self, tmp_path: Path, name: str) -> None:
        """A link that lies where the part or its note is to be is not followed."""
        (tmp_path / "other").write_bytes(b"other")
        (tmp_path / name).symlink_to(tmp_path / "other")
        with warehouse(Shelf()) as server, pytest.raises(OSError, match="symbolic links"):
            download(server, DownloadTarget(tmp_path / "a", resume=True))
        assert (tmp_path / "other").read_bytes() == b"other"

    @pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system has no /dev/fd")
    def test_stream(self, tmp_path: Path) -> None:
        """What is no regular file cannot be continued."""
        with (tmp_path / "a").open("wb") as file, warehouse(Shelf()) as server:
            with pytest.raises(ConfigurationError, match="cannot be continued"):
                download(server, DownloadTarget(f"/dev/fd/{file.fileno()}", resume=True))
            assert download(server, f"/dev/fd/{file.fileno()}") == len(CONTENT)
        assert (tmp_path / "a").read_bytes() == CONTENT


class TestDigests:
    """What arrived is checked."""

    @pytest.mark.parametrize("resume", [False, True])
    def test_wrong(self, tmp_path: Path, resume: bool) -> None:
        """Another digest than the caller's is an error, and no file; nothing of it is kept to go on with."""
        target = DownloadTarget(tmp_path / "a", digests={"sha256": sha256(b"other")}, resume=resume)
        with warehouse(Shelf()) as server, pytest.raises(TransferError, match=f"has the sha256 {sha256()}"):
            download(server, target)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("name", "algorithm", "form"),
        [
            ("Content_MD5", "md5", "{}"),
            ("Digest", "sha256", "unixsum=1, SHA-256={}"),
            ("Digest", "sha1", "SHA={}"),
            ("Repr_Digest", "sha512", "sha-512=:{}:, sha-256=:bm9uZQ==:"),
        ],
    )
    def test_of_the_server(self, tmp_path: Path, name: str, algorithm: str, form: str) -> None:
        """The digest that the server tells is checked, whatever header it is in, and across a break."""
        for content, is_right in ((CONTENT, True), (b"other", False)):
            digest = base64.b64encode(hashlib.new(algorithm, content).digest()).decode()
            with warehouse(Shelf(cuts=[HALF], headers={name: form.format(digest)})) as server:
                if is_right:
                    download(server, tmp_path / "a")
                else:
                    with pytest.raises(TransferError, match=f"has the {algorithm}"):
                        download(server, tmp_path / "b")
        assert [path.name for path in tmp_path.iterdir()] == ["a"]

    @pytest.mark.parametrize("value", ["", "md5=", "sha-256=:x:", "sha-256=:bm9uZQ==:", "nonsense", "a=b=c"])
    def test_no_digest(self, tmp_path: Path, value: str) -> None:
        """What is no digest is left alone."""
        with warehouse(Shelf(headers={"Repr_Digest": value, "Content_MD5": value})) as server:
            assert download(server, tmp_path / "a") == len(CONTENT)

    @pytest.mark.parametrize("digests", [{"sha256": "abc"}, {"md5": sha256()}, {"no-such": "00"}])
    def test_mistakes(self, digests: dict[str, str]) -> None:
        """A digest that cannot be one is told at once."""
        with pytest.raises(ConfigurationError):
            DownloadTarget("a", digests=digests)
