"""Code as a user writes it. It is never run: mypy --strict and pyright in strict mode must find nothing in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, assert_type

from cloudsmith_sdk import (
    ANONYMOUS,
    UNSET,
    ApiError,
    AsyncAiohttpTransport,
    AsyncCloudsmith,
    AsyncPage,
    AsyncPager,
    AsyncScriptedTransport,
    AsyncSend,
    AsyncStreamReply,
    AsyncTracing,
    Cloudsmith,
    CloudsmithError,
    ConflictError,
    DriftRecorder,
    HttpxTransport,
    NotFoundError,
    Options,
    Page,
    RateLimitError,
    Reply,
    ReplyHeaders,
    Request,
    Response,
    SchemaDrift,
    SchemaDriftError,
    ScriptedTransport,
    SdkError,
    Send,
    StreamReply,
    Tracing,
    ValidationError,
    models,
    reply,
)
from cloudsmith_sdk.models import (
    AddPackageTagsPolicyActionTyped,
    Package,
    RemovePackageTagsPolicyActionTyped,
    Repository,
    RepositoryCreate,
    SetPackageStatePolicyActionTyped,
)


def read_secret() -> str:
    """A credential that is fetched when it is needed."""
    return "secret"


def sign(request: Request) -> Mapping[str, str]:
    """Headers that authenticate a request."""
    return {"X-Signature": f"{request.method} {request.url}"}


async def sign_later(request: Request) -> Mapping[str, str]:
    """The same, where it takes a round trip."""
    return {"X-Signature": request.url}


def clients() -> None:
    """Every way of making a client."""
    Cloudsmith()
    Cloudsmith("key")
    Cloudsmith(api_key="key", base_url="https://cloudsmith.example", timeout=None, headers={"X-Mine": "1"})
    Cloudsmith(api_key=read_secret)
    Cloudsmith(token="token")
    Cloudsmith(bearer=read_secret)
    Cloudsmith(basic=("user", "password"))
    Cloudsmith(auth=sign)
    Cloudsmith(auth=ANONYMOUS)
    Cloudsmith(transport=HttpxTransport(proxy="http://proxy.example"))
    AsyncCloudsmith(auth=sign)
    AsyncCloudsmith(auth=sign_later)


def pages(client: Cloudsmith) -> None:
    """A list is a page, and a page is all items."""
    page = client.packages.list("acme", "prod", query="format:python", page_size=100)
    assert_type(page, Page[Package])
    assert_type(page.items, list[Package])
    assert_type(page.total, int | None)
    assert_type(page.page_count, int | None)
    assert_type(page.has_next, bool)
    assert_type(page.next_page(), Page[Package] | None)
    for package in page:
        assert_type(package, Package)
        assert_type(package.name, str | None)
    for part in page.pages():
        assert_type(part, Page[Package])
    for part in page.pages(prefetch=4, max_pages=3):
        assert_type(part, Page[Package])
    for package in page.iterate(prefetch=4, max_items=100):
        assert_type(package, Package)
    assert_type(client.resume(page.token(), client.packages.list), Page[Package])
    assert_type([repository.slug for repository in client.repos.user_list()], list[str])
    assert_type(next(iter(client.repos.namespace_list("acme"))), Repository)


def calls(client: Cloudsmith) -> None:
    """Positional path parameters, everything else by name."""
    created = client.repos.create("acme", name="prod", repository_type_str="Private")
    assert_type(created, RepositoryCreate)
    created = client.repos.create(owner="acme", name="prod", repository_type_str="A type that came later")
    assert_type(client.repos.partial_update("acme", "prod", description="New words"), Repository)
    assert_type(client.repos.delete("acme", "prod"), None)
    assert_type(
        client.packages.upload.python("acme", "prod", package_file="abc", republish=True), models.PythonPackageUpload
    )
    assert_type(client.status_check_basic(), models.StatusBasic)
    client.packages.copy("acme", "prod", "pkg", destination="other")
    client.audit_log.namespace_list("acme", query="event:login")


def moments(package: Package) -> None:
    """Fields have the types of Python, and the values of enums are text."""
    assert_type(package.uploaded_at, dt.datetime)
    assert_type(package.is_quarantined, bool)
    assert_type(package.to_dict(), dict[str, Any])
    assert_type(package.to_json(), bytes)
    assert_type(package.extra, dict[str, Any])
    assert_type(package.copy(description="d"), Package)
    assert_type(Package.from_dict({"name": "n"}), Package)
    assert_type(Package.from_json(b"{}"), Package)
    assert_type(Package(name="n"), Package)


def options(client: Cloudsmith) -> None:
    """One call may differ from the others."""
    client.repos.read("acme", "prod", options={"timeout": 5, "headers": {"X-Trace": "1"}})
    shared: Options = {"query": {"debug": True}, "body": {"hidden": [1]}}
    client.repos.create("acme", name="prod", options=shared)


def unions(client: Cloudsmith) -> str:
    """Which of several models came is told by its class."""
    action = client.workspaces_policies.actions.retrieve("acme", "policy", "action")
    if isinstance(action, AddPackageTagsPolicyActionTyped | RemovePackageTagsPolicyActionTyped):
        assert_type(action.action_type, str)
        return action.action_type
    if isinstance(action, SetPackageStatePolicyActionTyped):
        return action.action_type
    return "a kind that came later"


def errors(client: Cloudsmith) -> float | None:
    """Errors are caught by their class, from the narrow to the wide."""
    try:
        client.repos.read("acme", "prod")
    except NotFoundError as error:
        assert_type(error.status, int)
        assert_type(error.detail, str)
        assert_type(error.url, str)
    except (ConflictError, ValidationError) as error:
        assert_type(error.field_errors, dict[str, list[str]])
    except RateLimitError as error:
        return error.retry_after
    except ApiError as error:
        assert_type(error.body, bytes)
    except CloudsmithError:
        raise
    return None


def root(error: SdkError) -> CloudsmithError:
    """The root of all errors has two names."""
    return error


def undocumented(client: Cloudsmith) -> None:
    """A route that no document lists."""
    response = client.request("GET", "/v1/hidden/", query={"page": 2})
    assert_type(response, Response)
    assert_type(response.text, str)


def whole_replies(client: Cloudsmith) -> None:
    """What a method gives, together with status and headers."""
    got = client.reply_to(client.repos.create, "acme", name="prod")
    assert_type(got, Reply[RepositoryCreate, ReplyHeaders])
    assert_type(got.value, RepositoryCreate)
    assert_type(got.status, int)
    assert_type(got.headers.x_ratelimit_remaining, int | None)
    assert_type(got.headers.x_ratelimit_interval, float | None)
    assert_type(got.headers["link"], str)
    assert_type(client.reply_to(client.packages.list, "acme", "prod", page=2).value, Page[Package])
    assert_type(client.reply_to(client.repos.delete, "acme", "prod").value, None)


def streamed(client: Cloudsmith) -> None:
    """A reply in pieces, or straight into a file."""
    with client.stream(client.packages.list, "acme", "prod", page_size=100) as opened:
        assert_type(opened, StreamReply[ReplyHeaders])
        assert_type(opened.headers.x_pagination_count, int | None)
        for chunk in opened.chunks(size=1024):
            assert_type(chunk, bytes)
        assert_type(list(opened.lines()), list[str])
        assert_type(opened.read(), bytes)
        assert_type(opened.save("packages.json"), int)


def scripted() -> None:
    """A test of one's own, without a server."""
    transport = ScriptedTransport([reply([{"slug": "prod"}], headers={"X-Pagination-Count": "1"})])
    with Cloudsmith(transport=transport) as client:
        assert_type(client, Cloudsmith)
        assert_type(list(client.repos.namespace_list("acme")), list[Repository])
    assert_type(transport.requests, list[Request])


