"""Where the bytes of a body come from: memory, paths, open files, iterables, or several of these in a row.

Each source knows how many bytes it has, where that can be known, and whether it can be read again. Files at paths are
opened when they are read, and closed by who opened them: here; an open file of the caller stays open.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterable, Iterator, Sequence
from contextlib import aclosing, closing
from inspect import iscoroutinefunction
from pathlib import Path
from typing import IO, Any, Final

from ..errors import ConfigurationError, TransferError
from .blocking import in_thread
from .file_reader import FileReader

PIECE: Final = 256 * 1024
"""How many bytes are read from a file at once."""


class Source:
    """The bytes of a body.

    length: how many they are, None where that shows only at their end. repeatable: whether they can be read again.
    """

    length: int | None = None
    repeatable: bool = True
    _is_spent = False

    def begin(self) -> None:
        """Make sure that the bytes can be read now. Raises ConfigurationError where they cannot."""
        if self._is_spent and not self.repeatable:
            raise ConfigurationError(
                "the body has been sent already and cannot be read again: for a redirect, a retry or another call give "
                "a path, bytes or a file that can be rewound"
            )

    def pieces(self) -> Generator[bytes, None, None]:
        """The bytes in pieces; closing the generator closes what it opened."""
        raise NotImplementedError

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        """The same for the asynchronous client."""
        with closing(self.pieces()) as pieces:
            for piece in pieces:
                yield piece


class BytesSource(Source):
    """Bytes in memory."""

    def __init__(self, content: bytes | bytearray | memoryview) -> None:
        self._content = memoryview(content).cast("B") if isinstance(content, memoryview) else content
        self.length = len(self._content)

    def pieces(self) -> Generator[bytes, None, None]:
        for at in range(0, len(self._content), PIECE):
            yield bytes(self._content[at : at + PIECE])


class PathSource(Source):
    """The file at a path; what is no regular file, such as a FIFO, can be read once and has no length."""

    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = path
        status = self._status()
        self.repeatable = stat.S_ISREG(status.st_mode)
        self.length = status.st_size if self.repeatable else None

    def begin(self) -> None:
        """Make sure that the file is there. Raises ConfigurationError where it is not, or can be read only once."""
        super().begin()
        self._status()

    def pieces(self) -> Generator[bytes, None, None]:
        with self._open() as file:
            yield from _pieces_of(file)

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        with closing(FileReader(self._open)) as file:
            while piece := await in_thread(_read_piece, file):
                yield piece

    def _status(self) -> os.stat_result:
        try:
            status = Path(self._path).stat()
            if stat.S_ISDIR(status.st_mode):
                raise IsADirectoryError(f"it is a directory: {os.fspath(self._path)!r}")
            if not os.access(self._path, os.R_OK):
                raise PermissionError(f"it may not be read: {os.fspath(self._path)!r}")
        except (OSError, ValueError) as error:
            raise _unreadable(error) from error
        return status

    def _open(self) -> IO[bytes]:
        self._is_spent = True
        try:
            return Path(self._path).open("rb")
        except OSError as error:
            raise _unreadable(error) from error


class FileSource(Source):
    """An open file from where it stands to its end; one that cannot be rewound can be read once and has no length."""

    def __init__(self, file: Any) -> None:
        self._file = file
        try:
            self.repeatable = bool(getattr(file, "seekable", bool)())
            if self.repeatable:
                self._start = file.tell()
                self.length = max(0, file.seek(0, io.SEEK_END) - self._start)
                file.seek(self._start)
        except (OSError, ValueError) as error:
            raise _unreadable(error) from error

    def begin(self) -> None:
        """Make sure that the file is open. Raises ConfigurationError where it is not, or cannot be read again."""
        super().begin()
        if getattr(self._file, "closed", False):
            raise ConfigurationError("a file to send is closed: give its path, or leave it open until it is sent")

    def pieces(self) -> Generator[bytes, None, None]:
        self._rewind()
        yield from _pieces_of(self._file)

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        self._rewind()
        if not isinstance(self._file, io.BufferedIOBase) or isinstance(self._file, io.BytesIO):
            # Other objects with a `read` may belong to one thread.
            for piece in _pieces_of(self._file):
                yield piece
            return
        while piece := await in_thread(_read_piece, self._file):
            yield piece

    def _rewind(self) -> None:
        self._is_spent = True
        if self.repeatable:
            self._file.seek(self._start)


class IterableSource(Source):
    """Pieces of bytes from an iterable; an iterator can be read once."""

    def __init__(self, iterable: Iterable[bytes]) -> None:
        self._iterable = iterable
        self.repeatable = not isinstance(iterable, Iterator)

    def pieces(self) -> Generator[bytes, None, None]:
        self._is_spent = True
        iterator = iter(self._iterable)
        try:
            for piece in iterator:
                yield _bytes_of(piece)
        finally:
            if isinstance(iterator, Generator):
                iterator.close()


class AsyncIterableSource(Source):
    """Pieces of bytes that are awaited: for the asynchronous client only."""

    def __init__(self, iterable: AsyncIterable[bytes]) -> None:
        self._iterable = iterable
        self.repeatable = not isinstance(iterable, AsyncIterator)

    def pieces(self) -> Generator[bytes, None, None]:
        raise ConfigurationError("this client is synchronous: the body to send cannot be an asynchronous iterator")

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        self._is_spent = True
        iterator = aiter(self._iterable)
        try:
            async for piece in iterator:
                yield _bytes_of(piece)
        finally:
            if isinstance(iterator, AsyncGenerator):
                await iterator.aclose()


class JoinedSource(Source):
    """Several sources and bytes in a row."""

    def __init__(self, parts: Sequence[bytes | Source]) -> None:
        self._parts = [BytesSource(part) if isinstance(part, bytes) else part for part in parts]
        lengths = [part.length for part in self._parts]
        known = [length for length in lengths if length is not None]
        self.length = sum(known) if len(known) == len(lengths) else None
        self.repeatable = all(part.repeatable for part in self._parts)

    def begin(self) -> None:
        """Make sure that each of them can be read. Raises ConfigurationError where one cannot."""
        for part in self._parts:
            part.begin()

    def pieces(self) -> Generator[bytes, None, None]:
        for part in self._parts:
            with closing(part.pieces()) as pieces:
                yield from pieces

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        for part in self._parts:
            async with aclosing(part.pieces_async()) as pieces:
                async for piece in pieces:
                    yield piece


def source_of(value: Any) -> Source:
    """The source for anything that bytes can be read from. Raises ConfigurationError for anything else."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return BytesSource(value)
    if isinstance(value, os.PathLike):
        return PathSource(value)
    if hasattr(value, "read"):
        if iscoroutinefunction(value.read):
            return AsyncIterableSource(_awaited_pieces(value))
        # The length of text is known once it is encoded.
        return BytesSource(value.read().encode()) if isinstance(value, io.TextIOBase) else FileSource(value)
    if isinstance(value, AsyncIterable):
        return AsyncIterableSource(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return IterableSource(value)
    raise ConfigurationError(f"a body must be bytes, a file, a path or an iterator, not {type(value).__name__}")


def _pieces_of(file: Any) -> Generator[bytes, None, None]:
    while piece := _read_piece(file):
        yield piece


def _read_piece(file: Any) -> bytes:
    try:
        return _bytes_of(file.read(PIECE))
    except OSError as error:
        raise TransferError(f"a file to send could not be read to its end: {error}") from error


async def _awaited_pieces(file: Any) -> AsyncGenerator[bytes, None]:
    while piece := _bytes_of(await file.read(PIECE)):
        yield piece


def _bytes_of(piece: Any) -> bytes:
    if isinstance(piece, (bytes, bytearray, memoryview)):
        return bytes(piece)
    raise ConfigurationError(f"a body to send must come in pieces of bytes, not of {type(piece).__name__}")


def _unreadable(error: Exception) -> ConfigurationError:
    return ConfigurationError(f"a file to send cannot be read: {error}")
