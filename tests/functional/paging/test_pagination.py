"""Lists that continue: rules as data, pages as objects."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import Sdk, make

HEADERS = {"X-Count": "5", "X-Page": "1", "X-Pages": "3", "X-Size": "2"}
_SIZE = "{name: page_size, in: query, schema: {type: integer}}"
_QUERY = f"parameters: [{{name: page, in: query, schema: {{type: integer}}}}, {_SIZE}], "
_ITEM = '{$ref: "#/components/schemas/Item"}'
_ARRAY = f"{{type: array, items: {_ITEM}}}"


def listing(reply: str, query: str = _QUERY, id_: str = "items_all") -> str:
    """A document with one list whose reply has this schema."""
    return f"""\
paths: {{/items: {{get: {{operationId: {id_}, {query}responses: {{"200": {{description: F,
  content: {{application/json: {{schema: {reply}}}}}}}}}}}}}}}
components: {{schemas: {{Item: {{type: object, required: [id], properties: {{id: {{type: integer}}}}}}}}}}
"""


PAGES = """
    pagination:
      pages: {style: page, parameter: page, size: page_size, items: "", match: true, past_end: {status: 404,
        detail: Invalid page.},
        headers: {total: X-Count, page: X-Page, pages: X-Pages, size: X-Size}}
    """


def items(*ids: int) -> list[dict[str, int]]:
    """Items as they go over the wire."""
    return [{"id": one} for one in ids]


@pytest.mark.spec(listing(_ARRAY), config=PAGES)
class TestPageNumbers:
    """An array in the body, counts in headers."""

    def pages(self, sdk: Sdk) -> list[Any]:
        """Three pages of five items."""
        return [
            sdk.module.reply(body, headers=HEADERS | {"X-Page": str(number)})
            for number, body in enumerate((items(1, 2), items(3, 4), items(5)), 1)
        ]

    def test_all_items(self, sdk: Sdk) -> None:
        """Iterating gives every item of every page as a model, one request a page, the page's size kept."""
        exchange = sdk.call("items_all", page_size=2, replies=self.pages(sdk))
        assert [one.id for one in exchange.value] == [1, 2, 3, 4, 5]
        assert {type(one).__name__ for one in exchange.value} == {"Item"}
        assert [dict(one.query).get("page") for one in exchange.requests] in ([None, "2", "3"], ["1", "2", "3"])
        assert {dict(one.query)["page_size"] for one in exchange.requests} == {"2"}

    def test_page(self, sdk: Sdk) -> None:
        """A page knows its items and what the headers say, and fetches no further page by itself."""
        client, transport = sdk.client(*self.pages(sdk))
        page = client.items_all()
        assert ([one.id for one in page.items], page.total, page.page_count, page.number, page.page_size) == (
            [1, 2],
            5,
            3,
            1,
            2,
        )
        assert len(transport.requests) == 1

    def test_lazy(self, sdk: Sdk) -> None:
        """A page is fetched when iteration reaches it, and not before."""
        client, transport = sdk.client(*self.pages(sdk))
        found = iter(client.items_all())
        seen = [(next(found).id, len(transport.requests)) for _ in range(5)]
        assert seen == [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)]

    def test_pages(self, sdk: Sdk) -> None:
        """`pages()` gives the pages from this one on."""
        client, _ = sdk.client(*self.pages(sdk))
        assert [[one.id for one in page.items] for page in client.items_all().pages()] == [[1, 2], [3, 4], [5]]

    def test_start_anywhere(self, sdk: Sdk) -> None:
        """`page` starts at that page."""
        exchange = sdk.call("items_all", page=3, replies=self.pages(sdk)[2:])
        assert ([one.id for one in exchange.value], exchange.sent.query) == ([5], [("page", "3")])

    def test_async(self, sdk: Sdk) -> None:
        """The async call is awaited for a page or iterated at once; nothing is sent before that."""
        client, transport = sdk.async_client(*self.pages(sdk), *self.pages(sdk))

        async def use() -> tuple[int, list[int], list[int]]:
            pager = client.items_all()
            before = len(transport.requests)
            page = await pager
            return before, [one.id for one in page.items], [one.id async for one in page]

        assert asyncio.run(use()) == (0, [1, 2], [1, 2, 3, 4, 5])

    def test_empty(self, sdk: Sdk) -> None:
        """An empty list is a page without items."""
        assert sdk.call("items_all", reply=[]).value == []

    def test_no_headers(self, sdk: Sdk) -> None:
        """Without the headers, iteration ends at an empty page."""
        exchange = sdk.call("items_all", page_size=2, replies=[items(1, 2), items(3, 4), []])
        assert [one.id for one in exchange.value] == [1, 2, 3, 4]

    def test_past_the_end(self, sdk: Sdk) -> None:
        """The configured reply past the last page ends the iteration, and is an empty page where it comes first."""
        end = sdk.module.reply({"detail": "Invalid page."}, status=404)
        assert [one.id for one in sdk.call("items_all", page_size=2, replies=[items(1, 2), end]).value] == [1, 2]
        assert sdk.call("items_all", page=9, replies=[end]).value == []

    def test_another_404(self, sdk: Sdk) -> None:
        """Any other 404 is an error."""
        client, _ = sdk.client(sdk.module.reply({"detail": "Not found."}, status=404))
        with pytest.raises(sdk.module.NotFoundError):
            client.items_all()

    def test_server_that_loops(self, sdk: Sdk) -> None:
        """A server that gives the same page for ever is left after a few requests."""
        client, transport = sdk.client(*[items(1, 2)] * 50)
        try:
            found = [one.id for one in client.items_all(page_size=2)]
        except sdk.module.PaginationError:
            found = []
        assert len(found) <= 6
        assert len(transport.requests) < 5