def scripted_by_a_function(request: Request) -> Response:
    """A reply that depends on what is asked."""
    return reply({"detail": "Not found."}, status=404) if "missing" in request.url else reply({})


def stamped(request: Request, send: Send) -> Response:
    """A middleware."""
    return send(request.with_headers({"X-Stamp": request.method}))


async def stamped_later(request: Request, send: AsyncSend) -> Response:
    """The same for the asynchronous client."""
    return await send(request.with_url(request.url))


async def seen_later(request: Request) -> None:
    """An observer of the asynchronous client."""


def seen(request: Request, response: Response) -> None:
    """An observer of either client."""
    assert_type(response.status, int)
    assert_type(request.resent, int)


def told(drift: SchemaDrift) -> None:
    """Who is told of drift."""
    assert_type(drift.path, str)


def around() -> None:
    """What a user puts around each request, and clients that differ in it."""
    recorder = DriftRecorder("drift.jsonl")
    client = Cloudsmith(middleware=[stamped, Tracing()], on_response=seen, on_drift=recorder, strict=True)
    assert_type(client.with_options(middleware=[stamped], on_request=None, strict=False), Cloudsmith)
    assert_type(client.with_options(middleware=None, on_response=UNSET, deadline=None), Cloudsmith)
    later = AsyncCloudsmith(
        transport=AsyncAiohttpTransport(proxy="http://proxy.example:8080"),
        middleware=(stamped_later, AsyncTracing()),
        on_request=seen_later,
        on_response=seen,
        on_drift=told,
    )
    assert_type(later.with_options(middleware=[stamped_later], on_request=None), AsyncCloudsmith)
    try:
        client.packages.read("acme", "prod", "slug")
    except SchemaDriftError as error:
        assert_type(error.status, int | None)


async def asynchronous() -> None:
    """The same names and arguments, awaited."""
    async with AsyncCloudsmith(transport=AsyncScriptedTransport(scripted_by_a_function)) as client:
        assert_type(client, AsyncCloudsmith)
        pager: AsyncPager[Package] = client.packages.list("acme", "prod", page=2)
        page = await pager
        assert_type(page, AsyncPage[Package])
        assert_type(page.items, list[Package])
        async for package in client.packages.list("acme", "prod"):
            assert_type(package, Package)
        async for part in client.packages.list("acme", "prod").pages():
            assert_type(part, AsyncPage[Package])
        async for package in client.packages.list("acme", "prod").iterate(prefetch=4, max_items=100):
            assert_type(package, Package)
        assert_type(await client.resume(page.token(), client.packages.list), AsyncPage[Package])
        assert_type(await client.repos.create("acme", name="prod"), RepositoryCreate)
        assert_type(await client.repos.delete("acme", "prod"), None)
        assert_type(await client.request("GET", "/v1/hidden/"), Response)
        got = await client.reply_to(client.repos.create, "acme", name="prod")
        assert_type(got, Reply[RepositoryCreate, ReplyHeaders])
        assert_type((await client.reply_to(client.packages.list, "acme", "prod")).value, AsyncPage[Package])
        async with client.stream(client.packages.list, "acme", "prod") as opened:
            assert_type(opened, AsyncStreamReply[ReplyHeaders])
            assert_type([line async for line in opened.lines()], list[str])
            assert_type(await opened.save("packages.json"), int)
