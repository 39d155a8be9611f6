"""Lists in pages: the four styles that the API has, found out from the reply's schema."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeVar

from .documents import ApiDocument, Operation
from .faults import Faults
from .journal import Reply, Request
from .replies import invalid_page, json_reply

DEFAULT_SIZE = 30
LARGEST_SIZE = 500
Style = Literal["bare", "results", "cursor", "whole", ""]
T = TypeVar("T")


def style_of(document: ApiDocument, operation: Operation) -> Style:
    """How an operation pages.

    "bare" is an array in pages, "results" the same inside an object, "cursor" an object with `next` and `previous`,
    "whole" an array that comes at once, "" no list.
    """
    if operation.method != "GET" or operation.reply is None:
        return ""
    reply = document.resolve(operation.reply)
    properties = reply.get("properties", {})
    if reply.get("type") == "array":
        return "bare" if "page" in operation.query_names else "whole"
    if "results" in properties and "cursor" in operation.query_names:
        return "cursor"
    return "results" if "results" in properties and "page" in operation.query_names else ""


def row_schema(document: ApiDocument, operation: Operation) -> Mapping[str, Any]:
    """The schema of one row of a list operation."""
    reply = document.resolve(operation.reply or {})
    array = reply if reply.get("type") == "array" else document.resolve(reply["properties"]["results"])
    rows: Mapping[str, Any] = array["items"]
    return rows


def page_reply(
    style: Style, rows: Sequence[T], request: Request, faults: Faults, show: Callable[[T], Any] = lambda row: row
) -> Reply:
    """The page of the rows that a request asks for; only the rows on it are put through `show`."""
    if style == "whole":
        return json_reply([show(row) for row in rows])
    if style == "cursor":
        return _cursor_page(rows, request, show)
    size = min(_positive(request.parameter("page_size"), DEFAULT_SIZE), LARGEST_SIZE)
    page = _positive(request.parameter("page"), 1)
    pages = max(1, -(-len(rows) // size))
    if page > pages or (not rows and faults.empty_list == "invalid-page"):
        return invalid_page()
    part = [show(row) for row in rows[(page - 1) * size : page * size]]
    shown = faults.pagination_headers and (bool(rows) or faults.empty_list == "headers")
    sent = _headers(request, len(rows), page, pages, size) if shown else {}
    return json_reply(part if style == "bare" else {"results": part}, headers=sent)


def _headers(request: Request, count: int, page: int, pages: int, size: int) -> dict[str, str]:
    headers = {
        "X-Pagination-Count": str(count),
        "X-Pagination-Page": str(page),
        "X-Pagination-PageTotal": str(pages),
        "X-Pagination-PageSize": str(size),
    }
    targets = {"first": 1, "prev": page - 1, "next": page + 1, "last": pages}
    wanted = [("first", pages > 1), ("prev", page > 1), ("next", page < pages), ("last", pages > 1)]
    # The links name the page alone: the size is dropped, as in the published example.
    links = [f'<{request.origin}{request.path}?page={targets[rel]}>; rel="{rel}"' for rel, shown in wanted if shown]
    return {**headers, "Link": ", ".join(links)} if links else headers


def _cursor_page(rows: Sequence[T], request: Request, show: Callable[[T], Any]) -> Reply:
    size = min(_positive(request.parameter("page_size"), DEFAULT_SIZE), LARGEST_SIZE)
    start = _offset(request.parameter("cursor"))
    if start is None or start > len(rows):
        return invalid_page()
    after = _cursor_url(request, start + size, size) if start + size < len(rows) else None
    before = _cursor_url(request, max(0, start - size), size) if start else None
    return json_reply({"next": after, "previous": before, "results": [show(row) for row in rows[start : start + size]]})


def _cursor_url(request: Request, start: int, size: int) -> str:
    cursor = base64.urlsafe_b64encode(f"o={start}".encode()).decode()
    return f"{request.origin}{request.path}?cursor={cursor.replace('=', '%3D')}&page_size={size}"


def _offset(cursor: str) -> int | None:
    """The row a cursor stands for; None for one that was never given out."""
    if not cursor:
        return 0
    try:
        return int(base64.urlsafe_b64decode(cursor.encode()).decode().removeprefix("o="))
    except ValueError:
        return None


def _positive(value: str, default: int) -> int:
    """A number of at least one; anything else is the default, as the service has it."""
    return int(value) if value.isdigit() and int(value) > 0 else default
