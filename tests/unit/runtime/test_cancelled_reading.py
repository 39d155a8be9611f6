"""Files to send are closed when the task that reads them is cancelled, whatever its thread is doing then."""

from __future__ import annotations

import asyncio
import importlib
import io
import shutil
import sys
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from sdkwright.runtime.http.file_reader import FileReader
from sdkwright.runtime.http.sources import PathSource, Source

_ROOT = Path(__file__).parents[3]
_CONTENT = b"0123456789"


class _SlowDisk:
    """Opens a file, or reads it, when it is allowed to; `files` are those that were opened."""

    def __init__(self, path: Path, *, opens_at_once: bool = False) -> None:
        self._path, self._opens_at_once = path, opens_at_once
        self.files: list[IO[bytes]] = []
        self.is_busy, self.may_go_on = threading.Event(), threading.Event()

    def open(self) -> IO[bytes]:
        """The file."""
        if not self._opens_at_once:
            self.wait()
        self.files.append(_SlowFile(self._path, self))
        return self.files[-1]

    def wait(self) -> None:
        """Wait for the permission."""
        self.is_busy.set()
        assert self.may_go_on.wait(30)


class _SlowFile(io.FileIO):
    def __init__(self, path: Path, disk: _SlowDisk) -> None:
        super().__init__(path, "rb")
        self._disk = disk

    def read(self, size: int | None = -1, /) -> bytes:
        self._disk.wait()
        return super().read(size)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to send."""
    (tmp_path / "file").write_bytes(_CONTENT)
    return tmp_path / "file"


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Source]]:
    """A part of a file, as the hand-written code of the Cloudsmith SDK reads it."""
    folder = tmp_path_factory.mktemp("custom")
    package = folder / "sdk_of_parts"
    shutil.copytree(_ROOT / "generator" / "sdkwright" / "runtime", package / "_runtime")
    (package / "custom").mkdir()
    shutil.copy(_ROOT / "specs" / "cloudsmith" / "custom" / "files.py", package / "custom")
    sys.path.insert(0, str(folder))
    try:
        yield lambda path: importlib.import_module("sdk_of_parts.custom.files")._Part(path, 2, 5)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == package.name]:
            del sys.modules[name]


@pytest.fixture(params=["whole", "part"])
def source(request: pytest.FixtureRequest, path: Path) -> Any:
    """A source of the whole file, or of a part of it."""
    return PathSource(path) if request.param == "whole" else request.getfixturevalue("part")(path)


async def _cancelled(pieces: AsyncGenerator[bytes, None], disk: _SlowDisk) -> None:
    """Begin to read, and cancel that while the disk is busy; it goes on then, and all threads end."""
    reading = asyncio.ensure_future(anext(pieces))
    assert await asyncio.to_thread(disk.is_busy.wait, 30)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    disk.may_go_on.set()
    await asyncio.get_running_loop().shutdown_default_executor()


@pytest.mark.parametrize("opens_at_once", [False, True], ids=["while opened", "while read"])
async def test_cancelled(source: Any, path: Path, monkeypatch: pytest.MonkeyPatch, opens_at_once: bool) -> None:
    """A task that is cancelled ends at once, and its file is closed by the thread that opens or reads it."""
    disk = _SlowDisk(path, opens_at_once=opens_at_once)
    monkeypatch.setattr(source, "_open", disk.open)
    await _cancelled(source.pieces_async(), disk)
    assert [file.closed for file in disk.files] == [True]


async def test_read_to_its_end(source: Any, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is read to its end is closed, too."""
    disk = _SlowDisk(path)
    disk.may_go_on.set()
    monkeypatch.setattr(source, "_open", disk.open)
    read = b"".join([piece async for piece in source.pieces_async()])
    assert read in (_CONTENT, _CONTENT[:5])
    assert [file.closed for file in disk.files] == [True]


def test_closed_before_it_is_opened(path: Path) -> None:
    """Nothing is opened for a reader that has left."""
    disk = _SlowDisk(path)
    reader = FileReader(disk.open)
    reader.close()
    assert (reader.read(1), disk.files) == (b"", [])


def test_closed_in_the_last_moment(path: Path) -> None:
    """A reader that is closed when the thread has read, but has not left yet, closes the file as well."""
    file = path.open("rb")
    reader = FileReader(lambda: file)
    assert reader.read(4) == _CONTENT[:4]
    reader.close()
    reader.close()
    assert file.closed
