"""Where pages are counted from: what the document and the reply say, and what happens where neither is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, LIST, TEXT, WHOLE, listing, thing
from tests.functional.paged_servers import ROWS, Asked, numbered, walk

NUMBER = {"type": "integer"}
SPRING = thing(content=LIST, totalElements=WHOLE, totalPages=WHOLE, number=WHOLE, first=FLAG, last=FLAG)
BARE = thing(items=LIST)


def described(words: str) -> str:
    """A list whose page has this description."""
    return listing(BARE, "page", "size").replace('"name": "page",', f'"name": "page", "description": "{words}",')


def spring(asked: Asked, *, first: int = 0, shown: int = 0, size: int = 3) -> dict[str, Any]:
    """A page as Spring writes it; the parameter counts from `first`, the reply from `shown`."""
    at = asked.number("page", first) - first
    rows = numbered(first=first, size=size)(asked)
    pages = -(-len(ROWS) // size)
    told = {"totalElements": len(ROWS), "totalPages": pages, "number": at + shown, "first": at == 0}
    return told | {"content": rows, "last": at + 1 >= pages}


class TestSaid:
    """What the document says."""

    @pytest.mark.parametrize(
        "words",
        [
            "Zero-based page index",
            "The page, 0-indexed",
            "Zero-based page index (0..N)",
            "Page number, starting at 0.",
            "Pages start from zero",
            "The page to fetch. The first page is 0.",
            "The page to fetch (default: 0)",
            "Page number, defaults to 0",
        ],
    )
    def test_words_zero(self, tmp_path: Path, words: str) -> None:
        """Words that say 0 make page 1 the second one."""
        seen = walk(make(tmp_path, described(words)), lambda asked: {"items": numbered()(asked)}, size=3)
        assert (seen.ids, seen.queries[:2]) == ("abcdefgh", ["size=3", "size=3&page=1"])

    @pytest.mark.parametrize(
        "words", ["One-based page index", "1-indexed", "Starts at 1", "The first page is 1", "Default 1"]
    )
    def test_words_one(self, tmp_path: Path, words: str) -> None:
        """Words that say 1 make page 2 the second one."""
        seen = walk(make(tmp_path, described(words)), lambda asked: {"items": numbered(first=1)(asked)}, size=3)
        assert (seen.ids, seen.queries[1]) == ("abcdefgh", "size=3&page=2")

    @pytest.mark.parametrize("schema", [{"default": 0}, {"minimum": 0}, {"example": 0}, {"minimum": 0, "example": 1}])
    def test_values_zero(self, tmp_path: Path, schema: dict[str, Any]) -> None:
        """A default of 0 says so as well; a minimum or an example of 0 makes it likely enough to look at page 1."""
        sdk = make(tmp_path, listing(BARE, "page", "size", page=NUMBER | schema))
        assert walk(sdk, lambda asked: {"items": numbered()(asked)}).queries[1] == "page=1"

    @pytest.mark.parametrize("schema", [{"minimum": 0}, {"example": 0}, {"minimum": 0, "example": 1}])
    @pytest.mark.parametrize("first", [0, 1])
    def test_values_that_may_mean_nothing(self, tmp_path: Path, schema: dict[str, Any], first: int) -> None:
        """Such a minimum or example is no error where counting begins at 1 all the same, and 0 is taken for it."""
        sdk = make(tmp_path, listing(BARE, "page", "size", page=NUMBER | schema))
        seen = walk(sdk, lambda asked: {"items": numbered(first=first)(asked)}, size=3)
        assert (seen.ids, seen.error) == ("abcdefgh", "")

    def test_example_of_an_offset(self, tmp_path: Path) -> None:
        """An offset's example may be any."""
        sdk = make(tmp_path, listing(BARE, "offset", "limit", offset=NUMBER | {"example": 1}))
        seen = walk(sdk, lambda asked: {"items": ROWS[asked.number("offset", 0) :][:3]}, limit=3)
        assert (seen.ids, seen.queries[1]) == ("abcdefgh", "limit=3&offset=3")

    def test_example_of_the_parameter(self, tmp_path: Path) -> None:
        """Examples by name count, too."""
        spec = listing(BARE, "page", "size").replace(
            '"name": "page",', '"name": "page", "examples": {"start": {"value": 0}},'
        )
        assert walk(make(tmp_path, spec), lambda asked: {"items": numbered()(asked)}).queries[1] == "page=1"

    def test_flags(self, tmp_path: Path) -> None:
        """The flags `first` and `last` are Spring's, which counts from 0."""
        sdk = make(tmp_path, listing(thing(content=LIST, first=FLAG, last=FLAG), "page", "size"))
        seen = walk(sdk, lambda asked: {key: spring(asked)[key] for key in ("content", "first", "last")})
        assert (seen.ids, len(seen.requests)) == ("abcdefgh", 3)


