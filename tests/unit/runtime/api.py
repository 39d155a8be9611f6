"""A small API as generated code has it, for the tests of the runtime: both clients, a few groups, all kinds of page."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from sdkwright.runtime import (
    ABSENT,
    UNSET,
    AsyncAuth,
    AsyncClient,
    AsyncGroup,
    AsyncMiddleware,
    AsyncPager,
    AsyncRequestHook,
    AsyncResponseHook,
    AsyncTransport,
    Auth,
    BasicScheme,
    Client,
    Cursor,
    Group,
    Headers,
    HeaderScheme,
    Middleware,
    Model,
    Offset,
    Operation,
    Options,
    Pacing,
    Page,
    PageNumber,
    Promised,
    QueryScheme,
    RequestHook,
    ResponseHook,
    Retries,
    Secret,
    Settings,
    SinglePage,
    Transport,
    Unknown,
    Unset,
    tagged,
)

HOST = "https://api.boxes.example"
MOMENT = datetime(2026, 7, 6, 21, 0, 50, 635246, tzinfo=UTC)


class Owner(Model, kw_only=True):
    """Who owns a box."""

    name: Promised[str] = ABSENT
    since: datetime | None = ABSENT


class Box(Model, kw_only=True, rename={"v2_score": "V2Score"}):
    """A model with every kind of field."""

    slug: Promised[str] = ABSENT
    size: int | None = ABSENT
    v2_score: float | None = ABSENT
    price: Decimal | None = ABSENT
    kind: Literal["small", "large"] | str | None = ABSENT
    owner: Owner | None = ABSENT
    parts: list[Box] | None = ABSENT
    labels: dict[str, Owner] | None = ABSENT
    made: datetime | None = ABSENT


class SetState(Model, kw_only=True):
    """One of two actions."""

    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "SetState"}

    action_type: Promised[Literal["SetState"] | str] = ABSENT
    state: str | None = ABSENT


class AddTags(Model, kw_only=True):
    """The other action."""

    _constants: ClassVar[Mapping[str, Any]] = {"action_type": "AddTags"}

    action_type: Promised[Literal["AddTags"] | str] = ABSENT
    tags: list[str] | None = ABSENT


if TYPE_CHECKING:
    Action: TypeAlias = SetState | AddTags | Unknown
else:
    Action = tagged("action_type", {"SetState": SetState, "AddTags": AddTags})

PAGES = PageNumber(
    total="X-Pagination-Count",
    page="X-Pagination-Page",
    pages="X-Pagination-PageTotal",
    page_size="X-Pagination-PageSize",
    past_end_status=404,
    past_end_detail="Invalid page.",
)
RESULTS = PageNumber(items=("results",), total="X-Pagination-Count", past_end_status=404)

_LIST: Operation[Box] = Operation(
    "GET", "/v1/boxes/{owner}/", query=("page", "page_size", "query", "tag"), page=PAGES, returns=lambda: Box
)
_RESULTS: Operation[Box] = Operation(
    "GET", "/v1/results/", query=("page", "page_size"), page=RESULTS, returns=lambda: Box
)
_CURSORS: Operation[Box] = Operation(
    "GET",
    "/v1/cursors/",
    query=("cursor", "page_size", "query"),
    page=Cursor(items=("results",)),
    returns=lambda: Box,
)
_OFFSETS: Operation[Box] = Operation(
    "POST",
    "/v1/offsets/",
    query=("offset", "limit"),
    page=Offset(items=("results",), total_at=("total",)),
    safe=True,
    returns=lambda: Box,
)
_STARTS: Operation[Box] = Operation(
    "GET",
    "/v1/starts/",
    query=("offset", "limit"),
    page=Offset(items=("results",), total_at=("total",), at=("startIndex",), guessed=True),
    returns=lambda: Box,
)
_SINGLE: Operation[Box] = Operation("GET", "/v1/single/", page=SinglePage(items=("boxes",)), returns=lambda: Box)
_READ: Operation[Box] = Operation("GET", "/v1/boxes/{owner}/{name}/", returns=lambda: Box)
_CREATE: Operation[Box] = Operation(
    "POST",
    "/v1/boxes/{name}/",
    headers=("trace",),
    cookies=("session",),
    body="application/json",
    rename={"new_name": "name", "trace": "X-Trace", "v2_score": "V2Score"},
    returns=lambda: Box,
)
_REPLACE: Operation[Box] = Operation(
    "PUT", "/v1/boxes/{name}/", body="application/json", body_argument="box", returns=lambda: Box
)
_DELETE: Operation[None] = Operation("DELETE", "/v1/boxes/{name}/")
_ACTIONS: Operation[builtins.list[Action]] = Operation("GET", "/v1/actions/", returns=lambda: list[Action])
_STATUS: Operation[Any] = Operation("GET", "/v1/status/", auth=(), returns=lambda: Any)
_LOGIN: Operation[str] = Operation("POST", "/v1/login/", auth=(("basic",),), returns=lambda: str)

SETTINGS = Settings(
    name="boxes-sdk",
    version="1.2.3",
    base_url=HOST,
    base_paths=("/v1", "/v2"),
    log_variable="BOXES_LOG",
    environment={"base_url": "BOXES_HOST", "apikey": "BOXES_KEY"},
    schemes={
        "apikey": HeaderScheme("X-Api-Key"),
        "bearer": HeaderScheme("Authorization", prefix="Bearer "),
        "basic": BasicScheme(),
        "query": QueryScheme("key"),
    },
    default_auth=(("apikey",), ("bearer",), ("basic",), ("query",)),
    arguments={"apikey": "api_key", "query": "query_key"},
)


class Boxes(Group):
    """Boxes of the synchronous client."""

    def list(
        self,
        owner: str = "acme",
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset | None = UNSET,
        tag: Any = UNSET,
        options: Options | None = None,
    ) -> Page[Box]:
        return self._page(_LIST, locals())

    def results(self, *, page: int | Unset = UNSET, page_size: int | Unset = UNSET) -> Page[Box]:
        return self._page(_RESULTS, locals())

    def cursors(
        self, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, query: str | Unset = UNSET
    ) -> Page[Box]:
        return self._page(_CURSORS, locals())

    def offsets(self, *, offset: int | Unset = UNSET, limit: int | Unset = UNSET) -> Page[Box]:
        return self._page(_OFFSETS, locals())

    def starts(self) -> Page[Box]:
        offset = limit = UNSET
        return self._page(_STARTS, {"offset": offset, "limit": limit})

    def single(self) -> Page[Box]:
        return self._page(_SINGLE, locals())

    def read(self, owner: Any, name: Any, *, options: Options | None = None) -> Box:
        return self._call(_READ, locals())

    def create(
        self,
        name: str,
        *,
        new_name: str | Unset | None = UNSET,
        v2_score: float | Unset = UNSET,
        owner: Owner | Mapping[str, Any] | Unset = UNSET,
        made: datetime | Unset = UNSET,
        price: Decimal | Unset = UNSET,
        trace: str | Unset | None = UNSET,
        session: str | Unset = UNSET,
        options: Options | None = None,
    ) -> Box:
        return self._call(_CREATE, locals())

    def replace(self, name: str, *, box: Any = UNSET, options: Options | None = None) -> Box:
        return self._call(_REPLACE, locals())

    def delete(self, name: str, *, options: Options | None = None) -> None:
        return self._call(_DELETE, locals())

    def actions(self) -> builtins.list[Action]:
        return self._call(_ACTIONS, locals())

    def status(self) -> Any:
        return self._call(_STATUS, locals())

    def login(self) -> str:
        return self._call(_LOGIN, locals())


class AsyncBoxes(AsyncGroup):
    """Boxes of the asynchronous client."""

    def list(
        self,
        owner: str = "acme",
        *,
        page: int | Unset = UNSET,
        page_size: int | Unset = UNSET,
        query: str | Unset | None = UNSET,
        tag: Any = UNSET,
        options: Options | None = None,
    ) -> AsyncPager[Box]:
        return self._page(_LIST, locals())

    def cursors(
        self, *, cursor: str | Unset = UNSET, page_size: int | Unset = UNSET, query: str | Unset = UNSET
    ) -> AsyncPager[Box]:
        return self._page(_CURSORS, locals())

    async def read(self, owner: str, name: str, *, options: Options | None = None) -> Box:
        return await self._call(_READ, locals())


class BoxClient(Client[Headers]):
    """The synchronous client; it sends nothing again unless a test wants that."""

    _settings = SETTINGS

    def __init__(
        self,
        api_key: Secret | None = None,
        *,
        bearer: Secret | None = None,
        basic: tuple[str, str] | None = None,
        query_key: Secret | None = None,
        auth: Auth | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        deadline: float | None = None,
        retries: Retries | int | Unset | None = 0,
        pacing: Pacing = "wait",
        headers: Mapping[str, str] | None = None,
        middleware: Sequence[Middleware] | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        transport: Transport | None = None,
    ) -> None:
        credentials = {"apikey": api_key, "bearer": bearer, "basic": basic, "query": query_key}
        super().__init__(
            credentials,
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            pacing=pacing,
            headers=headers,
            middleware=middleware,
            on_request=on_request,
            on_response=on_response,
            transport=transport,
        )
        self.boxes = Boxes(self)


class AsyncBoxClient(AsyncClient[Headers]):
    """The asynchronous client; it sends nothing again unless a test wants that."""

    _settings = SETTINGS

    def __init__(
        self,
        api_key: Secret | None = None,
        *,
        query_key: Secret | None = None,
        auth: AsyncAuth | None = None,
        base_url: str | None = None,
        deadline: float | None = None,
        retries: Retries | int | Unset | None = 0,
        pacing: Pacing = "wait",
        middleware: Sequence[AsyncMiddleware] | None = None,
        on_request: AsyncRequestHook | None = None,
        on_response: AsyncResponseHook | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        super().__init__(
            {"apikey": api_key, "query": query_key},
            auth=auth,
            base_url=base_url,
            deadline=deadline,
            retries=retries,
            pacing=pacing,
            middleware=middleware,
            on_request=on_request,
            on_response=on_response,
            transport=transport,
        )
        self.boxes = AsyncBoxes(self)
