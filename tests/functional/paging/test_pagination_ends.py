"""How a list ends: by the mark that is documented, then by what the reply says of itself, then by counts of items."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import make
from tests.functional.paged_documents import FLAG, FROM_ONE, LIST, TEXT, WHOLE, listing, thing
from tests.functional.paged_servers import ROWS, Asked, numbered, walk

MARKS = {"has_more": True, "hasNext": True, "is_truncated": True, "more": True, "last": False, "isLastPage": False}


def marked(name: str, more: bool) -> dict[str, bool]:
    """The flag of this name where there are more pages, or none."""
    return {name: more is MARKS[name]}


@pytest.mark.parametrize("name", MARKS)
class TestMarks:
    """A flag in the reply is asked before all else."""

    def test_cursor(self, tmp_path: Path, name: str) -> None:
        """A cursor that comes with the last page is not followed."""
        sdk = make(tmp_path, listing(thing(data=LIST, next_cursor=TEXT, **{name: FLAG}), "cursor:text", "limit"))
        seen = walk(sdk, lambda asked: {"data": ROWS[:2], "next_cursor": "again", **marked(name, not asked.query)})
        assert (len(seen.requests), seen.error) == (2, "")

    def test_cursor_that_is_missing(self, tmp_path: Path, name: str) -> None:
        """More pages without a cursor are an error that names the setting, and no end."""
        sdk = make(tmp_path, listing(thing(data=LIST, next_cursor=TEXT, **{name: FLAG}), "cursor:text", "limit"))
        seen = walk(sdk, lambda asked: {"data": ROWS[:2], **marked(name, True)})
        assert (seen.ids, "/next_cursor" in seen.error, "sdk.yaml" in seen.error) == ("ab", True, True)

    def test_url(self, tmp_path: Path, name: str) -> None:
        """The same holds for URLs."""
        sdk = make(tmp_path, listing(thing(data=LIST, next_url=TEXT, **{name: FLAG}), "limit"))
        seen = walk(sdk, lambda asked: {"data": ROWS[:2], "next_url": "/a?p=2", **marked(name, False)})
        assert (len(seen.requests), seen.error) == (1, "")
        assert "/next_url" in walk(sdk, lambda asked: {"data": ROWS[:2], **marked(name, True)}).error

    def test_page(self, tmp_path: Path, name: str) -> None:
        """A short page is no end where there are more, and a whole one is where there are none."""
        sdk = make(tmp_path, listing(thing(items=LIST, **{name: FLAG}), "page", "size", page=FROM_ONE))

        def answer(asked: Asked) -> Any:
            rows = numbered(first=1, size=4)(asked)
            return {"items": rows, **marked(name, asked.number("page", 1) < 2)}

        for size in (4, 50):
            seen = walk(sdk, answer, size=size)
            assert (seen.ids, len(seen.requests), seen.error) == ("abcdefgh", 2, "")

    def test_empty_page(self, tmp_path: Path, name: str) -> None:
        """An empty page is no end either, unless it comes again and again."""
        sdk = make(tmp_path, listing(thing(items=LIST, **{name: FLAG}), "page", "size", page=FROM_ONE))

        def answer(asked: Asked) -> Any:
            at = asked.number("page", 1)
            return {"items": ROWS[:1] if at == 3 else [], "at": at, **marked(name, at < 3)}

        assert walk(sdk, answer).ids == "a"
        seen = walk(sdk, lambda asked: {"items": [], **marked(name, True)})
        assert (len(seen.requests), "second time" in seen.error) == (2, True)

    def test_offset(self, tmp_path: Path, name: str) -> None:
        """Offsets as well: what was skipped by the server is counted by what came."""
        sdk = make(tmp_path, listing(thing(items=LIST, **{name: FLAG}), "offset", "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("offset", 0)
            return {"items": ROWS[at : at + 3], **marked(name, at + 3 < len(ROWS))}

        seen = walk(sdk, answer, limit=50)
        assert (seen.ids, len(seen.requests)) == ("abcdefgh", 3)
        assert "sdk.yaml" in walk(sdk, lambda asked: {"items": [], **marked(name, True)}).error

    @pytest.mark.parametrize("none", [{}, "null", "words"])
    def test_mark_that_is_missing(self, tmp_path: Path, name: str, none: Any) -> None:
        """A reply without the flag is read by what else there is."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE, **{name: FLAG}), "page", "size", page=FROM_ONE))
        told = {} if none == {} else {name: None if none == "null" else none}
        seen = walk(sdk, lambda asked: {"items": numbered(first=1)(asked), "total": len(ROWS), **told})
        assert (seen.ids, len(seen.requests)) == ("abcdefgh", 3)


