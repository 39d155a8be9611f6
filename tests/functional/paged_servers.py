"""Servers that cut a list into pages, each in a way of its own, and a walk over such a list by both clients."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.functional.harness import Sdk, method
from tests.functional.paged_documents import listing

ALL = "abcdefgh"
ROWS = [{"id": one} for one in ALL]

Answer = Callable[["Asked"], Any]


@dataclass(frozen=True)
class Asked:
    """A request as a server looks at it."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None

    @property
    def query(self) -> dict[str, str]:
        """The query's parameters."""
        return dict(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))

    @property
    def body(self) -> dict[str, Any]:
        """The body read as a JSON object."""
        return dict(json.loads(self.content or b"{}"))

    def number(self, name: str, default: int) -> int:
        """A whole number in the query."""
        return int(self.query.get(name, default))


@dataclass(frozen=True)
class Walk:
    """What an iteration over a list came to: the ids of its items, the requests, and the error that ended it."""

    ids: str
    requests: Sequence[Asked]
    error: str

    @property
    def queries(self) -> list[str]:
        """The query of each request as it was sent."""
        return [urlsplit(one.url).query for one in self.requests]


def walk(sdk: Sdk, answer: Answer, path: str = "all", **arguments: Any) -> Walk:
    """Iterate over a list by the sync and by the async client, which must agree, up to the end or a PaginationError."""
    found = _walk(sdk, answer, path, arguments)
    assert asyncio.run(_walk_async(sdk, answer, path, arguments)) == found
    return found


def _walk(sdk: Sdk, answer: Answer, path: str, arguments: Any) -> Walk:
    requests: list[Asked] = []
    transport = sdk.module.ScriptedTransport(_serving(sdk, answer, requests))
    ids, error = "", ""
    try:
        for item in method(sdk.module.Api(transport=transport), path)(**arguments):
            ids += str(item.id)
    except sdk.module.PaginationError as caught:
        error = str(caught)
    return Walk(ids, requests, error)


async def _walk_async(sdk: Sdk, answer: Answer, path: str, arguments: Any) -> Walk:
    requests: list[Asked] = []
    transport = sdk.module.AsyncScriptedTransport(_serving(sdk, answer, requests))
    ids, error = "", ""
    try:
        async for item in method(sdk.module.AsyncApi(transport=transport), path)(**arguments):
            ids += str(item.id)
    except sdk.module.PaginationError as caught:
        error = str(caught)
    return Walk(ids, requests, error)


def _serving(sdk: Sdk, answer: Answer, requests: list[Asked]) -> Callable[[Any], Any]:
    def served(request: Any) -> Any:
        assert len(requests) < 30, "the iteration does not end"
        asked = Asked(
            request.method, request.url, {name.lower(): text for name, text in request.headers.items()}, request.content
        )
        requests.append(asked)
        return sdk.reply(answer(asked))

    return served


def numbered(*, first: int = 0, size: int = 3, rows: Sequence[Any] = ROWS) -> Callable[[Asked], list[Any]]:
    """The rows of the page that `page` asks for, counted from `first`; the first one where none is asked for."""

    def page(asked: Asked) -> list[Any]:
        at = (asked.number("page", first) - first) * size
        return list(rows[at : at + size]) if at >= 0 else []

    return page


def after(token: Any, size: int = 3) -> tuple[list[Any], Any]:
    """The rows behind a cursor that is the number of those before, and the next cursor; None at the end."""
    at = int(token or 0)
    return ROWS[at : at + size], at + size if at + size < len(ROWS) else None


def body_listing(reply: Any, body: Any, path: str = "/a/search") -> str:
    """A list that a POST asks for."""
    document = json.loads(listing(reply, method="post"))
    (item,) = document["paths"].values()
    item["post"]["requestBody"] = {"content": {"application/json": {"schema": body}}}
    return json.dumps(document | {"paths": {path: item}})
