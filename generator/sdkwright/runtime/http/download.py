"""Files that arrive: in one reply or, where connections break, in several that continue one another (RFC 9110, 14)."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import msgspec

from ..errors import ConfigurationError, TransferError, TransportError
from .digests import digests_in, hashers
from .header_values import HeaderValue, parse_datetime
from .headers import Headers
from .upload import Progress, checked_progress

if TYPE_CHECKING:
    from .message import Response

_CONTENT_RANGE: Final = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", re.IGNORECASE)
_PIECE: Final = 1024 * 1024


class DownloadTarget:
    """Where a file is downloaded to, and how.

    Args:
        path: Where the file is to be. One that is there is replaced once all has arrived.
        resume: Whether what has arrived is kept when the download fails, as `NAME.part` beside the target, so that the
            next one goes on from there, also in another process.
        digests: What the digests have to be, in hexadecimal by algorithm of `hashlib`: `{"sha256": "9f86d0..."}`.
        progress: A function that is told how many bytes have arrived and how many there are, None where that is not
            known. What it raises ends the download.

    Raises:
        ConfigurationError: An algorithm is not known, or a digest is none of it.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        resume: bool = False,
        digests: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.path = path
        self.resume = resume
        self.digests: Mapping[str, str] = {name: text.lower() for name, text in (digests or {}).items()}
        self.progress: Progress | None = checked_progress(progress)
        for name, hasher in hashers(self.digests).items():
            if re.fullmatch(f"[0-9a-f]{{{2 * hasher.digest_size}}}", self.digests[name]) is None:
                raise ConfigurationError(f"the {name} of the download must be {2 * hasher.digest_size} hex digits")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({os.fspath(self.path)!r})"


class Note(msgspec.Struct, frozen=True):
    """What is kept beside an unfinished file.

    source: a digest of the request. validator: what tells whether the file is still the same: a strong entity tag or a
    date; "" for none. total: bytes of the whole file, None where that is not known. digests: those of the whole file.
    """

    source: str
    validator: str = ""
    total: int | None = None
    digests: Mapping[str, str] = {}


