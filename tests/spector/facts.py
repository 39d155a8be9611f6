"""What the suite says of its scenarios: requests as they must come, replies as they are given."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

_JSON = ("application/json", "+json")


@dataclass(frozen=True, slots=True)
class File:
    """A file among the parts of a form."""

    field: str
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Payload:
    """A body: bytes as they are; or the parts and files of a form."""

    media_type: str
    content: bytes
    parts: Mapping[str, Any]
    files: tuple[File, ...]

    @property
    def is_json(self) -> bool:
        """Whether it holds JSON."""
        return self.media_type.endswith(_JSON)

    @property
    def json(self) -> Any:
        """The JSON that it holds."""
        return json.loads(self.content)


@dataclass(frozen=True, slots=True)
class Pair:
    """A request and the reply to it."""

    spec: str
    scenario: str
    number: int
    method: str
    uri: str
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Payload | None
    status: int
    reply: Payload | None
    reply_headers: Mapping[str, str]

    @property
    def name(self) -> str:
        """The scenario, with a number where it has several pairs."""
        return f"{self.scenario} {self.number + 1}" if self.number else self.scenario


def read_pairs(data: Sequence[Mapping[str, Any]]) -> list[Pair]:
    """The pairs in what facts.mjs wrote, and what a scenario of one pair asks for besides."""
    pairs = [_pair(one) for one in data]
    return [one for pair in pairs for one in (pair, *_resumed(pair))]


def _resumed(pair: Pair) -> list[Pair]:
    """The stream that is asked for again from its last event on."""
    if pair.scenario != "Streaming_Sse_Protocol_reconnect" or pair.reply is None:
        return []
    reply = Payload(pair.reply.media_type, b'id: event-2\nevent: message\ndata: {"message": "world"}\n\n', {}, ())
    return [replace(pair, number=1, headers={"last-event-id": "event-1"}, reply=reply)]


def _pair(data: Mapping[str, Any]) -> Pair:
    request, response = data["request"], data["response"]
    return Pair(
        data["spec"],
        data["scenario"],
        data["index"],
        data["method"].upper(),
        data["uri"].replace("\\:", ":"),
        request["query"],
        {name.lower(): str(value) for name, value in request["headers"].items()},
        _payload(request["body"]),
        response["status"],
        _payload(response["body"]),
        response["headers"],
    )


def _payload(data: Mapping[str, Any] | None) -> Payload | None:
    if data is None:
        return None
    text, encoded = data.get("text"), data.get("base64")
    content = base64.b64decode(encoded) if encoded is not None else (text or "").encode()
    files = [
        File(one["field"], one["name"], one["type"], base64.b64decode(one["base64"])) for one in data.get("files", ())
    ]
    return Payload(data["contentType"], content, data.get("parts", {}), tuple(files))