class TestGiven:
    """The number that the caller gave is followed by the next."""

    @pytest.fixture
    def sdk(self, tmp_path: Path) -> Sdk:
        """A list of which the document does not say where it begins."""
        return make(tmp_path, listing(SPRING, "page", "size"))

    @pytest.mark.parametrize(("given", "ids"), [(0, "abcdefgh"), (1, "defgh"), (2, "gh")])
    def test_from_zero(self, sdk: Sdk, given: int, ids: str) -> None:
        """Pages from any on, counted from 0."""
        seen = walk(sdk, spring, page=given)
        assert (seen.ids, seen.error) == (ids, "")
        assert seen.queries == [f"page={number}" for number in range(given, 3)]

    @pytest.mark.parametrize(("given", "ids"), [(1, "abcdefgh"), (2, "defgh"), (3, "gh")])
    @pytest.mark.parametrize("shown", [0, 1])
    def test_from_one(self, sdk: Sdk, given: int, ids: str, shown: int) -> None:
        """Pages from any on, counted from 1, also where the reply counts from 0."""
        seen = walk(sdk, lambda asked: spring(asked, first=1, shown=shown), page=given)
        assert (seen.ids, seen.error) == (ids, "")

    def test_reply_decides(self, sdk: Sdk) -> None:
        """Where nothing is given and nothing said, the reply's own number decides."""
        assert walk(sdk, spring).ids == "abcdefgh"

    @pytest.mark.parametrize("first", [0, 1])
    def test_number_alone(self, tmp_path: Path, first: int) -> None:
        """A number in the reply decides without any other word."""
        sdk = make(tmp_path, listing(thing(items=LIST, currentPage=WHOLE), "page", "size"))

        def answer(asked: Asked) -> Any:
            return {"items": numbered(first=first)(asked), "currentPage": asked.number("page", first)}

        assert (walk(sdk, answer).ids, walk(sdk, answer).error) == ("abcdefgh", "")

    def test_number_of_the_page(self, sdk: Sdk) -> None:
        """`number` of a page is counted from 1, whatever the server counts from."""
        client, _ = sdk.client(
            *(spring(Asked("GET", f"https://api.test/a?page={number}", {}, None)) for number in (0, 1))
        )
        page = client.all()
        assert (page.number, page.next_page().number, page.page_count, page.total) == (1, 2, 3, 8)


