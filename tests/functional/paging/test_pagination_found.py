"""Lists whose way of paging is found by their parameters and replies, without a word in the configuration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import ConfigError
from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, FROM_ONE, ITEM, LIST, TEXT, WHOLE, found, items, listing, thing


def sent(sdk: Sdk, replies: Sequence[Any], **arguments: Any) -> list[str]:
    """The URLs that an iteration over all items asks for, sync and async alike; the items are a, b, c and so on."""
    exchange = sdk.call("all", replies=replies, **arguments)
    assert "".join(one.id for one in exchange.value) == "abcdefgh"[: len(exchange.value)]
    return [one.url.removeprefix("https://api.test/a") for one in exchange.requests]


class TestCursors:
    """A token in the reply that is the next request's parameter."""

    @pytest.mark.parametrize(
        ("parameter", "path"),
        [
            ("cursor", ("next_cursor",)),
            ("cursor", ("response_metadata", "next_cursor")),
            ("pageToken", ("nextPageToken",)),
            ("next_page_token", ("next_page_token",)),
            ("after", ("paging", "cursors", "after")),
            ("after", ("paging", "next", "after")),
            ("start_cursor", ("next_cursor",)),
            ("continue", ("metadata", "continue")),
            ("page", ("next_page",)),
            ("offset", ("next_page", "offset")),
        ],
    )
    def test_pair(self, tmp_path: Path, parameter: str, path: tuple[str, ...]) -> None:
        """The token goes into the parameter until there is none."""
        schema: Any = TEXT
        first: Any = "t/2"
        for key in reversed(path):
            schema, first = thing(**{key: schema}), {key: first}
        schema["properties"]["data"] = LIST
        sdk = make(tmp_path, listing(schema, f"{parameter}:text", "limit"))
        assert found(sdk) == (
            "cursor",
            f"the reply's /{'/'.join(path)} goes into the parameter {parameter!r}",
        )
        assert sent(sdk, [first | {"data": items("a")}, {"data": items("b")}], limit=1) == [
            "?limit=1",
            f"?limit=1&{parameter}=t%2F2",
        ]

    def test_last_item(self, tmp_path: Path) -> None:
        """The id of the last item leads on while there is more."""
        sdk = make(tmp_path, listing(thing(data=LIST, has_more=FLAG), "starting_after:text", "limit"))
        assert found(sdk)[0] == "last"
        replies = [{"data": items("a", "b"), "has_more": True}, {"data": items("c"), "has_more": False}]
        assert sent(sdk, replies) == ["", "?starting_after=b"]


class TestUrls:
    """A URL that the reply gives."""

    @pytest.mark.parametrize(
        "path",
        [("next",), ("links", "next"), ("@odata.nextLink",), ("_links", "next", "href"), ("meta", "next_page_url")],
    )
    def test_body(self, tmp_path: Path, path: tuple[str, ...]) -> None:
        """The URL in the body is followed as it is."""
        schema: Any = TEXT
        first: Any = "https://api.test/a?token=2"
        for key in reversed(path):
            schema, first = thing(**{key: schema}), {key: first}
        schema["properties"]["value"] = LIST
        sdk = make(tmp_path, listing(schema, "limit"))
        assert found(sdk)[0] == "next"
        assert sent(sdk, [first | {"value": items("a")}, {"value": items("b")}], limit=1) == ["?limit=1", "?token=2"]

    def test_link_header(self, tmp_path: Path) -> None:
        """The Link header is followed where it is documented."""
        sdk = make(tmp_path, listing(LIST, "page", "per_page", headers=["Link"]))
        assert found(sdk)[0] == "link"
        link = '<https://api.test/a?page=1>; rel="prev", <https://api.test/a?page=3&per_page=1>; rel="next"'
        replies = [sdk.module.reply(items("a"), headers={"Link": link}), items("b")]
        assert sent(sdk, replies, page=2) == ["?page=2", "?page=3&per_page=1"]


