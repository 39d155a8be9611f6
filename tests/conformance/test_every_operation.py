"""Every operation is called through both clients over real HTTP; what goes out and what comes back is compared.

client.packages.copy("owner", "repo", "identifier", destination="x")
    -> POST /v1/packages/owner/repo/identifier/copy/ {"destination": "x"}, one credential
    <- PackageCopy(...), whose to_dict() is the JSON that was served
"""

from __future__ import annotations

import typing
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import msgspec
import pytest
import pytest_asyncio

from cloudsmith_sdk import AsyncCloudsmith, AsyncPage, AsyncPager, Cloudsmith, Content, Model, Page
from tests.conformance.arguments import Amount, Planned, planned
from tests.conformance.catalogue import CASES, Case
from tests.conformance.enrichment import can_be_enriched, enriched
from tests.standin import Exchange, Standin

BASIC = ("user@example.com", "secret")
AMOUNTS: tuple[Amount, ...] = ("required", "all")
BADGE = "badges_version_list"
SAMPLED_ROWS = 3  # the cursor that is given skips the first

every_case = pytest.mark.parametrize("case", CASES, ids=str)
every_amount = pytest.mark.parametrize("amount", AMOUNTS)
rich_cases = pytest.mark.parametrize("case", [case for case in CASES if can_be_enriched(case)], ids=str)
in_one_loop = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def client(stateless_standin_server: Standin) -> Iterator[Cloudsmith]:
    """One client, and so one connection, for all calls."""
    with Cloudsmith(api_key="test-key", basic=BASIC, base_url=stateless_standin_server.url) as client:
        yield client


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def async_client(stateless_standin_server: Standin) -> AsyncIterator[AsyncCloudsmith]:
    """The same for the other half."""
    async with AsyncCloudsmith(api_key="test-key", basic=BASIC, base_url=stateless_standin_server.url) as client:
        yield client


@every_amount
@every_case
def test_sync(case: Case, amount: Amount, client: Cloudsmith, stateless_standin: Standin) -> None:
    """The sync client sends what was given and nothing else, and returns what was served."""
    plan = planned(case, amount)
    result = case.method(client)(*plan.path_values.values(), **plan.named)
    assert_exchange(case, plan, case.method(client), result, stateless_standin)
    if isinstance(result, Page) and case.parameters("query"):
        assert_continues(case, list(result), result.items, stateless_standin)


@in_one_loop
@every_amount
@every_case
async def test_async(case: Case, amount: Amount, async_client: AsyncCloudsmith, stateless_standin: Standin) -> None:
    """The async client sends what was given and nothing else, and returns what was served."""
    plan = planned(case, amount)
    pending = case.method(async_client)(**plan.named, **plan.path_values)
    assert stateless_standin.exchanges == []
    result = await pending
    assert_exchange(case, plan, case.method(async_client), result, stateless_standin)
    if isinstance(pending, AsyncPager):
        rows = [row async for row in result]
        assert_continues(case, rows, result.items, stateless_standin)


@rich_cases
def test_models_and_dates(case: Case, client: Cloudsmith, stateless_standin: Standin) -> None:
    """Models, dates and UUIDs as arguments are sent as the same JSON as plain values, less the nulls of models."""
    plan = planned(case, "filled")
    method = case.method(client)
    named = enriched(plan.named, typing.get_type_hints(method))
    assert named != plan.named
    method(**plan.path_values, **named)
    exchange = stateless_standin.exchanges[0]
    assert tuple(sorted(exchange.request.parameters)) == plan.query
    assert nulls_left_out(exchange.request.json()) == nulls_left_out(plan.body)


def assert_exchange(case: Case, plan: Planned, method: Any, result: Any, standin: Standin) -> None:
    """One request went out, the one that was meant, and the result is its reply."""
    assert len(standin.exchanges) == 1
    exchange = standin.exchanges[0]
    assert_request(case, plan, exchange)
    assert exchange.reply.status == case.operation.status
    assert_reply(case, typing.get_type_hints(method)["return"], result, exchange)


