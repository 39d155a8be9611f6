"""What documents say of paging by the keywords of other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.functional.harness import Sdk, make
from tests.functional.paged_documents import FLAG, LIST, TEXT, WHOLE, found, listing, thing
from tests.functional.paged_servers import ALL, ROWS, Asked, after, body_listing, numbered, walk

MICROSOFT, SPEAKEASY, FERN = "x-ms-pageable", "x-speakeasy-pagination", "x-fern-pagination"


def said(document: str, key: str, value: Any, root: Any = None) -> str:
    """A document whose operation has the keyword, and whose root has it, too."""
    spec = json.loads(document)
    (item,) = spec["paths"].values()
    (operation,) = item.values()
    operation[key] = value
    return json.dumps(spec | ({} if root is None else {key: root}))


def warned(sdk: Sdk, *words: str) -> bool:
    """Whether one of the warnings has all the words, and a place."""
    return any(all(word in one for word in words) and one.startswith("api.yaml:") for one in sdk.warnings)


class TestMicrosoft:
    """`x-ms-pageable`."""

    @pytest.mark.parametrize(
        ("link", "item", "value"),
        [
            ("nextLink", "value", {"nextLinkName": "nextLink"}),
            ("odata.nextLink", "value", {"nextLinkName": "odata.nextLink"}),
            ("odata.nextLink", "value", {"nextLinkName": "odata\\.nextLink", "itemName": "value"}),
            ("@nextLink", "things", {"nextLinkName": "@nextLink", "itemName": "things", "operationName": "next"}),
            ("continuationUri", "records", {"nextLinkName": "continuationUri", "itemName": "records"}),
        ],
    )
    def test_link(self, tmp_path: Path, link: str, item: str, value: Any) -> None:
        """The property that it names holds the URL, and the items are where it says."""
        reply = thing(**{link: TEXT, item: LIST, "others": LIST})
        sdk = make(tmp_path, said(listing(reply), MICROSOFT, value))
        assert found(sdk) == ("next", "x-ms-pageable says so")

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("$skip"))
            return {item: rows} | ({link: f"https://api.test/a?$skip={following}"} if following else {})

        seen = walk(sdk, answer)
        assert (seen.ids, [one.query.get("$skip") for one in seen.requests]) == (ALL, [None, "3", "6"])

    def test_nested(self, tmp_path: Path) -> None:
        """Names with dots lead through objects."""
        reply = thing(page=thing(next=TEXT), data=thing(rows=LIST))
        sdk = make(tmp_path, said(listing(reply), MICROSOFT, {"nextLinkName": "page.next", "itemName": "data.rows"}))
        (rule,) = sdk.api.paging.values()
        assert (rule.items, rule.next) == ("/data/rows", "/page/next")

    @pytest.mark.parametrize("value", [{"nextLinkName": None}, {}])
    def test_all_at_once(self, tmp_path: Path, value: Any) -> None:
        """Without a link all comes at once; the items are those of the array all the same."""
        sdk = make(tmp_path, said(listing(thing(value=LIST)), MICROSOFT, value))
        seen = walk(sdk, lambda asked: {"value": ROWS})
        assert (seen.ids, len(seen.requests)) == (ALL, 1)

    def test_bare_array(self, tmp_path: Path) -> None:
        """The reply may be the array."""
        sdk = make(tmp_path, said(listing(LIST, "$skip", "$top"), MICROSOFT, {"nextLinkName": None}))
        seen = walk(sdk, lambda asked: ROWS)
        assert (seen.ids, len(seen.requests), sdk.warnings) == (ALL, 1, [])

    @pytest.mark.parametrize(("other", "method"), [("", "GET"), ("all", "POST"), ("gone", "GET")])
    def test_post(self, tmp_path: Path, other: str, method: str) -> None:
        """The URL after a POST is followed by a GET, or as the operation does that it names."""
        reply = thing(value=LIST, nextLink=TEXT)
        value = {"nextLinkName": "nextLink"} | ({"operationName": other} if other else {})
        sdk = make(tmp_path, said(body_listing(reply, thing(query=TEXT)), MICROSOFT, value))

        def answer(asked: Asked) -> Any:
            return {"value": ROWS[4:]} if asked.query else {"value": ROWS[:4], "nextLink": "/a/search?p=2"}

        seen = walk(sdk, answer, query="q")
        assert (seen.ids, [one.method for one in seen.requests]) == (ALL, ["POST", method])
        assert (seen.requests[1].content is None) is (method == "GET")

    def test_link_that_is_not_described(self, tmp_path: Path) -> None:
        """A link that the reply is not said to have is followed all the same, and told."""
        sdk = make(tmp_path, said(listing(thing(value=LIST)), MICROSOFT, {"nextLinkName": "nextLink"}))
        assert found(sdk)[0] == "next"
        assert warned(sdk, MICROSOFT, "'nextLink'")

    @pytest.mark.parametrize(
        "value", ["yes", [], {"nextLinkName": 5}, {"nextLinkName": "nextLink", "itemName": "gone"}, {"itemName": {}}]
    )
    def test_misfit(self, tmp_path: Path, value: Any) -> None:
        """What does not fit is told at its place, and the list is looked at as any other."""
        sdk = make(tmp_path, said(listing(thing(value=LIST, nextLink=TEXT), "limit"), MICROSOFT, value))
        assert found(sdk) == ("next", "the reply's /nextLink is a URL")
        assert warned(sdk, f"{MICROSOFT} is left aside")

    @pytest.mark.parametrize("config", ["unpaged: [all]", "pagination_detection: false"])
    def test_overruled(self, tmp_path: Path, config: str) -> None:
        """The configuration has the last word."""
        spec = said(listing(thing(value=LIST, nextLink=TEXT)), MICROSOFT, {"nextLinkName": "nextLink"})
        assert make(tmp_path, spec, config).api.operations[0].pagination is None


class TestSpeakeasy:
    """`x-speakeasy-pagination`."""

    @staticmethod
    def inputs(*entries: str) -> list[dict[str, str]]:
        """Inputs as `name type`, in the query."""
        return [{"name": one.split()[0], "in": "parameters", "type": one.split()[1]} for one in entries]

    def test_page(self, tmp_path: Path) -> None:
        """Pages by number, with a count of them."""
        reply = thing(result=thing(rows=LIST, count=WHOLE))
        outputs = {"numPages": "$.result.count", "results": "$.result.rows"}
        value = {"type": "offsetLimit", "inputs": self.inputs("p page", "n limit"), "outputs": outputs}
        sdk = make(tmp_path, said(listing(reply, "p", "n"), SPEAKEASY, value))
        assert found(sdk) == ("page", "x-speakeasy-pagination says so")

        def answer(asked: Asked) -> Any:
            at = asked.number("p", 1) * 3 - 3
            return {"result": {"rows": ROWS[at : at + 3], "count": 3}}

        seen = walk(sdk, answer)
        assert (seen.ids, seen.queries) == (ALL, ["", "p=1", "p=2", "p=3"])

    def test_offset(self, tmp_path: Path) -> None:
        """An offset with a limit."""
        value = {"type": "offsetLimit", "inputs": self.inputs("o offset", "n limit"), "outputs": {"results": "$.rows"}}
        sdk = make(tmp_path, said(listing(thing(rows=LIST), "o", "n"), SPEAKEASY, value))

        def answer(asked: Asked) -> Any:
            return {"rows": ROWS[asked.number("o", 0) :][:3]}

        assert walk(sdk, answer, n=3).queries == ["n=3", "n=3&o=3", "n=3&o=6"]

    @pytest.mark.parametrize("path", ["$.next_token", "$['next_token']", '$["next_token"]'])
    def test_cursor(self, tmp_path: Path, path: str) -> None:
        """A cursor by JSONPath."""
        value = {
            "type": "cursor",
            "inputs": self.inputs("c cursor"),
            "outputs": {"nextCursor": path, "results": "$.rows"},
        }
        sdk = make(tmp_path, said(listing(thing(rows=LIST, next_token=TEXT), "c:text"), SPEAKEASY, value))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("c"))
            return {"rows": rows, "next_token": str(following) if following else None}

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize("index", ["[-1]", "[-1:]", "[(@.length-1)]"])
    def test_last_item(self, tmp_path: Path, index: str) -> None:
        """A cursor in the last item."""
        value = {"type": "cursor", "inputs": self.inputs("c cursor"), "outputs": {"nextCursor": f"$.rows{index}.id"}}
        sdk = make(tmp_path, said(listing(thing(rows=LIST), "c:text"), SPEAKEASY, value))
        assert found(sdk)[0] == "last"
        seen = walk(sdk, lambda asked: {"rows": ROWS[" abcdefgh".index(asked.query.get("c", " ")) :][:4]})
        assert seen.ids == ALL

    def test_url(self, tmp_path: Path) -> None:
        """A URL."""
        value = {"type": "url", "outputs": {"nextUrl": "$.go", "results": "$.rows"}}
        sdk = make(tmp_path, said(listing(thing(rows=LIST, go=TEXT)), SPEAKEASY, value))
        assert (
            walk(sdk, lambda asked: {"rows": ROWS[4:]} if asked.query else {"rows": ROWS[:4], "go": "/a?x=1"}).ids
            == ALL
        )

    def test_body(self, tmp_path: Path) -> None:
        """An input in the request's body."""
        inputs = [{"name": "c", "in": "requestBody", "type": "cursor"}]
        value = {"type": "cursor", "inputs": inputs, "outputs": {"nextCursor": "$.n"}}
        sdk = make(tmp_path, said(body_listing(thing(data=LIST, n=TEXT), thing(c=TEXT)), SPEAKEASY, value))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.body.get("c"))
            return {"data": rows, "n": str(following) if following else None}

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize(
        "value",
        [
            "cursor",
            {"type": "cursor"},
            {"type": "cursor", "inputs": 5, "outputs": []},
            {"type": "url", "outputs": {"nextUrl": "$..next", "results": "$.data"}},
            {"type": "url", "outputs": {"nextUrl": 5}},
            {"type": "url", "outputs": {"nextUrl": "$.next", "results": "$.gone"}},
            {"type": "spiral", "inputs": [{"name": "page", "type": "page"}], "outputs": {"results": "$.data"}},
            {"type": "offsetLimit", "inputs": [{"name": "gone", "type": "page"}], "outputs": {"results": "$.data"}},
            {"type": "offsetLimit", "inputs": [{"name": ["x"], "type": "page"}], "outputs": {"results": "$.data"}},
        ],
    )
    def test_misfit(self, tmp_path: Path, value: Any) -> None:
        """What does not fit is told, and the list is looked at as any other."""
        sdk = make(tmp_path, said(listing(thing(data=LIST), "page", "size"), SPEAKEASY, value))
        assert found(sdk)[0] == "page"
        assert warned(sdk, f"{SPEAKEASY} is left aside")


