"""From the bytes of a stream to its items: JSON lines, JSON sequences and server-sent events. Nothing here waits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, get_args

import msgspec

from ..errors import DecodeError
from ..http.message import MARK, Response
from ..models.conversion import convert
from ..models.model import Model
from ..values.json_bytes import NOT_JSON, read_json
from .decoding import decode
from .events import EventLines, ServerSentEvent

LINE_ENDS: Final = re.compile(rb"\r\n|\r|\n")
_RECORDS: Final = re.compile(rb"\x1e")
"""The separator before each text of a JSON sequence (RFC 7464)."""

_EVENTS: Final = "text/event-stream"
_EVENT_FIELDS: Final = frozenset({"data", "event", "id", "retry"})
_END: Final = "[DONE]"
"""The marker that vendors send after the last item."""


class Splitter:
    """Splits bytes, which arrive in chunks of any size, at line ends or at another pattern."""

    __slots__ = ("_carriage", "_ends", "_parts")

    def __init__(self, ends: re.Pattern[bytes] = LINE_ENDS) -> None:
        self._ends = ends
        self._parts: list[bytes] = []
        self._carriage = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that are complete now."""
        if self._carriage and chunk.startswith(b"\n"):
            # CR and LF arrived in two chunks: their line has been returned already.
            chunk = chunk[1:]
            self._carriage = False
        if chunk:
            self._carriage = chunk.endswith(b"\r")
        first, *others = self._ends.split(chunk)
        self._parts.append(first)
        if not others:
            return []
        lines = [b"".join(self._parts), *others[:-1]]
        self._parts = [others[-1]]
        return lines

    def rest(self) -> bytes:
        """The rest after the last line end."""
        return b"".join(self._parts)


class ItemReader:
    """Reads the items of one stream as `kind`, each as an event.

    documented: the media type of the API, which applies where the reply has none of a stream.
    `ended` is set once the marker after the last item has arrived. `is_blank` tells whether the event that was given
    last has empty data, and so is no item. `last_event_id` is the id of the last event that had one.
    """

    def __init__(self, reply: Response, documented: str | None, kind: Any) -> None:
        stream_type = next((name for name in (reply.content_type, documented or "") if _is_stream(name)), "")
        self._reply = reply
        self._kind = Any if kind is None else kind
        self._is_event_stream = stream_type == _EVENTS
        self._splitter = Splitter(_RECORDS if stream_type.endswith("json-seq") else LINE_ENDS)
        self._lines = EventLines()
        self._first = True
        types = (member for member in (*get_args(kind), kind) if isinstance(member, type))
        self._models = [member for member in types if issubclass(member, Model)]
        self._reads_events = bool(self._models) and all(map(_is_event, self._models))
        self.ended = False
        self.is_blank = False

    @property
    def last_event_id(self) -> str:
        return self._lines.last_event_id

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[Any]]:
        """The items that are complete now."""
        for line in self._splitter.feed(chunk):
            yield from self._read_line(line)
            if self.ended:
                return

    def rest(self) -> Iterator[ServerSentEvent[Any]]:
        """The last item, if no line end follows it; an incomplete event is dropped."""
        if not self._is_event_stream:
            yield from self._read_line(self._splitter.rest())

    def _read_line(self, line: bytes) -> Iterator[ServerSentEvent[Any]]:
        if self._first:
            line, self._first = line.removeprefix(MARK), False
        if not self._is_event_stream:
            if line.strip() == _END.encode():
                self.ended = True
            elif line.strip():
                yield ServerSentEvent(data=self._decode(line))
        elif line:
            self._lines.add(line)
        else:
            yield from self._end_event()

    def _end_event(self) -> Iterator[ServerSentEvent[Any]]:
        fields, data = self._lines.end()
        if data is None:
            return
        if data.strip() == _END:
            self.ended = True
            return
        self.is_blank = not (data or self._reads_events)
        if self._reads_events:
            value = convert({"data": self._event_data(data), **fields}, self._kind)
        else:
            value = self._event_value(data)
        yield self._lines.event(fields, value)

    def _decode(self, line: bytes) -> Any:
        try:
            return decode(line, self._kind, "an item of the stream")
        except DecodeError as error:
            raise self._reply.undecodable(str(error), line) from error.__cause__

    def _event_value(self, data: str) -> Any:
        """The text of an event, decoded where it is JSON."""
        if self._kind is str:
            return data
        try:
            return decode(data.encode(), self._kind)
        except DecodeError:
            return data

    def _event_data(self, data: str) -> Any:
        """The data of an event whose model has a field for it: unchanged where the field is text."""
        kinds = [kind for model in self._models for kind in _data_kinds(model)]
        if str in kinds:
            return data
        try:
            return read_json(data.encode())
        except NOT_JSON:
            return data


def _is_stream(media_type: str) -> bool:
    return media_type == _EVENTS or "json" in media_type


def _is_event(model: type[Model]) -> bool:
    """Whether a model describes the event itself, and not its data."""
    names = {*model.__struct_encode_fields__, *filter(None, [model.__struct_config__.tag_field])}
    return "data" in names and names <= _EVENT_FIELDS


def _data_kinds(model: type[Model]) -> tuple[Any, ...]:
    kind = next(field.type for field in msgspec.structs.fields(model) if field.encode_name == "data")
    return (kind, *get_args(kind))