class TestLost:
    """A wrong guess is an error that names the setting, and no item is lost without a word."""

    def test_counted_from_one_after_all(self, tmp_path: Path) -> None:
        """The first page comes again where the server counts from 1 and the document says 0."""
        seen = walk(make(tmp_path, described("Zero-based")), lambda asked: {"items": numbered(first=1)(asked)})
        assert (seen.ids, "sdk.yaml" in seen.error, "`first`" in seen.error) == ("abc", True, True)

    def test_page_that_is_passed_over(self, tmp_path: Path) -> None:
        """A reply that says that it is a later page than the next one is an error."""
        sdk = make(tmp_path, listing(thing(items=LIST, page=WHOLE), "page", "size"))
        seen = walk(sdk, lambda asked: {"items": numbered(first=1)(asked), "page": 2 * asked.number("page", 1) - 1})
        assert (seen.ids, "`first`" in seen.error) == ("abc", True)

    def test_offset_that_counts_pages(self, tmp_path: Path) -> None:
        """An offset that the server takes for a page is noticed by the offset that the reply gives itself."""
        sdk = make(tmp_path, listing(thing(items=LIST, offset=WHOLE), "offset", "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("offset", 0) * 3
            return {"items": ROWS[at : at + 3], "offset": at}

        seen = walk(sdk, answer, limit=3)
        assert (seen.ids, "style: page" in seen.error) == ("abc", True)

    @pytest.mark.parametrize("shown", ["at", "next"])
    def test_offset_in_the_reply(self, tmp_path: Path, shown: str) -> None:
        """The reply's offset may be that of its first item, or that of the next page."""
        sdk = make(tmp_path, listing(thing(items=LIST, offset=WHOLE), "offset", "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("offset", 0)
            rows = ROWS[at : at + 3]
            return {"items": rows, "offset": at if shown == "at" else at + len(rows)}

        assert walk(sdk, answer, limit=3).error == ""
        assert walk(sdk, answer, limit=3).ids == "abcdefgh"

    def test_offset_that_counts_pages_unsaid(self, tmp_path: Path) -> None:
        """Without that it is noticed where as many items are missing as were passed over."""
        sdk = make(tmp_path, listing(thing(items=LIST, total=WHOLE), "offset", "limit"))
        for rows in range(9):

            def answer(asked: Asked, rows: int = rows) -> Any:
                at = asked.number("offset", 0) * 3
                return {"items": ROWS[:rows][at : at + 3], "total": rows}

            seen = walk(sdk, answer, limit=3)
            assert (seen.ids, "style: page" in seen.error) == ("abcdefgh"[: min(rows, 3)], rows > 3)

    @pytest.mark.parametrize("rows", range(9))
    def test_index_from_one_unsaid(self, tmp_path: Path, rows: int) -> None:
        """An index that is counted from 1 shows in the second page, which begins with the last item of the first."""
        sdk = make(tmp_path, listing(thing(Resources=LIST, totalResults=WHOLE), "startIndex", "count"))
        bare = make(tmp_path, listing(LIST, "start", "limit"))

        def answer(asked: Asked) -> Any:
            at = asked.number("startIndex", asked.number("start", 1))
            found = ROWS[:rows][max(0, at - 1) :][:3]
            return {"Resources": found, "totalResults": rows} if "count" in asked.query else found

        for seen in (walk(sdk, answer, count=3), walk(bare, answer, limit=3), walk(bare, answer)):
            assert (seen.ids, seen.error) == ("abcdefgh"[:rows], "")

    def test_items_that_are_the_same(self, tmp_path: Path) -> None:
        """Items without an id may be the same, one after the other."""
        sdk = make(tmp_path, listing({"type": "array", "items": TEXT}, "offset", "limit"))
        client, transport = sdk.client(["a", "b"], ["b", "c"], ["c"])
        assert list(client.all(limit=2)) == ["a", "b", "b", "c", "c"]
        assert transport.requests[-1].url.endswith("offset=4")

    def test_index_from_one(self, tmp_path: Path) -> None:
        """An index that the reply counts from 1 begins there (SCIM)."""
        sdk = make(tmp_path, listing(thing(items=LIST, startIndex=WHOLE, totalResults=WHOLE), "startIndex", "count"))

        def answer(asked: Asked) -> Any:
            at = asked.number("startIndex", 1)
            return {"items": ROWS[at - 1 : at + 2], "startIndex": at, "totalResults": len(ROWS)}

        seen = walk(sdk, answer, count=3)
        assert (seen.ids, seen.queries[1], seen.error) == ("abcdefgh", "count=3&startIndex=4", "")


class TestUnsaid:
    """Where neither the document nor the reply says where counting begins, page 1 is asked for and shows it."""

    @pytest.mark.parametrize("told", ["", "total", "has_more", "totalPages"])
    @pytest.mark.parametrize("first", [0, 1])
    @pytest.mark.parametrize("rows", [0, 1, 3, 4, 6, 7, 8])
    def test_all_items(self, tmp_path: Path, told: str, first: int, rows: int) -> None:
        """No item is lost and none comes twice, whatever the server counts from, and whatever tells the end."""
        kinds = {"": {}, "has_more": {"has_more": FLAG}}.get(told, {told: WHOLE})
        sdk = make(tmp_path, listing(thing(items=LIST, **kinds), "page", "size"))

        def answer(asked: Asked) -> Any:
            at = asked.number("page", first) - first
            facts = {"total": rows, "totalPages": -(-rows // 3), "has_more": at * 3 + 3 < rows}
            return {"items": numbered(first=first, rows=ROWS[:rows])(asked)} | {name: facts[name] for name in kinds}

        seen = walk(sdk, answer, size=3)
        assert (seen.ids, seen.error) == ("abcdefgh"[:rows], "")

    def test_requests(self, tmp_path: Path) -> None:
        """The second request shows it; a list of one page needs none."""
        sdk = make(tmp_path, listing(BARE, "page", "size"))
        seen = walk(sdk, lambda asked: {"items": numbered(first=1)(asked)}, size=3)
        assert seen.queries == ["size=3", "size=3&page=1", "size=3&page=2", "size=3&page=3"]
        seen = walk(sdk, lambda asked: {"items": numbered()(asked)}, size=3)
        assert seen.queries == ["size=3", "size=3&page=1", "size=3&page=2"]
        assert walk(sdk, lambda asked: {"items": ROWS}, size=50).queries == ["size=50"]

    def test_list_that_changes(self, tmp_path: Path) -> None:
        """The first page is known again though an item came before it, another went, and all say something new."""
        sdk = make(tmp_path, listing(BARE, "page", "size"))
        firsts = iter(["abc", "xab", "abc", "bcd"])

        def answer(asked: Asked) -> Any:
            if asked.number("page", 1) == 1:
                return {"items": [{"id": one, "url": f"/{asked.query}"} for one in next(firsts)]}
            return {"items": ROWS[3:5]}

        assert walk(sdk, answer, size=3).queries == ["size=3", "size=3&page=1", "size=3&page=2"]

    def test_pages(self, tmp_path: Path) -> None:
        """Pages are numbered from 1, and the one that came again is none of its own."""
        sdk = make(tmp_path, listing(BARE, "page", "size"))
        for first in (0, 1):
            client, _ = sdk.client()
            page = numbered(first=first)
            client._sender.transport = sdk.module.ScriptedTransport(
                lambda request, page=page: sdk.reply({"items": page(Asked("GET", request.url, {}, None))})
            )
            assert [(one.number, len(one.items)) for one in client.all(size=3).pages()] == [(1, 3), (2, 3), (3, 2)]

    def test_configured(self, tmp_path: Path) -> None:
        """A rule that was configured is no guess: nothing more is asked for."""
        rule = "pagination: {mine: {style: page, parameter: page, size: size, items: /items, operations: [all]}}"
        sdk = make(tmp_path, listing(BARE, "page", "size"), rule)
        assert walk(sdk, lambda asked: {"items": numbered(first=1)(asked)}, size=3).queries[1] == "size=3&page=2"


class TestText:
    """A page that is text is no number."""

    def test_nothing(self, tmp_path: Path) -> None:
        """It is not counted."""
        spec = listing(BARE, "page:text", "size", page=TEXT)
        assert make(tmp_path, spec).api.operations[0].pagination is None
