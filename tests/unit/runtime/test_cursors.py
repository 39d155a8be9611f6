"""Pages by cursor: how the next one is found, and which are not followed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

from sdkwright.runtime import PaginationError, Response, reply
from tests.unit.runtime.pages import box_client, slugs_of
from tests.unit.runtime.sent import query_of


class TestCursors:
    """Lists whose replies hold the next cursor: `{"next": ..., "results": [...]}`."""

    def _page(self, following: Any, *slugs: str) -> Response:
        return reply({"next": following, "previous": None, "results": [{"slug": slug} for slug in slugs]})

    def test_urls(self) -> None:
        """The next URL is followed; what it leaves out stays as it was asked for."""
        client, transport = box_client(
            [
                self._page("https://api.boxes.example/v1/cursors/?cursor=two%3D%3D", "a", "b"),
                self._page("/v1/cursors/?cursor=three&page_size=1", "c"),
                self._page(None, "d"),
            ]
        )
        page = client.boxes.cursors(page_size=2, query="q")
        assert (page.page_size, page.total, page.number) == (2, None, None)
        assert slugs_of(list(page)) == ["a", "b", "c", "d"]
        assert [query_of(request) for request in transport.requests] == [
            {"page_size": "2", "query": "q"},
            {"page_size": "2", "query": "q", "cursor": "two=="},
            {"page_size": "1", "query": "q", "cursor": "three"},
        ]
        assert {urlsplit(request.url).path for request in transport.requests} == {"/v1/cursors/"}
        assert transport.requests[2].headers["x-api-key"] == "key"

    @pytest.mark.parametrize("token", ["two", "cD0yMDI+w==", 7])
    def test_bare_cursor(self, token: Any) -> None:
        """A bare cursor is sent as the parameter."""
        client, transport = box_client([self._page(token, "a"), self._page("", "b")])
        assert slugs_of(list(client.boxes.cursors())) == ["a", "b"]
        assert query_of(transport.requests[1]) == {"cursor": str(token)}

    def test_relative_query(self) -> None:
        """A reference that is only a query leads to the same path."""
        client, transport = box_client([self._page("?cursor=2", "a"), self._page(None)])
        list(client.boxes.cursors())
        assert transport.requests[1].url == "https://api.boxes.example/v1/cursors/?cursor=2"

    def test_url_without_the_parameter(self) -> None:
        """A URL that leads on by other means is followed without the cursor of before."""
        client, transport = box_client([self._page("/v1/cursors/?after=5", "a"), self._page(None, "b")])
        assert len(list(client.boxes.cursors(cursor="start"))) == 2
        assert query_of(transport.requests[1]) == {"after": "5"}

    def test_empty_page_goes_on(self) -> None:
        """An empty page with a next cursor is not the end."""
        client, _ = box_client([self._page("2"), self._page(None, "a")])
        assert slugs_of(list(client.boxes.cursors())) == ["a"]

    @pytest.mark.parametrize("end", [None, "", False, {"x": 1}])
    def test_end(self, end: Any) -> None:
        """Null, blank or anything that is no cursor is the end."""
        client, _ = box_client([self._page(end, "a")])
        page = client.boxes.cursors()
        assert (page.has_next, page.next_page()) == (False, None)

    def test_no_next_at_all(self) -> None:
        """A reply without `next` is the last one, also when it is a bare array."""
        client, _ = box_client([reply({"results": [{"slug": "a"}]}), reply([{"slug": "b"}])])
        assert slugs_of(list(client.boxes.cursors())) == ["a"]
        assert slugs_of(list(client.boxes.cursors())) == ["b"]

    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://evil.example/v1/cursors/?cursor=2",
            "http://api.boxes.example/v1/cursors/?cursor=2",
            "//evil.example/?cursor=2",
            "https://api.boxes.example@evil.example/?cursor=2",
        ],
    )
    def test_cursor_in_the_url_of_another_origin(self, elsewhere: str) -> None:
        """Of a URL that names another origin, as behind a proxy, the cursor is taken and sent to the client's own."""
        client, transport = box_client([self._page(elsewhere, "a"), self._page(None, "b")])
        assert slugs_of(list(client.boxes.cursors(cursor="1"))) == ["a", "b"]
        assert transport.requests[1].url == "https://api.boxes.example/v1/cursors/?cursor=2"

    def test_url_of_a_base_path(self) -> None:
        """Behind a proxy with a path of its own, the next page is asked for there."""
        client, transport = box_client(
            [self._page("https://api.boxes.example/v1/cursors/?cursor=2", "a"), self._page(None)],
            base_url="https://proxy.example/boxes",
        )
        list(client.boxes.cursors())
        assert transport.requests[1].url == "https://proxy.example/boxes/v1/cursors/?cursor=2"

    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://evil.example/v1/cursors/?after=2",
            "http://api.boxes.example/v1/cursors/?after=2",
            "//evil.example/?after=2",
            "https://api.boxes.example@evil.example/?after=2",
        ],
    )
    def test_other_origin(self, elsewhere: str) -> None:
        """A URL of another origin that holds no cursor is an error, and nothing is sent there."""
        client, transport = box_client([self._page(elsewhere, "a")])
        page = client.boxes.cursors(cursor="1")
        assert slugs_of(page.items) == ["a"]
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
        client, transport = box_client([self._page(cursor, "a") for cursor in cursors])
        with pytest.raises(PaginationError, match="second time"):
            list(client.boxes.cursors(cursor=start["cursor"]) if start else client.boxes.cursors())
        assert len(transport.requests) == requests
