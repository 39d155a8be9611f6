"""Bodies that are sent in pieces, so that a large file never is in memory as a whole."""

from __future__ import annotations

import os
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import aclosing, closing
from copy import copy
from inspect import iscoroutinefunction
from typing import IO, Any, Final, TypeAlias, cast

from ..errors import ConfigurationError, TransferError
from .digests import hashers
from .sources import Source, source_of

Progress: TypeAlias = Callable[[int, int | None], object]
"""A function that is told how far a transfer is: the bytes so far, and all bytes or None where that is not known.

It is called after each piece, and each further attempt begins anew. What it raises ends the transfer, and is raised."""


class Upload(Source):
    """A body that is sent in pieces.

    Whatever a body may be of can be given without this class, which adds digests of what is sent, and a length.

    Args:
        source: Bytes, the path of a file, an open file, or an iterable of bytes; the asynchronous client takes
            asynchronous iterables, too.
        length: How many bytes an iterable has, where the server needs to know; otherwise they are sent in chunks.
        digests: Names of algorithms of `hashlib`: "md5", "sha256" and others.

    Attributes:
        length: How many bytes are sent; None where that is not known before.
        repeatable: Whether it can be sent again, after a redirect or a failure: an iterator cannot.
        digests: The digests in hexadecimal, by algorithm: there once all has been sent, or measured.

    Raises:
        ConfigurationError: Nothing can be read from the source, or an algorithm is not known.
    """

    def __init__(
        self,
        source: bytes | os.PathLike[str] | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes] | Source,
        *,
        length: int | None = None,
        digests: Sequence[str] = (),
    ) -> None:
        self._source = source if isinstance(source, Source) else source_of(source)
        self._algorithms = tuple(digests)
        self._progress: Progress | None = None
        self._failure: Exception | None = None
        known = self._source.length
        if length is not None and (length < 0 or known not in (None, length)):
            raise ConfigurationError(f"length={length} is not that of the body: leave it out where it can be known")
        self.length: int | None = length if known is None else known
        self.repeatable: bool = self._source.repeatable
        self.digests: dict[str, str] = {}
        hashers(self._algorithms)

    def measure(self) -> Mapping[str, str]:
        """Read all bytes without sending them, and return the digests, for APIs that want them first.

        Raises:
            ConfigurationError: The source can be read only once, or not at all.
        """
        if not self.repeatable:
            raise ConfigurationError("a body that can be read only once cannot be measured: it could not be sent then")
        self.begin()
        for _ in self.pieces():
            pass
        return self.digests

    def begin(self) -> None:
        """Make sure that the body can be sent now; it has to be called before anything is.

        Raises:
            ConfigurationError: It cannot be read, or has been sent and cannot be read again.
        """
        self._source.begin()

    def with_progress(self, progress: Progress | None) -> Upload:
        """The same body, of which `progress` is told how much has been sent."""
        watched = copy(self)
        watched._progress = progress
        return watched

    def raised(self, error: BaseException) -> bool:
        """Whether an exception comes from the body itself: its source or its progress function, not the network."""
        return error is self._failure

    def pieces(self) -> Generator[bytes, None, None]:
        """The body in pieces, from its start; to close the generator closes the file.

        Raises:
            TransferError: There are more or fewer bytes than the length says, or they cannot be read.
        """
        meter = _Meter(self.length, self._algorithms)
        try:
            with closing(self._source.pieces()) as pieces:
                for piece in pieces:
                    if piece:
                        meter.add(piece)
                        yield piece
                        if self._progress is not None:
                            self._progress(meter.size, self.length)
            self.digests.update(meter.end())
        except Exception as error:
            self._failure = error
            raise

    async def pieces_async(self) -> AsyncGenerator[bytes, None]:
        """The same for the asynchronous client, whose event loop does not wait for the disk."""
        meter = _Meter(self.length, self._algorithms)
        try:
            async with aclosing(self._source.pieces_async()) as pieces:
                async for piece in pieces:
                    if piece:
                        meter.add(piece)
                        yield piece
                        if self._progress is not None:
                            self._progress(meter.size, self.length)
            self.digests.update(meter.end())
        except Exception as error:
            self._failure = error
            raise

    def __repr__(self) -> str:
        return f"Upload({'unknown length' if self.length is None else f'{self.length} bytes'})"


FileContent: TypeAlias = bytes | os.PathLike[str] | IO[bytes] | Iterator[bytes] | AsyncIterator[bytes] | Upload
"""What a file of a form can be given as."""

Uploadable: TypeAlias = bytes | os.PathLike[str] | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes] | Upload
"""What a body can be given as: bytes, a `pathlib.Path`, a file open for reading bytes, an iterable of bytes, an Upload.

The asynchronous client takes asynchronous iterables, too."""


def checked_progress(progress: Any) -> Progress | None:
    """A caller's function for progress, or None. Raises ConfigurationError for anything else."""
    if progress is None or (callable(progress) and not iscoroutinefunction(progress)):
        return cast("Progress | None", progress)
    raise ConfigurationError(
        "progress must be a function of the bytes so far and of all bytes, not a coroutine function"
    )


class _Meter:
    """Counts and digests the bytes of one sending."""

    def __init__(self, length: int | None, algorithms: Sequence[str]) -> None:
        self._length = length
        self._hashers = hashers(algorithms)
        self.size = 0

    def add(self, piece: bytes) -> None:
        """Count a piece. Raises TransferError where there are more bytes than were announced."""
        self.size += len(piece)
        if self._length is not None and self.size > self._length:
            raise TransferError(f"the body has more than the {self._length} bytes that were announced: {_CHANGED}")
        for hasher in self._hashers.values():
            hasher.update(piece)

    def end(self) -> dict[str, str]:
        """The digests of all bytes. Raises TransferError where there are fewer than were announced."""
        if self._length is not None and self.size < self._length:
            raise TransferError(
                f"the body ended after {self.size} of the {self._length} bytes that were announced: {_CHANGED}"
            )
        return {name: hasher.hexdigest() for name, hasher in self._hashers.items()}


_CHANGED: Final = "it changed while it was sent"