class TestTold:
    """What the reply says, where no flag is documented."""

    def test_repeated_page(self, tmp_path: Path) -> None:
        """A page that comes again in place of one that the total promises is an error."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), "page", "size"))
        seen = walk(sdk, lambda asked: {"items": ROWS[:3], "total": 8, "now": asked.url})
        assert ("second time" in seen.error, "unpaged" in seen.error) == (True, True)

    @pytest.mark.parametrize("parameter", ["page", "offset"])
    def test_parameter_that_is_ignored(self, tmp_path: Path, parameter: str) -> None:
        """A guess that nothing has shown to be right is an error, though the reply has a time of its own."""
        sdk = make(tmp_path, listing(thing(items=LIST), parameter, "limit"))
        seen = walk(sdk, lambda asked: {"items": ROWS[:3], "now": asked.url})
        assert (seen.ids, "unpaged" in seen.error) == ("abc", True)

    def test_rule_of_ones_own(self, tmp_path: Path) -> None:
        """A rule that was configured is no guess: the repeated page is the end."""
        rule = "pagination: {mine: {style: page, parameter: page, size: limit, items: /items, operations: [all]}}"
        sdk = make(tmp_path, listing(thing(items=LIST), "page", "limit"), rule)
        assert walk(sdk, lambda asked: {"items": ROWS[:3]}).error == ""

    @pytest.mark.parametrize("parameter", ["page", "offset"])
    def test_last_page_again(self, tmp_path: Path, parameter: str) -> None:
        """A server that gives its last page for all beyond it is at its end."""
        sdk = make(tmp_path, listing(thing(items=LIST), parameter, "limit"))

        def answer(asked: Asked) -> Any:
            at = min(asked.number("page", 1) * 4 - 4 + asked.number("offset", 0), 4)
            return {"items": ROWS[at : at + 4]}

        seen = walk(sdk, answer, limit=4)
        assert (seen.ids, seen.error) == ("abcdefgh", "")

    def test_last_page_with_its_number(self, tmp_path: Path) -> None:
        """So is one that says which page it gave instead of the one that was asked for."""
        sdk = make(tmp_path, listing(thing(items=LIST, page=WHOLE), "page", "limit"))

        def answer(asked: Asked) -> Any:
            at = min(asked.number("page", 1), 2)
            return {"items": ROWS[at * 4 - 4 : at * 4], "page": at}

        seen = walk(sdk, answer, limit=4)
        assert (seen.ids, seen.error) == ("abcdefgh", "")
        seen = walk(sdk, lambda asked: {"items": ROWS[:4], "page": 1}, limit=4)
        assert (seen.ids, "unpaged" in seen.error) == ("abcd", True)

    @pytest.mark.parametrize("first", [0, 1])
    def test_number_of_the_last_page(self, tmp_path: Path, first: int) -> None:
        """What is told as the last page is its number, counted as the pages are."""
        meta = thing(current_page=WHOLE, last_page=WHOLE)
        sdk = make(tmp_path, listing(thing(data=LIST, meta=meta), "page", "per_page"))

        def answer(asked: Asked) -> Any:
            at = asked.number("page", first)
            return {"data": numbered(first=first)(asked), "meta": {"current_page": at, "last_page": first + 2}}

        seen = walk(sdk, answer, per_page=3)
        assert (seen.ids, len(seen.requests), seen.error) == ("abcdefgh", 3, "")

    def test_pages_that_are_not_whole(self, tmp_path: Path) -> None:
        """A server that leaves some out of each page, and counts them in the total, is believed to the end."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), "page", "size"))

        def answer(asked: Asked) -> Any:
            return {"items": numbered(first=1, size=4)(asked)[:3], "total": len(ROWS)}

        seen = walk(sdk, answer, size=4)
        assert (seen.ids, seen.error) == ("abcefg", "")

    def test_cursor_that_is_always_there(self, tmp_path: Path) -> None:
        """A cursor of text does not move at the end, either (Facebook's, whose `next` tells the end)."""
        paging = thing(cursors=thing(before=TEXT, after=TEXT), next=TEXT)
        sdk = make(tmp_path, listing(thing(data=LIST, paging=paging), "after:text", "limit"))

        def answer(asked: Asked) -> Any:
            at = int(asked.query.get("after", "c0")[1:])
            return {"data": ROWS[at : at + 3], "paging": {"cursors": {"after": f"c{min(at + 3, 8)}"}}}

        seen = walk(sdk, answer)
        assert (seen.ids, seen.error) == ("abcdefgh", "")

    def test_position_that_does_not_move(self, tmp_path: Path) -> None:
        """An empty page that gives the position it was asked for is the end; one with items is a loop."""
        sdk = make(tmp_path, listing(thing(items=LIST, next_offset=WHOLE), "offset", "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("offset", 0)
            return {"items": ROWS[at : at + 3], "next_offset": min(at + 3, 8)}

        seen = walk(sdk, answer)
        assert (seen.ids, len(seen.requests), seen.error) == ("abcdefgh", 4, "")
        assert "second time" in walk(sdk, lambda asked: {"items": ROWS[:1], "next_offset": 5}).error


class TestVanished:
    """Items that vanish while one iterates are noticed where totals tell."""

    @pytest.mark.parametrize("style", ["page", "offset"])
    def test_deleting(self, tmp_path: Path, style: str) -> None:
        """Deleting what comes makes the rest move up: the next page is an error, not half of the list."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), style, "limit"))
        rows = list(ROWS)

        def answer(request: Any) -> Any:
            asked = Asked(request.method, request.url, {}, None)
            at = asked.number("page", 1) * 3 - 3 + asked.number("offset", 0)
            return sdk.module.reply({"items": rows[at : at + 3], "total": len(rows)})

        client = sdk.module.Api(transport=sdk.module.ScriptedTransport(answer))

        def delete_all() -> None:
            for item in client.all(limit=3):
                rows[:] = [row for row in rows if row["id"] != item.id]

        with pytest.raises(sdk.module.PaginationError, match=r"from 8 items to 5.*list\(\.\.\.\)"):
            delete_all()
        assert [row["id"] for row in rows] == list("defgh")

    @pytest.mark.parametrize(("name", "noticed"), [("offset", True), ("page[offset]", True), ("after_id", False)])
    def test_next_url(self, tmp_path: Path, name: str, noticed: bool) -> None:
        """So does a URL of the next page that counts, as Django writes it, and not one that goes on from an item."""
        sdk = make(tmp_path, listing(thing(results=LIST, count=WHOLE, next=TEXT, previous=TEXT), "limit"))

        def answer(asked: Asked) -> Any:
            first = name not in asked.query
            found = {"results": ROWS[:3] if first else ROWS[6:], "count": 8 if first else 5}
            return found | ({"next": f"/a?{name}=3"} if first else {})

        seen = walk(sdk, answer)
        assert (seen.ids, "vanished" in seen.error) == ("abc" if noticed else "abcgh", noticed)

    @pytest.mark.parametrize("style", ["page", "offset"])
    def test_growing(self, tmp_path: Path, style: str) -> None:
        """A list that grows goes on."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), style, "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("page", 1) * 3 - 3 + asked.number("offset", 0)
            return {"items": ROWS[at : at + 3], "total": {0: 5, 3: 7, 6: 8}[at]}

        seen = walk(sdk, answer, limit=3)
        assert (seen.ids, seen.error) == ("abcdefgh", "")

    def test_cursors(self, tmp_path: Path) -> None:
        """Cursors pass nothing over, whatever the total."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE, next_cursor=TEXT), "cursor:text"))

        def answer(asked: Asked) -> Any:
            return {"items": ROWS[:1], "total": 2} | ({} if asked.query else {"next_cursor": "x", "total": 5})

        assert walk(sdk, answer).error == ""

    def test_page_that_is_gone(self, tmp_path: Path) -> None:
        """A last page that was told and is gone is an error where the server says so by a status."""
        rule = """
            pagination:
              mine: {style: page, parameter: page, size: limit, items: "", operations: [all],
                headers: {pages: X-Pages, size: X-Size}, past_end: {status: 404}}
            """
        sdk = make(tmp_path, listing(LIST, "page", "limit"), rule)

        def answer(asked: Asked) -> Any:
            if asked.number("page", 1) > 1:
                return sdk.module.reply({}, status=404)
            return sdk.module.reply(ROWS[:3], headers={"X-Pages": "2", "X-Size": "3"})

        assert "vanished" in walk(sdk, answer).error
