"""Lists come in pages as the real service gives them.

GET /v1/packages/acme/prod/?page=2&page_size=10
    -> ten rows, X-Pagination-Count|Page|PageTotal|PageSize, Link
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx2
import pytest

from tests.standin import Standin

PACKAGES = "/v1/packages/acme/prod/"
NAMES = ("Count", "Page", "PageTotal", "PageSize")


def numbers(headers: Mapping[str, str]) -> tuple[int, ...]:
    """Count, page, number of pages and size of a page, as the headers have them."""
    return tuple(int(headers[f"X-Pagination-{name}"]) for name in NAMES)


def test_middle_page(http: httpx2.Client, standin: Standin) -> None:
    """A page holds its rows, and the headers place it among the others; the links drop the size."""
    standin.seed_packages("acme", "prod", 25)
    reply = http.get(PACKAGES, params={"page": 2, "page_size": 10})
    assert [row["name"] for row in reply.json()] == [f"package-{index}" for index in range(11, 21)]
    assert numbers(reply.headers) == (25, 2, 3, 10)
    expected = {"first": 1, "prev": 1, "next": 3, "last": 3}
    assert reply.headers["Link"] == ", ".join(
        f'<{standin.url}{PACKAGES}?page={page}>; rel="{name}"' for name, page in expected.items()
    )


def test_single_page_has_no_links(http: httpx2.Client) -> None:
    """Three rows fit in a page of thirty, and nothing is linked."""
    reply = http.get(PACKAGES)
    assert numbers(reply.headers) == (3, 1, 1, 30)
    assert "Link" not in reply.headers


def test_size_is_clamped(http: httpx2.Client, standin: Standin) -> None:
    """A page size above 500 is cut to that, and the headers say so."""
    standin.seed_packages("acme", "prod", 1000)
    reply = http.get(PACKAGES, params={"page_size": 1000})
    assert len(reply.json()) == 500
    assert numbers(reply.headers) == (1000, 1, 2, 500)


def test_page_past_the_end(http: httpx2.Client) -> None:
    """A page after the last one is 404 with its own text."""
    reply = http.get(PACKAGES, params={"page": 2})
    assert (reply.status_code, reply.json()) == (404, {"detail": "Invalid page."})


@pytest.mark.parametrize(("kind", "status", "headers"), [
    ("headers", 200, (0, 1, 1, 30)), ("no-headers", 200, None), ("invalid-page", 404, None)
])  # fmt: skip
def test_empty_list(
    kind: str, status: int, headers: tuple[int, ...] | None, http: httpx2.Client, standin: Standin
) -> None:
    """An empty list is a page with headers, one without, or no page at all, as the test wants it."""
    standin.faults.empty_list = kind  # type: ignore[assignment]  # the parameter is one of the three
    reply = http.get("/v1/webhooks/acme/prod/")
    assert reply.status_code == status
    assert reply.json() == ([] if status == 200 else {"detail": "Invalid page."})
    assert (numbers(reply.headers) if headers else None) == headers
    assert ("X-Pagination-Count" in reply.headers) == bool(headers)


def test_headers_can_be_dropped(http: httpx2.Client, standin: Standin) -> None:
    """A service without pagination headers can be had."""
    standin.faults.pagination_headers = False
    reply = http.get(PACKAGES, params={"page_size": 1})
    assert len(reply.json()) == 1
    assert not [name for name in reply.headers if name.startswith("x-pagination") or name == "link"]


def test_enveloped_list(http: httpx2.Client) -> None:
    """A list inside `results` has the same headers."""
    reply = http.get("/v1/user/tokens/", params={"page": 2, "page_size": 2})
    assert len(reply.json()["results"]) == 1
    assert numbers(reply.headers) == (3, 2, 2, 2)


def test_second_document_pages_alike(http: httpx2.Client) -> None:
    """The lists of v2 hold nothing but `results`; the counts are in the headers."""
    http.post("/v2/workspaces/acme/policies/", json={"name": "p", "rego": "package cloudsmith"})
    reply = http.get("/v2/workspaces/acme/policies/")
    assert list(reply.json()) == ["results"]
    assert numbers(reply.headers) == (1, 1, 1, 30)


def test_cursors_lead_through_all_rows(http: httpx2.Client, standin: Standin) -> None:
    """`next` is an address that can be called as it is; the last page has none, and `previous` leads back."""
    standin.faults.sample_rows = 5
    url: str | None = "/v1/orgs/acme/vulnerability-policy-violation/?page_size=2"
    sizes, back = [], None
    while url:
        page = http.get(url).json()
        sizes.append(len(page["results"]))
        url, back = page["next"], page["previous"]
    assert sizes == [2, 2, 1]
    assert len(http.get(str(back)).json()["results"]) == 2


def test_cursor_past_the_end(http: httpx2.Client, standin: Standin) -> None:
    """A cursor that was good once is 404 when the rows behind it are gone."""
    standin.faults.sample_rows = 5
    second = http.get("/v1/orgs/acme/license-policy-violation/", params={"page_size": 4}).json()["next"]
    standin.faults.sample_rows = 1
    assert http.get(second).json() == {"detail": "Invalid page."}


def test_unknown_cursor(http: httpx2.Client) -> None:
    """A cursor that was never given out is 404."""
    reply = http.get("/v1/orgs/acme/license-policy-violation/", params={"cursor": "made-up"})
    assert reply.json() == {"detail": "Invalid page."}


@pytest.mark.parametrize(
    ("path", "field"),
    [("/v1/repos/acme/prod/privileges", "privileges"), ("/v1/metrics/packages/acme/prod/", "packages")],
)
def test_no_pages_at_all(path: str, field: str, http: httpx2.Client) -> None:
    """Privileges and metrics take the page parameters, ignore them and send no headers."""
    reply = http.get(path, params={"page": 7, "page_size": 1})
    assert reply.json()[field]
    assert "X-Pagination-Count" not in reply.headers


def test_order_and_query(http: httpx2.Client, standin: Standin) -> None:
    """Packages are newest first, can be sorted by several fields and searched by name, version and format."""
    standin.seed_packages("acme", "prod", 5)
    names = [f"package-{index}" for index in range(1, 6)]

    def found(**parameters: str) -> list[str]:
        return [row["name"] for row in http.get(PACKAGES, params=parameters).json()]

    assert found() == names
    assert found(sort="date") == names[::-1]
    assert found(sort="format,-name") == ["package-3", "package-2", "package-5", "package-1", "package-4"]
    assert found(query="name:^package-2$") == ["package-2"]
    assert found(query="package AND version:1.3") == ["package-3"]
    assert found(query="format:npm") == ["package-2"]
    assert found(query="nothing") == []
