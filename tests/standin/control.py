"""The stand-in moved from outside, for programs that cannot reach its Python objects.

POST   /_control/reset/                                         back to the beginning
POST   /_control/faults/    {"kind": "truncated", "path": ...}  one more thing goes wrong; the fields of `WireFault`
GET    /_control/faults/                                        what is still to come
DELETE /_control/faults/                                        nothing more goes wrong
PATCH  /_control/knobs/     {"sync_polls": 3}                   numbers, switches and texts of `Faults`
POST   /_control/limit/     {"calls": 5, "seconds": 60}         a rate limit; `kind` is fixed or sliding
POST   /_control/clock/     {"advance": 3600}                   time passes
GET    /_control/exchanges/                                     method, path and status of all requests
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .faults import Faults
from .journal import Exchange
from .wire_faults import WireFault

if TYPE_CHECKING:
    from .standin import Standin

Endpoint = Callable[[HttpRequest], Awaitable[Response]]
KNOBS = frozenset(knob.name for knob in fields(Faults) if knob.type in ("bool", "int", "str", "EmptyList"))


class Control:
    """The endpoints that move one stand-in. None of them wants credentials or is in the journal."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin

    def routes(self) -> list[Route]:
        """The endpoints, to be put before those of the API."""
        made = [
            ("reset", "POST", self._reset),
            ("faults", "POST", self._fault),
            ("faults", "GET", self._faults),
            ("faults", "DELETE", self._no_faults),
            ("knobs", "PATCH", self._knobs),
            ("limit", "POST", self._limit),
            ("clock", "POST", self._clock),
            ("exchanges", "GET", self._exchanges),
        ]
        return [Route(f"/_control/{name}/", _forgiving(answer), methods=[method]) for name, method, answer in made]

    async def _reset(self, request: HttpRequest) -> Response:
        self._standin.reset()
        return Response(status_code=204)

    async def _fault(self, request: HttpRequest) -> Response:
        fault = WireFault(**await request.json())
        self._standin.faults.wire.waiting.append(fault)
        return JSONResponse(asdict(fault), 201)

    async def _faults(self, request: HttpRequest) -> Response:
        return JSONResponse([asdict(fault) for fault in self._standin.faults.wire.waiting])

    async def _no_faults(self, request: HttpRequest) -> Response:
        self._standin.faults.wire.waiting.clear()
        return Response(status_code=204)

    async def _knobs(self, request: HttpRequest) -> Response:
        wanted: dict[str, Any] = await request.json()
        if unknown := set(wanted) - KNOBS:
            raise ValueError(f"no knob is called {', '.join(sorted(unknown))}; there are {', '.join(sorted(KNOBS))}")
        for name, value in wanted.items():
            setattr(self._standin.faults, name, value)
        return JSONResponse({name: getattr(self._standin.faults, name) for name in sorted(KNOBS)})

    async def _limit(self, request: HttpRequest) -> Response:
        self._standin.limit(**await request.json())
        return Response(status_code=204)

    async def _clock(self, request: HttpRequest) -> Response:
        self._standin.clock.advance((await request.json())["advance"])
        return JSONResponse({"now": self._standin.clock()})

    async def _exchanges(self, request: HttpRequest) -> Response:
        return JSONResponse([_seen(exchange) for exchange in self._standin.exchanges])


def _seen(exchange: Exchange) -> dict[str, Any]:
    request, status = exchange.request, exchange.reply.status
    return {"method": request.method, "path": request.path, "status": status, "operation": exchange.operation}


def _forgiving(answer: Endpoint) -> Endpoint:
    """The endpoint, which answers 400 with the reason where it is asked for what there is not."""

    async def answered(request: HttpRequest) -> Response:
        try:
            return await answer(request)
        except (TypeError, ValueError, KeyError) as error:
            return JSONResponse({"detail": str(error)}, 400)

    return answered
