"""Files on this machine as they are uploaded: their names, sizes and checksums, and parts of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import closing
from pathlib import Path
from typing import IO

from .._runtime import ConfigurationError, Upload
from .._runtime.http.blocking import in_thread
from .._runtime.http.file_reader import FileReader
from .._runtime.http.sources import PIECE, Source


class LocalFile:
    """A file, read once for its checksum.

    Raises ConfigurationError where it cannot be read.
    """

    def __init__(self, path: str) -> None:
        self.path: Path = Path(path)
        self.name: str = self.path.name
        self.upload: Upload = Upload(self.path, digests=("md5",))
        if self.upload.length is None:
            raise ConfigurationError(f"{path!r} is no regular file, and cannot be pushed")
        self.size: int = self.upload.length
        self.md5: str = self.upload.measure()["md5"]

    def part(self, start: int, length: int) -> Upload:
        """Some of its bytes."""
        return Upload(_Part(self.path, start, length))


class _Part(Source):
    """The bytes of a file from one place on."""

    def __init__(self, path: Path, start: int, length: int) -> None:
        self._path, self._start = path, start
        self.length = self._length = length

    def pieces(self) -> Generator[bytes, None, None]:
        with self._open() as file:
            left = self._length
            while left and (piece := file.read(min(left, PIECE))):
                left -= len(piece)
                yield piece

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        with closing(FileReader(self._open)) as file:
            left = self._length
            while left and (piece := await in_thread(file.read, min(left, PIECE))):
                left -= len(piece)
                yield piece

    def _open(self) -> IO[bytes]:
        file = self._path.open("rb")
        file.seek(self._start)
        return file
