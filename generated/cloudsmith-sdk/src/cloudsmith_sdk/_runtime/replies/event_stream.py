"""From the bytes of a stream to its items: JSON lines, JSON sequences and server-sent events. Nothing here waits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, get_args

import msgspec

from ..errors import DecodeError
from ..http.message import MARK
from ..models.conversion import convert
from ..models.model import Model
from ..values.json_bytes import NOT_JSON, read_json
from .decoding import decode

LINE_ENDS: Final = re.compile(rb"\r\n|\r|\n")
_RECORDS: Final = re.compile(rb"\x1e")
"""What stands before each text of a JSON sequence (RFC 7464)."""

_EVENTS: Final = "text/event-stream"
_EVENT_FIELDS: Final = frozenset({"data", "event", "id", "retry"})
_END: Final = "[DONE]"
"""What vendors send after the last item: no item itself."""


class Splitter:
    """Cuts bytes, which come in pieces of any size, at the ends of lines or at another pattern."""

    __slots__ = ("_carriage", "_ends", "_parts")

    def __init__(self, ends: re.Pattern[bytes] = LINE_ENDS) -> None:
        self._ends = ends
        self._parts: list[bytes] = []
        self._carriage = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that are whole now."""
        if self._carriage and chunk.startswith(b"\n"):
            # The pair of CR and LF came in two pieces: its line is given already.
            chunk = chunk[1:]
            self._carriage = False
        if chunk:
            self._carriage = chunk.endswith(b"\r")
        first, *others = self._ends.split(chunk)
        self._parts.append(first)
        if not others:
            return []
        whole = [b"".join(self._parts), *others[:-1]]
        self._parts = [others[-1]]
        return whole

    def rest(self) -> bytes:
        """What came after the last end."""
        return b"".join(self._parts)


class ItemReader:
    """Reads the items of one stream as `kind`.

    media_type: that of the reply; documented: the one that the API names, which counts where the first says nothing.
    `ended` tells that the mark came that vendors send behind the last item.
    """

    def __init__(self, media_type: str, documented: str | None, kind: Any) -> None:
        named = next((one for one in (media_type, documented or "") if _is_stream(one)), "")
        self._kind = Any if kind is None else kind
        self._events = named == _EVENTS
        self._splitter = Splitter(_RECORDS if named.endswith("json-seq") else LINE_ENDS)
        self._fields: dict[str, list[str]] = {}
        self._first = True
        self._models = [one for one in (*get_args(kind), kind) if isinstance(one, type) and issubclass(one, Model)]
        self._whole = bool(self._models) and all(map(_is_event, self._models))
        self.ended = False

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The items that are whole now."""
        for line in self._splitter.feed(chunk):
            yield from self._line(line)
            if self.ended:
                return

    def rest(self) -> Iterator[Any]:
        """The last item where nothing stands behind it; an event that was not ended is none."""
        if not self._events:
            yield from self._line(self._splitter.rest())

    def _line(self, line: bytes) -> Iterator[Any]:
        if self._first:
            line, self._first = line.removeprefix(MARK), False
        if self._events:
            yield from self._event(line)
        elif line.strip() == _END.encode():
            self.ended = True
        elif line.strip():
            yield decode(line, self._kind, "an item of the stream")

    def _event(self, line: bytes) -> Iterator[Any]:
        """Take in one line of an event; an empty one ends it."""
        if line:
            name, _, value = line.partition(b":")
            text = value.removeprefix(b" ").decode("utf-8", "replace")
            self._fields.setdefault(name.decode("utf-8", "replace"), []).append(text)
            return
        fields, self._fields = self._fields, {}
        data = "\n".join(fields.get("data", ()))
        if data.strip() == _END:
            self.ended = True
        elif "data" in fields and self._whole:
            yield convert({"data": self._data(data), **_about(fields)}, self._kind)
        elif data:
            yield self._value(data)

    def _value(self, data: str) -> Any:
        """The text of an event as JSON, where it is some."""
        if self._kind is str:
            return data
        try:
            return decode(data.encode(), self._kind)
        except DecodeError:
            return data

    def _data(self, data: str) -> Any:
        """The text of an event whose model has a field for it: as it came where the field is text."""
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
    """Whether a model describes the event itself, and not what is in its data."""
    names = {*model.__struct_encode_fields__, *filter(None, [model.__struct_config__.tag_field])}
    return "data" in names and names <= _EVENT_FIELDS


def _data_kinds(model: type[Model]) -> tuple[Any, ...]:
    found = next(field.type for field in msgspec.structs.fields(model) if field.encode_name == "data")
    return (found, *get_args(found))


def _about(fields: dict[str, list[str]]) -> dict[str, Any]:
    """What an event says beside its data; what the standard ignores is left out."""
    last = {name: values[-1] for name, values in fields.items() if name in ("event", "id", "retry")}
    if "\0" in last.get("id", ""):
        del last["id"]
    retry = last.pop("retry", "")
    return {**last, "retry": int(retry)} if retry.isascii() and retry.isdigit() else last
