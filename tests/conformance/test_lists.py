"""Lists over real pages: all items, in as many requests as there are pages, and none before it is needed.

for package in api.packages.list("acme", "prod", page_size=100): ...     1,000 packages, 10 requests
"""

from __future__ import annotations

from typing import Any

import pytest

from cloudsmith_sdk import AsyncPage, Page, PaginationError
from tests.conformance.both import all_of, refused, settled
from tests.standin import Standin

REPOSITORY = ("acme", "prod")
VIOLATIONS = "orgs_license-policy-violation_list"


def asked_pages(standin: Standin) -> list[str]:
    """The `page` of each request so far, blank where none was asked for."""
    return [exchange.request.parameter("page") for exchange in standin.exchanges]


async def first_of(iterable: Any, count: int) -> list[Any]:
    """The first items that an iterable of either kind gives, and nothing asked for beyond them."""
    found: list[Any] = []
    if hasattr(iterable, "__aiter__"):
        async for item in iterable:
            found.append(item)
            if len(found) == count:
                break
        return found
    for item in iterable:
        found.append(item)
        if len(found) == count:
            break
    return found


@pytest.mark.parametrize(("size", "requests"), [(100, 10), (300, 4), (500, 2), (999, 2), (1000, 2)])
async def test_thousand_packages(size: int, requests: int, api: Any, standin: Standin) -> None:
    """Every package comes once and in order, in as many requests as there are pages of at most 500."""
    standin.seed_packages("acme", "prod", 1000)
    packages = await all_of(api.packages.list(*REPOSITORY, page_size=size))
    assert [package.name for package in packages] == [f"package-{number}" for number in range(1, 1001)]
    assert len(standin.exchanges) == requests
    assert {exchange.request.parameter("page_size") for exchange in standin.exchanges} == {str(size)}


async def test_clamped_size_is_told(api: Any, standin: Standin) -> None:
    """Where the server cuts the page size down, what its headers say counts."""
    standin.seed_packages("acme", "prod", 1200)
    page = await settled(api.packages.list(*REPOSITORY, page_size=1000))
    assert (len(page.items), page.page_size, page.page_count, page.total) == (500, 500, 3, 1200)


async def test_one_page(api: Any, standin: Standin) -> None:
    """A page tells its number, size, count and total, and asks for nothing more by itself."""
    standin.seed_packages("acme", "prod", 95)
    page = await settled(api.packages.list(*REPOSITORY, page=2, page_size=10))
    assert isinstance(page, Page | AsyncPage)
    assert [item.name for item in page.items] == [f"package-{number}" for number in range(11, 21)]
    assert (page.number, page.page_size, page.page_count, page.total, page.has_next) == (2, 10, 10, 95, True)
    assert asked_pages(standin) == ["2"]
    following = await settled(page.next_page())
    assert (following.number, following.items[0].name) == (3, "package-21")


async def test_iteration_is_lazy(api: Any, standin: Standin) -> None:
    """A page is fetched when iteration reaches its first item, not before."""
    standin.seed_packages("acme", "prod", 100)
    await first_of(api.packages.list(*REPOSITORY, page_size=10), 10)
    assert len(standin.exchanges) == 1
    await first_of(api.packages.list(*REPOSITORY, page_size=10), 11)
    assert len(standin.exchanges) == 3


async def test_async_list_asks_for_nothing_before_it_is_awaited(connect: Any, standin: Standin) -> None:
    """Naming a list in the async client sends nothing; in the sync client it brings the first page."""
    client = connect(api_key="test-key")
    named = client.packages.list(*REPOSITORY)
    assert len(standin.exchanges) == (0 if hasattr(named, "__await__") else 1)
    assert len((await settled(named)).items) == 3


async def test_pages_from_the_middle(api: Any, standin: Standin) -> None:
    """`pages()` gives this page and those after it, each once; other arguments go along."""
    standin.seed_packages("acme", "prod", 50)
    page = await settled(api.packages.list(*REPOSITORY, page=3, page_size=10, sort="name", query="package"))
    numbers = [later.number for later in await all_of(page.pages())]
    assert numbers == [3, 4, 5]
    assert asked_pages(standin) == ["3", "4", "5"]
    for exchange in standin.exchanges:
        assert (exchange.request.parameter("sort"), exchange.request.parameter("query")) == ("name", "package")


@pytest.mark.parametrize(("count", "requests"), [(25, 3), (20, 3), (3, 1)])
async def test_missing_headers(count: int, requests: int, api: Any, standin: Standin) -> None:
    """Without headers a short page is the last, and after a full one the server's `Invalid page.` is the end."""
    standin.faults.pagination_headers = False
    standin.seed_packages("acme", "prod", count)
    packages = await all_of(api.packages.list(*REPOSITORY, page_size=10))
    assert len(packages) == count
    assert len(standin.exchanges) == requests


