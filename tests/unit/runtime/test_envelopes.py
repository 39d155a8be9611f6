"""Where a reply has its items: under a key, bare, all at once, or nowhere."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.runtime import DecodeError, reply
from tests.unit.runtime.pages import box_client, box_rows, numbered, slugs_of


class TestEnvelopes:
    def test_results(self) -> None:
        """Items under a key are found, on every page."""
        client, transport = box_client(numbered(5, envelope="results"))
        assert len(list(client.boxes.results(page_size=2))) == 5
        assert len(transport.requests) == 3

    @pytest.mark.parametrize("body", [{}, {"results": None}, {"other": [1]}, 5, {"results": []}])
    def test_nothing_there(self, body: Any) -> None:
        """An envelope without items is an empty page."""
        client, _ = box_client([reply(body)])
        assert client.boxes.results().items == []

    def test_bare_array(self) -> None:
        """An array without its envelope is taken as the items."""
        client, _ = box_client([reply([{"slug": "a", "n": 1}])])
        assert slugs_of(client.boxes.results(page_size=9).items) == ["a"]

    def test_no_array(self) -> None:
        """A value that is no array is an error that says what was promised and what came: nothing is hidden."""
        client, _ = box_client([reply({"results": {"slug": "a"}})])
        with pytest.raises(DecodeError, match="a list of Box at 'results', not an object with 'slug'"):
            client.boxes.results(page_size=9)

    def test_single(self) -> None:
        """A list that comes at once is one page, with its own length for a total."""
        client, transport = box_client([reply({"boxes": box_rows(0, 3), "more": 1})])
        page = client.boxes.single()
        assert (len(list(page)), page.total, page.page_count, page.number) == (3, 3, 1, 1)
        assert (page.has_next, page.next_page(), len(transport.requests)) == (False, None, 1)

    @pytest.mark.parametrize("content_type", ["application/json", "text/html"])
    def test_no_json(self, content_type: str) -> None:
        """A page that is not JSON is a DecodeError."""
        client, _ = box_client([reply(b"<html>", headers={"Content-Type": content_type})] * 2)
        with pytest.raises(DecodeError):
            client.boxes.list()
        with pytest.raises(DecodeError):
            client.boxes.results()