@pytest.mark.parametrize("schema", [WHOLE, WHOLE | {"default": 0}, WHOLE | {"default": 1}])
@pytest.mark.parametrize("first", [0, 1])
class TestStarts:
    """Where counting begins no keyword says: the parameter does, or else the second reply."""

    @pytest.mark.parametrize("key", [SPEAKEASY, FERN])
    def test_page(self, tmp_path: Path, key: str, first: int, schema: Any) -> None:
        """All pages come, counted from 0 or from 1."""
        inputs = TestSpeakeasy.inputs("page page", "limit limit")
        value = {"type": "offsetLimit", "inputs": inputs, "outputs": {"results": "$.rows"}}
        value = value if key == SPEAKEASY else {"offset": "$request.page", "results": "$response.rows"}
        sdk = make(tmp_path, said(listing(thing(rows=LIST), "page", "limit", page=schema), key, value))
        seen = walk(sdk, lambda asked: {"rows": numbered(first=first)(asked)}, limit=3)
        if schema.get("default", first) == first:
            assert (seen.ids, seen.error) == (ALL, "")

    def test_offset(self, tmp_path: Path, first: int, schema: Any) -> None:
        """So do offsets."""
        value = {"offset": "$request.o", "step": "$request.limit", "results": "$response.rows"}
        spec = listing(thing(rows=LIST), "o", "limit", o=WHOLE | {"default": first} | schema)
        sdk = make(tmp_path, said(spec, FERN, value))
        begin = schema.get("default", first)

        def answer(asked: Asked) -> Any:
            at = asked.number("o", begin) - begin
            return {"rows": ROWS[at : at + 3]}

        assert walk(sdk, answer, limit=3).ids == ALL


