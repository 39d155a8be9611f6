"""Replies as Cloudsmith words them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec

from .journal import Reply

JSON_TYPE = "application/json"


def json_reply(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A reply with a JSON body."""
    return Reply(status, {"content-type": JSON_TYPE, **(headers or {})}, msgspec.json.encode(value))


def empty_reply(status: int) -> Reply:
    """A reply without a body."""
    return Reply(status)


def error_reply(status: int, detail: str, **more: Any) -> Reply:
    """An error as the API gives it: `detail`, and whatever else belongs to it, such as `code` and `fields`."""
    return json_reply({"detail": detail, **more}, status)


def not_found() -> Reply:
    """What every missing or invisible thing answers."""
    return error_reply(404, "Not found.")


def invalid_page() -> Reply:
    """What a page past the last one answers."""
    return error_reply(404, "Invalid page.")


def forbidden() -> Reply:
    """What a caller without the permission gets."""
    return error_reply(403, "You do not have permission to perform this action.")


def invalid(fields: Mapping[str, Any]) -> Reply:
    """A refused input, with what is wrong by field."""
    return error_reply(422, "Invalid input.", code="invalid", fields=dict(fields))


def with_headers(reply: Reply, headers: Mapping[str, str]) -> Reply:
    """The same reply with more headers."""
    return Reply(reply.status, {**reply.headers, **headers}, reply.body)


def made_reply(status: int, body: Any, headers: Mapping[str, str] | None) -> Reply:
    """A reply as a test gives it: bytes and text go as they are (text as HTML), None is empty, the rest is JSON."""
    if body is None:
        return Reply(status, dict(headers or {}))
    if isinstance(body, (bytes, str)):
        kind = "text/html; charset=utf-8" if isinstance(body, str) else "application/octet-stream"
        content = body.encode() if isinstance(body, str) else body
    else:
        kind, content = JSON_TYPE, json.dumps(body).encode()
    lowered = {name.lower(): value for name, value in (headers or {}).items()}
    return Reply(status, {"content-type": kind, **lowered}, content)


def gateway_page(status: int) -> str:
    """The page that a gateway in front of the service answers with."""
    title = f"{status} {HTTPStatus(status).phrase}"
    return f"<html>\n<head><title>{title}</title></head>\n<body><center><h1>{title}</h1></center></body>\n</html>\n"


def indented(reply: Reply) -> Reply:
    """The same JSON, indented as `?pretty=true` asks for."""
    if reply.headers.get("content-type") != JSON_TYPE or not reply.body:
        return reply
    return Reply(reply.status, reply.headers, json.dumps(reply.json(), indent=4).encode())
