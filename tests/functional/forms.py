"""What tests of forms share: a document around a body, and a reader of multipart forms."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP

from tests.functional.harness import Sent

URLENCODED = "application/x-www-form-urlencoded"


def taking(content: str, more: str = "") -> str:
    """A document whose only operation `x` takes a body of the given `content`."""
    return f"""\
paths:
  /x: {{post: {{operationId: x, {more} requestBody: {{content: {content}}},
    responses: {{"204": {{description: F}}}}}}}}
"""


@dataclass(frozen=True)
class Part:
    """One part of a multipart form: the field, the file's name (None if it is none), the media type ("") and bytes."""

    name: str
    filename: str | None
    media_type: str
    content: bytes
    headers: dict[str, str]


def parts(sent: Sent) -> list[Part]:
    """The parts of a multipart form, read by the standard library."""
    kind = next(value for name, value in sent.headers.items() if name.lower() == "content-type")
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + (sent.content or b""))
    assert message.is_multipart(), kind
    return [_part(part) for part in message.get_payload() if isinstance(part, Message)]


def _part(part: Message) -> Part:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    name = str(part.get_param("name", header="content-disposition"))
    headers = {key: str(value) for key, value in part.items() if key.lower().startswith("x-")}
    return Part(name, part.get_filename(), str(part.get("content-type", "")), content, headers)
