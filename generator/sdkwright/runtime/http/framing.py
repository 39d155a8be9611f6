"""Where the body of a request ends: its length, which is told by one header and never by the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from .headers import Headers
    from .upload import Upload


def length_of(content: bytes | Upload | None) -> int | None:
    """How many bytes a body has; None where that shows only at its end."""
    # A body that is no bytes is an Upload, whose module few calls need.
    return len(content or b"") if content is None or isinstance(content, bytes) else content.length


def framing_headers(headers: Headers, content: bytes | Upload | None) -> list[tuple[str, str]]:
    """The headers of a request together with the length of a body in pieces, where that is known.

    Raises ConfigurationError where headers of the caller contradict where the body ends.
    """
    length = length_of(content)
    claimed = headers.get("content-length")
    if "transfer-encoding" in headers or (claimed is not None and claimed != str(length)):
        raise ConfigurationError("leave out the headers Content-Length and Transfer-Encoding: the body tells them")
    if content is None or isinstance(content, bytes) or length is None or claimed is not None:
        return headers.pairs()
    return [*headers.pairs(), ("Content-Length", str(length))]