async def test_missing_headers_and_a_clamp(api: Any, standin: Standin) -> None:
    """A page that was cut down without a word is not taken for the last."""
    standin.faults.pagination_headers = False
    standin.seed_packages("acme", "prod", 1200)
    packages = await all_of(api.packages.list(*REPOSITORY, page_size=1000))
    assert len({package.name for package in packages}) == 1200


@pytest.mark.parametrize("answer", ["headers", "no-headers", "invalid-page"])
async def test_empty_list(answer: Any, api: Any, standin: Standin) -> None:
    """An empty list is an empty page after one request, in each of the ways in which the server says so."""
    standin.seed_packages("acme", "prod", 0)
    standin.faults.empty_list = answer
    page = await settled(api.packages.list(*REPOSITORY))
    assert (page.items, page.has_next, await all_of(page)) == ([], False, [])
    assert len(standin.exchanges) == 1


async def test_beyond_the_last_page(api: Any, standin: Standin) -> None:
    """A page past the end is empty; it is no error."""
    page = await settled(api.packages.list(*REPOSITORY, page=9))
    assert (page.items, page.number, page.has_next) == ([], 9, False)
    assert standin.last_exchange.reply.status == 404


async def test_list_in_an_envelope(api: Any, standin: Standin) -> None:
    """Lists of v2 come as `results`, and page by the same headers."""
    for number in range(25):
        await settled(api.workspaces_policies.create("acme", name=f"p{number}", rego="package a"))
    before = len(standin.exchanges)
    policies = await all_of(api.workspaces_policies.list("acme", page_size=10))
    assert [policy.name for policy in policies] == [f"p{number}" for number in range(25)]
    assert len(standin.exchanges) - before == 3


async def test_cursors(api: Any, standin: Standin) -> None:
    """A list by cursor goes on where each reply says, with the page size that was asked for."""
    standin.faults.sample_rows = 7
    page = await settled(api.license_policy_violation_list("acme", page_size=3))
    assert (len(page.items), page.total, page.page_count, page.has_next) == (3, None, None, True)
    assert len(await all_of(page)) == 7
    requests = [exchange.request for exchange in standin.exchanges]
    assert [request.parameter("page_size") for request in requests] == ["3"] * 3
    assert [bool(request.parameter("cursor")) for request in requests] == [False, True, True]
    again = await settled(api.license_policy_violation_list("acme", cursor=requests[2].parameter("cursor")))
    assert len(again.items) == 1


async def test_looping_cursor(api: Any, standin: Standin) -> None:
    """A cursor that leads back raises PaginationError; the items at hand came first."""
    url = f"{standin.url}/v1/orgs/acme/license-policy-violation/?cursor=again"
    standin.answer(VIOLATIONS, {"next": url, "previous": None, "results": [{}]})
    seen: list[Any] = []

    async def walk() -> None:
        page = await settled(api.license_policy_violation_list("acme"))
        while page is not None:
            seen.extend(page.items)
            page = await settled(page.next_page())

    error = await refused(PaginationError, walk)
    assert "again" in str(error)
    assert (len(seen), len(standin.exchanges)) == (2, 2)


async def test_cursor_to_another_host(api: Any, standin: Standin, fresh_standin: Standin) -> None:
    """A cursor of another host is not followed, and no credential gets there."""
    url = f"{fresh_standin.url}/v1/orgs/acme/license-policy-violation/?cursor=x"
    standin.answer(VIOLATIONS, {"next": url, "previous": None, "results": [{}]})
    await refused(PaginationError, lambda: all_of(api.license_policy_violation_list("acme")))
    assert fresh_standin.exchanges == []


async def test_server_that_repeats_a_page(api: Any, standin: Standin) -> None:
    """A server that gives the first page again and again, and says so, is an error and no endless loop."""
    headers = {"X-Pagination-Page": "1", "X-Pagination-PageTotal": "9", "X-Pagination-Count": "9"}
    standin.answer("packages_list", [{"name": "same"}], headers=headers)
    await refused(PaginationError, lambda: all_of(api.packages.list(*REPOSITORY, page_size=1)))
    assert len(standin.exchanges) == 2


async def test_unpaged_list(api: Any, standin: Standin) -> None:
    """A list that is not cut into pages is a plain list."""
    distros = await settled(api.distros.list())
    assert isinstance(distros, list)
    assert [distro.slug for distro in distros] == [row["slug"] for row in standin.last_exchange.reply.json()]
