"""Lists that a POST asks for, whose body says which page is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import make
from tests.functional.paged_documents import LIST, TEXT, WHOLE, found, thing
from tests.functional.paged_servers import ALL, ROWS, Asked, after, body_listing, walk


class TestBodies:
    """A POST whose body says which page is wanted."""

    def test_cursor(self, tmp_path: Path) -> None:
        """The cursor goes into the body; all else of it stays as it was."""
        body = thing(query=TEXT, cursor=TEXT, limit=WHOLE, ratio={"type": "number"})
        sdk = make(tmp_path, body_listing(thing(data=LIST, next_cursor=TEXT), body))
        assert found(sdk)[1] == "the reply's /next_cursor goes into the body's '/cursor'"

        def answer(asked: Asked) -> Any:
            rows, following = after((asked.body.get("cursor") or "t0")[1:])
            return {"data": rows, "next_cursor": f"t{following}" if following else None}

        seen = walk(sdk, answer, query="é", limit=3, ratio=1.5)
        assert seen.ids == ALL
        assert [one.body for one in seen.requests][1] == {"query": "é", "limit": 3, "ratio": 1.5, "cursor": "t3"}
        assert {one.method for one in seen.requests} == {"POST"}

    def test_nothing_given(self, tmp_path: Path) -> None:
        """A body that was not sent begins with the cursor, and says that it is JSON."""
        sdk = make(tmp_path, body_listing(thing(data=LIST, next_cursor=TEXT), thing(cursor=TEXT)))
        seen = walk(sdk, lambda asked: {"data": ROWS[:1]} | ({} if asked.body else {"next_cursor": "x"}))
        assert (seen.requests[1].body, seen.requests[1].headers["content-type"]) == (
            {"cursor": "x"},
            "application/json",
        )

    def test_nested(self, tmp_path: Path) -> None:
        """A cursor deeper in the body (Intercom)."""
        body = thing(query=TEXT, pagination=thing(per_page=WHOLE, starting_after=TEXT))
        reply = thing(data=LIST, pages=thing(next=thing(starting_after=TEXT), total_pages=WHOLE))
        sdk = make(tmp_path, body_listing(reply, body))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.body.get("pagination", {}).get("starting_after"))
            return {"data": rows, "pages": {"next": {"starting_after": str(following)} if following else None}}

        seen = walk(sdk, answer, query="q", pagination={"per_page": 3})
        assert seen.ids == ALL
        assert seen.requests[2].body == {"query": "q", "pagination": {"per_page": 3, "starting_after": "6"}}

    @pytest.mark.parametrize("style", ["page", "offset"])
    def test_position(self, tmp_path: Path, style: str) -> None:
        """A page or an offset in the body of a search, as a number."""
        counted = WHOLE | {"default": 1 if style == "page" else 0}
        sdk = make(tmp_path, body_listing(thing(items=LIST, total=WHOLE), thing(limit=WHOLE, **{style: counted})))

        def answer(asked: Asked) -> Any:
            at = asked.body.get("offset", 0) if style == "offset" else asked.body.get("page", 1) * 3 - 3
            return {"items": ROWS[at : at + 3], "total": len(ROWS)}

        seen = walk(sdk, answer, limit=3)
        assert seen.ids == ALL
        assert [one.body.get(style) for one in seen.requests] == [None, *([2, 3] if style == "page" else [3, 6])]

    def test_creation(self, tmp_path: Path) -> None:
        """A POST that does not say that it reads is not repeated for a page or an offset."""
        spec = body_listing(thing(items=LIST, total=WHOLE), thing(limit=WHOLE, page=WHOLE), "/orders")
        assert make(tmp_path, spec).api.operations[0].pagination is None

    def test_elasticsearch(self, tmp_path: Path) -> None:
        """`from` and `size`, with the items below `hits` in an object of that name."""
        reply = thing(hits=thing(total=WHOLE, hits=LIST))
        sdk = make(tmp_path, body_listing(reply, thing(size=WHOLE, query=TEXT, **{"from": WHOLE})))

        def answer(asked: Asked) -> Any:
            at = asked.body.get("from", 0)
            return {"hits": {"total": len(ROWS), "hits": ROWS[at : at + 3]}}

        seen = walk(sdk, answer, size=3, query="q")
        assert (seen.ids, seen.requests[1].body) == (ALL, {"size": 3, "query": "q", "from": 3})