class Arrival:
    """A file as it arrives.

    file: holds the bytes that are there already. note: about them. size: how many bytes are there. is_whole: whether
    these are all.
    """

    def __init__(self, target: DownloadTarget, file: BinaryIO, note: Note, *, can_resume: bool) -> None:
        self._target = target
        self._file = file
        self._can_resume = can_resume
        self.note = note
        # Of a terminal, a FIFO or a device nothing can be taken back.
        self._is_regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
        self.size = file.seek(0, os.SEEK_END) if self._is_regular else 0
        self.is_whole = False
        self._hashers: dict[str, Any] = {}

    def restore(self) -> None:
        """Digest the bytes that are there already."""
        self._hashers = hashers(self._expected)
        if self.size and self._hashers:
            self._file.seek(0)
            while piece := self._file.read(_PIECE):
                self._digest(piece)

    @property
    def _expected(self) -> dict[str, str]:
        """The digests of the whole file, by the server and by the caller, who has the last word."""
        return {**self.note.digests, **self._target.digests}

    @property
    def can_continue(self) -> bool:
        """Whether the server can be asked for the rest, as it has told how to recognize the file."""
        return self._can_resume and bool(self.note.validator)

    def headers(self) -> list[tuple[str, str]]:
        """The headers to ask for the file with, or for the rest of it, if it is still the same."""
        # Ranges of a compressed body would be of no use.
        plain = [("Accept-Encoding", "identity")]
        if not self.size:
            return plain
        return [*plain, ("Range", f"bytes={self.size}-"), ("If-Range", self.note.validator)]

    def begin(self, response: Response) -> Note:
        """Get ready for the body of a reply, and return the note about the file.

        Raises TransportError where it is another part than the one that was asked for, and TransferError where no part
        was; the next request is for the whole file then.
        """
        headers = response.headers
        if response.status != 206:
            self._begin_anew(headers)
            return self.note
        start, total = _content_range(headers)
        if not self.size:
            raise TransferError("the server sent a part of the file though the whole was asked for: leave out Range")
        tag = headers.get("etag", self.note.validator)
        is_same = tag == self.note.validator or not self.note.validator.startswith('"')
        if start != self.size or not is_same or (total is not None and total != (self.note.total or total)):
            self._clear()
            raise TransportError("the server sent another part of the file than the one that was asked for")
        self.note = msgspec.structs.replace(self.note, total=total or self.note.total)
        return self.note

    def add(self, piece: bytes) -> None:
        """Write a piece of the body. Raises TransferError where the server sends more than the whole file."""
        self._file.write(piece)
        self.size += len(piece)
        self._digest(piece)
        if self.note.total is not None and self.size > self.note.total:
            self._refuse(f"the server sent more than the {self.note.total} bytes that it announced")
        if self._target.progress is not None:
            self._target.progress(self.size, self.note.total)

    def end(self) -> None:
        """The end of a reply. Raises TransportError where it is not that of the file."""
        if self.note.total is not None and self.size < self.note.total:
            raise TransportError(f"the reply broke off after {self.size} of {self.note.total} bytes", kind="read")
        self.is_whole = True

    def beyond_end(self, headers: Mapping[str, str]) -> None:
        """The answer to a request for the rest is that there is none: either all is there, or another file."""
        match = _CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
        if match is not None and match[3] == str(self.size):
            self.is_whole = True
        else:
            self._clear()

    def check(self) -> None:
        """Make sure that the file is what it has to be, and on the disk. Raises TransferError where it is not."""
        for name, expected in self._expected.items():
            if (found := self._hashers[name].hexdigest()) != expected:
                self._refuse(
                    f"the file that arrived has the {name} {found}, not {expected}: it was damaged or replaced"
                )
        self._file.flush()
        if self._is_regular:
            os.fsync(self._file.fileno())

    def _begin_anew(self, headers: Headers) -> None:
        self._clear()
        is_plain = headers.get("content-encoding", "identity").strip().lower() in ("", "identity")
        can_continue = is_plain and headers.get("accept-ranges", "").strip().lower() != "none"
        self.note = Note(
            self.note.source,
            _strong_validator(headers) if can_continue else "",
            content_length(headers) if is_plain else None,
            digests_in(headers) if is_plain else {},
        )
        self._hashers = hashers(self._expected)

    def _clear(self) -> None:
        """Forget what has arrived. Raises TransferError where that cannot be taken back."""
        if self.size:
            if not self._is_regular:
                raise TransferError(
                    "the file changed on the server while it was fetched, and a stream cannot be rewound"
                )
            self._file.seek(0)
            self._file.truncate()
            self.size = 0
        self._hashers = hashers(self._expected)

    def _refuse(self, reason: str) -> None:
        """Raise TransferError, and leave nothing to go on with."""
        if self._is_regular:
            self._file.truncate(0)
        raise TransferError(reason)

    def _digest(self, piece: bytes) -> None:
        for hasher in self._hashers.values():
            hasher.update(piece)


class _Dates(Headers):
    changed = HeaderValue("Last-Modified", parse_datetime)
    sent = HeaderValue("Date", parse_datetime)


def content_length(headers: Headers) -> int | None:
    """How many bytes the body of a reply has; None where that is not told, or the body is compressed."""
    text = headers.get("content-length", "").strip()
    if headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
        return None
    return int(text) if text.isascii() and text.isdigit() else None


def _strong_validator(headers: Headers) -> str:
    """What tells one version of a file from all others: its entity tag, else its date; "" for neither.

    A date only does where it is a second older than the reply (RFC 9110, 8.8.2.2).
    """
    tag = headers.get("etag", "").strip()
    if tag.startswith('"'):
        return tag
    dates = _Dates(headers.pairs())
    if tag or dates.changed is None or dates.sent is None or dates.sent.timestamp() < dates.changed.timestamp() + 1:
        return ""
    return headers["last-modified"].strip()


def _content_range(headers: Headers) -> tuple[int | None, int | None]:
    """Where the part in a reply starts, and how large the whole is; None for what is not told."""
    match = _CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
    if match is None or match[1] is None:
        return None, None
    return int(match[1]), None if match[3] == "*" else int(match[3])
