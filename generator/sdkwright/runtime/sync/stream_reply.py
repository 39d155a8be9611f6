# Derived from aio/stream_reply.py by `python -m sdkwright.unasync`: change that file and derive anew.
"""Replies that are read as they arrive: bytes, lines, items, or straight into a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import ConfigurationError
from ..http.headers import Headers
from ..http.message import Response, decode_text

if TYPE_CHECKING:
    from ..calls.operation import Operation
    from ..http.upload import Progress
    from ..replies.event_stream import ItemReader
    from ..replies.events import ServerSentEvent

H = TypeVar("H", bound=Headers)


class StreamReply(Response, Generic[H]):
    """A reply whose body has not been read yet; it can be read once, and `content` is empty until `read` was called.

    Transports that stream return a subclass with their own `received` and `close`.
    """

    __slots__ = ("_is_read", "_operation", "_reader")

    _is_streamed = True

    if TYPE_CHECKING:
        headers: H  # pyright: ignore[reportIncompatibleVariableOverride] # narrower, and set by the client alone

    def __init__(self, status: int, headers: Any = None, content: bytes = b"", url: str = "") -> None:
        super().__init__(status, headers, content, url)
        self._operation: Operation[Any] | None = None
        self._is_read = False
        self._reader: ItemReader | None = None

    def received(self) -> Iterator[bytes]:
        """The body in pieces as they arrive, decompressed.

        Raises:
            TransportError: The body breaks off.
        """
        yield self.content

    def close(self) -> None:
        """Release the connection."""

    def chunks(self, size: int | None = None) -> Iterator[bytes]:
        """The body in pieces of `size` bytes, the last one shorter; by default as they arrive.

        Raises:
            ConfigurationError: The size is below 1.
        """
        if size is not None and size < 1:
            raise ConfigurationError("size must be a number of bytes above 0")
        buffer = bytearray()
        for chunk in StreamReply.received(self) if self._is_read else self.received():
            if size is None:
                yield chunk
                continue
            buffer += chunk
            while len(buffer) >= size:
                yield bytes(buffer[:size])
                del buffer[:size]
        if buffer:
            yield bytes(buffer)

    def lines(self) -> Iterator[str]:
        """The body as lines of text, without their ends, in the charset of the reply."""
        # Imported when first needed, as below: most replies are read as a whole.
        from ..replies.event_stream import Splitter

        splitter, charset = Splitter(), self.headers.get("content-type", "")
        for chunk in self.chunks():
            for line in splitter.feed(chunk):
                yield decode_text(line, charset)
        if rest := splitter.rest():
            yield decode_text(rest, charset)

    def items(self) -> Iterator[Any]:
        """The items of a stream of JSON lines or events, as the API documents them.

        An event without JSON is its text, one without data is no item.

        Raises:
            DecodeError: A line is not JSON.
        """
        try:
            for event in self.events():
                if not self._is_blank:
                    yield event.data
        finally:
            self.close()

    def events(self) -> Iterator[ServerSentEvent[Any]]:
        """The items of a stream together with the names and ids that the server gave them.

        Raises:
            DecodeError: A line is not JSON.
        """
        from ..replies.event_stream import ItemReader

        operation = self._operation
        documented, kind = (None, None) if operation is None else (operation.stream, operation.item_type())
        self._reader = reader = ItemReader(self, documented, kind)
        try:
            for chunk in self.chunks():
                yield from reader.feed(chunk)
                if reader.ended:
                    return
            yield from reader.rest()
        finally:
            self.close()

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one, among those that were given; "" where none had."""
        return "" if self._reader is None else self._reader.last_event_id

    @property
    def _is_blank(self) -> bool:
        """Whether the event that was given last is no item."""
        return self._reader is not None and self._reader.is_blank

    def read(self) -> bytes:
        """The whole body, which is `content` from then on."""
        if not self._is_read:
            content = bytearray()
            for chunk in self.received():
                content += chunk
            self.content: bytes = bytes(content)
            self._is_read = True
            self.close()
        return self.content

    def _whole(self, seconds: float | None) -> Response:
        """The reply with its body, of an error or a redirect as far as ErrorBody says; the connection is released."""
        try:
            (self._read_error(seconds) if self.status >= 300 else self.read())
        finally:
            self.close()
        return Response(self.status, self.headers, self.content)

    def _read_error(self, seconds: float | None) -> None:
        """Read the body of an error as far as ErrorBody says; it is `content` from then on, and the reply is closed."""
        from ..http.error_body import ErrorBody

        body = ErrorBody(seconds)
        try:
            for chunk in self.received():
                if body.add(chunk):
                    break
        finally:
            self.close()
        self.content, self._is_read = body.content, True

    def save(self, path: str | os.PathLike[str], *, progress: Progress | None = None) -> int:
        """Write the body to a file, piece by piece, and return the number of bytes.

        An existing file is replaced once all is written, and left alone when anything fails.

        Args:
            path: Where to write the file.
            progress: A function that is told, after each piece, how many bytes are written and how many there are, None
                where that is not known. What it raises ends the download.

        Returns:
            How many bytes were written.
        """
        # Imported when first needed: few calls save anything.
        from ..http.download import content_length
        from ..http.saving import replacing
        from ..http.upload import checked_progress

        tell, size, total = checked_progress(progress), 0, content_length(self.headers)
        with replacing(path) as file:
            for chunk in self.chunks():
                file.write(chunk)
                size += len(chunk)
                if tell is not None:
                    tell(size, total)
            return size