class TestNumbers:
    """Page numbers and offsets."""

    def test_page(self, tmp_path: Path) -> None:
        """A page and its size, with a total in the body."""
        sdk = make(tmp_path, listing(thing(items=LIST, total_count=WHOLE), "page", "per_page", page=FROM_ONE))
        assert found(sdk) == ("page", "there is 'page' with 'per_page', and /total_count counts")
        replies = [{"items": items("a", "b"), "total_count": 3}, {"items": items("c"), "total_count": 3}]
        assert sent(sdk, replies, per_page=2) == ["?per_page=2", "?per_page=2&page=2"]
        client, _ = sdk.client(*replies)
        page = client.all(per_page=2)
        assert (page.total, page.page_count, page.number) == (3, 2, 1)

    def test_page_from_zero(self, tmp_path: Path) -> None:
        """Pages that are counted from 0."""
        schema = {"type": "integer", "minimum": 0, "default": 0}
        sdk = make(tmp_path, listing(thing(items=LIST, totalPages=WHOLE), "page", "size", page=schema))
        replies = [{"items": items("a"), "totalPages": 2}, {"items": items("b"), "totalPages": 2}]
        assert sent(sdk, replies) == ["", "?page=1"]

    def test_total_in_a_header(self, tmp_path: Path) -> None:
        """A documented header counts."""
        sdk = make(tmp_path, listing(LIST, "page", "limit", headers=["X-Total-Count"], page=FROM_ONE))
        replies = [sdk.module.reply(items(one), headers={"X-Total-Count": "2"}) for one in "ab"]
        assert sent(sdk, replies, limit=1) == ["?limit=1", "?limit=1&page=2"]

    def test_size_of_two_names(self, tmp_path: Path) -> None:
        """Of two parameters that may be the page's size, the one that says so is."""
        sdk = make(tmp_path, listing(LIST, "first", "page", "per_page"))
        assert found(sdk) == ("page", "there is 'page' with 'per_page'")

    @pytest.mark.parametrize(("offset", "limit"), [("offset", "limit"), ("skip", "top"), ("startAt", "maxResults")])
    def test_offset(self, tmp_path: Path, offset: str, limit: str) -> None:
        """An offset goes on by as many items as came, to an empty page or to the total."""
        sdk = make(tmp_path, listing(thing(values=LIST, total=WHOLE), offset, limit))
        assert found(sdk)[0] == "offset"
        names = {name.lower().replace("_", ""): name for name in ("start_at", "max_results", "skip", "top", "offset")}
        argument = {names.get(limit.lower(), limit): 2}
        replies = [{"values": items("a", "b"), "total": 3}, {"values": items("c"), "total": 3}]
        assert sent(sdk, replies, **argument) == [f"?{limit}=2", f"?{limit}=2&{offset}=2"]
        assert sent(sdk, [{"values": items("a", "b")}, {"values": []}], **argument)[1:] == [f"?{limit}=2&{offset}=2"]


class TestDoubt:
    """What is not convincing is left as it is."""

    @pytest.mark.parametrize(
        "document",
        [
            listing(LIST, "page"),
            listing(LIST, "limit"),
            listing(LIST, "offset:text", "limit"),
            listing(thing(data=LIST, cursor=TEXT), "cursor:text"),
            listing(thing(data=LIST, next=TEXT), method="post"),
            listing(thing(data=LIST, next={"type": "string", "description": "Goes into the next search."})),
            listing(thing(data=LIST, next=thing(id=TEXT)), "limit"),
            listing(thing(cats=LIST, dogs=LIST), "page", "per_page"),
            listing(thing(items={"type": "object", "additionalProperties": ITEM}, extras=LIST), "page", "per_page"),
            listing(thing(errors=LIST), "page", "per_page"),
            listing({"$ref": "#/components/schemas/Item"}, "page", "per_page"),
            listing(LIST, "page", "per_page", method="post"),
            listing(LIST, "page", "per_page", method="delete"),
        ],
    )
    def test_nothing(self, tmp_path: Path, document: str) -> None:
        """An operation of which the rest is guesswork is a plain call."""
        assert make(tmp_path, document).api.operations[0].pagination is None

    def test_post_with_a_cursor_in_the_query(self, tmp_path: Path) -> None:
        """A POST is paged where its cursor is in the query."""
        reply = thing(data=LIST, next_cursor=TEXT)
        sdk = make(tmp_path, listing(reply, "cursor:text", method="post"))
        assert found(sdk)[0] == "cursor"