def assert_request(case: Case, plan: Planned, exchange: Exchange) -> None:
    """The request holds what was given, in its place, once, and one credential where the operation takes any."""
    request = exchange.request
    assert (exchange.operation, request.method) == (case.operation.key, case.operation.method)
    assert tuple(unquote(segment) for segment in request.path.split("/")) == plan.segments
    assert tuple(sorted(request.parameters)) == plan.query
    if plan.body is None:
        assert (request.body, "content-type" in request.headers) == (b"", False)
    else:
        assert (request.json(), request.headers["content-type"]) == (plan.body, "application/json")
    assert credentials_in(request.headers) == expected_credentials(case)


def credentials_in(headers: Mapping[str, str]) -> list[str]:
    """The headers that carry a credential, with the scheme of the second."""
    found = ["X-Api-Key"] if "x-api-key" in headers else []
    return [*found, headers["authorization"].split()[0]] if "authorization" in headers else found


def expected_credentials(case: Case) -> list[str]:
    """The first scheme that the document allows: the API key, except for the login and where there is none."""
    if case.operation.security is None:
        return ["X-Api-Key"]
    return [{"basic": "Basic", "apikey": "X-Api-Key"}[min(option)] for option in case.operation.security[:1]]


def assert_reply(case: Case, hint: Any, result: Any, exchange: Exchange) -> None:
    """The result has the type that the method promises, and its content is the JSON that was served."""
    body = exchange.reply.body
    if not body:
        assert result is None
        assert hint is type(None)
    elif isinstance(result, Content):
        assert (case.operation.operation_id, result.data) == (BADGE, body)
        assert result.content_type == "image/svg+xml"
    elif isinstance(result, Page | AsyncPage):
        served = rows_of(exchange.reply.json())
        assert served
        assert_decoded(result.items, served, list[typing.get_args(hint)[0]])  # type: ignore[misc]
    else:
        assert_decoded(result, exchange.reply.json(), hint)


def assert_decoded(result: Any, served: Any, hint: Any) -> None:
    """The value equals what was served, and what a strict decoder makes of it, which refuses unknown fields."""
    assert as_json(result) == served
    if Content not in typing.get_args(hint):
        assert result == msgspec.convert(served, hint, strict=True, dec_hook=by_tag)


def by_tag(union: Any, served: Any) -> Any:
    """The member of a union whose class has one of the served values for its constant."""
    values = [value for value in served.values() if isinstance(value, str)]
    (member,) = (one for one in union.kind.members if any(tag in values for tag in one._constants.values()))
    return msgspec.convert(served, member, strict=True, dec_hook=by_tag)


def assert_continues(case: Case, rows: list[Any], first: list[Any], standin: Standin) -> None:
    """Iteration goes through all rows, beginning with those at hand, and asks for the rest with the same arguments."""
    assert rows[: len(first)] == first
    before = standin.exchanges[0].request
    for exchange in standin.exchanges[1:]:
        assert (exchange.operation, exchange.reply.status) == (case.operation.key, 200)
        assert without_position(exchange.request.parameters) == without_position(before.parameters)
    come_at_once = case.path == "repos.privileges.list"
    assert len(rows) == (len(first) if come_at_once else SAMPLED_ROWS - bool(before.parameter("cursor")))


def without_position(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The query without what moves from page to page."""
    return sorted(pair for pair in pairs if pair[0] not in ("page", "cursor"))


def rows_of(served: Any) -> list[Any]:
    """The rows of a list, bare or in its envelope."""
    rows: list[Any] = served if isinstance(served, list) else served.get("results", served.get("privileges"))
    return rows


def as_json(value: Any) -> Any:
    """A decoded value as JSON types."""
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.to_dict() if isinstance(value, Model) else value


def nulls_left_out(value: Any) -> Any:
    """The value without the fields that are null, at any depth: bodies have no nulls of models."""
    if isinstance(value, dict):
        return {name: nulls_left_out(item) for name, item in value.items() if item is not None}
    return [nulls_left_out(item) for item in value] if isinstance(value, list) else value
