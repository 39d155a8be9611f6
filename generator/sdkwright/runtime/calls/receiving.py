"""Downloads of a call into a file: the file, what was kept of an earlier attempt, and the requests for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from ..http.download import Arrival, DownloadTarget, Note
from ..http.saving import continuing, replacing, write_note

if TYPE_CHECKING:
    from ..http.message import Response
    from .call import Call

MOST_BREAKS: Final = 3
"""After so many replies in a row that brought no byte more than those before, a download ends."""


class Receiver:
    """One call whose reply goes into a file.

    arrival: the file. note_path: where a note about it is kept, None where it is not.
    """

    def __init__(self, call: Call, arrival: Arrival, note_path: Path | None) -> None:
        self._call = call
        self._note_path = note_path
        self._furthest = arrival.size
        self._breaks = 0
        self.arrival = arrival

    def call(self) -> Call:
        """The call for what is missing."""
        return msgspec.structs.replace(self._call, headers=(*self._call.headers, *self.arrival.headers()))

    def begin(self, response: Response) -> None:
        """Get ready for the body of a reply. Raises TransportError where it is not what was asked for."""
        note = self.arrival.begin(response)
        if self._note_path is not None:
            write_note(self._note_path, msgspec.json.encode(note))

    def may_go_on(self) -> bool:
        """Whether the rest may be asked for after a connection broke."""
        if self.arrival.size > self._furthest:
            self._furthest, self._breaks = self.arrival.size, 0
        else:
            self._breaks += 1
        return self.arrival.can_continue and self._breaks < MOST_BREAKS


@contextmanager
def receiving(call: Call, target: DownloadTarget) -> Iterator[Receiver]:
    """The receiver of a call. Once the block ends well, the file is at its place.

    Raises ConfigurationError where nothing can be written there, TransferError where it is not the file to be.
    """
    source = _source(call)
    is_get = call.method == "GET"
    if not target.resume:
        with replacing(target.path) as file:
            yield Receiver(call, Arrival(target, file, Note(source), can_resume=is_get), None)
        return
    with continuing(target.path) as (file, path):
        note = _read_note(path)
        if note.source != source or not note.validator:
            file.truncate(0)
            note = Note(source)
        arrival = Arrival(target, file, note, can_resume=is_get)
        try:
            yield Receiver(call, arrival, path)
        except BaseException:
            if not arrival.can_continue:
                file.truncate(0)
            raise


def _source(call: Call) -> str:
    """A digest of what is requested, without the query of a URL, which may be signed anew each time."""
    from hashlib import sha256

    path = call.path if call.path.startswith("/") else call.path.partition("?")[0]
    return sha256(repr((call.method, call.server, path, call.query)).encode()).hexdigest()


def _read_note(path: Path) -> Note:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Note)
    except (OSError, msgspec.MsgspecError):
        return Note("")
