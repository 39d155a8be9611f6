"""Server-sent events as the HTML standard reads them (9.2.6): names, ids and data, line by line."""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

import msgspec

T = TypeVar("T")

_LONGEST_NUMBER: Final = 15
"""More digits than any time to wait has."""


class ServerSentEvent(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One event of a stream.

    Attributes:
        data: The item, which iterating over the stream gives alone; "" for an event without any.
        name: What kind of event it is; "message" where the server does not name it, or the stream is one of JSON lines.
        id: The id of the last event that had one, up to this event; "" where none had. A new request with the header
            `Last-Event-ID` continues behind it, where the server supports that.
        retry: Milliseconds to wait before such a request, as the server said last; None where it never did.
    """

    data: T
    name: str = "message"
    id: str = ""
    retry: int | None = None


class EventLines:
    """The lines of the event that is being read, and what stays from one event to the next."""

    def __init__(self) -> None:
        self._own: dict[str, Any] = {}
        self._data: list[str] = []
        self.last_event_id = ""
        self.retry: int | None = None

    def add(self, line: bytes) -> None:
        """Take one line that is not empty; a comment, or a field that nobody knows, is ignored."""
        name, _, value = line.partition(b":")
        text = value.removeprefix(b" ").decode("utf-8", "replace")
        if name == b"data":
            self._data.append(text)
        elif name == b"event" or (name == b"id" and "\0" not in text):
            self._own[name.decode()] = text
        elif name == b"retry" and text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER:
            self._own["retry"] = self.retry = int(text)

    def end(self) -> tuple[dict[str, Any], str | None]:
        """The event that an empty line has ended: its fields but the data, and the data; None where it has none.

        The fields are "event", "id" and "retry", without those that the standard ignores.
        """
        own, data = self._own, "\n".join(self._data) if self._data else None
        self._own, self._data = {}, []
        self.last_event_id = own.get("id", self.last_event_id)
        return own, data

    def event(self, own: dict[str, Any], data: Any) -> ServerSentEvent[Any]:
        """The event with these fields, and its data as decoded."""
        name = own.get("event") or "message"
        return ServerSentEvent(data=data, name=name, id=self.last_event_id, retry=self.retry)
