"""From an error reply to the error that is raised for it; never fails, whatever the body is."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from ..errors import ApiError, DecodeError, error_class, printable
from ..http.echoes import Echoes, EchoingBody
from ..models.model import Model
from ..retrying.delays import retry_after
from .decoding import of_status, read_reply

if TYPE_CHECKING:
    from ..http.message import Request, Response

Errors = Callable[[], Mapping[str, Any]]
"""Returns the types of documented error bodies by status ("404"), range ("4XX") or "default"."""

_LONGEST: Final = 300
"""How many characters of the server's message an error message has."""

_DEEPEST: Final = 5
"""How deep a body is searched for the server's message."""

_DETAIL_KEYS: Final = ("detail", "message", "error_description", "error", "title")

_MARKUP: Final = re.compile(
    r"<(?:title|message|h1)\b[^>]*>(.{1,1000}?)</(?:title|message|h1)\s*>", re.IGNORECASE | re.DOTALL
)
"""The message in HTML pages of gateways and XML replies of object stores."""


def api_error(
    request: Request,
    response: Response,
    *,
    now: Callable[[], float] = time.time,
    note: str = "",
    kind: type[ApiError] | None = None,
    errors: Errors | None = None,
    usual: Errors | None = None,
    secrets: Iterable[str] = (),
) -> ApiError:
    """The error for a reply of 300 or more.

    `now` returns the time in epoch seconds where the reply has no `Date`. `note` is added to the message. `kind` is the
    class of the error where the status does not determine it. `errors` are the types of the operation, `usual` those
    of most others, which apply where it has none. `secrets` are those in the body of the request. Where the server
    repeats a secret of the request, only `headers` and `body` still have it, and do not show it.
    """
    echoes = Echoes(request, secrets)
    safe = echoes.reply(response)
    body = json_of(safe)
    fields = (body.get("fields") or body.get("errors")) if isinstance(body, dict) else None
    code = body.get("code") if isinstance(body, dict) else None
    error = (kind or error_class(response.status))(
        "",
        status=response.status,
        detail=_detail_of(body) or echoes.without(_markup_message(safe)) or _reason_phrase(response.status),
        code=str(code) if isinstance(code, (str, int)) else None,
        fields=fields,
        headers=echoes.headers(response.headers),
        body=response.content if safe is response else EchoingBody(response.content),
        parsed=_parsed_body(safe, errors) if errors is not None else _plausible_body(_parsed_body(safe, usual)),
        method=request.method,
        url=echoes.url(request.shown_url),
        retry_after=retry_after(response.headers, now),
    )
    error.args = (_message(error, note),)
    return error


def _message(error: ApiError, note: str) -> str:
    """One line: status, the server's message, the fields that it names, and the request."""
    fields = "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.field_errors.items())
    detail = f"{error.detail}; {note}" if note else error.detail
    parts = [str(error.status), detail, f"[{fields}]" if fields else ""]
    text = " ".join(" ".join(part for part in parts if part).split())
    excerpt = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return printable(f"{excerpt} ({error.method} {error.url})")


def _parsed_body(response: Response, errors: Errors | None) -> Any:
    """The body as the type that is documented for its status; None without one, or where it does not parse."""
    kind = None if errors is None else of_status(errors(), response, "default")
    try:
        return read_reply(response, kind)
    except DecodeError:
        return None


def _plausible_body(value: Any) -> Any:
    """A body read as that of most operations. This is a guess, so at least one field must be present."""
    model = value[0] if isinstance(value, list) and value else value
    if isinstance(model, Model) and all(getattr(model, name) is None for name in model.__struct_fields__):
        return None
    return value


def json_of(response: Response) -> Any:
    """The body as JSON, or None when it is not JSON."""
    if not response.content:
        return None
    try:
        return response.json()
    except DecodeError:
        return None


def _detail_of(body: Any, depth: int = 0) -> str:
    """The server's message, from the usual places in a body."""
    if isinstance(body, str):
        return body.strip()
    if depth > _DEEPEST:
        return ""
    if isinstance(body, list):
        return " ".join(filter(None, (_detail_of(element, depth + 1) for element in body[:10])))
    if isinstance(body, dict):
        details = (_detail_of(body.get(key), depth + 1) for key in _DETAIL_KEYS)
        return next(filter(None, details), "")
    return ""


def _markup_message(response: Response) -> str:
    """The title of an HTML page or the message of an XML reply; a short plain text as it is."""
    text = response.text[:20_000].strip()
    if "<" in text:
        match = _MARKUP.search(text)
        return " ".join(unescape(re.sub(r"<[^>]{0,200}>", " ", match[1])).split()) if match else ""
    return text if response.content_type == "text/plain" and len(text) <= _LONGEST else ""


def _reason_phrase(status: int) -> str:
    """The standard name of a status code."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown status"
