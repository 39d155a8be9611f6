"""Pages: every shape of list, how each ends, and that nothing is fetched before it is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from sdkwright.runtime import (
    UNSET,
    AsyncScriptedTransport,
    DecodeError,
    NotFoundError,
    PaginationError,
    Request,
    Response,
    ScriptedTransport,
    Unset,
    reply,
)
from tests.unit.runtime.api import AsyncBoxClient, Box, BoxClient

Answer = Callable[[Request], Response]


def _asked(request: Request) -> dict[str, str]:
    """The query of a request."""
    return {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}


def _rows(start: int, stop: int) -> list[dict[str, str]]:
    return [{"slug": f"b{number}"} for number in range(start, stop)]


def _names(boxes: Sequence[Box]) -> list[str]:
    return [box.slug for box in boxes]


def _numbered(count: int, *, largest: int = 500, headers: bool = True, envelope: str = "") -> Answer:
    """A server with `count` boxes: pages of 30 by default, at most `largest`, 404 after the last one."""

    def answer(request: Request) -> Response:
        asked = _asked(request)
        size = min(int(asked.get("page_size", 30)), largest)
        page = max(1, int(asked.get("page", 1)))
        pages = max(1, -(-count // size))
        if page > pages:
            return reply({"detail": "Invalid page."}, status=404)
        rows = _rows((page - 1) * size, min(page * size, count))
        counts = {"Count": count, "Page": page, "PageTotal": pages, "PageSize": size} if headers else {}
        told = {f"X-Pagination-{name}": str(value) for name, value in counts.items()}
        return reply({envelope: rows} if envelope else rows, headers=told)

    return answer


def _client(answer: Answer | Sequence[Response]) -> tuple[BoxClient, ScriptedTransport]:
    transport = ScriptedTransport(answer if callable(answer) else list(answer))
    return BoxClient("key", transport=transport), transport


class TestNumbered:
    """Pages by number, with counts in headers."""

    def test_all_items(self) -> None:
        """Iterating over a list gives every item of every page, each page fetched once."""
        client, transport = _client(_numbered(7))
        boxes = client.boxes.list("acme", page_size=3, query="q")
        assert _names(list(boxes)) == [f"b{number}" for number in range(7)]
        assert [_asked(request) for request in transport.requests] == [
            {"page_size": "3", "query": "q"},
            {"page_size": "3", "query": "q", "page": "2"},
            {"page_size": "3", "query": "q", "page": "3"},
        ]
        assert all(request.headers["x-api-key"] == "key" for request in transport.requests)

    def test_one_page(self) -> None:
        """The page itself has its items and the counts that the server tells."""
        client, _ = _client(_numbered(7))
        page = client.boxes.list("acme", page=2, page_size=3)
        assert _names(page.items) == ["b3", "b4", "b5"]
        assert (page.total, page.page_count, page.number, page.page_size) == (7, 3, 2, 3)
        assert page.has_next
        assert page.response.status == 200
        assert repr(page) == "Page(3 items, number=2, page_count=3, total=7)"

    def test_lazy(self) -> None:
        """The first page is fetched by the call, the next one only when iteration gets there."""
        client, transport = _client(_numbered(6))
        page = client.boxes.list("acme", page_size=3)
        assert len(transport.requests) == 1
        items = iter(page)
        for _ in range(3):
            next(items)
        assert len(transport.requests) == 1
        next(items)
        assert len(transport.requests) == 2

    def test_pages(self) -> None:
        """`pages` gives this page and all after it; `next_page` one at a time, then None."""
        client, _ = _client(_numbered(7))
        page = client.boxes.list("acme", page=2, page_size=3)
        assert [len(each.items) for each in page.pages()] == [3, 1]
        following = page.next_page()
        assert following is not None
        assert (following.number, following.has_next, following.next_page()) == (3, False, None)

    def test_clamped_size(self) -> None:
        """A server that gives smaller pages than asked for is believed, not the request."""
        client, transport = _client(_numbered(1200))
        page = client.boxes.list("acme", page_size=1000)
        assert (len(page.items), page.page_size, page.page_count) == (500, 500, 3)
        assert len(list(page)) == 1200
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("given", [0, -1])
    def test_page_that_is_not_positive(self, given: int) -> None:
        """A page below 1 is the first one, and the second follows it."""
        client, transport = _client(_numbered(4))
        assert len(list(client.boxes.list("acme", page=given, page_size=2))) == 4
        assert [_asked(request).get("page") for request in transport.requests] == [str(given), "2"]

    def test_other_page_than_asked_for(self) -> None:
        """A server that gives another page than was asked for is believed, and followed from there."""
        counts = {"X-Pagination-Page": "2", "X-Pagination-PageTotal": "3"}
        client, transport = _client([reply(_rows(2, 4), headers=counts), reply(_rows(4, 5))])
        page = client.boxes.list(page=9)
        assert page.number == 2
        page.next_page()
        assert _asked(transport.requests[1])["page"] == "3"

    def test_header_names_in_any_case(self) -> None:
        """Header names match in any case."""
        first = reply(_rows(0, 2), headers={"x-pagination-pagetotal": "2", "X-PAGINATION-PAGE": "1"})
        client, _ = _client([first, reply(_rows(2, 3), headers={"X-Pagination-Pagetotal": "2"})])
        assert len(list(client.boxes.list())) == 3

    def test_unreadable_headers(self) -> None:
        """Counts that are no numbers are as if they were not there."""
        client, _ = _client([reply(_rows(0, 1), headers={"X-Pagination-Count": "many", "X-Pagination-Page": "-3"})])
        page = client.boxes.list(page_size=2)
        assert (page.total, page.number, page.has_next) == (None, 1, False)

    def test_total_that_grows(self) -> None:
        """The latest page decides how many there are."""
        answers = [
            reply(_rows(n, n + 1), headers={"X-Pagination-Page": str(n + 1), "X-Pagination-PageTotal": total})
            for n, total in enumerate(["2", "3", "3"])
        ]
        client, _ = _client(answers)
        assert len(list(client.boxes.list())) == 3

    def test_unknown_fields_in_items(self) -> None:
        """Items are decoded as leniently as any reply."""
        client, _ = _client([reply([{"slug": "a", "n": 1}])])
        assert client.boxes.list(page_size=5).items[0].extra == {"n": 1}

    def test_options_hold_for_all_pages(self) -> None:
        """Headers, query and timeout given for a call go with each of its pages."""
        client, transport = _client(_numbered(4))
        options: Any = {"headers": {"X-Trace": "t"}, "query": {"more": "1"}, "timeout": 3.0}
        list(client.boxes.list(page_size=2, options=options))
        assert [request.headers["x-trace"] for request in transport.requests] == ["t", "t"]
        assert [_asked(request)["more"] for request in transport.requests] == ["1", "1"]
        assert transport.timeouts == [3.0, 3.0]


class TestWithoutHeaders:
    """Pages by number from a server that tells no counts."""

    def test_short_page(self) -> None:
        """A page shorter than asked for is the last one."""
        client, transport = _client(_numbered(5, headers=False))
        page = client.boxes.list(page_size=2)
        assert (page.total, page.page_count, page.number, page.page_size) == (None, None, 1, None)
        assert len(list(page)) == 5
        assert len(transport.requests) == 3

    def test_first_page_short(self) -> None:
        """A first page that is short is the only one."""
        client, transport = _client(_numbered(5, headers=False))
        assert len(list(client.boxes.list(page_size=30))) == 5
        assert len(transport.requests) == 1

    def test_invalid_page_ends(self) -> None:
        """When the last page is a whole one, the 404 after it is the end."""
        client, transport = _client(_numbered(4, headers=False))
        page = client.boxes.list(page_size=2)
        assert len(list(page)) == 4
        assert len(transport.requests) == 3

    def test_no_size_asked_for(self) -> None:
        """Without a known size the next page is tried until one is shorter than that before."""
        client, transport = _client(_numbered(70, headers=False))
        assert len(list(client.boxes.list())) == 70
        assert len(transport.requests) == 3

    def test_empty_page_ends(self) -> None:
        """An empty page is the end, and is not given out."""
        client, transport = _client([reply(_rows(0, 2)), reply([])])
        assert [len(page.items) for page in client.boxes.list(page_size=2).pages()] == [2]
        assert len(transport.requests) == 2

    def test_repeated_page_ends(self) -> None:
        """A server that ignores the page and gives all again ends there; nothing comes twice."""
        client, transport = _client(lambda request: reply(_rows(0, 3)))
        assert len(list(client.boxes.list())) == 3
        assert len(transport.requests) == 2

    def test_silently_clamped_size(self) -> None:
        """A large page may be one that was cut down: the next is tried, and nothing is lost."""
        client, transport = _client(_numbered(1200, headers=False))
        assert len(list(client.boxes.list(page_size=1000))) == 1200
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("size", [UNSET, 2, 1000])
    def test_total_only(self, size: int | Unset) -> None:
        """With nothing but a total the number of pages follows from it and from what the first page holds."""

        def answer(request: Request) -> Response:
            page = int(_asked(request).get("page", 1))
            rows = _rows((page - 1) * 2, min(page * 2, 5))
            return reply({"results": rows}, headers={"X-Pagination-Count": "5"})

        client, transport = _client(answer)
        page = client.boxes.results(page_size=size)
        assert (page.total, page.page_count) == (5, 3)
        assert len(list(page)) == 5
        assert len(transport.requests) == 3


class TestEmpty:
    @pytest.mark.parametrize(
        "response",
        [
            reply([], headers={"X-Pagination-Count": "0", "X-Pagination-PageTotal": "1", "X-Pagination-Page": "1"}),
            reply([], headers={"X-Pagination-Count": "0", "X-Pagination-PageTotal": "9", "X-Pagination-Page": "1"}),
            reply([]),
            reply(status=204),
            reply(b"null", headers={"Content-Type": "application/json"}),
            reply({"detail": "Invalid page."}, status=404),
            reply({"detail": "invalid page"}, status=404),
        ],
    )
    def test_every_form(self, response: Response) -> None:
        """An empty list is an empty page, in whatever form it comes; no second request is made."""
        client, transport = _client([response])
        page = client.boxes.list()
        assert (page.items, page.has_next, page.next_page(), list(page)) == ([], False, None, [])
        assert page.total in (0, None)
        assert len(transport.requests) == 1
        assert page.response is not None

    def test_first_call_beyond_the_end(self) -> None:
        """A first call for a page beyond the end is an empty page of that number."""
        client, _ = _client(_numbered(3))
        page = client.boxes.list(page=9)
        assert (page.items, page.number, page.total, page.has_next) == ([], 9, None, False)

    def test_other_404_is_raised(self) -> None:
        """A 404 that says something else is an error, on the first page and on a later one."""
        missing = reply({"detail": "Not found."}, status=404)
        client, _ = _client([missing])
        with pytest.raises(NotFoundError):
            client.boxes.list()
        client, _ = _client([reply(_rows(0, 2)), missing])
        with pytest.raises(NotFoundError):
            list(client.boxes.list(page_size=2))

    def test_any_detail(self) -> None:
        """A rule without a detail takes every reply of that status for the end."""
        client, _ = _client([reply(status=404)])
        assert client.boxes.results().items == []

    def test_404_where_the_rule_knows_none(self) -> None:
        """A rule that knows no such error raises it."""
        client, _ = _client([reply({"detail": "Invalid page."}, status=404)])
        with pytest.raises(NotFoundError):
            client.boxes.cursors()


class TestEnvelopes:
    def test_results(self) -> None:
        """Items under a key are found, on every page."""
        client, transport = _client(_numbered(5, envelope="results"))
        assert len(list(client.boxes.results(page_size=2))) == 5
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("body", [{}, {"results": None}, {"other": [1]}, 5, {"results": []}])
    def test_nothing_there(self, body: Any) -> None:
        """An envelope without items is an empty page."""
        client, _ = _client([reply(body)])
        assert client.boxes.results().items == []

    def test_bare_array(self) -> None:
        """An array without its envelope is taken as the items."""
        client, _ = _client([reply([{"slug": "a", "n": 1}])])
        assert _names(client.boxes.results(page_size=9).items) == ["a"]

    def test_no_array(self) -> None:
        """A value that is no array is the only item: nothing is hidden."""
        client, _ = _client([reply({"results": {"slug": "a"}})])
        assert client.boxes.results(page_size=9).items == [Box(slug="a")]

    def test_single(self) -> None:
        """A list that comes at once is one page, with its own length for a total."""
        client, transport = _client([reply({"boxes": _rows(0, 3), "more": 1})])
        page = client.boxes.single()
        assert (len(list(page)), page.total, page.page_count, page.number) == (3, 3, 1, 1)
        assert (page.has_next, page.next_page(), len(transport.requests)) == (False, None, 1)

    @pytest.mark.parametrize("content_type", ["application/json", "text/html"])
    def test_no_json(self, content_type: str) -> None:
        """A page that is not JSON is a DecodeError."""
        client, _ = _client([reply(b"<html>", headers={"Content-Type": content_type})] * 2)
        with pytest.raises(DecodeError):
            client.boxes.list()
        with pytest.raises(DecodeError):
            client.boxes.results()


class TestGuards:
    def test_page_that_comes_again(self) -> None:
        """A server that tells of more pages and gives the first again is an error: items would be missing."""
        counts = {"X-Pagination-Page": "1", "X-Pagination-PageTotal": "3"}
        client, transport = _client(lambda request: reply(_rows(0, 2), headers=counts))
        with pytest.raises(PaginationError, match="after 1, the server gave page 1"):
            list(client.boxes.list())
        assert len(transport.requests) == 2

    def test_endless_page_count(self) -> None:
        """An empty page ends even where the headers tell of more."""
        client, transport = _client(
            [
                reply(_rows(0, 2), headers={"X-Pagination-Page": "1", "X-Pagination-PageTotal": "999999"}),
                reply([], headers={"X-Pagination-Page": "2", "X-Pagination-PageTotal": "999999"}),
            ]
        )
        assert len(list(client.boxes.list())) == 2
        assert len(transport.requests) == 2


class TestCursors:
    """Lists whose replies hold the next cursor: `{"next": ..., "results": [...]}`."""

    def _page(self, following: Any, *slugs: str) -> Response:
        return reply({"next": following, "previous": None, "results": [{"slug": slug} for slug in slugs]})

    def test_urls(self) -> None:
        """The next URL is followed; what it leaves out stays as it was asked for."""
        client, transport = _client(
            [
                self._page("https://api.boxes.example/v1/cursors/?cursor=two%3D%3D", "a", "b"),
                self._page("/v1/cursors/?cursor=three&page_size=1", "c"),
                self._page(None, "d"),
            ]
        )
        page = client.boxes.cursors(page_size=2, query="q")
        assert (page.page_size, page.total, page.number) == (2, None, None)
        assert _names(list(page)) == ["a", "b", "c", "d"]
        assert [_asked(request) for request in transport.requests] == [
            {"page_size": "2", "query": "q"},
            {"page_size": "2", "query": "q", "cursor": "two=="},
            {"page_size": "1", "query": "q", "cursor": "three"},
        ]
        assert {urlsplit(request.url).path for request in transport.requests} == {"/v1/cursors/"}
        assert transport.requests[2].headers["x-api-key"] == "key"

    @pytest.mark.parametrize("token", ["two", "cD0yMDI+w==", 7])
    def test_bare_cursor(self, token: Any) -> None:
        """A bare cursor is sent as the parameter."""
        client, transport = _client([self._page(token, "a"), self._page("", "b")])
        assert _names(list(client.boxes.cursors())) == ["a", "b"]
        assert _asked(transport.requests[1]) == {"cursor": str(token)}

    def test_relative_query(self) -> None:
        """A reference that is only a query leads to the same path."""
        client, transport = _client([self._page("?cursor=2", "a"), self._page(None)])
        list(client.boxes.cursors())
        assert transport.requests[1].url == "https://api.boxes.example/v1/cursors/?cursor=2"

    def test_url_without_the_parameter(self) -> None:
        """A URL that leads on by other means is followed without the cursor of before."""
        client, transport = _client([self._page("/v1/cursors/?after=5", "a"), self._page(None, "b")])
        assert len(list(client.boxes.cursors(cursor="start"))) == 2
        assert _asked(transport.requests[1]) == {"after": "5"}

    def test_empty_page_goes_on(self) -> None:
        """An empty page with a next cursor is not the end."""
        client, _ = _client([self._page("2"), self._page(None, "a")])
        assert _names(list(client.boxes.cursors())) == ["a"]

    @pytest.mark.parametrize("end", [None, "", False, {"x": 1}])
    def test_end(self, end: Any) -> None:
        """Null, blank or anything that is no cursor is the end."""
        client, _ = _client([self._page(end, "a")])
        page = client.boxes.cursors()
        assert (page.has_next, page.next_page()) == (False, None)

    def test_no_next_at_all(self) -> None:
        """A reply without `next` is the last one, also when it is a bare array."""
        client, _ = _client([reply({"results": [{"slug": "a"}]}), reply([{"slug": "b"}])])
        assert _names(list(client.boxes.cursors())) == ["a"]
        assert _names(list(client.boxes.cursors())) == ["b"]

    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://evil.example/v1/cursors/?cursor=2",
            "http://api.boxes.example/v1/cursors/?cursor=2",
            "//evil.example/?cursor=2",
            "https://api.boxes.example@evil.example/?cursor=2",
        ],
    )
    def test_other_origin(self, elsewhere: str) -> None:
        """A cursor that leads to another origin is an error, and nothing is sent there."""
        client, transport = _client([self._page(elsewhere, "a")])
        page = client.boxes.cursors(cursor="1")
        assert _names(page.items) == ["a"]
        with pytest.raises(PaginationError, match="another host"):
            page.next_page()
        assert len(transport.requests) == 1

    @pytest.mark.parametrize(
        ("start", "cursors", "requests"),
        [
            ({}, ["A", "A"], 2),
            ({}, ["A", "B", "A"], 3),
            ({"cursor": "A"}, ["A"], 1),
            ({}, ["/v1/cursors/?cursor=A", "/v1/cursors/?cursor=A&x=1"], 2),
            ({}, ["/v1/cursors/?after=1", "/v1/cursors/?after=1"], 2),
        ],
    )
    def test_circle(self, start: dict[str, str], cursors: list[str], requests: int) -> None:
        """A cursor that comes a second time is an error, however long the circle is."""
        client, transport = _client([self._page(cursor, "a") for cursor in cursors])
        with pytest.raises(PaginationError, match="second time"):
            list(client.boxes.cursors(cursor=start["cursor"]) if start else client.boxes.cursors())
        assert len(transport.requests) == requests


class TestAsynchronous:
    """The same lists through the asynchronous client."""

    def _client(self, answer: Answer | Sequence[Response]) -> tuple[AsyncBoxClient, AsyncScriptedTransport]:
        transport = AsyncScriptedTransport(answer if callable(answer) else list(answer))
        return AsyncBoxClient("key", transport=transport), transport

    def test_nothing_before_it_is_asked_for(self) -> None:
        """Calling a list method sends nothing."""
        client, transport = self._client(_numbered(3))
        pager = client.boxes.list()
        assert transport.requests == []
        assert repr(pager) == "AsyncPager(GET /v1/boxes/acme/, not fetched)"

    def test_await(self) -> None:
        """Awaiting gives the first page, from which one can go on."""

        async def run() -> list[str]:
            client, transport = self._client(_numbered(5))
            page = await client.boxes.list(page_size=2)
            assert (page.total, page.page_count, page.has_next, len(transport.requests)) == (5, 3, True, 1)
            following = await page.next_page()
            assert following is not None
            names = _names(following.items) + [box.slug async for box in following]
            assert len(transport.requests) == 3
            return names

        assert asyncio.run(run()) == ["b2", "b3", "b2", "b3", "b4"]

    def test_iterate(self) -> None:
        """Iterating gives every item, each page fetched when it is reached."""

        async def run() -> list[tuple[str, int]]:
            client, transport = self._client(_numbered(3))
            return [(box.slug, len(transport.requests)) async for box in client.boxes.list(page_size=2)]

        assert asyncio.run(run()) == [("b0", 1), ("b1", 1), ("b2", 2)]

    def test_pages(self) -> None:
        """`pages` gives the pages, of the pager and of a page."""

        async def run() -> list[int]:
            client, _ = self._client(_numbered(5))
            return [len(page.items) async for page in client.boxes.list(page_size=2).pages()]

        assert asyncio.run(run()) == [2, 2, 1]

    def test_empty_and_circles(self) -> None:
        """The ends and the guards are the same."""

        async def run() -> None:
            client, _ = self._client([reply({"detail": "Invalid page."}, status=404)])
            assert (await client.boxes.list()).items == []
            client, _ = self._client([reply({"next": "A", "results": []})] * 2)
            with pytest.raises(PaginationError):
                _ = [box async for box in client.boxes.cursors()]

        asyncio.run(run())