class TestFern:
    """`x-fern-pagination`."""

    _CURSOR: ClassVar[dict[str, str]] = {
        "cursor": "$request.after",
        "next_cursor": "$response.go",
        "results": "$response.rows",
    }

    @pytest.mark.parametrize("root", [True, False])
    def test_cursor(self, tmp_path: Path, root: bool) -> None:
        """A cursor, said at the operation or, where that says true, for the whole document."""
        spec = listing(thing(rows=LIST, others=LIST, go=TEXT), "after:text")
        sdk = make(tmp_path, said(spec, FERN, True if root else self._CURSOR, self._CURSOR if root else None))
        assert found(sdk) == ("cursor", "x-fern-pagination says so")

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.query.get("after"))
            return {"rows": rows, "go": str(following) if following else None}

        assert walk(sdk, answer).ids == ALL

    @pytest.mark.parametrize(
        ("offset", "step", "sent"),
        [("page", False, ["", "page=1"]), ("o", False, ["", "o=1"]), ("o", True, ["", "o=4"])],
    )
    def test_offset(self, tmp_path: Path, offset: str, step: bool, sent: list[str]) -> None:
        """An offset that counts pages, or items where a step is named; a flag tells the end."""
        value = {"offset": f"$request.{offset}", "results": "$response.rows", "has-next-page": "$response.on"}
        value |= {"step": "$request.limit"} if step else {}
        sdk = make(tmp_path, said(listing(thing(rows=LIST, on=FLAG), offset, "limit"), FERN, value))
        seen = walk(sdk, lambda asked: {"rows": ROWS[4:] if asked.query else ROWS[:4], "on": not asked.query})
        assert (seen.ids, seen.queries) == (ALL, sent)

    def test_body(self, tmp_path: Path) -> None:
        """A cursor within the request's body."""
        value = {"cursor": "$request.page.at", "next_cursor": "$response.go", "results": "$response.rows"}
        body = thing(query=TEXT, page=thing(at=TEXT))
        sdk = make(tmp_path, said(body_listing(thing(rows=LIST, go=TEXT), body), FERN, value))

        def answer(asked: Asked) -> Any:
            rows, following = after(asked.body.get("page", {}).get("at"))
            return {"rows": rows, "go": str(following) if following else None}

        seen = walk(sdk, answer, query="q")
        assert (seen.ids, seen.requests[1].body) == (ALL, {"query": "q", "page": {"at": "3"}})

    @pytest.mark.parametrize("key", ["next_uri", "next_path"])
    def test_url(self, tmp_path: Path, key: str) -> None:
        """A URL or a path."""
        value = {key: "$response.go", "results": "$response.rows"}
        sdk = make(tmp_path, said(listing(thing(rows=LIST, go=TEXT)), FERN, value))
        assert (
            walk(sdk, lambda asked: {"rows": ROWS[4:]} if asked.query else {"rows": ROWS[:4], "go": "/a?x=1"}).ids
            == ALL
        )

    @pytest.mark.parametrize(
        "value",
        [True, "x", {"type": "custom"}, {"cursor": "$request.gone", "next_cursor": "$response.x"}, {"offset": 1}],
    )
    def test_misfit(self, tmp_path: Path, value: Any) -> None:
        """What does not fit is told, and the list is looked at as any other."""
        sdk = make(tmp_path, said(listing(thing(data=LIST), "page", "size"), FERN, value))
        assert found(sdk)[0] == "page"
        assert warned(sdk, f"{FERN} is left aside")
