"""Saving: what is written stands whole or not at all, and takes nothing away that is no regular file."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from sdkwright.runtime.http.saving import replacing


def save(path: str | Path, content: bytes = b"new") -> None:
    """Write a file as replies are saved."""
    with replacing(path) as file:
        file.write(content)


class TestFiles:
    """Regular files, and places where there is nothing yet."""

    def test_nothing_there(self, tmp_path: Path) -> None:
        """A new file is there whole, and nothing beside it."""
        save(tmp_path / "a")
        assert [path.name for path in tmp_path.iterdir()] == ["a"]
        assert (tmp_path / "a").read_bytes() == b"new"

    def test_replaced(self, tmp_path: Path) -> None:
        """A file that was there keeps its mode, and a link to it stays a link."""
        (tmp_path / "a").write_bytes(b"old")
        (tmp_path / "a").chmod(0o640)
        (tmp_path / "link").symlink_to("a")
        save(tmp_path / "link")
        assert (tmp_path / "a").read_bytes() == b"new"
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
        assert (tmp_path / "link").is_symlink()

    def test_link_to_nothing(self, tmp_path: Path) -> None:
        """A link whose target is not there yet leads to the new file."""
        (tmp_path / "link").symlink_to("a")
        save(tmp_path / "link")
        assert (tmp_path / "a").read_bytes() == b"new"
        assert (tmp_path / "link").is_symlink()

    @pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root may give files away")
    def test_owner(self, tmp_path: Path) -> None:
        """A file that was there keeps its owner."""
        (tmp_path / "a").write_bytes(b"old")
        os.chown(tmp_path / "a", 12345, 12345)
        save(tmp_path / "a")
        assert ((tmp_path / "a").stat().st_uid, (tmp_path / "a").stat().st_gid) == (12345, 12345)

    def test_failure(self, tmp_path: Path) -> None:
        """When the block fails, what was there stays, and nothing is left beside it."""
        (tmp_path / "a").write_bytes(b"old")
        with pytest.raises(TypeError), replacing(tmp_path / "a") as file:
            file.write("no bytes")  # type: ignore[call-overload]  # that is the failure
        assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]

    def test_directory(self, tmp_path: Path) -> None:
        """A directory is no place to write to, and stays."""
        (tmp_path / "a").mkdir()
        with pytest.raises(IsADirectoryError):
            save(tmp_path / "a")
        assert (tmp_path / "a").is_dir()


class TestStreams:
    """What is no regular file is written into, and never replaced."""

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
    def test_fifo(self, tmp_path: Path) -> None:
        """A FIFO gets the bytes, and stays one."""
        path = tmp_path / "fifo"
        os.mkfifo(path)
        read: list[bytes] = []
        reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
        reader.start()
        save(path)
        reader.join(10)
        assert read == [b"new"]
        assert stat.S_ISFIFO(path.stat().st_mode)

    @pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system has no /dev/fd")
    @pytest.mark.parametrize("linked", [False, True])
    def test_open_file(self, tmp_path: Path, linked: bool) -> None:
        """What a process has open is written to, also by a link, though it is a regular file that could be replaced."""
        with (tmp_path / "a").open("wb") as file:
            place = f"/dev/fd/{file.fileno()}"
            if linked:
                (tmp_path / "link").symlink_to(place)
                place = str(tmp_path / "link")
            before = (tmp_path / "a").stat().st_ino
            save(place)
        assert (tmp_path / "a").stat().st_ino == before
        assert (tmp_path / "a").read_bytes() == b"new"
        assert not list(tmp_path.glob(".*"))

    @pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system has no /dev/fd")
    def test_pipe(self) -> None:
        """So is a pipe."""
        reading, writing = os.pipe()
        try:
            save(f"/dev/fd/{writing}")
            assert os.read(reading, 10) == b"new"
        finally:
            os.close(reading)
            os.close(writing)
