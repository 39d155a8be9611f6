"""Empty lists, in whatever form they come, and the 404s that are none."""

from __future__ import annotations

import pytest

from sdkwright.runtime import NotFoundError, Response, reply
from tests.unit.runtime.pages import box_client, box_rows, numbered


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
        client, transport = box_client([response])
        page = client.boxes.list()
        assert (page.items, page.has_next, page.next_page(), list(page)) == ([], False, None, [])
        assert page.total in (0, None)
        assert len(transport.requests) == 1
        assert page.response is not None

    def test_first_call_beyond_the_end(self) -> None:
        """A first call for a page beyond the end is an empty page of that number."""
        client, _ = box_client(numbered(3))
        page = client.boxes.list(page=9)
        assert (page.items, page.number, page.total, page.has_next) == ([], 9, None, False)

    def test_other_404_is_raised(self) -> None:
        """A 404 that says something else is an error, on the first page and on a later one."""
        missing = reply({"detail": "Not found."}, status=404)
        client, _ = box_client([missing])
        with pytest.raises(NotFoundError):
            client.boxes.list()
        client, _ = box_client([reply(box_rows(0, 2)), missing])
        with pytest.raises(NotFoundError):
            list(client.boxes.list(page_size=2))

    def test_any_detail(self) -> None:
        """A rule without a detail takes every reply of that status for the end."""
        client, _ = box_client([reply(status=404)])
        assert client.boxes.results().items == []

    def test_404_where_the_rule_knows_none(self) -> None:
        """A rule that knows no such error raises it."""
        client, _ = box_client([reply({"detail": "Invalid page."}, status=404)])
        with pytest.raises(NotFoundError):
            client.boxes.cursors()
