"""What the server answers to a call, made from the raw document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.corpus.media import is_file, is_json
from tests.corpus.samples import BYTES, Sampler, sample
from tests.outsider.document import Node
from tests.outsider.operation import Content, Operation, Reply
from tests.outsider.shape import shape

ANY = "thing"
TEXT = "some text"
_BARE = ("204", "205")
_STREAMS = (
    "application/jsonl",
    "application/json-seq",
    "application/ndjson",
    "application/stream+json",
    "application/x-jsonlines",
    "application/x-ndjson",
    "text/event-stream",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server answers: the schema and the value of its JSON, or bytes as they are."""

    status: int
    media_type: str = ""
    content: bytes = b""
    schema: Node | None = None
    value: Any = None
    stream: bool = False

    @property
    def is_json(self) -> bool:
        """Whether it holds JSON."""
        return is_json(self.media_type)


def answered(operation: Operation, sampler: Sampler, *, whole: bool) -> Answer:
    """The first documented reply, or the last one for a whole call; an empty one where none is documented."""
    replies = [reply for reply in operation.replies if reply.good] or _by_default(operation)
    entries = [(reply.status, content) for reply in replies for content in reply.contents if reply.status not in _BARE]
    if not entries or operation.method == "HEAD":
        return Answer(_status(replies[0].status) if replies else 204)
    single = [entry for entry in entries if entry[1].media_type not in _STREAMS]
    offered = [one for one in single if is_json(one[1].media_type)]
    # JSON that only shows an example is taken for what another spelling of its media type, or a range, describes.
    ranges = [entry for entry in single if offered and "*" in entry[1].media_type]
    described = _described(offered) or _described(ranges)
    status, content = (described or offered or single or entries)[-1 if whole else 0]
    kind = content.media_type.partition(";")[0].strip()
    if "*" in kind or not kind:
        # What comes is JSON where a schema says fields of it.
        kind = "application/octet-stream" if content.schema is None or _textual(content.schema) else "application/json"
    stream = not single and kind in _STREAMS
    plain_text = content.schema is None or _textual(content.schema)
    if not is_json(kind) and not stream and (plain_text or not kind.startswith("text/")):
        return Answer(_status(status), kind, TEXT.encode() if kind.startswith("text/") else BYTES, content.schema)
    value = {"some": ANY} if content.schema is None else sample(sampler, content.schema)
    item = json.dumps(value).encode()
    body = _stream(kind, item) if stream else item
    return Answer(_status(status), kind, body, content.schema, [value, value] if stream else value, stream)


def _by_default(operation: Operation) -> list[Reply]:
    """The default where it has to be what comes when all is well, since nothing else is and it tells of no problem."""
    if any(reply.status[:1] in "23" for reply in operation.replies):
        return []
    defaults = [reply for reply in operation.replies if reply.status == "default"]
    return [one for one in defaults if [each.media_type for each in one.contents] != ["application/problem+json"]]


def _described(entries: list[tuple[str, Content]]) -> list[tuple[str, Content]]:
    return [entry for entry in entries if entry[1].schema is not None]


def _textual(schema: Node) -> bool:
    return is_file(schema) or shape(schema).types == ("string",)


def _stream(media_type: str, item: bytes) -> bytes:
    """A stream of the item twice."""
    if media_type == "text/event-stream":
        return b"data: " + item + b"\n\ndata: " + item + b"\n\n"
    start = b"\x1e" if "json-seq" in media_type else b""
    return start + item + b"\n" + start + item + b"\n"


def _status(text: str) -> int:
    """A status of the family: 200 for 2XX."""
    return int(text) if text.isdigit() else 200