CURSOR = """
    pagination:
      logs: {style: cursor, parameter: cursor, size: page_size, items: /results, next: /next, operations: [items_all]}
    """
_CURSOR_QUERY = f"parameters: [{{name: cursor, in: query, schema: {{type: string}}}}, {_SIZE}], "
_ENVELOPE = f'{{type: object, properties: {{results: {_ARRAY}, next: {{type: [string, "null"]}}}}}}'


@pytest.mark.spec(listing(_ENVELOPE, _CURSOR_QUERY), config=CURSOR)
class TestCursors:
    """An envelope that names the next page."""

    def test_all_items(self, sdk: Sdk) -> None:
        """The cursor of `next` leads to the next page until there is none."""
        replies = [
            {"results": items(1), "next": "https://api.test/items?cursor=c2&page_size=1"},
            {"results": items(2), "next": "https://api.test/items?cursor=c3&page_size=1"},
            {"results": items(3), "next": None},
        ]
        exchange = sdk.call("items_all", page_size=1, replies=replies)
        assert [one.id for one in exchange.value] == [1, 2, 3]
        assert [dict(one.query).get("cursor") for one in exchange.requests] == [None, "c2", "c3"]

    def test_another_origin(self, sdk: Sdk) -> None:
        """A `next` that names another origin is not followed there: its cursor is sent to our own."""
        client, transport = sdk.client(
            {"results": items(1), "next": "https://evil.test/items?cursor=c2"}, {"results": [], "next": None}
        )
        assert len(list(client.items_all())) == 1
        assert [one.url for one in transport.requests] == ["https://api.test/items", "https://api.test/items?cursor=c2"]

    def test_cursor_twice(self, sdk: Sdk) -> None:
        """A cursor that was there before is an error, not an endless loop."""
        again = {"results": items(1), "next": "https://api.test/items?cursor=c2"}
        client, transport = sdk.client(*[again] * 20)
        with pytest.raises(sdk.module.PaginationError):
            list(client.items_all())
        assert len(transport.requests) < 5


class TestRules:
    """Which rule an operation follows."""

    def test_single(self, tmp_path: Path) -> None:
        """A single page is read from its place in the reply and never asked for more."""
        rule = "pagination: {one: {style: single, items: /deep/er, operations: [items_all]}}"
        spec = listing(f"{{type: object, properties: {{deep: {{type: object, properties: {{er: {_ARRAY}}}}}}}}}", "")
        exchange = make(tmp_path, spec, rule).call("items_all", reply={"deep": {"er": items(1, 2)}})
        assert [one.id for one in exchange.value] == [1, 2]
        assert len(exchange.requests) == 1

    def test_envelope_with_pages(self, tmp_path: Path) -> None:
        """Page numbers work within an envelope as well."""
        rule = "pagination: {r: {style: page, parameter: page, size: page_size, items: /results, match: true}}"
        sdk = make(tmp_path, listing(_ENVELOPE), rule)
        exchange = sdk.call(
            "items_all", page_size=1, replies=[{"results": items(1)}, {"results": items(2)}, {"results": []}]
        )
        assert [one.id for one in exchange.value] == [1, 2]

    def test_no_match(self, tmp_path: Path) -> None:
        """A list without the rule's parameter, or whose reply is no list, is a plain call."""
        for reply, query in ((_ARRAY, ""), ("{type: object, properties: {count: {type: integer}}}", _QUERY)):
            sdk = make(tmp_path, listing(reply, query), PAGES)
            assert sdk.api.operations[0].pagination is None

    def test_named_before_matching(self, tmp_path: Path) -> None:
        """A rule that names the operation wins over one that matches it, whatever their order."""
        config = """
            pagination:
              pages: {style: page, parameter: page, size: page_size, items: "", match: true}
              one: {style: single, items: "", operations: [items_all]}
            """
        found = make(tmp_path, listing(_ARRAY), config).api.operations[0].pagination
        assert found is not None
        assert found.rule == "one"

    @pytest.mark.parametrize(
        ("rule", "message"),
        [
            ('{style: single, items: "", operations: [gone]}', "no operation 'api:gone'"),
            ('{style: page, parameter: p, items: "", operations: [items_all]}', "no query parameter 'p'"),
            ('{style: page, parameter: page, size: s, items: "", operations: [items_all]}', "no query parameter 's'"),
            ("{style: single, items: /results, operations: [items_all]}", "no list at '/results'"),
        ],
    )
    def test_rule_that_does_not_fit(self, tmp_path: Path, rule: str, message: str) -> None:
        """A rule that names what is not there is refused, located in the configuration."""
        with pytest.raises(ConfigError, match=message) as caught:
            make(tmp_path, listing(_ARRAY), f"pagination:\n  bad: {rule}\n")
        assert str(caught.value).startswith("sdk.yaml:4:")

    def test_not_a_get(self, tmp_path: Path) -> None:
        """Matching takes GETs only: no other method is sent again by an iteration."""
        sdk = make(tmp_path, listing(_ARRAY).replace("get:", "post:"), PAGES)
        assert sdk.api.operations[0].pagination is None
