"""Calls made against the server, by the sync client and by the async one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from tests.outsider.package import Sdk, method_at
from tests.spector.call import Call, called
from tests.spector.facts import Pair
from tests.spector.judge import WrongError, brief, judge
from tests.spector.located import Located
from tests.spector.transport import Recording, recording


@dataclass(frozen=True, slots=True)
class Given:
    """What a call gave: a value, pages, items of a stream, or an error of the API.

    headers: of the reply, where some are documented; they are those of the same call made anew.
    """

    value: Any = None
    headers: Any = None
    pages: tuple[Any, ...] | None = None
    items: tuple[Any, ...] | None = None
    error: Any = None


def drive(sdk: Sdk, place: Located, pairs: list[Pair], base: str, *, asynchronous: bool) -> None:
    """Make the call that the pairs are met by; raises WrongError or NotFoundError.

    pairs: of one scenario, of which the later ones are pages that follow from the first.
    """
    call = called(sdk, place, pairs[0], base)
    transport = recording(sdk, asynchronous=asynchronous)
    client = sdk.client(asynchronous=asynchronous, transport=transport, **call.settings)
    headed = any(reply.headers for reply in place.operation.replies) and len(pairs) == 1
    try:
        work = _made_async(sdk, client, call, headed) if asynchronous else None
        given = _made(sdk, client, call, headed) if work is None else asyncio.run(work)
    except Exception as error:
        raise WrongError(f"{type(error).__name__}: {error}{_said(transport)}") from error
    judge(place, pairs, given, transport.exchanges[: -1 if given.headers is not None else None])


def _made(sdk: Sdk, client: Any, call: Call, headed: bool) -> Given:
    with client:
        try:
            method = method_at(client, call.path)
            value = method(**call.arguments)
            if hasattr(value, "pages"):
                return Given(pages=tuple(value.pages()))
            if type(value).__name__ == "Stream":
                return Given(items=tuple(value))
            return Given(value, client.reply_to(method, **call.arguments).headers if headed else None)
        except sdk.module.ApiError as error:
            return Given(error=error)


async def _made_async(sdk: Sdk, client: Any, call: Call, headed: bool) -> Given:
    async with client:
        try:
            method = method_at(client, call.path)
            pending = method(**call.arguments)
            if hasattr(pending, "pages"):
                return Given(pages=tuple([page async for page in pending.pages()]))
            if hasattr(pending, "__aiter__"):
                return Given(items=tuple([item async for item in pending]))
            value = await pending
            return Given(value, (await client.reply_to(method, **call.arguments)).headers if headed else None)
        except sdk.module.ApiError as error:
            return Given(error=error)


def _said(transport: Recording) -> str:
    """What the server said last."""
    if not transport.exchanges:
        return "; nothing was sent"
    last = transport.exchanges[-1]
    return f"; {brief(last)}"
