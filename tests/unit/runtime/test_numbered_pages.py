"""Pages by number, with counts and without: how each list ends, and that nothing is fetched before it is needed."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import UNSET, PaginationError, Request, Response, Unset, reply
from tests.unit.runtime.pages import box_client, box_rows, numbered, slugs_of
from tests.unit.runtime.sent import query_of


class TestNumbered:
    """Pages by number, with counts in headers."""

    def test_all_items(self) -> None:
        """Iterating over a list gives every item of every page, each page fetched once."""
        client, transport = box_client(numbered(7))
        boxes = client.boxes.list("acme", page_size=3, query="q")
        assert slugs_of(list(boxes)) == [f"b{number}" for number in range(7)]
        assert [query_of(request) for request in transport.requests] == [
            {"page_size": "3", "query": "q"},
            {"page_size": "3", "query": "q", "page": "2"},
            {"page_size": "3", "query": "q", "page": "3"},
        ]
        assert all(request.headers["x-api-key"] == "key" for request in transport.requests)

    def test_one_page(self) -> None:
        """The page itself has its items and the counts that the server tells."""
        client, _ = box_client(numbered(7))
        page = client.boxes.list("acme", page=2, page_size=3)
        assert slugs_of(page.items) == ["b3", "b4", "b5"]
        assert (page.total, page.page_count, page.number, page.page_size) == (7, 3, 2, 3)
        assert page.has_next
        assert page.response.status == 200
        assert repr(page) == "Page(3 items, number=2, page_count=3, total=7)"

    def test_lazy(self) -> None:
        """The first page is fetched by the call, the next one only when iteration gets there."""
        client, transport = box_client(numbered(6))
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
        client, _ = box_client(numbered(7))
        page = client.boxes.list("acme", page=2, page_size=3)
        assert [len(each.items) for each in page.pages()] == [3, 1]
        following = page.next_page()
        assert following is not None
        assert (following.number, following.has_next, following.next_page()) == (3, False, None)

    def test_clamped_size(self) -> None:
        """A server that gives smaller pages than asked for is believed, not the request."""
        client, transport = box_client(numbered(1200))
        page = client.boxes.list("acme", page_size=1000)
        assert (len(page.items), page.page_size, page.page_count) == (500, 500, 3)
        assert len(list(page)) == 1200
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("given", [0, -1])
    def test_page_that_is_not_positive(self, given: int) -> None:
        """A page below 1 is the first one, and the second follows it."""
        client, transport = box_client(numbered(4))
        assert len(list(client.boxes.list("acme", page=given, page_size=2))) == 4
        assert [query_of(request).get("page") for request in transport.requests] == [str(given), "2"]

    def test_other_page_than_asked_for(self) -> None:
        """A server that gives another page than was asked for is believed, and followed from there."""
        counts = {"X-Pagination-Page": "2", "X-Pagination-PageTotal": "3"}
        client, transport = box_client([reply(box_rows(2, 4), headers=counts), reply(box_rows(4, 5))])
        page = client.boxes.list(page=9)
        assert page.number == 2
        page.next_page()
        assert query_of(transport.requests[1])["page"] == "3"

    def test_header_names_in_any_case(self) -> None:
        """Header names match in any case."""
        first = reply(box_rows(0, 2), headers={"x-pagination-pagetotal": "2", "X-PAGINATION-PAGE": "1"})
        client, _ = box_client([first, reply(box_rows(2, 3), headers={"X-Pagination-Pagetotal": "2"})])
        assert len(list(client.boxes.list())) == 3

    def test_unreadable_headers(self) -> None:
        """Counts that are no numbers are as if they were not there."""
        client, _ = box_client(
            [reply(box_rows(0, 1), headers={"X-Pagination-Count": "many", "X-Pagination-Page": "-3"})]
        )
        page = client.boxes.list(page_size=2)
        assert (page.total, page.number, page.has_next) == (None, 1, False)

    def test_total_that_grows(self) -> None:
        """The latest page decides how many there are."""
        answers = [
            reply(box_rows(n, n + 1), headers={"X-Pagination-Page": str(n + 1), "X-Pagination-PageTotal": total})
            for n, total in enumerate(["2", "3", "3"])
        ]
        client, _ = box_client(answers)
        assert len(list(client.boxes.list())) == 3

    def test_unknown_fields_in_items(self) -> None:
        """Items are decoded as leniently as any reply."""
        client, _ = box_client([reply([{"slug": "a", "n": 1}])])
        assert client.boxes.list(page_size=5).items[0].extra == {"n": 1}

    def test_options_hold_for_all_pages(self) -> None:
        """Headers, query and timeout given for a call go with each of its pages."""
        client, transport = box_client(numbered(4))
        options: Any = {"headers": {"X-Trace": "t"}, "query": {"more": "1"}, "timeout": 3.0}
        list(client.boxes.list(page_size=2, options=options))
        assert [request.headers["x-trace"] for request in transport.requests] == ["t", "t"]
        assert [query_of(request)["more"] for request in transport.requests] == ["1", "1"]
        assert transport.timeouts == [3.0, 3.0]


class TestWithoutHeaders:
    """Pages by number from a server that tells no counts."""

    def test_short_page(self) -> None:
        """A page shorter than asked for is the last one."""
        client, transport = box_client(numbered(5, headers=False))
        page = client.boxes.list(page_size=2)
        assert (page.total, page.page_count, page.number, page.page_size) == (None, None, 1, None)
        assert len(list(page)) == 5
        assert len(transport.requests) == 3

    def test_first_page_short(self) -> None:
        """A first page that is short is the only one."""
        client, transport = box_client(numbered(5, headers=False))
        assert len(list(client.boxes.list(page_size=30))) == 5
        assert len(transport.requests) == 1

    def test_invalid_page_ends(self) -> None:
        """When the last page is a whole one, the 404 after it is the end."""
        client, transport = box_client(numbered(4, headers=False))
        page = client.boxes.list(page_size=2)
        assert len(list(page)) == 4
        assert len(transport.requests) == 3

    def test_no_size_asked_for(self) -> None:
        """Without a known size the next page is tried until one is shorter than that before."""
        client, transport = box_client(numbered(70, headers=False))
        assert len(list(client.boxes.list())) == 70
        assert len(transport.requests) == 3

    def test_empty_page_ends(self) -> None:
        """An empty page is the end, and is not given out."""
        client, transport = box_client([reply(box_rows(0, 2)), reply([])])
        assert [len(page.items) for page in client.boxes.list(page_size=2).pages()] == [2]
        assert len(transport.requests) == 2

    def test_repeated_page_ends(self) -> None:
        """A server that ignores the page and gives all again ends there; nothing comes twice."""
        client, transport = box_client(lambda request: reply(box_rows(0, 3)))
        assert len(list(client.boxes.list())) == 3
        assert len(transport.requests) == 2

    @pytest.mark.parametrize("circle", ["ab", "aba", "abc", "aab"])
    def test_circle_of_pages_ends(self, circle: str) -> None:
        """A server without counts that comes back to an earlier page is at its end, however long the circle is."""
        asked: list[Request] = []

        def answer(request: Request) -> Response:
            asked.append(request)
            return reply([{"slug": circle[(len(asked) - 1) % len(circle)]}])

        client, _ = box_client(answer)
        found = slugs_of(list(client.boxes.list("acme")))
        assert len(found) == len(set(found)) <= len(circle)
        assert len(asked) <= len(circle) + 1

    @pytest.mark.parametrize("largest", [10, 30, 50])
    def test_small_silent_clamp(self, largest: int) -> None:
        """A server without counts that cuts a large page size down to a small one still gives every item."""
        client, _ = box_client(numbered(105, largest=largest, headers=False))
        assert len(list(client.boxes.list("acme", page_size=500))) == 105

    def test_silently_clamped_size(self) -> None:
        """A large page may be one that was cut down: the next is tried, and nothing is lost."""
        client, transport = box_client(numbered(1200, headers=False))
        assert len(list(client.boxes.list(page_size=1000))) == 1200
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("size", [UNSET, 2, 1000])
    def test_total_only(self, size: int | Unset) -> None:
        """With nothing but a total the number of pages follows from it and from what the first page holds."""

        def answer(request: Request) -> Response:
            page = int(query_of(request).get("page", 1))
            rows = box_rows((page - 1) * 2, min(page * 2, 5))
            return reply({"results": rows}, headers={"X-Pagination-Count": "5"})

        client, transport = box_client(answer)
        page = client.boxes.results(page_size=size)
        assert (page.total, page.page_count) == (5, 3)
        assert len(list(page)) == 5
        assert len(transport.requests) == 3


class TestGuards:
    def test_page_that_comes_again(self) -> None:
        """A server that tells of more pages and gives the first again is an error: items would be missing."""
        counts = {"X-Pagination-Page": "1", "X-Pagination-PageTotal": "3"}
        client, transport = box_client(lambda request: reply(box_rows(0, 2), headers=counts))
        with pytest.raises(PaginationError, match="after 1, the server gave page 1"):
            list(client.boxes.list())
        assert len(transport.requests) == 2

    def test_endless_page_count(self) -> None:
        """An empty page ends even where the headers tell of more."""
        client, transport = box_client(
            [
                reply(box_rows(0, 2), headers={"X-Pagination-Page": "1", "X-Pagination-PageTotal": "999999"}),
                reply([], headers={"X-Pagination-Page": "2", "X-Pagination-PageTotal": "999999"}),
            ]
        )
        assert len(list(client.boxes.list())) == 2
        assert len(transport.requests) == 2