class TestOverruled:
    """The configuration has the last word."""

    _SPEC = listing(thing(items=LIST, total_count=WHOLE), "page", "per_page")

    @pytest.mark.parametrize("config", ["pagination_detection: false", "unpaged: [all]"])
    def test_off(self, tmp_path: Path, config: str) -> None:
        """Nothing is looked for, at all or for an operation."""
        assert make(tmp_path, self._SPEC, config).api.operations[0].pagination is None

    def test_unpaged_overrules_rules(self, tmp_path: Path) -> None:
        """What is not paged is not taken by a rule that would match it either."""
        rule = "pagination: {mine: {style: page, parameter: page, items: /items, match: true}}\nunpaged: [all]"
        assert make(tmp_path, self._SPEC, rule).api.operations[0].pagination is None

    def test_rule(self, tmp_path: Path) -> None:
        """A rule that takes the operation wins."""
        rule = "pagination: {mine: {style: single, items: /items, operations: [all]}}"
        (operation,) = make(tmp_path, self._SPEC, rule).api.operations
        assert operation.pagination is not None
        assert (operation.pagination.rule, operation.pagination.confidence) == ("mine", 1.0)

    def test_unpaged_that_is_not_there(self, tmp_path: Path) -> None:
        """An operation that no document has is refused, located."""
        with pytest.raises(ConfigError, match="no operation 'api:gone'") as caught:
            make(tmp_path, self._SPEC, "unpaged: [gone]")
        assert str(caught.value).startswith("sdk.yaml:3:")

    @pytest.mark.parametrize(
        ("rule", "replies"),
        [
            (
                "{style: offset, parameter: page, size: per_page, items: /items, total: /total_count, first: 1",
                [{"items": items("a"), "total_count": 2}, {"items": items("b"), "total_count": 2}],
            ),
            ("{style: link, items: /items", [{"items": items("a")}]),
            ("{style: next, next: /next, items: /items", [{"items": items("a"), "next": "?page=2"}, {}]),
            ("{style: last, parameter: page, field: /id, items: /items", [{"items": items("a")}, {"items": []}]),
        ],
    )
    def test_styles(self, tmp_path: Path, rule: str, replies: Sequence[Mapping[str, Any]]) -> None:
        """Every style can be configured."""
        sdk = make(tmp_path, self._SPEC, f"pagination: {{mine: {rule}, operations: [all]}}}}")
        assert found(sdk)[1] == "as configured"
        assert len(sent(sdk, replies)) == len(replies)

    @pytest.mark.parametrize(
        ("rule", "message"),
        [
            ('{style: offset, items: ""', '"parameter" is missing'),
            ('{style: last, parameter: page, items: ""', '"field" is missing'),
            ('{style: next, items: ""', '"next" is missing'),
            ('{style: page, parameter: page, first: 2, items: ""', '"first" must be 0 or 1'),
            ('{style: link, next: next, items: ""', "JSON pointer"),
            ('{style: links, items: ""', "styles are page, offset, cursor, next, link, last, single"),
        ],
    )
    def test_incomplete(self, tmp_path: Path, rule: str, message: str) -> None:
        """A rule without what its style needs is refused."""
        with pytest.raises(ConfigError, match=message):
            make(tmp_path, self._SPEC, f"pagination: {{mine: {rule}, operations: [all]}}}}")
