"""Compressed bodies in pieces, and whether they came whole: httpx2 takes half of one for all of it."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any, Final, Protocol

_PIECE: Final = 1024 * 1024
"""How many bytes come out at once at most, however few went in."""

_MOST_CODINGS: Final = 5
"""How many codings may lie on one another: no honest server applies more than two."""

_GZIP: Final = b"\x1f\x8b"
"""How gzip data begins (RFC 1952, 2.3.1)."""


class _Coding(Protocol):
    """One coding. is_whole: whether its data has come to an end."""

    is_whole: bool

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What comes out for the next piece of data."""
        ...


class _Gzip:
    """One or more members of gzip, one after the other (RFC 1952, 2.2); what follows the last one is ignored."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._between = b""
        self.is_whole = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self.is_whole:
                data = self._between + data
                self._between = data if data == _GZIP[:1] else b""
                if not data.startswith(_GZIP):
                    return
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            yield from _inflated(self._member, data)
            self.is_whole, data = self._member.eof, self._member.unused_data


class _Deflate:
    """Deflated data, with the header of zlib as the standard has it (RFC 9110, 8.4.1.2), or without as others send."""

    def __init__(self) -> None:
        self._begin = b""
        self._inflater: Any = None
        self.is_whole = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._inflater is None:
            self._begin = data = self._begin + data
            if len(data) < 2:
                return
            # The two bytes of the header name the method 8, and are a multiple of 31 (RFC 1950, 2.2).
            has_header = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)
        yield from _inflated(self._inflater, data)
        self.is_whole = self._inflater.eof


class _Brotli:
    """Brotli."""

    def __init__(self) -> None:
        package: Any = _brotli()
        self._error: type[Exception] = package.error
        self._decompressor: Any = package.Decompressor()
        self._process: Any = getattr(self._decompressor, "process", None) or self._decompressor.decompress
        self.is_whole = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        try:
            piece = self._process(data, output_buffer_limit=_PIECE // 2)
            while piece:
                yield piece
                piece = self._process(b"", output_buffer_limit=_PIECE // 2)
        except self._error as error:
            raise zlib.error(str(error)) from error
        self.is_whole = self._decompressor.is_finished()


_CODINGS: Final[dict[str, type[_Coding]]] = {"gzip": _Gzip, "x-gzip": _Gzip, "deflate": _Deflate, "br": _Brotli}


class Decompression:
    """The codings of one body, undone in pieces; without any, the pieces stay as they are."""

    def __init__(self, codings: Sequence[_Coding]) -> None:
        self._codings = codings
        self._has_begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The plain bytes for the next piece of the body. Raises httpx2.DecodingError for what is no such data."""
        self._has_begun = self._has_begun or bool(data)
        pieces: Iterable[bytes] = (data,)
        for coding in self._codings:
            pieces = _fed(coding, pieces)
        try:
            yield from pieces
        except zlib.error as error:
            raise _decoding_error(f"the compressed body is damaged: {error}") from error

    def end(self) -> None:
        """Raise httpx2.DecodingError where the body has ended and its data has not; no body at all is whole."""
        if self._has_begun and not all(coding.is_whole for coding in self._codings):
            raise _decoding_error("the compressed body ends before its data does")


def decompression(content_encodings: Iterable[str]) -> Decompression | None:
    """What undoes these codings; None where httpx2 has to: for none at all, and for zstd, whose end it does see.

    A coding that nobody knows is passed over. Raises httpx2.DecodingError for more codings than one undoes.
    """
    names = [name.strip().lower() for name in content_encodings]
    known = [name for name in names if name in _CODINGS and (name != "br" or _brotli() is not None)]
    if not known or "zstd" in names:
        return None
    if len(known) > _MOST_CODINGS:
        raise _decoding_error(f"the body is compressed more than {_MOST_CODINGS} times")
    return Decompression([_CODINGS[name]() for name in reversed(known)])


def _brotli() -> ModuleType | None:
    """The package for Brotli that httpx2 has loaded, if there is any; no SDK needs one."""
    return sys.modules.get("brotli") or sys.modules.get("brotlicffi")


def _inflated(inflater: Any, data: bytes) -> Iterator[bytes]:
    piece = inflater.decompress(data, _PIECE)
    while piece:
        yield piece
        piece = inflater.decompress(inflater.unconsumed_tail, _PIECE)


def _fed(coding: _Coding, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from coding.feed(piece)


def _decoding_error(message: str) -> Exception:
    import httpx2

    return httpx2.DecodingError(message)
